//! Phrases that are unlike each other: of two that share most of their words the first one is kept.

/// The phrases that are kept, and which of them hold each term.
pub(super) struct Unlike<'n> {
    /// The terms of each.
    kept: Vec<&'n [u32]>,
    /// Of each term the last place in `holders`.
    last: Vec<Option<u32>>,
    /// A kept phrase, and where the one of the same term before it stands.
    holders: Vec<(u32, Option<u32>)>,
}

impl<'n> Unlike<'n> {
    /// `terms`: how many terms there are.
    pub(super) fn new(terms: usize) -> Self {
        Self { kept: Vec::new(), last: vec![None; terms], holders: Vec::new() }
    }

    /// Keeps a phrase if it is like none that is kept, and tells whether it is.
    pub(super) fn keeps(&mut self, phrase: &'n [u32]) -> bool {
        let is_like = |number: u32| alike(self.kept[number as usize], phrase);
        if phrase.iter().flat_map(|&term| self.of(term)).any(is_like) {
            return false;
        }
        for &term in phrase {
            self.add(term);
        }
        self.kept.push(phrase);
        true
    }

    /// The next phrase that is kept holds a term.
    fn add(&mut self, term: u32) {
        let [phrase, place] = [self.kept.len(), self.holders.len()]
            .map(|number| u32::try_from(number).expect("no more than words"));
        let before = self.last[term as usize].replace(place);
        self.holders.push((phrase, before));
    }

    /// The kept phrases that hold a term.
    fn of(&self, term: u32) -> impl Iterator<Item = u32> {
        let holder = |place: u32| self.holders[place as usize];
        let last = self.last[term as usize].map(holder);
        std::iter::successors(last, move |&(_, before)| before.map(holder)).map(|(phrase, _)| phrase)
    }
}

/// Whether two phrases share more than half the terms of the shorter one.
fn alike(one: &[u32], other: &[u32]) -> bool {
    let shared = |a: &[u32], b: &[u32]| 2 * a.iter().filter(|term| b.contains(term)).count() > a.len();
    if one.len() < other.len() { shared(one, other) } else { shared(other, one) }
}
