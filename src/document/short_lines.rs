//! Prose in short lines, as subtitles and posts typed on a telephone have it: blocks between blank lines, each a sentence
//! over two lines or more. No width tells where such lines were broken.

use super::breaks::{NARROWEST, is_open};
use super::items::items;
use super::lines::Line;
use super::verse::is_verse;
use super::width::width;
use crate::number::share;
use crate::terminators::ends_with_terminator;

/// So many blocks have to be sentences, and what share of those in which lines break off.
const FEWEST_BLOCKS: usize = 3;
const SHARE: f64 = 0.75;
/// Lines of the longest block.
const MOST_LINES: usize = 5;
/// Words of the shortest line that breaks off; a name or a heading has fewer.
const FEWEST_WORDS: usize = 3;

/// For each break whether the sentence goes on behind it, if the text is in short lines.
pub(super) fn joined_in_blocks(text: &str, stretch: &[Line]) -> Option<Vec<bool>> {
    let blocks = || stretch.chunk_by(|_, next| !next.after_blank);
    if blocks().filter(|block| block.len() > 1).count() < FEWEST_BLOCKS {
        return None;
    }
    let items = items(stretch.iter().map(|line| line.span.of(text)));
    let (mut joins, mut sentences, mut others) = (Vec::with_capacity(stretch.len()), 0, 0);
    for block in blocks() {
        // The break in front of a block stands with the block before.
        let first = joins.len();
        let goes_on = (1..block.len()).map(|at| !ends_with_terminator(block[at - 1].span.of(text)));
        joins.extend(goes_on.chain([false]));
        if joins[first..].contains(&true) {
            let is_sentence = is_sentence(text, block, &joins[first..], &items[first..]);
            sentences += usize::from(is_sentence);
            others += usize::from(!is_sentence);
            joins[first..].iter_mut().for_each(|join| *join &= is_sentence);
        }
    }
    joins.pop();
    let is_prose = sentences >= FEWEST_BLOCKS && share(sentences, sentences + others) >= SHARE;
    (is_prose && !is_verse(stretch.iter().map(|line| line.span.of(text)))).then_some(joins)
}

/// Whether the lines of a block are short, those that break off go on with the next, and the last has a stop.
fn is_sentence(text: &str, block: &[Line], goes_on: &[bool], items: &[bool]) -> bool {
    let line = |at: usize| block[at].span.of(text);
    let runs_on = |at: usize| {
        line(at).split_whitespace().nth(FEWEST_WORDS - 1).is_some()
            && is_open(text, block[at], block[at + 1], u16::MAX, items[at + 1])
    };
    block.len() <= MOST_LINES
        && ends_with_terminator(line(block.len() - 1))
        && (0..block.len()).all(|at| width(line(at), NARROWEST) < NARROWEST && (!goes_on[at] || runs_on(at)))
}

#[cfg(test)]
mod tests {
    use crate::document::lines::lines;

    fn joined(text: &str) -> Option<Vec<bool>> {
        super::joined_in_blocks(text, &lines(text))
    }

    #[test]
    fn blocks_of_short_lines_are_sentences() {
        let blocks = [
            "قال الطبيب إن ساقه مكسورة\nفي ثلاثة مواضع.",
            "لم أكن وحدي.\nكان معي خالد.",
            "إن عرف المحقق بالأمر\nفسيخسر أبي رخصته،\nوسيخسر ثلاثون عاملا رزقهم.",
            "رسالة إلى الأم",
            "لا تعطيه ماء\nقبل تمام الشهر السادس.",
        ];
        let expected = [true, false, false, false, true, true, false, false, true];
        assert_eq!(joined(&blocks.join("\n\n")), Some(expected.to_vec()));
        // Too few, or as many that are none.
        assert_eq!(joined(&blocks[..3].join("\n\n")), None);
        let names = ["سامي خالد\nوصلت إلى البيت أمس."; 3];
        assert_eq!(joined(&names.join("\n\n")), None);
        assert_eq!(joined(&[blocks.as_slice(), &names].concat().join("\n\n")), None);
    }

    #[test]
    fn headings_items_and_verses_are_none() {
        for block in [
            "من نشاطات هذا الشهر\nورشة في الخط العربي",
            "ما يلزم لهذه الوصفة:\nكوب من الدقيق الأبيض.",
            "افتح الصندوق بهدوء\n- ثم أخرج المفتاح منه.",
            "سار الغريب على الدروب وحيدا\nوبنى بصبر للحياة صعودا.",
        ] {
            assert_eq!(joined(&[block; 4].join("\n\n")), None, "{block}");
        }
    }
}
