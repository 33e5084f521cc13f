//! The tokenizer: cuts text into runs of Arabic letters, runs of other letters, and numbers, and folds each run for
//! matching as it goes. What is folded is never shown; a token's span points into the user's own text.
//!
//! The fold, in order: hamza on a seat to a bare hamza, also when it is written as two characters; presentation
//! forms one by one; vowel marks, tatweel and format characters dropped; alef, yeh, heh and kaf unified; digits to
//! ASCII; other letters to lower case without accents; three or more equal letters to one (جمييييل = جميل).

mod addresses;
mod fold;
mod folding;
mod foreign;
mod interner;
mod letters;
mod numbers;
mod packed;
mod run;
mod spelling;

use std::str::Chars;

use self::addresses::address_end;
pub(crate) use self::addresses::is_tag;
pub(crate) use self::fold::Fold;
pub(crate) use self::interner::Interner;
use self::letters::plain_letters;
pub(crate) use self::packed::Packed;
pub(crate) use self::run::Run;
pub(crate) use self::spelling::Spelling;
use crate::arabic::{Class, class_at};

/// One token: where it stands in the text, and how it is spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// First byte.
    pub(crate) start: usize,
    /// One past the last byte: behind the last letter and its marks.
    pub(crate) end: usize,
    /// See [`Spelling`].
    pub(crate) spelling: Spelling,
}

/// The one sign that a reader reads out as words (﷽); Unicode maps it to nothing.
pub(crate) const BASMALA: char = '\u{fdfd}';
/// Its words, folded.
pub(crate) const BASMALA_WORDS: [&str; 4] = ["بسم", "الله", "الرحمن", "الرحيم"];

/// Walks over a text token by token; see [`Tokenizer::next_into`].
pub(crate) struct Tokenizer<'t> {
    text: &'t str,
    /// Up to here the text is read.
    at: usize,
    /// Words of the [`BASMALA`] at `at` that are read.
    read_out: usize,
    /// The end of a run of other letters that is being cut into words by UAX 29.
    foreign_end: usize,
    /// Links, @names and the RT before them are no words, see [`address_end`], and ﷽ is four.
    of_content: bool,
}

impl<'t> Tokenizer<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, at: 0, read_out: 0, foreign_end: 0, of_content: false }
    }

    /// A tokenizer for what a text is about: links and @names are passed over, ﷽ is read out.
    pub(crate) fn of_content(text: &'t str) -> Self {
        Self { of_content: true, ..Self::new(text) }
    }

    /// The next token and its fold: a slice of the text if nothing of it folds, else written into `buffer`.
    pub(crate) fn next_into<'b>(&mut self, buffer: &'b mut String) -> Option<(Token, &'b str)>
    where
        't: 'b,
    {
        loop {
            let start = self.at;
            let (class, length) = class_at(self.text, start)?;
            let (end, spelling) = match class {
                Class::Letter => {
                    let (plain, behind) = plain_letters(self.text, start, '\0');
                    if let Some(behind) = behind {
                        self.at = behind.get();
                        let token = Token { start, end: plain, spelling: Spelling::default() };
                        return Some((token, &self.text[start..plain]));
                    }
                    self.arabic(plain, buffer)
                }
                Class::Ligature => self.arabic(start, buffer),
                Class::Digit => self.number(buffer),
                Class::Foreign => {
                    if self.of_content
                        && let Some(end) = address_end(self.text, start)
                    {
                        self.at = end;
                        continue;
                    }
                    self.foreign(buffer)
                }
                Class::Other if self.of_content && self.text[start..].starts_with(BASMALA) => {
                    self.basmala(buffer)
                }
                Class::Mark | Class::Invisible | Class::Other => {
                    self.at += length;
                    continue;
                }
            };
            return Some((Token { start, end, spelling }, buffer));
        }
    }

    /// The next word of a [`BASMALA`]; all of them stand where it stands.
    fn basmala(&mut self, fold: &mut String) -> (usize, Spelling) {
        let end = self.at + BASMALA.len_utf8();
        BASMALA_WORDS[self.read_out].clone_into(fold);
        self.read_out = (self.read_out + 1) % BASMALA_WORDS.len();
        if self.read_out == 0 {
            self.at = end;
        }
        (end, Spelling::default())
    }

    fn offset(&self, rest: &Chars<'t>) -> usize {
        self.text.len() - rest.as_str().len()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::arabic::class;

    fn tokens(text: &str) -> Vec<String> {
        let mut tokenizer = Tokenizer::new(text);
        let mut fold = String::new();
        std::iter::from_fn(|| tokenizer.next_into(&mut fold).map(|(_, fold)| fold.to_owned())).collect()
    }

    proptest! {
        /// Letters that fold to themselves are taken together, but for those with a mark behind them.
        #[test]
        fn a_vowelled_word_is_read_as_the_word_without_vowels_is(word in "[ء-غف-يگپک\u{200c}]{1,12}") {
            let vowelled: String = word.chars().flat_map(|c| [c, '\u{64e}']).collect();
            let read = |text: &str| {
                let mut buffer = String::new();
                let read = Tokenizer::new(text).next_into(&mut buffer);
                read.map(|(token, fold)| (fold.to_owned(), token.spelling))
            };
            prop_assert_eq!(read(&word), read(&vowelled));
        }
    }

    #[test]
    fn runs_are_cut_where_a_reader_would_cut_them() {
        for (text, expected) in [
            ("م.ت.ف", vec!["م", "ت", "ف"]),
            ("والـCIA", vec!["وال", "cia"]),
            ("و10", vec!["و", "10"]),
            ("#وقف_إطلاق_النار", vec!["وقف", "اطلاق", "النار"]),
            ("٣٫٥ مليار", vec!["3.5", "مليار"]),
            ("3,300 و1,234,567", vec!["3300", "و", "1234567"]),
            ("103,7", vec!["103", "7"]),
            ("1٬\u{fe70}٢", vec!["12"]),
            ("بـ السيسي", vec!["ب", "السيسي"]),
            ("2010ـ2012", vec!["2010", "2012"]),
            ("Café Ελλάδα 日本", vec!["cafe", "ελλάδα", "日", "本"]),
            ("é\u{200b}a 日\u{200d}本", vec!["ea", "日本"]),
        ] {
            assert_eq!(tokens(text), expected, "{text}");
        }
    }

    #[test]
    fn what_a_text_is_about_holds_the_words_of_the_basmala() {
        for (text, expected) in [
            ("﷽الحمد", vec!["بسم", "الله", "الرحمن", "الرحيم", "الحمد"]),
            ("قال﷽ قَال﷽", ["قال", "بسم", "الله", "الرحمن", "الرحيم"].repeat(2)),
        ] {
            let (mut tokenizer, mut fold) = (Tokenizer::of_content(text), String::new());
            let mut next = || tokenizer.next_into(&mut fold).map(|(token, fold)| (token, fold.to_owned()));
            let tokens: Vec<(Token, String)> = std::iter::from_fn(&mut next).collect();
            assert!(tokens.iter().map(|(_, fold)| fold).eq(&expected), "{tokens:?}");
            let words = tokens.iter().filter(|(token, _)| &text[token.start..token.end] == "﷽");
            assert_eq!(words.count() % BASMALA_WORDS.len(), 0);
        }
    }

    #[test]
    fn whatever_makes_a_word_a_word_is_a_token_and_has_a_fold() {
        for c in ('\0'..='\u{10ffff}').filter(|&c| class(c).is_word()) {
            let folds = tokens(&c.to_string());
            assert!(
                matches!(folds.as_slice(), [fold] if !fold.is_empty()),
                "U+{:04X}: {folds:?}",
                u32::from(c)
            );
        }
    }

    #[test]
    fn a_token_ends_behind_its_last_letter_and_its_marks() {
        let text = "قالَ بـ";
        let mut tokenizer = Tokenizer::new(text);
        let mut fold = String::new();
        let token = || tokenizer.next_into(&mut fold).map(|(token, _)| &text[token.start..token.end]);
        let spans: Vec<&str> = std::iter::from_fn(token).collect();
        assert_eq!(spans, ["قالَ", "ب"]);
    }
}
