//! # zubda: the cream of an Arabic text
//!
//! Reads Arabic text and picks the sentences that carry it, word for word as they stand in the source. No model, no
//! network: a sentence splitter and a tokenizer made for Arabic feed a `TextRank` graph.
//!
//! ```
//! use zubda::{Settings, Summarizer};
//!
//! let text = "أعلنت الوزارة بناء مدرسة جديدة في القرية. وتبلغ كلفة المدرسة مليون دينار. وكان الجو مشمسا.";
//! let summary = Summarizer::new(Settings::default()).summarize(text, None);
//! for sentence in &summary.sentences {
//!     assert_eq!(sentence.text, text[sentence.bytes.clone()]);
//! }
//! ```
//!
//! The way of the data, one room a step; each room's own page says what it promises:
//!
//! bytes → [`decode`] → [`Article`] → document → terms → graph → rank → select → [`Summary`] → [`render`]

mod arabic;
mod article;
mod batch;
mod document;
mod error;
mod fold;
mod graph;
mod keywords;
mod merits;
mod rank;
pub mod render;
pub mod rouge;
mod select;
mod settings;
mod span;
mod summarizer;
mod summary;
mod terms;
mod text;
mod tokens;

pub use article::{Article, TextFormat};
pub use batch::map_ordered;
pub use document::{count_words, split};
pub use error::Error;
pub use fold::fold;
pub use keywords::{Keyword, keywords};
pub use merits::Merits;
pub use settings::{Budget, Damping, Direction, Redundancy, Settings};
pub use summarizer::Summarizer;
pub use summary::{Explained, Skipped, Stats, Summary, SummarySentence};
pub use terms::{StopWords, Token, terms};
pub use text::{Decoded, Encoding, decode, decode_html, decode_utf8, suspicion};
