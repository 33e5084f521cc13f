//! The faults that other summarizers show on Arabic, each with what it would look like here.

use std::collections::BTreeSet;

use zubda::{Budget, Settings, Summarizer, Summary, count_words, split};

use crate::{all, many, name, read, sentences, three};

#[test]
fn an_arabic_comma_ends_no_sentence() {
    // sumy cuts at every one.
    let text = read("speech.txt");
    assert!(text.matches('،').count() > 30);
    for range in split(&text) {
        // A salutation on a line of its own ends with one; the line ends it, not the comma.
        let cut = text[..range.end].ends_with(['،', '؛']) && !text[range.end..].starts_with('\n');
        assert!(!cut, "{}", &text[range]);
    }
    assert_eq!(sentences("وصل الوفد، واستقبله الوزير؛ ثم غادرا، معا، إلى القصر.").len(), 1);
}

#[test]
fn a_heading_is_not_glued_to_the_sentence_below_it() {
    // sumy does so.
    let text =
        "مسودة نهائية لوقف النار\nكشفت المصادر أن الاجتماع الرباعي يركز على صياغة مسودة نهائية لاتفاق دائم.\n";
    assert_eq!(sentences(text), text.lines().collect::<Vec<_>>());
    let summary = three(text);
    assert_eq!(summary.text(), text.lines().nth(1).unwrap());
    assert_eq!(summary.skipped[0].kind, zubda::SkippedKind::Heading);
}

#[test]
fn a_line_with_cia_in_it_is_no_heading() {
    // sumy takes a line for a heading where a word is written in capitals.
    let text = read("seed-article.txt");
    let summary = all(&text);
    assert_eq!(text.matches("CIA").count(), 2);
    assert_eq!(summary.text().matches("CIA").count(), 2);
}

#[test]
fn an_arabic_question_mark_ends_a_sentence() {
    // summa ignores it.
    let text = "هل وصل الوفد الرسمي إلى العاصمة اليوم؟ نعم وصل صباحا. ومتى يغادرها؟! غدا.";
    let expected = ["هل وصل الوفد الرسمي إلى العاصمة اليوم؟", "نعم وصل صباحا.", "ومتى يغادرها؟!", "غدا."];
    assert_eq!(sentences(text), expected);
}

#[test]
fn a_long_document_has_the_same_summary_on_every_run_to_the_last_bit() {
    // pithy has not, above 2,000 sentences.
    let text = many(3_000);
    let explain = || Summarizer::new(Settings::default().with_explain(true)).summarize(&text, None);
    let first = explain();
    assert_eq!(first.explanation.len(), 3_000);
    let bits = |summary: &Summary| -> Vec<Option<u64>> {
        summary.explanation.iter().map(|explained| explained.score.map(f64::to_bits)).collect()
    };
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..4).map(|_| scope.spawn(explain)).collect();
        for run in runs {
            let summary = run.join().unwrap();
            assert_eq!(summary, first);
            assert_eq!(bits(&summary), bits(&first));
        }
    });
}

#[test]
fn sentences_behind_the_256th_are_read_as_well() {
    // xberg reads no further, and does not say so.
    let text = many(600);
    let summary = all(&text);
    assert_eq!(summary.stats.sentences, 600);
    assert_eq!(summary.stats.words, count_words(&text));
    let indices: BTreeSet<usize> = summary.sentences.iter().map(|sentence| sentence.index).collect();
    assert!(indices.contains(&599) && indices.iter().filter(|&&index| index >= 256).count() > 300);
    // One of them, and not only those before it, can be the best: the others have nothing in common.
    let mut strangers = String::new();
    for number in 0..300 {
        strangers = strangers + &name(number) + " " + &name(number + 7_000) + ". ";
    }
    let news =
        "أعلنت الوزارة خطة لحماية الغابات. وتحمي الخطة الغابات والوزارة تمولها. وبدأت الوزارة خطة الغابات.";
    let summary = three(&format!("{strangers}{news}"));
    assert!(summary.sentences.iter().any(|sentence| sentence.index >= 300), "{}", summary.text());
}

#[test]
fn a_number_is_printed_as_it_is_written() {
    // xberg rewrites 4.5% as 4. 5%.
    let text = "ارتفع التضخم إلى 4.5% في مارس من 3,250.75 نقطة. ثم بلغ ٤٫٥٪ عند الساعة 10:30 صباحا.";
    assert_eq!(three(text).text(), text.replace("نقطة. ", "نقطة.\n"));
}

#[test]
fn as_many_sentences_are_chosen_as_were_asked_for() {
    // Ar-PHP chooses one more.
    let text = read("encyclopedia.txt");
    for asked in 1..=12 {
        let settings = Settings::default().with_budget(Budget::sentences(asked).unwrap());
        assert_eq!(Summarizer::new(settings).summarize(&text, None).sentences.len(), asked);
    }
}
