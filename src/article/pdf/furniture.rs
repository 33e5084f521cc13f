//! What stands on every page around its text: running headers and footers, page numbers, and notes below it.

use std::collections::HashMap;

use super::continuation::{distance, goes_on};
use super::lines::Line;
use super::tables::tables;
use crate::arabic::{Class, class, is_digit};
use crate::terminators::ends_with_terminator;

/// Lines at the top and at the bottom of a page that may be no text.
const EDGE: usize = 2;
/// Pages that a running header stands on.
const REPEATED: usize = 2;
/// Lines at one height on two pages differ by less, in points.
const HEIGHT: f32 = 4.0;
/// Letters of notes are smaller than this share of those of the text.
const NOTE: f32 = 0.9;
/// Words that stand by the number of a page.
const PAGE: [&str; 6] = ["صفحة", "ص", "من", "page", "of", "p"];

/// Takes away what is no running text from the lines of each page.
pub(super) fn remove(pages: &mut [Vec<Line>]) {
    let (body, distance) = (body_size(pages), distance(pages));
    let mut seen: HashMap<(String, u32), usize> = HashMap::new();
    for page in pages.iter() {
        let mut names: Vec<_> = edges(page).map(|at| place(&page[at])).collect();
        names.sort();
        names.dedup();
        for name in names {
            *seen.entry(name).or_default() += 1;
        }
    }
    for page in pages {
        let edges: Vec<usize> = edges(page).collect();
        let ends_sentence: Vec<bool> = (0..page.len()).map(|at| ends_sentence(page, at, distance)).collect();
        let is_furniture = |at: usize, line: &Line| {
            let repeated = || seen.get(&place(line)).is_some_and(|&pages| pages >= REPEATED);
            let is_page_number = || is_page_number(&line.text) && !ends_sentence[at];
            is_reference(line, body) || edges.contains(&at) && (is_page_number() || repeated())
        };
        let tables = tables(page);
        let mut at = 0;
        page.retain(|line| {
            at += 1;
            !is_furniture(at - 1, line) && !tables[at - 1]
        });
        drop_notes(page, body);
    }
}

/// The places of the lines that are highest and lowest on a page.
fn edges(page: &[Line]) -> impl Iterator<Item = usize> {
    let mut places: Vec<usize> = (0..page.len()).collect();
    places.sort_by(|&a, &b| page[b].base.total_cmp(&page[a].base));
    let last = places.len().saturating_sub(EDGE).max(EDGE.min(places.len()));
    let bottom = places.split_off(last);
    places.truncate(EDGE);
    places.into_iter().chain(bottom)
}

/// A line without its numbers, which change from page to page, and how high it stands.
fn place(line: &Line) -> (String, u32) {
    let name = line.text.chars().filter(|&c| class(c) != Class::Digit).collect();
    (name, (line.base / HEIGHT).round().to_bits())
}

/// A raised number that refers to a note.
fn is_reference(line: &Line, body: f32) -> bool {
    line.size < NOTE * body && line.text.chars().all(is_digit)
}

/// Whether a line is the end of what the line above it began and had no room for: `وبلغ العدد / 340.` at the foot of a page.
fn ends_sentence(page: &[Line], at: usize, distance: f32) -> bool {
    let Some(above) = at.checked_sub(1).map(|above| &page[above]) else { return false };
    let line = &page[at];
    !line.opens_column && goes_on(above, above.rest, line, distance) && !ends_with_terminator(&above.text)
}

/// A number, of a number of pages or alone; with more numbers it is a date, with a comma a figure of the text.
fn is_page_number(line: &str) -> bool {
    const IN_FIGURES: [char; 6] = [',', '،', '٬', '٫', '%', '٪'];
    if line.contains(IN_FIGURES) {
        return false;
    }
    let is_number = |word: &&str| word.chars().all(is_digit);
    let words: Vec<&str> =
        line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let numbers = words.iter().filter(|word| is_number(word)).count();
    (1..=2).contains(&numbers)
        && words.iter().all(|word| is_number(word) || PAGE.contains(&word.to_lowercase().as_str()))
}

/// The size that most letters have.
pub(super) fn body_size(pages: &[Vec<Line>]) -> f32 {
    let mut sizes: Vec<(f32, usize)> =
        pages.iter().flatten().map(|line| (line.size, line.text.len())).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = sizes.iter().map(|(_, length)| length).sum::<usize>() / 2;
    let mut passed = 0;
    let middle = sizes.iter().find(|(_, length)| {
        passed += length;
        passed > half
    });
    middle.map_or(0., |(size, _)| *size)
}

/// Drops the small lines under the text of a page, or of a column.
fn drop_notes(page: &mut Vec<Line>, body: f32) {
    let mut kept: Vec<Line> = Vec::with_capacity(page.len());
    let mut column = 0;
    let end = |kept: &mut Vec<Line>, column: usize| {
        let text = kept[column..].iter().rposition(|line| line.size >= NOTE * body);
        // A column of small letters alone is one of text.
        if let Some(last) = text {
            kept.truncate(column + last + 1);
        }
    };
    for line in page.drain(..) {
        if line.opens_column {
            end(&mut kept, column);
            column = kept.len();
        }
        kept.push(line);
    }
    end(&mut kept, column);
    *page = kept;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, base: f32, size: f32, cells: usize) -> Line {
        let (indent, rest, first_word) = (0., 0., 20.);
        let text = text.to_owned();
        let (gaps, opens_column, is_item) = (Vec::new(), base > 790., false);
        Line { text, indent, rest, first_word, base, size, cells, gaps, opens_column, is_item }
    }

    #[test]
    fn what_stands_around_the_text_of_a_page_goes() {
        let page = |number: usize, first: &str| {
            vec![
                line(&format!("مجلة البحوث {number}"), 800., 10., 1),
                line(first, 700., 12., 1),
                line("المدينة السكان", 680., 12., 2),
                line("حلب ٢١٠", 660., 12., 2),
                line("يمتد النص", 640., 12., 1),
                line("1", 644., 7., 1),
                line("وبعد النص سطر في 30/08/2024", 620., 12., 1),
                line("1 حاشية", 80., 9., 1),
                line(&format!("- {number} / 30 -"), 40., 10., 1),
            ]
        };
        let first = ["يفتتح السطر الأول نصا طويلا", "وتلي النص الأول بقيته الطويلة"];
        let mut pages = vec![page(7, first[0]), page(8, first[1])];
        remove(&mut pages);
        for (page, first) in pages.into_iter().zip(first) {
            let left: Vec<&str> = page.iter().map(|line| line.text.as_str()).collect();
            assert_eq!(left, [first, "يمتد النص", "وبعد النص سطر في 30/08/2024"]);
        }
    }

    #[test]
    fn a_number_that_the_line_above_had_no_room_for_is_text() {
        let lines = |rest, below, indent| {
            let above = ["بدأ المشروع", "في الصحراء", "قبل عقد", "وبلغ عدد المستفيدين"];
            let above = (0_u8..).zip(above).map(|(at, text)| line(text, 700. - 15. * f32::from(at), 12., 1));
            let mut page: Vec<Line> = above.chain([line("340.", below, 12., 1)]).collect();
            (page[3].rest, page[4].indent) = (rest, indent);
            let mut pages = [page];
            remove(&mut pages);
            pages[0].len()
        };
        assert_eq!(lines(3., 640., 0.), 5);
        // With room above it, further down, in the middle of the page.
        for page in [lines(90., 640., 0.), lines(3., 610., 0.), lines(3., 640., 200.)] {
            assert_eq!(page, 4);
        }
    }

    #[test]
    fn a_number_of_a_page_is_told_from_a_date() {
        for number in ["3", "- 3 -", "3 / 10", "صفحة ٣ من ١٠", "Page 3 of 10"] {
            assert!(is_page_number(number), "{number}");
        }
        for text in ["30/08/2024", "بلغ العدد 3", "-", "", "1.2.3", "340,000.", "130، 2019.", "12%"]
        {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
