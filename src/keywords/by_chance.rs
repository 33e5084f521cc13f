//! Names that the language takes for common words: in the title «ناسا» for the accusative of ناس, «السيسي» and «الأهلي» for
//! adjectives; the last word of «كيم جونغ أون» for a noun.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::candidates::Candidates;
use super::lists::{ADJECTIVE_OF_EMIRATES, ALEF, NATION_ENDINGS, SAUDI, YEH};
use super::term::Term;
use super::verbs::{is_hyphenated, is_preposition, side_by_side};
use super::weights::NAME;
use crate::background::{Class, Usage, usage};
use crate::terms::{Word, Words};
use crate::tokens::Packed;

/// A name that the text may say once in full, and later by its first word: «كيم جونغ أون».
const UN: [Option<Packed>; 2] = [Some(Packed::known("جونغ")), Some(Packed::known("اون"))];
/// How often the text says such a name.
const AGAIN: u32 = 3;

/// Corrects what the language knows of them.
pub(super) fn correct(terms: &mut [Term], words: &Words, candidates: &Candidates, text: &str) {
    correct_title(terms, words);
    for ((name, term), times) in behind_names(terms, words, candidates, text) {
        let said = |term: u32| terms[term as usize].said;
        let whole = times > 1 && 3 * times >= 2 * said(name);
        let is_un = || [name, term].map(|term| words.fold_of_term(term).arabic()) == UN;
        if times == said(term) && (whole || is_un()) {
            terms[term as usize].usage.class = Some(Class::Name);
        }
    }
}

/// How often each noun without an article or an ending stands behind two names, with the second one of them.
fn behind_names(
    known: &[Term],
    words: &Words,
    candidates: &Candidates,
    text: &str,
) -> HashMap<(u32, u32), u32, FixedState> {
    let mut found = HashMap::default();
    // Such a name stands there again.
    if !known.iter().any(|term| term.said > 1 && term.usage.class == Some(Class::Name)) {
        return found;
    }
    let is = |term: Option<u32>, class: Class| {
        term.filter(|&term| known[term as usize].usage.class == Some(class))
    };
    let mut start = 0;
    for (row, _) in words.rows() {
        let terms = &candidates.words[start..start + row.len()];
        start += row.len();
        for (at, three) in terms.windows(3).enumerate() {
            let Some(name) = is(three[1], Class::Name) else { continue };
            let Some(term) = is(three[0], Class::Name).and(is(three[2], Class::Noun)) else { continue };
            let [first, second, last] = [&row[at], &row[at + 1], &row[at + 2]];
            let bare = words.fold(last.form) == words.fold_of_term(term);
            let near = |before, word| side_by_side(text, before, word) || is_hyphenated(text, before, word);
            if bare && near(first, second) && near(second, last) {
                *found.entry((name, term)).or_insert(0) += 1;
            }
        }
    }
    found
}

/// Corrects what the language knows of those of the title.
fn correct_title(terms: &mut [Term], words: &Words) {
    let mut before = None;
    for &form in words.title_forms() {
        let said_again = words.term_of(form).filter(|&term| terms[term as usize].said >= AGAIN);
        if let Some((number, term)) = said_again.map(|term| (term as usize, term)) {
            let Usage { idf, class: known } = terms[number].usage;
            if known == Some(Class::Noun) && is_no_accusative(words, form, term, before) {
                terms[number].usage.class = Some(Class::Name);
            } else if known == Some(Class::Adjective)
                && idf >= NAME
                && before.is_none_or(|before| !agrees(words, terms, before))
                && is_no_adjective(words, term, terms[number].said)
            {
                terms[number].usage.class = Some(Class::Definite);
            }
        }
        before = Some(form);
    }
}

/// Whether a term has the alef of the accusative in the title and all through the text, also in front of the title or behind a
/// preposition: «ناسا». The plural of خلية has one as well. `before`: the form before it in the title.
fn is_no_accusative(words: &Words, form: u32, term: u32, before: Option<u32>) -> bool {
    const PLURAL: Packed = Packed::known("ايا");
    let Some(fold) = words.fold(form).arabic() else { return false };
    if fold.strip_suffix(ALEF) != words.fold_of_term(term).arabic() || fold.ends_with(PLURAL) {
        return false;
    }
    let governed = |pair: &[Word]| {
        let [before, word] = pair else { return false };
        words.term_of(word.form) == Some(term) && is_preposition(words.fold(before.form))
    };
    forms(words, term).all(|form| words.fold(form).arabic().is_some_and(|form| form.ends_with(fold)))
        && (before.is_none() || words.rows().any(|(row, _)| row.windows(2).any(governed)))
}

/// Whether an adjective of relation could belong to a form, the one before it: it has an article or a pronoun, or may be a
/// name. «الأهلي» in «مدرب الأهلي» belongs to none.
fn agrees(words: &Words, terms: &[Term], form: u32) -> bool {
    let clitics = words.clitics(form);
    let class = words.term_of(form).map(|term| terms[term as usize].usage.class);
    class.is_some_and(|class| {
        clitics.article || clitics.behind > 0 || !matches!(class, Some(Class::Noun | Class::Verb))
    })
}

/// Whether a term is written as an adjective of relation with its article all through the text, never a feminine one nor that
/// of a nation, and mostly behind no other article. `count`: how often it stands there.
fn is_no_adjective(words: &Words, term: u32, count: u32) -> bool {
    let last = |form: u32| words.fold(form).arabic().map(Packed::last);
    let masculine = |form: u32| last(form) == Some('ي') && words.clitics(form).article;
    let describes = |pair: &&[Word]| {
        let [before, word] = pair else { return false };
        words.term_of(word.form) == Some(term) && words.clitics(before.form).article
    };
    forms(words, term).all(masculine)
        && !words.fold_of_term(term).arabic().is_some_and(is_adjective_of_nation)
        && {
            let times = words.rows().flat_map(|(row, _)| row.windows(2)).filter(describes).count();
            2 * times <= count as usize
        }
}

/// The forms of a term.
fn forms(words: &Words, term: u32) -> impl Iterator<Item = u32> {
    (0..).take(words.forms()).filter(move |&form| words.term_of(form) == Some(term))
}

/// Whether an adjective is that of a nation: «الألماني» is no name.
pub(super) fn is_adjective_of_nation(adjective: Packed) -> bool {
    let Some(root) = adjective.strip_suffix(YEH) else { return false };
    let nation = |ending: Packed| {
        matches!(usage(&format!("{root}{ending}")).class, Some(Class::Place | Class::Definite))
    };
    [SAUDI, ADJECTIVE_OF_EMIRATES].contains(&adjective)
        || nation(Packed::EMPTY)
        || NATION_ENDINGS.into_iter().any(nation)
}
