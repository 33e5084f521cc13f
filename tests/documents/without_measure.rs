//! Texts without measure: what takes a line or a moment must not take the square of it.

use std::time::{Duration, Instant};

use zubda::{Budget, Settings, Shortening, Summarizer};

use crate::{many, name, three};

/// A program without optimization is some twenty times slower: it gets a fortieth of the work, and takes half the time.
const UNOPTIMIZED: usize = if cfg!(debug_assertions) { 40 } else { 1 };

/// Runs `work`, which takes less than a second on a quiet machine, and gives it much more on a busy one. What grows
/// with the square of its input takes minutes at the sizes below.
#[track_caller]
fn in_time<T>(work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    let taken = start.elapsed();
    assert!(taken < Duration::from_secs(60), "took {taken:?}");
    result
}

#[test]
fn a_sentence_said_a_million_times_is_chosen_once() {
    let sentence = "أعلنت الوزارة خطة جديدة لحماية الغابات.";
    let times = 1_000_000 / UNOPTIMIZED;
    for between in [" ", "\n"] {
        let text = format!("{sentence}{between}").repeat(times);
        let summary = in_time(|| three(&text));
        assert_eq!(summary.text(), sentence);
        assert_eq!(summary.stats.sentences, times);
        assert_eq!(summary.skipped.len(), times - 1);
    }
}

#[test]
fn a_sentence_said_a_million_times_is_chosen_once_where_repetitions_are_kept() {
    let sentence = "أعلنت الوزارة خطة جديدة لحماية الغابات.";
    let text = format!("{sentence} ").repeat(1_000_000 / UNOPTIMIZED);
    let settings = Settings::default().with_keep_boilerplate(true);
    let summary = in_time(|| Summarizer::new(settings).summarize(&text, None));
    assert_eq!(summary.text(), sentence);
}

#[test]
fn a_line_of_five_megabytes_without_a_full_stop_is_one_sentence() {
    // Half of its words occur but once, which is the worst for a table of words.
    let mut text = String::new();
    for number in 0.. {
        if text.len() > 5_000_000 / UNOPTIMIZED {
            break;
        }
        text = text + "وكلمة " + &name(number) + " ";
    }
    let line = text.trim_end();
    for budget in [Budget::sentences(3), Budget::words(10), Budget::chars(1)] {
        let budget = budget.unwrap();
        let settings = Settings::default().with_budget(budget).with_shortening(Shortening::Never);
        let summary = in_time(|| Summarizer::new(settings).summarize(&text, None));
        assert_eq!(summary.sentences.len(), 1);
        assert!(summary.sentences[0].text == line, "not the whole line");
        let settings = Settings::default().with_budget(budget);
        in_time(|| Summarizer::new(settings).summarize(&text, None));
    }
}

#[test]
fn a_hundred_thousand_sentences_are_read_to_the_last() {
    let text = many(100_000 / UNOPTIMIZED);
    let summary = in_time(|| three(&text));
    assert_eq!(summary.stats.sentences, 100_000 / UNOPTIMIZED);
    assert_eq!(summary.sentences.len(), 3);
}
