//! A form of a document, as a number.

use crate::tokens::{Packed, Spelling};

/// What words of the Arabic script of one fold and one spelling have in common.
#[derive(Clone, Copy)]
pub(super) struct WordForm {
    pub(super) fold: Packed,
    pub(super) spelling: Spelling,
}
