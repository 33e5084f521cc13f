//! The search for the best summary at a budget: a walk takes what is best at each step, and what is taken first can be in the
//! way of two that together tell more.

use super::price::Price;
use super::room::Room;
use super::{Choice, Fate, Gains, Walk};
use crate::linear::indicator;

/// In a summary of more sentences hardly any is in the way of two others, and to leave out each would take the square of the
/// time.
const MOST: usize = 16;

/// What it counts beside its worth that a summary tells the main sentence: without it readers miss what it is about.
const MAIN: f64 = 0.02;

/// The best of the walks at every price, and of those that leave one of the sentences of such a walk out.
pub(super) fn search<'a>(choice: &Choice<'a>, start: impl Fn(Price) -> Walk<'a>) -> Walk<'a> {
    let candidates = choice.units.len();
    let (mut walks, mut forks): (Vec<Walk<'a>>, Vec<Walk<'a>>) = (Vec::new(), Vec::new());
    let prices = Price::all(&Room::new(choice.units, choice.budget), choice.units);
    let main =
        if prices.iter().any(|price| price.looks_again(candidates)) { main_sentence(choice) } else { None };
    for price in prices {
        let mut others = Vec::new();
        let mut walk = start(price);
        walk.fill(|before, taken| {
            if price.looks_again(candidates) && Some(taken) != main && others.len() <= MOST {
                others.push(Walk { without: Some(taken), ..before.clone() });
            }
        });
        let is_new = walks.iter().all(|other| other.selection.fates != walk.selection.fates);
        if is_new && walk.selection.burst.is_none() && others.len() <= MOST {
            forks.append(&mut others);
        }
        walks.push(walk);
    }
    for mut fork in forks {
        fork.fill(|_, _| {});
        if fork.selection.burst.is_none() {
            walks.push(fork);
        }
    }
    let is_counted = |main: usize| !choice.units.at(main).is_piece() && !choice.units.are_of_several();
    let counted = main.filter(|&main| is_counted(main));
    let tells_main =
        |walk: &Walk<'_>| indicator(counted.is_some_and(|main| walk.selection.fates[main] == Fate::Chosen));
    let worth = |walk: &Walk<'_>| walk.selection.worth + MAIN * tells_main(walk);
    let better = |best: Walk<'a>, other: Walk<'a>| if worth(&other) > worth(&best) { other } else { best };
    walks.into_iter().reduce(better).expect("a price")
}

/// The sentence that would be the summary if it were to have one. It may be passed over, but is never left out for others.
fn main_sentence(choice: &Choice<'_>) -> Option<usize> {
    let gains = Gains::new(choice.graph, choice.worth, choice.redundancy);
    let key = |number: usize| Price::SENTENCES.key(gains.of(number), choice.units.at(number).words(), 1);
    (0..choice.units.len()).rev().max_by(|&a, &b| key(a).total_cmp(&key(b)))
}
