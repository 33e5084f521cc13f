//! Laws that hold for any text: generated Arabic with every kind of noise, and mutilated fixtures.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use zubda::{Budget, Redundancy, Settings, StopWords, Summarizer, Summary, count_words, fold, split, terms};

/// What texts are made of, a kind a row.
const PIECES: [&[&str]; 14] = [
    &[
        "كتاب", "والمفاوضات", "مدينة", "قال", "في", "د", "ق", "م", "هـ", "ولاية", "للغة", "سياسته", "أم",
        "المادة",
    ],
    &["ا", "أ", "إ", "آ", "ٱ", "ب", "ة", "ى", "ي", "ؤ", "ئ", "ء", "ک", "ی", "ہ", "گ", "ـ", "ـــ", "ييييي"],
    &[
        "\u{64b}", "\u{64e}", "\u{651}", "\u{652}", "\u{653}", "\u{654}", "\u{655}", "\u{670}", "\u{6e1}",
        "\u{8f0}",
    ],
    &[
        "\u{200f}", "\u{200e}", "\u{202a}", "\u{202b}", "\u{202c}", "\u{2067}", "\u{2069}", "\u{200c}",
        "\u{200d}", "\u{ad}", "\u{feff}",
    ],
    &[" ", " ", " ", "  ", "\t", "\u{a0}", "\u{3000}", "     "],
    &["\n", "\r\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}", "\n\n", "\n    "],
    &[".", ". ", "؟ ", "! ", "؟!", "۔", "…", "...", "..", ". . .", "؟", "!", "?"],
    &["«", "»", "“", "”", "\"", "'", "‘", "’", "(", ")", "[", "]", "{", "}", "﴿", "﴾", "[1]"],
    &["،", "؛", ":", ",", ";", "-", "—", "–", "/", "_", "#", "@", "*", "×", "•", "%", "٪", "|"],
    &["1", "٢", "۳", "3.5", "٣٫٥", "1,234", "١٬٢٣٤", "2024م", "10:30", "1.", "٢-", "٫", "٬", "²", "½"],
    &[
        "CIA", "iPhone", "U.S.", "Dr.", "Café", "e\u{301}", "İ", "ß", "Straße", "www.example.org",
        "a@b.example",
    ],
    &[
        "👍", "🇲🇦", "👨\u{200d}👩\u{200d}👧", "❤\u{fe0f}", "中文", "日本語", "한국", "ไทย", "हिन्दी",
        "Ελλάδα", "\u{10ffff}",
    ],
    &["ﻻ", "ﷲ", "ﷺ", "﷽", "﷼", "ﹰ", "ﹷ", "ﳲ", "ﭘ", "ﻷ", "۝", "۞", "\u{fe8e}", "\u{fdf0}", "\u{1ee00}"],
    &[
        "اقرأ أيضا",
        "ADVERTISEMENT",
        "المصدر: وكالات",
        "أعلنت الوزارة بناء مدرسة جديدة في القرية.",
        "وقال إن العمل سيبدأ غدا.",
    ],
];

fn noise() -> impl Strategy<Value = String> {
    let piece = (0..PIECES.len()).prop_flat_map(|kind| select(PIECES[kind]));
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

static FIXTURES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents");
    let entries = fs::read_dir(folder).expect("fixtures/documents");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("a readable fixture")).collect()
});

/// A piece of a fixture with noise in the middle of it, wherever that falls.
fn mutilated() -> impl Strategy<Value = String> {
    let place = 0.0..1.0_f64;
    (0..FIXTURES.len(), place.clone(), place.clone(), place, noise()).prop_map(
        |(index, from, to, at, noise)| {
            let chars: Vec<char> = FIXTURES[index].chars().collect();
            let place = |share: f64, length: usize| {
                #[expect(
                    clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss
                )]
                let place = (share * length as f64) as usize;
                place
            };
            let (from, to) = (place(from.min(to), chars.len()), place(from.max(to), chars.len()));
            let piece = &chars[from..to];
            let at = place(at, piece.len());
            piece[..at].iter().chain(&noise.chars().collect::<Vec<_>>()).chain(&piece[at..]).collect()
        },
    )
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![noise(), mutilated()]
}

/// What may stand between sentences: white space, and a byte order mark, which is no part of any text.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn folding_twice_is_folding_once(text in text()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn sentences_are_ordered_trimmed_and_lose_nothing(text in text()) {
        let mut at = 0;
        for range in split(&text) {
            prop_assert!(at <= range.start && range.start < range.end && range.end <= text.len());
            prop_assert!(text[at..range.start].chars().all(is_blank), "lost {:?}", &text[at..range.start]);
            let sentence = &text[range.clone()];
            prop_assert_eq!(sentence.trim_matches(is_blank), sentence);
            at = range.end;
        }
        prop_assert!(text[at..].chars().all(is_blank), "lost {:?}", &text[at..]);
    }

    #[test]
    fn tokens_are_ordered_slices_with_a_fold(text in text()) {
        let mut at = 0;
        for token in terms(&text, &StopWords::arabic()) {
            let [start, end] = token.bytes;
            prop_assert!(at <= start && start < end && end <= text.len());
            prop_assert_eq!(&text[start..end], token.surface.as_str());
            prop_assert!(!token.fold.is_empty() && token.term.is_empty() == token.stop);
            prop_assert_eq!(&fold(&token.fold), &token.fold);
            at = end;
        }
    }

    #[test]
    fn no_token_lies_in_two_sentences(text in text()) {
        let sentences = split(&text);
        for token in terms(&text, &StopWords::arabic()) {
            let [start, end] = token.bytes;
            let home = sentences.iter().find(|range| range.contains(&start));
            prop_assert!(home.is_some_and(|range| end <= range.end), "{:?}", token);
        }
    }

    #[test]
    fn a_summary_is_exact_in_order_and_the_same_again(text in text(), words in 5..80_usize) {
        let budget = Budget::words(words).expect("a budget of words");
        let summarizer = Summarizer::new(Settings { budget, explain: true, ..Settings::default() });
        let summary = summarizer.summarize(&text, None);
        let mut at = 0;
        for sentence in &summary.sentences {
            prop_assert_eq!(&text[sentence.bytes.clone()], sentence.text.as_str());
            let before = &text[..sentence.bytes.start];
            prop_assert_eq!(before.chars().count(), sentence.chars.start);
            prop_assert_eq!(sentence.chars.len(), sentence.text.chars().count());
            prop_assert!(at <= sentence.bytes.start);
            at = sentence.bytes.end;
        }
        let scores: Vec<f64> = summary.explanation.iter().filter_map(|sentence| sentence.score).collect();
        prop_assert!(scores.iter().all(|score| score.is_finite() && *score >= 0.0));
        let sum: f64 = scores.iter().sum();
        prop_assert!(scores.is_empty() || (sum - 1.0).abs() < 1e-9, "scores sum to {}", sum);
        prop_assert_eq!(summarizer.summarize(&text, None), summary);
    }

    #[test]
    fn a_summary_keeps_to_its_budget_or_is_one_sentence(text in text(), words in 5..80_usize) {
        let budget = Budget::words(words).expect("a budget of words");
        let summary = Summarizer::new(Settings { budget, ..Settings::default() }).summarize(&text, None);
        let total: usize = summary.sentences.iter().map(|sentence| count_words(&sentence.text)).sum();
        prop_assert!(total <= words || summary.sentences.len() == 1, "{} of {} words", total, words);
        prop_assert_eq!(total, summary.stats.summary_words);
    }

    #[test]
    fn the_first_turns_are_the_summary_at_every_length(
        text in text(),
        words in 5..80_usize,
        redundancy in select(&[0.0, 0.7]),
    ) {
        let redundancy = Redundancy::new(redundancy).expect("a redundancy");
        let summarize = |budget, explain| {
            Summarizer::new(Settings { budget, redundancy, explain, ..Settings::default() }).summarize(&text, None)
        };
        let first = |summary: &Summary, n| -> Vec<usize> {
            let taken = summary.explanation.iter().filter(|sentence| sentence.turn.is_some_and(|turn| turn <= n));
            taken.map(|sentence| sentence.index).collect()
        };
        let chosen = |summary: &Summary| -> Vec<usize> { summary.sentences.iter().map(|s| s.index).collect() };
        let by_words = summarize(Budget::words(words).expect("a budget of words"), true);
        prop_assert_eq!(first(&by_words, by_words.sentences.len()), chosen(&by_words));
        let one = summarize(Budget::sentences(1).expect("a budget of sentences"), true);
        let mut turns: Vec<usize> = one.explanation.iter().filter_map(|sentence| sentence.turn).collect();
        turns.sort_unstable();
        prop_assert_eq!(&turns, &(1..=turns.len()).collect::<Vec<_>>());
        for n in 1..=turns.len().min(5) + 1 {
            let of_n = summarize(Budget::sentences(n).expect("a budget of sentences"), false);
            prop_assert_eq!(first(&one, n), chosen(&of_n), "{} sentences", n);
        }
    }
}

#[test]
fn folding_is_idempotent_on_every_arabic_character_wherever_it_stands() {
    let blocks = [
        '\u{600}'..='\u{6ff}',
        '\u{750}'..='\u{77f}',
        '\u{860}'..='\u{8ff}',
        '\u{fb50}'..='\u{fdff}',
        '\u{fe70}'..='\u{feff}',
        '\u{10e60}'..='\u{10e7f}',
        '\u{10ec0}'..='\u{10eff}',
        '\u{1ec70}'..='\u{1ecbf}',
        '\u{1ed00}'..='\u{1ed4f}',
        '\u{1ee00}'..='\u{1eeff}',
    ];
    let neighbours = ["", "ا", "و", "ي", "ى", "ل", "ه", "1", "a", " ", "ـ", "اا", "بب", "\u{654}", "."];
    for c in blocks.into_iter().flatten() {
        for (before, after) in neighbours.iter().flat_map(|before| neighbours.map(|after| (*before, after))) {
            for text in [format!("{before}{c}{after}"), format!("{before}{c}{c}{after}")] {
                let once = fold(&text);
                assert_eq!(fold(&once), once, "U+{:04X} between {before:?} and {after:?}", u32::from(c));
            }
        }
    }
}
