//! EPUB: the chapters of a book in the order they are read. Cover, title page, imprint, dedication, contents and notes are no
//! prose; tables, figures and code are left out as in pages.

use std::collections::{HashMap, HashSet};

use super::archive::{Archive, beside};
use super::blocks::Blocks;
use super::level::Level;
use super::note_mark::is_note_mark;
use super::properties;
use super::xml::{Element, Visitor, visit};
use crate::error::Error;

const FORMAT: &str = ".epub";
/// Elements that hold no running text.
const NOT_PROSE: [&str; 20] = [
    "head", "script", "style", "nav", "table", "figure", "figcaption", "pre", "math", "svg", "aside",
    "audio", "video", "rp", "rt", "rtc", "template", "object", "iframe", "form",
];
/// What parts of a book are called that are no part of its text (EPUB's vocabulary, and the guide of EPUB 2).
const APART: [&str; 23] = [
    "cover", "titlepage", "title-page", "halftitlepage", "copyright-page", "toc", "landmarks", "page-list",
    "loi", "lot", "index", "colophon", "footnotes", "endnotes", "rearnotes", "footnote", "endnote",
    "noteref", "pagebreak", "bibliography", "other-credits", "doc-toc", "dedication",
];

/// The blocks of a book and its title. `missing`: gets the names of chapters that are not there, as readers pass over them.
pub(super) fn read(
    file: &[u8],
    limit: u64,
    missing: &mut Vec<String>,
) -> Result<(Blocks, Option<String>), Error> {
    let mut archive = Archive::open(file, FORMAT, limit)?;
    if archive
        .optional("META-INF/encryption.xml")?
        .is_some_and(|xml| xml.contains("content.opf") || xml.contains("html"))
    {
        return Err(Error::Locked { format: FORMAT });
    }
    let mut container = Package::default();
    visit(&archive.part("META-INF/container.xml")?, FORMAT, &mut container)?;
    let opf = container.path.ok_or_else(|| archive.damaged("it names no package".to_owned()))?;
    let xml = archive.part(&opf)?;
    let mut package = Package::default();
    visit(&xml, FORMAT, &mut package)?;
    let apart: HashSet<String> = package.apart.iter().map(|apart| beside(&opf, apart)).collect();
    let mut text = Text::default();
    for id in &package.spine {
        let Some(item) = package.items.get(id).filter(|item| !item.is_apart) else { continue };
        let path = beside(&opf, &item.href);
        if apart.contains(&path) {
            continue;
        }
        match archive.optional(&path)? {
            Some(chapter) => visit(&chapter, FORMAT, &mut text)?,
            None => missing.push(path),
        }
        text.blocks.close(false, |_| true);
    }
    if let Some(first) = missing.first().filter(|_| text.blocks.is_empty()) {
        return Err(archive.missing(first));
    }
    Ok((text.blocks, properties::title(&xml, FORMAT)?))
}

/// What the container and the package of a book say.
#[derive(Default)]
struct Package {
    /// Where the package is.
    path: Option<String>,
    items: HashMap<String, Item>,
    /// The ids of what is read, in order.
    spine: Vec<String>,
    /// Where the parts are that are no text.
    apart: Vec<String>,
}

struct Item {
    href: String,
    is_apart: bool,
}

impl Visitor for Package {
    fn open(&mut self, element: &Element<'_>) -> bool {
        match element.name() {
            "rootfile" if self.path.is_none() => self.path = element.attribute("full-path"),
            "item" => {
                let properties = element.attribute("properties").unwrap_or_default();
                let is_apart = properties.split_whitespace().any(|property| property == "nav");
                if let (Some(id), Some(href)) = (element.attribute("id"), element.attribute("href")) {
                    self.items.insert(id, Item { href, is_apart });
                }
            }
            "itemref" if element.attribute("linear").is_none_or(|linear| linear != "no") => {
                self.spine.extend(element.attribute("idref"));
            }
            "reference" if is_apart(element.attribute("type").as_deref()) => {
                self.apart.extend(element.attribute("href"));
            }
            _ => {}
        }
        true
    }

    fn close(&mut self, _: &str) {}

    fn text(&mut self, _: &str) {}
}

fn is_apart(kinds: Option<&str>) -> bool {
    kinds.is_some_and(|kinds| kinds.split_whitespace().any(|kind| APART.contains(&kind)))
}

/// The text of the chapters.
#[derive(Default)]
struct Text {
    blocks: Blocks,
    in_body: bool,
    in_heading: bool,
    /// Inside a link to a place in a file.
    in_link: bool,
}

impl Visitor for Text {
    fn open(&mut self, element: &Element<'_>) -> bool {
        let name = element.name();
        // `epub:type` says what a part is; the type of a list is how it is numbered.
        let kind = element.attribute("type").filter(|_| !matches!(name, "ol" | "ul" | "li"));
        if NOT_PROSE.contains(&name)
            || is_apart(kind.as_deref())
            || is_apart(element.attribute("role").as_deref())
            || name != "body" && is_apart(element.attribute("class").as_deref())
        {
            return false;
        }
        self.in_link |= name == "a" && element.attribute("href").is_some_and(|href| href.contains('#'));
        match name {
            "body" => self.in_body = true,
            "br" if self.blocks.wrap_line() => self.blocks.close(self.in_heading, |_| true),
            name if Level::of(name) == Level::Inline => {}
            name => {
                self.in_heading = Level::of(name) == Level::Heading;
                self.blocks.close(false, |_| true);
                if name == "li" {
                    self.blocks.open_item();
                }
            }
        }
        true
    }

    fn close(&mut self, name: &str) {
        self.in_link &= name != "a";
        match Level::of(name) {
            _ if name == "body" => self.in_body = false,
            Level::Inline => {}
            level => {
                self.in_heading = false;
                self.blocks.close(level == Level::Heading, |_| true);
                if name == "li" {
                    self.blocks.close_item();
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_body && !(self.in_link && is_note_mark(text)) {
            self.blocks.push(text, false);
        }
    }
}
