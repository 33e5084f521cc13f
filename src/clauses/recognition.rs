//! How a part of a sentence opens: the words at its head looked up in the closed lists, and what the rest are by their shape.

use std::sync::LazyLock;

use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};

use super::lists::{GOVERNING, NAMES_IN_LI, PHRASES, PREPOSITIONS, ROOT_AND, VERBS_AFTER_FA, WORDS};
use super::marker::Marker;
use super::punctuated::Punctuated;
use super::verbs::{is_reporting, is_verb, opens_like_verb};
use crate::speech;

/// What a word opens by itself, and the phrases that begin with it: the words behind it.
#[derive(Default)]
struct Known {
    alone: Option<Marker>,
    phrases: Vec<(Marker, Vec<&'static str>)>,
}

static KNOWN: LazyLock<HashMap<String, Known, FixedState>> = LazyLock::new(|| {
    let mut known: HashMap<String, Known, FixedState> = HashMap::default();
    for &(opening, list) in WORDS {
        for word in list.split(' ') {
            known.entry_ref(word).or_default().alone.get_or_insert(opening);
        }
    }
    for participle in speech::participles() {
        known.entry(participle.to_string()).or_default().alone.get_or_insert(Marker::Participle);
    }
    for &(opening, list) in PHRASES {
        for phrase in list.split(',') {
            let mut words = phrase.split(' ');
            let first = words.next().unwrap_or_default();
            known.entry_ref(first).or_default().phrases.push((opening, words.collect()));
        }
    }
    known
});

/// What the words from `index` on open with. `apart`: a comma or the like stands before them.
pub(crate) fn opening(words: &Punctuated, index: usize, apart: bool) -> Marker {
    let opening = known_or_shaped(words, index, apart);
    let says_nothing = matches!(opening, Marker::Plain | Marker::AndNoun);
    if index == 0 && says_nothing && opens_like_verb(words.fold(0)) { Marker::Verb } else { opening }
}

fn known_or_shaped(words: &Punctuated, index: usize, apart: bool) -> Marker {
    let word = words.fold(index);
    if let Some(known) = KNOWN.get(word) {
        let phrase = known.phrases.iter().find(|(_, behind)| words.read_on(index + 1, behind));
        if let Some(opening) = phrase.map(|(opening, _)| *opening).or(known.alone) {
            return opening;
        }
    }
    let next = words.fold(index + 1);
    if word == "و" {
        return and(next, apart);
    }
    if let Some(rest) = word.strip_prefix('و').filter(|rest| rest.chars().count() > 1) {
        let opening = and(rest, apart);
        // Two letters, at which most of them differ, are compared as a number.
        let letters = word.as_bytes().first_chunk::<4>();
        let opens = |own: &&str| own.as_bytes().first_chunk() == letters && word.starts_with(own);
        if opening != Marker::AndNoun || !ALL_ROOT_AND.iter().any(opens) {
            return opening;
        }
    }
    bare(words, index, word)
}

fn and(rest: &str, apart: bool) -> Marker {
    match rest {
        "قد" | "لقد" | "كان" | "كانت" | "كانوا" => Marker::AndHas,
        "لم" | "لن" | "لا" | "ليس" | "ليست" | "لست" | "ما" => Marker::AndNot,
        "ايضا" | "كذلك" => Marker::AndAlso,
        _ if ALL_PREPOSITIONS.contains(rest) => Marker::AndPreposition,
        _ if is_reporting(rest) => Marker::AndSays,
        _ if is_verb(rest) => Marker::AndVerb,
        _ if rest.starts_with("بال") || rest.starts_with("لل") => Marker::AndPreposition,
        _ if apart || rest.starts_with("ال") || rest.chars().count() > 3 => Marker::AndNoun,
        _ => Marker::Plain,
    }
}

fn bare(words: &Punctuated, index: usize, word: &str) -> Marker {
    match word {
        "لم" | "لن" | "لا" | "ليس" | "ليست" => return Marker::Not,
        "هو" | "هي" | "هم" | "هما" => return Marker::Pronoun,
        "قد" | "لقد" | "سوف" => return Marker::Verb,
        _ => {}
    }
    if let Some(marker) = attached(word) {
        return marker;
    }
    if is_reporting(word) {
        return Marker::Says;
    }
    if is_verb(word) {
        return Marker::Verb;
    }
    if words.all[index].tanween && index > 0 {
        return Marker::Manner;
    }
    Marker::Plain
}

/// What a word opens whose first letter is one before another word.
fn attached(word: &str) -> Option<Marker> {
    let first = word.chars().next()?;
    let rest = &word[first.len_utf8()..];
    let longer_than = |letters: usize| rest.chars().count() > letters;
    match first {
        // فيسبوك، فيلم، فيديو are no verbs.
        'ف' => (longer_than(3)
            && is_verb(rest)
            && !is_verb(word)
            && (!word.starts_with("في") || VERBS_AFTER_FA.split(' ').any(|verb| word.starts_with(verb))))
        .then_some(Marker::Then),
        'ب' => (rest.starts_with("ال") && longer_than(4)).then_some(Marker::By),
        'ك' => (rest.starts_with("ال") && longer_than(4)).then_some(Marker::As),
        'ل' if !longer_than(3) => None,
        'ل' if rest.starts_with(['ي', 'ت']) => (!ALL_NAMES_IN_LI.contains(word))
            .then(|| if is_verb(rest) { Marker::ToVerb } else { Marker::For }),
        'ل' => rest.starts_with('ل').then_some(Marker::For),
        _ => None,
    }
}

static ALL_GOVERNING: LazyLock<HashSet<&str, FixedState>> =
    LazyLock::new(|| GOVERNING.split(' ').chain(PREPOSITIONS.split(' ')).collect());
static ALL_PREPOSITIONS: LazyLock<HashSet<&str, FixedState>> =
    LazyLock::new(|| PREPOSITIONS.split(' ').collect());

static ALL_ROOT_AND: LazyLock<Vec<&str>> = LazyLock::new(|| ROOT_AND.split(' ').collect());
static ALL_NAMES_IN_LI: LazyLock<HashSet<&str, FixedState>> =
    LazyLock::new(|| NAMES_IN_LI.split(' ').collect());

/// Whether what is behind a word belongs to it: no part begins there.
pub(crate) fn governs(word: &str) -> bool {
    let bare = word.strip_prefix('و').unwrap_or(word);
    ALL_GOVERNING.contains(word) || ALL_PREPOSITIONS.contains(bare)
}
