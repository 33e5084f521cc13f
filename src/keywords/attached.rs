//! What is written together with a word and the document has no witness for, but the language.

use super::form::WordForm;
use super::lists::{ALEF, BEFORE_NOUNS, HEH, YEH};
use crate::background::{Class, Usage, usage_of};
use crate::terms::{Clitics, owns_head as is_head_known};
use crate::tokens::Packed;

/// A preposition or a conjunction is told from a root letter by the language if the word behind it is so much more common,
/// in natural logarithms.
const COMMONER: f64 = 1.2;
/// Few nouns of five letters begin with ل: «لحقوق».
const COMMONER_BEHIND_LAM: f64 = 0.8;
/// And few words begin with one that are an adjective behind it: «بإجمالي».
const COMMONER_ADJECTIVE: f64 = 2.0;
/// The idf of a noun that stands in one of 150 articles or fewer.
const RARE: f64 = 5.0;
/// Letters that must be left of it.
pub(super) const REST: usize = 3;
/// The pronouns that are hardly ever root letters.
const PRONOUNS: [Packed; 3] = Packed::all(["هما", "هم", "ها"]);
const OURS: Packed = Packed::known("نا");
const MINE: Packed = Packed::known("تي");
const YOURS: [Packed; 2] = Packed::all(["ك", "كم"]);
/// Nouns of two letters that take one, folded.
const SHORT: [Packed; 5] = Packed::all(["عم", "ام", "يد", "دم", "فم"]);

/// The clitics of a form, of those that the document bears out. `word`: its term; `term`: how the language uses that;
/// `opening`: it opens the title.
pub(super) fn clitics(
    form: WordForm,
    mut clitics: Clitics,
    word: Packed,
    term: Usage,
    opening: bool,
) -> Clitics {
    let named = matches!(term.class, Some(Class::Name | Class::Place));
    // «لليفربول» is «ليفربول» with a ل: names have no article.
    if clitics.swallowing && named && word.first() == 'ل' {
        clitics = Clitics { before: clitics.before + 1, article: false, swallowing: false, ..clitics };
    }
    // «سيرينا ويليامز»
    if opening && named {
        clitics.behind = 0;
    }
    if clitics.behind == 1 && clitics.before == 0 && named && is_own_heh(form.fold) {
        clitics.behind = 0;
    }
    // A pronoun ends so, and an article or ة leaves no room for one.
    if matches!(form.fold.last(), 'ه' | 'م' | 'ا' | 'ي' | 'ك')
        && !opening
        && !clitics.article
        && !form.spelling.teh_marbuta
    {
        clitics.behind = clitics.behind.max(pronoun(form.fold, term));
    }
    clitics
}

/// Whether the ه of a name is its own: «أوليفييه»; but «والديه», «مصرعه».
fn is_own_heh(fold: Packed) -> bool {
    let Some(rest) = fold.strip_suffix(HEH).filter(|rest| rest.last() != 'ت') else { return false };
    match rest.strip_suffix(YEH) {
        Some(stem) => usage_of(stem).class != Some(Class::Noun),
        None => usage_of(rest).class.is_none(),
    }
}

/// Letters of a pronoun behind a word: «وصفهم», «تجربتي», «نفسك», «عمه».
fn pronoun(fold: Packed, term: Usage) -> u8 {
    let long = |rest: &Packed| rest.len() >= REST;
    let found = PRONOUNS.iter().find_map(|&pronoun| Some((pronoun, fold.strip_suffix(pronoun)?)));
    let known = found.filter(|(_, rest)| long(rest) && usage_of(*rest).class.is_some());
    if let Some((pronoun, _)) = known {
        return if pronoun.len() == 2 { 2 } else { 3 };
    }
    let noun = |word: Packed| {
        let known = usage_of(word);
        matches!(known.class, Some(Class::Noun | Class::Adjective)) && known.idf + COMMONER <= term.idf
    };
    if fold.strip_suffix(OURS).filter(long).is_some_and(noun) {
        return 2;
    }
    // «كونتي» is no كون.
    let mine = fold.strip_suffix(MINE).filter(|rest| rest.len() > REST);
    if mine.is_some_and(|rest| noun(rest) || noun(rest.with('ه'))) {
        return 1;
    }
    let yours = YOURS.iter().find_map(|&yours| Some((yours, fold.strip_suffix(yours)?)));
    let yours = yours.filter(|(_, rest)| {
        SHORT.contains(rest) || (long(rest) && (noun(*rest) || BEFORE_NOUNS.contains(rest)))
    });
    if let Some((yours, _)) = yours {
        return if yours.len() == 1 { 1 } else { 2 };
    }
    let Some(rest) = fold.strip_suffix(HEH) else { return 0 };
    // «مرماه» is «مرمى» with a pronoun, «والداه» two of «والد».
    let long = rest.strip_suffix(ALEF).filter(long);
    u8::from(SHORT.contains(&rest) || long.is_some_and(|rest| noun(rest.with('ي')) || noun(rest)))
}

/// How the language uses what stands behind a proclitic that only it bears out: «لمواجهة» is unknown, «مواجهة» is not.
/// `word`: the term of the form; `term`: how the language uses that.
pub(super) fn behind_proclitic(form: WordForm, clitics: Clitics, word: Packed, term: Usage) -> Option<Usage> {
    let head = word.first();
    if clitics.before > 0 || clitics.article || !matches!(head, 'ل' | 'ب' | 'و' | 'ك' | 'ف') {
        return None;
    }
    // «وارن»
    if head == 'و' && is_head_known(form.fold) {
        return None;
    }
    let (known, letters) = behind(form, word.without_first(1));
    // Names hardly ever take ك or ف, many begin with ب, and و stands before anything.
    let fits = match known.class? {
        Class::Noun | Class::Definite | Class::Place => true,
        Class::Verb => matches!(head, 'و' | 'ف'),
        Class::Adjective => head == 'و' || known.idf + COMMONER_ADJECTIVE <= term.idf,
        Class::Name => head == 'و' || (head == 'ل' && letters > REST),
    };
    // Beside a noun with its article, what never has one is that noun with a preposition: «بسكين».
    let unsure = matches!(term.class, Some(Class::Noun | Class::Adjective) | None);
    let commoner = match letters {
        REST => COMMONER,
        _ if !unsure => 0.0,
        _ if head == 'ل' => COMMONER_BEHIND_LAM,
        _ => COMMONER,
    };
    (fits && letters >= REST && known.idf + commoner <= term.idf).then_some(known)
}

/// Whether the first letter of a form is its own for all that the language knows what stands behind it, if the text says it again
/// and again and never without: names begin so by chance («براينت» and الراين), hardly any rare noun stands behind ك each time
/// («كانفس»), nor one behind ل that the language does not know as it is written («لوفرين»). `behind`: what it knows.
pub(super) fn owns_head(form: WordForm, clitics: Clitics, behind: Usage) -> bool {
    let written = || usage_of(form.fold.without_first(1)).class;
    match (form.fold.first(), behind.class) {
        ('و', _) | (_, Some(Class::Verb)) => false,
        (_, Some(Class::Name | Class::Place)) => true,
        ('ك', _) => behind.idf >= RARE,
        _ => clitics.behind == 0 && !form.spelling.teh_marbuta && written().is_none(),
    }
}

/// How the language uses the term `rest`, and its letters. Of a word in ة it knows the stem with or without.
pub(super) fn behind(form: WordForm, rest: Packed) -> (Usage, usize) {
    let (known, letters) = (usage_of(rest), rest.len());
    if !form.spelling.teh_marbuta || rest.last() == 'ه' {
        return (known, letters);
    }
    let whole = usage_of(rest.with('ه'));
    (if whole.idf < known.idf { whole } else { known }, letters + 1)
}
