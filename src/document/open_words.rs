//! Words that no sentence ends with: a line that ends with one breaks off in mid-sentence.

use std::borrow::Cow;

use crate::arabic::{Class, class};

/// Words that no sentence ends with, as they are written: على is one, and علي, which folds to the same, a name.
const OPEN: [&str; 60] = [
    "في", "فى", "من", "على", "عن", "الى", "إلى", "مع", "ان", "أن", "إن", "التي", "الذي", "الذين", "اللي",
    "او", "أو", "ثم", "بين", "لم", "لن", "قد", "حتى", "عند", "لان", "لأن", "كل", "كي", "منذ", "لكن", "ولا",
    "ليس", "اما", "أما", "إما", "لا", "ألا", "إلا", "غير", "عدم", "و", "لدى", "سوف", "إذا", "حيث", "تحت", "بأن",
    "عبر", "نحو", "خلال", "حول", "هل", "بل", "أنه", "إنه", "أنها", "إنها", "بن", "عبد", "لقد",
];
/// Those of them that end a sentence behind certain words: `أم لا`, `ليس إلا`, `لا غير`, `وإلا فلا`.
const LAST: [&str; 4] = ["لا", "إلا", "غير", "فلا"];
const BEFORE_LAST: [&str; 9] = ["أم", "ام", "أو", "او", "لم", "ليس", "ليست", "لا", "وإلا"];

/// Whether a line ends with a word that no sentence ends with.
pub(super) fn breaks_off(line: &str) -> bool {
    let mut words = line.rsplit(char::is_whitespace).map(bare);
    let last = words.next().unwrap_or_default();
    let stem = || last.strip_prefix(['و', 'ف']);
    let is_open = || OPEN.contains(&&*last) || stem().is_some_and(|stem| OPEN.contains(&stem));
    is_open()
        && !(LAST.contains(&&*last) && words.next().is_some_and(|before| BEFORE_LAST.contains(&&*before)))
}

/// A word without vowel marks and format characters.
fn bare(word: &str) -> Cow<'_, str> {
    let is_mark = |c: char| matches!(class(c), Class::Mark | Class::Invisible);
    if word.contains(is_mark) { word.chars().filter(|&c| !is_mark(c)).collect() } else { word.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_breaks_off_behind_a_word_that_ends_no_sentence() {
        for (line, expected) in [
            ("ما زالت الفجوة واسعة، إذ لا", true),
            ("غادر الوفد القاعة ولم", true),
            ("عاد الصيادون إِلَى", true),
            ("اتفقوا على كل شيء إلا", true),
            ("رفض بسبب عدم", true),
            ("لا أعرف أعاد أم لا", false),
            ("كان ذلك مزاحا ليس إلا", false),
            ("وصل الوفد مع علي", false),
            ("عاد الصيادون", false),
        ] {
            assert_eq!(breaks_off(line), expected, "{line}");
        }
    }
}
