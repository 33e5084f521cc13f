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
    first_suffix: 0.594,
    early_suffix: 0.389,
    dash: 2.53,
    odd_quotation: 0.77,
    inside_quotation: 1.87,
    after_question: 1.03,
    after_colon: 0.75,
    opens_paragraph: -0.743,
    log_words: -0.598,
    known: -0.402,
    late: 2.69,
};

/// Of what a sentence adds, in shares of the worth of the best summary of five sentences.
pub(crate) const WORTH: Features = Features {
    always: -0.0302,
    first: -0.0651,
    early: 0.099,
    place: 0.0196,
    after_heading: 0.014,
    log_words: 4.9e-3,
    centrality: 0.0234,
    likeness: 0.108,
    to_first: -0.0177,
    topic: 0.0166,
    query: 0.0,
    label: 0.0,
    newest: 0.0,
    known: -0.0462,
    quotation: -6.22e-3,
    ended: 0.0143,
    colon: -3.17e-4,
    question: -0.029,
    after_question: 0.0222,
    leans: -0.0247,
    supports: 7.19e-3,
    log_sentences: -2.5e-5,
    opening_weight: 0.0972,
    later: 0.038,
    new_weight: 0.104,
    unsaid: -0.017,
    closest: -0.0492,
    unsupported: -0.0425,
    later_early: -0.0514,
};

// sha256, base64: H0gmjOmGKTcDHVvc2gON+0oDOzqLAmFFczroYa0G6pQ=
