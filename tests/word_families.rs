//! The stemmer on our own table of word families and of pairs that must stay apart, `fixtures/words/families.txt`.

use zubda::{StopWords, terms};

const TABLE: &str = include_str!("../fixtures/words/families.txt");
/// Share of the pairs within families that have to share a term.
const MERGED: f64 = 0.95;
/// Pairs of different words that may share one: جامع and جامعة do, for the ending is all that differs.
const CONFUSED: usize = 1;

/// The terms of words, with the words themselves as the document.
fn keys(words: &str) -> Vec<(String, String)> {
    let tokens = terms(words, &StopWords::parse(""));
    tokens.into_iter().map(|token| (token.surface, token.term)).collect()
}

fn rows(mark: &str) -> impl Iterator<Item = Vec<(String, String)>> {
    TABLE.lines().filter_map(move |line| line.strip_prefix(mark)).map(keys)
}

#[test]
fn inflections_of_a_word_share_a_term() {
    let (mut merged, mut all, mut apart) = (0_u32, 0_u32, Vec::new());
    for family in rows("= ") {
        assert!(family.len() > 1, "{family:?}");
        for (index, (_, key)) in family.iter().enumerate() {
            all += u32::try_from(family.len() - index - 1).expect("a short family");
            merged += family[index + 1..].iter().map(|(_, other)| u32::from(other == key)).sum::<u32>();
        }
        if family.iter().any(|(_, key)| *key != family[0].1) {
            apart.push(family);
        }
    }
    let share = f64::from(merged) / f64::from(all);
    assert!(share >= MERGED, "{merged} of {all} pairs merged; apart: {apart:#?}");
}

#[test]
fn different_words_keep_their_terms() {
    let pairs: Vec<_> = rows("! ").collect();
    assert!(pairs.len() >= 50 && pairs.iter().all(|pair| pair.len() == 2));
    let confused: Vec<_> = pairs.into_iter().filter(|pair| pair[0].1 == pair[1].1).collect();
    assert!(confused.len() <= CONFUSED, "{confused:#?}");
}
