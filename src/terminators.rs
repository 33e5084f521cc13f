//! The marks that end sentences.

use crate::arabic::{Class, class, ends_with_letter};

/// Whether a character ends sentences.
pub(crate) fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '؟' | '۔' | '…')
}

/// Whether a sentence ends with a terminator; closing marks and format characters behind it do not count.
pub(crate) fn ends_with_terminator(text: &str) -> bool {
    if ends_with_letter(text) {
        return false;
    }
    without_closing(text).ends_with(is_terminator)
}

/// Whether a text ends as a question does, with nothing behind its mark.
pub(crate) fn asks(text: &str) -> bool {
    text.ends_with(['؟', '?'])
}

/// The terminator of a sentence, without what stands behind it; nothing if it has none.
pub(crate) fn terminator(sentence: &str) -> &str {
    let ended = without_closing(sentence);
    &ended[ended.trim_end_matches(is_terminator).len()..]
}

/// A text without the closing marks and format characters at its end.
pub(crate) fn without_closing(text: &str) -> &str {
    text.trim_end_matches(|c: char| {
        matches!(c, '»' | '”' | '’' | '›' | '"' | '\'' | ')' | ']' | '}' | ' ')
            || class(c) == Class::Invisible
    })
}
