//! What an input is, told by how it opens.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use zubda::Encoding;

use super::fields::Fields;
use super::object::Object;
use super::pipe::pipe_head;
use super::source::stdin_head;
use super::stream::unpacked_head;
use super::table_head::DELIMITERS;

/// Bytes of a file that are looked at.
const HEAD: u64 = 8192;
/// No more bytes than this are looked at of what is read already: hardly an object or a row of names is longer.
const MOST: usize = 1 << 16;
/// Lines looked at for times, and how many of them must be times alone: an agenda has one in a line, with its point.
const FIRST_LINES: usize = 8;
const TIMES: usize = 2;

/// Whether a text opens as subtitles do, or as transcripts with a line for each time.
pub(crate) fn opens_like_subtitles(text: &str) -> bool {
    let mut lines =
        text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty());
    let opens = lines.clone().next().is_some_and(|line| line == "WEBVTT" || line.starts_with("WEBVTT "));
    let time = |line| -> Option<&str> {
        let marks = |c: char| matches!(c, ':' | '.' | ',' | '-' | '>' | '[' | ']' | '(' | ')' | ' ');
        let (time, _said) = str::split_once(line, ']').filter(|_| line.contains("-->")).unwrap_or((line, ""));
        (time.contains(':') && time.chars().all(|c| c.is_ascii_digit() || marks(c))).then_some(time)
    };
    let times: Vec<&str> = lines.by_ref().take(FIRST_LINES).filter_map(time).collect();
    let goes_on = || times.is_sorted_by_key(|time| (time.len(), *time));
    opens || times.len() >= TIMES && goes_on() && !are_of_a_day(text, &times)
}

/// Whether these are the times of a live blog, which has the latest first or sets its entries apart, and does not begin with the
/// first minute as recordings do.
fn are_of_a_day(text: &str, times: &[&str]) -> bool {
    let is_apart = |time: &&str| {
        let before = text.find(time).map_or("", |at| text[..at].trim_end_matches([' ', '\t']));
        before.ends_with("\n\n") || before.ends_with("\n\r\n")
    };
    let begins = times[0].trim_start_matches(['[', '(', '0']).starts_with(':');
    !begins && !text.contains("-->") && times[1..].iter().all(is_apart)
}

/// Lines looked at for the signs of Markdown.
const MARKED_LINES: usize = 40;

/// Whether a text opens as Markdown does: with a heading behind its signs, and another, or words set in bold.
pub(crate) fn opens_like_markdown(text: &str) -> bool {
    let lines = || text.lines().take(MARKED_LINES);
    let is_heading = |line: &str| {
        let title = line.trim_start_matches('#');
        (1..=6).contains(&(line.len() - title.len())) && title.starts_with(' ') && !title.trim().is_empty()
    };
    let is_bold =
        |line: &str| line.split("**").skip(1).step_by(2).any(|bold| bold.contains(char::is_alphabetic));
    match lines().filter(|line| is_heading(line)).take(2).count() {
        0 => false,
        1 => lines().any(is_bold),
        _ => true,
    }
}

/// What an input of unknown name opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    /// An object that ends on its line: one a line, it seems.
    Line,
    /// An object that goes on over several lines or has another behind it, or an array of objects.
    Value,
    /// The names of columns, that of the text among them.
    Table,
    /// Anything else, or an error that reading it will tell of.
    Other,
}

/// What these bytes open with. `fields`: they say what the text of a table is called.
pub(crate) fn opening(head: &[u8], fields: &Fields) -> Head {
    let head = unpacked_head(head);
    let decoded = zubda::decode(&head[..whole_characters(&head)], Encoding::AUTO);
    let text = decoded.as_ref().map_or("", |decoded| decoded.text.trim_start_matches('\u{feff}'));
    let array = text.trim_start().strip_prefix('[').map(str::trim_start);
    match array {
        _ if opens_object(text) && goes_over_lines(text) => Head::Value,
        _ if opens_object(text) => Head::Line,
        // Of no objects, as what selects some may leave it.
        Some(array) if array.starts_with('{') || array.trim_end() == "]" => Head::Value,
        _ if fields.texts().any(|column| names_columns(text, column)) => Head::Table,
        _ if are_objects(text) => Head::Line,
        _ => Head::Other,
    }
}

/// Whether a text opens with an object and the name of its first field: `{"` may be a quotation as well.
fn opens_object(text: &str) -> bool {
    let name = text.trim_start().strip_prefix('{').and_then(|rest| rest.trim_start().strip_prefix('"'));
    let behind = name.map(|name| name.split_once('"').map_or("", |(_, behind)| behind).trim_start());
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(':'))
}

/// Whether one of the first lines opens an object that goes on behind it: not one that breaks off, with the next below it.
fn goes_over_lines(text: &str) -> bool {
    let mut rest = text.trim_start();
    for _ in 0..FIRST_LINES {
        let below = rest.split_once('\n').map_or("", |(_, below)| below.trim_start());
        if rest.starts_with('{') && !is_one_a_line(rest.as_bytes()) && !below.starts_with("{\"") {
            return true;
        }
        rest = below;
    }
    false
}

/// Whether most of the first lines are objects, whatever the others are: the first may be damaged, or cut off.
fn are_objects(text: &str) -> bool {
    let lines: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).take(FIRST_LINES).collect();
    let is_object = |line: &&&str| line.starts_with('{') && serde_json::from_str::<Object>(line).is_ok();
    let objects = lines.iter().filter(is_object).count();
    objects * 2 > lines.len()
}

/// How many bytes are looked at of these, so that no character of UTF-8 is cut: what is damaged takes long to make out.
fn whole_characters(bytes: &[u8]) -> usize {
    let most = bytes.len().min(MOST);
    let goes_on = |at: &usize| bytes.get(*at).is_some_and(|byte| byte & 0b1100_0000 == 0b1000_0000);
    (most.saturating_sub(3)..=most).rev().find(|at| !goes_on(at)).unwrap_or(most)
}

/// Whether the first line of a text names several columns, this one among them.
fn names_columns(text: &str, column: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let names = |delimiter: u8| {
        let mut cells = line.split(char::from(delimiter)).map(|cell| cell.trim().trim_matches('"'));
        line.contains(char::from(delimiter)) && cells.any(|cell| cell == column)
    };
    DELIMITERS.into_iter().any(names)
}

/// Whether the object at the head of a text ends on its line, and nothing else does.
fn is_one_a_line(text: &[u8]) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, &byte) in text.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_string,
            b'"' => in_string = !in_string,
            // No string goes over a line: that one is broken, and the next may be whole.
            b'\n' => return in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string && depth == 1 => {
                let behind = text[at + 1..].iter().find(|byte| !matches!(byte, b' ' | b'\t' | b'\r'));
                return behind.is_none_or(|&byte| byte == b'\n');
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    // The line is longer than the head.
    true
}

/// Looks at the head of standard input; nothing of it is taken away. Once: at a terminal, who looks behind the end again
/// waits for another one.
pub(crate) fn stdin_opening(fields: &Fields) -> Head {
    stdin_head().map_or(Head::Other, |head| opening(head, fields))
}

/// Looks at the head of a file, or of a pipe that has a name.
pub(crate) fn file_opening(path: &Path, fields: &Fields) -> Head {
    let head = if path.is_file() { file_head(path) } else { pipe_head(path) };
    head.map_or(Head::Other, |head| opening(&head, fields))
}

fn file_head(path: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    File::open(path)?.take(HEAD).read_to_end(&mut head)?;
    Ok(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_is_told_by_its_headings() {
        for (text, expected) in [
            ("# العمل عن بعد\n\nإليك نظرة على **العمل عن بعد**:\n", true),
            ("مقدمة\n\n## الفوائد\n\n- المرونة\n\n## التحديات\n", true),
            ("# العمل عن بعد\n\nإليك نظرة.\n", false),
            ("#رمضان #العيد\n#مكة\n", false),
            ("1. **المرونة:** ينظم الموظف يومه.\n", false),
            ("###\n## \nنص **عريض**", false),
        ] {
            assert_eq!(opens_like_markdown(text), expected, "{text}");
        }
    }

    #[test]
    fn transcripts_go_on_with_time_and_live_blogs_back() {
        for (text, expected) in [
            ("0:05\nأهلا بكم\n1:10\nفي درس جديد\n", true),
            ("9:55\nأهلا بكم\n10:05\nفي درس جديد\n", true),
            ("[00:01.000 --> 00:02.500] أهلا بكم\n[00:02.500 --> 00:04.000] في درس\n", true),
            ("زلزال في الشمال\n\n21:40\nإعلان الطوارئ\n\n20:55\nارتفاع الحصيلة\n", false),
            ("زلزال في الشمال\n\n08:05\nهزة خفيفة\n\n08:40\nارتفاع الحصيلة\n", false),
            ("0:05\nأهلا بكم\n\n1:10\nفي درس جديد\n", true),
            ("المحاضرة 10:30\nالاستراحة 11:30\n", false),
        ] {
            assert_eq!(opens_like_subtitles(text), expected, "{text}");
        }
    }

    #[test]
    fn an_opening_tells_lines_from_values() {
        let fields = Fields { text: "text".to_owned(), ..Fields::default() };
        for (head, expected) in [
            ("", Head::Other),
            ("نص", Head::Other),
            ("{نص}", Head::Other),
            ("{\"قال\" الرجل: نعم.}", Head::Other),
            ("[1] مرجع", Head::Other),
            ("[] مرجع", Head::Other),
            (" [\n]\n", Head::Value),
            ("\u{feff}{\"a\": \"}\\\"\"} \r\n{", Head::Line),
            ("\n{ \"a\": \"أطول من الرأس", Head::Line),
            ("{\"a\": \"مقطوع\n{\"a\":1}", Head::Line),
            ("{}\n{\"a\":1}\n", Head::Line),
            ("مقطوع\"}\n{\"a\":1}\n{\"a\":2}\n", Head::Line),
            ("{\"a\":1,\n{\"a\":2}\n", Head::Line),
            ("{\"a\":1}\n{\"a\":\n2}\n", Head::Value),
            ("مثال:\n{\"a\":1}\n", Head::Other),
            ("{\n  \"a\": 1\n}", Head::Value),
            ("{\"a\": {}}{\"a\": 1}", Head::Value),
            ("[\n {\"a\": 1}", Head::Value),
            ("id,\"text\",n\n1,2,3\n", Head::Table),
            ("text\turl", Head::Table),
            ("text\n1,2", Head::Other),
            ("a text, of some length", Head::Other),
        ] {
            assert_eq!(opening(head.as_bytes(), &fields), expected, "{head}");
            let utf16: Vec<u8> =
                format!("\u{feff}{head}").encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(head.is_empty() || opening(&utf16, &fields) == expected, "{head}");
        }
    }
}
