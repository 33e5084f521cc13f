//! The merits of a sentence as they are told: what it adds to the summary, and of what that is made.

mod reasons;

use serde::ser::{Serialize, SerializeMap, Serializer};

use self::reasons::REASONS;
use crate::worth::Features;

/// Reasons that are told of a sentence where all would be too many.
const TOLD: usize = 4;

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

    /// What it adds in all, and the reasons that weigh most, in words: `+0.213 = +0.150 what is new, +0.061 comes first, +0.002
    /// other`. A reason is the sum of one or more of the [parts](Merits::parts): `comes early` that of `early` and
    /// `later_early`.
    ///
    /// ```
    /// use zubda::{Settings, Summarizer};
    ///
    /// let summarizer = Summarizer::new(Settings::default().with_explain(true));
    /// let summary = summarizer.summarize("افتتحت البلدية المكتبة العامة أمس.", None);
    /// let told = summary.explanation[0].merits.as_ref().unwrap().told();
    /// assert!(told.starts_with('+') && told.contains(" = ") && told.contains("comes first"), "{told}");
    /// ```
    #[must_use]
    pub fn told(&self) -> String {
        let parts: Vec<(&str, f64)> = self.parts().collect();
        let sum = |features: &[&str]| -> f64 {
            parts.iter().filter(|(name, _)| features.contains(name)).map(|(_, part)| part).sum()
        };
        let mut reasons = REASONS.map(|(words, features)| (words, sum(features)));
        reasons.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        let (told, others) = reasons.split_at(TOLD);
        let others = ("other", others.iter().map(|(_, part)| part).sum());
        let told = told.iter().chain([&others]).filter(|(_, part)| *part != 0.0);
        let told: Vec<String> = told.map(|(words, part)| format!("{part:+.3} {words}")).collect();
        format!("{:+.3} = {}", self.total(), told.join(", "))
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
