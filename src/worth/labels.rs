//! What a sentence is worth more or less by its label, as minutes, abstracts and laws set it, or for announcing another. The
//! articles of the fit have too few of them to learn from.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::sessions::{Told, is_session, told};
use crate::document::Kind;
use crate::units::Units;

/// A decision or a finding: what a meeting or a study is for.
const DECISION: f64 = 0.25;
/// Their labels, before a colon or a number in brackets.
const DECISIONS: [&str; 10] = [
    "القرار", "القرارات", "قرار", "التوصية", "التوصيات", "الخلاصة", "النتائج", "النتيجة", "الاستنتاج",
    "الاستنتاجات",
];

/// How a session was held; it stands first, and is worth nothing for that.
const PROCEDURE: f64 = -0.4;

/// A word that a law defines: what it forbids is worth more than what it means by a vehicle.
const DEFINITION: f64 = -0.15;
/// Words of the longest that is defined, with its number.
const LONGEST_DEFINED: usize = 5;

/// What is said before definitions; hardly any document says it. Made once: getting ready to look for it takes longer than looking
/// for it in an article.
static MEANINGS: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("المعاني"));

/// Says that something comes, and not what: `وفيما يلي أبرز المحطات.`
const ANNOUNCEMENT: f64 = -0.15;
/// How such a sentence opens, behind its conjunction.
const ANNOUNCEMENTS: [&str; 6] = ["إليك ", "إليكم ", "فيما يلي ", "في ما يلي ", "نستعرض لكم ", "نقدم لكم "];
/// Words of the longest: what is said in more has told something as well.
const LONGEST_ANNOUNCEMENT: usize = 15;

/// Reads what units are worth by their labels, one by one.
pub(super) struct Labels<'a> {
    units: &'a Units<'a>,
    /// The document may define words; nobody looks for definitions in others.
    may_define: bool,
    /// Definitions have been opened.
    defines: bool,
    /// The document is the minutes of a session, or a judgment.
    is_session: bool,
    /// The sentence up to which was read.
    read: usize,
}

impl<'a> Labels<'a> {
    pub(super) fn new(units: &'a Units<'a>) -> Self {
        Self { units, may_define: false, defines: false, is_session: false, read: 0 }
    }

    /// What the next unit is worth by its label.
    pub(super) fn next(&mut self, number: usize) -> f64 {
        let unit = self.units.at(number);
        let document = self.units.document_of(unit);
        if self.units.place(number).0 == 0 {
            let may_define = MEANINGS.find(document.text.as_bytes()).is_some();
            *self = Self { may_define, is_session: is_session(document), ..Self::new(self.units) };
        }
        let between = &document.sentences[self.read..unit.sentence()];
        for before in between.iter().filter(|_| self.may_define) {
            let opens = opens_definitions(document.text_of(before));
            self.defines = opens || (self.defines && before.kind != Kind::Heading);
        }
        self.read = unit.sentence();
        let text = self.units.text_of(unit);
        let told = if self.is_session { told(text) } else { None };
        match () {
            () if is_decision(text) || told == Some(Told::Decision) => DECISION,
            () if told == Some(Told::Procedure) => PROCEDURE,
            () if unit.words() <= LONGEST_ANNOUNCEMENT && is_announcement(text) => ANNOUNCEMENT,
            // The whole list is one sentence if it is short.
            () if self.may_define && opens_definitions(text) => DEFINITION,
            () if self.defines && self.units.opens_paragraph(unit) && is_definition(text) => DEFINITION,
            () => 0.0,
        }
    }
}

/// Whether a sentence opens with the label of a decision: `القرار:`, `القرار (2/4):`.
fn is_decision(text: &str) -> bool {
    let mark = memchr::memchr2(b':', b'(', text.as_bytes());
    mark.map(|mark| text.split_at(mark)).is_some_and(|(label, behind)| {
        let number = behind.strip_prefix('(').and_then(|rest| rest.split_once(')'));
        DECISIONS.contains(&label.trim_end()) && number.map_or(behind, |(_, rest)| rest).starts_with(':')
    })
}

/// Whether a sentence says that something comes: `وإليكم أبرز ما جاء فيه:`
fn is_announcement(text: &str) -> bool {
    // «فيما» has a ف of its own.
    let behind = text.strip_prefix(['و', 'ف']).unwrap_or(text);
    ANNOUNCEMENTS.iter().any(|opening| text.starts_with(opening) || behind.starts_with(opening))
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
    fn announcements_open_as_such_and_are_short() {
        let long = "فيما يلي الجسر القديم حي فقير، بنت البلدية في ساحته بيوتا لمن هدمت السيول دورهم قبل عامين وتركتهم بلا مأوى.";
        let text = format!(
            "تعود الأزمة إلى سنوات مضت. وفيما يلي أبرز محطاتها.\nإليكم ما جاء في البيان كاملا.\n{long}"
        );
        assert_eq!(labels(&text), [0.0, ANNOUNCEMENT, ANNOUNCEMENT, 0.0]);
    }

    #[test]
    fn decisions_have_a_label_and_a_colon() {
        for (text, expected) in [
            ("القرار: قبول العرض.", true),
            ("القرار (2/4): قبول العرض.", true),
            ("الاستنتاج : الري ليلا أجدى.", true),
            ("القرار الذي صدر أمس: لا بيع.", false),
            ("القرار (الأخير) صدر أمس.", false),
            ("قرارات كثيرة صدرت.", false),
        ] {
            assert_eq!(is_decision(text), expected, "{text}");
        }
    }
}
