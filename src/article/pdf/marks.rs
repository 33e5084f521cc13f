//! Vowel marks, which are glyphs of their own: each goes to the letter that it stands on.

use super::glyph::Glyph;
use crate::arabic::{Class, class};

/// A glyph that is no wider takes no room.
const THINNEST: f32 = 0.02;

/// The glyphs that are letters, each with the marks that stand over it or under it. Where a mark stands says little of
/// whose it is; but whoever draws from left to right draws it before its letter, and from right to left behind it.
pub(super) fn with_marks(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut letters: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    let mut marks: Vec<String> = Vec::new();
    let is_mark = |c: &char| *c != 'ـ' && class(*c) == Class::Mark;
    let add = |letter: &mut Glyph, marks: &mut Vec<String>| {
        let marks: String = marks.drain(..).rev().collect();
        // Some name a letter with its mark, and draw the mark as well.
        if !letter.text.contains(&marks) {
            letter.text.push_str(&marks);
        }
    };
    let mut rest = glyphs.into_iter().peekable();
    while let Some(mut glyph) = rest.next() {
        // What takes no room beside its letter is the mark alone, even if it is said to stand for both.
        let letter = glyph.text.chars().find(|c| !is_mark(c));
        let is_beside = |other: &Glyph| letter.is_some_and(|letter| other.text.contains(letter));
        let is_thin = glyph.right - glyph.left < THINNEST * glyph.size
            && glyph.text.contains(|c| is_mark(&c))
            && (rest.peek().is_some_and(is_beside) || letters.last().is_some_and(is_beside));
        if is_thin || glyph.text.chars().all(|c| is_mark(&c)) {
            marks.push(glyph.text.chars().filter(is_mark).collect());
            continue;
        }
        if !marks.is_empty() {
            let before = letters.last_mut().filter(|before| before.left > glyph.left || glyph.text == " ");
            add(before.unwrap_or(&mut glyph), &mut marks);
        }
        letters.push(glyph);
    }
    if let Some(last) = letters.last_mut() {
        add(last, &mut marks);
    }
    letters
}
