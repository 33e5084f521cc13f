//! What bytes are that are no text, told by how they open, whatever the file is called. What is not read here is named
//! with what turns it into something that is.

use memchr::memmem;
use zubda::FileFormat;

/// Bytes looked at for what need not stand at the very beginning.
const HEAD: usize = 1024;

/// The same of mail, whose servers each write a few lines of their own first.
const MAIL_HEAD: usize = 16 << 10;

/// Why a document is not read, with the cure.
type Cure = &'static str;

/// What bytes that are neither text nor a page are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signature {
    /// A file that is read.
    File(FileFormat),
    /// A zip archive of which nothing else is known: its end may be cut off.
    Archive(Cure),
    /// One that is not.
    Foreign(Cure),
}

const RTF: Cure = "this is RTF: save it as .docx, e.g. with `soffice --convert-to docx FILE`";
const OLD_OFFICE: Cure = "this is an old Office file (.doc, .xls), or one with a password: save it as .docx without one, \
     e.g. with `soffice --convert-to docx FILE`";
const SPREADSHEET: Cure = "this is a spreadsheet: save it as CSV";
const SLIDES: Cure = "these are slides: save them as text, e.g. with `soffice --convert-to txt FILE`";
const DRAWING: Cure = "this is an OpenDocument file, but no text: save it as .odt";
const ZIP: Cure = "this is a zip archive: unpack it with `unzip FILE`, and name the folder";
const TAR: Cure = "this is a tar archive: unpack it with `tar -xf FILE`, and name the folder";
const PACKED: Cure = "this is packed: unpack it first, e.g. with `xz -d`, `bzip2 -d`, `zstd -d` or `7z x`";
const GZIP: Cure = "this is packed with gzip: unpack it with `gzip -dc FILE`";
const IMAGE: Cure = "this is an image: read its letters first, e.g. with `tesseract FILE - -l ara`";
const MEDIA: Cure =
    "this is sound or film: write down what is said first, e.g. with whisper, and give the text or .srt";
const POSTSCRIPT: Cure = "this is PostScript: make it text with `ps2ascii FILE`, or PDF with `ps2pdf FILE`";
const DJVU: Cure = "this is DjVu: make it text with `djvutxt FILE`";
const KINDLE: Cure = "this is a Kindle book: make it EPUB, e.g. with `ebook-convert FILE book.epub`";
const DATABASE: Cure = "this is a database: export the texts as CSV or JSON lines";
const PROGRAM: Cure = "this is a program, and no text: give a text";
const MHTML: Cure =
    "this is a page saved as MHTML: save it as HTML, `Webpage, HTML only`, or print it into a text file";
const MAIL: Cure = "this is mail as it travels, packed: open it and save it as text or as HTML";
const FEED: Cure = "this is a feed, which only announces its articles: fetch the pages that it links to";
const FICTION_BOOK: Cure =
    "this is a FictionBook: make it text with `pandoc -f fb2 -t plain --wrap=none FILE`";
const XML: Cure = "this is XML, but no page: make it text, e.g. with `xmllint --xpath 'string(/)' FILE`";

/// What opens with these bytes is not read.
const OPENINGS: [(&[u8], Cure); 38] = [
    (b"{\\rtf", RTF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_OFFICE),
    (b"\x1f\x8b", GZIP),
    (b"\xfd7zXZ\0", PACKED),
    (b"\x28\xb5\x2f\xfd", PACKED),
    (b"7z\xbc\xaf\x27\x1c", PACKED),
    (b"Rar!\x1a\x07", PACKED),
    (b"\x89PNG\r\n", IMAGE),
    (b"\xff\xd8\xff", IMAGE),
    (b"GIF87a", IMAGE),
    (b"GIF89a", IMAGE),
    (b"II*\0", IMAGE),
    (b"MM\0*", IMAGE),
    (b"\0\0\x01\0", IMAGE),
    (b"ID3\x02", MEDIA),
    (b"ID3\x03", MEDIA),
    (b"ID3\x04", MEDIA),
    (b"\xff\xfb", MEDIA),
    (b"OggS\0", MEDIA),
    (b"fLaC\0", MEDIA),
    (b"\x1aE\xdf\xa3", MEDIA),
    (b"FLV\x01", MEDIA),
    (b"#!AMR", MEDIA),
    (b"0&\xb2u\x8ef\xcf\x11", MEDIA),
    (b"%!PS", POSTSCRIPT),
    (b"AT&TFORM", DJVU),
    (b"SQLite format 3\0", DATABASE),
    (b"PAR1\x15", DATABASE),
    (b"ARROW1\0", DATABASE),
    (b"\x89HDF\r\n", DATABASE),
    (b"\0\x01\0\0Standard Jet DB", DATABASE),
    (b"\x7fELF", PROGRAM),
    (b"MZ\x90\0", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"\xce\xfa\xed\xfe", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"\0asm", PROGRAM),
    (b"!<arch>\n", PROGRAM),
];
/// What has these bytes at this place, behind a length or a name, is not read.
const FURTHER_ON: [(usize, &[u8], Cure); 9] = [
    (4, b"1AY&SY", PACKED),
    (4, b"ftypheic", IMAGE),
    (4, b"ftypavif", IMAGE),
    (4, b"ftyp", MEDIA),
    (8, b"WEBPVP8", IMAGE),
    (8, b"WAVEfmt", MEDIA),
    (8, b"AVI LIST", MEDIA),
    (60, b"BOOKMOBI", KINDLE),
    (257, b"ustar", TAR),
];
/// What a zip archive is by the type it declares or by the name of a part; the first that is found counts.
const ARCHIVES: [(&[u8], Signature); 7] = [
    (b"application/epub+zip", Signature::File(FileFormat::Epub)),
    (b"application/vnd.oasis.opendocument.text", Signature::File(FileFormat::Odt)),
    (b"application/vnd.oasis.opendocument.spreadsheet", Signature::Foreign(SPREADSHEET)),
    (b"application/vnd.oasis.opendocument.", Signature::Foreign(DRAWING)),
    (b"word/document", Signature::File(FileFormat::Docx)),
    (b"xl/workbook", Signature::Foreign(SPREADSHEET)),
    (b"ppt/presentation", Signature::Foreign(SLIDES)),
];
/// What XML is by its first element.
const ELEMENTS: [(&str, Cure); 5] =
    [("rss", FEED), ("feed", FEED), ("rdf:RDF", FEED), ("RDF", FEED), ("FictionBook", FICTION_BOOK)];

/// What these bytes are, if they are known to be something else than text or a page.
pub(crate) fn signature(bytes: &[u8]) -> Option<Signature> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(archive(bytes));
    }
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    let at = |place: usize, part: &[u8]| bytes.get(place..).is_some_and(|rest| rest.starts_with(part));
    let opening = OPENINGS.iter().find(|(opening, _)| at(0, opening)).map(|&(_, cure)| cure);
    let further_on = || FURTHER_ON.iter().find(|&&(place, part, _)| at(place, part)).map(|&(.., cure)| cure);
    if is_pdf(bytes) {
        return Some(Signature::File(FileFormat::Pdf));
    }
    let cure = opening.or_else(further_on).or_else(|| mail(text)).or_else(|| markup(text));
    cure.map(Signature::Foreign)
}

/// What a zip archive holds: some say it in their first part, all by the names of their parts.
fn archive(bytes: &[u8]) -> Signature {
    let holds = |mark: &[u8]| memmem::find(bytes, mark).is_some();
    ARCHIVES.iter().find(|(mark, _)| holds(mark)).map_or(Signature::Archive(ZIP), |&(_, signature)| signature)
}

/// Readers of PDF pass over what mail programs and printers have put before it.
fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    let at = memmem::find(head, b"%PDF-");
    // An article about the format names it in a line.
    at.is_some_and(|at| at == 0 || head[..at].ends_with(b"\n") && memmem::find(bytes, b"endobj").is_some())
}

/// Mail whose text is packed, or in parts, and a page with all that it shows, as a browser saves it: a mail as well.
fn mail(text: &[u8]) -> Option<Cure> {
    let head = &text[..text.len().min(MAIL_HEAD)];
    let is_name = |byte: &u8| byte.is_ascii_alphabetic() || *byte == b'-';
    if head.iter().position(|byte| !is_name(byte)).is_none_or(|end| end == 0 || head[end] != b':') {
        return None;
    }
    let head = head.to_ascii_lowercase();
    let holds = |part: &[u8]| memmem::find(&head, part).is_some();
    let opens = [&b"from: <saved by"[..], b"mime-version:", b"from: \"saved by"];
    if opens.iter().any(|opening| head.starts_with(opening)) && holds(b"multipart/related") {
        return Some(MHTML);
    }
    let packed =
        [&b"\ncontent-transfer-encoding: base64"[..], b"\ncontent-transfer-encoding: quoted-printable"];
    let is_packed = packed.iter().any(|line| holds(line)) || holds(b"\ncontent-type: multipart/");
    (is_packed && holds(b"\nmime-version:")).then_some(MAIL)
}

/// XML that is no page.
fn markup(text: &[u8]) -> Option<Cure> {
    let is_xml = text.starts_with(b"<?xml");
    let name = first_element(&text[..text.len().min(HEAD)])?;
    let known = ELEMENTS.iter().find(|(element, _)| name == element.as_bytes()).map(|&(_, cure)| cure);
    known.or((is_xml && !name.eq_ignore_ascii_case(b"html")).then_some(XML))
}

/// The name of the first element behind the declaration, comments and the document type.
fn first_element(mut text: &[u8]) -> Option<&[u8]> {
    loop {
        text = text.trim_ascii_start().strip_prefix(b"<")?;
        let end: &[u8] = if text.starts_with(b"!--") { b"-->" } else { b">" };
        if !text.starts_with(b"!") && !text.starts_with(b"?") {
            return text.split(|byte| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/')).next();
        }
        text = &text[memmem::find(text, end)? + end.len()..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_known_by_its_first_bytes() {
        for (bytes, cure) in [
            (&b"{\\rtf1\\ansi"[..], RTF),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", IMAGE),
            (b"\x7fELF\x02\x01", PROGRAM),
            (b"\0\0\0\x20ftypM4A ", MEDIA),
            (b"\0\0\0\x20ftypheic", IMAGE),
            (b"RIFF\0\0\0\0WAVEfmt ", MEDIA),
            (b"PK\x03\x04..[Content_Types].xml..xl/workbook.xml", SPREADSHEET),
            (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.presentation", DRAWING),
            (b"From: <Saved by Blink>\r\nContent-Type: multipart/related;", MHTML),
            (
                b"Return-Path: <a@b.example>\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: BASE64\r\n\r\n2KfZ",
                MAIL,
            ),
            (b"Subject: =?utf-8?B?2KrY?=\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x", MAIL),
            ("\u{feff}<?xml version='1.0'?>\n<!-- a > b --><rss version=\"2.0\">".as_bytes(), FEED),
            (b"<feed xmlns='http://www.w3.org/2005/Atom'>", FEED),
            (b"<?xml version='1.0'?><TEI>", XML),
        ] {
            assert_eq!(
                signature(bytes),
                Some(Signature::Foreign(cure)),
                "{}",
                String::from_utf8_lossy(bytes)
            );
        }
    }

    #[test]
    fn files_are_known_by_what_is_in_them() {
        for (bytes, format) in [
            (&b"PK\x03\x04..[Content_Types].xml..word/document.xml"[..], FileFormat::Docx),
            (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.textPK", FileFormat::Odt),
            (b"PK\x03\x04..mimetypeapplication/epub+zip", FileFormat::Epub),
            (b"%PDF-1.3\n", FileFormat::Pdf),
            (b"\r\nfrom the printer\n%PDF-1.3\n1 0 obj endobj", FileFormat::Pdf),
        ] {
            assert_eq!(signature(bytes), Some(Signature::File(format)));
        }
        assert_eq!(signature(b"PK\x03\x04..photo.txt"), Some(Signature::Archive(ZIP)));
    }

    #[test]
    fn what_may_be_text_or_a_page_is_left_in_peace() {
        for text in [
            "",
            "نص عادي",
            "يبدأ كل ملف بالحروف %PDF- ثم رقم",
            "ملف\n%PDF- وما بعدها",
            "<?xml version=\"1.0\"?><!DOCTYPE html><html>",
            "<feedback>رأيي</feedback>",
            "<p>فقرة</p>",
            "< 5",
            "ID card",
            "MIME-Version: 1.0 سطر في رسالة",
            "From: huda@x.example\nSubject: الشحنة\nMIME-Version: 1.0\nContent-Transfer-Encoding: 8bit\n\nوصلت السفينة.",
        ] {
            assert_eq!(signature(text.as_bytes()), None, "{text}");
        }
    }
}
