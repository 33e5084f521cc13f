//! Keywords: the words and phrases that a text is about, by `TextRank` (Mihalcea & Tarau 2004, section 3).
//!
//! The nouns of the text vote for those that they stand beside; the best third of them, joined where they are
//! neighbours, are the candidates; the candidates that carry most votes are the keywords, written as the text writes
//! them.
//!
//! Law: a keyword is an exact slice of the text; scores are finite and do not rise; the same bits on every run.

mod nouns;
mod phrases;
mod surfaces;
mod verbs;
mod votes;

use self::nouns::Nouns;
use crate::article::Article;
use crate::document::Document;
use crate::terms::StopWords;

/// A word or a phrase that a text is about.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Keyword {
    /// The keyword as the text writes it most often, without the conjunction and the preposition before it.
    pub text: String,
    /// Its share of the votes: those of all words sum to 1, and a phrase carries of each word's votes as much as it
    /// holds of the word's occurrences.
    pub score: f64,
    /// How often it stands in the text, in whatever form.
    pub count: usize,
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
/// assert_eq!(found[1].text, "مفاوضات");
/// ```
///
/// # Complexity
/// Linear in the text, but for sorting the candidates.
#[must_use]
pub fn keywords(text: &str, n: usize, stop_words: &StopWords) -> Vec<Keyword> {
    find(&Document::new(&Article::plain(text), None, false), None, n, stop_words)
}

/// The best keywords of `document`. `title`: the one the user gives.
pub(crate) fn find(
    document: &Document<'_>,
    title: Option<&str>,
    n: usize,
    stop_words: &StopWords,
) -> Vec<Keyword> {
    let nouns = Nouns::new(document, title, stop_words);
    let scores = votes::votes(&nouns);
    let chosen = phrases::best(&nouns, &scores, n);
    let texts = surfaces::surfaces(&nouns, &chosen, document.text);
    let keywords = chosen.iter().zip(texts);
    keywords
        .map(|(phrase, text)| Keyword {
            text: text.to_owned(),
            score: phrase.score,
            count: phrase.count as usize,
        })
        .collect()
}
