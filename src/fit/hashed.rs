//! Logistic regression whose weights are found by the hash of what they weigh (feature hashing, Weinberger et al. 2009),
//! learned example by example. Two features that share a place share a weight, and learn to live with it.

use crate::number::logistic;

/// The weights, by their places.
pub(super) struct Hashed {
    weights: Vec<Weight>,
    /// How far a step goes at first: `AdaGrad` (Duchi, Hazan & Singer 2011) makes it shorter by itself.
    pace: f64,
}

#[derive(Clone, Copy, Default)]
struct Weight {
    value: f64,
    /// The sum of its squared slopes so far.
    slopes: f64,
}

/// What was seen of an example.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    /// The share of yes, from 0 to 1.
    pub(super) yes: f64,
    /// What it counts beside others.
    pub(super) mass: f64,
}

impl Seen {
    /// A single yes or no.
    pub(super) fn one(yes: bool) -> Self {
        Self { yes: f64::from(u8::from(yes)), mass: 1.0 }
    }
}

impl Hashed {
    pub(super) fn new(size: usize, pace: f64) -> Self {
        Self { weights: vec![Weight::default(); size], pace }
    }

    pub(super) fn get(&self, place: usize) -> f64 {
        self.weights[place].value
    }

    /// Moves the weights of an example's features toward what was seen.
    pub(super) fn learn(&mut self, places: &[usize], seen: Seen) {
        let odds: f64 = places.iter().map(|&place| self.get(place)).sum();
        let chance = logistic(odds);
        let slope = (chance - seen.yes) * seen.mass;
        for &place in places {
            let weight = &mut self.weights[place];
            weight.slopes += slope * slope;
            weight.value -= self.pace * slope / weight.slopes.sqrt().max(f64::MIN_POSITIVE);
        }
    }

    /// The weights in steps of a byte.
    #[expect(clippy::cast_possible_truncation, reason = "rounded and clamped to what a byte holds")]
    pub(super) fn rounded(&self, step: f64) -> Vec<u8> {
        let steps = |weight: &Weight| (weight.value / step).round().clamp(i8::MIN.into(), i8::MAX.into());
        self.weights.iter().flat_map(|weight| (steps(weight) as i8).to_le_bytes()).collect()
    }
}
