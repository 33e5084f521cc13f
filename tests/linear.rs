//! No text is quadratic: eight times as much of anything takes about eight times as long, whatever it is.

use std::fs;
use std::time::Instant;

use zubda::{Article, Budget, Direction, Redundancy, Settings, StopWords, Summarizer, split, terms};

/// Bytes of the shorter text, and how many times that the longer one has.
const SHORT: usize = 16 << 10;
const TIMES: usize = 8;
/// How far a longer text may take more than its share: page faults, caches and the sorting of more sentences. What is
/// quadratic takes eight times its share.
const SLACK: f64 = 3.0;
/// Nanoseconds that a measurement takes at least, many times what the clock is off by.
const ENOUGH: f64 = 1e7;

/// Pieces that a text is made of, over and over.
const PIECES: [&str; 56] = [
    "(",
    ")",
    "[",
    "\"",
    "«",
    "»",
    ".",
    "…",
    "!",
    "؟",
    "؟!",
    "\n",
    " ",
    "[1]",
    "!)\"» ",
    "! » ",
    "( نعم! ",
    "ا(نعم!) ",
    "ب",
    "ا",
    "a",
    "é",
    "ก",
    "中",
    "👍",
    "1",
    "1.",
    "1,111,",
    "1.1.1 ",
    "1. بند ",
    "م. ",
    "م.ت.ف.",
    "ب\n",
    "نعم!لا",
    "نعم.لا",
    "«نعم!»",
    "«نعم؟» قال ",
    "نعم؟ أم ",
    "\"نعم!\"",
    "aب",
    "a.b@c/",
    "| ",
    "ب    ",
    "        كلمة\n",
    "ـ",
    "\u{200c}",
    "\u{202e}\u{202c}",
    "\u{64e}",
    "و\u{654}",
    "ﷲ",
    "ﷺ",
    "من إلى في على ",
    "من إلى في. ",
    "أعلنت الوزارة بناء مدرسة جديدة في القرية. ",
    "سار الغريب على الدروب وحيدا\n",
    "قال الوزير:\n- نعم\n",
];

/// Time on the processor of this thread in nanoseconds, where the system tells it; else what the clock says.
fn now(start: Instant) -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = told.and_then(|told| told.split(' ').next()?.parse().ok());
    spent.unwrap_or_else(|| start.elapsed().as_secs_f64() * 1e9)
}

/// The time that `work` takes on `text`.
fn time(text: &str, work: &impl Fn(&str)) -> f64 {
    let clock = Instant::now();
    let (start, mut times) = (now(clock), 0.0);
    loop {
        work(text);
        times += 1.0;
        let spent = now(clock) - start;
        if spent >= ENOUGH {
            return spent / times;
        }
    }
}

#[track_caller]
fn assert_linear(name: &str, text: impl Fn(usize) -> String, work: impl Fn(&str)) {
    let (short, long) = (text(SHORT), text(SHORT * TIMES));
    assert!(long.len() > short.len() * (TIMES - 1), "{name}: {} and {} bytes", short.len(), long.len());
    let (short, long) = (time(&short, &work), time(&long, &work));
    #[expect(clippy::cast_precision_loss, reason = "eight")]
    let share = TIMES as f64;
    assert!(
        long < short * share * SLACK,
        "{name}: {} times as long for {TIMES} times the text",
        long / short
    );
}

/// All that may be asked for at once: every sentence chosen, compared and explained.
fn everything(direction: Direction) -> Settings {
    Settings::default()
        .with_budget(Budget::ratio(1.0).expect("a ratio"))
        .with_direction(direction)
        .with_redundancy(Redundancy::new(1.0).expect("a redundancy"))
        .with_keywords(10)
        .with_explain(true)
}

#[test]
fn splitting_is_linear_in_anything() {
    for piece in PIECES {
        let text = |bytes: usize| piece.repeat(bytes / piece.len());
        assert_linear(piece, text, |text| drop(split(text)));
        assert_linear(piece, |bytes| format!("ا{}", text(bytes)), |text| drop(split(text)));
    }
}

#[test]
fn tokens_are_linear_in_anything() {
    let stop_words = StopWords::arabic();
    for piece in PIECES {
        let text = |bytes: usize| format!("ا{}", piece.repeat(bytes / piece.len()));
        assert_linear(piece, text, |text| drop(terms(text, &stop_words)));
    }
}

#[test]
fn a_summary_is_linear_in_anything() {
    let [backward, undirected] =
        [Direction::Backward, Direction::Undirected].map(everything).map(Summarizer::new);
    for piece in PIECES {
        let text = |bytes: usize| piece.repeat(bytes / piece.len());
        assert_linear(piece, text, |text| drop(backward.summarize(text, None)));
    }
    let words = [
        ("distinct short sentences", [1, 7, 31].as_slice(), ". "),
        ("sentences that share a word", &[0, 1, 7], ". "),
        ("one sentence of distinct words", &[1], " "),
    ];
    for (name, factors, end) in words {
        let sentence =
            |n: usize| factors.iter().map(|factor| word(n * factor) + " ").collect::<String>() + end;
        let text = |bytes: usize| (0..bytes / sentence(0).len()).map(sentence).collect::<String>();
        assert_linear(name, text, |text| drop(backward.summarize(text, None)));
        assert_linear(name, text, |text| drop(undirected.summarize(text, None)));
    }
}

#[test]
fn subtitles_are_linear_in_anything() {
    let cues = [
        "1\n00:00:01,000 --> 00:00:02,000\nنعم\n\n",
        "<i>",
        "<",
        "{\\an8}",
        "[0:12] ",
        "0:12\n",
        "- ",
        "&amp;",
        "نعم\n",
    ];
    for piece in cues {
        assert_linear(
            piece,
            |bytes| piece.repeat(bytes / piece.len()),
            |text| drop(Article::subtitles(text)),
        );
    }
}

/// A word of its own for every number.
fn word(number: usize) -> String {
    const LETTERS: [char; 16] =
        ['ب', 'ت', 'ج', 'ح', 'خ', 'د', 'ر', 'ز', 'س', 'ش', 'ص', 'ط', 'ع', 'ف', 'ق', 'ك'];
    (0..5).map(|digit| LETTERS[number >> (4 * digit) & 15]).collect()
}
