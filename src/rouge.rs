//! ROUGE for Arabic: how much of what a person wrote a summary says too.
//!
//! A word is what [`crate::count_words`] counts, compared as [`crate::fold`] leaves it: vowel marks, tatweel, the
//! seats of hamza and the shape of digits make no difference. Nothing is stemmed and no stop word is left out.
//! With c words in the candidate, r in the reference, and h hits:
//!
//! | measure | h | P | R |
//! | --- | --- | --- | --- |
//! | ROUGE-1 | words in both, each as often as in the text that has fewer of it | h / c | h / r |
//! | ROUGE-2 | the same with pairs of neighbouring words, across sentences too | h / (c - 1) | h / (r - 1) |
//! | ROUGE-L | words of the longest common subsequence of the two whole texts | h / c | h / r |
//! | ROUGE-Lsum | words in the union LCS, sentence by sentence | h / c | h / r |
//!
//! F1 = 2 P R / (P + R). All are fractions from 0 to 1; where there is nothing to divide by, 0.
//!
//! Union LCS: the words of a reference sentence that stand in its LCS with at least one of the candidate's
//! sentences ([`crate::split`] cuts both), summed over the reference's sentences. As in ROUGE-1.5.5 a word counts
//! no more often than the candidate has it; the paper does not say so, and P could pass 1.
//!
//! Source: Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries", sections 2 (n-grams and several
//! references), 3.1 (ROUGE-L) and 3.2 (union LCS, the ROUGE-L of summaries in that paper).
//!
//! ```
//! use zubda::rouge::Rouge;
//!
//! let scores = Rouge::default().score("زار الوزيرُ المدرسةَ، أمس", &["زار الوزير المدرسة"]);
//! assert_eq!((scores.rouge1.precision, scores.rouge1.recall), (0.75, 1.0));
//! ```

mod bootstrap;
mod lcs;
mod measure;
mod numbering;
mod report;

pub use bootstrap::{Bootstrap, Comparison, Estimate, Interval};
pub use measure::{Measure, Measures, Score, Scores};
pub use report::{Against, Report, ScoreEstimate, Scored};

use self::lcs::Lcs;
use self::numbering::{Numbering, Text};

/// What several references come to; see [`Rouge::score`] for an example.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Multi {
    /// P, R and F1 are each averaged over the references.
    #[default]
    Mean,
    /// Each measure is that against the reference with the best F1 of it; the first of equals.
    Best,
}

/// How to score. Start from the default and say what differs; see [`Rouge::score`] for an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rouge {
    /// Compare words as [`crate::fold`] leaves them, not as they are written.
    pub fold: bool,
    /// What several references come to.
    pub multi: Multi,
}

impl Default for Rouge {
    /// Folded, the mean of the references.
    fn default() -> Self {
        Self { fold: true, multi: Multi::Mean }
    }
}

impl Rouge {
    /// Whether to compare words as [`crate::fold`] leaves them, not as they are written.
    ///
    /// ```
    /// use zubda::rouge::Rouge;
    ///
    /// assert_eq!(Rouge::default().score("مَدْرَسَة", &["مدرسة"]).rouge1.f1, 1.0);
    /// assert_eq!(Rouge::default().with_fold(false).score("مَدْرَسَة", &["مدرسة"]).rouge1.f1, 0.0);
    /// ```
    #[must_use]
    pub fn with_fold(self, fold: bool) -> Self {
        Self { fold, ..self }
    }

    /// What several references come to; see [`Rouge::score`] for an example.
    #[must_use]
    pub fn with_multi(self, multi: Multi) -> Self {
        Self { multi, ..self }
    }

    /// Scores a candidate summary against its references. Without a reference all is 0.
    ///
    /// Time: c · r / 64 machine words for texts of c and r words; memory: linear in the text.
    ///
    /// ```
    /// use zubda::rouge::{Multi, Rouge};
    ///
    /// let best = Rouge::default().with_multi(Multi::Best);
    /// let scores = best.score("عام ٢٠٢٤", &["لا شيء", "عام 2024"]);
    /// assert_eq!(scores.rouge2.f1, 1.0);
    /// ```
    #[must_use]
    pub fn score<R: AsRef<str>>(self, candidate: &str, references: &[R]) -> Scores {
        let mut numbering = Numbering::new(self.fold);
        let candidate = numbering.read(candidate);
        let references: Vec<Text> =
            references.iter().map(|reference| numbering.read(reference.as_ref())).collect();
        let mut lcs = Lcs::new(numbering.len());
        let scores: Vec<Scores> =
            references.iter().map(|reference| score_pair(&candidate, reference, &mut lcs)).collect();
        Measures::of(|measure| {
            let of_measure = scores.iter().map(|scores| scores[measure]);
            match self.multi {
                Multi::Mean => Score::mean(of_measure),
                Multi::Best => Score::best(of_measure),
            }
        })
    }
}

fn score_pair(candidate: &Text, reference: &Text, lcs: &mut Lcs) -> Scores {
    let (c, r) = (&candidate.words, &reference.words);
    let pairs = |words: &[u32]| words.windows(2).map(|pair| (pair[0], pair[1])).collect();
    Measures {
        rouge1: Score::new(shared(c.clone(), r.clone()), c.len(), r.len()),
        rouge2: Score::new(shared(pairs(c), pairs(r)), c.len().saturating_sub(1), r.len().saturating_sub(1)),
        rouge_l: Score::new(lcs.length(r, c), c.len(), r.len()),
        rouge_lsum: Score::new(lcs.union(candidate, reference), c.len(), r.len()),
    }
}

/// How many items two bags share, each as often as the bag that has fewer of it.
fn shared<T: Ord>(mut a: Vec<T>, mut b: Vec<T>) -> usize {
    a.sort_unstable();
    b.sort_unstable();
    let mut b = b.into_iter().peekable();
    a.into_iter()
        .filter(|item| {
            while b.next_if(|other| other < item).is_some() {}
            b.next_if_eq(item).is_some()
        })
        .count()
}
