//! Counts where the words of news and encyclopedia stand, and fits the table that tells verbs by it: sentences and the words
//! behind particles begin with verbs, and nouns have an article or stand behind a preposition or a number.

use std::fmt::Write;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::folds::fold;
use super::hashed::{Hashed, Seen};
use super::openers::sentences;
use crate::background::verbs::{STEP, features};
use crate::clauses::punctuated::{Punctuated, PunctuatedWord};
use crate::fnv::fnv1a;
use crate::keywords::verbs::VERBS_FOLLOW;
use crate::linear::hashed::SIZE;
use crate::word_lists::PREPOSITIONS;

/// A word that stands more seldom tells nothing.
const FEWEST: u32 = 3;
/// What a place counts that neither verbs nor nouns have for themselves: behind a noun stand more nouns than verbs.
const ELSEWHERE: f64 = 0.0625;
/// A word that was seen in so many places counts as one, one of fewer as less.
const SURE: f64 = 4.0;
/// Places that every word is taken to have that are no verb's.
const DOUBT: f64 = 0.5;
/// Rounds over all words; more of them fit the table to its articles.
const ROUNDS: usize = 12;
/// How far a step goes at first.
const PACE: f64 = 0.2;
/// What an article may be written together with.
const ARTICLES: [&str; 7] = ["ال", "وال", "بال", "كال", "فال", "ولل", "لل"];
/// Letters of a word.
const SHORTEST: usize = 2;

/// In how many places of each kind a word stands.
#[derive(Clone, Copy, Default)]
struct Places {
    verb: u32,
    noun: u32,
    elsewhere: u32,
}

impl Places {
    fn all(self) -> u32 {
        self.verb + self.noun + self.elsewhere
    }

    fn seen(self) -> Seen {
        let [verb, noun, elsewhere] = [self.verb, self.noun, self.elsewhere].map(f64::from);
        let all = verb + noun + ELSEWHERE * elsewhere;
        Seen { yes: verb / (all + DOUBT), mass: (all / SURE).min(1.0) }
    }
}

/// The words of a collection, with the places where they stand.
#[derive(Default)]
pub struct Collection {
    words: HashMap<String, Places, FixedState>,
    /// How often each word that begins with و opens a sentence.
    openings: HashMap<String, u32, FixedState>,
}

impl Collection {
    /// Counts the words of one more article.
    pub fn add(&mut self, text: &str) {
        for sentence in sentences(text) {
            let words = Punctuated::new(&sentence);
            let folds: Vec<String> = (0..words.len()).map(|index| words.fold(index).to_string()).collect();
            for (index, word) in words.all.iter().enumerate().filter(|(_, word)| !word.digit) {
                let before = index.checked_sub(1).map(|before| (&*folds[before], &words.all[before]));
                let feminine = word.span.of(&sentence).ends_with('ة');
                self.count(&folds[index], word, before, feminine);
            }
        }
    }

    /// `before`: the word before it in its sentence; `feminine`: it ends in ة.
    fn count(
        &mut self,
        fold: &str,
        word: &PunctuatedWord,
        before: Option<(&str, &PunctuatedWord)>,
        feminine: bool,
    ) {
        let long = |stem: &&str| stem.chars().nth(SHORTEST - 1).is_some();
        if let Some(stem) = ARTICLES.iter().find_map(|article| fold.strip_prefix(article)).filter(long) {
            self.at(stem).noun += 1;
            self.at(fold).noun += 1;
            return;
        }
        if feminine {
            self.at(fold).noun += 1;
            return;
        }
        let Some((before, it)) = before else {
            match fold.strip_prefix('و') {
                Some(rest) if rest.chars().nth(SHORTEST).is_some() => {
                    *self.openings.entry_ref(fold).or_default() += 1;
                }
                _ => self.at(fold).verb += 1,
            }
            return;
        };
        let behind = |list: &[&str]| list.contains(&before.strip_prefix('و').unwrap_or(before));
        let beside = !word.gap.parts() && !word.gap.colon;
        let places = self.at(fold);
        match () {
            () if beside && (it.digit || behind(&PREPOSITIONS)) => places.noun += 1,
            () if beside && behind(&VERBS_FOLLOW) => places.verb += 1,
            () => places.elsewhere += 1,
        }
    }

    fn at(&mut self, fold: &str) -> &mut Places {
        self.words.entry_ref(fold).or_default()
    }

    /// Counts the words that open sentences behind a و: if what is behind it is rather a word than the whole is, it is that
    /// one («وقال», but «واشنطن»).
    fn open(&mut self) {
        let mut openings: Vec<(String, u32)> = std::mem::take(&mut self.openings).into_iter().collect();
        openings.sort_unstable();
        for (word, times) in openings {
            let rest = &word['و'.len_utf8()..];
            let all = |word: &str| self.words.get(word).map_or(0, |places| places.all());
            let opens = if all(rest) >= all(&word) { rest } else { word.as_str() };
            self.at(opens).verb += times;
        }
    }

    /// The table, and how well the one of seven eighths of the words tells the others, which it has never seen.
    #[must_use]
    pub fn table(mut self) -> (String, Vec<u8>) {
        self.open();
        let mut words: Vec<(&str, Places)> =
            self.words.iter().map(|(word, &places)| (&**word, places)).collect();
        words.retain(|(_, places)| places.all() >= FEWEST);
        // In an order that has nothing to do with their letters, the same every time.
        words.sort_unstable_by_key(|(word, _)| (fnv1a(word.bytes()), *word));
        let (aside, rest): (Vec<_>, Vec<_>) = words.iter().partition(|(word, _)| fold(word) == 0);
        let learned = learn(&rest);
        let mut report = format!("{} words\n", words.len());
        for (name, words) in [("known", &rest), ("unknown", &aside)] {
            let [both, told, there] = measure(&learned, words);
            let _ = writeln!(report, "{name:8} precision {:.3} recall {:.3}", both / told, both / there);
        }
        (report, learn(&words).rounded(STEP))
    }
}

fn learn(words: &[(&str, Places)]) -> Hashed {
    let mut weights = Hashed::new(SIZE, PACE);
    let mut found = Vec::new();
    for _ in 0..ROUNDS {
        for (word, places) in words {
            found.clear();
            features(word, |place| found.push(place));
            weights.learn(&found, places.seen());
        }
    }
    weights
}

/// Verbs that are told, all that are told, and all verbs, of the words that were seen often enough.
fn measure(weights: &Hashed, words: &[(&str, Places)]) -> [f64; 3] {
    let mut sums = [0.0; 3];
    for (word, seen) in
        words.iter().map(|(word, places)| (word, places.seen())).filter(|(_, seen)| seen.mass >= 1.0)
    {
        let mut odds = 0.0;
        features(word, |place| odds += weights.get(place));
        let (told, there) = (odds > 0.0, seen.yes > 0.5);
        for (sum, one) in sums.iter_mut().zip([told && there, told, there]) {
            *sum += f64::from(u8::from(one));
        }
    }
    sums
}
