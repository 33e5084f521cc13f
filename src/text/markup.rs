//! Whether a document is HTML, told by how it opens.

use memchr::memmem;

/// How pages open.
const PAGES: [&str; 7] = ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<!--"];
/// How parts of pages open that somebody cut out; a tag that ends, or a further paragraph, must follow.
const PARTS: [&str; 22] = [
    "<article", "<section", "<main", "<header", "<div", "<p>", "<p ", "<h1", "<h2", "<h3", "<ul", "<ol",
    "<table", "<blockquote", "<figure", "<span", "<font", "<center", "<b>", "<strong", "<img ", "<a ",
];

/// Whether a document opens as pages do, or as parts of them: then [`crate::decode_html`] knows its encoding, and a text of it
/// is read as `TextFormat::Html`. Of a text that is read as it stands [`crate::suspicion`] says so.
///
/// ```
/// assert!(zubda::opens_like_html(b"<div><p>a</p></div>"));
/// assert!(!zubda::opens_like_html("<مقدمة> وصل القطار.".as_bytes()));
/// ```
#[must_use]
pub fn opens_like_html(bytes: &[u8]) -> bool {
    let ink = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    let opens = |ink: &[u8], opening: &str| {
        ink.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening.as_bytes()))
    };
    // XHTML says first that it is XML, as feeds do.
    let is_xml = opens(ink, "<?xml");
    let behind_xml = is_xml.then(|| ink.split(|&byte| byte == b'>').nth(1)).flatten();
    let ink = behind_xml.map_or(ink, <[u8]>::trim_ascii_start);
    let goes_on = || {
        ["</", "<p", "<P", "<br", "<BR"].iter().any(|tag| memmem::find(&ink[1..], tag.as_bytes()).is_some())
    };
    PAGES.iter().any(|page| opens(ink, page)) || PARTS.iter().any(|part| opens(ink, part)) && goes_on()
}
