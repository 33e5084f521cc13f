//! How a sentence opens and a heading does not. Arabic headings are nominal (`برشلونة يفوز`, `تاريخ المدينة`); a line
//! that opens with a finite verb or with a conjunction before one is a sentence, even where its full stop is missing.

use crate::tokens::Tokenizer;

/// Folded first words of sentences: common finite verbs, particles before them, and pronouns.
const WORDS: [&str; 62] = [
    "تم", "يتم", "تتم", "كان", "كانت", "كانوا", "يكون", "تكون", "ولد", "ولدت", "يوجد", "توجد", "هو", "هي",
    "هناك", "قام", "قامت", "يقوم", "تقوم", "يقع", "تقع", "يعد", "تعد", "يعتبر", "تعتبر", "بلغ", "بلغت",
    "يبلغ", "تبلغ", "يحتوي", "تحتوي", "يتكون", "تتكون", "يضم", "تضم", "يعمل", "تعمل", "يستخدم", "تستخدم",
    "حصل", "حصلت", "اصبح", "اصبحت", "ظهر", "ظهرت", "بدا", "بدات", "نشر", "نشرت", "قال", "قالت", "اضاف",
    "اضافت", "اكد", "اكدت", "قد", "لقد", "لم", "لن", "ليس", "كما", "لكن",
];
/// Shorter lines may be headings whatever they open with.
const SHORTEST: usize = 6;

/// Whether a line of `words` words without a terminator reads as a sentence by its first word.
pub(super) fn opens_like_a_sentence(line: &str, words: usize) -> bool {
    if words < SHORTEST || line.ends_with(':') {
        return false;
    }
    let mut buffer = String::new();
    let first = Tokenizer::new(line).next_into(&mut buffer).map_or("", |(_, fold)| fold);
    let bare = first.strip_prefix('و').unwrap_or(first);
    // ويعمل, وستبدأ: و before a prefix of the present or the future is no root letter.
    let joined = bare.len() < first.len() && bare.chars().count() > 3 && bare.starts_with(['ي', 'ت', 'س']);
    joined || WORDS.contains(&bare)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::count_words;

    #[test]
    fn sentences_without_a_full_stop_are_told_from_headings() {
        for (line, expected) in [
            ("تم افتتاح الخط الثاني في مطلع الألفية الثالثة", true),
            ("ويعمل المترو جميع أيام الأسبوع حتى منتصف الليل", true),
            ("وتم تنفيذ الخط الأول على ثلاث مراحل:", false),
            ("وزير الخارجية يلتقي نظيره التركي في أنقرة اليوم", false),
            ("وفاة مكتشف تآكل طبقة الأوزون في بيته", false),
            ("برشلونة يفوز بهدفين في مباراة القمة أمس", false),
            ("تاريخ المدينة", false),
        ] {
            assert_eq!(opens_like_a_sentence(line, count_words(line)), expected, "{line}");
        }
    }
}
