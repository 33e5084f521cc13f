//! The words of a sentence as the cuts see them: folded, with what stands between each and the one before it, and how
//! deep it stands in quotation marks and brackets.

use super::known::{Known, known};
use crate::arabic::{ends_in_tanween, is_word_char};
use crate::byte_set::ByteSet;
use crate::span::Span;
use crate::tokens::{Fold, Packed, Tokenizer};

/// What stands between a word and the one before it.
#[expect(clippy::struct_excessive_bools, reason = "marks, any number of which may stand there")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Gap {
    /// `،` or `,`.
    pub(crate) comma: bool,
    /// `؛`, `;`, `..` or `…`: a stop, but none that ends the sentence.
    pub(crate) stop: bool,
    pub(crate) colon: bool,
    /// A dash with white space on both sides.
    pub(crate) dash: bool,
    /// A dash written to one of the words: `البلاد- وهي …- بدأت`.
    pub(crate) hyphen: bool,
    pub(crate) opens_bracket: bool,
    pub(crate) closes_bracket: bool,
    pub(crate) opens_quote: bool,
    pub(crate) closes_quote: bool,
    /// Nothing at all: the two are written together (`و10`, `بـ10`, `أ/ب`).
    pub(crate) glued: bool,
}

impl Gap {
    /// Whether it parts what stands on its sides.
    pub(crate) fn parts(self) -> bool {
        self.comma || self.stop || self.dash
    }
}

/// One word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PunctuatedWord {
    pub(crate) span: Span,
    /// Its fold, if it is of the Arabic script; else no letter.
    pub(super) arabic: Packed,
    /// Where its fold stands if it is not; see [`Punctuated::fold`].
    other: Span,
    pub(super) known: &'static Known,
    pub(crate) gap: Gap,
    /// How many quotation marks are open around it.
    pub(crate) quoted: u8,
    /// How many brackets are open around it.
    pub(crate) bracketed: u8,
    /// It ends in the ending of an adverb: `حالياً`.
    pub(crate) tanween: bool,
    /// It is a number or opens with one.
    pub(crate) digit: bool,
}

impl PunctuatedWord {
    /// Whether it stands inside of quotation marks or brackets that open before it.
    pub(crate) fn is_inside(&self) -> bool {
        (self.quoted > 0 && !self.gap.opens_quote) || (self.bracketed > 0 && !self.gap.opens_bracket)
    }
}

/// Then, if a mark stands before it: without its hamza it is a part of names as often, `ماركو فان باستن`.
const THEN_OR_VAN: &str = "فان";
/// A word and what stands behind it have about so many bytes, or more.
const BYTES_A_WORD: usize = 10;

/// The words of one sentence.
pub(crate) struct Punctuated {
    /// The folds of words of no Arabic script.
    others: String,
    pub(crate) all: Vec<PunctuatedWord>,
    /// Quotation marks and brackets all have their partners.
    pub(crate) balanced: bool,
    /// A mark stands somewhere between the words.
    pub(crate) has_marks: bool,
}

impl Punctuated {
    pub(crate) fn new(sentence: &str) -> Self {
        let mut others = String::new();
        let mut words = Vec::with_capacity(sentence.len() / BYTES_A_WORD + 1);
        let (mut tokenizer, mut buffer) = (Tokenizer::new(sentence), String::new());
        let mut depth = Depth::new(sentence);
        let (mut at, mut has_marks) = (0, false);
        while let Some((token, fold)) = tokenizer.next_fold(&mut buffer) {
            // Nearly nothing else stands between words.
            let gap = match &sentence[at..token.start] {
                " " => Gap::default(),
                between => depth.read(between, at == 0),
            };
            let start = others.len();
            let (arabic, digit) = match fold {
                Fold::Arabic(fold) => (fold, false),
                Fold::Other(fold) => {
                    others.push_str(fold);
                    (Packed::EMPTY, fold.starts_with(|c: char| c.is_ascii_digit()))
                }
            };
            has_marks |= gap.parts();
            let written = &sentence[token.start..token.end];
            let is_name = written == THEN_OR_VAN && !gap.parts();
            words.push(PunctuatedWord {
                span: Span::new(token.start, token.end),
                arabic,
                known: known(if is_name { Packed::EMPTY } else { arabic }),
                other: Span::new(start, others.len()),
                gap,
                quoted: depth.quoted,
                bracketed: depth.bracketed,
                tanween: ends_in_tanween(written),
                digit,
            });
            at = token.end;
        }
        let balanced = depth.straight && depth.believed.iter().all(|&believed| believed);
        Self { others, all: words, balanced, has_marks }
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    /// The fold of the word at `index`; nothing behind the last.
    pub(crate) fn fold(&self, index: usize) -> Fold<'_> {
        match self.all.get(index) {
            Some(word) if word.arabic != Packed::EMPTY => Fold::Arabic(word.arabic),
            other => Fold::Other(other.map_or("", |word| word.other.of(&self.others))),
        }
    }

    /// The same of a word of the Arabic script; of any other no letter.
    pub(crate) fn arabic(&self, index: usize) -> Packed {
        self.all.get(index).map_or(Packed::EMPTY, |word| word.arabic)
    }

    /// Whether the words from `index` on are these, each side by side with the one before it.
    pub(crate) fn read_on(&self, index: usize, words: &[Packed]) -> bool {
        words.iter().zip(index..).all(|(word, at)| self.arabic(at) == *word && !self.all[at].gap.parts())
    }
}

/// Open quotation marks and brackets, in a sentence whose marks are only believed where they come in pairs.
struct Depth {
    quoted: u8,
    bracketed: u8,
    /// Which pairs close as often as they open, and never before.
    believed: [bool; PAIRS.len()],
    straight: bool,
    straight_open: bool,
}

/// Quotation marks, then brackets.
const PAIRS: [(char, char); 7] =
    [('«', '»'), ('“', '”'), ('‘', '’'), ('﴿', '﴾'), ('(', ')'), ('[', ']'), ('{', '}')];
const BRACKETS_FROM: usize = 4;
/// The first bytes of these, and of `"`.
const MAY_MARK: ByteSet<10> = ByteSet::new([b'"', b'(', b')', b'[', b']', b'{', b'}', 0xc2, 0xe2, 0xef]);

impl Depth {
    fn new(sentence: &str) -> Self {
        let (mut open, mut believed) = ([0_usize; PAIRS.len()], [true; PAIRS.len()]);
        let mut straight = 0_usize;
        let mut at = 0;
        while let Some(mark) = MAY_MARK.find(sentence.as_bytes(), at) {
            let Some(c) = sentence[mark..].chars().next() else { break };
            at = mark + c.len_utf8();
            straight += usize::from(c == '"');
            for (pair, &(opens, closes)) in PAIRS.iter().enumerate() {
                if c == opens {
                    open[pair] += 1;
                } else if c == closes {
                    believed[pair] &= open[pair] > 0;
                    open[pair] = open[pair].saturating_sub(1);
                }
            }
        }
        (0..PAIRS.len()).for_each(|pair| believed[pair] &= open[pair] == 0);
        Self { quoted: 0, bracketed: 0, believed, straight: straight.is_multiple_of(2), straight_open: false }
    }

    /// Reads what stands before a word.
    fn read(&mut self, between: &str, first: bool) -> Gap {
        let mut gap = Gap { glued: !first, ..Gap::default() };
        for (at, c) in between.char_indices() {
            match c {
                '،' | ',' => gap.comma = true,
                _ if c.is_whitespace() => gap.glued = false,
                '؛' | ';' | '…' => gap.stop = true,
                '.' if between[at + 1..].starts_with('.') => gap.stop = true,
                ':' => gap.colon = true,
                '-' | '–' | '—' | 'ـ' | '―' => {
                    let apart = is_apart(between, at, c);
                    (gap.dash, gap.hyphen) = (gap.dash || apart, gap.hyphen || !apart);
                }
                '"' if self.straight => self.quote(&mut gap, !self.straight_open, true),
                _ => self.pair(&mut gap, c),
            }
        }
        gap
    }

    fn pair(&mut self, gap: &mut Gap, c: char) {
        let pair = PAIRS.iter().position(|&(opens, closes)| c == opens || c == closes);
        let Some(pair) = pair.filter(|&pair| self.believed[pair]) else { return };
        let opens = c == PAIRS[pair].0;
        if pair < BRACKETS_FROM {
            return self.quote(gap, opens, false);
        }
        gap.opens_bracket |= opens;
        gap.closes_bracket |= !opens;
        self.bracketed =
            if opens { self.bracketed.saturating_add(1) } else { self.bracketed.saturating_sub(1) };
    }

    fn quote(&mut self, gap: &mut Gap, opens: bool, straight: bool) {
        gap.opens_quote |= opens;
        gap.closes_quote |= !opens;
        self.straight_open = if straight { opens } else { self.straight_open };
        self.quoted = if opens { self.quoted.saturating_add(1) } else { self.quoted.saturating_sub(1) };
    }
}

/// Whether the dash at `at` has no word on either side of it.
fn is_apart(between: &str, at: usize, dash: char) -> bool {
    let before = between[..at].chars().next_back();
    let behind = between[at + dash.len_utf8()..].chars().next();
    before.is_some_and(|c| !is_word_char(c)) && behind.is_some_and(|c| !is_word_char(c))
}
