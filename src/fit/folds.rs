//! Cross-validation: the data in parts by article, each measured with weights that were fitted on the others.

/// Parts that the articles are cut into.
pub const FOLDS: usize = 8;

/// The part of an article, by its name: FNV-1a, the same in every run.
#[must_use]
pub fn fold(article: &str) -> usize {
    let hash = article.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    usize::try_from((hash >> 32) % FOLDS as u64).expect("a small number")
}
