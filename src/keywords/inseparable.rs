//! Names that the text never says without the word behind them, whatever that would be elsewhere: «أستون فيلا», «سلمان العودة».

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::noun::Noun;

/// So often the text says them: twice it says «ترامب الانسحاب» too.
const AGAIN: u32 = 3;

/// Joins them. `terms`: how many there are.
pub(super) fn join(nouns: &mut [Noun], terms: usize) {
    let open: Vec<usize> = (1..nouns.len()).filter(|&at| may_join(&nouns[at - 1], &nouns[at])).collect();
    if open.is_empty() {
        return;
    }
    let mut counts = vec![0; terms];
    for noun in &*nouns {
        counts[noun.kind.term as usize] += 1;
    }
    let pair = |at: usize| (nouns[at - 1].kind.term, nouns[at].kind.term);
    let mut together: HashMap<(u32, u32), u32, FixedState> = HashMap::default();
    for &at in &open {
        *together.entry(pair(at)).or_default() += 1;
    }
    let always = |at: &usize| {
        let times = together[&pair(*at)];
        times >= AGAIN && times == counts[pair(*at).0 as usize]
    };
    let always: Vec<usize> = open.into_iter().filter(always).collect();
    for at in always {
        let kind = &mut nouns[at].kind;
        (kind.naming, kind.surname) = (!kind.clitics.article, kind.clitics.article);
        nouns[at].joined = true;
    }
}

/// Whether a word behind a name may be the rest of it.
fn may_join(before: &Noun, noun: &Noun) -> bool {
    let (name, rest) = (&before.kind, &noun.kind);
    noun.beside
        && !noun.joined
        && name.naming
        && !name.clitics.article
        && !name.link
        && !rest.and
        && !rest.apart
}
