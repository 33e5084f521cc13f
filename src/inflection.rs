//! What Arabic words end in that is not theirs: pronouns, plurals, the feminine and the accusative; and the forms of a verb.

mod suffixes;

pub(crate) use self::suffixes::REST;
use self::suffixes::Suffixes;
use crate::tokens::Packed;

pub(crate) const PRONOUNS: Suffixes<7> = Suffixes::new(["هما", "كما", "هم", "هن", "كم", "ها", "نا"]);
pub(crate) const ENDINGS: Suffixes<12> =
    Suffixes::new(["اته", "ونه", "ينه", "تين", "ات", "ون", "ين", "وا", "ته", "ه", "ت", "ا"]);
/// Endings before which teh marbuta is a ت or gone.
pub(crate) const FEMININE_ENDINGS: Suffixes<4> = Suffixes::new(["اته", "تين", "ات", "ته"]);

/// The letters that they open with.
pub(crate) const INFLECTIONS: [char; 7] = ['ه', 'ك', 'ن', 'ا', 'و', 'ي', 'ت'];

/// A word without its endings, whatever the document says: what two inflections have in common.
pub(crate) fn bare(word: Packed) -> Packed {
    if !may_be_inflected(word) {
        return word;
    }
    let rest = PRONOUNS.strip(word).unwrap_or(word);
    ENDINGS.strip(rest).unwrap_or(rest)
}

/// Whether a word ends in a letter that a pronoun or an ending ends in: most do not, and are done with.
pub(crate) fn may_be_inflected(word: Packed) -> bool {
    matches!(word.last(), 'ا' | 'ه' | 'ن' | 'م' | 'ت')
}

/// A verb of the past with its subjects, of `he`: قال، قالت، قالوا; of دعا and نفى the last letter goes before an ending.
pub(crate) fn past(he: Packed) -> [Packed; 3] {
    let stem = if matches!(he.last(), 'ا' | 'ي') { he.without_last(1) } else { he };
    [he, stem.with('ت'), stem.with('و').with('ا')]
}

/// The same of the present: يقول، تقول، يقولون; of يدعو and يرى the last letter goes.
pub(crate) fn present(he: Packed) -> [Packed; 3] {
    let stem = if matches!(he.last(), 'و' | 'ي' | 'ا') { he.without_last(1) } else { he };
    [he, he.without_first(1).after('ت'), stem.with('و').with('ن')]
}
