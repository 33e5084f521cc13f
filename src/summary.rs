//! The summary: what a user gets. Every sentence in it, and of a shortened one every piece, is an exact slice of the source.

mod outcome;
mod record;
mod runs;
mod verdict;
mod warnings;

use std::ops::Range;

pub(crate) use self::outcome::{Outcome, turns};
pub(crate) use self::record::Record;
pub use self::verdict::{SkippedKind, Verdict};
pub(crate) use self::warnings::of_choice;
use self::warnings::warnings;
use crate::article::Article;
use crate::keywords::Keyword;
use crate::merits::Merits;
use crate::span::pair;
use crate::warning::Warning;

/// A document's summary. Serialized it has the fields of `zubda::render::json`, but for `schema`, `source` and `id`.
///
/// ```
/// let summary = zubda::Summarizer::default().summarize("وصل القطار إلى المحطة في موعده تماما.", None);
/// let json = serde_json::to_value(&summary)?;
/// assert_eq!(json["summary"], "وصل القطار إلى المحطة في موعده تماما.");
/// assert_eq!(json["sentences"][0]["chars"], serde_json::json!([0, 37]));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Summary {
    /// The title: the one given, else the one the document shows.
    pub title: Option<String>,
    /// The chosen sentences, in document order.
    pub sentences: Vec<SummarySentence>,
    /// How much went in and came out.
    pub stats: Stats,
    /// What could not be chosen, and why; nothing if [`crate::Settings::skipped`] is off.
    pub skipped: Vec<Skipped>,
    /// The keywords, the best first; nothing unless [`crate::Settings::keywords`] asks for them.
    pub keywords: Option<Vec<Keyword>>,
    /// The text that `bytes` and `chars` point into, if it is not the text that was given: the article of a page, the
    /// words of a Markdown text, or the sentences given, joined by line feeds.
    pub extracted: Option<String>,
    /// Every sentence with its score, rank and fate; empty unless [`crate::Settings::explain`] asks for it.
    pub explanation: Vec<Explained>,
    /// What the user should know about the input.
    pub warnings: Vec<Warning>,
}

/// A sentence of a summary; see [`SummarySentence::slices`] for an example. Serialized it has `part`, true, too if it is
/// shortened.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SummarySentence {
    /// Its number among all sentences of the document, from 0.
    pub index: usize,
    /// Its place in the order of scores, from 1.
    pub rank: usize,
    /// Its share of the votes; those of all sentences that may be chosen sum to 1.
    pub score: f64,
    /// The sentence, as it stands in the source. Of a shortened one its pieces, joined by spaces: without a comma at their
    /// end, and with the terminator of the sentence.
    pub text: String,
    /// Where it stands: bytes of the text; of a shortened one from its first piece to its last.
    pub bytes: Range<usize>,
    /// Where it stands: characters (Unicode scalar values) of the text.
    pub chars: Range<usize>,
    /// What is left of a shortened sentence, in order, or what stands between the running heads of the pages that one goes on
    /// over; nothing for a whole one.
    pub pieces: Vec<Piece>,
}

/// A piece of a sentence.
///
/// ```
/// use zubda::{Budget, Settings, Shortening, Summarizer};
///
/// let text = "بدأ العمل في الجسر الجديد على النهر الكبير، وفقا للوزارة.";
/// let settings = Settings::default().with_shortening(Shortening::Every).with_budget(Budget::words(8)?);
/// let sentence = &Summarizer::new(settings).summarize(text, None).sentences[0];
/// assert_eq!(sentence.text, "بدأ العمل في الجسر الجديد على النهر الكبير.");
/// assert_eq!(&text[sentence.pieces[0].bytes.clone()], "بدأ العمل في الجسر الجديد على النهر الكبير");
/// # Ok::<(), zubda::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Piece {
    /// Where it stands: bytes of the text.
    #[serde(serialize_with = "pair")]
    pub bytes: Range<usize>,
    /// Where it stands: characters (Unicode scalar values) of the text.
    #[serde(serialize_with = "pair")]
    pub chars: Range<usize>,
}

/// How much went in and came out.
///
/// ```
/// let stats = zubda::Summarizer::default().summarize("وصل القطار. وغادر بعد ساعة.", None).stats;
/// assert_eq!((stats.sentences, stats.words, stats.summary_sentences, stats.summary_words), (2, 5, 2, 5));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Stats {
    /// Sentences of the document, headings and all.
    pub sentences: usize,
    /// Words of the document.
    pub words: usize,
    /// Sentences of the summary.
    pub summary_sentences: usize,
    /// Words of the summary.
    pub summary_words: usize,
}

/// A sentence that is no candidate for the summary; see [`SkippedKind`] for an example.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Skipped {
    /// Its number among all sentences of the document, from 0.
    pub index: usize,
    /// What it is.
    pub kind: SkippedKind,
    /// The sentence, as it stands in the source.
    pub text: String,
}

/// Why a sentence, or a piece of one far longer than sentences are, is in the summary or not; see [`Verdict`] for an
/// example.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Explained {
    /// Its number among all sentences of the document, from 0.
    pub index: usize,
    /// Its place in the order of scores, from 1; nothing for one that is no candidate.
    pub rank: Option<usize>,
    /// Its share of the votes; nothing for one that is no candidate.
    pub score: Option<f64>,
    /// For a chosen sentence what it added when it was taken, for another candidate what it would have added in the end.
    pub merits: Option<Merits>,
    /// Its place in the order of taking, from 1: the chosen ones first, then those that more room would let in, one
    /// by one. So the first N make a summary for every N, and [`crate::Budget::sentences`] makes the same one where the
    /// budget counts sentences. Nothing for one that is no candidate, or that only repeats others.
    pub turn: Option<usize>,
    /// Its words; see [`crate::count_words`].
    pub words: usize,
    /// Whether it is the first of its paragraph.
    pub opens_paragraph: bool,
    /// Whether it is in the summary, or why not.
    pub verdict: Verdict,
    /// The sentence or the piece, as it stands in the source.
    pub text: String,
    /// Where it stands: bytes of the text.
    #[serde(serialize_with = "pair")]
    pub bytes: Range<usize>,
    /// Where it stands: characters (Unicode scalar values) of the text.
    #[serde(serialize_with = "pair")]
    pub chars: Range<usize>,
}

impl SummarySentence {
    /// What the text has of it, in order: the whole sentence, or the pieces that are left of a shortened one. `text`: the one
    /// that was summarized, or [`Summary::extracted`].
    ///
    /// ```
    /// use zubda::{Budget, Settings, Summarizer};
    ///
    /// let text = "وصل القطار أمس. وزار الوفد المرصد الفلكي الكبير فوق الجبل، وقال مديره إن أبوابه مفتوحة للزوار طوال العام.";
    /// let summary = Summarizer::new(Settings::default().with_budget(Budget::words(11)?)).summarize(text, None);
    /// let slices: Vec<Vec<&str>> =
    ///     summary.sentences.iter().map(|sentence| sentence.slices(text).collect()).collect();
    /// assert_eq!(slices, [["وصل القطار أمس."], ["وزار الوفد المرصد الفلكي الكبير فوق الجبل"]]);
    /// assert!(summary.sentences[0].pieces.is_empty() && !summary.sentences[1].pieces.is_empty());
    /// # Ok::<(), zubda::Error>(())
    /// ```
    ///
    /// # Panics
    /// If it stands outside of `text`.
    pub fn slices<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let whole = self.pieces.is_empty().then_some(&self.bytes);
        let ranges = whole.into_iter().chain(self.pieces.iter().map(|piece| &piece.bytes));
        ranges.map(move |range| &text[range.clone()])
    }
}

impl Summary {
    /// The chosen sentences, joined by line feeds.
    ///
    /// ```
    /// let summary = zubda::Summarizer::default().summarize("وصل القطار. وغادر بعد ساعة.", None);
    /// assert_eq!(summary.text(), "وصل القطار.\nوغادر بعد ساعة.");
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        self.sentences.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// Puts a summary together, without what has to be asked for. `title`: the one the user gave.
    /// `number`: that of the document.
    pub(crate) fn new(
        article: &Article<'_>,
        outcome: &Outcome<'_>,
        number: usize,
        title: Option<&str>,
    ) -> Self {
        let document = &outcome.units.documents[number];
        let shown = document.title.map(|index| document.text_of(&document.sentences[index]));
        let sentences = outcome.chosen(number);
        Self {
            title: title.or(shown).map(str::to_owned),
            stats: Stats {
                sentences: document.sentences.len(),
                words: document.words(),
                summary_sentences: sentences.len(),
                summary_words: outcome.words(number),
            },
            sentences,
            skipped: Vec::new(),
            keywords: None,
            extracted: article.is_extracted().then(|| article.text().to_owned()),
            explanation: Vec::new(),
            warnings: warnings(article, outcome, number),
        }
    }
}
