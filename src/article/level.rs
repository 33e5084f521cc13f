//! What an element of HTML is to the text in it, in pages, books and Markdown.

const INLINE: [&str; 40] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "mark", "nobr", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// What an element is by its name, in small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// It stands in running text, and ends no word and no paragraph.
    Inline,
    Block,
    Heading,
}

impl Level {
    pub(super) fn of(name: &str) -> Self {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Self::Heading,
            _ if INLINE.contains(&name) => Self::Inline,
            _ => Self::Block,
        }
    }
}
