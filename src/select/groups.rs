//! What of a sentence goes together when it is trimmed: its chunks in groups that leave no gap a reader stumbles over. What
//! goes from the middle of a sentence stood between marks, and what goes takes with it what stands behind it up to the core.

use std::ops::RangeInclusive;

use crate::clauses::attribution::names_speaker;
use crate::clauses::marker::{Family, Marker};
use crate::clauses::punctuated::Punctuated;
use crate::clauses::recognition::opening;
use crate::clauses::{Chunk, Kind};
use crate::document::count_words;

/// What goes has no fewer words, but for a bracket: less saves nothing.
const SHORTEST: usize = 4;

/// Openings of what is always a second half.
const SECONDS: [&str; 11] =
    ["وإما", "واما", "وإلا", "ثم تبين", "ثم اتضح", "فإن", "فهو ", "فهي ", "فسي", "فست", "فسوف"];
/// What opens with a first half, and the openings of its second.
const HALVES: [(&str, &[&str]); 2] = [("سواء", &["أو ", "او ", "أم ", "ام "]), ("هناك من ", &["وهناك من "])];
/// What these open is what the verb is about, though a comma stands before it: ، على جائزة أفضل لاعب
const COMPLEMENTS: [&str; 4] = ["على ", "إلى ", "الى ", "عن "];
/// Participles that say more of the noun right before them, and of no other.
const OPEN: [&str; 4] = ["التابع", "الواقع", "الخاص", "المتعلق"];
/// A mark that does not set off what it opens.
const QUOTES: [char; 4] = ['"', '«', '“', '‘'];
/// What stands on both sides of an aside.
const DASHES: [char; 3] = ['-', '–', '—'];

/// Of each chunk the first of those that go together, all or none; nothing if it stays.
pub(super) fn groups(text: &str, chunks: &[Chunk]) -> Vec<Option<usize>> {
    let mut groups: Vec<Option<usize>> = Vec::with_capacity(chunks.len());
    for (place, chunk) in chunks.iter().enumerate() {
        let before = groups.last().copied().flatten();
        groups.push(match chunk.kind {
            Kind::Core => None,
            _ if is_set_off(text, chunk) => Some(place),
            // A clause needs no mark; a relative one without it says which is meant.
            Kind::Coordinate | Kind::Tail => before.or(Some(place)),
            _ => before,
        });
    }
    let mut behind = None;
    // Backwards, for what goes must leave a good join with what stays behind it.
    for first in (0..chunks.len()).rev() {
        let group = (first..chunks.len()).take_while(|&next| groups[next] == Some(first));
        if let Some(last) = group.last().filter(|&last| !may_go(text, chunks, first..=last, behind)) {
            groups[first..=last].fill(None);
        }
        if groups[first].is_none() {
            behind = Some(&chunks[first]);
        }
    }
    groups
}

/// Whether a mark stands before a chunk, or nothing at all.
fn is_set_off(text: &str, chunk: &Chunk) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || QUOTES.contains(&c);
    chunk.bytes.start == 0 || !text[chunk.bytes.clone()].starts_with(is_word)
}

/// Whether chunks may go without a gap that a reader stumbles over. `behind`: what stays behind them.
fn may_go(text: &str, chunks: &[Chunk], group: RangeInclusive<usize>, behind: Option<&Chunk>) -> bool {
    let (first, last) = (&chunks[*group.start()], &chunks[*group.end()]);
    let written = &text[first.bytes.start..last.bytes.end];
    let is_scrap = count_words(written) < SHORTEST && first.kind != Kind::Aside;
    if is_scrap || !is_balanced(written) || is_needed(&text[..first.bytes.start], first.kind, written) {
        return false;
    }
    let Some(behind) = behind.map(|behind| &text[behind.bytes.clone()]) else { return true };
    let is_between = matches!(first.kind, Kind::Relative | Kind::Aside | Kind::Attribution)
        && written.ends_with(|c: char| !c.is_alphanumeric());
    let goes_on = opens_with(behind, &["و", "ف", "لكن", "بل ", "إلا ", "إنما"]);
    // It may hang on what goes: هاتفها، الذي جاء بثلاث كاميرات، من أجل صور أفضل. زار مئات، انقسموا إلى فرق، تضم مهندسين.
    let is_told = || verb(behind) == Some(0) && is_said(&text[..first.bytes.start]);
    let hangs =
        first.kind == Kind::Relative && (opens_phrase(behind) || is_told() || opens_with(behind, &OPEN));
    *group.start() == 0 || (is_between && !goes_on && !hangs && count_words(behind) >= SHORTEST)
}

/// Whether a text opens with a preposition or the like, or with what hangs on what stands before it.
fn opens_phrase(text: &str) -> bool {
    let words = Punctuated::new(text);
    words.len() > 0
        && (text.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with('ل')
            || matches!(
                opening(&words, 0, true).family(),
                Family::Phrase | Family::Subordinate | Family::When
            ))
}

/// Whether what stands `before` is not whole without what goes: its only speaker, a second half, what a verb is about, or the verb.
fn is_needed(before: &str, kind: Kind, written: &str) -> bool {
    opens_with(written, &SECONDS)
        || HALVES.iter().any(|(first, second)| before.contains(first) && opens_with(written, second))
        || (kind == Kind::Attribution && !names_speaker(before))
        || (kind == Kind::Adverbial && opens_with(written, &COMPLEMENTS))
        || (kind == Kind::Tail && verb(written) == Some(0))
        || (kind == Kind::List && verb(written).is_some())
}

/// The place of the verb of what may go: it opens with the verb of the sentence (، قد دفعت), or is the subject of one
/// (، وكبار المنتجين سيواصلون العمل).
fn verb(written: &str) -> Option<usize> {
    let words = Punctuated::new(written);
    let family = |index: &usize| opening(&words, *index, false).family();
    let is_clause = |family: Family| matches!(family, Family::Verb | Family::That) || family.is_clause();
    (0..words.len()).find(|index| is_clause(family(index))).filter(|index| family(index) == Family::Verb)
}

/// Whether the last clause of a text has its verb, and what it is said of behind that.
fn is_said(text: &str) -> bool {
    let words = Punctuated::new(text);
    let mut openings = (0..words.len()).rev().map(|index| opening(&words, index, false));
    let is_clause = |opening: &Marker| {
        matches!(opening.family(), Family::That | Family::Verb) || *opening == Marker::AndVerb
    };
    openings.find(is_clause).is_some_and(|opening| opening.family() != Family::That)
}

/// Whether the first word of a text opens with one of `openings`.
fn opens_with(text: &str, openings: &[&str]) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    openings.iter().any(|opening| text.starts_with(opening))
}

/// Whether what is opened is closed.
fn is_balanced(text: &str) -> bool {
    let between_dashes = text.trim_start_matches([',', '،', ' ']).strip_prefix(DASHES);
    if between_dashes.is_some_and(|text| text.trim_end_matches(DASHES).contains(DASHES)) {
        return false;
    }
    let count = |c: char| text.matches(c).count();
    count('"') % 2 == 0
        && [('(', ')'), ('[', ']'), ('«', '»'), ('“', '”')].iter().all(|&(a, b)| count(a) == count(b))
}

/// The groups that a chunk goes with: its own, and those right before it, for what comes behind may lean on them.
pub(super) fn above(groups: &[Option<usize>], place: usize) -> Vec<usize> {
    let mut above: Vec<usize> = groups[..=place].iter().rev().map_while(|group| *group).collect();
    above.dedup();
    above
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clauses::chunks;

    /// What stays of a sentence if all goes that may.
    fn rest(sentence: &str) -> String {
        let chunks = chunks(sentence);
        let groups = groups(sentence, &chunks);
        let kept = chunks.iter().zip(&groups).filter(|(_, group)| group.is_none());
        kept.map(|(chunk, _)| &sentence[chunk.bytes.clone()]).collect()
    }

    #[test]
    fn what_is_set_off_by_marks_goes() {
        for (sentence, left) in [
            (
                "حصلت الجامعة القديمة في وسط المدينة على تسع جوائز، وذلك أكثر من أية جامعة أخرى في البلاد.",
                "حصلت الجامعة القديمة في وسط المدينة على تسع جوائز",
            ),
            (
                "وقالت شرطة المدينة إنها ألقت القبض على سائق الحافلة وتبحث عن صاحبها، الذي تقول إنه هارب منذ أمس.",
                "وقالت شرطة المدينة إنها ألقت القبض على سائق الحافلة وتبحث عن صاحبها",
            ),
        ] {
            assert_eq!(rest(sentence), left);
        }
    }

    #[test]
    fn nothing_goes_that_leaves_a_gap() {
        for (sentence, kept) in [
            // The second half of a contrast, of an enumeration, and what a relative clause tells apart.
            (
                "وذلك يثبت أن المشكلة ليست في الهواتف الجديدة كلها، ولكن في طرق استخدامها طوال اليوم.",
                "ليست في الهواتف",
            ),
            (
                "سجل اللاعب في مبارياته السبع الماضية، بما في ذلك أربعة أهداف في ملعبه، وهدفين خارج ملعبه.",
                "أربعة أهداف",
            ),
            (
                "حقق الحزب نتائج جيدة في الانتخابات الأخيرة دون أن يحصد نسبة الأصوات التي كان يأمل بها.",
                "التي كان يأمل بها",
            ),
            (
                "وتخوض الدولتان الكبيرتان -رغم ما بينهما من اتفاقات كثيرة- حربا تجارية قد تضر بالبلدين معا.",
                "حربا تجارية",
            ),
            (
                "حقق المصنع نجاحا كبيرا بفضل آلته الجديدة، التي جاءت بثلاث سرعات، من أجل غزل أدق للخيوط الرفيعة.",
                "بثلاث سرعات",
            ),
            (
                "وصلت ألسنة الحريق الكبير إلى نحو عشرين ألف فدان من الغابات، بين مدينتي فورت غارلاند، ولا فيتا في الجنوب.",
                "ولا فيتا",
            ),
            // What goes on with what goes: who is told of, and whose something is.
            (
                "زارت الصحيفة أمس المشاركين في مسابقة المدينة للبرمجة، الذين انقسموا إلى فرق، تضم مهندسين وطلابا من الجامعة.",
                "انقسموا إلى فرق",
            ),
            (
                "تقدم الجيش عبر الهضبة الشرقية المطلة على الميناء، التي يحاصر فيها مقاتلي المجلس، التابع لتنظيم مسلح آخر.",
                "مقاتلي المجلس",
            ),
            // What answers a clause before it.
            (
                "عرضت الشركة أمس ثلاث سيارات جديدة في معرض المدينة، وفي حين تسير الصغيرة بالوقود، فإن الكبيرة تسير بالكهرباء.",
                "فإن الكبيرة",
            ),
            // What a verb is about, a subject with its verb, the verb of the sentence, a second half.
            (
                "وينافس اللاعب المصري مهاجم الفريق الإنجليزي، والمدافع البلجيكي الجديد، على جائزة أفضل لاعب في الشهر.",
                "على جائزة",
            ),
            (
                "وأضاف الوزير خلال المؤتمر أن عوامل كثيرة تؤثر في الأسعار، لكن بلاده، وكبار المنتجين الآخرين سيواصلون العمل.",
                "سيواصلون العمل",
            ),
            (
                "وعلى الناحية الأخرى فإن خلافات القيادات التي فرت من ساحات القتال في الجنوب، قد دفعت بزعيمها إلى الجبال.",
                "قد دفعت",
            ),
            (
                "وضعت البلاد خططا واضحة لبلوغ أهدافها سواء بتطوير شامل لقطاعات الاقتصاد، أو بجذب الاستثمارات الأجنبية الكبيرة.",
                "أو بجذب",
            ),
        ] {
            assert!(rest(sentence).contains(kept), "{}", rest(sentence));
        }
    }
}
