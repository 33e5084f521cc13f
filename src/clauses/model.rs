//! Which segments may go: the fitted model asked from the first segment to the last, each answer with those before it
//! in view, under rules that hold whatever the weights say.

use super::attribution::{blames, unsaid};
use super::features::{Decisions, Features};
use super::marker::{Family, Marker};
use super::narrowing::narrows;
use super::owed::Owed;
use super::punctuated::Punctuated;
use super::segments::Segment;
use super::weights::{INTERCEPT, WEIGHTS};
use crate::tokens::Packed;

/// Log-odds from the features of a segment, by its index and the decisions before it.
pub(crate) type Odds<'m> = dyn Fn(&Features<'_>, usize, &Decisions) -> f64 + 'm;

/// A segment goes where its chance to is at least 0.93: the log-odds of that. By eight folds 97.3 % of the words that go
/// are then ones that readers let go.
pub(crate) const THRESHOLD: f64 = 2.586_689_344_097_942;
/// What goes on in what goes needs less: log-odds of a chance of 0.82. Were it kept, it would hang on nothing.
const THRESHOLD_HANGING: f64 = 1.5;

/// A sentence with fewer words before a marker has hardly begun.
pub(crate) const SHORTEST_HEAD: usize = 7;

/// What the fitted weights say.
pub(crate) fn odds(features: &Features<'_>, index: usize, decisions: &Decisions) -> f64 {
    let mut sum = 0.0;
    features.each(index, decisions, |place, value| sum += value * WEIGHTS[place].1);
    INTERCEPT + sum
}

/// A number that tells these weights from any others: FNV-1a over their bits.
#[cfg(any(test, feature = "fit"))]
pub(crate) fn checksum(weights: impl Iterator<Item = f64>) -> u64 {
    crate::fnv::fnv1a(weights.flat_map(|weight| weight.to_bits().to_le_bytes()))
}

/// Decides segment by segment: gone where the odds reach `threshold`.
pub(crate) fn decide(
    features: &Features<'_>,
    segments: &[Segment],
    odds: &Odds<'_>,
    threshold: f64,
) -> Vec<bool> {
    let mut decisions = Decisions::of(segments.len());
    let mut stays = Stays::default();
    for (index, segment) in segments.iter().enumerate() {
        let may_go = features.words.balanced && stays.may_go(segment, decisions.gone.last() == Some(&true));
        let gone = may_go && {
            let odds = odds(features, index, &decisions);
            odds >= threshold
                || is_marked(features, segment, index)
                || (odds >= THRESHOLD_HANGING && hangs(features, segment, index, &decisions.gone))
        };
        stays.see(segment, gone);
        decisions.push(segment, gone);
    }
    let mut gone = decisions.gone;
    restore(features, segments, &mut gone);
    keep_what_narrows(features, segments, &mut gone);
    gone
}

/// Takes back what narrows or completes the rest or is owed in it, of what would go from the end.
fn keep_what_narrows(features: &Features<'_>, segments: &[Segment], gone: &mut [bool]) {
    let words = features.words;
    let end = gone.iter().rposition(|&gone| !gone).map_or(0, |last| last + 1);
    if end == gone.len() {
        return;
    }
    let (mut owed, unsaid) = (Owed::default(), unsaid(words, segments));
    for (index, segment) in segments.iter().enumerate() {
        let stays = index < end
            || narrows(words, segments, index)
            || (unsaid.contains(&index) && blames(words, segment))
            || owed.is_cut_short(words, segment, features.verb_behind(index));
        if !stays {
            break;
        }
        gone[index] &= index < end;
        owed.read(words, segment, &segments[index + 1..]);
    }
}

/// Takes back what would tear the sentence: what is kept behind a clause that goes must be the way back to the core, or
/// the clause has not ended and stays.
fn restore(features: &Features<'_>, segments: &[Segment], gone: &mut [bool]) {
    // Where in the run of gone segments the first further clause began, and the last clause of another kind.
    let (mut coordinate, mut clause) = (None, None);
    for index in 0..segments.len() {
        let family = segments[index].opening.family();
        if gone[index] {
            // ، وهو …، stands between two commas as a relative clause does.
            if family == Family::Coordinate && segments[index].opening != Marker::AndPronoun {
                coordinate = coordinate.or(Some(index));
            } else if family.is_clause() || family == Family::Including {
                clause = Some(index);
            }
            continue;
        }
        let parted = features.parted(index);
        let main_verb = family == Family::Verb && features.verbs_before(index) == 0;
        let returns = parted && family == Family::Verb && returns(features.words, &segments[index]);
        let torn = match (coordinate.take(), clause.take()) {
            (_, Some(last)) if returns => Some(last),
            (Some(first), _) if !family.is_clause() => Some(first),
            (_, Some(last)) if !(parted || main_verb || family == Family::Coordinate) => Some(last),
            _ => None,
        };
        if let Some(first) = torn {
            gone[first..index].fill(false);
        }
    }
}

/// Whether a segment is a verb with what points back at a noun before it: `كتبت مقالا …، تساءلت فيه`.
fn returns(words: &Punctuated, segment: &Segment) -> bool {
    const BACK: [Packed; 12] = Packed::all([
        "فيه", "فيها", "فيهم", "منه", "منها", "عنه", "عنها", "عليه", "عليها", "خلاله", "خلالها", "بموجبه",
    ]);
    BACK.contains(&words.arabic(segment.first + 1))
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

/// Whether a segment opens behind a comma with what hardly ever opens anything else than what may go, after enough of a
/// sentence.
pub(super) fn is_marked(features: &Features<'_>, segment: &Segment, index: usize) -> bool {
    let marker = matches!(
        segment.opening,
        Marker::Where
            | Marker::While
            | Marker::Participle
            | Marker::Result
            | Marker::AndThatIs
            | Marker::According
            | Marker::Despite
            | Marker::Besides
            | Marker::Including
            | Marker::Such
            | Marker::Also
            | Marker::Relative
            | Marker::AndPronoun
    );
    marker && features.parted(index) && segment.first >= SHORTEST_HEAD
}

/// What was kept that others must stay with.
#[derive(Default)]
pub(super) struct Stays {
    negation: bool,
    condition: bool,
}

impl Stays {
    pub(super) fn see(&mut self, segment: &Segment, gone: bool) {
        self.negation |= !gone && matches!(segment.opening, Marker::Not | Marker::AndNot);
        let hangs =
            segment.first == 0 && matches!(segment.opening, Marker::According | Marker::When | Marker::Cause);
        let grants = matches!(segment.opening, Marker::If | Marker::Despite | Marker::While);
        self.condition |= !gone && (hangs || grants);
    }

    /// أن stays with what it completes, and لكن with what would mislead without it; see also [`Self::may_end_before`].
    fn may_go(&self, segment: &Segment, behind_gone: bool) -> bool {
        match segment.opening {
            Marker::That | Marker::But => behind_gone,
            _ => self.may_end_before(segment),
        }
    }

    /// What corrects a negation stays with it, an exception and a condition with what they narrow, what answers a condition with it.
    pub(super) fn may_end_before(&self, segment: &Segment) -> bool {
        match segment.opening {
            Marker::That | Marker::Except | Marker::If => false,
            Marker::But => !self.negation,
            Marker::Then => !self.condition,
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
    fn what_goes_on_in_what_is_named_goes_or_stays_with_it() {
        for sentence in [
            "تنهي اللجنة إعداد القوائم الجديدة في كل المحافظات خلال الشهر المقبل، بما يسمح بإجراء الانتخابات.",
            "تعثرت المفاوضات الطويلة بين الحكومة وخصومها في العاصمة، خاصة أن المعارضة رفضت المشاركة.",
        ] {
            let chunks = crate::clauses::chunks(sentence);
            let written = chunks.iter().map(|chunk| &sentence[chunk.bytes.clone()]);
            let torn =
                written.skip(1).find(|chunk| ["يسمح", "رفضت"].iter().any(|verb| chunk.starts_with(verb)));
            assert_eq!(torn, None);
        }
    }

    #[test]
    fn the_threshold_is_the_odds_of_its_chance() {
        assert!((1.0 / (1.0 + (-THRESHOLD).exp()) - 0.93).abs() < 1e-9);
    }
}
