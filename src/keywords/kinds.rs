//! What each form of a document is as a noun: its clitics, and what it may do in a name or a phrase.

use std::sync::LazyLock;

use super::verbs::{RARE_AS_A_NAME, Verbs, like_verb};
use crate::arabic::{Class as CharClass, class};
use crate::background::{Class, Usage, usage};
use crate::terms::{Clitics, Form, StopWords, Words};

/// What a form is as a noun.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "what is seen of a form, each apart from the others")]
pub(super) struct Kind {
    pub(super) term: u32,
    pub(super) clitics: Clitics,
    /// How the language uses its term; nothing if it does not know it.
    pub(super) class: Option<Class>,
    /// It is written as one would name it: without a pronoun, a ل in its article, or the shape of a verb.
    pub(super) plain: bool,
    /// No keyword begins with it.
    pub(super) weak: bool,
    /// It is written as names are: known for one, or unknown and never with an article.
    pub(super) naming: bool,
    /// A name may end with it, for all its article: «أحمد الطيب».
    pub(super) surname: bool,
    /// It goes on inside of a name: «بن».
    pub(super) link: bool,
    /// The name of a place goes on with it: «سان».
    pub(super) of_place: bool,
    /// It is the name of a letter: «سي».
    pub(super) letter: bool,
    /// It is an adjective of relation in the singular, which names nothing by itself: «الأسترالية».
    pub(super) relation: bool,
    /// It may be an adjective of relation that nobody knows: «تنفسي».
    pub(super) nisba: bool,
    /// It is a nation, for all that its term is an adjective: «روسيا».
    pub(super) nation: bool,
    /// It ends in ة.
    pub(super) feminine: bool,
    /// It begins with و, and nobody knows it: «ولوكهيد».
    pub(super) and: bool,
    /// It has the alef of the accusative: «وزيرا».
    pub(super) accusative: bool,
    /// It says by whose clock: «بتوقيت أبوظبي».
    pub(super) clock: bool,
}

/// Letters of an article.
const ARTICLE: usize = 2;
/// The words that no keyword begins with; `stopwords/README.md` says why.
static WEAK: LazyLock<StopWords> =
    LazyLock::new(|| StopWords::parse(include_str!("../../stopwords/no-keywords.txt")));
/// The adjective that is a country's name too: السعودية.
const SAUDI: &str = "سعودي";
/// Nations that have the term of their adjective, folded.
const NATIONS: [&str; 24] = [
    "روسيا", "سوريا", "تركيا", "بريطانيا", "المانيا", "ايطاليا", "اسبانيا", "استراليا", "ليبيا", "كوريا",
    "ماليزيا", "اندونيسيا", "اوكرانيا", "نيجيريا", "كولومبيا", "اثيوبيا", "اسيا", "افريقيا", "رومانيا",
    "بلغاريا", "البانيا", "صربيا", "كرواتيا", "كينيا",
];
/// What an unknown word that is a verb begins with.
const VERBAL: [&str; 4] = ["لي", "لت", "ست", "سن"];
/// Folded words that the name of a place may go on with.
const PARTS_OF_PLACES: [&str; 5] = ["سان", "سانت", "سيتي", "يانغ", "كونغ"];
/// What spells out Latin letters, folded.
const LETTERS: [&str; 27] = [
    "ايه", "بي", "سي", "دي", "اي", "اف", "جي", "اتش", "ايتش", "جيه", "كيه", "كي", "ال", "ام", "ان", "او",
    "كيو", "ار", "اس", "تي", "يو", "في", "دبليو", "اكس", "واي", "زد", "زي",
];
/// Folded names of agencies: who tells the news, not what it is about.
const AGENCIES: [&str; 6] = ["رويترز", "برس", "اسوشيتد", "اسوشييتد", "نوفوستي", "شينخوا"];
/// The place behind it is not what the text is about.
const CLOCK: &str = "توقيت";
/// Folded words inside of names.
const LINKS: [&str; 5] = ["بن", "ابن", "ابو", "عبد", "ال"];

/// The kinds of a document's forms, and how the language uses its terms.
pub(super) struct Kinds {
    /// What each form is; nothing if it is no noun.
    pub(super) of: Vec<Option<Kind>>,
    pub(super) usages: Vec<Usage>,
}

impl Kinds {
    pub(super) fn new(words: &Words, text: &str, stop_words: &StopWords) -> Self {
        let mut forms = words.forms();
        let mut usages: Vec<Usage> = words.terms().map(usage).collect();
        for form in &mut forms {
            if let Some(term) = form.term {
                form.clitics = clitics(form, usages[term as usize]);
            }
        }
        let verbs = Verbs::new(words, &forms, &usages, text);
        let seen = Seen::new(&forms, usages.len());
        let of = forms.iter().map(|form| {
            let term = form.term? as usize;
            let known = usages[term];
            let surname = verbs.name(form.term?);
            let mut reading =
                Reading { form, term: words.term(form.term?), usage: known, stop_words, surname };
            let mut clitics = form.clitics;
            if let Some(behind) = reading.proclitic() {
                // «فقام»
                if behind.class == Some(Class::Verb) {
                    return None;
                }
                clitics.before += 1;
                reading.usage = behind;
                usages[term] = behind;
            } else if verbs.hold(term) {
                return None;
            }
            reading.kind(clitics, &seen)
        });
        let of = of.collect();
        Self { of, usages }
    }
}

/// What each term has anywhere in the document: names have neither article nor pronoun.
struct Seen {
    article: Vec<bool>,
    pronoun: Vec<bool>,
}

impl Seen {
    fn new(forms: &[Form<'_>], terms: usize) -> Self {
        let (mut article, mut pronoun) = (vec![false; terms], vec![false; terms]);
        for form in forms {
            if let Some(term) = form.term {
                article[term as usize] |= form.clitics.article;
                pronoun[term as usize] |= form.clitics.behind > 0;
            }
        }
        Self { article, pronoun }
    }
}

/// The clitics of a form, as the language knows them too. `term`: how it uses the term.
fn clitics(form: &Form<'_>, term: Usage) -> Clitics {
    let Form { fold, mut clitics, .. } = *form;
    let named = matches!(term.class, Some(Class::Name | Class::Place));
    // «أوليفييه»: the ه of a name; but «والديه».
    let his = clitics.behind == 1 && clitics.before == 0;
    let name = || {
        let rest = fold.strip_suffix('ه').filter(|rest| !rest.ends_with('ت'));
        let stem = rest.map(|rest| rest.strip_suffix('ي').unwrap_or(rest));
        stem.is_some_and(|stem| usage(stem).class != Some(Class::Noun))
    };
    if his && named && name() {
        clitics.behind = 0;
    }
    // «بيونغ يانغ» is no يونغ.
    if clitics.before == 1 && named && !clitics.article {
        let whole = usage(fold);
        if matches!(whole.class, Some(Class::Name | Class::Place)) && whole.idf <= term.idf {
            clitics.before = 0;
        }
    }
    clitics.behind = clitics.behind.max(pronoun(form, term));
    clitics
}

/// Letters of a pronoun that the document has no witness for, but the language: «وصفهم», «تجربتي», «عمه».
fn pronoun(form: &Form<'_>, term: Usage) -> usize {
    let Form { fold, spelling, clitics, .. } = *form;
    if clitics.article || spelling.teh_marbuta {
        return 0;
    }
    let found = PRONOUNS.iter().find_map(|pronoun| Some((pronoun, fold.strip_suffix(pronoun)?)));
    let known = found.filter(|(_, rest)| rest.chars().nth(REST - 1).is_some() && usage(rest).class.is_some());
    if let Some((pronoun, _)) = known {
        return pronoun.chars().count();
    }
    let noun = |word: &str| {
        let known = usage(word);
        known.class == Some(Class::Noun) && known.idf + COMMONER <= term.idf
    };
    let long = |rest: &&str| rest.chars().nth(REST - 1).is_some();
    if fold.strip_suffix("نا").filter(long).is_some_and(noun) {
        return 2;
    }
    let mine = fold.strip_suffix("تي").filter(long);
    if mine.is_some_and(|rest| noun(rest) || noun(&format!("{rest}ه"))) {
        return 1;
    }
    let short = fold.strip_suffix('ه').is_some_and(|rest| SHORT.contains(&rest));
    usize::from(short)
}

/// A preposition or a conjunction is told from a root letter by the language if the word behind it is so much more common,
/// in natural logarithms.
const COMMONER: f64 = 1.2;
/// Few nouns of five letters begin with ل: «لحقوق».
const COMMONER_BEHIND_LAM: f64 = 0.8;
/// And if that is no rare word of three letters: idf of one in 250 articles.
const COMMON: f64 = 5.5;
/// Letters that must be left of it.
const REST: usize = 3;
/// The pronouns that are hardly ever root letters.
const PRONOUNS: [&str; 3] = ["هما", "هم", "ها"];
/// Nouns of two letters that take one, folded.
const SHORT: [&str; 5] = ["عم", "ام", "يد", "دم", "فم"];

/// A form with what is known of it.
struct Reading<'r> {
    form: &'r Form<'r>,
    term: &'r str,
    usage: Usage,
    stop_words: &'r StopWords,
    /// It is the last name of a person, for all its shape.
    surname: bool,
}

impl Reading<'_> {
    /// How the language uses what stands behind a proclitic that the document has no witness for, but the language:
    /// «لمواجهة» is unknown, «مواجهة» is not.
    fn proclitic(&self) -> Option<Usage> {
        let Clitics { before, article, .. } = self.form.clitics;
        if before > 0 || article {
            return None;
        }
        let rest = self.term.strip_prefix(['ل', 'ب', 'و', 'ك', 'ف'])?;
        let known = self.behind_proclitic(rest);
        // Names hardly ever take ك or ف, and و stands before anything.
        let fits = match known.class? {
            Class::Noun | Class::Definite | Class::Place => true,
            Class::Verb => self.term.starts_with(['و', 'ف']),
            Class::Name | Class::Adjective => self.term.starts_with('و'),
        };
        let letters = rest.chars().count();
        // Beside a noun with its article, what never has one is that noun with a preposition: «بسكين».
        let unsure = matches!(self.usage.class, Some(Class::Noun | Class::Adjective) | None);
        let commoner = match letters {
            REST => COMMONER,
            _ if !unsure => 0.0,
            _ if self.term.starts_with('ل') => COMMONER_BEHIND_LAM,
            _ => COMMONER,
        };
        let verb = known.class == Some(Class::Verb);
        let told = (known.idf <= COMMON || letters > REST || verb || self.term.starts_with('و'))
            && known.idf + commoner <= self.usage.idf;
        (fits && told && letters >= REST).then_some(known)
    }

    /// How the language uses the term `rest`. Of a word in ة it knows the stem with or without.
    fn behind_proclitic(&self, rest: &str) -> Usage {
        let known = usage(rest);
        if !self.form.spelling.teh_marbuta || rest.ends_with('ه') {
            return known;
        }
        let whole = usage(&format!("{rest}ه"));
        if whole.idf < known.idf { whole } else { known }
    }

    /// What kind of noun the form is; nothing for numbers, single letters, agencies, verbs by their form, and stop words with
    /// a pronoun (أمامكم). `seen`: what its term has elsewhere.
    fn kind(&self, clitics: Clitics, seen: &Seen) -> Option<Kind> {
        let Form { fold, spelling, .. } = *self.form;
        let script = fold.chars().next().map(class);
        let is_word = matches!(script, Some(CharClass::Letter | CharClass::Foreign));
        if !is_word || fold.chars().nth(1).is_none() || AGENCIES.contains(&fold) {
            return None;
        }
        let bare = without(fold, self.form.clitics.before, clitics.behind);
        // «استعادت» has the stem of «استعادة», and the ending of a verb.
        let common = !matches!(self.usage.class, None | Some(Class::Name | Class::Place));
        let past = common && !self.surname && !clitics.article && bare.strip_suffix('ت') == Some(self.term);
        // «تلقى», «أعنى»: nouns in ى that begin so take an article.
        let present = spelling.dotless_yeh && !clitics.article && begins_like_verb(fold);
        // «ليسدد»: a ل before a verb.
        let purpose = fold
            .strip_prefix('ل')
            .is_some_and(|verb| verb.starts_with(['ي', 'ت']) && usage(verb).class == Some(Class::Verb));
        // «وسنحت»: the ending of a verb behind a conjunction.
        let and_past = fold.starts_with('و') && like_verb(self.form) && self.usage.class != Some(Class::Noun);
        if past
            || present
            || and_past
            || purpose
            || (clitics.behind > 0 && self.stop_words.tier(bare, spelling).is_some())
        {
            return None;
        }
        let class = self.usage.class;
        let nisba = fold.ends_with('ي') || fold.ends_with("يه");
        let nation = class == Some(Class::Adjective)
            && ((self.term == SAUDI && spelling.teh_marbuta) || NATIONS.contains(&bare));
        // «وسنحت»: of what nobody knows a و is a conjunction.
        let and = class.is_none() && fold.starts_with('و');
        let weak = and || self.is_weak(bare);
        let (link, letter) = (LINKS.contains(&fold), LETTERS.contains(&fold));
        let named = !weak && script == Some(CharClass::Letter) && self.is_named(clitics, seen);
        Some(Kind {
            term: self.form.term?,
            clitics,
            class,
            plain: !clitics.swallowing && clitics.behind == 0 && !like_verb(self.form),
            weak,
            naming: link || letter || named,
            surname: clitics.article && !weak && self.is_surname(),
            link,
            of_place: PARTS_OF_PLACES.contains(&fold),
            letter,
            relation: nisba && class == Some(Class::Adjective) && !nation,
            nisba: nisba && class.is_none(),
            nation,
            feminine: spelling.teh_marbuta,
            and,
            accusative: matches!(class, Some(Class::Noun | Class::Adjective))
                && bare.strip_suffix('ا') == Some(self.term),
            clock: bare.ends_with(CLOCK),
        })
    }

    /// Whether the lists of weak words hold it; they know a word with its proclitics, but not with its article.
    fn is_weak(&self, bare: &str) -> bool {
        let Form { fold, spelling, clitics, .. } = *self.form;
        let named = without(bare, if clitics.article { ARTICLE } else { 0 }, 0);
        let listed = |word: &str| WEAK.tier(word, spelling).is_some();
        // «كبيرا» is «كبير».
        listed(named) || (named != fold && listed(fold)) || named.strip_suffix('ا').is_some_and(listed)
    }

    /// Whether it is written as names are.
    fn is_named(&self, clitics: Clitics, seen: &Seen) -> bool {
        let (article, pronoun) = self
            .form
            .term
            .map_or((false, false), |at| (seen.article[at as usize], seen.pronoun[at as usize]));
        // «إعادة» and «إعادتها» are none.
        let known =
            self.surname || (matches!(self.usage.class, Some(Class::Name | Class::Place)) && !pronoun);
        let unknown = || {
            let verbal = || VERBAL.iter().any(|head| self.form.fold.starts_with(head));
            let noun = article
                || pronoun
                || is_participle(self.form.fold)
                || self.form.spelling.teh_marbuta
                || clitics.before > 0;
            self.usage.class.is_none() && !noun && !like_verb(self.form) && !verbal()
        };
        !clitics.article && clitics.behind == 0 && (known || unknown())
    }

    fn is_surname(&self) -> bool {
        match self.usage.class {
            None | Some(Class::Name) => true,
            Some(Class::Noun | Class::Definite) => self.usage.idf >= RARE_AS_A_NAME,
            Some(Class::Verb | Class::Place | Class::Adjective) => false,
        }
    }
}

/// Whether a word has the shape of «مخفوض».
fn is_participle(fold: &str) -> bool {
    let mut letters = fold.chars();
    letters.next() == Some('م') && letters.nth(2) == Some('و') && letters.count() == 1
}

/// Whether a word in ى begins as verbs do.
fn begins_like_verb(fold: &str) -> bool {
    fold.starts_with(['ت', 'ي', 'ا']) && fold != "يحيي"
}

/// A fold without so many letters before and behind.
fn without(fold: &str, before: usize, behind: usize) -> &str {
    let start = fold.char_indices().nth(before).map_or(fold.len(), |(at, _)| at);
    let rest = &fold[start..];
    match behind.checked_sub(1) {
        None => rest,
        Some(last) => rest.char_indices().nth_back(last).map_or("", |(at, _)| &rest[..at]),
    }
}
