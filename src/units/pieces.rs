//! A unit far longer than sentences are (a transcript, a text with commas for full stops) cut into pieces that a reader
//! would accept: at pauses, at commas before a new clause, and where there is no mark at all before words that open one.

use std::ops::Range;

use super::openers::Openers;
use crate::clauses::assembly::cut;
use crate::clauses::markers::opening;
use crate::clauses::openings::Family;
use crate::clauses::words::Words;

/// Words of the shortest piece.
const SHORTEST: usize = 8;
/// Words of the longest piece.
const LONGEST: usize = 60;
/// Lengths of sentences are spread around so many words, in logarithms this far.
const LENGTH: f64 = 20.0;
const SPREAD: f64 = 0.6;
/// How far the length of a piece counts beside the words that it begins and ends with.
const LENGTHS_COUNT: f64 = 0.3;

/// Log-odds, more or less round, added to what the words say: a break too many is better than one too few.
const EAGER: f64 = 1.0;
/// `؛`, `..`
const STOP: f64 = 3.0;
/// No mark, where the text has a mark at least every so many words.
const NO_MARK: f64 = -6.0;
const MARKED: usize = 40;
/// Inside quotation marks or brackets.
const INSIDE: f64 = -4.0;
/// In the middle of what is written together: hardly anything is worse.
const GLUED: f64 = -100.0;

/// Before what speech goes on with, with which news hardly opens sentences; where the text has no marks.
const GOES_ON: f64 = 3.0;
/// Words of a verse, at most.
const VERSE_WORDS: usize = 16;

/// The pieces of a sentence, in order; together they are all of it but for white space between them. None has fewer than
/// eight words, unless the whole has. Verse and text without a verb (a list of names) are one piece.
pub(crate) fn pieces(text: &str) -> Vec<Range<usize>> {
    let words = Words::new(text);
    let whole = text.len() - text.trim_start().len()..text.trim_end().len();
    if whole.is_empty() {
        return Vec::new();
    }
    if is_verse(text, words.len()) || !has_verb(&words) {
        return vec![whole];
    }
    let mut pieces = Vec::new();
    let mut start = whole.start;
    for first in firsts(&odds(&words)) {
        let next = cut(text, &words.all, first, false);
        pieces.push(start..text[..next].trim_end().len());
        start = next;
    }
    pieces.push(start..whole.end);
    pieces
}

/// The log-odds that a piece begins at each word.
fn odds(words: &Words) -> Vec<f64> {
    let marks = words.all.iter().filter(|word| word.gap.parts()).count();
    let is_marked = marks * MARKED >= words.len();
    let openers = Openers::new(words);
    let at = |index: usize| {
        let word = &words.all[index];
        let gap = word.gap;
        if index == 0 || gap.glued && !gap.parts() {
            return GLUED;
        }
        let is_number = gap.comma && words.all[index - 1].digit && word.digit;
        let mark = match () {
            () if is_number => GLUED,
            () if gap.stop => STOP,
            () if is_marked && !gap.parts() => NO_MARK,
            () => 0.0,
        };
        let inside = if word.is_inside() { INSIDE } else { 0.0 };
        let goes_on = !is_marked && goes_on(words, index);
        let goes_on = if goes_on { GOES_ON } else { 0.0 };
        openers.log_odds(index, gap.parts()) + EAGER + mark + inside + goes_on
    };
    (0..words.len()).map(at).collect()
}

/// Whether speech goes on with the word at `index`: all of them as they fold.
fn goes_on(words: &Words, index: usize) -> bool {
    let next = || words.fold(index + 1);
    match words.fold(index) {
        "ثم" | "لكن" | "ولكن" | "طيب" | "بعدين" | "وبعدين" | "بس" | "واخيرا" | "اخيرا" | "ولما" | "واذا"
        | "وكمان" | "اولا" | "ثانيا" | "المهم" | "يعني" | "انا" | "احنا" | "نحن" => {
            true
        }
        "اول" | "ثاني" => matches!(next(), "شي" | "حاجه"),
        "اليوم" => next() == "راح",
        _ => false,
    }
}

/// The words that pieces begin with, but for the first: those for which the odds and the lengths together are best, by
/// dynamic programming.
fn firsts(odds: &[f64]) -> Vec<usize> {
    // From the longest piece to the shortest, as their first words stand in the text.
    let lengths: Vec<f64> = (SHORTEST..=LONGEST).rev().map(likelihood).collect();
    // The best sum over the pieces of the first so many words, and where the last of them begins.
    let (mut sums, mut begins) = (vec![f64::NEG_INFINITY; odds.len() + 1], vec![0; odds.len() + 1]);
    sums[0] = 0.0;
    for end in SHORTEST..=odds.len() {
        let first = end.saturating_sub(LONGEST);
        let starts = sums[first..=end - SHORTEST].iter().zip(&lengths[LONGEST.saturating_sub(end)..]);
        let here = odds.get(end).copied().unwrap_or(0.0);
        let mut best = (f64::NEG_INFINITY, 0);
        for (start, (before, length)) in starts.enumerate() {
            let sum = before + length + here;
            if sum > best.0 {
                best = (sum, first + start);
            }
        }
        (sums[end], begins[end]) = best;
    }
    let mut firsts = Vec::new();
    let mut start = begins[odds.len()];
    while start > 0 {
        firsts.push(start);
        start = begins[start];
    }
    firsts.reverse();
    firsts
}

/// The logarithm of how likely a piece has so many words, but for a constant: log-normal.
#[expect(clippy::cast_precision_loss, reason = "words of a piece")]
fn likelihood(words: usize) -> f64 {
    let words = words.max(1) as f64;
    -LENGTHS_COUNT * (((words / LENGTH).ln() / SPREAD).powi(2) / 2.0 + words.ln())
}

/// Hemistichs are set apart by stars: two have hardly more than a dozen words.
fn is_verse(text: &str, words: usize) -> bool {
    text.matches("***").count() * VERSE_WORDS >= words.max(1)
}

fn has_verb(words: &Words) -> bool {
    (0..words.len())
        .any(|index| matches!(opening(words, index, false).family(), Family::Verb | Family::Coordinate))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn count(text: &str) -> usize {
        Words::new(text).len()
    }

    proptest! {
        #[test]
        fn pieces_cover_any_text_and_none_is_short(
            words in prop::collection::vec(prop::sample::select(WORDS.as_slice()), 0..200),
        ) {
            let text = words.concat();
            let pieces = pieces(&text);
            let mut at = 0;
            for piece in &pieces {
                prop_assert!(at <= piece.start && text[at..piece.start].trim().is_empty());
                prop_assert!(pieces.len() == 1 || count(&text[piece.clone()]) >= SHORTEST);
                at = piece.end;
            }
            prop_assert!(text[at..].trim().is_empty());
        }
    }

    /// What texts without sentences are made of.
    const WORDS: [&str; 16] = [
        " كتاب", " قال", "، وقال", " وكان", " ثم", " لكن", "..", "؛", " في", " المدينة", "، ", " «نعم", "» ",
        " (لا)", " 1,5", " حيث",
    ];

    fn cut_up(text: &str) -> Vec<&str> {
        pieces(text).into_iter().map(|piece| &text[piece]).collect()
    }

    #[test]
    fn a_text_without_marks_is_cut_before_words_that_open_clauses() {
        let text = "ذهبنا صباح أمس إلى المزرعة الكبيرة في آخر الطريق القديم مع أولاد الجيران كلهم ثم جلسنا تحت الشجرة \
                    العالية حتى جاء الغداء وشربنا الشاي مع الضيوف لكن المطر نزل فجأة قبل الغروب فرجعنا إلى البيت مسرعين";
        assert_eq!(cut_up(text).len(), 3, "{:#?}", cut_up(text));
        assert!(cut_up(text)[1].starts_with("ثم جلسنا") && cut_up(text)[2].starts_with("لكن المطر"));
    }

    #[test]
    fn commas_before_clauses_and_pauses_cut_and_commas_in_a_list_do_not() {
        let text = "زار الوفد مصانع النسيج والزجاج والخزف في المدينة الصناعية الجديدة، وقال رئيسه إن الإنتاج زاد هذا العام \
                    كثيرا، الحرير والقطن والصوف والكتان.. سوف يعود الوفد في الربيع القادم إلى المدينة مرة أخرى";
        let pieces = cut_up(text);
        assert_eq!(pieces.len(), 3, "{pieces:#?}");
        assert!(pieces[0].ends_with("الجديدة،") && pieces[1].ends_with("والكتان.."));
    }

    #[test]
    fn verse_and_lists_of_names_stay_whole() {
        let names = ["سالم الحداد، ونبيل النجار، وفريد الصياد، "; 20].concat();
        let verse = ["قفا نسأل الدار التي خف أهلها *** وقالت لنا الأطلال ما ليس ينفع "; 8].concat();
        for text in [names, verse] {
            assert_eq!(cut_up(&text), [text.trim()]);
        }
    }

    #[test]
    fn where_anything_opens_no_piece_is_longer_than_the_longest() {
        let text = ["قال العم للأولاد كلاما طويلا في بيت الجد القديم "; 40].concat();
        let pieces = cut_up(&text);
        assert!(pieces.iter().all(|piece| count(piece) < LONGEST + SHORTEST), "{pieces:#?}");
        assert!(pieces.iter().all(|piece| count(piece) >= SHORTEST), "{pieces:#?}");
        assert_eq!(pieces.join(" "), text.trim());
    }
}
