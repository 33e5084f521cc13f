//! The elements of HTML that stand in running text, in pages, books and Markdown: none of them ends a word or a paragraph.

const INLINE: [&str; 40] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "mark", "nobr", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// Whether an element of this name, in small letters, stands in running text.
pub(super) fn is_inline(name: &str) -> bool {
    INLINE.contains(&name)
}
