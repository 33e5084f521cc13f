//! Adverts inside of a text, between two lines that say where they begin and end: `[إعلان]`, `--- نهاية الإعلان ---`.

use super::{Document, Kind, mark};
use crate::arabic::{all_folded, is_word_char};
use crate::fold::fold;

/// Folded lines over and under an advert, the marks around them aside.
const OPENINGS: [&str; 5] = all_folded(["اعلان", "اعلان ممول", "فاصل اعلاني", "بدايه الاعلان", "اعلان تجاري"]);
const ENDS: [&str; 3] = all_folded(["نهايه الاعلان", "انتهي الاعلان", "نهايه الفاصل الاعلاني"]);
/// How the mark opens that ends what one of [`OPENINGS`] began.
const CLOSING: &str = "[/";
/// Words of the longest of them, and sentences of the longest advert.
const LONGEST_LINE: usize = 3;
const LONGEST_ADVERT: usize = 8;

impl Document<'_> {
    /// What stands between the beginning and the end of an advert; one that has no end is a line.
    pub(super) fn mark_adverts(&mut self) {
        let mut start = None;
        for index in 0..self.sentences.len() {
            match self.edge(index) {
                // What is the title is none.
                Some(Edge::Beginning) => start = Some(index).filter(|&at| at > 0),
                Some(Edge::End) => {
                    if let Some(start) = start.take().filter(|start| index - start <= LONGEST_ADVERT) {
                        mark(&mut self.sentences[start..=index], Kind::Boilerplate);
                    }
                }
                None => {}
            }
        }
    }

    fn edge(&self, index: usize) -> Option<Edge> {
        let sentence = &self.sentences[index];
        let line = self.text_of(sentence);
        if sentence.words() > LONGEST_LINE || sentence.is_declared || !line.contains("علان") {
            return None;
        }
        let fold = fold(line);
        let said = fold.trim_matches(|c| !is_word_char(c));
        if ENDS.contains(&said) || (line.starts_with(CLOSING) && OPENINGS.contains(&said)) {
            return Some(Edge::End);
        }
        OPENINGS.contains(&said).then_some(Edge::Beginning)
    }
}

/// What a line is to an advert.
enum Edge {
    Beginning,
    End,
}

#[cfg(test)]
mod tests {
    use crate::document::{Kind, kinds};

    #[test]
    fn what_stands_between_the_marks_of_an_advert_is_none_of_the_text() {
        let before = "بدأت البلدية أمس تعبيد طريق الوادي الذي جرفته السيول في الشتاء الماضي.";
        let behind = "ويفتح الطريق قبل موسم الزيتون.";
        for (from, to, kind) in [
            ("[إعلان]", "[/إعلان]", Kind::Boilerplate),
            ("--- إعلان ---", "--- نهاية الإعلان ---", Kind::Boilerplate),
            ("إعلان", "للاشتراك في الخدمة", Kind::Prose),
        ] {
            let advert = "جرب تطبيق الدكان شهرا كاملا بالمجان.";
            let found = kinds(&format!("{before}\n{from}\n{advert}\n{to}\n{behind}\n"));
            assert_eq!([found[0], found[2], found[4]], [Kind::Prose, kind, Kind::Prose], "{from}");
        }
    }
}
