//! The search for the best summary at a budget: a walk takes what is best at each step, and what is taken first can be in the
//! way of two that together tell more.

use super::price::Price;
use super::{Choice, Fate, Gains, Selection};

/// In a summary of more sentences hardly any is in the way of two others, and to leave out each would take the square of the
/// time.
const MOST: usize = 16;

/// The best of the walks at every price, or of those that leave one of its sentences out, and how it was found.
pub(super) fn search(
    choice: &Choice<'_>,
    walk: impl Fn(Price, Option<usize>) -> Selection,
) -> (Selection, Price, Option<usize>) {
    let candidates = choice.units.len();
    let prices = Price::all(choice.budget, candidates);
    let walks = prices.into_iter().map(|price| (walk(price, None), price, None));
    let better = |best: (Selection, Price, Option<usize>), other: (Selection, Price, Option<usize>)| {
        if other.0.worth > best.0.worth { other } else { best }
    };
    let (best, price, _) = walks.reduce(better).expect("a price");
    if best.burst.is_some() || !price.looks_again(candidates) {
        return (best, price, None);
    }
    let main = main_sentence(choice);
    let is_other = |candidate: &usize| best.fates[*candidate] == Fate::Chosen && Some(*candidate) != main;
    let others: Vec<usize> = (0..candidates).filter(is_other).collect();
    if others.len() > MOST {
        return (best, price, None);
    }
    let walks = others.into_iter().map(|other| (walk(price, Some(other)), price, Some(other)));
    let complete = walks.filter(|(other, _, _)| other.burst.is_none());
    complete.fold((best, price, None), better)
}

/// The sentence that would be the summary if it were to have one. It may be passed over, but is never left out for others.
fn main_sentence(choice: &Choice<'_>) -> Option<usize> {
    let gains = Gains::new(choice.graph, choice.worth, choice.redundancy);
    let key = |number: usize| Price::SENTENCES.key(gains.of(number), choice.units.at(number).words(), 1);
    (0..choice.units.len()).rev().max_by(|&a, &b| key(a).total_cmp(&key(b)))
}
