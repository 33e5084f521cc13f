//! Telling verbs from nouns by what an Arabic text itself shows: only nouns carry an article or teh marbuta or stand
//! behind a preposition; a word that shows none of it all through the text, and has the shape of a verb or stands
//! where verbs stand, is one.

use crate::background::{Class, Usage};
use crate::terms::{Form, Word, Words};

/// Folded prepositions: behind them stands a noun.
pub(crate) const PREPOSITIONS: [&str; 22] = [
    "في", "من", "الي", "علي", "عن", "مع", "بين", "حول", "خلال", "بعد", "قبل", "ضد", "منذ", "عبر", "نحو",
    "لدي", "عند", "تحت", "امام", "داخل", "خارج", "حتي",
];
/// Folded particles: behind them stands a verb.
const PARTICLES: [&str; 5] = ["لم", "لن", "قد", "سوف", "لقد"];
/// Folded words that verbs follow far more often than names do.
#[cfg(feature = "fit")]
pub(crate) const VERBS_FOLLOW: [&str; 13] =
    ["لم", "لن", "قد", "سوف", "لقد", "الذي", "التي", "الذين", "ما", "كما", "حيث", "عندما", "بعدما"];
/// Of a word that may be a last name: it stands in one of 250 articles or fewer.
pub(super) const RARE_AS_A_NAME: f64 = 5.5;
/// A verb's prefix or ending is told from root letters in words of so many letters: يوم، بيت.
const LETTERS_OF_VERB: usize = 4;

/// The terms of a document that are verbs.
pub(super) struct Verbs {
    verb: Vec<bool>,
    /// They are rare, and stand behind one and the same name again: «جيريمي هانت».
    surname: Vec<bool>,
}

/// What a form tells of verbs, as it stands and of the word behind it.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "what a form tells, each apart from the others")]
struct Signs {
    /// It is written as only a noun is.
    noun: bool,
    /// It has the shape of a verb.
    verb: bool,
    /// A noun stands behind it, a verb stands behind it.
    before_noun: bool,
    before_verb: bool,
}

impl Verbs {
    /// `usages`: how the language uses each term.
    pub(super) fn new(words: &Words, forms: &[Form<'_>], usages: &[Usage], text: &str) -> Self {
        let signs: Vec<Signs> = forms.iter().map(Signs::new).collect();
        let (mut noun, mut verb) = (vec![false; usages.len()], vec![false; usages.len()]);
        let mut names: Vec<Option<u32>> = vec![None; usages.len()];
        let mut surname = vec![false; usages.len()];
        for (row, _) in words.rows() {
            let before = [None].into_iter().chain(row.iter().map(Some));
            for (before, word) in before.zip(row) {
                let Some(term) = forms[word.form as usize].term.map(|term| term as usize) else { continue };
                let here = signs[word.form as usize];
                if here.verb && usages[term].idf >= RARE_AS_A_NAME {
                    let name = before.filter(|before| side_by_side(text, before, word));
                    let name = name.and_then(|before| forms[before.form as usize].term);
                    if let Some(name) = name.filter(|&name| usages[name as usize].class == Some(Class::Name))
                    {
                        surname[term] |= names[term] == Some(name);
                        names[term] = Some(name);
                    }
                }
                let before = before.map(|before| (before, signs[before.form as usize]));
                let before = before
                    .filter(|(before, signs)| {
                        (signs.before_noun || signs.before_verb) && side_by_side(text, before, word)
                    })
                    .map(|(_, signs)| signs);
                noun[term] |= here.noun || before.is_some_and(|before| before.before_noun);
                verb[term] |= here.verb || before.is_some_and(|before| before.before_verb);
            }
        }
        let is_verb = |((usage, verb), noun): ((&Usage, bool), bool)| match usage.class {
            Some(Class::Verb) => !noun,
            Some(_) => false,
            None => verb && !noun,
        };
        let verb = usages.iter().zip(verb).zip(noun).map(is_verb);
        let verb = verb.zip(&surname).map(|(verb, surname)| verb && !surname).collect();
        Self { verb, surname }
    }

    /// Whether a term has the shape of a verb, but is the last name of a person.
    pub(super) fn name(&self, term: u32) -> bool {
        self.surname[term as usize]
    }

    /// Whether a term is a verb.
    pub(super) fn hold(&self, term: usize) -> bool {
        self.verb[term]
    }
}

impl Signs {
    fn new(form: &Form<'_>) -> Self {
        // A stop word stands before; only a term is asked what it is itself.
        let term = form.term.is_some();
        let opens = |list: &[&str]| {
            list.contains(&form.fold) || form.fold.strip_prefix('و').is_some_and(|rest| list.contains(&rest))
        };
        Self {
            noun: term && like_noun(form),
            // ت opens as many nouns as verbs: a noun shows itself elsewhere in the text.
            verb: term && (like_verb(form) || form.fold.starts_with('ت')),
            before_noun: opens(&PREPOSITIONS),
            before_verb: opens(&PARTICLES),
        }
    }
}

/// Whether a form is written as only a noun is.
fn like_noun(form: &Form<'_>) -> bool {
    let preposition = form.clitics.before > 0 && form.fold.trim_start_matches('و').starts_with('ب');
    form.clitics.article || form.spelling.teh_marbuta || preposition
}

/// Whether a form has the prefix or the ending of a verb.
pub(super) fn like_verb(form: &Form<'_>) -> bool {
    let bytes: usize = form.fold.chars().take(form.clitics.before).map(char::len_utf8).sum();
    let word = &form.fold[bytes..];
    let ending = (word.ends_with('ت') && !word.ends_with("ات")) || word.ends_with("وا");
    let shape = ending || word.starts_with('ي') || word.starts_with("سي") || word.starts_with("لي");
    shape && !like_noun(form) && word.chars().count() >= LETTERS_OF_VERB
}

/// Whether nothing but white space lies between two words.
pub(crate) fn side_by_side(text: &str, before: &Word, word: &Word) -> bool {
    let between = text.get(before.span.end..word.span.start);
    between.is_some_and(|between| between == " " || between.chars().all(char::is_whitespace))
}
