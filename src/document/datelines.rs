//! The dateline that a report opens with: where it was written and by which agency. `القاهرة (رويترز) -`,
//! `دبي، الإمارات (CNN)--`, `بغداد - أ ف ب -`, and that of a press release: where and when,
//! `دبي، الإمارات العربية المتحدة، 3 أكتوبر 2022:`. It is no part of what the report says.

use super::days::{is_month, is_year};
use super::first_words::{first_word_is, is_preposition};
use super::{Document, Kind, Sentence, count_words, is_letter};
use crate::arabic::{Class, all_folded, class, is_digit};
use crate::byte_set::ByteSet;
use crate::span::{Span, head};
use crate::terminators::is_terminator;
use crate::tokens::Tokenizer;
use crate::word_lists::AGENCIES;

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
/// Folded words that name agencies between dashes, beside [`AGENCIES`]: «أ ف ب», «د ب أ», «أ ش أ».
const OTHERS: [&str; 10] = all_folded(["وكالات", "الوكالات", "الاناضول", "24", "اف", "ا", "ب", "ف", "ش", "د"]);
/// Letters of the shortest that is no letter of an abbreviation.
const SHORTEST_AGENCY: usize = 3;
const DASHES: [char; 5] = ['-', '–', '—', '―', 'ـ'];
/// Words of the longest town, and of the longest dateline with a day.
const LONGEST_CITY: usize = 3;
const LONGEST_DATED: usize = 12;

impl Document<'_> {
    /// Finds the dateline of the first sentence. `apart`: it becomes a sentence of its own, which is no text.
    pub(super) fn mark_dateline(&mut self, apart: bool) {
        let Some(index) = self.sentences.iter().position(|sentence| sentence.kind == Kind::Prose) else {
            return;
        };
        let first = &self.sentences[index];
        let Some(Dateline { span, agency }) = dateline(self.text_of(first)) else { return };
        let offset = first.span.said(self.text).start;
        let found = Dateline { span: span.shifted(offset), agency: agency.shifted(offset) };
        self.dateline = Some(found);
        if apart && !first.is_declared {
            let report = Span::new(found.span.end, first.span.end);
            let line = Sentence {
                kind: Kind::Boilerplate,
                ..Sentence::new(self.text, found.span.trimmed(self.text))
            };
            let report = Sentence::new(self.text, report);
            let opening = [line, report].map(|part| Sentence { opens_paragraph: true, ..part });
            self.sentences.splice(index..=index, opening);
        }
    }
}

/// The dateline of a sentence.
fn dateline(sentence: &str) -> Option<Dateline> {
    let opening = head(sentence, LONGEST);
    if let Some(end) = dated(opening) {
        return Some(Dateline { span: Span::new(0, end), agency: Span::new(end, end) });
    }
    let (mark, first) = marks(opening).find(|&(_, c)| c == '(' || DASHES.contains(&c))?;
    let place = &opening[..mark];
    if count_words(place) > LONGEST_PLACE || place.contains(is_terminator) {
        return None;
    }
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
        // A dash stands apart: هـ is a letter.
        _ => count_words(place) > 0 && place.ends_with(char::is_whitespace) && is_known(agency.of(opening)),
    };
    let name = agency.of(opening);
    let short = (1..=LONGEST_AGENCY).contains(&count_words(name)) && !name.contains(char::is_numeric);
    let span = Span::new(0, agency.end + closing + length);
    (marked && told && short && dashes.contains(is_letter)).then_some(Dateline { span, agency })
}

/// The brackets, colons and dashes of a text, and few other characters, with their places.
fn marks(text: &str) -> impl Iterator<Item = (usize, char)> {
    /// The first bytes of these, and the second of the dashes that have several.
    const MAY_MARK: ByteSet<4> = ByteSet::new(*b"(:-\x80");
    let mut from = 0;
    let found = std::iter::from_fn(move || {
        let at = MAY_MARK.find(text.as_bytes(), from)?;
        from = at + 1;
        Some(at - usize::from(!text.is_char_boundary(at)))
    });
    found.filter_map(|at| Some((at, text.get(at..)?.chars().next()?)))
}

/// Where a place and a day end that a sentence opens with, with the mark behind them.
fn dated(opening: &str) -> Option<usize> {
    let (mark, sign) = marks(opening).find(|&(at, c)| {
        c == ':' || (DASHES.contains(&c) && opening[..at].ends_with(' ') && opening[..at].contains(is_digit))
    })?;
    let before = &opening[..mark];
    let (place, day) = before.split_once(['،', ',', '-', '–'])?;
    let (day, year) = day.trim_end().rsplit_once(' ')?;
    let year = year.trim_end_matches(['م', 'ه', 'ـ']);
    let is_day = is_year(year) && day.split(['،', ',', ' ', '/', '-', '–']).any(is_month);
    let behind = opening[mark + sign.len_utf8()..].trim_start();
    let is_place = count_words(place) <= LONGEST_CITY && !first_word_is(place, is_preposition);
    (is_day && is_place && count_words(before) <= LONGEST_DATED && behind.starts_with(is_letter))
        .then(|| opening.len() - behind.len())
}

/// Whether every word is one of an agency.
fn is_known(agency: &str) -> bool {
    let (mut tokens, mut buffer, mut known) = (Tokenizer::new(agency), String::new(), true);
    while let Some((_, fold)) = tokens.next_into(&mut buffer) {
        known &= AGENCIES.contains(&fold) || OTHERS.contains(&fold);
    }
    known
}

/// Whether a line names agencies and nothing else: `فرانس24/ أ ف ب`.
pub(super) fn is_agency(line: &str) -> bool {
    let named = line.split(|c| class(c) != Class::Letter).any(|word| word.chars().count() >= SHORTEST_AGENCY);
    named && is_known(line)
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
            ("دمشق - سكاي نيوز - وصل الوفد", Some(("دمشق - سكاي نيوز - ", " سكاي نيوز "))),
            ("بيروت (أ ف ب) – عاد الهدوء", Some(("بيروت (أ ف ب) – ", "أ ف ب"))),
            (
                "دبي، الإمارات العربية المتحدة، 3 أكتوبر 2022: أعلنت الشركة",
                Some(("دبي، الإمارات العربية المتحدة، 3 أكتوبر 2022: ", "")),
            ),
            ("الرياض، 12 مارس 2023م – وقعت الهيئة", Some(("الرياض، 12 مارس 2023م – ", ""))),
            ("نجيب محفوظ، 11 ديسمبر 1911 – 30 أغسطس 2006، روائي", None),
            ("في بيروت، 12 مارس 2023: عاد الهدوء", None),
            ("هـد-عاد الهدوء", None),
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
