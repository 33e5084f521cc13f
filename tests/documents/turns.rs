//! The order in which sentences are chosen: the first N of it are the choice of N, however many there are.

use std::collections::BTreeSet;

use zubda::{Budget, Settings, Summarizer, Summary};

/// Sentences, of which many lean on the one before.
const SENTENCES: usize = 40;
const OPENINGS: [&str; 8] =
    ["أعلنت", "وأضافت أن", "ثم زارت", "وهذا ما قالته عن", "بنت", "كما وسعت", "لكنها تركت", "افتتحت"];
const NOUNS: [&str; 23] = [
    "الوزارة", "القرية", "المدرسة", "الجسر", "النهر", "الحقل", "السوق", "الميناء", "المصنع", "الطريق",
    "المكتبة", "المتحف", "الحديقة", "القطار", "المطار", "الساحل", "الجبل", "المرفأ", "المسرح", "الملعب",
    "المعهد", "المختبر", "البلدية",
];

/// A text whose words come back in another order for each step.
fn text(step: usize) -> String {
    let sentence = |number: usize| {
        let at = number * step;
        let opening = OPENINGS[(at * at + number) % OPENINGS.len()];
        let nouns = [at + 1, at * 3 + 2, at * 7 + number, number * number + step]
            .map(|noun| NOUNS[noun % NOUNS.len()]);
        format!("{opening} {}. ", nouns.join(" "))
    };
    (0..SENTENCES).map(sentence).collect()
}

fn summarize(text: &str, sentences: usize) -> Summary {
    let budget = Budget::sentences(sentences).expect("a budget of sentences");
    Summarizer::new(Settings::default().with_budget(budget).with_explain(true)).summarize(text, None)
}

#[test]
fn the_first_of_many_turns_are_the_choice_of_so_many() {
    for step in 2..10 {
        let text = text(step);
        let one = summarize(&text, 1);
        for count in 1..=SENTENCES {
            let first = one.explanation.iter().filter(|row| row.turn.is_some_and(|turn| turn <= count));
            let first: BTreeSet<usize> = first.map(|row| row.index).collect();
            let chosen: BTreeSet<usize> =
                summarize(&text, count).sentences.iter().map(|sentence| sentence.index).collect();
            assert_eq!(first, chosen, "step {step}, {count} sentences");
        }
    }
}
