//! What is put behind a text: sources, notes and links under a heading of their own by encyclopedias and papers, comments by
//! pages, and by whoever sends a text to the press, behind its end, who they are.

use super::days::is_number;
use super::{Document, Kind, Sentence, goes_on, mark};
use crate::arabic::{all_folded, folded, is_word_char};
use crate::article::APPENDICES;
use crate::fold::fold;

/// Folded headings over what readers say; numbers beside them aside.
const COMMENTS: [&str; 9] = all_folded([
    "التعليقات", "تعليقات", "تعليقات القراء", "تعليقات الزوار", "تعليق", "تقييمات العملاء", "اراء العملاء",
    "مراجعات العملاء", "التقييمات",
]);
/// Folded headings over who somebody is, as the last part of a text.
const ABOUT: [&str; 8] = all_folded([
    "نبذه عن", "لمحه عن", "حول شركه", "عن شركه", "للاستفسارات الاعلاميه", "للتواصل الاعلامي", "بيانات تطلعيه",
    "افادات تطلعيه",
]);
/// The same where no name is said.
const ABOUT_WHOM: [&str; 8] = all_folded([
    "عن المنظمه", "عن المءسسه", "عن الجمعيه", "عن الشركه", "عن المءلف", "عن المءلفه", "عن الكاتب",
    "عن الكاتبه",
]);
/// Words of the longest of them.
const LONGEST_ABOUT: usize = 7;
/// What ends a text that is sent to the press: a word, folded, or signs.
const END: &str = folded("انتهي");
const END_SIGNS: &str = "###";
/// Signs of the shortest rule over the notes of a page, and digits of the number of a note.
const SHORTEST_RULE: usize = 5;
const MOST_DIGITS: usize = 3;
/// Words of the longest heading over sources or comments.
const LONGEST_HEADING: usize = 3;
/// The text before an appendix has so many times its words.
const MAIN_PART: usize = 2;

impl Document<'_> {
    /// From the first heading of an appendix on nothing is text, if most stands before it; a list of contents and a
    /// chapter on sources have more behind them.
    pub(super) fn mark_appendix(&mut self) {
        let (all, mut before) = (self.words(), 0);
        let start = self.sentences.iter().position(|sentence| {
            let (read, rest) = (before, all - before);
            before += sentence.words();
            match self.appendix(sentence) {
                Some(Appendix::Comments) => read >= rest,
                Some(Appendix::Sources | Appendix::About) => read >= MAIN_PART * rest,
                None => false,
            }
        });
        if let Some(start) = start {
            mark(&mut self.sentences[start + 1..], Kind::Boilerplate);
        }
    }

    /// What a heading is over.
    fn appendix(&self, sentence: &Sentence) -> Option<Appendix> {
        if !matches!(sentence.kind, Kind::Heading | Kind::Boilerplate) || sentence.words() > LONGEST_ABOUT {
            return None;
        }
        if self.text_of(sentence) == END_SIGNS {
            return Some(Appendix::Sources);
        }
        let line = fold(self.text_of(sentence));
        let bare = bare(&line);
        let is_heading = sentence.kind == Kind::Heading;
        if sentence.words() <= LONGEST_HEADING && COMMENTS.contains(&bare.trim_matches(is_count)) {
            return Some(Appendix::Comments);
        }
        let is_over_sources =
            sentence.words() <= LONGEST_HEADING && (APPENDICES.contains(&bare) || bare == END);
        let is_about = ABOUT_WHOM.contains(&bare) || ABOUT.iter().any(|opening| bare.starts_with(opening));
        if is_heading && is_over_sources {
            return Some(Appendix::Sources);
        }
        (is_heading && is_about).then_some(Appendix::About)
    }

    /// The notes at the foot of a page, behind a rule or behind one that names its page: `_____`, `(1) تاريخ الطباعة، ص 501.`
    pub(super) fn mark_footnotes(&mut self) {
        let (text, mut is_foot) = (self.text, false);
        for paragraph in self.sentences.chunk_by_mut(goes_on) {
            let line = paragraph[0].span.said(text).of(text);
            let is_note = is_foot && !paragraph[0].is_declared && is_numbered(line);
            let is_citation = || paragraph[0].kind == Kind::Boilerplate && is_numbered(line);
            is_foot = is_note || is_rule(line) || is_citation();
            if is_note {
                mark(paragraph, Kind::Boilerplate);
            }
        }
    }
}

/// What stands behind a text.
enum Appendix {
    Sources,
    Comments,
    About,
}

/// Whether a character may stand beside a heading to say how much is under it: `التعليقات (3)`.
fn is_count(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ' ' | '(' | ')')
}

/// Whether a line is drawn across the foot of a page.
fn is_rule(line: &str) -> bool {
    line.len() >= SHORTEST_RULE && line.bytes().all(|byte| byte == b'_')
}

/// Whether a line opens with the number of a note: `(1) `.
fn is_numbered(line: &str) -> bool {
    let number = line.strip_prefix('(').and_then(|line| line.split_once(')')).map(|(number, _)| number);
    number.is_some_and(|number| is_number(number, 1..=MOST_DIGITS))
}

/// A fold without the marks around it and the link behind it that opens an editor: `مراجع[عدل]`.
fn bare(fold: &str) -> &str {
    let heading = fold.split_once('[').map_or(fold, |(heading, _)| heading);
    heading.trim_matches(|c| !is_word_char(c))
}

#[cfg(test)]
mod tests {
    use crate::document::{Kind, kinds};

    #[test]
    fn what_stands_behind_a_text_is_none_of_it() {
        let text = "أعلنت الشركة بدء تشغيل محطة للطاقة الشمسية في الصحراء، بقدرة تكفي لتزويد ستين ألف منزل بالكهرباء النظيفة طوال أيام العام.";
        let last = "تأسست الشركة عام 2011 في أبوظبي.";
        for (heading, kind) in [
            ("-انتهى-", Kind::Boilerplate),
            ("نبذة عن «سنا للطاقة»", Kind::Boilerplate),
            ("عن المؤسسة", Kind::Boilerplate),
            ("عن المدينة", Kind::Prose),
            ("المراجع", Kind::Boilerplate),
            ("التعليقات (3)", Kind::Boilerplate),
            ("3 تعليقات", Kind::Boilerplate),
            ("تاريخ الشركة", Kind::Prose),
        ] {
            assert_eq!(kinds(&format!("{text}\n\n{heading}\n\n{last}\n")).pop(), Some(kind), "{heading}");
        }
    }

    #[test]
    fn notes_behind_a_rule_are_no_text() {
        let note = "(1) كذا في الأصل، ولعل الصواب سنة 1612.";
        for (text, kind) in [
            (format!("طبع الكتاب سنة 1610 (1).\n_________\n{note}\n"), Kind::Boilerplate),
            (format!("طبع الكتاب سنة 1610 (1).\n\n{note}\n"), Kind::Prose),
            (format!("طبع الكتاب سنة 1610 (1).\n\n(1) تاريخ الطباعة، ص 501.\n{note}\n"), Kind::Boilerplate),
        ] {
            assert_eq!(kinds(&text).pop(), Some(kind), "{text}");
        }
    }
}
