//! Fitted weights: written by `cargo run --release --features fit --example fit -- worth`, not by hand.

use super::Features;
use crate::leaning::Signs;

/// Of the chance that a sentence leans, in log-odds.
pub(crate) const LEANING: Signs = Signs {
    always: -1.11,
    demonstrative: 1.75,
    pronoun: 1.56,
    reporting: 0.395,
    going_on: 0.854,
    contrast: 1.0,
    sequel: 1.31,
    unnamed: 3.15,
    points_back: 1.5,
    first_suffix: 0.595,
    early_suffix: 0.39,
    dash: 2.5,
    odd_quotation: 0.77,
    inside_quotation: 1.87,
    after_question: 1.03,
    after_colon: 0.768,
    opens_paragraph: -0.744,
    log_words: -0.599,
    known: -0.4,
    late: 2.68,
};

/// Of what a sentence adds, in shares of the worth of the best summary of five sentences.
pub(crate) const WORTH: Features = Features {
    always: -0.0268,
    first: -0.0607,
    early: 0.093,
    place: 0.0189,
    after_heading: 0.0153,
    log_words: 4.94e-3,
    centrality: 0.0237,
    likeness: 0.106,
    to_first: -0.0174,
    topic: 0.0169,
    query: 0.0,
    label: 0.0,
    newest: 0.0,
    known: -0.0464,
    quotation: -6.36e-3,
    ended: 0.0143,
    colon: -9.24e-3,
    question: -0.0288,
    after_question: 0.0219,
    leans: -0.0234,
    supports: 7.51e-3,
    log_sentences: -8.39e-4,
    opening_weight: 0.0977,
    later: 0.0382,
    new_weight: 0.104,
    unsaid: -0.0172,
    closest: -0.0488,
    unsupported: -0.0433,
    later_early: -0.0508,
};

// sha256, base64: eG3cysteJ5UYyfDmJCHSSgkI8zleU5eUOnBoHAmQU4E=
