//! Numbers, with the marks that stand inside of them.

use std::str::Chars;

use super::Tokenizer;
use super::spelling::Spelling;
use crate::arabic::{Class, class, property};

/// Digits in a thousands group.
const THOUSANDS: usize = 3;

impl Tokenizer<'_> {
    /// A number with what belongs inside it: decimal points (also in dates and versions: 2.0.1), thousands commas.
    pub(super) fn number(&mut self, fold: &mut String) -> (usize, Spelling) {
        fold.clear();
        let mut rest = self.text[self.at..].chars();
        let mut end = 0;
        loop {
            let here = rest.clone();
            let c = rest.next();
            match c.map(property) {
                Some(kind) if kind.class == Class::Digit => {
                    fold.push(kind.fold);
                    end = self.offset(&rest);
                }
                Some(kind) if is_silent_in_number(c, kind.class) => {}
                Some(_) if matches!(c, Some('.' | '٫')) && digits_ahead(&rest) > 0 => fold.push('.'),
                Some(_) if c == Some(',') && digits_ahead(&rest) == THOUSANDS => {}
                _ => {
                    self.at = self.offset(&here);
                    return (end, Spelling::default());
                }
            }
        }
    }
}

fn is_silent_in_number(c: Option<char>, class: Class) -> bool {
    // A tatweel between digits is a dash: 2010ـ2012.
    (matches!(class, Class::Mark | Class::Invisible) && c != Some('ـ')) || c == Some('٬')
}

/// How many digits come next, counted up to one more than [`THOUSANDS`].
fn digits_ahead(rest: &Chars<'_>) -> usize {
    rest.clone()
        .filter(|&c| !is_silent_in_number(Some(c), class(c)))
        .take(THOUSANDS + 1)
        .take_while(|&c| class(c) == Class::Digit)
        .count()
}
