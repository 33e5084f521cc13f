//! Laws that hold for any text: generated Arabic with every kind of noise, and mutilated fixtures.

#[path = "common/laws.rs"]
mod laws;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use zubda::{Budget, Redundancy, Settings, Shortening, Summarizer, Summary, TextFormat, count_words, fold};

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
    prop_oneof![3 => noise(), 3 => mutilated(), 1 => nested(), 1 => repetitive(), 1 => listed()]
}

/// Lists in lists, and lines that go on with the one above.
fn listed() -> impl Strategy<Value = String> {
    const MARKS: [&str; 10] = ["", "- ", "• ", "1- ", "2- ", "أ- ", "(1) ", "أولا: ", "الذي ", "السؤال: "];
    const ENDS: [&str; 5] = ["\n", ":\n", ".\n", "؟\n", "\n\n"];
    let line = (select(&MARKS), select(PIECES[13]), select(&ENDS));
    prop::collection::vec(line, 0..20).prop_map(|lines| {
        lines.into_iter().flat_map(|(mark, said, end)| [mark, said.trim_end_matches('.'), end]).collect()
    })
}

/// What quotes and brackets are put around, and the same ones inside them, again and again.
fn nested() -> impl Strategy<Value = String> {
    const PAIRS: [(&str, &str); 8] = [
        ("(", ")"),
        ("[", "]"),
        ("«", "»"),
        ("“", "”"),
        ("\"", "\""),
        ("﴿", "﴾"),
        ("\u{2067}", "\u{2069}"),
        ("{", ")"),
    ];
    let pairs = prop::collection::vec(select(&PAIRS), 0..200);
    (pairs, noise(), 0.0..1.0_f64).prop_map(|(pairs, inside, closed)| {
        let mut text: String = pairs.iter().map(|(open, _)| *open).collect();
        text.push_str(&inside);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let left_open = (closed * pairs.len() as f64) as usize;
        text.extend(pairs[left_open..].iter().rev().map(|(_, close)| *close));
        text
    })
}

/// A text with one stretch of it a hundred times over.
fn repetitive() -> impl Strategy<Value = String> {
    (noise(), prop::collection::vec(noise(), 0..3), 1..100_usize)
        .prop_map(|(again, around, times)| around.join("\n") + &again.repeat(times))
}

/// What a text may be written in.
const FORMATS: &[TextFormat] = &[
    TextFormat::Lines,
    #[cfg(feature = "markdown")]
    TextFormat::Markdown,
    TextFormat::Subtitles,
    #[cfg(feature = "html")]
    TextFormat::Html,
];

/// Tags and Markdown around noise, closed or not.
fn markup() -> impl Strategy<Value = String> {
    const MARKS: [&str; 36] = [
        "<p>", "</p>", "<div>", "</div>", "<h1>", "</h1>", "<title>", "</title>", "<article>",
        "<table><tr><td>", "</table>", "<ul><li>", "<a href='x'>", "</a>", "<script>", "</script>", "<!--",
        "-->", "<br/>", "&lt;", "&#x202e;", "&#0;", "<![CDATA[", "# ", "- ", "> ", "```\n",
        "| a | b |\n|---|---|\n", "[x](y)", "---\n", "\n1\n00:00:01,000 --> 00:00:02,000\n", "\n- ", "<v ",
        "{\\an8}", "[0:12] ", "\n\n",
    ];
    prop::collection::vec(prop_oneof![select(&MARKS).prop_map(str::to_owned), noise()], 0..12)
        .prop_map(|pieces| pieces.concat())
}

/// Encodings that bytes are read in.
const ENCODINGS: [&str; 6] = ["auto", "windows-1256", "iso-8859-6", "utf-16le", "utf-16be", "utf-8"];

/// Bytes of a text in some encoding, or of none, cut and struck anywhere.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let encoded = (text(), 0..4_u8).prop_map(|(text, encoding)| match encoding {
        0 => text.into_bytes(),
        1 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        2 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        // Its low bytes, which are letters in every single-byte encoding.
        _ => text.chars().map(|c| u32::from(c).to_le_bytes()[0]).collect(),
    });
    let struck = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6);
    (prop_oneof![4 => encoded, 1 => prop::collection::vec(any::<u8>(), 0..200)], struck).prop_map(
        |(mut bytes, struck)| {
            for (place, byte) in struck {
                match bytes.len() {
                    0 => bytes.push(byte),
                    length if byte == 0 => bytes.truncate(place.index(length)),
                    length => bytes[place.index(length)] = byte,
                }
            }
            bytes
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_split_without_loss(text in text()) {
        laws::splitting(&text);
    }

    #[test]
    fn any_sentence_is_cut_into_chunks_without_loss(text in text()) {
        laws::clauses(&text);
    }

    #[test]
    fn any_text_has_tokens_in_order_and_one_fold(text in text()) {
        laws::tokens(&text);
    }

    #[test]
    fn every_sentence_of_any_text_is_told_of(text in text(), keep_boilerplate: bool) {
        laws::document(&text, keep_boilerplate);
    }

    #[test]
    fn any_summary_is_exact_within_its_budget_and_the_same_again(
        text in text(),
        title in prop::option::of(noise()),
        choice: [u8; 2],
    ) {
        laws::summary(&text, title.as_deref(), choice);
        laws::keyword_order(&text);
    }

    #[test]
    fn nothing_goes_from_a_text_that_fits(text in text(), chars: bool) {
        let count = if chars { text.chars().count() } else { count_words(&text) };
        let budget = if chars { Budget::chars(count.max(1)) } else { Budget::words(count.max(1)) };
        let settings = Settings::default().with_budget(budget.expect("a budget"));
        let texts = |shortening| -> Vec<String> {
            let summarizer = Summarizer::new(settings.clone().with_shortening(shortening));
            summarizer.summarize(&text, None).sentences.into_iter().map(|sentence| sentence.text).collect()
        };
        prop_assert_eq!(texts(Shortening::Every), texts(Shortening::Long));
    }

    #[test]
    fn the_first_turns_are_the_summary_at_every_length(
        text in text(),
        words in 5..80_usize,
        redundancy in select(&[0.0, 0.7]),
        shortening in select(&[Shortening::Long, Shortening::Every]),
    ) {
        let redundancy = Redundancy::new(redundancy).expect("a redundancy");
        let settings = Settings::default().with_redundancy(redundancy).with_shortening(shortening);
        let summarize = |budget, explain| {
            Summarizer::new(settings.clone().with_budget(budget).with_explain(explain)).summarize(&text, None)
        };
        let first = |summary: &Summary, n| -> Vec<usize> {
            let taken = summary.explanation.iter().filter(|sentence| sentence.turn.is_some_and(|turn| turn <= n));
            let mut indices: Vec<usize> = taken.map(|sentence| sentence.index).collect();
            indices.dedup();
            indices
        };
        let chosen = |summary: &Summary| -> Vec<usize> {
            let mut indices: Vec<usize> = summary.sentences.iter().map(|sentence| sentence.index).collect();
            indices.dedup();
            indices
        };
        let taken = |summary: &Summary| summary.explanation.iter().filter(|row| row.verdict == zubda::Verdict::Chosen).count();
        let by_words = summarize(Budget::words(words).expect("a budget of words"), true);
        prop_assert_eq!(first(&by_words, taken(&by_words)), chosen(&by_words));
        let one = summarize(Budget::sentences(1).expect("a budget of sentences"), true);
        let mut turns: Vec<usize> = one.explanation.iter().filter_map(|sentence| sentence.turn).collect();
        turns.sort_unstable();
        prop_assert_eq!(&turns, &(1..=turns.len()).collect::<Vec<_>>());
        for n in 1..=turns.len().min(5) + 1 {
            let of_n = summarize(Budget::sentences(n).expect("a budget of sentences"), false);
            prop_assert_eq!(first(&one, n), chosen(&of_n), "{} sentences", n);
        }
    }

    #[test]
    fn any_bytes_are_decoded_without_a_silent_loss(bytes in bytes(), encoding in select(&ENCODINGS)) {
        laws::decoding(&bytes, encoding.parse().expect("a known label"));
    }

    #[cfg(feature = "cli")]
    #[test]
    fn any_record_is_read_as_a_json_parser_reads_it(text in text(), cut in 0_usize..400) {
        let record = serde_json::json!({"id": text, "text": text}).to_string().into_bytes();
        laws::records(&record);
        laws::records(&record[..record.len().min(cut)]);
    }

    #[test]
    fn any_article_is_summarized_in_slices_of_its_text(
        source in prop_oneof![text(), markup()],
        format in select(FORMATS),
    ) {
        laws::article(&source, format);
    }

    #[test]
    fn any_two_texts_have_rouge_scores(candidate in text(), reference in text()) {
        laws::rouge(&candidate, &reference);
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

/// In numbers and in words of other scripts a character that goes may join what it parted.
#[test]
fn folding_is_idempotent_on_every_short_text_of_numbers_or_of_other_scripts() {
    const NUMBERS: [&str; 13] =
        ["1", "٣", "٬", ",", ".", "٫", "\u{64e}", "\u{200c}", "ـ", "\u{fe70}", "ا", "a", " "];
    const SCRIPTS: [&str; 10] = ["a", "é", "日", "カ", "ा", "ß", "\u{200b}", "\u{200d}", "ـ", "\u{301}"];
    for characters in [NUMBERS.as_slice(), &SCRIPTS] {
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            let longer =
                |text: &String| characters.iter().map(|last| text.clone() + last).collect::<Vec<_>>();
            texts = texts.iter().flat_map(longer).collect();
            for text in &texts {
                let once = fold(text);
                assert_eq!(fold(&once), once, "{text:?}");
            }
        }
    }
}
