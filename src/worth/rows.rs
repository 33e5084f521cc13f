//! What does not change while a summary grows, candidate by candidate: the signs of leaning, and the features.

use ndarray::Array1;

use super::labels::Labels;
use super::{Features, Scene};
use crate::graph::SentenceGraph;
use crate::leaning::{Place, Signs};
use crate::number::{float, indicator};
use crate::terminators::{asks, ends_with_terminator, without_closing};
use crate::units::Unit;

/// The signs of leaning of every candidate, in order.
pub(crate) fn signs<'a>(scene: &Scene<'a>) -> impl Iterator<Item = Signs> + use<'a> {
    let Scene { units, graph, priors, .. } = *scene;
    // The last sentence that held each term, from 1; 0 if there was none.
    let mut held = vec![0; graph.distinct()];
    let mut inside_quotation = false;
    let (mut before, mut buffer) = ("", String::new());
    let sign = move |(number, unit): (usize, &'a Unit)| {
        let text = units.text_of(unit);
        let place = units.place(number).0;
        if place == 0 {
            (inside_quotation, before) = (false, "");
        }
        let opens_paragraph = units.opens_paragraph(unit);
        let quotation = priors[number].quotation;
        let known = hold(graph, number, number - place, &mut held);
        inside_quotation &= !opens_paragraph;
        let place = Place {
            text,
            before,
            quotation,
            inside_quotation,
            opens_paragraph,
            words: unit.words(),
            number: place,
            known,
        };
        before = text;
        inside_quotation ^= quotation.is_odd;
        Signs::of(&place, &mut buffer)
    };
    units.iter().enumerate().map(sign)
}

/// Notes the terms of a sentence as held; answers what share of it was held before in its document, of which the first
/// sentence is `first`.
fn hold(graph: &SentenceGraph, number: usize, first: usize, held: &mut [usize]) -> f64 {
    let (terms, weights) = graph.row(number);
    let mut known = 0.0;
    for (&term, &weight) in terms.iter().zip(weights) {
        if std::mem::replace(&mut held[term as usize], number + 1) > first {
            known += weight * weight;
        }
    }
    known
}

/// What the rows of features are made from.
pub(super) struct Rows<'a> {
    scene: &'a Scene<'a>,
    labels: Labels<'a>,
    /// The first sentence of the document, as a vector over the terms.
    first: Array1<f64>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(scene: &'a Scene<'a>) -> Self {
        Self { scene, labels: Labels::new(scene.units), first: scene.graph.zeros() }
    }

    /// The features of the next candidate that do not change while a summary grows, but for what leans on what. `signs`: those
    /// of its leaning, some of which it is worth more or less for whether it leans or not.
    pub(super) fn features(&mut self, number: usize, signs: &Signs) -> Features {
        let Scene { units, graph, priors, centrality, fresh, .. } = *self.scene;
        let unit = units.at(number);
        let text = units.text_of(unit);
        let ended = without_closing(text);
        let (place, count) = units.place(number);
        let count = float(count);
        let all = float(units.len());
        Features {
            always: 1.0,
            first: indicator(place == 0),
            early: 1.0 / (1.0 + float(place)),
            place: float(place) / count,
            after_heading: indicator(units.is_after_heading(unit)),
            log_words: signs.log_words,
            centrality: centrality[number] * all,
            likeness: graph.likeness_to_all(number),
            to_first: self.likeness_to_first(number, place),
            topic: priors[number].topic,
            query: priors[number].query,
            label: self.labels.next(number),
            newest: fresh.get(unit.document()).copied().unwrap_or_default(),
            known: signs.known,
            quotation: indicator(priors[number].quotation.is_there),
            ended: indicator(ends_with_terminator(text)),
            colon: indicator(ended.ends_with(':')),
            question: indicator(asks(ended)),
            after_question: signs.after_question,
            log_sentences: count.ln_1p(),
            ..Features::default()
        }
    }

    /// The likeness of the next candidate, the `place`-th of its document, to the first; 0 for the first.
    fn likeness_to_first(&mut self, number: usize, place: usize) -> f64 {
        let graph = self.scene.graph;
        if place > 0 {
            return graph.dot(number, &self.first);
        }
        if number > 0 {
            let (before, _) = self.scene.units.place(number - 1);
            graph.clear(number - 1 - before, &mut self.first);
        }
        graph.add(number, 1.0, &mut self.first);
        0.0
    }
}
