//! Names that go on over a و («حزب العدالة والتنمية») or a second article («اتحاد الأطباء العرب»), where the text hardly ever stops
//! before it.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::noun::Noun;

/// How often the text writes the longer name of a couple, and one without a و: twice «مراكز الاقتراع الناخبين» stands so by chance.
const AGAIN: u32 = 2;
const OFTEN: u32 = 3;

/// Joins the second noun of a couple to the first one, which has its head before it, where the text writes the longer name
/// again, and four times in five.
pub(super) fn join(nouns: &mut [Noun]) {
    let heads = |at: usize| at > 1 && nouns[at - 1].joined && !nouns[at - 1].describing;
    let ends = |noun: &Noun| noun.beside && !noun.joined && noun.kind.clitics.article && !noun.kind.weak;
    let goes_on = |at: usize| nouns[at].coupled || (ends(&nouns[at]) && nouns[at - 1].kind.clitics.article);
    let couples: Vec<usize> = (0..nouns.len()).filter(|&at| heads(at) && goes_on(at)).collect();
    let least: Vec<u32> = couples.iter().map(|&at| if nouns[at].coupled { AGAIN } else { OFTEN }).collect();
    for noun in &mut *nouns {
        noun.coupled = false;
    }
    if couples.is_empty() {
        return;
    }
    let term = |at: usize| nouns[at].kind.term;
    let first = |at: usize| (term(at - 2), term(at - 1));
    let mut longer: HashMap<((u32, u32), u32), u32, FixedState> = HashMap::default();
    let mut shorter: HashMap<(u32, u32), u32, FixedState> = HashMap::default();
    for &at in &couples {
        *longer.entry((first(at), term(at))).or_default() += 1;
        shorter.insert(first(at), 0);
    }
    for at in (2..=nouns.len()).filter(|&at| nouns[at - 1].joined) {
        if let Some(count) = shorter.get_mut(&first(at)) {
            *count += 1;
        }
    }
    let named = |&(at, least): &(usize, u32)| {
        let count = longer[&(first(at), term(at))];
        count >= least && 5 * count >= 4 * shorter[&first(at)]
    };
    let named: Vec<(usize, u32)> = couples.into_iter().zip(least).filter(named).collect();
    for (at, _) in named {
        (nouns[at].joined, nouns[at].coupled) = (true, true);
    }
}
