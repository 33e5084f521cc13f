//! Letters, circulars and chats, which are written for what they ask or say was agreed; the rest says why.

use crate::arabic::all_folded;
use crate::document::{Document, Kind};
use crate::fold::fold;
use crate::span::head;

/// Lines at the head of a document that say what it is, and how they open.
const HEAD: usize = 12;
const LETTERS: [&str; 6] = ["السادة ", "تحية طيبة", "الموضوع:", "الموضوع :", "كتاب دوري", "إلى: "];

/// How it is said what is decided, and what is asked or made known, folded.
const DECIDES: [&str; 5] = all_folded(["قررنا ", "تقرر ", "اتفقنا", "يحظر ", "يمنع "]);
const ASKS: [&str; 12] = all_folded([
    "نرجو ", "ارجو ", "يرجي ", "الرجاء ", "نطلب ", "اطلب ", "نطالب ", "اطالب ", "نلتمس ", "التمس ",
    "نحيطكم علما ", "نفيدكم ",
]);
/// What may stand before it, folded; what `كما` opens comes after the matter.
const BEFORE: [&str; 10] = all_folded([
    "بناء علي ذلك ", "وبناء علي ذلك ", "بناء عليه ", "وعليه ", "لذا ", "لذلك ", "خلاص ", "كده ", "فانني ",
    "فاننا ",
]);
/// Words of the shortest that asks for something: `نرجو الرد.` does not say what the letter is about.
const SHORTEST: usize = 5;
/// Words of the longest label before it, a number or a sender: `أولا :`, `أبو خالد:`.
const LONGEST_LABEL: usize = 3;
/// Bytes in which it opens.
const LONGEST_OPENING: usize = 160;

/// What a letter says that is no reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Decision,
    /// Something that is asked for or made known, often one of several.
    Request,
}

/// Whether a document is a letter or the like.
pub(super) fn is_letter(document: &Document<'_>) -> bool {
    let lines = document.sentences.iter().take(HEAD).filter(|line| line.kind != Kind::Prose);
    lines.map(|line| document.text_of(line)).any(|line| LETTERS.iter().any(|mark| line.starts_with(mark)))
        || document.is_chat()
}

/// What a sentence of `words` words in such a document says, if it is either.
pub(super) fn asked(sentence: &str, words: usize) -> Option<Asked> {
    let opening = head(sentence, LONGEST_OPENING);
    let labelled =
        opening.split_once(':').filter(|(label, _)| label.split_whitespace().count() <= LONGEST_LABEL);
    if words < SHORTEST {
        return None;
    }
    opens(opening).or_else(|| labelled.and_then(|(_, said)| opens(said)))
}

fn opens(said: &str) -> Option<Asked> {
    let fold = fold(said);
    let without = |said, before: &&str| str::strip_prefix(said, *before).unwrap_or(said);
    let bare = BEFORE.iter().fold(fold.trim_start(), without);
    let conjoined = bare.strip_prefix(['و', 'ف']).unwrap_or(bare);
    let is = |list: &[&str]| list.iter().any(|verb| bare.starts_with(verb) || conjoined.starts_with(verb));
    match () {
        () if is(&DECIDES) => Some(Asked::Decision),
        () if is(&ASKS) => Some(Asked::Request),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;
    use crate::document::count_words;

    #[test]
    fn what_a_letter_asks_for_is_told_from_why() {
        for (sentence, expected) in [
            ("بناء على ذلك قررنا تأجيل موعد التشغيل إلى الشهر القادم.", Some(Asked::Decision)),
            ("كما نرجو من الأستاذ كريم إبلاغ الفروع بالموعد الجديد.", None),
            ("لذلك أطالب بما يلي: إعادة ضخ المياه وإلغاء الفاتورة.", Some(Asked::Request)),
            ("أولا : يحظر على الطلاب حمل الهاتف في الفصول .", Some(Asked::Decision)),
            ("أبو خالد: خلاص كده اتفقنا: نتحرك الجمعة الساعة سبعة", Some(Asked::Decision)),
            ("نرجو الرد.", None),
            ("منذ شهر لا تصلنا المياه إلا ساعتين كل ثلاثة أيام.", None),
            ("ورجونا من الموظف أن يقرأ العداد مرة أخرى.", None),
        ] {
            assert_eq!(asked(sentence, count_words(sentence)), expected, "{sentence}");
        }
    }

    #[test]
    fn letters_and_chats_say_what_they_are() {
        let body = "لم تصلنا المياه منذ أسبوع كامل، ونشتري الصهريج كل يومين بمبلغ لا نقدر عليه.";
        for (text, expected) in [
            (format!("السيد المدير العام لشركة المياه المحترم\n\nتحية طيبة وبعد،\n{body}\n"), true),
            (
                "[12/03/2024، 9:03:02 م] هند: لازم نحدد اليوم عشان الحجز\n\
                 [12/03/2024، 9:04:10 م] كريم: الجمعة تمام عندي أنا وأختي\n"
                    .to_owned(),
                true,
            ),
            (format!("انقطاع المياه عن الحي\n\n{body} وقال السيد المدير إن الخط يصلح غدا.\n"), false),
        ] {
            let article = Article::plain(&text);
            assert_eq!(is_letter(&Document::new(&article, None, false)), expected, "{text}");
        }
    }
}
