//! What a user may ask for. Valid once built, so the rooms need not check again.

use crate::error::Error;
use crate::terms::StopWords;
use crate::units::Shortening;

/// How long a summary may be; see [`Budget::words`] for an example.
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
    /// The `n` best sentences. A question with its answer counts as one, and so does a short list with what announces it.
    ///
    /// ```
    /// use zubda::{Budget, Error};
    ///
    /// assert!(Budget::sentences(3).is_ok());
    /// assert_eq!(Budget::sentences(0), Err(Error::EmptyBudget));
    /// ```
    ///
    /// # Errors
    /// [`Error::EmptyBudget`] if `n` is 0.
    pub fn sentences(n: usize) -> Result<Self, Error> {
        non_zero(n).map(|n| Self(Limit::Sentences(n)))
    }

    /// At most this share of the document's words.
    ///
    /// ```
    /// use zubda::{Budget, Error};
    ///
    /// assert!(Budget::ratio(0.2).is_ok());
    /// assert_eq!(Budget::ratio(20.0), Err(Error::Ratio(20.0)));
    /// ```
    ///
    /// # Errors
    /// [`Error::Ratio`] unless 0 < `ratio` <= 1.
    pub fn ratio(ratio: f64) -> Result<Self, Error> {
        if ratio > 0.0 && ratio <= 1.0 { Ok(Self(Limit::Ratio(ratio))) } else { Err(Error::Ratio(ratio)) }
    }

    /// At most `n` words; see [`crate::count_words`]. A sentence that is longer may be broken off, unless
    /// [`Settings::shortening`] is [`Shortening::Never`]; where nothing fits, [`crate::Warning::OverBudget`] says so.
    ///
    /// ```
    /// use zubda::{Budget, Settings, Summarizer};
    ///
    /// let settings = Settings::default().with_budget(Budget::words(8)?);
    /// let text = "أعلنت الوزارة بناء مدرسة جديدة في القرية. وتبلغ كلفة المدرسة مليون دينار.";
    /// assert!(Summarizer::new(settings).summarize(text, None).stats.summary_words <= 8);
    /// # Ok::<(), zubda::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::EmptyBudget`] if `n` is 0.
    pub fn words(n: usize) -> Result<Self, Error> {
        non_zero(n).map(|n| Self(Limit::Words(n)))
    }

    /// At most `n` characters (Unicode scalar values), the line feeds between the sentences included.
    ///
    /// ```
    /// use zubda::{Budget, Settings, Summarizer};
    ///
    /// let settings = Settings::default().with_budget(Budget::chars(50)?);
    /// let text = "أعلنت الوزارة بناء مدرسة جديدة في القرية. وتبلغ كلفة المدرسة مليون دينار.";
    /// assert!(Summarizer::new(settings).summarize(text, None).text().chars().count() <= 50);
    /// # Ok::<(), zubda::Error>(())
    /// ```
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

/// Which sentences a sentence votes for; see [`Settings`] for an example.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Direction {
    /// Those before it (Mihalcea 2004): the default, best on text that says the main thing first.
    #[default]
    Backward,
    /// All others (Mihalcea & Tarau 2004).
    Undirected,
}

/// The probability of following an edge rather than jumping, 0 <= d < 1; see [`Damping::new`] for an example.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Damping(pub(crate) f64);

impl Damping {
    /// A damping of `d`.
    ///
    /// ```
    /// use zubda::{Damping, Error};
    ///
    /// assert!(Damping::new(0.85).is_ok());
    /// assert_eq!(Damping::new(1.0), Err(Error::Damping(1.0)));
    /// ```
    ///
    /// # Errors
    /// [`Error::Damping`] unless 0 <= `d` < 1.
    pub fn new(d: f64) -> Result<Self, Error> {
        if (0.0..1.0).contains(&d) { Ok(Self(d)) } else { Err(Error::Damping(d)) }
    }
}

impl Default for Damping {
    /// 0.5: votes and what a sentence is worth by itself count alike. `PageRank` (Brin & Page 1998) and `TextRank` take
    /// 0.85; what is chosen is as good with any from 0 to that, measured in `docs/ranking.md`.
    fn default() -> Self {
        Self(0.5)
    }
}

/// How much what the summary says already counts against a sentence: 0 not at all, 1, the default, fully; see
/// [`Redundancy::new`] for an example.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Redundancy(pub(crate) f64);

impl Redundancy {
    /// A redundancy of `l`.
    ///
    /// ```
    /// use zubda::{Error, Redundancy};
    ///
    /// assert!(Redundancy::new(0.5).is_ok());
    /// assert_eq!(Redundancy::new(2.0), Err(Error::Redundancy(2.0)));
    /// ```
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

/// Everything that shapes a summary. Start from the default and say what differs; each setting has a method of its name:
///
/// ```
/// use zubda::{Budget, Damping, Direction, Redundancy, Settings, Shortening, StopWords};
///
/// let settings = Settings::default().with_budget(Budget::words(60)?).with_query("أسعار النفط").with_keywords(5);
/// assert_eq!((settings.query.as_deref(), settings.keywords), (Some("أسعار النفط"), 5));
///
/// // What is seldom needed.
/// let settings = settings
///     .with_direction(Direction::Undirected)
///     .with_damping(Damping::new(0.85)?)
///     .with_redundancy(Redundancy::new(0.5)?)
///     .with_shortening(Shortening::Never)
///     .with_stop_words(StopWords::parse("من\nإلى"))
///     .with_keep_boilerplate(true)
///     .with_explain(true)
///     .with_skipped(false);
/// assert!(settings.explain && !settings.skipped);
/// # Ok::<(), zubda::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
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
    #[doc(alias("trim", "whole"))]
    pub shortening: Shortening,
    /// The words that say nothing.
    pub stop_words: StopWords,
    /// What the summary should lean towards; [`crate::Warning::Unanswered`] says if no sentence has a word of it.
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

impl Settings {
    /// Whether a sentence may be shortened: by default it is broken off to fit, and every sentence fits where they are counted.
    pub(crate) fn shortens(&self) -> bool {
        match self.shortening {
            Shortening::Never => false,
            Shortening::Long => !matches!(self.budget.0, Limit::Sentences(_)),
            Shortening::Every => true,
        }
    }

    /// How long the summary may be; see [`Settings`] for an example.
    #[must_use]
    pub fn with_budget(self, budget: Budget) -> Self {
        Self { budget, ..self }
    }

    /// Which sentences a sentence votes for; see [`Settings`] for an example.
    #[must_use]
    pub fn with_direction(self, direction: Direction) -> Self {
        Self { direction, ..self }
    }

    /// How far votes count against what a sentence is worth by itself; see [`Settings`] for an example.
    #[must_use]
    pub fn with_damping(self, damping: Damping) -> Self {
        Self { damping, ..self }
    }

    /// How much what the summary says already counts against a sentence; see [`Settings`] for an example.
    #[must_use]
    pub fn with_redundancy(self, redundancy: Redundancy) -> Self {
        Self { redundancy, ..self }
    }

    /// How far sentences may be shortened; see [`Settings`] for an example.
    #[doc(alias("trim", "whole"))]
    #[must_use]
    pub fn with_shortening(self, shortening: Shortening) -> Self {
        Self { shortening, ..self }
    }

    /// The words that say nothing; see [`Settings`] for an example.
    #[must_use]
    pub fn with_stop_words(self, stop_words: StopWords) -> Self {
        Self { stop_words, ..self }
    }

    /// What the summary should lean towards; see [`Settings`] for an example.
    #[must_use]
    pub fn with_query(self, query: impl Into<String>) -> Self {
        Self { query: Some(query.into()), ..self }
    }

    /// Whether adverts, bylines, links and repeated lines are text like any other; see [`Settings`] for an example.
    #[must_use]
    pub fn with_keep_boilerplate(self, keep_boilerplate: bool) -> Self {
        Self { keep_boilerplate, ..self }
    }

    /// How many keywords to look for, at most; 0 for none; see [`Settings`] for an example.
    #[must_use]
    pub fn with_keywords(self, keywords: usize) -> Self {
        Self { keywords, ..self }
    }

    /// Whether to tell of every sentence what it is worth and what became of it; see [`Settings`] for an example.
    #[must_use]
    pub fn with_explain(self, explain: bool) -> Self {
        Self { explain, ..self }
    }

    /// Whether to tell what could not be chosen, and why; see [`Settings`] for an example.
    #[must_use]
    pub fn with_skipped(self, skipped: bool) -> Self {
        Self { skipped, ..self }
    }
}
