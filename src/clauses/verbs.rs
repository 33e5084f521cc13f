//! Which words are verbs: those that look like one ([`crate::background::verbs`]), and the closed list of those that report
//! what somebody says. What is a noun as often (بحث, دعم) is no verb here.

use crate::arabic::all_folded;
use crate::background::verbs::likeness;
use crate::speech::Speech;

/// Log-odds from which on a word is a verb.
const VERB: f64 = 0.0;
/// The same of a word that opens a sentence, as most verbs do (جرى، ظهر، فشل) and few nouns.
const OPENING_VERB: f64 = -1.5;
/// What looks like one there, and is none.
const NO_VERBS: [&str; 8] = all_folded(["هذا", "غير", "حتي", "مثل", "جدير", "شاهد", "نظرا", "هم"]);
/// Verbs that fold as if an article stood before them: ألقى، ألغى.
const WITH_AL: [&str; 14] = all_folded([
    "القي", "القت", "القوا", "الغي", "الغت", "التقي", "التقت", "التقوا", "التزم", "التزمت", "التحق",
    "التحقت", "الحق", "الحقت",
]);

/// Whether a folded word without a conjunction before it looks like a finite verb.
pub(crate) fn is_verb(word: &str) -> bool {
    looks_like_verb(word, VERB)
}

/// Whether a folded word that opens a sentence looks like a finite verb, by itself or behind و.
pub(crate) fn opens_like_verb(word: &str) -> bool {
    let forms = [Some(word), word.strip_prefix('و')];
    forms.into_iter().flatten().any(|word| looks_like_verb(word, OPENING_VERB) && !NO_VERBS.contains(&word))
}

fn looks_like_verb(word: &str, least: f64) -> bool {
    if word.starts_with("ال") {
        return WITH_AL.contains(&word);
    }
    word == "تم" || (word.chars().nth(2).is_some() && likeness(word) >= least)
}

/// Whether a folded word without a conjunction before it is a verb of speech.
pub(crate) fn is_reporting(word: &str) -> bool {
    Speech::of(word).is_some()
}
