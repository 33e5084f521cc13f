//! Studies and reports: what they found and what they advise, as their abstracts and their conclusions say it.

use crate::arabic::{all_folded, is_digit, is_word_char};
use crate::fold::fold;
use crate::span::head;

/// What stands over an abstract or a conclusion, folded, perhaps with a number before it and more words behind.
const HEADINGS: [&str; 7] =
    all_folded(["ملخص", "الملخص", "المستخلص", "الاستنتاجات", "التوصيات", "الخلاصه", "الخاتمه"]);
/// What stands alone over what a text comes to, folded.
const CONCLUSIONS: [&str; 12] = all_folded([
    "الخلاصه", "خلاصه", "الخاتمه", "خاتمه", "النتيجه", "الحكم", "الحكم النهاءي", "رايي", "رايي النهاءي",
    "كلمه اخيره", "خلاصه القول", "الكلمه الاخيره",
]);
/// Words of the longest such heading.
const LONGEST_HEADING: usize = 6;
const LONGEST_CONCLUSION: usize = 2;
/// How an abstract opens that has no heading, folded.
const AIMS: [&str; 6] = all_folded([
    "هدفت الدراسه", "هدفت هذه الدراسه", "تهدف هذه الدراسه", "هدف البحث", "هدف هذا البحث", "يهدف هذا البحث",
]);
/// What is said behind a sentence's number and conjunction, folded: what shows something, where that is what was studied; what comes
/// to something, where it says so; and what advises.
const SHOWS: [&str; 25] = all_folded([
    "اظهرت", "اظهر", "تظهر", "يظهر", "كشفت", "كشف", "تكشف", "بينت", "تبين", "يتبين", "اتضح", "يتضح", "اوضحت",
    "اشارت", "تشير", "دلت", "تدل", "اثبتت", "اثبت", "تثبت", "اكدت", "اكد", "تءكد", "اسفرت", "برهنت",
]);
const STUDIED: [&str; 13] = all_folded([
    "النتاءج", "نتاءج", "الدراسه", "البحث", "التقرير", "التحليل", "التحليلات", "الباحث", "الباحثه",
    "الباحثون", "البيانات", "التجربه", "التجارب",
]);
const CONCLUDES: [&str; 11] = all_folded([
    "خلصت", "خلص", "يخلص", "تخلص", "خلصنا", "توصلت", "توصل", "توصلنا", "استنتج", "استنتجت", "نستنتج",
]);
const TO: [&str; 4] = all_folded(["الي", "ان", "بان", "انه"]);
const ADVISES: [&str; 6] = all_folded(["اوصت", "اوصي", "يوصي", "توصي", "نوصي", "اوصينا"]);
/// Words from the verb to what was studied, `أظهرت هذه الدراسة`, and to what it comes to, `خلص هذا البحث إلى`.
const LONGEST_GAP: usize = 2;
const LONGEST_SUBJECT: usize = 3;
/// Bytes of a letter.
const LETTER: usize = 2;
/// Bytes in which it opens.
const LONGEST_OPENING: usize = 120;

/// Whether findings stand under a heading.
pub(super) fn heads_findings(heading: &str) -> bool {
    heading.split_whitespace().count() <= LONGEST_HEADING
        && fold(heading).split(|c| !is_word_char(c)).any(|word| {
            let bare = word.strip_prefix('و').unwrap_or(word);
            HEADINGS.contains(&bare)
        })
}

/// Whether a heading is what stands over what a text comes to: `الحكم النهائي`.
pub(super) fn heads_conclusion(heading: &str) -> bool {
    heading.split_whitespace().count() <= LONGEST_CONCLUSION
        && CONCLUSIONS.contains(&fold(heading).trim_matches(|c| !is_word_char(c)))
}

/// Whether a sentence opens an abstract.
pub(super) fn says_aim(sentence: &str) -> bool {
    // So all of them open, with a letter more or without.
    const AIM: &[u8] = "هدف".as_bytes();
    let opening = sentence.as_bytes();
    (opening.starts_with(AIM) || opening.get(LETTER..).is_some_and(|behind| behind.starts_with(AIM))) && {
        let fold = fold(head(sentence, LONGEST_OPENING));
        AIMS.iter().any(|aim| fold.starts_with(aim))
    }
}

/// Whether a sentence of an abstract or a conclusion tells what was found or is advised: `وأظهرت النتائج وجود فروق دالة.`
pub(super) fn is_finding(sentence: &str) -> bool {
    let fold = fold(head(sentence, LONGEST_OPENING));
    let said = fold.trim_start_matches(|c: char| is_digit(c) || matches!(c, ' ' | '-' | '.' | ')' | '('));
    let mut words = said.split_whitespace().skip_while(|word| matches!(*word, "وقد" | "كما" | "فقد"));
    let first = words.next().unwrap_or_default();
    let verb = first.strip_prefix(['و', 'ف']).unwrap_or(first);
    let mut is_near = |list: &[&str], most| words.by_ref().take(most).any(|word| list.contains(&word));
    ADVISES.contains(&verb)
        || CONCLUDES.contains(&verb) && is_near(&TO, LONGEST_SUBJECT)
        || SHOWS.contains(&verb) && is_near(&STUDIED, LONGEST_GAP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_told_from_how_a_study_was_made() {
        for (sentence, expected) in [
            ("وأظهرت النتائج وجود فروق دالة لصالح المجموعة التجريبية.", true),
            ("كما كشفت هذه الدراسة عن ضعف التدريب.", true),
            ("وقد خلص الباحثان إلى أن الري ليلا أجدى.", true),
            ("6 - يخلص هذا التقرير إلى أن سياسات الردع لم تقلل من الهجرة.", true),
            ("7 - ويوصي الأمين العام الدول بإنهاء الاحتجاز.", true),
            ("وأثبتت الدراسة أن السهر ينقص المعدل.", true),
            ("تبين من النتائج أن الري ليلا أجدى.", true),
            ("وتوصلنا إلى أن الماء يضيع في الحر.", true),
            ("وبين البحث والتطبيق في المدارس مسافة طويلة.", false),
            ("ويخلص المعلم في عمله.", false),
            ("وتكونت عينة الدراسة من ستين طالبة.", false),
            ("وقد أشارت دراسات عدة إلى فاعليته.", false),
        ] {
            assert_eq!(is_finding(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn abstracts_and_conclusions_say_what_they_are() {
        for (heading, expected) in [
            ("رابعا - الاستنتاجات والتوصيات", true),
            ("الملخص:", true),
            ("مشكلة الدراسة", false),
            ("وزير الصحة يعلن التوصيات الجديدة للجنة مكافحة الأوبئة", false),
        ] {
            assert_eq!(heads_findings(heading), expected, "{heading}");
        }
        assert!(says_aim("هدفت الدراسة إلى الكشف عن أثر التعلم المقلوب."));
        assert!(!says_aim("هدف الفريق في الدقيقة الأخيرة."));
    }
}
