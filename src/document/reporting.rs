//! What follows a quotation that ends in a mark of its own and belongs to its sentence: `«من أنت؟» سأل الحارس.`,
//! `"لن نعود." مضيفا أن …`.

use super::first_words::{first_word_is, is_preposition};
use crate::arabic::is_word_char;
use crate::separators::COMMAS;
use crate::span::head;
use crate::speech::{SOURCES, Speech, is_participle};
use crate::terminators::is_terminator;

/// Object pronouns, and the subject of the first person.
const SUFFIXES: [&str; 5] = ["", "نا", "ه", "ها", "هم"];
/// Bytes in which a comma sets an adverbial off that opens a sentence: `في المقابل، …`; five words.
const LONGEST_ADVERBIAL: usize = 60;

/// Whether `text` (white space first allowed) opens with a reporting verb.
pub(super) fn opens_with_reporting_verb(text: &str) -> bool {
    opens_with(text, |word| speech(word).is_some_and(may_follow_quotation))
}

/// Whether it goes on with a verb of asking that reports no more speech: `إلى أين؟ سألنا الحارس.`
pub(super) fn opens_with_asking_verb(text: &str) -> bool {
    let clause = head(text, LONGEST_ADVERBIAL).split(is_terminator).next();
    opens_with(text, |word| speech(word) == Some(Speech::Ask))
        && clause.is_some_and(|clause| !clause.contains(':'))
}

/// Whether it goes on with who speaks or with the source: `مضيفا أن`, `بحسب رويترز.`
pub(super) fn opens_with_adjunct(text: &str) -> bool {
    opens_with(text, is_participle) || (opens_with(text, |word| SOURCES.contains(&word)) && !is_set_off(text))
}

/// Whether it goes on with an adverbial: `أثناء زيارتها`.
pub(super) fn opens_with_adverbial(text: &str) -> bool {
    opens_with(text, |word| word != "من" && (is_preposition(word) || matches!(word, "اثناء" | "عندما")))
        && !is_set_off(text)
}

/// What a folded word does, with a pronoun behind it or without.
fn speech(word: &str) -> Option<Speech> {
    SUFFIXES.iter().find_map(|suffix| Speech::of(word.strip_suffix(suffix)?))
}

/// Whether a verb may stand behind what it reports; others open the next sentence there.
fn may_follow_quotation(speech: Speech) -> bool {
    matches!(speech, Speech::Say | Speech::GoOn | Speech::Answer | Speech::Ask | Speech::Voice)
}

/// A comma follows soon.
fn is_set_off(text: &str) -> bool {
    head(text, LONGEST_ADVERBIAL).contains(COMMAS)
}

/// Whether a text opens with a certain word, white space aside.
fn opens_with(text: &str, is_it: impl Fn(&str) -> bool) -> bool {
    let text = text.trim_start();
    text.starts_with(is_word_char) && first_word_is(text, is_it)
}
