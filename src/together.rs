//! Together: one summary of several documents, chosen among the sentences of all. What one of them says another need not
//! say again, and what many of them speak of weighs more; see the worth room.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use crate::article::{Article, told};
use crate::batch::in_runs;
use crate::date::Date;
use crate::document::{Document, Kind};
use crate::keywords::Keyword;
use crate::number::share;
use crate::settings::Budget;
use crate::summarizer::Summarizer;
use crate::summary::{Outcome, Stats, Summary, SummarySentence, of_choice};
use crate::terms::Hints;
use crate::warning::Warning;

/// One summary of several documents. Every sentence in it, or every piece of a shortened one, is an exact slice of one of
/// them; see [`Summarizer::summarize_together`] for an example. Serialized it has the fields of `zubda::render::digest_json`, but for
/// `schema` and `source`, and documents of unknown source.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Digest {
    /// What the documents are about, if the user knows it; nothing else is the title of all.
    pub title: Option<String>,
    /// A document each, in the order they were given: its own title, statistics and warnings, and the sentences of the
    /// summary that are from it. One that a document before it repeats word for word has none.
    pub documents: Vec<Summary>,
    /// The documents by the place they have in the summary: numbers of [`Digest::documents`], in the order given unless
    /// [`Digest::by_date`] changes it.
    pub order: Vec<usize>,
    /// How much went in and came out, in all.
    pub stats: Stats,
    /// The keywords of all documents together, the best first; nothing unless [`crate::Settings::keywords`] asks for them. Of
    /// several documents their forms have no places: there is no text of all that these could point into.
    pub keywords: Option<Vec<Keyword>>,
    /// What the user should know about the summary; what there is to know of a document is in its own warnings.
    pub warnings: Vec<Warning>,
}

impl Digest {
    /// The chosen sentences in the order of the summary, each with the number of its document: those of a document stand
    /// together, in its order. See [`Summarizer::summarize_together`] for an example.
    pub fn sentences(&self) -> impl Iterator<Item = (usize, &SummarySentence)> {
        let of = |&number: &usize| self.documents[number].sentences.iter().map(move |one| (number, one));
        self.order.iter().flat_map(of)
    }

    /// The chosen sentences, joined by line feeds; see [`Summarizer::summarize_together`] for an example.
    #[must_use]
    pub fn text(&self) -> String {
        self.sentences().map(|(_, sentence)| sentence.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// The same with the oldest documents first, and those of which no date is known last. `dates`: that of each document.
    ///
    /// ```
    /// use zubda::{Article, Date, Summarizer};
    ///
    /// let articles = ["وصل القطار إلى المحطة.", "وغادرت السفينة الميناء مساء."].map(Article::plain);
    /// let digest = Summarizer::default().summarize_together(&articles, None);
    /// let day = |day: &str| day.parse::<Date>().ok();
    /// assert_eq!(digest.by_date(&[None, day("2018-08-10")]).order, [1, 0]);
    /// ```
    ///
    /// # Panics
    /// If there are not as many dates as documents.
    #[must_use]
    pub fn by_date(mut self, dates: &[Option<Date>]) -> Self {
        assert_eq!(dates.len(), self.documents.len(), "a date or none for every document");
        self.order.sort_by_key(|&number| (dates[number].is_none(), dates[number], number));
        self
    }
}

impl Summarizer {
    /// Summarizes documents as one: the sentences that tell most of what all of them tell, within one budget. `title`, if
    /// the user knows it, says what they are about; else their own titles do. Where articles have a date (see
    /// [`Article::with_date`]), the newer one is preferred among those that tell about the same.
    ///
    /// The summary of one document is that of [`Summarizer::summarize_article`]. Documents in another order change no more
    /// than the order of the summary, and which of equals is taken.
    ///
    /// ```
    /// use zubda::{Article, Budget, Settings, Summarizer};
    ///
    /// let texts = [
    ///     "افتتح الوزير الجسر الجديد فوق النهر. وكان الجو مشمسا.",
    ///     "افتتح الوزير الجسر الجديد فوق النهر أمس. وتبلغ كلفة الجسر عشرة ملايين دينار.",
    /// ];
    /// let settings = Settings::default().with_budget(Budget::sentences(2)?);
    /// let digest = Summarizer::new(settings).summarize_together(&texts.map(Article::plain), None);
    /// for (document, sentence) in digest.sentences() {
    ///     assert!(sentence.slices(texts[document]).all(|slice| sentence.text.contains(slice)));
    /// }
    /// assert_eq!(digest.text().matches("افتتح").count(), 1);
    /// # Ok::<(), zubda::Error>(())
    /// ```
    #[must_use]
    pub fn summarize_together(&self, articles: &[Article<'_>], title: Option<&str>) -> Digest {
        let (settings, title) = (&self.settings, told(title));
        let alone = title.filter(|_| articles.len() == 1);
        let titles: Vec<Option<&str>> = articles.iter().map(|article| article.known_title(alone)).collect();
        let mut documents = self.documents(articles, &titles);
        let set_aside = set_aside(&mut documents, settings.keep_boilerplate);
        let of_all: Vec<&str> = match title {
            Some(title) => vec![title],
            None => (0..titles.len())
                .filter(|&number| set_aside[number].is_none())
                .filter_map(|number| titles[number])
                .collect(),
        };
        let hints = Hints { titles: &of_all, query: settings.query.as_deref() };
        let mut digest = self.outcome(&documents, hints, &fresh(articles), |outcome, _| {
            let summary = |number: usize| {
                let mut summary = self.summary(&articles[number], outcome, number, titles[number]);
                if let Some(why) = &set_aside[number] {
                    summary.warnings = vec![why.clone()];
                }
                summary
            };
            let documents = (0..articles.len()).map(summary).collect();
            Digest::new(documents, outcome, title, settings.budget)
        });
        let read =
            articles.iter().zip(&set_aside).filter(|(_, why)| why.is_none()).map(|(article, _)| article);
        let read: Vec<&Article<'_>> = read.collect();
        digest.keywords = (settings.keywords > 0).then(|| match articles {
            [article] => article.keywords(title, settings.keywords, &settings.stop_words),
            _ => self.keywords_of(&read, title),
        });
        digest
    }

    /// The articles, cut into sentences.
    fn documents<'t>(&self, articles: &'t [Article<'_>], titles: &[Option<&str>]) -> Vec<Document<'t>> {
        let cut =
            |number: usize| Document::new(&articles[number], titles[number], self.settings.keep_boilerplate);
        let mut documents = Vec::with_capacity(articles.len());
        let sizes = articles.iter().map(|article| article.text().len());
        in_runs(self.jobs, sizes, |run| run.map(cut).collect::<Vec<_>>(), |run| documents.extend(run));
        documents
    }

    /// The keywords of all articles, read as one text. There is nothing that places in it could point into.
    fn keywords_of(&self, articles: &[&Article<'_>], title: Option<&str>) -> Vec<Keyword> {
        let texts: Vec<&str> = articles.iter().map(|article| article.text()).collect();
        let text = texts.join("\n\n");
        let joined = Article::plain(&text);
        let all = if let [only] = articles { only } else { &joined };
        let mut keywords = all.keywords(title, self.settings.keywords, &self.settings.stop_words);
        for form in keywords.iter_mut().flat_map(|keyword| &mut keyword.forms) {
            (form.bytes, form.chars) = (Vec::new(), Vec::new());
        }
        keywords
    }
}

impl Digest {
    fn new(documents: Vec<Summary>, outcome: &Outcome<'_>, title: Option<&str>, budget: Budget) -> Self {
        let sum = |of: fn(&Stats) -> usize| documents.iter().map(|document| of(&document.stats)).sum();
        let stats = Stats {
            sentences: sum(|stats| stats.sentences),
            words: sum(|stats| stats.words),
            summary_sentences: sum(|stats| stats.summary_sentences),
            summary_words: sum(|stats| stats.summary_words),
        };
        let mut warnings = of_choice(outcome, budget);
        // What is wrong with the only document is said of it.
        if outcome.units.len() == 0 && documents.len() != 1 {
            warnings.push(Warning::NothingTogether);
        }
        let order = (0..documents.len()).collect();
        Self { title: title.map(str::to_owned), documents, order, stats, keywords: None, warnings }
    }
}

/// Why each document is set aside, if it is: its text is that of one before it, or it has no Arabic letter while others
/// have. `keep_boilerplate`: the others are text like any other.
fn set_aside<'t>(documents: &mut [Document<'t>], keep_boilerplate: bool) -> Vec<Option<Warning>> {
    let mut seen = HashSet::with_capacity_and_hasher(documents.len(), FixedState::default());
    let arabic = !keep_boilerplate && documents.iter().any(Document::is_arabic);
    let reason = |document: &mut Document<'t>| {
        let text = document.text.trim();
        let (kind, reason) = if text.is_empty() {
            return None;
        } else if !seen.insert(text) {
            (Kind::Duplicate, Warning::Copy)
        } else if arabic && !document.is_arabic() {
            (Kind::Boilerplate, Warning::Foreign)
        } else {
            return None;
        };
        document.sentences.iter_mut().for_each(|sentence| sentence.kind = kind);
        Some(reason)
    };
    documents.iter_mut().map(reason).collect()
}

/// How new each article is among those with a date, from 0 for the oldest to 1 for the newest; 0 for one without. Nothing
/// where they do not differ.
fn fresh(articles: &[Article<'_>]) -> Vec<f64> {
    let mut dates: Vec<Date> = articles.iter().filter_map(Article::date).collect();
    dates.sort_unstable();
    dates.dedup();
    if dates.len() < 2 {
        return Vec::new();
    }
    let place = |date| dates.partition_point(|&other| other < date);
    let fresh =
        |article: &Article<'_>| article.date().map_or(0.0, |date| share(place(date), dates.len() - 1));
    articles.iter().map(fresh).collect()
}
