//! How likely a sentence begins at a word, by the word itself and its neighbours: log-odds counted in news, by the program
//! that fits. Only the commonest words are told apart; the others say nothing.

use std::sync::LazyLock;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use crate::clauses::openings::Opening;

/// What a folded word tells: as the last word of a sentence, as the first and as the second, in tenths of log-odds.
type Tells = [f64; 3];

/// What an opening of each kind tells as the first word, for words that are not told apart: in the table `#` and its name.
static KINDS: LazyLock<Vec<f64>> = LazyLock::new(|| {
    let tells = |kind: &Opening| OPENERS.get(format!("#{kind:?}").as_str()).map_or(0.0, |tells| tells[1]);
    Opening::ALL.iter().map(tells).collect()
});

static OPENERS: LazyLock<HashMap<&'static str, Tells, FixedState>> = LazyLock::new(|| {
    let line = |line: &'static str| {
        let mut fields = line.split(' ');
        let word = fields.next()?;
        let mut tell = || fields.next()?.parse::<f64>().ok();
        Some((word, [tell()?, tell()?, tell()?]))
    };
    include_str!("openers.txt").lines().filter_map(line).collect()
});

/// Of each place between two words of news one in so many, in log-odds, is one between sentences.
pub(crate) const PRIOR: f64 = -3.3;
/// How far each of the three counts. They are not independent; found on sentences kept aside.
const WEIGHTS: [f64; 3] = [0.6, 1.0, 0.4];

/// The log-odds that a sentence begins at the second of three folded words, which opens with `kind`, without what stands
/// between them.
pub(crate) fn log_odds(words: [&str; 3], kind: Opening) -> f64 {
    let unknown = [0.0, KINDS[kind as usize], 0.0];
    let tells = |(place, word): (usize, &str)| OPENERS.get(word).unwrap_or(&unknown)[place] / 10.0;
    let told = words.into_iter().enumerate().map(tells).zip(WEIGHTS);
    PRIOR + told.map(|(tells, weight)| tells * weight).sum::<f64>()
}
