//! The fold of one token while it is read, letter by letter.

use unicode_normalization::char::{decompose_canonical, decompose_compatible, is_combining_mark};

use crate::arabic::{Class, class, property};

/// Collects folded letters and shortens runs of three or more equal ones to one.
pub(super) struct Folding<'f> {
    out: &'f mut String,
    /// The last letter collected.
    pub(super) last: char,
    run: u32,
}

/// Hardly a word has more.
const BYTES_A_WORD: usize = 32;

impl<'f> Folding<'f> {
    pub(super) fn new(out: &'f mut String) -> Self {
        out.clear();
        out.reserve(BYTES_A_WORD);
        Self { out, last: '\0', run: 0 }
    }

    /// Letters that fold to themselves, no two equal ones side by side.
    pub(super) fn push_plain(&mut self, letters: &str) {
        self.out.push_str(letters);
        (self.last, self.run) = (letters.chars().next_back().unwrap_or(self.last), 1);
    }

    /// The letters that a ligature stands for.
    pub(super) fn push_ligature(&mut self, ligature: char) {
        decompose_compatible(ligature, |part| {
            let part = property(part);
            if part.class == Class::Letter {
                self.push(part.fold);
            }
        });
    }

    /// A letter of another script: to lower case, without accents.
    pub(super) fn push_foreign(&mut self, c: char) {
        if c.is_ascii() {
            self.push(c.to_ascii_lowercase());
        } else if class(c) != Class::Foreign {
            // Accents and invisible characters inside the run.
        } else if matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{212a}' | '\u{212b}') {
            decompose_canonical(c, |part| {
                if !is_combining_mark(part) {
                    part.to_lowercase().for_each(|lower| self.push(lower));
                }
            });
        } else {
            c.to_lowercase()
                .filter(|&lower| class(lower) == Class::Foreign)
                .for_each(|lower| self.push(lower));
        }
    }

    #[inline]
    pub(super) fn push(&mut self, c: char) {
        if c == self.last {
            self.run += 1;
            match self.run {
                2 => {}
                3 => {
                    self.out.pop();
                    return;
                }
                _ => return,
            }
        } else {
            self.last = c;
            self.run = 1;
        }
        self.out.push(c);
    }
}
