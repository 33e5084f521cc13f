//! What a word promises that comes further on: what is excepted, the other end of a range, what somebody came to do, what
//! becomes of a charge. A sentence is not broken off before that.

use super::known::Known;
use super::marker::{Family, Marker};
use super::promise::Promise;
use super::punctuated::Punctuated;
use super::recognition::opening;
use super::verbs::without_and;
use crate::tokens::Packed;

/// What is promised is not looked for behind more words: the word may be used in another sense.
const FARTHEST: usize = 25;
/// A denial stands at the end of a sentence, behind all that is charged.
const FARTHEST_DENIAL: usize = 45;

/// What stands before a verb, or for one, and what an exception may be one from.
pub(super) const NEGATIONS: [Packed; 5] = Packed::all(["لا", "لم", "لن", "ليس", "ليست"]);
/// The same, and more often what.
const NOT_OR_WHAT: Packed = Packed::known("ما");
/// What opens an exception.
const EXCEPT: [Packed; 3] = Packed::all(["الا", "سوي", "حتي"]);
const MERELY: Packed = Packed::known("مجرد");
const BUT: Packed = Packed::known("بل");

/// What opens the other end of a range; in إلى جانب it does not.
const OTHER_END: [Packed; 3] = Packed::all(["الي", "حتي", "ثم"]);
const BESIDE: Packed = Packed::known("جانب");
const FROM: Packed = Packed::known("من");
/// The verb and its subject have hardly more words before من.
const FARTHEST_FROM: usize = 6;

/// What says that it is not so.
const DENIALS: [Packed; 11] =
    Packed::all(["نفي", "نفت", "نفوا", "ينفي", "تنفي", "نفاه", "نفته", "ينفيه", "تنفيه", "انكر", "انكرت"]);
/// What charges somebody else.
const COUNTERCHARGES: [Packed; 4] = Packed::all(["اتهم", "اتهمت", "الاتهام", "اتهامات"]);

/// Where that stands which the word at `index` promises, if it promises anything. `bare`: the word without و, and `known` is that.
pub(super) fn promised(words: &Punctuated, index: usize, bare: Packed, known: &Known) -> Option<usize> {
    match known.promises {
        Some(Promise::Deed) => deed(words, index),
        Some(Promise::End) => end(words, index),
        Some(Promise::Answer) => answer(words, index),
        None => exception(words, index, bare),
    }
}

/// Where the words stand that may hold what the one at `index` promises.
fn behind(words: &Punctuated, index: usize, farthest: usize) -> std::ops::Range<usize> {
    index + 1..words.len().min(index + farthest)
}

/// Of what the word at `index` denies, the exception; إلا أن opens none. Of what is not merely so (ليس مجرد) it is what it is
/// besides.
fn exception(words: &Punctuated, index: usize, bare: Packed) -> Option<usize> {
    let is_exception = |&at: &usize| {
        EXCEPT.contains(&words.arabic(at))
            && words.all.get(at + 1).is_some_and(|next| next.known.alone != Some(Marker::That))
    };
    if NEGATIONS.contains(&bare) && words.arabic(index + 1) == MERELY {
        return behind(words, index, FARTHEST).find(|&at| words.arabic(at) == BUT);
    }
    let denies = bare == NOT_OR_WHAT || NEGATIONS.contains(&bare);
    denies.then(|| behind(words, index, FARTHEST).find(is_exception)).flatten()
}

/// What the verb at `index` leads up to, if no other clause opens before it.
fn deed(words: &Punctuated, index: usize) -> Option<usize> {
    let mut openings =
        behind(words, index, FARTHEST).map(|at| (at, opening(words, at, words.all[at].gap.parts())));
    let (at, opening) = openings.find(|(_, opening)| {
        matches!(
            opening.family(),
            Family::Verb | Family::Coordinate | Family::Relative | Family::That | Family::When
        )
    })?;
    (opening == Marker::ToVerb).then_some(at)
}

/// The other end of a range of which the verb at `index` tells, from its first on.
fn end(words: &Punctuated, index: usize) -> Option<usize> {
    let is_end = |&at: &usize| OTHER_END.contains(&words.arabic(at)) && words.arabic(at + 1) != BESIDE;
    let from = behind(words, index, FARTHEST_FROM).find(|&at| words.arabic(at) == FROM)?;
    behind(words, from, FARTHEST).find(is_end)
}

/// A denial, or behind بينما a charge in return.
fn answer(words: &Punctuated, index: usize) -> Option<usize> {
    let mut meanwhile = false;
    behind(words, index, FARTHEST_DENIAL).find(|&at| {
        meanwhile |= words.all[at].known.alone == Some(Marker::While);
        let bare = without_and(words.arabic(at));
        DENIALS.contains(&bare) || (meanwhile && COUNTERCHARGES.contains(&bare))
    })
}
