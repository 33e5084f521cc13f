//! HTML that stands in Markdown: its texts and its tags, one behind the other. No tree is made of it, for a blank line may end
//! it anywhere, and what it opened is closed behind the Markdown that follows.

use std::borrow::Cow;

/// Names of characters that texts are written with.
const ENTITIES: [(&str, &str); 15] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("hellip", "…"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("zwnj", "\u{200c}"),
    ("zwj", "\u{200d}"),
    ("lrm", "\u{200e}"),
    ("rlm", "\u{200f}"),
];
/// Bytes of the longest of them, or of a number.
const LONGEST_ENTITY: usize = 8;
/// Bytes of a tag in which quotation marks are heeded; in a longer one they hold a picture.
const LONGEST_TAG: usize = 1024;

/// A piece of HTML. Names of elements are in small letters.
#[derive(Debug, PartialEq)]
pub(super) enum Piece<'h> {
    Text(Cow<'h, str>),
    Open(String),
    Close(String),
}

/// The pieces of `html`, without comments and declarations.
pub(super) fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    // Bytes behind the last bracket that closes a tag: in them none is looked for.
    let behind_tags = html.len() - html.rfind('>').map_or(0, |last| last + 1);
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            if let Some(behind) = behind_comment(rest) {
                rest = behind;
                continue;
            }
            if rest.len() > behind_tags
                && let Some((piece, behind)) = tag(rest)
            {
                rest = behind;
                return Some(piece);
            }
            // The first sign may be a bracket that opens no tag.
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let text;
            (text, rest) = rest.split_at(rest[first..].find('<').map_or(rest.len(), |at| first + at));
            return Some(Piece::Text(decoded(text)));
        }
        None
    })
}

/// What stands behind a comment, a declaration or an instruction for a program.
fn behind_comment(html: &str) -> Option<&str> {
    let end = match html {
        _ if html.starts_with("<!--") => "-->",
        _ if html.starts_with("<![CDATA[") => "]]>",
        _ if html.starts_with("<!") || html.starts_with("<?") => ">",
        _ => return None,
    };
    Some(html.split_once(end).map_or("", |(_, behind)| behind))
}

/// The tag that a piece of HTML opens with, and what stands behind it.
fn tag(html: &str) -> Option<(Piece<'_>, &str)> {
    let inside = html.strip_prefix('<')?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
    let name = &name[..name.len() - rest.len()];
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name = name.to_ascii_lowercase();
    let piece = if inside.starts_with('/') { Piece::Close(name) } else { Piece::Open(name) };
    Some((piece, behind_attributes(rest)?))
}

/// What stands behind the bracket that closes a tag: one in a value closes nothing.
fn behind_attributes(rest: &str) -> Option<&str> {
    let mut quote = None;
    for (at, c) in rest.char_indices().take_while(|(at, _)| *at < LONGEST_TAG) {
        match quote {
            Some(open) if c == open => quote = None,
            None if c == '>' => return Some(&rest[at + 1..]),
            None if c == '"' || c == '\'' => quote = Some(c),
            _ => {}
        }
    }
    // Of a quotation that is not closed, or too long.
    rest.split_once('>').map(|(_, behind)| behind)
}

/// A text with the characters that are named in it.
fn decoded(text: &str) -> Cow<'_, str> {
    let (mut said, mut rest) = (String::new(), text);
    while let Some((before, behind)) = rest.split_once('&') {
        let end = behind.bytes().take(LONGEST_ENTITY + 1).position(|byte| byte == b';');
        let named = end.and_then(|end| Some((character(&behind[..end])?, &behind[end + 1..])));
        said.push_str(before);
        said.push_str(named.as_ref().map_or("&", |(sign, _)| sign));
        rest = named.map_or(behind, |(_, behind)| behind);
    }
    if said.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(said + rest) }
}

fn character(name: &str) -> Option<Cow<'static, str>> {
    let Some(number) = name.strip_prefix('#') else {
        return ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, sign)| Cow::Borrowed(*sign));
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(number) => u32::from_str_radix(number, 16),
        None => number.parse(),
    };
    number.ok().and_then(char::from_u32).map(|sign| Cow::Owned(sign.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_falls_into_texts_and_tags() {
        let html = "<!-- لا\n<p> --><P dir=\"rtl\" title='a > b'>أ &lt; ب &amp; ج&#1548; د&nbsp;هـ &x;<br/>5 < 6</p><!doctype html>نص";
        let (open, close) = (|name: &str| Piece::Open(name.into()), |name: &str| Piece::Close(name.into()));
        let text = |text: &'static str| Piece::Text(text.into());
        let expected = [
            open("p"),
            text("أ < ب & ج، د\u{a0}هـ &x;"),
            open("br"),
            text("5 "),
            text("< 6"),
            close("p"),
            text("نص"),
        ];
        assert_eq!(pieces(html).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_is_not_closed_ends_with_the_text() {
        assert_eq!(pieces("نص<!-- لا").collect::<Vec<_>>(), [Piece::Text("نص".into())]);
        assert_eq!(pieces("نص<a href=\"b").collect::<Vec<_>>().len(), 2);
        assert_eq!(pieces("<a b=\">نص").collect::<Vec<_>>()[1], Piece::Text("نص".into()));
        let picture = format!("<img src=\"{}\" alt=\"أ\">نص", "A".repeat(2 * LONGEST_TAG));
        assert_eq!(pieces(&picture).last(), Some(Piece::Text("نص".into())));
    }
}
