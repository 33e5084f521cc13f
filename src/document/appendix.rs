//! What encyclopedias and papers put behind a text: sources, notes and links under a heading of their own.

use super::{Document, Kind, Sentence};
use crate::arabic::is_word_char;
use crate::fold::fold;

/// Such headings, folded.
const HEADINGS: [&str; 20] = [
    "المراجع",
    "مراجع",
    "المصادر",
    "مصادر",
    "المراجع والمصادر",
    "المصادر والمراجع",
    "مراجع ومصادر",
    "مصادر ومراجع",
    "قاءمه المراجع",
    "قاءمه المصادر والمراجع",
    "ثبت المراجع",
    "ببليوغرافيا",
    "هوامش",
    "الهوامش",
    "انظر ايضا",
    "انظر كذلك",
    "وصلات خارجيه",
    "روابط خارجيه",
    "قراءات اضافيه",
    "references",
];
/// Words of the longest.
const LONGEST_HEADING: usize = 3;
/// The text before an appendix has so many times its words.
const MAIN_PART: usize = 2;

impl Document<'_> {
    /// From the first heading of an appendix on nothing is text, if most stands before it; a list of contents and a
    /// chapter on sources have more behind them.
    pub(super) fn mark_appendix(&mut self) {
        let is_heading = |sentence: &Sentence| {
            sentence.kind == Kind::Heading
                && sentence.words() <= LONGEST_HEADING
                && HEADINGS.contains(&fold(self.text_of(sentence)).trim_matches(|c| !is_word_char(c)))
        };
        let (all, mut before) = (self.words(), 0);
        let start = self.sentences.iter().position(|sentence| {
            let is_main_part = before >= MAIN_PART * (all - before);
            before += sentence.words();
            is_main_part && is_heading(sentence)
        });
        if let Some(start) = start {
            self.sentences[start + 1..].iter_mut().for_each(|sentence| sentence.kind = Kind::Boilerplate);
        }
    }
}
