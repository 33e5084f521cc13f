//! Office files made on the spot, for what no office program would write.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip archive of these parts.
pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(part).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A book of one chapter, whose body is this.
#[allow(dead_code, reason = "some tests make Word documents alone")]
pub(crate) fn epub(body: &str) -> Vec<u8> {
    zipped(&[
        ("META-INF/container.xml", b"<container><rootfile full-path='a.opf'/></container>"),
        ("a.opf", b"<package><item id='a' href='a.xhtml'/><itemref idref='a'/></package>"),
        ("a.xhtml", format!("<html><body>{body}</body></html>").as_bytes()),
    ])
}

/// A Word document with this text, which is in XML.
pub(crate) fn docx(text: &str) -> Vec<u8> {
    let relations = "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{text}</w:body></w:document>");
    zipped(&[("_rels/.rels", relations.as_bytes()), ("word/document.xml", document.as_bytes())])
}
