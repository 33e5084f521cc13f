//! Lines that break off in mid-sentence, whatever their widths: behind `إذ لا` or `وقال إن` no sentence ends, so the next line
//! goes on, as a negation does with its verb.

use super::breaks::{FULL_BREAKS, WIDEST, Wraps, has_full_stop, is_open, wraps};
use super::first_words::first_word_is;
use super::items::items;
use super::lines::Line;
use super::notes::without_note;
use super::open_words::breaks_off;
use super::verse::is_verse;
use super::width::width;
use crate::terminators::is_terminator;
use crate::word_lists::{NAMES_IN_WAW, OWN_AND};

/// "And", which is written together with its word.
const AND: char = 'و';
/// Words of the shortest line that breaks off: a label may be a word or two (`من`, `السفر إلى`).
const FEWEST_WORDS: usize = 3;

/// So many lines that break off, and of so many that may go on one, tell that the text is wrapped.
const FEWEST_TORN: usize = 2;
const ONE_TORN: usize = 8;
/// A line that opens a sentence of such a text goes on if it has two thirds of the widest line's width; a heading has less.
const NARROWER: usize = 3;
const WIDER: usize = 2;

/// Whether a line opens with a conjunction, so that it begins something; names and nouns open with و as well: `وزارة`.
fn opens_with_and(line: &str) -> bool {
    first_word_is(line, |word| {
        let is_own = || NAMES_IN_WAW.contains(&word) || OWN_AND.split(' ').any(|own| own == word);
        word.len() > AND.len_utf8() && word.starts_with(AND) && !is_own()
    })
}

/// For each break of a stretch whether it is a wrap.
pub(super) fn joined_breaks(text: &str, stretch: &[Line]) -> Vec<bool> {
    let lines = || stretch.iter().map(|line| line.span.of(text));
    if stretch.len() > FULL_BREAKS && is_verse(lines()) {
        return Vec::new();
    }
    let items = items(lines());
    let (mut joins, is_uneven) = match wraps(text, stretch, &items) {
        Wraps::Even(joins) => (joins, false),
        Wraps::ByHand(joins) => (joins, true),
    };
    joins.resize(stretch.len() - 1, false);
    join_torn(text, stretch, &items, is_uneven, &mut joins);
    joins
}

/// For each break of a stretch that no width tells of whether its line breaks off; nothing if none may.
pub(super) fn joined_if_torn(text: &str, stretch: &[Line]) -> Vec<bool> {
    let lines = || stretch.iter().map(|line| line.span.of(text));
    // Most end with a stop, and are not looked at.
    if stretch.len() < 2 || !lines().any(|line| !line.ends_with(is_terminator) && breaks_off(line)) {
        return Vec::new();
    }
    let mut joins = vec![false; stretch.len() - 1];
    join_torn(text, stretch, &items(lines()), true, &mut joins);
    joins
}

/// Joins the lines that break off with the next. Where many do, the text is wrapped; if it is so unevenly, the others go on as
/// well that are about as wide as the widest. `is_uneven`: the widths tell nothing.
fn join_torn(text: &str, stretch: &[Line], items: &[bool], is_uneven: bool, joins: &mut [bool]) {
    let line = |at: usize| stretch[at].span.of(text);
    let width_of = |at: usize| width(line(at), WIDEST + 1);
    let margin = stretch.iter().map(|line| line.indent).min().unwrap_or(0);
    let runs_on = |at: &usize| {
        !without_note(line(*at)).ends_with(is_terminator)
            && is_open(text, stretch[*at], stretch[at + 1], margin, items[at + 1])
    };
    // A wider line is none that was wrapped: a teaser cut short.
    let is_torn = |at: usize| {
        let is_label = line(at).split_whitespace().nth(FEWEST_WORDS - 1).is_none();
        !is_label && breaks_off(line(at)) && width_of(at) <= WIDEST && !opens_with_and(line(at + 1))
    };
    let open: Vec<usize> = (0..joins.len()).filter(runs_on).collect();
    let torn: Vec<usize> = open.iter().copied().filter(|&at| is_torn(at)).collect();
    for &at in &torn {
        joins[at] = true;
    }
    if !is_uneven || torn.len() < FEWEST_TORN || torn.len() * ONE_TORN < open.len() {
        return;
    }
    let widest = open.iter().map(|&at| width_of(at)).max().unwrap_or(0);
    let mut before = None;
    for at in open {
        // No heading goes on with the line above, or holds a full stop.
        let is_amid = before.is_some_and(|before| before + 1 == at && joins[before]);
        joins[at] |= is_amid || has_full_stop(line(at)) || width_of(at) * NARROWER >= widest * WIDER;
        before = Some(at);
    }
}

#[cfg(test)]
mod tests {
    use crate::document::told;

    /// The sentences of a text.
    fn sentences(text: &str) -> Vec<String> {
        told(text).into_iter().map(|(_, sentence)| sentence).collect()
    }

    #[test]
    fn a_negation_is_not_torn_from_its_verb() {
        for (text, expected) in [
            ("قال المدير إن المصنع لم\nيغلق أبوابه يوما.", 1),
            ("بلغ عدد الزوار ألفا، إذ لا\nيتجاوز ثمن التذكرة دينارين.\nوالمتحف مفتوح كل يوم.", 2),
            // A label, a list, a conjunction that begins something, and a line wider than those that are wrapped.
            ("السفر إلى\nبغداد ثم البصرة.", 2),
            ("يهدف المشروع إلى\n- ترميم السور\n- غرس النخيل", 3),
            ("وأفاد مصدر في البلدية بأن\nوقد فتحت السوق أبوابها أمس.", 2),
            (
                &format!(
                    "{} إلى\nوصل الوفد أمس.",
                    ["كان الحوار بينه وبين مراقبي الحركة الجوية"; 3].join(" ")
                ),
                2,
            ),
        ] {
            assert_eq!(sentences(text).len(), expected, "{text}");
        }
    }

    #[test]
    fn lines_wrapped_unevenly_go_on_and_their_headings_do_not() {
        let text = "نتائج المسح\n\
                    زار الباحثون في الصيف الماضي أربعين قرية من\n\
                    قرى الساحل، وسألوا أهلها عن الماء الذي\n\
                    يشربون منه، وعن\n\
                    الأمراض التي تصيب\n\
                    أطفالهم في الشتاء. وظهر\n\
                    أن نصف الآبار لا\n\
                    يصلح ماؤها للشرب بعد المطر.\n\
                    ما العمل\n\
                    توصي الدراسة بحفر آبار جديدة.";
        let found = sentences(text);
        assert_eq!(found.len(), 5, "{found:#?}");
        assert_eq!([&found[0], &found[3]], ["نتائج المسح", "ما العمل"]);
        assert!(found[2].starts_with("وظهر") && found[2].ends_with("بعد المطر."), "{found:#?}");
    }
}
