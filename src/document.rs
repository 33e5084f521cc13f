//! The document room: text in; its title, its paragraphs and its sentences out, each classified. It cannot fail.
//!
//! Law: sentences are ordered, disjoint, trimmed spans on character boundaries, and what lies between them is
//! white space (or a byte order mark), so no letter is lost.

mod abbreviations;
mod adverts;
mod appendix;
mod boilerplate;
mod boundary;
mod breaks;
mod calls;
mod chats;
mod closing;
mod contracts;
mod courtesies;
mod credits;
mod datelines;
mod days;
mod dialogues;
mod duplicates;
mod exercises;
mod first_letters;
mod first_words;
mod foreign;
mod forms;
mod frames;
mod furniture;
mod greetings;
mod habits;
mod headings;
mod indents;
mod items;
mod judgments;
mod last_word;
mod letter_names;
mod lines;
mod lists;
mod mail;
mod notes;
mod open_words;
mod paragraphs;
mod passage;
mod persons;
mod phrases;
mod questions;
mod records;
mod relatives;
mod reporting;
mod rules;
mod sentences;
mod short_lines;
mod split;
mod tables;
mod teasers;
mod threads;
mod titles;
mod torn;
mod transcripts;
mod verse;
mod votes;
mod walk;
mod width;
mod word_count;

pub(crate) use self::datelines::Dateline;
use self::greetings::greeting_before;
use self::habits::Habits;
pub(crate) use self::lines::{between_page_marks, has_lines};
use self::passage::Passage;
use self::rules::{classify, is_beside_the_text};
pub use self::split::split;
pub(crate) use self::titles::JUDGMENTS;
pub(crate) use self::votes::{MINUTES, tells_of_vote};
use self::walk::{goes_on, words};
pub use self::word_count::count_words;
use crate::arabic::{Class, class, is_arabic};
use crate::article::{Article, Given, Part};
use crate::span::Span;

/// What a sentence is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Running text: may be chosen.
    Prose,
    /// A title, a sub-heading or an item without a full stop: its words tell the topic, it is never chosen.
    Heading,
    /// Adverts, bylines, links, legal lines: neither chosen nor read.
    Boilerplate,
    /// Letter for letter a sentence that came before, links and names of users aside.
    Duplicate,
}

/// One sentence of a document.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub(crate) span: Span,
    pub(crate) kind: Kind,
    words: u32,
    /// The first sentence of its paragraph.
    pub(crate) opens_paragraph: bool,
    /// The article says what kind it is: nothing to guess.
    is_declared: bool,
}

impl Sentence {
    /// A sentence of which nothing is known but where it stands: prose inside a paragraph.
    fn new(text: &str, span: Span) -> Self {
        let words = u32::try_from(count_words(span.of(text))).unwrap_or(u32::MAX);
        Self { span, words, kind: Kind::Prose, opens_paragraph: false, is_declared: false }
    }

    /// Whether it is prose or a heading, and nobody but the rooms here says which.
    fn is_guessed_text(&self) -> bool {
        matches!(self.kind, Kind::Prose | Kind::Heading) && !self.is_declared
    }

    /// Whether it is prose as the user cut it.
    pub(crate) fn is_given(&self) -> bool {
        self.kind == Kind::Prose && self.is_declared
    }

    /// Words, as a budget counts them; see [`count_words`].
    pub(crate) fn words(&self) -> usize {
        self.words as usize
    }

    /// What the rules ask of it. `text`: that of its document.
    fn passage<'t>(&self, text: &'t str) -> Passage<'t> {
        Passage::new(self.span.said(text).of(text), self.words())
    }
}

/// A text cut into sentences.
#[derive(Clone, Debug)]
pub(crate) struct Document<'t> {
    pub(crate) text: &'t str,
    pub(crate) sentences: Vec<Sentence>,
    /// The sentence that is the document's title, if it shows one.
    pub(crate) title: Option<usize>,
    /// What the first sentence opened with before it.
    pub(crate) dateline: Option<Dateline>,
}

/// A sentence has about so many.
const BYTES_A_SENTENCE: usize = 256;

impl<'t> Document<'t> {
    /// Cuts and classifies an article. `title`: the one the user gives, before the article's own; `keep_boilerplate`:
    /// adverts, links and repetitions are text like any other.
    pub(crate) fn new(article: &'t Article<'_>, title: Option<&str>, keep_boilerplate: bool) -> Self {
        let text = article.text();
        let mut sentences = Vec::with_capacity(text.len() / BYTES_A_SENTENCE + 1);
        let mut habits = Habits::new(text);
        article.each_part(|part| match part {
            Part::Text(span) => cut(text, span, &mut habits, &mut sentences),
            Part::Heading(span) => cut_heading(text, span, &mut habits, &mut sentences),
            Part::Sentence(given) => sentences.push(take(text, given)),
        });
        let mut document = Self { text, sentences, title: None, dateline: None };
        // A name in a line of its own is a heading to whoever asks before it is joined.
        document.join_relatives();
        if keep_boilerplate {
            document.keep_boilerplate();
        } else {
            document.mark_what_is_beside_the_text();
        }
        if article.title().is_none() {
            document.mark_headline();
        }
        if document.trust_unpunctuated() && !keep_boilerplate {
            document.mark_foreign();
        }
        document.mark_rows();
        document.mark_labelled();
        document.mark_form();
        if !keep_boilerplate {
            document.mark_records();
            document.mark_head_of_judgment();
            document.mark_parties();
        }
        document.mark_dateline(!keep_boilerplate);
        document.join_what_is_one();
        document.mark_exercises();
        document.title = document.find_title();
        if !keep_boilerplate {
            document.part_subject();
        }
        let again = if keep_boilerplate { Kind::Heading } else { Kind::Duplicate };
        document.mark_title_again(title.or(article.title()), again);
        document
    }

    /// What a sentence says, without marks of direction around it.
    pub(crate) fn text_of(&self, sentence: &Sentence) -> &'t str {
        sentence.span.said(self.text).of(self.text)
    }

    /// Whether it has an Arabic letter.
    pub(crate) fn is_arabic(&self) -> bool {
        self.text.contains(is_arabic)
    }

    /// Words of all sentences.
    pub(crate) fn words(&self) -> usize {
        words(&self.sentences)
    }

    /// Indices of the sentences that may be chosen.
    fn prose(&self) -> impl Iterator<Item = usize> {
        (0..self.sentences.len()).filter(|&index| self.sentences[index].kind == Kind::Prose)
    }

    /// What many sentences tell together, or where they stand: that they are no part of the text.
    fn mark_what_is_beside_the_text(&mut self) {
        self.mark_duplicates();
        self.mark_links();
        self.mark_teasers();
        self.mark_notices();
        self.mark_headers();
        self.mark_adverts();
        self.mark_quoted();
        self.mark_appendix();
        self.mark_footnotes();
        self.mark_foreign();
        self.mark_byline();
    }

    /// Joins sentences that say nothing apart: with their sender, with the line that announces them, with their question.
    fn join_what_is_one(&mut self) {
        self.join_senders();
        // A list is joined with the line before it only if all of it are items.
        self.mark_items();
        self.mark_agenda();
        self.join_lists();
        self.mark_announcements();
        self.join_questions();
        self.join_votes();
        self.join_dialogues();
        self.join_openings();
    }

    /// Boilerplate becomes prose, save what holds no letter and the senders of a chat.
    fn keep_boilerplate(&mut self) {
        let text = self.text;
        let kept = |sentence: &&mut Sentence| {
            let said = sentence.span.of(text);
            sentence.kind == Kind::Boilerplate && said.contains(is_letter) && frames::sender(said).is_none()
        };
        self.sentences.iter_mut().filter(kept).for_each(|sentence| sentence.kind = Kind::Prose);
    }
}

/// Appends the sentences of a part of `text` of which nothing is known.
fn cut<'t>(text: &'t str, part: Span, habits: &mut Habits<'t>, sentences: &mut Vec<Sentence>) {
    let mut spans = Vec::new();
    paragraphs::each_paragraph(part.of(text), |paragraph| {
        let paragraph = paragraph.shifted(part.start);
        let first = sentences.len();
        cut_paragraph(text, paragraph, habits, &mut spans, sentences);
        classify(text, paragraph, &mut sentences[first..]);
    });
}

/// Appends the sentences of a heading.
fn cut_heading<'t>(text: &'t str, heading: Span, habits: &mut Habits<'t>, sentences: &mut Vec<Sentence>) {
    let first = sentences.len();
    cut_paragraph(text, heading, habits, &mut Vec::new(), sentences);
    for sentence in &mut sentences[first..] {
        (sentence.kind, sentence.is_declared) = (Kind::Heading, true);
    }
}

/// Says what kind all of these are.
fn mark(sentences: &mut [Sentence], kind: Kind) {
    for sentence in sentences {
        sentence.kind = kind;
    }
}

fn cut_paragraph<'t>(
    text: &'t str,
    paragraph: Span,
    habits: &mut Habits<'t>,
    spans: &mut Vec<Span>,
    sentences: &mut Vec<Sentence>,
) {
    spans.clear();
    sentences::split_paragraph(text, paragraph, habits, spans);
    if let Some(&first) = spans.first()
        && let Some(end) = greeting_before(first.of(text))
    {
        spans[0].end = first.start + end;
        spans.insert(1, Span::new(spans[0].end, first.end).trimmed(text));
    }
    sentences.extend(
        spans
            .iter()
            .enumerate()
            .map(|(index, &span)| Sentence { opens_paragraph: index == 0, ..Sentence::new(text, span) }),
    );
}

/// A sentence that is given: never a heading, for its user calls it a sentence.
fn take(text: &str, Given { span, opens_paragraph }: Given) -> Sentence {
    let sentence = Sentence { opens_paragraph, is_declared: true, ..Sentence::new(text, span) };
    let is_beside = is_beside_the_text(&sentence.passage(text));
    Sentence { kind: if is_beside { Kind::Boilerplate } else { Kind::Prose }, ..sentence }
}

/// A letter of any script: what a line has to have to say something.
pub(crate) fn is_letter(c: char) -> bool {
    is_arabic(c) || class(c) == Class::Foreign
}

/// The sentences of a text, each on one line, with their kinds.
#[cfg(test)]
fn told(text: &str) -> Vec<(Kind, String)> {
    let article = Article::plain(text);
    let document = Document::new(&article, None, false);
    document.sentences.iter().map(|line| (line.kind, document.text_of(line).replace('\n', " "))).collect()
}

/// Their kinds alone.
#[cfg(test)]
fn kinds(text: &str) -> Vec<Kind> {
    told(text).into_iter().map(|(kind, _)| kind).collect()
}
