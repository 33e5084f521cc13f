//! Forenames that are common words as well: «سعد», «جواد», «مهدي». Where a last name stands behind one, it is a name.

use super::by_chance::is_adjective_of_nation;
use super::lists::{YEH, is_forename, is_kin};
use super::shapes::RARE_ADJECTIVE;
use super::term::Term;
use super::verbs::side_by_side;
use crate::background::{Class, usage_of};
use crate::terms::{Word, Words};
use crate::tokens::Packed;

/// Corrects what the language knows of them.
pub(super) fn correct(terms: &mut [Term], words: &Words, text: &str) {
    let is_forename = |form: u32| {
        let opens = |fold| is_forename(fold) || is_kin(fold, || words.spelling(form));
        words.fold(form).arabic().is_some_and(opens)
    };
    let forenames: Vec<bool> = (0..).take(words.forms()).map(is_forename).collect();
    let pairs = words.rows().flat_map(|(row, _)| row.windows(2)).filter_map(<[Word]>::first_chunk::<2>);
    let of_forenames =
        |[first, last]: &&[Word; 2]| forenames[first.form as usize] && side_by_side(text, first, last);
    let pairs: Vec<[u32; 2]> =
        pairs.filter(of_forenames).map(|pair| pair.each_ref().map(|word| word.form)).collect();
    let is_last = |&[first, last]: &[u32; 2]| is_last_name(terms, words, first, last);
    // «جواد السباق»
    let mut is_common = vec![false; words.forms()];
    for pair in &pairs {
        is_common[pair[0] as usize] |= words.clitics(pair[1]).article && !is_last(pair);
    }
    let is_name = |pair: &&[u32; 2]| !is_common[pair[0] as usize] && is_last(pair);
    let names: Vec<[u32; 2]> = pairs.iter().filter(is_name).copied().collect();
    for [first, last] in names {
        let of_family = words.fold(last).arabic().is_some_and(is_of_family);
        for term in [Some(first), Some(last).filter(|_| of_family)].into_iter().flatten() {
            if let Some(term) = words.term_of(term) {
                terms[term as usize].usage.class = Some(Class::Name);
            }
        }
    }
}

/// What the language takes a form for.
fn class(terms: &[Term], words: &Words, form: u32) -> Option<Class> {
    words.term_of(form).and_then(|term| terms[term as usize].usage.class)
}

/// Whether a form is the last name, or opens it, of the one that stands before it. Behind an adjective («تركي») it has to show that:
/// by its article or as a word that names go on with.
fn is_last_name(terms: &[Term], words: &Words, first: u32, last: u32) -> bool {
    let goes_on =
        |form: u32| words.fold(form).arabic().is_some_and(|fold| is_kin(fold, || words.spelling(form)));
    let article = words.clitics(last).article;
    let is_another = || words.fold(last).arabic().is_some_and(is_forename);
    if goes_on(last) || is_another() || (goes_on(first) && article) {
        return true;
    }
    // «سعد الحريري»: no adjective with its article belongs to a noun without one.
    article && words.fold(last).arabic().is_some_and(is_of_family)
        || (words.term_of(last).is_some()
            && matches!(class(terms, words, last), None | Some(Class::Name))
            && (article || class(terms, words, first) != Some(Class::Adjective)))
}

/// Whether a word with its article is an adjective of relation that hardly any noun has, and none of a nation.
fn is_of_family(word: Packed) -> bool {
    const ARTICLE: Packed = Packed::known("ال");
    word.strip_prefix(ARTICLE).is_some_and(|bare| {
        bare.ends_with(YEH) && usage_of(bare).idf >= RARE_ADJECTIVE && !is_adjective_of_nation(bare)
    })
}
