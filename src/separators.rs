//! The marks inside of sentences, which part what stands in them, and the brackets that set it apart.

/// Commas, of Arabic and of Latin script.
pub(crate) const COMMAS: [char; 2] = ['،', ','];

/// Whether a character parts what stands in a sentence: a comma, a semicolon or a colon. None of them ends it (`SContinue`
/// of UAX 29, dashes aside).
pub(crate) fn is_separator(c: char) -> bool {
    matches!(c, '،' | ',' | '؛' | ';' | ':')
}

/// Whether a character is a dash: a hyphen as typewriters have it, an en dash or an em dash.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

/// Whether a pair of brackets holds a whole line: `[المسألة الثانية: تعريف العلة.]`, `(تصفيق)`.
pub(crate) fn is_bracketed(line: &str) -> bool {
    let inside = [('[', ']'), ('(', ')')]
        .into_iter()
        .find_map(|(open, close)| line.strip_prefix(open)?.strip_suffix(close));
    inside.is_some_and(|inside| !inside.contains([']', ')']))
}
