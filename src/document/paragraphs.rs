//! Paragraphs: the lines of a text, with hard-wrapped ones joined again (rule S1).
//!
//! A program that wraps text fills each line as far as it goes, so behind every break inside a paragraph the next
//! word would not have fitted. That is the test here: the width is found from the lines themselves, just the breaks
//! behind full lines are joined, and verses, lists and headlines are left alone.

use super::boundary::is_terminator;
use super::lines::{Line, lines};
use crate::arabic::{Class, class, property};
use crate::span::Span;

/// Widths, in characters without marks, that text is hard-wrapped to.
const NARROWEST: usize = 40;
const WIDEST: usize = 100;
/// Full breaks that a stretch must show before its lines are joined: three lines.
const FULL_BREAKS: usize = 2;
/// Share of the breaks without a terminator that have to be full; a list has full lines only by chance.
const FULL_SHARE: f64 = 0.7;
/// So many full breaks one behind the other are no chance, whatever the rest of the stretch looks like.
const FULL_RUN: usize = 4;
/// Lines of verse rhyme; lines of prose share their last letter by chance, a fifth of them at most.
const RHYME_SHARE: f64 = 0.75;

/// The paragraphs of a text, in order. What lies between them is white space.
pub(super) fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let mut paragraphs: Vec<Span> = Vec::with_capacity(lines.len());
    let mut rest = lines.as_slice();
    while !rest.is_empty() {
        let (stretch, behind) = rest.split_at(stretch_length(text, rest));
        let joins = joined_breaks(text, stretch);
        for (index, line) in stretch.iter().enumerate() {
            match paragraphs.last_mut() {
                Some(paragraph) if index > 0 && joins.get(index - 1) == Some(&true) => {
                    paragraph.end = line.span.end;
                }
                _ => paragraphs.push(line.span),
            }
        }
        rest = behind;
    }
    paragraphs
}

/// Lines at the head of `lines` that are narrow enough to be hard-wrapped; at least one.
fn stretch_length(text: &str, lines: &[Line]) -> usize {
    lines.iter().take_while(|line| is_narrow(line.span.of(text))).count().max(1)
}

/// A break between two lines of a stretch.
struct Break {
    /// The line before it, in characters; marks do not count, for some programs count them and some do not.
    width: usize,
    /// That line with the first word of the next one, marks and all: it did not fit, so the paragraph is narrower.
    too_wide: usize,
    /// The next line may go on with this one.
    open: bool,
    /// The line ends with a terminator, so the break says nothing about wrapping.
    ended: bool,
}

impl Break {
    fn is_full(&self, wrap: usize) -> bool {
        self.open && self.width >= NARROWEST && (self.width..self.too_wide).contains(&wrap)
    }
}

/// For each break of a stretch whether it is a wrap.
fn joined_breaks(text: &str, stretch: &[Line]) -> Vec<bool> {
    let wide = stretch.iter().filter(|line| line.span.len() >= NARROWEST).count();
    if wide < FULL_BREAKS || stretch.len() <= FULL_BREAKS || rhymes(text, stretch) {
        return Vec::new();
    }
    let breaks: Vec<Break> = stretch.windows(2).map(|pair| line_break(text, pair[0], pair[1])).collect();
    let wrap = likeliest_width(&breaks);
    let full: Vec<bool> = breaks.iter().map(|line_break| line_break.is_full(wrap)).collect();
    let telling = || breaks.iter().filter(|line_break| line_break.open && !line_break.ended);
    let count = telling().filter(|line_break| line_break.is_full(wrap)).count();
    if count >= FULL_BREAKS && share(count, telling().count()) >= FULL_SHARE {
        full
    } else {
        long_runs(&full)
    }
}

fn line_break(text: &str, line: Line, next: Line) -> Break {
    let (this, that) = (line.span.of(text), next.span.of(text));
    let first_word = that.split(char::is_whitespace).next().unwrap_or_default();
    let too_wide = this.chars().count() + 1 + first_word.chars().count();
    let open = !next.after_blank && !next.indented && !ends_unit(this) && !opens_item(that);
    Break { width: width(this), too_wide, open, ended: this.ends_with(is_terminator) }
}

/// The width under which most breaks are full.
fn likeliest_width(breaks: &[Break]) -> usize {
    // Each break is full for a range of widths: count where ranges begin and end, then sum up.
    let mut change = [0_i64; WIDEST + 2];
    for line_break in breaks.iter().filter(|line_break| line_break.open && line_break.width >= NARROWEST) {
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

/// Whether a line takes no more room than [`WIDEST`]; looks no further than it must.
fn is_narrow(line: &str) -> bool {
    line.len() <= WIDEST || spacing(line).nth(WIDEST).is_none()
}

/// Characters of a line that take room: not the vowel marks and format characters.
fn spacing(line: &str) -> impl Iterator<Item = char> {
    line.chars().filter(|&c| c == 'ـ' || !matches!(class(c), Class::Mark | Class::Invisible))
}

fn width(line: &str) -> usize {
    spacing(line).count()
}

/// The line ends with a colon: what follows is a list or a quotation of its own. A full stop at the end of a full
/// line says nothing, for the splitter ends the sentence there in any case.
fn ends_unit(line: &str) -> bool {
    line.ends_with(':') || line.contains("    ")
}

/// The line opens like an item of a list: a bullet, a dash, or a number with its mark.
fn opens_item(line: &str) -> bool {
    let digits = line.trim_start_matches(|c| class(c) == Class::Digit);
    let numbered = digits.len() < line.len() && digits.starts_with(['.', '-', ')', '–']);
    numbered || line.starts_with(['-', '–', '—', '*', '•', '·', '▪', '●', '■', '#', '>', '|'])
}

/// Whether the lines are verses: most of them, or most of every second one, end on the same letter.
fn rhymes(text: &str, stretch: &[Line]) -> bool {
    let letters: Vec<Option<char>> = stretch.iter().map(|line| last_letter(line.span.of(text))).collect();
    let seconds: Vec<Option<char>> = letters.iter().skip(1).step_by(2).copied().collect();
    mostly_one(&letters) || (seconds.len() > FULL_BREAKS + 1 && mostly_one(&seconds))
}

fn mostly_one(letters: &[Option<char>]) -> bool {
    let mut tally: Vec<(char, usize)> = Vec::new();
    for &letter in letters.iter().flatten() {
        match tally.iter_mut().find(|(seen, _)| *seen == letter) {
            Some((_, count)) => *count += 1,
            None => tally.push((letter, 1)),
        }
    }
    tally.iter().any(|&(_, count)| share(count, letters.len()) >= RHYME_SHARE)
}

#[expect(clippy::cast_precision_loss, reason = "counts of lines, far below 2^52")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn last_letter(line: &str) -> Option<char> {
    line.chars().rev().map(property).find(|kind| kind.class == Class::Letter).map(|kind| kind.fold)
}
