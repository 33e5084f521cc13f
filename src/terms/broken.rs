//! Words that are broken at the ends of lines, as printers do: `المزا-` and `رعين`.

use std::borrow::Cow;

use memchr::memchr_iter;

use crate::arabic::is_arabic;

/// Whether a line of a text ends with a hyphen. Hardly any does.
pub(super) fn may_break_words(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr_iter(b'-', bytes).any(|at| matches!(bytes.get(at + 1), Some(b'\n' | b'\r')))
}

/// A text with its broken words made whole. What ends as no word does inside, or has an article of its own behind it, is part of a
/// compound: `الروسية-` and `الأوكرانية`.
pub(crate) fn unbroken(text: &str) -> Cow<'_, str> {
    if !may_break_words(text) {
        return text.into();
    }
    let (mut whole, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, behind)) = rest.split_once('-') {
        let next = behind.trim_start();
        let is_break =
            behind.starts_with(['\n', '\r']) && before.ends_with(is_arabic) && next.starts_with(is_arabic);
        let is_inside = is_break && !before.ends_with(['ة', 'ى']) && !next.starts_with("ال");
        whole.push_str(before);
        if !is_inside {
            whole.push('-');
        }
        rest = if is_inside { next } else { behind };
    }
    (whole + rest).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_words_are_made_whole_and_compounds_stay() {
        for (text, expected) in [
            ("بين المزا-\nرعين وتسو-\r\n  يات", "بين المزارعين وتسويات"),
            ("الحرب الروسية-\nالأوكرانية", "الحرب الروسية-\nالأوكرانية"),
            ("كتب -\nمصطفى", "كتب -\nمصطفى"),
            ("لبنانية-فلسطينية", "لبنانية-فلسطينية"),
        ] {
            assert_eq!(unbroken(text), expected);
        }
    }
}
