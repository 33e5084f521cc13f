//! Which words are verbs: a table of those that open sentences in news and stand neither behind a preposition nor with
//! an article, and the shapes of the present and the future. What is not told apart (كتب, بحث) is no verb here.

use std::sync::LazyLock;

/// Folded, sorted, one a line; `examples/fit.rs verbs` makes it.
static VERBS: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("verbs.txt").lines().collect());
/// Folded nouns and names with the shape of the present.
const NOUNS: [&str; 40] = [
    "يوم", "يومي", "يوميا", "يوميه", "يومين", "يومان", "يومها", "يومه", "يد", "يدي", "يديه", "يدها", "يده",
    "يناير", "يوليو", "يونيو", "يوليوز", "ياسر", "ياسين", "يوسف", "يحيي", "يهود", "يهودي", "يهوديه", "يورو",
    "يمني", "يمنيه", "يمين", "يمينه", "ياباني", "يابانيه", "يسار", "يونان", "يوناني", "يونانيه", "يعقوب",
    "ينبوع", "يقين", "يوان", "ياخت",
];
/// Reporting verbs without the endings of their subject.
const REPORTING: [&str; 56] = [
    "قال", "اضاف", "اكد", "اوضح", "اشار", "ذكر", "اعلن", "صرح", "افاد", "كشف", "بين", "لفت", "شدد", "تابع",
    "اعتبر", "راي", "نقل", "اعرب", "دعا", "دعت", "حذر", "طالب", "زعم", "اتهم", "نفي", "نفت", "ابلغ", "توقع",
    "اقر", "اعترف", "استطرد", "اردف", "نوه", "يقول", "تقول", "يضيف", "تضيف", "يوكد", "يءكد", "تءكد", "يري",
    "تري", "يعتقد", "تعتقد", "يشير", "تشير", "يوضح", "توضح", "يذكر", "تذكر", "قلت", "قالوا", "كتب", "كتبت",
    "اوردت", "نصح",
];

/// Whether a folded word without a conjunction before it looks like a finite verb.
pub(crate) fn is_verb(word: &str) -> bool {
    let letters = word.chars().count();
    if letters < 3 || word.starts_with("ال") {
        return word == "تم";
    }
    if VERBS.binary_search(&word).is_ok() {
        return true;
    }
    let future = word.strip_prefix('س').is_some_and(|rest| rest.starts_with(['ي', 'ت', 'ن']));
    let present = word.starts_with('ي') && letters > 3 && !NOUNS.contains(&word) && !word.ends_with('ه');
    let past =
        letters > 3 && word.ends_with('ت') && !word.ends_with("ات") && !word.starts_with(['ب', 'ل', 'ك']);
    (future && letters > 4 && !word.ends_with('ه')) || present || (past && word.starts_with(['ا', 'ت', 'ن']))
}

/// Whether a folded word without a conjunction before it is a verb of speech.
pub(crate) fn is_reporting(word: &str) -> bool {
    let bare = word.strip_suffix('ت').unwrap_or(word);
    REPORTING.contains(&word) || REPORTING.contains(&bare)
}
