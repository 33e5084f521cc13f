//! The summary: what a user gets. Every sentence in it is an exact slice of the source.

use std::ops::Range;

use crate::arabic::{Class, class};
use crate::article::{Article, Layout};
use crate::document::{Document, Kind};
use crate::keywords::Keyword;
use crate::merits::Merits;
use crate::rank::Ranking;
use crate::select::{Selection, Verdict};
use crate::text::{other_language, suspicion};
use crate::worth::Worth;

/// A document's summary.
#[derive(Clone, Debug, PartialEq)]
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
    pub warnings: Vec<String>,
}

/// A sentence of a summary.
#[derive(Clone, Debug, PartialEq)]
pub struct SummarySentence {
    /// Its number among all sentences of the document, from 0.
    pub index: usize,
    /// Its place in the order of scores, from 1.
    pub rank: usize,
    /// Its share of the votes; those of all sentences that may be chosen sum to 1.
    pub score: f64,
    /// The sentence, as it stands in the source.
    pub text: String,
    /// Where it stands: bytes of the text.
    pub bytes: Range<usize>,
    /// Where it stands: characters (Unicode scalar values) of the text.
    pub chars: Range<usize>,
}

/// How much went in and came out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
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

/// A sentence that is no candidate for the summary.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Skipped {
    /// Its number among all sentences of the document, from 0.
    pub index: usize,
    /// `heading`, `boilerplate` or `duplicate`.
    pub kind: &'static str,
    /// The sentence, as it stands in the source.
    pub text: String,
}

/// Why a sentence is in the summary or not.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
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
    /// `chosen`, or why not: `outranked`, `too long`, `repeats`, `heading`, `boilerplate`, `duplicate`.
    pub verdict: &'static str,
    /// The sentence, as it stands in the source.
    pub text: String,
}

impl Summary {
    /// The chosen sentences, joined by line feeds.
    #[must_use]
    pub fn text(&self) -> String {
        self.sentences.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// Puts a summary together, without what has to be asked for. `title`: the one the user gave.
    pub(crate) fn new(outcome: &Outcome<'_>, title: Option<&str>) -> Self {
        let document = outcome.document;
        let shown = document.title.map(|index| document.text_of(&document.sentences[index]));
        let sentences = outcome.chosen();
        let chosen = sentences.iter().map(|sentence| document.sentences[sentence.index].words());
        Self {
            title: title.or(shown).map(str::to_owned),
            stats: Stats {
                sentences: document.sentences.len(),
                words: document.words(),
                summary_sentences: sentences.len(),
                summary_words: chosen.sum(),
            },
            sentences,
            skipped: Vec::new(),
            keywords: None,
            extracted: outcome.article.is_extracted().then(|| outcome.article.text().to_owned()),
            explanation: Vec::new(),
            warnings: warnings(outcome.article, document),
        }
    }
}

/// What the rooms above found out about a document.
pub(crate) struct Outcome<'a> {
    pub(crate) article: &'a Article<'a>,
    pub(crate) document: &'a Document<'a>,
    pub(crate) worth: &'a Worth,
    pub(crate) ranking: &'a Ranking,
    /// Place of each candidate in the order of scores, from 1.
    pub(crate) ranks: &'a [usize],
    pub(crate) selection: &'a Selection,
}

impl Outcome<'_> {
    /// The chosen sentences, in document order.
    fn chosen(&self) -> Vec<SummarySentence> {
        let mut chars = CharCount { text: self.document.text, byte: 0, chars: 0 };
        let verdicts = self.document.candidates().zip(&self.selection.verdicts).enumerate();
        let chosen = verdicts.filter(|(_, (_, verdict))| **verdict == Verdict::Chosen);
        chosen
            .map(|(candidate, (index, _))| {
                let sentence = &self.document.sentences[index];
                let bytes = sentence.span.range();
                SummarySentence {
                    index,
                    rank: self.ranks[candidate],
                    score: self.ranking.scores[candidate],
                    text: self.document.text_of(sentence).to_owned(),
                    chars: chars.at(bytes.start)..chars.at(bytes.end),
                    bytes,
                }
            })
            .collect()
    }

    /// The sentences that are no candidates.
    pub(crate) fn skipped(&self) -> Vec<Skipped> {
        let sentences = self.document.sentences.iter().enumerate();
        let skipped = sentences.filter(|(_, sentence)| sentence.kind != Kind::Prose);
        skipped
            .map(|(index, sentence)| Skipped {
                index,
                kind: kind_name(sentence.kind),
                text: self.document.text_of(sentence).to_owned(),
            })
            .collect()
    }

    fn merits(&self, candidate: usize) -> Merits {
        Merits::new(&self.selection.added[candidate].times(&self.worth.weights))
    }

    /// Every sentence, candidate or not.
    pub(crate) fn explanation(&self) -> Vec<Explained> {
        let mut candidates = 0..;
        let mut turns = vec![None; self.selection.verdicts.len()];
        for (place, &candidate) in self.selection.order.iter().enumerate() {
            turns[candidate] = Some(place + 1);
        }
        let explained = self.document.sentences.iter().enumerate().map(|(index, sentence)| {
            let candidate = if sentence.kind == Kind::Prose { candidates.next() } else { None };
            Explained {
                index,
                rank: candidate.map(|candidate| self.ranks[candidate]),
                score: candidate.map(|candidate| self.ranking.scores[candidate]),
                merits: candidate.map(|candidate| self.merits(candidate)),
                turn: candidate.and_then(|candidate| turns[candidate]),
                words: sentence.words(),
                opens_paragraph: sentence.opens_paragraph,
                verdict: candidate.map_or(kind_name(sentence.kind), |candidate| {
                    verdict_name(self.selection.verdicts[candidate])
                }),
                text: self.document.text_of(sentence).to_owned(),
            }
        });
        explained.collect()
    }
}

fn warnings(article: &Article<'_>, document: &Document<'_>) -> Vec<String> {
    let mut warnings = Vec::new();
    if document.sentences.is_empty() && matches!(article.layout(), Layout::Blocks(_)) {
        warnings.push(
            "no running text found: nothing but menus, links, tables, code and the like; --input-format text takes all \
             of it as it stands"
                .to_owned(),
        );
    } else if document.sentences.is_empty() {
        warnings.push("the document is empty".to_owned());
    } else if let Some(suspicion) = suspicion(document.text) {
        warnings.push(suspicion.to_owned());
    } else if document.candidates().next().is_none() {
        warnings.push(
            "nothing but headings, rows of tables and boilerplate; --keep-boilerplate keeps all but the headings"
                .to_owned(),
        );
    } else if !document.text.contains(is_arabic) {
        warnings.push("no Arabic letters: the rules and the stop words are for Arabic".to_owned());
    } else {
        warnings.extend(other_language(document.text).map(str::to_owned));
    }
    warnings
}

fn is_arabic(c: char) -> bool {
    matches!(class(c), Class::Letter | Class::Ligature)
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Prose => "prose",
        Kind::Heading => "heading",
        Kind::Boilerplate => "boilerplate",
        Kind::Duplicate => "duplicate",
    }
}

fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Chosen => "chosen",
        Verdict::Outranked => "outranked",
        Verdict::TooLong => "too long",
        Verdict::Repeats => "repeats",
    }
}

/// Counts characters up to a byte, for bytes that only grow.
struct CharCount<'t> {
    text: &'t str,
    byte: usize,
    chars: usize,
}

impl CharCount<'_> {
    fn at(&mut self, byte: usize) -> usize {
        self.chars += self.text[self.byte..byte].chars().count();
        self.byte = byte;
        self.chars
    }
}
