//! The articles of the fit as the rooms see them.

use crate::document::Document;
use crate::graph::SentenceGraph;
use crate::leaning::Signs;
use crate::prior::{Prior, priors, teleport};
use crate::rank::{centrality, rank};
use crate::select::{Choice, Gains, Selection, select};
use crate::settings::{Budget, Redundancy, Settings};
use crate::span::Span;
use crate::terms::{Hints, Spoken, Terms, Words};
use crate::units::{Shortening, Units};
use crate::worth::{Features, Model, Scene, Worth, signs};
use ndarray::Array1;

use super::facts::{Facts, Score, words};

/// An article, read.
pub(crate) struct Case<'a> {
    pub(crate) facts: &'a Facts,
    shortening: Shortening,
    units: Units<'a>,
    spoken: Spoken,
    graph: SentenceGraph,
    priors: Vec<Prior>,
    ranking: Array1<f64>,
    centrality: Array1<f64>,
    /// Word pairs that each candidate holds of each numbered sentence.
    hits: Vec<Vec<usize>>,
    /// Words of each candidate, as the measure counts them.
    words: Vec<usize>,
    /// Whether each candidate leans, of those of which readers said it.
    pub(crate) leans: Vec<Option<bool>>,
    pub(crate) signs: Vec<Signs>,
}

impl<'a> Case<'a> {
    /// Reads an article. `document`: the facts' text.
    pub(crate) fn new(facts: &'a Facts, document: &'a Document<'a>, shortening: Shortening) -> Self {
        let settings = Settings::default();
        let units = Units::new(std::slice::from_ref(document), shortening);
        let title = facts.title();
        let hints = Hints { titles: title.as_slice(), query: None };
        let spoken = Words::new(&units, hints, &settings.stop_words, false, None).take_spoken();
        let terms = Terms::new(&spoken);
        let priors = priors(&units, &terms);
        let graph = SentenceGraph::new(terms);
        let ranking =
            rank(&graph, &units.ranges(), teleport(&units, &priors), settings.direction, settings.damping.0);
        let centrality = centrality(&graph);
        let texts: Vec<&str> = units.iter().map(|unit| units.text_of(unit)).collect();
        let scene = Scene {
            units: &units,
            graph: &graph,
            priors: &priors,
            ranking: &ranking,
            centrality: &centrality,
            fresh: &[],
        };
        Self {
            facts,
            hits: texts.iter().map(|text| facts.hits(text)).collect(),
            words: texts.iter().map(|text| words(text).len()).collect(),
            leans: texts.iter().map(|text| facts.leans(text)).collect(),
            signs: signs(&scene).collect(),
            shortening,
            units,
            spoken,
            graph,
            priors,
            ranking,
            centrality,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    pub(crate) fn worth(&self, model: &Model) -> Worth {
        let scene = Scene {
            units: &self.units,
            graph: &self.graph,
            priors: &self.priors,
            ranking: &self.ranking,
            centrality: &self.centrality,
            fresh: &[],
        };
        Worth::new(&scene, model, true)
    }

    /// What is chosen under a budget.
    pub(crate) fn choose(&self, worth: &Worth, budget: Budget) -> Selection {
        let choice = Choice {
            units: &self.units,
            spoken: (self.shortening != Shortening::Never).then_some(&self.spoken),
            graph: &self.graph,
            worth,
            budget,
            redundancy: Redundancy::default(),
            shortening: self.shortening,
            tell: false,
        };
        select(&choice)
    }

    /// The budget of a quarter of the words.
    pub(crate) fn quarter(&self) -> Budget {
        let words = words(&self.facts.text).len();
        Budget::words((words / 4 + usize::from(words % 4 > 2)).max(1)).expect("a budget above 0")
    }

    /// Walks along `order`; `look` sees every candidate that is left at every step: what is chosen, the candidate, and its
    /// features.
    pub(crate) fn walk(
        &self,
        worth: &Worth,
        order: &[usize],
        mut look: impl FnMut(&[usize], usize, Features),
    ) {
        let mut gains = Gains::new(&self.graph, worth, Redundancy::default());
        for step in 0..=order.len() {
            gains.refresh();
            for candidate in (0..self.len()).filter(|&candidate| !gains.is_chosen(candidate)) {
                look(&order[..step], candidate, gains.features(candidate));
            }
            if let Some(&next) = order.get(step) {
                gains.choose(next);
            }
        }
    }

    /// The score of a summary of these candidates.
    pub(crate) fn score(&self, chosen: &[usize]) -> Score {
        let mut hits = vec![0; self.hits.first().map_or(0, Vec::len)];
        for &candidate in chosen {
            hits.iter_mut().zip(&self.hits[candidate]).for_each(|(sum, hits)| *sum += hits);
        }
        self.facts.score(&hits)
    }

    /// The score of a summary as it is shown, and its words.
    pub(crate) fn score_of(&self, selection: &Selection) -> (Score, usize) {
        let mut all = vec![0; self.hits.first().map_or(0, Vec::len)];
        let mut count = 0;
        for &candidate in &selection.order {
            let shown = selection.shortened.get(&candidate).map(|spans| self.text(spans));
            let hits =
                shown.as_ref().map_or_else(|| self.hits[candidate].clone(), |text| self.facts.hits(text));
            all.iter_mut().zip(hits).for_each(|(sum, hits)| *sum += hits);
            count += shown.map_or(self.words[candidate], |text| words(&text).len());
        }
        (self.facts.score(&all), count)
    }

    fn text(&self, spans: &[Span]) -> String {
        spans.iter().map(|span| span.of(self.units.documents[0].text)).collect::<Vec<_>>().join(" ")
    }
}
