//! The Arabic words that stand beside a summary, wherever it is shown to a reader.

use crate::summary::{SkippedKind, Verdict};

/// What a summary is called that has no title.
#[cfg(feature = "reports")]
pub(super) const SUMMARY: &str = "خلاصة";
/// What comes before the keywords.
pub(super) const KEYWORDS: &str = "الكلمات المفتاحية";
/// What comes before the path a summary was made from.
pub(super) const SOURCE: &str = "المصدر";
/// What comes before the list of documents that a summary was made from.
pub(super) const SOURCES: &str = "المصادر";
/// A sentence's place in the order of scores.
pub(super) const RANK: &str = "المرتبة";
/// A sentence's share of the votes.
pub(super) const SCORE: &str = "الدرجة";
/// What became of a sentence.
pub(super) const VERDICT: &str = "الحكم";
/// What a sentence adds to those chosen before it, and of what that is made.
pub(super) const ADDS: &str = "ما تضيفه";
/// A sentence.
pub(super) const SENTENCE: &str = "الجملة";
/// What stands between two keywords.
pub(super) const COMMA: &str = "، ";

/// What became of a sentence, for a reader.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Chosen => "مختارة",
        Verdict::Outranked => "تقدّمها غيرها",
        Verdict::TooLong => "أطول مما بقي",
        Verdict::Repeats => "تكرّر ما اختير",
        Verdict::Skipped(SkippedKind::Heading) => "عنوان",
        Verdict::Skipped(SkippedKind::Boilerplate) => "ليست من صلب النص",
        Verdict::Skipped(SkippedKind::Duplicate) => "مكرّرة حرفيا",
    }
}
