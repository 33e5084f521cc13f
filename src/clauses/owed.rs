//! What the words of a sentence read so far owe the reader: what somebody says, the other half of a pair, what a verb or
//! a noun is about, what a clause before it hangs on. A sentence is not broken off before that has come.

use super::denied::NEGATIONS;
use super::hanging::{contrast, hangs, is_fronted};
use super::known::{Due, known};
use super::marker::{Family, Marker};
use super::promised::promised;
use super::punctuated::Punctuated;
use super::recognition::is_definite;
use super::relatives::POINTING;
use super::segments::Segment;
use super::verbs::{AND, FOR, is_verb};
use crate::background::usage_of;
use crate::inflection::bare;
use crate::tokens::Packed;

/// A shorter quotation is a name, not what somebody says.
const SAYING: usize = 8;
/// What أن opens is whole with a verb, or with so many words; with so many more where a verb is still to come.
const WHOLE_THAT: usize = 6;
const LONG_THAT: usize = 18;
/// A subject has hardly more words before what is said of it.
const SUBJECT: usize = 9;
/// A verb is not waited for longer than so many words: it may be used in another sense.
const PATIENCE: usize = 25;
/// ل stands for إلى so near to the verb only.
const SOON: usize = 3;

/// What stands before a verb, beside [`NEGATIONS`].
const HAS: Packed = Packed::known("قد");
/// What has two halves by itself, and what opens the second one.
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
    /// بين, or what else is of two, without the و of the second.
    between: bool,
    /// Words behind أن, of which no verb has come yet.
    that: Option<usize>,
    /// The same where أن has no pronoun: of the subject nothing has been said yet.
    subject: Option<usize>,
    /// A preposition that a verb waits for, and for how many words more.
    awaited: Option<(Packed, usize)>,
    /// The preposition that belongs to the last word, and to the one before it; no letter if there is none.
    governed: [Packed; 2],
    /// What a subject is, for how many words more.
    predicate: Option<usize>,
    /// Where the last of what is promised will come.
    promise: Option<usize>,
    /// A clause or phrase that stands first hangs on what has not come.
    hanging: bool,
    /// The words are those of a relative clause.
    relative: bool,
}

impl Owed {
    /// Whether a segment says what the subject behind أن is like, or what is said of it.
    fn is_described(&self, segment: &Segment) -> bool {
        matches!(segment.opening.family(), Family::Relative | Family::Verb)
            && self.subject.is_some_and(|words| words < SUBJECT)
    }

    /// Whether a word is the second half of what is open, and folds to `next`.
    fn is_half(&self, next: Packed) -> bool {
        self.between && next.starts_with(AND)
    }

    /// Whether nothing is owed where a segment stands next. `verb_behind`: a verb is still to come.
    pub(super) fn is_nothing(&self, words: &Punctuated, segment: &Segment, verb_behind: bool) -> bool {
        let next = words.arabic(segment.first);
        let that = self.that.is_some_and(|words| words < WHOLE_THAT)
            || (self.subject.is_some() && (verb_behind || self.is_described(segment)));
        let governed = self.governed.into_iter().any(|preposition| {
            preposition != Packed::EMPTY && (opens(next, preposition) || stands_for(next, preposition))
        });
        let waits = self.awaited.is_some() || self.predicate.is_some() || self.promise.is_some();
        !self.saying && !self.either && !self.is_half(next) && !that && !waits && !governed && !self.hanging
    }

    /// Whether something is owed for sure: what is said of the subject behind أن, what is promised, or what a segment opens with.
    pub(super) fn is_cut_short(&self, words: &Punctuated, segment: &Segment, verb_behind: bool) -> bool {
        let (next, gap) = (words.arabic(segment.first), words.all[segment.first].gap);
        // What stands in brackets says more of the word before it: `اتهام المخابرات (الموساد) بالوقوف`.
        let paying = if gap.opens_bracket { words.arabic(segment.end) } else { next };
        let is_awaited = |(preposition, _)| opens(paying, preposition) && is_preposition(paying, preposition);
        let is_short = || !self.relative && self.that.is_some_and(|words| words < WHOLE_THAT);
        let is_that = || is_short() || (self.subject.is_some() && verb_behind);
        self.is_described(segment)
            || self.promise.is_some()
            || (!gap.parts() && !gap.opens_bracket && is_that())
            || self.awaited.is_some_and(is_awaited)
            || (self.is_half(next) && !matches!(segment.opening, Marker::AndVerb | Marker::AndSays))
    }

    /// Reads a segment, with those behind it in view.
    pub(super) fn read(&mut self, words: &Punctuated, segment: &Segment, behind: &[Segment]) {
        self.hanging = hangs(words, segment)
            || is_fronted(words, segment, behind)
            || (self.hanging && !self.comes(words, segment, behind));
        self.promise = self.promise.max(contrast(words, segment, behind));
        self.relative = segment.opening.family() == Family::Relative
            || (self.relative && !words.all[segment.first].gap.parts());
        for index in segment.first..segment.end {
            self.read_word(words, index, behind);
        }
    }

    /// Whether a segment opens what another one hangs on that stands before it.
    fn comes(&self, words: &Punctuated, segment: &Segment, behind: &[Segment]) -> bool {
        let parted = |segment: &Segment| words.all[segment.first].gap.parts();
        let is_parted_verb = |segment: &Segment| segment.opening.family() == Family::Verb && parted(segment);
        let is_parted = parted(segment);
        match segment.opening.family() {
            _ if matches!(segment.opening, Marker::Then | Marker::But | Marker::Except) => true,
            Family::Verb => is_parted || !(self.relative || describes(words, segment.first)),
            Family::That => is_parted,
            Family::Plain => is_parted && !behind.iter().take(PATIENCE).any(is_parted_verb),
            _ => false,
        }
    }

    fn read_word(&mut self, words: &Punctuated, index: usize, behind: &[Segment]) {
        let word = &words.all[index];
        let fold = word.arabic;
        let behind_and = fold.strip_prefix(AND).filter(|_| !word.known.has_own_and);
        let (bare, bare_known) = behind_and.map_or((fold, word.known), |bare| (bare, known(bare)));
        self.quoted = if word.quoted > 0 { self.quoted + 1 } else { 0 };
        self.that = self.that.map(|count| count + 1).filter(|&count| {
            count < LONG_THAT
                && (self.relative || !is_verb(bare) && bare != HAS && !NEGATIONS.contains(&bare))
        });
        self.subject = self.subject.and(self.that).filter(|_| word.known.alone != Some(Marker::Pronoun));
        self.between =
            matches!(word.known.owes, Some(Due::Second)) || (self.between && !fold.starts_with(AND));
        self.either = fold == EITHER || (self.either && !OR.contains(&fold));
        self.awaited = self.awaited.and_then(|(preposition, left)| {
            let is_paid = opens(fold, preposition) && is_preposition(fold, preposition)
                || (left + SOON > PATIENCE && stands_for(fold, preposition))
                || word.known.alone == Some(Marker::That);
            (left > 0 && !is_paid).then(|| (preposition, left - 1))
        });
        // What a clause says of the subject, which is definite, is not yet what it is.
        let is_subject =
            self.relative || is_definite(fold) || POINTING.contains(&fold) || is_owner(words, index);
        self.predicate = self.predicate.filter(|&left| left > 0 && is_subject).map(|left| left - 1);
        // The و of وجهت is its own.
        let promising = if word.known.promises.is_some() { word.known } else { bare_known };
        self.promise = self.promise.filter(|&at| index < at).max(promised(words, index, bare, promising));
        self.governed = [word.known.governed, self.governed[0]];
        match word.known.owes.or(bare_known.owes) {
            Some(Due::Saying) => self.saying = true,
            Some(Due::Announcing) if is_said(behind) => self.saying = true,
            Some(Due::Preposition(preposition)) => self.awaited = Some((preposition, PATIENCE)),
            Some(Due::Predicate) => self.predicate = Some(PATIENCE),
            Some(Due::Clause) => (self.that, self.subject) = (Some(0), Some(0)),
            // جيه-إن is a name.
            _ if word.known.alone == Some(Marker::That) && !word.gap.glued => {
                (self.saying, self.that) = (false, Some(0));
                self.subject = ends_in_that(fold).then_some(0);
            }
            _ if word.gap.colon || self.quoted >= SAYING => self.saying = false,
            _ => {}
        }
    }
}

/// Whether the word at `index` is a noun of the two nouns behind it, the last of which is definite: `تفاوت نتائج الدراسات`.
fn is_owner(words: &Punctuated, index: usize) -> bool {
    let is_noun = |at: usize| {
        words.all.get(at).is_some_and(|word| {
            word.known.alone.is_none() && !word.known.governs && !word.tanween && !is_verb(word.arabic)
        })
    };
    let is_next =
        |at: usize| words.all.get(at).is_some_and(|word| !word.gap.parts() && is_definite(word.arabic));
    is_noun(index) && (is_next(index + 1) || (is_noun(index + 1) && is_next(index + 2)))
}

/// Whether the next clause of some segments is one that أن opens, whatever stands before it.
fn is_said(behind: &[Segment]) -> bool {
    use Family as F;
    let passes = |opening: &Marker| {
        let family = opening.family();
        matches!(family, F::Plain | F::Phrase | F::Relative | F::List | F::Including)
            || matches!(opening, Marker::Verb | Marker::AndVerb | Marker::AndPronoun)
    };
    let mut openings = behind.iter().take(PATIENCE).map(|segment| segment.opening);
    openings.find(|opening| !passes(opening)).is_some_and(|opening| opening.family() == F::That)
}

/// Whether the verb at `index` says what the word before it is like, as one does behind a word that is not definite: `وثيقة تم
/// إعدادها`.
fn describes(words: &Punctuated, index: usize) -> bool {
    let before = words.arabic(index - 1);
    !words.all[index - 1].digit && before != Packed::EMPTY && !is_definite(before)
}

/// Whether a folded word is a preposition, with a pronoun or without, or opens with one of a letter.
fn opens(fold: Packed, preposition: Packed) -> bool {
    const PRONOUNS: [Packed; 4] = Packed::all(["ه", "ها", "هم", "هما"]);
    let rest = fold.strip_prefix(preposition);
    rest.is_some_and(|rest| preposition.len() == 1 || rest == Packed::EMPTY || PRONOUNS.contains(&rest))
}

/// Whether a folded word that opens with a preposition of a letter may be one behind it: many nouns begin with that letter
/// (بيان، بروكسل), of which the language has more articles with it than without.
fn is_preposition(fold: Packed, preposition: Packed) -> bool {
    let idf = |word: Packed| usage_of(word).idf.min(usage_of(bare(word)).idf);
    preposition.len() > 1 || is_definite(fold) || idf(fold.without_first(1)) <= idf(fold)
}

/// Whether a folded word is أن without a pronoun.
fn ends_in_that(fold: Packed) -> bool {
    const THAT: Packed = Packed::known("ان");
    fold.ends_with(THAT)
}

/// Whether a folded word opens with ل for إلى.
fn stands_for(fold: Packed, preposition: Packed) -> bool {
    const TO: Packed = Packed::known("الي");
    preposition == TO && fold.starts_with(FOR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    #[test]
    fn a_noun_that_begins_with_the_letter_of_a_preposition_is_none() {
        const BY: Packed = Packed::known("ب");
        for (word, expected) in [
            ("بالتحريض", true),
            ("بزيارة", true),
            ("بتشكيل", true),
            ("بقتل", true),
            ("بإطلاق", true),
            ("بإعادة", true),
            ("بعدم", true),
            ("به", true),
            ("بها", true),
            ("بأعمال", true),
            ("بلجيكية", false),
            ("بلجيكا", false),
            ("بيان", false),
            ("بروكسل", false),
            ("البلاد", false),
            ("بنك", false),
            ("بريطانيا", false),
            ("بغداد", false),
        ] {
            let word = Packed::known(&fold(word));
            assert_eq!(opens(word, BY) && is_preposition(word, BY), expected, "{word}");
        }
    }
}
