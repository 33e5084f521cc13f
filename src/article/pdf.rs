//! PDF: a page holds no text, only glyphs at places. From these come lines, from lines columns and paragraphs; what
//! stands around the text (running headers, page numbers, notes, tables) is left out.

mod columns;
mod content;
mod continuation;
mod fonts;
mod furniture;
mod glyph;
mod hyphens;
mod lines;
mod marked;
mod marks;
mod matrix;
mod paragraphs;
mod segments;
mod state;
mod tables;
mod unicode;

use lopdf::{Document, LoadOptions, Object};

use self::content::Canvas;
use self::glyph::Glyph;
use self::lines::Line;
use super::blocks::Blocks;
use super::properties;
use crate::arabic::{Class, class};
use crate::error::Error;

const FORMAT: &str = ".pdf";
/// Bytes of one stream: a page of text has some thousands, a map some millions. What they are parsed into is far larger.
const MOST_STREAM: usize = 16 << 20;
/// Glyphs of unknown letters, as a share of all, from which on there is no text: half of a word is none.
const UNKNOWN: (usize, usize) = (1, 4);

/// The blocks of a document and its title.
pub(super) fn read(file: &[u8], limit: u64) -> Result<(Blocks, Option<String>), Error> {
    let document = open(file, limit)?;
    let mut canvas = Canvas::new(&document, limit);
    let (mut pages, mut shown, mut unknown) = (Vec::new(), 0, 0);
    for page in document.page_iter() {
        let glyphs = canvas.page(page)?;
        shown += glyphs.len();
        unknown += glyphs.iter().filter(|glyph| glyph.text.contains('\u{fffd}')).count();
        pages.push(lines_of(glyphs));
    }
    let (part, whole) = UNKNOWN;
    if unknown * whole > shown * part || shown == 0 && canvas.has_images {
        return Err(Error::NoLetters { format: FORMAT });
    }
    lines::turn_brackets(&mut pages);
    furniture::remove(&mut pages);
    hyphens::join(&mut pages);
    Ok((paragraphs::blocks(&pages), title(&document)))
}

fn open(file: &[u8], limit: u64) -> Result<Document, Error> {
    let most = usize::try_from(limit).unwrap_or(usize::MAX).min(MOST_STREAM);
    let options = LoadOptions { max_decompressed_size: Some(most), ..LoadOptions::default() };
    // A password that forbids printing or changing opens nothing: the empty one reads such a file.
    let document = Document::load_mem_with_options(file, options).map_err(|error| told(error, limit))?;
    if document.is_encrypted() {
        return Err(Error::Locked { format: FORMAT });
    }
    Ok(document)
}

fn told(error: lopdf::Error, limit: u64) -> Error {
    match error {
        lopdf::Error::InvalidPassword => Error::Locked { format: FORMAT },
        lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { limit: MOST_STREAM }) => {
            Error::StreamTooLarge { format: FORMAT, limit: MOST_STREAM }
        }
        lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
            Error::TooLarge { limit }
        }
        lopdf::Error::Parse(lopdf::ParseError::InvalidFileHeader) => {
            Error::Damaged { format: FORMAT, why: "it does not open like one".to_owned() }
        }
        error => Error::Damaged { format: FORMAT, why: error.to_string() },
    }
}

/// The lines of a page in the order they are read in.
fn lines_of(glyphs: Vec<Glyph>) -> Vec<Line> {
    let count = |wanted: fn(Class) -> bool| {
        glyphs.iter().filter(|glyph| glyph.text.chars().next().is_some_and(|c| wanted(class(c)))).count()
    };
    let arabic = count(|class| matches!(class, Class::Letter | Class::Ligature));
    let from_right = arabic * 4 >= glyphs.len();
    let space = lines::space(&glyphs);
    let columns = columns::ordered(segments::segments(glyphs), from_right);
    columns.into_iter().flat_map(|column| lines::lines(column, from_right, space)).collect()
}

fn title(document: &Document) -> Option<String> {
    let info = document.trailer.get_deref(b"Info", document).and_then(Object::as_dict).ok()?;
    properties::given(&lopdf::decode_text_string(info.get_deref(b"Title", document).ok()?).ok()?)
}
