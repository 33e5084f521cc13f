//! Fitted weights: written by `cargo run --release --features fit --example fit -- worth`, not by hand.

use super::Features;
use crate::leaning::Signs;

/// Of the chance that a sentence leans, in log-odds.
pub(crate) const LEANING: Signs = Signs {
    always: -1.1,
    demonstrative: 1.78,
    pronoun: 1.59,
    reporting: 0.255,
    going_on: 0.802,
    contrast: 0.951,
    sequel: 1.3,
    unnamed: 3.06,
    points_back: 1.5,
    first_suffix: 0.598,
    early_suffix: 0.434,
    dash: 2.56,
    odd_quotation: 0.809,
    inside_quotation: 1.87,
    after_question: 0.995,
    after_colon: 0.607,
    opens_paragraph: -0.727,
    log_words: -0.59,
    known: -0.393,
    late: 2.63,
};

/// Of what a sentence adds, in shares of the worth of the best summary of five sentences.
pub(crate) const WORTH: Features = Features {
    always: -0.0307,
    first: -0.0578,
    early: 0.0917,
    place: 0.0181,
    after_heading: 0.0137,
    log_words: 6.3e-3,
    centrality: 0.0228,
    likeness: 0.112,
    to_first: -9.04e-3,
    topic: 0.0148,
    query: 0.0,
    label: 0.0,
    newest: 0.0,
    known: -0.0471,
    quotation: -6.79e-3,
    ended: 0.0133,
    colon: -7.8e-3,
    question: -0.0277,
    after_question: 0.0199,
    leans: -0.0241,
    supports: 8.73e-3,
    log_sentences: -6.27e-4,
    opening_weight: 0.0963,
    later: 0.04,
    new_weight: 0.102,
    unsaid: -0.0188,
    closest: -0.0575,
    unsupported: -0.0416,
    later_early: -0.0502,
};

// sha256, base64: 21Vo+a3vgBpjBmzkHvl6y/Mu5PqL0GLbcVPeO2bTZ3E=
