//! Linear models whose weights are found by the hash of what they weigh (feature hashing, Weinberger et al. 2009): a byte a
//! weight, and no name of any feature. Two that share a place share a weight; the fit knows.

use crate::number::GOLDEN;

/// Weights of a table: a byte each.
pub(crate) const SIZE: usize = 1 << 15;

/// The weights of a model, in steps.
pub(crate) type Table = [u8; SIZE];

/// A weight of a table, in steps.
#[inline]
pub(crate) fn weight(table: &Table, place: usize) -> i32 {
    i32::from(i8::from_le_bytes([table[place]]))
}

/// Where the weight of a feature of this kind stands: multiplicative hashing by the golden ratio.
pub(crate) fn place(kind: u64, hash: u64) -> usize {
    let mixed = (hash ^ kind.wrapping_mul(GOLDEN)).wrapping_mul(GOLDEN);
    usize::try_from(mixed >> (u64::BITS - SIZE.ilog2())).expect("fewer than SIZE")
}
