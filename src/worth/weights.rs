//! Fitted weights: written by `cargo run --release --features fit --example fit -- worth`, not by hand.

use super::Features;
use crate::leaning::Signs;

/// Of the chance that a sentence leans, in log-odds.
pub(crate) const LEANING: Signs = Signs {
    always: -1.12,
    demonstrative: 1.77,
    pronoun: 1.59,
    reporting: 0.266,
    going_on: 0.791,
    contrast: 0.946,
    sequel: 1.31,
    unnamed: 3.06,
    points_back: 1.51,
    first_suffix: 0.733,
    early_suffix: 0.503,
    dash: 2.58,
    odd_quotation: 0.847,
    inside_quotation: 1.87,
    after_question: 0.997,
    after_colon: 0.648,
    opens_paragraph: -0.725,
    log_words: -0.59,
    known: -0.393,
    late: 2.65,
};

/// Of what a sentence adds, in shares of the worth of the best summary of five sentences.
pub(crate) const WORTH: Features = Features {
    always: -0.0355,
    first: -0.0616,
    early: 0.096,
    place: 0.0198,
    after_heading: 0.016,
    log_words: 5.95e-3,
    centrality: 0.0209,
    likeness: 0.12,
    to_first: -8.24e-3,
    topic: 0.0145,
    query: 0.0,
    label: 0.0,
    newest: 0.0,
    known: -0.0463,
    quotation: -5.69e-3,
    ended: 0.0113,
    colon: -8.97e-3,
    question: -0.0283,
    after_question: 0.0204,
    leans: -0.0252,
    supports: 7.68e-3,
    log_sentences: 1.05e-3,
    opening_weight: 0.0977,
    later: 0.0367,
    new_weight: 0.105,
    unsaid: -0.0158,
    closest: -0.0484,
    unsupported: -0.04,
    later_early: -0.0466,
};

// sha256, base64: Wm5TtWXgHuquQyobguLEvgxGUaN1fJvW4XEczfg3XlI=
