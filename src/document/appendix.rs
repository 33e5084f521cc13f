//! What encyclopedias and papers put behind a text: sources, notes and links under a heading of their own.

use super::headings::paragraph_length;
use super::{Document, Kind, Sentence};
use crate::arabic::{Class, class, is_word_char};
use crate::fold::fold;

/// Such headings, folded.
const HEADINGS: [&str; 20] = [
    "المراجع", "مراجع", "المصادر", "مصادر", "المراجع والمصادر", "المصادر والمراجع", "مراجع ومصادر",
    "مصادر ومراجع", "قاءمه المراجع", "قاءمه المصادر والمراجع", "ثبت المراجع", "ببليوغرافيا", "هوامش",
    "الهوامش", "انظر ايضا", "انظر كذلك", "وصلات خارجيه", "روابط خارجيه", "قراءات اضافيه", "references",
];
/// Signs of the shortest rule over the notes of a page, and digits of the number of a note.
const SHORTEST_RULE: usize = 5;
const MOST_DIGITS: usize = 3;
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
                && HEADINGS.contains(&bare(&fold(self.text_of(sentence))))
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

    /// The notes at the foot of a page, behind a rule: `_____`, `(1) تاريخ الطباعة، ص 501.`
    pub(super) fn mark_footnotes(&mut self) {
        let (text, mut is_foot) = (self.text, false);
        let mut rest = self.sentences.as_mut_slice();
        while let [first, ..] = rest {
            let line = first.span.of(text);
            let is_note = is_foot && !first.is_declared && is_numbered(line);
            is_foot = is_note || is_rule(line);
            let length = paragraph_length(rest);
            let (paragraph, behind) = rest.split_at_mut(length);
            if is_note {
                for sentence in paragraph {
                    sentence.kind = Kind::Boilerplate;
                }
            }
            rest = behind;
        }
    }
}

/// Whether a line is drawn across the foot of a page.
fn is_rule(line: &str) -> bool {
    line.len() >= SHORTEST_RULE && line.bytes().all(|byte| byte == b'_')
}

/// Whether a line opens with the number of a note: `(1) `.
fn is_numbered(line: &str) -> bool {
    let number = line.strip_prefix('(').and_then(|line| line.split_once(')')).map(|(number, _)| number);
    number.is_some_and(|number| {
        (1..=MOST_DIGITS).contains(&number.chars().count())
            && number.chars().all(|c| class(c) == Class::Digit)
    })
}

/// A fold without the marks around it and the link behind it that opens an editor: `مراجع[عدل]`.
fn bare(fold: &str) -> &str {
    let heading = fold.split_once('[').map_or(fold, |(heading, _)| heading);
    heading.trim_matches(|c| !is_word_char(c))
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::document::{Document, Kind};

    #[test]
    fn notes_behind_a_rule_are_no_text() {
        let note = "(1) تاريخ الطباعة في المشرق، ص 501.";
        for (text, kind) in [
            (format!("طبع الكتاب سنة 1610 (1).\n_________\n{note}\n"), Kind::Boilerplate),
            (format!("طبع الكتاب سنة 1610 (1).\n\n{note}\n"), Kind::Prose),
        ] {
            let article = Article::plain(&text);
            let document = Document::new(&article, None, false);
            assert_eq!(document.sentences.last().unwrap().kind, kind, "{text}");
        }
    }
}
