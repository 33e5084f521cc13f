//! Verbs that follow a quoted question or exclamation and belong to its sentence: `«من أنت؟» سأل الحارس.`

use crate::tokens::Tokenizer;

/// Folded verbs of speech, past and present.
const VERBS: [&str; 30] = [
    "قال", "قلت", "قلنا", "يقول", "تقول", "سال", "يسال", "تسال", "تساءل", "يتساءل", "تتساءل", "استفسر",
    "استفهم", "اجاب", "اجبت", "يجيب", "تجيب", "رد", "ردد", "هتف", "يهتف", "صاح", "يصيح", "صرخ", "يصرخ",
    "همس", "تمتم", "علق", "اضاف", "قاءلا",
];
/// What may be attached to them: subject ت and ا and وا, and an object pronoun.
const SUFFIXES: [&str; 9] = ["", "ت", "ه", "ها", "هم", "ته", "تها", "وا", "تهم"];
/// A verb of speech with its suffix takes at most this many bytes: nothing longer needs folding.
const LONGEST: usize = 40;

/// Whether `text` (white space first allowed) opens with a reporting verb.
pub(super) fn opens_with_reporting_verb(text: &str) -> bool {
    let text = text.trim_start();
    // The end of the word is not looked for beyond that: it may be as long as the document, and every terminator asks.
    let word = text.char_indices().take_while(|&(at, c)| at <= LONGEST && !c.is_whitespace());
    let first = &text[..word.last().map_or(0, |(at, c)| at + c.len_utf8())];
    if first.len() > LONGEST {
        return false;
    }
    Tokenizer::new(first).next_into(&mut String::new()).is_some_and(|(token, fold)| {
        let says = |verb: &&str| fold.strip_prefix(*verb).is_some_and(|suffix| SUFFIXES.contains(&suffix));
        token.start == 0 && VERBS.iter().any(says)
    })
}
