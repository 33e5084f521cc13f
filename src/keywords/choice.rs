//! The choice among phrases: what each is worth, and the best of them that are unlike each other.
//!
//! A term is worth tf · idf (Spärck Jones 1972), its idf that of the language at large ([`crate::background`]); a phrase
//! is worth what its terms are, as far as their occurrences are its own.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::nouns::Nouns;
use super::phrases::Phrase;
use super::weights::{
    ADJECTIVE, BARE, EARLY, EARLY_WORDS, GIVEN_NAME, INDEFINITE, LEAST, LEAST_GENERAL, LEAST_TOPIC, LENGTH,
    MEANT, MENTIONS, NAME, NOUN, ONCE, OVERWHELMING, OWN_SHARE, OWN_SHARE_OF_NAME, OWN_SHARE_OPENING, PART,
    SAYS_NOTHING, TOPIC, UNKNOWN, WORTHWHILE, WORTHWHILE_GENERAL, WORTHWHILE_NAME, general, is_said,
};
use crate::background::Class;

/// A phrase that may be a keyword.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) phrase: Phrase,
    pub(super) score: f64,
    /// The terms whose other occurrences it counts as its own: «ماسك» of «إيلون ماسك».
    own: Own,
}

/// Those of a phrase's words of which all occurrences are its own: a bit for each, the first one lowest.
#[derive(Clone, Copy, Debug, Default)]
struct Own(u8);

impl Own {
    fn has(self, word: usize) -> bool {
        self.0 >> word & 1 == 1
    }
}

impl Choice {
    /// The terms that stand for it alone too.
    pub(super) fn shorter<'n>(&self, nouns: &'n Nouns) -> impl Iterator<Item = u32> + use<'n> {
        let Self { phrase, own, .. } = *self;
        let terms = phrase.terms(nouns).iter().copied().enumerate();
        terms
            .filter(move |&(word, term)| phrase.named > 0 && own.has(word) && nouns.is_name(term))
            .map(|(_, term)| term)
    }
}

/// The phrases of the text that are unlike each other, the best first; ties in the order of the text.
pub(super) fn best(nouns: &Nouns, phrases: Vec<Phrase>) -> Vec<Choice> {
    let phrases = whole(nouns, phrases);
    let owners = owners(nouns, &phrases);
    let choice = |(number, phrase): (usize, &Phrase)| choice(nouns, &owners, number, phrase);
    let mut found: Vec<Choice> = Vec::with_capacity(phrases.len());
    found.extend(phrases.iter().enumerate().filter_map(choice));
    lead(&mut found);
    sort(&mut found);
    let mut passing = Vec::new();
    found.retain(|choice| {
        let passes = is_passing(nouns, &choice.phrase);
        passing.extend(passes.then_some(*choice));
        !passes
    });
    // Where nothing is more, the best comes all the same.
    if found.is_empty() {
        found.extend(passing.first());
    }
    let found = unlike(nouns, found);
    let best = found.first().map_or(0.0, |choice| choice.score);
    let mut first = true;
    let (mut found, rest): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|choice| std::mem::take(&mut first) || is_worthwhile(nouns, choice, best));
    // What a heading says is there, though the text says others more.
    if !found.iter().any(|choice| is_of_topic(nouns, choice)) {
        let topic = rest.iter().find(|choice| is_of_topic(nouns, choice) && may_be_topic(nouns, choice));
        found.extend(topic);
        sort(&mut found);
    }
    if let Some(untold) = untold(nouns, &found, rest.iter().chain(&passing)) {
        found.push(untold);
        sort(&mut found);
    }
    found
}

/// The best of what is left whose head the title says, where nothing that is found says a word of it: what has a word more, and a
/// single noun beside nothing but names, which do not tell what happened.
fn untold<'c>(nouns: &Nouns, found: &[Choice], left: impl Iterator<Item = &'c Choice>) -> Option<Choice> {
    let terms = |choice: &Choice| choice.phrase.terms(nouns);
    let is_told = |term: &u32| found.iter().any(|choice| terms(choice).contains(term));
    let names = || {
        found
            .iter()
            .all(|choice| terms(choice).iter().any(|&term| nouns.is_proper(term) || nouns.is_name(term)))
    };
    let tells = |choice: &&Choice| {
        let (phrase, head) = (&choice.phrase, nouns.of(terms(choice)[0]));
        let said = match phrase.words {
            1 => phrase.count > MENTIONS && head.articled && names(),
            _ => !phrase.indefinite && (phrase.count > 1 || phrase.in_title),
        };
        let common = head.topic && head.usage.class == Some(Class::Noun);
        common && said && nouns.title.says(&terms(choice)[..1]) && !terms(choice).iter().any(is_told)
    };
    let key = |choice: &&Choice| (choice.phrase.words > 1, choice.score);
    left.filter(tells).max_by(|a, b| key(a).partial_cmp(&key(b)).expect("scores are finite")).copied()
}

/// Lets nothing be worth more than what is the whole title, or what the text begins by defining: «الرئة هي …».
fn lead(choices: &mut [Choice]) {
    let most = choices.iter().map(|choice| choice.score).fold(0.0, f64::max);
    choices.iter_mut().filter(|choice| choice.phrase.is_title).for_each(|title| title.score = most);
    choices.sort_by_key(|choice| !choice.phrase.is_title);
}

/// The best first. Stable: equals stay in the order of the text.
fn sort(choices: &mut [Choice]) {
    choices.sort_by(|a, b| b.score.total_cmp(&a.score));
}

/// Whether a heading or the title says a word of a choice.
fn is_of_topic(nouns: &Nouns, choice: &Choice) -> bool {
    choice.phrase.terms(nouns).iter().any(|&term| nouns.of(term).topic)
}

/// Whether a choice that is worth less than others may say what the text is about.
fn may_be_topic(nouns: &Nouns, choice: &Choice) -> bool {
    let described = |term: u32| nouns.of(term).usage.class == Some(Class::Adjective);
    let noun = match choice.phrase.terms(nouns) {
        &[term] => nouns.has_article(term) && !described(term),
        _ => true,
    };
    noun && choice.score >= LEAST_TOPIC
}

/// Whether a choice is worth enough beside the best one.
fn is_worthwhile(nouns: &Nouns, choice: &Choice, best: f64) -> bool {
    let terms = choice.phrase.terms(nouns);
    let proper = terms.iter().any(|&term| nouns.is_proper(term));
    let named = proper || terms.iter().any(|&term| nouns.is_name(term));
    let general = terms.len() == 1 && !named && !nouns.of(terms[0]).topic;
    let (least, share) = match (named, general) {
        (true, _) => (LEAST, WORTHWHILE_NAME * best.min(OVERWHELMING)),
        (_, true) => (LEAST_GENERAL, WORTHWHILE_GENERAL * best),
        _ => (LEAST, WORTHWHILE * best.min(OVERWHELMING)),
    };
    // «الهلال والأهلي»: of a title that is no sentence each word is a topic; of others the first: «الذهب يتراجع».
    let opens = nouns.title.opens_with(terms) && choice.phrase.count > MENTIONS;
    let topic = opens || (nouns.title.is_name() && nouns.title.says(terms));
    let least = match (nouns.long && !proper && !choice.phrase.in_title, topic) {
        (false, _) => 0.0,
        (true, true) => LEAST_TOPIC,
        (true, false) => least,
    };
    choice.score >= least.max(share)
}

/// A phrase as a choice, if it is worth something. `number`: its number among the `owners` of terms.
fn choice(nouns: &Nouns, owners: &[Option<usize>], number: usize, phrase: &Phrase) -> Option<Choice> {
    let terms = phrase.terms(nouns);
    let single = terms.len() == 1;
    let owner = |term: u32| owners[term as usize];
    let named = || owner(terms[0]).is_some() || nouns.of(terms[0]).of_nation;
    // What the title says too, the text says again; but who «محمد» is nobody can tell.
    let whose = nouns.is_known_name(terms[0]) && nouns.of(terms[0]).usage.idf > NAME;
    let known = !nouns.literary || nouns.title.says(terms);
    let titled = known && nouns.of(terms[0]).topic && (whose || nouns.is_place(terms[0]));
    let least = if titled { 1 } else { nouns.least() };
    if single && !phrase.in_title && (phrase.count < least || named()) {
        return None;
    }
    let bit = |(word, &term): (usize, &u32)| u8::from(!single && owner(term) == Some(number)) << word;
    let own = Own(terms.iter().enumerate().map(bit).sum());
    let score = score(nouns, phrase, own);
    (score > 0.0).then_some(Choice { phrase: *phrase, score, own })
}

/// Whether the text only mentions a phrase that no heading speaks of: twice, and not in the opening, or once in an abstract.
/// Full names are tags all the same.
fn is_passing(nouns: &Nouns, phrase: &Phrase) -> bool {
    let terms = phrase.terms(nouns);
    // «أداة واعدة» is no term, though the title says it.
    if phrase.qualified && phrase.count <= MENTIONS && !phrase.is_title {
        return true;
    }
    if phrase.named > 0 || terms.iter().any(|&term| nouns.of(term).topic) {
        return false;
    }
    let single = terms.len() == 1;
    if nouns.literary && single && is_given_name(nouns, terms[0]) {
        return true;
    }
    let unknown = || single && nouns.of(terms[0]).usage.class.is_none();
    match (nouns.long, phrase.count) {
        (true, count) => !is_said(count, nouns.all[phrase.first].place) || (count <= MENTIONS && unknown()),
        (false, 1) => single && !nouns.is_place(terms[0]),
        _ => false,
    }
}

/// Whether a term is a name that so many have that it tells nobody: «محمد».
fn is_given_name(nouns: &Nouns, term: u32) -> bool {
    let usage = nouns.of(term).usage;
    usage.class == Some(Class::Name) && usage.idf < GIVEN_NAME
}

/// What `phrase` is worth. `own`: the words of which all occurrences are its own.
fn score(nouns: &Nouns, phrase: &Phrase, own: Own) -> f64 {
    let terms = phrase.terms(nouns);
    let sum: f64 = (0..terms.len()).map(|word| worth(nouns, phrase, word, own.has(word))).sum();
    #[expect(clippy::cast_precision_loss, reason = "words of a phrase")]
    let (words, place) = (terms.len() as f64, f64::from(nouns.all[phrase.first].place));
    let single = terms.len() == 1;
    let once = if single && phrase.count == 1 && !nouns.is_proper(terms[0]) { ONCE } else { 1.0 };
    let early = 1.0 + EARLY * (-place / EARLY_WORDS).exp();
    let length = if phrase.is_title { 1.0 } else { words.powf(-LENGTH) };
    sum * kind(nouns, phrase) * once * length * early
}

/// What a word of a phrase adds to its worth. `own`: all its occurrences are the phrase's own.
fn worth(nouns: &Nouns, phrase: &Phrase, word: usize, own: bool) -> f64 {
    let term = phrase.terms(nouns)[word];
    let count = f64::from(nouns.of(term).count);
    let share = f64::from(phrase.count) / count;
    let share = if !own {
        share
    } else if phrase.in_title || nouns.is_name(term) {
        1.0
    } else {
        share.sqrt()
    };
    let topic = if nouns.of(term).topic { TOPIC } else { 0.0 };
    let meant = if phrase.words == 1 { MEANT * f64::from(nouns.of(term).meant) } else { 0.0 };
    let least = if nouns.is_proper(term) { NAME } else { 0.1 };
    (count + topic + meant) * share * f64::max(nouns.of(term).usage.idf - SAYS_NOTHING, least)
}

/// What a phrase is worth by its kind: most single words are too general.
fn kind(nouns: &Nouns, phrase: &Phrase) -> f64 {
    let terms = phrase.terms(nouns);
    let usage = nouns.of(terms[0]).usage;
    match (terms, usage.class) {
        ([_], _) if phrase.in_title => 1.0,
        (&[term], Some(_)) if !nouns.is_proper(term) => {
            let described = usage.class == Some(Class::Adjective) && !nouns.of(term).topic;
            let adjective = if described { ADJECTIVE } else { 1.0 };
            let titled = nouns.of(term).topic && phrase.count > MENTIONS;
            let bare = if titled || nouns.has_article(term) { 1.0 } else { BARE };
            NOUN * adjective * bare * general(usage)
        }
        (&[term], None) => {
            let name = nouns.is_name(term) && (!nouns.literary || nouns.of(term).topic);
            UNKNOWN * if name || nouns.has_article(term) { 1.0 } else { BARE }
        }
        _ if phrase.indefinite && !phrase.in_title => INDEFINITE,
        _ => 1.0,
    }
}

/// The phrases that are no part of a longer one most of the time.
fn whole(nouns: &Nouns, mut phrases: Vec<Phrase>) -> Vec<Phrase> {
    if phrases.iter().all(|phrase| phrase.words < 3) {
        return phrases;
    }
    let several = phrases.iter().enumerate().filter(|(_, phrase)| phrase.words > 1);
    let numbers: HashMap<&[u32], usize, FixedState> =
        several.map(|(number, phrase)| (phrase.terms(nouns), number)).collect();
    let mut part = vec![false; phrases.len()];
    for phrase in phrases.iter().filter(|phrase| phrase.words > 2) {
        let terms = phrase.terms(nouns);
        for (shorter, tail) in [(&terms[1..], true), (&terms[..terms.len() - 1], false)] {
            if let Some(&number) = numbers.get(shorter) {
                let shorter = &phrases[number];
                // «جيريمي هانت» is whole before «وزيرا».
                let whole = 2 * shorter.named > shorter.count && phrase.named == 0;
                // «كنيسة القيامة» of the title is no part of «هدم كنيسة القيامة».
                let whole = whole || (tail && shorter.in_title && !phrase.in_title);
                part[number] |= !whole && 5 * phrase.count >= PART * shorter.count;
            }
        }
    }
    let mut part = part.into_iter();
    phrases.retain(|_| part.next() == Some(false));
    phrases
}

/// The phrase, by its number, that each term is named by rather than by itself.
fn owners(nouns: &Nouns, phrases: &[Phrase]) -> Vec<Option<usize>> {
    let mut owners: Vec<Option<usize>> = vec![None; nouns.of.len()];
    for (number, phrase) in phrases.iter().enumerate().filter(|(_, phrase)| phrase.words > 1) {
        for &term in phrase.terms(nouns) {
            let key = |number: usize| {
                let Phrase { is_title, count, named, .. } = phrases[number];
                (is_title, count, named)
            };
            let owner = &mut owners[term as usize];
            if owner.is_none_or(|owner| key(owner) < key(number)) && may_own(nouns, phrase, term) {
                *owner = Some(number);
            }
        }
    }
    owners
}

/// Whether a term may be named by a phrase that holds it.
fn may_own(nouns: &Nouns, phrase: &Phrase, term: u32) -> bool {
    let count = nouns.of(term).count;
    let opens = (phrase.first..phrase.first + phrase.words).contains(&nouns.of(term).first);
    let is_name = nouns.is_name(term);
    // «السلطات السعودية» does not name السعودية, nor «مديرية أمن السويس» السويس.
    let adjective = nouns.of(term).usage.class == Some(Class::Adjective);
    if phrase.is_title {
        return true;
    }
    if adjective || (is_name && phrase.named == 0 && 2 * phrase.count < count) {
        return false;
    }
    let share = match (opens, is_name) {
        (true, true) => OWN_SHARE_OF_NAME,
        (true, false) => OWN_SHARE_OPENING,
        (false, _) => OWN_SHARE,
    };
    let named = phrase.named > 0 && (opens || phrase.in_title) && is_name;
    named || (phrase.in_title && opens) || share * phrase.count >= count
}

/// Those of `found` that are like none before them.
fn unlike(nouns: &Nouns, found: Vec<Choice>) -> Vec<Choice> {
    let mut chosen: Vec<Choice> = Vec::with_capacity(found.len());
    let mut holders = Holders { last: vec![None; nouns.of.len()], all: Vec::with_capacity(found.len()) };
    for choice in found {
        let terms = choice.phrase.terms(nouns);
        let mut rivals = terms.iter().flat_map(|&term| holders.of(term));
        let taken = rivals.any(|rival| alike(chosen[rival as usize].phrase.terms(nouns), terms));
        drop(rivals);
        if taken {
            continue;
        }
        let number = u32::try_from(chosen.len()).expect("no more than words");
        for &term in terms {
            holders.add(term, number);
        }
        chosen.push(choice);
    }
    chosen
}

/// Which choices hold each term.
struct Holders {
    /// The last one of each term, by its number among all.
    last: Vec<Option<u32>>,
    /// A choice, and the one of the same term before it.
    all: Vec<(u32, Option<u32>)>,
}

impl Holders {
    fn add(&mut self, term: u32, choice: u32) {
        let number = u32::try_from(self.all.len()).expect("no more than words");
        let last = self.last[term as usize].replace(number);
        self.all.push((choice, last));
    }

    /// The choices that hold a term.
    fn of(&self, term: u32) -> impl Iterator<Item = u32> {
        let holder = |number: u32| self.all[number as usize];
        let last = self.last[term as usize].map(holder);
        std::iter::successors(last, move |&(_, before)| before.map(holder)).map(|(choice, _)| choice)
    }
}

/// Whether two phrases share more than half the terms of the shorter one.
fn alike(one: &[u32], other: &[u32]) -> bool {
    let shared = |a: &[u32], b: &[u32]| 2 * a.iter().filter(|term| b.contains(term)).count() > a.len();
    if one.len() < other.len() { shared(one, other) } else { shared(other, one) }
}
