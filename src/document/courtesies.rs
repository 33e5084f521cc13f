//! What is said to be polite, behind a speaker's name or not: welcomes to a broadcast (`أهلا بكم في حلقة جديدة من …`) and thanks
//! (`شكرا معالي الوزير.`). They head what is told, and tell nothing of it.

use super::first_words::first_word_is;
use super::greetings::{WELCOMES, opens, said};

/// Words of the longest welcome to a live blog, a broadcast or a newsletter, and what they are called.
const LONGEST_WELCOME: usize = 16;
const SHOWS: [&str; 5] = ["تغطي", "حلقة", "الحلقة", "نشرتنا", "العدد"];
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
        && sentence.contains(" بكم في ")
        && SHOWS.iter().any(|show| sentence.contains(show))
        && !sentence.contains(" عن ")
        && first_word_is(sentence, |word| WELCOMES.contains(&word))
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
    fn a_live_blog_bids_its_readers_welcome() {
        for (sentence, expected) in [
            ("أهلا بكم في تغطيتنا المباشرة لفيضانات الساحل.", true),
            ("أهلًا وسهلًا بكم في التغطية المباشرة لافتتاح الميناء.", true),
            ("مرحباً بكم في تغطيتنا.", true),
            ("[00:00] المقدم: أهلا بكم في حلقة جديدة من بودكاست على الطاولة.", true),
            ("نرحب بكم في نشرتنا الأسبوعية ونأمل أن يكون أبناؤكم بخير.", true),
            ("أهلا بكم في حلقة جديدة عن الزراعة المنزلية.", false),
            ("أهلا بكم في الفريق.", false),
            ("مرحبا بالضيوف الذين جاؤوا لتغطية السباق.", false),
        ] {
            assert_eq!(is_welcome(sentence, count_words(sentence)), expected, "{sentence}");
        }
    }
}
