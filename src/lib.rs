//! # zubda: an extractive summarizer for Arabic
//!
//! Selects the most important sentences of a text, verbatim and in their order, with exact offsets. No model, no network: a
//! sentence splitter and a tokenizer made for Arabic feed a `TextRank` graph, in time linear in the text.
//!
//! ```
//! use zubda::{Budget, Settings, Summarizer};
//!
//! let text = "\
//! مكتبة المدينة تفتح أبوابها
//!
//! افتتحت البلدية أمس المكتبة العامة في وسط المدينة القديمة، وقال المدير إن أبوابها مفتوحة للجميع بلا رسوم. \
//! وتضم المكتبة خمسين ألف كتاب في شتى العلوم. وكان الجو مشمسا.
//! ";
//! let summarizer = Summarizer::new(Settings::default().with_budget(Budget::words(10)?));
//! let summary = summarizer.summarize(text, None);
//!
//! // The sentence has more than ten words: it is broken off where it may be, and ends as the sentence does.
//! assert_eq!(summary.text(), "افتتحت البلدية أمس المكتبة العامة في وسط المدينة القديمة.");
//! // The headline is the title, and never a sentence of the summary.
//! assert_eq!(summary.title.as_deref(), Some("مكتبة المدينة تفتح أبوابها"));
//! // A sentence knows where it stands, in bytes and characters of the text that was given: a whole one is one slice of it,
//! // and a shortened one has a slice for each of its pieces.
//! let sentence = &summary.sentences[0];
//! assert_eq!(sentence.pieces.len(), 1);
//! assert_eq!(sentence.slices(text).collect::<Vec<_>>(), ["افتتحت البلدية أمس المكتبة العامة في وسط المدينة القديمة"]);
//! # Ok::<(), zubda::Error>(())
//! ```
//!
//! A [`Summarizer`] is made once and used for any number of texts, on any number of threads; the same text gives the
//! same summary on all of them. What else is here:
//!
//! - [`decode`]: bytes in whatever encoding Arabic comes in, to text; [`logical_order`]: text that was drawn, turned back;
//! - [`Article`]: the text out of subtitles and, with the features `html`, `markdown` and `documents`, of pages, Markdown,
//!   Word, OpenDocument, EPUB and PDF;
//! - [`map_ordered`]: many documents on all cores, in order and in flat memory;
//! - [`Summarizer::summarize_together`]: one summary of several documents, a [`Digest`];
//! - [`split`], [`terms`], [`keywords`]: the sentences of a text, what the ranking sees of its words, what it is about; with
//!   a title [`Article::keywords`], beside a summary [`Settings::with_keywords`];
//! - [`Shortening`]: whether sentences may be shortened; [`StopWords`]: the words that do not count;
//! - [`clauses`]: a sentence cut into what tells its main point and what may go;
//! - [`Warning`]: what is doubtful about an input, with the cure;
//! - [`render`]: a summary as text, JSON, Markdown and, with the feature `reports`, a page;
//! - [`rouge`]: how much of what people wrote a summary says too.
//!
//! The program `zubda` is made of these and nothing else. A library needs none of the crates that only the program uses:
//! `zubda = { path = "…", default-features = false }`.
//!
//! ## The way of the data
//!
//! Each step is a module, a *room*, documented by its guarantees:
//!
//! bytes → [`decode`] → [`Article`] → document → [`clauses`] → terms → graph → rank → select → [`Summary`] → [`render`]

// Which feature an item needs, where the documentation is built for all to see.
#![cfg_attr(docsrs, feature(doc_cfg))]

// The program knows the library by this name, as any other user of it does.
#[cfg(feature = "cli")]
extern crate self as zubda;

mod arabic;
mod article;
mod background;
mod batch;
mod bullets;
mod byte_set;
pub mod clauses;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
mod date;
mod document;
mod error;
#[cfg(any(test, feature = "fit"))]
#[doc(hidden)]
pub mod fit;
mod fnv;
mod fold;
mod graph;
mod inflection;
mod keywords;
mod leaning;
mod linear;
mod merits;
mod number;
mod prior;
mod rank;
pub mod render;
pub mod rouge;
mod select;
mod separators;
mod settings;
mod span;
mod speech;
mod summarizer;
mod summary;
mod terminators;
mod terms;
mod text;
mod together;
mod tokens;
mod units;
mod warning;
mod word_lists;
mod worth;

#[cfg(feature = "documents")]
pub use article::FileFormat;
pub use article::{Article, TextFormat};
pub use batch::{cores, map_ordered};
pub use date::Date;
pub use document::{count_words, split};
pub use error::Error;
pub use fold::fold;
pub use keywords::{Keyword, KeywordForm, keywords};
pub use merits::Merits;
pub use settings::{Budget, Damping, Direction, Redundancy, Settings};
pub use span::CharCount;
pub use summarizer::Summarizer;
pub use summary::{Explained, Piece, Skipped, SkippedKind, Stats, Summary, SummarySentence, Verdict};
pub use terms::{StopWords, Token, terms};
pub use text::{
    Decoded, Encoding, decode, decode_html, decode_utf8, logical_order, opens_like_html, suspicion,
};
pub use together::Digest;
pub use units::Shortening;
pub use warning::{Misreading, Setting, Warning};
