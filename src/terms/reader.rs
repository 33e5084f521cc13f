//! The words of units read into the numbers of their forms: on several threads, a run of documents each, with the same
//! numbers at any number of threads.

use std::num::NonZero;
use std::ops::Range;

use super::vocabulary::Vocabulary;
use crate::batch::in_runs;
use crate::document::{Document, Kind};
use crate::number::to_u32;
use crate::span::Span;
use crate::units::Units;

/// One word of the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) span: Span,
    /// The number of its form.
    pub(crate) form: u32,
}

/// Hardly a title or a query has more.
const WORDS_OF_TITLE: usize = 32;

/// What is read.
pub(super) struct Reader {
    pub(super) vocabulary: Vocabulary,
    pub(super) forms: Vec<u32>,
    /// Where the forms of each unit start, and where those of the last one end.
    pub(super) bounds: Vec<u32>,
    /// The words with their places, if anybody asks for them.
    pub(super) placed: Option<Vec<Word>>,
    /// The number of each sentence, where its words lie, and whether it is a heading.
    pub(super) sentences: Vec<(usize, Range<usize>, bool)>,
    /// The document and the number of each heading that something stands under, and where its forms lie behind those of
    /// the units.
    pub(super) headings: Vec<(usize, usize, Range<usize>)>,
}

impl Reader {
    /// Reads all units. `placed`: keep the places of words and sentences; of one document alone.
    pub(super) fn read(units: &Units<'_>, placed: bool, jobs: Option<NonZero<usize>>) -> Self {
        let sizes = units.documents.iter().map(|document| document.text.len());
        let mut all: Option<Self> = None;
        let read = |documents| Self::read_run(units, documents, placed);
        in_runs(jobs, sizes, read, |run| match &mut all {
            None => all = Some(run),
            Some(all) => all.append(&run),
        });
        all.expect("there is a run at least")
    }

    fn read_run(units: &Units<'_>, documents: Range<usize>, placed: bool) -> Self {
        let texts = &units.documents[documents.clone()];
        let bytes = texts.iter().map(|document| document.text.len()).sum();
        let words = texts.iter().map(Document::words).sum();
        let mut bounds = Vec::with_capacity(units.of_run(documents.clone()).len() + 1);
        bounds.push(0);
        let mut reader = Self {
            vocabulary: Vocabulary::for_text(bytes),
            forms: Vec::with_capacity(words + WORDS_OF_TITLE),
            bounds,
            placed: placed.then(|| Vec::with_capacity(words)),
            sentences: Vec::new(),
            headings: Vec::new(),
        };
        for number in units.of_run(documents) {
            let unit = units.at(number);
            reader.read_sentence(units.document_of(unit).text, unit.span, unit.sentence(), false);
            reader.bounds.push(to_u32(reader.forms.len()));
        }
        reader
    }

    /// Takes what another has read as if it had been read here.
    fn append(&mut self, other: &Self) {
        let numbers = self.vocabulary.append(&other.vocabulary);
        let start = self.forms.len();
        self.forms.extend(other.forms.iter().map(|&form| numbers[form as usize]));
        self.bounds.extend(other.bounds[1..].iter().map(|&end| to_u32(start + end as usize)));
    }

    /// Reads the headings of all documents, with their places those that something stands under; answers where the forms of the
    /// one lie that says this.
    pub(super) fn read_headings(
        &mut self,
        documents: &[Document<'_>],
        title: Option<&str>,
    ) -> Option<Range<usize>> {
        let (mut said, of_units) = (None, self.forms.len());
        for (place, document) in documents.iter().enumerate() {
            let titled = title.and_then(|title| document.heading_that_says(title));
            let headings = document.sentences.iter().enumerate();
            let prose = document.sentences.iter().rposition(|sentence| sentence.kind == Kind::Prose);
            for (number, heading) in headings.filter(|(_, sentence)| sentence.kind == Kind::Heading) {
                let start = self.forms.len();
                // Under who signs a letter, and the books that an encyclopedia lists, nothing stands.
                if prose.is_some_and(|prose| prose < number) {
                    self.vocabulary.read(heading.span.of(document.text), &mut self.forms);
                } else {
                    self.read_sentence(document.text, heading.span, number, true);
                    self.headings.push((place, number, start - of_units..self.forms.len() - of_units));
                }
                said = said.or((titled == Some(number)).then_some(start..self.forms.len()));
            }
        }
        said
    }

    /// Reads `span` of sentence `number`; the pieces of one sentence are its words in a row.
    pub(super) fn read_sentence(&mut self, text: &str, span: Span, number: usize, heading: bool) {
        let Some(placed) = &mut self.placed else {
            return self.vocabulary.read(span.of(text), &mut self.forms);
        };
        let start = placed.len();
        self.vocabulary.read_placed(span.of(text), |place, form| {
            self.forms.push(form);
            if let Some(place) = place {
                placed.push(Word { span: place.shifted(span.start), form });
            }
        });
        match self.sentences.last_mut() {
            Some((last, words, _)) if *last == number => words.end = placed.len(),
            _ => self.sentences.push((number, start..placed.len(), heading)),
        }
    }
}
