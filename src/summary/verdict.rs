//! What became of a sentence, by its name in every output.

use std::fmt;

use serde::Serialize;

use crate::{document, select};

/// What a sentence is that is no candidate for the summary.
///
/// ```
/// use zubda::{SkippedKind, Summarizer};
///
/// let text = "مكتبة المدينة تفتح أبوابها\n\nافتتحت البلدية أمس المكتبة العامة في وسط المدينة القديمة.";
/// let summary = Summarizer::default().summarize(text, None);
/// assert_eq!(summary.skipped[0].kind, SkippedKind::Heading);
/// assert_eq!(summary.skipped[0].kind.as_str(), "heading");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SkippedKind {
    /// A title, or the heading of a section.
    Heading,
    /// An advert, a byline, a link, a row of a table.
    Boilerplate,
    /// The same as a sentence before it, letter for letter, links and names of users aside.
    Duplicate,
}

impl SkippedKind {
    /// Its name in every output; see [`SkippedKind`] for an example.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Boilerplate => "boilerplate",
            Self::Duplicate => "duplicate",
        }
    }

    /// What a sentence of this kind is; nothing for a candidate.
    pub(super) fn of(kind: document::Kind) -> Option<Self> {
        match kind {
            document::Kind::Prose => None,
            document::Kind::Heading => Some(Self::Heading),
            document::Kind::Boilerplate => Some(Self::Boilerplate),
            document::Kind::Duplicate => Some(Self::Duplicate),
        }
    }
}

/// Whether a sentence is in the summary, or why not.
///
/// ```
/// use zubda::{Budget, Settings, Summarizer, Verdict};
///
/// let settings = Settings::default().with_budget(Budget::sentences(1)?).with_explain(true);
/// let text = "أعلنت الوزارة بناء مدرسة جديدة في القرية. وتبلغ كلفة المدرسة مليون دينار.";
/// let summary = Summarizer::new(settings).summarize(text, None);
/// assert_eq!(summary.explanation[0].verdict, Verdict::Chosen);
/// assert_eq!(summary.explanation[1].verdict.as_str(), "outranked");
/// # Ok::<(), zubda::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// It is in the summary.
    Chosen,
    /// Others were better.
    Outranked,
    /// It does not fit into what is left of the budget.
    TooLong,
    /// It says what was chosen before it.
    Repeats,
    /// It is no candidate.
    Skipped(SkippedKind),
}

impl Verdict {
    /// Its name in every output; see [`Verdict`] for an example.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::Outranked => "outranked",
            Self::TooLong => "too long",
            Self::Repeats => "repeats",
            Self::Skipped(kind) => kind.as_str(),
        }
    }
}

impl From<select::Fate> for Verdict {
    fn from(fate: select::Fate) -> Self {
        match fate {
            select::Fate::Chosen => Self::Chosen,
            select::Fate::Outranked => Self::Outranked,
            select::Fate::TooLong => Self::TooLong,
            select::Fate::Repeats => Self::Repeats,
        }
    }
}

impl fmt::Display for SkippedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for SkippedKind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Serialize for Verdict {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
