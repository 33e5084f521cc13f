//! Marked content (PDF 32000-1, 14.6): what stands around the text of a page, and letters given in place of glyphs.

use lopdf::{Dictionary, Object};

use super::content::Canvas;
use super::fonts::letters;
use super::glyph::Glyph;
use super::state::{Mark, Run};
use crate::error::Error;

impl<'d> Canvas<'d> {
    /// Marks what follows as these operands of `BMC` or `BDC` say.
    pub(super) fn mark(&mut self, run: &mut Run<'d, '_>, operands: &[Object]) -> Result<(), Error> {
        let names_artifact = |tag: &Object| tag.as_name().is_ok_and(|name| name == b"Artifact");
        let mark = if run.is_artifact() || operands.first().is_some_and(names_artifact) {
            Mark::Artifact
        } else if let Some(text) = self.actual_text(run.resources, operands) {
            // Any number of marks may name one text.
            self.spend(text.len())?;
            Mark::Instead(letters(&text), self.glyphs.len())
        } else {
            Mark::Other
        };
        run.marks.push(mark);
        Ok(())
    }

    fn actual_text(&self, resources: &[&'d Dictionary], operands: &[Object]) -> Option<String> {
        let properties = operands.get(1)?;
        let named = || self.resource(resources, b"Properties", properties)?.as_dict().ok();
        let properties = properties.as_dict().ok().or_else(named)?;
        lopdf::decode_text_string(properties.get(b"ActualText").ok()?).ok()
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
