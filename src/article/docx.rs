//! Word's .docx: the paragraphs of the text with headings by their styles. Tables (if the text is not in them), text boxes,
//! notes, equations, tables of contents, captions, and what was deleted or hidden are left out.

use std::collections::BTreeMap;

use super::archive::{Archive, beside};
use super::blocks::Blocks;
use super::cells::Cells;
use super::properties;
use super::xml::{Element, Visitor, visit};
use crate::error::Error;

const FORMAT: &str = ".docx";
/// Elements that hold no running text, or text that is no longer there.
const NOT_PROSE: [&str; 12] = [
    "txbxContent", "drawing", "pict", "object", "oMath", "oMathPara", "del", "moveFrom", "rt", "instrText",
    "Fallback", "pPrChange",
];
/// Styles are based on others this often at the most.
const LONGEST_LINEAGE: usize = 16;

/// What a paragraph is by its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Prose,
    /// An item of a list.
    Item,
    Heading,
    /// The headline of the whole document.
    Title,
    /// A line of a table of contents, a caption.
    Apart,
}

/// The blocks of a document and its title.
pub(super) fn read(file: &[u8], limit: u64) -> Result<(Blocks, Option<String>), Error> {
    let mut archive = Archive::open(file, FORMAT, limit)?;
    let main = related(&mut archive, "", "/officeDocument")?;
    let main = main.ok_or_else(|| archive.damaged("it names no document".to_owned()))?;
    let mut styles = Styles::default();
    if let Some(part) = related(&mut archive, &main, "/styles")?
        && let Some(xml) = archive.optional(&part)?
    {
        visit(&xml, FORMAT, &mut styles)?;
    }
    let (xml, styles) = (archive.part(&main)?, styles.kinds());
    let mut text = Text::read(&xml, &styles, Cells::default())?;
    if let Some(cells) = text.cells.unread() {
        let whole = Text::read(&xml, &styles, cells)?;
        text = if whole.cells.hold_the_text() { whole } else { text };
    }
    let named =
        archive.optional("docProps/core.xml")?.map(|xml| properties::title(&xml, FORMAT)).transpose()?;
    Ok((text.blocks, text.title.or(named.flatten())))
}

/// The part whose relation to this one, or to the package if that is empty, is of a kind that ends so: word processors name
/// their parts as they like.
fn related(archive: &mut Archive<'_>, part: &str, kind: &'static str) -> Result<Option<String>, Error> {
    let (_, name) = part.rsplit_once('/').unwrap_or(("", part));
    let relations = beside(part, &format!("_rels/{name}.rels"));
    let Some(xml) = archive.optional(&relations)? else { return Ok(None) };
    let mut relation = Relation { kind, target: None };
    visit(&xml, FORMAT, &mut relation)?;
    Ok(relation.target.map(|target| beside(part, &target)))
}

struct Relation {
    kind: &'static str,
    target: Option<String>,
}

impl Visitor for Relation {
    fn open(&mut self, element: &Element<'_>) -> bool {
        let is_it = || element.attribute("Type").is_some_and(|kind| kind.ends_with(self.kind));
        if self.target.is_none() && is_it() {
            self.target = element.attribute("Target");
        }
        true
    }

    fn close(&mut self, _: &str) {}

    fn text(&mut self, _: &str) {}
}

/// The paragraph styles.
#[derive(Default)]
struct Styles {
    styles: BTreeMap<String, Style>,
    /// The id of the style that is open.
    open: Option<String>,
}

#[derive(Default)]
struct Style {
    kind: Option<Kind>,
    based_on: Option<String>,
}

impl Styles {
    /// What each style makes of a paragraph, its own or by what it is based on.
    fn kinds(&self) -> BTreeMap<String, Kind> {
        let kind = |id: &String| {
            let lineage =
                std::iter::successors(self.styles.get(id), |style| self.styles.get(style.based_on.as_ref()?));
            lineage.take(LONGEST_LINEAGE).find_map(|style| style.kind)
        };
        self.styles.keys().filter_map(|id| Some((id.clone(), kind(id)?))).collect()
    }
}

impl Visitor for Styles {
    fn open(&mut self, element: &Element<'_>) -> bool {
        if element.name() == "style" {
            self.open = element.attribute("styleId");
        }
        let Some(id) = &self.open else { return true };
        let style = self.styles.entry(id.clone()).or_default();
        match element.name() {
            "name" => style.kind = element.attribute("val").and_then(|name| by_name(&name)).or(style.kind),
            "basedOn" => style.based_on = element.attribute("val"),
            "outlineLvl" => style.kind = style.kind.or(outline(element)),
            "numId" => style.kind = style.kind.or(numbering(element)),
            _ => {}
        }
        true
    }

    fn close(&mut self, name: &str) {
        if name == "style" {
            self.open = None;
        }
    }

    fn text(&mut self, _: &str) {}
}

/// What the names of the styles that Word brings along say; in the file they are English in any language.
fn by_name(name: &str) -> Option<Kind> {
    let name = name.to_lowercase();
    match name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end() {
        "title" => Some(Kind::Title),
        "heading" | "subtitle" | "عنوان" => Some(Kind::Heading),
        "toc"
        | "toc heading"
        | "caption"
        | "table of figures"
        | "index"
        | "table of authorities"
        | "footnote text"
        | "endnote text"
        | "header"
        | "footer" => Some(Kind::Apart),
        _ => None,
    }
}

/// A level of the outline makes a heading; the last one, the tenth, is running text.
fn outline(element: &Element<'_>) -> Option<Kind> {
    let level: u8 = element.attribute("val")?.parse().ok()?;
    Some(if level < 9 { Kind::Heading } else { Kind::Prose })
}

/// A paragraph with the bullet or the number of a list is an item of it; number 0 takes it off.
fn numbering(element: &Element<'_>) -> Option<Kind> {
    let number = element.attribute("val")?;
    Some(if number == "0" { Kind::Prose } else { Kind::Item })
}

/// Inside of which part of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Between,
    Properties,
    Run,
    Words,
}

/// The text of the document.
#[derive(Default)]
struct Text<'s> {
    styles: Option<&'s BTreeMap<String, Kind>>,
    blocks: Blocks,
    cells: Cells,
    title: Option<String>,
    kind: Option<Kind>,
    /// How deep the list is inside others whose item the paragraph is.
    level: u8,
    place: Place,
    /// The run that is open is hidden.
    is_hidden: bool,
    /// The mark at the end of the paragraph was deleted: the next one goes on with it.
    goes_on: bool,
}

impl<'s> Text<'s> {
    fn read(xml: &str, styles: &'s BTreeMap<String, Kind>, cells: Cells) -> Result<Self, Error> {
        let mut text = Self { styles: Some(styles), cells, ..Self::default() };
        visit(xml, FORMAT, &mut text)?;
        text.end();
        Ok(text)
    }

    fn end(&mut self) {
        let kind = self.kind.take().unwrap_or(Kind::Prose);
        let depth = usize::from(std::mem::take(&mut self.level)) + 1;
        self.blocks.expect_item(if kind == Kind::Item { depth } else { 0 });
        let (title, cells) = (&mut self.title, &mut self.cells);
        self.blocks.close(matches!(kind, Kind::Heading | Kind::Title), |closed| {
            if kind == Kind::Title && title.is_none() {
                *title = Some(closed.text.to_owned());
            }
            kind != Kind::Apart && cells.keep(closed.text)
        });
    }

    /// A line ends inside of a paragraph; an empty one parts it in two.
    fn break_line(&mut self) {
        if self.blocks.wrap_line() {
            let (kind, level) = (self.kind, self.level);
            self.end();
            (self.kind, self.level) = (kind, level);
        }
    }
}

impl Visitor for Text<'_> {
    fn open(&mut self, element: &Element<'_>) -> bool {
        match element.name() {
            "pPr" => self.place = Place::Properties,
            "del" | "moveFrom" if self.place == Place::Properties => self.goes_on = true,
            name if NOT_PROSE.contains(&name) => return false,
            "tbl" => return self.cells.open(),
            "p" if std::mem::take(&mut self.goes_on) => {}
            "p" => self.end(),
            "r" => (self.place, self.is_hidden) = (Place::Run, false),
            // A paragraph's mark may be hidden without its words.
            "vanish" => {
                let is_on = element.attribute("val").is_none_or(|val| val != "0" && val != "false");
                self.is_hidden |= self.place == Place::Run && is_on;
            }
            "t" => self.place = Place::Words,
            "br" | "cr" => self.break_line(),
            "tab" | "ptab" => self.blocks.push(" ", false),
            "noBreakHyphen" if !self.is_hidden => self.blocks.push("-", false),
            "ilvl" => self.level = element.attribute("val").and_then(|level| level.parse().ok()).unwrap_or(0),
            "pStyle" => {
                self.kind = element.attribute("val").and_then(|style| self.styles?.get(&style).copied());
            }
            "outlineLvl" => self.kind = outline(element).or(self.kind),
            "numId" if !matches!(self.kind, Some(Kind::Heading | Kind::Title | Kind::Apart)) => {
                self.kind = numbering(element);
            }
            _ => {}
        }
        true
    }

    fn close(&mut self, name: &str) {
        match name {
            "pPr" => self.place = Place::Between,
            "tbl" => self.cells.close(),
            "p" if self.goes_on => (self.kind, self.level) = (None, 0),
            "p" => self.end(),
            "t" => self.place = Place::Run,
            "r" => (self.place, self.is_hidden) = (Place::Between, false),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.place == Place::Words && !self.is_hidden {
            self.blocks.push(text, false);
        }
    }
}
