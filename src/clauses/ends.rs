//! Where a sentence may be broken off if it has to be: less sure than what goes by itself, but what is left has a verb,
//! has said what somebody said, and nothing stands behind it that could be missed.

use super::assembly;
use super::features::{Decisions, Features};
use super::model::{SHORTEST_HEAD, Stays, is_marked, odds};
use super::openings::{Family, Opening};
use super::segments::Segment;
use super::verbs::is_verb;
use super::words::Words;

/// A segment that goes as likely as not opens what may be broken off, in log-odds.
const THRESHOLD: f64 = 0.0;

/// Folded verbs of speech, without و and the endings of their subject, that owe what was said.
const OWING: [&str; 8] = ["قال", "اضاف", "اوضح", "ذكر", "تابع", "يقول", "تقول", "صرح"];

/// Where the words begin, in bytes of the sentence, that it may be broken off before. Where nothing is quite complete before
/// any of them, all that are as likely as not.
pub(super) fn ends(sentence: &str, features: &Features<'_>, segments: &[Segment]) -> Vec<usize> {
    let words = features.words;
    if !words.balanced {
        return Vec::new();
    }
    let (mut decisions, mut stays) = (Decisions::default(), Stays::default());
    let (mut ends, mut open_ends) = (Vec::new(), Vec::new());
    let mut owes = false;
    for (index, segment) in segments.iter().enumerate() {
        let may_go = opens(segment.opening) && segment.first >= SHORTEST_HEAD && stays.may_go(segment, false);
        let is_whole = !features.is_verbless(index) && !owes;
        let likely = || odds(&features.row(index, &decisions)) >= THRESHOLD;
        if may_go && is_whole && (is_marked(features, segment, index) || likely()) {
            let end = assembly::cut(sentence, &words.all, segment.first, true);
            let closed = features.parted(index) || is_closed(words, segment);
            if closed { &mut ends } else { &mut open_ends }.push(end);
        }
        owes = still_owes(words, segment, owes);
        stays.see(segment, false);
        decisions.push(segment, false);
    }
    if ends.is_empty() { open_ends } else { ends }
}

/// Whether what stands before a segment without a mark may be complete: its last word is definite, or a number. One that is
/// not (على طلب، بسرعة تصل، ودفاعه) mostly goes on in the segment.
fn is_closed(words: &Words, segment: &Segment) -> bool {
    let before = words.fold(segment.first - 1);
    let definite = ["ال", "وال", "بال", "لل", "فال", "كال"].iter().any(|article| before.starts_with(article));
    words.all[segment.first - 1].digit || (definite && !is_verb(before) && before != "الفتره")
}

fn opens(opening: Opening) -> bool {
    !matches!(opening.family(), Family::Plain | Family::Verb | Family::That)
}

/// Whether somebody says something behind a segment, and what he says has not come yet.
fn still_owes(words: &Words, segment: &Segment, mut owes: bool) -> bool {
    for index in segment.first..segment.end {
        let word = &words.all[index];
        let fold = words.fold(index);
        let bare = fold.strip_prefix('و').unwrap_or(fold);
        if OWING.contains(&bare) || bare.strip_suffix('ت').is_some_and(|bare| OWING.contains(&bare)) {
            owes = true;
        } else if word.gap.colon || word.quoted > 0 || matches!(fold, "ان" | "بان" | "انه" | "انها" | "انهم")
        {
            owes = false;
        }
    }
    owes
}

#[cfg(test)]
mod tests {
    use crate::clauses::chunks_and_ends;

    fn heads(sentence: &str) -> Vec<&str> {
        chunks_and_ends(sentence, false).1.into_iter().map(|end| sentence[..end].trim_end()).collect()
    }

    #[test]
    fn what_is_left_is_a_sentence() {
        let sentence = "أعلنت الحكومة اعتقال سبعة عشر شخصا خلال الشهر الماضي بتهمة الإضرار بالأمن، فيما وصفه ناشطون بحملة واسعة.";
        assert!(
            heads(sentence)
                .contains(&"أعلنت الحكومة اعتقال سبعة عشر شخصا خلال الشهر الماضي بتهمة الإضرار بالأمن")
        );
    }

    #[test]
    fn nobody_is_left_without_what_he_says() {
        let sentence = "وقالت مديرة المؤسسة، المهندسة رنا، في مؤتمر صحفي عقدته أمس في فندق المدينة، إن المشروع يبدأ في الربيع.";
        assert!(heads(sentence).iter().all(|head| head.contains("إن المشروع")), "{:?}", heads(sentence));
    }

    #[test]
    fn what_is_open_is_not_broken_off() {
        for sentence in [
            "قال الوزير في بيان صدر مساء أمس الأحد «لن نغلق المدارس في الشتاء المقبل حتى لو ارتفعت كلفة الوقود كثيرا».",
            "جلست السيدة العجوز في الحديقة «العامة تنتظر وصول الحافلة التي تقل أولادها من المدرسة البعيدة في الجبل.",
        ] {
            assert!(
                heads(sentence).iter().all(|head| head.matches('«').count() == head.matches('»').count())
            );
        }
    }
}
