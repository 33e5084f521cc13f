//! The runs of one document that were read lately, each with what its word is: of a book four words in five are known by
//! it, of a short article one in three. It has a fixed size, and a run that is new takes the place of another.

use crate::number::{GOLDEN, to_u32};
use crate::tokens::Run;

/// What is known of a run.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    key: [u64; 2],
    /// The number of the form.
    pub(super) form: u32,
    /// Bytes of the token; what stands behind it in the run is a comma or the like.
    pub(super) length: u32,
}

/// Runs, each in the one place it may have.
pub(super) struct Seen {
    places: Vec<Known>,
    /// How far the hash of a run is shifted to be a place.
    shift: u32,
}

/// A new run comes every so many bytes of an article.
const BYTES_A_RUN: usize = 12;
/// Places of the smallest table and of the largest, which a core has just room for beside it: 400 KB.
const FEWEST: usize = 16;
const MOST: usize = 1 << 14;

impl Seen {
    /// A table for a text of so many bytes.
    pub(super) fn for_text(bytes: usize) -> Self {
        let places = (bytes / BYTES_A_RUN).next_power_of_two().clamp(FEWEST, MOST);
        Self { places: vec![Known::default(); places], shift: u64::BITS - places.ilog2() }
    }

    /// What is known of a run.
    #[inline(always)]
    pub(super) fn find(&self, run: Run) -> Option<Known> {
        self.places.get(self.place(run)).filter(|known| known.key == run.key).copied()
    }

    /// Notes what a run is.
    pub(super) fn note(&mut self, run: Run, form: u32, length: usize) {
        let place = self.place(run);
        self.places[place] = Known { key: run.key, form, length: to_u32(length) };
    }

    #[inline(always)]
    fn place(&self, run: Run) -> usize {
        let [low, high] = run.key;
        let hash = (low ^ high.rotate_left(u64::BITS / 2)).wrapping_mul(GOLDEN) >> self.shift;
        usize::try_from(hash).expect("fewer than there are places")
    }
}
