//! The JSON of the program, read back as a stranger would: no field missing, none unknown, every offset followed.

#[path = "../common/fixtures.rs"]
mod fixtures;
#[path = "../common/program.rs"]
mod program;

mod additions;
mod described;
mod failures;
mod schema;

use fixtures::fixtures;
use program::{Folder, parsed};
use schema::{Kind, Record, Sentence, Stats};

fn summarize(length: &str, text: &str) -> Record {
    let out = Folder::with([]).feed(["-f", "json", length], text.as_bytes()).quiet_success();
    parsed(&out)
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
    let is_numbered = all.len() == record.stats.sentences;
    for sentence in &record.sentences {
        let ([from, to], [first, last]) = (sentence.bytes, sentence.chars);
        assert_eq!(chars[first..last].iter().collect::<String>(), text[from..to]);
        assert_eq!(sentence.part, !sentence.pieces.is_empty());
        if sentence.part {
            assert_shortened(text, &chars, sentence);
        } else {
            assert_eq!(text[from..to], sentence.text);
            // A question is one with its answer: then there are fewer sentences than the splitter finds.
            assert!(all.iter().any(|one| one.start == from) && all.iter().any(|one| one.end == to));
            assert!(!is_numbered || all[sentence.index] == (from..to));
        }
        assert!(sentence.score > 0.0 && sentence.score <= 1.0, "{}", sentence.score);
    }
    for skipped in &record.skipped {
        assert!(all.iter().any(|one| text[one.clone()] == skipped.text));
        assert!(!is_numbered || text[all[skipped.index].clone()] == skipped.text);
    }
    assert!(record.sentences.is_sorted_by(|a, b| a.bytes[1] <= b.bytes[0]));
    assert!(record.skipped.is_sorted_by(|a, b| a.index < b.index));

    let texts: Vec<&str> = record.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(record.summary, texts.join("\n"));
    let counted = Stats {
        sentences: record.stats.sentences.min(all.len()),
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
    let record: Record = parsed(&outcome.stdout);
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
