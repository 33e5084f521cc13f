//! Lines that name persons and say nothing else: the bench of a court, who signed, who is to be seen in a picture, who was
//! there.

use super::first_letters::Phrases;
use crate::arabic::all_folded;
use crate::fold::fold;
use memchr::memchr;

use super::{Passage, is_letter};

/// Words of the longest sentence, and of the longest line without a stop, that names persons and says nothing else.
const LONGEST_PERSON: usize = 7;
pub(super) const LONGEST_PERSONS: usize = 20;
/// Titles that stand before a name, or that a slash parts from it, folded; and one that would be a preface.
const PRESENTER: &str = "مقدمه";
const TITLES: [&str; 23] = all_folded([
    "السيد", "السيده", "الساده", "السيدان", "القاضي", "القضاه", "المستشار", "المستشارين", "الاستاذ",
    "الاستاذه", "استاذ", "الدكتور", "الدكتوره", "دكتور", "المهندس", "المهندسه", "مهندس", "اللواء", "العميد",
    "الشيخ", "الحاج", "الانسه", "لسيادتكم",
]);

/// Words of the longest sentence that only presents a person, and of the longest item that names one.
const LONGEST_PRESENTED: usize = 9;
const LONGEST_ITEM: usize = 8;
/// Titles cut short, and what the offices are called that stand behind a name.
const ABBREVIATED: [&str; 4] = ["د.", "أ.د", "أ. د", "م. "];
const OFFICES: [&str; 22] = [
    "مدير", "مديرة", "رئيس", "رئيسة", "وزير", "وزيرة", "نائب", "نائبة", "أمين", "أمينة", "عضو", "عضوة",
    "أستاذ", "أستاذة", "عميد", "عميدة", "محافظ", "مؤسس", "مؤسسة", "المدير", "الرئيس", "المتحدث",
];

/// How the players of a team are announced, folded, how many are no few, and words of the longest name of one, and of a team.
static LINE_UPS: Phrases<7> =
    Phrases::of(["مثل ", "ومثل ", "تشكيل", "التشكيل", "وتشكيل", "الاحتياط", "البدلاء"]);
const FEWEST_PLAYERS: usize = 7;
const LONGEST_NAME: usize = 5;

/// Whether a sentence names persons with their titles, as the heads of judgments and the feet of letters do:
/// `وبحضور رئيس النيابة السيد/ أحمد فوزي.`
pub(super) fn names_persons(sentence: &Passage<'_>) -> bool {
    let &Passage { text, words, .. } = sentence;
    words <= LONGEST_PERSONS
        && memchr(b'/', text.as_bytes()).is_some()
        && (words <= LONGEST_PERSON || !sentence.is_ended())
        && text.match_indices('/').any(|(slash, _)| {
            // With a blank before the slash or without.
            let title = text[..slash].split_whitespace().next_back().unwrap_or_default();
            is_title(title.trim_start_matches(['و', '(']))
        })
}

/// Whether a sentence only says who is to be seen, as the line under a picture does: `الدكتور نبيل الخطيب، مدير
/// المركز.`
pub(super) fn presents_person(sentence: &Passage<'_>) -> bool {
    let text = sentence.text;
    let titled = || sentence.opens_with(&ABBREVIATED) || text.split(' ').next().is_some_and(is_title);
    let office = |behind: &str| behind.split_whitespace().next().is_some_and(|word| OFFICES.contains(&word));
    sentence.words <= LONGEST_PRESENTED
        // So all titles open.
        && text.starts_with(['ا', 'أ', 'د', 'م'])
        && text.split_once('،').is_some_and(|(_, behind)| office(behind) && !behind.contains(['،', ':']))
        && titled()
}

/// Whether a sentence names who plays in a team: `مثل الفيصلي: يزيد أبو ليلى، سالم العجالين، …`
pub(super) fn lines_up(sentence: &Passage<'_>) -> bool {
    sentence.opens_with_one_of(&LINE_UPS)
        && sentence.text.split_once(':').is_some_and(|(team, players)| {
            let mut names = players.split(['،', ',', '-', '–']);
            let is_name = |name: &str| name.split_whitespace().count() <= LONGEST_NAME;
            team.split_whitespace().count() <= LONGEST_NAME
                && names.clone().count() >= FEWEST_PLAYERS
                && names.all(is_name)
        })
}

/// Whether a word is the title of a person.
fn is_title(word: &str) -> bool {
    word == PRESENTER || TITLES.contains(&fold(word).as_str())
}

/// Whether an item names somebody with a title and says nothing else: `- د. نبيل قدورة (نائب الرئيس)`.
pub(super) fn is_person(item: &Passage<'_>) -> bool {
    // A letter first is that of the item: `أ. تعديل النظام`.
    let name = item.text.trim_start_matches(|c: char| !is_letter(c));
    let abbreviated = name.char_indices().nth(1).is_some_and(|(at, _)| name[at..].starts_with(['.', '/']));
    let titled = abbreviated || name.split(' ').next().is_some_and(is_title);
    name.len() < item.text.len()
        && titled
        && item.words <= LONGEST_ITEM
        && !name.contains(':')
        && !item.is_ended()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_name_persons_with_their_titles_say_nothing_else() {
        for (sentence, expected) in [
            ("وعضوية السادة القضاة/ عمرو يحيى، وائل صبحي، ومحمد أبا زيد نواب رئيس المحكمة", true),
            ("وبحضور رئيس النيابة السيد/ أحمد فوزي.", true),
            ("مهندس/ شريف إسماعيل", true),
            ("وأمين السر السيد / مصطفى أبو سريع .", true),
            ("مقدمه لسيادتكم / سعد محمود.", true),
            ("طلب السيد/ أحمد فوزي نقض الحكم المطعون فيه وإحالة القضية.", false),
            ("في كانون الثاني/ يناير عاد الوفد.", false),
        ] {
            assert_eq!(names_persons(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn who_is_to_be_seen_is_told_from_who_does_something() {
        for (sentence, expected) in [
            ("الدكتور نبيل الخطيب، مدير المركز.", true),
            ("د. نبيل الخطيب، مدير المركز الطبي في طرابلس", true),
            ("السيدة سلمى الحاج، وزيرة الصحة، تتفقد المركز.", false),
            ("السيد أحمد منصور وصل أمس.", false),
            ("وصل الدكتور نبيل الخطيب، مدير المركز.", false),
        ] {
            assert_eq!(presents_person(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn who_plays_is_told_from_who_stands_for_somebody() {
        for (sentence, expected) in [
            (
                "مثل الفيصلي: يزيد ابو ليلى، سالم العجالين، براء مرعي، احسان حداد، نزار الرشدان، احمد سمير، محمد العكش.",
                true,
            ),
            ("تشكيلة المنتخب المتوقعة: الشناوي - هاني - حجازي - فتوح - النني - السولية - صلاح", true),
            (
                "مثل الطالب الجامعة في المسابقة: كتب قصيدة، وألقاها، ثم نال جائزة، وعاد، وفرح أهله به كثيرا.",
                false,
            ),
            ("مثل هذه الكتب: قديم وجديد.", false),
        ] {
            assert_eq!(lines_up(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn an_item_names_somebody_or_says_something() {
        for (item, expected) in [
            ("- د. نبيل قدورة (نائب الرئيس)", true),
            ("- السيدة ليلى فارس (أمينة السر)", true),
            ("أ. تعديل النظام", false),
            ("- السيدة ليلى فارس: عرض الميزانية", false),
            ("- وصول السيد أحمد منصور", false),
        ] {
            assert_eq!(is_person(&item.into()), expected, "{item}");
        }
    }
}
