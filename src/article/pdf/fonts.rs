//! Fonts, as far as a text needs them: which letters a code stands for, and how far it moves the pen.

use std::collections::HashMap;

use lopdf::{DecompressError, Dictionary, Document, Encoding, Error, Object};
use unicode_normalization::UnicodeNormalization;

use super::unicode::{Unicode, number};
use crate::arabic::{Class, class};

/// Widths are thousandths of the size (PDF 32000-1, 9.2.4), save in fonts whose glyphs are drawings.
const THOUSANDTH: f32 = 0.001;
/// The width of glyphs in a composite font that says none (9.7.4.3).
const DEFAULT_WIDTH: f32 = 1.0;
/// Widths that a font may give in ranges; it has no more than 65,536 glyphs.
const MOST_WIDTHS: usize = 1 << 18;
/// The flag of fonts with letters of their own (9.8.2).
const SYMBOLIC: i64 = 4;
/// What a font means by these nobody else knows; bullets most of all.
const PRIVATE: std::ops::RangeInclusive<char> = '\u{e000}'..='\u{f8ff}';
/// Forms of letters as old programs set them (Unicode's presentation forms A and B), without phrases in one sign.
const SHAPED: [std::ops::RangeInclusive<char>; 2] = ['\u{fb50}'..='\u{fdef}', '\u{fe70}'..='\u{fefc}'];

/// A font of a page.
pub(super) struct Font<'d> {
    letters: Letters<'d>,
    /// Bytes of a code.
    pub(super) code_length: usize,
    widths: HashMap<u32, f32>,
    default_width: f32,
    /// Bytes of its tables, as they were read and as they are kept.
    pub(super) tables: usize,
}

/// How the letters of a font are known.
enum Letters<'d> {
    Unicode(Unicode),
    /// By the names that its glyphs have.
    Encoding(Encoding<'d>),
    Unknown,
}

impl<'d> Letters<'d> {
    /// Those of a font, and the bytes that were read and are kept for them.
    fn of(document: &'d Document, font: &'d Dictionary, limit: usize) -> Result<(Self, usize), Error> {
        if let Ok(table) = font.get_deref(b"ToUnicode", document).and_then(Object::as_stream) {
            return match table.get_plain_content_with_limit(limit) {
                Ok(table) => {
                    let unicode = Unicode::read(&table);
                    let size = table.len() + unicode.size();
                    Ok((Self::Unicode(unicode), size))
                }
                Err(too_large @ Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
                    Err(too_large)
                }
                Err(_) => Ok((Self::Unknown, 0)),
            };
        }
        let descriptor = font.get_deref(b"FontDescriptor", document).and_then(Object::as_dict).ok();
        let flags = descriptor.and_then(|d| d.get(b"Flags").and_then(Object::as_i64).ok());
        let is_symbolic = flags.is_some_and(|flags| flags & SYMBOLIC != 0);
        if is_composite(font) || is_symbolic && !font.has(b"Encoding") {
            return Ok((Self::Unknown, 0));
        }
        let encoding = font.get_font_encoding_with_limit(document, limit);
        Ok((encoding.map_or(Self::Unknown, Self::Encoding), 0))
    }
}

fn is_composite(font: &Dictionary) -> bool {
    font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Type0")
}

impl<'d> Font<'d> {
    /// `limit`: bytes that a table of it may have; an error if one has more.
    pub(super) fn new(document: &'d Document, font: &'d Dictionary, limit: usize) -> Result<Self, Error> {
        let is_composite = is_composite(font);
        let (widths, default_width) =
            if is_composite { composite_widths(document, font) } else { simple_widths(document, font) };
        let code_length = if is_composite { 2 } else { 1 };
        let (letters, table) = Letters::of(document, font, limit)?;
        let tables = table + widths.len() * size_of::<(u32, f32)>();
        Ok(Self { letters, code_length, widths, default_width, tables })
    }

    /// The letters that a code stands for, in the order they are read; nothing for what stands for none.
    pub(super) fn text(&self, code: &[u8]) -> String {
        let text = match &self.letters {
            Letters::Unicode(unicode) => unicode.of(number(code)).map(str::to_owned),
            Letters::Encoding(encoding) => encoding.bytes_to_string(code).ok(),
            Letters::Unknown => None,
        };
        text.map_or(char::REPLACEMENT_CHARACTER.to_string(), |text| letters(&text))
    }

    /// How far a code moves the pen, as a share of the size.
    pub(super) fn width(&self, code: &[u8]) -> f32 {
        self.widths.get(&number(code)).copied().unwrap_or(self.default_width)
    }
}

/// Letters in their plain forms, without what is no sign.
pub(super) fn letters(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if SHAPED.iter().any(|forms| forms.contains(&c)) {
            // A mark that stands alone decomposes into a space and itself.
            plain.extend(std::iter::once(c).nfkc().filter(|&c| c != ' '));
        } else if c.is_whitespace() {
            plain.push(' ');
        } else if !c.is_control() && !PRIVATE.contains(&c) && (class(c) != Class::Invisible || c == 'ـ') {
            plain.push(c);
        }
    }
    plain
}

fn length(object: &Object, document: &Document) -> Option<f32> {
    document.dereference(object).ok()?.1.as_float().ok()
}

fn simple_widths(document: &Document, font: &Dictionary) -> (HashMap<u32, f32>, f32) {
    let matrix = font.get_deref(b"FontMatrix", document).and_then(Object::as_array).ok();
    let unit = matrix.and_then(|matrix| length(matrix.first()?, document)).map_or(THOUSANDTH, f32::abs);
    let first = font.get_deref(b"FirstChar", document).and_then(Object::as_i64).unwrap_or_default();
    let widths = font.get_deref(b"Widths", document).and_then(Object::as_array).ok();
    let widths = widths.into_iter().flatten().zip(u32::try_from(first).unwrap_or_default()..);
    let widths = widths.filter_map(|(width, code)| Some((code, length(width, document)? * unit)));
    // What most letters have, where a font says nothing.
    (widths.collect(), 0.5)
}

fn composite_widths(document: &Document, font: &Dictionary) -> (HashMap<u32, f32>, f32) {
    let mut widths = HashMap::new();
    let descendants = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok();
    let font = descendants.and_then(|fonts| document.dereference(fonts.first()?).ok()?.1.as_dict().ok());
    let Some(font) = font else { return (widths, DEFAULT_WIDTH) };
    let default_width = font.get(b"DW").ok().and_then(|width| length(width, document));
    let listed = font.get_deref(b"W", document).and_then(Object::as_array).map_or(&[][..], |list| list);
    // Ranges may name each code again and again, and so may lists.
    let mut left = MOST_WIDTHS;
    let mut rest = listed.iter().filter_map(|object| Some(document.dereference(object).ok()?.1));
    while let (Some(first), Some(next)) = (rest.next(), rest.next()) {
        let Some(first) = first.as_i64().ok().and_then(|code| u32::try_from(code).ok()) else { continue };
        if let Ok(list) = next.as_array() {
            let list = &list[..list.len().min(left)];
            left -= list.len();
            let each = list.iter().zip(first..);
            widths
                .extend(each.filter_map(|(width, code)| Some((code, length(width, document)? * THOUSANDTH))));
        } else if let (Ok(last), Some(width)) = (next.as_i64(), rest.next()) {
            let last = u32::try_from(last).unwrap_or_default().min(u32::from(u16::MAX));
            let width = width.as_float().unwrap_or_default() * THOUSANDTH;
            let codes = (first..=last).take(left);
            left -= codes.size_hint().0;
            widths.extend(codes.map(|code| (code, width)));
        }
    }
    (widths, default_width.map_or(DEFAULT_WIDTH, |width| width * THOUSANDTH))
}
