//! The votes of nouns for their neighbours: `PageRank` over the co-occurrence graph of terms.

use super::nouns::Nouns;

/// Nouns within so many nouns of a sentence stand beside each other: 2 are direct neighbours, the best of the windows
/// tried by Mihalcea & Tarau (2004, table 1).
const WINDOW: usize = 2;
/// The probability of following an edge rather than jumping (Mihalcea & Tarau 2004, after Brin & Page 1998).
const DAMPING: f64 = 0.85;
/// How much more often a term of the headings is jumped to: its words count double.
const TOPIC: f64 = 2.0;
/// The iteration stops when the scores change by less than this in all, far below the gap between two ranks.
const TOLERANCE: f64 = 1e-6;
/// It stops in any case after so many rounds: a change shrinks by the damping each time, and 0.85¹⁰⁰ is below 1e-6.
const ROUNDS: usize = 100;

/// The score of each term; those of all nouns sum to 1, that of a term that is none is 0.
///
/// The graph is never written out: a round walks over the pairs of neighbours in the order of the text, so it costs as
/// much as there are nouns and adds up in the same order each time.
pub(super) fn votes(nouns: &Nouns) -> Vec<f64> {
    let pairs = neighbours(nouns);
    let jumps = jumps(nouns);
    let mut degree = vec![0.0; jumps.len()];
    for &(left, right) in &pairs {
        degree[left] += 1.0;
        degree[right] += 1.0;
    }
    let mut scores = jumps.clone();
    for _ in 0..ROUNDS {
        let shares = scores.iter().zip(&degree);
        let share: Vec<f64> = shares.map(|(score, &degree)| score / f64::max(degree, 1.0)).collect();
        let mut received = vec![0.0; jumps.len()];
        for &(left, right) in &pairs {
            received[right] += share[left];
            received[left] += share[right];
        }
        // The random jumps, and the votes of terms without a neighbour, go where the jumps go.
        let jumping = 1.0 - DAMPING * received.iter().sum::<f64>();
        let mut change = 0.0;
        for ((score, received), jump) in scores.iter_mut().zip(received).zip(&jumps) {
            let next = DAMPING * received + jumping * jump;
            change += (next - *score).abs();
            *score = next;
        }
        if change < TOLERANCE {
            break;
        }
    }
    scores
}

/// The pairs of terms that stand beside each other, as often as they do, in the order of the text.
fn neighbours(nouns: &Nouns) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for row in nouns.rows.iter().map(|row| &row.nouns) {
        for window in (0..row.len()).map(|start| &row[start..row.len().min(start + WINDOW)]) {
            let others = window[1..].iter().filter(|other| other.term != window[0].term);
            pairs.extend(others.map(|other| (window[0].term as usize, other.term as usize)));
        }
    }
    pairs
}

/// How often each term is jumped to; they sum to 1, unless there is no noun.
fn jumps(nouns: &Nouns) -> Vec<f64> {
    let weights = nouns.counts.iter().zip(&nouns.topic).map(|(&count, &topic)| match (count, topic) {
        (0, _) => 0.0,
        (_, true) => TOPIC,
        (_, false) => 1.0,
    });
    let weights: Vec<f64> = weights.collect();
    let sum: f64 = weights.iter().sum();
    weights.iter().map(|weight| if sum > 0.0 { weight / sum } else { 0.0 }).collect()
}
