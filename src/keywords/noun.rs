//! A noun in its place, and whether it goes on with the word before it.

use super::kind::Kind;
use super::verbs::{is_hyphenated, side_by_side};
use crate::arabic::{Class as CharClass, class};
use crate::background::Class;
use crate::span::Span;
use crate::terms::Word;

/// A noun in its place.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "what is seen of a noun, each apart from the others")]
pub(super) struct Noun {
    pub(super) kind: Kind,
    /// Where it stands, without the conjunction and the preposition before it.
    pub(super) span: Span,
    /// How many words that are no stop words stand before it.
    pub(super) place: u32,
    /// It goes on with the noun before it: nothing but white space is between them.
    pub(super) joined: bool,
    /// It stands behind the noun before it and a و, both with an article: see [`super::couples`].
    pub(super) coupled: bool,
    /// It only describes the noun before it: both have an article («البيت الأبيض»), or that one its pronoun.
    pub(super) describing: bool,
    /// It stands in a heading.
    pub(super) heading: bool,
    /// A quotation mark stands right before it; right behind it.
    pub(super) quoted: (bool, bool),
}

/// What quotes a name.
const QUOTES: [char; 5] = ['"', '«', '»', '“', '”'];

impl Noun {
    /// A noun in its place. `before`: the noun that is the word before it.
    pub(super) fn new(before: Option<(&Word, &Kind)>, word: &Word, kind: &Kind, text: &str) -> Self {
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
        let before = before.map(|(_, before)| before).filter(|before| !before.is_over(kind));
        // «القادر» in «عبد القادر»
        let inside = clitics.article && before.is_some_and(|before| before.link);
        // «جيرمان» in «سان جيرمان»
        let place = before.is_some_and(|before| before.opens_place);
        let (inside, naming) = (inside || kind.inside, inside || place || kind.naming);
        let described = |before: &Kind| before.clitics.article || before.clitics.behind > 0;
        Self {
            kind: Kind { naming, inside, ..*kind },
            span: without_letters(word.span, clitics.before, text),
            place: 0,
            joined: before.is_some_and(|before| before.goes_on(kind)),
            coupled,
            describing: clitics.article && before.is_some_and(described),
            heading: false,
            quoted: (text[..word.span.start].ends_with(QUOTES), text[word.span.end..].starts_with(QUOTES)),
        }
    }
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
