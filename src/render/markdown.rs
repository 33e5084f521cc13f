//! Markdown: the title as a heading, the summary as a block quotation, then keywords and source. Every character that
//! means something in Markdown or HTML is escaped, so what is text stays text.

use std::fmt::Write;

use super::labels::{self, COMMA};
use super::provenance::Provenance;
use super::text::one_line;
use crate::keywords::Keyword;
use crate::merits::Merits;
use crate::summary::{Explained, Summary};

/// A summary in Markdown (CommonMark; tables as GitHub has them). `explain`: add a table of every sentence, if the summary was made with [`crate::Settings::explain`].
///
/// ```
/// use zubda::render::{self, Provenance};
///
/// let summary = zubda::Summarizer::default().summarize("1. وصل *القطار* إلى المحطة في موعده تماما.", Some("<خبر>"));
/// let expected = "# \\<خبر\\>\n\n> 1\\. وصل \\*القطار\\* إلى المحطة في موعده تماما.\n\nالمصدر: a\\_b.txt\n";
/// assert_eq!(render::markdown(&summary, Provenance::file("a_b.txt"), false), expected);
/// ```
#[must_use]
pub fn markdown(summary: &Summary, provenance: Provenance<'_>, explain: bool) -> String {
    let source = provenance.name();
    let mut blocks = Vec::new();
    blocks.extend(summary.title.as_deref().or(source).map(|title| format!("# {}\n", escaped(title))));
    blocks.extend(quotation(summary.sentences.iter().map(|sentence| escaped(&sentence.text))));
    blocks.extend(keywords(summary.keywords.as_deref()));
    blocks.extend(source.map(|source| format!("{}: {}\n", labels::SOURCE, escaped(source))));
    if explain && !summary.explanation.is_empty() {
        blocks.push(table(&summary.explanation));
    }
    blocks.join("\n")
}

/// Sentences, as Markdown, in a block quotation; nothing if there are none.
pub(super) fn quotation(sentences: impl Iterator<Item = String>) -> Option<String> {
    let sentences: Vec<String> = sentences.map(|sentence| format!("> {sentence}\n")).collect();
    (!sentences.is_empty()).then(|| sentences.join(">\n"))
}

/// The keywords on a line of their own; nothing if there are none.
pub(super) fn keywords(keywords: Option<&[Keyword]>) -> Option<String> {
    let keywords: Vec<String> =
        keywords.into_iter().flatten().map(|keyword| escaped(&keyword.text)).collect();
    (!keywords.is_empty()).then(|| format!("{}: {}\n", labels::KEYWORDS, keywords.join(COMMA)))
}

/// Every sentence with its rank, its score, what became of it and what it adds.
pub(super) fn table(explanation: &[Explained]) -> String {
    let mut out = format!(
        "| {} | {} | {} | {} | {} |\n| --: | --: | :-- | :-- | :-- |\n",
        labels::RANK,
        labels::SCORE,
        labels::VERDICT,
        labels::ADDS,
        labels::SENTENCE
    );
    for sentence in explanation {
        let rank = sentence.rank.map(|rank| rank.to_string()).unwrap_or_default();
        let score = sentence.score.map(|score| format!("{score:.4}")).unwrap_or_default();
        let verdict = labels::verdict(sentence.verdict);
        let adds = sentence.merits.as_ref().map(Merits::told).unwrap_or_default();
        let (adds, text) = (escaped(&adds), escaped(&sentence.text));
        // Writing to a string does not fail.
        let _ = writeln!(out, "| {rank} | {score} | {verdict} | {adds} | {text} |");
    }
    out
}

/// `text` on one line, as Markdown that shows it as it stands.
pub(super) fn escaped(text: &str) -> String {
    let line = one_line(text);
    let line = line.trim();
    let mut out = String::with_capacity(line.len() + line.len() / 16);
    let marker = list_marker(line);
    for (byte, c) in line.char_indices() {
        if c == '{' {
            // A backslash does not stop pandoc and others from reading `{…}` as attributes.
            out.push_str("&#123;");
            continue;
        }
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '^' => true,
            // These mean something at the start of a line, or (`#`) at the end of a heading.
            '+' | '-' | ':' => byte == 0,
            '#' => byte == 0 || line[byte..].bytes().all(|byte| byte == b'#'),
            _ => marker == Some(byte),
        };
        if special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Where the mark stands that would make `line` an item of a numbered list.
fn list_marker(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && line[digits..].starts_with(['.', ')'])).then_some(digits)
}
