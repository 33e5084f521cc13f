//! Counts how a collection of articles uses each term, and makes the table of the background room of it: no words, only
//! how common each is and what it is.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use foldhash::fast::FixedState;

use crate::article::Article;
use crate::background::{BUCKETS, Class, LEVEL, LEVELS, PRINT, SLOTS, STEP, place};
use crate::document::Document;
use crate::keywords::verbs::{VERBS_FOLLOW, side_by_side};
use crate::terms::{Clitics, Hints, StopWords, Word, Words};
use crate::units::{Shortening, Units};
use crate::word_lists::PREPOSITIONS;

/// A term in fewer articles than this is as good as unknown.
const FEWEST: u32 = 3;
/// A name or a verb carries an article no more often than this: أحمد 0.05, شركة 0.3.
const ARTICLE_OF_NAME: f64 = 0.06;
/// The name of a place stands behind a preposition no less often than this: محمد 0.04, ترامب 0.08, باريس 0.4.
const PREPOSITION_OF_PLACE: f64 = 0.25;
/// What stands so often before a word with an article is the head of a construct: «توفير الخدمات» 0.6, باريس 0.1.
const CONSTRUCT: f64 = 0.3;
/// A verb stands behind a word that verbs follow no less often than this, and more often than behind a preposition.
const PARTICLE_OF_VERB: f64 = 0.02;
/// A noun has a pronoun of another person than the first this often, a name none; what has one more often is a name that
/// ends like it: «أوليفييه».
const PRONOUN: RangeInclusive<f64> = 0.03..=0.5;
/// What never goes without its article, but for slips.
const DEFINITE: f64 = 0.97;
/// An adjective stands behind a word with an article this often where it has one.
const DESCRIBING: f64 = 0.3;

/// What a form is of.
struct Shape {
    fold: String,
    clitics: Clitics,
    /// It is no stop word.
    is_term: bool,
}

impl Shape {
    fn new(words: &Words, form: u32) -> Self {
        let (mut clitics, term) = (words.clitics(form), words.term_of(form));
        // «لليفربول» has no article.
        let lam = || term.is_some_and(|term| words.fold_of_term(term).to_string().starts_with('ل'));
        clitics.article &= !(clitics.swallowing && lam());
        Self { fold: words.fold(form).to_string(), clitics, is_term: term.is_some() }
    }
}

/// How often a term stands in the collection.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    articles: u32,
    words: u32,
    with_article: u32,
    /// With an article, behind a word with one.
    describing: u32,
    behind_preposition: u32,
    behind_particle: u32,
    /// Before a word with an article.
    before_article: u32,
    with_pronoun: u32,
}

impl Count {
    fn class(&self) -> Class {
        let share = |some: u32, all: u32| f64::from(some) / f64::from(all.max(1));
        if share(self.with_article, self.words) <= ARTICLE_OF_NAME {
            if share(self.before_article, self.words) >= CONSTRUCT {
                return Class::Noun;
            }
            let possessed = PRONOUN.contains(&share(self.with_pronoun, self.words));
            let name = |class: Class| if possessed { Class::Noun } else { class };
            return match share(self.behind_preposition, self.words) {
                PREPOSITION_OF_PLACE.. => name(Class::Place),
                preposition => {
                    let particle = share(self.behind_particle, self.words);
                    if particle >= f64::max(preposition, PARTICLE_OF_VERB) {
                        Class::Verb
                    } else {
                        name(Class::Name)
                    }
                }
            };
        }
        if share(self.describing, self.with_article) >= DESCRIBING {
            return Class::Adjective;
        }
        if share(self.with_article, self.words) >= DEFINITE { Class::Definite } else { Class::Noun }
    }
}

/// The counts of a collection.
#[derive(Default)]
pub struct Collection {
    articles: u32,
    counts: HashMap<String, Count, FixedState>,
}

impl Collection {
    /// Counts the terms of one more article.
    pub fn add(&mut self, text: &str) {
        let (article, stop_words) = (Article::plain(text), StopWords::arabic());
        let document = Document::new(&article, None, false);
        let units = Units::new(std::slice::from_ref(&document), Shortening::Never);
        let words = Words::new(&units, Hints::default(), &stop_words, true, None);
        let forms: Vec<Shape> = (0..).take(words.forms()).map(|form| Shape::new(&words, form)).collect();
        let mut here: HashMap<u32, Count, FixedState> = HashMap::default();
        for (row, _) in words.rows() {
            for (at, word) in row.iter().enumerate() {
                let form = &forms[word.form as usize];
                let Some(term) = words.term_of(word.form) else { continue };
                let before = at.checked_sub(1).map(|before| &row[before]);
                let before = before.filter(|before| side_by_side(text, before, word));
                let next = row.get(at + 1).filter(|next| side_by_side(text, word, next));
                let headed = next.is_some_and(|next| forms[next.form as usize].clitics.article);
                let count = here.entry(term).or_default();
                count.add(before, form, &forms);
                count.before_article += u32::from(headed);
            }
        }
        self.articles += 1;
        #[expect(clippy::iter_over_hash_type, reason = "sums of whole numbers")]
        for (term, count) in here {
            let sum = self.counts.entry(words.fold_of_term(term).to_string()).or_default();
            sum.articles += 1;
            sum.words += count.words;
            sum.with_article += count.with_article;
            sum.describing += count.describing;
            sum.behind_preposition += count.behind_preposition;
            sum.behind_particle += count.behind_particle;
            sum.before_article += count.before_article;
            sum.with_pronoun += count.with_pronoun;
        }
    }

    /// The table, and what is to be said of it: a line of Rust and a report.
    #[must_use]
    pub fn table(&self) -> (Vec<u8>, String, String) {
        let mut terms: Vec<(&String, &Count)> =
            self.counts.iter().filter(|(_, count)| count.articles >= FEWEST).collect();
        // The commonest come first: the rarest of a full bucket are left out.
        terms.sort_by_key(|(term, count)| (u32::MAX - count.articles, *term));
        let mut table = vec![0; BUCKETS * SLOTS * 2];
        let mut kept = 0;
        for (term, count) in &terms {
            let (bucket, print) = place(term.bytes());
            let slots = &mut table[bucket * SLOTS * 2..][..SLOTS * 2];
            let prints = slots.chunks_exact(2).map(|slot| u16::from_le_bytes([slot[0], slot[1]]) >> PRINT);
            // Two terms of one print: the commoner one is told of.
            let free = prints.take_while(|&taken| taken != 0 && taken != print).count();
            if let Some(slot) = slots.chunks_exact_mut(2).nth(free).filter(|slot| **slot == [0, 0]) {
                slot.copy_from_slice(&self.slot(print, count).to_le_bytes());
                kept += 1;
            }
        }
        let source = "//! Counted by `cargo run --release --features fit --example fit -- background`, not by hand.\n\n\
             use super::{BUCKETS, SLOTS};\n\n/// The buckets, one behind the other; see [`super::PRINT`].\n\
             pub(crate) static TABLE: &[u8; BUCKETS * SLOTS * 2] = include_bytes!(\"../../tables/background.bin\");\n";
        let report = format!("{} articles, {} terms, {kept} kept\n", self.articles, terms.len());
        (table, source.to_owned(), report)
    }

    fn slot(&self, print: u16, count: &Count) -> u16 {
        let idf = (f64::from(self.articles) / f64::from(count.articles)).ln();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 15")]
        let level = (idf / STEP).round().min(f64::from(LEVELS)) as u16;
        let class = Class::ALL.iter().position(|&class| class == count.class()).unwrap_or_default();
        print << PRINT | level << LEVEL | u16::try_from(class).expect("one of six")
    }
}

impl Count {
    /// Counts one more occurrence. `before`: the word right before it.
    fn add(&mut self, before: Option<&Word>, form: &Shape, forms: &[Shape]) {
        let clitics = form.clitics;
        let before = before.map(|before| &forms[before.form as usize]);
        let described = |before: &Shape| before.clitics.article && before.is_term;
        let behind = |list: &[&str]| {
            let word = before.map_or("", |before| &*before.fold);
            list.contains(&word) || word.strip_prefix('و').is_some_and(|word| list.contains(&word))
        };
        let head: String = form.fold.chars().take(clitics.before.into()).collect();
        self.words += 1;
        self.with_article += u32::from(clitics.article);
        self.describing += u32::from(clitics.article && clitics.before == 0 && before.is_some_and(described));
        self.behind_preposition +=
            u32::from(behind(&PREPOSITIONS) || head.ends_with(['ب', 'ل']) || clitics.swallowing);
        self.behind_particle += u32::from(behind(&VERBS_FOLLOW));
        // «قطري» is an adjective.
        self.with_pronoun += u32::from(clitics.behind > 0 && !form.fold.ends_with('ي'));
    }
}
