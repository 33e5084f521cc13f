//! Words that were read in the wrong encoding once: each pair of encodings leaves a pattern that no language has.

use crate::arabic::is_standard_letter;
use crate::warning::Misreading;

/// Fewer words than this are a chance or a quotation.
pub(super) const ENOUGH: usize = 3;
/// Of all words one in so many must show the sign of a wrong encoding. In text read wrongly nearly all do.
const SHARE_ONE_IN: usize = 10;
/// Lost letters must be in more than one word in so many: an exam paper has question marks for what is to be filled in.
const LOST_ONE_IN: usize = 2;

impl Misreading {
    const ALL: [Self; 7] = [
        Self::Windows1256AsLatin,
        Self::Windows1256AsMac,
        Self::Utf8AsLatin,
        Self::Utf8AsMac,
        Self::Utf8AsWindows1256,
        Self::Mixed,
        Self::Lost,
    ];

    /// What a word shows of it, the surer signs first.
    fn of_word(word: &str) -> Option<Self> {
        if word.is_ascii() {
            return is_lost(word).then_some(Self::Lost);
        }
        let arabic_in_utf8 = |leads, letters| has_pairs(word, leads, letters);
        if arabic_in_utf8(['ÿ', 'Ÿ'], None) {
            // A byte D8 or D9 and one below C0, as everywhere; in Mac Roman all of those are something.
            Some(Self::Utf8AsMac)
        } else if arabic_in_utf8(['Ø', 'Ù'], Some(['\u{c0}', '\u{ff}'])) {
            // In windows-1252 the second byte is no letter.
            Some(Self::Utf8AsLatin)
        } else if arabic_in_utf8(['ط', 'ظ'], Some(['\u{621}', '\u{652}'])) {
            Some(Self::Utf8AsWindows1256)
        } else if word.contains("«·") {
            // The article, which every third word has: a quotation mark with a middle dot behind it is nothing else.
            Some(Self::Windows1256AsMac)
        } else if is_accented_throughout(word) {
            Some(Self::Windows1256AsLatin)
        } else {
            has_mixed_letters(word).then_some(Self::Mixed)
        }
    }
}

/// What a text went through, if enough of its words show it.
pub(super) fn misreading(text: &str) -> Option<Misreading> {
    let mut words = 0;
    let mut shown = [0; Misreading::ALL.len()];
    for word in text.split_ascii_whitespace() {
        words += 1;
        if let Some(sign) = Misreading::of_word(word) {
            shown[sign as usize] += 1;
        }
    }
    Misreading::ALL.into_iter().find(|sign| {
        let (count, one_in) = match sign {
            Misreading::Lost => (shown[*sign as usize], LOST_ONE_IN),
            _ => (shown[*sign as usize], SHARE_ONE_IN),
        };
        count >= ENOUGH && count * one_in >= words
    })
}

/// A word of question marks, with what stands around it.
fn is_lost(word: &str) -> bool {
    let letters = word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '?');
    letters.len() > 1 && letters.bytes().all(|byte| byte == b'?')
}

/// All letters are accented Latin ones, three at least: no language writes so, but Arabic in windows-1256 or ISO-8859-6
/// has all its letters where Latin-1 has these.
fn is_accented_throughout(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 3 && letters().all(|c| matches!(c, '\u{c0}'..='\u{ff}'))
}

/// Whether two times at least one of the leading characters has a non-ASCII character behind it that is none of these
/// letters: once is a word with punctuation behind it (`حظ،`).
fn has_pairs(word: &str, leads: [char; 2], letters: Option<[char; 2]>) -> bool {
    let is_letter = |c: char| letters.is_some_and(|[from, to]| (from..=to).contains(&c));
    let followers = word.chars().skip(1);
    let pairs = word
        .chars()
        .zip(followers)
        .filter(|&(lead, follower)| leads.contains(&lead) && !follower.is_ascii() && !is_letter(follower));
    pairs.take(2).count() == 2
}

/// An Arabic letter stands beside an accented Latin one, as windows-1256 has it where other encodings have letters of
/// their own: ISO-8859-6 the Arabic ones from ف on.
fn has_mixed_letters(word: &str) -> bool {
    let neighbours = word.chars().zip(word.chars().skip(1));
    let mut kinds = neighbours.map(|(left, right)| (letter_kind(left), letter_kind(right)));
    kinds.any(|kinds| matches!(kinds, (Some(left), Some(right)) if left != right))
}

/// Arabic (true) or accented Latin (false).
fn letter_kind(c: char) -> Option<bool> {
    match c {
        '\u{c0}'..='\u{ff}' => Some(false),
        _ => is_standard_letter(c).then_some(true),
    }
}
