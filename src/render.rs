//! The render room: a summary, or a report of scores, to text. Form only, no decision.

#[cfg(feature = "reports")]
mod html;
mod json;
mod labels;
mod markdown;
mod rouge;
mod text;

#[cfg(feature = "reports")]
pub use html::{HtmlLink, html, html_closing, html_opening, html_section};
pub use json::{chunks_json, error_json, items_json, json, keyword_json, sentences_json, token_json};
pub use markdown::markdown;
pub use rouge::{rouge_json, rouge_text};
pub use text::{chunks, explanation, lines, one_line, text};
