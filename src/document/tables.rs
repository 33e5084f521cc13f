//! Rows of tables in plain text: cells that tabs part, and fields side by side (`التاريخ: الأربعاء       المكان: القاعة`). They are
//! no sentences, whatever stops they hold.

use memchr::memchr;

use super::forms::label;
use super::furniture::{has_gap, lines_of};
use super::{Document, Kind, Sentence, words};

/// So many rows are a table; a tab in one line is an indent or a slip.
const FEWEST_ROWS: usize = 2;
/// Words of the longest row.
const LONGEST_ROW: usize = 6;
/// What parts fields.
const GAPS: [&str; 2] = ["   ", "\t"];
const FEWEST_FIELDS: usize = 2;

impl Document<'_> {
    /// Short lines with a tab between their cells, one below the other.
    pub(super) fn mark_rows(&mut self) {
        if memchr(b'\t', self.text.as_bytes()).is_none() {
            return;
        }
        let rows: Vec<_> = self.paragraphs().map(|(place, line)| (place, self.is_row(line))).collect();
        for table in rows.chunk_by(|(_, is_row), (_, is_next)| is_row == is_next) {
            if table[0].1 && table.len() >= FEWEST_ROWS {
                let sentences = &mut self.sentences[table[0].0.start..table[table.len() - 1].0.end];
                let prose = sentences.iter_mut().filter(|sentence| sentence.kind == Kind::Prose);
                prose.for_each(|sentence| sentence.kind = Kind::Heading);
            }
        }
    }

    fn is_row(&self, line: &[Sentence]) -> bool {
        line[0].is_guessed_text() && words(line) <= LONGEST_ROW && self.text_of_all(line).contains('\t')
    }
}

/// Whether a line is fields side by side, each with its label.
pub(super) fn has_fields(line: &str) -> bool {
    let fields = |line: &str, gap: &str| {
        let mut parts = line.split(gap).filter(|part| !part.trim().is_empty()).peekable();
        let count = parts.clone().count();
        count >= FEWEST_FIELDS && parts.all(|part| label(part).is_some())
    };
    memchr(b':', line.as_bytes()).is_some()
        && (has_gap(line) || memchr(b'\t', line.as_bytes()).is_some())
        && lines_of(line).all(|line| GAPS.into_iter().any(|gap| fields(line, gap)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::kinds;

    const BODY: &str =
        "بني السد من التراب والحجارة المقتطعة من الجبال، وجعلت له بوابتان لري الجنتين عن يمين الوادي وشماله.";

    #[test]
    fn rows_are_no_sentences_whatever_stops_they_hold() {
        let table = "سنة البناء\tالقرن الثامن ق.م.\n4\tم. سلطان العتيبي\tعضو\n";
        assert!(!kinds(&format!("{table}\n{BODY}\n"))[..2].contains(&Kind::Prose));
        assert_eq!(kinds(&format!("{BODY}\nسقط السد\tسنة 575 م.\n{BODY} ثم بني.\n"))[1], Kind::Prose);
    }

    #[test]
    fn fields_side_by_side_are_told_from_a_sentence() {
        for (line, expected) in [
            (
                "التاريخ: الأربعاء 15/6/1445هـ       المكان: قاعة الاجتماعات بالمقر الرئيس      الوقت: 7:30 مساء",
                true,
            ),
            ("الاسم: سعاد\tالمهنة: مهندسة", true),
            ("قال المدير:    لا تأجيل بعد اليوم", false),
            ("التاريخ: الأربعاء والمكان: القاعة", false),
        ] {
            assert_eq!(has_fields(line), expected, "{line}");
        }
    }
}
