//! What keywords can be made of, told by numbers alone before any word is looked at: what the text says again and is rare
//! enough or has the same neighbour again, names, and what its headings speak of. Of all other words nothing need be known,
//! but of those beside these.

use std::ops::Range;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::lists::SON;
use super::term::Term;
use super::title;
use super::verbs::side_by_side;
use super::weights::is_said;
use crate::terms::{Word, Words};

/// Which forms have to do with a keyword.
pub(super) struct Candidates {
    /// The term of each word, row by row; nothing for a stop word.
    pub(super) words: Vec<Option<u32>>,
    /// Whether each form may be part of a keyword, or stands beside one that may.
    pub(super) forms: Vec<bool>,
}

/// Names that stand once are looked at among the first words alone.
const LEAD: usize = 60;
/// Words that the text may open with to define them: «الرئة هي …».
const OPENING: usize = 8;
/// A text of no more words is read whole.
const SHORT: usize = 40;
/// Room for the pairs of an article.
const PAIRS: usize = 64;

impl Candidates {
    /// Tells of each term how often it stands in the text and whether it may be part of a keyword. `long`: the text is longer than
    /// an abstract.
    pub(super) fn new(words: &Words, terms: &mut [Term], text: &str, long: bool) -> Self {
        let whole = words.len() <= SHORT;
        let mut candidates = Self { words: count(words, terms), forms: vec![whole; words.forms()] };
        for (number, term) in (0..).zip(&mut *terms) {
            let fold = || words.fold_of_term(number);
            term.part = whole || if long { term.is_worthy(fold) } else { term.is_said(fold) };
        }
        if whole {
            return candidates;
        }
        if long {
            candidates.add_pairs(words, terms);
        }
        for term in title::groups(words, terms) {
            terms[term as usize].part = true;
        }
        let lead = if long { LEAD } else { words.len() };
        let mut start = 0;
        for (row, _) in words.rows() {
            candidates.mark(row, start, start < lead, terms, words, text);
            start += row.len();
        }
        // What no title tells, the opening may.
        if !terms.iter().any(|term| term.topic && term.part) {
            let opening = words.rows().next().map_or(&[][..], |(row, _)| row);
            opening.iter().take(OPENING).for_each(|word| candidates.forms[word.form as usize] = true);
        }
        candidates
    }

    /// Adds the terms that have the same neighbour again, more than in passing.
    fn add_pairs(&mut self, words: &Words, terms: &mut [Term]) {
        let mut seen: HashMap<(u32, u32), (u32, u32), FixedState> =
            HashMap::with_capacity_and_hasher(PAIRS, FixedState::default());
        let (mut start, mut place) = (0, 0);
        for (row, _) in words.rows() {
            let mut before: Option<u32> = None;
            for &word in &self.words[start..start + row.len()] {
                let Some(number) = word else {
                    before = None;
                    continue;
                };
                let term = &terms[number as usize];
                let again = term.said > 1 || term.topic;
                if let Some(first) = before.filter(|_| again) {
                    let (count, place) = seen.entry((first, number)).or_insert((0, place));
                    *count += 1;
                    let topics = [first, number].map(|term| terms[term as usize].topic);
                    let said_again = *count > 1 && topics.contains(&true);
                    if is_said(*count, *place) || said_again || topics == [true; 2] {
                        for term in [first, number] {
                            terms[term as usize].part = true;
                        }
                    }
                }
                before = again.then_some(number);
                place += 1;
            }
            start += row.len();
        }
    }

    /// Marks the forms of a sentence that have to do with a keyword. `first`: the number of its first word; `leads`: whether names
    /// that stand once are looked at.
    fn mark(&mut self, row: &[Word], first: usize, leads: bool, terms: &[Term], words: &Words, text: &str) {
        let Self { words: numbers, forms } = self;
        let numbers = &numbers[first..first + row.len()];
        let term = |at: usize| numbers.get(at).copied().flatten().map(|number| &terms[number as usize]);
        let opens = |term: &Term| term.part || term.may_name();
        let opens = |number: &Option<u32>| number.is_some_and(|number| opens(&terms[number as usize]));
        let mut start = 0;
        while let Some(passed) = numbers[start..].iter().position(opens) {
            start += passed;
            let Some(opening) = term(start) else { break };
            let (mut part, mut known) = (opening.part, opening.is_known());
            let mut end = start + 1;
            // Words side by side that may be names go together.
            while let Some(next) = term(end).filter(|next| opening.may_name() && next.may_name()) {
                (part, known) = (part | next.part, known | next.is_known());
                end += 1;
            }
            let may_end = term(end).is_some_and(Term::may_end_name);
            let goes_on = end > start + 1 || may_end;
            let said_again = || (start..end).filter_map(term).any(|term| term.said > 1);
            if part || (known && goes_on && (leads || said_again())) {
                mark_run(forms, row, start..end, opening.leans(), may_end || !known, words, text);
            }
            start = end;
        }
    }
}

/// Marks the words of a run, and those beside it that may belong to it. `before`, `behind`: whether one does that stands there, as
/// far as numbers tell.
fn mark_run(
    forms: &mut [bool],
    row: &[Word],
    run: Range<usize>,
    before: bool,
    behind: bool,
    words: &Words,
    text: &str,
) {
    row[run.clone()].iter().for_each(|word| forms[word.form as usize] = true);
    let (first, last) = (&row[run.start], &row[run.end - 1]);
    // «خالد بن سلمان»
    let is_son = |word: &Word| words.fold(word.form).arabic() == Some(SON);
    // What leans on nothing stands by itself, whatever is before it.
    let leans = before || is_son(first) || words.has_article(first.form);
    if let Some(other) = run.start.checked_sub(1).map(|at| &row[at]).filter(|_| leans) {
        forms[other.form as usize] |= side_by_side(text, other, first);
    }
    // A name heads no construct. Behind an article stands an adjective at most, and that asks for itself.
    let heads = (behind || is_son(last)) && !words.has_article(last.form);
    if let Some(other) = row.get(run.end).filter(|_| heads) {
        forms[other.form as usize] |= side_by_side(text, last, other);
    }
}

/// Counts the terms; answers that of each word.
fn count(words: &Words, terms: &mut [Term]) -> Vec<Option<u32>> {
    words.title().flatten().for_each(|term| terms[term as usize].topic = true);
    let mut all = Vec::with_capacity(words.len());
    let mut place = 0;
    for (row, heading) in words.rows() {
        all.extend(row.iter().map(|word| {
            let number = words.term_of(word.form)?;
            let term = &mut terms[number as usize];
            if term.said == 0 {
                term.place = place;
            }
            term.said += 1;
            term.topic |= heading;
            place += 1;
            Some(number)
        }));
    }
    all
}
