//! Lines that an office or a program fills in and that tell nothing: numbers and days behind their labels
//! (`رقم القيد: 2261/ج/2023`, `تم الإنشاء: 2024-05-11 09:14`), when something was posted (`سئل قبل 3 سنوات`), the head of an act (`صادر عن مجلس البلدية بتاريخ 5 أيار 2024`),
//! what it refers to before it decides, and the agenda of a session. Where lines without a stop are the text, these are none of it.

use super::days::{are_of_day, is_half, is_number, is_stamp, is_year};
use super::first_letters::{FirstLetters, Openings, Phrases};
use super::forms::label;
use super::furniture::lines_of;
use super::items::is_marked;
use super::{Document, Kind, Passage, Sentence, mark, words};
use crate::arabic::{all_folded, is_arabic, is_digit};
use crate::fold::fold;
use crate::terminators::ends_with_terminator;

/// Words of the longest label, and how those open that a number or a day follows.
const LONGEST_LABEL: usize = 3;
const LABELS: [&str; 6] = ["رقم", "الرقم", "تاريخ", "التاريخ", "بتاريخ", "المشاركات"];
/// Digits of the shortest number that is a record: `رقم الطوارئ: 911` is worth knowing.
const FEWEST_DIGITS: usize = 4;

/// What forums say was done with a question or an answer, and the words that may stand with the day of it, folded.
const POSTED: [&str; 11] = all_folded([
    "سال", "سءل", "اجاب", "اجيب", "اجابت", "سالت", "رد", "اضيف", "نشر", "اخر تعديل", "تم التعديل",
]);
static POSTED_OPENINGS: Openings = Openings::of([&POSTED]);
const BESIDE: [&str; 8] = all_folded(["في", "قبل", "منذ", "الساعه", "يوم", "بواسطه", "امس", "اليوم"]);
const SPANS: [&str; 13] = all_folded([
    "دقيقه", "دقاءق", "ساعه", "ساعتين", "ساعات", "يومين", "ايام", "اسبوع", "اسبوعين", "شهر", "اشهر", "سنه",
    "سنوات",
]);

/// Words of the longest head of an act, and how one opens.
const LONGEST_HEAD: usize = 14;
const HEADS: [&str; 5] = ["صادر عن ", "صادرة عن ", "مؤرخ في ", "قرار اتخذ", "المنعقدة "];
const ACTS: [&str; 5] = ["قرار", "مرسوم", "قانون", "أمر", "ظهير"];
const NUMBERED: [&str; 2] = ["رقم", "عدد"];
/// What parts the columns of a letterhead.
const LETTERHEAD_GAP: &str = "      ";

/// How a line opens that says who decides, `إن الجمعية العامة،`, words of the longest, and how those open that say on which grounds.
static BODY: Phrases<1> = Phrases::of(["ان "]);
const LONGEST_BODY: usize = 6;
static GROUNDS: Phrases<7> =
    Phrases::of(["اذ ", "واذ ", "بناء علي ", "وبناء علي ", "وعلي ", "استنادا الي ", "واستنادا الي "]);

/// What stands over the points of a session.
const AGENDAS: [&str; 5] = ["جدول الأعمال", "نقاط النقاش", "بنود الاجتماع", "محاور الاجتماع", "محاور النقاش"];

impl Document<'_> {
    /// Records and the heads of acts that pass for text.
    pub(super) fn mark_records(&mut self) {
        for index in 0..self.sentences.len() {
            let line = &self.sentences[index];
            let said = self.text_of(line);
            let is_open = line.kind == Kind::Prose && !line.is_declared && self.is_line(index);
            if is_open && !ends_with_terminator(said) {
                if is_record(said) || says_when_posted(said) {
                    self.sentences[index].kind = Kind::Boilerplate;
                } else if is_head(&line.passage(self.text)) {
                    self.sentences[index].kind = Kind::Heading;
                }
            }
        }
        self.mark_grounds();
    }

    /// The grounds of a resolution, from the line on that says who decides.
    fn mark_grounds(&mut self) {
        let mut decides = false;
        for index in 0..self.sentences.len() {
            let line = &self.sentences[index];
            let said = self.text_of(line);
            let goes_on = line.is_guessed_text() && self.is_line(index) && said.ends_with(['،', ',', '؛']);
            decides = goes_on && (decides || line.words() <= LONGEST_BODY && BODY.open(said));
            if decides && (BODY.open(said) || GROUNDS.open(said)) {
                self.sentences[index].kind = Kind::Heading;
            }
        }
    }

    /// What is to be talked about, under its heading: what was decided stands below, and is longer.
    pub(super) fn mark_agenda(&mut self) {
        let is_agenda = |line: &Sentence| {
            line.kind == Kind::Heading
                && line.words() <= LONGEST_LABEL
                && AGENDAS.contains(&self.text_of(line).trim_end_matches([' ', ':']))
        };
        let Some(heading) = self.sentences.iter().position(is_agenda) else { return };
        let is_point = |line: &&Sentence| {
            let said = self.text_of(line);
            line.is_guessed_text() && line.opens_paragraph && (is_marked(said) || label(said).is_some())
        };
        let behind = &self.sentences[heading + 1..];
        let points = behind.iter().take_while(is_point).count();
        if points > 0 && words(&behind[points..]) > words(&behind[..points]) {
            mark(&mut self.sentences[heading + 1..=heading + points], Kind::Heading);
        }
    }
}

/// Whether a line is a label with a number or a day behind it.
pub(super) fn is_record(line: &str) -> bool {
    let Some((label, filled)) = line.split_once(':') else { return false };
    let mut words = label.split_whitespace();
    let is_label = label.split_whitespace().count() <= LONGEST_LABEL && !label.contains(is_digit);
    let is_named = words.next().is_some_and(|first| LABELS.contains(&first));
    is_label && (is_stamp(filled) || is_named && is_filled_in(filled))
}

/// Whether a text is a number, or a month and a year: nothing in it is another Arabic word.
fn is_filled_in(text: &str) -> bool {
    text.chars().filter(|&c| is_digit(c)).count() >= FEWEST_DIGITS
        && are_of_day(text.split_whitespace(), stands_in_day)
}

/// Whether a word may stand in a day beside its month.
fn stands_in_day(word: &str) -> bool {
    !word.contains(is_arabic) || word.contains(is_digit) || is_half(word)
}

/// Whether a line says when something was posted, perhaps by whom, and nothing else: `سأل Mar 4 '21 في 9:12`.
fn says_when_posted(line: &str) -> bool {
    if !POSTED_OPENINGS.may_be(FirstLetters::of(line)) {
        return false;
    }
    let line = fold(line);
    let behind = POSTED.iter().find_map(|verb| line.strip_prefix(verb)?.strip_prefix([' ', ':']));
    let is_such = |word: &str| stands_in_day(word) || BESIDE.contains(&word) || SPANS.contains(&word);
    behind.is_some_and(|behind| are_of_day(behind.split_whitespace(), is_such))
}

/// Whether a line is the head of an act: what it is called and of which year, a day alone, what stands in
/// brackets, or columns.
fn is_head(line: &Passage<'_>) -> bool {
    if line.words > LONGEST_HEAD {
        return false;
    }
    let text = line.text;
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let mut opening = text.split_whitespace();
    let is_numbered = opening.next().is_some_and(|act| ACTS.contains(&act))
        && opening.next().is_some_and(|number| NUMBERED.contains(&number));
    let is_of_day = || are_of_day(text.split([' ', '/']), |word| is_number(word, ..));
    is_year(last) && (is_numbered || line.opens_with(&HEADS) || is_of_day())
        || text.starts_with('[') && text.ends_with(']')
        || lines_of(text).any(|line| line.contains(LETTERHEAD_GAP))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::kinds;

    #[test]
    fn records_are_told_from_what_is_worth_knowing() {
        for (line, expected) in [
            ("رقم القيد : 2261/ج/2023", true),
            ("بتاريخ: 07-11-2019, 10:44 PM", true),
            ("تم الإنشاء: 2024-05-11 09:14", true),
            ("تاريخ التسجيل: Mar 2012", true),
            ("رقم الطوارئ: 911", false),
            ("موعد الاختبار: 12/5/2024", false),
            ("السعر: 1,250,000", false),
            ("رقم القيد: الأول 2023", false),
            ("المساحة: 150 م", false),
            ("تاريخ الميناء: من الشراع إلى البخار 1850", false),
        ] {
            assert_eq!(is_record(line), expected, "{line}");
        }
    }

    #[test]
    fn when_something_was_posted_is_told_from_what_was_asked() {
        for (line, expected) in [
            ("سأل Mar 4 '21 في 9:12", true),
            ("سئل قبل 3 سنوات", true),
            ("أضيف منذ يومين بواسطة majed_k", true),
            ("ردّ في 12 مايو 2023 الساعة 8:15 م", true),
            ("آخر تعديل: 5 يناير 2022 - 14:33", true),
            ("سأل الصحفي الوزير عن خطة 2030", false),
            ("نشر في 2022 كتابه الأول", false),
        ] {
            assert_eq!(says_when_posted(line), expected, "{line}");
        }
    }

    #[test]
    fn the_head_of_an_act_is_told_from_what_it_says() {
        for (line, expected) in [
            ("مرسوم عدد 51 مؤرخ في 3 مارس 2024", true),
            ("قرار رقم 14 لسنة 2024", true),
            ("صادر عن مجلس بلدية الضفاف بتاريخ 5 أيار 2024", true),
            ("19 كانون الأول/ديسمبر 2023", true),
            ("15 تشرين الأول 2023", true),
            ("وزارة الري        العدد 12/ص", true),
            ("قرار رقم 14 يمنع الباعة من الأرصفة", false),
            ("افتتح الجسر في 3 مارس 2024", false),
        ] {
            assert_eq!(is_head(&line.into()), expected, "{line}");
        }
    }

    #[test]
    fn the_grounds_of_a_resolution_are_none_of_what_it_decides() {
        let decision = "1 - يقرر نقل سوق السمك من شارع النهر إلى الساحة الشرقية خلف المدرسة الثانوية اعتبارا من الأول من حزيران القادم؛";
        for opening in ["وإذ يأخذ علما بشكاوى", "بناءً على ما ورد من", "وبناء على كثرة"]
        {
            let grounds = format!("{opening} سكان الحي الشرقي من الروائح في فصل الصيف وبعد العصر،");
            let found = kinds(&format!("إن المجلس البلدي،\n{grounds}\n{decision}\n2 - ينشر هذا القرار.\n"));
            assert_eq!(found[1..3], [Kind::Heading, Kind::Prose], "{opening}");
            assert_eq!(kinds(&format!("عاد الهدوء.\n{grounds}\n{decision}\n"))[1], Kind::Prose);
        }
    }
}
