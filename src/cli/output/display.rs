//! How a summary looks where a person reads it: places and scores, wrapped lines, isolates. A pipe gets the sentences as
//! they are, unless it is told otherwise; a terminal never gets what an input would have it do.

use std::env;
use std::fmt::Write;

use terminal_size::{Width as Columns, terminal_size};
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use zubda::render::{self, Provenance};
use zubda::{Digest, Summary};

use crate::cli::args::{Bidi, Color, TerminalArgs, Width};
use crate::cli::exit::{is_unprintable, printable};

/// Faint, and back to how it was (ECMA-48, SGR).
const DIM: [&str; 2] = ["\u{1b}[2m", "\u{1b}[0m"];
/// Neither one thing nor the other.
const NOTHING: [&str; 2] = ["", ""];
/// RIGHT-TO-LEFT ISOLATE and POP DIRECTIONAL ISOLATE (UAX 9).
const ISOLATE: [&str; 2] = ["\u{2067}", "\u{2069}"];
/// RIGHT-TO-LEFT MARK: puts the figures on the side where the sentence begins.
const MARK: &str = "\u{200f}";
/// How far the further lines of a sentence stand in: the eye finds where the next one begins.
const HANG: usize = 2;

/// What is done to a text on its way out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Display {
    terminal: bool,
    scores: bool,
    /// What stands before and behind a sentence's figures.
    dim: [&'static str; 2],
    /// What stands before and behind the words of a line.
    isolate: [&'static str; 2],
    width: Option<usize>,
}

impl Display {
    /// Text as it is, on a terminal or not.
    pub(crate) fn plain(terminal: bool) -> Self {
        Self { terminal, scores: false, dim: NOTHING, isolate: NOTHING, width: None }
    }

    /// What `args` ask for.
    pub(crate) fn new(args: TerminalArgs, terminal: bool) -> Self {
        let color = match args.color {
            Color::Auto => terminal && takes_color(),
            Color::Always => true,
            Color::Never => false,
        };
        Self {
            terminal,
            scores: args.scores && (terminal || color),
            dim: if color { DIM } else { NOTHING },
            isolate: if args.bidi == Bidi::Isolate { ISOLATE } else { NOTHING },
            width: match args.width {
                Width::Auto if terminal => terminal_size().map(|(Columns(columns), _)| columns.into()),
                Width::Auto | Width::None => None,
                Width::Columns(columns) => Some(columns.get()),
            },
        }
    }

    /// A summary as text.
    pub(crate) fn summary(self, summary: &Summary) -> String {
        let text = self.text(render::text(summary));
        if !self.scores && self.isolate == NOTHING && self.width.is_none() {
            return text;
        }
        let mut sentences = summary.sentences.iter().filter(|_| self.scores);
        let mut out = String::new();
        // Behind the sentences come the keywords, which have no score.
        for line in text.split_terminator('\n') {
            let sentence = sentences.next();
            let figures = sentence.map(|sentence| format!("{:>2}  {:.4}  ", sentence.rank, sentence.score));
            self.line(&mut out, &figures.unwrap_or_default(), line);
        }
        out
    }

    /// A summary of several documents as text; each sentence with its document where its figures are shown.
    pub(crate) fn digest(self, digest: &Digest, sources: &[Provenance<'_>]) -> String {
        let text = self.text(render::digest_text(digest));
        if !self.scores && !self.terminal && self.isolate == NOTHING && self.width.is_none() {
            return text;
        }
        let mut sentences = digest.sentences();
        let mut out = String::new();
        for line in text.split_terminator('\n') {
            let Some((number, sentence)) = sentences.next() else {
                self.line(&mut out, "", line);
                continue;
            };
            let figures = format!("{:>2}  {:.4}  ", sentence.rank, sentence.score);
            let source = if self.scores || self.terminal {
                format!(" [{}]", printable(sources[number].name().unwrap_or("-")))
            } else {
                String::new()
            };
            self.line(&mut out, if self.scores { &figures } else { "" }, &[line, &source].concat());
        }
        out
    }

    fn line(self, out: &mut String, figures: &str, line: &str) {
        let hang = " ".repeat(if figures.is_empty() { HANG } else { figures.len() });
        let options = Options::new(self.width.unwrap_or(usize::MAX))
            .initial_indent(figures)
            .subsequent_indent(&hang)
            // A space alone is a place to break: no hyphen, no no-break space, and a word too long stays whole.
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .wrap_algorithm(WrapAlgorithm::FirstFit)
            .break_words(false);
        let [dim, bright] = if figures.is_empty() { NOTHING } else { self.dim };
        let mark = if figures.is_empty() || self.isolate == NOTHING { "" } else { MARK };
        let [open, close] = self.isolate;
        for (number, wrapped) in textwrap::wrap(line, options).iter().enumerate() {
            let (front, words) = wrapped.split_at(if number == 0 { figures.len() } else { hang.len() });
            // Writing to a string does not fail.
            let _ = writeln!(out, "{mark}{dim}{front}{bright}{open}{words}{close}");
        }
    }

    /// Text of any other kind.
    pub(crate) fn text(self, text: String) -> String {
        self.harmless(text, |c| c.escape_unicode().to_string())
    }

    /// JSON, which stays the same JSON.
    pub(crate) fn json(self, json: String) -> String {
        self.harmless(json, |c| format!("\\u{:04x}", u32::from(c)))
    }

    /// Shows the characters that a terminal would obey: escape sequences open with one of them, and the bidi controls
    /// make a line read as another.
    fn harmless(self, text: String, shown: impl Fn(char) -> String) -> String {
        let obeyed = |c: char| is_unprintable(c) && !matches!(c, '\n' | '\t');
        if !self.terminal || !text.contains(obeyed) {
            return text;
        }
        text.chars().map(|c| if obeyed(c) { shown(c) } else { c.to_string() }).collect()
    }
}

/// Whether a terminal is to have colour: <https://no-color.org>, and one that knows no escape sequences.
fn takes_color() -> bool {
    env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && env::var_os("TERM").is_none_or(|terminal| terminal != "dumb")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(line: &str, width: usize) -> Vec<String> {
        let mut out = String::new();
        Display { width: Some(width), ..Display::plain(false) }.line(&mut out, "", line);
        out.lines().map(str::to_owned).collect()
    }

    #[test]
    fn marks_take_no_room_and_a_lam_alef_takes_two_places() {
        // Ten letters and a space, with and without their marks.
        for line in ["كتبت بيوتهم وذهبت", "كَتَبْتُ بُيُوتَهُمْ وَذَهَبَتْ"]
        {
            assert_eq!(wrapped(line, 11).len(), 2, "{line}");
            assert_eq!(wrapped(line, 10).len(), 3, "{line}");
        }
        assert_eq!(wrapped("السلام عليكم", 12).len(), 1);
        assert_eq!(wrapped("السلام عليكم", 11).len(), 2);
    }

    #[test]
    fn a_line_breaks_at_a_space_and_nowhere_else() {
        for line in ["وقف-إطلاق-النار", "ثلاثة\u{a0}آلاف\u{a0}دينار", "https://example.org/a/b?c=d", "—…؟!»"]
        {
            assert_eq!(wrapped(line, 4), [line]);
        }
        assert_eq!(wrapped("بعد  ذلك", 4), ["بعد", "  ذلك"]);
    }
}
