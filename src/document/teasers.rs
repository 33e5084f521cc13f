//! Other stories that a page sets beside its own. Behind a bare `قد يهمك..` their headlines stand, a line each; under
//! the article some set how they begin, a paragraph each. These are told by how they open, for leads have no
//! conjunction before their verb and paragraphs of an article nearly all have one, and by their words, of which some
//! have hardly any from the article.

use std::ops::Range;

use super::boilerplate::is_bare_link;
use super::first_words::{first_word_is, is_conjoined};
use super::{Document, Kind, Sentence, mark};
use crate::arabic::{all_folded, is_arabic};
use crate::number::float;
use crate::speech::Speech;
use crate::terminators::ends_with_terminator;
use crate::tokens::{Fold, Interner, Packed, Tokenizer};

/// Folded verbs of what happens that leads open with, beside those of speech.
const NEWS: [&str; 68] = all_folded([
    "انتقد", "انتقدت", "قرر", "قررت", "اصدر", "اصدرت", "نشر", "نشرت", "ادان", "ادانت", "عبر", "عبرت", "هاجم",
    "هاجمت", "وصف", "وصفت", "رحب", "رحبت", "رفض", "رفضت", "وصل", "وصلت", "استقبل", "استقبلت", "بدا", "بدات",
    "لقي", "اثار", "اثارت", "شن", "وافق", "وافقت", "وقع", "وقعت", "واصل", "واصلت", "وجه", "وجهت", "قضت",
    "قضي", "طرح", "طرحت", "تداول", "اشاد", "اشادت", "شهدت", "حقق", "حققت", "غادر", "تمكن", "تمكنت", "هدد",
    "هددت", "اقتحم", "اطلق", "اطلقت", "القت", "القي", "عرض", "قدم", "حث", "ناقش", "اتفق", "اقترح", "اظهرت",
    "احتفل", "توفي", "استدعت",
]);
/// Folded openings of paragraphs that go on with an article.
const GOING_ON: [&str; 8] = all_folded(["يذكر", "يشار", "هذا", "هذه", "ذلك", "تلك", "بدوره", "بدورها"]);
/// A lead of fewer words is none.
const SHORTEST_LEAD: usize = 12;
/// What a lead may open with before its first word: `"الحل الأمني وحده غير كاف".. هكذا تحدث نواب`.
const OPENINGS: [char; 4] = ['"', '«', '“', '\u{200b}'];
/// Sentences of the longest.
const LONGEST_LEAD: usize = 2;
/// So many must there be.
const FEWEST: usize = 3;
/// And so many sentences before them; what has fewer is news in brief.
const SHORTEST_ARTICLE: usize = 2;
/// The share of a teaser's words that the article holds is smaller than this.
const SHARED: f64 = 0.35;
/// Letters of a word that may be a name.
const SHORTEST_NAME: usize = 4;

/// Headlines of other stories behind one phrase.
const MOST_LINKS: usize = 6;
/// Words of the longest of them.
const LONGEST_LINK: usize = 20;

impl Document<'_> {
    /// Lines without a stop behind a line that is nothing but `قد يهمك..` or the like, once the article has begun.
    pub(super) fn mark_links(&mut self) {
        let begun = self.sentences.iter().position(|sentence| sentence.kind == Kind::Prose);
        let mut links = 0;
        for index in begun.unwrap_or(self.sentences.len())..self.sentences.len() {
            let sentence = &self.sentences[index];
            if sentence.kind == Kind::Boilerplate {
                links = if is_bare_link(self.text_of(sentence)) { MOST_LINKS } else { links };
            } else if links > 0 && self.may_be_link(index) {
                self.sentences[index].kind = Kind::Boilerplate;
                links -= 1;
            } else {
                links = 0;
            }
        }
    }

    /// Whether a sentence is a line without a stop, as short as a headline.
    fn may_be_link(&self, index: usize) -> bool {
        let sentence = &self.sentences[index];
        !sentence.is_declared
            && sentence.opens_paragraph
            && sentence.words() <= LONGEST_LINK
            && !ends_with_terminator(self.text_of(sentence))
    }

    /// Closing paragraphs of a sentence or two that open as leads do, half of them with a verb of announcing, are teasers if
    /// one of them has words of its own and the article's paragraphs open otherwise, or else if half of them have.
    pub(super) fn mark_teasers(&mut self) {
        let run = self.closing_leads();
        let announces =
            |lead: &&Range<usize>| first_word_is(self.text_of(&self.sentences[lead.start]), announces);
        let Some(start) = run.first().map(|lead| lead.start) else { return };
        let is_article = self.prose().take_while(|&index| index < start).count() >= SHORTEST_ARTICLE;
        if !is_article || run.len() < FEWEST || run.iter().filter(announces).count() * 2 < run.len() {
            return;
        }
        let article = self.names(0..start);
        let foreign: Vec<bool> = run.iter().map(|lead| self.is_foreign(lead.clone(), &article)).collect();
        let count = foreign.iter().filter(|&&foreign| foreign).count();
        let Some(first) = foreign.iter().position(|&foreign| foreign) else { return };
        if !self.goes_on_by_conjunctions(start) && (count < FEWEST || count * 2 < foreign.len()) {
            return;
        }
        // An article does not go on behind teasers: what shares its topic there is one as well, and so is what stands before
        // them and opens with such a verb.
        let before = run[..first].iter().rev().take_while(announces).count();
        for lead in run.into_iter().skip(first - before) {
            mark(&mut self.sentences[lead], Kind::Boilerplate);
        }
    }

    /// Whether most paragraphs before a sentence, but for the first, open with a conjunction or otherwise go on.
    fn goes_on_by_conjunctions(&self, end: usize) -> bool {
        let goes_on = |first: &str| is_conjoined(first) && !announces(first) || GOING_ON.contains(&first);
        let is_paragraph = |sentence: &&Sentence| sentence.opens_paragraph && sentence.kind == Kind::Prose;
        let paragraphs = self.sentences[..end].iter().filter(is_paragraph).skip(1);
        let (going_on, others): (Vec<_>, Vec<_>) =
            paragraphs.partition(|sentence| first_word_is(self.text_of(sentence), goes_on));
        going_on.len() > 2 * others.len()
    }

    /// Whether some sentences hardly share a word with the article.
    fn is_foreign(&self, lead: Range<usize>, article: &Interner) -> bool {
        let words = self.names(lead);
        let shared = words.iter().filter(|&word| article.find(word).is_some()).count();
        float(shared) < SHARED * float(words.len())
    }

    /// The leads that the document closes with; its first paragraph is none.
    fn closing_leads(&self) -> Vec<Range<usize>> {
        let mut leads = Vec::new();
        for (place, paragraph) in self.paragraphs().rev() {
            let first = &paragraph[0];
            let is_short = paragraph.len() <= LONGEST_LEAD;
            match first.kind {
                Kind::Boilerplate | Kind::Duplicate => {}
                Kind::Prose if place.start > 0 && is_short && self.may_be_lead(first) => leads.push(place),
                Kind::Prose | Kind::Heading => break,
            }
        }
        leads.reverse();
        leads
    }

    /// The longer words of some sentences.
    fn names(&self, sentences: Range<usize>) -> Interner {
        let (mut names, mut buffer) = (Interner::default(), String::new());
        for sentence in &self.sentences[sentences] {
            let mut tokens = Tokenizer::of_content(self.text_of(sentence));
            while let Some((_, fold)) = tokens.next_fold(&mut buffer) {
                if let Some(name) = name(fold) {
                    names.intern(name);
                }
            }
        }
        names
    }

    fn may_be_lead(&self, sentence: &Sentence) -> bool {
        let text = self.text_of(sentence);
        // The و of وصف is the verb's.
        let opens = |first: &str| (announces(first) || !is_conjoined(first)) && !GOING_ON.contains(&first);
        !sentence.is_declared
            && sentence.words() >= SHORTEST_LEAD
            && text.starts_with(|c: char| is_arabic(c) || OPENINGS.contains(&c))
            && first_word_is(text, opens)
    }
}

/// Whether a folded word is a verb that a lead opens with.
fn announces(word: &str) -> bool {
    let says =
        matches!(Speech::of(word), Some(Speech::Say | Speech::Announce | Speech::Demand | Speech::Answer));
    says || NEWS.contains(&word)
}

/// What a word is without its article, if it is long enough to be a name.
fn name(fold: Fold<'_>) -> Option<Fold<'_>> {
    const ARTICLES: [Packed; 6] = Packed::all(["وال", "بال", "فال", "كال", "لل", "ال"]);
    match fold {
        Fold::Arabic(word) => {
            let bare = ARTICLES.iter().find_map(|&article| word.strip_prefix(article)).unwrap_or(word);
            (bare.len() >= SHORTEST_NAME).then_some(bare.into())
        }
        Fold::Other(word) => {
            let is_number = word.starts_with(|c: char| c.is_numeric());
            (word.chars().count() >= SHORTEST_NAME && !is_number).then_some(fold)
        }
    }
}
