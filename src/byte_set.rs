//! Sets of bytes, and a quick search for them: of the bytes of a text hardly any are among those that a room stops at.

/// A few bytes.
pub(crate) struct ByteSet<const N: usize> {
    bytes: [u8; N],
    holds: [bool; 256],
}

/// Bytes looked at together: a vector register of every machine.
const AT_ONCE: usize = 16;

impl<const N: usize> ByteSet<N> {
    pub(crate) const fn new(bytes: [u8; N]) -> Self {
        let mut holds = [false; 256];
        let mut i = 0;
        while i < N {
            holds[bytes[i] as usize] = true;
            i += 1;
        }
        Self { bytes, holds }
    }

    /// Where the first byte of the set stands in `text`, from byte `from` on.
    #[inline(always)]
    pub(crate) fn find(&self, text: &[u8], from: usize) -> Option<usize> {
        let (chunks, _) = text[from..].as_chunks();
        let passed = chunks.iter().take_while(|chunk| !self.is_in(chunk)).count();
        let from = from + passed * AT_ONCE;
        let found = text[from..].iter().position(|&byte| self.holds[usize::from(byte)]);
        found.map(|offset| from + offset)
    }

    /// Whether the chunk holds a byte of the set. Without a branch, so that the compiler compares all its bytes at once;
    /// inlined, so that it knows the set.
    #[inline(always)]
    fn is_in(&self, chunk: &[u8; AT_ONCE]) -> bool {
        chunk.map(|byte| self.bytes.iter().fold(0, |held, &known| held | u8::from(byte == known)))
            != [0; AT_ONCE]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_finds_what_looking_at_every_byte_finds(text: Vec<u8>, from in 0_usize..40) {
            const SET: ByteSet<3> = ByteSet::new([0, b'.', 0xd8]);
            let from = from.min(text.len());
            let expected = (from..text.len()).find(|&at| [0, b'.', 0xd8].contains(&text[at]));
            prop_assert_eq!(SET.find(&text, from), expected);
        }
    }
}
