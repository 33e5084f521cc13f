//! How a table opens: whether a text is one, what parts its columns, and whether its cells are quoted.

use std::io::{self, BufRead};

use csv::ReaderBuilder;
use memchr::{memchr, memchr2};

use super::stream::Stream;

/// What may part the columns; Excel writes a semicolon where the comma is for decimals.
pub(super) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Rows looked at below the names of the columns.
const FIRST_ROWS: usize = 3;

/// Whether a text opens as tables do: with names, words that nothing parts but what parts columns, and below them rows of as
/// many cells. Where prose has commas, a space stands behind them.
pub(super) fn opens_like_table(text: &str) -> bool {
    let is_name = |name: &str| {
        name.contains(char::is_alphabetic) && name.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    let line = text.lines().next().unwrap_or_default().trim_start_matches('\u{feff}');
    let delimiter = delimiter(line.as_bytes());
    let names: Vec<&str> = line.split(char::from(delimiter)).map(|name| name.trim_matches('"')).collect();
    if names.len() < 2 || !names.iter().all(|name| is_name(name)) {
        return false;
    }
    let mut table = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let rows: Vec<_> = table.byte_records().take(FIRST_ROWS).collect();
    !rows.is_empty() && rows.iter().all(|row| row.as_ref().is_ok_and(|row| row.len() == names.len()))
}

/// What parts the names of the columns most often.
pub(super) fn delimiter(head: &[u8]) -> u8 {
    let line = head.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let count = |delimiter: u8| line.iter().filter(|&&byte| byte == delimiter).count();
    // Of equals the first.
    DELIMITERS.into_iter().rev().max_by_key(|&delimiter| count(delimiter)).unwrap_or(b',')
}

/// Takes off a first line `sep=;`, which tells Excel what parts the columns, and answers what that is.
pub(super) fn take_separator(stream: &mut Stream) -> io::Result<Option<u8>> {
    let head = stream.fill_buf()?;
    let Some(end) = memchr(b'\n', head) else { return Ok(None) };
    let line = head[..end].strip_suffix(b"\r").unwrap_or(&head[..end]);
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
    let Some(&[delimiter]) = line.strip_prefix(b"sep=") else { return Ok(None) };
    stream.consume(end + 1);
    Ok(Some(delimiter))
}

/// Whether quotation marks around the cells of a table with tabs are no part of them. Few programs set them there, and where
/// one opens a cell and closes in the middle of it or never, it was written with the text.
pub(super) fn quotes_cells(head: &[u8]) -> bool {
    let mut at = 0;
    while let Some(&byte) = head.get(at) {
        if byte == b'"' {
            // What is not closed as far as can be seen goes over lines, but hardly over other cells.
            let Some(closing) = closing_mark(&head[at + 1..]) else { return !head[at..].contains(&b'\t') };
            at += 1 + closing + 1;
            if !matches!(head.get(at), None | Some(b'\t' | b'\r' | b'\n')) {
                return false;
            }
        }
        at += memchr2(b'\t', b'\n', &head[at..]).map_or(head.len() - at, |end| end + 1);
    }
    true
}

/// Where the quotation mark is that closes a cell; two of them are one of its text.
fn closing_mark(cell: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr(b'"', &cell[at..])?;
        if cell.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_told_from_prose_by_the_names_of_their_columns() {
        for (text, expected) in [
            ("id,title,body\n1,عنوان,\"نص، وآخر.\nوسطر\"\n2,عنوان,نص\n", true),
            ("\u{feff}رقم;نص\r\n1;وصل الوفد.\r\n", true),
            ("\"id\"\t\"body\"\n1\tوصل الوفد.\n", true),
            ("id,body\n", false),
            ("id,body\nوصل الوفد، وبدأ العمل.\n", false),
            ("1,2,3\n4,5,6\n", false),
            ("أهلا, وسهلا\nوصل الوفد, وبدأ العمل.\n", false),
            ("قفا نبك من ذكرى حبيب ومنزل\tبسقط اللوى بين الدخول فحومل\nفتوضح\tفالمقراة\n", false),
            ("وصل الوفد إلى المدينة; وبدأ العمل\nثم عاد; وانتهى\n", false),
            ("وصل.\nوعاد.\n", false),
            ("", false),
        ] {
            assert_eq!(opens_like_table(text), expected, "{text}");
        }
    }

    #[test]
    fn quotation_marks_of_a_table_with_tabs_are_told_from_those_of_its_text() {
        for (head, expected) in [
            ("id\ttext\n1\t\"قال: \"\"نعم\"\"\"\n2\tعاد\n", true),
            ("id\ttext\n1\t\"سطر\nوسطر\"\t3\n", true),
            ("id\ttext\n1\t\"سطر\nوسطر", true),
            ("id\ttext\n1\t\"الغرفة صغيرة\" كما قالوا\n", false),
            ("id\ttext\n1\t\"قال إنه لن يعود\n2\tعاد\n", false),
            ("id\ttext\n1\t\"قال إنه\n2\tعاد \"أخيرا\".\n", false),
        ] {
            assert_eq!(quotes_cells(head.as_bytes()), expected, "{head}");
        }
    }
}
