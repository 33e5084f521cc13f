//! The sentence splitter: cuts one paragraph into sentences, as spans of the text.
//!
//! | rule | what it says |
//! | --- | --- |
//! | S1 | a line break ends a unit, save inside a hard-wrapped paragraph (the paragraph's room decides) |
//! | S2 | a sentence ends behind a run of `. ! ? ؟ ۔ …` with its closing quotes, brackets, format characters, emoji, and its source in brackets |
//! | S3 | not when a comma, semicolon or colon follows: it goes on |
//! | S4 | not behind dots alone, if there are two or more: a pause, unless the text has no other stops |
//! | S5 | not behind the one dot of an abbreviation, an initial, a spelled-out letter or a list marker |
//! | S6 | a missing space does not hide an end (`الاجتماع.وبدأ`), a number or a URL has none inside |
//! | S7 | not inside brackets that opened in mid-sentence |
//! | S8 | not between a quoted question and its reporting verb |
//! | S9 | quotations do not protect what is in them, for they are often left open |
//! | S10 | `﴿ ﴾ ۝ ***` and runs of spaces between hemistichs end nothing; ۝ does in a text of nothing but verses |
//! | S11 | sentences are trimmed spans; a piece without a letter or digit belongs to the sentence before it |

use super::boundary::Run;
use super::habits::{END_OF_AYAH, Habits};
use super::notes;
use crate::arabic::{Class, class, is_digit, is_word_char};
use crate::byte_set::ByteSet;
use crate::span::Span;
use crate::terminators::is_terminator;

/// Brackets further apart than this many bytes are not believed to belong together.
const LONGEST_ASIDE: usize = 600;

/// Appends the sentences of `paragraph`, a span of `text`. `habits`: those of the text.
pub(super) fn split_paragraph<'t>(
    text: &'t str,
    paragraph: Span,
    habits: &mut Habits<'t>,
    sentences: &mut Vec<Span>,
) {
    let first = sentences.len();
    let slice = paragraph.of(text);
    let mut splitter = Splitter::new(slice, habits);
    let mut start = 0;
    while start < slice.len() {
        let end = splitter.sentence_end(start);
        let span = Span::new(paragraph.start + start, paragraph.start + end).trimmed(text);
        start = end;
        if span.is_empty() {
            continue;
        }
        // S11: only the tail of a paragraph can be without a word, see `sentence_end`.
        match sentences[first..].last_mut() {
            Some(previous) if !span.of(text).contains(is_word_char) => previous.end = span.end,
            _ => sentences.push(span),
        }
    }
}

struct Splitter<'t, 'h> {
    text: &'t str,
    habits: &'h mut Habits<'t>,
    /// An ASCII quotation mark of this paragraph waits for its partner.
    quote_open: bool,
    /// S7: up to here brackets protect the text.
    aside_end: usize,
    /// Up to here no closing bracket was found for an open one: do not look again.
    searched: usize,
    /// Up to here, behind `start`, nothing can end a sentence; 0 while that is not known.
    barren: usize,
    /// The number of the next item of a list that runs on in the paragraph; 0 is no item's.
    item: u32,
}

impl<'t, 'h> Splitter<'t, 'h> {
    fn new(text: &'t str, habits: &'h mut Habits<'t>) -> Self {
        Self { text, habits, quote_open: false, aside_end: 0, searched: 0, barren: 0, item: 0 }
    }

    /// The end of the sentence that starts at `start`.
    fn sentence_end(&mut self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut words = WordSeen { text: self.text, at: start, seen: false };
        let mut from = start.max(self.barren);
        while let Some(at) = MAY_MATTER.find(bytes, from) {
            from = at + 1;
            match bytes[at] {
                b'"' => self.quote_open = !self.quote_open,
                b'(' | b'[' => {
                    if words.before(at) {
                        self.open_aside(at);
                    }
                }
                _ => {
                    if let Some((first, run)) = self.run_at(at) {
                        let protected = first < self.aside_end;
                        if !protected
                            && words.before(first)
                            && run.ends_sentence(self.text, start, first, &mut self.item, self.habits)
                        {
                            self.quote_open ^= self.text[first..run.closed].matches('"').count() % 2 == 1;
                            return notes::end_behind(self.text, run.closed);
                        }
                        // A run that goes on behind the bracket is looked at again there.
                        from = if protected { run.end.min(self.aside_end) } else { run.end };
                    }
                }
            }
        }
        self.barren = bytes.len();
        self.verse_end(start)
    }

    /// The run of terminators whose first character has its last byte at `at`.
    fn run_at(&self, at: usize) -> Option<(usize, Run)> {
        let c = self.text.get(..=at)?.chars().next_back().filter(|&c| is_terminator(c))?;
        let first = at + 1 - c.len_utf8();
        Some((first, Run::read(self.text, first, self.quote_open)))
    }

    /// S10: the end of the verse that starts at `start`, where nothing else can end the text.
    fn verse_end(&mut self, start: usize) -> usize {
        if !self.habits.verses_end() {
            return self.text.len();
        }
        let behind_number = |(sign, _): (usize, &str)| {
            let behind = &self.text[start + sign + END_OF_AYAH.len_utf8()..];
            behind.trim_start_matches(is_digit)
        };
        // Not inside of a word that the number is written together with, nor of another number: `۝٣٫٥`.
        let ends = |behind: &&str| {
            let mut written = behind.chars();
            let ends_word = written.next().is_none_or(|c| class(c) == Class::Other);
            let mut number = written.skip_while(|&c| class(c) == Class::Mark);
            ends_word && (behind.starts_with(char::is_whitespace) || !number.next().is_some_and(is_digit))
        };
        let signs = self.text[start..].match_indices(END_OF_AYAH);
        let behind = signs.map(behind_number).find(ends).unwrap_or_default();
        self.text.len() - behind.len()
    }

    /// S7: remembers where the bracket that opens at `at` closes, if it does so soon.
    fn open_aside(&mut self, at: usize) {
        if at < self.aside_end || at < self.searched {
            return;
        }
        let window = &self.text.as_bytes()[at..self.text.len().min(at + LONGEST_ASIDE)];
        let mut depth = 0;
        for (offset, byte) in window.iter().enumerate() {
            match byte {
                b'(' | b'[' => depth += 1,
                b')' | b']' => {
                    depth -= 1;
                    if depth == 0 {
                        self.aside_end = at + offset;
                        return;
                    }
                }
                _ => {}
            }
        }
        self.searched = at + window.len();
    }
}

/// Whether the sentence has had a word yet; looks at each character once.
struct WordSeen<'t> {
    text: &'t str,
    at: usize,
    seen: bool,
}

impl WordSeen<'_> {
    fn before(&mut self, end: usize) -> bool {
        if !self.seen && self.at < end {
            self.seen = self.text[self.at..end].contains(is_word_char);
            self.at = end;
        }
        self.seen
    }
}

/// Bytes at which something may happen: ASCII marks, and the last bytes of ؟ (D8 9F), ۔ (DB 94) and … (E2 80 A6).
const MAY_MATTER: ByteSet<9> = ByteSet::new(*b".!?\"([\x9f\x94\xa6");
