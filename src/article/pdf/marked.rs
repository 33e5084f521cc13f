//! Marked content (PDF 32000-1, 14.6): what stands around the text of a page, and letters given in place of glyphs.

use lopdf::{Dictionary, Object};

use super::content::Canvas;
use super::fonts::letters;
use super::glyph::Glyph;
use super::state::Mark;

impl<'d> Canvas<'d> {
    /// What these operands of `BMC` or `BDC` mark.
    pub(super) fn mark(&self, resources: &[&'d Dictionary], operands: &[Object]) -> Mark {
        if operands.first().is_some_and(|tag| tag.as_name().is_ok_and(|name| name == b"Artifact")) {
            return Mark::Artifact;
        }
        let Some(properties) = operands.get(1) else { return Mark::Other };
        let named = || self.resource(resources, b"Properties", properties)?.as_dict().ok();
        let properties = properties.as_dict().ok().or_else(named);
        let instead = properties.and_then(|properties| properties.get(b"ActualText").ok());
        match instead.and_then(|text| lopdf::decode_text_string(text).ok()) {
            Some(text) => Mark::Instead(letters(&text), self.glyphs.len()),
            None => Mark::Other,
        }
    }

    /// Puts letters in the place of the glyphs that were drawn since.
    pub(super) fn end_mark(&mut self, mark: Option<Mark>) {
        let Some(Mark::Instead(text, start)) = mark else { return };
        let Some(first) = self.glyphs.get(start) else { return };
        let mut all = Glyph { text, ..first.clone() };
        for glyph in self.glyphs.drain(start..) {
            all.left = all.left.min(glyph.left);
            all.right = all.right.max(glyph.right);
        }
        self.glyphs.push(all);
    }
}
