//! What keywords can be made of, told by numbers alone before any word is looked at: what the text says again and is rare
//! enough or has the same neighbour again, names, and what its headings speak of. Of all other words nothing need be known,
//! but of those beside these.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::lists::is_term_of_nation;
use super::shapes::RARE_AS_A_NAME;
use super::verbs::side_by_side;
use super::weights::{is_said, is_worthy};
use crate::background::{Class, Usage};
use crate::terms::{Word, Words};

/// Which terms and forms have to do with a keyword.
pub(super) struct Candidates {
    /// The term of each word, row by row; nothing for a stop word.
    pub(super) terms: Vec<Option<u32>>,
    /// How often each term stands in the text.
    pub(super) counts: Vec<u32>,
    /// Whether each term stands in a heading or in the title.
    pub(super) topic: Vec<bool>,
    /// How many words that are no stop words stand before each term where it stands first.
    first: Vec<u32>,
    /// Whether each term may be part of a keyword, other than of a name.
    pub(super) part: Vec<bool>,
    /// Whether each form may be part of a keyword, or stands beside one that may.
    pub(super) forms: Vec<bool>,
}

/// The words inside of names that the language takes for nouns are as common as this: «عبد», «ابن».
const COMMON_AS_A_LINK: f64 = 3.2;
/// Names that stand once are looked at among the first words alone.
const LEAD: usize = 60;
/// Room for the pairs of an article.
const PAIRS: usize = 64;
/// Words that the text may open with to define them: «الرئة هي …».
const OPENING: usize = 8;

impl Candidates {
    /// `usages`: how the language uses each term; `long`: the text is longer than an abstract.
    pub(super) fn new(words: &Words, usages: &[Usage], text: &str, long: bool) -> Self {
        let mut candidates = Self::counted(words, usages.len());
        if !long {
            candidates.part.fill(true);
            candidates.forms.fill(true);
            return candidates;
        }
        for (term, usage) in (0_u32..).zip(usages) {
            candidates.part[term as usize] = candidates.is_part(term, *usage, words);
        }
        candidates.add_pairs(words);
        let roles = usages.iter().zip(&candidates.part).map(|(usage, part)| Role::new(*part, *usage));
        let roles: Vec<Role> = roles.collect();
        let mut start = 0;
        for (row, _) in words.rows() {
            candidates.mark(row, start, &roles, words, text);
            start += row.len();
        }
        let opening = words.rows().next().map_or(&[][..], |(row, _)| row);
        opening.iter().take(OPENING).for_each(|word| candidates.forms[word.form as usize] = true);
        candidates
    }

    /// The counts alone. `terms`: how many there are.
    fn counted(words: &Words, terms: usize) -> Self {
        let (mut counts, mut topic, mut first) = (vec![0; terms], vec![false; terms], vec![0; terms]);
        let mut place = 0;
        words.title().flatten().for_each(|term| topic[term as usize] = true);
        let mut all = Vec::with_capacity(words.len());
        for (row, heading) in words.rows() {
            for word in row {
                let term = words.term_of(word.form);
                all.push(term);
                if let Some(term) = term {
                    let term = term as usize;
                    if counts[term] == 0 {
                        first[term] = place;
                    }
                    counts[term] += 1;
                    topic[term] |= heading;
                    place += 1;
                }
            }
        }
        let (part, forms) = (vec![false; terms], vec![false; words.forms()]);
        Self { terms: all, counts, topic, first, part, forms }
    }

    /// Whether a term may be a keyword by itself, as far as numbers tell.
    fn is_part(&self, term: u32, usage: Usage, words: &Words) -> bool {
        let (count, topic) = (self.counts[term as usize], self.topic[term as usize]);
        if !topic && !is_said(count, self.first[term as usize]) {
            return false;
        }
        // An adjective of no heading names nothing, but for that of a nation.
        let adjective = usage.class == Some(Class::Adjective) && !topic;
        (!adjective && is_worthy(count, usage, topic))
            || is_term_of_nation(words.fold_of_term(term), usage.class)
    }

    /// Adds the terms that have the same neighbour again, more than in passing.
    fn add_pairs(&mut self, words: &Words) {
        let Self { terms, counts, topic, part, .. } = self;
        let mut seen: HashMap<(u32, u32), (u32, u32), FixedState> =
            HashMap::with_capacity_and_hasher(PAIRS, FixedState::default());
        let (mut start, mut place) = (0, 0);
        for (row, _) in words.rows() {
            let mut before = None;
            for &word in &terms[start..start + row.len()] {
                let term = word.filter(|&term| counts[term as usize] > 1 || topic[term as usize]);
                if let Some((before, term)) = before.zip(term) {
                    let (count, first) = seen.entry((before, term)).or_insert((0, place));
                    *count += 1;
                    let (before, term) = (before as usize, term as usize);
                    let said_again = *count > 1 && (topic[before] || topic[term]);
                    if is_said(*count, *first) || said_again || (topic[before] && topic[term]) {
                        (part[before], part[term]) = (true, true);
                    }
                }
                before = term;
                place += u32::from(word.is_some());
            }
            start += row.len();
        }
    }

    /// Marks the forms of a sentence that have to do with a keyword. `first`: the number of its first word among the terms;
    /// `roles`: what each term can do.
    fn mark(&mut self, row: &[Word], first: usize, roles: &[Role], words: &Words, text: &str) {
        let Self { terms, counts, forms, .. } = self;
        let terms = &terms[first..first + row.len()];
        let role = |at: usize| terms[at].map_or(Role::default(), |term| roles[term as usize]);
        let mut start = 0;
        while start < row.len() {
            let Role { mut part, mut known, may_name, leans, .. } = role(start);
            let mut end = start + 1;
            if !part && !may_name {
                start = end;
                continue;
            }
            // Words side by side that may be names go together.
            while may_name && end < row.len() && role(end).may_name {
                (part, known) = (part | role(end).part, known | role(end).known);
                end += 1;
            }
            let may_end = end < row.len() && role(end).may_end;
            let goes_on = end > start + 1 || may_end;
            let said_again = || terms[start..end].iter().flatten().any(|&term| counts[term as usize] > 1);
            if part || (known && goes_on && (first < LEAD || said_again())) {
                row[start..end].iter().for_each(|word| forms[word.form as usize] = true);
                let mut beside = |before: &Word, word: &Word, other: u32| {
                    forms[other as usize] |= side_by_side(text, before, word);
                };
                // What leans on nothing stands by itself, whatever is before it.
                let before = start.checked_sub(1).map(|before| &row[before]);
                if let Some(before) = before.filter(|_| leans || words.has_article(row[start].form)) {
                    beside(before, &row[start], before.form);
                }
                // A name heads no construct. Behind an article stands an adjective at most, and that asks for itself.
                let next = row.get(end).filter(|_| may_end || !known);
                if let Some(next) = next.filter(|_| !words.has_article(row[end - 1].form)) {
                    beside(&row[end - 1], next, next.form);
                }
            }
            start = end;
        }
    }
}

/// What a term can do in a keyword.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "what it can do, each apart from the others")]
struct Role {
    /// Be part of one that is no name.
    part: bool,
    /// Stand in a name; be known for one.
    may_name: bool,
    known: bool,
    /// Go on behind a name: «أحمد الطيب», «محمد عبد».
    may_end: bool,
    /// Describe or complete the word before it, without an article too, or stand by whose clock: «بتوقيت أبوظبي».
    leans: bool,
}

impl Role {
    fn new(part: bool, usage: Usage) -> Self {
        let known = matches!(usage.class, Some(Class::Name | Class::Place));
        let noun = matches!(usage.class, Some(Class::Noun | Class::Definite));
        let may_end = noun && (usage.idf >= RARE_AS_A_NAME || usage.idf <= COMMON_AS_A_LINK);
        let leans = matches!(usage.class, None | Some(Class::Adjective | Class::Place));
        Self { part, may_name: known || usage.class.is_none(), known, may_end, leans }
    }
}
