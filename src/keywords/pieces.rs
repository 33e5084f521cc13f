//! What is no tag beside another one: a word of a phrase that the title says, what is said in passing of what a tag names already,
//! and what the last name of a tag stands before.

use super::nouns::Nouns;
use super::phrases::Phrase;
use super::scored::{Choice, is_named};
use super::weights::MENTIONS;

/// Puts a phrase of the title in the place of a common word in it: «الشعر الجاهلي» for «الجاهلي».
pub(super) fn replace(nouns: &Nouns, choices: &mut Vec<Choice>) {
    let is_known = |term: u32| nouns.of(term).usage.class.is_some() || nouns.has_article(term);
    let is_alone = |choice: &Choice| {
        choice.phrase.words == 1 && !is_named(nouns, choice) && is_known(choice.phrase.terms(nouns)[0])
    };
    let tells = |phrase: &Phrase| {
        // «أطفال سوريا» is like «سوريا», and may go for that.
        let common = |&term: &u32| !nouns.is_proper(term) && !nouns.of(term).of_nation;
        phrase.words > 1 && phrase.in_title && !phrase.indefinite && phrase.terms(nouns).iter().all(common)
    };
    if !choices.iter().any(|choice| tells(&choice.phrase)) {
        return;
    }
    let mut alone = vec![0.0; nouns.of.len()];
    for choice in choices.iter().filter(|choice| is_alone(choice)) {
        alone[choice.phrase.terms(nouns)[0] as usize] = choice.score;
    }
    for choice in choices.iter_mut().filter(|choice| tells(&choice.phrase)) {
        for &term in choice.phrase.terms(nouns) {
            choice.score = f64::max(choice.score, std::mem::take(&mut alone[term as usize]));
        }
    }
    choices.retain(|choice| !is_alone(choice) || alone[choice.phrase.terms(nouns)[0] as usize] > 0.0);
}

/// Drops what says twice something of what the title speaks of and is kept («أصدقاء شوبرت» beside «فرانز شوبرت»), and what opens once
/// with the last name of another one («مودريتش الحائز» beside «لوكا مودريتش»).
pub(super) fn drop_pieces(nouns: &Nouns, choices: &mut Vec<Choice>) {
    let is_seldom = |phrase: &Phrase| phrase.words == 2 && phrase.count <= MENTIONS;
    if !choices.iter().any(|choice| is_seldom(&choice.phrase)) {
        return;
    }
    // The best that the title says with each term, and whether it is the last name of one.
    let mut told: Vec<(f64, bool)> = vec![(0.0, false); nouns.of.len()];
    for Choice { phrase, score, .. } in &*choices {
        let terms = phrase.terms(nouns);
        let [.., last] = terms else { continue };
        told[*last as usize].1 |= phrase.words > 1 && phrase.named > 0;
        if nouns.of(terms[0]).topic && nouns.title.says(terms) {
            for &term in terms {
                told[term as usize].0 = told[term as usize].0.max(*score);
            }
        }
    }
    choices.retain(|Choice { phrase, score, .. }| {
        let terms = phrase.terms(nouns);
        let incidental =
            is_seldom(phrase) && phrase.named == 0 && !nouns.is_place(terms[0]) && !nouns.title.says(terms);
        let surname = phrase.words == 2 && phrase.count == 1 && told[terms[0] as usize].1 && !phrase.is_title;
        !(surname || (incidental && terms.iter().any(|&term| told[term as usize].0 > *score)))
    });
}
