//! FNV-1a, 64 bits (Fowler, Noll & Vo): a hash that is the same on every machine and for ever. What is fitted is found by
//! it, so it must never change.

const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// The hash of some bytes.
pub(crate) fn fnv1a(bytes: impl IntoIterator<Item = u8>) -> u64 {
    fnv1a_on(BASIS, bytes)
}

/// The hash of some bytes and of those behind them. `hash`: that of the first ones.
pub(crate) fn fnv1a_on(hash: u64, bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::{fnv1a, fnv1a_on};

    /// Values of the authors' own test suite.
    #[test]
    fn the_hash_is_that_of_its_authors() {
        for (text, hash) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            assert_eq!(fnv1a(text.bytes()), hash);
            assert_eq!(fnv1a_on(fnv1a(text.bytes().take(3)), text.bytes().skip(3)), hash);
        }
    }
}
