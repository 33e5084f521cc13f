//! The clause room: a sentence in; its chunks out, each with what it is and what it hangs on. What may go leaves a
//! grammatical and faithful rest when it goes together with all that hangs on it; what is not sure to is part of the core.
//!
//! A sentence is cut at commas, brackets and the closed lists of words that clauses and phrases begin with; rules and a
//! small fitted model say which of the segments between the cuts may go. Nothing is cut inside quotation marks, and
//! nothing goes from a sentence whose marks have no partners.
//!
//! ```
//! use zubda::clauses::{Kind, chunks};
//!
//! let sentence = "افتتح الوزير أمس المكتبة العامة في وسط المدينة، مشيرا إلى أن المشروع كلف مليون دينار.";
//! let chunks = chunks(sentence);
//!
//! let tail = chunks.iter().find(|chunk| chunk.kind == Kind::Tail).unwrap();
//! assert!(sentence[tail.bytes.clone()].starts_with("، مشيرا إلى أن"));
//! // The first chunk is kept, and it hangs on nothing.
//! assert_eq!((chunks[0].kind, chunks[0].on), (Kind::Core, None));
//! ```

mod announced;
pub(crate) mod assembly;
pub(crate) mod attribution;
pub(crate) mod chunk;
mod denied;
mod ends;
pub(crate) mod features;
pub(crate) mod hanging;
mod inserted;
mod known;
mod lists;
pub(crate) mod marker;
pub(crate) mod model;
mod narrowing;
mod owed;
mod promise;
mod promised;
pub(crate) mod punctuated;
pub(crate) mod recognition;
mod relatives;
pub(crate) mod segments;
pub(crate) mod verbs;
mod weights;

pub use self::chunk::{Chunk, Kind};
pub(crate) use self::ends::{End, Trust};
use self::features::Features;
pub(crate) use self::model::SHORTEST_HEAD;
use self::punctuated::Punctuated;
use self::segments::Segment;
use self::verbs::behind_conjunction;
use crate::terminators::{asks, terminator};
use crate::tokens::Packed;

/// The chunks of one sentence: ordered, and all of it but for white space between them. A sentence of which nothing may go
/// is one chunk; text without a letter or digit too. See [the page of this room](self) for an example.
#[must_use]
pub fn chunks(sentence: &str) -> Vec<Chunk> {
    read(sentence, |features, segments| chunks_of(sentence, features, segments))
}

/// The chunks of a sentence, or all of it as one if it is not `sure` what may go; where it may be broken off, if it `breaks`;
/// and where its words begin.
pub(crate) fn chunks_and_ends(
    sentence: &str,
    sure: bool,
    breaks: bool,
) -> (Vec<Chunk>, Vec<End>, Vec<usize>) {
    read(sentence, |features, segments| {
        let chunks = if sure { chunks_of(sentence, features, segments) } else { whole(sentence) };
        let ends = if breaks { ends::ends(sentence, features, segments) } else { Vec::new() };
        (chunks, ends, features.words.all.iter().map(|word| word.span.start).collect())
    })
}

/// Reads a sentence once, for whatever is asked of it.
fn read<T>(sentence: &str, ask: impl FnOnce(&Features<'_>, &[Segment]) -> T) -> T {
    let words = Punctuated::new(sentence);
    let segments = segments::segments(&words);
    ask(&Features::new(&words, &segments), &segments)
}

fn chunks_of(sentence: &str, features: &Features<'_>, segments: &[Segment]) -> Vec<Chunk> {
    let mut gone = model::decide(features, segments, &model::odds, model::THRESHOLD);
    if asks(terminator(sentence)) && goes_with_its_word(features, segments, &gone) {
        gone.fill(false);
    }
    assembly::assemble(sentence, features, segments, &gone)
}

/// Whether the word that asks would go from a sentence that does not open with one: `الرضاعة مفيدة للأم، لكن ما هي مدتها؟`.
fn goes_with_its_word(features: &Features<'_>, segments: &[Segment], gone: &[bool]) -> bool {
    const ASKING: [Packed; 7] = Packed::all(["ما", "هل", "ماذا", "لماذا", "كيف", "متي", "اين"]);
    let asks = |at: usize| {
        let word = features.words.arabic(at);
        ASKING.contains(&behind_conjunction(word).unwrap_or(word))
    };
    let mut loose = segments.iter().zip(gone).filter(|(_, gone)| **gone);
    !asks(0) && loose.any(|(segment, _)| (segment.first..segment.end).any(asks))
}

/// A sentence of which nothing may go.
fn whole(sentence: &str) -> Vec<Chunk> {
    vec![Chunk { kind: Kind::Core, bytes: 0..sentence.len(), on: None, alone: false }]
}
