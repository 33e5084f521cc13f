//! Which segments may go: the fitted model asked from the first segment to the last, each answer with those before it
//! in view, under rules that hold whatever the weights say.

use super::features::{Decisions, Features};
use super::openings::{Family, Opening};
use super::segments::Segment;
use super::weights::{INTERCEPT, WEIGHTS};

/// Log-odds from a row of features.
pub(crate) type Odds<'m> = dyn Fn(&[f64]) -> f64 + 'm;

/// A segment goes where its chance to is at least 0.928: the log-odds of that. By eight folds 96.2 % of the words that go
/// are then ones that readers let go.
pub(crate) const THRESHOLD: f64 = 2.5563656137701454;
/// What goes on in what goes needs less: log-odds of a chance of 0.82. Were it kept, it would hang on nothing.
const THRESHOLD_HANGING: f64 = 1.5;

/// What the fitted weights say.
pub(crate) fn odds(row: &[f64]) -> f64 {
    INTERCEPT + row.iter().zip(&WEIGHTS).map(|(feature, (_, weight))| feature * weight).sum::<f64>()
}

/// A number that tells these weights from any others: FNV-1a over their bits.
#[cfg(any(test, feature = "fit"))]
pub(crate) fn checksum(weights: impl Iterator<Item = f64>) -> u64 {
    weights
        .flat_map(|weight| weight.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Decides segment by segment: gone where the odds reach `threshold`.
pub(crate) fn decide(
    features: &Features<'_>,
    segments: &[Segment],
    odds: &Odds<'_>,
    threshold: f64,
) -> Vec<bool> {
    let mut decisions = Decisions::default();
    let mut stays = Stays::default();
    for (index, segment) in segments.iter().enumerate() {
        let may_go = features.words.balanced && stays.may_go(segment, decisions.gone.last() == Some(&true));
        let gone = may_go && {
            let odds = odds(&features.row(index, &decisions));
            odds >= threshold
                || (odds >= THRESHOLD_HANGING && hangs(features, segment, index, &decisions.gone))
        };
        stays.see(segment, gone);
        decisions.push(segment, gone);
    }
    decisions.gone
}

/// Whether a segment goes on in what is gone right before it: in a clause that is, or as a phrase of what went.
fn hangs(features: &Features<'_>, segment: &Segment, index: usize, gone: &[bool]) -> bool {
    if gone.last() != Some(&true) || features.parted(index) {
        return false;
    }
    let (head, family) = (features.head(index), segment.opening.family());
    let opens = matches!(family, Family::Coordinate | Family::Subordinate);
    let within = head < index && gone[head] && !opens;
    within || matches!(family, Family::Phrase | Family::Relative)
}

/// What was kept that others must stay with.
#[derive(Default)]
struct Stays {
    negation: bool,
    condition: bool,
}

impl Stays {
    fn see(&mut self, segment: &Segment, gone: bool) {
        self.negation |= !gone && matches!(segment.opening, Opening::Not | Opening::AndNot);
        self.condition |= !gone && matches!(segment.opening, Opening::If | Opening::Despite);
    }

    /// أن stays with what it completes; what corrects a negation with that, and so does an exception; what answers a
    /// condition with the condition.
    fn may_go(&self, segment: &Segment, behind_gone: bool) -> bool {
        match segment.opening {
            Opening::That => behind_gone,
            Opening::But | Opening::Except => !self.negation,
            Opening::Then => !self.condition,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clauses::features::names;
    use crate::clauses::weights::CHECKSUM;

    #[test]
    fn every_feature_has_its_weight() {
        let weighed: Vec<&str> = WEIGHTS.iter().map(|(name, _)| *name).collect();
        assert_eq!(names(), weighed);
    }

    #[test]
    fn weights_are_as_they_were_fitted_and_of_three_digits() {
        let weights = || WEIGHTS.iter().map(|(_, weight)| *weight).chain([INTERCEPT]);
        assert_eq!(
            checksum(weights()),
            CHECKSUM,
            "fit again: cargo run --release --features fit --example fit"
        );
        for weight in weights() {
            assert_eq!(format!("{weight:.2e}").parse(), Ok(weight));
        }
    }

    #[test]
    fn the_threshold_is_the_odds_of_its_chance() {
        assert!((1.0 / (1.0 + (-THRESHOLD).exp()) - 0.928).abs() < 1e-9);
    }
}
