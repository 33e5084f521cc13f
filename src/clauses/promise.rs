//! Words that promise more than they say, by what they promise; where that comes, [`super::promised`] looks for.

use crate::arabic::folded;

/// What a word promises.
#[derive(Clone, Copy, Debug)]
pub(super) enum Promise {
    /// What somebody came or went to do: `عاد … ليغير موقفه`.
    Deed,
    /// The other end: `يمتد من … إلى`.
    End,
    /// What those say who are charged: `اتهمت … بينما نفت`.
    Answer,
    /// A thing, behind what is set between commas: `استنكر النقيب، عبر حسابه، إغلاق القناة`.
    Thing,
    /// The second of two: `مقارنة بين … و`.
    Second,
    /// The other side, or the other one: `من ناحية … ومن ناحية أخرى`, `يحل الأول … ويستقبل الثاني`.
    Other,
    /// What came of it, behind لكن: `كان ينتظر …، لكن`.
    Turn,
    /// That somebody died: `أصيب … وأعلنت وفاته`.
    Death,
}

/// What promises each: words as they stand, verbs of the past and verbs of the present, as of him.
pub(super) const PROMISING: [(Promise, &str, &str, &str); 8] = [
    (Promise::Deed, "", folded("عاد جاء خرج"), folded("يعود")),
    (Promise::End, folded("ممتد ممتده"), folded("امتد تراوح"), folded("يمتد يتراوح")),
    (Promise::Answer, "", folded("اتهم نسب"), folded("يتهم")),
    (
        Promise::Thing,
        "",
        folded(
            "استنكر ادان شجب اعلن طلب وجه رفض اجري عقد اصدر اطلق نشر قدم منح حقق قرر كشف نفي الغي بحث ناقش تسلم تلقي \
             افتتح دشن وقع سجل احرز نفذ شن انهي تراس تعرض استعرض اقر حدد اثار",
        ),
        folded(
            "يستنكر يدين يعلن يطلب يوجه يرفض يجري يعقد يصدر يطلق ينشر يقدم يمنح يحقق يقرر يكشف ينفي يلغي يبحث يناقش \
             يفتتح يدشن يوقع يسجل ينفذ يشن يتعرض يقر يحدد يعد يعتبر يثير",
        ),
    ),
    (
        Promise::Second,
        folded("مقارنه المقارنه الفرق الفارق الفجوه الجمع التمييز التوازن العلاقه"),
        folded("قارن جمع"),
        folded("يقارن يجمع"),
    ),
    (Promise::Other, folded("ناحيه جهه الاول الاولي"), "", ""),
    (
        Promise::Turn,
        folded("ربما المقرر المفترض المتوقع"),
        "",
        folded("ينتظر يامل يتوقع يعتزم يخطط ينوي يفترض يبدو يود"),
    ),
    (Promise::Death, "", folded("اصيب نقل"), ""),
];
