//! From terms to phrases: the best terms, joined where they are neighbours in the text, and the best of those.

use std::ops::Range;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::nouns::{Noun, Nouns};

/// A run of neighbouring terms, one or several.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrase {
    pub(super) terms: Vec<u32>,
    /// How often it stands in the text.
    pub(super) count: u32,
    /// The votes it carries.
    pub(super) score: f64,
    /// Where it stands first, in nouns.
    first: usize,
    /// How often the text goes on where it should not be cut: «رئيس» in «رئيس الوزراء».
    unfinished: u32,
    /// How often it only describes the noun before it: «الوطنية» in «الجبهة الوطنية».
    describing: u32,
    /// How often it begins with a noun that has a pronoun.
    possessed: u32,
    /// It begins with a word that no keyword begins with.
    weak: bool,
    /// It stands in a heading, and does not describe the noun before it there.
    in_heading: bool,
}

/// The candidates are made of the best third of the terms (Mihalcea & Tarau 2004, section 3.1).
const TOP: usize = 3;
/// Of a few lines a third is next to nothing: so many terms are candidates in any case.
const FEWEST: usize = 10;
/// A phrase has no more words than this: the name of an institution («رئيس مجلس الوزراء القطري») has four or five.
const LONGEST: usize = 5;
/// Where a phrase holds a third of a word's occurrences, it names the word.
const OWN_SHARE: u32 = 3;
/// A fifth will do if the first one is among them: full names come first («نجيب رزاق», later «رزاق»).
const OWN_SHARE_OF_NAME: u32 = 5;
/// In a text of more words than this, about an abstract, a keyword is said more than once, as a phrase always is.
const ABSTRACT: usize = 120;

/// The best phrases of the text, at most `n`, the best first; ties in the order of the text.
pub(super) fn best(nouns: &Nouns, scores: &[f64], n: usize) -> Vec<Phrase> {
    let mut found = candidates(nouns, &top(nouns, scores));
    let least = if nouns.words > ABSTRACT { 2 } else { 1 };
    found.retain(|phrase| {
        phrase.count >= if phrase.terms.len() > 1 { 2 } else { least } && phrase.names_something()
    });
    for phrase in &mut found {
        let votes = |&term: &u32| {
            scores[term as usize] * f64::from(phrase.count) / f64::from(nouns.counts[term as usize])
        };
        phrase.score = phrase.terms.iter().map(votes).sum();
    }
    // Stable: they are found in the order of the text.
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    // A word is named by its phrase, unless that is left out for one like it that does not hold the word.
    let mut named = named(&found, nouns);
    let is_free =
        |phrase: &Phrase, named: &[bool]| phrase.terms.len() > 1 || !named[phrase.terms[0] as usize];
    let free: Vec<Phrase> = found.iter().filter(|phrase| is_free(phrase, &named)).cloned().collect();
    named.fill(false);
    for phrase in unlike(free, scores.len(), usize::MAX).iter().filter(|phrase| phrase.terms.len() > 1) {
        phrase.terms.iter().for_each(|&term| named[term as usize] = true);
    }
    found.retain(|phrase| is_free(phrase, &named));
    unlike(found, scores.len(), n)
}

impl Phrase {
    /// Whether it can stand by itself.
    fn names_something(&self) -> bool {
        let mostly = |times: u32| 2 * times > self.count;
        let describing = mostly(self.describing) && !self.in_heading;
        !self.weak && !describing && !mostly(self.unfinished) && self.possessed < self.count
    }

    /// Counts it where it stands in `row`.
    fn count_in(&mut self, row: &[Noun], run: &Range<usize>, heading: bool) {
        self.count += 1;
        // A noun without an article that leans on the next one is the head of a construct.
        let goes_on = row.get(run.end).is_some_and(|next| next.joined);
        self.unfinished += u32::from(goes_on && !row[run.end - 1].article);
        self.describing += u32::from(row[run.start].describing);
        self.possessed += u32::from(row[run.start].possessed);
        self.in_heading |= heading && !row[run.start].describing;
    }
}

/// Whether each term is among the best ones.
fn top(nouns: &Nouns, scores: &[f64]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..scores.len()).filter(|&term| nouns.counts[term] > 0).collect();
    order.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
    let mut top = vec![false; scores.len()];
    order.truncate(order.len().div_ceil(TOP).max(FEWEST));
    for term in order {
        top[term] = true;
    }
    top
}

/// All runs of neighbouring top terms, in the order of the text.
fn candidates(nouns: &Nouns, top: &[bool]) -> Vec<Phrase> {
    let mut numbers: HashMap<Vec<u32>, usize, FixedState> = HashMap::default();
    let mut found: Vec<Phrase> = Vec::new();
    let mut before = 0;
    for row in &nouns.rows {
        for_each_run(&row.nouns, |run, terms| {
            if !top[terms[terms.len() - 1] as usize] {
                return false;
            }
            let number = *numbers.entry_ref(terms).or_insert_with(|| {
                let (first, weak) = (before + run.start, row.nouns[run.start].weak);
                found.push(Phrase { terms: terms.to_vec(), first, weak, ..Phrase::default() });
                found.len() - 1
            });
            found[number].count_in(&row.nouns, &run, row.heading);
            true
        });
        before += row.nouns.len();
    }
    found
}

/// Calls `visit` with every run of up to [`LONGEST`] neighbours and its terms, the short ones first; no run is made
/// longer for which it answers no.
pub(super) fn for_each_run(row: &[Noun], mut visit: impl FnMut(Range<usize>, &[u32]) -> bool) {
    let mut terms = Vec::with_capacity(LONGEST);
    for start in 0..row.len() {
        terms.clear();
        for (end, noun) in row.iter().enumerate().skip(start).take(LONGEST) {
            terms.push(noun.term);
            if (end > start && !noun.joined) || !visit(start..end + 1, &terms) {
                break;
            }
        }
    }
}

/// Whether each term is named by a phrase rather than by its word.
fn named(found: &[Phrase], nouns: &Nouns) -> Vec<bool> {
    let mut first = vec![usize::MAX; nouns.counts.len()];
    let all = nouns.rows.iter().flat_map(|row| &row.nouns);
    for (place, noun) in all.enumerate() {
        first[noun.term as usize] = place.min(first[noun.term as usize]);
    }
    let mut named = vec![false; first.len()];
    for phrase in found.iter().filter(|phrase| phrase.terms.len() > 1) {
        for term in phrase.terms.iter().map(|&term| term as usize) {
            let opens = (phrase.first..phrase.first + phrase.terms.len()).contains(&first[term]);
            let share = if opens { OWN_SHARE_OF_NAME } else { OWN_SHARE };
            named[term] |= share * phrase.count >= nouns.counts[term];
        }
    }
    named
}

/// The first `n` of `found` of which none is like another one.
fn unlike(found: Vec<Phrase>, terms: usize, n: usize) -> Vec<Phrase> {
    let mut chosen: Vec<Phrase> = Vec::new();
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); terms];
    for phrase in found {
        if chosen.len() == n {
            break;
        }
        let mut rivals = phrase.terms.iter().flat_map(|&term| &holders[term as usize]);
        if rivals.any(|&rival| alike(&chosen[rival].terms, &phrase.terms)) {
            continue;
        }
        phrase.terms.iter().for_each(|&term| holders[term as usize].push(chosen.len()));
        chosen.push(phrase);
    }
    chosen
}

/// Whether two phrases share more than half the terms of the shorter one.
fn alike(one: &[u32], other: &[u32]) -> bool {
    let shared = |a: &[u32], b: &[u32]| 2 * a.iter().filter(|term| b.contains(term)).count() > a.len();
    if one.len() < other.len() { shared(one, other) } else { shared(other, one) }
}
