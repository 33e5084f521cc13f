//! The words of a query that no sentence has as they are: the sentences are asked for the word with another pronoun or person
//! (`بياناتك` for `بياناتي`), and answer under a heading that has it.

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::FixedState;

use super::lexicon::Lexicon;
use super::stem::unguarded;
use crate::number::share;
use crate::units::Units;

/// The terms of a query that the text has, and for each that it has not those that it may stand for. `text`: its terms, each
/// once.
pub(super) fn asked_for(lexicon: &Lexicon, query: &[u32], text: &[u32]) -> Vec<u32> {
    let left = |term: u32| lexicon.fold_of_term(term).arabic().map(unguarded);
    let (mut terms, missing): (Vec<u32>, Vec<u32>) =
        query.iter().partition(|term| text.binary_search(term).is_ok());
    if !missing.is_empty() {
        let mut akin = HashMap::<_, Vec<u32>, FixedState>::default();
        for &term in text {
            if let Some(left) = left(term) {
                akin.entry(left).or_default().push(term);
            }
        }
        let asked = missing.into_iter().filter_map(left);
        terms.extend(asked.filter_map(|left| akin.get(&left)).flatten());
    }
    terms
}

/// What share of a query's words the heading over each unit has and no sentence does. `over`: the terms of that heading; `text`:
/// those of the sentences, each once.
pub(super) fn headed(query: &[u32], over: &[Vec<u32>], text: &[u32]) -> Vec<f64> {
    let missing: Vec<u32> = query.iter().copied().filter(|term| text.binary_search(term).is_err()).collect();
    let answers =
        |heading: &Vec<u32>| share(missing.iter().filter(|term| heading.contains(term)).count(), query.len());
    over.iter().map(answers).collect()
}

/// Where the words of the heading lie that each unit stands under; the title stands over all. `headings`: the document and the
/// sentence of each, and where its words lie, in order.
pub(super) fn headings_over(
    units: &Units<'_>,
    headings: &[(usize, usize, Range<usize>)],
) -> Vec<Range<usize>> {
    let over = |number: usize| {
        let unit = units.at(number);
        let before = headings.partition_point(|&(document, sentence, _)| {
            (document, sentence) < (unit.document(), unit.sentence())
        });
        let heading = headings[..before].last().filter(|(document, ..)| *document == unit.document())?;
        let is_title = units.document_of(unit).title == Some(heading.1);
        (!is_title).then(|| heading.2.clone())
    };
    (0..units.len()).map(|number| over(number).unwrap_or(0..0)).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Budget, Settings, Summarizer};

    const POLICY: &str = "سياسة المتجر\n\nالاسترجاع\nيحق للزبون أن يعيد ما اشتراه خلال أربعة عشر يوما من تاريخ التسليم إذا كان في \
                          علبته الأصلية ومعه الفاتورة.\n\nالضمان\nتتكفل الشركة بإصلاح العيوب المصنعية طوال سنة كاملة. ولا يشمل ذلك \
                          الكسر.\n\nالخصوصية\nلا نبيع رقم هاتفك لأي جهة. ونحذف ما حفظناه بعد ثلاث سنوات.\n";

    /// What answers a query best, or the warnings.
    fn answer(query: &str) -> String {
        let settings = Settings::default().with_budget(Budget::sentences(1).unwrap()).with_query(query);
        let summary = Summarizer::new(settings).summarize(POLICY, None);
        if summary.warnings.is_empty() { summary.text() } else { "-".to_owned() }
    }

    #[test]
    fn a_query_is_answered_under_the_heading_that_has_its_word() {
        assert_eq!(answer("الضمان"), "تتكفل الشركة بإصلاح العيوب المصنعية طوال سنة كاملة.");
        // The title stands over all.
        assert_eq!(answer("سياسة"), "-");
    }

    #[test]
    fn a_query_is_answered_with_another_pronoun_or_person() {
        for query in ["رقمي", "هل تبيعون", "هاتفي"] {
            assert_eq!(answer(query), "لا نبيع رقم هاتفك لأي جهة.", "{query}");
        }
    }
}
