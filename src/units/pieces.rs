//! A unit far longer than sentences are (a transcript, a text with commas for full stops) cut into pieces that a reader
//! would accept: at pauses, at commas before a new clause, and where there is no mark at all before words that open one.

use std::ops::Range;

use super::openers::Openers;
use crate::clauses::assembly::cut;
use crate::clauses::hanging::ends_hanging;
use crate::clauses::marker::Family;
use crate::clauses::punctuated::Punctuated;
use crate::clauses::recognition::opening;
use crate::number::{float, logistic};
use crate::tokens::Packed;

/// Words of the shortest piece.
const SHORTEST: usize = 8;
/// Words of the longest piece.
const LONGEST: usize = 60;
/// Lengths of sentences are spread around so many words, in logarithms this far.
const LENGTH: f64 = 20.0;
const SPREAD: f64 = 0.6;
/// How far the length of a piece counts beside the words that it begins and ends with.
const LENGTHS_COUNT: f64 = 0.3;

/// Words of a sentence, mean of the texts that the odds are fitted to: of the odds more or less is taken so that the text has
/// about so many sentences. Texts differ in how much their words tell, less in how long their sentences are.
const MEAN: f64 = 23.0;
/// Log-odds, more or less round, added to that: a break too many is better than one too few.
const EAGER: f64 = 0.75;
/// `؛`, `..`
const STOP: f64 = 3.0;
/// No mark, where commas stand for full stops.
const NO_MARK: f64 = -4.0;
/// A comma, where they do not.
const AT_COMMA: f64 = -2.0;
/// The share of commas that stand for full stops, where all full stops are commas and the words around a comma say nothing: with
/// it such texts are told from those whose full stops are gone, on the parts that are not fitted to; see `docs/ranking.md`.
const STOPPING: f64 = 0.53;
/// Whatever the words say, a comma is one between clauses with this chance.
const UNSURE: f64 = 0.02;
/// Inside quotation marks or brackets.
const INSIDE: f64 = -4.0;
/// Before what says more of the words before it (حيث، لا سيما), whatever stands there.
const LEANING: f64 = -4.0;
/// In the middle of what is written together: hardly anything is worse.
const GLUED: f64 = -100.0;

/// Before what speech goes on with, with which news hardly opens sentences; where commas stand for no full stops.
const GOES_ON: f64 = 3.5;
/// Words of a verse, at most.
const VERSE_WORDS: usize = 16;

/// The pieces of a sentence, in order; together they are all of it but for white space between them. None has fewer than
/// eight words, unless the whole has. Verse and text without a verb (a list of names) are one piece.
pub(crate) fn pieces(text: &str) -> Vec<Range<usize>> {
    let words = Punctuated::new(text);
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
fn odds(words: &Punctuated) -> Vec<f64> {
    let openers = Openers::new(words);
    let stopped = commas_stop(words, &openers);
    let at = |index: usize| {
        if is_within(words, index) {
            return GLUED;
        }
        let gap = words.all[index].gap;
        let mark = match (gap.parts(), stopped) {
            _ if gap.stop => STOP,
            (true, false) => AT_COMMA,
            (false, true) => NO_MARK,
            (false, false) if goes_on(words, index) => GOES_ON,
            (true, true) | (false, false) => 0.0,
        };
        let inside = if words.all[index].is_inside() { INSIDE } else { 0.0 };
        let leaning = if openers.leans(index) { LEANING } else { 0.0 };
        openers.log_odds(index, gap.parts() && stopped) + mark + inside + leaning
    };
    let odds: Vec<f64> = (0..words.len()).map(at).collect();
    let shift = shift(&odds) + EAGER;
    odds.into_iter().map(|odds| odds + shift).collect()
}

/// Whether nothing begins at a word whatever it is: the first, the second half of `و10`, the decimals of a number, what a dash
/// is written to, what a particle stands before.
fn is_within(words: &Punctuated, index: usize) -> bool {
    let gap = words.all[index].gap;
    let is_number = || gap.comma && words.all[index - 1].digit && words.all[index].digit;
    index == 0 || (!gap.parts() && (gap.glued || gap.hyphen)) || is_number() || ends_hanging(words, index)
}

/// Whether the commas of a text stand for its full stops: by the words around them, each by itself. A text whose full stops
/// are merely gone has commas between clauses alone.
fn commas_stop(words: &Punctuated, openers: &Openers) -> bool {
    let commas = (0..words.len()).filter(|&index| words.all[index].gap.parts() && !is_within(words, index));
    // How much likelier the words are if none is a full stop, in logarithms.
    let none = commas.map(|index| {
        let parts = (1.0 - logistic(openers.log_odds(index, true))).max(UNSURE);
        (parts / (1.0 - STOPPING)).ln()
    });
    none.sum::<f64>() < 0.0
}

/// What makes of the odds those of as many sentences as so many words have, by halving.
fn shift(odds: &[f64]) -> f64 {
    const FARTHEST: f64 = 5.0;
    const HALVINGS: usize = 12;
    let sentences = float(odds.len()) / MEAN;
    // One exponential a word, not one for each step too: the chance of o + m is 1 / (1 + e^-o · e^-m).
    let against: Vec<f64> = odds.iter().map(|odds| (-odds).exp()).collect();
    let (mut low, mut high) = (-FARTHEST, FARTHEST);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        let factor = (-middle).exp();
        let sum: f64 = against.iter().map(|against| 1.0 / (1.0 + against * factor)).sum();
        if sum > sentences { high = middle } else { low = middle }
    }
    f64::midpoint(low, high)
}

/// Whether speech goes on with the word at `index`.
fn goes_on(words: &Punctuated, index: usize) -> bool {
    const WORDS: [Packed; 22] = Packed::all([
        "ثم", "لكن", "ولكن", "طيب", "بعدين", "وبعدين", "بس", "واخيرا", "اخيرا", "ولما", "واذا", "وكمان",
        "اولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "المهم", "يعني", "انا", "احنا", "نحن",
    ]);
    const ORDINALS: [Packed; 9] =
        Packed::all(["اول", "تاني", "ثاني", "تالت", "ثالث", "رابع", "خامس", "سادس", "اخر"]);
    const THINGS: [Packed; 3] = Packed::all(["شي", "حاجه", "شغله"]);
    const TODAY: [Packed; 2] = Packed::all(["اليوم", "راح"]);
    let [word, next] = [index, index + 1].map(|index| words.arabic(index));
    WORDS.contains(&word) || [word, next] == TODAY || ORDINALS.contains(&word) && THINGS.contains(&next)
}

/// The words that pieces begin with, but for the first: those for which the odds and the lengths together are best, by
/// dynamic programming.
fn firsts(odds: &[f64]) -> Vec<usize> {
    // From the longest piece to the shortest, as their first words stand in the text.
    let lengths: Vec<f64> = (SHORTEST..=LONGEST).rev().map(likelihood).collect();
    // The words that a piece may begin with that ends before a word, and what its length is worth with each.
    let pieces = |end: usize| {
        (end.saturating_sub(LONGEST)..end + 1 - SHORTEST, &lengths[LONGEST.saturating_sub(end)..])
    };
    let here = |end: usize| odds.get(end).copied().unwrap_or(0.0);
    // The best sum over the pieces of the first so many words.
    let mut sums = vec![f64::NEG_INFINITY; odds.len() + 1];
    sums[0] = 0.0;
    for end in SHORTEST..=odds.len() {
        let (starts, lengths) = pieces(end);
        sums[end] = largest_sum(&sums[starts], lengths) + here(end);
    }
    // Where the last piece of them begins is asked of few.
    let begins = |&end: &usize| {
        let (starts, lengths) = pieces(end);
        let is_best = |(start, length): &(usize, &f64)| sums[*start] + *length + here(end) >= sums[end];
        starts.zip(lengths).find(is_best).map(|(start, _)| start).filter(|&start| start > 0)
    };
    let ends = std::iter::successors(Some(odds.len()).filter(|&end| end >= SHORTEST), begins);
    let mut firsts: Vec<usize> = ends.skip(1).collect();
    firsts.reverse();
    firsts
}

/// Numbers added and compared side by side: the compiler makes them four vector registers.
const LANES: usize = 8;

/// The largest of the sums of two numbers that stand at one place.
fn largest_sum(left: &[f64], right: &[f64]) -> f64 {
    let ((left, left_rest), (right, right_rest)) = (left.as_chunks::<LANES>(), right.as_chunks::<LANES>());
    let mut tops = [f64::NEG_INFINITY; LANES];
    for (left, right) in left.iter().zip(right) {
        for (top, (left, right)) in tops.iter_mut().zip(left.iter().zip(right)) {
            let sum = left + right;
            *top = if sum > *top { sum } else { *top };
        }
    }
    let rest = left_rest.iter().zip(right_rest).map(|(left, right)| left + right);
    tops.into_iter().chain(rest).fold(f64::NEG_INFINITY, f64::max)
}

/// The logarithm of how likely a piece has so many words, but for a constant: log-normal.
fn likelihood(words: usize) -> f64 {
    let words = float(words.max(1));
    -LENGTHS_COUNT * (((words / LENGTH).ln() / SPREAD).powi(2) / 2.0 + words.ln())
}

/// Hemistichs are set apart by stars: two have hardly more than a dozen words.
fn is_verse(text: &str, words: usize) -> bool {
    text.matches("***").count() * VERSE_WORDS >= words.max(1)
}

fn has_verb(words: &Punctuated) -> bool {
    (0..words.len())
        .any(|index| matches!(opening(words, index, false).family(), Family::Verb | Family::Coordinate))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn count(text: &str) -> usize {
        Punctuated::new(text).len()
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
                    العالية حتى جاء الغداء وشربنا الشاي مع الضيوف وعدنا قبل الغروب \
                    لكن المطر نزل فجأة على الطريق فدخلنا بيت العم القريب وانتظرنا حتى هدأت الريح في الليل";
        assert_eq!(cut_up(text).len(), 3, "{:#?}", cut_up(text));
        assert!(cut_up(text)[1].starts_with("ثم جلسنا") && cut_up(text)[2].starts_with("لكن المطر"));
    }

    #[test]
    fn speech_is_cut_where_it_counts() {
        let text = "النهارده هنتكلم عن ازاي تزرع نعناع في البلكونة من غير تعب ولا مصاريف \
                    تاني حاجة اسقي النعناع كل يوم الصبح بدري قبل ما الشمس تطلع عليه وينشف \
                    تالت حاجة قص الورق من فوق كل اسبوع عشان يكبر ويملا الاصيص كله";
        let pieces = cut_up(text);
        assert!(pieces.iter().any(|piece| piece.starts_with("تالت حاجة")), "{pieces:#?}");
    }

    #[test]
    fn commas_before_clauses_and_pauses_cut_and_commas_in_a_list_do_not() {
        let text = "زار الوفد مصانع النسيج والزجاج والخزف في المدينة الصناعية الجديدة، وقال رئيسه إن الإنتاج زاد هذا العام \
                    كثيرا بعد سنوات من الركود، الحرير والقطن والصوف والكتان.. سوف يعود الوفد في الربيع القادم إلى المدينة مرة أخرى";
        let pieces = cut_up(text);
        assert_eq!(pieces.len(), 3, "{pieces:#?}");
        assert!(pieces[0].ends_with("الجديدة،") && pieces[1].ends_with("والكتان.."));
    }

    #[test]
    fn no_piece_begins_at_a_dash_that_is_written_to_a_word_or_where_more_is_said_of_what_stands_before() {
        let text = "حظي الفريق بتقدير الجيران في كل المجالات وأصبحت مدينتنا- ولله الحمد- مكانا مهما لعقد اللقاءات في المنطقة كلها \
                    وهنا أتمنى من رئيس النادي أن يتدخل في الأمر لا سيما أنه يقود النهضة الجديدة وقد بدأ بإيقاف الأخطاء القديمة";
        for piece in cut_up(text) {
            assert!(["ولله", "مكانا", "لا سيما"].iter().all(|opening| !piece.starts_with(opening)), "{piece}");
        }
    }

    #[test]
    fn commas_that_stand_for_full_stops_are_told_from_commas_between_clauses() {
        let stops = "وقال المدير إن الجسر الجديد يفتح في الربيع، وأضاف أن الأعمال بدأت قبل عامين، وأعلنت الوزارة أمس \
                     خطة لبناء المدارس في الريف، وأكد الوزير أن البناء يبدأ هذا العام، وقالت الصحيفة إن التجار يرحبون بالخطة";
        let clauses = "قال المدير، وهو مهندس، إن الجسر الجديد يفتح في الربيع أعلنت الوزارة أمس، حيث اجتمع المجلس، خطة لبناء \
                       المدارس، التي تهدمت، في الريف أكد الوزير، مشيرا إلى الميزانية، أن البناء يبدأ هذا العام";
        for (text, stop) in [(stops, true), (clauses, false)] {
            let words = Punctuated::new(text);
            assert_eq!(commas_stop(&words, &Openers::new(&words)), stop, "{text}");
        }
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
