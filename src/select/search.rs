//! The search for the best summary at a budget: a walk takes what is best at each step, and what is taken first can be in the
//! way of two that together tell more.

use super::price::Price;
use super::room::Room;
use super::{Choice, Fate, Gains, Walk};
use crate::number::indicator;

/// In a summary of more sentences hardly any is in the way of two others, and to leave out each would take the square of the
/// time.
const MOST: usize = 16;

/// What it counts beside its worth that a summary tells the main sentence: without it readers miss what it is about.
const MAIN: f64 = 0.02;

/// The best of the walks at every price, and of those that leave one of the sentences of such a walk out.
pub(super) fn search<'a>(choice: &Choice<'a>, start: impl Fn(Price) -> Walk<'a>) -> Walk<'a> {
    let candidates = choice.units.len();
    let prices = Price::all(&Room::new(choice.units, choice.budget), choice.units);
    let looks_again = prices.iter().any(|price| price.looks_again(candidates));
    let main = if looks_again { main_sentence(choice) } else { None };
    if looks_again {
        // So many walks had better go by the columns.
        choice.graph.holders();
    }
    let (mut walks, mut forks): (Vec<Walk<'a>>, Vec<Walk<'a>>) = (Vec::new(), Vec::new());
    for price in prices {
        let mut walk = start(price);
        let without_one = fill(&mut walk, main);
        if walks.iter().all(|other| other.selection.fates != walk.selection.fates) {
            forks.extend(without_one);
        }
        walks.push(walk);
    }
    for fork in &mut forks {
        fork.fill(|_, _| {});
    }
    walks.extend(forks.into_iter().filter(|fork| fork.selection.burst.is_none()));
    let counts = |main: &usize| !choice.units.at(*main).is_piece() && !choice.units.are_of_several();
    let main = main.filter(counts);
    let is_told = |walk: &Walk<'_>| main.is_some_and(|main| walk.selection.fates[main] == Fate::Chosen);
    let worth = |walk: &Walk<'_>| walk.selection.worth + MAIN * indicator(is_told(walk));
    let better = |best: Walk<'a>, other: Walk<'a>| if worth(&other) > worth(&best) { other } else { best };
    walks.into_iter().reduce(better).expect("a price")
}

/// Walks to the end; answers the walks that go on without one of its sentences but the `main` one, as they stand where it was
/// about to be taken.
fn fill<'a>(walk: &mut Walk<'a>, main: Option<usize>) -> Vec<Walk<'a>> {
    let looks_again = walk.price.looks_again(walk.choice.units.len());
    let mut forks = Vec::new();
    walk.fill(|before, taken| {
        if looks_again && Some(taken) != main && forks.len() <= MOST {
            forks.push(Walk { without: Some(taken), ..before.clone() });
        }
    });
    let is_one_of_few = walk.selection.burst.is_none() && forks.len() <= MOST;
    if is_one_of_few { forks } else { Vec::new() }
}

/// The sentence that would be the summary if it were to have one. It may be passed over, but is never left out for others.
fn main_sentence(choice: &Choice<'_>) -> Option<usize> {
    let gains = Gains::new(choice.graph, choice.worth, choice.redundancy);
    let key = |number: usize| Price::SENTENCES.key(gains.of(number), choice.units.at(number).words(), 1);
    (0..choice.units.len()).rev().max_by(|&a, &b| key(a).total_cmp(&key(b)))
}
