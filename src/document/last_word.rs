//! The last word of what stands before a mark.

use std::borrow::Cow;

use crate::arabic::{Class, class};

/// Cuts the last word off: what stands before it, and its letters without marks. `None` if it has more than `longest`.
pub(super) fn last_word(
    before: &str,
    longest: usize,
    is_letter: impl Fn(Class) -> bool,
) -> Option<(&str, Cow<'_, str>)> {
    let (mut letters, mut start, mut bare) = (0, before.len(), true);
    for (at, c) in before.char_indices().rev() {
        let kind = class(c);
        if is_letter(kind) {
            letters += 1;
        } else if matches!(kind, Class::Mark | Class::Invisible) {
            bare = false;
        } else {
            break;
        }
        if letters > longest {
            return None;
        }
        start = at;
    }
    let (head, word) = before.split_at(start);
    let letters_of = |word: &str| word.chars().filter(|&c| is_letter(class(c))).collect();
    (letters > 0).then(|| (head, if bare { word.into() } else { Cow::Owned(letters_of(word)) }))
}
