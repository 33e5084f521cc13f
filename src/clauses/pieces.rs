//! A unit far longer than sentences are (a transcript, a text with commas for full stops) cut into pieces that a reader
//! would accept: at pauses, at commas before a new clause, and where there is no mark at all before words that open one.

use std::ops::Range;

use super::assembly::cut;
use super::markers::{governs, opening};
use super::openings::{Family, Opening};
use super::words::Words;

/// Words of the shortest piece.
const SHORTEST: usize = 8;
/// A clause without a mark before it may go on with the subject of the one before: not cut before so many words.
const SHORTEST_UNMARKED: usize = 14;
/// Longer than this no piece is where anything at all opens in it; what is left at the end may add fewer than [`SHORTEST`].
const LONGEST: usize = 60;

/// Folded words that speech goes on with.
const SPOKEN: [&str; 15] = [
    "طيب", "بعدين", "وبعدين", "بس", "واخيرا", "اخيرا", "ولما", "واذا", "انا", "احنا", "نحن", "وكمان", "اولا",
    "ثانيا", "اما",
];
/// Folded openings of a clause of its own, among those that mostly open one of circumstance: وهو، وهي.
const AND_THIS: [&str; 4] = ["وهذا", "وهذه", "وهناك", "ونحن"];

/// Words of a verse, at most.
const VERSE_WORDS: usize = 16;

/// How well a piece may begin with a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    None,
    /// A phrase or a further member opens: better than nothing.
    Weak,
    /// Something opens inside quotation marks or brackets, or a comma stands before anything.
    Comma,
    /// A clause opens without a mark.
    Unmarked,
    /// A comma and a clause opens, or a word that is itself a stop: ثم، لكن.
    Clause,
    /// `؛`, `..`
    Stop,
}

/// The pieces of a sentence, in order; together they are all of it but for white space between them. None has fewer than
/// eight words, unless the whole has. Verse and text without a verb (a list of names) are one piece.
pub(crate) fn pieces(text: &str) -> Vec<Range<usize>> {
    let words = Words::new(text);
    let whole = text.len() - text.trim_start().len()..text.trim_end().len();
    if whole.is_empty() {
        return Vec::new();
    }
    let places: Vec<Place> = (0..words.len()).map(|index| place(&words, index)).collect();
    if is_verse(text, words.len()) || !has_verb(&words) {
        return vec![whole];
    }
    let mut pieces = Vec::new();
    let mut start = whole.start;
    for first in firsts(&places) {
        let next = cut(text, &words.all, first, false);
        pieces.push(start..text[..next].trim_end().len());
        start = next;
    }
    pieces.push(start..whole.end);
    pieces
}

/// The words that pieces begin with, but for the first.
fn firsts(places: &[Place]) -> Vec<usize> {
    let (mut firsts, mut start, mut at) = (Vec::new(), 0, SHORTEST);
    while at + SHORTEST <= places.len() {
        let length = at - start;
        let good =
            places[at] >= Place::Clause || (places[at] == Place::Unmarked && length >= SHORTEST_UNMARKED);
        // The best place so far; of equals the last.
        let best = || {
            (start + SHORTEST..=at).max_by_key(|&at| (places[at], at)).filter(|&at| places[at] > Place::None)
        };
        let first = if good {
            Some(at)
        } else if length >= LONGEST {
            best()
        } else {
            None
        };
        at = first.map_or(at + 1, |first| first + SHORTEST);
        if let Some(first) = first {
            firsts.push(first);
            start = first;
        }
    }
    firsts
}

fn place(words: &Words, index: usize) -> Place {
    let word = &words.all[index];
    let gap = word.gap;
    if index == 0 || gap.glued && !gap.parts() {
        return Place::None;
    }
    let before = words.fold(index - 1);
    let opening = opening(words, index, gap.parts());
    let family = opening.family();
    let inside = (word.quoted > 0 && !gap.opens_quote) || (word.bracketed > 0 && !gap.opens_bracket);
    let opens_clause = matches!(family, Family::Coordinate | Family::Subordinate) && !is_list_of(opening);
    match () {
        () if gap.comma && words.all[index - 1].digit && word.digit => Place::None,
        () if gap.parts() && inside => Place::Comma,
        () if gap.stop => Place::Stop,
        () if gap.parts() && (opens_clause || is_if(opening)) => Place::Clause,
        () if gap.parts() => Place::Comma,
        () if governs(before) || opening == Opening::Plain || opening == Opening::That => Place::None,
        () if inside => Place::Weak,
        () if SPOKEN.contains(&words.fold(index)) => Place::Unmarked,
        // ينقلونها وهي صغيرة: how it is done.
        () if opening == Opening::AndPronoun && !AND_THIS.contains(&words.fold(index)) => Place::Weak,
        () if matches!(opening, Opening::Then | Opening::But) => Place::Clause,
        () if opens_clause => Place::Unmarked,
        () => Place::Weak,
    }
}

/// Subordinate openings that hang too closely on what is before them: مشيرا، وفضلا عن.
fn is_list_of(opening: Opening) -> bool {
    matches!(opening, Opening::Participle | Opening::Besides | Opening::Despite | Opening::AndNot)
}

fn is_if(opening: Opening) -> bool {
    matches!(
        opening,
        Opening::If | Opening::When | Opening::Verb | Opening::Says | Opening::Not | Opening::Pronoun
    )
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
        assert!(cut_up(text)[1].starts_with("ثم جلسنا"));
        assert!(cut_up(text)[2].starts_with("لكن المطر"));
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
