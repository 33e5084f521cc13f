//! Lines of a column: segments side by side, turned from the order they are drawn in into the one they are read in.

use super::glyph::Glyph;
use super::segments::{Segment, rows};
use crate::arabic::{Class, class, is_digit};
use crate::bullets::is_drawn_bullet;
use crate::text::{bracket, in_logical_order, logical_order, may_go_on, with_brackets_turned};

/// Lengths below are shares of the size of the letters.
///
/// A wider gap parts the cells of a table.
const CELL_GAP: f32 = 1.4;
/// A wider gap is a space: in justified lines they shrink to half of their width, which is a quarter of the size.
const SPACE: f32 = 0.155;
/// The same on a page whose spaces are glyphs, which are every fifth or sixth, and so many percent of all at least.
const FURTHER_SPACE: f32 = 0.35;
const DRAWN_SPACES: usize = 5;
/// Of a hundred lines so many may go over the edge of their column.
const OUTER: usize = 10;
/// The same letter that starts within this share of another's width is drawn over it.
const OVER: f32 = 0.3;
/// A line that is no further from the edge of its column starts there.
const FLUSH: f32 = 0.5;
/// Places in the width of a letter that are told apart.
const PLACES: f32 = 50.0;
/// A letter that is written to the next word.
const LONE_CONJUNCTION: &str = " و";
/// What is smaller than this and stands higher refers to a note.
const NOTE_SIZE: f32 = 0.8;
const NOTE_RISE: f32 = 0.15;

/// A line of a column, as it is read.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    /// How far its outer edges are from those of its column: on the side where it starts, and where it ends.
    pub(super) indent: f32,
    pub(super) rest: f32,
    /// The width of its first word.
    pub(super) first_word: f32,
    pub(super) base: f32,
    pub(super) size: f32,
    /// Cells of a table that it holds; in running text one.
    pub(super) cells: usize,
    /// Where it is empty from top to bottom, from the left: gaps that may part cells.
    pub(super) gaps: Vec<[f32; 2]>,
    pub(super) opens_column: bool,
    /// Whether a bullet stood before it.
    pub(super) is_item: bool,
}

/// The lines of a column.
pub(super) fn lines(column: Vec<Segment>, from_right: bool, space: f32) -> Vec<Line> {
    let rows: Vec<(usize, Segment)> = rows(column).into_iter().filter_map(row).collect();
    let (left, right) = edges(&rows);
    // Arabic that nobody set as such starts at the left, each line of it still read from the right. Justified lines
    // start on both sides.
    let starts =
        |gap: &dyn Fn(&Segment) -> f32| rows.iter().filter(|(_, line)| gap(line) < FLUSH * line.size).count();
    let at_right = from_right && starts(&|line| right - line.right) * 2 >= starts(&|line| line.left - left);
    let mut room_above = None;
    let line = |(number, (cells, line)): (usize, (usize, Segment))| {
        let room = [right - line.right, line.left - left];
        let [indent, rest] = if at_right { room } else { [room[1], room[0]] };
        let (base, size, gaps) = (line.base, line.size, line.gaps(from_right));
        let (shown, first_word) = shown(line, from_right, space);
        let goes_on = from_right && room_above.is_some_and(|room| room <= first_word);
        let mut text = in_logical_order(&shown, goes_on);
        // Only a full line ends before what its last letter is written to: `مليونين و / 340,000`.
        let rest = if text.ends_with(LONE_CONJUNCTION) { 0. } else { rest };
        room_above = may_go_on(&text).then_some(rest);
        if at_right != from_right {
            mark_at_end(&mut text);
        }
        let bullet = text.len() - text.trim_start_matches(is_drawn_bullet).trim_start().len();
        text.drain(..bullet);
        let is_item = bullet > 0;
        let opens_column = number == 0;
        let line = Line { text, indent, rest, first_word, base, size, cells, gaps, opens_column, is_item };
        (!line.text.is_empty()).then_some(line)
    };
    rows.into_iter().enumerate().filter_map(line).collect()
}

/// The edges of a column, which a table or a formula may pass.
fn edges(rows: &[(usize, Segment)]) -> (f32, f32) {
    let outer = rows.len() * OUTER / 100;
    let nth = |of: fn(&Segment) -> f32, at: usize| {
        let mut all: Vec<f32> = rows.iter().map(|(_, line)| of(line)).collect();
        all.sort_by(f32::total_cmp);
        all.get(at).copied().unwrap_or_default()
    };
    (nth(|line| line.left, outer), nth(|line| line.right, rows.len().saturating_sub(outer + 1)))
}

/// The cells of a row, and all of it.
fn row(mut segments: Vec<Segment>) -> Option<(usize, Segment)> {
    if segments.len() > 1 {
        segments.retain(|segment| !segment.is_bullet() || segment.has_digit());
    }
    let is_cell = |pair: &&[Segment]| {
        pair[1].left - pair[0].right > CELL_GAP * pair[0].size && !pair[0].is_bullet() && !pair[1].is_bullet()
    };
    let cells = segments.windows(2).filter(is_cell).count() + 1;
    let mut rest = segments.into_iter();
    let mut line = rest.next()?;
    rest.for_each(|segment| line.join(segment));
    line.settle();
    Some((cells, line))
}

/// Puts a mark that stands at the head of a line where it belongs: from the left, that is the end.
fn mark_at_end(text: &mut String) {
    let marks = ['.', '!', '؟', ':', '…'];
    if text.starts_with(marks) && !text.ends_with(marks) {
        text.extend(text.chars().next());
        text.drain(..text.chars().next().map_or(0, char::len_utf8));
    }
}

/// The letters of a line from left to right, without the numbers of its notes.
fn letters(line: Segment) -> Vec<Glyph> {
    let Segment { mut glyphs, base, size, .. } = line;
    let is_note = |glyph: &Glyph| {
        glyph.size < NOTE_SIZE * size
            && glyph.base > base + NOTE_RISE * size
            && glyph.text.chars().all(|c| is_digit(c) || matches!(c, '(' | ')' | '[' | ']' | ' ' | '*'))
    };
    glyphs.retain(|glyph| !is_note(glyph));
    // Of what stands in one place the space is the one that takes no room there.
    let place = |glyph: &Glyph| (glyph.left / size * PLACES).round();
    glyphs.sort_by(|a, b| place(a).total_cmp(&place(b)).then((a.text != " ").cmp(&(b.text != " "))));
    // Some set bold letters by drawing them twice.
    glyphs.dedup_by(|again, glyph| {
        again.text == glyph.text && again.left - glyph.left < (glyph.right - glyph.left) * OVER
    });
    glyphs
}

/// What a line shows from left to right, and the width of its first word.
fn shown(line: Segment, from_right: bool, space: f32) -> (String, f32) {
    let size = line.size;
    let (mut visual, mut end) = (String::new(), f32::INFINITY);
    let mut word = [f32::INFINITY, f32::NEG_INFINITY];
    let mut words = Vec::new();
    for glyph in &letters(line) {
        let is_space = glyph.text == " ";
        if is_space || glyph.left - end > space * size {
            if !visual.ends_with(' ') && !visual.is_empty() {
                visual.push(' ');
                words.push(word[1] - word[0]);
            }
            word = [f32::INFINITY, f32::NEG_INFINITY];
        }
        if is_space {
            end = f32::INFINITY;
            continue;
        }
        end = if end.is_finite() { end.max(glyph.right) } else { glyph.right };
        word = [word[0].min(glyph.left), word[1].max(glyph.right)];
        // What stands for several letters has them in the order they are read.
        match glyph.text.chars().nth(1) {
            Some(_) => visual.push_str(&logical_order(&glyph.text)),
            None => visual.push_str(&glyph.text),
        }
    }
    words.push(word[1] - word[0]);
    let first = if from_right { words.last() } else { words.first() };
    (visual.trim().to_owned(), first.copied().unwrap_or_default())
}

/// Turns brackets and quotation marks round if they came as they were drawn: then more lines have one first that closes.
pub(super) fn turn_brackets(pages: &mut [Vec<Line>]) {
    let is_arabic = |line: &Line| line.text.contains(|c| class(c) == Class::Letter);
    let first = |line: &Line| line.text.chars().find_map(|c| bracket(c).map(|(opens, _)| opens));
    let lines = pages.iter().flatten().filter(|line| is_arabic(line));
    let (opening, closing): (Vec<bool>, Vec<bool>) = lines.filter_map(first).partition(|&opens| opens);
    if closing.len() <= opening.len() {
        return;
    }
    for line in pages.iter_mut().flatten().filter(|line| is_arabic(line)) {
        line.text = with_brackets_turned(&line.text);
    }
}

/// What gap is a space on a page, as a share of the size.
pub(super) fn space(glyphs: &[Glyph]) -> f32 {
    let drawn = glyphs.iter().filter(|glyph| glyph.text == " ").count();
    if drawn * 100 >= DRAWN_SPACES * glyphs.len() { FURTHER_SPACE } else { SPACE }
}

#[cfg(test)]
mod tests {
    use super::super::segments::segments;
    use super::*;

    fn glyph(text: &str, left: f32, right: f32, base: f32) -> Glyph {
        Glyph { text: text.to_owned(), left, right, base, size: 12. }
    }

    #[test]
    fn a_line_that_ends_in_a_lone_conjunction_goes_on() {
        let column = segments(vec![
            glyph("بدأ", 300., 550., 700.),
            glyph("المشروع", 50., 290., 700.),
            glyph("مليونين", 500., 550., 685.),
            glyph("و", 488., 494., 685.),
            glyph("340,000", 510., 550., 670.),
            glyph(".", 507., 510., 670.),
        ]);
        let lines = lines(column, true, SPACE);
        let read: Vec<(&str, bool)> = lines.iter().map(|line| (&*line.text, line.rest > 1.)).collect();
        assert_eq!(read, [("بدأ المشروع", false), ("مليونين و", false), ("340,000.", true)]);
    }
}
