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
}

/// Verbs that promise more, by what they do.
pub(super) const PROMISING: [(Promise, &str); 3] = lists_folded([
    (Promise::Deed, "عاد عادت عادوا جاء جاءت خرج خرجت يعود تعود"),
    (Promise::End, "امتد امتدت يمتد تمتد ممتد ممتده تراوح تراوحت يتراوح تتراوح"),
    (Promise::Answer, "اتهم اتهمت اتهموا يتهم تتهم نسب نسبت"),
]);
