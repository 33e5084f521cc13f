//! The breaks between lines: which of them a program made that wraps text, or somebody by hand, in the middle of a paragraph.
//!
//! A program that wraps text fills each line as far as it goes, so behind every break inside a paragraph the next
//! word would not have fitted. That is the test here: the width is found from the lines themselves, just the breaks
//! behind full lines are joined, and verses, lists and headlines are left alone.

use super::frames::is_message;
use super::lines::Line;
use super::transcripts::is_transcript;
use super::verse::is_verse;
use super::width::width;
use crate::arabic::{Class, class};
use crate::terminators::is_terminator;

/// Widths, in characters without marks, that text is hard-wrapped to.
const NARROWEST: usize = 40;
pub(super) const WIDEST: usize = 100;
/// Full breaks that a stretch must show before its lines are joined: three lines.
pub(super) const FULL_BREAKS: usize = 2;
/// Share of the breaks without a terminator that have to be full; a list has full lines only by chance.
const FULL_SHARE: f64 = 0.7;
/// Of fewer breaks than this all have to be full, and a line has to have a stop: there is always a width that suits most
/// of a few lines.
const MANY_BREAKS: usize = 5;
/// So many full breaks one behind the other are no chance, whatever the rest of the stretch looks like.
const FULL_RUN: usize = 4;
/// Lengths of lines that somebody broke by hand differ by no more than this, and the last is hardly longer.
const HAND_SPREAD: usize = 20;
const HAND_SLACK: usize = 4;

/// A break between two lines of a stretch.
struct Break {
    /// The line before it, in characters; marks do not count, for some programs count them and some do not, and its
    /// indent does not, for it may be a guess.
    width: usize,
    /// That line with the first word of the next one, indent, marks and all: it did not fit, so the paragraph is narrower.
    too_wide: usize,
    /// The next line may go on with this one.
    open: bool,
    /// The line ends with a terminator, so the break says nothing about wrapping.
    ended: bool,
    /// It ends with a full stop.
    stopped: bool,
}

impl Break {
    fn is_full(&self, wrap: usize) -> bool {
        self.open && self.width >= NARROWEST && (self.width..self.too_wide).contains(&wrap)
    }
}

/// For each break of a stretch whether it is a wrap.
pub(super) fn joined_breaks(text: &str, stretch: &[Line]) -> Vec<bool> {
    let wide = stretch.iter().filter(|line| line.span.len() >= NARROWEST).count();
    if wide < FULL_BREAKS
        || stretch.len() <= FULL_BREAKS
        || is_verse(stretch.iter().map(|line| line.span.of(text)))
    {
        return Vec::new();
    }
    // Of a text that is indented as a whole only what goes beyond its margin opens a paragraph.
    let margin = stretch.iter().map(|line| line.indent).min().unwrap_or(0);
    let breaks: Vec<Break> =
        stretch.windows(2).map(|pair| line_break(text, pair[0], pair[1], margin)).collect();
    let wrap = likeliest_width(&breaks);
    let full: Vec<bool> = breaks.iter().map(|line_break| line_break.is_full(wrap)).collect();
    let telling = || breaks.iter().filter(|line_break| line_break.open && !line_break.ended);
    let count = telling().filter(|line_break| line_break.is_full(wrap)).count();
    let all = telling().count();
    let stopped = || {
        let mut words = stretch.iter().flat_map(|line| line.span.of(text).split_whitespace());
        words.any(|word| word.ends_with(is_terminator))
    };
    let enough =
        || if all < MANY_BREAKS { count == all && stopped() } else { share(count, all) >= FULL_SHARE };
    if count >= FULL_BREAKS && enough() {
        return full;
    }
    if is_transcript(stretch.iter().map(|line| line.span.of(text))) {
        return breaks.iter().map(|line_break| line_break.open).collect();
    }
    let mut joins = long_runs(&full);
    if let Some(last) = stretch.last().map(|line| line.span.of(text)) {
        join_sentences(&breaks, (width(last, usize::MAX), last.ends_with('.')), &mut joins);
    }
    joins
}

/// Joins lines broken by hand, which are not full to the letter: three or more of about one length, none with a
/// terminator but the last, which is no longer than they are. `last`: the last line's width, and whether it ends
/// with a full stop; a list of links may well end with a question.
fn join_sentences(breaks: &[Break], last: (usize, bool), joins: &mut [bool]) {
    let runs_on = |line_break: &Break| line_break.open && !line_break.ended && line_break.width >= NARROWEST;
    let mut start = 0;
    for run in breaks.chunk_by(|a, b| runs_on(a) && runs_on(b)) {
        let end = start + run.len();
        let (width, stopped) = breaks.get(end).map_or(last, |next| (next.width, next.stopped));
        let widest = run.iter().map(|line_break| line_break.width).max().unwrap_or(0);
        let narrowest = run.iter().map(|line_break| line_break.width).min().unwrap_or(0);
        let even = widest - narrowest <= HAND_SPREAD && width <= widest + HAND_SLACK;
        if run.len() >= FULL_BREAKS && runs_on(&run[0]) && stopped && even {
            joins[start..end].fill(true);
        }
        start = end;
    }
}

fn line_break(text: &str, line: Line, next: Line, margin: u16) -> Break {
    let (this, that) = (line.span.of(text), next.span.of(text));
    let first_word = that.split(char::is_whitespace).next().unwrap_or_default();
    // An indent takes room on its line like any word.
    let too_wide = usize::from(line.indent) + this.chars().count() + 1 + first_word.chars().count();
    let wide = !next.after_mark || width(this, NARROWEST) == NARROWEST;
    let open = wide && !next.after_blank && next.indent <= margin && !ends_unit(this) && !opens_item(that);
    let (ended, stopped) = (this.ends_with(is_terminator), this.ends_with('.'));
    Break { width: width(this, usize::MAX), too_wide, open, ended, stopped }
}

/// The width under which most breaks are full.
fn likeliest_width(breaks: &[Break]) -> usize {
    // Each break is full for a range of widths: count where ranges begin and end, then sum up.
    let mut change = [0_i64; WIDEST + 2];
    let telling = |line_break: &&Break| line_break.open && !line_break.ended && line_break.width >= NARROWEST;
    for line_break in breaks.iter().filter(telling) {
        change[line_break.width.min(WIDEST + 1)] += 1;
        change[line_break.too_wide.min(WIDEST + 1)] -= 1;
    }
    let mut full = 0;
    let counts = change.iter().enumerate().map(|(wrap, change)| {
        full += change;
        (full, wrap)
    });
    counts.max().map_or(WIDEST, |(_, wrap)| wrap)
}

/// `full` without the runs that are shorter than [`FULL_RUN`].
fn long_runs(full: &[bool]) -> Vec<bool> {
    let mut kept = vec![false; full.len()];
    let mut start = 0;
    for run in full.chunk_by(|a, b| a == b) {
        if run[0] && run.len() >= FULL_RUN {
            kept[start..start + run.len()].fill(true);
        }
        start += run.len();
    }
    kept
}

/// The line ends with a colon: what follows is a list or a quotation of its own. A full stop at the end of a full
/// line says nothing, for the splitter ends the sentence there in any case.
fn ends_unit(line: &str) -> bool {
    line.ends_with(':') || line.contains("    ")
}

/// The line opens like an item of a list, with a bullet, a dash, or a number with its mark, or is a message of a chat.
fn opens_item(line: &str) -> bool {
    let digits = line.trim_start_matches(|c| class(c) == Class::Digit);
    let numbered = digits.len() < line.len() && digits.starts_with(['.', '-', ')', '–']);
    numbered
        || is_message(line)
        || line.starts_with(['-', '–', '—', '*', '•', '·', '▪', '●', '■', '#', '>', '|'])
}

#[expect(clippy::cast_precision_loss, reason = "counts of lines, far below 2^52")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
