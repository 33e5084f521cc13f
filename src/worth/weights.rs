//! Fitted weights: written by `cargo run --release --features fit --example fit -- worth`, not by hand.

use super::Features;
use crate::leaning::Signs;

/// Of the chance that a sentence leans, in log-odds.
pub(crate) const LEANING: Signs = Signs {
    always: -1.11,
    demonstrative: 1.75,
    pronoun: 1.57,
    reporting: 0.397,
    going_on: 0.856,
    contrast: 1.01,
    sequel: 1.31,
    unnamed: 3.15,
    points_back: 1.5,
    first_suffix: 0.597,
    early_suffix: 0.391,
    dash: 2.51,
    odd_quotation: 0.772,
    inside_quotation: 1.87,
    after_question: 1.03,
    after_colon: 0.77,
    opens_paragraph: -0.747,
    log_words: -0.597,
    known: -0.397,
    late: 2.67,
};

/// Of what a sentence adds, in shares of the worth of the best summary of five sentences.
pub(crate) const WORTH: Features = Features {
    always: -0.0264,
    first: -0.0605,
    early: 0.0927,
    place: 0.0188,
    after_heading: 0.0155,
    log_words: 4.92e-3,
    centrality: 0.024,
    likeness: 0.105,
    to_first: -0.0177,
    topic: 0.0171,
    query: 0.0,
    label: 0.0,
    newest: 0.0,
    known: -0.0464,
    quotation: -6.37e-3,
    ended: 0.0145,
    colon: -9.17e-3,
    question: -0.0289,
    after_question: 0.0218,
    leans: -0.0231,
    supports: 7.46e-3,
    log_sentences: -9.8e-4,
    opening_weight: 0.0976,
    later: 0.0374,
    new_weight: 0.104,
    unsaid: -0.0164,
    closest: -0.0479,
    unsupported: -0.0437,
    later_early: -0.0509,
};

// sha256, base64: HNjrPYRFdom7O4HM9Z8tpxCrcvJBHRBKAwG6JOk7AYs=
