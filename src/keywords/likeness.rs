//! Which choices are alike: a shorter name and the longer one, two phrases of the same words. The better one is enough.

use super::choice::Choice;
use super::nouns::Nouns;

/// Those of `found` that are like none before them.
pub(super) fn unlike(nouns: &Nouns, found: Vec<Choice>) -> Vec<Choice> {
    let mut chosen: Vec<Choice> = Vec::with_capacity(found.len());
    let mut holders = Holders { last: vec![None; nouns.of.len()], all: Vec::with_capacity(found.len()) };
    for choice in found {
        let terms = choice.phrase.terms(nouns);
        let mut rivals = terms.iter().flat_map(|&term| holders.of(term));
        let taken = rivals.any(|rival| alike(chosen[rival as usize].phrase.terms(nouns), terms));
        drop(rivals);
        if taken {
            continue;
        }
        let number = u32::try_from(chosen.len()).expect("no more than words");
        for &term in terms {
            holders.add(term, number);
        }
        chosen.push(choice);
    }
    chosen
}

/// Which choices hold each term.
struct Holders {
    /// The last one of each term, by its number among all.
    last: Vec<Option<u32>>,
    /// A choice, and the one of the same term before it.
    all: Vec<(u32, Option<u32>)>,
}

impl Holders {
    fn add(&mut self, term: u32, choice: u32) {
        let number = u32::try_from(self.all.len()).expect("no more than words");
        let last = self.last[term as usize].replace(number);
        self.all.push((choice, last));
    }

    /// The choices that hold a term.
    fn of(&self, term: u32) -> impl Iterator<Item = u32> {
        let holder = |number: u32| self.all[number as usize];
        let last = self.last[term as usize].map(holder);
        std::iter::successors(last, move |&(_, before)| before.map(holder)).map(|(choice, _)| choice)
    }
}

/// Whether two phrases share more than half the terms of the shorter one.
fn alike(one: &[u32], other: &[u32]) -> bool {
    let shared = |a: &[u32], b: &[u32]| 2 * a.iter().filter(|term| b.contains(term)).count() > a.len();
    if one.len() < other.len() { shared(one, other) } else { shared(other, one) }
}
