//! Text that went wrong before it came here: read in the wrong encoding once, stored backwards, or a page that is read as it
//! stands. It is valid, so nothing else stops it, and a summary of it is no use to anyone. Nothing is repaired here: the user is told.
//!
//! A sign must show in several words and in a fair share of all, so that an article that quotes such a word is left in
//! peace.

mod direction;
mod misreading;

use self::direction::{Reversed, reversed};
use self::misreading::misreading;
use super::markup::opens_like_html;
use crate::span::head;
use crate::warning::Warning;

/// Bytes looked at: an article whole, or the head of a book, for such damage is seldom in one part only.
const SAMPLE_BYTES: usize = 1 << 16;
/// Answers counted together: as many as a byte can count, and whole vector registers of them.
const AT_ONCE: usize = 240;
/// Fewer traces than one in so many bytes are quotation marks («»): 7 of 8,000 articles have more.
const BYTES_A_TRACE: usize = 200;

/// Question marks are no less than this share of a text whose letters they stand for.
const BYTES_A_MARK: usize = 4;

/// Says so, with the cure, if a text looks like HTML, as if it had been read in the wrong encoding, or stands in visual order.
/// [`crate::Summarizer`] asks it of every text and puts the answer among the warnings.
///
/// ```
/// assert_eq!(zubda::suspicion("السلام عليكم ورحمة الله وبركاته"), None);
/// let warning = zubda::suspicion("ÇáÓáÇã Úáíßã æÑÍãÉ Çááå æÈÑßÇÊå").unwrap();
/// assert!(warning.to_string().contains("read the original with `encoding` windows-1256"));
/// ```
#[must_use]
pub fn suspicion(text: &str) -> Option<Warning> {
    let text = head(text, SAMPLE_BYTES);
    if opens_like_html(text.as_bytes()) {
        return Some(Warning::Html);
    }
    if !has_traces(text.as_bytes()) {
        return None;
    }
    if let Some(misreading) = misreading(text) {
        return Some(Warning::Misread(misreading));
    }
    reversed(text).map(|reversed| match reversed {
        Reversed::Text => Warning::Reversed,
        Reversed::Lines => Warning::PartlyReversed,
    })
}

/// Whether a closer look is worth its time, which is longer than all the rest of the way to a summary. Wrong encodings
/// leave a character of U+0080 to U+00FF (lead byte C2 or C3) in every other word at least; words that begin with ة or
/// ى, in presentation forms perhaps (lead byte EF), stand behind white space; of lost letters nothing but question marks is left.
fn has_traces(text: &[u8]) -> bool {
    if memchr::memchr_iter(b'?', text).count() * BYTES_A_MARK >= text.len() {
        return true;
    }
    let latin = memchr::memchr2_iter(0xc2, 0xc3, text).count();
    if latin >= misreading::ENOUGH && latin * BYTES_A_TRACE >= text.len() {
        return true;
    }
    let is_misplaced = |before: u8, lead: u8, next: u8| {
        let teh_marbuta = lead == 0xd8 && next == 0xa9;
        let alef_maksura = lead == 0xd9 && next == 0x89;
        before <= b' ' && (teh_marbuta || alef_maksura || lead == 0xef)
    };
    let [seconds, thirds] = [1, 2].map(|from| text.get(from..).unwrap_or_default().chunks(AT_ONCE));
    let parts = text.chunks(AT_ONCE).zip(seconds).zip(thirds);
    let misplaced = parts.map(|((first, second), third)| {
        let threes = first.iter().zip(second).zip(third);
        tally(threes.map(|((&before, &lead), &next)| is_misplaced(before, lead, next)))
    });
    misplaced.sum::<usize>() >= direction::ENOUGH
}

/// How many of at most [`AT_ONCE`] answers are yes. Counted in a byte, so that the compiler takes as many bytes of text
/// at once as the machine can: a count in a word is four times slower.
fn tally(answers: impl Iterator<Item = bool>) -> usize {
    usize::from(answers.map(u8::from).sum::<u8>())
}
