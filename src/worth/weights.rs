//! Fitted weights: written by `cargo run --release --features fit --example fit -- worth`, not by hand.

use super::Features;
use crate::leaning::Signs;

/// Of the chance that a sentence leans, in log-odds.
pub(crate) const LEANING: Signs = Signs {
    always: -1.11,
    demonstrative: 1.77,
    pronoun: 1.59,
    reporting: 0.266,
    going_on: 0.794,
    contrast: 0.945,
    sequel: 1.31,
    unnamed: 3.06,
    points_back: 1.51,
    first_suffix: 0.732,
    early_suffix: 0.503,
    dash: 2.57,
    odd_quotation: 0.808,
    inside_quotation: 1.88,
    after_question: 0.997,
    after_colon: 0.651,
    opens_paragraph: -0.724,
    log_words: -0.593,
    known: -0.4,
    late: 2.65,
};

/// Of what a sentence adds, in shares of the worth of the best summary of five sentences.
pub(crate) const WORTH: Features = Features {
    always: -0.0324,
    first: -0.0572,
    early: 0.0908,
    place: 0.018,
    after_heading: 0.0138,
    log_words: 6.32e-3,
    centrality: 0.0226,
    likeness: 0.115,
    to_first: -0.0109,
    topic: 0.0148,
    query: 0.0,
    label: 0.0,
    newest: 0.0,
    known: -0.0471,
    quotation: -6.72e-3,
    ended: 0.0135,
    colon: -8.11e-3,
    question: -0.0279,
    after_question: 0.0203,
    leans: -0.024,
    supports: 8.6e-3,
    log_sentences: -2.27e-4,
    opening_weight: 0.0965,
    later: 0.0405,
    new_weight: 0.103,
    unsaid: -0.0194,
    closest: -0.0568,
    unsupported: -0.0415,
    later_early: -0.05,
};

// sha256, base64: EQBNIOYmcrlQsxBAN/JvkZXBEl6/oQl0z6FzdQzHUcw=
