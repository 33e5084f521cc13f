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
    always: -0.0276,
    first: -0.0629,
    early: 0.0959,
    place: 0.0188,
    after_heading: 0.0137,
    log_words: 4.84e-3,
    centrality: 0.0229,
    likeness: 0.109,
    to_first: -0.0168,
    topic: 0.0163,
    query: 0.0,
    label: 0.0,
    newest: 0.0,
    known: -0.0466,
    quotation: -6.05e-3,
    ended: 0.0116,
    colon: -0.0172,
    question: -0.0291,
    after_question: 0.021,
    leans: -0.0239,
    supports: 7.11e-3,
    log_sentences: 1.55e-4,
    opening_weight: 0.0979,
    later: 0.0407,
    new_weight: 0.105,
    unsaid: -0.0199,
    closest: -0.0515,
    unsupported: -0.0412,
    later_early: -0.051,
};

// sha256, base64: q1Yfyun7SDjXflECZM0ibvoT+/2HjvUT99kC4siwan8=
