//! How far a mean over documents can be trusted: the bootstrap (Efron 1979; Efron & Tibshirani 1993, "An
//! Introduction to the Bootstrap", chapter 13: the percentile interval). Documents are drawn with replacement, as
//! many as there are, again and again; how much the mean varies from draw to draw tells how much it would vary
//! with other documents of the kind.

use crate::number::float;
use serde::Serialize;

/// Share of the resampled means below a 95 % interval, and above it.
const TAIL: f64 = 0.025;

/// How to resample. The same documents, resamples and seed give the same figures everywhere. Start
/// from the default and say what differs; see [`Bootstrap::compare`] for an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bootstrap {
    /// How often to draw: 1,000 and more for an interval (Efron & Tibshirani, section 13.3).
    pub resamples: usize,
    /// Where the random numbers start.
    pub seed: u64,
}

impl Default for Bootstrap {
    /// 2,000 resamples, seed 0.
    fn default() -> Self {
        Self { resamples: 2000, seed: 0 }
    }
}

/// A 95 % confidence interval; see [`Bootstrap::mean`] for an example.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

/// A mean over documents; see [`Bootstrap::mean`] for an example.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Estimate {
    /// The mean; 0 of no document.
    pub mean: f64,
    /// Where it lies; nothing if there are fewer than two documents to draw from.
    #[serde(rename = "interval95")]
    pub interval: Option<Interval>,
}

/// Two systems on the same documents; see [`Bootstrap::compare`] for an example.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Comparison {
    /// The candidate's mean.
    pub candidate: f64,
    /// The mean of what it is compared with.
    pub against: f64,
    /// The candidate's mean less the other's.
    pub difference: Estimate,
    /// Share of the resamples in which the candidate's mean is the higher (a tie is half): 0.975 and more is a
    /// significant win, 0.025 and less a significant loss, at 5 % and on both sides.
    pub better: Option<f64>,
}

impl Bootstrap {
    /// How often to draw; see [`Bootstrap::compare`] for an example.
    #[must_use]
    pub fn with_resamples(self, resamples: usize) -> Self {
        Self { resamples, ..self }
    }

    /// Where the random numbers start; see [`Bootstrap::compare`] for an example.
    #[must_use]
    pub fn with_seed(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    /// The mean of `values`, one a document, with its interval.
    ///
    /// ```
    /// use zubda::rouge::Bootstrap;
    ///
    /// let estimate = Bootstrap::default().mean(&[0.2, 0.3, 0.4, 0.5]);
    /// let interval = estimate.interval.unwrap();
    /// assert!(0.2 < interval.low && interval.low < 0.35 && 0.35 < interval.high && interval.high < 0.5);
    /// ```
    #[must_use]
    pub fn mean(self, values: &[f64]) -> Estimate {
        estimate(values, &self.resampled_means(values))
    }

    /// Compares two systems by the F1 (or what you will) of the same documents in the same order: the paired
    /// bootstrap test (Koehn 2004, "Statistical Significance Tests for Machine Translation Evaluation").
    ///
    /// ```
    /// use zubda::rouge::Bootstrap;
    ///
    /// let bootstrap = Bootstrap::default().with_resamples(1000).with_seed(7);
    /// let comparison = bootstrap.compare(&[0.4, 0.5, 0.6], &[0.1, 0.2, 0.3]);
    /// assert!((comparison.difference.mean - 0.3).abs() < 1e-9);
    /// assert_eq!(comparison.better, Some(1.0));
    /// ```
    ///
    /// # Panics
    /// If there are not as many of one as of the other.
    #[must_use]
    pub fn compare(self, candidate: &[f64], against: &[f64]) -> Comparison {
        assert_eq!(candidate.len(), against.len(), "a pair has two");
        let differences: Vec<f64> = candidate.iter().zip(against).map(|(ours, other)| ours - other).collect();
        let means = self.resampled_means(&differences);
        let wins: Vec<f64> = means.iter().map(|&mean| share_won(mean)).collect();
        Comparison {
            candidate: mean(candidate),
            against: mean(against),
            difference: estimate(&differences, &means),
            better: (!wins.is_empty()).then(|| mean(&wins)),
        }
    }

    /// The mean of each resample, in ascending order; none of fewer than two values.
    fn resampled_means(self, values: &[f64]) -> Vec<f64> {
        if values.len() < 2 {
            return Vec::new();
        }
        let mut random = SplitMix64(self.seed);
        let mut draw = || mean_of((0..values.len()).map(|_| values[random.below(values.len())]));
        let mut means: Vec<f64> = (0..self.resamples).map(|_| draw()).collect();
        means.sort_unstable_by(f64::total_cmp);
        means
    }
}

fn share_won(difference: f64) -> f64 {
    if difference > 0.0 {
        1.0
    } else if difference < 0.0 {
        0.0
    } else {
        0.5
    }
}

fn estimate(values: &[f64], means: &[f64]) -> Estimate {
    let interval = (!means.is_empty()).then(|| {
        // Efron & Tibshirani, section 12.5: the k-th value from each end, k = ⌊(B + 1) α⌋.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a number of resamples is small and not negative"
        )]
        let k = ((float(means.len() + 1) * TAIL) as usize).max(1);
        Interval { low: means[k - 1], high: means[means.len() - k] }
    });
    Estimate { mean: mean(values), interval }
}

fn mean(values: &[f64]) -> f64 {
    mean_of(values.iter().copied())
}

fn mean_of(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = values.len();
    if count == 0 { 0.0 } else { values.sum::<f64>() / float(count) }
}

/// `SplitMix64` (Steele, Lea & Flood 2014): a random generator of one word of state, the same on every machine.
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `bound`, all as likely to within `bound` / 2^64 (Lemire 2019).
    fn below(&mut self, bound: usize) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "less than `bound`, which is a usize")]
        let number = ((u128::from(self.next()) * bound as u128) >> 64) as usize;
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_the_published_one() {
        // The first three numbers from seed 1234567, as the reference implementation in C gives them.
        let mut random = SplitMix64(1_234_567);
        let numbers = [random.next(), random.next(), random.next()];
        assert_eq!(
            numbers,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }

    #[test]
    fn an_interval_of_zeros_and_ones_is_that_of_the_binomial() {
        // 100 documents, half of them right: the mean's standard error is 0.05, so 95 % lie within 0.5 ± 0.098.
        let values: Vec<f64> = (0..100).map(|n| f64::from(n % 2)).collect();
        let estimate = Bootstrap { resamples: 10_000, seed: 7 }.mean(&values);
        let interval = estimate.interval.unwrap();
        assert_eq!(estimate.mean.to_bits(), 0.5_f64.to_bits());
        assert!((interval.low - 0.402).abs() < 0.011, "{interval:?}");
        assert!((interval.high - 0.598).abs() < 0.011, "{interval:?}");
    }

    #[test]
    fn another_seed_draws_other_documents_and_the_same_seed_the_same() {
        let values: Vec<f64> = (0..50).map(|n| 1.0 / f64::from(n + 1)).collect();
        let with_seed = |seed| Bootstrap { resamples: 500, seed }.mean(&values);
        assert_eq!(with_seed(1), with_seed(1));
        assert_ne!(with_seed(1), with_seed(2));
    }

    #[test]
    fn one_document_has_no_interval() {
        let bootstrap = Bootstrap::default();
        assert_eq!(bootstrap.mean(&[0.25]), Estimate { mean: 0.25, interval: None });
        assert_eq!(bootstrap.mean(&[]), Estimate { mean: 0.0, interval: None });
        assert_eq!(bootstrap.compare(&[0.5], &[0.25]).better, None);
    }

    #[test]
    fn a_paired_test_sees_what_two_intervals_do_not() {
        // Documents differ by up to 0.9, the systems by 0.01 on each: the intervals overlap, the test is sure.
        let theirs: Vec<f64> = (0..10).map(|n| f64::from(n) / 10.0).collect();
        let ours: Vec<f64> = theirs.iter().map(|value| value + 0.01).collect();
        let comparison = Bootstrap::default().compare(&ours, &theirs);
        assert_eq!(comparison.better, Some(1.0));
        assert_eq!(Bootstrap::default().compare(&theirs, &ours).better, Some(0.0));
        assert_eq!(Bootstrap::default().compare(&ours, &ours).better, Some(0.5));
    }
}
