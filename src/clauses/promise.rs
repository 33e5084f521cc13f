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
    /// The second of two: `مقارنة بين … و`.
    Second,
    /// The other side, or the other one: `من ناحية … ومن ناحية أخرى`, `يحل الأول … ويستقبل الثاني`.
    Other,
    /// What came of it, behind لكن: `كان ينتظر …، لكن`.
    Turn,
    /// That somebody died: `أصيب … وأعلنت وفاته`, `أطلق النار … ما أدى إلى مقتل`.
    Death,
}

/// What promises each: words as they stand, verbs of the past and verbs of the present, as of him.
pub(super) const PROMISING: [(Promise, &str, &str, &str); 7] = [
    (Promise::Deed, "", folded("عاد جاء خرج"), folded("يعود")),
    (Promise::End, folded("ممتد ممتده"), folded("امتد تراوح"), folded("يمتد يتراوح")),
    (Promise::Answer, "", folded("اتهم نسب"), folded("يتهم")),
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
    (Promise::Death, folded("النار"), folded("اصيب نقل"), ""),
];
