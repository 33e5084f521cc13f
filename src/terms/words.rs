//! The words of a document one by one: where each stands in the text, and what it means to the ranking.

use std::ops::Range;

use super::clitics::Clitics;
use super::lexicon::Lexicon;
use super::stopwords::StopWords;
use super::vocabulary::Vocabulary;
use crate::document::{Document, Kind};
use crate::span::Span;
use crate::tokens::Spelling;
use crate::units::Units;

/// What the user says beside the text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hints<'h> {
    /// What the documents are about; read beside their headings.
    pub(crate) titles: &'h [&'h str],
    /// What the summary should lean towards.
    pub(crate) query: Option<&'h str>,
}

/// One word of the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) span: Span,
    /// The number of its form; see [`Words::form`].
    pub(crate) form: u32,
}

/// What words of one fold and one spelling have in common.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form<'w> {
    pub(crate) fold: &'w str,
    pub(crate) spelling: Spelling,
}

/// The words of what is read in a document, its prose and its headings, and of what the user says beside it: read once,
/// for the ranking and for the keywords.
pub(crate) struct Words {
    /// The forms: those of the units in order, of the headings, of the title that the user gives, and of the query.
    forms: Vec<u32>,
    /// Where the forms of each unit start, and where those of the last one end.
    units: Vec<usize>,
    /// Where those of the title lie.
    title: Range<usize>,
    /// The words of the units and the headings with their places; none if nobody asks for them.
    placed: Vec<Word>,
    /// Where the words of each sentence lie, and whether it is a heading; in the order of the text.
    sentences: Vec<(Range<usize>, bool)>,
    lexicon: Lexicon,
}

impl Words {
    /// The words of documents. `placed`: whether [`Words::rows`] will be asked for; then there is one document.
    pub(crate) fn new(units: &Units<'_>, hints: Hints<'_>, stop_words: &StopWords, placed: bool) -> Self {
        let documents = units.documents;
        let bytes = documents.iter().map(|document| document.text.len()).sum();
        let count = documents.iter().map(Document::words).sum();
        let mut reader = Reader {
            vocabulary: Vocabulary::for_text(bytes),
            forms: Vec::with_capacity(count),
            placed: placed.then(|| Vec::with_capacity(count)),
            sentences: Vec::new(),
        };
        let mut bounds = Vec::with_capacity(units.len() + 1);
        bounds.push(0);
        for unit in units.iter() {
            reader.read_sentence(units.document_of(unit).text, unit.span, unit.sentence, false);
            bounds.push(reader.forms.len());
        }
        for document in documents {
            let headings = document.sentences.iter().enumerate();
            for (number, heading) in headings.filter(|(_, sentence)| sentence.kind == Kind::Heading) {
                reader.read_sentence(document.text, heading.span, number, true);
            }
        }
        let Reader { mut vocabulary, mut forms, placed, mut sentences } = reader;
        let title = forms.len();
        hints.titles.iter().for_each(|title| vocabulary.read(title, &mut forms));
        let title = title..forms.len();
        vocabulary.read(hints.query.unwrap_or_default(), &mut forms);
        sentences.sort_by_key(|&(number, ..)| number);
        Self {
            forms,
            units: bounds,
            title,
            placed: placed.unwrap_or_default(),
            sentences: sentences.into_iter().map(|(_, range, heading)| (range, heading)).collect(),
            lexicon: Lexicon::new(vocabulary, stop_words),
        }
    }

    /// The forms of the units, and where those of each start and the last one's end.
    pub(super) fn of_units(&self) -> (&[u32], &[usize]) {
        (&self.forms[..self.units[self.units.len() - 1]], &self.units)
    }

    /// The terms of a unit's words; nothing for a stop word.
    pub(crate) fn terms_of(&self, unit: usize) -> impl Iterator<Item = Option<u32>> {
        let forms = &self.forms[self.units[unit]..self.units[unit + 1]];
        forms.iter().map(|&form| super::term_of(form, &self.lexicon.meanings))
    }

    /// The forms of the headings and of the title.
    pub(super) fn of_topic(&self) -> &[u32] {
        &self.forms[self.units[self.units.len() - 1]..self.title.end]
    }

    /// The forms of the query.
    pub(super) fn of_query(&self) -> &[u32] {
        &self.forms[self.title.end..]
    }

    pub(super) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// How many words have a place.
    pub(crate) fn len(&self) -> usize {
        self.placed.len()
    }

    /// The words of each sentence, and whether it is a heading.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&[Word], bool)> {
        self.sentences.iter().map(|(row, heading)| (&self.placed[row.clone()], *heading))
    }

    /// The terms of the title that the user gives, word by word; nothing for a word that is none.
    pub(crate) fn title(&self) -> impl Iterator<Item = Option<u32>> {
        self.forms[self.title.clone()].iter().map(|&form| self.term_of(form))
    }

    /// All terms as they are written, by their number.
    pub(crate) fn terms(&self) -> impl Iterator<Item = &str> {
        (0_u32..).map_while(|term| self.lexicon.term_at(term))
    }

    /// A term as it is written.
    pub(crate) fn term(&self, number: u32) -> &str {
        self.lexicon.term(number)
    }

    /// How many forms there are.
    pub(crate) fn forms(&self) -> usize {
        self.lexicon.len()
    }

    /// A form.
    pub(crate) fn form(&self, number: u32) -> Form<'_> {
        let (fold, spelling) = self.lexicon.form(number);
        Form { fold, spelling }
    }

    /// The term of a form; nothing for a stop word and for a reporting verb.
    pub(crate) fn term_of(&self, form: u32) -> Option<u32> {
        super::term_of(form, &self.lexicon.meanings)
    }

    /// Whether a form has an article that shows: not behind a ل.
    pub(crate) fn has_article(&self, form: u32) -> bool {
        self.lexicon.has_article(form)
    }

    /// What is written together with a form.
    pub(crate) fn clitics(&self, form: u32) -> Clitics {
        self.lexicon.clitics(form)
    }
}

/// Reads sentences, or pieces of them.
struct Reader {
    vocabulary: Vocabulary,
    forms: Vec<u32>,
    placed: Option<Vec<Word>>,
    /// The number of each sentence, where its words lie, and whether it is a heading.
    sentences: Vec<(usize, Range<usize>, bool)>,
}

impl Reader {
    /// Reads `span` of sentence `number`; the pieces of one sentence are its words in a row.
    fn read_sentence(&mut self, text: &str, span: Span, number: usize, heading: bool) {
        let start = self.forms.len();
        let Some(placed) = &mut self.placed else {
            return self.vocabulary.read(span.of(text), &mut self.forms);
        };
        self.vocabulary.read_placed(span.of(text), |token, form| {
            self.forms.push(form);
            placed.push(Word { span: Span::new(span.start + token.start, span.start + token.end), form });
        });
        match self.sentences.last_mut() {
            Some((last, words, _)) if *last == number => words.end = self.forms.len(),
            _ => self.sentences.push((number, start..self.forms.len(), heading)),
        }
    }
}
