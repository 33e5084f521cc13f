//! The merits of a sentence as they are told: what it adds to the summary, and of what that is made.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::worth::Features;

/// What a sentence adds to what is chosen before it, part by part: each feature of the choice times its weight, in shares
/// of the worth of the best summary of five sentences.
///
/// ```
/// use zubda::{Settings, Summarizer};
///
/// let text = "افتتحت البلدية المكتبة العامة أمس. وتضم المكتبة خمسين ألف كتاب.";
/// let summary = Summarizer::new(Settings::default().with_explain(true)).summarize(text, None);
/// let merits = summary.explanation[0].merits.as_ref().unwrap();
/// let sum: f64 = merits.parts().map(|(_name, part)| part).sum();
/// assert!((merits.total() - sum).abs() < 1e-9);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Merits(Features);

impl Merits {
    pub(crate) fn new(parts: &Features) -> Self {
        Self(*parts)
    }

    /// What it adds in all; see [`Merits`] for an example.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.parts().map(|(_, part)| part).sum()
    }

    /// The parts that are not 0, with the names of their features; see [`Merits`] for an example.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, f64)> {
        Features::NAMES.iter().copied().zip(self.0.values()).filter(|(_, part)| *part != 0.0)
    }
}

/// An object of the parts.
impl Serialize for Merits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.parts().try_for_each(|(name, part)| map.serialize_entry(name, &part))?;
        map.end()
    }
}
