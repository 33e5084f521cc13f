//! Longest common subsequences of words, 64 words of the reference at a time.
//!
//! With t(i, j) the length of the LCS of the reference's first i words and the candidate's first j, row j is kept
//! as its differences: bit i is *clear* where t(i + 1, j) = t(i, j) + 1. One addition turns a row into the next
//! (Crochemore et al. 2001; this form is Hyyrö 2004, "Bit-parallel LCS-length computation revisited"):
//!
//! row(j + 1) = (row + (row & places)) | (row & !places),    places = where the candidate's next word stands
//!
//! A reference of more than 64 words is worked on in strips of 64; from one strip to the next goes the carry of
//! each row's addition, one bit for each word of the candidate. So nothing ever takes c · r memory.

use super::numbering::Text;

/// Words of the reference in one machine word.
const STRIP: usize = u64::BITS as usize;

/// Finds LCSs among texts of one lexicon.
pub(super) struct Lcs {
    /// Where each word of the lexicon stands in the strip at hand; all clear between two strips.
    places: Vec<u64>,
}

impl Lcs {
    /// `words`: how many different words the texts have.
    pub(super) fn new(words: usize) -> Self {
        Self { places: vec![0; words] }
    }

    /// The length of the LCS.
    pub(super) fn length(&mut self, reference: &[u32], candidate: &[u32]) -> usize {
        let mut carries = no_carries(candidate);
        let lengths = reference.chunks(STRIP).map(|strip| {
            let mut last = u64::MAX;
            self.sweep(strip, candidate, &mut carries, |row| last = row);
            // Bits behind the end of a short strip have no place, so they stay set.
            last.count_zeros() as usize
        });
        lengths.sum()
    }

    /// The hits of the union LCS; see [`crate::rouge`].
    pub(super) fn union(&mut self, candidate: &Text, reference: &Text) -> usize {
        let mut left = vec![0_u32; self.places.len()];
        candidate.words.iter().for_each(|&word| left[word as usize] += 1);
        let mut hits = 0;
        let mut marks = Vec::new();
        for sentence in reference.sentences() {
            marks.clear();
            marks.resize(sentence.len(), false);
            candidate.sentences().for_each(|other| self.mark(sentence, other, &mut marks));
            for (&word, _) in sentence.iter().zip(&marks).filter(|&(_, &marked)| marked) {
                let left = &mut left[word as usize];
                hits += usize::from(*left > 0);
                *left = left.saturating_sub(1);
            }
        }
        hits
    }

    /// Marks the words of `reference` that are in its LCS with `candidate`. Of several LCSs it is the one that
    /// ROUGE-1.5.5 and its descendants take, so that the figures agree.
    fn mark(&mut self, reference: &[u32], candidate: &[u32], marks: &mut [bool]) {
        let strips = reference.chunks(STRIP);
        let mut carries = no_carries(candidate);
        let mut into_strip = Vec::new();
        for strip in strips.clone().take(strips.len().saturating_sub(1)) {
            into_strip.push(carries.clone());
            self.sweep(strip, candidate, &mut carries, |_| ());
        }
        into_strip.push(carries);
        let mut rows = Vec::with_capacity(candidate.len());
        let mut candidate = candidate;
        let strips = strips.zip(marks.chunks_mut(STRIP)).zip(into_strip);
        for ((strip, marks), mut carries) in strips.rev() {
            rows.clear();
            self.sweep(strip, candidate, &mut carries, |row| rows.push(row));
            candidate = trace_back(strip, candidate, &rows, marks);
        }
    }

    /// Computes the rows of one strip and hands them to `see`. `carries`: those into the strip; at the end, out of it.
    fn sweep(&mut self, strip: &[u32], candidate: &[u32], carries: &mut [u64], mut see: impl FnMut(u64)) {
        for (place, &word) in strip.iter().enumerate() {
            self.places[word as usize] |= 1 << place;
        }
        let mut row = u64::MAX;
        for (words, carries) in candidate.chunks(STRIP).zip(carries) {
            let mut carries_out = 0;
            for (bit, &word) in words.iter().enumerate() {
                let places = self.places[word as usize];
                let (sum, over) = row.overflowing_add(row & places);
                let (sum, over_again) = sum.overflowing_add(*carries >> bit & 1);
                carries_out |= u64::from(over || over_again) << bit;
                row = sum | (row & !places);
                see(row);
            }
            *carries = carries_out;
        }
        for &word in strip {
            self.places[word as usize] = 0;
        }
    }
}

/// A cleared bit for each word of the candidate.
fn no_carries(candidate: &[u32]) -> Vec<u64> {
    vec![0; candidate.len().div_ceil(STRIP)]
}

/// Walks an LCS from the end of a strip to its start; answers what is left of the candidate before it.
fn trace_back<'c>(strip: &[u32], candidate: &'c [u32], rows: &[u64], marks: &mut [bool]) -> &'c [u32] {
    let (mut i, mut j) = (strip.len(), candidate.len());
    while i > 0 && j > 0 {
        if strip[i - 1] == candidate[j - 1] {
            marks[i - 1] = true;
            (i, j) = (i - 1, j - 1);
        } else if rows[j - 1] >> (i - 1) & 1 == 0 {
            // t(i, j) > t(i - 1, j), and the two words differ: the LCS does without the candidate's.
            j -= 1;
        } else {
            i -= 1;
        }
    }
    &candidate[..j]
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    /// The textbook's table, and the walk back through it: t(i, j - 1) > t(i - 1, j) leaves the candidate's word.
    fn textbook(reference: &[u32], candidate: &[u32]) -> (usize, Vec<bool>) {
        let mut t = vec![vec![0; candidate.len() + 1]; reference.len() + 1];
        for i in 1..=reference.len() {
            for j in 1..=candidate.len() {
                t[i][j] = if reference[i - 1] == candidate[j - 1] {
                    t[i - 1][j - 1] + 1
                } else {
                    t[i - 1][j].max(t[i][j - 1])
                };
            }
        }
        let mut marks = vec![false; reference.len()];
        let (mut i, mut j) = (reference.len(), candidate.len());
        while i > 0 && j > 0 {
            if reference[i - 1] == candidate[j - 1] {
                marks[i - 1] = true;
                (i, j) = (i - 1, j - 1);
            } else if t[i][j - 1] > t[i - 1][j] {
                j -= 1;
            } else {
                i -= 1;
            }
        }
        (t[reference.len()][candidate.len()], marks)
    }

    proptest! {
        /// Few different words and lengths over several strips: many ties and carries.
        #[test]
        fn equals_the_textbook(reference in vec(0_u32..6, 0..200), candidate in vec(0_u32..6, 0..200)) {
            let mut lcs = Lcs::new(6);
            let (length, expected) = textbook(&reference, &candidate);
            prop_assert_eq!(lcs.length(&reference, &candidate), length);
            let mut marks = vec![false; reference.len()];
            lcs.mark(&reference, &candidate, &mut marks);
            prop_assert_eq!(marks, expected);
        }
    }
}
