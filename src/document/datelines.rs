//! The dateline that a report opens with: where it was written and by which agency. `القاهرة (رويترز) -`,
//! `دبي، الإمارات (CNN)--`, `بغداد - أ ف ب -`. It is no part of what the report says.

use super::{Document, Kind, head, is_terminator};
use crate::document::count_words;
use crate::span::Span;
use crate::tokens::Tokenizer;

/// Where a dateline stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dateline {
    /// All of it.
    pub(crate) span: Span,
    /// Who tells the news.
    pub(crate) agency: Span,
}

/// Bytes of the longest dateline, about 14 words.
const LONGEST: usize = 160;
/// Words of the longest place, with its country, and of the longest agency: «أ ف ب».
const LONGEST_PLACE: usize = 7;
const LONGEST_AGENCY: usize = 4;
/// Folded words of agencies that stand between dashes.
const AGENCIES: [&str; 12] =
    ["رويترز", "وكالات", "الوكالات", "برس", "اف", "ا", "د", "الاناضول", "سانا", "واس", "شينخوا", "سبوتنيك"];
const DASHES: [char; 5] = ['-', '–', '—', '―', 'ـ'];

impl Document<'_> {
    /// The dateline of the first sentence.
    pub(crate) fn dateline(&self) -> Option<Dateline> {
        let first = self.sentences.iter().find(|sentence| sentence.kind == Kind::Prose)?;
        let Dateline { span, agency } = dateline(self.text_of(first))?;
        let offset = first.span.start;
        Some(Dateline { span: span.shifted(offset), agency: agency.shifted(offset) })
    }
}

/// The dateline of a sentence.
fn dateline(sentence: &str) -> Option<Dateline> {
    let opening = head(sentence, LONGEST);
    let mark = opening.find(|c| c == '(' || DASHES.contains(&c))?;
    let (place, behind) = opening.split_at(mark);
    if count_words(place) > LONGEST_PLACE || place.contains(is_terminator) {
        return None;
    }
    let first = behind.chars().next()?;
    let start = mark + first.len_utf8();
    let (end, closing) = match first {
        '(' => (opening[start..].find(')')?, 1),
        _ => (opening[start..].find(DASHES)?, 0),
    };
    let agency = Span::new(start, start + end);
    let rest = &opening[agency.end + closing..];
    let dashes = rest.trim_start_matches(|c: char| c.is_whitespace() || DASHES.contains(&c));
    let length = rest.len() - dashes.len();
    let marked = rest[..length].contains(DASHES);
    let told = match first {
        '(' => true,
        _ => count_words(place) > 0 && is_known(agency.of(opening)),
    };
    let name = agency.of(opening);
    let short = (1..=LONGEST_AGENCY).contains(&count_words(name)) && !name.contains(char::is_numeric);
    let span = Span::new(0, agency.end + closing + length);
    (marked && told && short && !dashes.is_empty()).then_some(Dateline { span, agency })
}

/// Whether every word is one of an agency.
fn is_known(agency: &str) -> bool {
    let (mut tokens, mut buffer, mut known) = (Tokenizer::new(agency), String::new(), true);
    while let Some((_, fold)) = tokens.next_into(&mut buffer) {
        known &= AGENCIES.contains(&fold) || matches!(fold, "ب" | "ف" | "ش" | "فرانس");
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_ends_where_the_report_begins() {
        for (sentence, expected) in [
            ("القاهرة (رويترز) - قال الوزير", Some(("القاهرة (رويترز) - ", "رويترز"))),
            (
                "دبي، الإمارات العربية المتحدة (CNN)-- أكد",
                Some(("دبي، الإمارات العربية المتحدة (CNN)-- ", "CNN")),
            ),
            ("(CNN)—وصلت القافلة", Some(("(CNN)—", "CNN"))),
            ("بغداد - أ ف ب - وصل الوفد", Some(("بغداد - أ ف ب - ", " أ ف ب "))),
            ("بيروت (أ ف ب) – عاد الهدوء", Some(("بيروت (أ ف ب) – ", "أ ف ب"))),
            ("زار المدير (الجديد) المصنع", None),
            ("يبلغ الفائز (25 عاما) - وهو طالب - من العمر ما يكفي", None),
            ("محمد صلاح - نجم الفريق - يعود", None),
            ("وصل الوفد. القاهرة (رويترز) - قال", None),
            ("", None),
        ] {
            let found = dateline(sentence).map(|found| (found.span.of(sentence), found.agency.of(sentence)));
            assert_eq!(found, expected, "{sentence}");
        }
    }
}
