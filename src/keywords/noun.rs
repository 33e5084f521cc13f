//! A noun in its place, and whether it goes on with the word before it.

use super::kind::Kind;
use super::verbs::{is_hyphenated, side_by_side};
use crate::arabic::{Class as CharClass, class, ends_in_tanween, is_word_char};
use crate::background::Class;
use crate::separators::COMMAS;
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
}

/// What quotes a name.
pub(super) const QUOTES: [char; 5] = ['"', '«', '»', '“', '”'];

impl Noun {
    /// A noun by itself. `head`: what it is nothing without; `place`: see the field.
    pub(super) fn new(
        word: &Word,
        head: Option<&Word>,
        kind: &Kind,
        place: u32,
        heading: bool,
        text: &str,
    ) -> Self {
        let mut kind = *kind;
        let span = match head {
            Some(head) => Span::new(without_proclitic(head.span, text).start, word.span.end),
            None => without_letters(word.span, kind.clitics.before, text),
        };
        // «قطر علناً»
        if ends_in_tanween(word.span.of(text)) {
            (kind.accusative, kind.naming) = (true, false);
        }
        Self {
            kind,
            span,
            place,
            beside: false,
            joined: false,
            coupled: false,
            titled: false,
            describing: false,
            heading,
            told: false,
        }
    }

    /// Notes what it is to the noun before it. `before`: the word that this is or ends with; `word`: its own; `titled`: they belong
    /// together in the title.
    pub(super) fn stand_behind(&mut self, before: &Word, last: &Self, word: &Word, text: &str, titled: bool) {
        let (kind, first) = (&mut self.kind, &last.kind);
        let clitics = kind.clitics;
        let side_by_side = side_by_side(text, before, word);
        // A conjunction or a preposition comes between: «مصر وقطر».
        let and = clitics.before == 1 && word.span.of(text).starts_with('و');
        self.coupled = and && clitics.article && first.clitics.article && side_by_side;
        let tied = clitics.before == 0 && !clitics.swallowing && !kind.apart;
        let near = || side_by_side || is_underlined(text, before, word);
        let named = || first.naming && kind.naming && is_hyphenated(text, before, word);
        self.beside = tied && (near() || named());
        if !self.beside {
            return;
        }
        // «رويدا رويدا»
        let again = first.term == kind.term && first.clitics.article == clitics.article;
        if (again && kind.class != Some(Class::Name)) || (!titled && first.is_over(kind)) {
            return;
        }
        self.titled = titled;
        self.joined = first.goes_on(kind, titled);
        self.describing = kind.describes(first);
        kind.stand_behind(first, titled);
        // «الحرب العالمية الثانية», but «المرة الثانية»
        kind.weak &= !(kind.ordinal && self.describing && last.joined);
        self.told = self.joined && self.kind.naming && last.told;
    }

    /// Whether a word that would be no name by itself is the rest of this one behind a hyphen: «مون جاي-إن». `before`: its last
    /// word.
    pub(super) fn is_rest(&self, before: &Word, word: &Word, kind: Option<&Kind>, text: &str) -> bool {
        self.kind.naming
            && self.kind.class != Some(Class::Place)
            && kind.is_none_or(|kind| !kind.naming && !kind.clitics.article)
            && is_hyphenated(text, before, word)
    }
}

/// Whether quotation marks stand right before a part of a text, or before what is written together with it, and right behind it.
pub(super) fn is_quoted(part: Span, text: &str) -> bool {
    text[part.end..].starts_with(QUOTES)
        && text[..part.start].trim_end_matches(is_word_char).ends_with(QUOTES)
}

/// Whether behind a part of a text stands what a quotation mark opens: «تنظيم "الدولة الإسلامية"».
pub(super) fn is_before_quote(part: Span, text: &str) -> bool {
    text[part.end..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(QUOTES))
}

/// Whether commas set off a part of a text from what is before it and behind it.
pub(super) fn is_set_off(part: Span, text: &str) -> bool {
    let head = text[..part.start].strip_suffix(' ');
    head.is_some_and(|head| head.ends_with(COMMAS)) && text[part.end..].starts_with(COMMAS)
}

/// Whether nothing but the underscore of a hashtag stands between two words.
fn is_underlined(text: &str, before: &Word, word: &Word) -> bool {
    text.get(before.span.end..word.span.start) == Some("_")
}

/// The span of one of the heads without a letter before it: «لشبه», «لأم».
fn without_proclitic(head: Span, text: &str) -> Span {
    let proclitic = !head.of(text).starts_with(['ش', 'أ', 'ا']);
    without_letters(head, u8::from(proclitic), text)
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
