//! What a sentence is worth more or less by its label, as minutes, abstracts and laws set it, for announcing another, for
//! summing all up or for being told before what a column is about. The articles of the fit have too few of them to learn from.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::anecdotes::anecdote;
use super::letters::Asked;
use super::openings::{is_announcement, is_devotion, sums_up};
use super::purpose::Purpose;
use super::sessions::{Session, Told};
use super::studies::{heads_conclusion, heads_findings, is_finding, says_aim};
use crate::arabic::{all_folded, is_digit};
use crate::document::{Document, Kind};
use crate::fold::fold;
use crate::span::head;
use crate::units::{Unit, Units};

/// A decision or what all comes to: what a meeting or a letter is for.
const DECISION: f64 = 0.25;
/// Their labels, folded, before a colon or a number in brackets; and the bytes of the longest, with its vowels.
const DECISIONS: [&str; 12] = all_folded([
    "القرار", "القرارات", "قرار", "التوصيه", "التوصيات", "الخلاصه", "النتاءج", "النتيجه", "الاستنتاج",
    "الاستنتاجات", "التشخيص", "الزبده",
]);
const LONGEST_LABEL: usize = 48;

/// What a letter asks for or makes known, and a speaker decides, promises or calls for.
const REQUEST: f64 = 0.15;

/// What a study found; without its aim that says little.
const FINDING: f64 = 0.15;

/// How a session was held; it stands first, and is worth nothing for that.
const PROCEDURE: f64 = -0.4;

/// A question that is answered under a heading of its own: the answer tells what the page is for.
const ASKED: f64 = -0.2;

/// A word that a law defines: what it forbids is worth more than what it means by a vehicle.
const DEFINITION: f64 = -0.15;
/// Words of the longest that is defined, with its number.
const LONGEST_DEFINED: usize = 5;

/// What stands over the words of a poem or a lesson, folded.
const GLOSSARIES: [&str; 4] = all_folded(["معاني المفردات", "معاني الكلمات", "معاني الالفاظ", "شرح المفردات"]);

/// What is said before definitions; hardly any document says it. Made once: getting ready to look for it takes longer than looking
/// for it in an article.
static MEANINGS: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("المعاني"));

/// A verse of the Quran and nothing else, or a prayer: many sermons have the same, and letters and speeches end so.
const DEVOTION: f64 = -0.15;

/// Says that something comes, and not what: `وفيما يلي أبرز المحطات.`
const ANNOUNCEMENT: f64 = -0.15;
/// Words of the longest: what is said in more has told something as well.
const LONGEST_ANNOUNCEMENT: usize = 15;

/// What a column opens with, and is not about.
const ANECDOTE: f64 = -0.3;

/// What a text comes to, as one of its sentences says or as the heading before it does.
const SUM: f64 = 0.1;
const CONCLUSION: f64 = 0.15;

/// What a unit stands under.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Under {
    Nothing,
    /// Definitions have been opened, a paragraph each.
    Meanings,
    /// Or under a heading that says so, as many in a paragraph as there are.
    Glossary,
    /// A question stands here, and its answer further on.
    Question,
    /// An abstract or a conclusion has been opened.
    Findings,
}

/// Reads what units are worth by their labels, one by one.
pub(super) struct Labels<'a> {
    units: &'a Units<'a>,
    /// The document may define words; nobody looks for definitions in others.
    may_define: bool,
    under: Under,
    /// A heading stands between this unit and the first.
    has_sections: bool,
    /// The session that the document tells of.
    session: Option<Session>,
    purpose: Option<Purpose>,
    /// The sentences of the anecdote that it opens with.
    anecdote: Range<usize>,
    /// The sentence behind the heading of what the text comes to.
    conclusion: Option<usize>,
    /// The sentence up to which was read.
    read: usize,
}

impl<'a> Labels<'a> {
    pub(super) fn new(units: &'a Units<'a>) -> Self {
        Self {
            units,
            may_define: false,
            under: Under::Nothing,
            has_sections: false,
            session: None,
            purpose: None,
            anecdote: 0..0,
            conclusion: None,
            read: 0,
        }
    }

    /// What the next unit is worth by its label.
    pub(super) fn next(&mut self, number: usize) -> f64 {
        let unit = self.units.at(number);
        let document = self.units.document_of(unit);
        let (place, all) = self.units.place(number);
        if place == 0 {
            let may_define = MEANINGS.find(document.text.as_bytes()).is_some();
            let (session, anecdote) = (Session::of(document), anecdote(document));
            *self = Self {
                may_define,
                session,
                purpose: Purpose::of(document),
                anecdote,
                ..Self::new(self.units)
            };
        }
        self.read_before(document, unit.sentence(), place > 0);
        let text = self.units.text_of(unit);
        let told = self.session.and_then(|session| session.told(unit.sentence(), text));
        let asked = self.purpose.and_then(|purpose| purpose.told(text, unit.words()));
        match () {
            () if is_decision(text) => DECISION,
            () if told == Some(Told::Decision) || asked == Some(Asked::Decision) => DECISION,
            () if told == Some(Told::Procedure) => PROCEDURE,
            () if asked == Some(Asked::Request) => REQUEST,
            () if self.under == Under::Findings && is_finding(text) => FINDING,
            () if self.under == Under::Question => ASKED,
            () if self.anecdote.contains(&unit.sentence()) => ANECDOTE,
            () if self.conclusion == Some(unit.sentence()) => CONCLUSION,
            () if !self.has_sections && is_near_end(place, all) && sums_up(text) => SUM,
            () if is_devotion(text) => DEVOTION,
            () if unit.words() <= LONGEST_ANNOUNCEMENT && is_announcement(text) => ANNOUNCEMENT,
            // The whole list is one sentence if it is short.
            () if self.may_define && opens_definitions(text) => DEFINITION,
            () if self.may_be_definition(unit) && is_definition(text) => DEFINITION,
            () => 0.0,
        }
    }

    /// Reads what stands before the sentence at `end`. `is_behind`: behind the first unit.
    fn read_before(&mut self, document: &Document<'_>, end: usize, is_behind: bool) {
        for (index, before) in document.sentences[..end].iter().enumerate().skip(self.read) {
            let said = document.text_of(before);
            if self.may_define && opens_definitions(said) {
                self.under = Under::Meanings;
            } else if before.kind == Kind::Heading {
                self.under = match () {
                    () if document.opens_question(index) => Under::Question,
                    () if heads_findings(said) => Under::Findings,
                    () if heads_glossary(said) => Under::Glossary,
                    () => Under::Nothing,
                };
                self.has_sections |= is_behind;
                self.conclusion = (is_behind && heads_conclusion(said)).then_some(index + 1);
            } else if says_aim(said) {
                self.under = Under::Findings;
            }
        }
        self.read = end;
    }

    fn may_be_definition(&self, unit: &Unit) -> bool {
        match self.under {
            Under::Meanings => self.units.opens_paragraph(unit),
            Under::Glossary => true,
            _ => false,
        }
    }
}

/// Whether a sentence opens with the label of a decision: `القرار:`, `القرار (2/4):`.
fn is_decision(text: &str) -> bool {
    // The number of a message among several: `8/ الزبدة: …`
    let text = text.trim_start_matches(|c| is_digit(c) || matches!(c, '/' | '-' | '.' | ' '));
    let mark = memchr::memchr2(b':', b'(', head(text, LONGEST_LABEL).as_bytes());
    mark.map(|mark| text.split_at(mark)).is_some_and(|(label, behind)| {
        let number = behind.strip_prefix('(').and_then(|rest| rest.split_once(')'));
        number.map_or(behind, |(_, rest)| rest).starts_with(':')
            && DECISIONS.contains(&fold(label).trim_end())
    })
}

/// Whether the words of a poem or a lesson stand under a heading.
fn heads_glossary(heading: &str) -> bool {
    heading.starts_with(['م', 'ش']) && {
        let fold = fold(heading);
        GLOSSARIES.iter().any(|glossary| fold.starts_with(glossary))
    }
}

/// Whether so many of all come before a unit that it may sum all of them up; further ahead it sums up a part, as it does in a
/// text with sections.
fn is_near_end(before: usize, all: usize) -> bool {
    before * 4 >= all * 3
}

/// Whether a sentence says that definitions follow: `يقصد بالكلمات الآتية المعاني المبينة أمامها:`
fn opens_definitions(text: &str) -> bool {
    let has_one_of = |words: &[&str]| words.iter().any(|word| text.contains(word));
    MEANINGS.find(text.as_bytes()).is_some()
        && has_one_of(&["يقصد", "يكون", "تكون"])
        && (text.trim_end().ends_with(':') || has_one_of(&[" الآتية", " التالية"]))
}

/// Whether a sentence is a word and what it means.
fn is_definition(text: &str) -> bool {
    text.split_once(':').is_some_and(|(word, _)| word.split_whitespace().count() <= LONGEST_DEFINED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Settings, Summarizer};

    /// The labels of the sentences of a text, as the choice tells of them.
    fn labels(text: &str) -> Vec<f64> {
        let summary = Summarizer::new(Settings::default().with_explain(true)).summarize(text, None);
        let merits = summary.explanation.iter().filter_map(|row| row.merits.as_ref());
        merits
            .map(|merits| merits.parts().find(|(name, _)| *name == "label").map_or(0.0, |(_, worth)| worth))
            .collect()
    }

    #[test]
    fn what_a_law_means_by_a_word_is_told_from_what_somebody_says() {
        let law = "يقصد بالكلمات والعبارات الآتية المعاني المبينة أمام كل منها:\n1- المركبة: كل دراجة ذات محرك لا تزيد سرعتها على 45 كم.\n\
                   المادة الثانية\nتسري أحكام هذا النظام على جميع المؤجرين في المملكة: الأفراد والشركات.\n";
        assert_eq!(labels(law), [DEFINITION, 0.0]);
        let essay = "كان الجاحظ يرى أن الألفاظ تدل على المعاني ولا يكون بينهما فرق كبير.\nوقال الجاحظ: المعاني مطروحة في الطريق يعرفها الناس.\n";
        assert_eq!(labels(essay), [0.0, 0.0]);
    }

    #[test]
    fn the_words_of_a_lesson_and_the_findings_of_a_study_stand_under_headings_that_say_so() {
        let lesson = "معاني المفردات:\nالعزائم: جمع عزيمة وهي الإرادة القوية. الردى: الموت الذي لا مفر منه.\n\nالشرح\n\
                      يقول الشاعر إن عزائم الرجال على قدر هممهم: كبيرة وصغيرة.\n";
        assert_eq!(labels(lesson), [DEFINITION, DEFINITION, 0.0]);
        let study = "الملخص\nدرسنا نوم الطلبة في تسع مدارس من مدارس المدينة. وأظهرت النتائج أن السهر ينقص معدلهم نقطتين.\n\n\
                     المقدمة\nأظهرت الدراسات السابقة أن النوم من أهم حاجات الجسم في هذه السن.\n";
        assert_eq!(labels(study), [0.0, FINDING, 0.0]);
    }

    #[test]
    fn announcements_open_as_such_and_are_short() {
        let long = "فيما يلي الجسر القديم حي فقير، بنت البلدية في ساحته بيوتا لمن هدمت السيول دورهم قبل عامين وتركتهم بلا مأوى.";
        let text = format!(
            "تعود الأزمة إلى سنوات مضت. وفيما يلي أبرز محطاتها.\nإليكم ما جاء في البيان كاملا.\n\
             في هذا المقال سنتعرف على أسبابها.\nنشر الباحث رأيه في هذا المقال أول مرة.\n{long}"
        );
        assert_eq!(labels(&text), [0.0, ANNOUNCEMENT, ANNOUNCEMENT, ANNOUNCEMENT, 0.0, 0.0]);
    }

    #[test]
    fn what_a_text_comes_to_is_said_near_its_end() {
        let text = "والخلاصة أن الري ليلا أجدى من الري نهارا. قسنا ذلك في حقلين متجاورين طوال الصيف الماضي. \
                    وسقينا الأول قبل الفجر والثاني عند الظهر. ثم وزنا ما حصدناه من كل حقل. \
                    وكان الفرق بين الحقلين كبيرا جدا. وذاق العمال من ثمار كل منهما. وخلاصة القول إن الماء يضيع في الحر. \
                    خلاصة التقرير تصدر غدا في مجلة المعهد.";
        assert_eq!(labels(text), [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SUM, 0.0]);
        let sections = text.replace(". وكان الفرق", ".\n\nالنتائج\nوكان الفرق");
        assert_eq!(labels(&sections), [0.0; 8]);
    }

    #[test]
    fn what_a_text_comes_to_stands_under_a_heading_that_says_so() {
        let text = |heading: &str| {
            format!(
                "نزلت في فندق النخيل ثلاث ليال مع زوجتي وطفلين.\n\nالغرفة\nالغرفة واسعة وتطل على النيل.\n\n{heading}\n\
                 أنصح به للعائلات. ولا أنصح به لمن نومه خفيف.\n"
            )
        };
        assert_eq!(labels(&text("الحكم النهائي")), [0.0, 0.0, CONCLUSION, 0.0]);
        assert_eq!(labels(&text("الحكم الذاتي")), [0.0; 4]);
    }

    #[test]
    fn what_every_sermon_says_tells_little_of_this_one() {
        let text = "﴿وَقُولُوا لِلنَّاسِ حُسْنًا﴾ [البقرة: 83].\nقال تعالى: ﴿وَقُولُوا لِلنَّاسِ حُسْنًا﴾ فأمر باللين مع كل أحد.\n\
                    اللَّهُمَّ أصلح أحوالنا وأحوال المسلمين في كل مكان.\nاللهو في الطرقات ممنوع بأمر من شرطة المدينة.\n";
        assert_eq!(labels(text), [DEVOTION, 0.0, DEVOTION, 0.0]);
    }

    #[test]
    fn the_answer_is_what_a_page_with_a_question_is_for() {
        let question = "اشتريت أرضا قبل عام ثم ظهر أن جزءا منها وقف، فهل يصح البيع وأنا لا أعلم بذلك؟";
        let answer = "لا يصح بيع الوقف، ويرد البائع ثمن ذلك الجزء إلى المشتري، ويبقى البيع في الباقي صحيحا.";
        let page = format!("السؤال\n{question}\n\nالإجابــة\n{answer}\n");
        assert_eq!(labels(&page), [ASKED, 0.0]);
        let talk = format!("السؤال\n{question}\n\nالتعليق\n{answer}\n");
        assert_eq!(labels(&talk), [0.0, 0.0]);
    }

    #[test]
    fn decisions_have_a_label_and_a_colon() {
        for (text, expected) in [
            ("القرار: قبول العرض.", true),
            ("القرار (2/4): قبول العرض.", true),
            ("الاستنتاج : الري ليلا أجدى.", true),
            ("الخلاصه: الري ليلا أجدى.", true),
            ("القَرَارُ: قبول العرض.", true),
            ("8/ الزبدة: لا تستقيل.", true),
            ("1958: القرار بيد الجيش.", false),
            ("القرار الذي صدر أمس: لا بيع.", false),
            ("القرار (الأخير) صدر أمس.", false),
            ("قرارات كثيرة صدرت.", false),
        ] {
            assert_eq!(is_decision(text), expected, "{text}");
        }
    }
}
