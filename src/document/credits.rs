//! Short sentences that are no text wherever they stand: they only name the source of what was said (`بحسب رويترز.`,
//! `*نقلا عن البيان`, `فرانس24/ أ ف ب`), or send the reader to a broadcast or another page (`… اضغط هنا`).

use super::datelines::is_agency;
use super::first_letters::Phrases;
use super::{Document, Kind, Passage};
use crate::arabic::{all_folded, is_digit, is_word_char};
use crate::fold::fold;
use crate::separators::{COMMAS, is_bracketed};
use crate::speech::SOURCES;
use crate::tokens::Tokenizer;

/// Words of the longest sentence that only names its source: of 8,000 articles none that opens so and has no more says anything
/// else.
const LONGEST_SOURCE: usize = 7;
/// Words of the longest that sends the reader elsewhere.
const LONGEST_INVITATION: usize = 16;
/// Folded verbs that ask the reader to press something.
const PRESS: [&str; 4] = all_folded(["اضغط", "انقر", "اضغطوا", "انقروا"]);

/// What those did who stand behind an article, before their names; and words of the longest that says so.
const MADE: [&str; 3] = ["تقرير ", "إعداد ", "تصوير "];
const LONGEST_MADE: usize = 7;
/// What no name is: `تقرير عن الميناء`, `تقرير الوزارة`.
const NO_NAMES: [&str; 10] = ["عن", "في", "من", "على", "حول", "إلى", "بشأن", "جديد", "خاص", "مصور"];

/// What those who made a film did, before the colon and their names; who wrote a book tells something.
const ROLES: [&str; 6] = ["إخراج", "سيناريو", "بطولة", "تمثيل", "موسيقى", "مونتاج"];
/// What says how long it is, and in what.
const LENGTHS: [&str; 3] = ["المدة", "مدة العرض", "مدة الفيلم"];
const MINUTES: [&str; 2] = ["دقيقة", "دقائق"];

/// How it opens that names in brackets, perhaps with offices, who told, wrote and edited a report; and words of the longest.
const STAFF: [&str; 6] =
    ["(تغطية صحفية", "(شارك في التغطية", "(شارك في إعداد", "(إعداد ", "(تحرير ", "(كتابة وتحرير"];
const LONGEST_STAFF: usize = 40;

/// How a live blog promises what is to come.
static PROMISES: Phrases<3> = Phrases::of(["نوافيكم ", "تابعوا معنا ", "ابقوا معنا"]);

/// Words of the longest address of an author, of the longest name of an institution in it, and of a place.
const LONGEST_AFFILIATION: usize = 25;
const LONGEST_PART: usize = 8;
const LONGEST_PLACE: usize = 3;
/// Bytes of the longest mark that joins it with the author.
const LONGEST_MARK: usize = 6;
/// What an address names first, from the smallest to the largest.
pub(super) const INSTITUTIONS: [&str; 14] = [
    "قسم", "شعبة", "كلية", "جامعة", "معهد", "المعهد", "مركز", "مختبر", "مخبر", "مستشفى", "أكاديمية", "مدرسة",
    "هيئة", "وزارة",
];

impl Document<'_> {
    /// Who made an article is said behind it.
    pub(super) fn mark_byline(&mut self) {
        if let Some(last) = self.sentences.last_mut().filter(|last| last.kind == Kind::Prose)
            && is_byline(&last.passage(self.text))
        {
            last.kind = Kind::Boilerplate;
        }
    }
}

/// Whether a sentence is a credit and nothing else.
pub(super) fn is_credit(sentence: &Passage<'_>) -> bool {
    let &Passage { text, words, .. } = sentence;
    (words <= LONGEST_SOURCE && (is_source(text) || is_agency(text)))
        || (words <= LONGEST_INVITATION && is_invitation(text))
        || (words <= LONGEST_STAFF && names_staff(sentence))
}

/// Whether a sentence is the address of an author: `1 قسم الكيمياء، كلية العلوم، جامعة الضفاف، تونس.`
pub(super) fn is_affiliation(sentence: &Passage<'_>) -> bool {
    let is_mark = |c: char| is_digit(c) || matches!(c, '*' | '(' | ')' | ' ');
    let address = sentence.text.trim_start_matches(is_mark);
    let names = |part: &&str| {
        let first = part.split_whitespace().next().unwrap_or_default();
        INSTITUTIONS.contains(&first)
    };
    sentence.words <= LONGEST_AFFILIATION
        && sentence.text.len() - address.len() <= LONGEST_MARK
        && names(&address)
        && !address.contains(':')
        && address.split(COMMAS).skip(1).any(|part| names(&part))
        && address.split(COMMAS).all(|part| {
            let most = if names(&part) { LONGEST_PART } else { LONGEST_PLACE };
            part.split_whitespace().count() <= most
        })
}

/// Whether a sentence promises readers of a live blog what is to come in it.
pub(super) fn promises_coverage(sentence: &Passage<'_>) -> bool {
    sentence.words <= LONGEST_INVITATION && sentence.opens_with_one_of(&PROMISES)
}

/// Whether a sentence says who made a film, or how long it is: `تمثيل: نادر القاضي، سهير عزام.`
pub(super) fn is_of_film(sentence: &Passage<'_>) -> bool {
    let labelled = |labels: &[&str]| {
        let said = |label: &&str| {
            sentence.text.strip_prefix(label).is_some_and(|said| said.trim_start().starts_with(':'))
        };
        labels.iter().any(said)
    };
    let has_minutes = || MINUTES.iter().any(|unit| sentence.text.contains(unit));
    sentence.words <= LONGEST_INVITATION && (labelled(&ROLES) || labelled(&LENGTHS) && has_minutes())
}

/// Whether a sentence, the last of an article, says who made it: `تقرير لوك براون ونويمي روش.`
fn is_byline(sentence: &Passage<'_>) -> bool {
    let names = MADE.iter().find_map(|made| sentence.text.strip_prefix(made));
    (3..=LONGEST_MADE).contains(&sentence.words)
        && names.is_some_and(|names| {
            !names.starts_with("ال")
                && !names.contains(|c: char| is_digit(c) || matches!(c, '،' | ':' | '"'))
                && !names.split_whitespace().any(|word| NO_NAMES.contains(&word) || word.ends_with('ة'))
        })
}

/// Whether it is in brackets and names who made the report.
fn names_staff(sentence: &Passage<'_>) -> bool {
    is_bracketed(sentence.text.trim_end_matches('.')) && sentence.opens_with(&STAFF)
}

/// Whether it opens with a word that a source follows; an adverbial that opens a statement is set off by a comma.
fn is_source(sentence: &str) -> bool {
    let (mut tokens, mut buffer) = (Tokenizer::new(sentence), String::new());
    let mut opens =
        || tokens.next_into(&mut buffer).map(|(_, word)| (word == "وذلك", SOURCES.contains(&word)));
    let names = match opens() {
        Some((true, _)) => opens().is_some_and(|(_, names)| names),
        first => first.is_some_and(|(_, names)| names),
    };
    names && !sentence.contains(['،', ',', ':'])
}

/// Whether it asks to press something `هنا`, or to follow something live.
fn is_invitation(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(|c: char| !is_word_char(c));
    if bare.ends_with("هنا") {
        return fold(bare).split_whitespace().rev().nth(1).is_some_and(|verb| PRESS.contains(&verb));
    }
    sentence.starts_with("تابعوا ") && fold(sentence).contains(" مباشره علي ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_says_nothing_but_where_something_is_from_or_is_to_be_seen() {
        for (sentence, expected) in [
            ("بحسب فرانس برس.", true),
            ("وذلك وفقا لوكالة \"رويترز\".", true),
            ("حسب ما أوردت وكالة الأنباء السعودية.", true),
            ("*نقلاً عن الرؤية الإماراتية", true),
            ("وكالات.", true),
            ("فرانس24/ أ ف ب", true),
            ("أ.", false),
            ("بحسب الوزير، عاد الهدوء.", false),
            ("وفقا للمادة الخامسة من النظام الداخلي لا يجوز البيع.", false),
            ("وكالات الائتمان", false),
            ("(تغطية صحفية سامي نجار ولين حمدان - إعداد منى سالم للنشرة العربية - تحرير كريم فهد)", true),
            ("(شارك في التغطية: مراسلنا في الجيزة، وترجمة وتحرير قسم الشرق الأوسط)", true),
            ("(إعداد القهوة على الجمر يستغرق ساعة)، قال الشيخ.", false),
            ("تابعوا المباراة مباشرة على موقع فرانس24.", true),
            ("لمتابعة المباراة على الحواسيب اللوحية، اضغط هنا...", true),
            ("تابعوا الأطفال وهم يلعبون.", false),
            ("وقف الجنود هنا", false),
        ] {
            assert_eq!(is_credit(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn what_is_said_of_who_made_a_film_is_told_from_a_review() {
        for (sentence, expected) in [
            ("تمثيل: نادر القاضي، سهير عزام، وليد شكري.", true),
            ("إخراج : ليلى مرعي", true),
            ("المدة: 104 دقائق.", true),
            ("المدة: ثلاثة أشهر قابلة للتجديد.", false),
            ("تمثيل القاضي استثنائي: لا كلمة زائدة.", false),
        ] {
            assert_eq!(is_of_film(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn who_made_an_article_is_told_from_what_a_report_says() {
        for (sentence, expected) in [
            ("تقرير لوك براون ونويمي روش.", true),
            ("إعداد كريم منصور وهند الصالح", true),
            ("تقرير التنمية البشرية الأخير.", false),
            ("تقرير جديد يصدر غدا.", false),
            ("تصوير الشارع ممنوع على الجميع.", false),
        ] {
            assert_eq!(is_byline(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn a_live_blog_promises_what_is_to_come() {
        for (sentence, expected) in
            [("نوافيكم بآخر التطورات أولا بأول.", true), ("تابعوا مسيرته منذ كان صغيرا.", false)]
        {
            assert_eq!(promises_coverage(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn the_addresses_of_authors_are_no_text() {
        for (sentence, expected) in [
            ("1 قسم الكيمياء، كلية العلوم، جامعة الضفاف، تونس.", true),
            ("2 مركز بحوث المواد، جامعة الواحة للعلوم والتقنية، ينبع.", true),
            ("* كلية الطب، جامعة دمشق", true),
            ("قسم الكيمياء في كلية العلوم يقبل خمسين طالبا كل عام.", false),
            ("جامعة القاهرة، التي أسست عام 1908، أقدم جامعات البلاد.", false),
            ("كلية العلوم، وهي أقدم من كلية الآداب في جامعة دمشق، تقبل 300 طالب كل عام، جامعة ومعهدا.", false),
        ] {
            assert_eq!(is_affiliation(&sentence.into()), expected, "{sentence}");
        }
    }
}
