//! Calls to readers: to comment, to tell of themselves, to pass on what they read (`شاركوني تجاربكم`, `ما رأيكم أنتم؟`,
//! `انشرها ولك الأجر`), to read the leaflet that they hold. They are not what a text says.

use super::passage::Passage;
use crate::terminators::asks;
use crate::tokens::{Packed, Tokenizer};

/// Words of the longest call to tell something, to pass something on, and for an opinion.
const LONGEST: usize = 14;
const LONGEST_PASSING: usize = 8;
const LONGEST_ASKING: usize = 3;
/// Folded verbs that ask for something to be told, without a conjunction.
const TELL: [Packed; 24] = Packed::all([
    "شاركنا", "شاركونا", "شاركينا", "شاركني", "شاركوني", "شاركوا", "اخبرنا", "اخبرونا", "اخبرينا", "اخبروني",
    "خبرونا", "خبروني", "اكتب", "اكتبوا", "اكتبي", "اكتبولي", "اكتبولنا", "قولولي", "قولولنا", "احكولي",
    "احكولنا", "اترك", "اتركوا", "علقوا",
]);
/// Folded words for what is to be told, and where.
const TOLD: [Packed; 18] = Packed::all([
    "تجاربكم", "تجربتكم", "تجربتك", "تجاربك", "اراءكم", "رايكم", "رايك", "ارايكم", "قصصكم", "التعليقات",
    "بالتعليقات", "التعليق", "تعليقا", "تعليقاتكم", "تعليقكم", "الكومنتات", "بالكومنتات", "كومنت",
]);
/// Folded words that ask for something to be passed on.
const PASS_ON: [Packed; 10] = Packed::all([
    "رتويت", "ريتويت", "انشرها", "انشروها", "انشره", "انشروه", "شيروا", "بارطاجيو", "فولو", "لايك",
]);
/// The same politely, in two words.
const PLEASE: [Packed; 5] = Packed::all(["الرجاء", "يرجي", "برجاء", "اعد", "اعيدوا"]);
const PASSING_ON: [Packed; 3] = Packed::all(["النشر", "المشاركه", "نشرها"]);
/// Folded verbs that ask not to forget something and to follow somebody, and what of.
const DO_NOT: Packed = Packed::known("لا");
const FORGET: [Packed; 5] = Packed::all(["تنس", "تنسي", "تنسوا", "تنسو", "تنسوش"]);
const FOLLOW: [Packed; 4] = Packed::all(["تابعني", "تابعوني", "تابعنا", "تابعونا"]);
const FOLLOWED: [Packed; 10] = Packed::all([
    "الاشتراك", "بالاشتراك", "اللايك", "لايك", "الجرس", "القناه", "الاعجاب", "للمزيد", "لمزيد", "تقييم",
]);
/// Those who liked something are asked to pass it on: `إذا أعجبتكم الحلقة شاركوها.`
const IF: Packed = Packed::known("اذا");
const LIKED: [Packed; 4] = Packed::all(["اعجبتكم", "اعجبكم", "اعجبتك", "اعجبك"]);
const SHARE: [Packed; 8] =
    Packed::all(["شاركوها", "شاركوه", "شاركها", "شاركه", "انشروها", "انشرها", "اشتركوا", "واشتركوا"]);
/// Folded words that open the question for an opinion, which is asked of many.
const WHAT: [Packed; 6] = Packed::all(["ما", "وش", "ايش", "شو", "ايه", "انتم"]);
const OPINION: Packed = Packed::known("رايكم");
const AND: Packed = Packed::known("و");

/// How leaflets, manuals and terms ask to be read and kept, what they call themselves, and words of the longest.
const READ: [&str; 4] = ["اقرأ ", "يرجى قراءة ", "الرجاء قراءة ", "احتفظ ب"];
const LEAFLETS: [&str; 4] = ["هذه النشرة", "هذه التعليمات", "هذه الشروط", "هذا الدليل"];
const LONGEST_READ: usize = 24;

/// Whether a sentence asks to read what it stands in: `اقرأ هذه النشرة بعناية قبل تناول الدواء.`
pub(super) fn asks_to_be_read(sentence: &Passage<'_>) -> bool {
    let opening = sentence.text.trim_start_matches(['-', '•', ' ']);
    let read = || READ.iter().find_map(|verb| opening.strip_prefix(verb));
    sentence.words <= LONGEST_READ
        && opening.starts_with(['ا', 'ي'])
        && read().is_some_and(|read| LEAFLETS.iter().any(|leaflet| read.starts_with(leaflet)))
}

/// Whether a sentence calls its readers to do something and says nothing else.
pub(super) fn is_call(sentence: &Passage<'_>) -> bool {
    let words = sentence.words;
    if words > LONGEST {
        return false;
    }
    let said = sentence.said().unwrap_or(sentence.text);
    let (mut tokens, mut buffer) = (Tokenizer::new(said), String::new());
    let mut next = || tokens.next_fold(&mut buffer).map(|(_, fold)| fold.arabic());
    let Some(Some(word)) = next() else { return false };
    let first = word.strip_prefix(AND).unwrap_or(word);
    // What a word behind it has to be, and how far behind.
    let (some, most): (&[Packed], usize) = if TELL.contains(&first) {
        (&TOLD, words)
    } else if FOLLOW.contains(&first)
        || (first == DO_NOT && next().flatten().is_some_and(|second| FORGET.contains(&second)))
    {
        (&FOLLOWED, 1)
    } else if first == IF && next().flatten().is_some_and(|second| LIKED.contains(&second)) {
        (&SHARE, words)
    } else if PLEASE.contains(&first) {
        (&PASSING_ON, 1)
    } else if words <= LONGEST_ASKING && [word, first].iter().any(|word| WHAT.contains(word)) && asks(said) {
        (&[OPINION], words)
    } else {
        return words <= LONGEST_PASSING && PASS_ON.contains(&first);
    };
    (0..most).any(|_| next().flatten().is_some_and(|word| some.contains(&word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaflets_ask_to_be_read() {
        for (sentence, expected) in [
            ("اقرأ هذه النشرة بعناية قبل أن تبدأ بتناول هذا الدواء لأنها تحتوي على معلومات مهمة لك.", true),
            ("- احتفظ بهذه النشرة، فقد تحتاج إلى قراءتها مرة أخرى.", true),
            ("يرجى قراءة هذه الشروط بعناية قبل استخدام التطبيق.", true),
            ("يرجى قراءة تقرير اللجنة قبل اجتماع الأحد.", false),
            ("احتفظ بهذا الدواء في البراد.", false),
        ] {
            assert_eq!(asks_to_be_read(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn calls_to_readers_are_told_from_what_somebody_asks_or_tells() {
        for (sentence, expected) in [
            ("شاركونا آراءكم في التعليقات!", true),
            ("شاركوني تجاربكم مع المواصلات في الشمال، ومين جرب المسار الطويل يحكيلنا تحت.", true),
            ("وأخبرينا عن تجربتك مع هذه الطريقة.", true),
            ("اتركوا لنا تعليقا أسفل المقال", true),
            ("ما رأيكم أنتم؟", true),
            ("وانتم وش رايكم؟", true),
            ("وش رايكم؟", true),
            ("انشرها ولك الاجر، لا تدعها تقف عندك", true),
            ("*الرجاء النشر على أوسع نطاق*", true),
            ("رتويت اذا استفدت وفولو للمزيد 🌷", true),
            ("لا تنسوا الاشتراك في القناة وتفعيل الجرس ليصلكم كل جديد.", true),
            ("👉 تابعني للمزيد عن زراعة الأسطح", true),
            ("أعد النشر إذا أفادك المنشور", true),
            ("سامي: لا تنسوا الاشتراك في القناة وتفعيل الجرس.", true),
            ("منى: شاركونا آراءكم في التعليقات!", true),
            ("المقدم: إذا أعجبتكم الحلقة شاركوها مع أصدقائكم واشتركوا في القناة.", true),
            ("إذا أعجبتكم الألوان فاطلبوا عينة من القماش.", false),
            ("منى: لا تنسوا إغلاق صنبور الماء.", false),
            ("أخبرنا الوزير بتعليق الرحلات.", false),
            ("لا تنسوا إغلاق صنبور الماء قبل السفر.", false),
            ("أعد المكان كما كان.", false),
            ("اكتب اسمك في أعلى الورقة.", false),
            ("ما رأيكم في قانون الإيجار الجديد؟", false),
            ("يرجى إغلاق الأبواب.", false),
            ("انشره على الحبل حتى يجف ثم اكوه وهو رطب قليلا من الداخل.", false),
        ] {
            assert_eq!(is_call(&sentence.into()), expected, "{sentence}");
        }
    }
}
