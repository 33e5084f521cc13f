//! How sentences open that tell little of a text, for they announce what it tells or pray as all do, and those that tell what
//! all of it comes to.

use crate::arabic::{all_folded, folded};
use crate::fold::fold;
use crate::span::head;
use crate::tokens::Tokenizer;

/// How such a sentence opens, behind its conjunction, folded.
const ANNOUNCEMENTS: [&str; 10] = all_folded([
    "اليك ", "اليكم ", "فيما يلي ", "في ما يلي ", "نستعرض لكم ", "نقدم لكم ", "ستجد في الملحق ",
    "ستجدون في الملحق ", "هيا بنا ", "تعالوا ",
]);
/// How a text says what it is about to tell, and where, folded: `في هذا المقال نتعرف على أسبابه.`
const HERE: [&str; 8] = all_folded([
    "في هذا المقال", "في هذه المقاله", "في هذا التقرير", "في هذا الفيديو", "في هذا الدليل",
    "في هذه المحاضره", "في هذا الدرس", "في هذه السطور",
]);
const WE_TELL: [&str; 12] = all_folded([
    "نتعرف", "نتناول", "نستعرض", "نعرض", "نشرح", "نقدم", "نتحدث", "نسلط", "نلقي", "نستكمل", "نوضح", "نجيب",
]);
/// How what leads to an interview ends, folded: `التقيناها في مقهى وكان هذا الحوار.`
const TALKS: [&str; 3] = all_folded(["هذا الحوار", "الحوار التالي", "الحوار الاتي"]);
/// What opens what all comes to, folded, and what is said of it; and the words from there to what it says: `خلاصة القول إن …`.
const SUMS: [&str; 3] = all_folded(["الخلاصه", "خلاصه", "الزبده"]);
const ALL_OF: [&str; 3] = all_folded(["مجمل", "صفوه", "قصاري"]);
const SAID: &str = folded("القول");
const THAT: &str = folded("ان");
const LONGEST_SUM: usize = 3;
/// Words behind a verse that say where it stands.
const LONGEST_PLACE: usize = 4;
/// Bytes in which a sentence opens.
const LONGEST_OPENING: usize = 80;

/// Whether a sentence says what all of the text comes to: `والخلاصة أن التوحيد لا يأتي بقرار.`
pub(super) fn sums_up(text: &str) -> bool {
    let (mut tokens, mut buffer) = (Tokenizer::new(text), String::new());
    let Some((_, first)) = tokens.next_into(&mut buffer) else { return false };
    let bare = first.strip_prefix(['و', 'ف']).unwrap_or(first);
    let sums = SUMS.contains(&bare);
    if !sums && !ALL_OF.contains(&bare) {
        return false;
    }
    let mut next_is = |word: &str| tokens.next_into(&mut buffer).is_some_and(|(_, next)| next == word);
    (sums || next_is(SAID)) && (0..LONGEST_SUM).any(|_| next_is(THAT))
}

/// Whether a sentence says that something comes: `وإليكم أبرز ما جاء فيه:`
pub(super) fn is_announcement(text: &str) -> bool {
    let tells = || {
        let fold = fold(text);
        let mut words = fold.split_whitespace();
        HERE.iter().any(|place| fold.contains(place))
            && words.any(|word| WE_TELL.contains(&word.trim_start_matches(['و', 'س'])))
    };
    let leads_to_talk = || {
        let fold = fold(text);
        let said = fold.trim_end_matches(|c: char| !c.is_alphabetic());
        TALKS.iter().any(|talk| said.ends_with(talk))
    };
    announces(text)
        || (text.contains("هذ") && tells())
        || (text.contains(folded("الحوار")) && leads_to_talk())
}

/// Whether a sentence opens with one of [`ANNOUNCEMENTS`].
fn announces(text: &str) -> bool {
    // «فيما» has a ف of its own.
    let opens_with = |opening: &str, is: &dyn Fn(&str, &str) -> bool| {
        let bare = opening.strip_prefix(['و', 'ف']).unwrap_or(opening);
        ANNOUNCEMENTS.iter().any(|announced| is(announced, opening) || is(announced, bare))
    };
    // So all of them begin, and most sentences do not.
    if !text.starts_with(['إ', 'ا', 'ف', 'ن', 'س', 'ه', 'ت', 'و']) {
        return false;
    }
    let mut buffer = String::new();
    let first = Tokenizer::new(text).next_into(&mut buffer).map_or("", |(_, first)| first);
    opens_with(first, &|announced, first| announced.starts_with(first))
        && opens_with(&fold(head(text, LONGEST_OPENING)), &|announced, said| said.starts_with(announced))
}

/// Whether a sentence is a verse, perhaps with its place (`﴿…﴾ [آل عمران: 102].`), or a prayer: `اللهم آمنا في أوطاننا.`
pub(super) fn is_devotion(text: &str) -> bool {
    let place = || text.rsplit_once('﴾').map(|(_, place)| place);
    let prays = || text.split_whitespace().next().is_some_and(|word| fold(word) == "اللهم");
    (text.starts_with('﴿') && place().is_some_and(|place| place.split_whitespace().count() <= LONGEST_PLACE))
        || (text.starts_with("الل") && prays())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_announced_is_told_however_it_is_spelled() {
        for (text, expected) in [
            ("إليك أبرز ما جاء فيه", true),
            ("واليكم ما جاء في البيان", true),
            ("وفيما يلى أبرز محطاتها", true),
            ("فى هذا المقال سنتعرف على أسبابها", true),
            ("وَفِيمَا يَلِي أبرزُ المحطات", true),
            ("نشر رأيه فى هذا المقال", false),
            ("التقيناها في مقهى قرب السينما وكان هذا الحوار.", true),
            ("التقته الصحيفة فكان الحوار الآتي:", true),
            ("رحب بهذا الحوار كل من حضر.", false),
            ("إليه يرجع الفضل", false),
        ] {
            assert_eq!(is_announcement(text), expected, "{text}");
        }
        for (text, expected) in [
            ("والخلاصه ان الري ليلا أجدى", true),
            ("وصفوة القول إن الماء يضيع", true),
            ("قُصَارَى القَوْلِ أنَّ الحلَّ بعيد", true),
            ("خلاصة التقرير تصدر غدا", false),
            ("مجمل الإنتاج أن يزيد", false),
        ] {
            assert_eq!(sums_up(text), expected, "{text}");
        }
    }
}
