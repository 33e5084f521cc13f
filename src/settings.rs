//! What a user may ask for. Valid once built, so the rooms need not check again.

use crate::error::Error;
use crate::terms::StopWords;
use crate::units::Shortening;

/// How long a summary may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Budget(pub(crate) Limit);

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Limit {
    Sentences(usize),
    Ratio(f64),
    Words(usize),
    Chars(usize),
}

impl Budget {
    /// The `n` best sentences.
    ///
    /// # Errors
    /// [`Error::EmptyBudget`] if `n` is 0.
    pub fn sentences(n: usize) -> Result<Self, Error> {
        non_zero(n).map(|n| Self(Limit::Sentences(n)))
    }

    /// At most this share of the document's words.
    ///
    /// # Errors
    /// [`Error::Ratio`] unless 0 < `ratio` <= 1.
    pub fn ratio(ratio: f64) -> Result<Self, Error> {
        if ratio > 0.0 && ratio <= 1.0 { Ok(Self(Limit::Ratio(ratio))) } else { Err(Error::Ratio(ratio)) }
    }

    /// At most `n` words; see [`crate::count_words`].
    ///
    /// # Errors
    /// [`Error::EmptyBudget`] if `n` is 0.
    pub fn words(n: usize) -> Result<Self, Error> {
        non_zero(n).map(|n| Self(Limit::Words(n)))
    }

    /// At most `n` characters (Unicode scalar values), the line feeds between the sentences included.
    ///
    /// # Errors
    /// [`Error::EmptyBudget`] if `n` is 0.
    pub fn chars(n: usize) -> Result<Self, Error> {
        non_zero(n).map(|n| Self(Limit::Chars(n)))
    }
}

impl Default for Budget {
    /// Three sentences.
    fn default() -> Self {
        Self(Limit::Sentences(3))
    }
}

fn non_zero(n: usize) -> Result<usize, Error> {
    if n == 0 { Err(Error::EmptyBudget) } else { Ok(n) }
}

/// Which sentences a sentence votes for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// Those before it (Mihalcea 2004): the default, best on text that says the main thing first.
    #[default]
    Backward,
    /// All others (Mihalcea & Tarau 2004).
    Undirected,
}

/// The probability of following an edge rather than jumping, 0 <= d < 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Damping(pub(crate) f64);

impl Damping {
    /// A damping of `d`.
    ///
    /// # Errors
    /// [`Error::Damping`] unless 0 <= `d` < 1.
    pub fn new(d: f64) -> Result<Self, Error> {
        if (0.0..1.0).contains(&d) { Ok(Self(d)) } else { Err(Error::Damping(d)) }
    }
}

impl Default for Damping {
    /// 0.5: votes and what a sentence is worth by itself count alike. `PageRank` (Brin & Page 1998) and `TextRank` take 0.85, which drowns what a
    /// sentence is worth by itself; measured in `docs/ranking.md`.
    fn default() -> Self {
        Self(0.5)
    }
}

/// How much what the summary says already counts against a sentence: 0 not at all, 1, the default, fully.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Redundancy(pub(crate) f64);

impl Redundancy {
    /// A redundancy of `l`.
    ///
    /// # Errors
    /// [`Error::Redundancy`] unless 0 <= `l` <= 1.
    pub fn new(l: f64) -> Result<Self, Error> {
        if (0.0..=1.0).contains(&l) { Ok(Self(l)) } else { Err(Error::Redundancy(l)) }
    }
}

impl Default for Redundancy {
    fn default() -> Self {
        Self(1.0)
    }
}

/// Everything that shapes a summary. Start from the default and set what differs:
///
/// ```
/// use zubda::{Budget, Settings};
///
/// let settings = Settings { budget: Budget::words(60)?, ..Settings::default() };
/// # Ok::<(), zubda::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Settings {
    /// How long the summary may be.
    pub budget: Budget,
    /// Which sentences a sentence votes for.
    pub direction: Direction,
    /// How far votes count against what a sentence is worth by itself.
    pub damping: Damping,
    /// How much what the summary says already counts against a sentence.
    pub redundancy: Redundancy,
    /// How far sentences may be shortened.
    pub shortening: Shortening,
    /// The words that say nothing.
    pub stop_words: StopWords,
    /// What the summary should lean towards.
    pub query: Option<String>,
    /// Treat adverts, bylines, links and repeated lines as text like any other.
    pub keep_boilerplate: bool,
    /// How many keywords to look for, at most; 0 for none.
    pub keywords: usize,
    /// Tell of every sentence what it is worth and what became of it.
    pub explain: bool,
    /// Tell what could not be chosen, and why: on, unless nobody is going to read it.
    pub skipped: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            budget: Budget::default(),
            direction: Direction::default(),
            damping: Damping::default(),
            redundancy: Redundancy::default(),
            shortening: Shortening::default(),
            stop_words: StopWords::arabic(),
            query: None,
            keep_boilerplate: false,
            keywords: 0,
            explain: false,
            skipped: true,
        }
    }
}
