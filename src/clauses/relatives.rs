//! Relative clauses, by how much of what stands before them is missing without them: `في الوقت الذي …` says nothing, `كل الدول
//! التي …` something else, `في المباراة التي …` not which one is meant.

use super::marker::Family;
use super::punctuated::Punctuated;
use super::recognition::opening;
use super::segments::Segment;
use crate::tokens::Packed;

const RELATIVES: [Packed; 7] = Packed::all(["الذي", "التي", "الذين", "اللذين", "اللتين", "اللذان", "اللتان"]);
/// Folded nouns that say nothing by themselves.
const EMPTY: [Packed; 4] = Packed::all(["الوقت", "الامر", "الوحيد", "الوحيده"]);
/// Folded, what points at one by itself, or joins it to what is known.
const POINTING: [Packed; 6] = Packed::all(["هذا", "هذه", "ذلك", "تلك", "هءلاء", "و"]);
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
        if at < 2 || words.all[at].gap.parts() || !RELATIVES.contains(&words.arabic(at)) {
            return Self::More;
        }
        let (before, noun) = (words.arabic(at - 2), words.arabic(at - 1));
        if EMPTY.contains(&noun) || words.all[at - 1].gap.parts() || SUPERLATIVES.contains(&before) {
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
            ("هذه أهم الأسباب التي ذكرتها اللجنة", Says::All),
            ("كان الشاهد الوحيد الذي رأى الحادث", Says::All),
        ] {
            let words = Punctuated::new(sentence);
            let mut found = segments(&words).into_iter().map(|segment| Says::of(&words, &segment));
            let found = found.rfind(|&found| found != Says::More).unwrap_or(Says::More);
            assert_eq!(found, says, "{sentence}");
        }
    }
}
