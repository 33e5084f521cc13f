//! What an input is, told by its extension or by how it opens.

use std::io::{self, BufRead};
use std::path::Path;
use std::sync::OnceLock;

use memchr::memmem;

use super::args::InputFormat;

/// What a file is by its extension. Files of these are taken from directories unless a pattern says otherwise.
const EXTENSIONS: [(&str, InputFormat); 9] = [
    ("txt", InputFormat::Text),
    ("md", InputFormat::Markdown),
    ("markdown", InputFormat::Markdown),
    ("html", InputFormat::Html),
    ("htm", InputFormat::Html),
    ("jsonl", InputFormat::Jsonl),
    ("ndjson", InputFormat::Jsonl),
    ("srt", InputFormat::Srt),
    ("vtt", InputFormat::Vtt),
];
/// Those of them that can be read as they stand, Markdown too.
const TEXT_EXTENSIONS: [&str; 2] = ["txt", "md"];

/// What a file is by its extension.
pub(crate) fn by_extension(path: &Path) -> Option<InputFormat> {
    EXTENSIONS.iter().find(|(extension, _)| has_extension(path, extension)).map(|&(_, format)| format)
}

/// All of them as patterns, for people.
pub(crate) fn all_extensions() -> String {
    EXTENSIONS.map(|(extension, _)| format!("*.{extension}")).join(", ")
}

/// Whether a file can be read as it stands: all that is taken from a directory where the input is said to be text.
pub(crate) fn reads_as_text(path: &Path) -> bool {
    TEXT_EXTENSIONS.iter().any(|extension| has_extension(path, extension))
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension))
}

/// How pages open.
const PAGES: [&str; 7] = ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<!--"];
/// How parts of pages open that somebody cut out; a tag that ends, or a further paragraph, must follow.
const PARTS: [&str; 22] = [
    "<article", "<section", "<main", "<header", "<div", "<p>", "<p ", "<h1", "<h2", "<h3", "<ul", "<ol",
    "<table", "<blockquote", "<figure", "<span", "<font", "<center", "<b>", "<strong", "<img ", "<a ",
];

/// Whether a document opens as pages do, or as parts of them.
pub(crate) fn opens_like_html(bytes: &[u8]) -> bool {
    let ink = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    let opens = |ink: &[u8], opening: &str| {
        ink.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening.as_bytes()))
    };
    // XHTML says first that it is XML, as feeds do.
    let behind_xml = ink.split(|&byte| byte == b'>').nth(1).filter(|_| opens(ink, "<?xml"));
    let ink = behind_xml.map_or(ink, <[u8]>::trim_ascii_start);
    let goes_on = || {
        ["</", "<p", "<P", "<br", "<BR"].iter().any(|tag| memmem::find(&ink[1..], tag.as_bytes()).is_some())
    };
    PAGES.iter().any(|page| opens(ink, page)) || PARTS.iter().any(|part| opens(ink, part)) && goes_on()
}

/// Lines looked at for times, and how many of them must be times alone: an agenda has one in a line, with its point.
const FIRST_LINES: usize = 8;
const TIMES: usize = 2;

/// Whether a text opens as subtitles do, or as transcripts with a line for each time.
pub(crate) fn opens_like_subtitles(text: &str) -> bool {
    let mut lines =
        text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty());
    let opens = lines.clone().next().is_some_and(|line| line == "WEBVTT" || line.starts_with("WEBVTT "));
    let is_time = |line: &str| {
        let marks = |c: char| matches!(c, ':' | '.' | ',' | '-' | '>' | '[' | ']' | '(' | ')' | ' ');
        let (time, _said) = line.split_once(']').filter(|_| line.contains("-->")).unwrap_or((line, ""));
        time.contains(':') && time.chars().all(|c| c.is_ascii_digit() || marks(c))
    };
    opens || lines.by_ref().take(FIRST_LINES).filter(|line| is_time(line)).count() >= TIMES
}

/// What is said of a page that is read as text. `option`: what would have it read as a page.
pub(crate) fn looks_like_html(option: &str) -> String {
    format!("this looks like HTML and is read as text: {option} html reads what a page says")
}

/// What standard input opens with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    Object,
    /// Anything else, or an error that reading it will tell of.
    Other,
    Nothing,
}

/// Looks at the head of standard input; nothing of it is taken away. Once: at a terminal, who looks behind the end again
/// waits for another one.
pub(crate) fn stdin_opening() -> Opening {
    static OPENING: OnceLock<Opening> = OnceLock::new();
    *OPENING.get_or_init(|| {
        let mut stdin = io::stdin().lock();
        let Ok(head) = stdin.fill_buf() else { return Opening::Other };
        let mut ink = head.iter().filter(|byte| !byte.is_ascii_whitespace());
        match [ink.next(), ink.next()] {
            [Some(b'{'), Some(b'"')] => Opening::Object,
            _ if head.is_empty() => Opening::Nothing,
            _ => Opening::Other,
        }
    })
}
