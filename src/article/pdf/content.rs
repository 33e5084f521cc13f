//! What a page shows: its content stream run, as far as it sets text.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::fonts::Font;
use super::glyph::Glyph;
use super::matrix::Matrix;
use super::state::Run;
use super::{MOST_STREAM, told};
use crate::error::Error;

/// Forms within forms; real ones hold two or three.
const DEEPEST: usize = 12;
/// Where the pages of a document are drawn, one after the other.
pub(super) struct Canvas<'d> {
    document: &'d Document,
    fonts: HashMap<*const Dictionary, Rc<Font<'d>>>,
    pub(super) glyphs: Vec<Glyph>,
    /// The forms that are being drawn, one within the other.
    open: Vec<*const Dictionary>,
    limit: u64,
    /// Bytes that may still be read, and be filled with glyphs.
    left: u64,
    /// Whether a picture was met.
    pub(super) has_images: bool,
}

impl<'d> Canvas<'d> {
    pub(super) fn new(document: &'d Document, limit: u64) -> Self {
        let (fonts, glyphs) = (HashMap::new(), Vec::new());
        Self { document, fonts, glyphs, open: Vec::new(), limit, left: limit, has_images: false }
    }

    /// The glyphs of a page, in the order they are drawn.
    pub(super) fn page(&mut self, page: ObjectId) -> Result<Vec<Glyph>, Error> {
        let document = self.document;
        let content = document.get_page_content_with_limit(page, self.most());
        let content = content.map_err(|error| told(error, self.limit))?;
        let (own, inherited) = document.get_page_resources(page).unwrap_or_default();
        let inherited = inherited.into_iter().filter_map(|id| document.get_dictionary(id).ok());
        self.run(&content, &own.into_iter().chain(inherited).collect::<Vec<_>>(), Matrix::UNIT)?;
        Ok(std::mem::take(&mut self.glyphs))
    }

    pub(super) fn spend(&mut self, bytes: usize) -> Result<(), Error> {
        let left = self.left.checked_sub(bytes as u64);
        self.left = left.ok_or(Error::TooLarge { limit: self.limit })?;
        Ok(())
    }

    /// Bytes that the next content stream may have.
    fn most(&self) -> usize {
        usize::try_from(self.left).unwrap_or(usize::MAX).min(MOST_STREAM)
    }

    fn run(&mut self, content: &[u8], resources: &[&'d Dictionary], page: Matrix) -> Result<(), Error> {
        self.spend(content.len())?;
        // What is broken in the middle of a page ends it; the rest of the file may be whole.
        let Ok(content) = Content::decode(content) else { return Ok(()) };
        let mut run = Run::new(resources, page);
        content.operations.iter().try_for_each(|operation| self.step(&mut run, operation))
    }

    fn step(&mut self, run: &mut Run<'d, '_>, operation: &Operation) -> Result<(), Error> {
        let operands = &operation.operands;
        let number = |at: usize| operands.get(at).and_then(|n| n.as_float().ok()).unwrap_or_default();
        match operation.operator.as_str() {
            "q" => run.keep(),
            "Q" => run.restore(),
            "cm" => run.state.page = Matrix::of(operands).then(run.state.page),
            "BT" => run.set(Matrix::UNIT),
            "Tc" => run.state.letter_gap = number(0),
            "Tw" => run.state.word_gap = number(0),
            "Tz" => run.state.stretch = number(0) / 100.,
            "TL" => run.state.leading = number(0),
            "Ts" => run.state.rise = number(0),
            "Tf" => {
                run.state.size = number(1);
                run.state.font = self.font(run.resources, operands.first())?;
            }
            "Td" => run.set(Matrix::shift(number(0), number(1)).then(run.line)),
            "TD" => {
                run.state.leading = -number(1);
                run.set(Matrix::shift(number(0), number(1)).then(run.line));
            }
            "Tm" => run.set(Matrix::of(operands)),
            "T*" => run.next_line(),
            "Tj" => return self.show(run, operands),
            "TJ" => {
                return self.show(run, operands.first().and_then(|o| o.as_array().ok()).map_or(&[], |o| o));
            }
            "'" | "\"" => return self.show_on_next_line(run, operands),
            "BMC" | "BDC" => return self.mark(run, operands),
            "EMC" => self.end_mark(run.marks.pop()),
            "Do" => return operands.first().map_or(Ok(()), |name| self.form(run, name)),
            _ => {}
        }
        Ok(())
    }

    fn show_on_next_line(&mut self, run: &mut Run<'d, '_>, operands: &[Object]) -> Result<(), Error> {
        if let [words, letters, _] = operands {
            let gap = |number: &Object| number.as_float().unwrap_or_default();
            (run.state.word_gap, run.state.letter_gap) = (gap(words), gap(letters));
        }
        run.next_line();
        self.show(run, operands.last().map_or(&[], std::slice::from_ref))
    }

    /// A resource by its name.
    pub(super) fn resource(
        &self,
        resources: &[&'d Dictionary],
        kind: &[u8],
        name: &Object,
    ) -> Option<&'d Object> {
        let (name, document) = (name.as_name().ok()?, self.document);
        let of = |resources: &&'d Dictionary| {
            let kind = resources.get_deref(kind, document).and_then(Object::as_dict).ok()?;
            kind.get_deref(name, document).ok()
        };
        resources.iter().find_map(of)
    }

    fn font(
        &mut self,
        resources: &[&'d Dictionary],
        name: Option<&Object>,
    ) -> Result<Option<Rc<Font<'d>>>, Error> {
        let font = name.and_then(|name| self.resource(resources, b"Font", name)?.as_dict().ok());
        let Some(font) = font else { return Ok(None) };
        if let Some(known) = self.fonts.get(&std::ptr::from_ref(font)) {
            return Ok(Some(Rc::clone(known)));
        }
        let read = Font::new(self.document, font, self.most()).map_err(|error| told(error, self.limit))?;
        // Any number of fonts may have their tables in common.
        self.spend(read.tables)?;
        let read = Rc::new(read);
        self.fonts.insert(font, Rc::clone(&read));
        Ok(Some(read))
    }

    /// Runs a form as if it stood here.
    fn form(&mut self, run: &Run<'d, '_>, name: &Object) -> Result<(), Error> {
        let form = self.resource(run.resources, b"XObject", name).and_then(|form| form.as_stream().ok());
        // One that shows itself would never end.
        let is_shown =
            |form: &Dictionary| !self.open.contains(&std::ptr::from_ref(form)) && self.open.len() < DEEPEST;
        let Some(form) = form.filter(|form| is_shown(&form.dict)) else { return Ok(()) };
        if form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image") {
            self.has_images = true;
            return Ok(());
        }
        if run.is_artifact() {
            return Ok(());
        }
        let content =
            form.get_plain_content_with_limit(self.most()).map_err(|error| told(error, self.limit))?;
        let own = form.dict.get_deref(b"Resources", self.document).and_then(Object::as_dict).ok();
        let inside =
            form.dict.get(b"Matrix").and_then(Object::as_array).map_or(Matrix::UNIT, |m| Matrix::of(m));
        let resources: Vec<&Dictionary> = own.into_iter().chain(run.resources.iter().copied()).collect();
        self.open.push(&raw const form.dict);
        let done = self.run(&content, &resources, inside.then(run.state.page));
        self.open.pop();
        done
    }

    /// Shows strings, with the way to go between them.
    fn show(&mut self, run: &mut Run<'d, '_>, pieces: &[Object]) -> Result<(), Error> {
        let Some(font) = run.state.font.clone() else { return Ok(()) };
        let is_artifact = run.is_artifact();
        for piece in pieces {
            if let Ok(back) = piece.as_float() {
                run.advance(-back / 1000. * run.state.size);
            }
            let Object::String(codes, _) = piece else { continue };
            for code in codes.chunks(font.code_length) {
                let width = font.width(code);
                if !is_artifact {
                    let text = font.text(code);
                    self.spend(size_of::<Glyph>() + text.len())?;
                    self.glyphs.extend(Glyph::new(text, run.place(), width));
                }
                let gap = if code == b" " { run.state.word_gap } else { 0. };
                run.advance(width * run.state.size + run.state.letter_gap + gap);
            }
        }
        Ok(())
    }
}
