//! The background room: how Arabic at large uses a term. How many articles hold it, and what it is there: a verb, a name,
//! a noun or an adjective. A document by itself cannot tell the rare words that it is about from the common ones.
//!
//! The table is counted by a program of the project (feature `fit`, `examples/fit.rs`, `fit::background`). It keeps no
//! words: a term is found by its hash, in a bucket of [`SLOTS`] slots of 16 bits, as in a cuckoo filter (Fan et al.
//! 2014), of which 9 tell terms of one bucket apart. So about one unknown term in 140 is taken for a known one.

pub(crate) mod table;
pub(crate) mod verbs;

use self::table::TABLE;
use crate::fnv::{fnv1a, fnv1a_on};
use crate::tokens::Fold;

/// Slots of a bucket.
pub(crate) const SLOTS: usize = 4;
/// Buckets of the table: 4096 · 4 slots · 2 bytes are 32 KB.
pub(crate) const BUCKETS: usize = 4096;
/// A step of the levels that frequencies are rounded to: a natural logarithm.
pub(crate) const STEP: f64 = 0.45;
/// The rarest level that fits its 4 bits; terms that are not in the table are a step rarer.
pub(crate) const LEVELS: u16 = 15;

/// A slot holds a print, a level and a class, in 9, 4 and 3 bits; where they begin, and their largest values.
pub(crate) const PRINT: u16 = 7;
pub(crate) const LEVEL: u16 = 3;
const PRINTS: u16 = 0x1ff;
const CLASSES: u16 = 0x7;

/// What a term mostly is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Hardly ever with an article or behind a preposition, but behind the words that verbs follow.
    Verb,
    /// Hardly ever with an article, but now and then behind a preposition: a name of a person or a thing.
    Name,
    /// The same, but often behind a preposition: the name of a place.
    Place,
    /// Takes an article now and then.
    Noun,
    /// Never goes without its article: «العراق», «القاهرة», «الإنترنت».
    Definite,
    /// Takes an article mostly behind a word that has one: «الأبيض» in «البيت الأبيض».
    Adjective,
}

impl Class {
    pub(crate) const ALL: [Self; 6] =
        [Self::Verb, Self::Name, Self::Place, Self::Noun, Self::Definite, Self::Adjective];
}

/// What is known of a term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Usage {
    /// ln(articles / articles that hold it), rounded.
    pub(crate) idf: f64,
    /// Nothing for a term that the table does not hold.
    pub(crate) class: Option<Class>,
}

/// How the language uses a term.
pub(crate) fn usage(term: &str) -> Usage {
    usage_at(place(term.bytes()))
}

/// How the language uses a term that is a fold.
pub(crate) fn usage_of<'f>(term: impl Into<Fold<'f>>) -> Usage {
    usage_at(match term.into() {
        Fold::Arabic(word) => place_of(word.utf8_letters().fold(fnv1a([]), fnv1a_on)),
        Fold::Other(word) => place(word.bytes()),
    })
}

fn usage_at((bucket, print): (usize, u16)) -> Usage {
    let slots = TABLE[bucket * SLOTS * 2..].chunks_exact(2).take(SLOTS);
    let found = slots.map(|slot| u16::from_le_bytes([slot[0], slot[1]])).find(|slot| slot >> PRINT == print);
    match found {
        Some(slot) => Usage {
            idf: f64::from(slot >> LEVEL & LEVELS) * STEP,
            class: Class::ALL.get(usize::from(slot & CLASSES)).copied(),
        },
        None => Usage { idf: f64::from(LEVELS + 1) * STEP, class: None },
    }
}

/// The bucket of a term, by its bytes, and the print that tells it from others there: never 0, which is an empty slot.
pub(crate) fn place(term: impl Iterator<Item = u8>) -> (usize, u16) {
    place_of(fnv1a(term))
}

/// The same of a term with this hash.
fn place_of(hash: u64) -> (usize, u16) {
    // The high bits are mixed best.
    let [.., a, b, c, d] = hash.to_le_bytes().map(u16::from);
    let bucket = usize::from(c << 8 | d) % BUCKETS;
    (bucket, ((a << 8 | b) & PRINTS).max(1))
}
