//! Fitted weights: written by `cargo run --release --features fit --example fit -- worth`, not by hand.

use super::Features;
use crate::leaning::Signs;

/// Of the chance that a sentence leans, in log-odds.
pub(crate) const LEANING: Signs = Signs {
    always: -1.1,
    demonstrative: 1.76,
    pronoun: 1.57,
    reporting: 0.404,
    going_on: 0.863,
    contrast: 1.01,
    sequel: 1.31,
    unnamed: 3.15,
    points_back: 1.5,
    first_suffix: 0.597,
    early_suffix: 0.382,
    dash: 2.76,
    odd_quotation: 0.773,
    inside_quotation: 1.87,
    after_question: 1.02,
    after_colon: 0.734,
    opens_paragraph: -0.749,
    log_words: -0.611,
    known: -0.419,
    late: 2.71,
};

/// Of what a sentence adds, in shares of the worth of the best summary of five sentences.
pub(crate) const WORTH: Features = Features {
    always: -0.0333,
    first: -0.0636,
    early: 0.0985,
    place: 0.0181,
    closes_paragraph: -6.36e-3,
    after_heading: 0.0132,
    log_words: 5.39e-3,
    rank: -2.04e-3,
    centrality: 0.0243,
    likeness: 0.108,
    to_first: -0.0176,
    topic: 0.0218,
    query: 0.0,
    label: 0.0,
    newest: 0.0,
    known: -0.0473,
    quotation: -6.34e-3,
    ended: 0.0112,
    colon: -0.0162,
    question: -0.0292,
    after_question: 0.0217,
    leans: -0.0192,
    supports: 4.16e-3,
    log_sentences: 1.1e-3,
    opening_weight: 0.0964,
    later: 0.0431,
    new_weight: 0.106,
    unsaid: -0.0222,
    closest: -0.0543,
    unsupported: -0.0425,
    later_early: -0.0509,
    later_topic: -3.93e-3,
};

// sha256, base64: NfGINh8VIiFhSghlI9FRO1K1Jm4/tvp2c//SNoJNLPo=
