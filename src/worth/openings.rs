//! How sentences open that tell little of a text, for they announce what it tells or pray as all do, and those that tell what
//! all of it comes to.

use crate::fold::fold;

/// How such a sentence opens, behind its conjunction.
const ANNOUNCEMENTS: [&str; 14] = [
    "إليك ", "اليك ", "إليكم ", "اليكم ", "فيما يلي ", "فيما يلى ", "في ما يلي ", "في ما يلى ",
    "نستعرض لكم ", "نقدم لكم ", "ستجد في الملحق ", "ستجدون في الملحق ", "هيا بنا ", "تعالوا ",
];
/// How a text says what it is about to tell, and where: `في هذا المقال نتعرف على أسبابه.`
const HERE: [&str; 8] = [
    "في هذا المقال", "في هذه المقالة", "في هذا التقرير", "في هذا الفيديو", "في هذا الدليل",
    "في هذه المحاضرة", "في هذا الدرس", "في هذه السطور",
];
const IN: &str = "في هذ";
const WE_TELL: [&str; 12] =
    ["نتعرف", "نتناول", "نستعرض", "نعرض", "نشرح", "نقدم", "نتحدث", "نسلط", "نلقي", "نستكمل", "نوضح", "نجيب"];
/// What opens that, and the words from there to what it says: `خلاصة القول إن …`.
const SUMS: [&str; 6] = ["الخلاصة ", "خلاصة ", "الزبدة ", "مجمل القول ", "صفوة القول ", "قصارى القول "];
const LONGEST_SUM: usize = 3;
/// Words behind a verse that say where it stands.
const LONGEST_PLACE: usize = 4;

/// Whether a sentence says what all of the text comes to: `والخلاصة أن التوحيد لا يأتي بقرار.`
pub(super) fn sums_up(text: &str) -> bool {
    let bare = text.strip_prefix(['و', 'ف']).unwrap_or(text);
    let sum = SUMS.iter().find_map(|word| bare.strip_prefix(word));
    sum.is_some_and(|behind| {
        behind.split_whitespace().take(LONGEST_SUM).any(|word| matches!(word, "أن" | "إن" | "ان"))
    })
}

/// Whether a sentence says that something comes: `وإليكم أبرز ما جاء فيه:`
pub(super) fn is_announcement(text: &str) -> bool {
    // «فيما» has a ف of its own.
    let behind = text.strip_prefix(['و', 'ف']).unwrap_or(text);
    let tells =
        || behind.split_whitespace().any(|word| WE_TELL.contains(&word.strip_prefix('س').unwrap_or(word)));
    let here = || text.contains(IN) && HERE.iter().any(|place| text.contains(place));
    here() && tells()
        || ANNOUNCEMENTS.iter().any(|opening| text.starts_with(opening) || behind.starts_with(opening))
}

/// Whether a sentence is a verse, perhaps with its place (`﴿…﴾ [آل عمران: 102].`), or a prayer: `اللهم آمنا في أوطاننا.`
pub(super) fn is_devotion(text: &str) -> bool {
    let place = || text.rsplit_once('﴾').map(|(_, place)| place);
    let prays = || text.split_whitespace().next().is_some_and(|word| fold(word) == "اللهم");
    (text.starts_with('﴿') && place().is_some_and(|place| place.split_whitespace().count() <= LONGEST_PLACE))
        || (text.starts_with("الل") && prays())
}
