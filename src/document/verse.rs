//! Verse: lines that rhyme. They are never joined, however even they are.

use crate::arabic::{Class, property};
use crate::number::share;

/// Lines of verse end on one letter; lines of prose share theirs by chance, a fifth of them at most.
const RHYME_SHARE: f64 = 0.75;
/// So many second lines must there be before their rhyme alone counts: hemistichs on lines of their own.
const SECOND_LINES: usize = 4;

/// Whether most of `lines`, or most of every second one, end on the same letter.
pub(super) fn is_verse<'t>(lines: impl Iterator<Item = &'t str>) -> bool {
    let letters: Vec<Option<char>> = lines.map(last_letter).collect();
    let seconds: Vec<Option<char>> = letters.iter().skip(1).step_by(2).copied().collect();
    mostly_one(&letters) || (seconds.len() >= SECOND_LINES && mostly_one(&seconds))
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
