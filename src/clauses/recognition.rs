//! How a part of a sentence opens: the words at its head looked up in the closed lists, and what the rest are by their shape.

use super::known::{Known, known};
use super::lists::{NAMES_IN_LI, VERBS_AFTER_FA};
use super::marker::{Family, Marker};
use super::punctuated::Punctuated;
use super::verbs::{AND, ARTICLE, is_verb, opens_like_verb};
use crate::inflection;
use crate::tokens::{Fold, Packed};

/// Folded, verbs that are other words as often: `قبل النادي استقالة مدربه`, `قبل المباراة`.
const VERBS_TOO: [Packed; 4] = Packed::all(["قبل", "مثل", "ضمن", "خلف"]);

/// What the words from `index` on open with. `apart`: a comma or the like stands before them.
pub(crate) fn opening(words: &Punctuated, index: usize, apart: bool) -> Marker {
    let opening = known_or_shaped(words, index, apart);
    let is_verb = || match opening {
        Marker::Plain | Marker::AndNoun => opens_like_verb(words.arabic(0)),
        _ => VERBS_TOO.contains(&words.arabic(0)) && is_only_verb(words),
    };
    if index == 0 && is_verb() { Marker::Verb } else { opening }
}

/// Whether the first word of a sentence has to be its verb: a definite noun stands behind it, and no verb up to the first mark
/// or right behind that.
fn is_only_verb(words: &Punctuated) -> bool {
    let stretch = 1 + words.all.iter().skip(1).take_while(|word| !word.gap.parts()).count();
    let is_verb = |index: usize| {
        let family = known_or_shaped(words, index, false).family();
        matches!(family, Family::Verb | Family::Coordinate)
    };
    is_definite(words.arabic(1)) && !(1..words.len().min(stretch + 1)).any(is_verb)
}

fn known_or_shaped(words: &Punctuated, index: usize, apart: bool) -> Marker {
    let word = words.arabic(index);
    if let Some(opening) = known_opening(words, index, words.all[index].known) {
        return opening;
    }
    if word == AND {
        return and(words.fold(index + 1), apart);
    }
    if let Some(rest) = word.strip_prefix(AND).filter(|rest| rest.len() > 1) {
        let opening = and(rest.into(), apart);
        let is_own = match opening {
            Marker::AndNoun => known(inflection::bare(word)).has_own_and,
            Marker::AndVerb => words.all[index].known.has_own_and,
            _ => false,
        };
        if !is_own {
            return opening;
        }
    }
    bare(words, index, word)
}

/// What the lists say of the words from `index` on, of the first of which, or of what is left of it, this is `known`.
pub(super) fn known_opening(words: &Punctuated, index: usize, known: &Known) -> Option<Marker> {
    let phrase = known.phrases.iter().find(|(_, behind)| words.read_on(index + 1, behind));
    phrase.map(|(opening, _)| *opening).or(known.alone)
}

fn and(rest: Fold<'_>, apart: bool) -> Marker {
    let (word, letters) = match rest {
        Fold::Arabic(word) => (word, word.len()),
        Fold::Other(other) => (Packed::EMPTY, other.chars().count()),
    };
    known(word).behind_and.unwrap_or_else(|| match () {
        () if is_verb(word) => Marker::AndVerb,
        () if word.starts_with(BY_THE) || word.starts_with(FOR_THE) => Marker::AndPreposition,
        () if apart || word.starts_with(ARTICLE) || letters > 3 => Marker::AndNoun,
        () => Marker::Plain,
    })
}

/// Prepositions of a letter before an article.
const BY_THE: Packed = Packed::known("بال");
const FOR_THE: Packed = Packed::known("لل");
const AS_THE: Packed = Packed::known("كال");

/// What a word is without the article that it is written with, behind a conjunction or a preposition or not.
pub(super) fn behind_article(word: Packed) -> Option<Packed> {
    const ARTICLES: [Packed; 6] = Packed::all(["ال", "وال", "بال", "لل", "فال", "كال"]);
    ARTICLES.iter().find_map(|&article| word.strip_prefix(article))
}

/// Whether a word is written with an article.
pub(super) fn is_definite(word: Packed) -> bool {
    behind_article(word).is_some()
}

fn bare(words: &Punctuated, index: usize, word: Packed) -> Marker {
    match attached(word) {
        Some(marker) => marker,
        None if is_verb(word) => Marker::Verb,
        None if words.all[index].tanween && index > 0 => Marker::Manner,
        None => Marker::Plain,
    }
}

/// What a word opens whose first letter is one before another word.
fn attached(word: Packed) -> Option<Marker> {
    /// It begins a noun as often: فيسبوك، فيلم، فيديو.
    const FI: Packed = Packed::known("في");
    let rest = word.without_first(1);
    match word.first() {
        'ف' => (rest.len() > 3
            && is_verb(rest)
            && !is_verb(word)
            && (!word.starts_with(FI) || VERBS_AFTER_FA.iter().any(|&verb| word.starts_with(verb))))
        .then_some(Marker::Then),
        'ب' => (word.starts_with(BY_THE) && rest.len() > 4).then_some(Marker::By),
        'ك' => (word.starts_with(AS_THE) && rest.len() > 4).then_some(Marker::As),
        'ل' if rest.len() <= 3 => None,
        'ل' if matches!(rest.first(), 'ي' | 'ت') => {
            (!NAMES_IN_LI.contains(&word)).then(|| if is_verb(rest) { Marker::ToVerb } else { Marker::For })
        }
        'ل' => word.starts_with(FOR_THE).then_some(Marker::For),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_that_is_a_preposition_too_opens_a_sentence_that_has_no_other() {
        for (sentence, expected) in [
            ("قبل النادي استقالة مدربه بعد خسارة الأمس، وذلك في بيان نشره أمس", Marker::Verb),
            ("قبل المباراة بيومين، أعلن المدرب قائمة فريقه", Marker::Time),
            ("قبل المباراة أعلن المدرب قائمة فريقه", Marker::Time),
            ("قبل يومين من المباراة", Marker::Time),
            ("مثل المتهم أمام المحكمة صباح أمس", Marker::Verb),
            ("ضمن المنتخب تأهله إلى النهائي", Marker::Verb),
        ] {
            assert_eq!(opening(&Punctuated::new(sentence), 0, false), expected, "{sentence}");
        }
    }

    #[test]
    fn a_conjunction_is_told_from_the_first_letter_of_a_word() {
        for (noun, expected) in [
            ("تطبيق واتساب", Marker::Plain),
            ("لقب ويمبلدون", Marker::Plain),
            ("رئيس وزرائها", Marker::Plain),
            ("منزل والدته", Marker::Plain),
            ("كارثة وشيكة", Marker::Plain),
            ("الخارجية والدفاع", Marker::AndNoun),
            ("بوتين وأردوغان", Marker::AndNoun),
            ("النفط وأسعاره", Marker::AndNoun),
            ("المصنع وأجهزته", Marker::AndNoun),
            ("المصالحة وعودة", Marker::AndNoun),
            ("المال وجهود", Marker::AndNoun),
            ("الجرحى وقتلى", Marker::AndNoun),
        ] {
            let words = Punctuated::new(noun);
            assert_eq!(opening(&words, 1, false), expected, "{noun}");
        }
    }
}
