//! Text that went wrong before it came here: read in the wrong encoding once, or stored backwards. It is valid, so
//! nothing else stops it, and a summary of it is no use to anyone. Nothing is repaired here: the user is told.
//!
//! A sign must show in several words and in a fair share of all, so that an article that quotes such a word is left in
//! peace.

use unicode_normalization::char::decompose_compatible;

use crate::arabic::{Class, class};

/// Bytes looked at: an article whole, or the head of a book, for such damage is seldom in one part only.
const SAMPLE_BYTES: usize = 1 << 16;
/// Fewer words than this are a chance or a quotation.
const ENOUGH_WORDS: usize = 3;
/// Of all words one in so many must show the sign of a wrong encoding. In text read wrongly nearly all do.
const SHARE_ONE_IN: usize = 10;
/// Answers counted together: as many as a byte can count, and whole vector registers of them.
const AT_ONCE: usize = 240;
/// Fewer traces than one in so many bytes are quotation marks («»): 7 of 8,000 articles have more.
const BYTES_A_TRACE: usize = 200;
/// Words that begin with ة or ى. In 8,527 articles there is one, and it is alone.
const ENOUGH_BACKWARDS: usize = 2;

const WINDOWS_1256_AS_LATIN: &str = "this looks like windows-1256 read as windows-1252 (`ÇáÓáÇã` for `السلام`): read the \
     original with --encoding windows-1256, or turn it back with `iconv -f UTF-8 -t WINDOWS-1252`";
// Not iconv, which refuses the bytes that windows-1252 leaves undefined; 81 is in every `ف`.
const UTF_8_AS_LATIN: &str = "this looks like UTF-8 read as windows-1252 (`Ø§Ù„` for `ال`): read the original with \
     --encoding utf-8, or turn it back with `ftfy`";
const UTF_8_AS_WINDOWS_1256: &str = "this looks like UTF-8 read as windows-1256 (`ط§ظ„` for `ال`): read the original \
     with --encoding utf-8, or turn it back with `iconv -f UTF-8 -t WINDOWS-1256`";
const MIXED: &str = "Arabic and accented Latin letters stand mixed in the words, as if they had been read in the wrong \
     encoding: name the right one with --encoding, e.g. --encoding iso-8859-6";
const BACKWARDS: &str = "the words look reversed, in visual order (`مالسلا` for `السلام`): read them with \
     --visual-order, or extract the text again in logical order";

/// Says so, with the cure, if a text looks as if it had been read in the wrong encoding, or stands in visual order.
/// [`crate::Summarizer`] asks it of every text and puts the answer among the warnings.
///
/// ```
/// assert_eq!(zubda::suspicion("السلام عليكم ورحمة الله وبركاته"), None);
/// let warning = zubda::suspicion("ÇáÓáÇã Úáíßã æÑÍãÉ Çááå æÈÑßÇÊå").unwrap();
/// assert!(warning.contains("--encoding windows-1256"));
/// ```
#[must_use]
pub fn suspicion(text: &str) -> Option<&'static str> {
    let text = head(text);
    if !has_traces(text.as_bytes()) {
        return None;
    }
    let signs = Signs::of(text);
    let shows = |count: usize| count >= ENOUGH_WORDS && count * SHARE_ONE_IN >= signs.words;
    if shows(signs.latin) {
        Some(WINDOWS_1256_AS_LATIN)
    } else if shows(signs.utf8_as_latin) {
        Some(UTF_8_AS_LATIN)
    } else if shows(signs.utf8_as_1256) {
        Some(UTF_8_AS_WINDOWS_1256)
    } else if shows(signs.mixed) {
        Some(MIXED)
    } else if signs.misplaced >= ENOUGH_BACKWARDS && signs.backward > signs.forward {
        Some(BACKWARDS)
    } else {
        None
    }
}

/// Words by what they show.
#[derive(Debug, Default)]
struct Signs {
    words: usize,
    /// All letters are accented Latin ones, three at least: no language writes so, but Arabic in windows-1256 or
    /// ISO-8859-6 has all its letters where Latin-1 has these.
    latin: usize,
    /// Arabic letters in UTF-8 are a byte D8 or D9 and one below C0: in windows-1252 `Ø` or `Ù` and no letter.
    utf8_as_latin: usize,
    /// The same in windows-1256: `ط` or `ظ` and no Arabic letter.
    utf8_as_1256: usize,
    /// An Arabic letter stands beside an accented Latin one, as windows-1256 has it where other encodings have letters
    /// of their own: ISO-8859-6 the Arabic ones from ف on.
    mixed: usize,
    /// Begins with ة or ى, which end words.
    misplaced: usize,
    /// As words look when they are reversed: those that begin with ة or ى, and those that end in `لا`. The latter alone
    /// would not do, for مثلا and Persian کالا end so.
    backward: usize,
    /// As words look when they are not: ة or ى at the end, `ال` at the beginning. Every seventh word at least, more
    /// than a third on average.
    forward: usize,
}

impl Signs {
    fn of(text: &str) -> Self {
        let mut signs = Self::default();
        for word in text.split_ascii_whitespace() {
            signs.words += 1;
            if !word.is_ascii() {
                signs.look_for_wrong_encoding(word);
                signs.look_for_direction(word);
            }
        }
        signs
    }

    fn look_for_wrong_encoding(&mut self, word: &str) {
        if has_pairs(word, ['Ø', 'Ù'], '\u{c0}', '\u{ff}') {
            self.utf8_as_latin += 1;
        } else if has_pairs(word, ['ط', 'ظ'], '\u{621}', '\u{652}') {
            self.utf8_as_1256 += 1;
        } else if is_accented_throughout(word) {
            self.latin += 1;
        } else if has_mixed_letters(word) {
            self.mixed += 1;
        }
    }

    fn look_for_direction(&mut self, word: &str) {
        let mut letters = word.chars().filter_map(plain_letter);
        let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return };
        let (mut before, mut last, mut count) = (first, second, 2);
        for letter in letters {
            (before, last, count) = (last, letter, count + 1);
        }
        let is_final = |letter| matches!(letter, 'ة' | 'ى');
        // Up to three letters ال and لا are words, or parts of the stem.
        let (has_article, has_reversed_article) =
            (count > 3 && (first, second) == ('ا', 'ل'), count > 3 && (before, last) == ('ل', 'ا'));
        self.misplaced += usize::from(is_final(first));
        self.backward += usize::from(is_final(first) || has_reversed_article);
        self.forward += usize::from(is_final(last) || has_article);
    }
}

/// Whether a closer look is worth its time, which is longer than all the rest of the way to a summary. Wrong encodings
/// leave a character of U+0080 to U+00FF (lead byte C2 or C3) in every other word at least; words that begin with ة or
/// ى, in presentation forms perhaps (lead byte EF), stand behind white space.
fn has_traces(text: &[u8]) -> bool {
    let latin = memchr::memchr2_iter(0xc2, 0xc3, text).count();
    if latin >= ENOUGH_WORDS && latin * BYTES_A_TRACE >= text.len() {
        return true;
    }
    let is_misplaced = |before: u8, lead: u8, next: u8| {
        let teh_marbuta = lead == 0xd8 && next == 0xa9;
        let alef_maksura = lead == 0xd9 && next == 0x89;
        before <= b' ' && (teh_marbuta || alef_maksura || lead == 0xef)
    };
    let [seconds, thirds] = [1, 2].map(|from| text.get(from..).unwrap_or_default().chunks(AT_ONCE));
    let parts = text.chunks(AT_ONCE).zip(seconds).zip(thirds);
    let misplaced = parts.map(|((first, second), third)| {
        let threes = first.iter().zip(second).zip(third);
        tally(threes.map(|((&before, &lead), &next)| is_misplaced(before, lead, next)))
    });
    misplaced.sum::<usize>() >= ENOUGH_BACKWARDS
}

/// How many of at most [`AT_ONCE`] answers are yes. Counted in a byte, so that the compiler takes as many bytes of text
/// at once as the machine can: a count in a word is four times slower.
fn tally(answers: impl Iterator<Item = bool>) -> usize {
    usize::from(answers.map(u8::from).sum::<u8>())
}

/// At most so many bytes of the text.
fn head(text: &str) -> &str {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn is_accented_throughout(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 3 && letters().all(|c| matches!(c, '\u{c0}'..='\u{ff}'))
}

/// Whether two times at least one of the leading characters has a non-ASCII character behind it that is not in this
/// range: once is a word with punctuation behind it (`حظ،`).
fn has_pairs(word: &str, leads: [char; 2], from: char, to: char) -> bool {
    let followers = word.chars().skip(1);
    let pairs = word.chars().zip(followers).filter(|&(lead, follower)| {
        leads.contains(&lead) && !follower.is_ascii() && !(from..=to).contains(&follower)
    });
    pairs.take(2).count() == 2
}

fn has_mixed_letters(word: &str) -> bool {
    let neighbours = word.chars().zip(word.chars().skip(1));
    let mut kinds = neighbours.map(|(left, right)| (letter_kind(left), letter_kind(right)));
    kinds.any(|kinds| matches!(kinds, (Some(left), Some(right)) if left != right))
}

/// Arabic (true) or accented Latin (false).
fn letter_kind(c: char) -> Option<bool> {
    match c {
        '\u{621}'..='\u{64a}' => Some(true),
        '\u{c0}'..='\u{ff}' => Some(false),
        _ => None,
    }
}

/// An Arabic letter as the keyboard has it. Text in visual order often consists of presentation forms (`ﺔ`), as it was
/// drawn; of a ligature the first letter will do.
fn plain_letter(c: char) -> Option<char> {
    match class(c) {
        Class::Letter => Some(c),
        Class::Ligature => {
            let mut first = None;
            decompose_compatible(c, |letter| {
                first.get_or_insert(letter);
            });
            first
        }
        _ => None,
    }
}
