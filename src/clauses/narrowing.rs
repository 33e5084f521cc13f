//! What narrows or completes the words before it though no mark says so: broken off before it, a sentence says more than it
//! did, or what it does not say.

use super::announced::{ORDINAL, is_announced, is_number};
use super::attribution::is_only_source;
use super::denied::{NEGATIONS, is_denied_by, takes_back};
use super::hanging::ends_hanging;
use super::inserted::splits_date;
use super::marker::{Family, Marker};
use super::punctuated::{Punctuated, PunctuatedWord};
use super::recognition::{is_definite, opening};
use super::relatives::Says;
use super::segments::Segment;
use super::verbs::{opens_like_verb, without_and};
use crate::tokens::Packed;

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
/// What forbids, bids or allows.
const RULING: [Packed; 17] = Packed::all([
    "يمنع", "تمنع", "يحظر", "تحظر", "يحرم", "يسمح", "تسمح", "يجب", "يجوز", "يحق", "ينبغي", "يتعين", "يلزم",
    "تلزم", "يشترط", "تشترط", "يعفي",
]);
/// Stands, lies, begins, ends.
const STANDING: [Packed; 12] = Packed::all([
    "وقف", "وقفت", "يقف", "تقف", "يقفون", "يقع", "تقع", "يقبع", "يبدا", "تبدا", "ينتهي", "تنتهي",
]);
/// More, and most.
const ELATIVES: [Packed; 24] = Packed::all([
    "اكثر", "اقل", "اعلي", "ادني", "اقوي", "اضعف", "افضل", "اسوا", "اكبر", "اصغر", "اسرع", "ابطا", "اطول",
    "اقصر", "اوسع", "اشد", "اهم", "اخطر", "ابعد", "اقرب", "ارخص", "اغلي", "احسن", "اجمل",
]);
/// What says how, behind it: `بصورة لافتة`.
const HOW: [Packed; 3] = Packed::all(["بصوره", "بشكل", "بطريقه"]);
/// What says nothing of a thing without where, by whom or of what, and things of that kind: `البطولة المقامة في المدينة`, `لبحث
/// الأزمة في القطاع`.
const OPEN: [Packed; 28] = Packed::all([
    "المقام", "المقامه", "المنشور", "المنشوره", "الواقع", "الواقعه", "المقرر", "المقرره", "الموجه",
    "الموجهه", "المتعلق", "المتعلقه", "المهدد", "المهدده", "الخاص", "الخاصه", "التابع", "التابعه", "المنعقد",
    "المنعقده", "الازمه", "التوتر", "التوترات", "الخلاف", "الخلافات", "جهود", "جهوده", "جهودها",
]);
/// For what, with a noun behind it; for how much it need not say.
const IN_RETURN: Packed = Packed::known("مقابل");
/// A relative clause of so many words is a pronoun and its verb.
const STUB: usize = 2;
/// A clause is not looked for further back than so many segments.
const FARTHEST: usize = 12;

/// What says that nothing else is meant.
const ONLY: [Packed; 2] = Packed::all(["فقط", "فحسب"]);

/// Whether a segment narrows or completes what stands before it; never the first.
pub(super) fn narrows(words: &Punctuated, segments: &[Segment], index: usize) -> bool {
    let segment = &segments[index];
    let gap = words.all[segment.first].gap;
    index > 0
        && (gap.colon
            || ends_hanging(words, segment.first)
            || splits_date(words, segment)
            || Says::of(words, segment) == Says::All
            || is_only(words, segment)
            || is_announced(words, segments, index)
            || takes_back(words, segment)
            || is_since_then(words, segment)
            || is_excepted(words, segment)
            || if gap.parts() { completes(words, segments, index) } else { belongs(words, segments, index) })
}

/// Whether a segment behind a mark is what the words before it wait for all the same.
fn completes(words: &Punctuated, segments: &[Segment], index: usize) -> bool {
    let segment = &segments[index];
    matches!(segment.opening, Marker::To | Marker::About)
        || is_object(words, segment)
        || answers(words, segment)
        || is_denied_by(words, segment)
        || is_only_source(words, segments, index)
        || is_day_and_thing(words, segment)
}

/// Whether a segment without a mark before it belongs to the word or the clause before it.
fn belongs(words: &Punctuated, segments: &[Segment], index: usize) -> bool {
    let (before, segment) = (&segments[index - 1], &segments[index]);
    let (last, family) = (words.arabic(segment.first - 1), segment.opening.family());
    let is_stub = || before.opening.family() == Family::Relative && before.len() <= STUB;
    let is_denied = || is_denied(words, &segments[..index]);
    // التوتر | والعقوبات المتبادلة بين البلدين
    let is_between = |segment: &Segment| segment.opening == Marker::Between;
    BOUND.contains(&segment.opening)
        || HOW.contains(&last)
        || segment.opening == Marker::Or
        || is_on_condition(words, &segments[index..])
        || is_thing_of_verb(words, segment)
        || describes(words, segment)
        || compares(words, segment)
        || is_of_ruling(words, &segments[..index], segment)
        || (words.arabic(segment.first) == IN_RETURN && !is_number(words, segment.first + 1))
        || (family == Family::Phrase && is_open(words, segment.first))
        || (family == Family::List && segments.get(index + 1).is_some_and(is_between))
        || (HUNDREDTHS.contains(&last) && matches!(family, Family::Phrase | Family::When))
        || match family {
            Family::Phrase => {
                ORDINAL.contains(&without_and(last))
                    || is_stub()
                    || is_denied()
                    || is_measured(words, before, segment)
                    || is_place_of_verb(words, segment)
            }
            Family::List => {
                shares_its_noun(words, segment)
                    || is_second_title(words, segment)
                    || is_second_of_phrase(words, segment)
                    || is_denied()
            }
            Family::Coordinate => joins_verbs(segment) && hangs(words, &segments[..index]),
            _ => is_stub(),
        }
}

/// Whether one of the two words before the one at `index` says nothing without what comes: `الحرب الأهلية | في البلاد`.
fn is_open(words: &Punctuated, index: usize) -> bool {
    (index.saturating_sub(2)..index).any(|at| OPEN.contains(&words.arabic(at)))
}

/// Whether a segment says that nothing else is meant, or is what is meant: `في 1.9 ثانية فقط`.
fn is_only(words: &Punctuated, segment: &Segment) -> bool {
    let is_it =
        |at: usize| words.all.get(at).is_some_and(|word| !word.gap.parts() && ONLY.contains(&word.arabic));
    is_it(segment.first) || is_it(segment.end)
}

/// Whether a segment says how much that is which the one before it names: `وعرضه | في بعض المناطق 20 مترا`.
fn is_measured(words: &Punctuated, before: &Segment, segment: &Segment) -> bool {
    let its = words.arabic(before.first);
    before.opening == Marker::AndNoun
        && before.len() == 1
        && (its.last() == 'ه' || OWNED.iter().any(|&owner| its.ends_with(owner)))
        && words.all[segment.first..segment.end].iter().any(|word| word.digit)
}

/// Whether a segment says where something stands, or when it ends, that does nothing else: `يقف اليوم | أمام مفترق طرق`.
fn is_place_of_verb(words: &Punctuated, segment: &Segment) -> bool {
    const NEAR: usize = 7;
    matches!(segment.opening, Marker::Place | Marker::In | Marker::On | Marker::Date)
        && (0..segment.first).rev().take(NEAR).any(|at| STANDING.contains(&without_and(words.arabic(at))))
}

/// Whether the segments up to the next mark hold the condition of what stands before them.
fn is_on_condition(words: &Punctuated, segments: &[Segment]) -> bool {
    let goes_on = |segment: &&Segment| !words.all[segment.first].gap.parts();
    segments.iter().take(FARTHEST).take_while(goes_on).any(|segment| segment.opening == Marker::If)
}

/// Whether a segment is what a clause before it waits for: `، فإن الشركة …`.
pub(super) fn answers(words: &Punctuated, segment: &Segment) -> bool {
    segment.opening == Marker::Then && words.arabic(segment.first).first() == 'ف'
}

/// Whether a segment excepts something from what stands before it, or says that it is not of something else: `، بخلاف سنة الصنع`,
/// `، وليس على غيرهم`.
fn is_excepted(words: &Punctuated, segment: &Segment) -> bool {
    const EXCEPTING: [Packed; 3] = Packed::all(["بخلاف", "عدا", "خلا"]);
    const AND_NOT: [Packed; 2] = Packed::all(["وليس", "وليست"]);
    let first = words.arabic(segment.first);
    segment.opening == Marker::Except
        || EXCEPTING.contains(&first)
        || (AND_NOT.contains(&first)
            && segment.first + 1 < words.len()
            && opening(words, segment.first + 1, false).family() == Family::Phrase)
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

/// Whether a segment is a thing: `، اجتماعاً طارئاً` (no known adverb has its ending), or `تساعد المرأة البالغة من العمر ستين عاما، زوجها`.
fn is_object(words: &Punctuated, segment: &Segment) -> bool {
    const AGE: Packed = Packed::known("العمر");
    /// `العمر سبعة وعشرين عاما`
    const NEAR: usize = 4;
    let first = &words.all[segment.first];
    match segment.opening {
        Marker::Manner => first.tanween && first.known.alone.is_none(),
        Marker::Plain => (0..segment.first).rev().take(NEAR).any(|at| words.arabic(at) == AGE),
        _ => false,
    }
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

/// Whether a segment says than what, `أقوى مما فعله`, or whether, `التحقق مما إذا`.
fn compares(words: &Punctuated, segment: &Segment) -> bool {
    const THAN_WHAT: Packed = Packed::known("مما");
    const WHETHER: Packed = Packed::known("اذا");
    words.arabic(segment.first) == THAN_WHAT
        && (words.arabic(segment.first + 1) == WHETHER || is_behind_elative(words, segment))
}

/// Whether one of the last words before a segment says that something is more than others are.
fn is_behind_elative(words: &Punctuated, segment: &Segment) -> bool {
    /// `أعلى مستوى لها منذ`
    const NEAR: usize = 3;
    (0..segment.first).rev().take(NEAR).any(|at| ELATIVES.contains(&without_and(words.arabic(at))))
}

/// Whether a segment says since when nothing is more: `أعلى مستوياته، منذ`.
fn is_since_then(words: &Punctuated, segment: &Segment) -> bool {
    const SINCE: Packed = Packed::known("منذ");
    words.arabic(segment.first) == SINCE && is_behind_elative(words, segment)
}

/// Whether a segment is the second of two titles: `روايتي "…" و "…"`.
fn is_second_title(words: &Punctuated, segment: &Segment) -> bool {
    let [and, title] = [0, 1].map(|at| words.all.get(segment.first + at));
    let is_title = |word: &PunctuatedWord| word.gap.opens_quote && word.quoted > 0;
    and.is_some_and(|and| and.gap.closes_quote && (is_title(and) || title.is_some_and(is_title)))
}

/// Whether a segment is the second of two behind one preposition: `بعد الزكاة | والضريبة`, `للفتيات | والفتيان`.
fn is_second_of_phrase(words: &Punctuated, segment: &Segment) -> bool {
    const FOR_THE: Packed = Packed::known("لل");
    let noun = segment.first - 1;
    let is_behind_preposition = words.arabic(noun).starts_with(FOR_THE)
        || noun.checked_sub(1).is_some_and(|at| opening(words, at, false).family() == Family::Phrase);
    segment.opening == Marker::AndNoun
        && is_behind_preposition
        && is_definite(words.arabic(noun))
        && is_definite(words.arabic(segment.first))
}

/// Whether a segment says when or where what the last clause of some segments forbids, bids or allows: `يمنع الدخول | بعد الساعة
/// السادسة`.
fn is_of_ruling(words: &Punctuated, segments: &[Segment], segment: &Segment) -> bool {
    matches!(
        segment.opening,
        Marker::Time | Marker::Date | Marker::In | Marker::Place | Marker::Without | Marker::Except
    ) && clause(words, segments, |segment| !segment.opening.family().is_clause())
        .iter()
        .any(|segment| words.all[segment.first..segment.end].iter().any(|word| RULING.contains(&word.arabic)))
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
