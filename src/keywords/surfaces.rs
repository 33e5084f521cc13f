//! How the text writes a phrase, and how it reads as a tag.

use std::ops::Range;

use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};
use unicode_normalization::UnicodeNormalization;

use super::choice::Choice;
use super::nouns::{Noun, Nouns};
use super::phrases::for_each_run;
use crate::arabic::{Class, class};
use crate::span::Span;

/// One way to write a phrase.
pub(super) struct Surface<'t> {
    /// As it stands in the text.
    pub(super) text: &'t str,
    pub(super) spans: Vec<Span>,
    /// As one would name it: see [`super::kinds::Kind::plain`].
    plain: bool,
    /// It is the whole phrase, none that is shorter.
    whole: bool,
}

/// All the ways in which `text` writes each of `choices`, in the order of the text.
pub(super) fn surfaces<'t>(nouns: &Nouns, choices: &[Choice], text: &'t str) -> Vec<Vec<Surface<'t>>> {
    let mut finder = Finder::new(choices, text);
    for row in &nouns.rows {
        finder.read(&row.nouns);
    }
    finder.surfaces
}

/// Finds the choices in the text.
struct Finder<'c, 't> {
    text: &'t str,
    whole: HashMap<&'c [u32], usize, FixedState>,
    /// The first terms of all choices.
    opening: HashSet<u32, FixedState>,
    /// The terms that stand for a longer choice.
    shorter: HashMap<u32, usize, FixedState>,
    places: HashMap<(usize, &'t str), usize, FixedState>,
    surfaces: Vec<Vec<Surface<'t>>>,
}

impl<'c, 't> Finder<'c, 't> {
    fn new(choices: &'c [Choice], text: &'t str) -> Self {
        let numbered = || choices.iter().enumerate();
        let shorter =
            numbered().flat_map(|(number, choice)| choice.shorter.iter().map(move |&term| (term, number)));
        Self {
            text,
            whole: numbered().map(|(number, choice)| (&choice.phrase.terms[..], number)).collect(),
            opening: choices.iter().map(|choice| choice.phrase.terms[0]).collect(),
            shorter: shorter.collect(),
            places: HashMap::default(),
            surfaces: choices.iter().map(|_| Vec::new()).collect(),
        }
    }

    fn read(&mut self, row: &[Noun]) {
        let mut found: Vec<(Range<usize>, usize, bool)> = Vec::new();
        for_each_run(row, |run, terms| {
            // Most nouns begin none of the few phrases that were chosen.
            if run.len() == 1 && !self.opening.contains(&terms[0]) {
                return false;
            }
            if let Some(&number) = self.whole.get(terms) {
                // «كرة كرة كرة» holds «كرة كرة» once.
                let overlaps =
                    |(other, same, _): &(Range<usize>, usize, bool)| *same == number && other.end > run.start;
                if !found.iter().any(overlaps) {
                    found.push((run, number, true));
                }
            }
            true
        });
        for (at, noun) in row.iter().enumerate() {
            if let Some(&number) = self.shorter.get(&noun.kind.term) {
                let inside = found.iter().any(|(run, other, _)| *other == number && run.contains(&at));
                // The first and the last name of one person, apart from a third word of the name.
                let beside = found.last().is_some_and(|(run, other, _)| *other == number && run.end == at);
                if !inside && (!beside || !noun.joined) {
                    found.push((at..at + 1, number, false));
                }
            }
        }
        found.sort_by_key(|(run, ..)| run.start);
        for (run, number, whole) in found {
            self.note(&row[run], number, whole);
        }
    }

    fn note(&mut self, nouns: &[Noun], number: usize, whole: bool) {
        let span = Span::new(nouns[0].span.start, nouns[nouns.len() - 1].span.end);
        let (written, surfaces) = (span.of(self.text), &mut self.surfaces[number]);
        let place = *self.places.entry((number, written)).or_insert_with(|| {
            // A nation goes by its name: «روسيا», not «الروسية».
            let plain =
                nouns.iter().all(|noun| noun.kind.plain) && !(nouns.len() == 1 && nouns[0].kind.relation);
            surfaces.push(Surface { text: written, spans: Vec::new(), plain, whole });
            surfaces.len() - 1
        });
        surfaces[place].spans.push(span);
    }
}

/// How a phrase reads as a tag: in plain letters, the plainest and then the commonest of its surfaces; of equals the first.
pub(super) fn tag(surfaces: &[Surface<'_>]) -> String {
    let mut tags: Vec<Tag> = Vec::new();
    for surface in surfaces.iter().filter(|surface| surface.whole) {
        let (text, count) = (plain_letters(surface.text), surface.spans.len());
        let bare: String = text.chars().filter(|&c| class(c) != Class::Mark).collect();
        if let Some(tag) = tags.iter_mut().find(|tag| tag.bare == bare) {
            tag.count += count;
            tag.spellings.push((text, count));
        } else {
            tags.push(Tag { bare, count, plain: surface.plain, spellings: vec![(text, count)] });
        }
    }
    let inflected = |tag: &Tag| tags.iter().any(|other| is_inflected(&tag.bare, &other.bare));
    // The last of equals wins: backwards that is the first.
    let best = tags.iter().rev().max_by_key(|tag| (tag.plain, !inflected(tag), tag.count));
    let spelling = best.and_then(|tag| tag.spellings.iter().rev().max_by_key(|(_, count)| *count));
    spelling.map_or_else(String::new, |(text, _)| without_tanwin(text))
}

/// The surfaces that differ in their vowel marks alone.
struct Tag {
    bare: String,
    count: usize,
    plain: bool,
    spellings: Vec<(String, usize)>,
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

/// Every presentation form as the letters it stands for, white space and the underscore of a hashtag as a space, without
/// tatweel and format characters.
fn plain_letters(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match class(c) {
            Class::Invisible => {}
            // The letters of Arabic stand for themselves.
            Class::Letter if ('\u{621}'..='\u{64a}').contains(&c) => plain.push(c),
            Class::Ligature | Class::Letter => plain.extend(std::iter::once(c).nfkc()),
            Class::Other if c == '_' || c.is_whitespace() => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            _ => plain.push(c),
        }
    }
    plain
}

const TANWIN: [&str; 2] = ["اً", "ًا"];

/// A phrase without the written tanwin of the accusative: «أقماراً صناعية» are «أقمار صناعية».
fn without_tanwin(text: &str) -> String {
    let words: Vec<&str> = text
        .split(' ')
        .map(|word| TANWIN.iter().find_map(|tanwin| word.strip_suffix(tanwin)).unwrap_or(word))
        .collect();
    words.join(" ")
}
