//! Where a sentence may be broken off if it has to be: what is left has a verb, has said what somebody said, and nothing
//! stands behind it that could be missed. Readers who cut sentences agree with nine in ten of the sure ends, and with four
//! in ten of the others.

use super::assembly;
use super::attribution::unsaid;
use super::features::{Decisions, Features};
use super::inserted::{Inserted, splits_date};
use super::marker::{Family, Marker};
use super::model::{SHORTEST_HEAD, Stays, is_marked, odds};
use super::narrowing::narrows;
use super::owed::Owed;
use super::punctuated::Punctuated;
use super::recognition::{is_definite, opening};
use super::relatives::Says;
use super::segments::Segment;
use super::verbs::{ARTICLE, is_verb};
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
            && !splits_date(words, segment)
            && (features.parted(index) || !is_bound(words, segment))
            && relative != Says::All
            && segment.first >= SHORTEST_HEAD
            && !narrows(words, segments, index)
            && stays.may_end_before(segment);
        let verb_behind = features.verb_behind(index);
        // A sentence without any verb says what something is.
        let has_verb = features.verbs_before(index) > verbs_of_but;
        let predicates = has_verb || (!verb_behind && segment.first >= SHORTEST_NOMINAL);
        let may_go = may_go && predicates && owed.is_nothing(words.arabic(segment.first), verb_behind);
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
    const BROKEN: [(&str, &str); 91] = [
        (
            "قد تسحب رخصة عمل الشبكة الإعلامية الجديدة في المدينة القديمة إذا ثبت أنها خالفت القانون، بحسب الوزير.",
            "إذا ثبت",
        ),
        (
            "أكد الوزير أن القرار الجديد ليس مجرد مخالفة لقانون البلدية، ولوائح المدينة كلها، بل إنه يضر بالتجار.",
            "بل إنه",
        ),
        ("اختبر المهندسون أمس جسر المدينة القديمة فوق النهر بصورة لافتة للنظر.", "لافتة"),
        (
            "فاز الشاب سليم الخطيب أمس بكأس العالم لكرة القدم الإلكترونية المقامة في العاصمة البريطانية لندن.",
            "في العاصمة",
        ),
        (
            "أدرجت الهيئة أمس عشرة من قادة الجماعة المسلحة في شمال البلاد، وفق بيان صدر عنها، على قائمة المطلوبين.",
            "على قائمة",
        ),
        (
            "تتناول الحلقة الجديدة من برنامج الملاعب ثلاثة مواضيع: عودة المدرب القديم، والفريق الأول، وبطولة المدارس.",
            "وبطولة",
        ),
        (
            "تعرض الشركة هاتفها الجديد في المعرض الكبير الذي يقام في شهر أكتوبر أو قبل ذلك بأيام قليلة في لندن.",
            "أو قبل",
        ),
        (
            "نشرت الصحيفة أمس كل ما عرفته عن الفضيحة الكبيرة للمنتج هارفي واينستين، الذي ينفي التهم جميعها.",
            "واينستين",
        ),
        ("عرض المتحف أمس فيلما قصيرا وموضوعه يحاكي واقعا يعيشه الصيادون في هذا الميناء القديم.", "واقعا"),
        (
            "تستطيع السيارة الجديدة الانتقال من الثبات إلى مئة كيلومتر في الساعة في غضون 1.9 ثانية فقط، بحسب الشركة.",
            "في غضون",
        ),
        (
            "حرص رئيس البلدية، المهندس سليم الخطيب، في رسالة بعث بها أمس إلى النقابة، على فتح حوار مع التجار.",
            "على فتح",
        ),
        (
            "اتهم المركز الوطني للبيئة في المدينة، مصانع بلجيكية ومنها مصنع الإسمنت الكبير في الميناء، بتلويث النهر.",
            "بتلويث",
        ),
        (
            "لم يكشف وزير النقل في مؤتمره الصحفي أمس مزيدا من التفاصيل حول الأسباب، التي دفعت الحكومة إلى القرار.",
            "التي دفعت",
        ),
        (
            "بعد أن نشر سليم الخطيب، مدير المتحف القديم، صورة جمعت رئيس البلدية، نبيل النجار، والوزير، علق الفنان عليها.",
            "والوزير",
        ),
        (
            "عقدت منظمة المزارعين في السادس عشر من نيسان 2018، اجتماعاً طارئاً في مقرها في المدينة القديمة.",
            "اجتماعاً",
        ),
        (
            "أحرزت اللاعبة التشيكية لقب بطولة العاصمة في كرة المضرب بفوزها على منافستها 7-6 (8-6) و4-6 و6-3 أمس.",
            "6-3",
        ),
        (
            "استدعت المحكمة العليا أمس وزيري الخارجية الجديد والسياحة السابق للاستماع إلى أقوالهما في القضية.",
            "والسياحة",
        ),
        (
            "ردت سفارة البلاد على تقرير نسب إليها أنها تطالب بإغلاق الميناء القديم، نافية صدور مثل هذا الكلام.",
            "نافية",
        ),
        (
            "أوقفت الشرطة في المدينة القديمة سبعة أشخاص في إطار العمليات التي تنفذها منذ مطلع العام.",
            "التي تنفذها",
        ),
        (
            "غرق نحو مئتين وعشرين شخصا من ركاب القوارب الصغيرة قبالة سواحل البلاد خلال الأيام القليلة الماضية.",
            "خلال",
        ),
        (
            "نفى متحدث باسم البلدية التي تدير السوق القديمة في المدينة، في بيان للصحافة، تقارير عن إغلاقها في الربيع.",
            "تقارير",
        ),
        (
            "غادر لاعبو الفريق، الذين وصلوا إلى المدينة قبل أسبوع، صباح الخميس فندقهم عائدين إلى بلدهم، وفقا للوكالة.",
            "فندقهم",
        ),
        ("لم يسبق لحارس المرمى، وهو أقدم لاعبي النادي، أن اشتكى من مشاكل صحية معلنة أو إصابات خطرة.", "معلنة"),
        (
            "بلغت حصة الموافقين على القانون الجديد في المدينة القديمة 67 بالمئة بعد فرز نصف الأصوات في كل الأحياء.",
            "بعد فرز",
        ),
        (
            "كشفت إحدى الشركات الكبيرة في المدينة أمس عن حصولها على حق تحويل روايتي \"البحر\" و \"الميناء\" إلى مسلسلين.",
            "الميناء",
        ),
        (
            "وكان تفاوت نتائج القياسات الخاصة بعمق البحيرة، التي أجرتها بعثة علمية قبل عامين، قد أثار جدلا واسعا.",
            "قد أثار",
        ),
        (
            "لا يوجد ما يقلق سكان الحي القديم الواقع في وسط المدينة وتجاره أكثر من إغلاق الطريق إلى الميناء.",
            "أكثر",
        ),
        (
            "أعلنت البلدية أمس أنها تسمح للسفينة الكبيرة التي تنتظر منذ يومين قبالة الساحل بالرسو في الميناء.",
            "بالرسو",
        ),
        (
            "أفادت النقابة بأن عشرات من العمال الذين يعملون في الحديقة التي تطل على الميناء القديم لم يتقاضوا أجورهم.",
            "لم يتقاضوا",
        ),
        ("أعلنت الوزارة في بيان صدر أمس قطع العلاقات التجارية مع البلد المجاور منذ مطلع العام.", "مع البلد"),
        (
            "يرتفع سعر الخبز في الأسواق بعد اجتماع اللجنة المقرر في الرابع والعشرين من يونيو، بحسب الوزارة.",
            "والعشرين",
        ),
        (
            "تقام مباراة الكأس بين نادي المدينة بطل الدوري في الموسم الماضي، ونادي الميناء بطل الكأس في العاصمة.",
            "ونادي",
        ),
        (
            "لم يكن أسوأ يوم في تاريخ المدينة منذ بدء الفيضان فحسب، بل منذ الزلزال الذي دمرها قبل قرن.",
            "بل منذ",
        ),
        (
            "أكد رئيس البلدية في بيان أن اختفاء أمين المتحف القديم سليم الخطيب، بعد دخوله القبو، يثير القلق.",
            "يثير",
        ),
        (
            "أبرمت الحكومة اتفاقا جديدا مع المصرف المركزي، والذي يرى كثيرون في الأسواق أنه جاء بعد فوات الأوان.",
            "أنه",
        ),
        (
            "وبعد انتهاء المعرض في وسط المدينة قام شباب هذا الحي في الصباح برسم لوحة كبيرة على جدار المدرسة.",
            "برسم",
        ),
        (
            "أدى تأخر وصول القطار القادم من الميناء في ساعات الصباح الأولى إلى ازدحام كبير في محطة المدينة.",
            "إلى ازدحام",
        ),
        (
            "أصدرت اللجنة في ختام اجتماعها قرارا يمنح المزارعين الصغار الحق في الحصول على قروض بلا فائدة.",
            "على قروض",
        ),
        (
            "أعلنت وزارة الزراعة في بيانها الأسبوعي عن المحاصيل، الثلاثاء، استيراد مئة ألف طن من القمح لسد النقص.",
            "استيراد",
        ),
        (
            "بدأ الموسم السياحي في القرى الجبلية هذا العام في الوقت الذي كانت فيه الفنادق تغلق أبوابها.",
            "الذي كانت",
        ),
        (
            "تعهد وزير النقل في مؤتمره الصحفي بإعادة فتح كل الطرق التي أغلقها الثلج في المحافظات الشمالية.",
            "أغلقها",
        ),
        (
            "وافق مجلس إدارة الشركة في اجتماع عقده مساء أمس، بعد نقاش طويل، على بيع المصنع القديم في الميناء.",
            "على بيع",
        ),
        (
            "حذرت هيئة الأرصاد سكان المدن الساحلية في شرق البلاد، في بيان أصدرته أمس، من أمطار تستمر يومين.",
            "من أمطار",
        ),
        (
            "أكد الأمين العام لاتحاد الناشرين في المدينة سليم الخطيب الاثنين في بيان أن المعرض يقام في موعده.",
            "المعرض",
        ),
        (
            "وبينما تستعد المدينة لاستقبال زوار المهرجان السنوي في ساحاتها القديمة، عبر سكان الحي عن قلقهم من الزحام.",
            "قلقهم",
        ),
        (
            "وبموجب الاتفاق التجاري المبرم قبل عامين بين المدينتين، والذي وقعت عليه الغرفتان، وافقت البلدية على خفض الرسوم.",
            "وافقت",
        ),
        (
            "ووفقا لوثيقة تم إعدادها في الصيف الماضي داخل وزارة الصناعة والتجارة، فإن المصنع يغلق أبوابه في الشتاء.",
            "فإن",
        ),
        (
            "زادت البلدية رسوم النظافة، فعندما يرتفع سعر الوقود في البلد كله على نحو كبير، تزيد كلفة الشاحنات.",
            "تزيد",
        ),
        (
            "وأيدت المحكمة القرار، وألزمت الشركة المنفذة للمشروع السكني في أطراف المدينة القديمة بدفع تعويض كبير.",
            "بدفع",
        ),
        (
            "وافق المجلس على صرف العلاوة للموظفين ابتداء من الشهر القادم، على أن يتنازلوا عن الدعوى المرفوعة.",
            "يتنازلوا",
        ),
        ("حقق فريق المدينة فوزا كبيرا على ضيفه في مباراة الأمس 3 - صفر في المرحلة الثلاثين من الدوري.", "صفر"),
        (
            "أكد الرئيس خلال مؤتمر صحفي أعقب القمة الطويلة في العاصمة أن المفاوضات ستستمر في الربيع المقبل.",
            "أن المفاوضات",
        ),
        (
            "كررت البلدية في بيان صدر عنها أمس رغبتها الكاملة في شراء الأرض المجاورة للمدرسة القديمة.",
            "في شراء",
        ),
        (
            "قال رئيس الوزراء في خطاب طويل أمام البرلمان إننا سنبدأ إصلاحات اقتصادية واسعة في الربيع، مشيرا إلى الدعم.",
            "إننا سنبدأ",
        ),
        (
            "قال مون جيه-إن رئيس البلاد لنظيره في اتصال هاتفي طويل جرى مساء أمس إن القمة تعقد في الربيع.",
            "إن القمة",
        ),
        (
            "صوت المجلس في جلسة علنية طويلة أمس على قرار بمنح رعايا الدول التي تشارك في المعرض تأشيرات مجانية.",
            "التي تشارك",
        ),
        (
            "شددت البلدية في بيان صدر أمس على ضرورة تغيير الطريقة التي تجمع بها النفايات في الأحياء القديمة.",
            "التي تجمع",
        ),
        ("ضمن الاتفاق الذي وقع أمس بين المدينتين إطلاق سراح 28 قطرياً بينهم امرأتان في مطلع الشهر.", "قطرياً"),
        (
            "عثر العلماء في وادي النهر القديم أمس على بقايا شجرة عمرها أكثر من 60 ألف عام في طبقة من الرمل.",
            "عام",
        ),
        ("حضر الحفل الكبير في الملعب أمس أكثر من ألف وخمسمئة شخص من أهالي المدينة القديمة.", "وخمسمئة"),
        (
            "قتل في حوادث السير التي وقعت على طرق البلاد العام الماضي ألفان وأربعمئة من سائقي الشاحنات.",
            "وأربعمئة",
        ),
        (
            "سعت الحكومة في ختام اجتماعها الأسبوعي الطويل أمس مع قادة الأحزاب الكبيرة إلى خفض الضرائب على الشركات.",
            "إلى خفض",
        ),
        (
            "ستقوم البلدية في مطلع الصيف المقبل مع مجالس الأحياء القديمة كلها بخفض رسوم النظافة على المحال.",
            "بخفض",
        ),
        ("عين النادي مدربا جديدا لفريق الناشئين هو لاعبه القديم ماركو فان باستن في مطلع الموسم.", "فان باستن"),
        ("أصبحت أعداد الطيور في شهور الربيع الثلاثة هذا العام أكبر بكثير منها في باقي شهور السنة.", "منها"),
        ("تعرض رجل أمس لهجوم دب في غابة كثيفة بولاية أيداهو شمال غرب البلاد قرب الحدود.", "غرب البلاد"),
        (
            "وصل إلى المدينة القديمة مساء أمس رتل طويل من القوات الموالية للحكومة في طريقه إلى الجبهة.",
            "للحكومة",
        ),
        (
            "ولكن الباحثين الذين شاركوا العام الماضي في تجربة طويلة في إمارة دبي مؤخراً، يرون أن النتائج جيدة.",
            "يرون",
        ),
        ("فالثقة التي يتمتع بها شباب هذه المدينة القديمة في الميناء، أصبحت حافزا لهم على العمل.", "أصبحت"),
        (
            "صرح مسؤول في الشركة بأن جميع الركاب - البالغ عددهم 60 راكبا - إضافة إلى الطاقم نجوا من الحادث.",
            "إضافة",
        ),
        (
            "أعربت كل من السعودية والبحرين والكويت في بيان مشترك صدر أمس في العاصمة، عن وقوفها مع المغرب.",
            "عن وقوفها",
        ),
        (
            "يتوقع المصرف أن يصل سعر الأوقية في الأسواق العالمية إلى 2900 دولار بحلول نهاية العام المقبل.",
            "نهاية",
        ),
        (
            "انخفضت مداخيل السوق الأسبوعي في المدينة القديمة هذا العام بنسبة 18 في المئة عن العام الماضي.",
            "في المئة",
        ),
        ("قال المدير إن المقاول ما بدأ العمل منذ توقيع العقد في الموقع الجديد إلا قبل شهر.", "إلا"),
        ("قال المدير في اجتماع أمس إن المحاسب ما صرف رواتب العمال في الفرع إلا بعد شكوى النقابة.", "إلا"),
        (
            "العقار المذكور في الإعلان قابل للمعاينة يوميا من الساعة الرابعة إلى الثامنة مساء عدا يوم الجمعة.",
            "الجمعة",
        ),
        (
            "تدير الجمعية هيئة من تسعة أعضاء تنتخبهم الجلسة العامة لمدة ثلاث سنوات قابلة للتجديد مرة.",
            "للتجديد",
        ),
        ("على الرغم من انتشار التعليم عن بعد في البلاد، ما تزال الدراسات التي تقيس أثره قليلة جدا.", "قليلة"),
        ("كان التعليم في هذه القرى مجانيا على الورق، أما في الواقع فقد بقيت المدارس مغلقة سنوات.", "بقيت"),
        (
            "ذكر الخطيب أن بر الوالدين مقدم على الجهاد، واستدل بقوله تعالى ﴿وبالوالدين إحسانا﴾ في سورة النساء.",
            "﴾",
        ),
        (
            "أعلنت الشركة الحكومية اليوم عن توقيع اتفاقية مع وزارة الكهرباء، لبناء وتشغيل محطة للطاقة في الجنوب.",
            "محطة",
        ),
        ("حقق فريق المدينة على ملعبه مساء أمس فوزه الأول منذ تسعة أشهر كاملة في الدوري الممتاز.", "منذ"),
        (
            "قال المدرب في المؤتمر إن حارس المنتخب الأول لن يشارك مع زملائه في مباريات الشهر المقبل كلها.",
            "في مباريات",
        ),
        (
            "يرتفع سعر التذكرة في الصيف المقبل على كل المسافرين من المدينة، ما لم تتراجع الشركة عن قرارها.",
            "تتراجع",
        ),
        (
            "أفادت نقابة عمال الميناء في بيانها بأن مئات العمال الذين سرحتهم الشركة منذ مطلع العام لم يتسلموا حقوقهم.",
            "لم يتسلموا",
        ),
        (
            "كشفت تحقيقات أجرتها النيابة العامة ونشرت نتائجها أمس الأحد، أن المتهمين هربوا عبر الميناء القديم.",
            "هربوا",
        ),
        ("أدت سنوات الجفاف الطويلة لسكان السهول التي ضربتها في شمال البلاد، إلى هجرة آلاف الأسر.", "إلى هجرة"),
        (
            "بلغ اللاعب المخضرم نصف نهائي الدورة للمرة الثالثة في مسيرته الطويلة، بتغلبه على حامل اللقب القديم.",
            "على حامل",
        ),
        (
            "نشأت المنافسة على قراء المدينة في مطلع القرن بين صحيفة المرفأ وصحيفة (الضفاف) التي صدرت بعدها.",
            "الضفاف",
        ),
        ("استخدم العامل في المصنع القديم المقبض الجانبي والذي يدور ليفتح الصمام الكبير عند الضغط.", "ليفتح"),
        (
            "سيدفع وزير النقل غرامة كبيرة للبلدية بعدما زار المصنع الجديد ورفض وضع الكمامة أمام المصورين.",
            "ورفض",
        ),
    ];

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
        for (sentence, needed) in BROKEN {
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
