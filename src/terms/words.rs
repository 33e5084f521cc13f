//! The words of a document one by one: where each stands in the text, and what it means to the ranking.

use std::num::NonZero;
use std::ops::Range;

use super::clitics::Clitics;
use super::lexicon::Lexicon;
use super::query::headings_over;
use super::reader::{Reader, Word};
use super::spoken::{Beside, Spoken};
use super::stopwords::StopWords;
use crate::tokens::{Fold, Spelling};
use crate::units::Units;

/// Words of a title that are looked at: a field that repeats the text is no title, and every phrase is sought in it.
const LONGEST_TITLE: usize = 64;

/// What the user says beside the text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hints<'h> {
    /// What the documents are about; read beside their headings.
    pub(crate) titles: &'h [&'h str],
    /// What the summary should lean towards.
    pub(crate) query: Option<&'h str>,
}

/// The words of what is read in a document, its prose and its headings, and of what the user says beside it: read once,
/// for the ranking and for the keywords.
pub(crate) struct Words {
    /// Where the forms of each unit start and where those of the last one end, and the forms; nothing once they are taken.
    units: (Vec<u32>, Vec<u32>),
    /// The forms of the headings, of the titles that are given, and of the query.
    beside: Vec<u32>,
    /// Where those of the title lie: among the headings, if one of them says it, for then it is read once.
    title: Range<usize>,
    /// Where those of the query start.
    query: usize,
    /// Where those of the heading lie that each unit stands under; nothing if there is no query.
    over: Vec<Range<usize>>,
    /// The words of the units and the headings with their places; none if nobody asks for them.
    placed: Vec<Word>,
    /// Where the words of each sentence lie, and whether it is a heading; in the order of the text.
    sentences: Vec<(Range<usize>, bool)>,
    lexicon: Lexicon,
}

impl Words {
    /// The words of documents. `jobs`: threads to read them on, if not one for each core; `placed`: whether [`Words::rows`]
    /// will be asked for; then there is one document.
    pub(crate) fn new(
        units: &Units<'_>,
        hints: Hints<'_>,
        stop_words: &StopWords,
        placed: bool,
        jobs: Option<NonZero<usize>>,
    ) -> Self {
        let documents = units.documents;
        let mut reader = Reader::read(units, placed, jobs);
        let of_units = reader.forms.len();
        let title = reader.read_headings(documents, hints.titles.first().copied());
        let Reader { mut vocabulary, mut forms, bounds, placed, mut sentences, headings } = reader;
        let mut beside = forms.split_off(of_units);
        // Of several documents each has its own, and it is not looked for in all of them.
        let is_said = documents.len() == 1 && title.is_some();
        let titles = beside.len();
        let unsaid = hints.titles.iter().skip(usize::from(is_said));
        unsaid.for_each(|title| vocabulary.read(title, &mut beside));
        let query = beside.len();
        let title = title.map(|title| title.start - of_units..title.end - of_units);
        vocabulary.read(hints.query.unwrap_or_default(), &mut beside);
        let over = if query < beside.len() { headings_over(units, &headings) } else { Vec::new() };
        sentences.sort_by_key(|&(number, ..)| number);
        let lexicon = Lexicon::new(vocabulary, stop_words);
        Self {
            units: (bounds, forms),
            beside,
            title: title.unwrap_or(titles..query),
            query,
            over,
            placed: placed.unwrap_or_default(),
            sentences: sentences.into_iter().map(|(_, range, heading)| (range, heading)).collect(),
            lexicon,
        }
    }

    /// The terms of all words, once: the forms of the units are taken for it.
    pub(crate) fn take_spoken(&mut self) -> Spoken {
        let (topic, query) = self.beside.split_at(self.query);
        let over = self.over.iter().map(|over| &self.beside[over.clone()]).collect();
        Spoken::new(&self.lexicon, std::mem::take(&mut self.units), &Beside { topic, query, over })
    }

    /// How many words have a place.
    pub(crate) fn len(&self) -> usize {
        self.placed.len()
    }

    /// The words of each sentence, and whether it is a heading.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&[Word], bool)> {
        self.sentences.iter().map(|(row, heading)| (&self.placed[row.clone()], *heading))
    }

    /// The terms of the title that is given, word by word; nothing for a word that is none.
    pub(crate) fn title(&self) -> impl Iterator<Item = Option<u32>> {
        self.title_forms().iter().map(|&form| self.term_of(form))
    }

    /// The forms of the title that is given, word by word, as far as anybody reads a title.
    pub(crate) fn title_forms(&self) -> &[u32] {
        let title = &self.beside[self.title.clone()];
        &title[..title.len().min(LONGEST_TITLE)]
    }

    /// The folds of all terms, by their number.
    pub(crate) fn terms(&self) -> impl Iterator<Item = Fold<'_>> {
        self.lexicon.terms()
    }

    /// The fold of a form.
    pub(crate) fn fold(&self, form: u32) -> Fold<'_> {
        self.lexicon.fold(form)
    }

    /// The fold of a term.
    pub(crate) fn fold_of_term(&self, term: u32) -> Fold<'_> {
        self.lexicon.fold_of_term(term)
    }

    /// How many forms there are.
    pub(crate) fn forms(&self) -> usize {
        self.lexicon.len()
    }

    /// The spelling of a form.
    pub(crate) fn spelling(&self, form: u32) -> Spelling {
        self.lexicon.spelling(form)
    }

    /// The term of a form; nothing for a stop word and for a reporting verb.
    pub(crate) fn term_of(&self, form: u32) -> Option<u32> {
        self.lexicon.term_of(form)
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
