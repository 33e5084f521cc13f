//! Exercises: what a school sheet asks its pupils to do with the text that it gives them (`ضع دائرة حول رمز الإجابة الصحيحة:`), and
//! what they are to do it with. Some of that is wrong, and all of it has been said.

use memchr::memchr;

use super::{Document, Kind, Sentence, goes_on};
use crate::arabic::{all_folded, is_word_char};
use crate::fold::fold;
use crate::span::head;

/// How tasks open, folded, behind their number.
const TASKS: [&str; 22] = all_folded([
    "ضع داءره", "ضعي داءره", "ضع علامه", "ضعي علامه", "ضع اشاره", "ضع خطا", "اختر الاجابه", "اختاري الاجابه",
    "اختر رمز", "اكمل الفراغ", "اكمل الجمل", "اكمل ما", "اكملي الفراغ", "املا الفراغ", "علل ما", "عللي ما",
    "صل بين", "صل كل", "صوب ما", "صحح الخطا", "اجب عن الاسءله", "اجب عما",
]);
/// Words of the longest line that sets a task, and of the label before it: `السؤال الأول:`
const LONGEST_TASK: usize = 20;
const LONGEST_LABEL: usize = 3;
/// Bytes in which a task opens, with its number and the marks before it.
const LONGEST_OPENING: usize = 64;
/// So many make a sheet.
const FEWEST_TASKS: usize = 2;
/// Words of the shortest text that exercises are set on, and of a paragraph behind them that is no exercise.
const SHORTEST_TEXT: usize = 30;

impl Document<'_> {
    /// From the first task on all is exercise, up to the next text; if there is a text before it.
    pub(super) fn mark_exercises(&mut self) {
        let is_task = |index: &usize| self.sets_task(*index);
        let tasks: Vec<usize> = (0..self.sentences.len()).filter(is_task).take(FEWEST_TASKS).collect();
        let words = |sentences: &[Sentence]| -> usize {
            let prose = sentences.iter().filter(|sentence| sentence.kind == Kind::Prose);
            prose.map(Sentence::words).sum()
        };
        let &[first, ..] = &tasks[..] else { return };
        if tasks.len() < FEWEST_TASKS || words(&self.sentences[..first]) < SHORTEST_TEXT {
            return;
        }
        for paragraph in self.sentences[first..].chunk_by_mut(goes_on) {
            if paragraph.len() > 1 && words(paragraph) >= SHORTEST_TEXT {
                return;
            }
            let prose = paragraph.iter_mut().filter(|sentence| sentence.kind == Kind::Prose);
            prose.for_each(|sentence| sentence.kind = Kind::Heading);
        }
    }

    /// Whether a sentence opens with a line that sets a task.
    fn sets_task(&self, index: usize) -> bool {
        let sentence = &self.sentences[index];
        if !sentence.opens_paragraph {
            return false;
        }
        let said = self.text_of(sentence);
        let line = memchr(b'\n', said.as_bytes()).map_or(said, |end| said[..end].trim_end());
        let is_line = sentence.kind == Kind::Heading || line.ends_with(':');
        is_line && line.split_whitespace().count() <= LONGEST_TASK && is_task(line)
    }
}

fn is_task(line: &str) -> bool {
    let labelled = line.split_once(':').filter(|(label, task)| {
        label.split_whitespace().count() <= LONGEST_LABEL && task.contains(is_word_char)
    });
    let task = fold(head(labelled.map_or(line, |(_, task)| task), LONGEST_OPENING));
    let task = task.trim_start_matches(|c: char| !is_word_char(c) || c.is_ascii_digit());
    TASKS.iter().any(|opening| task.starts_with(opening))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::kinds;

    const TEXT: &str = "تسخن أشعة الشمس مياه البحار فيتبخر جزء منها ويصعد إلى طبقات الجو العليا. وهناك يبرد البخار ويتكاثف على \
                        ذرات الغبار فتتكون الغيوم. وحين تثقل قطرات الماء فيها تسقط مطرا أو ثلجا أو بردا.";

    #[test]
    fn tasks_open_with_what_is_to_be_done() {
        for (line, expected) in [
            ("السؤال الأول: ضع دائرة حول رمز الإجابة الصحيحة:", true),
            ("2. أكمل الفراغات التالية بما يناسبها", true),
            ("علل ما يأتي:", true),
            ("وضع علامة الجودة على المنتجات:", false),
            ("الوزير: أكمل الطريق", false),
        ] {
            assert_eq!(is_task(line), expected, "{line}");
        }
    }

    #[test]
    fn exercises_say_nothing_beside_the_text_that_they_are_set_on() {
        let tasks = "ضع علامة أمام العبارة الصحيحة:\n( ) يتكاثف البخار حين ترتفع حرارته في طبقات الجو العليا.\nعلل ما يلي:\n\
                     1. لا ينقص ماء البحر مع أن الشمس تبخر منه كثيرا كل يوم.";
        let prose = |text: &str| kinds(text).iter().filter(|kind| **kind == Kind::Prose).count();
        assert_eq!(prose(&format!("{TEXT}\n\n{tasks}")), 3);
        let next = "أما الرياح فتهب حين يسخن الهواء في مكان أكثر مما يسخن في مكان بجانبه. ويخف الهواء الساخن فيصعد، ويندفع إلى \
                    مكانه الهواء البارد من حوله. ومن حركته هذه تدور طواحين الهواء وتسير السفن الشراعية.";
        assert_eq!(prose(&format!("{TEXT}\n\n{tasks}\n\n{next}")), 6);
        // A sheet without a text is all that there is.
        assert!(prose(tasks) > 0);
    }
}
