//! The render room: a summary to text. Form only, no decision.

mod json;
mod text;

pub use json::{error_json, json, token_json};
pub use text::{explanation, lines, one_line, text};
