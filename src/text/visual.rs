//! Text in visual order, as some programs draw it out of a page: each line from left to right, Arabic back to front. Here
//! the lines are turned back, by the classes of the characters that turned them (Unicode, annex 9).

use unicode_bidi::{BidiClass, bidi_class};
#[cfg(any(test, feature = "documents"))]
use unicode_bidi::{BidiInfo, Level};

use crate::arabic::{Class, class, is_arabic, is_digit};
use crate::terminators::ends_with_terminator;

/// Brackets and quotation marks that are drawn the other way round in Arabic.
const MIRRORED: [(char, char); 6] = [('(', ')'), ('[', ']'), ('{', '}'), ('«', '»'), ('‹', '›'), ('<', '>')];

/// Characters between two brackets that are looked at.
const LONGEST_BRACKET: usize = 200;

/// Units, which stand behind their number; any other Latin word stands before it, as a name.
const UNITS: [&str; 14] =
    ["KB", "MB", "GB", "TB", "PB", "Hz", "kHz", "MHz", "GHz", "km", "cm", "mm", "kg", "kW"];

/// Turns a text that is in visual order into the order it is read in, line by line. Numbers and words in Latin letters,
/// which stand as they are read, keep their order, and so do lines without an Arabic letter.
///
/// ```
/// assert_eq!(zubda::logical_order("رانيد نويلم 12.5 تغلب"), "بلغت 12.5 مليون دينار");
/// ```
#[must_use]
pub fn logical_order(text: &str) -> String {
    let marks_follow = marks_follow(text);
    let mut turned = String::with_capacity(text.len());
    let mut goes_on = false;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        let start = turned.len();
        turn(bare, marks_follow, goes_on, &mut turned);
        goes_on = may_go_on(&turned[start..]);
        turned.push_str(&line[bare.len()..]);
    }
    turned
}

/// Whether each letter was turned with its marks behind it: then some end a word, and none opens one. Else whole lines
/// were turned, and marks stand before their letters.
fn marks_follow(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_mark = |c: char| c != 'ـ' && class(c) == Class::Mark;
    words.any(|word| word.ends_with(is_mark))
        && !text.split_whitespace().any(|word| word.starts_with(is_mark))
}

/// Whether the next line may be of one paragraph with this one, in Arabic.
pub(crate) fn may_go_on(line: &str) -> bool {
    line.contains(is_arabic) && !ends_with_terminator(line.trim_end())
}

/// A line with its marks behind their letters in the order it is read in, its brackets as they are. `goes_on`: Arabic goes
/// on in it from the line above.
#[cfg(feature = "documents")]
pub(crate) fn in_logical_order(line: &str, goes_on: bool) -> String {
    if !goes_on && !line.contains(is_arabic) {
        return line.to_owned();
    }
    pieces(line, true, goes_on).into_iter().rev().collect()
}

/// A line with the brackets that are read from the right turned round; those of Latin text, `Smith (2018)`, stand as they are.
#[cfg(feature = "documents")]
pub(crate) fn with_brackets_turned(line: &str) -> String {
    let order = BidiInfo::new(line, Some(Level::rtl()));
    let turned = |(at, c): (usize, char)| {
        bracket(c).filter(|_| order.levels[at].is_rtl()).map_or(c, |(_, other)| other)
    };
    line.char_indices().map(turned).collect()
}

fn turn(line: &str, marks_follow: bool, goes_on: bool, turned: &mut String) {
    if !line.contains(is_arabic) {
        return turned.push_str(line);
    }
    let mut pieces = pieces(line, marks_follow, goes_on);
    pieces.reverse();
    let first = pieces.iter().find_map(|piece| bracket(piece.chars().next()?));
    // The first one opens, or they were drawn the other way round.
    let swap = first.is_some_and(|(opens, _)| !opens);
    for piece in pieces {
        match piece.chars().next().and_then(bracket).filter(|_| swap) {
            Some((_, other)) => turned.push(other),
            None => turned.push_str(piece),
        }
    }
}

/// Whether a bracket or quotation mark opens, and the other of its pair.
pub(crate) fn bracket(c: char) -> Option<(bool, char)> {
    MIRRORED.iter().find_map(|&(open, close)| match c {
        _ if c == open => Some((true, close)),
        _ if c == close => Some((false, open)),
        _ => None,
    })
}

/// The line in pieces that are not turned themselves: runs that are read from the left, and single characters.
fn pieces(line: &str, marks_follow: bool, goes_on: bool) -> Vec<&str> {
    let (mut pieces, mut rest) = (Vec::new(), line);
    // Behind Arabic letters, which stand to its right, a number is an Arabic one (rule W2).
    let arabic = if goes_on { line.len() } else { line.rfind(is_arabic).unwrap_or_default() };
    while let Some(first) = rest.chars().next() {
        let at = line.len() - rest.len();
        // In Arabic a sign behind a number is drawn to its left; nobody draws `+962-6-5355000` so but who writes it as it is read.
        let is_plus = first == '+' && !line[..at].ends_with(is_digit);
        let length = if is_word(first) || is_plus && rest[first.len_utf8()..].starts_with(is_digit) {
            let run = run(rest, at >= arabic);
            if at == 0 { run + own_mark(&rest[..run], &rest[run..]) } else { run }
        } else {
            let marks = |c: &char| marks_follow && *c != 'ـ' && class(*c) == Class::Mark;
            first.len_utf8()
                + rest[first.len_utf8()..].chars().take_while(marks).map(char::len_utf8).sum::<usize>()
        };
        let (piece, behind) = rest.split_at(length);
        pieces.push(piece);
        rest = behind;
    }
    pieces
}

/// Bytes of the run that is read from the left at the head of `text`: words and numbers with what joins them. `opens`: no
/// Arabic letter stands before it.
fn run(text: &str, opens: bool) -> usize {
    let word = text.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let is_unit = UNITS.contains(&word);
    let hyphens_join = opens || text.starts_with('+');
    let (mut end, mut has_latin) = (0, false);
    for (at, c) in text.char_indices() {
        let gap = &text[end..at];
        let joins = match bidi_class(c) {
            BidiClass::L => has_latin || gap.chars().all(is_joint) && gap.chars().count() <= 1,
            BidiClass::EN if has_latin => !(parts(&text[..end], gap) || is_unit && gap.contains(' ')),
            BidiClass::EN | BidiClass::AN => !has_latin && joins_digits(gap, hyphens_join),
            BidiClass::R | BidiClass::AL => break,
            // Some draw it as it is read.
            _ if matches!(c, '%' | '٪') && gap.is_empty() => true,
            _ => at == 0,
        };
        if joins {
            has_latin |= bidi_class(c) == BidiClass::L;
            end = at + c.len_utf8();
        } else if is_word(c) {
            break;
        }
    }
    end + closing(&text[..end], &text[end..])
}

/// Whether the gap between Latin words and a number at their right parts them: the number is read first if its sign or a mark
/// behind it is drawn to its left, `WHO ،2020 ماع`, or if a bracket that opens before the words stands there.
fn parts(words: &str, gap: &str) -> bool {
    let stands_near = |other: char| words.chars().rev().take(LONGEST_BRACKET).any(|c| c == other);
    let has_mate = |c: char| bracket(c).is_none_or(|(_, other)| stands_near(other));
    gap.contains(['%', '٪', '°'])
        || gap.starts_with(' ') && gap.ends_with(['.', ',', '،', ':', ';', '؛', '!', '؟'])
        || gap.starts_with(|c| !has_mate(c))
}

/// Whether the digits on both sides of this are of one number, or of what is read as one: behind Arabic letters those of a
/// date, `3/5/2024`, are, and those of a range, `45-58`, are not (rules W4 and W7).
fn joins_digits(gap: &str, hyphens_join: bool) -> bool {
    let mut joints = gap.chars();
    match (joints.next().map(bidi_class), joints.next()) {
        (None | Some(BidiClass::CS), None) => true,
        (Some(BidiClass::ES), None) => hyphens_join,
        _ => false,
    }
}

/// Bytes of the bracket that closes one which a run opens.
fn closing(run: &str, behind: &str) -> usize {
    let closing = behind.chars().next().filter(|c| matches!(c, ')' | ']'));
    let is_open = |close: char| {
        let other = bracket(close).map_or(close, |(_, other)| other);
        run.matches(other).count() > run.matches(close).count()
    };
    closing.filter(|&close| is_open(close)).map_or(0, char::len_utf8)
}

/// Bytes of the marks behind Latin words that go on in the next line, `Smith et al.,` or `https://a.example/v2?`: read from the
/// right it would stand at their head.
fn own_mark(run: &str, behind: &str) -> usize {
    let marks = behind.len() - behind.trim_start_matches(['.', ',', ';', '?', '/', '&', '=']).len();
    if run.contains(|c| bidi_class(c) == BidiClass::L) && !behind[marks..].starts_with(is_arabic) {
        marks
    } else {
        0
    }
}

/// A Latin letter or a digit.
fn is_word(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::L | BidiClass::EN | BidiClass::AN)
}

/// What joins a number and the Latin letters behind it.
fn is_joint(c: char) -> bool {
    matches!(c, '.' | ',' | ':' | '/' | '-' | '_' | '@' | '&' | '=' | '?' | '~' | '\'' | '٫' | '٬')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_turned_and_what_is_read_from_the_left_is_not() {
        for (visual, logical) in [
            ("نص", "صن"),
            ("plain text 12", "plain text 12"),
            (".رانيد نويلم 12 تغلب\r\n.ىرخأو", "بلغت 12 مليون دينار.\r\nوأخرى."),
            ("Smart Drip 2 ماظن", "نظام Smart Drip 2"),
            ("20 10 ماقرألا", "الأرقام 10 20"),
            ("2024/05/03 يف 10:30 ةعاسلا", "الساعة 10:30 في 2024/05/03"),
            ("50% ىلإ عفترا", "ارتفع إلى 50%"),
            (".%7.4 ىلإ %3 نم", "من 3% إلى 7.4%."),
            ("٪٨ - ٪٥ نيب ام", "ما بين ٥٪ - ٨٪"),
            ("info@example.org ىلإ", "إلى info@example.org"),
            ("https://a.example/v2?lang=ar يف", "في https://a.example/v2?lang=ar"),
            ("TB 4 ىلإ GB 64 نم", "من 64 GB إلى 4 TB"),
            ("Dr. Karim :دادعإ", "إعداد: Dr. Karim"),
            ("٣٫٥ نويلم", "مليون ٣٫٥"),
            // As they are drawn, and as they were turned without being drawn.
            (".(صنلا) «اذه»", "«هذا» (النص)."),
            (")صنلا( »اذه«", "«هذا» (النص)"),
            ("ً\u{627}دج", "جد\u{627}ً"),
            ("دمح\u{64f}م بت\u{64e}ك", "ك\u{64e}تب م\u{64f}حمد"),
            ("دمحم\u{64f} بتك\u{64e}", "ك\u{64e}تب م\u{64f}حمد"),
        ] {
            assert_eq!(logical_order(visual), logical, "{visual}");
        }
    }

    /// What a program draws of these is turned back into them: each is drawn here by the rules of Unicode.
    #[test]
    fn what_was_drawn_by_the_rules_is_turned_back() {
        for line in [
            "تراوح السعر بين 45-58 دولاراً خلال الفترة 2019-2023، وارتفع 3.5% في المدن.",
            "ورقم الهاتف هو +962-6-5355000، والدوام من 9:00 إلى 14:30.",
            "المعادلة y = ax + b تصف العلاقة (x > 0) بينهما.",
            "استند إلى (Smith et al., 2018) وإلى (WHO, 2020) وبيانات البنك [12، 14].",
            "عمل عند Smith (2018) نموذج Covid-19 قبل CPU 25% وبعد.",
            "في عام 2020، WHO أعلنت 14–21 يوماً، ثم 25°C ثم 120 km/h.",
            "مدة العلاج ١٤-٢١ يوماً بنسبة ٥٠٪ في ٣/٥/٢٠٢٤.",
            "2019-2023 سنوات الجفاف",
            "كتب إلى info@lib.example.",
            "حكومة (6+1) وقال \"آر في 144\" (RV144) عام 1928 (The Happy Warrior).",
            "وسم #MeToo وبلغ 50$ ثم $60 لحكومة 6+1",
            "التوصية رقم (5) من 3 صفحات [انظر 7-9]",
        ] {
            let drawn = BidiInfo::new(line, Some(Level::rtl()));
            let drawn = drawn.reorder_line(&drawn.paragraphs[0], 0..line.len());
            assert_eq!(logical_order(&drawn), line, "{drawn}");
        }
    }

    #[cfg(feature = "documents")]
    #[test]
    fn a_line_that_goes_on_is_turned_as_its_paragraph_is() {
        for (visual, logical) in [
            (".340,000", "340,000."),
            (".14 ،12", "12، 14."),
            ("ماع 58-45", "45-58 عام"),
            (".info@lib.example", "info@lib.example."),
            ("The text.", "The text."),
            ("Smith et al.,( رظنا", "انظر (Smith et al.,"),
        ] {
            assert_eq!(in_logical_order(visual, true), logical, "{visual}");
        }
        assert_eq!(in_logical_order("45-58", false), "45-58");
        assert_eq!(with_brackets_turned(")نص( و Smith (2018) قال"), "(نص) و Smith (2018) قال");
    }

    #[test]
    fn turning_twice_changes_nothing() {
        for line in ["سار القطار إلى 12 مدينة.", "قال (بصوت خافت) نعم", "في عام ١٩٧٠ وعام 1971"]
        {
            assert_eq!(logical_order(&logical_order(line)), line);
        }
    }
}
