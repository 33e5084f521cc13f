//! The head of a judgment: in which session and case it was given, between whom, and when it was appealed. What was decided
//! stands far below.

use super::persons::LONGEST_PERSONS;
use super::titles::JUDGMENTS;
use super::{Document, Kind, Passage};
use crate::arabic::is_digit;

/// Lines in which a document says that it is a judgment, words of the longest name of a court, and how one opens.
const HEAD: usize = 8;
const LONGEST_COURT: usize = 5;
const COURTS: [&str; 2] = ["محكمة ", "المحكمة "];
/// How the lines of the head open: the session and the bench, the case, what brings them to an end.
const OPENINGS: [&str; 16] = [
    "بالجلسة ",
    "في الجلسة ",
    "برئاسة ",
    "وعضوية ",
    "وبحضور ",
    "وحضور ",
    "وسكرتارية ",
    "وأمين السر ",
    "في الطعن رقم",
    "في الطعن المقيد",
    "في الدعوى رقم",
    "في الدعوى المقيدة",
    "في القضية رقم",
    "أصدرت الحكم الآتي",
    "أصدرت الدائرة",
    "أصدرت المحكمة الحكم الآتي",
];
/// Who stands before a court, before the colon and a name.
const PARTIES: [&str; 14] = [
    "المرفوع من", "المرفوعة من", "المقام من", "المقامة من", "ضد", "المدعي", "المدعية", "المدعى عليه",
    "المدعى عليها", "الطاعن", "الطاعنة", "المطعون ضده", "المستأنف", "المستأنف ضده",
];
/// Where they stand.
const SIDES: [&str; 2] = ["من جهة", "من جهة أخرى"];
/// How the day of an appeal opens, and what it tells; a longer paragraph tells what was asked for.
const DAYS: [&str; 2] = ["في يوم ", "بتاريخ "];
const APPEALS: [&str; 5] = ["تقرير الطعن", "طعن بطريق", "طُعن بطريق", "طعن في الحكم", "صحيفة الطعن"];

impl Document<'_> {
    /// The lines of the head are none of the text, in a document that opens with its court.
    pub(super) fn mark_head_of_judgment(&mut self) {
        let names_court = |line: &&str| {
            JUDGMENTS.iter().any(|opening| line.starts_with(opening))
                || COURTS.iter().any(|court| line.starts_with(court))
                    && line.split_whitespace().count() <= LONGEST_COURT
        };
        let head = self.sentences.iter().take(HEAD).filter(|line| line.kind == Kind::Heading);
        if !head.map(|line| self.text_of(line)).any(|line| names_court(&line)) {
            return;
        }
        let mut above = "";
        for index in 0..self.sentences.len() {
            let line = &self.sentences[index];
            let said = self.text_of(line);
            if line.kind == Kind::Prose
                && !line.is_declared
                && line.opens_paragraph
                && (is_of_head(&line.passage(self.text))
                    || PARTIES.contains(&above) && line.words() <= LONGEST_PERSONS)
            {
                self.sentences[index].kind = Kind::Boilerplate;
            }
            above = said.trim_end_matches([':', ' ']);
        }
    }
}

/// Whether a line belongs to the head of a judgment.
fn is_of_head(line: &Passage<'_>) -> bool {
    let text = line.text;
    let is_party = || {
        text.split_once(':').is_some_and(|(party, _)| {
            let party = party.trim_end();
            PARTIES.contains(&party.strip_prefix('و').unwrap_or(party))
        })
    };
    let tells_appeal = || APPEALS.iter().any(|appeal| text.contains(appeal));
    let is_appeal = || line.opens_with(&DAYS) && text.contains(is_digit) && tells_appeal();
    SIDES.contains(&text.trim_end_matches(['.', ' ']))
        || line.words <= LONGEST_PERSONS && (line.opens_with(&OPENINGS) || is_party() || is_appeal())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::kinds;

    #[test]
    fn the_head_of_a_judgment_is_told_from_what_it_says() {
        for (line, expected) in [
            ("بالجلسة المنعقدة علنا يوم الثلاثاء 5/3/2019.", true),
            ("في الطعن رقم 5521 لسنة 62 ق. عليا.", true),
            ("المدعية: سنية بن عمر، القاطنة بحمام سوسة، نائبتها الأستاذة آمال غربال.", true),
            ("والمدعى عليه: لطفي الورغي، تاجر، القاطن بمساكن.", true),
            ("من جهة أخرى.", true),
            ("في يوم 14/5/2019 طُعن بطريق النقض في حكم محكمة استئناف طنطا.", true),
            (
                "في يوم 14/5/2019 طُعن بطريق النقض في حكم محكمة استئناف طنطا الصادر بتاريخ 20/3/2019، وذلك بصحيفة طلبت فيها \
                 الطاعنة قبول الطعن شكلا، وفي الموضوع نقض الحكم والإحالة.",
                false,
            ),
            ("في يوم 14/5/2019 وقع الحادث على الطريق.", false),
            ("المدعى عليه تسلم الثمن ولم يسلم السيارة.", false),
            ("من جهة أخرى يرى الدفاع أن العقد باطل.", false),
        ] {
            assert_eq!(is_of_head(&line.into()), expected, "{line}");
        }
    }

    #[test]
    fn only_a_judgment_has_one() {
        let text = "المدعية: سنية بن عمر، القاطنة بحمام سوسة.\nعرضت المدعية أن المدعى عليه لم يسلمها السيارة.\n\
                    قضت المحكمة بفسخ العقد وإلزام المدعى عليه برد المبلغ.\n";
        assert_eq!(kinds(&format!("المحكمة الابتدائية بسوسة\n{text}"))[1], Kind::Boilerplate);
        assert_eq!(kinds(&format!("حكاية سيارة\n{text}"))[1], Kind::Prose);
    }
}
