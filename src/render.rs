//! The render room: a summary, or a report of scores, to text. Form only, no decision.

mod digest;
#[cfg(feature = "reports")]
mod html;
mod json;
mod labels;
mod markdown;
mod provenance;
mod rouge;
mod text;

pub use digest::{digest_explanation, digest_json, digest_markdown, digest_text};
#[cfg(feature = "reports")]
pub use html::{HtmlLink, digest_html, html, html_anchor, html_closing, html_opening, html_section};
pub use json::{
    chunks_json, error_json, id_as_text, json, keywords_json, sentences_json, token_json, tokens_json,
};
pub use markdown::markdown;
pub use provenance::Provenance;
pub use rouge::{rouge_json, rouge_text};
pub use text::{chunks, explanation, lines, one_line, text};
