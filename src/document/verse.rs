//! Verse: lines that rhyme. They are never joined, however even they are.

use super::width::width;
use crate::arabic::{Class, property};
use crate::number::share;
use crate::separators::is_separator;
use crate::terminators::is_terminator;

/// Lines of verse end on one letter; lines of prose share theirs by chance, a fifth of them at most.
const RHYME_SHARE: f64 = 0.75;
/// So many second lines must there be before their rhyme alone counts: hemistichs on lines of their own.
const SECOND_LINES: usize = 4;
/// What is set between the halves of a verse, and the words of a half.
const GAPS: [&str; 5] = [" ... ", " … ", " * ", " ** ", " *** "];
const HALF: std::ops::RangeInclusive<usize> = 2..=8;
/// One half is at most so much wider than the other: three to two.
const WIDER: usize = 3;
const NARROWER: usize = 2;

/// Whether most of `lines`, or most of every second one, end on the same letter.
pub(super) fn is_verse<'t>(lines: impl Iterator<Item = &'t str>) -> bool {
    let letters: Vec<Option<char>> = lines.map(last_letter).collect();
    let seconds: Vec<Option<char>> = letters.iter().skip(1).step_by(2).copied().collect();
    mostly_one(&letters) || (seconds.len() >= SECOND_LINES && mostly_one(&seconds))
}

/// Whether a line is a verse of two halves, about as wide as each other, and nothing else.
pub(super) fn shows_hemistichs(line: &str) -> bool {
    let Some((first, second)) = GAPS.iter().find_map(|gap| line.split_once(gap)) else { return false };
    let is_half = |half: &str| {
        HALF.contains(&half.split_whitespace().count())
            && !half.contains(|c| is_separator(c) || is_terminator(c))
    };
    let [first_width, second_width] = [first, second].map(|half| width(half, usize::MAX));
    let (narrow, wide) = (first_width.min(second_width), first_width.max(second_width));
    is_half(first) && is_half(second) && wide * NARROWER <= narrow * WIDER
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

fn last_letter(line: &str) -> Option<char> {
    line.chars().rev().map(property).find(|kind| kind.class == Class::Letter).map(|kind| kind.fold)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verse_on_one_line_has_two_even_halves() {
        for (line, expected) in [
            ("أَلَا لَيْتَ الشَّبَابَ يَعُودُ يَوْمًا ... فَأُخْبِرُهُ بِمَا فَعَلَ الْمَشِيبُ", true),
            ("سار الغريب على الدروب وحيدا *** وبنى بصبر للحياة صعودا", true),
            ("سار الغريب على الدروب وحيدا * وبنى بصبر للحياة صعودا", true),
            ("ثم سكت قليلا ... وقال الرجل إنه لا يعرف من فتح الباب", false),
            ("سار الغريب، على الدروب ... وبنى بصبر للحياة صعودا", false),
            ("سار الغريب على الدروب وحيدا", false),
        ] {
            assert_eq!(shows_hemistichs(line), expected, "{line}");
        }
    }

    #[test]
    fn verse_rhymes_on_every_line_or_on_every_second_one() {
        let one_rhyme =
            ["سار الغريب على الدروب وحيدا", "وبنى بصبر للحياة صعودا", "ومضى يعد على الطريق عهودا"];
        let hemistichs = [
            "أقبل الفجر", "والندى غالي", "يا رفيق الدرب", "يا سنا ليلي", "كم سهرنا هنا", "نرقب الوادي",
            "ثم عدنا معا", "نحو أهلي",
        ];
        let prose = ["كانت المدينة القديمة تنام", "مبكرة في الشتاء وكان أهلها", "يجتمعون حول المواقد كل"];
        assert!(is_verse(one_rhyme.into_iter()));
        assert!(!is_verse(prose.into_iter()));
        assert!(is_verse(hemistichs.into_iter()));
    }
}
