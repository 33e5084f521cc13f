//! Whose a word is: the phrase that a term is named by rather than by itself, «الجبهة الوطنية» for «الجبهة».

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::nouns::Nouns;
use super::phrases::Phrase;
use super::weights::{OWN_SHARE, OWN_SHARE_OF_NAME, OWN_SHARE_OPENING, PART};
use crate::background::Class;

/// Those of a phrase's words of which all occurrences are its own: a bit for each, the first one lowest.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Own(u8);

impl Own {
    /// Those of a phrase that has this number among the `owners`; a single word is always its own.
    pub(super) fn of(terms: &[u32], owners: &[Option<usize>], number: usize) -> Self {
        let owned = |term: u32| terms.len() > 1 && owners[term as usize] == Some(number);
        let bit = |(word, &term): (usize, &u32)| u8::from(owned(term)) << word;
        Self(terms.iter().enumerate().map(bit).sum())
    }

    pub(super) fn has(self, word: usize) -> bool {
        self.0 >> word & 1 == 1
    }
}

/// The phrases that are no part of a longer one most of the time.
pub(super) fn whole(nouns: &Nouns, mut phrases: Vec<Phrase>) -> Vec<Phrase> {
    if phrases.iter().all(|phrase| phrase.words < 3) {
        return phrases;
    }
    let several = phrases.iter().enumerate().filter(|(_, phrase)| phrase.words > 1);
    let numbers: HashMap<&[u32], usize, FixedState> =
        several.map(|(number, phrase)| (phrase.terms(nouns), number)).collect();
    let mut part = vec![false; phrases.len()];
    for phrase in phrases.iter().filter(|phrase| phrase.words > 2) {
        let terms = phrase.terms(nouns);
        for (shorter, tail) in [(&terms[1..], true), (&terms[..terms.len() - 1], false)] {
            if let Some(&number) = numbers.get(shorter) {
                let shorter = &phrases[number];
                // «جيريمي هانت» is whole before «وزيرا».
                let whole = 2 * shorter.named > shorter.count && phrase.named == 0;
                // «كنيسة القيامة» of the title is no part of «هدم كنيسة القيامة».
                let whole = whole || (tail && shorter.in_title && !phrase.in_title);
                // «أحمد أبو الغيط», later «أبو الغيط»
                let said_first = tail && shorter.first == phrase.first + 1;
                let named = said_first && phrase.named > 0 && shorter.named > 0 && opens_name(nouns, phrase);
                part[number] |= !whole && (named || 5 * phrase.count >= PART * shorter.count);
            }
        }
    }
    let mut part = part.into_iter();
    phrases.retain(|_| part.next() == Some(false));
    phrases
}

/// Whether a name opens with a forename, or with the place before «سان»: what stands before «إير فرانس» is no part of it.
fn opens_name(nouns: &Nouns, phrase: &Phrase) -> bool {
    let class = nouns.all[phrase.first].kind.class;
    class == Some(Class::Name) || nouns.all[phrase.first + 1].kind.opens_place
}

/// The phrase, by its number, that each term is named by rather than by itself.
pub(super) fn owners(nouns: &Nouns, phrases: &[Phrase]) -> Vec<Option<usize>> {
    let mut owners: Vec<Option<usize>> = vec![None; nouns.of.len()];
    for (number, phrase) in phrases.iter().enumerate().filter(|(_, phrase)| phrase.words > 1) {
        for &term in phrase.terms(nouns) {
            let key = |number: usize| {
                let Phrase { is_title, count, named, .. } = phrases[number];
                (is_title, count, named)
            };
            let owner = &mut owners[term as usize];
            if owner.is_none_or(|owner| key(owner) < key(number)) && may_own(nouns, phrase, term) {
                *owner = Some(number);
            }
        }
    }
    owners
}

/// Whether a term may be named by a phrase that holds it.
fn may_own(nouns: &Nouns, phrase: &Phrase, term: u32) -> bool {
    let count = nouns.of(term).count;
    let opens = (phrase.first..phrase.first + phrase.words).contains(&nouns.of(term).first);
    // «مهدي المشاط», later «المشاط»
    let is_surname = phrase.named > 0 && opens && phrase.terms(nouns).last() == Some(&term);
    let is_name = nouns.is_name(term) || is_surname;
    // «السلطات السعودية» does not name السعودية, nor «مديرية أمن السويس» السويس.
    let adjective = nouns.of(term).usage.class == Some(Class::Adjective);
    if phrase.is_title {
        return true;
    }
    if adjective || (is_name && phrase.named == 0 && 2 * phrase.count < count) {
        return false;
    }
    let share = match (opens, is_name) {
        (true, true) => OWN_SHARE_OF_NAME,
        (true, false) => OWN_SHARE_OPENING,
        (false, _) => OWN_SHARE,
    };
    let named = phrase.named > 0 && (opens || phrase.in_title) && is_name;
    named || (phrase.in_title && opens) || share * phrase.count >= count
}
