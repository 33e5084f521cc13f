//! The features of the choice in the words of a reader: several of them come to one reason.

/// A reason, and the features that it is the sum of.
pub(super) type Reason = (&'static str, &'static [&'static str]);

/// Every feature stands in one of them; what each is says `worth::Features`.
pub(super) const REASONS: [Reason; 22] = [
    ("any sentence", &["always", "later"]),
    ("comes first", &["first"]),
    ("comes early", &["early", "later_early"]),
    ("place", &["place"]),
    ("behind a heading", &["after_heading"]),
    ("length", &["log_words"]),
    ("votes", &["centrality"]),
    ("like the whole text", &["likeness"]),
    ("like the first sentence", &["to_first"]),
    ("topic", &["topic"]),
    ("query", &["query"]),
    ("decision or definition", &["label"]),
    ("newer than others", &["newest"]),
    ("known from before", &["known"]),
    ("quotation", &["quotation"]),
    ("how it ends", &["ended", "colon"]),
    ("question", &["question", "after_question"]),
    ("leans on another", &["leans", "unsupported"]),
    ("another leans on it", &["supports"]),
    ("length of the text", &["log_sentences"]),
    ("what is new", &["opening_weight", "new_weight", "unsaid"]),
    ("beside what is chosen", &["closest"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worth::Features;

    #[test]
    fn every_feature_has_one_reason() {
        let mut named: Vec<&str> = REASONS.iter().flat_map(|(_, features)| *features).copied().collect();
        let mut known = Features::NAMES.to_vec();
        named.sort_unstable();
        known.sort_unstable();
        assert_eq!(named, known);
    }
}
