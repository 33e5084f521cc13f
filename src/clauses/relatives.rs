//! Relative clauses, by how much of what stands before them is missing without them: `في الوقت الذي …` says nothing, `كل الدول
//! التي …` something else, `في المباراة التي …` not which one is meant.

use super::marker::{Family, Marker};
use super::punctuated::Punctuated;
use super::recognition::{behind_article, opening};
use super::segments::Segment;
use super::verbs::ARTICLE;
use crate::tokens::Packed;

/// Folded nouns that say nothing by themselves, without their article.
const EMPTY: [Packed; 18] = Packed::all([
    "وقت", "امر", "وحيد", "وحيده", "دول", "اشخاص", "شخص", "طريقه", "يوم", "مكان", "نحو", "قدر", "اسباب",
    "ظروف", "ناس", "افراد", "اشياء", "اماكن",
]);
/// Folded, what points at one by itself, or joins it to what is known.
pub(super) const POINTING: [Packed; 10] =
    Packed::all(["هذا", "هذه", "هذان", "هذين", "هاتان", "هاتين", "ذلك", "تلك", "هءلاء", "و"]);
/// Folded, what is said of one out of those that the clause tells of.
const SUPERLATIVES: [Packed; 7] = Packed::all(["اهم", "ابرز", "اكبر", "افضل", "اسوا", "اشد", "اخر"]);

/// What a segment says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// More of what is known, if it is a relative clause at all.
    More,
    /// Which one is meant.
    Which,
    /// What the words before it say nothing without.
    All,
}

impl Says {
    pub(super) fn of(words: &Punctuated, segment: &Segment) -> Self {
        let at = segment.first;
        let word = &words.all[at];
        // من opens one too, and says of itself who is meant; behind و more is told of what is known.
        let is_relative = word.known.alone == Some(Marker::Relative) && word.arabic.starts_with(ARTICLE);
        if at < 2 || !is_relative {
            return Self::More;
        }
        let (before, noun) = (words.arabic(at - 2), words.arabic(at - 1));
        let is_empty = behind_article(noun).is_some_and(|noun| EMPTY.contains(&noun));
        if word.gap.parts() {
            return if is_empty { Self::All } else { Self::More };
        }
        if is_empty || words.all[at - 1].gap.parts() || SUPERLATIVES.contains(&before) {
            return Self::All;
        }
        match opening(words, at - 2, false).family() {
            _ if POINTING.contains(&before) || !words.all[at - 2].known.governs => Self::More,
            Family::Phrase => Self::Which,
            _ => Self::All,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clauses::segments::segments;

    #[test]
    fn a_relative_clause_says_more_of_what_is_known_or_which_one_is_meant_or_all() {
        for (sentence, says) in [
            ("زار الوفد مدينة حلب القديمة التي دمرت الحرب أسواقها", Says::More),
            ("رحب المجلس بهذا القرار الذي صدر أمس", Says::More),
            ("رفضت النقابة هذا القرار الذي صدر أمس", Says::More),
            ("أصيب اللاعب في المباراة، التي انتهت بالتعادل", Says::More),
            ("أصيب اللاعب في المباراة التي انتهت بالتعادل", Says::Which),
            ("أغلقت المدارس في الوقت الذي فتحت فيه الأسواق", Says::All),
            ("رفع المصرف الفائدة، وهو القرار الذي فاجأ الأسواق", Says::All),
            ("هبطت الأسعار، الأمر الذي فاجأ التجار", Says::All),
            ("تعهد الوزير بفتح كل الطرق التي أغلقها الثلج", Says::All),
            ("لم يكشف السفير مزيدا من الأسباب، التي دفعت بلاده", Says::All),
            ("هذه أهم الأسباب التي ذكرتها اللجنة", Says::All),
            ("صوت المجلس لرعايا الدول التي تشارك", Says::All),
            ("بحث الوزير الأمر بالطريقة التي اعتادها", Says::All),
            ("أطلق سراح تلميذات المدرسة اللائي خطفن", Says::More),
            ("رفضت النقابة هذين القرارين اللذين صدرا", Says::More),
            ("كان الشاهد الوحيد الذي رأى الحادث", Says::All),
        ] {
            let words = Punctuated::new(sentence);
            let mut found = segments(&words).into_iter().map(|segment| Says::of(&words, &segment));
            let found = found.rfind(|&found| found != Says::More).unwrap_or(Says::More);
            assert_eq!(found, says, "{sentence}");
        }
    }
}
