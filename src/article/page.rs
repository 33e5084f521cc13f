//! A page as a tree. What would make the tree a trap is refused: one nested deeper than any browser shows overflows the
//! stack of whoever walks down it, and one whose elements are reopened again and again outgrows the page.

use std::cell::Cell;

use dom_query::{Document, Matcher, NodeId};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{Tracer, TreeBuilderOpts};
use html5ever::{ParseOpts, parse_document};

use super::sink::Sink;
use crate::error::Error;
use crate::span::head;

/// Elements open at a time; browsers built on Blink or WebKit nest no deeper.
const DEEPEST: usize = 512;
/// Bytes parsed between two looks at the depth: no more than a few hundred elements open in them.
const STEP: usize = 1024;
/// Nodes that a page of no bytes may have. A page of n bytes has at most n more, for a tag takes three bytes and a text one.
const FEWEST_NODES: usize = 1000;

/// Attributes of an element. Each is compared with those before it: up to here that costs less than the parsing.
const MOST_ATTRIBUTES: usize = 4096;

/// The tree of a page.
pub(super) fn parse(page: &str) -> Result<Document, Error> {
    if has_endless_tag(page) {
        return Err(Error::TooManyAttributes { limit: MOST_ATTRIBUTES });
    }
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    let mut parser = parse_document(Sink::default(), options);
    let mut rest = page;
    while !rest.is_empty() {
        let step = head(rest, STEP);
        rest = &rest[step.len()..];
        parser.process(StrTendril::from(step));
        let open = Open::default();
        let builder = &parser.tokenizer.sink;
        builder.trace_handles(&open);
        if open.count.get() > DEEPEST || builder.sink.document.tree.len() > page.len() + FEWEST_NODES {
            return Err(Error::NestedTooDeep { limit: DEEPEST });
        }
    }
    Ok(parser.finish())
}

/// A selector, to be read once and not for every page: reading ours takes as long as a small page does.
pub(super) fn matcher(selector: &str) -> Matcher {
    Matcher::new(selector).expect("a selector of ours")
}

/// Whether an element has more attributes than it may, as far as that can be told from white space outside of quotation
/// marks: what only looks like a tag, in a script, has to be as long to be taken for one.
fn has_endless_tag(page: &str) -> bool {
    let bytes = page.as_bytes();
    let mut at = 0;
    while let Some(tag) = memchr::memchr(b'<', &bytes[at..]) {
        at += tag + 1;
        if !bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let mut attributes = 0;
        let (mut before, mut in_value) = (b'<', false);
        while let Some(&byte) = bytes.get(at).filter(|&&byte| byte != b'>') {
            at += 1;
            if in_value && matches!(byte, b'"' | b'\'') {
                at += memchr::memchr(byte, &bytes[at..]).map_or(0, |end| end + 1);
            }
            let is_space = byte.is_ascii_whitespace();
            // White space, a slash or the end of a value parts two attributes.
            attributes +=
                usize::from(!is_space && !matches!(byte, b'=') && matches!(before, b' ' | b'/' | b'"'));
            in_value = byte == b'=' || in_value && is_space;
            before = if is_space || byte == b'/' {
                b' '
            } else if matches!(byte, b'"' | b'\'') {
                b'"'
            } else {
                byte
            };
            if attributes > MOST_ATTRIBUTES {
                return true;
            }
        }
    }
    false
}

/// Counts what the tree builder holds on to: the open elements, and those it will open again.
#[derive(Default)]
struct Open {
    count: Cell<usize>,
}

impl Tracer for Open {
    type Handle = NodeId;

    fn trace_handle(&self, _: &NodeId) {
        self.count.set(self.count.get() + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_of_endless_attributes_is_refused() {
        let refused = Err(Error::TooManyAttributes { limit: MOST_ATTRIBUTES });
        for attribute in [" aN", " aN=1", "/aN", "\taN='x y'", "aN=\"\"", " aN = 'v>' "] {
            let tag =
                |count: usize| (0..count).map(|n| attribute.replace('N', &n.to_string())).collect::<String>();
            assert_eq!(parse(&format!("<p>نص<b{}>", tag(5000))).map(drop), refused, "{attribute}");
            assert!(parse(&format!("<p>نص<b {}>", tag(1000))).is_ok(), "{attribute}");
        }
        let words = "كلمة ".repeat(10_000);
        for page in [
            format!("<p title=\"{words}\">نص"),
            format!("<p>{words} 3 < 5 {words}"),
            format!("<p>{words}</p>"),
        ] {
            assert!(parse(&page).is_ok());
        }
    }

    #[test]
    fn a_page_that_is_a_trap_is_refused() {
        let refused = Err(Error::NestedTooDeep { limit: DEEPEST });
        for (part, times) in [
            ("<div>", 100_000),
            ("<table><tr><td>", 20_000),
            ("<b><div></b>", 20_000),
            ("<p><font size=X></p>", 20_000),
            ("<svg>", 100_000),
        ] {
            let page: String = (0..times).map(|n| part.replace('X', &n.to_string())).collect();
            assert_eq!(parse(&page).map(drop), refused, "{part}");
        }
        let fonts = "<font size=X>".repeat(400);
        let fonts = (0..400).fold(fonts, |fonts, n| fonts.replacen('X', &n.to_string(), 1));
        assert_eq!(parse(&(fonts + &"<p>".repeat(10_000))).map(drop), refused);
        assert!(parse(&format!("<p>نص{}", "<div>".repeat(DEEPEST / 2))).is_ok());
        assert!(parse(&"<p><b>نص</p>".repeat(10_000)).is_ok());
    }
}
