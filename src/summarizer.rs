//! The stair itself: calls each room once, in order.

use crate::article::Article;
use crate::document::Document;
use crate::graph::SentenceGraph;
use crate::keywords;
use crate::prior::{priors, teleport};
use crate::rank::{centrality, rank};
use crate::select::{Choice, ranks, select};
use crate::settings::Settings;
use crate::summary::{Outcome, Summary};
use crate::terms::{Hints, Terms, Words};
use crate::units::Units;
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
/// assert_eq!(&text[summary.sentences[0].bytes.clone()], summary.text());
/// # Ok::<(), zubda::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Summarizer {
    settings: Settings,
}

impl Summarizer {
    /// A summarizer with these settings; see [`Summarizer`] for an example.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { settings }
    }

    /// Summarizes one document. `title`, if the user knows it, tells what the document is about; else the document's
    /// own title does. An empty document has an empty summary, and a warning.
    ///
    /// ```
    /// let summary = zubda::Summarizer::default().summarize("", None);
    /// assert!(summary.sentences.is_empty());
    /// assert_eq!(summary.warnings, ["the document is empty"]);
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
        let title = title.or(article.title());
        let document = Document::new(article, title, settings.keep_boilerplate);
        let hints = Hints { title, query: settings.query.as_deref() };
        let units = Units::new(&document, settings.shortening);
        let words = Words::new(&units, hints, &settings.stop_words, settings.keywords > 0);
        let terms = Terms::new(&words);
        let priors = priors(&units, &terms);
        let graph = SentenceGraph::new(terms);
        let ranking = rank(&graph, &teleport(&priors), settings.direction, settings.damping.0);
        let scene = Scene {
            units: &units,
            graph: &graph,
            priors: &priors,
            ranking: &ranking,
            centrality: &centrality(&graph),
        };
        let worth = Worth::new(&scene, &Model::FITTED, settings.explain);
        let selection = select(&Choice {
            units: &units,
            words: &words,
            graph: &graph,
            worth: &worth,
            budget: settings.budget,
            redundancy: settings.redundancy,
            shortening: settings.shortening,
            tell: settings.explain,
        });
        let outcome = Outcome {
            units: &units,
            worth: &worth,
            ranking: &ranking,
            ranks: &ranks(&ranking.scores),
            selection: &selection,
        };
        let keywords = (settings.keywords > 0)
            .then(|| keywords::find(&document, &words, settings.keywords, &settings.stop_words));
        let explanation = if settings.explain { outcome.explanation() } else { Vec::new() };
        let skipped = if settings.skipped { outcome.skipped() } else { Vec::new() };
        Summary { skipped, keywords, explanation, ..Summary::new(article, &outcome, title, settings.budget) }
    }
}
