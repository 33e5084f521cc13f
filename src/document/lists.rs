//! Lists: what announces one says nothing without it.

use super::closing::is_emoji;
use super::{Document, Kind, Sentence, is_letter};
use crate::arabic::{Class, class};
use crate::terminators::ends_with_terminator;

/// Words of the longest list that is shown as a whole, with what announces it.
const LONGEST_LIST: usize = 60;
/// Words of the shortest item that may stand for itself; shorter ones are labels.
const SHORTEST_ITEM: usize = 4;
/// Words of the longest that names somebody with an office.
const LONGEST_PERSON: usize = 8;

impl Document<'_> {
    /// Items of a list need no full stop: where a line opens like one and so does the line beside it, neither is a heading.
    pub(super) fn mark_items(&mut self) {
        let mut before = None;
        for index in 0..self.sentences.len() {
            if !self.sentences[index].opens_paragraph {
                continue;
            }
            let is_item = self.may_be_item(index);
            if is_item && let Some(before) = before {
                self.take_for_item(before);
                self.take_for_item(index);
            }
            before = is_item.then_some(index);
        }
    }

    fn take_for_item(&mut self, index: usize) {
        let item = &self.sentences[index];
        if item.words() >= SHORTEST_ITEM && !is_person(self.text_of(item), item.words()) {
            self.sentences[index].kind = Kind::Prose;
        }
    }

    /// Whether a line opens like an item of a list.
    fn may_be_item(&self, index: usize) -> bool {
        let sentence = &self.sentences[index];
        sentence.is_guessed_text()
            && opens_item(self.text_of(sentence))
            && !is_section(self.text_of(sentence))
    }

    /// What announces a list says nothing without it (`في الأحوال الآتية:`), nor the list without that: a short list is part
    /// of its announcement, over a longer one it is a heading.
    pub(super) fn join_lists(&mut self) {
        let mut wholes = Vec::new();
        for index in 0..self.sentences.len() {
            match self.list_behind(index) {
                List::None => {}
                List::Short(items) => wholes.push((index, items)),
                List::Long => self.sentences[index].kind = Kind::Heading,
            }
        }
        self.join(wholes);
    }

    /// The list that a sentence announces.
    fn list_behind(&self, index: usize) -> List {
        let announcement = &self.sentences[index];
        let announces = announcement.kind == Kind::Prose
            && !announcement.is_declared
            && self.text_of(announcement).ends_with(':');
        let (mut items, mut words, mut is_item) = (0, announcement.words(), false);
        for sentence in &self.sentences[index + 1..] {
            if sentence.opens_paragraph {
                is_item = announces && opens_item(self.text_of(sentence));
            }
            if !is_item || !sentence.is_guessed_text() {
                break;
            }
            (items, words) = (items + 1, words + sentence.words());
            if words > LONGEST_LIST {
                return List::Long;
            }
        }
        match items {
            0 => List::None,
            1 if self.sections_follow(index + 1) => List::Long,
            _ => List::Short(items),
        }
    }

    /// Whether what looks like the only item of a list is the heading of the first of several sections: `1. تصحيح`.
    fn sections_follow(&self, item: usize) -> bool {
        let is_heading = |sentence: &Sentence| sentence.kind == Kind::Heading;
        let behind = self.sentences.get(item + 1);
        is_heading(&self.sentences[item]) && behind.is_some_and(|behind| behind.kind == Kind::Prose)
    }

    /// Makes one sentence of each of these and of so many behind it.
    pub(super) fn join(&mut self, wholes: Vec<(usize, usize)>) {
        let mut is_part = vec![false; self.sentences.len()];
        for (index, parts) in wholes {
            let last = index + parts;
            let words = self.sentences[index..=last].iter().map(|sentence| sentence.words).sum();
            let end = self.sentences[last].span.end;
            let whole = &mut self.sentences[index];
            (whole.kind, whole.words, whole.span.end) = (Kind::Prose, words, end);
            is_part[index + 1..=last].fill(true);
        }
        let mut parts = is_part.into_iter();
        self.sentences.retain(|_| parts.next() != Some(true));
    }
}

/// What stands behind an announcement.
enum List {
    None,
    /// So many sentences.
    Short(usize),
    Long,
}

/// Whether a line opens with a number and a full stop, as headings over headings do: `2. المنهج`, `2.1 البيئة السابقة`.
fn is_section(line: &str) -> bool {
    let behind = line.trim_start_matches(|c| class(c) == Class::Digit);
    behind.len() < line.len() && behind.starts_with('.')
}

/// Whether an item names somebody with a title and says nothing else: `- د. نبيل قدورة (نائب الرئيس)`.
fn is_person(item: &str, words: usize) -> bool {
    // A letter first is that of the item: `أ. تعديل النظام`.
    let name = item.trim_start_matches(|c: char| !is_letter(c));
    let titled = name.len() < item.len()
        && name.char_indices().nth(1).is_some_and(|(at, _)| name[at..].starts_with(['.', '/']));
    titled && words <= LONGEST_PERSON && !name.contains(':') && !ends_with_terminator(item)
}

/// Whether a line opens like an item of a list: `أ- `, `(ب) `, `1. `, a bullet, a picture for one.
fn opens_item(line: &str) -> bool {
    let marker = line.strip_prefix('(').unwrap_or(line);
    let behind = marker.trim_start_matches(|c| class(c) == Class::Digit);
    let behind = if behind.len() < marker.len() { Some(behind) } else { marker.strip_prefix(is_letter) };
    line.starts_with(['-', '–', '—', '*', '•', '·', '▪', '●', '■'])
        || line.starts_with(is_emoji)
        || behind.is_some_and(|behind| behind.trim_start().starts_with(['-', '–', ')', '.']))
}
