//! What goes along with a document through the run.

use zubda::{Date, Warning};

/// What is known of a document beside its text.
#[derive(Clone, Copy, Default)]
pub(crate) struct Origin<'o> {
    /// Its path.
    pub(crate) source: Option<&'o str>,
    /// What a report calls it: its path, with the id if it is a record.
    pub(crate) name: Option<&'o str>,
    /// Where it was found: its path, with the line if it is a record.
    pub(crate) place: &'o str,
    /// The id of its record: a JSON value.
    pub(crate) id: Option<&'o str>,
    /// The title of its record.
    pub(crate) title: Option<&'o str>,
    /// The other fields of its record, if they are to be passed on: a JSON object.
    pub(crate) fields: Option<&'o str>,
    /// The encoding it was in, if it was in one.
    pub(crate) encoding: Option<&'static str>,
    /// The date of its record.
    pub(crate) date: Option<Date>,
    /// What was to be said when it was decoded.
    pub(crate) warnings: &'o [Warning],
}

impl Origin<'_> {
    /// The encoding of a document that is not in the one that everybody expects.
    pub(super) fn encoding_found(self) -> Option<String> {
        let encoding = self.encoding.filter(|name| *name != "UTF-8")?;
        Some(format!("read as {encoding}; --encoding names another"))
    }
}
