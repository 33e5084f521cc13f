//! What the words of a sentence read so far owe the reader: what somebody says, the other half of a pair, what a verb or
//! a noun is about, what a clause before it hangs on. A sentence is not broken off before that has come.

use super::known::{Due, known};
use super::marker::{Family, Marker};
use super::punctuated::Punctuated;
use super::segments::Segment;
use super::verbs::{AND, FOR, is_verb};
use crate::tokens::Packed;

/// A shorter quotation is a name, not what somebody says.
const SAYING: usize = 8;
/// What أن opens is whole with a verb, or with so many words; with so many more where a verb is still to come.
const WHOLE_THAT: usize = 6;
const LONG_THAT: usize = 12;
/// A verb is not waited for longer than so many words: it may be used in another sense.
const PATIENCE: usize = 25;

/// What opens a sentence with a clause that hangs on another to come, behind و or not: by itself, or by two words.
const HANGING: [Packed; 11] =
    Packed::all(["بينما", "فيما", "عندما", "بعدما", "حينما", "كلما", "اذا", "لو", "رغم", "برغم", "بالرغم"]);
const HANGING_BY_TWO: [[Packed; 2]; 5] = [
    Packed::all(["في", "حين"]),
    Packed::all(["علي", "الرغم"]),
    Packed::all(["بعد", "ان"]),
    Packed::all(["قبل", "ان"]),
    Packed::all(["منذ", "ان"]),
];
/// What stands before a verb, or for one.
const PARTICLES: [Packed; 6] = Packed::all(["لا", "لم", "لن", "قد", "ليس", "ليست"]);
/// What has two halves, and what opens the second one.
const BETWEEN: Packed = Packed::known("بين");
const EITHER: Packed = Packed::known("سواء");
const OR: [Packed; 2] = Packed::all(["او", "ام"]);

/// What is owed.
#[expect(clippy::struct_excessive_bools, reason = "debts, any number of which may be open")]
#[derive(Default)]
pub(super) struct Owed {
    /// What somebody says has not come yet.
    saying: bool,
    /// Words of the quotation so far.
    quoted: usize,
    /// سواء without its second half.
    either: bool,
    /// بين without the و of its second half.
    between: bool,
    /// Words behind أن, of which no verb has come yet.
    that: Option<usize>,
    /// A preposition that a verb waits for, and for how many words more.
    awaited: Option<(Packed, usize)>,
    /// The preposition that belongs to the last word, and to the one before it; no letter if there is none.
    governed: [Packed; 2],
    /// The clause that the sentence opens with hangs on one that has not come.
    hanging: bool,
}

impl Owed {
    /// Whether nothing is owed where a word stands next that folds to `next`. `verb_behind`: a verb is still to come.
    pub(super) fn is_nothing(&self, next: Packed, verb_behind: bool) -> bool {
        let pays = self.between && next.starts_with(AND);
        let that = self.that.is_some_and(|words| verb_behind || words < WHOLE_THAT);
        let governed = self
            .governed
            .into_iter()
            .any(|preposition| preposition != Packed::EMPTY && opens(next, preposition));
        !self.saying && !self.either && !pays && !that && self.awaited.is_none() && !governed && !self.hanging
    }

    /// Reads a segment, with those behind it in view.
    pub(super) fn read(&mut self, words: &Punctuated, segment: &Segment, behind: &[Segment]) {
        let comes = segment.opening == Marker::Then || words.all[segment.first].gap.parts();
        self.hanging = if segment.first == 0 { opens_hanging(words) } else { self.hanging && !comes };
        for index in segment.first..segment.end {
            self.read_word(words, index, behind);
        }
    }

    fn read_word(&mut self, words: &Punctuated, index: usize, behind: &[Segment]) {
        let word = &words.all[index];
        let fold = word.arabic;
        let (bare, bare_known) =
            fold.strip_prefix(AND).map_or((fold, word.known), |bare| (bare, known(bare)));
        self.quoted = if word.quoted > 0 { self.quoted + 1 } else { 0 };
        self.that = self
            .that
            .map(|count| count + 1)
            .filter(|&count| count < LONG_THAT && !is_verb(bare) && !PARTICLES.contains(&bare));
        self.between = fold == BETWEEN || (self.between && !fold.starts_with(AND));
        self.either = fold == EITHER || (self.either && !OR.contains(&fold));
        self.awaited = self.awaited.and_then(|(preposition, left)| {
            (left > 0 && !opens(fold, preposition)).then(|| (preposition, left - 1))
        });
        self.governed = [word.known.governed, self.governed[0]];
        match word.known.owes.or(bare_known.owes) {
            Some(Due::Saying) => self.saying = true,
            Some(Due::Announcing) if is_said(behind) => self.saying = true,
            Some(Due::Preposition(preposition)) => self.awaited = Some((preposition, PATIENCE)),
            _ if word.known.is_that => (self.saying, self.that) = (false, Some(0)),
            _ if word.gap.colon || self.quoted >= SAYING => self.saying = false,
            _ => {}
        }
    }
}

/// Whether the next clause of some segments is one that أن opens, whatever stands before it.
fn is_said(behind: &[Segment]) -> bool {
    let mut families = behind.iter().map(|segment| segment.opening.family());
    let passes = |family: &Family| {
        matches!(family, Family::Plain | Family::Phrase | Family::Relative | Family::List | Family::Including)
    };
    families.find(|family| !passes(family)) == Some(Family::That)
}

/// Whether a sentence opens with a clause that hangs on another to come.
fn opens_hanging(words: &Punctuated) -> bool {
    let first = words.arabic(0);
    let bare = first.strip_prefix(AND).unwrap_or(first);
    HANGING.contains(&bare) || HANGING_BY_TWO.contains(&[bare, words.arabic(1)])
}

/// Whether a folded word is a preposition, with a pronoun or without, or opens with one of a letter; ل stands for إلى as well.
fn opens(fold: Packed, preposition: Packed) -> bool {
    const PRONOUNS: [Packed; 4] = Packed::all(["ه", "ها", "هم", "هما"]);
    const TO: Packed = Packed::known("الي");
    if preposition == TO && fold.starts_with(FOR) {
        return true;
    }
    let rest = fold.strip_prefix(preposition);
    rest.is_some_and(|rest| preposition.len() == 1 || rest == Packed::EMPTY || PRONOUNS.contains(&rest))
}
