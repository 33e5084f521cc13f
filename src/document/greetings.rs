//! Greetings, praise and farewells: the formulas that letters, speeches, sermons and posts open and close with
//! (`السلام عليكم ورحمة الله وبركاته`, `الحمد لله رب العالمين، والصلاة والسلام على …`, `أيها الإخوة`). They say nothing of what
//! the text is about.

use super::first_letters::{FirstLetters, Openings};
use super::{Passage, count_words};
use crate::arabic::all_folded;
use crate::separators::COMMAS;
use crate::span::head;
use crate::tokens::Tokenizer;

/// How formulas open, in two folded words.
const OPENINGS: [&str; 38] = all_folded([
    "يا هلا", "يا اهلا", "يا مرحبا", "هلا بك", "هلا بكم", "هلا فيك", "هلا فيكم", "هلا والله", "حياك الله",
    "حياكم الله", "السلام عليكم", "السلام عليك", "سلام عليكم", "وعليكم السلام", "والسلام عليكم", "والسلام ختام",
    "بسم الله", "الحمد لله", "والحمد لله", "الصلاه والسلام", "والصلاه والسلام", "اما بعد", "تحيه طيبه",
    "صباح الخير", "صباح النور", "مساء الخير", "مساء النور", "والله اعلم", "والله ولي", "والله الموفق",
    "وبالله التوفيق", "حفظكم الله", "جزاكم الله", "وجزاكم الله", "انا لله", "بارك الله", "وفقكم الله",
    "صدق الله",
]);
/// Folded words that bid welcome, and that open a call.
pub(super) const WELCOMES: [&str; 3] = all_folded(["اهلا", "مرحبا", "نرحب"]);
const CALLS: [&str; 2] = all_folded(["ايها", "ايتها"]);
/// Words of the shortest sentence that a greeting is no part of, bytes in which it ends, and what is behind it if no comma is.
const SHORTEST_LETTER: usize = 8;
const LONGEST_SALUTE: usize = 100;
const SELF: [&str; 6] = [" أنا ", " انا ", " عندي ", " لدي ", " أريد ", " سؤالي "];
/// Folded words that are a formula alone.
const ALONE: [&str; 2] = all_folded(["والسلام", "وبعد"]);
/// Folded words of formulas, without a conjunction before them.
const WORDS: [&str; 116] = all_folded([
    "السلام", "سلام", "عليكم", "عليك", "رحمه", "الله", "بركاته", "ختام", "بسم", "الرحمن", "الرحمان", "الرحيم",
    "الحمد", "لله", "رب", "العالمين", "نحمده", "نستعينه", "نستغفره", "وحده", "الصلاه", "الاتمان", "الاكملان",
    "علي", "رسوله", "رسول", "سيدنا", "نبينا", "نبيه", "النبي", "محمد", "اله", "ال", "بيته", "الكريم",
    "الامين", "المصطفي", "اصحابه", "صحبه", "الطيبين", "الطاهرين", "اجمعين", "اتباعه", "من", "تبعهم", "باحسان",
    "الي", "يوم", "الدين", "اشرف", "المرسلين", "الانبياء", "خاتم", "النبيين", "المبعوث", "للعالمين", "اما",
    "بعد", "ثم", "تحيه", "طيبه", "اهلا", "سهلا", "بكم", "بك", "مرحبا", "صباح", "مساء", "الخير", "النور",
    "ايها", "ايتها", "يا", "الاخوه", "الاخوات", "اخي", "اختي", "عزيزي", "عزيزتي", "بنا", "ثقتك", "ثقتكم",
    "كفي", "عباده", "الذين", "اصطفي", "هلا", "فيك", "فيكم", "حياك", "حياكم", "السيدات", "الساده", "الحضور",
    "الكرام", "جميعا", "تعالي", "اعلم", "ولي", "التوفيق", "الموفق", "بالله", "خيرا", "انا", "اليه", "راجعون",
    "فاتقوا", "اتقوا", "عباد", "حق", "تقواه", "تقاته", "شكرا", "الاستضافه", "صدق", "العظيم",
]);
/// Folded openings of formulas that go on as they always do: those of sermons and of condolence.
const PHRASES: [&str; 23] = all_folded([
    "عباد الله ان الله يامر بالعدل",
    "الحمد لله رب العالمين نحمده",
    "الحمد لله نحمده",
    "الحمد لله علي احسانه",
    "ان الحمد لله نحمده",
    "ان الحمد لله تعالي نحمده",
    "واشهد ان لا اله الا الله",
    "اشهد ان لا اله الا الله",
    "واشهد ان محمدا عبده ورسوله",
    "اما بعد فان اصدق الحديث",
    "اما بعد فان خير الحديث",
    "ثم صلوا وسلموا علي",
    "وصلوا وسلموا علي نبيكم",
    "هذا وصلوا وسلموا علي",
    "اقول قولي هذا واستغفر",
    "اقول ما تسمعون واستغفر",
    "بارك الله لي ولكم في القران",
    "والله من وراء القصد",
    "تغمد الله",
    "تغمده الله",
    "تغمدها الله",
    "نسال الله ان يتغمد",
    "نسال الله العلي القدير ان يتغمد",
]);
/// Words of the longest of these openings.
const LONGEST_PHRASE: usize = 6;
/// Other words that a formula may hold: a name, whoever is greeted.
const MOST_OTHERS: usize = 2;
/// The longest formula, in words.
const LONGEST: usize = 60;
/// How all of these open.
static FORMULAS: Openings = Openings::of([&OPENINGS, &WELCOMES, &CALLS, &ALONE, &PHRASES]);

/// Whether a sentence is a greeting, praise or a farewell and nothing else.
pub(super) fn is_greeting(sentence: &Passage<'_>) -> bool {
    let is_one = |said: &str| is_formula(said) || opens_with_a_phrase(said);
    sentence.words <= LONGEST
        && (FORMULAS.may_be(sentence.first_letters()) && is_one(sentence.text)
            || sentence.said().is_some_and(|said| opens(said) && is_one(said)))
}

/// Where a greeting ends that a sentence opens with, as letters to counsellors do: `السلام عليكم دكتورة، أنا رجل …`
pub(super) fn greeting_before(sentence: &str) -> Option<usize> {
    let opens = ["السلام عليكم", "سلام عليكم"].iter().any(|greeting| sentence.starts_with(greeting));
    if !opens || count_words(sentence) < SHORTEST_LETTER {
        return None;
    }
    let opening = head(sentence, LONGEST_SALUTE);
    let comma = opening.find(COMMAS).map(|at| at + opening[at..].chars().next().map_or(0, char::len_utf8));
    let end = SELF.iter().filter_map(|word| opening.find(word)).chain(comma).min()?;
    is_formula(&sentence[..end]).then_some(end)
}

/// Whether the first words of a sentence are one of the phrases.
fn opens_with_a_phrase(sentence: &str) -> bool {
    let (mut tokens, mut buffer) = (Tokenizer::new(sentence), String::new());
    let mut opening = String::new();
    for _ in 0..LONGEST_PHRASE {
        let Some((_, word)) = tokens.next_into(&mut buffer) else { break };
        if !opening.is_empty() {
            opening.push(' ');
        }
        opening.push_str(word);
        if PHRASES.iter().any(|phrase| opening.starts_with(phrase)) {
            return true;
        }
        // Most are told from all of them by their first word.
        if !PHRASES.iter().any(|phrase| phrase.starts_with(&opening)) {
            break;
        }
    }
    false
}

/// Whether a formula may open as a sentence does: nearly every sentence is done with here.
pub(super) fn opens(sentence: &str) -> bool {
    FORMULAS.may_be(FirstLetters::of(sentence))
}

/// Whether the words of a sentence are those of a formula.
fn is_formula(sentence: &str) -> bool {
    let (mut tokens, mut of_first, mut buffer) = (Tokenizer::new(sentence), String::new(), String::new());
    let Some((_, first)) = tokens.next_into(&mut of_first) else { return false };
    let calls = CALLS.contains(&first) || WELCOMES.contains(&first);
    let Some((_, second)) = tokens.next_into(&mut buffer) else { return calls || ALONE.contains(&first) };
    if !calls && !OPENINGS.iter().any(|opening| opening.split_once(' ') == Some((first, second))) {
        return false;
    }
    let mut others = usize::from(is_other(second));
    while others <= MOST_OTHERS
        && let Some((_, word)) = tokens.next_into(&mut buffer)
    {
        others += usize::from(is_other(word));
    }
    others <= MOST_OTHERS
}

/// Whether a word is none of formulas, with a conjunction or without.
fn is_other(word: &str) -> bool {
    !WORDS.contains(&word) && !WORDS.contains(&word.strip_prefix('و').unwrap_or(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_told_from_what_only_opens_like_one() {
        for (sentence, expected) in [
            ("السلام عليكم ورحمة الله وبركاته", true),
            ("السلام عليكم يا بنات ..", true),
            ("والسلام.", true),
            ("أما بعد:", true),
            ("أيها الشعب الكريم", true),
            ("أهلا وسهلا بكم جميعا!", true),
            ("والله ولي التوفيق.", true),
            ("صباح النور.", true),
            ("بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ", true),
            ("وَالسَّلَامُ عَلَيْكُمْ وَرَحْمَةُ اللَّهِ.", true),
            ("وَاللَّهُ أَعْلَمُ.", true),
            ("والله من وراء القصد.", true),
            ("صدق الله العظيم.", true),
            ("صدق الرجل في وعده.", false),
            ("تغمد الله الفقيد بواسع رحمته وأسكنه فسيح جنانه وألهم أهله وذويه الصبر والسلوان.", true),
            (
                "الحمد لله رب العالمين، والصلاة والسلام على أشرف المرسلين سيدنا محمد وعلى آله وصحبه أجمعين.",
                true,
            ),
            ("السلام عليكم اهلا وسهلا بكم في حلقة جديدة من برنامجنا عن الزراعة المنزلية", false),
            ("الحمد لله الذي أخرجنا من الضيق إلى السعة وجمعنا بعد الفرقة", false),
            ("أما بعد، فإن المدينة التي نعرفها لم تعد كما كانت قبل الحرب.", false),
            ("مرحبا، أنا سالم، أعمل في البرمجة منذ عشر سنوات.", false),
            ("السلام في الجنوب يحتاج إلى صبر.", false),
            ("والسلام بين البلدين بعيد.", false),
            ("وبعد ذلك عاد.", false),
            ("أيها الناس، العدل أساس الملك.", false),
            ("بارك الوزير الاتفاق.", false),
            ("إن الحمد لله، نحمده ونستعينه ونستغفره، ونعوذ بالله من شرور أنفسنا.", true),
            ("أما بعد: فإن أصدق الحديث كتاب الله، وخير الهدي هدي محمد.", true),
            ("إن الحمد يزيد النعم.", false),
            ("[00:21] طارق: يا هلا فيك.", true),
            ("يا هند، أين كنت؟", false),
            ("حياك الله.", true),
            ("الحمد لله وكفى، وسلام على عباده الذين اصطفى.", true),
            ("عباد الله، إن الله يأمر بالعدل والإحسان.", true),
            ("عباد الله، علموا أولادكم أن الحديقة ملكهم.", false),
            ("وعليكم السلام أخي الكريم، شكرا على ثقتك بنا.", true),
            ("إنا لله وإنا إليه راجعون.", true),
            ("وجزاكم الله خيرًا.", true),
            ("الوزير: بسم الله الرحمن الرحيم.", true),
            ("سلمى: أهلا رامي، شكرا على الاستضافة.", true),
            ("الحمد لله رب العالمين، نحمده ونستعينه ونستغفره.", true),
            ("الحمد لله رب العالمين، عاد البحارة أمس إلى بيوتهم سالمين.", false),
            ("أما بعد: فاتقوا الله عباد الله حق تقواه.", true),
            ("فاتقوا الله عباد الله، وارفقوا بمن تحت أيديكم.", false),
            ("بارك الله لي ولكم في القرآن العظيم، ونفعني وإياكم بما فيه من الآيات.", true),
        ] {
            assert_eq!(is_greeting(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn formulas_are_told_without_hamza_too() {
        for sentence in [
            "انا لله وانا اليه راجعون.",
            "واشهد ان لا اله الا الله وحده لا شريك له.",
            "اقول قولي هذا واستغفر الله لي ولكم.",
            "ان الحمد لله نحمده ونستعينه.",
            "يا أهلا بكم جميعا.",
            "يا مرحبا.",
        ] {
            assert!(is_greeting(&sentence.into()), "{sentence}");
        }
    }

    #[test]
    fn a_greeting_ends_before_what_a_letter_says() {
        for (sentence, greeting) in [
            ("السلام عليكم دكتورة، أنا رجل عمري 38 سنة وعندي ولدان.", "السلام عليكم دكتورة،"),
            ("السلام عليكم ورحمة الله أنا فتاة أدرس الطب منذ عام.", "السلام عليكم ورحمة الله"),
        ] {
            assert_eq!(greeting_before(sentence).map(|end| &sentence[..end]), Some(greeting));
        }
        for sentence in [
            "السلام عليكم يا أهل الدار جئنا نسأل عن صاحبها الذي رحل، فهل عاد؟",
            "السلام عليكم، أنا سالم.",
            "السلام في الجنوب، كما يرى أهله، يحتاج إلى صبر طويل.",
        ] {
            assert_eq!(greeting_before(sentence), None, "{sentence}");
        }
    }
}
