//! What the clause room hands on: a chunk of a sentence.

use std::ops::Range;

use serde::Serialize;

use crate::span::pair;

/// What a chunk is to its sentence.
///
/// ```
/// let chunks = zubda::clauses::chunks("بدأ العمل في الجسر الجديد على النهر الكبير، وفقا للوزارة.");
/// assert_eq!(chunks[1].kind.as_str(), "attribution");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Kind {
    /// Kept: it tells the main point, or may not be left out.
    Core,
    /// Stands before the core: وفي وقت سابق،
    Lead,
    /// Who says so: بحسب الوزارة
    Attribution,
    /// Another name for what is named, or examples of it: ، عاصمة البلاد،
    Apposition,
    /// In brackets or between dashes.
    Aside,
    /// A relative clause: الذي زار المدينة
    Relative,
    /// Time, place, manner: في القاهرة
    Adverbial,
    /// A clause that hangs on what is before it: ، حيث، ، مشيرا إلى
    Tail,
    /// A further member of a list: والعلوم
    List,
    /// A further clause: ، وأضاف
    Coordinate,
}

impl Kind {
    /// Its name in every output; see [`Kind`] for an example.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Lead => "lead",
            Self::Attribution => "attribution",
            Self::Apposition => "apposition",
            Self::Aside => "aside",
            Self::Relative => "relative",
            Self::Adverbial => "adverbial",
            Self::Tail => "tail",
            Self::List => "list",
            Self::Coordinate => "coordinate",
        }
    }
}

/// A chunk of a sentence; see [`crate::clauses`] for an example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Chunk {
    /// What it is.
    pub kind: Kind,
    /// Where it stands, in bytes of the sentence.
    #[serde(serialize_with = "pair")]
    pub bytes: Range<usize>,
    /// The chunk, by its place, that it goes with: it may not be kept without it. `None`: the core.
    pub on: Option<usize>,
    /// It could stand as a sentence of its own.
    pub alone: bool,
}
