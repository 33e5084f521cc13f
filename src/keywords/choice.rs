//! The choice among phrases: the best of them, unlike each other, and what the text is about among them.

use super::nouns::Nouns;
use super::owners::{Own, owners, whole};
use super::phrases::Phrase;
use super::pieces;
use super::score::score;
use super::scored::{Choice, is_named};
use super::unlike::Unlike;
use super::weights::{
    AFTERTHOUGHT, FEW, GIVEN_NAME, LATE, LATEST, LEAST, LEAST_GENERAL, LEAST_TOPIC, MENTIONS, NAME,
    OVERWHELMING, RARE_NAME, UNTOLD, WORTHWHILE, WORTHWHILE_GENERAL, WORTHWHILE_NAME, is_said,
};
use crate::background::Class;

/// The phrases of the text that are unlike each other, the best first; ties in the order of the text.
pub(super) fn best(nouns: &Nouns, phrases: Vec<Phrase>) -> Vec<Choice> {
    let phrases = whole(nouns, phrases);
    let owners = owners(nouns, &phrases);
    let choice = |(number, phrase): (usize, &Phrase)| choice(nouns, &owners, number, phrase);
    let mut found: Vec<Choice> = Vec::with_capacity(phrases.len());
    found.extend(phrases.iter().enumerate().filter_map(choice));
    pieces::replace(nouns, &mut found);
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
    let mut unlike = Unlike::new();
    found.retain(|choice| unlike.keeps(choice.phrase.terms(nouns)));
    pieces::drop_pieces(nouns, &mut found);
    let best = found.first().map_or(0.0, |choice| choice.score);
    let mut first = true;
    let (found, rest): (Vec<_>, Vec<_>) = found.into_iter().partition(|choice| {
        std::mem::take(&mut first) || (!is_general(nouns, choice) && is_worthwhile(nouns, choice, best))
    });
    complete(nouns, found, &rest, &passing)
}

/// What is found with what is missing of the topic, the best first. `rest` is worth too little beside it, `passing` is said in
/// passing.
fn complete(nouns: &Nouns, mut found: Vec<Choice>, rest: &[Choice], passing: &[Choice]) -> Vec<Choice> {
    // What a heading says is there, though the text says others more.
    if !found.iter().any(|choice| is_of_topic(nouns, choice)) {
        let topic = rest.iter().find(|choice| is_of_topic(nouns, choice) && may_be_topic(nouns, choice));
        found.extend(topic);
    }
    found.extend(untold(nouns, &found, rest.iter().chain(passing)));
    add_titled(nouns, &mut found, rest.iter().chain(passing));
    // A name or a word of the title is a tag all the same where there are few.
    let is_found = |choice: &Choice| found.iter().any(|other| other.phrase.first == choice.phrase.first);
    let fills = |choice: &&Choice| {
        may_be_topic(nouns, choice)
            && (is_of_topic(nouns, choice) || is_named(nouns, choice))
            && !is_general(nouns, choice)
            && !is_found(choice)
    };
    let few: Vec<Choice> = rest.iter().filter(fills).take(FEW.saturating_sub(found.len())).copied().collect();
    found.extend(few);
    sort(&mut found);
    found
}

/// The best of what is left whose head the title says, where nothing that is found says a word of it: what has a word more, and a
/// single noun beside nothing but names, which do not tell what happened.
fn untold<'c>(nouns: &Nouns, found: &[Choice], left: impl Iterator<Item = &'c Choice>) -> Option<Choice> {
    let terms = |choice: &Choice| choice.phrase.terms(nouns);
    let is_told = |term: &u32| found.iter().any(|choice| terms(choice).contains(term));
    let names = || found.iter().all(|choice| is_named(nouns, choice));
    let tells = |choice: &&Choice| {
        let (phrase, head) = (&choice.phrase, nouns.of(terms(choice)[0]));
        let said = match phrase.words {
            1 => {
                phrase.count > MENTIONS
                    && head.articled
                    && names()
                    && nouns.title.says_alone(terms(choice)[0])
            }
            _ if phrase.indefinite => phrase.count > MENTIONS && !phrase.qualified,
            _ => phrase.count > 1 || phrase.in_title,
        };
        let common = head.topic && head.usage.class == Some(Class::Noun);
        common && said && nouns.title.says(&terms(choice)[..1]) && !terms(choice).iter().any(is_told)
    };
    let key = |choice: &&Choice| (choice.phrase.words > 1, choice.score);
    left.filter(tells).max_by(|a, b| key(a).partial_cmp(&key(b)).expect("scores are finite")).copied()
}

/// Whether a choice is a common noun by itself of which the title does not speak.
fn is_general(nouns: &Nouns, choice: &Choice) -> bool {
    let terms = choice.phrase.terms(nouns);
    terms.len() == 1
        && nouns.title.is_given()
        && !is_named(nouns, choice)
        && !nouns.title.says_alone(terms[0])
}

/// Adds the names of the title of which nothing that is found says a word. `left`: those that are worth too little beside it.
fn add_titled<'c>(nouns: &Nouns, found: &mut Vec<Choice>, left: impl Iterator<Item = &'c Choice>) {
    // «الخارج» is Definite too, and «مصطفى» anybody.
    let named = |&term: &u32| {
        let given = nouns.all[nouns.of(term).first].kind.given;
        nouns.is_proper(term) && !given && nouns.of(term).usage.class != Some(Class::Definite)
    };
    let is_titled = |choice: &&Choice| {
        let terms = choice.phrase.terms(nouns);
        nouns.of(terms[0]).topic && terms.iter().any(named) && nouns.title.says(terms)
    };
    let mut left = left.filter(is_titled).peekable();
    if left.peek().is_none() {
        return;
    }
    let mut is_told = vec![false; nouns.of.len()];
    for &term in found.iter().flat_map(|choice| choice.phrase.terms(nouns)) {
        is_told[term as usize] = true;
    }
    for choice in left {
        let terms = choice.phrase.terms(nouns);
        if !terms.iter().any(|&term| std::mem::replace(&mut is_told[term as usize], true)) {
            found.push(*choice);
        }
    }
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
    let named = is_named(nouns, choice);
    let of_topic = is_of_topic(nouns, choice);
    let general = terms.len() == 1 && !named && !of_topic;
    let (least, share) = match (named, general) {
        (true, _) => (LEAST, WORTHWHILE_NAME * best.min(OVERWHELMING)),
        (_, true) => (LEAST_GENERAL, WORTHWHILE_GENERAL * best),
        _ => (LEAST, WORTHWHILE * best.min(OVERWHELMING)),
    };
    let untold = if of_topic || !nouns.headed { 1.0 } else { UNTOLD };
    let place = f64::from(nouns.all[choice.phrase.first].place);
    let late = if of_topic { 1.0 } else { (place / AFTERTHOUGHT).clamp(1.0, LATEST) };
    let share = share * untold * late;
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
    let named = || owners[terms[0] as usize].is_some() || nouns.of(terms[0]).of_nation;
    // What the title says too, the text says again; but who «محمد» is nobody can tell.
    let whose = nouns.is_known_name(terms[0]) && nouns.of(terms[0]).usage.idf > NAME;
    let known = !nouns.literary || nouns.title.says(terms);
    let titled = known && nouns.of(terms[0]).topic && (whose || nouns.is_place(terms[0]));
    let least = if titled { 1 } else { nouns.least() };
    if single && !phrase.in_title && (phrase.count < least || named()) {
        return None;
    }
    let own = Own::of(terms, owners, number);
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
    // Two in three of such words are no names: «بحروق», «فستان», «متعاليا».
    if nouns.long
        && terms.len() == 1
        && phrase.count <= MENTIONS
        && is_rare_word(nouns, terms[0])
        && !nouns.title.says(terms)
    {
        return true;
    }
    // Who handed a tradition down is not what it is about.
    if nouns.handed_down && phrase.named > 0 && !nouns.title.says(terms) {
        return true;
    }
    if terms.iter().any(|&term| nouns.of(term).topic) {
        return false;
    }
    if phrase.named > 0 {
        // «أحمد منصور», later «منصور»
        let once = || terms.iter().all(|&term| nouns.of(term).count == 1);
        return nouns.long && once() && nouns.all[phrase.first].place > LATE;
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

/// Whether nobody knows a word, or the language uses it too seldom to tell a name from a verb or an adverb.
fn is_rare_word(nouns: &Nouns, term: u32) -> bool {
    let usage = nouns.of(term).usage;
    match usage.class {
        None => true,
        Some(Class::Name) => usage.idf >= RARE_NAME,
        Some(_) => false,
    }
}

/// Whether a term is a name that so many have that it tells nobody: «محمد».
fn is_given_name(nouns: &Nouns, term: u32) -> bool {
    let usage = nouns.of(term).usage;
    usage.class == Some(Class::Name) && usage.idf < GIVEN_NAME
}
