//! Sentences that say word for word what one before them says. Posts that differ in their links and the names of users are
//! the same.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hash, Hasher};
use std::sync::LazyLock;

use foldhash::fast::FixedState;
use memchr::memchr;
use memchr::memmem::Finder;

use super::{Document, Kind};
use crate::tokens::Tokenizer;

/// What a link has.
static LINK: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("://"));

impl Document<'_> {
    /// Marks what was said before.
    pub(super) fn mark_duplicates(&mut self) {
        let mut seen = HashSet::with_capacity_and_hasher(self.sentences.len(), FixedState::default());
        let addressed =
            memchr(b'@', self.text.as_bytes()).is_some() || LINK.find(self.text.as_bytes()).is_some();
        let repeats = if addressed { self.opening_alike() } else { Vec::new() };
        for (index, sentence) in self.sentences.iter_mut().enumerate() {
            // What opens as nothing else does repeats nothing.
            if sentence.kind == Kind::Boilerplate || addressed && !repeats[index] {
                continue;
            }
            let said = sentence.span.of(self.text);
            let content = if addressed { content(said).map_or(said.into(), Cow::Owned) } else { said.into() };
            if !seen.insert(content) {
                sentence.kind = Kind::Duplicate;
            }
        }
    }

    /// Which sentences open as another one does, links and names of users aside.
    fn opening_alike(&self) -> Vec<bool> {
        let openings = self.sentences.iter().map(|sentence| opening(self.text_of(sentence)));
        let openings: Vec<u64> = openings.collect();
        let mut counts = HashMap::with_capacity_and_hasher(openings.len(), FixedState::default());
        for opening in &openings {
            *counts.entry(opening).or_insert(0_usize) += 1;
        }
        openings.iter().map(|opening| counts[opening] > 1).collect()
    }
}

/// The folded words of a post, without links and names of users; `None` if there are no others.
fn content(post: &str) -> Option<String> {
    let (mut tokens, mut buffer, mut words) = (Tokenizer::of_content(post), String::new(), String::new());
    while let Some((_, fold)) = tokens.next_into(&mut buffer) {
        words.push_str(fold);
        words.push(' ');
    }
    (!words.is_empty()).then_some(words)
}

/// A hash of the first words of a post's content: posts of the same content have the same.
fn opening(post: &str) -> u64 {
    const WORDS: usize = 4;
    let (mut tokens, mut buffer) = (Tokenizer::of_content(post), String::new());
    let mut hasher = FixedState::default().build_hasher();
    for _ in 0..WORDS {
        tokens.next_fold(&mut buffer).map(|(_, fold)| fold).hash(&mut hasher);
    }
    hasher.finish()
}
