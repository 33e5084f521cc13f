//! Plain text: one sentence a line, exactly as in the source, save that a line break inside one becomes a space.

use std::borrow::Cow;
use std::fmt::Write;

use super::labels::{COMMA, KEYWORDS};
use crate::arabic::{is_line_break, may_break_line};
use crate::clauses::Chunk;
use crate::keywords::Keyword;
use crate::merits::Merits;
use crate::summary::Summary;

/// The chosen sentences, each on a line of its own; then the keywords on one line, if there are any.
///
/// ```
/// use zubda::{Summarizer, render};
///
/// let summary = Summarizer::default().summarize("وصل القطار. وغادر بعد ساعة.", None);
/// assert_eq!(render::text(&summary), "وصل القطار.\nوغادر بعد ساعة.\n");
/// ```
#[must_use]
pub fn text(summary: &Summary) -> String {
    lines(summary.sentences.iter().map(|sentence| one_line(&sentence.text)))
        + &keywords(summary.keywords.as_deref())
}

/// The keywords on one line, or nothing if there is none.
pub(super) fn keywords(keywords: Option<&[Keyword]>) -> String {
    let keywords = keywords.iter().copied().flatten();
    let keywords: Vec<Cow<'_, str>> = keywords.map(|keyword| one_line(&keyword.text)).collect();
    if keywords.is_empty() { String::new() } else { format!("{KEYWORDS}: {}\n", keywords.join(COMMA)) }
}

/// Every sentence with its rank, its score, what became of it, and what it adds with what weighs most in that: five columns
/// between tabs; then the keywords as in [`text`].
///
/// ```
/// use zubda::{Settings, Summarizer, render};
///
/// let summary = Summarizer::new(Settings::default().with_explain(true)).summarize("وصل القطار إلى المحطة.", None);
/// let row = render::explanation(&summary);
/// assert!(row.starts_with("1\t1.0000\tchosen\t+") && row.ends_with("\tوصل القطار إلى المحطة.\n"));
/// ```
#[must_use]
pub fn explanation(summary: &Summary) -> String {
    let mut out = String::new();
    for sentence in &summary.explanation {
        let rank = sentence.rank.map_or("-".to_owned(), |rank| rank.to_string());
        let score = sentence.score.map_or("-".to_owned(), |score| format!("{score:.4}"));
        let adds = sentence.merits.as_ref().map_or("-".to_owned(), Merits::told);
        // Writing to a string does not fail.
        let _ = writeln!(out, "{rank}\t{score}\t{}\t{adds}\t{}", sentence.verdict, one_line(&sentence.text));
    }
    out + &keywords(summary.keywords.as_deref())
}

/// A sentence on one line, and under it each of its chunks with its kind.
///
/// ```
/// let sentence = "بدأ العمل في الجسر الجديد على النهر الكبير، وفقا للوزارة.";
/// let text = zubda::render::chunks(sentence, &zubda::clauses::chunks(sentence));
/// let lines = ["  core\tبدأ العمل في الجسر الجديد على النهر الكبير", "  attribution\t، وفقا للوزارة."];
/// assert_eq!(text, [sentence, lines[0], lines[1]].join("\n"));
/// ```
#[must_use]
pub fn chunks(sentence: &str, chunks: &[Chunk]) -> String {
    let mut out = one_line(sentence).into_owned();
    for chunk in chunks {
        let _ = write!(out, "\n  {}\t{}", chunk.kind.as_str(), one_line(&sentence[chunk.bytes.clone()]));
    }
    out
}

/// Puts a line feed behind each of `lines`.
///
/// ```
/// assert_eq!(zubda::render::lines(["نعم.", "لا."].iter()), "نعم.\nلا.\n");
/// ```
#[must_use]
pub fn lines(lines: impl Iterator<Item = impl AsRef<str>>) -> String {
    let mut out = String::new();
    for line in lines {
        out.push_str(line.as_ref());
        out.push('\n');
    }
    out
}

/// A sentence on one line: each line break in it, with the white space around it, becomes a space.
///
/// ```
/// assert_eq!(zubda::render::one_line("وقف إطلاق\r\n  النار"), "وقف إطلاق النار");
/// ```
#[must_use]
pub fn one_line(sentence: &str) -> Cow<'_, str> {
    if may_break_line(sentence.as_bytes(), 0).is_some() && sentence.contains(is_line_break) {
        Cow::Owned(
            sentence
                .split(is_line_break)
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" "),
        )
    } else {
        Cow::Borrowed(sentence)
    }
}
