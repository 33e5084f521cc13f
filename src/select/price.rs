//! What a sentence has to pay for its length.

use std::sync::LazyLock;

use super::room::Room;
use crate::number::float;
use crate::units::Units;

/// How the length of a sentence counts against what it adds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Price {
    /// Every word costs this much.
    Word(f64),
    /// What it adds is divided by its words to this power.
    Length(&'static Power),
}

/// A power, with those of usual lengths worked out once: a key is asked for far more often than there are lengths.
#[derive(Debug, PartialEq)]
pub(crate) struct Power {
    exponent: f64,
    /// Of half a word, one, one and a half, from none on.
    of_halves: [f64; USUAL],
}

/// Half words of two sentences that are not long.
const USUAL: usize = 128;

/// Cost of a word where sentences are counted, in shares of the worth of the best five sentences. Careful readers take
/// 0.2 hundredths of a summary's worth off for a word; see `docs/ranking.md`.
const WORD: f64 = 0.0015;
/// The powers that are tried where words or characters are counted, the usual one, for shorter sentences and for longer ones:
/// which is better depends on what still fits into the rest of the room, so the summary that is worth most is kept.
static POWERS: LazyLock<[Power; 3]> = LazyLock::new(|| [0.7, 1.0, 0.4].map(Power::new));
/// What every sentence costs there, whatever its length: each is a new start for the reader, and a handful of scraps that
/// tell as much as two sentences are not worth as much. Found with the powers; see `docs/ranking.md`.
const START: f64 = 0.02;
/// What one without any words would cost more, and from how many words on a sentence costs no more. Readers see a
/// summary filled up: «ولم ترد تفاصيل أخرى».
const SCRAP: f64 = 0.06;
const FEW_WORDS: f64 = 10.0;
/// Where there are more candidates than this, the rest of the room is a small part of it: the first power will do, and
/// nothing better is looked for.
const MANY: usize = 256;

impl Price {
    /// The price where sentences are counted.
    pub(super) const SENTENCES: Self = Self::Word(WORD);

    /// The prices to try.
    pub(super) fn all(room: &Room, units: &Units<'_>) -> Vec<Self> {
        if room.counts_sentences() {
            return vec![Self::SENTENCES];
        }
        let [usual, shorter, longer] = POWERS.each_ref().map(Self::Length);
        match () {
            () if units.len() > MANY => vec![usual],
            () if room.is_tight || units.are_of_several() => vec![usual, longer],
            () => vec![usual, shorter, longer],
        }
    }

    /// Whether a better summary is looked for than a walk finds. Where sentences are counted it is not, else the first N
    /// would not be the choice of N.
    pub(super) fn looks_again(self, candidates: usize) -> bool {
        matches!(self, Self::Length(_)) && candidates <= MANY
    }

    /// By which candidates are ordered that add `gain`, less what their starts cost, with `words` words in `count`
    /// sentences: the higher, the sooner.
    pub(super) fn key(self, gain: f64, words: usize, count: usize) -> f64 {
        match self {
            Self::Word(cost) => (gain - cost * float(words)) / float(count),
            // What adds nothing is not made better by being long.
            Self::Length(_) if gain <= 0.0 => gain / float(count),
            Self::Length(power) => gain / power.of(2 * words.max(1) / count) / float(count),
        }
    }

    /// Whether a pair may be looked at that takes `cost` of a room of which `left` is left. Where sentences are counted it
    /// always may, else the first N would not be the choice of N.
    pub(super) fn has_room(self, cost: usize, left: usize) -> bool {
        matches!(self, Self::Word(_)) || cost <= left
    }

    /// What the start of a sentence of so many words costs.
    pub(super) fn start(self, words: usize) -> f64 {
        match self {
            Self::Word(_) => 0.0,
            Self::Length(_) => START + SCRAP * (1.0 - float(words) / FEW_WORDS).max(0.0),
        }
    }
}

impl Power {
    fn new(exponent: f64) -> Self {
        Self { exponent, of_halves: std::array::from_fn(|halves| (float(halves) / 2.0).powf(exponent)) }
    }

    /// That of so many half words.
    fn of(&self, halves: usize) -> f64 {
        let usual = self.of_halves.get(halves).copied();
        usual.unwrap_or_else(|| (float(halves) / 2.0).powf(self.exponent))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn prices() -> impl Strategy<Value = Price> {
        let lengths = POWERS.iter().map(Price::Length);
        prop::sample::select(lengths.chain([Price::SENTENCES]).collect::<Vec<_>>())
    }

    proptest! {
        #[test]
        fn the_key_rises_with_the_gain(
            price in prices(), gain in -1.0..1.0, more in 0.001..1.0, words in 1_usize..200, count in 1_usize..3,
        ) {
            prop_assert!(price.key(gain + more, words, count) > price.key(gain, words, count));
        }

        #[test]
        fn the_key_falls_with_the_words_of_what_is_worth_its_price_and_never_rises_with_them(
            price in prices(), gain in -1.0..1.0, more in 1_usize..100, words in 1_usize..200, count in 1_usize..3,
        ) {
            let [short, long] = [words, words + more].map(|words| price.key(gain, words, count));
            prop_assert!(long <= short);
            prop_assert!(long < short || short <= 0.0);
        }

        #[test]
        fn two_equal_halves_have_the_key_of_one(
            price in prices(), gain in -1.0..1.0, words in 1_usize..200,
        ) {
            let [half, pair] = [price.key(gain, words, 1), price.key(2.0 * gain, 2 * words, 2)];
            prop_assert!((half - pair).abs() < 1e-12, "{} {}", half, pair);
        }
    }
}
