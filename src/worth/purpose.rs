//! What a document as a whole is written or said for, and which of its sentences say that.

use super::letters::{Asked, asked, is_letter};
use super::speeches::{is_speech, performs};
use crate::document::Document;

/// What a document is written or said for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Letter,
    Speech,
}

impl Purpose {
    pub(super) fn of(document: &Document<'_>) -> Option<Self> {
        match () {
            () if is_letter(document) => Some(Self::Letter),
            () if is_speech(document) => Some(Self::Speech),
            () => None,
        }
    }

    /// What of it a sentence of `words` words says.
    pub(super) fn told(self, sentence: &str, words: usize) -> Option<Asked> {
        match self {
            Self::Letter => asked(sentence, words),
            Self::Speech => performs(sentence).then_some(Asked::Request),
        }
    }
}
