//! What stands around the words of a line and belongs to the program that wrote it: the time and the sender of a chat
//! message, and the tags of a forum ([B], [/SIZE]) at the ends of a line.

use super::days::{is_clock, is_half, is_hour, is_number};
use crate::arabic::{Class, class, class_at, is_digit, is_format};
use crate::separators::{COMMAS, is_dash};
use crate::span::{Span, head};
use crate::tokens::is_tag;

/// Bytes of the longest stamp with its sender.
const LONGEST_STAMP: usize = 120;
/// Bytes of the longest address in a tag of an image.
const LONGEST_ADDRESS: usize = 2_000;
/// Numbers of a stamp: day, month and year, hour and minute, perhaps the second.
const STAMP_NUMBERS: usize = 5;
/// How the lines open that Telegram sets in brackets under a sender.
const TELEGRAM: [&str; 9] =
    ["Forwarded from", "In reply to", "Photo", "Video", "Sticker", "Voice message", "Audio", "File", "Poll"];
/// What joins a day with an hour, in a time in words.
const JOINTS: [&str; 3] = ["في", "الساعة", "at"];
/// Bytes of the longest line that names a sender and the hour, and words of the longest name in it.
const LONGEST_HEADER: usize = 120;
const LONGEST_NAME: usize = 4;
/// The units of a time that is counted from the beginning of a talk.
const UNITS: [char; 3] = ['h', 'm', 's'];

/// Hands the parts of a paragraph to `take`: what stands before its words, they themselves, and what stands behind.
pub(super) fn each_part(text: &str, paragraph: Span, take: &mut impl FnMut(Span)) {
    let line = paragraph.of(text);
    let head = if opens_with_a_frame(line) { stamp(line).max(opening_tags(line)) } else { 0 };
    let tail = if line.ends_with(']') { closing_tags(&line[head..]) } else { 0 };
    if head + tail == 0 {
        return take(paragraph);
    }
    let (words, end) = (paragraph.start + head, paragraph.end - tail);
    for (start, end) in [(paragraph.start, words), (words, end), (end, paragraph.end)] {
        let part = Span::new(start, end).trimmed(text);
        if !part.is_empty() {
            take(part);
        }
    }
}

/// Whether a line is a message of a chat.
pub(super) fn is_message(line: &str) -> bool {
    opens_with_a_frame(line) && stamp(line) > 0
}

/// Whether a part of a line is a frame and nothing else.
pub(super) fn is_frame(part: &str) -> bool {
    opens_with_a_frame(part) && (stamp(part) == part.len() || opening_tags(part) == part.len())
        || ends_with_a_time(part)
}

/// Whether a line is the name of a sender and the time behind it, as Telegram copies them: `أخبار الزراعة, [14.06.23 08:12]`.
fn ends_with_a_time(line: &str) -> bool {
    let inside = line.strip_suffix(']').and_then(|line| line.rsplit_once('['));
    inside.is_some_and(|(name, time)| {
        name.trim_end().ends_with(COMMAS) && (is_time(time) || is_time_in_words(time))
    })
}

/// Whether a line says in brackets where a message of Telegram came from, or what it shows: `[Forwarded from أخبار النفط]`.
pub(super) fn is_of_telegram(line: &str) -> bool {
    let inside = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')).map(str::trim);
    inside.is_some_and(|inside| TELEGRAM.iter().any(|opening| inside.starts_with(opening)))
}

/// Whether a line is nothing but who says what stands under it and the hour: `سارة أحمد  9:14 AM`, `[10:02 ص] سلمى ع.`
pub(super) fn is_header(line: &str) -> bool {
    if line.len() > LONGEST_HEADER {
        return false;
    }
    let line = line.trim_start_matches(is_format);
    let first = line.strip_prefix('[').and_then(|inside| inside.split_once(']'));
    let last = || line.find(is_digit).map(|hour| (&line[hour..], &line[..hour]));
    let is_name = |name: &str| {
        let name = name.trim_end_matches(|c| is_dash(c) || matches!(c, ' ' | '\u{a0}'));
        (1..=LONGEST_NAME).contains(&name.split_whitespace().count())
            && !name.contains(|c| c == ':' || is_digit(c))
    };
    first.or_else(last).is_some_and(|(hour, name)| is_clock(hour) && is_name(name))
}

fn opens_with_a_frame(line: &str) -> bool {
    // Nearly every line opens with a letter.
    class_at(line, 0).is_some_and(|(class, _)| class != Class::Letter)
        && line.trim_start_matches(is_format).starts_with(|c| matches!(c, '[' | '(' | '<') || is_digit(c))
}

/// Bytes of the time and the sender that a line of a chat opens with: `[12/03/2024، 9:14:05 م] أبو يوسف:`, or without the
/// brackets and with a dash; 0 if it opens with none.
fn stamp(line: &str) -> usize {
    let head = head(line, LONGEST_STAMP);
    let Some(time) = time(head) else { return 0 };
    let behind = &head[time..];
    let sender =
        behind.find(": ").map(|colon| colon + 1).or_else(|| behind.ends_with(':').then_some(behind.len()));
    sender.map_or(0, |sender| time + sender)
}

/// Bytes of the time that a line of a chat opens with, and of the mark behind it.
fn time(line: &str) -> Option<usize> {
    let bare = line.trim_start_matches(is_format);
    let (is_it, parts): (fn(&str) -> bool, _) = match bare.chars().next()? {
        '[' => (is_time, bare[1..].split_once(']')),
        '<' => (|time| is_hour(time.trim()), bare[1..].split_once('>')),
        '(' => (is_count, bare[1..].split_once(')')),
        _ => (is_time, bare.split_once(" - ")),
    };
    let (time, behind) = parts?;
    is_it(time).then(|| line.len() - behind.len())
}

/// Where the sender stands in a part of a line that is nothing but a time and a sender.
pub(super) fn sender(part: &str) -> Option<usize> {
    if !opens_with_a_frame(part) || stamp(part) < part.len() {
        return None;
    }
    let name =
        part[time(part)?..].trim_start_matches(|c: char| c.is_whitespace() || is_format(c) || c == '~');
    Some(part.len() - name.len())
}

/// Whether a line of a chat has a time and no sender: the program says it.
pub(super) fn is_notice(line: &str) -> bool {
    opens_with_a_frame(line) && stamp(line) == 0 && time(head(line, LONGEST_STAMP)).is_some()
}

/// A day and an hour, in numbers.
fn is_time(time: &str) -> bool {
    let mut words = time.split(|c| class(c) == Class::Other).map(|word| word.trim_matches(is_format));
    let numbers = time.split(|c| class(c) != Class::Digit).filter(|number| !number.is_empty()).count();
    let is_part = |word: &str| word.chars().all(|c| is_digit(c) || is_format(c)) || is_half(word);
    time.contains(':') && (STAMP_NUMBERS..=STAMP_NUMBERS + 1).contains(&numbers) && words.all(is_part)
}

/// Whether a text is a day whose month is a word and an hour: `14 نوف 2024 في 8:05 م`.
fn is_time_in_words(text: &str) -> bool {
    let (mut hours, mut others) = (0, 0);
    for word in text.split_whitespace() {
        hours += usize::from(is_hour(word));
        let is_part = word.contains(is_digit) || is_half(word) || JOINTS.contains(&word);
        others += usize::from(!is_part);
    }
    hours == 1 && others == 1
}

/// Whether a text is a time from the beginning of a talk on: ` 1m 30s `.
fn is_count(text: &str) -> bool {
    let is_part = |part: &str| part.strip_suffix(UNITS).is_some_and(|count| is_number(count, 1..));
    text.contains(is_digit) && text.split_whitespace().all(is_part)
}

/// Bytes of the tags that a line opens with; of `[IMG]`, with the address in it.
fn opening_tags(line: &str) -> usize {
    let mut at = 0;
    while let Some(length) = tag(&line[at..]) {
        let is_image = line[at..].get(..5).is_some_and(|tag| tag.eq_ignore_ascii_case("[img]"));
        let image =
            if is_image { head(&line[at..], LONGEST_ADDRESS).find("[/").unwrap_or(length) } else { length };
        at += image;
    }
    at
}

/// Bytes of the tags that a line closes with.
fn closing_tags(line: &str) -> usize {
    let mut end = line.len();
    while line[..end].ends_with(']')
        && let Some(start) = line[..end].rfind('[')
        && tag(&line[start..end]) == Some(end - start)
    {
        end = start;
    }
    line.len() - end
}

/// Bytes of the tag that `text` opens with: a Latin name in brackets, perhaps with a slash before it or a value behind.
fn tag(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('[')?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let behind = &name[letters..];
    let close = if behind.starts_with('=') { behind.find(']')? } else { 0 };
    let is_tag = is_tag(&name[..letters]) && behind[close..].starts_with(']');
    is_tag.then(|| text.len() - behind.len() + close + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_told_from_the_words_of_a_line() {
        for (line, expected) in [
            (
                "[12/03/2024، 9:14:05 م] أبو يوسف: السلام عليكم",
                vec!["[12/03/2024، 9:14:05 م] أبو يوسف:", "السلام عليكم"],
            ),
            (
                "\u{200f}[12/03/2024، 9:14 م] \u{200f}~ فهد: نعم",
                vec!["\u{200f}[12/03/2024، 9:14 م] \u{200f}~ فهد:", "نعم"],
            ),
            (
                "١٢/٣/٢٠٢٤، ٩:١٤ م - أم سارة: وعليكم السلام",
                vec!["١٢/٣/٢٠٢٤، ٩:١٤ م - أم سارة:", "وعليكم السلام"],
            ),
            ("3/12/24, 9:14 PM - Nasser: تمام", vec!["3/12/24, 9:14 PM - Nasser:", "تمام"]),
            ("12/03/2024 - أعلنت الوزارة: لا تأجيل", vec!["12/03/2024 - أعلنت الوزارة: لا تأجيل"]),
            ("[1] المصدر: كتاب", vec!["[1] المصدر: كتاب"]),
            ("[SIZE=5][B]عنوان[/B][/SIZE]", vec!["[SIZE=5][B]", "عنوان", "[/B][/SIZE]"]),
            ("[IMG]http://example.com/a.jpg[/IMG]", vec!["[IMG]http://example.com/a.jpg[/IMG]"]),
            ("أخبار الزراعة, [14.06.23 08:12]", vec!["أخبار الزراعة, [14.06.23 08:12]"]),
            ("قال [الوزير] إن الأمر [انتهى]", vec!["قال [الوزير] إن الأمر [انتهى]"]),
            ("[color=red]نص", vec!["[color=red]", "نص"]),
            ("<10:31> سعيد: تمام", vec!["<10:31> سعيد:", "تمام"]),
            ("( 1m 30s ) الزائر: تمام", vec!["( 1m 30s ) الزائر:", "تمام"]),
            ("(2:255) وفي آية أخرى: خالدون", vec!["(2:255) وفي آية أخرى: خالدون"]),
        ] {
            let mut parts = Vec::new();
            each_part(line, Span::new(0, line.len()), &mut |part: Span| parts.push(part.of(line)));
            assert_eq!(parts, expected);
        }
    }

    #[test]
    fn a_sender_with_the_time_behind_is_a_frame() {
        assert!(is_frame("أخبار الزراعة, [14.06.23 08:12]"));
        assert!(is_frame("أبو محمد، [14 نوف 2024 في 8:05 م]"));
        assert!(!is_frame("قال الوزير، [في مؤتمر أمس]"));
        assert!(!is_frame("الفصل [14.06.23 08:12]"));
    }

    #[test]
    fn where_a_message_came_from_is_told_from_a_heading_in_brackets() {
        for (line, expected) in [
            ("[Forwarded from أخبار النفط]", true),
            ("[ Photo ]", true),
            ("[النفط]", false),
            ("[Photo] قديمة", false),
        ] {
            assert_eq!(is_of_telegram(line), expected, "{line}");
        }
    }

    #[test]
    fn a_sender_and_the_hour_are_a_header() {
        for (line, expected) in [
            ("سارة أحمد  9:14 AM", true),
            ("[10:02 ص] سلمى ع.", true),
            ("كريم — 9:14 م", true),
            ("10:15 ص", false),
            ("تبدأ الجلسة الأولى من المؤتمر 9:14 ص", false),
            ("الموعد: 9:14 ص", false),
            ("[10:02 ص] سلمى: السيرفر واقع", false),
        ] {
            assert_eq!(is_header(line), expected, "{line}");
        }
    }
}
