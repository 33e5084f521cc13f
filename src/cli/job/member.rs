//! A document that waits for the others it is summarized with.

use zubda::{Article, Warning};

/// A document that is read and waits for the others.
pub(crate) struct Member {
    pub(super) source: Option<String>,
    /// Where it was found: its path, with the line if it is a record.
    pub(super) place: String,
    pub(super) id: Option<String>,
    pub(super) article: Article<'static>,
    /// What was to be said when it was decoded.
    pub(super) warnings: Vec<Warning>,
}
