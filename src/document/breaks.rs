//! The breaks between lines: which of them a program made that wraps text, or somebody by hand, in the middle of a paragraph.
//!
//! A program that wraps text fills each line as far as it goes, so behind every break inside a paragraph the next
//! word would not have fitted. That is the test here: the width is found from the lines themselves, just the breaks
//! behind full lines are joined, and verses, lists and headlines are left alone.

use std::iter;
use std::ops::Range;

use memchr::memchr;

use super::days::is_hour;
use super::frames::is_message;
use super::furniture::WIDE_GAP;
use super::items::ends_above;
use super::lines::Line;
use super::notes::without_note;
use super::transcripts::is_transcript;
use super::verse::shows_hemistichs;
use super::width::{LETTER, printed, width};
use crate::arabic::{is_arabic, is_digit, is_word_char};
use crate::bullets::is_bullet;
use crate::number::share;
use crate::terminators::is_terminator;

/// Widths, in characters without marks, that text is hard-wrapped to.
pub(super) const NARROWEST: usize = 40;
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

/// One part in so many of a line's width in print is a guess: lines of two fonts come to 3 % of it, one standard deviation.
const GUESS: usize = 20;

/// Of so many lines one may be wider than those that are wrapped: a reference, a row.
const ONE_BEYOND: usize = 10;
/// Characters by which the lines of an item stand deeper than its bullet.
const DEEPEST_HANG: u16 = 3;

/// Of so many lines of print one has a full stop; headlines and items have none.
const MOST_UNSTOPPED: usize = 7;

/// What a program that wraps text takes for the width of a line.
#[derive(Clone, Copy)]
enum Measure {
    /// Its characters, as mail and terminals do.
    Letters,
    /// The room that its letters take in print: what is copied from a page has its lines.
    Print,
}

/// A break between two lines of a stretch.
struct Break {
    /// The line before it, as it is measured; marks do not count, for some programs count them and some do not, and its
    /// indent does not, for it may be a guess.
    width: usize,
    /// The widths of a paragraph that it fills: that line with the first word of the next one, indent, marks and all, did not
    /// fit, so the paragraph is narrower.
    full: Range<usize>,
    /// The next line may go on with this one.
    open: bool,
    /// The line ends with a terminator, so the break says nothing about wrapping.
    ended: bool,
    /// It ends with a full stop.
    stopped: bool,
}

impl Break {
    fn is_full(&self, wrap: usize) -> bool {
        self.open && (self.width >= NARROWEST || self.full.start == 0) && self.full.contains(&wrap)
    }
}

/// A stretch with the width that suits most of its breaks.
struct Fit {
    breaks: Vec<Break>,
    /// The width.
    wrap: usize,
    /// Which of them are full.
    full: Vec<bool>,
    /// Of how many breaks that tell something how many are full.
    count: usize,
    all: usize,
}

impl Fit {
    /// `items`: which lines open items.
    fn new(text: &str, stretch: &[Line], items: &[bool], measure: Measure) -> Self {
        // Of a text that is indented as a whole only what goes beyond its margin opens a paragraph.
        let margin = stretch.iter().map(|line| line.indent).min().unwrap_or(0);
        let pairs = iter::zip(stretch.windows(2), &items[1..]);
        let line_break = |(pair, is_item): (&[Line], &bool)| {
            let open = is_open(text, pair[0], pair[1], margin, *is_item);
            line_break(text, pair[0], pair[1], open, measure)
        };
        let breaks: Vec<Break> = pairs.map(line_break).collect();
        let wrap = likeliest_width(&breaks);
        let full: Vec<bool> = breaks.iter().map(|line_break| line_break.is_full(wrap)).collect();
        let telling =
            || breaks.iter().zip(&full).filter(|(line_break, _)| line_break.open && !line_break.ended);
        let count = telling().filter(|(_, full)| **full).count();
        let all = telling().count();
        Self { breaks, wrap, full, count, all }
    }

    /// Whether so many breaks are full that a program made them. `of_few`: what else is to hold if there are few.
    fn is_wrapped(&self, of_few: impl FnOnce() -> bool) -> bool {
        let enough = || match self.all {
            ..MANY_BREAKS => self.count == self.all && of_few(),
            all => share(self.count, all) >= FULL_SHARE,
        };
        self.count >= FULL_BREAKS && enough()
    }
}

/// For each break of a stretch whether it is a wrap.
pub(super) enum Wraps {
    /// One width tells it, or that of a transcript's lines tells nothing.
    Even(Vec<bool>),
    /// Not all of them are; of lines too short to tell there is nothing.
    ByHand(Vec<bool>),
}

/// The wraps of a stretch, as far as the widths of its lines tell.
pub(super) fn wraps(text: &str, stretch: &[Line], items: &[bool]) -> Wraps {
    if !has_wide_lines(stretch) {
        return Wraps::ByHand(Vec::new());
    }
    let fit = Fit::new(text, stretch, items, Measure::Letters);
    let by_hand = |fit| Wraps::ByHand(hand_breaks(text, stretch, fit));
    even_wraps(text, stretch, items, &fit).map_or_else(|| by_hand(&fit), Wraps::Even)
}

/// The wraps of a stretch, if a program made them or one width tells nothing of them.
fn even_wraps(text: &str, stretch: &[Line], items: &[bool], fit: &Fit) -> Option<Vec<bool>> {
    let lines = || stretch.iter().map(|line| line.span.of(text));
    let stopped = || lines().flat_map(str::split_whitespace).any(|word| word.ends_with(is_terminator));
    if fit.all < MANY_BREAKS && announces_verse(lines()) {
        return Some(Vec::new());
    }
    let is_wrapped = fit.is_wrapped(stopped);
    if is_wrapped && fit.count == fit.all {
        return Some(fit.full.clone());
    }
    // Behind the last line any text may end.
    let stopped_lines = lines().rev().skip(1).filter(|line| has_full_stop(line)).count();
    if stopped_lines * MOST_UNSTOPPED >= stretch.len() {
        let in_print = Fit::new(text, stretch, items, Measure::Print);
        if in_print.count > fit.count && in_print.is_wrapped(|| true) {
            return Some(in_print.full);
        }
    }
    if is_wrapped {
        return Some(fit.full.clone());
    }
    is_transcript(lines()).then(|| fit.breaks.iter().map(|line_break| line_break.open).collect())
}

/// The wraps of a stretch where not all breaks are.
fn hand_breaks(text: &str, stretch: &[Line], fit: &Fit) -> Vec<bool> {
    let lines = || stretch.iter().map(|line| line.span.of(text));
    let mut joins = long_runs(&fit.full);
    if let Some(last) = lines().next_back() {
        join_sentences(&fit.breaks, (width(last, usize::MAX), last.ends_with('.')), &mut joins);
    }
    join_under_headings(&lines().collect::<Vec<_>>(), fit, &mut joins);
    joins
}

/// Whether a stretch has lines enough that may be full.
fn has_wide_lines(stretch: &[Line]) -> bool {
    let wide = stretch.iter().filter(|line| line.span.len() >= NARROWEST).count();
    wide >= FULL_BREAKS && stretch.len() > FULL_BREAKS
}

/// Whether a line between verses announces the next ones: `وقول الآخر:` behind a line without a stop. Verses are of one width as
/// well.
fn announces_verse<'t>(lines: impl Iterator<Item = &'t str> + Clone) -> bool {
    let announces = |line: &str| line.ends_with(':') && width(line, NARROWEST) < NARROWEST;
    lines.clone().zip(lines.skip(1)).any(|(before, line)| announces(line) && !before.ends_with(is_terminator))
}

/// Whether a sentence ends in a line, or at its end; two dots are a headline's pause.
pub(super) fn has_full_stop(line: &str) -> bool {
    // Most lines have no dot.
    memchr(b'.', line.as_bytes()).is_some()
        && line.split_whitespace().any(|word| {
            let said = word.trim_end_matches(['"', '»', '”', ')']).strip_suffix('.').unwrap_or_default();
            word == "." || said.chars().filter(|&c| is_word_char(c)).count() > 1 && !said.ends_with('.')
        })
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

/// Joins short paragraphs between headings, which are lines too short to be full: the wide ones are full under one width, and
/// hardly one goes beyond it. What ends without a stop may be a list.
fn join_under_headings(lines: &[&str], fit: &Fit, joins: &mut [bool]) {
    let runs_on: Vec<bool> = fit
        .breaks
        .iter()
        .map(|line_break| line_break.open && !line_break.ended && line_break.width >= NARROWEST)
        .collect();
    let is_join: Vec<bool> = runs_on.iter().zip(&fit.full).map(|(&runs_on, &full)| runs_on && full).collect();
    let [all, count] = [&runs_on, &is_join].map(|breaks| breaks.iter().filter(|&&it| it).count());
    let is_wrapped = match all {
        ..MANY_BREAKS => all >= FULL_BREAKS && count == all,
        _ => share(count, all) >= FULL_SHARE,
    };
    let fits = |line: &&str| line.contains(WIDE_GAP) || width(line, usize::MAX) <= fit.wrap;
    let beyond = || lines.iter().filter(|line| !fits(line)).count();
    if !is_wrapped || beyond() * ONE_BEYOND > lines.len() {
        return;
    }
    let mut start = 0;
    for run in is_join.chunk_by(|a, b| a == b) {
        let end = start + run.len();
        if run[0] && lines[end].ends_with('.') {
            joins[start..end].fill(true);
        }
        start = end;
    }
}

/// Whether `next` may go on with `line`.
pub(super) fn is_open(text: &str, line: Line, next: Line, margin: u16, is_item: bool) -> bool {
    let (this, that) = (line.span.of(text), next.span.of(text));
    let wide = !next.after_mark || width(this, NARROWEST) == NARROWEST;
    // Behind a stop `2.1` is the number of a section, else a number of the sentence.
    let opens = || {
        if opens_with_decimal(that) { this.ends_with(is_terminator) } else { is_item || opens_unit(that) }
    };
    // Under its bullet an item hangs: `- `.
    let hangs =
        this.starts_with(is_bullet) && (1..=DEEPEST_HANG).contains(&next.indent.saturating_sub(line.indent));
    wide && !next.after_blank && (next.indent <= margin || hangs) && !ends_unit(this) && !opens()
}

fn line_break(text: &str, line: Line, next: Line, open: bool, measure: Measure) -> Break {
    let (this, that) = (line.span.of(text), next.span.of(text));
    let first_word = that.split(char::is_whitespace).next().unwrap_or_default();
    let indent = usize::from(line.indent);
    // An indent takes room on its line like any word.
    let (width_of_line, full) = match measure {
        Measure::Letters => {
            let too_wide = indent + this.chars().count() + 1 + first_word.chars().count();
            let width = width(this, usize::MAX);
            (width, width..too_wide)
        }
        Measure::Print => {
            let (width, word) = (printed(this), printed(" ") + printed(first_word));
            let guess = width / GUESS;
            (width / LETTER, (width - guess) / LETTER..(indent * LETTER + width + word + guess) / LETTER)
        }
    };
    let said = without_note(this);
    let (ended, stopped) = (said.ends_with(is_terminator), said.ends_with('.'));
    let full = if ends_in_a_word(this) || ends_above(this, that) { 0..usize::MAX } else { full };
    Break { width: width_of_line, full, open, ended, stopped }
}

/// The width under which most breaks are full.
fn likeliest_width(breaks: &[Break]) -> usize {
    // Each break is full for a range of widths: count where ranges begin and end, then sum up.
    let mut change = [0_i64; WIDEST + 2];
    let telling = |line_break: &&Break| line_break.open && !line_break.ended && line_break.width >= NARROWEST;
    for line_break in breaks.iter().filter(telling) {
        change[line_break.full.start.min(WIDEST + 1)] += 1;
        change[line_break.full.end.min(WIDEST + 1)] -= 1;
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

/// The line ends with a colon: what follows is a list or a quotation of its own; or it is the hour of what stands under it,
/// or a verse.
/// A full stop at the end of a full line says nothing, for the splitter ends the sentence there in any case.
fn ends_unit(line: &str) -> bool {
    line.ends_with(':') || line.contains(WIDE_GAP) || is_hour(line) || shows_hemistichs(line)
}

/// Whether a word goes on behind the line: `تسو-`. Nobody but a machine breaks it, where the line is full.
fn ends_in_a_word(line: &str) -> bool {
    line.strip_suffix(['-', '\u{ad}']).is_some_and(|word| word.ends_with(is_arabic))
}

/// The line is a message of a chat or a verse, or opens like a quotation, a row or a heading.
fn opens_unit(line: &str) -> bool {
    is_message(line)
        || shows_hemistichs(line)
        || line.starts_with(['>', '|'])
        || line.trim_start_matches('#').starts_with(' ') && line.starts_with('#')
}

/// Whether a line opens with a number that has a decimal point.
fn opens_with_decimal(line: &str) -> bool {
    let behind = line.trim_start_matches(is_digit);
    behind.len() < line.len() && behind.strip_prefix('.').is_some_and(|behind| behind.starts_with(is_digit))
}
