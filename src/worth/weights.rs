//! Fitted weights: written by `cargo run --release --features fit --example fit -- worth`, not by hand.

use super::Features;
use crate::leaning::Signs;

/// Of the chance that a sentence leans, in log-odds.
pub(crate) const LEANING: Signs = Signs {
    always: -1.11,
    demonstrative: 1.78,
    pronoun: 1.59,
    reporting: 0.398,
    going_on: 0.86,
    contrast: 0.96,
    sequel: 1.31,
    unnamed: 3.15,
    points_back: 1.51,
    first_suffix: 0.581,
    early_suffix: 0.392,
    dash: 2.51,
    odd_quotation: 0.774,
    inside_quotation: 1.88,
    after_question: 1.03,
    after_colon: 0.639,
    opens_paragraph: -0.743,
    log_words: -0.6,
    known: -0.397,
    late: 2.68,
};

/// Of what a sentence adds, in shares of the worth of the best summary of five sentences.
pub(crate) const WORTH: Features = Features {
    always: -0.0261,
    first: -0.0607,
    early: 0.0933,
    place: 0.0188,
    after_heading: 0.0151,
    log_words: 5.02e-3,
    centrality: 0.0241,
    likeness: 0.104,
    to_first: -0.0173,
    topic: 0.0169,
    query: 0.0,
    label: 0.0,
    newest: 0.0,
    known: -0.0464,
    quotation: -6.41e-3,
    ended: 0.0147,
    colon: -9.28e-3,
    question: -0.0288,
    after_question: 0.0217,
    leans: -0.0235,
    supports: 7.46e-3,
    log_sentences: -1.14e-3,
    opening_weight: 0.0972,
    later: 0.0376,
    new_weight: 0.104,
    unsaid: -0.0165,
    closest: -0.0482,
    unsupported: -0.0433,
    later_early: -0.0513,
};

// sha256, base64: rqJ1xExL1aLSyOMKNgGepMDTyCsSP9lYxCZtcalpfKA=
