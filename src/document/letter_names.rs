//! Latin letters spelled out by their names in Arabic (`بي.بي.سي`, `جون إف. كينيدي`): the dots between them, and that
//! behind the initial of a name, end no sentence.

use std::borrow::Cow;

use super::first_words::{is_preposition, opens_a_clause};
use super::last_word::last_word;
use crate::arabic::{Class, all_folded, class, folded, property};
use crate::span::head;
use crate::tokens::Tokenizer;
use crate::word_lists::{LETTER_NAMES, WESTERN_NAMES};

/// Those of [`LETTER_NAMES`] that stand alone in names of people and are no words or brands that a sentence ends with.
const INITIALS: [&str; 18] = all_folded([
    "ايه", "دي", "اي", "اف", "جي", "اتش", "ايتش", "جيه", "كيه", "ال", "ام", "كيو", "ار", "اس", "تي", "يو",
    "دبليو", "دابليو",
]);
/// A word that brands have among them: `بي.أوت.كيو`.
const OUT: &str = folded("اوت");
/// Given names beside [`WESTERN_NAMES`] that are last names or places as well. Behind a given name those letters stand too that
/// are words: `ويليام بي. هوبي`.
const GIVEN_NAMES: [&str; 23] = all_folded([
    "البرت", "الفريد", "اليزابيث", "ادوين", "ارثر", "بنيامين", "بول", "جيرالد", "دانيال", "دانيل", "دونالد",
    "رونالد", "ريموند", "ستانلي", "صامويل", "صمويل", "فرانك", "فرانكلين", "فيليب", "كينيث", "هارولد", "هنري",
    "والتر",
]);
/// What bears a letter for its name and is no person.
const BEARERS: [&str; 10] =
    ["فيتامين", "طراز", "نوع", "هاتف", "حرف", "فيروس", "موقع", "مستوى", "تلفزيون", "تليفزيون"];
/// Letters of the shortest given name.
const SHORTEST_GIVEN_NAME: usize = 3;
/// Letters of the longest word before a letter that is looked at: a given name.
const LONGEST_NEIGHBOUR: usize = 12;
/// Bytes behind a dot in which the next two words are looked for.
const LONGEST_NEXT: usize = 60;

/// Whether the full stop between `before` and `after`, where a word of two letters or more ends, is one of a
/// spelled-out name. `head`: what stands before that word, `word`: its letters.
pub(super) fn is_spelled_out(head: &str, word: &str, after: &str) -> bool {
    let glued = after.starts_with(|c| class(c) == Class::Letter);
    if !glued && !is_name(word) && !is_prefixed(word) {
        return false;
    }
    let (before, dotted) = neighbour(head);
    let chained = dotted && (is_name(&before) || is_prefixed(&before));
    let Some(next) = Next::read(after) else { return false };
    // A prefixed letter is one in a chain of them: وإتش. إس. بي. سي.
    let opens_chain = is_name(&next.fold) && next.dotted;
    let is_letter = is_name(word) || ((chained || glued || opens_chain) && is_prefixed(word));
    if !is_letter && !chained {
        return false;
    }
    if chained && is_name(&next.fold) && (next.glued || is_letter) {
        return true;
    }
    // بي بي سي: spelled without dots, so this one is none of the name's. In front of a name `في` is the preposition and
    // no V, and `إن` the particle if dots follow: إن إف.بي.آي.
    let undotted = is_name(&before) && !dotted && !is_preposition(&before);
    if !is_letter || (undotted && !(is_name(&next.fold) && (next.glued || next.dotted))) {
        return false;
    }
    if opens_chain {
        return true;
    }
    if opens_a_clause(&next.fold) {
        return false;
    }
    let initial = is_initial(word, &before) || (is_name(word) && head.ends_with(['"', '«', '“', '(']));
    next.glued || ((chained || initial) && !is_preposition(&next.fold))
}

fn is_name(word: &str) -> bool {
    // Most words are of another length than most names.
    let mut names = LETTER_NAMES.iter().chain(&[OUT]).filter(|name| name.len() == word.len());
    names.any(|name| is_written(word, name))
}

/// Whether a word folds to `name`; letters of the Arabic block fold to letters of the same length.
fn is_written(word: &str, name: &str) -> bool {
    word.len() == name.len() && word.chars().map(|c| property(c).fold).eq(name.chars())
}

/// A name behind a conjunction or a preposition: `وبي.إم.دبليو`.
fn is_prefixed(word: &str) -> bool {
    word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).is_some_and(is_name)
}

/// An initial between a given name and a surname: what stands before it is no `قناة`, no `الفئة`, no `فيتامين`.
fn is_initial(word: &str, before: &str) -> bool {
    if WESTERN_NAMES.iter().chain(&GIVEN_NAMES).any(|name| is_written(before, name)) {
        return is_name(word) && !is_preposition(word);
    }
    INITIALS.iter().any(|name| is_written(word, name))
        && before.chars().count() >= SHORTEST_GIVEN_NAME
        && !before.starts_with("ال")
        && !before.ends_with(['ة', 'ه'])
        && !BEARERS.contains(&before)
}

/// The word before a word, without its marks, and whether a dot stands between them.
fn neighbour(head: &str) -> (Cow<'_, str>, bool) {
    let bare = head.trim_end_matches([' ', '\u{a0}']);
    let undotted = bare.trim_end_matches('.');
    let word = last_word(undotted, LONGEST_NEIGHBOUR, |kind| kind == Class::Letter)
        .map_or(Cow::Borrowed(""), |(_, word)| word);
    (word, undotted.len() < bare.len())
}

/// The word behind a dot.
struct Next {
    fold: String,
    /// Without white space between.
    glued: bool,
    /// Another dot or a closing mark follows.
    dotted: bool,
}

impl Next {
    fn read(after: &str) -> Option<Self> {
        let mut buffer = String::new();
        let (token, fold) = Tokenizer::new(head(after, LONGEST_NEXT)).next_into(&mut buffer)?;
        let dotted =
            after[token.end..].trim_start_matches([' ', '\u{a0}']).starts_with(['.', '"', '»', ')', '”']);
        Some(Self { fold: fold.to_owned(), glued: token.start == 0, dotted })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_names_of_letters() {
        for initial in INITIALS {
            assert!(LETTER_NAMES.contains(&initial), "{initial}");
        }
    }
}
