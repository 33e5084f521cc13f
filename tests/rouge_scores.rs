//! ROUGE as a library user sees it: values worked out by hand, laws, what others get wrong on Arabic, and the
//! agreement with figures computed elsewhere.

#[path = "common/data.rs"]
mod data;

use std::collections::BTreeMap;

use proptest::prelude::*;
use zubda::rouge::{Measure, Multi, Rouge, Score, Scores};

fn score(candidate: &str, reference: &str) -> Scores {
    Rouge::default().score(candidate, &[reference])
}

#[track_caller]
fn assert_close(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() < 1e-12, "{what}: {found} is not {expected}");
}

/// Hits counted by hand: of ROUGE-1, 2, L and Lsum; then the words of the candidate and of the reference.
#[test]
fn scores_are_those_worked_out_by_hand() {
    #[rustfmt::skip]
    let cases = [
        // Lin 2004, section 3.1: "police killed the gunman" and his three candidates, in Arabic words.
        ("شرطي قتل ال رجل", "شرطي قتل ال رجل", [4, 3, 4, 4], 4, 4),
        ("شرطي يقتل ال رجل", "شرطي قتل ال رجل", [3, 1, 3, 3], 4, 4),
        ("ال رجل يقتل شرطي", "شرطي قتل ال رجل", [3, 1, 2, 2], 4, 4),
        ("ال رجل شرطي قتل", "شرطي قتل ال رجل", [4, 2, 2, 2], 4, 4),
        // Lin 2004, section 3.2: r = w1 w2 w3 w4 w5, c1 = w1 w2 w6 w7 w8, c2 = w1 w3 w8 w9 w5. The union of w1 w2
        // and w1 w3 w5 is w1 w2 w3 w5: 4 of 5.
        ("w1 w2 w6 w7 w8.\nw1 w3 w8 w9 w5.", "w1 w2 w3 w4 w5.", [4, 1, 4, 4], 10, 5),
        // Two sentences change places: whole texts share one of them, the union both. Pairs lost: the one between.
        ("وصل الوفد صباحا.\nسافر الوزير مساء.", "سافر الوزير مساء.\nوصل الوفد صباحا.", [6, 4, 3, 6], 6, 6),
        // A word counts no more often than the text that has fewer of it: min(3, 1) and min(1, 3).
        ("نعم نعم نعم", "نعم", [1, 0, 1, 1], 3, 1),
        ("نعم", "نعم.\nنعم.\nنعم.", [1, 0, 1, 1], 1, 3),
        // Nothing in common; nothing at all.
        ("وصل الوفد", "سافر الوزير", [0, 0, 0, 0], 2, 2),
        ("", "سافر الوزير", [0, 0, 0, 0], 0, 2),
        ("؟!", "", [0, 0, 0, 0], 0, 0),
    ];
    for (candidate, reference, hits, c, r) in cases {
        let scores = score(candidate, reference);
        for (measure, hits) in Measure::ALL.into_iter().zip(hits) {
            let (c, r) = if measure == Measure::Rouge2 { (c - 1, r - 1) } else { (c, r) };
            let share = |of: i32| if of > 0 { f64::from(hits) / f64::from(of) } else { 0.0 };
            let (p, r) = (share(c), share(r));
            let f1 = if hits > 0 { 2.0 * p * r / (p + r) } else { 0.0 };
            let what = format!("{} of {candidate:?} against {reference:?}", measure.as_str());
            assert_close(scores[measure].precision, p, &what);
            assert_close(scores[measure].recall, r, &what);
            assert_close(scores[measure].f1, f1, &what);
        }
    }
}

#[test]
fn several_references_are_averaged_or_the_best_of_each_measure_is_taken() {
    // All have 4 words, so P = R = F1. Shared with the first: words ا ب ج, pair ب ج; with the second: ج د, ج د.
    let candidate = "ا ب ج د";
    let references = ["ا س ب ج", "ج د ع ف"];
    let mean = Rouge::default().score(candidate, &references);
    assert_close(mean.rouge1.f1, f64::midpoint(0.75, 0.5), "ROUGE-1, mean");
    assert_close(mean.rouge2.f1, 1.0 / 3.0, "ROUGE-2, mean");
    let best = Rouge::default().with_multi(Multi::Best).score(candidate, &references);
    assert_close(best.rouge1.f1, 0.75, "ROUGE-1, best");

    // By words the first reference is the better one, by pairs the second.
    let references = ["د ا ج ب", "ا ب س ع"];
    let best = Rouge::default().with_multi(Multi::Best).score(candidate, &references);
    assert_close(best.rouge1.f1, 1.0, "ROUGE-1, best");
    assert_close(best.rouge2.f1, 1.0 / 3.0, "ROUGE-2, best");
}

#[test]
fn best_takes_precision_and_recall_from_the_reference_of_the_best_f1() {
    // Against the first P = 1/4, R = 1/1, F1 = 0.4; against the second P = R = F1 = 1/2.
    let best = Rouge::default().with_multi(Multi::Best).score("ا ب ج د", &["ا", "ا ب س ع"]);
    assert_eq!(best.rouge1, Score { precision: 0.5, recall: 0.5, f1: 0.5 });
}

#[test]
fn without_a_reference_all_is_zero() {
    assert_eq!(Rouge::default().score::<&str>("نص", &[]), Scores::default());
}

/// What other programs get wrong on Arabic; each pair with the ROUGE-1 it deserves.
mod faults_of_others {
    use super::*;

    #[track_caller]
    fn assert_equal_texts(a: &str, b: &str) {
        let scores = score(a, b);
        for measure in Measure::ALL {
            assert_close(scores[measure].f1, 1.0, measure.as_str());
        }
    }

    /// rouge-score 0.1.2 keeps [a-z0-9] only: nothing is left, and it answers 0.
    #[test]
    fn identical_arabic_texts_are_identical() {
        assert_equal_texts(
            "أعلنت الوزارة بناء مدرسة جديدة في القرية",
            "أعلنت الوزارة بناء مدرسة جديدة في القرية",
        );
    }

    /// rouge-score 0.1.2 sees `CIA` on both sides and nothing else: 1.
    #[test]
    fn texts_that_share_only_a_latin_word_are_not_identical() {
        // One word of 6 and 7.
        let scores = score("قال مدير CIA إن التقرير صحيح", "زار وفد من CIA مدينة بعيدة أمس");
        assert_close(scores.rouge1.f1, 2.0 / 13.0, "ROUGE-1");
        assert_close(scores.rouge2.f1, 0.0, "ROUGE-2");
    }

    /// rouge 1.0.1 cuts at blanks only: 0.75.
    #[test]
    fn a_comma_is_no_part_of_its_word() {
        assert_equal_texts("هذه كلمة، وتلك جملة", "هذه كلمة وتلك جملة");
    }

    /// `\w` stops at each vowel mark: `مَدْرَسَة` falls into single letters, which match those of other words.
    #[test]
    fn vowel_marks_do_not_cut_words() {
        assert_close(score("بَرْدٌ", "دَرْبٌ").rouge1.f1, 0.0, "the letters of برد and درب");
        assert_eq!(zubda::count_words("مَدْرَسَةٌ"), 1);
        let unfolded = Rouge::default().with_fold(false).score("مَدْرَسَةٌ بَعِيدَةٌ", &["مَدْرَسَةٌ قَرِيبَةٌ"]);
        assert_close(unfolded.rouge1.f1, 0.5, "one word of two");
    }

    #[test]
    fn vocalised_text_equals_plain_text() {
        assert_equal_texts("أَعْلَنَتِ الوِزارَةُ بِناءَ مَدْرَسَةٍ", "أعلنت الوزارة بناء مدرسة");
    }

    #[test]
    fn arabic_indic_digits_equal_ascii_digits() {
        assert_equal_texts("عام ٢٠٢٤ ميلادي", "عام 2024 ميلادي");
    }

    #[test]
    fn tatweel_and_the_spelling_of_alef_yeh_and_hamza_make_no_difference() {
        assert_equal_texts("العـــربية لغة المسؤولين", "العربيه لغة المسئولين");
        assert_equal_texts("ذهب إلى المدرسة وصعد على السلم", "ذهب الى المدرسة وصعد علي السلم");
    }

    /// rouge 1.0.1 counts each word once however often it stands: 1.
    #[test]
    fn repetition_is_not_free() {
        assert_close(score("نعم نعم نعم", "نعم").rouge1.f1, 0.5, "1 of 3 and 1 of 1");
    }
}

#[test]
fn without_folding_words_are_compared_as_written() {
    let as_written = Rouge::default().with_fold(false);
    let candidate = "مدرسةٌ ٢٠٢٤ CIA إلى، بيت";
    // Only the last word is written the same way; the comma is no part of its word.
    let scores = as_written.score(candidate, &["مدرسة 2024 cia الى بيت"]);
    assert_close(scores.rouge1.f1, 0.2, "one of five");
    assert_close(score(candidate, "مدرسة 2024 cia الى بيت").rouge1.f1, 1.0, "folded");
}

/// Expected values: F1 of rouge1, rouge2, rougeL and rougeLsum by rouge-score 0.1.2 (Python), whose tokenizer and
/// sentences (one a line) agree with ours on such text. Made of six words, so that each LCS is one of many.
#[test]
fn latin_text_scores_as_with_rouge_score() {
    #[rustfmt::skip]
    let cases = [
        ("ka to nu nu lo.\nka ka nu.", "ka lo se se mi.\nlo ka mi lo ka.\nto mi mi lo lo mi mi to to.\nmi ka se mi to nu se lo lo.", [0.333_333, 0.176_471, 0.277_778, 0.333_333]),
        ("mi ka se mi ka mi.\nto mi se lo nu nu se.", "nu lo lo mi mi ka.\nka nu to.\nse se to nu to.", [0.740_741, 0.080_000, 0.444_444, 0.592_593]),
        ("to lo ka nu.\nto to nu mi.\nmi nu to se.", "se lo mi ka ka to lo mi.\nse se lo ka mi lo mi nu ka.\nmi to ka.", [0.500_000, 0.200_000, 0.437_500, 0.437_500]),
        ("to mi ka mi mi mi lo to.\nse to ka mi se lo.\nmi lo mi nu se lo.", "ka mi ka nu lo mi mi.\nse ka nu lo nu.\nka ka ka ka.", [0.500_000, 0.294_118, 0.444_444, 0.500_000]),
        ("se to lo se.\nse nu se.\nmi ka ka se.\nnu to lo nu lo.", "nu nu ka lo nu nu.\nto nu lo nu.", [0.538_462, 0.250_000, 0.461_538, 0.538_462]),
        ("ka mi mi.\nse lo lo nu.", "mi ka mi se.\nse nu to.\nto to ka nu nu ka nu lo.", [0.545_455, 0.200_000, 0.363_636, 0.454_545]),
        ("mi mi to nu.\nto mi nu se lo to to mi mi.\nnu ka mi to to lo.\nnu se lo.", "ka lo to to nu se nu to.\nnu lo ka lo lo ka.\nmi ka nu nu lo se ka.", [0.651_163, 0.292_683, 0.465_116, 0.604_651]),
        ("to se mi se.\nnu se nu ka ka ka to se ka.", "mi se lo ka mi ka se.\nmi mi ka.\nse nu nu.", [0.692_308, 0.250_000, 0.461_538, 0.615_385]),
    ];
    for (candidate, reference, expected) in cases {
        let scores = score(candidate, reference);
        for (measure, expected) in Measure::ALL.into_iter().zip(expected) {
            let found = scores[measure].f1;
            assert!((found - expected).abs() < 1e-6, "{} of {candidate:?}: {found}", measure.as_str());
        }
    }
}

/// The arithmetic of `../shared/tools/quality.py` once more, so that the two can be compared where Python is not.
mod quality {
    use super::*;

    /// Its words: marks and tatweel removed, letters unified one by one, then runs of letters and digits.
    fn words(text: &str) -> Vec<String> {
        let folded: String = text
            .chars()
            .filter(|c| {
                !matches!(c, '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
                    | '\u{6d6}'..='\u{6ed}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                    | '\u{2066}'..='\u{2069}' | '\u{feff}')
            })
            .map(|c| match c {
                'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
                'ى' | 'ئ' => 'ي',
                'ة' => 'ه',
                'ؤ' => 'و',
                other => other,
            })
            .collect();
        let lower = folded.to_lowercase();
        lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    }

    fn f1(hits: usize, a: usize, b: usize) -> f64 {
        let number = |n| f64::from(u32::try_from(n).unwrap());
        if a + b == 0 { 0.0 } else { 2.0 * number(hits) / number(a + b) }
    }

    fn rouge_n(a: &[String], b: &[String], n: usize) -> f64 {
        let mut counts: BTreeMap<&[String], usize> = BTreeMap::new();
        a.windows(n).for_each(|gram| *counts.entry(gram).or_default() += 1);
        let mut hits = 0;
        for gram in b.windows(n) {
            if let Some(left) = counts.get_mut(gram).filter(|left| **left > 0) {
                *left -= 1;
                hits += 1;
            }
        }
        f1(hits, a.windows(n).len(), b.windows(n).len())
    }

    fn rouge_l(a: &[String], b: &[String]) -> f64 {
        let mut row = vec![0; b.len() + 1];
        for x in a {
            let mut diagonal = 0;
            for (j, y) in b.iter().enumerate() {
                let above = row[j + 1];
                row[j + 1] = if x == y { diagonal + 1 } else { above.max(row[j]) };
                diagonal = above;
            }
        }
        f1(row[b.len()], a.len(), b.len())
    }

    pub(super) fn rouge(a: &str, b: &str) -> [f64; 3] {
        let (a, b) = (words(a), words(b));
        [rouge_n(&a, &b, 1), rouge_n(&a, &b, 2), rouge_l(&a, &b)]
    }
}

/// How far two averages may be apart: 0.1 points of a hundred. The fold is not quite the same (`quality.py` keeps
/// Arabic-Indic digits and elongations, and takes a seat of hamza for its vowel), the arithmetic is.
const AGREEMENT: f64 = 0.001;

#[test]
fn people_score_against_each_other_as_with_quality_py() {
    let Some(articles) = data::rows("easc-dev.jsonl") else { return };
    let (mut ours, mut theirs, mut count) = ([0.0; 3], [0.0; 3], 0.0);
    for article in &articles {
        let references: Vec<&str> =
            article["references"].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
        for (at, candidate) in references.iter().enumerate() {
            let others: Vec<&str> = [&references[..at], &references[at + 1..]].concat();
            let scores = Rouge::default().score(candidate, &others);
            for (sum, measure) in ours.iter_mut().zip(Measure::ALL) {
                *sum += scores[measure].f1;
            }
            let share = 1.0 / f64::from(u32::try_from(others.len()).unwrap());
            for other in others {
                theirs
                    .iter_mut()
                    .zip(quality::rouge(candidate, other))
                    .for_each(|(sum, f1)| *sum += share * f1);
            }
            count += 1.0;
        }
    }
    for ((ours, theirs), measure) in ours.into_iter().zip(theirs).zip(Measure::ALL) {
        let (ours, theirs) = (ours / count, theirs / count);
        assert!((ours - theirs).abs() <= AGREEMENT, "{}: {ours}, by quality.py {theirs}", measure.as_str());
    }
}

/// Sentences of few different words, so that texts have something in common.
const TEXT: &str = "((قال|الوَزير|في|عام|٢٠٢٤|CIA|إلى) ?(، |\\. |\\.\n| | )){0,40}";

proptest! {
    // A failure prints its input; there is no file to keep it in beside an integration test.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_text_scores_one_against_itself(text in TEXT) {
        let words = zubda::count_words(&text);
        let scores = score(&text, &text);
        for measure in Measure::ALL {
            let least = if measure == Measure::Rouge2 { 2 } else { 1 };
            let expected = if words >= least { 1.0 } else { 0.0 };
            prop_assert_eq!(scores[measure], Score { precision: expected, recall: expected, f1: expected });
        }
    }

    #[test]
    fn changing_sides_changes_precision_and_recall(a in TEXT, b in TEXT) {
        let (there, back) = (score(&a, &b), score(&b, &a));
        // Not so ROUGE-Lsum: the union is taken for the sentences of one side.
        for measure in [Measure::Rouge1, Measure::Rouge2, Measure::RougeL] {
            let Score { precision, recall, f1 } = there[measure];
            prop_assert_eq!(back[measure], Score { precision: recall, recall: precision, f1 });
        }
    }

    #[test]
    fn f1_lies_between_precision_and_recall_and_all_in_the_unit_interval(a in TEXT, b in TEXT) {
        let scores = score(&a, &b);
        for measure in Measure::ALL {
            let Score { precision, recall, f1 } = scores[measure];
            prop_assert!(precision.min(recall) - 1e-12 <= f1 && f1 <= precision.max(recall) + 1e-12);
            prop_assert!((0.0..=1.0).contains(&precision) && (0.0..=1.0).contains(&recall));
        }
    }

    #[test]
    fn a_subsequence_is_never_longer_than_the_words_shared(a in TEXT, b in TEXT) {
        let scores = score(&a, &b);
        prop_assert!(scores.rouge_l.f1 <= scores.rouge1.f1);
        prop_assert!(scores.rouge_lsum.f1 <= scores.rouge1.f1);
    }
}
