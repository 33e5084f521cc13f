//! Where a document came from: what a rendering says of it beside what it holds.

use serde::Serialize;
use serde_json::value::RawValue;

/// Where a document came from, as far as that is known.
///
/// ```
/// use zubda::render::{self, Provenance};
///
/// let summary = zubda::Summarizer::default().summarize("وصل القطار.", None);
/// let record = Provenance { id: Some("7"), name: Some("a.csv#7"), ..Provenance::file("a.csv") };
/// assert!(render::json(&summary, record, false).contains(r#""source":"a.csv","id":7,"#));
/// assert_eq!((record.name(), Provenance::file("a.csv").name()), (Some("a.csv#7"), Some("a.csv")));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Provenance<'p> {
    /// Its path.
    pub path: Option<&'p str>,
    /// The id of its record: a JSON value, passed on as it stands, or else a text.
    pub id: Option<&'p str>,
    /// What a reader calls it, if that is not its path: a record has a name of its own.
    pub name: Option<&'p str>,
    /// The other fields of its record, a JSON object, passed on as they stand.
    pub fields: Option<&'p str>,
    /// The encoding it was in.
    pub encoding: Option<&'p str>,
}

impl<'p> Provenance<'p> {
    /// Of a file that is one document; see [`Provenance`] for an example.
    #[must_use]
    pub fn file(path: &'p str) -> Self {
        Self { path: Some(path), ..Self::default() }
    }

    /// What a reader calls it; see [`Provenance`] for an example.
    #[must_use]
    pub fn name(self) -> Option<&'p str> {
        self.name.or(self.path)
    }

    pub(super) fn id(self) -> Option<Given<'p>> {
        self.id.map(Given::new)
    }

    pub(super) fn fields(self) -> Option<Given<'p>> {
        self.fields.map(Given::new)
    }
}

/// What a record gave: a JSON value as it stands, and what is none as a text.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Given<'p> {
    Json(&'p RawValue),
    Text(&'p str),
}

impl<'p> Given<'p> {
    fn new(value: &'p str) -> Self {
        serde_json::from_str(value).map_or(Self::Text(value), Self::Json)
    }
}
