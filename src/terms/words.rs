//! The words of a document one by one: where each stands in the text, and what it means to the ranking.

use std::ops::Range;

use super::clitics::Clitics;
use super::lexicon::{Lexicon, Meaning};
use super::stopwords::StopWords;
use super::vocabulary::Vocabulary;
use crate::document::{Document, Kind};
use crate::span::Span;
use crate::tokens::{Spelling, Tokenizer};

/// One word of the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) span: Span,
    /// The number of its form; see [`Words::forms`].
    pub(crate) form: u32,
}

/// What words of one fold and one spelling have in common.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form<'w> {
    pub(crate) fold: &'w str,
    pub(crate) spelling: Spelling,
    /// Nothing for a stop word and for a reporting verb.
    pub(crate) term: Option<u32>,
    pub(crate) clitics: Clitics,
}

/// The words of what is read in a document: its prose and its headings.
pub(crate) struct Words {
    tokens: Vec<Word>,
    /// Where the words of each sentence lie, and whether it is a heading.
    rows: Vec<(Range<usize>, bool)>,
    /// The forms of the title that the user gives.
    title: Vec<u32>,
    lexicon: Lexicon,
}

impl Words {
    /// The words of `document`. `title`: the one the user gives, read beside the headings.
    pub(crate) fn new(document: &Document<'_>, title: Option<&str>, stop_words: &StopWords) -> Self {
        let mut vocabulary = Vocabulary::for_text(document.text.len());
        let mut words = Vec::with_capacity(document.words());
        let mut rows = Vec::new();
        let mut buffer = String::new();
        for sentence in document.sentences.iter().filter(|s| matches!(s.kind, Kind::Prose | Kind::Heading)) {
            let start = words.len();
            let mut tokens = Tokenizer::of_content(document.text_of(sentence));
            while let Some((token, fold)) = tokens.next_into(&mut buffer) {
                let span = Span::new(sentence.span.start + token.start, sentence.span.start + token.end);
                words.push(Word { span, form: vocabulary.count(fold, token.spelling) });
            }
            rows.push((start..words.len(), sentence.kind == Kind::Heading));
        }
        let mut forms = Vec::new();
        vocabulary.read(title.unwrap_or_default(), &mut forms);
        Self { tokens: words, rows, title: forms, lexicon: Lexicon::new(vocabulary, stop_words) }
    }

    /// The words of each sentence, and whether it is a heading.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&[Word], bool)> {
        self.rows.iter().map(|(row, heading)| (&self.tokens[row.clone()], *heading))
    }

    /// The terms of the title that the user gives, word by word; nothing for a word that is none.
    pub(crate) fn title(&self) -> impl Iterator<Item = Option<u32>> {
        self.title.iter().map(|&form| match self.lexicon.meanings[form as usize] {
            Meaning::Term(term) => Some(term),
            Meaning::Stop(_) => None,
        })
    }

    /// All terms as they are written, by their number.
    pub(crate) fn terms(&self) -> impl Iterator<Item = &str> {
        (0_u32..).map_while(|term| self.lexicon.term_at(term))
    }

    /// A term as it is written.
    pub(crate) fn term(&self, number: u32) -> &str {
        self.lexicon.term(number)
    }

    /// All forms by their number.
    pub(crate) fn forms(&self) -> Vec<Form<'_>> {
        let forms = self.lexicon.forms().zip(&self.lexicon.meanings).zip(self.lexicon.clitics());
        let forms = forms.map(|(((fold, spelling), meaning), clitics)| {
            let term = match *meaning {
                Meaning::Term(term) => Some(term),
                Meaning::Stop(_) => None,
            };
            Form { fold, spelling, term, clitics }
        });
        forms.collect()
    }
}
