//! Fitted weights: written by `cargo run --release --features fit --example fit -- worth`, not by hand.

use super::Features;
use crate::leaning::Signs;

/// Of the chance that a sentence leans, in log-odds.
pub(crate) const LEANING: Signs = Signs {
    always: -1.12,
    demonstrative: 1.77,
    pronoun: 1.59,
    reporting: 0.264,
    going_on: 0.791,
    contrast: 0.946,
    sequel: 1.31,
    unnamed: 3.06,
    points_back: 1.51,
    first_suffix: 0.733,
    early_suffix: 0.503,
    dash: 2.58,
    odd_quotation: 0.848,
    inside_quotation: 1.87,
    after_question: 0.997,
    after_colon: 0.648,
    opens_paragraph: -0.725,
    log_words: -0.59,
    known: -0.399,
    late: 2.65,
};

/// Of what a sentence adds, in shares of the worth of the best summary of five sentences.
pub(crate) const WORTH: Features = Features {
    always: -0.0332,
    first: -0.0581,
    early: 0.0917,
    place: 0.0181,
    after_heading: 0.0156,
    log_words: 6.39e-3,
    centrality: 0.0223,
    likeness: 0.116,
    to_first: -0.0126,
    topic: 0.0149,
    query: 0.0,
    label: 0.0,
    newest: 0.0,
    known: -0.0471,
    quotation: -6.19e-3,
    ended: 0.0125,
    colon: -8.21e-3,
    question: -0.028,
    after_question: 0.0202,
    leans: -0.0245,
    supports: 8.27e-3,
    log_sentences: 2.2e-4,
    opening_weight: 0.0964,
    later: 0.0411,
    new_weight: 0.102,
    unsaid: -0.0198,
    closest: -0.0569,
    unsupported: -0.0412,
    later_early: -0.0492,
};

// sha256, base64: QEZQod+COFX7TKYJsa0au87uXbnBKdzBu08S4Wy4w9I=
