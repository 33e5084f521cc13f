//! What is said to be polite, behind a speaker's name or not: welcomes to a broadcast (`أهلا بكم في حلقة جديدة من …`), thanks
//! (`شكرا معالي الوزير.`) and what gives somebody the word (`الكلمة للسيد المقرر، تفضل.`). They head what is told, and tell nothing of it.

use super::first_words::first_word_is;
use super::greetings::{WELCOMES, opens, said};

/// Words of the longest welcome to a live blog, a broadcast, a newsletter or a program, who is welcome where, and what that is
/// called.
const LONGEST_WELCOME: usize = 18;
const TO: [&str; 4] = [" بكم في ", " بك في ", " فيكم ب", " فيكم في "];
const SHOWS: [&str; 7] = ["تغطي", "حلقة", "الحلقة", "نشرتنا", "العدد", " تطبيق ", " منصة "];
/// How ceremony opens, words of the longest, and what those hold that open with a wish to say it: `يطيب لإدارة المدرسة أن تهديكم …`
const CEREMONIES: [&str; 8] = [
    "إنه لمن دواعي سروري ", "انه لمن دواعي سروري ", "لمن دواعي سروري ", "يشرفني أن أقف ", "يسعدني أن أقف ",
    "يسرني أن أقف ", "يشرفني ويسعدني أن أقف ", "يسعدني ويشرفني أن أقف ",
];
const LONGEST_CEREMONY: usize = 30;
const WISH: &str = "يطيب ل";
const WISHES: [&str; 3] = [" تحياتها", " تحياته", " التحيات"];
/// What the news are announced with, and how the sentence opens: `هنا إذاعة الساحل، إليكم نشرة الأخبار`.
const ON_THE_AIR: [&str; 4] = ["هنا ", "إليكم ", "والآن ", "الساعة "];
const NEWS: [&str; 2] = ["إليكم نشرة الأخبار", "إليكم موجز الأخبار"];
/// Words of the longest that gives somebody the word, and how it ends.
const LONGEST_WORD: usize = 10;
const PLEASE: [&str; 3] = ["تفضل", "تفضلي", "فليتفضل"];
/// Words of the longest thanks: `شكرا سيادة الرئيس.`
const LONGEST_THANKS: usize = 4;
/// Words of the longest that name whom they thank first, and how that is said: `شكرا معالي الوزير على حسن الاستقبال.`
const LONGEST_ADDRESS: usize = 8;
const ADDRESSES: [&str; 10] =
    ["سيدي", "سيدتي", "معالي", "سعادة", "سيادة", "فخامة", "دولة", "حضرة", "لكم", "جزيلا"];

/// Whether a sentence of `words` words bids welcome to a live blog or a broadcast: `أهلا بكم في تغطيتنا المباشرة …`. What it is
/// about may be said there and nowhere else: `في حلقة جديدة عن الزراعة`.
pub(super) fn is_welcome(sentence: &str, words: usize) -> bool {
    let sentence = said(sentence, words).unwrap_or(sentence);
    words <= LONGEST_WELCOME
        && opens(sentence)
        && TO.iter().any(|to| sentence.contains(to))
        && SHOWS.iter().any(|show| sentence.contains(show))
        && !sentence.contains(" عن ")
        && first_word_is(sentence, |word| WELCOMES.contains(&word))
}

/// Whether a sentence of `words` words says how glad or honoured somebody is to speak, or that the news are to be read.
pub(super) fn is_ceremony(sentence: &str, words: usize) -> bool {
    words <= LONGEST_CEREMONY
        && (CEREMONIES.iter().any(|opening| sentence.starts_with(opening))
            || sentence.starts_with(WISH) && WISHES.iter().any(|wish| sentence.contains(wish))
            || ON_THE_AIR.iter().any(|opening| sentence.starts_with(opening))
                && NEWS.iter().any(|news| sentence.contains(news)))
}

/// Whether a sentence of `words` words says thanks and nothing else.
pub(super) fn is_thanks(sentence: &str, words: usize) -> bool {
    let said = said(sentence, words);
    let (sentence, words) = said.map_or((sentence, words), |said| (said, said.split_whitespace().count()));
    if words > LONGEST_ADDRESS {
        return false;
    }
    let second = || sentence.split_whitespace().nth(1);
    first_word_is(sentence, |word| matches!(word, "شكرا" | "وشكرا"))
        && (words <= LONGEST_THANKS || second().is_some_and(|second| ADDRESSES.contains(&second)))
}

/// Whether a sentence of `words` words gives somebody the word.
pub(super) fn gives_the_word(sentence: &str, words: usize) -> bool {
    words <= LONGEST_WORD
        && sentence.contains("الكلمة ")
        && PLEASE
            .contains(&sentence.rsplit(char::is_whitespace).next().unwrap_or_default().trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::count_words;

    #[test]
    fn thanks_are_told_from_what_somebody_says_behind_them() {
        for (sentence, expected) in [
            ("السيدة نجاة بن عيسى (مقررة لجنة الصناعة والتجارة): شكرا سيدي الرئيس.", true),
            ("شكرا معالي الوزير على حسن الاستقبال.", true),
            ("السيدة نجاة بن عيسى: شكرا لمن عارض القانون فقد حسنه كثيرا.", false),
        ] {
            assert_eq!(is_thanks(sentence, count_words(sentence)), expected, "{sentence}");
        }
    }

    #[test]
    fn ceremony_is_told_from_what_is_said_with_pleasure() {
        for (sentence, expected) in [
            ("إنه لمن دواعي سروري أن أقف بين أيديكم لأعرض مشروع الموازنة.", true),
            ("يطيب لإدارة الحضانة أن تهديكم أطيب تحياتها، وتتمنى لكم عاما سعيدا.", true),
            ("هنا إذاعة الساحل، إليكم نشرة الأخبار تقرؤها عليكم منى سالم.", true),
            ("يطيب للصيادين أن يجلسوا في المقهى القديم بعد المغيب.", false),
            ("يسعدني أن أعلن افتتاح المرفأ الجديد.", false),
        ] {
            assert_eq!(is_ceremony(sentence, count_words(sentence)), expected, "{sentence}");
        }
    }

    #[test]
    fn a_live_blog_bids_its_readers_welcome() {
        for (sentence, expected) in [
            ("أهلا بكم في تغطيتنا المباشرة لفيضانات الساحل.", true),
            ("أهلًا وسهلًا بكم في التغطية المباشرة لافتتاح الميناء.", true),
            ("مرحباً بكم في تغطيتنا.", true),
            ("[00:00] المقدم: أهلا بكم في حلقة جديدة من بودكاست على الطاولة.", true),
            ("نرحب بكم في نشرتنا الأسبوعية ونأمل أن يكون أبناؤكم بخير.", true),
            ("مرحبا بك في تطبيق \"مشوار\".", true),
            ("المذيع: أهلا وسهلا فيكم بحلقة جديدة من بودكاست \"حكي شوارع\"، معكم رامي.", true),
            ("أهلا بكم في حلقة جديدة عن الزراعة المنزلية.", false),
            ("أهلا بكم في الفريق.", false),
            ("مرحبا بالضيوف الذين جاؤوا لتغطية السباق.", false),
        ] {
            assert_eq!(is_welcome(sentence, count_words(sentence)), expected, "{sentence}");
        }
    }

    #[test]
    fn the_word_is_given_to_somebody_or_said() {
        for (sentence, expected) in [
            ("الكلمة للسيد مقرر اللجنة، تفضل.", true),
            ("السيد الرئيس: الكلمة للنائبة زينب، تفضلي.", true),
            ("الكلمة التي ألقاها الرئيس قصيرة.", false),
        ] {
            assert_eq!(gives_the_word(sentence, count_words(sentence)), expected, "{sentence}");
        }
    }
}
