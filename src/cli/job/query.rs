//! What is said of a query: of one document whether it speaks of it; of many, most of which speak of other things, only
//! that none does. In JSON each says it of itself.

use std::sync::atomic::{AtomicBool, Ordering};

use zubda::{Summary, Warning};

use crate::cli::cure::told;

/// What a run has seen of its query.
pub(super) struct Query {
    /// Each document tells it by itself.
    each: bool,
    /// A document without a word of it was seen, and one with some.
    missed: AtomicBool,
    met: AtomicBool,
}

impl Query {
    pub(super) fn new(each: bool) -> Self {
        Self { each, missed: AtomicBool::new(false), met: AtomicBool::new(false) }
    }

    /// Takes note of a summary; answers its warnings without what the run says at its end.
    pub(super) fn note(&self, summary: &Summary) -> Vec<Warning> {
        let mut warnings = summary.warnings.clone();
        if warnings.contains(&Warning::Unanswered) {
            self.missed.store(true, Ordering::Relaxed);
            warnings.retain(|warning| self.each || *warning != Warning::Unanswered);
        } else if !summary.sentences.is_empty() {
            self.met.store(true, Ordering::Relaxed);
        }
        warnings
    }

    /// What is to be said at the end.
    pub(super) fn at_the_end(&self) -> Option<String> {
        let is_unanswered = self.missed.load(Ordering::Relaxed) && !self.met.load(Ordering::Relaxed);
        let says = is_unanswered && !self.each;
        says.then(|| format!("all documents: warning: {}", told(&Warning::Unanswered)))
    }
}
