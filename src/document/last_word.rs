//! The last word of what stands before a mark.

use crate::arabic::{Class, class};

/// Cuts the last word off: what stands before it, and its letters without marks. `None` if it has more than `longest`.
pub(super) fn last_word(
    before: &str,
    longest: usize,
    is_letter: impl Fn(Class) -> bool,
) -> Option<(&str, String)> {
    let mut letters = 0;
    let mut head = before;
    while let Some(c) = head.chars().next_back() {
        let kind = class(c);
        if is_letter(kind) {
            letters += 1;
        } else if !matches!(kind, Class::Mark | Class::Invisible) {
            break;
        }
        if letters > longest {
            return None;
        }
        head = &head[..head.len() - c.len_utf8()];
    }
    let word = before[head.len()..].chars().filter(|&c| is_letter(class(c)));
    (letters > 0).then(|| (head, word.collect()))
}
