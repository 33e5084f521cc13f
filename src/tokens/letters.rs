//! Words of the Arabic script: letters that fold to themselves are passed over together, the others one by one.

use std::num::NonZero;
use std::str::Chars;

use super::Tokenizer;
use super::folding::Folding;
use super::spelling::Spelling;
use crate::arabic::{Class, class, class_at, plain_letter, property};

impl Tokenizer<'_> {
    /// A word of the Arabic script. `plain`: the end of the [`plain_letters`] that it opens with.
    pub(super) fn arabic(&mut self, mut plain: usize, fold: &mut String) -> (usize, Spelling) {
        let mut folding = Folding::new(fold);
        let mut spelling = Spelling::default();
        let mut seen_alef = false;
        let (start, mut end, mut behind) = (self.at, self.at, None);
        loop {
            if plain > self.at {
                folding.push_plain(&self.text[self.at..plain]);
                (spelling.dotless_yeh, spelling.teh_marbuta) = (false, false);
                (self.at, end) = (plain, plain);
            }
            if let Some(behind) = behind {
                self.at = NonZero::get(behind);
                break;
            }
            let mut rest = self.text[self.at..].chars();
            let Some(c) = rest.next() else { break };
            let kind = property(c);
            match kind.class {
                Class::Letter => {
                    let is_first_alef = kind.fold == 'ا' && !std::mem::replace(&mut seen_alef, true);
                    if is_first_alef && !self.text[start..self.at].contains('ا') {
                        spelling.alef = hamza_on_alef(c, &rest);
                    }
                    spelling.dotless_yeh = matches!(c, 'ى' | 'ی');
                    spelling.teh_marbuta = c == 'ة';
                    let seat = matches!(kind.fold, 'و' | 'ي') && next_hamza(&rest).is_some();
                    folding.push(if seat { 'ء' } else { kind.fold });
                }
                Class::Ligature => {
                    (spelling.dotless_yeh, spelling.teh_marbuta) = (false, false);
                    folding.push_ligature(c);
                }
                Class::Mark | Class::Invisible => {}
                Class::Digit | Class::Foreign | Class::Other => break,
            }
            self.at += c.len_utf8();
            if kind.class != Class::Invisible {
                end = self.at;
            }
            (plain, behind) = plain_letters(self.text, self.at, folding.last);
        }
        (end, spelling)
    }
}

/// The end of the letters from `start` on that fold to themselves, whatever stands around them: no two equal ones side by
/// side, `before` the first of them, and no mark behind the last. And where to read on if the word ends there, as half of
/// all words do: behind the space or whatever ends it.
pub(super) fn plain_letters(text: &str, start: usize, before: char) -> (usize, Option<NonZero<usize>>) {
    let mut before = u16::try_from(before as u32).unwrap_or_default();
    let (pairs, _) = text.as_bytes()[start..].as_chunks();
    let plain = pairs.iter().take_while(|&&pair| {
        let letter = plain_letter(pair);
        let taken = letter != 0 && letter != before;
        before = letter;
        taken
    });
    let end = start + 2 * plain.count();
    match class_at(text, end) {
        Some((Class::Mark | Class::Invisible, _)) if end > start => (end - 2, None),
        next => (end, read_on(next, end)),
    }
}

/// Where to read on behind a word of which the letters end at `end`: behind `next`, the character there, if it is none of
/// another word; nowhere if the word goes on with it.
pub(super) fn read_on(next: Option<(Class, usize)>, end: usize) -> Option<NonZero<usize>> {
    match next {
        // A longer one may be ﷽, which has words of its own.
        Some((Class::Other, length)) => NonZero::new(if length < 3 { end + length } else { end }),
        Some((Class::Letter | Class::Ligature | Class::Mark | Class::Invisible, _)) => None,
        Some((Class::Digit | Class::Foreign, _)) | None => NonZero::new(end),
    }
}

/// The hamza or madda written as a character of its own behind the letter just read, past other marks.
fn next_hamza(rest: &Chars<'_>) -> Option<char> {
    rest.clone()
        .take_while(|&c| matches!(class(c), Class::Mark | Class::Invisible))
        .find(|c| matches!(c, '\u{654}'))
}

/// The hamza or madda of the alef `c`, on it or behind it.
fn hamza_on_alef(c: char, rest: &Chars<'_>) -> Option<char> {
    if matches!(c, 'أ' | 'إ' | 'آ') {
        return Some(c);
    }
    rest.clone().take_while(|&c| class(c) == Class::Mark).find_map(|c| match c {
        '\u{653}' => Some('آ'),
        '\u{654}' => Some('أ'),
        '\u{655}' => Some('إ'),
        _ => None,
    })
}
