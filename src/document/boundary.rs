//! Where a sentence ends: the rules for one terminator, with what stands around it. The numbers S1 to S11 are
//! those of the splitter's documentation ([`super::sentences`]); this file holds S2 to S6 and S8.

use super::abbreviations::is_abbreviation;
use super::closing::{self, Closing};
use super::habits::Habits;
use super::reporting::{
    opens_with_adjunct, opens_with_adverbial, opens_with_asking_verb, opens_with_reporting_verb,
};
use crate::arabic::{Class, class, is_format, is_word_char};
use crate::separators::is_separator;
use crate::span::head;
use crate::terminators::is_terminator;

/// A run of terminators and what belongs to it on its right.
pub(super) struct Run {
    /// One past the last terminator.
    pub(crate) end: usize,
    /// One past the closing quotes, brackets, format characters and emoji that stay with the sentence.
    pub(crate) closed: usize,
    kind: Kind,
    closes_quote: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One full stop.
    Dot,
    /// Two or more full stops, or `…`: a pause.
    Ellipsis,
    /// ؟ ! ? ۔, alone or in a mixed run.
    Strong,
}

/// The ends of addresses, in Arabic and in Latin letters.
const DOMAINS: [&str; 9] = ["نت", "كوم", "أورغ", "أورج", "اورج", "com", "net", "org", "info"];
/// The ends of the names of files, which may be Arabic: `نموذج الموافقة.pdf`.
const EXTENSIONS: [&str; 20] = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "txt", "rtf", "jpg", "jpeg", "png", "gif",
    "mp3", "mp4", "zip", "rar", "html", "epub",
];
/// Bytes of the longest of both.
const LONGEST_END: usize = 8;
/// Bytes of the longest headline: twenty words.
const LONGEST_HEADLINE: usize = 200;

impl Run {
    /// Reads the run that starts at `start` (S2). `quote_open`: an ASCII quotation mark waits to be closed.
    pub(super) fn read(text: &str, start: usize, quote_open: bool) -> Self {
        let mut run = Self::read_group(text, start, quote_open);
        // Behind the closing marks some write one more: «أحقا؟» .
        while let Some(next) = next_group(text, run.closed) {
            let more = Self::read_group(text, next, quote_open && !run.closes_quote);
            if text[more.closed..].starts_with(is_word_char) {
                break;
            }
            let kind = if run.kind == Kind::Strong { run.kind } else { more.kind };
            run = Self { kind, closes_quote: run.closes_quote || more.closes_quote, ..more };
        }
        run
    }

    /// Terminators with nothing but format characters and spaces between them, and their closing marks.
    fn read_group(text: &str, start: usize, quote_open: bool) -> Self {
        let (mut end, mut dots, mut strong) = (start, 0, false);
        let mut at = start;
        for c in text[start..].chars() {
            at += c.len_utf8();
            match c {
                '.' => dots += 1,
                '…' => dots += 2,
                _ if is_terminator(c) => strong = true,
                // Spaced dots are one run too: «نعم . . . ثم».
                ' ' | '\u{a0}' => continue,
                _ if is_format(c) => continue,
                _ => break,
            }
            end = at;
        }
        let kind = match (strong, dots) {
            (true, _) => Kind::Strong,
            (false, 1) => Kind::Dot,
            (false, _) => Kind::Ellipsis,
        };
        let Closing { end: closed, closes_quote } = closing::read(text, end, quote_open);
        Self { end, closed, kind, closes_quote }
    }

    /// Whether a sentence that began at `sentence` ends behind this run, which began at `start`. `item`: the number
    /// of the next item of a list that runs on in the text; `habits`: those of the whole text.
    pub(super) fn ends_sentence(
        &self,
        text: &str,
        sentence: usize,
        start: usize,
        item: &mut u32,
        habits: &mut Habits<'_>,
    ) -> bool {
        let after = &text[self.closed..];
        // S4: dots alone are a pause, not an end, save in running text that has no other stops.
        if self.kind == Kind::Ellipsis && (is_headline(text) || !habits.pauses_end()) {
            return false;
        }
        // S3: what goes on with a comma, a semicolon or a colon has not ended.
        if after.trim_start_matches([' ', '\u{a0}']).starts_with(is_separator) {
            return false;
        }
        // A mark or a thousands separator is nothing by itself: `2ٓ.5` and `2٬.5` are numbers like `2.5`.
        let before = text[..start].chars().rev().find(|&c| class(c) != Class::Mark && c != '٬');
        if let Some(next) = after.chars().next()
            && !next.is_whitespace()
            && !closing::ends_with_escape(&text[..self.closed])
            && (!may_end_glued(before, next) || before == Some('/') || is_domain(before, after))
        {
            return false;
        }
        // S5: a dot that belongs to an abbreviation, an initial or a list marker.
        if self.kind == Kind::Dot && is_abbreviation(&text[sentence..start], after, item) {
            return false;
        }
        // S8: «هل أنت بخير؟» سألته أمه, "لن نعود." مضيفا; and a question goes on with أم or أو.
        !self.goes_on(after)
    }

    /// S8: whether the sentence goes on although it could end.
    fn goes_on(&self, after: &str) -> bool {
        let strong = self.kind == Kind::Strong;
        if !self.closes_quote {
            return strong && (opens_with_alternative(after) || opens_with_asking_verb(after));
        }
        // A stop behind the quotation is that of the sentence.
        let inside = self.closed > self.end;
        (strong && opens_with_reporting_verb(after))
            || (inside && opens_with_adjunct(after))
            || (inside && strong && opens_with_adverbial(after))
    }
}

/// Where the next terminator stands, if nothing but spaces are before it.
fn next_group(text: &str, from: usize) -> Option<usize> {
    let rest = text[from..].trim_start_matches([' ', '\u{a0}']);
    rest.starts_with(is_terminator).then(|| text.len() - rest.len())
}

/// S6: an end without a space behind it (`الاجتماع.وبدأ`), told from a dot inside a number, a name or a URL; the `?` behind a
/// slash is one of a URL, too.
fn may_end_glued(before: Option<char>, next: char) -> bool {
    let before = before.map_or(Class::Other, class);
    match class(next) {
        Class::Letter | Class::Ligature => true,
        Class::Digit | Class::Foreign => {
            matches!(before, Class::Letter | Class::Ligature | Class::Other)
        }
        _ => matches!(next, '«' | '“' | '‘' | '"' | '(' | '[' | '-' | '–' | '—' | '•' | 'ـ' | '﴿'),
    }
}

/// The last part of an address or of a file's name, or a name that opens with its dot: `العربية.نت`, `العقد.pdf`,
/// `منصة .NET`.
fn is_domain(before: Option<char>, after: &str) -> bool {
    // The rest of the word is not read: it may be as long as the document, and every terminator asks.
    let word = head(after, LONGEST_END + 1);
    let word = &word[..word.find(|c| !is_word_char(c)).unwrap_or(word.len())];
    let is_domain = DOMAINS.iter().chain(&EXTENSIONS).any(|end| end.eq_ignore_ascii_case(word));
    let latin = after.starts_with(|c| class(c) == Class::Foreign);
    let stands_apart = before.is_some_and(|c| c.is_whitespace() || matches!(c, '(' | '[' | '«' | '"'));
    is_domain || (latin && stands_apart)
}

/// A line as short as a headline, without a stop of its own.
fn is_headline(line: &str) -> bool {
    line.len() <= LONGEST_HEADLINE && !line.ends_with(is_terminator)
}

fn opens_with_alternative(text: &str) -> bool {
    let text = text.trim_start();
    // The rest of the word is not read: it may be as long as the document, and every terminator asks.
    let rest = text.strip_prefix("أم").or_else(|| text.strip_prefix("أو"));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}
