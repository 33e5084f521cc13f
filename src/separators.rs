//! The marks inside of sentences, which part what stands in them.

/// Commas, of Arabic and of Latin script.
pub(crate) const COMMAS: [char; 2] = ['،', ','];

/// Whether a character parts what stands in a sentence: a comma, a semicolon or a colon. None of them ends it (`SContinue`
/// of UAX 29, dashes aside).
pub(crate) fn is_separator(c: char) -> bool {
    matches!(c, '،' | ',' | '؛' | ';' | ':')
}
