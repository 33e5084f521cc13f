//! How the text writes a phrase, and how it reads as a tag.

use std::borrow::Cow;
use std::ops::Range;

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use unicode_normalization::UnicodeNormalization;

use super::noun::Noun;
use super::nouns::Nouns;
use super::phrases::LONGEST;
use super::scored::Choice;
use crate::arabic::{Class, class, is_standard_letter};
use crate::span::Span;
use crate::terms::unbroken;

/// One way to write a phrase.
pub(super) struct Surface<'t> {
    /// As it stands in the text.
    pub(super) text: &'t str,
    pub(super) bytes: Vec<Range<usize>>,
    /// As one would name it: see [`super::kinds::Kind::plain`].
    plain: bool,
    /// It ends with a name.
    named: bool,
    /// It is the whole phrase, none that is shorter.
    whole: bool,
    /// What a ل has swallowed the alef of: see [`super::kind::Kind::swallowed`].
    swallowed: Option<&'static str>,
}

/// All the ways in which `text` writes each of `choices`, in the order of the text.
pub(super) fn surfaces<'t>(nouns: &Nouns, choices: &[Choice], text: &'t str) -> Vec<Vec<Surface<'t>>> {
    let mut finder = Finder::new(nouns, choices, text);
    (0..nouns.all.len()).for_each(|start| finder.read(start));
    finder.surfaces
}

/// Finds the choices in the text.
struct Finder<'n, 't> {
    nouns: &'n Nouns,
    text: &'t str,
    choices: &'n [Choice],
    /// Whether a choice begins with each term.
    opens: Vec<bool>,
    /// The choices by their terms.
    by_terms: HashMap<&'n [u32], usize, FixedState>,
    /// The choice that each term stands for by itself.
    shorter: Vec<Option<usize>>,
    /// Behind which noun each choice ended last.
    ends: Vec<usize>,
    surfaces: Vec<Vec<Surface<'t>>>,
}

impl<'n, 't> Finder<'n, 't> {
    fn new(nouns: &'n Nouns, choices: &'n [Choice], text: &'t str) -> Self {
        let terms = nouns.of.len();
        let (mut opens, mut shorter) = (vec![false; terms], vec![None; terms]);
        let mut by_terms = HashMap::with_capacity_and_hasher(choices.len(), FixedState::default());
        for (number, choice) in choices.iter().enumerate() {
            let terms = choice.phrase.terms(nouns);
            choice.shorter(nouns).for_each(|term| shorter[term as usize] = Some(number));
            opens[terms[0] as usize] = true;
            by_terms.insert(terms, number);
        }
        let surfaces = choices.iter().map(|_| Vec::new()).collect();
        Self { nouns, text, choices, opens, by_terms, shorter, ends: vec![0; choices.len()], surfaces }
    }

    /// Notes what begins with a noun.
    fn read(&mut self, start: usize) {
        let all = &self.nouns.all[..];
        let term = self.nouns.terms[start] as usize;
        if self.opens[term] {
            let goes_on = all[start + 1..].iter().take(LONGEST - 1).take_while(|noun| noun.joined).count();
            for end in start + 1..=start + 1 + goes_on {
                let Some(&number) = self.by_terms.get(&self.nouns.terms[start..end]) else { continue };
                // «كرة كرة كرة» holds «كرة كرة» once.
                if self.ends[number] <= start {
                    self.note(&all[start..end], number, true);
                    self.ends[number] = end;
                }
            }
        }
        if let Some(number) = self.shorter[term] {
            // The first and the last name of one person, apart from a third word of the name.
            let beside = self.ends[number] == start && all[start].joined;
            if self.ends[number] <= start && !beside {
                self.note(&all[start..=start], number, false);
                self.ends[number] = start + 1;
            }
        }
    }

    fn note(&mut self, nouns: &[Noun], number: usize, whole: bool) {
        let span = Span::new(nouns[0].span.start, nouns[nouns.len() - 1].span.end);
        let (written, surfaces) = (span.of(self.text), &mut self.surfaces[number]);
        let known = surfaces.iter().position(|surface| surface.text == written);
        if known.is_none() {
            // A nation goes by its name: «روسيا», not «الروسية», «كوريا الشمالية», not «الكوري الشمالي».
            let nation = nouns[0].kind.relation && !self.choices[number].phrase.in_title;
            let plain = nouns.iter().all(|noun| noun.kind.plain) && !nation;
            let swallowed = nouns[0].kind.swallowed;
            let named = nouns[nouns.len() - 1].kind.naming;
            surfaces.push(Surface { text: written, bytes: Vec::new(), plain, named, whole, swallowed });
        }
        let number = known.unwrap_or(surfaces.len() - 1);
        surfaces[number].bytes.push(span.range());
    }
}

/// A form is seldom that stands so many times less than another one.
const SELDOM: usize = 10;

/// How a phrase reads as a tag: in plain letters, the plainest and then the commonest of its surfaces; of equals the first.
pub(super) fn tag(surfaces: &[Surface<'_>]) -> String {
    let mut whole = surfaces.iter().filter(|surface| surface.whole);
    if let (Some(only), None) = (whole.next(), whole.next()) {
        return nominative(without_case(&only.plain_letters()));
    }
    let mut tags: Vec<Tag<'_>> = Vec::new();
    for surface in surfaces.iter().filter(|surface| surface.whole) {
        let (text, count) = (surface.plain_letters(), surface.bytes.len());
        let bare = without_marks(&text);
        if let Some(tag) = tags.iter_mut().find(|tag| tag.bare == bare) {
            tag.count += count;
            // Of equals the first.
            if count > tag.spelling.1 {
                tag.spelling = (text, count);
            }
        } else {
            let bare = bare.into_owned();
            let Surface { plain, named, .. } = *surface;
            tags.push(Tag { bare, count, plain, named, spelling: (text, count) });
        }
    }
    // What the text hardly ever writes is no tag for being plain.
    let most = tags.iter().map(|tag| tag.count).max().unwrap_or(0);
    let plain = |tag: &Tag<'_>| tag.plain && SELDOM * tag.count >= most;
    // «مارينوفا» may be another one than «مارينوف».
    let inflected = |tag: &Tag<'_>| {
        let other = |other: &Tag<'_>| !tag.named || other.count >= tag.count;
        tags.iter().any(|it| other(it) && is_inflected(&tag.bare, &it.bare))
    };
    // The last of equals wins: backwards that is the first.
    // «دورة الألعاب» says the whole, «دورة ألعاب» is cut.
    let whole =
        |tag: &Tag<'_>| tags.iter().any(|other| !other.named && is_without_article(&other.bare, &tag.bare));
    let best = tags.iter().rev().max_by_key(|tag| (plain(tag), !inflected(tag), whole(tag), tag.count));
    best.map_or_else(String::new, |tag| nominative(without_case(&tag.spelling.0)))
}

impl Surface<'_> {
    /// It in plain letters, with the article that it has: «للأمم المتحدة» are «الأمم المتحدة».
    fn plain_letters(&self) -> Cow<'_, str> {
        let text = plain_letters(self.text);
        match self.swallowed.zip(text.strip_prefix("لل")) {
            Some((article, rest)) => format!("{article}{rest}").into(),
            None => text,
        }
    }
}

/// The surfaces that differ in their vowel marks alone.
struct Tag<'t> {
    bare: String,
    count: usize,
    plain: bool,
    named: bool,
    /// The commonest of them, and how often it stands.
    spelling: (Cow<'t, str>, usize),
}

/// Endings of the accusative and the genitive, and those of the nominative.
const CASES: [(&str, &str); 4] = [("ا", ""), ("ين", "ون"), ("ين", ""), ("ين", "ان")];

/// Whether `word` is `other` with the ending of another case, word by word.
fn is_inflected(words: &str, others: &str) -> bool {
    let (words, others) = (words.split(' '), others.split(' '));
    let mut differ = false;
    let alike = words.zip(others).all(|(word, other)| {
        let inflected = CASES.iter().any(|(oblique, nominative)| {
            word.strip_suffix(oblique).is_some_and(|stem| other.strip_suffix(nominative) == Some(stem))
        });
        differ |= inflected;
        inflected || word == other
    });
    alike && differ
}

/// Whether a construct is another one without the article at its end.
fn is_without_article(words: &str, whole: &str) -> bool {
    let (Some((head, last)), Some((whole, definite))) = (words.rsplit_once(' '), whole.rsplit_once(' '))
    else {
        return false;
    };
    head == whole && definite.strip_prefix("ال") == Some(last)
}

/// Every presentation form as the letters it stands for, white space and the underscore of a hashtag as a space, without
/// its mark, tatweel and format characters.
fn plain_letters(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    for c in unbroken(text).chars() {
        match class(c) {
            Class::Invisible => {}
            // «دونالد #ترمب»
            Class::Other if c == '#' => {}
            // The letters of Arabic stand for themselves.
            Class::Letter if is_standard_letter(c) => plain.push(c),
            Class::Ligature | Class::Letter => plain.extend(std::iter::once(c).nfkc()),
            Class::Other if c == '_' || c.is_whitespace() => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            _ => plain.push(c),
        }
    }
    plain.into()
}

/// A text without vowel marks.
fn without_marks(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return text.into();
    }
    text.chars().filter(|&c| class(c) != Class::Mark).collect()
}

/// Whether a text is nothing but letters of Arabic, with one space between two words.
fn is_plain(text: &str) -> bool {
    let mut before = ' ';
    text.chars().all(|c| match std::mem::replace(&mut before, c) {
        ' ' => matches!(c, 'ء'..='غ' | 'ف'..='ي'),
        _ => matches!(c, 'ء'..='غ' | 'ف'..='ي' | ' '),
    })
}

const TANWIN: [&str; 2] = ["اً", "ًا"];

/// A phrase as one names it, of which the text has nothing but the genitive: «أبي بكر» is «أبو بكر», «الرياضيين الروس» are
/// «الرياضيون الروس».
fn nominative(text: String) -> String {
    if let Some(rest) = text.strip_prefix("أبي ") {
        return format!("أبو {rest}");
    }
    // «الكوكايين» has no singular in ي.
    let is_group = |word: &&str| {
        let singular = word.strip_prefix("ال").and_then(|word| word.strip_suffix("ين"));
        singular.is_some_and(|word| word.ends_with('ي') && !word.ends_with("اي") && !word.ends_with("وي"))
    };
    let groups = text.split(' ').take_while(is_group).count();
    if groups == 0 {
        return text;
    }
    let words = text.split(' ').enumerate().map(|(number, word)| match word.strip_suffix("ين") {
        Some(stem) if number < groups => format!("{stem}ون").into(),
        _ => Cow::Borrowed(word),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A phrase without its cases: «أقماراً صناعية» are «أقمار صناعية», «النِّيَّةُ» is «النِّيَّة».
fn without_case(text: &str) -> String {
    // Vowels, tanwin and sukun, but not the shadda.
    let is_ending = |c: char| matches!(c, '\u{64b}'..='\u{650}' | '\u{652}');
    if !text.contains(is_ending) {
        return text.to_owned();
    }
    let bare = |word: &'_ str| TANWIN.iter().find_map(|tanwin| word.strip_suffix(tanwin)).map(str::len);
    let words = text.split(' ').map(|word| {
        let end = bare(word).unwrap_or(word.len());
        word[..end].trim_end_matches(is_ending)
    });
    words.collect::<Vec<&str>>().join(" ")
}
