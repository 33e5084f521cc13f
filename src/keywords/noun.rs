//! A noun in its place, and whether it goes on with the word before it.

use super::kind::Kind;
use super::verbs::{is_hyphenated, side_by_side};
use crate::arabic::{Class as CharClass, class};
use crate::background::Class;
use crate::span::Span;
use crate::terms::{Word, Words};
use crate::tokens::Packed;

/// A noun in its place.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "what is seen of a noun, each apart from the others")]
pub(super) struct Noun {
    pub(super) kind: Kind,
    /// Where it stands, without the conjunction and the preposition before it.
    pub(super) span: Span,
    /// How many words that are no stop words stand before it.
    pub(super) place: u32,
    /// Nothing but white space is between it and the noun before it.
    pub(super) beside: bool,
    /// It goes on with that.
    pub(super) joined: bool,
    /// It stands behind the noun before it and a و, both with an article: see [`super::couples`].
    pub(super) coupled: bool,
    /// It only describes the noun before it: both have an article («البيت الأبيض»), or that one its pronoun.
    pub(super) describing: bool,
    /// It stands behind the noun before it in the title too.
    pub(super) titled: bool,
    /// It stands in a heading.
    pub(super) heading: bool,
    /// It names who tells the news: «صحيفة ديلي ميل».
    pub(super) told: bool,
    /// A quotation mark stands right before it; right behind it.
    pub(super) quoted: (bool, bool),
}

/// What quotes a name.
const QUOTES: [char; 5] = ['"', '«', '»', '“', '”'];

impl Noun {
    /// A noun in its place. `before`: the noun that is the word before it; `titled`: it is so in the title.
    pub(super) fn new(
        before: Option<(&Word, &Kind)>,
        word: &Word,
        kind: &Kind,
        (text, titled): (&str, bool),
    ) -> Self {
        let clitics = kind.clitics;
        // A conjunction or a preposition comes between: «مصر وقطر».
        let tied = clitics.before == 0 && !clitics.swallowing && !kind.apart;
        let coupled = before.is_some_and(|(before, first)| {
            let and = clitics.before == 1 && word.span.of(text).starts_with('و');
            and && clitics.article && first.clitics.article && side_by_side(text, before, word)
        });
        let before = before.filter(|(before, first)| {
            let named = || first.naming && kind.naming && is_hyphenated(text, before, word);
            tied && (are_neighbours(text, before, word) || named())
        });
        let beside = before.is_some();
        let before = before.map(|(_, before)| before).filter(|before| {
            // «رويدا رويدا»
            let again = before.term == kind.term && before.clitics.article == clitics.article;
            (!again || kind.class == Some(Class::Name)) && (titled || !before.is_over(kind))
        });
        let titled = titled && before.is_some();
        Self {
            kind: before.map_or(*kind, |before| kind.behind(before, titled)),
            span: without_letters(word.span, clitics.before, text),
            place: 0,
            beside,
            joined: before.is_some_and(|before| before.goes_on(kind, titled)),
            coupled,
            titled,
            describing: before.is_some_and(|before| kind.describes(before)),
            heading: false,
            told: false,
            quoted: (text[..word.span.start].ends_with(QUOTES), text[word.span.end..].starts_with(QUOTES)),
        }
    }
}

/// Whether a word of a sentence stands behind one that tells the news, in quotation marks or not.
pub(super) fn is_told(row: &[Word], at: usize, words: &Words, text: &str) -> bool {
    const TELLERS: [Packed; 3] = Packed::all(["صحيفه", "مجله", "جريده"]);
    let Some(before) = at.checked_sub(1).map(|before| &row[before]) else { return false };
    let teller = words.fold(before.form).arabic();
    let between = text.get(before.span.end..row[at].span.start);
    teller.is_some_and(|teller| TELLERS.iter().any(|&end| teller.ends_with(end)))
        && between.is_some_and(|between| between.chars().all(|c| c.is_whitespace() || QUOTES.contains(&c)))
}

/// Whether two words are neighbours: white space between them, or the underscore of a hashtag.
fn are_neighbours(text: &str, before: &Word, word: &Word) -> bool {
    side_by_side(text, before, word) || text.get(before.span.end..word.span.start) == Some("_")
}

/// Whether a word that would be no name by itself is the rest of one behind a hyphen: «مون جاي-إن».
pub(super) fn is_rest_of_name(
    (before, name): (&Word, &Kind),
    (word, kind): (&Word, Option<&Kind>),
    text: &str,
) -> bool {
    name.naming
        && name.class != Some(Class::Place)
        && kind.is_none_or(|kind| !kind.naming && !kind.clitics.article)
        && is_hyphenated(text, before, word)
}

/// A word's span without its first `letters` letters.
fn without_letters(span: Span, letters: u8, text: &str) -> Span {
    if letters == 0 {
        return span;
    }
    let mut left = letters;
    for (byte, c) in span.of(text).char_indices() {
        match class(c) {
            CharClass::Letter if left == 0 => return Span::new(span.start + byte, span.end),
            CharClass::Letter => left -= 1,
            CharClass::Mark | CharClass::Invisible => {}
            // A ligature may hold letters of the word as well.
            _ => break,
        }
    }
    span
}
