//! What a content stream has set so far: its font, where its text stands, and what is marked in it.

use std::rc::Rc;

use lopdf::Dictionary;

use super::fonts::Font;
use super::matrix::Matrix;

/// The text state (9.3.1), which `q` keeps and `Q` brings back, with the matrix of the page.
#[derive(Clone)]
pub(super) struct State<'d> {
    pub(super) page: Matrix,
    pub(super) font: Option<Rc<Font<'d>>>,
    pub(super) size: f32,
    pub(super) letter_gap: f32,
    pub(super) word_gap: f32,
    pub(super) stretch: f32,
    pub(super) leading: f32,
    pub(super) rise: f32,
}

/// What is marked in the content: nothing of interest, something around the text, or letters in place of glyphs, of which
/// the first is at this place among all.
pub(super) enum Mark {
    Other,
    Artifact,
    Instead(String, usize),
}

/// A content stream on its way: its states, its marks, and where its text stands.
pub(super) struct Run<'d, 'r> {
    pub(super) resources: &'r [&'d Dictionary],
    pub(super) state: State<'d>,
    pub(super) kept: Vec<State<'d>>,
    pub(super) marks: Vec<Mark>,
    pub(super) text: Matrix,
    pub(super) line: Matrix,
}

impl<'d, 'r> Run<'d, 'r> {
    /// A stream that starts with this matrix of the page.
    pub(super) fn new(resources: &'r [&'d Dictionary], page: Matrix) -> Self {
        let (letter_gap, word_gap, leading, rise) = (0., 0., 0., 0.);
        let state = State { page, font: None, size: 0., letter_gap, word_gap, stretch: 1., leading, rise };
        let (text, line) = (Matrix::UNIT, Matrix::UNIT);
        Self { resources, state, kept: Vec::new(), marks: Vec::new(), text, line }
    }

    /// Whether what is shown stands around the text.
    pub(super) fn is_artifact(&self) -> bool {
        self.marks.iter().any(|mark| matches!(mark, Mark::Artifact))
    }

    /// Where a glyph of size 1 comes to stand.
    pub(super) fn place(&self) -> Matrix {
        let State { size, stretch, rise, page, .. } = self.state;
        Matrix([[size * stretch, 0.], [0., size], [0., rise]]).then(self.text).then(page)
    }

    /// Where the next line starts, and the text.
    pub(super) fn set(&mut self, line: Matrix) {
        (self.line, self.text) = (line, line);
    }

    pub(super) fn next_line(&mut self) {
        self.set(Matrix::shift(0., -self.state.leading).then(self.line));
    }

    pub(super) fn advance(&mut self, way: f32) {
        self.text = Matrix::shift(way * self.state.stretch, 0.).then(self.text);
    }
}
