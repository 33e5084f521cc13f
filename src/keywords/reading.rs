//! One form of a document with what the language knows of it, read as a noun.

use std::sync::LazyLock;

use super::attached::{REST, behind};
use super::form::WordForm;
use super::kind::Kind;
use super::lists::{self, ALEF, CLOCK, EMIRATES, Listed, SAUDI, VERBAL};
use super::shapes::{NEVER_A_VERB, RARE_AS_A_NAME, is_participle, is_verbal_noun, like_verb};
use crate::arabic::{Class as CharClass, class};
use crate::background::verbs::likeness;
use crate::background::{Class, Usage, usage_of};
use crate::terms::{Clitics, StopWords, owns_head};
use crate::tokens::{Fold, Packed, Spelling};

/// Of the places that are no last names: they stand in one of 150 articles or more.
const COMMON_PLACE: f64 = 5.0;
/// Letters of an article.
const ARTICLE: u8 = 2;
/// The ending of an adjective of relation in the feminine.
const NISBA: Packed = Packed::known("يه");
/// The father in a name, in the genitive.
const FATHER: Packed = Packed::known("ابي");
/// The words that no keyword begins with; `stopwords/README.md` says why.
static WEAK: LazyLock<StopWords> =
    LazyLock::new(|| StopWords::parse(include_str!("../../stopwords/no-keywords.txt")));

/// A form with what is known of it.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub(super) form: WordForm,
    pub(super) term: u32,
    /// The fold of the term.
    pub(super) word: Packed,
    /// Those that the document bears out.
    pub(super) clitics: Clitics,
    /// Its first letter is its own, though it looks like a preposition.
    pub(super) owns_head: bool,
}

/// What is known of its term, here and elsewhere.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "what is seen of a term, each apart from the others")]
pub(super) struct Known {
    /// How the language uses it.
    pub(super) usage: Usage,
    /// It may be part of a keyword that is no name.
    pub(super) part: bool,
    /// It is the last name of a person, for all its shape.
    pub(super) surname: bool,
    /// The text shows it to be a noun.
    pub(super) noun: bool,
    /// In such a text what nobody knows is seldom a name.
    pub(super) literary: bool,
    /// It stands in a title that is no sentence: it is no verb there.
    pub(super) titled: bool,
    /// It opens the title.
    pub(super) opening: bool,
    /// A heading says it, and does not open with it as with who tells the news.
    pub(super) topic: bool,
    /// It may open with a و of its own.
    pub(super) own_and: bool,
    /// The title says it of many: «الحوثيون».
    pub(super) group: bool,
    /// It has an article or a pronoun somewhere: names have neither.
    pub(super) article: bool,
    pub(super) pronoun: bool,
}

impl Reading {
    /// What kind of noun the form is; nothing for single letters, agencies, verbs by their form, and stop words with
    /// a pronoun (أمامكم). `clitics`: all of them.
    pub(super) fn kind(&self, clitics: Clitics, known: Known, stop_words: &StopWords) -> Option<Kind> {
        let WordForm { fold, spelling } = self.form;
        let listed = Listed::new(fold);
        let bare = fold.without_last(clitics.behind.into()).without_first(self.clitics.before.into());
        let tells = |word: Packed| Listed::new(word).agency && !(known.topic && lists::is_namesake(word));
        if fold.len() == 1 || tells(fold) || (bare != fold && tells(bare)) {
            return None;
        }
        let stops = || clitics.behind > 0 && bare != Packed::EMPTY && stop_words.holds(bare, spelling);
        if (!known.titled && self.is_finite(clitics, known, bare)) || stops() {
            return None;
        }
        let named = self.is_named(clitics, known);
        Some(self.noun(clitics, known, bare, listed, named))
    }

    /// `bare`: it without its clitics; `named`: it is written as names are, but for what the lists say.
    fn noun(&self, clitics: Clitics, known: Known, bare: Packed, listed: Listed, named: bool) -> Kind {
        let WordForm { fold, spelling } = self.form;
        let class = known.usage.class;
        let adjective = class == Some(Class::Adjective);
        let nisba = (adjective || class.is_none()) && (fold.last() == 'ي' || fold.ends_with(NISBA));
        let nation = self.is_nation(clitics, adjective, bare) || (known.group && is_group(fold, || clitics));
        // «وسنحت»: of what nobody knows a و is a conjunction; but no title opens with one, nor is it where the text never
        // leaves it off («ووترهاوس»).
        let and =
            class.is_none() && clitics.before == 0 && fold.first() == 'و' && !known.opening && !known.own_and;
        let surname = clitics.article && is_surname(known.usage);
        let common = matches!(class, Some(Class::Noun | Class::Adjective | Class::Verb));
        let accusative = (common || is_participle(self.word)) && bare.strip_suffix(ALEF) == Some(self.word);
        let is_bare = !clitics.swallowing && clitics.behind == 0;
        // «أبي بكر», but «آبي أحمد»
        let link = listed.link || (fold == FATHER && spelling.alef == Some('أ'));
        // «لبي بي سي»
        let spells = fold.first() == 'ل' && Listed::new(fold.without_first(1)).letter;
        // Of what only stands beside a keyword nobody asks.
        let apart = !self.owns_head && self.is_apart(clitics, known.usage);
        let weak = and
            || apart
            || is_dual(bare, clitics)
            || ((known.part || named || surname) && self.is_weak(clitics));
        Kind {
            term: self.term,
            clitics,
            class,
            plain: is_bare && (nation || (!accusative && !self.is_like_verb(class))),
            weak,
            naming: link || listed.letter || (named && !weak && !accusative),
            rare: !spelling.teh_marbuta && is_surname(known.usage),
            surname: surname && !weak,
            public: weak && clitics.article && lists::is_public(fold),
            link,
            given: (named || link || class == Some(Class::Definite)) && lists::is_given(bare),
            office: clitics.article && lists::is_office(bare),
            ordinal: clitics.article && lists::is_ordinal(fold),
            letter: listed.letter || spells || (!clitics.article && bare.len() < 3),
            relation: nisba && adjective && !nation,
            nisba: nisba && !adjective,
            nation,
            apart,
            common_place: class == Some(Class::Place) && known.usage.idf <= COMMON_PLACE,
            swallowed: if clitics.swallowing { self.swallowed(bare) } else { None },
            feminine: spelling.teh_marbuta,
            and,
            accusative,
            clock: bare.ends_with(CLOCK),
            ..listed.kind()
        }
    }

    /// Whether it is a nation for all that its term is none. `bare`: it without its clitics.
    fn is_nation(&self, clitics: Clitics, adjective: bool, bare: Packed) -> bool {
        let saudi = self.word == SAUDI && self.form.spelling.teh_marbuta && clitics.article;
        bare == EMIRATES || (adjective && (saudi || lists::is_nation(bare)))
    }

    /// Whether a letter before an article may be one of its own: «كالينينسكي», «باليستر», «فالكاو», «والدورف». `term`: how the
    /// language uses its term; `again`: the text says that again and again.
    pub(super) fn is_head_its_own(&self, term: Usage, again: bool) -> bool {
        const LIKE: Packed = Packed::known("كال");
        const WITH: Packed = Packed::known("بال");
        const SO: Packed = Packed::known("فال");
        const AND: Packed = Packed::known("وال");
        let WordForm { fold, spelling } = self.form;
        let opens = |head: Packed| fold.starts_with(head);
        match term.class {
            _ if !matches!(fold.first(), 'ك' | 'ب' | 'ف' | 'و') => false,
            _ if again && opens(SO) => true,
            None if spelling.teh_marbuta => opens(LIKE),
            None => opens(LIKE) || opens(WITH) || opens(SO) || (again && opens(AND)),
            // A name has no article.
            Some(Class::Name) => again && (opens(LIKE) || opens(WITH) || opens(AND)),
            Some(Class::Definite | Class::Adjective) => opens(LIKE),
            Some(_) => false,
        }
    }

    /// Whether a و that it opens with may be its own: the language knows it, or the text says it `again` and again, and what is left
    /// is no verb: «ووترهاوس», but «وتفحص».
    pub(super) fn owns_and(&self, again: bool) -> bool {
        let fold = self.form.fold;
        let is_verb = || like_verb(WordForm { fold: fold.without_first(1), ..self.form }, Clitics::default());
        fold.first() == 'و' && (owns_head(fold) || (again && !is_verb()))
    }

    /// Whether the lists of weak words hold it; they know a word with its proclitics, but not with its article. `clitics`: all of
    /// them.
    fn is_weak(&self, clitics: Clitics) -> bool {
        let WordForm { fold, spelling } = self.form;
        let article = if self.clitics.article { ARTICLE } else { 0 };
        let named =
            fold.without_last(clitics.behind.into()).without_first((self.clitics.before + article).into());
        let listed = |word: Packed| word != Packed::EMPTY && WEAK.holds(word, spelling);
        // «كبيرا» is «كبير».
        listed(named) || (named != fold && listed(fold)) || named.strip_suffix(ALEF).is_some_and(listed)
    }

    /// What a ل has swallowed the alef of: «للأمم» are «الأمم», «للغة» is «اللغة».
    fn swallowed(&self, bare: Packed) -> Option<&'static str> {
        const SWALLOWING: Packed = Packed::known("لل");
        let rest = bare.strip_prefix(SWALLOWING)?;
        let lam = || self.word.first() == 'ل' && rest.starts_with(self.word.without_first(1));
        if rest.starts_with(self.word) { Some("ال") } else { lam().then_some("الل") }
    }

    /// Whether a preposition seems to stand before it that nothing else bears out: «روسيا | لخوض».
    fn is_apart(&self, clitics: Clitics, term: Usage) -> bool {
        const NOT: Packed = Packed::known("لا");
        const WITH_ALEF: Packed = Packed::known("با");
        let WordForm { fold, spelling } = self.form;
        if clitics.before > 0
            || clitics.article
            || !matches!(term.class, None | Some(Class::Noun | Class::Name))
        {
            return false;
        }
        // «لإحتساء», «بأدولف»: such an alef begins a word, but for «بأس».
        let with = fold.starts_with(WITH_ALEF) && fold.len() > REST + 1 && spelling.alef != Some('آ');
        if spelling.alef.is_some() && (fold.starts_with(NOT) || with) {
            return true;
        }
        // Of «باتجاه» the stem is too short.
        [self.word, fold].into_iter().any(|word| {
            matches!(word.first(), 'ل' | 'ب') && {
                let (known, letters) = behind(self.form, word.without_first(1));
                let noun = matches!(known.class, Some(Class::Noun | Class::Place));
                letters >= REST && noun && known.idf <= term.idf
            }
        })
    }

    /// Whether it is written as names are, but for what the lists say.
    fn is_named(&self, clitics: Clitics, known: Known) -> bool {
        if clitics.article || clitics.behind > 0 {
            return false;
        }
        match known.usage.class {
            _ if known.surname => true,
            Some(Class::Verb) => known.titled,
            // «إعادة» and «إعادتها» are none.
            Some(Class::Place) => !known.pronoun,
            Some(Class::Name) => {
                // «تلبية»
                let verbal = self.form.spelling.teh_marbuta && is_verbal_noun(self.form);
                !known.pronoun && !known.article && !verbal && !is_adverb(self.word, known.usage)
            }
            None => {
                let noun =
                    known.article || known.pronoun || (self.form.spelling.teh_marbuta && !known.titled);
                let fold = self.form.fold;
                let verbal = || VERBAL.iter().any(|&head| fold.starts_with(head)) && is_verbal(fold);
                let shape = || {
                    is_participle(self.form.fold)
                        || is_verbal_noun(self.form)
                        || like_verb(self.form, self.clitics)
                };
                !noun && clitics.before == 0 && !shape() && !verbal()
            }
            Some(_) => false,
        }
    }
}

/// Whether a word that begins as verbs of the future and of purpose do may be one: «ستكسر», but «ستيرلينغ», «ليستر».
fn is_verbal(fold: Packed) -> bool {
    /// Of the verb behind a ل, log-odds and letters: behind it verbs hardly ever stood in what the table is fitted to.
    const LEAST: f64 = -0.5;
    const MOST: usize = 6;
    let verb = fold.without_first(1);
    match fold.first() {
        'ل' => verb.len() <= MOST && likeness(verb) >= LEAST,
        _ => likeness(fold) >= NEVER_A_VERB,
    }
}

/// Whether a word is two of something that a genitive stands behind: «شركتا جوجل وآبل», «قارتي آسيا وأوروبا». `bare`: it without
/// its clitics.
fn is_dual(bare: Packed, clitics: Clitics) -> bool {
    const DUALS: [Packed; 2] = Packed::all(["تا", "تي"]);
    let stem = || DUALS.iter().find_map(|&ending| bare.strip_suffix(ending));
    let noun = |stem: Packed| stem.len() >= REST && usage_of(stem.with('ه')).class == Some(Class::Noun);
    !clitics.article && clitics.behind == 0 && stem().is_some_and(noun)
}

/// Whether a form is those who follow or belong to something, in the plural: «الحوثيون».
pub(super) fn is_group(fold: Packed, clitics: impl FnOnce() -> Clitics) -> bool {
    const GROUPS: [Packed; 2] = Packed::all(["يون", "يين"]);
    GROUPS.iter().any(|&ending| fold.ends_with(ending)) && clitics().article
}

/// Whether what the language never writes with an article is a noun in the accusative: «سرا».
fn is_adverb(word: Packed, term: Usage) -> bool {
    let noun =
        |usage: Usage| matches!(usage.class, Some(Class::Noun | Class::Adjective)) && usage.idf <= term.idf;
    word.strip_suffix(ALEF).is_some_and(|stem| noun(usage_of(stem)))
}

fn is_surname(usage: Usage) -> bool {
    match usage.class {
        None | Some(Class::Name) => true,
        Some(Class::Noun | Class::Definite) => usage.idf >= RARE_AS_A_NAME,
        Some(Class::Verb | Class::Place | Class::Adjective) => false,
    }
}

/// What kind of noun a word of another script is; nothing for numbers and single letters. `usage`: how the language uses it.
pub(super) fn foreign(fold: &str, term: u32, usage: Usage) -> Option<Kind> {
    let mut letters = fold.chars();
    let is_word = letters.next().map(class) == Some(CharClass::Foreign) && letters.next().is_some();
    is_word.then(|| Kind {
        term,
        class: usage.class,
        plain: true,
        weak: WEAK.holds(Fold::Other(fold), Spelling::default()),
        rare: is_surname(usage),
        letter: letters.next().is_none(),
        foreign: true,
        ..Kind::default()
    })
}
