//! Fitted weights: written by `cargo run --release --features fit --example fit -- worth`, not by hand.

use super::Features;
use crate::leaning::Signs;

/// Of the chance that a sentence leans, in log-odds.
pub(crate) const LEANING: Signs = Signs {
    always: -1.12,
    demonstrative: 1.75,
    pronoun: 1.56,
    reporting: 0.394,
    going_on: 0.853,
    contrast: 1.0,
    sequel: 1.31,
    unnamed: 3.15,
    points_back: 1.5,
    first_suffix: 0.595,
    early_suffix: 0.389,
    dash: 2.53,
    odd_quotation: 0.77,
    inside_quotation: 1.87,
    after_question: 1.02,
    after_colon: 0.75,
    opens_paragraph: -0.745,
    log_words: -0.597,
    known: -0.402,
    late: 2.68,
};

/// Of what a sentence adds, in shares of the worth of the best summary of five sentences.
pub(crate) const WORTH: Features = Features {
    always: -0.0293,
    first: -0.0649,
    early: 0.0993,
    place: 0.0192,
    after_heading: 0.0145,
    log_words: 5.03e-3,
    centrality: 0.0238,
    likeness: 0.106,
    to_first: -0.0183,
    topic: 0.0166,
    query: 0.0,
    label: 0.0,
    newest: 0.0,
    known: -0.0451,
    quotation: -6.23e-3,
    ended: 0.0143,
    colon: -7.92e-3,
    question: -0.0291,
    after_question: 0.0221,
    leans: -0.0238,
    supports: 6.47e-3,
    log_sentences: -3.97e-4,
    opening_weight: 0.0969,
    later: 0.0373,
    new_weight: 0.103,
    unsaid: -0.0162,
    closest: -0.0483,
    unsupported: -0.0428,
    later_early: -0.0514,
};

// sha256, base64: G3JWF9pO3KwY9gaIaCTpO9n3ZexCYSP9yCSMZZ0FZIs=
