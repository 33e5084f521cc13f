//! What the closed lists say of a word, in one table: a word of a sentence is looked up once.

use std::sync::LazyLock;

use super::lists::{
    BEHIND_AND, CLAUSES, COPULAS, GOVERNING, NOUNS, PARTICLES, PHRASES, QUOTING, SINGLE, TWO, VERBS,
    VERBS_IN_WAW, WITH_AL, WORDS, by_word, packed, prepositions,
};
use super::marker::Marker;
use super::promise::{PROMISING, Promise};
use crate::inflection::{bare, past, present};
use crate::number::to_u32;
use crate::speech::{self, Speech};
use crate::tokens::Packed;
use crate::word_lists::{NAMES_IN_WAW, OWN_AND, THAT};

/// What is known of a folded word.
#[expect(clippy::struct_excessive_bools, reason = "properties, any number of which a word may have")]
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// What it opens by itself.
    pub(super) alone: Option<Marker>,
    /// What it opens with و before it.
    pub(super) behind_and: Option<Marker>,
    /// What the phrases open that begin with it, and the words behind it.
    pub(super) phrases: Vec<(Marker, Vec<Packed>)>,
    /// What is behind it belongs to it: no part begins there.
    pub(super) governs: bool,
    /// Nothing ends on it, whatever mark stands behind it.
    pub(super) is_particle: bool,
    /// It is a verb that looks like a noun with its article.
    pub(super) is_verb_in_al: bool,
    /// Its و is its own, and so is that of its inflections.
    pub(super) has_own_and: bool,
    /// What it owes as a verb, or as what is of two.
    pub(super) owes: Option<Due>,
    /// What it promises as a verb.
    pub(super) promises: Option<Promise>,
    /// The preposition that opens what it is about as a noun with its article; no letter if there is none.
    pub(super) governed: Packed,
}

/// What a word is nothing without.
#[derive(Clone, Copy, Debug)]
pub(super) enum Due {
    /// What is said.
    Saying,
    /// A thing, or what is said.
    Announcing,
    /// What this preposition opens.
    Preposition(Packed),
    /// What its subject is.
    Predicate,
    /// A clause with its verb.
    Clause,
    /// The second of two, behind و.
    Second,
}

const TEH_MARBUTA: Packed = Packed::known("ه");

/// Twice as many as there are words that something is known of, or more.
const SLOTS: usize = 8192;

/// A hash table with linear probing (Knuth 1973, 6.4): most words are told to be none of it by a single look.
struct Table {
    /// Where a word stands; 0 in an empty slot.
    slots: Box<[u32; SLOTS]>,
    /// The words; nothing is known of the first one, which stands for all others.
    words: Vec<(Packed, Known)>,
}

static ALL: LazyLock<Table> = LazyLock::new(|| {
    let mut all = Table { slots: Box::new([0; SLOTS]), words: vec![Default::default()] };
    all.add_openings();
    all.add_own_and();
    all.add_what_is_owed();
    all
});

impl Table {
    fn add_openings(&mut self) {
        for (opening, word) in by_word(WORDS) {
            self.at(word).alone = Some(opening);
        }
        for word in speech::participles() {
            self.at(word).alone.get_or_insert(Marker::Participle);
        }
        for (opening, word) in by_word(BEHIND_AND) {
            self.at(word).behind_and = Some(opening);
        }
        for (verb, _) in speech::verbs() {
            let known = self.at(verb);
            (known.alone, known.behind_and) = (Some(Marker::Says), Some(Marker::AndSays));
        }
        for &(opening, phrases) in PHRASES {
            for phrase in phrases.split(',') {
                let mut words = packed(phrase);
                let first = words.next().unwrap_or(Packed::EMPTY);
                self.at(first).phrases.push((opening, words.collect()));
            }
        }
        for word in prepositions() {
            let known = self.at(word);
            (known.governs, known.behind_and) = (true, Some(Marker::AndPreposition));
            self.at(word.after('و')).governs = true;
        }
        packed(GOVERNING).for_each(|word| self.at(word).governs = true);
        packed(PARTICLES).for_each(|word| self.at(word).is_particle = true);
        packed(WITH_AL).flat_map(past).for_each(|verb| self.at(verb).is_verb_in_al = true);
        for that in Packed::all(THAT) {
            for that in [that, that.after('ب')] {
                for (opening, word) in [(Marker::That, that), (Marker::AndThat, that.after('و'))] {
                    let known = self.at(word);
                    (known.alone, known.governs) = (Some(opening), true);
                }
            }
        }
    }

    /// With what a word has of endings: `واقعا`, `وجدوا`.
    fn add_own_and(&mut self) {
        for word in packed(OWN_AND).chain(Packed::all(NAMES_IN_WAW)) {
            for form in [word, bare(word), word.with('ا')] {
                self.at(form).has_own_and = true;
            }
        }
        for verb in packed(VERBS_IN_WAW).flat_map(past) {
            self.at(verb).has_own_and = true;
        }
    }

    fn add_what_is_owed(&mut self) {
        for (verb, speech) in speech::verbs() {
            self.at(verb).owes = match speech {
                Speech::Say | Speech::Hold | Speech::GoOn => Some(Due::Saying),
                Speech::Announce => Some(Due::Announcing),
                _ => None,
            };
        }
        packed(TWO).for_each(|word| self.at(word).owes = Some(Due::Second));
        packed(QUOTING).for_each(|word| self.at(word).owes = Some(Due::Saying));
        packed(CLAUSES).for_each(|word| self.at(word).owes = Some(Due::Clause));
        packed(COPULAS).for_each(|word| self.at(word).owes = Some(Due::Predicate));
        for (preposition, past_of_he, present_of_he) in VERBS {
            let now = || packed(present_of_he).flat_map(present);
            let future = now().map(|form| form.after('س'));
            let forms = packed(past_of_he).flat_map(past).chain(now()).chain(future);
            forms.for_each(|form| self.at(form).owes = Some(Due::Preposition(preposition)));
        }
        for (promise, words, past_of_he, present_of_he) in PROMISING {
            let verbs = packed(past_of_he).flat_map(past).chain(packed(present_of_he).flat_map(present));
            packed(words).chain(verbs).for_each(|form| self.at(form).promises = Some(promise));
        }
        for (preposition, word) in by_word(&SINGLE) {
            self.at(word).owes = Some(Due::Preposition(preposition));
        }
        for (preposition, noun) in by_word(&NOUNS) {
            let definite = noun.after('ل').after('ا');
            let stem = noun.strip_suffix(TEH_MARBUTA).map_or(noun, |stem| stem.with('ت'));
            let his = stem.with('ه');
            let owned = [his, his.with('ا'), his.with('م')];
            let articles = [definite, definite.after('و'), definite.after('ب'), noun.after('ل').after('ل')];
            let by_his = owned.map(|noun| noun.after('ب'));
            articles
                .into_iter()
                .chain(owned)
                .chain(by_his)
                .for_each(|noun| self.at(noun).governed = preposition);
        }
    }

    /// The slot that a word has, or may have.
    fn slot(&self, word: Packed) -> usize {
        let mut slot = word.mixed(SLOTS.ilog2());
        while self.slots[slot] > 0 && self.words[self.slots[slot] as usize].0 != word {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    fn at(&mut self, word: Packed) -> &mut Known {
        let slot = self.slot(word);
        if self.slots[slot] == 0 {
            self.slots[slot] = to_u32(self.words.len());
            self.words.push((word, Known::default()));
            debug_assert!(self.words.len() * 2 <= SLOTS, "a full table would be looked through for ever");
        }
        &mut self.words[self.slots[slot] as usize].1
    }
}

/// What is known of a word; of most nothing.
pub(super) fn known(word: Packed) -> &'static Known {
    let all = &*ALL;
    &all.words[all.slots[all.slot(word)] as usize].1
}
