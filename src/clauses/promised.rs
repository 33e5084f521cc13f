//! What a word promises that comes further on: what is excepted, the other end of a range, what somebody came to do or did,
//! the second of two, what becomes of a charge. A sentence is not broken off before that.

use super::known::Known;
use super::marker::{Family, Marker};
use super::promise::Promise;
use super::punctuated::Punctuated;
use super::recognition::{is_definite, opening};
use super::verbs::{AND, without_and};
use crate::tokens::Packed;

/// What is promised is not looked for behind more words: the word may be used in another sense.
const FARTHEST: usize = 25;
/// A denial stands at the end of a sentence, behind all that is charged.
const FARTHEST_DENIAL: usize = 45;
/// A thing comes behind the subject and what is inserted.
const FARTHEST_THING: usize = 35;

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

const BETWEEN: Packed = Packed::known("بين");
/// Who compares stands before it.
const FARTHEST_BETWEEN: usize = 4;

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
        Some(Promise::Thing) => thing(words, index),
        Some(Promise::Second) => second(words, index),
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

/// What the verb at `index`, with which a clause begins, is about, if that stands behind what is set between commas.
fn thing(words: &Punctuated, index: usize) -> Option<usize> {
    let begins = index == 0 || (words.all[index].gap.parts() && words.arabic(index).starts_with(AND));
    let mut parted = behind(words, index, FARTHEST_THING).filter(|&at| words.all[at].gap.parts());
    let inserts = |at: usize| {
        let family = opening(words, at, true).family();
        matches!(family, Family::Phrase | Family::Including | Family::Relative)
    };
    if !begins || !parted.next().is_some_and(inserts) {
        return None;
    }
    let thing = parted.find(|&at| !inserts(at))?;
    let noun = words.arabic(thing);
    // تهمة looks like a verb.
    let is_noun = match opening(words, thing, true) {
        Marker::Plain => noun != Packed::EMPTY && !is_definite(noun),
        Marker::Verb => noun.last() == 'ه',
        _ => false,
    };
    is_noun.then_some(thing)
}

/// The second of two that are compared by the word at `index`; of two in one word (بين البلدين) it is none.
fn second(words: &Punctuated, index: usize) -> Option<usize> {
    const TWO: Packed = Packed::known("ين");
    let between = behind(words, index, FARTHEST_BETWEEN).find(|&at| words.arabic(at) == BETWEEN)?;
    if words.arabic(between + 1).ends_with(TWO) {
        return None;
    }
    let mut openings =
        behind(words, between + 1, FARTHEST).map(|at| (at, opening(words, at, words.all[at].gap.parts())));
    let is_further =
        |opening: Marker| matches!(opening.family(), Family::List | Family::Coordinate | Family::Subordinate);
    let (at, opening) = openings.find(|(_, opening)| is_further(*opening))?;
    (opening == Marker::AndNoun).then_some(at)
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
