//! The fold of one token, as it is compared and looked up.

use std::fmt;

use super::packed::Packed;

/// The fold of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Fold<'f> {
    /// A word of the Arabic script.
    Arabic(Packed),
    /// A number, a word of another script, or one that is longer than any word of the language.
    Other(&'f str),
}

impl Fold<'_> {
    /// The word, if it is one of the Arabic script.
    pub(crate) fn arabic(self) -> Option<Packed> {
        match self {
            Self::Arabic(fold) => Some(fold),
            Self::Other(_) => None,
        }
    }
}

impl<'f> From<&'f str> for Fold<'f> {
    fn from(fold: &'f str) -> Self {
        Packed::new(fold).map_or(Self::Other(fold), Self::Arabic)
    }
}

impl From<Packed> for Fold<'_> {
    fn from(fold: Packed) -> Self {
        Self::Arabic(fold)
    }
}

/// The fold, as it is written.
impl fmt::Display for Fold<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Arabic(fold) => fold.fmt(out),
            Self::Other(fold) => out.write_str(fold),
        }
    }
}
