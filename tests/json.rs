//! The JSON of the program, read back as a stranger would: no field missing, none unknown, every offset followed.

#[path = "common/fixtures.rs"]
mod fixtures;
#[path = "common/program.rs"]
mod program;

use std::collections::BTreeMap;

use serde::Deserialize;

use fixtures::fixtures;
use program::Folder;

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Record {
    schema: String,
    #[serde(deserialize_with = "Option::deserialize")]
    source: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    id: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    title: Option<String>,
    summary: String,
    sentences: Vec<Sentence>,
    stats: Stats,
    skipped: Vec<Skipped>,
    warnings: Vec<String>,
    /// What a document of its own was read in, if it was text.
    encoding: Option<String>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Sentence {
    index: usize,
    rank: usize,
    score: f64,
    text: String,
    bytes: [usize; 2],
    chars: [usize; 2],
    /// There if the sentence is shortened, and then true.
    #[serde(default)]
    part: bool,
    #[serde(default)]
    pieces: Vec<Piece>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Piece {
    bytes: [usize; 2],
    chars: [usize; 2],
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Stats {
    sentences: usize,
    words: usize,
    summary_sentences: usize,
    summary_words: usize,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Skipped {
    index: usize,
    kind: Kind,
    text: String,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Heading,
    Boilerplate,
    Duplicate,
}

/// What a failed input comes to in JSON lines.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ErrorRecord {
    schema: String,
    #[serde(deserialize_with = "Option::deserialize")]
    source: Option<String>,
    error: ErrorBody,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ErrorBody {
    kind: String,
    message: String,
}

/// What `--explain` adds: one of these for every sentence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Explained {
    index: usize,
    #[serde(deserialize_with = "Option::deserialize")]
    rank: Option<usize>,
    #[serde(deserialize_with = "Option::deserialize")]
    score: Option<f64>,
    /// By name; which there are is the ranking's own matter.
    #[serde(deserialize_with = "Option::deserialize")]
    merits: Option<BTreeMap<String, f64>>,
    #[serde(deserialize_with = "Option::deserialize")]
    turn: Option<usize>,
    words: usize,
    opens_paragraph: bool,
    verdict: String,
    text: String,
    bytes: [usize; 2],
}

/// What `--keywords` adds.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Keyword {
    text: String,
    score: f64,
    count: usize,
    forms: Vec<KeywordForm>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct KeywordForm {
    text: String,
    bytes: Vec<[usize; 2]>,
    chars: Vec<[usize; 2]>,
}

fn summarize(length: &str, text: &str) -> Record {
    let out = Folder::with([]).feed(["-f", "json", length], text.as_bytes()).quiet_success();
    serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {out}"))
}

/// The text of a shortened sentence is its pieces, joined by spaces, and its terminator.
fn assert_shortened(text: &str, chars: &[char], sentence: &Sentence) {
    let slices: Vec<&str> =
        sentence.pieces.iter().map(|piece| &text[piece.bytes[0]..piece.bytes[1]]).collect();
    for (piece, slice) in sentence.pieces.iter().zip(&slices) {
        assert_eq!(chars[piece.chars[0]..piece.chars[1]].iter().collect::<String>(), *slice);
    }
    let ending = sentence.text.strip_prefix(&slices.join(" ")).expect("its pieces, joined by spaces");
    assert!(ending.chars().all(|c| ".!?؟۔…".contains(c)), "{ending:?}");
    let last = sentence.pieces.len() - 1;
    assert_eq!(sentence.bytes, [sentence.pieces[0].bytes[0], sentence.pieces[last].bytes[1]]);
    assert_eq!(sentence.chars, [sentence.pieces[0].chars[0], sentence.pieces[last].chars[1]]);
}

/// Follows every offset of `record` into `text` and holds its parts against each other.
fn assert_true_to(text: &str, record: &Record) {
    assert_eq!(record.schema, "zubda.summary/1");
    let chars: Vec<char> = text.chars().collect();
    let all = zubda::split(text);
    for sentence in &record.sentences {
        let ([from, to], [first, last]) = (sentence.bytes, sentence.chars);
        assert_eq!(chars[first..last].iter().collect::<String>(), text[from..to]);
        assert_eq!(sentence.part, !sentence.pieces.is_empty());
        if sentence.part {
            assert_shortened(text, &chars, sentence);
        } else {
            assert_eq!(text[from..to], sentence.text);
            assert_eq!(all[sentence.index], from..to);
        }
        assert!(sentence.score > 0.0 && sentence.score <= 1.0, "{}", sentence.score);
    }
    for skipped in &record.skipped {
        assert_eq!(text[all[skipped.index].clone()], skipped.text);
    }
    assert!(record.sentences.is_sorted_by(|a, b| a.bytes[1] <= b.bytes[0]));
    assert!(record.skipped.is_sorted_by(|a, b| a.index < b.index));

    let texts: Vec<&str> = record.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(record.summary, texts.join("\n"));
    let counted = Stats {
        sentences: all.len(),
        words: zubda::count_words(text),
        summary_sentences: texts.len(),
        summary_words: texts.iter().map(|text| zubda::count_words(text)).sum(),
    };
    assert_eq!(record.stats, counted);

    let mut by_rank: Vec<(usize, f64)> =
        record.sentences.iter().map(|sentence| (sentence.rank, sentence.score)).collect();
    by_rank.sort_by_key(|&(rank, _)| rank);
    assert!(by_rank.iter().all(|&(rank, _)| rank > 0));
    assert!(by_rank.is_sorted_by(|a, b| a.0 < b.0 && a.1 >= b.1), "{by_rank:?}");
}

#[test]
fn every_offset_of_every_fixture_leads_to_its_text() {
    for (name, text) in fixtures() {
        for length in ["-n3", "-n1000", "-w50"] {
            let record = summarize(length, &text);
            assert!(!record.sentences.is_empty(), "{name}");
            assert_true_to(&text, &record);
        }
    }
}

#[test]
fn a_byte_order_mark_counts_in_the_offsets_and_is_in_no_sentence() {
    for (name, text) in fixtures() {
        let (bare, marked) = (summarize("-n1000", &text), format!("\u{feff}{text}"));
        let record = summarize("-n1000", &marked);
        assert_true_to(&marked, &record);
        assert_eq!(record.summary, bare.summary, "{name}");
        for (with, without) in record.sentences.iter().zip(&bare.sentences) {
            assert_eq!(with.bytes, without.bytes.map(|byte| byte + 3), "{name}");
            assert_eq!(with.chars, without.chars.map(|char| char + 1), "{name}");
        }
    }
}

#[test]
fn line_ends_of_windows_and_of_old_macs_move_the_offsets_and_nothing_else() {
    for (name, text) in fixtures() {
        let bare = summarize("-n1000", &text);
        for line_end in ["\r\n", "\r"] {
            let foreign = text.replace('\n', line_end);
            let record = summarize("-n1000", &foreign);
            assert_true_to(&foreign, &record);
            assert_eq!(record.summary.replace(line_end, "\n"), bare.summary, "{name} {line_end:?}");
            let indices = |record: &Record| record.sentences.iter().map(|s| s.index).collect::<Vec<_>>();
            assert_eq!(indices(&record), indices(&bare), "{name} {line_end:?}");
        }
    }
}

#[test]
fn characters_beyond_the_basic_plane_count_as_one() {
    let text = "😀😀 وصل القطار إلى المحطة في موعده تماما 😀. ثم غادرها المسافرون واحدا بعد آخر في هدوء.";
    let record = summarize("-n9", text);
    assert_eq!(record.sentences.len(), 2);
    assert_true_to(text, &record);
}

#[test]
fn a_sentence_that_must_be_escaped_is_read_back_as_it_stands() {
    let text = "قال \"نعم\" ثم كتب C:\\temp\tو</script>\u{7f}\u{1}\u{2028}وهذا سطر آخر من الكلام الطويل جدا.";
    let record = summarize("-n9", text);
    assert!(!record.sentences.is_empty());
    assert_true_to(text, &record);
}

#[test]
fn a_document_without_a_sentence_has_every_field_as_well() {
    let outcome = Folder::with([]).feed(["-f", "json"], b"");
    let record: Record = serde_json::from_str(&outcome.stdout).unwrap();
    assert_true_to("", &record);
    let nothing = (record.source, record.id, record.title, record.summary.as_str());
    assert_eq!(nothing, (None, None, None, ""));
    assert_eq!(record.warnings, ["the document is empty"]);
    assert_eq!(outcome.message(), "standard input: warning: the document is empty");
}

#[test]
fn the_title_is_a_heading_of_the_document() {
    let (_, text) = fixtures().into_iter().find(|(name, _)| name == "seed-article.txt").unwrap();
    let record = summarize("-n3", &text);
    assert_eq!(record.title.as_deref(), text.lines().next());
    assert_eq!((record.skipped[0].index, &record.skipped[0].kind), (0, &Kind::Heading));
    assert_eq!(
        (record.skipped[1].text.as_str(), &record.skipped[1].kind),
        ("ADVERTISEMENT", &Kind::Boilerplate)
    );
}

#[test]
fn explain_adds_every_sentence_and_changes_nothing_else() {
    for (name, text) in fixtures() {
        let out = Folder::with([]).feed(["-f", "json", "--explain"], text.as_bytes()).stdout;
        let mut object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&out).unwrap();
        let explanation: Vec<Explained> =
            serde_json::from_value(object.remove("explanation").unwrap()).unwrap();
        let record: Record = serde_json::from_value(object.into()).unwrap();
        assert_eq!(record, summarize("-n3", &text), "{name}");
        let all = zubda::split(&text);
        assert_eq!(explanation.len(), all.len(), "{name}");
        for (index, (explained, range)) in explanation.iter().zip(all).enumerate() {
            assert_eq!((explained.index, explained.text.as_str()), (index, &text[range.clone()]), "{name}");
            assert_eq!(explained.bytes, [range.start, range.end], "{name}");
            let candidate =
                matches!(explained.verdict.as_str(), "chosen" | "outranked" | "too long" | "repeats");
            let told = [explained.rank.is_some(), explained.score.is_some(), explained.merits.is_some()];
            assert_eq!(told, [candidate; 3], "{name}");
            let chosen = record.sentences.iter().any(|sentence| sentence.index == index);
            assert_eq!(explained.verdict == "chosen", chosen, "{name}");
            let skipped = record.skipped.iter().any(|skipped| skipped.index == index);
            assert_eq!(!candidate, skipped, "{name}: {}", explained.verdict);
            assert_eq!(explained.turn.is_some(), candidate && explained.verdict != "repeats", "{name}");
            assert_eq!(explained.turn.is_some_and(|turn| turn <= 3), chosen, "{name}");
            assert_eq!(explained.words, zubda::count_words(&explained.text), "{name}");
            assert!(explained.opens_paragraph || index > 0, "{name}");
        }
    }
}

#[test]
fn keywords_add_one_field_and_change_no_other() {
    for (name, text) in fixtures() {
        let args = ["-f", "json", "-n3", "--keywords", "4"];
        let out = Folder::with([]).feed(args, text.as_bytes()).quiet_success();
        let mut object: serde_json::Map<_, _> = serde_json::from_str(&out).unwrap();
        let keywords: Vec<Keyword> = serde_json::from_value(object.remove("keywords").unwrap()).unwrap();
        let record: Record = serde_json::from_value(object.into()).unwrap();
        assert_eq!(record, summarize("-n3", &text), "{name}");
        assert!((1..=4).contains(&keywords.len()), "{name}: {keywords:?}");
        assert!(keywords.is_sorted_by(|a, b| a.score >= b.score), "{name}: {keywords:?}");
        for Keyword { text: keyword, score, count, forms } in &keywords {
            assert!(!keyword.is_empty() && *score > 0.0, "{name}: {keyword}");
            assert_eq!(*count, forms.iter().map(|form| form.bytes.len()).sum::<usize>(), "{name}: {keyword}");
            for (form, [start, end]) in
                forms.iter().flat_map(|form| form.bytes.iter().map(move |place| (form, place)))
            {
                assert_eq!(text[*start..*end], form.text, "{name}: {keyword}");
            }
        }
    }
}

#[test]
fn a_document_without_a_keyword_has_an_empty_list_of_them() {
    let outcome = Folder::with([]).feed(["-f", "json", "--keywords", "4"], b"");
    let object: serde_json::Map<_, _> = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(object["keywords"], serde_json::json!([]));
}

#[test]
fn one_document_in_is_one_line_out_even_when_it_fails() {
    let note = "هطل المطر على الساحل ثلاثة أيام دون انقطاع. ففاضت الأودية وأغلقت الطريق الجبلية.";
    let folder = Folder::with([("a.txt", note), ("nul.txt", "\0"), ("empty.txt", "")]);
    let paths = ["a.txt", "nul.txt", "none.txt", "empty.txt", "a.txt"];
    let outcome = folder.run(["-f", "jsonl", "-j2"].iter().chain(&paths));
    assert_eq!(outcome.code, 1);
    let lines: Vec<&str> = outcome.stdout.lines().collect();
    assert_eq!(lines.len(), paths.len());
    let failed = [None, Some("encoding"), Some("unreadable"), None, None];
    for ((line, path), kind) in lines.iter().zip(paths).zip(failed) {
        if let Some(kind) = kind {
            let record: ErrorRecord = serde_json::from_str(line).unwrap();
            assert_eq!(record.schema, "zubda.summary/1");
            assert_eq!((record.source.as_deref(), record.error.kind.as_str()), (Some(path), kind));
            // The same words that a person reads.
            assert!(outcome.stderr.contains(&format!("zubda: {}\n", record.error.message)), "{outcome:?}");
        } else {
            let record: Record = serde_json::from_str(line).unwrap();
            assert_eq!(record.source.as_deref(), Some(path));
        }
    }
}

#[test]
fn a_failed_standard_input_is_one_line_without_a_source() {
    let outcome = Folder::with([]).feed(["-f", "jsonl"], b"\0");
    assert_eq!((outcome.code, outcome.stdout.lines().count()), (1, 1));
    let record: ErrorRecord = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(record.source, None);
    assert!(record.error.message.starts_with("standard input: byte 0 is NUL"), "{record:?}");
}

#[test]
fn a_failed_document_is_a_line_in_its_own_file_too() {
    let folder = Folder::with([("d/a.txt", "\0")]);
    assert_eq!(folder.run(["-f", "jsonl", "-o", "out", "d"]).code, 1);
    let record: ErrorRecord = serde_json::from_str(&folder.read("out/d/a.summary.jsonl")).unwrap();
    assert_eq!(record.source.as_deref(), Some("d/a.txt"));
    assert_eq!(folder.files("out"), ["d/a.summary.jsonl"]);
}
