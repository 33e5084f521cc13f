//! What the model is told of a segment: named features of the segment, of what stands around it, and of what was let go
//! before it. Their order is that of [`names`].

use std::sync::LazyLock;

use super::marker::{Family, Marker};
use super::punctuated::{Punctuated, PunctuatedWord};
use super::segments::Segment;
use crate::linear::indicator;

/// Longer ago than so many words is all the same.
const FAR: usize = 20;
/// A sentence whose kept words are fewer has hardly said what it is about; with more than the second it has.
const KEPT: [usize; 2] = [6, 10];

/// How many features there are that are neither one of a list of markers nor of families; see [`Features::single`].
const SINGLE: usize = 49;
/// Features of what was let go right before, beside its family.
const GONE: [&str; 3] = ["gone", "gone_parted", "gone_words"];

/// How many features there are.
pub(crate) const COUNT: usize = Marker::COUNT + 7 * Family::COUNT + SINGLE + GONE.len();

/// The names of all features.
#[cfg(any(test, feature = "fit"))]
pub(crate) fn names() -> Vec<String> {
    let mut names: Vec<String> = Marker::ALL.iter().map(|opening| format!("opens:{opening:?}")).collect();
    for list in ["first", "parted", "next", "next_parted", "previous", "clause", "gone"] {
        names.extend(Family::ALL.iter().map(|family| format!("{list}:{family:?}")));
    }
    let words = Punctuated::new("نعم");
    let segments = super::segments::segments(&words);
    let single = Features::new(&words, &segments).single(0, &Decisions::default());
    names.extend(single.into_iter().map(|(name, _)| name).chain(GONE).map(str::to_owned));
    names
}

/// What is known of a sentence before anything is let go.
pub(crate) struct Features<'w> {
    pub(crate) words: &'w Punctuated,
    segments: &'w [Segment],
    before: Vec<Before>,
    behind: Vec<Behind>,
}

/// What stands before a segment.
#[derive(Clone, Copy)]
struct Before {
    verbs: u32,
    clauses: u32,
    commas: u32,
    /// Words since the last أن; [`FAR`] if there is none.
    since_that: usize,
    /// The segment that opens the clause this one is in.
    head: usize,
    /// The segment that opens the clause of its own that this one is in.
    coordinate_head: usize,
    subordinate: u32,
    coordinate: u32,
    relatives: u32,
}

/// What stands behind a segment.
#[derive(Clone, Copy, Default)]
struct Behind {
    clauses: u32,
    commas: u32,
    verb: bool,
}

/// What was decided of the segments before one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Decisions {
    pub(crate) gone: Vec<bool>,
    /// Words kept before each segment.
    kept_before: Vec<usize>,
    kept: usize,
    run: usize,
}

impl Decisions {
    pub(crate) fn push(&mut self, segment: &Segment, gone: bool) {
        self.gone.push(gone);
        self.kept_before.push(self.kept);
        if gone {
            self.run += segment.len();
        } else {
            (self.kept, self.run) = (self.kept + segment.len(), 0);
        }
    }
}

impl<'w> Features<'w> {
    pub(crate) fn new(words: &'w Punctuated, segments: &'w [Segment]) -> Self {
        let (before, behind) = (all_before(words, segments), all_behind(words, segments));
        Self { words, segments, before, behind }
    }

    /// The segment that opens the clause which the segment at `index` is in.
    pub(crate) fn head(&self, index: usize) -> usize {
        self.before[index].head
    }

    /// Whether no verb stands before the segment at `index`.
    pub(crate) fn is_verbless(&self, index: usize) -> bool {
        self.before[index].verbs == 0
    }

    /// Whether a verb stands behind the segment at `index`.
    pub(crate) fn verb_behind(&self, index: usize) -> bool {
        self.behind[index].verb
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
    #[cfg(feature = "fit")]
    pub(crate) fn row(&self, index: usize, decisions: &Decisions) -> Vec<f64> {
        let mut row = vec![0.0; COUNT];
        self.each(index, decisions, |place, value| row[place] = value);
        row
    }

    /// Tells the places in the row and the values of the same, in order: most of the others are 0.
    pub(crate) fn each(&self, index: usize, decisions: &Decisions, mut tell: impl FnMut(usize, f64)) {
        self.lists(index, decisions, |place| tell(place, 1.0));
        let gone = COUNT - GONE.len();
        for (place, value) in (gone - SINGLE..).zip(&self.single(index, decisions)) {
            tell(place, value.1);
        }
        if index > 0 && decisions.gone[index - 1] {
            let values = [1.0, indicator(self.parted(index)), log(self.segments[index].len())];
            (gone..).zip(values).for_each(|(place, value)| tell(place, value));
        }
    }

    /// Whether a comma or the like stands before the segment at `index`.
    pub(crate) fn parted(&self, index: usize) -> bool {
        self.words.all[self.segments[index].first].gap.parts()
    }

    /// Tells the place of one of each list.
    fn lists(&self, index: usize, decisions: &Decisions, mut tell: impl FnMut(usize)) {
        let segment = &self.segments[index];
        let family = segment.opening.family();
        let behind = self.segments.get(index + 1).map(|next| next.opening.family());
        let before = index.checked_sub(1);
        let head = self.before[index].head;
        let lists = [
            (index == 0).then_some(family),
            self.parted(index).then_some(family),
            behind,
            behind.filter(|_| self.parted(index + 1)),
            before.map(|before| self.segments[before].opening.family()),
            (head < index).then(|| self.segments[head].opening.family()),
            before.filter(|&before| decisions.gone[before]).map(|_| family),
        ];
        tell(segment.opening as usize);
        for (list, family) in lists.into_iter().enumerate() {
            if let Some(family) = family {
                tell(Marker::COUNT + list * Family::COUNT + family as usize);
            }
        }
    }

    /// Each of the others, by its name.
    fn single(&self, index: usize, decisions: &Decisions) -> [(&'static str, f64); SINGLE] {
        let (segment, before, behind) = (&self.segments[index], &self.before[index], &self.behind[index]);
        let total = self.words.len();
        let family = segment.opening.family();
        let verbless = before.verbs == 0;
        let own = &self.words.all[segment.first..segment.end];
        let any = |test: fn(&PunctuatedWord) -> bool| own.iter().any(test);
        let previous = if segment.first > 0 { self.words.fold(segment.first - 1) } else { "" };
        let lone_verb = index > 0 && {
            let last = &self.segments[index - 1];
            last.len() == 1 && matches!(last.opening.family(), Family::Verb | Family::Coordinate)
        };
        let reports = matches!(self.segments[0].opening, Marker::AndSays | Marker::Says);
        let still = before.coordinate + before.subordinate == 0;
        let last = index + 1 == self.segments.len();
        let headed = before.head < index;
        let head_gone = headed && decisions.gone[before.head];
        let main = before.coordinate_head;
        let coordinate_gone = main > 0 && main < index && decisions.gone[main];
        let coordinate_kept = main > 0 && main < index && !decisions.gone[main];
        let kept_since = decisions.kept - decisions.kept_before.get(main).copied().unwrap_or(decisions.kept);
        let since_clause = segment.first - self.segments[before.head].first;
        [
            ("first", indicator(index == 0)),
            ("parted", indicator(self.parted(index))),
            ("words", log(segment.len())),
            ("before", log(segment.first + 1)),
            ("first_6", share(segment.first.min(6), 6)),
            ("first_15", share(segment.first.min(15), 15)),
            ("behind", log(total - segment.end + 1)),
            ("last", indicator(last)),
            ("next_parted", indicator(!last && self.parted(index + 1))),
            ("verbs", few(before.verbs)),
            ("verbless", indicator(verbless)),
            ("verbless_phrase", indicator(verbless && family == Family::Phrase)),
            ("clauses", few(before.clauses)),
            ("any_clause", indicator(before.clauses > 0)),
            ("commas", few(before.commas)),
            ("after_that", indicator(before.since_that < FAR)),
            ("just_after_that", indicator(before.since_that < 6)),
            ("verb_behind", indicator(behind.verb)),
            ("verbless_verb_behind", indicator(verbless && behind.verb)),
            ("quoted", indicator(any(|word| word.quoted > 0))),
            ("number", indicator(any(|word| word.digit))),
            ("behind_article", indicator(previous.starts_with("ال"))),
            ("behind_short", indicator(index > 0 && previous.chars().count() < 3)),
            ("behind_verb", indicator(lone_verb)),
            ("words_before", if index > 0 { log(self.segments[index - 1].len()) } else { 0.0 }),
            ("length", log(total)),
            ("place", share(segment.first, total)),
            ("reports", indicator(reports)),
            ("reports_still", indicator(reports && still)),
            ("since_clause", log(since_clause + 1)),
            ("subordinate", few(before.subordinate)),
            ("coordinate", few(before.coordinate)),
            ("parted_clause", indicator(!still)),
            ("relatives", few(before.relatives)),
            ("since_that", log(before.since_that.min(FAR) + 1)),
            ("still_that", indicator(before.since_that < FAR && still)),
            ("clauses_behind", few(behind.clauses)),
            ("commas_behind", few(behind.commas)),
            ("ends_with_article", indicator(self.words.fold(segment.end - 1).starts_with("ال"))),
            // Of what was let go before:
            ("head_gone", indicator(head_gone)),
            ("head_kept", indicator(headed && !head_gone)),
            ("kept", log(decisions.kept + 1)),
            ("run", log(decisions.run + 1)),
            ("kept_6", indicator(decisions.kept >= KEPT[0])),
            ("kept_10", indicator(decisions.kept >= KEPT[1])),
            ("coordinate_gone", indicator(coordinate_gone)),
            ("coordinate_kept", indicator(coordinate_kept)),
            ("kept_in_coordinate", log(kept_since + 1)),
            ("since_coordinate", log(segment.first - self.segments[main].first + 1)),
        ]
    }
}

fn all_before(words: &Punctuated, segments: &[Segment]) -> Vec<Before> {
    let mut now = Before {
        verbs: 0,
        clauses: 0,
        commas: 0,
        since_that: FAR,
        head: 0,
        coordinate_head: 0,
        subordinate: 0,
        coordinate: 0,
        relatives: 0,
    };
    let one = |segment: (usize, &Segment)| {
        let (index, segment) = segment;
        let (family, parted) = (segment.opening.family(), words.all[segment.first].gap.parts());
        let clause = index > 0 && family.is_clause();
        let opens = matches!(family, Family::List | Family::Plain | Family::Verb | Family::Phrase) && parted;
        if clause || (index > 0 && (family == Family::Including || opens)) {
            now.head = index;
        }
        if clause && family == Family::Coordinate {
            now.coordinate_head = index;
        }
        let before = now;
        now.verbs += u32::from(matches!(family, Family::Verb | Family::Coordinate));
        now.clauses += u32::from(clause);
        now.commas += u32::from(parted);
        now.subordinate += u32::from(clause && family == Family::Subordinate);
        now.coordinate += u32::from(clause && family == Family::Coordinate);
        now.relatives += u32::from(clause && family == Family::Relative);
        if segment.opening == Marker::That {
            now.since_that = 0;
        }
        now.since_that = (now.since_that + segment.len()).min(FAR);
        if family == Family::Coordinate || (family == Family::Subordinate && parted) {
            now.since_that = FAR;
        }
        before
    };
    segments.iter().enumerate().map(one).collect()
}

fn all_behind(words: &Punctuated, segments: &[Segment]) -> Vec<Behind> {
    let mut now = Behind::default();
    let one = |segment: &Segment| {
        let behind = now;
        let family = segment.opening.family();
        now.clauses += u32::from(family.is_clause());
        now.commas += u32::from(words.all[segment.first].gap.parts());
        now.verb |= matches!(segment.opening, Marker::Verb | Marker::Says);
        behind
    };
    let mut behind: Vec<Behind> = segments.iter().rev().map(one).collect();
    behind.reverse();
    behind
}

/// A count, of which more than three is all the same.
fn few(count: u32) -> f64 {
    f64::from(count.min(3))
}

#[expect(clippy::cast_precision_loss, reason = "words of a sentence")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

fn log(count: usize) -> f64 {
    /// Those of the numbers that hardly any sentence goes beyond.
    static LOGS: LazyLock<[f64; 128]> = LazyLock::new(|| std::array::from_fn(|count| share(count, 1).ln()));
    LOGS.get(count).copied().unwrap_or_else(|| share(count, 1).ln())
}
