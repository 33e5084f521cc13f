//! What the worth of a sentence is made of.

use crate::linear::features;

features! {
    /// The features of a candidate, and of the summary so far beside it.
    Features {
        /// Nothing: what any sentence adds.
        always,
        /// Is the first candidate: news opens with the news.
        first,
        /// 1 / (1 + its number): the beginning tells more than what follows.
        early,
        /// How far on it stands, 0 to 1.
        place,
        /// A heading stands before it.
        after_heading,
        /// The logarithm of its words: a longer sentence tells more.
        log_words,
        /// Its votes when every sentence votes for every other, against the mean: undirected `TextRank`.
        centrality,
        /// Cosine with all sentences together.
        likeness,
        /// Cosine with the first candidate, for the others.
        to_first,
        /// Share of the title and the headings that it covers.
        topic,
        /// Share of the query that it covers.
        query,
        /// What its label says of it: a decision comes first, a definition last.
        label,
        /// How new its document is among those that are summarized together, 0 to 1.
        newest,
        /// Share of its terms that the document held before it.
        known,
        /// Holds a quotation: somebody's words about the matter, seldom the matter.
        quotation,
        /// Ends with a full stop or another terminator.
        ended,
        /// Ends with a colon: what it announces is elsewhere.
        colon,
        /// Is a question.
        question,
        /// Follows a question.
        after_question,
        /// The chance that it leans on the sentence before.
        leans,
        /// The chance that the next one leans on it.
        supports,
        /// The logarithm of the number of candidates.
        log_sentences,
        /// Its weight of terms, while nothing is chosen, against the weightiest sentences.
        opening_weight,
        /// The summary has something already: what another sentence adds.
        later,
        /// Then: its weight of terms that no chosen sentence holds, against the weightiest sentences.
        new_weight,
        /// Then: share of it that no chosen sentence says, squared weights counted.
        unsaid,
        /// Cosine with the likest chosen sentence.
        closest,
        /// The chance that it leans while the sentence before it is not chosen.
        unsupported,
        /// `early`, once something is chosen.
        later_early,
    }
}

/// What a sentence adds by covering the whole query: more than any other could.
const QUERY: f64 = 2.0;
/// What the newest of dated documents adds over the oldest: less than any fact does, so it tells between sentences that
/// say about the same, with other figures.
const NEWEST: f64 = 0.02;
/// How much more the weight of new terms counts among several documents.
const TOGETHER: f64 = 3.0;

impl Features {
    /// The same once something is chosen.
    pub(crate) fn later(self) -> Self {
        Self { later: 1.0, later_early: self.early, ..self }
    }

    /// These weights with those that are set and not fitted: the articles of the fit have no queries and no dates, and too few
    /// labels.
    pub(crate) fn with_set_weights(self) -> Self {
        Self { query: QUERY, label: 1.0, newest: NEWEST, ..self }
    }

    /// The features that have them.
    #[cfg(any(test, feature = "fit"))]
    pub(crate) const SET: [&str; 3] = ["query", "label", "newest"];

    /// These weights where several documents are summarized together. That a sentence is early in its own document, and says
    /// there what was not said before, tells little of what the other documents have not told: the weights of terms know
    /// that, and are all the more worth. Measured in `docs/ranking.md`.
    pub(crate) fn together(self) -> Self {
        Self {
            first: 0.0,
            early: 0.0,
            later_early: 0.0,
            known: 0.0,
            unsaid: 0.0,
            opening_weight: TOGETHER * self.opening_weight,
            new_weight: TOGETHER * self.new_weight,
            ..self
        }
    }
}
