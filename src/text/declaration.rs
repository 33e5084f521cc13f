//! The encoding that a page says it is in: `<meta charset>` or `<meta http-equiv="Content-Type">`.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes of a page in which it must say so. The standard has browsers look at 1024; scripts before it are common.
const HEAD: usize = 4096;

/// The encoding named in the first `<meta>` of the page that names one. Windows-1252, alias ISO-8859-1, tells nothing:
/// programs wrote it over pages in any encoding, and where it is right it is found out without being told.
pub(super) fn declared(page: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = page[..page.len().min(HEAD)].to_ascii_lowercase();
    let tags = (0..head.len()).filter(|&at| head[at..].starts_with(b"<meta"));
    let encoding = tags.filter_map(|at| head[at..].split(|&byte| byte == b'>').next()).find_map(named)?;
    // Whoever can read the name of UTF-16 in ASCII reads no UTF-16 (so the standard says).
    let encoding = if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding };
    (encoding != WINDOWS_1252).then_some(encoding)
}

/// The encoding named in a tag.
fn named(tag: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    const NAME: &[u8] = b"charset";
    let at = tag.windows(NAME.len()).position(|window| window == NAME)? + NAME.len();
    let value = tag[at..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value);
    let ends = |byte: &u8| matches!(byte, b'"' | b'\'' | b';' | b'/') || byte.is_ascii_whitespace();
    encoding_rs::Encoding::for_label_no_replacement(value.split(ends).next()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_may_say_it_in_many_ways() {
        for (page, name) in [
            ("<html><META CHARSET=Windows-1256>", Some("windows-1256")),
            ("<meta charset = 'iso-8859-6'/>", Some("ISO-8859-6")),
            (
                "<meta name=a content=b><meta http-equiv=Content-Type content=\"text/html; charset=cp1256\">",
                Some("windows-1256"),
            ),
            ("<meta charset=utf-16>", Some("UTF-8")),
            ("<meta charset=klingon>", None),
            ("<meta charset=latin1>", None),
            ("<meta charset", None),
            ("<p>charset=windows-1256", None),
        ] {
            assert_eq!(declared(page.as_bytes()).map(encoding_rs::Encoding::name), name, "{page}");
        }
    }
}
