//! What the model is told of a segment: named features of the segment, of what stands around it, and of what was let go
//! before it. Their order is that of [`names`].

use std::sync::LazyLock;

use super::marker::{Family, Marker};
use super::punctuated::Punctuated;
use super::segments::Segment;
use crate::number::{float, indicator, share};

/// Longer ago than so many words is all the same.
const FAR: usize = 20;

/// Of each of these the family of a segment is told where it holds, else nothing: it stands behind a comma or the like, the
/// clause that it is in opens with this family, what stands before it was let go.
const LISTS: [&str; 3] = ["parted", "clause", "gone"];
/// How many features there are that are neither one of the markers nor of the families; see [`Features::single`].
const SINGLE: usize = 14;

/// How many features there are.
pub(crate) const COUNT: usize = Marker::COUNT + LISTS.len() * Family::COUNT + SINGLE;

/// The names of all features.
#[cfg(any(test, feature = "fit"))]
pub(crate) fn names() -> Vec<String> {
    let mut names: Vec<String> = Marker::ALL.iter().map(|opening| format!("opens:{opening:?}")).collect();
    for list in LISTS {
        names.extend(Family::ALL.iter().map(|family| format!("{list}:{family:?}")));
    }
    let words = Punctuated::new("نعم");
    let segments = super::segments::segments(&words);
    let single = Features::new(&words, &segments).single(0, &Decisions::default());
    names.extend(single.into_iter().map(|(name, _)| name.to_owned()));
    names
}

/// What is known of a sentence before anything is let go.
pub(crate) struct Features<'w> {
    pub(crate) words: &'w Punctuated,
    segments: &'w [Segment],
    before: Vec<Before>,
    /// The last segment that opens with a verb.
    last_verb: usize,
}

/// What stands before a segment.
#[derive(Clone, Copy)]
struct Before {
    verbs: u32,
    commas: u32,
    any_clause: bool,
    /// None of them was coordinate or subordinate.
    still_main: bool,
    /// Words since the last أن; [`FAR`] if there is none.
    since_that: usize,
    /// The segment that opens the clause this one is in.
    head: usize,
    /// The segment that opens the clause of its own that this one is in.
    coordinate_head: usize,
}

/// What was decided of the segments before one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Decisions {
    pub(crate) gone: Vec<bool>,
    /// Words kept.
    kept: usize,
    /// Words let go since the last that was kept.
    run: usize,
}

impl Decisions {
    /// None yet, of so many segments.
    pub(super) fn of(segments: usize) -> Self {
        Self { gone: Vec::with_capacity(segments), ..Self::default() }
    }

    pub(crate) fn push(&mut self, segment: &Segment, gone: bool) {
        self.gone.push(gone);
        if gone {
            self.run += segment.len();
        } else {
            (self.kept, self.run) = (self.kept + segment.len(), 0);
        }
    }
}

impl<'w> Features<'w> {
    pub(crate) fn new(words: &'w Punctuated, segments: &'w [Segment]) -> Self {
        Self { words, segments, before: before(words, segments), last_verb: last_verb(segments) }
    }

    /// The segment that opens the clause which the segment at `index` is in.
    pub(crate) fn head(&self, index: usize) -> usize {
        self.before[index].head
    }

    /// How many verbs stand before the segment at `index`, and what stands for one.
    pub(crate) fn verbs_before(&self, index: usize) -> u32 {
        self.before[index].verbs
    }

    /// Whether a verb stands behind the segment at `index`.
    pub(crate) fn verb_behind(&self, index: usize) -> bool {
        index < self.last_verb
    }

    /// Whether the segment at `index` is in a further clause of its own.
    pub(crate) fn in_coordinate(&self, index: usize) -> bool {
        self.before[index].coordinate_head > 0
    }

    /// Whether the segment at `index` may still be part of what أن opens.
    pub(crate) fn in_that(&self, index: usize) -> bool {
        self.before[index].since_that < FAR
    }

    /// The features of the segment at `index`, when of those before it `decisions` were made.
    #[cfg(any(test, feature = "fit"))]
    pub(crate) fn row(&self, index: usize, decisions: &Decisions) -> Vec<f64> {
        let mut row = vec![0.0; COUNT];
        self.each(index, decisions, |place, value| row[place] = value);
        row
    }

    /// Tells the places in the row and the values of the same, in order: most of the others are 0.
    pub(crate) fn each(&self, index: usize, decisions: &Decisions, mut tell: impl FnMut(usize, f64)) {
        let segment = &self.segments[index];
        tell(segment.opening as usize, 1.0);
        let (family, head) = (segment.opening.family(), self.before[index].head);
        let lists = [
            self.parted(index).then_some(family),
            (head < index).then(|| self.segments[head].opening.family()),
            (decisions.gone.last() == Some(&true)).then_some(family),
        ];
        for (start, family) in (Marker::COUNT..).step_by(Family::COUNT).zip(lists) {
            if let Some(family) = family {
                tell(start + family as usize, 1.0);
            }
        }
        let single = self.single(index, decisions);
        (COUNT - SINGLE..).zip(single).for_each(|(place, (_, value))| tell(place, value));
    }

    /// Whether a comma or the like stands before the segment at `index`.
    pub(crate) fn parted(&self, index: usize) -> bool {
        self.words.all[self.segments[index].first].gap.parts()
    }

    /// Each of the others, by its name.
    fn single(&self, index: usize, decisions: &Decisions) -> [(&'static str, f64); SINGLE] {
        let (segment, before) = (&self.segments[index], &self.before[index]);
        let verbless = before.verbs == 0;
        let is_phrase = segment.opening.family() == Family::Phrase;
        let in_that = before.since_that < FAR;
        let head_gone = before.head < index && decisions.gone[before.head];
        let since = |head: usize| log(segment.first - self.segments[head].first + 1);
        [
            ("words", log(segment.len())),
            ("length", log(self.words.len())),
            ("place", share(segment.first, self.words.len())),
            ("verbs", few(before.verbs)),
            ("verbless", indicator(verbless)),
            ("verbless_phrase", indicator(verbless && is_phrase)),
            ("any_clause", indicator(before.any_clause)),
            ("commas", few(before.commas)),
            ("still_that", indicator(in_that && before.still_main)),
            ("since_clause", since(before.head)),
            ("since_coordinate", since(before.coordinate_head)),
            // Of what was let go before:
            ("head_gone", indicator(head_gone)),
            ("kept", log(decisions.kept + 1)),
            ("run", log(decisions.run + 1)),
        ]
    }
}

/// What stands before each segment.
fn before(words: &Punctuated, segments: &[Segment]) -> Vec<Before> {
    let mut now = Before {
        verbs: 0,
        commas: 0,
        any_clause: false,
        still_main: true,
        since_that: FAR,
        head: 0,
        coordinate_head: 0,
    };
    let one = |(index, segment): (usize, &Segment)| {
        let (family, parted) = (segment.opening.family(), words.all[segment.first].gap.parts());
        let clause = index > 0 && family.is_clause();
        let coordinate = family == Family::Coordinate;
        let opens = matches!(family, Family::List | Family::Plain | Family::Verb | Family::Phrase) && parted;
        if clause || (index > 0 && (family == Family::Including || opens)) {
            now.head = index;
        }
        if clause && coordinate {
            now.coordinate_head = index;
        }
        let before = now;
        now.verbs += u32::from(coordinate || family == Family::Verb);
        now.commas += u32::from(parted);
        now.any_clause |= clause;
        now.still_main &= !(clause && (coordinate || family == Family::Subordinate));
        if segment.opening == Marker::That {
            now.since_that = 0;
        }
        now.since_that = (now.since_that + segment.len()).min(FAR);
        if coordinate || (family == Family::Subordinate && parted) {
            now.since_that = FAR;
        }
        before
    };
    segments.iter().enumerate().map(one).collect()
}

fn last_verb(segments: &[Segment]) -> usize {
    let is_verb = |segment: &Segment| matches!(segment.opening, Marker::Verb | Marker::Says | Marker::Not);
    segments.iter().rposition(is_verb).unwrap_or(0)
}

/// A count, of which more than three is all the same.
fn few(count: u32) -> f64 {
    f64::from(count.min(3))
}

fn log(count: usize) -> f64 {
    /// Those of the numbers that hardly any sentence goes beyond.
    static LOGS: LazyLock<[f64; 128]> = LazyLock::new(|| std::array::from_fn(|count| float(count).ln()));
    LOGS.get(count).copied().unwrap_or_else(|| float(count).ln())
}
