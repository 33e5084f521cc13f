//! Stop words: the words that say nothing about what a text is about, and the reporting verbs, which say little.
//! The built-in list stands in `stopwords/ar.txt`, with its reasons in the README beside it.

use std::sync::{Arc, LazyLock};

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::guards::owns_head;
use crate::arabic::{Class, class};
use crate::tokens::{Spelling, Tokenizer};

/// How much a word counts in the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tier {
    /// Says nothing: left out of the graph.
    Stop,
    /// Says who speaks, not what about (قال، أضاف): left out of the graph, kept as a cue.
    Reporting,
}

/// A list of stop words, folded by the same function as the text. Cheap to clone: the clones share the words.
///
/// ```
/// let list = zubda::StopWords::parse("من إلى\n[reporting verbs]\nقال");
/// assert_eq!(list.len(), 3);
/// ```
#[derive(Clone, Debug)]
pub struct StopWords {
    words: Arc<Words>,
}

/// By fold: a word as often as it is spelled differently.
type Words = HashMap<String, Vec<(Spelling, Tier)>, FixedState>;

/// The list that comes with zubda, read when it is first asked for and then shared.
static ARABIC: LazyLock<StopWords> =
    LazyLock::new(|| StopWords::parse(include_str!("../../stopwords/ar.txt")));

/// The heading in a list under which the reporting verbs stand.
const REPORTING_CLASS: &str = "reporting verbs";
/// Proclitics a stop word may carry: one conjunction, then one preposition.
const CONJUNCTIONS: [char; 2] = ['و', 'ف'];
const PREPOSITIONS: [char; 3] = ['ب', 'ل', 'ك'];

impl StopWords {
    /// The list that comes with zubda.
    #[must_use]
    pub fn arabic() -> Self {
        ARABIC.clone()
    }

    /// Reads a list: words separated by white space, `#` to the end of a line a comment, `[reporting verbs]` on a
    /// line of its own the heading of the second tier, any other `[heading]` back to the first.
    #[must_use]
    pub fn parse(list: &str) -> Self {
        let mut words = Words::default();
        let mut tier = Tier::Stop;
        for line in list.lines() {
            let line = line.split('#').next().unwrap_or_default().trim();
            if let Some(class) = line.strip_prefix('[') {
                let reporting = class.trim_end_matches(']').trim() == REPORTING_CLASS;
                tier = if reporting { Tier::Reporting } else { Tier::Stop };
                continue;
            }
            let mut tokens = Tokenizer::new(line);
            let mut buffer = String::new();
            while let Some((token, fold)) = tokens.next_into(&mut buffer) {
                words.entry_ref(fold).or_default().push((token.spelling, tier));
            }
        }
        Self { words: Arc::new(words) }
    }

    /// How many different words are in the list, after folding.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether the list is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The tier of a folded word, whole or behind proclitics (و ف, then ب ل ك); `None` if it is no stop word.
    /// A single Arabic letter is always one: the ب of «بـ القاهرة», the letters of an agency.
    pub(crate) fn tier(&self, fold: &str, spelling: Spelling) -> Option<Tier> {
        if is_single_letter(fold) {
            return Some(Tier::Stop);
        }
        self.listed(fold, spelling).or_else(|| {
            // ولاية is not و + لأية, كلية not ك + ليه.
            let conjoined = fold.strip_prefix(CONJUNCTIONS);
            let tier = self.behind_preposition(fold, spelling).or_else(|| {
                self.listed(conjoined?, spelling).or_else(|| self.behind_preposition(conjoined?, spelling))
            })?;
            (!owns_head(fold)).then_some(tier)
        })
    }

    fn behind_preposition(&self, fold: &str, spelling: Spelling) -> Option<Tier> {
        // A preposition stands before a noun or a particle, not before a verb, and not before another one with its
        // pronoun: لله is not ل + له, بلدي is not ب + لدي.
        let rest = fold.strip_prefix(PREPOSITIONS).filter(|rest| !rest.starts_with('ل') || *rest == "لا")?;
        self.listed(rest, spelling).filter(|&tier| tier == Tier::Stop)
    }

    fn listed(&self, fold: &str, spelling: Spelling) -> Option<Tier> {
        let entries = self.words.get(fold)?;
        entries.iter().find(|(list, _)| spelling.may_be(*list)).map(|&(_, tier)| tier)
    }
}

fn is_single_letter(fold: &str) -> bool {
    let mut chars = fold.chars();
    let arabic = chars.next().is_some_and(|c| class(c) == Class::Letter);
    arabic && chars.next().is_none()
}
