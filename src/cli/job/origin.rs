//! What goes along with a document through the run.

use zubda::render::Provenance;
use zubda::{Date, Warning};

/// What is known of a document beside its text.
#[derive(Clone, Copy, Default)]
pub(crate) struct Origin<'o> {
    /// Where it came from, as its rendering tells it.
    pub(crate) provenance: Provenance<'o>,
    /// Where it was found: its path, with the line if it is a record.
    pub(crate) place: &'o str,
    /// The title of its record.
    pub(crate) title: Option<&'o str>,
    /// The date of its record.
    pub(crate) date: Option<Date>,
    /// What was to be said when it was decoded.
    pub(crate) warnings: &'o [Warning],
}

impl Origin<'_> {
    /// The encoding of a document that is not in the one that everybody expects.
    pub(super) fn encoding_found(self) -> Option<String> {
        let encoding = self.provenance.encoding.filter(|name| *name != "UTF-8")?;
        Some(format!("read as {encoding}; --encoding names another"))
    }
}
