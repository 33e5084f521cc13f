//! A sentence or a line of which is asked what it is. What several rules ask of it is found once, and only if one asks.

use std::cell::OnceCell;

use memchr::memchr;

use super::first_letters::{FirstLetters, Phrases};
use crate::terminators::ends_with_terminator;

/// Words of the longest that is said by somebody who is named in it.
const LONGEST_SAID: usize = 16;
/// Words of the longest name before what somebody says, and of the longest office in brackets behind it.
const LONGEST_SPEAKER: usize = 4;
const LONGEST_OFFICE: usize = 6;

/// Tells of a passage whether it is of one kind.
pub(super) type Rule = fn(&Passage<'_>) -> bool;

/// See [the module](self).
pub(super) struct Passage<'t> {
    pub(super) text: &'t str,
    /// As a budget counts them.
    pub(super) words: usize,
    letters: OnceCell<FirstLetters>,
    ended: OnceCell<bool>,
    said: OnceCell<Option<&'t str>>,
}

impl<'t> Passage<'t> {
    pub(super) fn new(text: &'t str, words: usize) -> Self {
        Self { text, words, letters: OnceCell::new(), ended: OnceCell::new(), said: OnceCell::new() }
    }

    /// Whether one of some rules holds.
    #[inline(always)]
    pub(super) fn is_any(&self, rules: &[Rule]) -> bool {
        rules.iter().any(|holds| holds(self))
    }

    /// Whether it opens with one of some words, as they are written.
    #[inline(always)]
    pub(super) fn opens_with(&self, openings: &[&str]) -> bool {
        openings.iter().any(|opening| self.text.starts_with(opening))
    }

    /// Whether it opens with one of some phrases, however that is spelled.
    pub(super) fn opens_with_one_of<const N: usize>(&self, phrases: &Phrases<N>) -> bool {
        phrases.open_with(self.first_letters(), self.text)
    }

    pub(super) fn first_letters(&self) -> FirstLetters {
        *self.letters.get_or_init(|| FirstLetters::of(self.text))
    }

    /// Whether it ends with a terminator.
    pub(super) fn is_ended(&self) -> bool {
        *self.ended.get_or_init(|| ends_with_terminator(self.text))
    }

    /// What is said in a short one that names its speaker, perhaps with an office or behind a time: `الوزير: بسم الله الرحمن
    /// الرحيم.`, `سلمى حداد (مقررة اللجنة): شكرا.`, `[00:15] سامي: أهلا.`
    pub(super) fn said(&self) -> Option<&'t str> {
        *self.said.get_or_init(|| {
            // Nearly none has a colon.
            if self.words > LONGEST_SAID || memchr(b':', self.text.as_bytes()).is_none() {
                return None;
            }
            let (speaker, said) = self.text.split_once(": ")?;
            let speaker = speaker.split_once("] ").map_or(speaker, |(_time, speaker)| speaker);
            let (name, office) = speaker.split_once(" (").unwrap_or((speaker, ""));
            let has_no_more = |part: &str, most: usize| part.split_whitespace().count() <= most;
            (has_no_more(name, LONGEST_SPEAKER) && has_no_more(office, LONGEST_OFFICE)).then_some(said)
        })
    }
}

/// One of which the words are counted.
#[cfg(test)]
impl<'t> From<&'t str> for Passage<'t> {
    fn from(text: &'t str) -> Self {
        Self::new(text, super::count_words(text))
    }
}
