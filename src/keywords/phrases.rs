//! From nouns to phrases: every run of neighbours that could be a keyword, with how often and in what company it stands.

use std::ops::Range;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::kind::Kind;
use super::noun::{Noun, is_before_quote, is_quoted, is_set_off};
use super::nouns::Nouns;
use crate::background::Class;
use crate::span::Span;

/// A run of neighbouring terms, one or several.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "what is seen of a phrase, each apart from the others")]
pub(super) struct Phrase {
    /// Which noun it begins with where it stands first.
    pub(super) first: usize,
    /// How many terms it has.
    pub(super) words: usize,
    /// How often it stands in the text.
    pub(super) count: u32,
    /// How often it is the whole of a name: see [`name`].
    pub(super) named: u32,
    /// How often the text goes on where it should not be cut: «رئيس» in «رئيس الوزراء».
    unfinished: u32,
    /// How often it describes or completes the noun before it: «الوطنية» in «الجبهة الوطنية».
    dependent: u32,
    /// How often it is the name of a nation.
    nation: u32,
    /// How often it holds a noun that has a pronoun.
    possessed: u32,
    /// How often it tells the news.
    told: u32,
    /// How often it is an adverb, or said of something: «طوعا», «متلبسا».
    adverbial: u32,
    /// It is nothing but letters.
    spelled: bool,
    /// It is of common words, none ever with an article: «شعور متزايد», «مجلة أميركية».
    pub(super) indefinite: bool,
    /// It stands between commas somewhere, as who is meant does: «نجم الزمالك، حازم إمام، …».
    set_off: bool,
    /// It is a noun of these, and a quality: «ثمن باهظ», but «التهاب رئوي».
    pub(super) qualified: bool,
    /// It stands in the title that the user gives, or is what the text begins by defining.
    pub(super) in_title: bool,
    /// It is the whole of that.
    pub(super) is_title: bool,
    /// A heading or the title says a word of it.
    topic: bool,
    /// It is a single word of the title.
    titled: bool,
    /// It is a name that so many have that it tells nobody.
    nobody: bool,
    /// It stands in a heading, and does not depend on the noun before it there.
    in_heading: bool,
}

/// A phrase has no more words than this: the name of an institution («رئيس مجلس الوزراء القطري») has four or five.
pub(super) const LONGEST: usize = 5;
/// What the text says so often, and first behind another word that nobody knows, is the last name of that.
const LATER: u32 = 3;
/// A name has no more words than this.
const LONGEST_NAME: usize = 5;

/// All runs of neighbours that stand twice or are names, and all single nouns, in the order of the text.
pub(super) fn phrases(nouns: &Nouns, text: &str) -> Vec<Phrase> {
    // A run is known by the run without its last term, and that term.
    let mut numbers: HashMap<(usize, u32), usize, FixedState> =
        HashMap::with_capacity_and_hasher(nouns.all.len() / 2, FixedState::default());
    let mut singles = vec![NONE; nouns.of.len()];
    let mut found: Vec<Phrase> = Vec::with_capacity(nouns.all.len());
    for start in (0..nouns.all.len()).filter(|&start| opens(nouns, &nouns.all[start])) {
        let name = name(nouns, start, text);
        let mut head = NONE;
        for end in start + 1..=nouns.all.len().min(start + LONGEST) {
            if end - start > 1 && !goes_on(nouns, &nouns.all[end - 1]) {
                break;
            }
            let term = nouns.terms[end - 1];
            let number = match head {
                NONE => &mut singles[term as usize],
                head => numbers.entry((head, term)).or_insert(NONE),
            };
            if *number == NONE {
                *number = found.len();
                found.push(Phrase::new(nouns, start..end));
            }
            head = *number;
            found[head].named += u32::from(name == (start..end));
            found[head].count_in(&nouns.all, &(start..end), text);
        }
    }
    found.retain(Phrase::names_something);
    found
}

/// No run.
const NONE: usize = usize::MAX;

/// Whether a phrase may begin with a noun: see [`goes_on`].
fn opens(nouns: &Nouns, noun: &Noun) -> bool {
    let (kind, term) = (&noun.kind, nouns.of(noun.kind.term));
    !kind.weak && (term.count >= nouns.least() || kind.naming || term.topic)
}

/// Whether a run may go on with a noun. What stands once is no part of what stands twice, but may be one of a name or a title.
fn goes_on(nouns: &Nouns, noun: &Noun) -> bool {
    let (kind, term) = (&noun.kind, nouns.of(noun.kind.term));
    noun.joined && (term.count > 1 || kind.naming || kind.surname || term.topic)
}

impl Phrase {
    /// `run`: where it stands first.
    fn new(nouns: &Nouns, run: Range<usize>) -> Self {
        let (first, words, terms) = (run.start, run.len(), &nouns.terms[run.clone()]);
        let run = &nouns.all[run];
        let spelled = run.iter().all(|noun| noun.kind.letter);
        let dull = || run.iter().any(|noun| noun.kind.weak && !noun.kind.naming);
        let in_title =
            nouns.of(terms[0]).topic && nouns.title.says(terms) && !dull() && may_be_title(nouns, run, terms);
        let whole = in_title && nouns.title.is(terms);
        let topic = terms.iter().any(|&term| nouns.of(term).topic);
        let nobody = is_nobody(nouns, run) && !(topic && (words == 1 || nouns.title.says(terms)));
        Self {
            first,
            words,
            spelled,
            indefinite: words > 1,
            qualified: words > 1,
            in_title,
            is_title: whole,
            topic,
            titled: words == 1 && topic && nouns.title.says(terms),
            nobody,
            ..Self::default()
        }
    }

    /// The terms of the phrase.
    pub(super) fn terms<'n>(&self, nouns: &'n Nouns) -> &'n [u32] {
        &nouns.terms[self.first..self.first + self.words]
    }

    /// Whether it can stand by itself.
    fn names_something(&self) -> bool {
        let mostly = |times: u32| 2 * times > self.count;
        let dependent = mostly(self.dependent) && !self.in_heading && self.nation == 0;
        let repeated = self.words == 1
            || self.count > 1
            || self.named > 0
            || (self.in_title && (self.is_title || self.set_off || !self.indefinite));
        // What the title speaks of too is more than who tells it.
        let tells = self.told > 0 && 2 * self.told >= self.count && !self.topic;
        repeated
            && !tells
            && (self.adverbial < self.count || self.titled)
            && !self.spelled
            && !self.nobody
            && !dependent
            && !mostly(self.unfinished)
            && !mostly(self.possessed)
    }

    /// Counts it where it stands among the nouns.
    fn count_in(&mut self, row: &[Noun], run: &Range<usize>, text: &str) {
        self.count += 1;
        self.indefinite = self.indefinite && is_indefinite(&row[run.clone()]);
        self.qualified = self.indefinite && self.qualified && is_qualified(&row[run.clone()]);
        let (first, last) = (&row[run.start], &row[run.end - 1]);
        // A noun without an article that leans on the next one is the head of a construct; a name heads none, but has parts.
        let next = row.get(run.end).filter(|next| next.joined);
        let goes_on = next.is_some_and(|next| {
            // «الركن» in «الركن الرابع»
            let described = next.describing && (run.len() == 1 || next.kind.ordinal);
            if last.kind.naming {
                next.kind.naming && run.len() > 1
            } else {
                described || !last.kind.clitics.article
            }
        });
        let quote = !last.kind.naming && !last.kind.clitics.article && is_before_quote(last.span, text);
        let goes_on = goes_on || quote;
        // «المركز الثامن», but «الحرب العالمية الثانية»
        let place = last.kind.ordinal && run.len() == 2 && !first.kind.naming;
        let weak = last.kind.weak || last.kind.link || last.kind.opens_place;
        self.unfinished += u32::from(weak || place || goes_on);
        let whole = Span::new(first.span.start, last.span.end);
        self.set_off = self.set_off || (self.in_title && is_set_off(whole, text));
        let part = run.len() > 1 && first.joined && first.kind.naming && row[run.start - 1].kind.naming;
        // «النفط الإيرانية» in «شركة النفط الإيرانية»: the adjective belongs to the head.
        let headed = run.len() > 1
            && (first.joined && first.kind.clitics.article && !first.kind.feminine)
            && (last.describing && last.kind.feminine && row[run.start - 1].kind.feminine)
            // «الخطوط الجوية القطرية» in «شركة الخطوط الجوية القطرية»
            && (run.len() == 2 || !row[run.start + 1].kind.feminine);
        let adjective = first.joined
            && (first.kind.nisba || (first.kind.class == Some(Class::Adjective) && !first.kind.nation));
        // «السيسي» stands by itself, «الروسية» does not.
        let related = first.kind.relation && (first.joined || !first.kind.clitics.article);
        // «الفتاح» in «عبد الفتاح»
        let linked = first.joined && row[run.start - 1].kind.link;
        let dependent = adjective || first.describing || related || headed || part || linked;
        self.dependent += u32::from(dependent);
        self.nation += u32::from(first.kind.nation && run.len() == 1);
        self.told += u32::from(first.told);
        // «قمحا», «الفريق مقتنعا», but «أقمارا صناعية», «أستون فيلا»
        let agrees = run.len() == 1 || !(first.kind.accusative || first.kind.naming);
        self.adverbial += u32::from(last.kind.accusative && !last.kind.nation && agrees);
        self.possessed += u32::from(row[run.clone()].iter().any(|noun| noun.kind.clitics.behind > 0));
        self.in_heading |= first.heading && !dependent;
    }
}

/// Whether a run that stands in the title can be a tag for that: a single word only if it is all that the title says, and more
/// than two only if they belong together there.
fn may_be_title(nouns: &Nouns, run: &[Noun], terms: &[u32]) -> bool {
    let together = || run[1..].iter().all(|noun| noun.titled);
    let names = |run: &[Noun]| run.iter().any(|noun| noun.kind.naming);
    match run {
        [_] => nouns.title.is(terms),
        [_, _] => true,
        _ if run.iter().all(|noun| noun.kind.naming) || (nouns.title.is_name() && together()) => true,
        // «حظر الأسلحة الكيماوية», but «حذاء محمد صلاح»
        [head, ..] => run.len() == 3 && !head.kind.naming && !names(&run[1..2]) && together(),
        [] => false,
    }
}

/// Whether a run is a name that so many have that it tells nobody: «محمد», «عبد الله», «أبو محمد», in old prose «أبو هلال».
fn is_nobody(nouns: &Nouns, run: &[Noun]) -> bool {
    match run {
        [noun] => noun.kind.given,
        [link, noun] => {
            let servant = link.kind.given && noun.kind.inside;
            let kunya = link.kind.link && (noun.kind.given || servant || nouns.literary);
            // «المدرب الإسباني»
            kunya || (link.kind.office && (noun.kind.relation || noun.kind.nation))
        }
        _ => false,
    }
}

/// Whether a run is of common words that the language knows, none with an article.
fn is_indefinite(run: &[Noun]) -> bool {
    let common = |kind: &Kind| !kind.clitics.article && !kind.naming && !kind.nation && kind.class.is_some();
    run.iter().all(|noun| common(&noun.kind))
}

/// Whether a run is a noun and an adjective that is none of relation: those make terms.
fn is_qualified(run: &[Noun]) -> bool {
    let [noun, adjective] = run else { return false };
    let (noun, adjective) = (&noun.kind, &adjective.kind);
    let agrees = noun.feminine == adjective.feminine;
    agrees
        && match adjective.class {
            Some(Class::Adjective) => !adjective.relation && !adjective.nation,
            None => adjective.feminine && !adjective.nisba,
            Some(_) => false,
        }
}

/// Where the name ends that begins at `start`; an empty range if none does. A name is a run of words that are written
/// without an article as names are, and nothing that goes on like it stands before it; the last may have one
/// («أحمد الطيب»).
fn name(nouns: &Nouns, start: usize, text: &str) -> Range<usize> {
    let row = &nouns.all[..];
    let joined = |at: usize| row[at].joined;
    let none = start..start;
    if !row[start].kind.naming || (joined(start) && row[start - 1].kind.naming) {
        return none;
    }
    let mut end = start + 1;
    while end < row.len() && end - start < LONGEST_NAME && joined(end) && row[end].kind.naming {
        end += 1;
    }
    let known = row[start..end].iter().any(|noun| nouns.is_known_name(noun.kind.term));
    // «شاه إيران المخلوع»: no last name stands behind a place.
    let place = row[end - 1].kind.class == Some(Class::Place);
    if end < row.len()
        && joined(end)
        && row[end].kind.surname
        && end - start < LONGEST_NAME
        && known
        && !place
    {
        end += 1;
    }
    // Of words that nobody knows for names each has to be said again.
    let again = || row[start..end].iter().all(|noun| nouns.of(noun.kind.term).count > 1);
    // «جيانلويجي بوفون», later «بوفون»
    let last = nouns.of(nouns.terms[end - 1]);
    let later = if last.topic { 2 } else { LATER };
    let first_in_full = !nouns.literary && last.first + 1 == end && last.count >= later;
    // «فيرجن غالاكتيك»
    let quoted = || is_quoted(Span::new(row[start].span.start, row[end - 1].span.end), text);
    // «بي بي سي» names who tells the news, and «لبي بي سي» too.
    let words = row[start..end].iter().filter(|noun| !noun.kind.letter).count();
    let spelled = words == 0 || (words == 1 && end - start > 2);
    if end - start > 1
        && !spelled
        && may_open_name(nouns, row[start].kind.term)
        && (known || first_in_full || quoted() || again())
    {
        start..end
    } else {
        none
    }
}

/// Whether a name may open with a term: where many words are rare, it is known for one, said again, or what the text is about.
fn may_open_name(nouns: &Nouns, term: u32) -> bool {
    !nouns.literary || nouns.is_known_name(term) || nouns.of(term).topic || nouns.of(term).count > 1
}
