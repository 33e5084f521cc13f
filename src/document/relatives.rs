//! Lines that open with a relative pronoun: it is of the noun before it, and what is set apart between them, over blank lines,
//! is a name in large letters. `… تنعى عائلة الخطيب فقيدها المرحوم` / `الحاج محمود سليم الخطيب` / `الذي انتقل إلى رحمته تعالى …`

use super::first_words::first_word_is;
use super::{Document, Kind};
use crate::arabic::all_folded;
use crate::terminators::ends_with_terminator;

/// Folded pronouns that open no sentence; «من» and «ما» do.
const RELATIVES: [&str; 6] = all_folded(["الذي", "التي", "الذين", "اللذان", "اللتان", "اللواتي"]);

impl Document<'_> {
    /// Joins a line that opens with a relative pronoun with the one before it, and that, where it is short as a name is, with the
    /// one before that, if they have no end.
    pub(super) fn join_relatives(&mut self) {
        let mut wholes = Vec::new();
        for index in 1..self.sentences.len() {
            if !self.opens_with_relative(index) || !self.goes_on_below(index - 1) {
                continue;
            }
            let is_name = self.sentences[index - 1].kind == Kind::Heading;
            let names = is_name && index > 1 && self.goes_on_below(index - 2);
            wholes.push(if names { (index - 2, 2) } else { (index - 1, 1) });
        }
        self.join(wholes);
    }

    fn opens_with_relative(&self, index: usize) -> bool {
        let line = &self.sentences[index];
        let said = self.text_of(line);
        line.opens_paragraph
            && line.is_guessed_text()
            // The word itself is looked at only where it may be one.
            && said.starts_with("ال")
            && first_word_is(said, |word| RELATIVES.contains(&word))
    }

    /// Whether a line has no end, so that the next may go on with it.
    fn goes_on_below(&self, index: usize) -> bool {
        let line = &self.sentences[index];
        line.is_guessed_text() && !ends_with_terminator(self.text_of(line))
    }
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::document::Document;

    #[test]
    fn lines_that_go_on_one_behind_the_other_are_one_sentence() {
        let text = "تنعى عائلة الخطيب في المدينة القديمة فقيدها المرحوم\n\n\
                    الذي انتقل إلى رحمة الله تعالى صباح أمس في مستشفى المدينة الكبيرة\n\n\
                    التي كانت عائلته تقيم فيها منذ سنوات طويلة\n\n\
                    وتقبل التعازي في دار العائلة بعد صلاة المغرب.\n";
        let article = Article::plain(text);
        let document = Document::new(&article, None, false);
        let first = &document.sentences[0];
        assert!(document.text_of(first).ends_with("منذ سنوات طويلة"));
        assert_eq!(document.words(), crate::count_words(text));
    }
}
