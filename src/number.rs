//! Counts and conditions as the numbers that are reckoned with, and the number that mixes others.

/// A count of words, sentences or documents: far below the 2^53 up to which such a number counts exactly.
#[inline]
#[expect(clippy::cast_precision_loss)]
pub(crate) fn float(count: usize) -> f64 {
    count as f64
}

/// A number of what is counted with 32 bits: the words, sentences, terms and bytes of what is summarized together.
#[inline]
pub(crate) fn to_u32(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than 2^32 in what is summarized together")
}

/// The share that a part is of a whole; 0 of nothing.
pub(crate) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { float(part) / float(whole) }
}

/// The chance that odds are of, of which this is the logarithm.
#[inline]
pub(crate) fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// 1 for true and 0 for false.
pub(crate) fn indicator(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

/// 2^64 divided by the golden ratio: a number times this has mixed high bits (Knuth 1973, 6.4).
pub(crate) const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
