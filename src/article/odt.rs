//! OpenDocument's .odt: paragraphs and headings. Tables (if the text is not in them), frames, notes, comments, contents and
//! indexes, and what was deleted are left out.

use std::collections::HashMap;

use super::archive::Archive;
use super::blocks::Blocks;
use super::cells::Cells;
use super::properties;
use super::xml::{Element, Visitor, visit};
use crate::error::Error;

const FORMAT: &str = ".odt";
/// Elements that hold no running text, or text that is no longer there.
const NOT_PROSE: [&str; 19] = [
    "frame", "custom-shape", "note", "annotation", "tracked-changes", "table-of-content",
    "alphabetical-index", "illustration-index", "table-index", "object-index", "user-index", "bibliography",
    "ruby-text", "forms", "scripts", "page-number", "sequence-decls", "hidden-text", "hidden-paragraph",
];

/// The blocks of a document and its title.
pub(super) fn read(file: &[u8], limit: u64) -> Result<(Blocks, Option<String>), Error> {
    let mut archive = Archive::open(file, FORMAT, limit)?;
    // Only what has a password says how it is kept.
    let manifest = archive.optional("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Error::Locked { format: FORMAT });
    }
    let xml = archive.part("content.xml")?;
    let mut text = Text::read(&xml, Cells::default())?;
    if let Some(cells) = text.cells.unread() {
        let whole = Text::read(&xml, cells)?;
        text = if whole.cells.hold_the_text() { whole } else { text };
    }
    let named = archive.optional("meta.xml")?.map(|xml| properties::title(&xml, FORMAT)).transpose()?;
    Ok((text.blocks, text.title.or(named.flatten())))
}

#[derive(Default)]
struct Text {
    blocks: Blocks,
    cells: Cells,
    title: Option<String>,
    /// Styles made for one place, with those they are based on.
    parents: HashMap<String, String>,
    /// Inside of so many paragraphs and headings.
    depth: usize,
    is_heading: bool,
    is_title: bool,
    is_caption: bool,
}

impl Text {
    fn read(xml: &str, cells: Cells) -> Result<Self, Error> {
        let mut text = Self { cells, ..Self::default() };
        visit(xml, FORMAT, &mut text)?;
        text.end();
        Ok(text)
    }

    fn begin(&mut self, element: &Element<'_>) {
        self.end();
        let style = element.attribute("style-name").unwrap_or_default();
        let style = self.parents.get(&style).unwrap_or(&style);
        self.is_title = style == "Title";
        self.is_heading =
            element.name() == "h" || self.is_title || style == "Subtitle" || style.starts_with("Heading");
        self.is_caption =
            matches!(style.as_str(), "Caption" | "Illustration" | "Figure" | "Header" | "Footer");
    }

    fn end(&mut self) {
        let (title, is_title, is_caption) = (&mut self.title, self.is_title, self.is_caption);
        let cells = &mut self.cells;
        self.blocks.close(self.is_heading, |closed| {
            if is_title && title.is_none() {
                *title = Some(closed.text.to_owned());
            }
            !is_caption && cells.keep(closed.text)
        });
        (self.is_heading, self.is_title, self.is_caption) = (false, false, false);
    }
}

impl Visitor for Text {
    fn open(&mut self, element: &Element<'_>) -> bool {
        match element.name() {
            name if NOT_PROSE.contains(&name) => return false,
            "table" => return self.cells.open(),
            "style" => {
                let names = [element.attribute("name"), element.attribute("parent-style-name")];
                if let [Some(name), Some(parent)] = names {
                    self.parents.insert(name, parent);
                }
            }
            "p" | "h" => {
                self.begin(element);
                self.depth += 1;
            }
            "list-item" => self.blocks.open_item(),
            "s" | "tab" => self.blocks.push(" ", false),
            "line-break" if self.blocks.wrap_line() => {
                let kept = (self.is_heading, self.is_title, self.is_caption);
                self.end();
                (self.is_heading, self.is_title, self.is_caption) = kept;
            }
            _ => {}
        }
        true
    }

    fn close(&mut self, name: &str) {
        if matches!(name, "p" | "h") {
            self.depth = self.depth.saturating_sub(1);
            self.end();
        } else if name == "list-item" {
            self.blocks.close_item();
        } else if name == "table" {
            self.cells.close();
        }
    }

    fn text(&mut self, text: &str) {
        if self.depth > 0 {
            self.blocks.push(text, false);
        }
    }
}
