//! How many characters stand before a byte, for bytes in any order.

/// Bytes of a block, of which the characters are counted beforehand: few enough for [`starts`].
const BLOCK: usize = 128;

/// The characters of a text, counted.
pub(super) struct CharIndex<'t> {
    text: &'t str,
    /// How many characters begin before each block.
    blocks: Vec<usize>,
}

impl<'t> CharIndex<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut chars = 0;
        let counted = text.as_bytes().chunks(BLOCK).map(|block| {
            chars += starts(block);
            chars
        });
        Self { text, blocks: std::iter::once(0).chain(counted).collect() }
    }

    /// The characters that begin before a byte.
    pub(super) fn before(&self, byte: usize) -> usize {
        let block = byte / BLOCK;
        self.blocks[block] + starts(&self.text.as_bytes()[block * BLOCK..byte])
    }
}

/// How many bytes, less than 256, begin a character: those that do not begin with the bits 10. Eight at a time.
fn starts(bytes: &[u8]) -> usize {
    const LOWEST: u64 = 0x0101_0101_0101_0101;
    let (eights, rest) = bytes.as_chunks();
    let inner =
        |&eight: &[u8; 8]| u64::from_le_bytes(eight) >> 7 & !(u64::from_le_bytes(eight) >> 6) & LOWEST;
    // How many there are at each of the eight places, a byte each; the product has their sum on top.
    let inside: u64 = eights.iter().map(inner).sum();
    8 * eights.len() - usize::from(inside.wrapping_mul(LOWEST).to_be_bytes()[0])
        + rest.iter().filter(|byte| !matches!(byte, 0x80..=0xbf)).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_counts_as_walking_does(text in "[a-zء-يé𐏃 ]{0,200}") {
            let index = CharIndex::new(&text);
            for (chars, (byte, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(index.before(byte), chars);
            }
            prop_assert_eq!(index.before(text.len()), text.chars().count());
        }
    }
}
