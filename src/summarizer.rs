//! The stair itself: calls each room once, in order.

use std::num::NonZero;
use std::slice;

use crate::article::Article;
use crate::document::Document;
use crate::graph::SentenceGraph;
use crate::keywords;
use crate::prior::{priors, teleport};
use crate::rank::{centrality, rank};
use crate::select::{Choice, Fate, Selection, ranks, select};
use crate::settings::Settings;
use crate::summary::{Outcome, Summary, of_choice, turns};
use crate::terms::{Hints, Spoken, Terms, Words};
use crate::units::Units;
use crate::warning::Warning;
use crate::worth::{Model, Scene, Worth};

/// Summarizes texts under fixed settings. Cheap to share between threads.
///
/// ```
/// use zubda::{Budget, Settings, Summarizer};
///
/// let text = "أعلنت الوزارة بناء مدرسة جديدة في القرية. وتبلغ كلفة المدرسة مليون دينار. وكان الجو مشمسا.";
/// let settings = Settings::default().with_budget(Budget::sentences(1)?);
/// let summary = Summarizer::new(settings).summarize(text, None);
/// assert_eq!(summary.text(), "أعلنت الوزارة بناء مدرسة جديدة في القرية.");
/// assert!(summary.sentences[0].slices(text).eq([summary.text()]));
/// # Ok::<(), zubda::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Summarizer {
    pub(crate) settings: Settings,
    /// Threads to read documents on, if not one for each core.
    pub(crate) jobs: Option<NonZero<usize>>,
}

impl Summarizer {
    /// A summarizer with these settings; see [`Summarizer`] for an example.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { settings, jobs: None }
    }

    /// What it was made with.
    ///
    /// ```
    /// assert!(!zubda::Summarizer::default().settings().explain);
    /// ```
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The same, reading the documents of [`Summarizer::summarize_together`] on at most so many threads instead of one for
    /// each core. It has the same summary at any number; all else is done on the thread of the caller.
    ///
    /// ```
    /// use std::num::NonZero;
    ///
    /// let summarizer = zubda::Summarizer::default().with_jobs(NonZero::<usize>::MIN);
    /// ```
    #[must_use]
    pub fn with_jobs(self, jobs: NonZero<usize>) -> Self {
        Self { jobs: Some(jobs), ..self }
    }

    /// Summarizes one document. `title`, if the user knows it, tells what the document is about; else the document's
    /// own title does. An empty document has an empty summary, and a warning.
    ///
    /// ```
    /// let summary = zubda::Summarizer::default().summarize("", None);
    /// assert!(summary.sentences.is_empty());
    /// assert_eq!(summary.warnings, [zubda::Warning::Empty]);
    /// ```
    #[must_use]
    pub fn summarize(&self, text: &str, title: Option<&str>) -> Summary {
        self.summarize_article(&Article::plain(text), title)
    }

    /// Summarizes an article: as [`Summarizer::summarize`] does, with its structure made use of. `title` goes before
    /// the article's own.
    ///
    /// ```
    /// use zubda::{Article, Summarizer};
    ///
    /// let article = Article::lines("وصل الوفد صباحا\nوغادر مساء");
    /// let summary = Summarizer::default().summarize_article(&article, Some("خبر"));
    /// assert_eq!(summary.title.as_deref(), Some("خبر"));
    /// assert_eq!(summary.text(), "وصل الوفد صباحا\nوغادر مساء");
    /// ```
    #[must_use]
    pub fn summarize_article(&self, article: &Article<'_>, title: Option<&str>) -> Summary {
        let settings = &self.settings;
        let title = article.known_title(title);
        let document = Document::new(article, title, settings.keep_boilerplate);
        let hints = Hints { titles: title.as_slice(), query: settings.query.as_deref() };
        self.outcome(slice::from_ref(&document), hints, &[], |outcome, words| {
            let mut summary = self.summary(article, outcome, 0, title);
            summary.warnings.extend(of_choice(outcome, settings.budget));
            let find = |words| keywords::find(&document, words, settings.keywords, &settings.stop_words);
            summary.keywords = words.filter(|_| settings.keywords > 0).map(find);
            summary
        })
    }

    /// What the choice among all sentences of `documents` comes to, told with their words if keywords are asked for. `fresh`:
    /// how new each document is, 0 to 1, if that is known.
    pub(crate) fn outcome<T>(
        &self,
        documents: &[Document<'_>],
        hints: Hints<'_>,
        fresh: &[f64],
        tell: impl FnOnce(&Outcome<'_>, Option<&Words>) -> T,
    ) -> T {
        let settings = &self.settings;
        let units = Units::new(documents, settings.shortening);
        let placed = settings.keywords > 0 && documents.len() == 1;
        let mut words = Words::new(&units, hints, &settings.stop_words, placed, self.jobs);
        let spoken = words.take_spoken();
        // What nobody asks for any more is let go, or a long document takes more memory than it need.
        let words = Some(words).filter(|_| placed);
        let terms = Terms::new(&spoken);
        let spoken = Some(spoken).filter(|_| settings.shortens());
        let priors = priors(&units, &terms);
        let graph = SentenceGraph::new(terms);
        let (jumps, damping) = (teleport(&units, &priors), settings.damping.0);
        let ranking = rank(&graph, &units.ranges(), jumps, settings.direction, damping);
        let centrality = centrality(&graph);
        let worth = {
            let (graph, priors, ranking, centrality) = (&graph, &priors, &ranking, &centrality);
            let scene = Scene { units: &units, graph, priors, ranking, centrality, fresh };
            Worth::new(&scene, &Model::FITTED, settings.explain)
        };
        let answers: Vec<bool> = priors.iter().map(|prior| prior.query > 0.0).collect();
        drop((priors, centrality));
        let selection = select(&self.choice(&units, spoken.as_ref(), &graph, &worth));
        let outcome = Outcome {
            units: &units,
            worth: &worth,
            scores: ranking.as_slice().expect("scores stand side by side"),
            ranks: &ranks(&ranking),
            turns: &turns(units.len(), &selection),
            selection: &selection,
            unanswered: unanswered(hints, &answers, &selection),
        };
        tell(&outcome, words.as_ref())
    }

    /// What is chosen from, and how.
    fn choice<'a>(
        &self,
        units: &'a Units<'a>,
        spoken: Option<&'a Spoken>,
        graph: &'a SentenceGraph,
        worth: &'a Worth,
    ) -> Choice<'a> {
        let Settings { budget, redundancy, shortening, explain, .. } = self.settings;
        Choice { units, spoken, graph, worth, budget, redundancy, shortening, tell: explain }
    }

    /// What an outcome says of a document, the `number`-th.
    pub(crate) fn summary(
        &self,
        article: &Article<'_>,
        outcome: &Outcome<'_>,
        number: usize,
        title: Option<&str>,
    ) -> Summary {
        let Settings { explain, skipped, .. } = self.settings;
        let explanation = if explain { outcome.explanation(number) } else { Vec::new() };
        let skipped = if skipped { outcome.skipped(number) } else { Vec::new() };
        Summary { skipped, explanation, ..Summary::new(article, outcome, number, title) }
    }
}

/// What is to be said where there is a query, and no candidate has a term of it, or none that is chosen has one left. `answers`:
/// which of the candidates have some.
fn unanswered(hints: Hints<'_>, answers: &[bool], selection: &Selection) -> Option<Warning> {
    hints.query.filter(|query| !query.trim().is_empty() && !answers.is_empty())?;
    let is_told = |unit: usize| selection.fates[unit] == Fate::Chosen && !selection.silent.contains(&unit);
    let mut candidates = (0..answers.len()).filter(|&unit| answers[unit]).peekable();
    match candidates.peek() {
        None => Some(Warning::Unanswered),
        Some(_) => (!candidates.any(is_told)).then_some(Warning::QueryLeftOut),
    }
}
