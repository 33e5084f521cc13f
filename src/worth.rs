//! The worth room: what a sentence would add to a summary, as a linear function of few named features of the sentence
//! and of what is chosen so far; see [`Features`]. The weights are fitted on articles whose facts readers have listed.
//!
//! What does not change while a summary grows is summed up here, once; the select room keeps what does.
//!
//! The weight of a term t is idfₜ · Σ √rᵢ / √(1 + i) over the sentences i that hold it, with r the votes: what is told
//! early and often voted for. Where several documents are summarized together, i is the place in its own, and the sum over
//! all of them counts √n times for a term that n of them hold. A summary covers a term once (weighted maximum coverage, Lin
//! & Bilmes 2011).

mod anecdotes;
mod features;
mod labels;
mod letters;
mod openings;
mod purpose;
mod rows;
mod sessions;
mod speeches;
mod studies;
mod weights;

use std::borrow::Cow;

use ndarray::Array1;

pub(crate) use self::features::Features;
use self::rows::Rows;
pub(crate) use self::rows::signs;
use crate::graph::SentenceGraph;
use crate::leaning::Signs;
use crate::number::float;
use crate::prior::Prior;
use crate::units::Units;

/// The weights of the models that the choice uses.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Model {
    /// Of the chance that a sentence leans, in log-odds.
    pub(crate) leaning: Signs,
    /// Of what a sentence adds, in shares of the worth of the best summary of five sentences.
    pub(crate) worth: Features,
}

impl Model {
    /// The fitted model.
    pub(crate) const FITTED: Self = Self { leaning: weights::LEANING, worth: weights::WORTH };
}

/// What points at a heading that stands right before it, and the chance that it does: `هذا يعني أن …`. No summary has headings.
const POINTS: [&str; 4] = ["هذا ", "هذه ", "ذلك ", "تلك "];
const ON_HEADING: f64 = 0.9;
/// A piece goes on from the one before it, whatever words it opens with: log-odds. 1 to 4 are alike; measured in
/// `docs/ranking.md`.
const PIECE: f64 = 2.0;

/// Weights of terms are measured by the mean of so many of the weightiest sentences.
const WEIGHTIEST: usize = 5;

/// A document as the worth of its sentences is read from it.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) units: &'a Units<'a>,
    pub(crate) graph: &'a SentenceGraph,
    pub(crate) priors: &'a [Prior],
    pub(crate) ranking: &'a Array1<f64>,
    /// Votes of everybody for everybody; see [`Features::centrality`].
    pub(crate) centrality: &'a Array1<f64>,
    /// How new each document is among the others, 0 to 1; empty if that is not known.
    pub(crate) fresh: &'a [f64],
}

/// What the candidates of a document are worth, as far as it does not change while a summary grows.
#[derive(Clone, Debug)]
pub(crate) struct Worth {
    /// The weights of all features.
    pub(crate) weights: Features,
    /// What each candidate adds to nothing, without what changes.
    pub(crate) alone: Vec<f64>,
    /// What each adds to something, without what changes.
    pub(crate) later: Vec<f64>,
    /// The chance that each leans on the one before it.
    pub(crate) leans: Vec<f64>,
    /// The weight of each term, against the weightiest sentences.
    pub(crate) terms: Vec<f64>,
    /// The weight of all terms of each candidate.
    pub(crate) told: Vec<f64>,
    /// The features that do not change, if they are to be told.
    pub(crate) features: Vec<Features>,
}

impl Worth {
    /// The worth of the candidates of a document under `model`. `tell`: keep the features themselves.
    pub(crate) fn new(scene: &Scene<'_>, model: &Model, tell: bool) -> Self {
        let weights = model.worth.with_set_weights();
        let weights = if scene.units.are_of_several() { weights.together() } else { weights };
        let count = scene.units.len();
        let [alone, later, leans] = [(); 3].map(|()| Vec::with_capacity(count));
        let (terms, told, features) = (Vec::new(), Vec::new(), Vec::new());
        let mut worth = Self { weights, alone, later, leans, terms, told, features };
        worth.add_rows(scene, &model.leaning, tell);
        (worth.terms, worth.told) = term_weights(scene);
        worth
    }

    /// Adds what does not change, candidate by candidate: there are more features than a long document should keep.
    fn add_rows(&mut self, scene: &Scene<'_>, leaning: &Signs, tell: bool) {
        let mut rows = Rows::new(scene);
        let add = |worth: &mut Self, row: Features| {
            worth.alone.push(row.dot(&worth.weights));
            worth.later.push(row.later().dot(&worth.weights));
            worth.features.extend(tell.then_some(row));
        };
        // What a candidate supports is known with the next.
        let mut last: Option<Features> = None;
        for (number, signs) in signs(scene).enumerate() {
            // There is nothing that the first of a document could lean on.
            let is_first = scene.units.place(number).0 == 0;
            let goes_on = if scene.units.at(number).opens { 0.0 } else { PIECE };
            let on_sentence = if is_first { 0.0 } else { signs.chance(leaning, goes_on) };
            let leans =
                if !is_first && points_at_heading(scene.units, number) { ON_HEADING } else { on_sentence };
            self.leans.push(leans);
            if let Some(last) = last.replace(Features { leans, ..rows.features(number, &signs) }) {
                add(self, Features { supports: on_sentence, ..last });
            }
        }
        if let Some(last) = last {
            add(self, last);
        }
    }
}

/// Whether a candidate opens with a word for what the heading before it says.
fn points_at_heading(units: &Units<'_>, number: usize) -> bool {
    let unit = units.at(number);
    units.is_after_heading(unit) && POINTS.iter().any(|word| units.text_of(unit).starts_with(word))
}

/// The weight of each term, and of all terms of each candidate; see the head of this file.
fn term_weights(scene: &Scene<'_>) -> (Vec<f64>, Vec<f64>) {
    let graph = scene.graph;
    let mut weights = vec![0.0; graph.distinct()];
    for number in 0..graph.len() {
        let place = scene.units.place(number).0;
        let votes = (scene.ranking[number] / (1.0 + float(place))).sqrt();
        graph.row(number).0.iter().for_each(|&term| weights[term as usize] += votes);
    }
    for (weight, idf) in weights.iter_mut().zip(told(scene).iter()) {
        *weight *= idf;
    }
    let sum = |number| graph.row(number).0.iter().map(|&term| weights[term as usize]).sum();
    let mut sums: Vec<f64> = (0..graph.len()).map(sum).collect();
    let (mut weightiest, weightier) = (sums.clone(), |a: &f64, b: &f64| b.total_cmp(a));
    if weightiest.len() > WEIGHTIEST {
        weightiest.select_nth_unstable_by(WEIGHTIEST, weightier);
        weightiest.truncate(WEIGHTIEST);
    }
    weightiest.sort_unstable_by(weightier);
    let scale = weightiest.iter().sum::<f64>() / float(weightiest.len().max(1));
    if scale > 0.0 {
        weights.iter_mut().chain(&mut sums).for_each(|weight| *weight /= scale);
    }
    (weights, sums)
}

/// The idf of each term, times √n if n of several documents hold it.
fn told<'a>(scene: &Scene<'a>) -> Cow<'a, [f64]> {
    let Scene { units, graph, .. } = *scene;
    if !units.are_of_several() {
        return Cow::Borrowed(graph.idf());
    }
    let mut holders = vec![0.0_f64; graph.distinct()];
    // The number of the last document that held the term, from 1.
    let mut last = vec![0; holders.len()];
    for (number, unit) in units.iter().enumerate() {
        for &term in graph.row(number).0 {
            if std::mem::replace(&mut last[term as usize], unit.document() + 1) <= unit.document() {
                holders[term as usize] += 1.0;
            }
        }
    }
    graph.idf().iter().zip(holders).map(|(idf, holders)| idf * holders.sqrt()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::leaning::{Place, Quotation};
    use crate::{Settings, Summarizer};

    /// A sentence that tells who does what, behind one that asks nothing and is complete.
    const PLAIN: Place<'static> = Place {
        text: "أعلنت الوزارة أمس خطة جديدة لبناء المدارس في الريف",
        before: "بدأ العام الدراسي في موعده.",
        quotation: Quotation { is_there: false, is_odd: false },
        inside_quotation: false,
        opens_paragraph: false,
        words: 9,
        number: 3,
        known: 0.0,
    };

    fn chance(place: &Place<'_>) -> f64 {
        Signs::of(place, &mut String::new()).chance(&Model::FITTED.leaning, 0.0)
    }

    #[test]
    fn what_points_at_its_heading_leans_on_it() {
        let leans = |text: &str| {
            let settings = Settings::default().with_explain(true);
            let summary = Summarizer::new(settings).summarize(text, None);
            let row = summary.explanation.iter().find(|row| row.text.starts_with("هذا يعني")).unwrap();
            let mut parts = row.merits.as_ref().unwrap().parts();
            parts.find(|(name, _)| *name == "leans").map_or(0.0, |(_, worth)| worth)
        };
        let body = "احذف التطبيق من هاتفك ثم حمله من جديد من المتجر الرسمي.\n\n";
        let said = "هذا يعني أن غيرك فعل التحقق بخطوتين قبل أيام.\n";
        let under = leans(&format!("{body}إذا طلب منك رقم سري\n{said}"));
        assert!(under < leans(&format!("{body}{said}")));
    }

    #[test]
    fn a_sentence_leans_by_its_opening() {
        for (text, leans) in [
            ("وأضاف أن الجسر الجديد يفتح في الربيع المقبل للسيارات", true),
            ("وقال إن الجسر الجديد يفتح في الربيع المقبل للسيارات", true),
            ("أوضح: الجسر الجديد يفتح في الربيع المقبل أمام السيارات", true),
            ("وهي أكبر محطة لتحلية ماء البحر في شرق البلاد", true),
            ("هذا القرار أثار جدلا بين التجار في المدينة القديمة", true),
            ("لكن الأسعار عادت مساء الخميس إلى ما كانت عليه", true),
            ("لذلك أجل المجلس النظر في الميزانية حتى الأسبوع المقبل", true),
            ("صدر في هذا الشأن بيان عن اتحاد كرة القدم", true),
            ("- السوق مغلقة اليوم ولن تفتح قبل صباح الأحد المقبل", true),
            ("افتتح الرئيس صباح اليوم جسرا جديدا فوق نهر النيل", false),
            ("في القاهرة افتتح الرئيس صباح اليوم معرضا كبيرا للكتاب", false),
            ("لم تفتح المدارس أبواب الفصول أمام التلاميذ صباح الأحد", false),
        ] {
            assert_eq!(chance(&Place { text, ..PLAIN }) > chance(&PLAIN), leans, "{text}");
        }
    }

    #[test]
    fn a_sentence_leans_by_its_place() {
        for (place, leans) in [
            (Place { before: "متى تبدأ الدراسة في القرى البعيدة؟", ..PLAIN }, true),
            (Place { before: "قال المدير للصحفيين صباح اليوم:", ..PLAIN }, true),
            (Place { inside_quotation: true, ..PLAIN }, true),
            (Place { opens_paragraph: true, ..PLAIN }, false),
            (Place { number: 0, ..PLAIN }, false),
        ] {
            assert_eq!(chance(&place) > chance(&PLAIN), leans, "{place:?}");
        }
    }

    #[test]
    fn speech_leans_less_if_the_speaker_is_named() {
        for [unnamed, named] in [
            ["وأضاف أن الجسر يفتح غدا", "وأضاف الوزير أن الجسر يفتح غدا"],
            ["قال: الجسر يفتح غدا", "قال الوزير: الجسر يفتح غدا"],
        ] {
            let [unnamed, named] = [unnamed, named].map(|text| chance(&Place { text, ..PLAIN }));
            assert!(named < unnamed);
        }
    }
}
