//! The words of one document, read: each folded form with its spelling once, counted and numbered as they come.

use super::broken::{may_break_words, unbroken};
use super::forms::{Form, Forms};
use super::seen::Seen;
use crate::span::Span;
use crate::tokens::{Fold, Interner, Spelling, Tokenizer};

/// Counts word forms.
pub(super) struct Vocabulary {
    pub(super) folds: Interner,
    pub(super) forms: Forms,
    /// Runs that were read.
    seen: Seen,
    /// Room for a fold while it is read.
    buffer: String,
}

impl Vocabulary {
    /// A vocabulary with room for the words of a text of so many bytes.
    pub(super) fn for_text(bytes: usize) -> Self {
        let forms = (bytes / BYTES_A_FORM).min(MOST_RESERVED);
        Self {
            folds: Interner::with_capacity(forms * FOLDS_FOR_FORMS),
            forms: Forms::with_capacity(forms),
            seen: Seen::for_text(bytes),
            buffer: String::with_capacity(BYTES_A_WORD),
        }
    }

    /// Counts the words of `text`, and appends the numbers of their forms.
    pub(super) fn read(&mut self, text: &str, forms: &mut Vec<u32>) {
        self.read_placed(text, |_, form| forms.push(form));
    }

    /// Counts the words of `text`, and calls `visit` with the place of each and the number of its form. A word that is broken at
    /// the end of a line is two of that form, the second without a place.
    pub(super) fn read_placed(&mut self, text: &str, mut visit: impl FnMut(Option<Span>, u32)) {
        if !may_break_words(text) {
            return self.read_runs(text, |place, form| visit(Some(place), form));
        }
        for (place, form) in self.read_broken(text) {
            visit(place, form);
        }
    }

    /// The words of a text some of which are broken, as they are visited.
    fn read_broken(&mut self, text: &str) -> Vec<(Option<Span>, u32)> {
        let mut words = Vec::new();
        self.read_runs(text, |place, form| words.push((Some(place), form)));
        for number in 1..words.len() {
            let [Some(first), Some(second)] = [words[number - 1].0, words[number].0] else { continue };
            let Some(word) = broken_word(text, [first, second]) else { continue };
            let place = Some(Span::new(first.start, second.end));
            self.read_runs(&word, |_, form| {
                (words[number - 1], words[number]) = ((place, form), (None, form));
            });
        }
        words
    }

    fn read_runs(&mut self, text: &str, mut visit: impl FnMut(Span, u32)) {
        let mut tokens = Tokenizer::of_content(text);
        let mut buffer = std::mem::take(&mut self.buffer);
        loop {
            let run = tokens.run();
            if let Some(run) = run
                && let Some(known) = self.seen.find(run)
            {
                tokens.pass(run);
                self.forms.count_again(known.form);
                visit(Span::new(run.start(), run.start() + known.length as usize), known.form);
                continue;
            }
            let (token, form) = if let Some((token, fold)) = run.and_then(|run| tokens.next_packed(run)) {
                (token, self.count(fold, token.spelling))
            } else if let Some((token, fold)) = tokens.next_into(&mut buffer) {
                (token, self.count(fold, token.spelling))
            } else {
                break;
            };
            if let Some(run) = run
                && tokens.has_passed(run)
            {
                self.seen.note(run, form, token.end - token.start);
            }
            visit(Span::new(token.start, token.end), form);
        }
        self.buffer = buffer;
    }

    /// What is known of the words, without what reading them took.
    pub(super) fn into_folds_and_forms(self) -> (Interner, Forms) {
        (self.folds, self.forms)
    }

    /// Counts the words that another vocabulary has, as if they had been read here behind those that are; answers the
    /// number here of each of its forms.
    pub(super) fn append(&mut self, other: &Self) -> Vec<u32> {
        let number = |form: &Form| self.count_times(other.folds.get(form.fold), form.spelling, form.count);
        other.forms.iter().map(number).collect()
    }

    /// The number of a form, counting one more occurrence of it.
    pub(super) fn count<'f>(&mut self, fold: impl Into<Fold<'f>>, spelling: Spelling) -> u32 {
        self.count_times(fold.into(), spelling, 1)
    }

    #[inline(always)]
    fn count_times(&mut self, fold: Fold<'_>, spelling: Spelling, times: u32) -> u32 {
        let fold = self.folds.intern(fold);
        self.forms.count(fold, spelling, times)
    }
}

/// The word whose halves these two are, if it is broken at the end of a line.
fn broken_word(text: &str, [first, second]: [Span; 2]) -> Option<String> {
    let whole = unbroken(&text[first.start..second.end]);
    // `و10` is two words, and whole.
    let is_broken = first.end < second.start && whole.len() == first.len() + second.len();
    is_broken.then(|| whole.into_owned())
}

/// A new form comes about every so many bytes of an article; in longer texts they grow rarer.
const BYTES_A_FORM: usize = 12;
/// Room for what is left of forms without their articles, and for their stems.
const FOLDS_FOR_FORMS: usize = 2;
/// Hardly a word has more bytes.
const BYTES_A_WORD: usize = 64;
/// No more forms than this are reserved for beforehand: a book of 3.8 MB has 60,000. Where there are more, the tables grow.
const MOST_RESERVED: usize = 1 << 16;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_read_apart_and_appended_is_as_if_read_in_a_row(texts in prop::collection::vec("[ابةه ]{0,12}", 0..5)) {
            let (mut row, mut expected) = (Vocabulary::for_text(0), Vec::new());
            let (mut joined, mut numbers) = (Vocabulary::for_text(0), Vec::new());
            for text in &texts {
                row.read(text, &mut expected);
                let (mut apart, mut forms) = (Vocabulary::for_text(0), Vec::new());
                apart.read(text, &mut forms);
                let number = joined.append(&apart);
                numbers.extend(forms.iter().map(|&form| number[form as usize]));
            }
            prop_assert_eq!(numbers, expected);
            let forms = |vocabulary: &Vocabulary| -> Vec<(String, Spelling, u32)> {
                let form = |form: &Form| (vocabulary.folds.get(form.fold).to_string(), form.spelling, form.count);
                vocabulary.forms.iter().map(form).collect()
            };
            prop_assert_eq!(forms(&joined), forms(&row));
        }

        #[test]
        fn words_known_by_their_bytes_are_as_if_read(
            parts in prop::collection::vec(prop::sample::select(PARTS.as_slice()), 0..80),
        ) {
            let text = parts.concat();
            // The smallest table, in which words take each other's places.
            let (mut vocabulary, mut known) = (Vocabulary::for_text(0), Vec::new());
            vocabulary.read_runs(&text, |place, form| known.push((place, form)));
            let (mut vocabulary, mut read) = (Vocabulary::for_text(0), Vec::new());
            let (mut tokens, mut buffer) = (Tokenizer::of_content(&text), String::new());
            while let Some((token, fold)) = tokens.next_into(&mut buffer) {
                read.push((Span::new(token.start, token.end), vocabulary.count(fold, token.spelling)));
            }
            prop_assert_eq!(known, read, "{}", text);
        }
    }

    #[test]
    fn a_word_that_is_broken_at_the_end_of_a_line_has_one_place_and_both_halves_have_its_form() {
        let (mut vocabulary, mut read) = (Vocabulary::for_text(0), Vec::new());
        let text = "المزارعين و10 بين المزا-\nرعين";
        vocabulary.read_placed(text, |place, form| read.push((place.map(|place| place.of(text)), form)));
        let places: Vec<Option<&str>> = read.iter().map(|(place, _)| *place).collect();
        let halves = [Some("المزا-\nرعين"), None];
        assert_eq!(places[..4], ["المزارعين", "و", "10", "بين"].map(Some));
        assert_eq!(places[4..], halves);
        assert!(read[4..].iter().all(|(_, form)| *form == read[0].1));
        assert!(read[1].1 != read[2].1);
    }

    const PARTS: [&str; 24] = [
        "كتاب", "كتابة", "إلى", "الى", "آلي", "قالَ", "والـ", "المفاوضات", "المكتبات", " ", " ", " ", "، ",
        ".", "7", "٣", "٫", "\u{654}", "\u{64e}", "﷽", "ﻻ", "x", "جميييل", "ىىى",
    ];
}
