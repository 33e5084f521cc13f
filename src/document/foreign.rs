//! Sentences in another script: of an Arabic text that has its abstract, its titles or its notes in English beside it, they
//! are no sentences of a summary.

use super::{Document, Kind, Sentence};
use crate::arabic::is_arabic;

impl Document<'_> {
    /// Where most words of the text stand in lines with an Arabic letter, the sentences without one are as headings are: read,
    /// and not chosen.
    pub(super) fn mark_foreign(&mut self) {
        let text = self.text;
        let is_foreign = |sentence: &Sentence| {
            sentence.kind == Kind::Prose && !sentence.is_declared && !is_arabic_text(sentence.span.of(text))
        };
        let words =
            |sentences: &mut dyn Iterator<Item = &Sentence>| sentences.map(Sentence::words).sum::<usize>();
        let foreign = words(&mut self.sentences.iter().filter(|sentence| is_foreign(sentence)));
        let all = words(&mut self.sentences.iter().filter(|sentence| sentence.is_guessed_text()));
        if foreign > 0 && foreign * 2 < all {
            let foreign = self.sentences.iter_mut().filter(|sentence| is_foreign(sentence));
            foreign.for_each(|sentence| sentence.kind = Kind::Heading);
        }
    }
}

/// Whether a text is Arabic in its own letters or in Latin ones, with digits for those that Latin has not: `3amalt`, `gama3a`.
fn is_arabic_text(text: &str) -> bool {
    let is_letter =
        |pair: &[u8]| matches!(pair, [b'2' | b'3' | b'5' | b'7', vowel] if b"aeiou".contains(vowel));
    text.contains(is_arabic) || text.as_bytes().windows(2).any(is_letter)
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
            kinds(&format!("{arabic}\n\nana 3amalt reset lel phone w bardo nafs el moshkela."))[1],
            Kind::Prose
        );
        assert_eq!(
            kinds(&format!("{english} {english} {english}\n\nهدفت الدراسة إلى الكشف."))[0],
            Kind::Prose
        );
    }

    #[test]
    fn what_a_program_reports_is_no_sentence_of_a_question_without_stops() {
        let found = kinds(
            "كيف أقرأ ملف فيه عربي في بايثون؟\nعندي ملف مصدر من ويندوز، ولما أفتحه تطلع لي رسالة:\n\
             UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc7 in position 0\n\
             الملف محفوظ بترميز آخر، لأن ويندوز يحفظ الملفات بترميز النظام.\nجرب أن تمرر الترميز صراحة\n",
        );
        assert_eq!(found[2..4], [Kind::Heading, Kind::Prose]);
    }
}
