//! How a sentence opens and a heading does not. Arabic headings are nominal (`برشلونة يفوز`, `تاريخ المدينة`); a line
//! that opens with a finite verb or with a conjunction before one is a sentence, even where its full stop is missing.

use super::passage::Passage;
use crate::arabic::all_folded;
use crate::span::head;
use crate::tokens::Tokenizer;
use crate::word_lists::{NAMES_IN_WAW, PREPOSITIONS};

/// Folded first words of sentences: common finite verbs, particles before them, and pronouns.
const WORDS: [&str; 62] = all_folded([
    "تم", "يتم", "تتم", "كان", "كانت", "كانوا", "يكون", "تكون", "ولد", "ولدت", "يوجد", "توجد", "هو", "هي",
    "هناك", "قام", "قامت", "يقوم", "تقوم", "يقع", "تقع", "يعد", "تعد", "يعتبر", "تعتبر", "بلغ", "بلغت",
    "يبلغ", "تبلغ", "يحتوي", "تحتوي", "يتكون", "تتكون", "يضم", "تضم", "يعمل", "تعمل", "يستخدم", "تستخدم",
    "حصل", "حصلت", "اصبح", "اصبحت", "ظهر", "ظهرت", "بدا", "بدات", "نشر", "نشرت", "قال", "قالت", "اضاف",
    "اضافت", "اكد", "اكدت", "قد", "لقد", "لم", "لن", "ليس", "كما", "لكن",
]);
/// Folded words that a sentence opens with and a name does not go on with.
const PARTICLES: [&str; 14] = all_folded([
    "ثم", "هذا", "هذه", "ذلك", "تلك", "اما", "اذ", "حيث", "بينما", "فيما", "لا", "ما", "منذ", "ان",
]);
/// Names that open with و as well; elsewhere it is "and" before أي and أين.
const MORE_NAMES_IN_WAW: [&str; 2] = all_folded(["وايت", "واين"]);
/// Conjoined words that open with ف; others are names: فورد, فانس.
const CONJOINED_BY_FA: [&str; 10] =
    all_folded(["فقد", "فان", "فلم", "فلا", "فلن", "فهو", "فهي", "فكان", "فكانت", "فيما"]);
/// Shorter lines may be headings whatever they open with.
const SHORTEST: usize = 6;

/// Bytes in which a first word is looked for: it may be as long as the document, and every terminator asks.
const LONGEST_WORD: usize = 40;

/// Whether the first word of a text folds to a certain one.
pub(super) fn first_word_is(text: &str, is_it: impl Fn(&str) -> bool) -> bool {
    Tokenizer::new(head(text, LONGEST_WORD))
        .next_into(&mut String::new())
        .is_some_and(|(_, fold)| is_it(fold))
}

/// Whether a line without a terminator reads as a sentence by its first word.
pub(super) fn opens_like_a_sentence(line: &Passage<'_>) -> bool {
    if line.words < SHORTEST || line.text.ends_with(':') {
        return false;
    }
    let mut buffer = String::new();
    let first = Tokenizer::new(line.text).next_into(&mut buffer).map_or("", |(_, fold)| fold);
    let bare = first.strip_prefix('و').unwrap_or(first);
    // ويعمل, وستبدأ: و before a prefix of the present or the future is no root letter.
    let joined = bare.len() < first.len() && bare.chars().count() > 3 && bare.starts_with(['ي', 'ت', 'س']);
    joined || WORDS.contains(&bare)
}

/// Whether a folded word behind an abbreviation opens a sentence of its own and is no surname.
pub(super) fn opens_a_clause(word: &str) -> bool {
    is_conjoined(word) || PARTICLES.contains(&word) || WORDS.contains(&word)
}

/// Whether a folded word is a conjunction or begins with one.
pub(super) fn is_conjoined(word: &str) -> bool {
    let is_name = || NAMES_IN_WAW.contains(&word) || MORE_NAMES_IN_WAW.contains(&word);
    let joined = word.starts_with('و') && word.chars().count() > 2 && !is_name();
    joined || CONJOINED_BY_FA.contains(&word) || matches!(word, "ثم" | "كما" | "لكن")
}

/// Whether a folded word opens a sentence behind an era: a conjunction, or a contrast in two words (`غير أن`, `إلا أن`).
pub(super) fn opens_the_next(word: &str) -> bool {
    is_conjoined(word) || matches!(word, "غير" | "الا" | "بيد")
}

/// Whether a folded word opens an adverbial of time: `في عام 1926 م. ولد`.
pub(super) fn opens_an_adverbial(word: &str) -> bool {
    let bare = word.strip_prefix('و').unwrap_or(word);
    PREPOSITIONS.contains(&bare) || matches!(bare, "عام" | "سنه" | "بحلول" | "حوالي")
}

/// Whether a folded word is a preposition.
pub(super) fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(opens_like_a_sentence(&line.into()), expected, "{line}");
        }
    }
}
