//! Cross-validation: the data in parts by article, each measured with weights that were fitted on the others.

use crate::fnv::fnv1a;

/// Parts that the articles are cut into.
pub const FOLDS: usize = 8;

/// The part of an article, by its name, the same in every run.
#[must_use]
pub fn fold(article: &str) -> usize {
    usize::try_from((fnv1a(article.bytes()) >> 32) % FOLDS as u64).expect("a small number")
}
