//! Where a sentence may be broken off if it has to be: what is left has a verb, has said what somebody said, and nothing
//! stands behind it that could be missed. Readers who cut sentences agree with nine in ten of the sure ends, and with four
//! in ten of the others.

use super::assembly;
use super::attribution::{blames, unsaid};
use super::features::{Decisions, Features};
use super::inserted::Inserted;
use super::marker::{Family, Marker};
use super::model::{SHORTEST_HEAD, Stays, is_marked, odds};
use super::narrowing::narrows;
use super::owed::Owed;
use super::punctuated::Punctuated;
use super::recognition::{is_definite, opening};
use super::relatives::Says;
use super::segments::Segment;
use super::verbs::{ARTICLE, is_verb, without_and};
use crate::terminators::{asks, terminator};
use crate::tokens::Packed;

/// Log-odds of the model, from which on an end is likely, and fair.
const LIKELY: f64 = 0.0;
const FAIR: f64 = 2.0;
/// From which on it is sure: before a clause behind a comma, before one without, and before anything else behind a comma.
const SURE_PARTED: f64 = 1.0;
const SURE_CLAUSE: f64 = 2.0;
const SURE_OTHER: f64 = 3.0;

/// A sentence without a verb with fewer words before a marker has hardly said what something is.
const SHORTEST_NOMINAL: usize = 12;

/// Who or what out of those that were named: only behind a mark it says more of them.
const OUT_OF: [Packed; 5] = Packed::all(["منها", "منهم", "بينها", "بينهم", "بينهما"]);

/// What tells when, and seldom which.
const AFTER_AND_BEFORE: [Packed; 3] = Packed::all(["بعد", "قبل", "عقب"]);

/// How likely it is right to break a sentence off somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Trust {
    /// As likely as not.
    Likely,
    /// Hardly ever is something missed that matters, though the last phrase may be cut short.
    Fair,
    /// Readers would break it off here too.
    Sure,
}

/// Where a sentence may be broken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct End {
    /// Where the words begin, in bytes of the sentence, that go.
    pub(crate) at: usize,
    pub(crate) trust: Trust,
}

/// The places at which a sentence may be broken off; a question nowhere, for what is left may ask nothing. Where nothing is quite complete before any of them, all that are as
/// likely as not.
pub(super) fn ends(sentence: &str, features: &Features<'_>, segments: &[Segment]) -> Vec<End> {
    let words = features.words;
    if !words.balanced || asks(terminator(sentence)) {
        return Vec::new();
    }
    let (mut decisions, mut stays) = (Decisions::of(segments.len()), Stays::default());
    let (mut ends, mut open_ends) = (Vec::new(), Vec::new());
    let (mut owed, mut inserted) = (Owed::default(), Inserted::new(words));
    let unsaid = unsaid(words, segments);
    let verbs_of_but = u32::from(opens_with_but_and_noun(words, segments));
    for (index, segment) in segments.iter().enumerate() {
        let relative = Says::of(words, segment);
        let may_go = !inserted.holds(features, segments, index)
            && !words.all[segment.first].is_inside()
            && opens(segment.opening)
            && (features.parted(index) || !is_bound(words, segment))
            && segment.first >= SHORTEST_HEAD
            && !is_verb(without_and(words.arabic(segment.first - 1)))
            && !narrows(words, segments, index)
            && !(unsaid.contains(&index) && blames(words, segment))
            && stays.may_end_before(segment);
        let verb_behind = features.verb_behind(index);
        // A sentence without any verb says what something is.
        let has_verb = features.verbs_before(index) > verbs_of_but;
        let predicates = has_verb || (!verb_behind && segment.first >= SHORTEST_NOMINAL);
        let may_go = may_go && predicates && owed.is_nothing(words, segment, verb_behind);
        let trust = may_go.then(|| trust(features, segment, index, &decisions)).flatten();
        if let Some(trust) = trust {
            // What was said before لكن is not all of it, and may mislead without; so may a claim without its speaker.
            let misleads = segment.opening == Marker::But || unsaid.contains(&index);
            let trust = if relative == Says::Which || misleads { Trust::Likely } else { trust };
            let at = assembly::cut(sentence, &words.all, segment.first, true);
            let closed = trust == Trust::Sure || features.parted(index) || is_closed(words, segment);
            if closed { &mut ends } else { &mut open_ends }.push(End { at, trust });
        }
        owed.read(words, segment, &segments[index + 1..]);
        stays.see(segment, false);
        decisions.push(segment, false);
    }
    if ends.is_empty() { open_ends } else { ends }
}

/// How likely an end before a segment is right; nothing if it is less likely right than wrong.
fn trust(features: &Features<'_>, segment: &Segment, index: usize, decisions: &Decisions) -> Option<Trust> {
    if is_marked(features, segment, index) {
        return Some(Trust::Sure);
    }
    let is_clause =
        matches!(segment.opening.family(), Family::Subordinate | Family::Coordinate | Family::Relative);
    // A phrase without a mark before it may be what the word before it needs (قطع العلاقات مع إيران), unless the text has no
    // marks at all.
    let (sure, fair, likely) = match (is_clause, features.parted(index)) {
        (true, true) => (SURE_PARTED, FAIR, LIKELY),
        (true, false) => (SURE_CLAUSE, FAIR, LIKELY),
        (false, true) => (SURE_OTHER, FAIR, LIKELY),
        (false, false) if features.words.has_marks => (f64::INFINITY, f64::INFINITY, FAIR),
        (false, false) => (f64::INFINITY, FAIR, LIKELY),
    };
    let odds = odds(features, index, decisions);
    let levels = [(sure, Trust::Sure), (fair, Trust::Fair), (likely, Trust::Likely)];
    levels.into_iter().find(|(least, _)| odds >= *least).map(|(_, trust)| trust)
}

/// Whether what stands before a segment without a mark may be complete: its last word is definite, or a number. One that is
/// not (على طلب، بسرعة تصل، ودفاعه) mostly goes on in the segment.
fn is_closed(words: &Punctuated, segment: &Segment) -> bool {
    let before = words.arabic(segment.first - 1);
    words.all[segment.first - 1].digit || (is_definite(before) && !is_verb(before))
}

/// Whether a sentence opens with لكن before a noun: a clause, whose verb is still to come.
fn opens_with_but_and_noun(words: &Punctuated, segments: &[Segment]) -> bool {
    const BUT: Packed = Packed::known("لكن");
    words.len() > 1
        && words.arabic(0).ends_with(BUT)
        && segments[0].opening == Marker::But
        && opening(words, 1, false).family() != Family::Verb
}

/// Whether a segment belongs to the word before it unless a mark parts them: which one is meant, or of when a figure is. Where such a
/// one was broken off, a strict reader missed every third.
fn is_bound(words: &Punctuated, segment: &Segment) -> bool {
    let first = words.arabic(segment.first);
    match segment.opening {
        Marker::Relative => first.starts_with(ARTICLE),
        Marker::Time | Marker::Date => !AFTER_AND_BEFORE.contains(&first),
        _ => OUT_OF.contains(&first),
    }
}

fn opens(opening: Marker) -> bool {
    !matches!(opening.family(), Family::Plain | Family::Verb | Family::That)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::clauses::{Kind, chunks_and_ends};

    fn heads(sentence: &str) -> Vec<&str> {
        chunks_and_ends(sentence, false, true)
            .1
            .into_iter()
            .map(|end| sentence[..end.at].trim_end())
            .collect()
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
    fn a_sentence_that_opens_with_a_verb_of_many_senses_may_be_broken_off() {
        for verb in ["ألقت", "واجه", "وضع"] {
            let sentence = format!(
                "{verb} الفريق أمس في ملعب المدينة القديمة خصمه في الجولة الثالثة، وذلك حسبما قال متحدث باسمه في الصباح."
            );
            assert!(heads(&sentence).iter().any(|head| head.ends_with("في الجولة الثالثة")), "{sentence}");
        }
    }

    #[test]
    fn a_sentence_without_a_verb_may_be_broken_off_once_it_says_what_something_is() {
        let sentence = "أبو جعفر أحمد بن إبراهيم القيرواني، المعروف بابن الجزار، طبيب ومؤرخ من أهل القيروان (في تونس اليوم)، وأشهر أطباء المغرب في القرن الرابع الهجري.";
        let heads = heads(sentence);
        assert!(heads.iter().any(|head| head.ends_with("(في تونس اليوم)")), "{heads:?}");
        assert!(heads.iter().all(|head| head.contains("طبيب")), "{heads:?}");
    }

    #[test]
    fn a_letter_with_its_tatweel_stays_whole() {
        let sentence =
            "بلغت إنتاجية الحقل في التجربة الأخيرة 92.4 طن/هـ، مقارنة بما كان عليه الحال في الموسم السابق.";
        assert!(heads(sentence).iter().any(|head| head.ends_with("طن/هـ")), "{:?}", heads(sentence));
    }

    /// Sentences, each with what it may not be broken off before.
    const BROKEN: &str = include_str!("needed.tsv");

    #[test]
    fn what_somebody_says_is_paid_whoever_it_is_of() {
        for that in ["إنه سيبدأ", "إننا سنبدأ", "إنني سأبدأ", "إنهما سيبدآن", "بأننا سنبدأ"]
        {
            let sentence = format!(
                "قال رئيس الوزراء في خطاب طويل أمام البرلمان {that} إصلاحات اقتصادية واسعة في الربيع، مشيرا إلى الدعم."
            );
            assert!(heads(&sentence).iter().any(|head| head.ends_with("في الربيع")), "{sentence}");
        }
    }

    #[test]
    fn what_the_last_word_needs_is_not_missing() {
        for line in BROKEN.lines().filter(|line| !line.starts_with('#')) {
            let (sentence, needed) = line.split_once('\t').expect("a sentence and what it needs");
            let broken = heads(sentence)
                .into_iter()
                .find(|head| !head.contains(needed) && head.split(' ').count() > 8);
            assert_eq!(broken, None);
        }
    }

    #[test]
    fn what_is_said_before_but_is_not_all_of_it() {
        let sentence =
            "نجح الدواء الجديد في خفض ضغط الدم لدى ستين في المئة من المرضى، لكنه تسبب في آثار جانبية خطيرة.";
        let (chunks, ends, _) = chunks_and_ends(sentence, true, true);
        assert!(chunks.iter().all(|chunk| chunk.kind == Kind::Core), "{chunks:?}");
        let but = sentence.find("لكنه").expect("it is there");
        assert!(ends.iter().all(|end| end.at != but || end.trust == Trust::Likely), "{ends:?}");
    }

    #[test]
    fn a_day_between_commas_may_go_with_the_clause_behind_it() {
        let sentence = "ارتفع سعر القمح في الأسواق العالمية إلى أعلى مستوى في عامين، الأربعاء، بعدما أعلنت روسيا تقليص صادراتها.";
        assert!(heads(sentence).iter().any(|head| head.ends_with("في عامين")), "{:?}", heads(sentence));
    }

    #[test]
    fn a_word_of_two_senses_opens_nothing_by_itself() {
        for noun in ["علاوة الغلاء", "بناء المصنع", "إضافة الخط"] {
            let sentence = format!(
                "وافقت اللجنة في جلستها أمس على خطة تقترح على المدينة كلها إلغاء {noun} منذ مطلع العام."
            );
            assert!(heads(&sentence).iter().all(|head| !head.ends_with("إلغاء")), "{:?}", heads(&sentence));
        }
    }

    #[test]
    fn a_question_is_not_broken_off() {
        let told = "خسر الحزب الحاكم نصف مقاعده في انتخابات المدينة الأخيرة";
        assert_eq!(heads(&format!("{told}، فهل يستقيل زعيمه بعدها؟")), [] as [&str; 0]);
        assert!(heads(&format!("{told}، فيما فازت المعارضة بها كلها.")).contains(&told));
        let asked =
            format!("{told}، وفشل زعيمه في وقف خسائره منذ عام، كما قال نوابه، وهو أمر معروف، فما هي خطته؟");
        let (chunks, ..) = chunks_and_ends(&asked, true, true);
        let kept = chunks.iter().filter(|chunk| chunk.kind == Kind::Core);
        assert!(kept.map(|chunk| &asked[chunk.bytes.clone()]).any(|core| core.contains("ما هي")));
    }

    #[test]
    fn without_its_only_speaker_a_claim_is_cut_off_last() {
        let cut = |sentence: &str| {
            let (_, ends, _) = chunks_and_ends(sentence, false, true);
            let at = sentence.find("، وفق").expect("it is there");
            ends.into_iter().find(|end| end.at == at).map(|end| end.trust)
        };
        let claim = "انسحب المسلحون من التلة الشرقية بعد خسائر كبيرة";
        let speaker = "، وفق ما ذكرت قيادة العمليات في المدينة أمس.";
        assert_eq!(cut(&format!("{claim}{speaker}")), Some(Trust::Likely));
        assert_eq!(cut(&format!("قال شهود إن القتال توقف و{claim}{speaker}")), Some(Trust::Sure));
    }

    #[test]
    fn a_date_is_not_broken_off() {
        for part in ["مساء", "ليلة", "يومي", "اليوم"] {
            let sentence = format!(
                "افتتح المحافظ مركز الإسعاف الجديد في وسط المدينة {part} السبت بحضور مئات من أهالي الحي القديم."
            );
            assert!(heads(&sentence).iter().all(|head| !head.ends_with(part)), "{:?}", heads(&sentence));
        }
    }

    proptest! {
        #[test]
        fn no_form_ends_on_a_word_that_hangs_on_the_next(
            words in prop::collection::vec(prop::sample::select(WORDS.as_slice()), 8..40),
        ) {
            let sentence = words.concat();
            let (chunks, ends, _) = chunks_and_ends(&sentence, true, true);
            let tail = chunks.iter().rev().take_while(|chunk| chunk.kind != Kind::Core);
            let gone = tail.map(|chunk| chunk.bytes.start).filter(|&at| at > 0);
            for at in ends.iter().map(|end| end.at).chain(gone) {
                let last = sentence[..at].trim_end_matches(['،', ' ']).rsplit(' ').next().unwrap_or_default();
                prop_assert!(!HANGING.contains(&last), "{}", &sentence[..at]);
            }
        }
    }

    /// What no sentence ends on, whatever stands around it: particles, conjunctions, prepositions, and behind a mark what is said of
    /// the clause that comes.
    const HANGING: [&str; 14] = [
        "فلم", "ولن", "لم", "سوف", "وقد", "أن", "وأن", "لكن", "بل", "حيث", "من", "وبالطبع", "فربما", "وأخيرا",
    ];
    const WORDS: [&str; 34] = [
        "فلم ", "ولن ", "لم ", "سوف ", "وقد ", "أن ", "وأن ", "لكن ", "بل ", "حيث ", "من ", "، وبالطبع ",
        "، فربما ", "، وأخيرا ", "، ", "أعلن ", "يعود ", "الوزير ", "المدينة ", "كتابا ", "وأضاف ", "في ",
        "والميناء ", "الذي ", "، مشيرا إلى ", "، وهو ", "، بحسب ", "أمس ", "فإن ", "ثم ", "عندما ", "، كما ",
        "يفتح ", "رئيس ",
    ];

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
