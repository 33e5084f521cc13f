//! Exercises: what a school sheet asks its pupils to do with the text that it gives them (`ضع دائرة حول رمز الإجابة الصحيحة:`), and
//! what they are to do it with. Some of that is wrong, and all of it has been said.

use memchr::memchr;

use super::{Document, Kind, Sentence, goes_on};
use crate::arabic::{all_folded, is_digit, is_word_char};
use crate::fold::fold;
use crate::span::head;

/// How tasks open, folded, behind their number.
const TASKS: [&str; 22] = all_folded([
    "ضع داءره", "ضعي داءره", "ضع علامه", "ضعي علامه", "ضع اشاره", "ضع خطا", "اختر الاجابه", "اختاري الاجابه",
    "اختر رمز", "اكمل الفراغ", "اكمل الجمل", "اكمل ما", "اكملي الفراغ", "املا الفراغ", "علل ما", "عللي ما",
    "صل بين", "صل كل", "صوب ما", "صحح الخطا", "اجب عن الاسءله", "اجب عما",
]);
/// How those open that only a sheet sets, also in a numbered line with a stop.
const ON_A_TEXT: [&str; 16] = all_folded([
    "حدد نوعيه النص", "حدد نوع النص", "حدد نمط النص", "حددي نمط النص", "استخرج من النص", "استخرجي من النص",
    "استخرج من الفقره", "اشرح حسب السياق", "اعرب ما تحته", "اعربي ما تحته", "حول الجمله", "حولي الجمله",
    "هات مرادف", "هات ضد", "هات من النص", "هاتي مرادف",
]);
/// What a task is marked with, folded, in the last brackets of its line: `(0.5 ن)`, `(3 درجات)`, `(درجتان)`.
const POINTS: [&str; 8] = all_folded(["ن", "نقطه", "نقط", "نقاط", "درجه", "درجات", "علامه", "علامات"]);
const TWO_POINTS: [&str; 3] = all_folded(["درجتان", "نقطتان", "علامتان"]);
/// Words of the longest line that sets a task, and of the label before it: `السؤال الأول:`
const LONGEST_TASK: usize = 20;
const LONGEST_LABEL: usize = 3;
/// How a label of a task opens.
const QUESTION: &str = "السؤال ";
/// Bytes of its line that are read.
const LONGEST_LINE: usize = 400;
/// Bytes in which a task opens, with its number and the marks before it.
const LONGEST_OPENING: usize = 64;
/// So many make a sheet.
const FEWEST_TASKS: usize = 2;
/// Words of the shortest text that exercises are set on, and of a paragraph behind them that is no exercise.
const SHORTEST_TEXT: usize = 30;

impl<'t> Document<'t> {
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
        let first_line =
            |text: &'t str| memchr(b'\n', text.as_bytes()).map_or(text, |end| text[..end].trim_end());
        let is_short = |line: &str| line.split_whitespace().count() <= LONGEST_TASK;
        let line = first_line(said);
        if sentence.kind == Kind::Heading || line.ends_with(':') {
            return is_short(line)
                && (is_task(line, &[&TASKS]) || is_task(line, &[&ON_A_TEXT]) || has_points(line));
        }
        // Its points may stand behind its stop.
        opens_item(said) && {
            let line = first_line(head(&self.text[sentence.span.start..], LONGEST_LINE));
            is_short(line) && (is_task(line, &[&ON_A_TEXT]) || has_points(line))
        }
    }
}

/// Whether a sentence opens with a number, a letter and a mark, or the label of a task: nearly none does.
fn opens_item(sentence: &str) -> bool {
    let mut opening = sentence.chars();
    opening.next().is_some_and(|first| is_digit(first) || first == '(')
        || opening.next().is_some_and(|second| matches!(second, '.' | ')' | '-' | '–' | '/'))
        || sentence.starts_with(QUESTION)
}

/// Whether the last brackets of a line say how many points it brings.
fn has_points(line: &str) -> bool {
    let inside = line.trim_end_matches('.').strip_suffix(')').and_then(|line| line.rsplit_once('('));
    inside.is_some_and(|(_, points)| {
        let fold = fold(points);
        let mut words = fold.split_whitespace();
        match [words.next(), words.next(), words.next()] {
            [Some(two), None, _] => TWO_POINTS.contains(&two),
            [Some(number), Some(points), None] => {
                number.contains(|c: char| c.is_ascii_digit()) && POINTS.contains(&points)
            }
            _ => false,
        }
    })
}

/// Whether a line opens as one of some tasks does, behind its label or its number.
fn is_task(line: &str, lists: &[&[&str]]) -> bool {
    let labelled = line.split_once(':').filter(|(label, task)| {
        label.split_whitespace().count() <= LONGEST_LABEL && task.contains(is_word_char)
    });
    let task = fold(head(labelled.map_or(line, |(_, task)| task), LONGEST_OPENING));
    let task = task.trim_start_matches(|c: char| !is_word_char(c) || c.is_ascii_digit());
    lists.iter().any(|tasks| tasks.iter().any(|opening| task.starts_with(opening)))
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
            assert_eq!(is_task(line, &[&TASKS]), expected, "{line}");
        }
        for (line, expected) in [
            ("3. استخرج من النص طباقا وبين وظيفته.", true),
            ("السؤال الثالث: حول الجملة الأولى إلى المثنى. (02 ن)", true),
            ("3. استخرج الدقيق من الكيس.", false),
        ] {
            assert_eq!(is_task(line, &[&ON_A_TEXT]), expected, "{line}");
        }
    }

    #[test]
    fn a_task_says_how_many_points_it_brings() {
        for (line, expected) in [
            ("1. بين سبب أهمية النهر. (0.5 ن)", true),
            ("أ. ضع عنوانا مناسبا (درجتان).", true),
            ("2. لخص الفقرة (3 درجات)", true),
            ("2. سخن الفرن (180 درجة مئوية)", false),
            ("3. أضف السكر (ملعقتان)", false),
        ] {
            assert_eq!(has_points(line), expected, "{line}");
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
        let stopped = "1. حدد نمط النص. (1 ن)\n2. بين سبب هطول المطر في الجبال. (2 ن)\n";
        assert_eq!(prose(&format!("{TEXT}\n\n{stopped}")), 3);
        // A sheet without a text is all that there is.
        assert!(prose(tasks) > 0);
    }
}
