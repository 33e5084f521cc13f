//! What a word promises that comes further on: what is excepted, the other end of a range, what somebody came to do or did,
//! the second of two, what becomes of a charge, of a hope, of the wounded. A sentence is not broken off before that.

use super::denied::{COUNTERCHARGES, DENIALS, NEGATIONS};
use super::known::{Due, Known, known};
use super::marker::{Family, Marker};
use super::promise::Promise;
use super::punctuated::Punctuated;
use super::recognition::{is_definite, known_opening, opening};
use super::verbs::{AND, is_verb, without_and};
use crate::tokens::Packed;

/// What is promised is not looked for behind more words: the word may be used in another sense.
const FARTHEST: usize = 25;
/// A denial stands at the end of a sentence, behind all that is charged.
const FARTHEST_DENIAL: usize = 45;
/// A thing comes behind the subject and what is inserted.
const FARTHEST_THING: usize = 35;

/// The same, and more often what.
const NOT_OR_WHAT: Packed = Packed::known("ما");
/// What opens an exception.
const EXCEPT: [Packed; 3] = Packed::all(["الا", "سوي", "حتي"]);
/// What opens what is so, behind what is not.
const INSTEAD: [Packed; 3] = Packed::all(["بل", "انما", "وانما"]);
const NOT: [Packed; 2] = Packed::all(["ليس", "ليست"]);

/// What opens the other end of a range; in إلى جانب it does not.
const OTHER_END: [Packed; 3] = Packed::all(["الي", "حتي", "ثم"]);
const BESIDE: Packed = Packed::known("جانب");
const FROM: Packed = Packed::known("من");
/// The verb and its subject have hardly more words before من.
const FARTHEST_FROM: usize = 6;

const BETWEEN: Packed = Packed::known("بين");
/// Who compares stands before it.
const FARTHEST_BETWEEN: usize = 4;

/// What was meant or said to be, before the verb.
const WAS: [Packed; 4] = Packed::all(["كان", "كانت", "كانوا", "قد"]);
/// Between that and the verb stands its subject.
const FARTHEST_WAS: usize = 4;
/// What seems to be, or is wished, without that.
const MAYBE: [Packed; 3] = Packed::all(["ربما", "يود", "تود"]);
/// What becomes of the wounded.
const DEATHS: [Packed; 12] = Packed::all([
    "وفاته", "وفاتها", "وفاتهم", "توفي", "توفيت", "وتوفي", "وتوفيت", "مصرعه", "مصرعها", "مقتل", "ومقتل",
    "مقتله",
]);

/// Where that stands which the word at `index` promises, if it promises anything. `bare`: the word without و, and `known` is that.
pub(super) fn promised(words: &Punctuated, index: usize, bare: Packed, known: &Known) -> Option<usize> {
    match known.promises {
        Some(Promise::Deed) => deed(words, index),
        Some(Promise::End) => end(words, index),
        Some(Promise::Answer) => answer(words, index),
        Some(Promise::Thing) => thing(words, index),
        Some(Promise::Second) => second(words, index),
        Some(Promise::Other) => other(words, index, bare),
        Some(Promise::Turn) => turn(words, index, bare),
        Some(Promise::Death) => {
            behind(words, index, FARTHEST_DENIAL).find(|&at| DEATHS.contains(&words.arabic(at)))
        }
        None => exception(words, index, bare),
    }
}

/// Where the words stand that may hold what the one at `index` promises.
fn behind(words: &Punctuated, index: usize, farthest: usize) -> std::ops::Range<usize> {
    index + 1..words.len().min(index + farthest)
}

/// Of what the word at `index` denies, the exception, إلا أن opens none; or what is so instead, `ليس بسبب …، وإنما بسبب`.
fn exception(words: &Punctuated, index: usize, bare: Packed) -> Option<usize> {
    let is_exception = |&at: &usize| {
        EXCEPT.contains(&words.arabic(at))
            && words
                .all
                .get(at + 1)
                .is_some_and(|next| !matches!(next.known.alone, Some(Marker::That | Marker::If)))
    };
    let denies = bare == NOT_OR_WHAT || NEGATIONS.contains(&bare);
    let exception = denies.then(|| behind(words, index, FARTHEST).find(is_exception)).flatten();
    let instead = |&at: &usize| INSTEAD.contains(&words.arabic(at));
    exception.or_else(|| NOT.contains(&bare).then(|| behind(words, index, FARTHEST).find(instead)).flatten())
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

/// What the verb at `index`, with which a clause begins, is about, if that stands behind what is set between commas: `استنكر النقيب،
/// عبر حسابه، إغلاق القناة`.
fn thing(words: &Punctuated, index: usize) -> Option<usize> {
    let begins = index == 0 || (words.all[index].gap.parts() && words.arabic(index).starts_with(AND));
    if !begins {
        return None;
    }
    let mut parted = behind(words, index, FARTHEST_THING).filter(|&at| words.all[at].gap.comma);
    let mut tells_who = false;
    let mut inserts = |at: usize| {
        let opening = opening(words, at, true);
        tells_who |= opening == Marker::AndPronoun;
        opening == Marker::AndPronoun
            || matches!(opening.family(), Family::Phrase | Family::Including | Family::Relative)
    };
    if !parted.next().is_some_and(&mut inserts) {
        return None;
    }
    let thing = parted.find(|&at| !inserts(at))?;
    let noun = words.arabic(thing);
    // تهمة looks like a verb.
    let is_noun = match opening(words, thing, true) {
        Marker::Plain => {
            noun != Packed::EMPTY && (!is_definite(noun) || tells_who) && may_be_owed(words, index, noun)
        }
        Marker::Verb => noun.last() == 'ه',
        _ => false,
    };
    is_noun.then_some(thing)
}

/// Whether a verb that wants a preposition has it before a word; others want none.
fn may_be_owed(words: &Punctuated, verb: usize, noun: Packed) -> bool {
    let verb = [words.all[verb].known, known(without_and(words.arabic(verb)))];
    let owed = verb.iter().find_map(|verb| match verb.owes {
        Some(Due::Preposition(preposition)) => Some(preposition),
        _ => None,
    });
    owed.is_none_or(|preposition| preposition.len() == 1 && noun.starts_with(preposition))
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
    let further = openings.find(|(_, opening)| is_further(*opening))?;
    // قارن بين المدرسة القديمة، حيث …، والمدرسة الجديدة
    let (at, opening) = match further.1.family() {
        Family::Subordinate => openings.find(|&(at, _)| words.all[at].gap.parts())?,
        _ => further,
    };
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

/// The other side of one that من opens, or the second behind its verb where the word at `index` is the first behind its own.
fn other(words: &Punctuated, index: usize, bare: Packed) -> Option<usize> {
    const FIRST_AND_SECOND: [[Packed; 2]; 2] =
        [Packed::all(["الاول", "الثاني"]), Packed::all(["الاولي", "الثانيه"])];
    const OTHER: [Packed; 2] = Packed::all(["اخري", "ثانيه"]);
    let before = words.arabic(index.checked_sub(1)?);
    if let Some([_, second]) = FIRST_AND_SECOND.iter().find(|[first, _]| *first == bare) {
        let is_second = |&at: &usize| words.arabic(at) == *second && is_verb(words.arabic(at - 1));
        return behind(words, index, FARTHEST).find(is_second).filter(|_| is_verb(before));
    }
    let is_other = |&at: &usize| words.arabic(at) == bare && OTHER.contains(&words.arabic(at + 1));
    before.ends_with(FROM).then(|| behind(words, index, FARTHEST_DENIAL).find(is_other)).flatten()
}

/// What came of what was waited for, hoped or seemed to be so.
fn turn(words: &Punctuated, index: usize, bare: Packed) -> Option<usize> {
    let was = || {
        let before = (0..index).rev().take(FARTHEST_WAS);
        before.map(|at| without_and(words.arabic(at))).any(|word| WAS.contains(&word))
    };
    let is_turn = |&at: &usize| known_opening(words, at, words.all[at].known) == Some(Marker::But);
    (MAYBE.contains(&bare) || was()).then(|| behind(words, index, FARTHEST_DENIAL).find(is_turn)).flatten()
}
