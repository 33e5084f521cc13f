//! What is said to be polite, behind a speaker's name or not: welcomes to a broadcast (`أهلا بكم في حلقة جديدة من …`), thanks
//! (`شكرا معالي الوزير.`) and what gives somebody the word (`الكلمة للسيد المقرر، تفضل.`). They head what is told, and tell nothing of it.

use super::count_words;
use super::first_letters::Phrases;
use super::first_words::first_word_is;
use super::greetings::{WELCOMES, opens};
use super::passage::{Passage, Rule};
use crate::arabic::{all_folded, is_format};

/// Words of the longest welcome to a live blog, a broadcast, a newsletter or a program, who is welcome where, and what that is
/// called.
const LONGEST_WELCOME: usize = 18;
const TO: [&str; 4] = [" بكم في ", " بك في ", " فيكم ب", " فيكم في "];
const SHOWS: [&str; 7] = ["تغطي", "حلقة", "الحلقة", "نشرتنا", "العدد", " تطبيق ", " منصة "];
/// How ceremony opens, words of the longest, and what those hold that open with a wish to say it: `يطيب لإدارة المدرسة أن تهديكم …`
static CEREMONIES: Phrases<7> = Phrases::of([
    "انه لمن دواعي سروري ", "لمن دواعي سروري ", "يشرفني ان اقف ", "يسعدني ان اقف ", "يسرني ان اقف ",
    "يشرفني ويسعدني ان اقف ", "يسعدني ويشرفني ان اقف ",
]);
const LONGEST_CEREMONY: usize = 30;
const WISH: &str = "يطيب ل";
const WISHES: [&str; 3] = [" تحياتها", " تحياته", " التحيات"];
/// What the news are announced with, and how the sentence opens: `هنا إذاعة الساحل، إليكم نشرة الأخبار`.
const ON_THE_AIR: [&str; 4] = ["هنا ", "إليكم ", "والآن ", "الساعة "];
const NEWS: [&str; 2] = ["إليكم نشرة الأخبار", "إليكم موجز الأخبار"];
/// Words of the longest that gives somebody the word, and how it ends.
const LONGEST_WORD: usize = 10;
const PLEASE: [&str; 3] = ["تفضل", "تفضلي", "فليتفضل"];
/// How thanks open, folded, and words of the longest: `شكرا سيادة الرئيس.`
const THANKS: [&str; 6] = all_folded(["شكرا", "وشكرا", "اشكرك", "اشكركم", "نشكرك", "نشكركم"]);
const LONGEST_THANKS: usize = 4;
/// Words of the longest that name whom they thank first, and how that is said: `شكرا معالي الوزير على حسن الاستقبال.`
const LONGEST_ADDRESS: usize = 8;
const ADDRESSES: [&str; 10] =
    ["سيدي", "سيدتي", "معالي", "سعادة", "سيادة", "فخامة", "دولة", "حضرة", "لكم", "جزيلا"];

/// How a broadcast presents its guest and takes leave of both, words of the longest, how that opens if it bids welcome first, and how
/// who speaks presents himself.
static GUESTS: Phrases<11> = Phrases::of([
    "معي اليوم ", "معنا اليوم ", "معنا علي الهاتف ", "ضيفنا اليوم ", "ضيفتنا اليوم ", "ضيف الحلقه ",
    "ضيفه الحلقه ", "كان معنا ", "كانت معنا ", "هذه كانت حلقه", "كانت هذه حلقه",
]);
const LONGEST_GUEST: usize = 13;
static HOSTS: Phrases<3> = Phrases::of(["اهلا ", "مرحبا ", "السلام عليكم"]);
static SELVES: Phrases<2> = Phrases::of(["انا ", "معكم "]);
const PROGRAMS: [&str; 3] = ["برنامج", "حلقة", "بودكاست"];
/// How an apology opens, what it counts on, and words of the longest.
static SORRY: Phrases<5> = Phrases::of(["نعتذر ", "تعتذر ", "يعتذر ", "ناسف ", "تاسف "]);
const COUNTED_ON: [&str; 6] = ["تفهمكم", "تعاونكم", "صبركم", "ثقتكم", "سعة صدركم", "أي إزعاج"];
const LONGEST_APOLOGY: usize = 14;

const COURTESIES: [Rule; 6] =
    [is_welcome, is_thanks, presents_guest, is_ceremony, is_apology, gives_the_word];

/// Whether a sentence is said to be polite, by whoever is named before it.
pub(super) fn is_courtesy(sentence: &Passage<'_>) -> bool {
    sentence.is_any(&COURTESIES)
}

/// Whether a sentence bids welcome to a live blog or a broadcast: `أهلا بكم في تغطيتنا المباشرة …`. What it is
/// about may be said there and nowhere else: `في حلقة جديدة عن الزراعة`.
fn is_welcome(sentence: &Passage<'_>) -> bool {
    let said = sentence.said().unwrap_or(sentence.text);
    sentence.words <= LONGEST_WELCOME
        && opens(said)
        && TO.iter().any(|to| said.contains(to))
        && SHOWS.iter().any(|show| said.contains(show))
        && !said.contains(" عن ")
        && first_word_is(said, |word| WELCOMES.contains(&word))
}

/// Whether a sentence says how glad or honoured somebody is to speak, or that the news are to be read.
fn is_ceremony(sentence: &Passage<'_>) -> bool {
    let holds = |some: &[&str]| some.iter().any(|word| sentence.text.contains(word));
    sentence.words <= LONGEST_CEREMONY
        && (sentence.opens_with_one_of(&CEREMONIES)
            || sentence.opens_with(&[WISH]) && holds(&WISHES)
            || sentence.opens_with(&ON_THE_AIR) && holds(&NEWS))
}

/// Whether a sentence says thanks and nothing else.
fn is_thanks(sentence: &Passage<'_>) -> bool {
    let said = sentence.said();
    let words = said.map_or(sentence.words, |said| said.split_whitespace().count());
    if words > LONGEST_ADDRESS {
        return false;
    }
    let said = said.unwrap_or(sentence.text);
    let second = || said.split_whitespace().nth(1);
    let behind_name = || said.split_once("، ").filter(|(name, _)| count_words(name) <= LONGEST_THANKS);
    let thanks = |sentence: &str| first_word_is(sentence, |word| THANKS.contains(&word));
    thanks(said) && (words <= LONGEST_THANKS || second().is_some_and(|second| ADDRESSES.contains(&second)))
        || behind_name().is_some_and(|(_, behind)| behind.starts_with("شكرا جزيلا"))
}

/// Whether a sentence presents the guest of a broadcast or who speaks there, behind its welcome or not, or takes leave of its
/// hearers.
fn presents_guest(sentence: &Passage<'_>) -> bool {
    if sentence.words > LONGEST_GUEST {
        return false;
    }
    let said = sentence.said().unwrap_or(sentence.text);
    let names_self = |text: &str| SELVES.open(text) && PROGRAMS.iter().any(|program| text.contains(program));
    let presents = |behind: &str| GUESTS.open(behind) || names_self(behind);
    GUESTS.open(said) || HOSTS.open(said) && said.split_once("، ").is_some_and(|(_, behind)| presents(behind))
}

/// Whether a sentence asks for pardon and counts on it: `نعتذر عن أي إزعاج ونشكركم على ثقتكم.`
fn is_apology(sentence: &Passage<'_>) -> bool {
    if sentence.words > LONGEST_APOLOGY {
        return false;
    }
    let opening = sentence.text.trim_start_matches(is_format);
    let bare = opening.strip_prefix('و').unwrap_or(opening);
    SORRY.open(bare) && COUNTED_ON.iter().any(|word| bare.contains(word))
}

/// Whether a sentence gives somebody the word.
fn gives_the_word(sentence: &Passage<'_>) -> bool {
    let last = || sentence.text.rsplit(char::is_whitespace).next().unwrap_or_default();
    sentence.words <= LONGEST_WORD
        && sentence.text.contains("الكلمة ")
        && PLEASE.contains(&last().trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thanks_are_told_from_what_somebody_says_behind_them() {
        for (sentence, expected) in [
            ("السيدة نجاة بن عيسى (مقررة لجنة الصناعة والتجارة): شكرا سيدي الرئيس.", true),
            ("شكرا معالي الوزير على حسن الاستقبال.", true),
            ("السيدة نجاة بن عيسى: شكرا لمن عارض القانون فقد حسنه كثيرا.", false),
            ("فارس: دكتورة لينا مراد، شكرا جزيلا لك.", true),
            ("رامي: أشكرك أستاذ جابر.", true),
            ("وقال: \"الجدل العام بدأ، شكرا\".", false),
        ] {
            assert_eq!(is_courtesy(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn guests_are_presented_or_say_something() {
        for (sentence, expected) in [
            ("معي اليوم الدكتورة لينا مراد.", true),
            ("المذيعة: أهلا بكم أعزائي المستمعين، معنا على الهاتف المهندس رائد صالح.", true),
            ("المقدم: السلام عليكم، أنا سامي وهذا برنامج دقيقة علم.", true),
            ("المذيعة: كان معنا المهندس رائد صالح من شركة الكهرباء، فاصل ونعود.", true),
            (
                "معنا اليوم أربعون مدرسة فقط، وكانت قبل الحرب تسعين مدرسة في المدينة وضواحيها كما يقول المدير.",
                false,
            ),
            ("أهلا بالصيف، فيه تنضج الثمار.", false),
            ("السلام عليكم، أنا طالبة أدرس الطب.", false),
        ] {
            assert_eq!(is_courtesy(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn apologies_are_told_from_news_of_them() {
        for (sentence, expected) in [
            ("نعتذر عن أي إزعاج قد يسببه ذلك ونشكركم على ثقتكم.", true),
            ("وتعتذر البلدية عن الإزعاج، شاكرة تفهمكم وتعاونكم.", true),
            ("نأسف لهذا التأخير ونقدر صبركم وحسن تعاونكم معنا.", true),
            ("واعتذرت البلدية عن الإزعاج الذي سببه قطع المياه.", false),
            ("نعتذر عن خطأ في عدد أمس: الجسر يفتح يوم الأحد.", false),
        ] {
            assert_eq!(is_apology(&sentence.into()), expected, "{sentence}");
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
            assert_eq!(is_ceremony(&sentence.into()), expected, "{sentence}");
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
            assert_eq!(is_courtesy(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn the_word_is_given_to_somebody_or_said() {
        for (sentence, expected) in [
            ("الكلمة للسيد مقرر اللجنة، تفضل.", true),
            ("السيد الرئيس: الكلمة للنائبة زينب، تفضلي.", true),
            ("الكلمة التي ألقاها الرئيس قصيرة.", false),
        ] {
            assert_eq!(gives_the_word(&sentence.into()), expected, "{sentence}");
        }
    }
}
