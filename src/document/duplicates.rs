//! Sentences that say letter for letter what one before them says. Posts that differ in their links and the names of users are
//! the same.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use foldhash::fast::FixedState;
use memchr::memchr;
use memchr::memmem::Finder;

use super::{Document, Kind};

/// What a link has.
const LINK: &str = "://";
static FINDER: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(LINK));

impl Document<'_> {
    /// Marks what was said before.
    pub(super) fn mark_duplicates(&mut self) {
        let mut seen = HashSet::with_capacity_and_hasher(self.sentences.len(), FixedState::default());
        let is_addressed = has_address(self.text);
        for sentence in &mut self.sentences {
            let said = sentence.span.of(self.text);
            let content = if is_addressed { content(said) } else { said.into() };
            if sentence.kind != Kind::Boilerplate && !seen.insert(content) {
                sentence.kind = Kind::Duplicate;
            }
        }
    }
}

/// Whether a text may hold a link or the name of a user.
fn has_address(text: &str) -> bool {
    memchr(b'@', text.as_bytes()).is_some() || FINDER.find(text.as_bytes()).is_some()
}

/// A sentence without links and names of users, if anything else is in it.
fn content(said: &str) -> Cow<'_, str> {
    if !has_address(said) {
        return said.into();
    }
    let is_word = |word: &&str| !word.starts_with('@') && !word.contains(LINK);
    let words: Vec<&str> = said.split_whitespace().filter(is_word).collect();
    if words.is_empty() { said.into() } else { words.join(" ").into() }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, kinds};

    #[test]
    fn a_sentence_is_said_again_letter_for_letter_links_and_names_aside() {
        let [first, again, other] = [
            "وصل القطار إلى المحطة الكبرى صباح اليوم.",
            "@akhbar https://t.co/Qw12 وصل القطار إلى المحطة الكبرى صباح اليوم.",
            "وصل القطار الى المحطه الكبرى صباح اليوم!",
        ];
        assert_eq!(kinds(&format!("{first}\n\n{other}\n\n{first}\n"))[1..], [Kind::Prose, Kind::Duplicate]);
        assert_eq!(kinds(&format!("{first}\n\n{other}\n\n{again}\n"))[1..], [Kind::Prose, Kind::Duplicate]);
    }
}
