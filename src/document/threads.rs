//! Threads: posts that open with their number and a slash. What is short behind it is a label or a question, `2/ ثاني سبب:
//! الأراضي البيضا.`, and says nothing without the next sentence.

use super::{Document, Sentence};
use crate::arabic::is_digit;
use crate::terminators::asks;

/// Words of the longest label and of the longest question, with the number.
const LONGEST_LABEL: usize = 6;
const LONGEST_QUESTION: usize = 12;

impl Document<'_> {
    /// What a post opens with is one with what it says next.
    pub(super) fn join_openings(&mut self) {
        let is_opening = |pair: &[Sentence]| {
            let [opening, next] = pair else { return false };
            let said = self.text_of(opening);
            let longest = if asks(said) { LONGEST_QUESTION } else { LONGEST_LABEL };
            opening.opens_paragraph
                && !next.opens_paragraph
                && [opening, next].iter().all(|it| it.is_guessed_text())
                && opening.words() <= longest
                && is_numbered(said)
        };
        let pairs = self.sentences.windows(2).enumerate();
        let wholes = pairs.filter(|(_, pair)| is_opening(pair)).map(|(index, _)| (index, 1)).collect();
        self.join(wholes);
    }
}

fn is_numbered(said: &str) -> bool {
    let behind = said.trim_start_matches(is_digit);
    behind.len() < said.len() && behind.starts_with("/ ")
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::document::{Document, Sentence};

    #[test]
    fn what_a_post_opens_with_is_one_with_what_it_says_next() {
        let text = "1/ أول سبب: الطلب. سكان المدينة زادوا مليونين في عشر سنوات.\n\n\
                    2/ طيب متى تنزل الأسعار؟ بصراحة لا أحد يدري. لكن الرسوم سترفع قريبا.\n\n\
                    3/ نصيحتي لمن عنده الدفعة أن يشتري الآن ولا ينتظر. وللمستثمر أن يصبر.\n";
        let article = Article::plain(text);
        let document = Document::new(&article, None, false);
        let counts: Vec<usize> = document.sentences.iter().map(Sentence::words).collect();
        assert_eq!(counts, [11, 9, 4, 10, 3]);
    }
}
