//! Calls to readers: to comment, to tell of themselves, to pass on what they read (`شاركوني تجاربكم`, `ما رأيكم أنتم؟`,
//! `انشرها ولك الأجر`). They are not what a text says.

use crate::arabic::all_folded;
use crate::terminators::asks;
use crate::tokens::Tokenizer;

/// Words of the longest call to tell something, to pass something on, and for an opinion.
const LONGEST: usize = 14;
const LONGEST_PASSING: usize = 8;
const LONGEST_ASKING: usize = 3;
/// Folded verbs that ask for something to be told, without a conjunction.
const TELL: [&str; 24] = all_folded([
    "شاركنا", "شاركونا", "شاركينا", "شاركني", "شاركوني", "شاركوا", "اخبرنا", "اخبرونا", "اخبرينا", "اخبروني",
    "خبرونا", "خبروني", "اكتب", "اكتبوا", "اكتبي", "اكتبولي", "اكتبولنا", "قولولي", "قولولنا", "احكولي",
    "احكولنا", "اترك", "اتركوا", "علقوا",
]);
/// Folded words for what is to be told, and where.
const TOLD: [&str; 18] = all_folded([
    "تجاربكم", "تجربتكم", "تجربتك", "تجاربك", "اراءكم", "رايكم", "رايك", "ارايكم", "قصصكم", "التعليقات",
    "بالتعليقات", "التعليق", "تعليقا", "تعليقاتكم", "تعليقكم", "الكومنتات", "بالكومنتات", "كومنت",
]);
/// Folded words that ask for something to be passed on.
const PASS_ON: [&str; 10] = all_folded([
    "رتويت", "ريتويت", "انشرها", "انشروها", "انشره", "انشروه", "شيروا", "بارطاجيو", "فولو", "لايك",
]);
/// The same politely, in two words.
const PLEASE: [&str; 3] = all_folded(["الرجاء", "يرجي", "برجاء"]);
const PASSING_ON: [&str; 3] = all_folded(["النشر", "المشاركه", "نشرها"]);
/// Folded words that open the question for an opinion, which is asked of many.
const WHAT: [&str; 7] = all_folded(["ما", "وش", "ايش", "شو", "ايه", "انتم", "وانتم"]);
const OPINION: &str = "رايكم";

/// Whether a sentence of `words` words calls its readers to do something and says nothing else. `buffer`: room for a fold.
pub(super) fn is_call(sentence: &str, words: usize, buffer: &mut String) -> bool {
    if words > LONGEST {
        return false;
    }
    let mut tokens = Tokenizer::new(sentence);
    let Some((_, first)) = tokens.next_into(buffer) else { return false };
    let first = first.strip_prefix('و').unwrap_or(first);
    let (tells, passes) = (TELL.contains(&first), PASS_ON.contains(&first) && words <= LONGEST_PASSING);
    let pleads = PLEASE.contains(&first);
    let asks_opinion = words <= LONGEST_ASKING && WHAT.contains(&first) && asks(sentence);
    // What a word behind it has to be, and how far behind.
    let (some, most): (&[&str], usize) = match () {
        () if tells => (&TOLD, words),
        () if pleads => (&PASSING_ON, 1),
        () if asks_opinion => (&[OPINION], words),
        () => return passes,
    };
    (0..most).any(|_| tokens.next_into(buffer).is_some_and(|(_, word)| some.contains(&word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::count_words;

    #[test]
    fn calls_to_readers_are_told_from_what_somebody_asks_or_tells() {
        for (sentence, expected) in [
            ("شاركونا آراءكم في التعليقات!", true),
            ("شاركوني تجاربكم مع المواصلات في الشمال، ومين جرب المسار الطويل يحكيلنا تحت.", true),
            ("وأخبرينا عن تجربتك مع هذه الطريقة.", true),
            ("اتركوا لنا تعليقا أسفل المقال", true),
            ("ما رأيكم أنتم؟", true),
            ("وانتم وش رايكم؟", true),
            ("انشرها ولك الاجر، لا تدعها تقف عندك", true),
            ("*الرجاء النشر على أوسع نطاق*", true),
            ("رتويت اذا استفدت وفولو للمزيد 🌷", true),
            ("أخبرنا الوزير بتعليق الرحلات.", false),
            ("اكتب اسمك في أعلى الورقة.", false),
            ("ما رأيكم في قانون الإيجار الجديد؟", false),
            ("يرجى إغلاق الأبواب.", false),
            ("انشره على الحبل حتى يجف ثم اكوه وهو رطب قليلا من الداخل.", false),
        ] {
            let found = is_call(sentence, count_words(sentence), &mut String::new());
            assert_eq!(found, expected, "{sentence}");
        }
    }
}
