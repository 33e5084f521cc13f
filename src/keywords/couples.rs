//! Names that go on over a و: «حزب العدالة والتنمية», where the text hardly ever stops before the و.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::noun::Noun;

/// Joins the second noun of a couple to the first one, which has its head before it, where the text writes the longer name
/// again, and four times in five.
pub(super) fn join(nouns: &mut [Noun]) {
    let heads = |at: usize| at > 1 && nouns[at - 1].joined && !nouns[at - 1].describing;
    let couples: Vec<usize> = (0..nouns.len()).filter(|&at| nouns[at].coupled && heads(at)).collect();
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
    let named = |at: &usize| {
        let count = longer[&(first(*at), term(*at))];
        count > 1 && 5 * count >= 4 * shorter[&first(*at)]
    };
    let named: Vec<usize> = couples.into_iter().filter(named).collect();
    for at in named {
        (nouns[at].joined, nouns[at].coupled) = (true, true);
    }
}
