//! What is written together with a word and the document has no witness for, but the language.

use super::lists::{self, PREPOSITIONS};
use super::written::WordForm;
use crate::background::verbs::likeness;
use crate::background::{Class, Usage, usage};
use crate::terms::Clitics;

/// A preposition or a conjunction is told from a root letter by the language if the word behind it is so much more common,
/// in natural logarithms.
const COMMONER: f64 = 1.2;
/// Few nouns of five letters begin with ل: «لحقوق».
const COMMONER_BEHIND_LAM: f64 = 0.8;
/// And few words begin with one that are an adjective behind it: «بإجمالي».
const COMMONER_ADJECTIVE: f64 = 2.0;
/// And if that is no rare word of three letters: idf of one in 250 articles.
const COMMON: f64 = 5.5;
/// Log-odds from which on the third person of a word is a verb.
const LIKE_VERB: f64 = 1.0;
/// Letters that must be left of it.
pub(super) const REST: usize = 3;
/// The pronouns that are hardly ever root letters, and their letters.
const PRONOUNS: [(&str, u8); 3] = [("هما", 3), ("هم", 2), ("ها", 2)];
/// Nouns of two letters that take one, folded.
const SHORT: [&str; 5] = ["عم", "ام", "يد", "دم", "فم"];

/// The clitics of a form, of those that the document bears out. `word`: its term; `term`: how the language uses that;
/// `opening`: it opens the title.
pub(super) fn clitics(
    form: &WordForm<'_>,
    mut clitics: Clitics,
    word: &str,
    (term, opening): (Usage, bool),
) -> Clitics {
    let named = matches!(term.class, Some(Class::Name | Class::Place));
    // «لليفربول» is «ليفربول» with a ل: names have no article.
    if clitics.swallowing && named && word.starts_with('ل') {
        clitics = Clitics { before: clitics.before + 1, article: false, swallowing: false, ..clitics };
    }
    // «سيرينا ويليامز»
    if opening && named {
        clitics.behind = 0;
    }
    if clitics.behind == 1 && clitics.before == 0 && named && is_own_heh(form.fold) {
        clitics.behind = 0;
    }
    // «بيونغ يانغ» is no يونغ.
    if clitics.before == 1 && named && !clitics.article {
        let whole = usage(form.fold);
        if matches!(whole.class, Some(Class::Name | Class::Place)) && whole.idf <= term.idf {
            clitics.before = 0;
        }
    }
    // A pronoun ends so, and an article or ة leaves no room for one.
    if form.fold.ends_with(['ه', 'م', 'ا', 'ي', 'ك'])
        && !opening
        && !clitics.article
        && !form.spelling.teh_marbuta
    {
        clitics.behind = clitics.behind.max(pronoun(form.fold, term));
    }
    clitics
}

/// Whether the ه of a name is its own: «أوليفييه»; but «والديه», «مصرعه».
fn is_own_heh(fold: &str) -> bool {
    let Some(rest) = fold.strip_suffix('ه').filter(|rest| !rest.ends_with('ت')) else { return false };
    match rest.strip_suffix('ي') {
        Some(stem) => usage(stem).class != Some(Class::Noun),
        None => usage(rest).class.is_none(),
    }
}

/// Letters of a pronoun behind a word: «وصفهم», «تجربتي», «نفسك», «عمه».
fn pronoun(fold: &str, term: Usage) -> u8 {
    let long = |rest: &&str| rest.chars().nth(REST - 1).is_some();
    let found = PRONOUNS.iter().find_map(|&(pronoun, letters)| Some((letters, fold.strip_suffix(pronoun)?)));
    let known = found.filter(|(_, rest)| long(rest) && usage(rest).class.is_some());
    if let Some((letters, _)) = known {
        return letters;
    }
    let noun = |word: &str| {
        let known = usage(word);
        matches!(known.class, Some(Class::Noun | Class::Adjective)) && known.idf + COMMONER <= term.idf
    };
    if fold.strip_suffix("نا").filter(long).is_some_and(noun) {
        return 2;
    }
    // «كونتي» is no كون.
    let mine = fold.strip_suffix("تي").filter(|rest| rest.chars().nth(REST).is_some());
    if mine.is_some_and(|rest| noun(rest) || noun(&format!("{rest}ه"))) {
        return 1;
    }
    let yours = fold.strip_suffix('ك').or_else(|| fold.strip_suffix("كم")).filter(long);
    if let Some(rest) = yours.filter(|rest| noun(rest) || PREPOSITIONS.contains(rest)) {
        return if fold.len() - rest.len() > 'ك'.len_utf8() { 2 } else { 1 };
    }
    let Some(rest) = fold.strip_suffix('ه') else { return 0 };
    // «مرماه» is «مرمى» with a pronoun.
    let long = rest.strip_suffix('ا').filter(|rest| rest.chars().nth(REST - 1).is_some());
    u8::from(SHORT.contains(&rest) || long.is_some_and(|rest| noun(&format!("{rest}ي"))))
}

/// How the language uses what stands behind a proclitic that only it bears out: «لمواجهة» is unknown, «مواجهة» is not.
/// `word`: the term of the form; `term`: how the language uses that.
pub(super) fn behind_proclitic(
    form: &WordForm<'_>,
    clitics: Clitics,
    word: &str,
    term: Usage,
) -> Option<Usage> {
    if clitics.before > 0 || clitics.article {
        return None;
    }
    let rest = word.strip_prefix(['ل', 'ب', 'و', 'ك', 'ف'])?;
    let (known, letters) = behind(form, rest);
    // Names hardly ever take ك or ف, and و stands before anything.
    let fits = match known.class? {
        Class::Noun | Class::Definite | Class::Place => true,
        Class::Verb => word.starts_with(['و', 'ف']),
        Class::Adjective => {
            word.starts_with('و')
                || is_nation_behind_preposition(form.fold)
                || known.idf + COMMONER_ADJECTIVE <= term.idf
        }
        Class::Name => word.starts_with('و'),
    };
    // Beside a noun with its article, what never has one is that noun with a preposition: «بسكين».
    let unsure = matches!(term.class, Some(Class::Noun | Class::Adjective) | None);
    let commoner = match letters {
        REST => COMMONER,
        _ if !unsure => 0.0,
        _ if word.starts_with('ل') => COMMONER_BEHIND_LAM,
        _ => COMMONER,
    };
    let told =
        known.idf <= COMMON || letters > REST || known.class == Some(Class::Verb) || word.starts_with('و');
    (fits && told && letters >= REST && known.idf + commoner <= term.idf).then_some(known)
}

/// Whether a preposition stands before the name of a nation that has the term of its adjective: «لبريطانيا».
fn is_nation_behind_preposition(fold: &str) -> bool {
    fold.strip_prefix(['ل', 'ب']).is_some_and(|rest| lists::NATIONS.contains(&rest))
}

/// How the language uses the term `rest`, and its letters. Of a word in ة it knows the stem with or without.
pub(super) fn behind(form: &WordForm<'_>, rest: &str) -> (Usage, usize) {
    let (known, letters) = (usage(rest), rest.chars().count());
    if !form.spelling.teh_marbuta || rest.ends_with('ه') {
        return (known, letters);
    }
    let whole = usage(&format!("{rest}ه"));
    (if whole.idf < known.idf { whole } else { known }, letters + 1)
}

/// Whether a word that nobody knows is a known verb in another person: «أقوم» and «سنقوم» are «يقوم», «خرجن» is «خرج».
pub(super) fn is_known_verb(fold: &str, alef: Option<char>) -> bool {
    let past = lists::ENDINGS_OF_PAST.iter().find_map(|ending| fold.strip_suffix(ending));
    let past = past.filter(|past| past.chars().nth(REST - 1).is_some());
    if past.is_some_and(|past| usage(past).class == Some(Class::Verb)) {
        return true;
    }
    // «بتضم»: so dialects write the present.
    let present = fold.strip_prefix('ب').filter(|present| present.starts_with(['ي', 'ت', 'ن']));
    let bare = present.or_else(|| fold.strip_prefix('س')).unwrap_or(fold);
    if present.is_some() && usage(bare).class == Some(Class::Verb) {
        return true;
    }
    let rest = match alef {
        Some('أ') => bare.strip_prefix('ا'),
        _ => bare.strip_prefix(lists::PERSONS),
    };
    let known = |rest: &str| usage(&format!("ي{rest}")).class == Some(Class::Verb);
    rest.is_some_and(|rest| rest.chars().nth(REST - 2).is_some() && known(rest))
}

/// Whether a word looks like a verb of mine or ours because that of a third person does: «نبكي» is «يبكي».
pub(super) fn is_like_verb_of(fold: &str, alef: Option<char>) -> bool {
    let rest = fold.strip_prefix('ن').or_else(|| fold.strip_prefix('ا').filter(|_| alef == Some('أ')));
    rest.is_some_and(|rest| {
        rest.chars().nth(REST - 2).is_some() && likeness(&format!("ي{rest}")) >= LIKE_VERB
    })
}
