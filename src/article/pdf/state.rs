//! What a content stream has set so far: its font, where its text stands, and what is marked in it.

use std::rc::Rc;

use lopdf::Dictionary;

use super::fonts::Font;
use super::matrix::Matrix;

/// States within states that are kept. ISO 32000-1, annex C, expects 28; a file that opens thousands closes none of them.
const MOST_KEPT: usize = 1024;

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

/// What is marked in the content: nothing of interest, something around the text or inside of such, or letters in place of
/// glyphs, of which the first is at this place among all.
pub(super) enum Mark {
    Other,
    Artifact,
    Instead(String, usize),
}

/// A content stream on its way: its states, its marks, and where its text stands.
pub(super) struct Run<'d, 'r> {
    pub(super) resources: &'r [&'d Dictionary],
    pub(super) state: State<'d>,
    kept: Vec<State<'d>>,
    /// How many more `q` there were than states are kept.
    unkept: usize,
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
        Self { resources, state, kept: Vec::new(), unkept: 0, marks: Vec::new(), text, line }
    }

    /// Keeps the state (`q`).
    pub(super) fn keep(&mut self) {
        if self.kept.len() < MOST_KEPT {
            self.kept.push(self.state.clone());
        } else {
            self.unkept += 1;
        }
    }

    /// Brings the state back that was kept last (`Q`).
    pub(super) fn restore(&mut self) {
        if self.unkept > 0 {
            self.unkept -= 1;
        } else if let Some(state) = self.kept.pop() {
            self.state = state;
        }
    }

    /// Whether what is shown stands around the text.
    pub(super) fn is_artifact(&self) -> bool {
        matches!(self.marks.last(), Some(Mark::Artifact))
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
