//! Stop words: the words that say nothing about what a text is about, and the reporting verbs, which say little.
//! The built-in list stands in `stopwords/ar.txt`, with its reasons in the README beside it.

use std::sync::{Arc, LazyLock};

use super::guards::owns_head;
use super::list::List;
use crate::number::to_u32;
use crate::tokens::{Fold, Packed, Spelling, Tokenizer};

/// A list of stop words, folded by the same function as the text. Cheap to clone: the clones share the words.
///
/// ```
/// let list = zubda::StopWords::parse("من إلى\n[reporting verbs]\nقال");
/// assert_eq!(list.len(), 3);
/// ```
#[derive(Clone, Debug)]
pub struct StopWords {
    words: Arc<WordList>,
}

/// The words of a list.
#[derive(Debug, Default)]
struct WordList {
    folds: List,
    entries: Vec<Entry>,
    /// The first entry of each fold.
    first_entry: Vec<u32>,
}

/// A word of a list, as it is spelled there.
#[derive(Debug)]
struct Entry {
    spelling: Spelling,
    /// A reporting verb: no preposition stands before it.
    is_verb: bool,
    /// The next entry of the same fold.
    next: Option<u32>,
}

impl WordList {
    /// Adds a word, unless it is there in this spelling: then the one that came first counts.
    fn add(&mut self, fold: Fold<'_>, spelling: Spelling, is_verb: bool) {
        let number = to_u32(self.entries.len());
        let fold = self.folds.add(fold) as usize;
        if fold == self.first_entry.len() {
            self.first_entry.push(number);
        } else {
            let mut last = &mut self.entries[self.first_entry[fold] as usize];
            while let Some(next) = last.next
                && last.spelling != spelling
            {
                last = &mut self.entries[next as usize];
            }
            if last.spelling == spelling {
                return;
            }
            last.next = Some(number);
        }
        self.entries.push(Entry { spelling, is_verb, next: None });
    }

    /// The first entry of a fold, in the order of the list, that a word spelled like this may be.
    #[inline(always)]
    fn find<'f>(&self, fold: impl Into<Fold<'f>>, spelling: Spelling) -> Option<&Entry> {
        let mut number = self.first_entry[self.folds.find(fold)? as usize];
        loop {
            let entry = &self.entries[number as usize];
            if spelling.may_be(entry.spelling) {
                return Some(entry);
            }
            number = entry.next?;
        }
    }
}

/// The list that comes with zubda, read when it is first asked for and then shared.
static ARABIC: LazyLock<StopWords> = LazyLock::new(|| StopWords::parse(StopWords::ARABIC));

/// The heading in a list under which the reporting verbs stand.
const REPORTING_CLASS: &str = "reporting verbs";

impl Default for StopWords {
    /// [`StopWords::arabic`].
    fn default() -> Self {
        Self::arabic()
    }
}

impl StopWords {
    /// The text of the list that comes with zubda, as [`StopWords::parse`] reads it.
    ///
    /// ```
    /// use zubda::StopWords;
    ///
    /// // A list of one's own beside it: of a word that is in both the first class counts.
    /// let list = StopWords::parse(&["وزير\n[built-in]\n", StopWords::ARABIC].concat());
    /// assert_eq!(list.len(), StopWords::arabic().len() + 1);
    /// ```
    pub const ARABIC: &str = include_str!("../../stopwords/ar.txt");

    /// The list that comes with zubda; see [`StopWords::ARABIC`] for an example.
    #[must_use]
    pub fn arabic() -> Self {
        ARABIC.clone()
    }

    /// Reads a list: words separated by white space, `#` to the end of a line a comment, `[reporting verbs]` on a
    /// line of its own the heading of verbs, which stand behind no preposition, any other `[heading]` that of words that may;
    /// see [`StopWords`] for an example.
    #[must_use]
    pub fn parse(list: &str) -> Self {
        let mut words = WordList::default();
        let mut is_verb = false;
        for line in list.lines() {
            let line = line.split('#').next().unwrap_or_default().trim();
            if let Some(class) = line.strip_prefix('[') {
                is_verb = class.trim_end_matches(']').trim() == REPORTING_CLASS;
                continue;
            }
            let mut tokens = Tokenizer::new(line);
            let mut buffer = String::new();
            while let Some((token, fold)) = tokens.next_fold(&mut buffer) {
                words.add(fold, token.spelling, is_verb);
            }
        }
        Self { words: Arc::new(words) }
    }

    /// How many different words are in the list, after folding; see [`StopWords`] for an example.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.folds.len()
    }

    /// Whether the list is empty.
    ///
    /// ```
    /// assert!(zubda::StopWords::parse("# nothing yet").is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether it holds a folded word, whole or behind proclitics (و ف, then ب ل ك).
    /// A single Arabic letter is always a stop word: the ب of «بـ القاهرة», the letters of an agency.
    pub(crate) fn holds<'f>(&self, fold: impl Into<Fold<'f>>, spelling: Spelling) -> bool {
        let word = match fold.into() {
            Fold::Arabic(word) => word,
            other @ Fold::Other(_) => return self.words.find(other, spelling).is_some(),
        };
        if word.len() == 1 || self.words.find(word, spelling).is_some() {
            return true;
        }
        // Two words in three open with no proclitic.
        if !matches!(word.first(), 'و' | 'ف' | 'ب' | 'ل' | 'ك') {
            return false;
        }
        let is_behind_conjunction = || {
            let rest = word.without_first(1);
            matches!(word.first(), 'و' | 'ف')
                && (self.words.find(rest, spelling).is_some() || self.is_behind_preposition(rest, spelling))
        };
        // ولاية is not و + لأية, كلية not ك + ليه.
        (self.is_behind_preposition(word, spelling) || is_behind_conjunction()) && !owns_head(word)
    }

    fn is_behind_preposition(&self, word: Packed, spelling: Spelling) -> bool {
        const NOT: Packed = Packed::known("لا");
        let rest = word.without_first(1);
        // A preposition stands before a noun or a particle, not before a verb, and not before another one with its
        // pronoun: لله is not ل + له, بلدي is not ب + لدي.
        let may_follow = matches!(word.first(), 'ب' | 'ل' | 'ك') && (rest.first() != 'ل' || rest == NOT);
        may_follow && self.words.find(rest, spelling).is_some_and(|entry| !entry.is_verb)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inflection::{past, present};
    use crate::speech::{Speech, verbs};

    /// Verbs of speech that tell what somebody does (denies, adopts, confesses, informs, expects, advises) or whose forms are nouns
    /// as often (transport, books), of the past and of the present.
    const CONTENT: [&str; 2] = ["نفى أقر اعترف أبلغ توقع نصح نقل كتب أورد", "يقر يعترف"];
    /// And forms of others: the noun of strictness, "between" with a ت, the dual and the first person, which news hardly has.
    const OTHERS: &str = "تشدد بينت قالا قالتا أعلنا أكدا أضافا أوضحا أشارا قلت قلنا";

    #[test]
    fn reporting_verbs_are_stop_words_in_all_their_forms() {
        let list = StopWords::arabic();
        let [of_the_past, of_the_present] = CONTENT.map(|verbs| Tokenizer::new(verbs).known());
        let content = of_the_past.flat_map(past).chain(of_the_present.flat_map(present));
        let content: Vec<Packed> = content.chain(Tokenizer::new(OTHERS).known()).collect();
        let reports =
            |speech| matches!(speech, Speech::Say | Speech::Announce | Speech::GoOn | Speech::Point);
        for (form, _) in verbs().filter(|&(_, speech)| reports(speech)) {
            // A final yeh of a verb has no dots.
            let spelling = Spelling { dotless_yeh: form.last() == 'ي', ..Spelling::default() };
            assert!(list.holds(form, spelling) || content.contains(&form), "{form}");
        }
    }
}
