//! Sentences in another script: of an Arabic text that has its abstract, its titles or its notes in English beside it, they
//! are no sentences of a summary.

use super::{Document, Kind, Sentence};
use crate::arabic::is_arabic;

impl Document<'_> {
    /// Where most words of the text stand in sentences with an Arabic letter, those without one are as headings are: read, and
    /// not chosen.
    pub(super) fn mark_foreign(&mut self) {
        let text = self.text;
        let is_prose = |sentence: &Sentence| sentence.kind == Kind::Prose && !sentence.is_declared;
        let is_foreign =
            |sentence: &Sentence| is_prose(sentence) && !sentence.span.of(text).contains(is_arabic);
        let words =
            |sentences: &mut dyn Iterator<Item = &Sentence>| sentences.map(Sentence::words).sum::<usize>();
        let foreign = words(&mut self.sentences.iter().filter(|sentence| is_foreign(sentence)));
        let all = words(&mut self.sentences.iter().filter(|sentence| is_prose(sentence)));
        if foreign > 0 && foreign * 2 < all {
            let foreign = self.sentences.iter_mut().filter(|sentence| is_foreign(sentence));
            foreign.for_each(|sentence| sentence.kind = Kind::Heading);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{Kind, kinds};

    #[test]
    fn a_sentence_in_another_script_is_none_of_an_arabic_text() {
        let arabic =
            "هدفت الدراسة إلى الكشف عن أثر التعلم المدمج في تحصيل طلبة الصف العاشر في مدارس المدينة.";
        let english = "This study aimed to investigate blended learning.";
        assert_eq!(kinds(&format!("{arabic}\n\n{english}")), [Kind::Prose, Kind::Heading]);
        assert_eq!(
            kinds(&format!("{english} {english} {english}\n\nهدفت الدراسة إلى الكشف."))[0],
            Kind::Prose
        );
    }
}
