//! What narrows or completes the words before it though no mark says so: broken off before it, a sentence says more than it
//! did, or what it does not say.

use super::marker::{Family, Marker};
use super::owed::NEGATIONS;
use super::punctuated::{Punctuated, PunctuatedWord};
use super::recognition::is_definite;
use super::segments::Segment;
use super::verbs::{opens_like_verb, without_and};
use crate::tokens::Packed;
use crate::word_lists::ORDINALS;

/// The first, the second: of what is told behind them.
const ORDINAL: [Packed; 20] = Packed::all(ORDINALS);
/// What opens such a segment as a rule where no mark stands before it.
const BOUND: [Marker; 9] = [
    Marker::On,
    Marker::With,
    Marker::About,
    Marker::To,
    Marker::From,
    Marker::For,
    Marker::Besides,
    Marker::While,
    Marker::AndPronoun,
];
/// What stands behind a day and says which.
const WHICH_DAY: [Packed; 6] = Packed::all(["الاول", "الماضي", "المقبل", "الجاري", "الحالي", "نفسه"]);
/// Words of the longest day, `صباح يوم الخميس الماضي`, and of what stands behind it.
const LONGEST_DAY: usize = 5;
/// Endings of what is somebody's.
const OWNED: [Packed; 4] = Packed::all(["ته", "ها", "هم", "هما"]);
/// Hundredths, of what is told behind them: `67 بالمئة`.
const HUNDREDTHS: [Packed; 6] = Packed::all(["بالمءه", "بالماءه", "بالميه", "المءه", "الماءه", "الميه"]);
/// What says that it is not so.
const DENYING: [Packed; 5] = Packed::all(["نافيا", "نافيه", "نافين", "مكذبا", "مكذبه"]);
/// What says how, behind it: `بصورة لافتة`.
const HOW: [Packed; 3] = Packed::all(["بصوره", "بشكل", "بطريقه"]);
/// What says nothing of a thing without where, by whom or of what: `البطولة المقامة في المدينة`.
const OPEN: [Packed; 20] = Packed::all([
    "المقام", "المقامه", "المنشور", "المنشوره", "الواقع", "الواقعه", "المقرر", "المقرره", "الموجه",
    "الموجهه", "المتعلق", "المتعلقه", "المهدد", "المهدده", "الخاص", "الخاصه", "التابع", "التابعه", "المنعقد",
    "المنعقده",
]);
/// What a colon stands behind that announces several.
const ANNOUNCING: [Packed; 12] = Packed::all([
    "هي", "وهي", "هم", "وهم", "التاليه", "الاتيه", "مواضيع", "نقاط", "اسباب", "شروط", "مراحل", "محاور",
]);
/// A colon is not looked for further back than so many words.
const LONGEST_LIST: usize = 60;
/// A relative clause of so many words is a pronoun and its verb.
const STUB: usize = 2;
/// A clause is not looked for further back than so many segments.
const FARTHEST: usize = 12;

/// What says that nothing else is meant.
const ONLY: [Packed; 2] = Packed::all(["فقط", "فحسب"]);

/// Whether a segment narrows or completes what stands before it; never the first.
pub(super) fn narrows(words: &Punctuated, segments: &[Segment], index: usize) -> bool {
    let gap = words.all[segments[index].first].gap;
    index > 0
        && (gap.colon
            || is_only(words, &segments[index])
            || is_announced(words, &segments[index])
            || if gap.parts() { completes(words, &segments[index]) } else { belongs(words, segments, index) })
}

/// Whether a segment behind a mark is what the words before it wait for all the same.
fn completes(words: &Punctuated, segment: &Segment) -> bool {
    matches!(segment.opening, Marker::To | Marker::About)
        || is_object(words, segment)
        || answers(words, segment)
        || DENYING.contains(&words.arabic(segment.first))
        || is_day_and_thing(words, segment)
}

/// Whether a segment without a mark before it belongs to the word or the clause before it.
fn belongs(words: &Punctuated, segments: &[Segment], index: usize) -> bool {
    let (before, segment) = (&segments[index - 1], &segments[index]);
    let (last, family) = (words.arabic(segment.first - 1), segment.opening.family());
    let is_stub = || before.opening.family() == Family::Relative && before.len() <= STUB;
    let is_denied = || is_denied(words, &segments[..index]);
    BOUND.contains(&segment.opening)
        || HOW.contains(&last)
        || segment.opening == Marker::Or
        || is_on_condition(words, &segments[index..])
        || is_thing_of_verb(words, segment)
        || describes(words, segment)
        || (HUNDREDTHS.contains(&last) && matches!(family, Family::Phrase | Family::When))
        || match family {
            Family::Phrase => {
                ORDINAL.contains(&without_and(last)) || OPEN.contains(&last) || is_stub() || is_denied()
            }
            Family::List => shares_its_noun(words, segment) || is_second_title(words, segment) || is_denied(),
            Family::Coordinate => joins_verbs(segment) && hangs(words, &segments[..index]),
            _ => is_stub(),
        }
}

/// Whether a segment says that nothing else is meant, or is what is meant: `في 1.9 ثانية فقط`.
fn is_only(words: &Punctuated, segment: &Segment) -> bool {
    let is_it =
        |at: usize| words.all.get(at).is_some_and(|word| !word.gap.parts() && ONLY.contains(&word.arabic));
    is_it(segment.first) || is_it(segment.end)
}

/// Whether the segments up to the next mark hold the condition of what stands before them.
fn is_on_condition(words: &Punctuated, segments: &[Segment]) -> bool {
    let goes_on = |segment: &&Segment| !words.all[segment.first].gap.parts();
    segments.iter().take(FARTHEST).take_while(goes_on).any(|segment| segment.opening == Marker::If)
}

/// Whether a segment is a further one of those that a colon announces: `ثلاثة مواضيع: …، و…`.
fn is_announced(words: &Punctuated, segment: &Segment) -> bool {
    let is_colon = |&at: &usize| words.all[at].gap.colon;
    segment.opening.family() == Family::List
        && (1..segment.first)
            .rev()
            .take(LONGEST_LIST)
            .find(is_colon)
            .is_some_and(|at| ANNOUNCING.contains(&words.arabic(at - 1)))
}

/// Whether a segment is what a clause before it waits for: `، فإن الشركة …`.
fn answers(words: &Punctuated, segment: &Segment) -> bool {
    segment.opening == Marker::Then && words.arabic(segment.first).first() == 'ف'
}

/// Whether a segment is the day and then goes on with what the verb is about: `غادر الوفد، صباح الخميس سفارته`.
fn is_day_and_thing(words: &Punctuated, segment: &Segment) -> bool {
    let mut behind = words.all[segment.first..]
        .iter()
        .take(LONGEST_DAY)
        .skip_while(|word| word.known.alone == Some(Marker::Date) || WHICH_DAY.contains(&word.arabic));
    segment.opening == Marker::Date
        && behind
            .next()
            .is_some_and(|word| !word.gap.parts() && OWNED.iter().any(|&owner| word.arabic.ends_with(owner)))
}

/// Whether a segment is a thing, `، اجتماعاً طارئاً`: no known adverb has its ending.
fn is_object(words: &Punctuated, segment: &Segment) -> bool {
    let first = &words.all[segment.first];
    segment.opening == Marker::Manner && first.tanween && first.known.alone.is_none()
}

/// Whether a segment is what the verb right before it is about: `يحاكي واقعا`.
fn is_thing_of_verb(words: &Punctuated, segment: &Segment) -> bool {
    is_object(words, segment) && opens_like_verb(words.arabic(segment.first - 1))
}

/// Whether a segment is a participle that says what the word before it is like: `مشاكل صحية معلنة`.
fn describes(words: &Punctuated, segment: &Segment) -> bool {
    segment.opening == Marker::Participle
        && !words.all[segment.first].tanween
        && words.arabic(segment.first).last() == 'ه'
        && !is_definite(words.arabic(segment.first - 1))
}

/// Whether a segment is the second of two titles: `روايتي "…" و "…"`.
fn is_second_title(words: &Punctuated, segment: &Segment) -> bool {
    let [and, title] = [0, 1].map(|at| words.all.get(segment.first + at));
    let is_title = |word: &PunctuatedWord| word.gap.opens_quote && word.quoted > 0;
    and.is_some_and(|and| and.gap.closes_quote && (is_title(and) || title.is_some_and(is_title)))
}

/// Whether the last clause of some segments denies something: `لن يشارك الحارس`, before `في مباريات الشهر`.
fn is_denied(words: &Punctuated, segments: &[Segment]) -> bool {
    clause(words, segments, |segment| !segment.opening.family().is_clause()).iter().any(|segment| {
        words.all[segment.first..segment.end].iter().any(|word| NEGATIONS.contains(&word.arabic))
    })
}

/// The last segments up to a mark, or to the first that does not go on.
fn clause<'s>(
    words: &Punctuated,
    segments: &'s [Segment],
    goes_on: impl Fn(&Segment) -> bool,
) -> &'s [Segment] {
    let goes_on = |segment: &&Segment| !words.all[segment.first].gap.parts() && goes_on(segment);
    let count = segments.iter().rev().take(FARTHEST).take_while(goes_on).count();
    &segments[segments.len().saturating_sub(count + 1)..]
}

/// Whether a segment goes on with the second of two nouns that have what follows in common: `لبناء وتشغيل محطة`.
fn shares_its_noun(words: &Punctuated, segment: &Segment) -> bool {
    let noun = segment.first;
    let is_open = |at: usize| !words.all[at].digit && !is_definite(words.arabic(at));
    segment.opening == Marker::AndNoun && segment.len() > 1 && is_open(noun - 1) && is_open(noun)
}

fn joins_verbs(segment: &Segment) -> bool {
    matches!(segment.opening, Marker::AndVerb | Marker::AndSays)
}

/// Whether the last clause of some segments hangs on another one, with what و joins to it: `بعدما زار المصنع ورفض …`.
fn hangs(words: &Punctuated, segments: &[Segment]) -> bool {
    let is_hanging = |segment: &Segment| matches!(segment.opening.family(), Family::When | Family::That);
    clause(words, segments, |segment| !is_hanging(segment)).first().is_some_and(is_hanging)
}
