//! Contracts: who the parties are, with the numbers that each is known by, is none of what they agree on.

use super::{Document, Kind, Passage};
use crate::arabic::is_digit;

/// Lines at the head of a document that say what it is, and how one opens that calls it a contract.
const HEAD: usize = 8;
const CONTRACTS: [&str; 4] = ["عقد ", "اتفاقية ", "اتفاق ", "مذكرة تفاهم"];
/// How it opens that says who a party of a contract is, by which numbers a party is known, and words of the longest.
const PARTIES: [&str; 11] =
    ["السيد", "الطرف ", "الفريق ", "طرف ", "أولا", "ثانيا", "شركة ", "الشركة ", "مؤسسة ", "مكتب ", "الأستاذ"];
const IDENTITIES: [&str; 12] = [
    "رقم قومي", "الرقم القومي", "رقم وطني", "الرقم الوطني", "هوية رقم", "رقم الهوية", "بطاقة رقم",
    "سجل تجاري", "السجل التجاري", "رقم ضريبي", "سجل مدني", "جواز سفر رقم",
];
const LONGEST_PARTY: usize = 40;

impl Document<'_> {
    /// Who the parties are, in a document that calls itself a contract.
    pub(super) fn mark_parties(&mut self) {
        let mut head = self.sentences.iter().take(HEAD).filter(|line| line.kind == Kind::Heading);
        if !head.any(|line| CONTRACTS.iter().any(|contract| self.text_of(line).starts_with(contract))) {
            return;
        }
        for index in 0..self.sentences.len() {
            let line = &self.sentences[index];
            if line.is_guessed_text() && names_party(&line.passage(self.text)) {
                self.sentences[index].kind = Kind::Boilerplate;
            }
        }
    }
}

/// Whether a sentence says who a party of a contract is, by a number of its own: `الطرف الأول (البائع): ماجد
/// الحربي، هوية رقم 1044556677.`
fn names_party(sentence: &Passage<'_>) -> bool {
    let is_mark = |c: char| is_digit(c) || matches!(c, '-' | '–' | '.' | ')' | '(' | ' ');
    let opening = sentence.text.trim_start_matches(is_mark);
    sentence.words <= LONGEST_PARTY
        && PARTIES.iter().any(|party| opening.starts_with(party))
        && IDENTITIES.iter().any(|identity| opening.contains(identity))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::kinds;

    #[test]
    fn the_parties_of_a_contract_are_told_from_what_they_agree_on() {
        for (sentence, expected) in [
            ("1- السيد / عادل محمود، مصري الجنسية، بطاقة رقم قومي 27305120103355، ومقيم في طلخا.", true),
            ("الطرف الثاني (المشتري): فهد الدوسري، سعودي، هوية رقم 1099887766.", true),
            ("أولا: شركة النور للتجارة، سجل تجاري 55231، ويمثلها السيد رامي خوري.", true),
            ("الطرف الثاني يدفع الثمن عند نقل الملكية.", false),
            ("يقدم الطالب السجل التجاري مع الطلب.", false),
        ] {
            assert_eq!(names_party(&sentence.into()), expected, "{sentence}");
        }
    }

    #[test]
    fn only_a_contract_has_parties() {
        let text = "الطرف الأول: ماجد الحربي، هوية رقم 1044556677.\nباع الطرف الأول للطرف الثاني سيارة بخمسين ألف ريال.\n";
        assert_eq!(kinds(&format!("عقد بيع سيارة\n{text}"))[1], Kind::Boilerplate);
        assert_eq!(kinds(&format!("حكاية سيارة\n{text}"))[1], Kind::Prose);
    }
}
