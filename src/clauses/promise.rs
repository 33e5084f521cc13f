//! Verbs that promise more than they say, by what they promise; where that comes, [`super::promised`] looks for.

use crate::arabic::lists_folded;

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
}

/// Verbs that promise more, by what they do.
pub(super) const PROMISING: [(Promise, &str); 5] = lists_folded([
    (Promise::Deed, "عاد عادت عادوا جاء جاءت خرج خرجت يعود تعود"),
    (Promise::End, "امتد امتدت يمتد تمتد ممتد ممتده تراوح تراوحت يتراوح تتراوح"),
    (Promise::Answer, "اتهم اتهمت اتهموا يتهم تتهم نسب نسبت"),
    (
        Promise::Thing,
        "استنكر استنكرت يستنكر تستنكر ادان ادانت يدين تدين شجب شجبت اعلن اعلنت يعلن تعلن طلب طلبت يطلب تطلب وجه وجهت \
         يوجه توجه رفض رفضت يرفض ترفض اجري اجرت يجري تجري عقد عقدت يعقد تعقد اصدر اصدرت يصدر تصدر اطلق اطلقت يطلق تطلق \
         نشر نشرت ينشر تنشر قدم قدمت يقدم تقدم منح منحت يمنح تمنح حقق حققت يحقق تحقق قرر قررت يقرر تقرر \
         كشف كشفت يكشف تكشف نفي نفت ينفي تنفي الغي الغت يلغي تلغي بحث بحثت يبحث تبحث ناقش ناقشت يناقش تناقش تسلم تسلمت تلقي \
         تلقت افتتح افتتحت يفتتح تفتتح دشن دشنت يدشن تدشن وقع وقعت يوقع توقع سجل سجلت يسجل تسجل احرز احرزت نفذ نفذت ينفذ تنفذ \
         شن شنت يشن تشن انهي انهت ينهي تنهي تراس تراست استعرض استعرضت اقر اقرت يقر تقر حدد حددت يحدد تحدد يعد تعد يعتبر تعتبر",
    ),
    (
        Promise::Second,
        "مقارنه المقارنه قارن قارنت يقارن تقارن الفرق الفارق الفجوه الجمع يجمع تجمع جمع جمعت التمييز التوازن العلاقه",
    ),
]);
