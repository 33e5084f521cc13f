//! Keywords: the words, names and phrases that a text is about, as an editor would tag it.
//!
//! The nouns of the text, joined where they are neighbours, are the candidates; those that the text says often and the
//! language seldom ([`crate::background`]) are the keywords.
//!
//! Law: a keyword stands where it says; scores are finite and do not rise; fewer keywords are the first of more; the same
//! bits on every run.

mod attached;
mod by_chance;
mod candidates;
mod char_index;
mod choice;
mod couples;
mod finite;
mod forenames;
mod form;
mod inseparable;
mod kind;
mod kinds;
mod lists;
mod noun;
mod nouns;
mod owners;
mod phrases;
mod pieces;
mod reading;
mod score;
mod scored;
mod shapes;
mod sons;
mod spelling;
mod surfaces;
mod surnames;
mod term;
mod title;
mod told;
mod unlike;
pub(crate) mod verbs;
mod weights;

use std::ops::Range;

use self::char_index::CharIndex;
use self::nouns::Nouns;
use self::scored::Choice;
use self::surfaces::{Surface, tag};
use crate::article::Article;
use crate::document::Document;
use crate::span::pairs;
use crate::terms::{Hints, StopWords, Words};
use crate::units::{Shortening, Units};

/// A word or a phrase that a text is about; see [`keywords()`] for an example.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Keyword {
    /// The keyword as a tag reads: as the text writes it, in the plainest of its forms, without the conjunction and the
    /// preposition before it, in plain letters, and in the nominative where it has but a genitive in «يين» or opens with «أبي».
    pub text: String,
    /// What it is worth beside the others: tf · idf, the idf that of the language. It has no unit.
    pub score: f64,
    /// How often it stands in the text, in whatever form; a name's shorter form counts.
    pub count: usize,
    /// The forms in which it stands there, in the order of the text.
    pub forms: Vec<KeywordForm>,
}

/// A form of a keyword; see [`keywords()`] for an example.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct KeywordForm {
    /// The form, exactly as it stands in the text.
    pub text: String,
    /// Where it stands in the text, in bytes; half-open. Nothing where it is of several documents together.
    #[serde(serialize_with = "pairs")]
    pub bytes: Vec<Range<usize>>,
    /// The same places in characters (Unicode scalar values).
    #[serde(serialize_with = "pairs")]
    pub chars: Vec<Range<usize>>,
}

/// The best keywords of a text, at most `n`, the best first.
///
/// Stop words, reporting verbs, what looks like a verb, numbers and single letters are no keywords, and in a text of
/// any length what it says only once is none either; so there may be fewer than `n`.
///
/// ```
/// use zubda::{StopWords, keywords};
///
/// let text = "استؤنفت مفاوضات وقف إطلاق النار في القاهرة. وقال الوسطاء إن المفاوضات تتقدم، وإن وقف إطلاق النار قريب.";
/// let found = keywords(text, 2, &StopWords::arabic());
/// assert_eq!(found[0].text, "وقف إطلاق النار");
/// assert_eq!(found[0].count, 2);
/// assert_eq!(found[1].text, "القاهرة");
/// // Every form with its places, in bytes and in characters.
/// assert_eq!(&text[found[1].forms[0].bytes[0].clone()], "القاهرة");
/// ```
///
/// # Complexity
/// Linear in the text, but for sorting the candidates.
#[must_use]
pub fn keywords(text: &str, n: usize, stop_words: &StopWords) -> Vec<Keyword> {
    Article::plain(text).keywords(None, n, stop_words)
}

impl Article<'_> {
    /// The best keywords of the article, at most `n`, the best first; see [`keywords()`]. `title`: what it is about, if it does
    /// not say so itself. Places are those in [`Article::text`].
    ///
    /// ```
    /// use zubda::{Article, StopWords};
    ///
    /// let article = Article::plain("زار الوفد المرصد الفلكي. ويقع المرصد الفلكي على جبل.");
    /// let found = article.keywords(None, 1, &StopWords::arabic());
    /// assert_eq!(found[0].text, "المرصد الفلكي");
    /// assert_eq!(article.text()[found[0].forms[0].bytes[1].clone()], found[0].text);
    /// ```
    #[must_use]
    pub fn keywords(&self, title: Option<&str>, n: usize, stop_words: &StopWords) -> Vec<Keyword> {
        let title = self.known_title(title);
        let document = Document::new(self, title, false);
        let hints = Hints { titles: title.as_slice(), query: None };
        let words = Words::new(
            &Units::new(std::slice::from_ref(&document), Shortening::Never),
            hints,
            stop_words,
            true,
            None,
        );
        find(&document, &words, n, stop_words)
    }
}

/// The best keywords of `document`. `words`: its words, with their places.
pub(crate) fn find(document: &Document<'_>, words: &Words, n: usize, stop_words: &StopWords) -> Vec<Keyword> {
    let nouns = Nouns::new(document, words, stop_words);
    let choices = choice::best(&nouns, phrases::phrases(&nouns, document.text));
    let mut taken = n.min(choices.len());
    loop {
        let mut keywords = written(&nouns, &choices[..taken], document.text);
        if keywords.len() >= n || taken == choices.len() {
            keywords.truncate(n);
            count_chars(document.text, &mut keywords);
            return keywords;
        }
        taken = choices.len().min(taken + n - keywords.len());
    }
}

/// The choices as keywords, without those that read like one before them, perhaps spelled in another way.
fn written(nouns: &Nouns, choices: &[Choice], text: &str) -> Vec<Keyword> {
    let surfaces = surfaces::surfaces(nouns, choices, text);
    // Each with whether the title says it.
    let mut found: Vec<(bool, Keyword)> = Vec::with_capacity(choices.len());
    for (choice, surfaces) in choices.iter().zip(surfaces) {
        let mut keyword = keyword(choice.score, surfaces);
        let in_title = choice.phrase.in_title;
        match found.iter_mut().find(|(_, other)| spelling::is_same(&other.text, &keyword.text)) {
            None => found.push((in_title, keyword)),
            // The slip is the rarer one.
            Some(other) if (other.0, other.1.count) < (in_title, keyword.count) => {
                keyword.score = other.1.score;
                *other = (in_title, keyword);
            }
            Some(_) => {}
        }
    }
    found.into_iter().map(|(_, keyword)| keyword).collect()
}

fn keyword(score: f64, surfaces: Vec<Surface<'_>>) -> Keyword {
    let form = |Surface { text, bytes, .. }: Surface<'_>| KeywordForm {
        text: text.to_owned(),
        bytes,
        chars: Vec::new(),
    };
    Keyword {
        text: tag(&surfaces),
        score,
        count: surfaces.iter().map(|surface| surface.bytes.len()).sum(),
        forms: surfaces.into_iter().map(form).collect(),
    }
}

/// Fills in the places in characters.
fn count_chars(text: &str, keywords: &mut [Keyword]) {
    let chars = CharIndex::new(text);
    for form in keywords.iter_mut().flat_map(|keyword| &mut keyword.forms) {
        let length = form.text.chars().count();
        let starts = form.bytes.iter().map(|place| chars.before(place.start));
        form.chars = starts.map(|start| start..start + length).collect();
    }
}
