//! What hangs on what comes behind it: the clauses and phrases that a sentence may begin with (`عندما …`, `وفقا …`, `ومع اقتراب …،
//! فإن`), and the words that none may end with (`، فلم`, `، وبالطبع`).

use super::known::{Known, known};
use super::marker::{Family, Marker};
use super::punctuated::Punctuated;
use super::recognition::{known_opening, opening};
use super::segments::Segment;
use super::verbs::{AND, THEN, behind_conjunction};
use crate::tokens::Packed;

/// What answers a phrase that stands first is not looked for behind more segments.
const MOST_SEGMENTS: usize = 12;

/// Whether a segment opens a clause or phrase that hangs on what comes behind it: the first one of a sentence, or a further one
/// (`فعندما …`).
pub(super) fn hangs(words: &Punctuated, segment: &Segment) -> bool {
    /// Across, and to express.
    const ACROSS: Packed = Packed::known("عبر");
    /// As for.
    const AS_FOR: Packed = Packed::known("اما");
    let first = words.arabic(segment.first);
    let bare = behind_conjunction(first);
    let behind = bare.and_then(|bare| known_opening(words, segment.first, known(bare)));
    let is_clause = |opening: Marker| matches!(opening, Marker::When | Marker::If | Marker::While);
    if bare.unwrap_or(first) == AS_FOR {
        return true;
    }
    if segment.first > 0 {
        return behind.is_some_and(is_clause);
    }
    // The و of وفقا and the ف of فيما are their own.
    let mut openings = [Some(segment.opening), behind].into_iter().flatten();
    let is_phrase =
        |opening| matches!(opening, Marker::Despite | Marker::According | Marker::Via | Marker::Time);
    ![first, bare.unwrap_or(first)].contains(&ACROSS)
        && openings.any(|opening| is_clause(opening) || is_phrase(opening))
}

/// What says of a whole clause how sure or how new it is, beside what opens as a phrase does.
const OF_CLAUSES: [Packed; 8] = Packed::all(["طبعا", "حتما", "فعلا", "حقا", "ربما", "لعل", "اخيرا", "عموما"]);

/// Whether the word before the one at `index` hangs on what comes there: it is a particle, with و or ف before it or not, or the
/// only one behind a mark and says nothing by itself.
pub(crate) fn ends_hanging(words: &Punctuated, index: usize) -> bool {
    let Some(last) = index.checked_sub(1).map(|last| words.all[last]) else { return false };
    let bare = behind_conjunction(last.arabic);
    let hangs = |word: &Known| word.is_particle || (word.governs && !words.all[index].gap.parts());
    let says_nothing = |bare: Packed| {
        OF_CLAUSES.contains(&bare)
            || !matches!(opening(words, index - 1, true), Marker::AndNoun | Marker::Plain)
    };
    // جيه-إن is a name.
    (last.known.is_particle && !last.gap.glued)
        || bare.is_some_and(|bare| hangs(known(bare)) && !last.known.has_own_and)
        || (last.gap.parts() && bare.is_some_and(says_nothing))
}

/// Where that is told which stands against a concession with which a sentence opens: `على الرغم من أن …، إلا أن`. A verb of the
/// concession is not it.
pub(super) fn contrast(words: &Punctuated, segment: &Segment, behind: &[Segment]) -> Option<usize> {
    let first = words.arabic(segment.first);
    let concedes = || {
        let bare = first.strip_prefix(AND).and_then(|bare| known_opening(words, segment.first, known(bare)));
        [Some(segment.opening), bare].contains(&Some(Marker::Despite))
    };
    if segment.first > 0 || !concedes() {
        return None;
    }
    let is_main = |segment: &&Segment| {
        words.all[segment.first].gap.parts()
            && matches!(segment.opening.family(), Family::Coordinate | Family::Verb | Family::Plain)
    };
    let main = behind.iter().take(MOST_SEGMENTS).find(is_main)?;
    matches!(main.opening, Marker::But | Marker::Then).then_some(main.first)
}

/// Whether a further clause begins with a phrase that what ف opens answers: `، ومع اقتراب الموعد …، فإن`.
pub(super) fn is_fronted(words: &Punctuated, segment: &Segment, behind: &[Segment]) -> bool {
    let first = words.arabic(segment.first);
    let Some(bare) = first.strip_prefix(AND) else { return false };
    let fronts = |opening| {
        matches!(
            opening,
            Marker::With | Marker::Time | Marker::Despite | Marker::According | Marker::In | Marker::Place
        )
    };
    let answer = |segment: &&Segment| segment.opening.family() == Family::Coordinate;
    words.all[segment.first].gap.parts()
        && known_opening(words, segment.first, known(bare)).is_some_and(fronts)
        && behind.iter().take(MOST_SEGMENTS).find(answer).is_some_and(|answer| {
            words.all[answer.first].gap.parts() && words.arabic(answer.first).starts_with(THEN)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clauses::segments::segments;

    #[test]
    fn an_opening_hangs_with_a_conjunction_or_without() {
        for (opening, expected) in [
            ("فيما تستعد المدينة للمهرجان", true),
            ("وبينما تستعد المدينة للمهرجان", true),
            ("وفقا لبيان الوزارة", true),
            ("ووفقا لبيان الوزارة", true),
            ("عبر الوزير عن قلقه", false),
            ("وعبر الوزير عن قلقه", false),
            ("في المدينة ثلاث مدارس", false),
        ] {
            let words = Punctuated::new(opening);
            assert_eq!(hangs(&words, &segments(&words)[0]), expected, "{opening}");
        }
    }

    #[test]
    fn a_phrase_that_opens_a_further_clause_hangs_on_what_answers_it() {
        for (clause, expected) in [
            ("، ومع اقتراب العمال من إصلاح الجسر وطريقه، فإن الزوار سيعودون", true),
            ("، ومع اقتراب العمال من إصلاح الجسر عاد الزوار", false),
            ("، ومع العمال حراس الجسر، وقال المدير إنه مغلق، فعاد الزوار", false),
        ] {
            let sentence = format!("أغلقت الحديقة{clause}");
            let words = Punctuated::new(&sentence);
            let segments = segments(&words);
            let at = segments.iter().position(|segment| segment.first == 2).expect("a part begins there");
            assert_eq!(is_fronted(&words, &segments[at], &segments[at + 1..]), expected, "{clause}");
        }
    }
}
