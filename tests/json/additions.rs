//! What an option adds to the JSON: one field, and nothing else changes.

use crate::fixtures::fixtures;
use crate::program::{Folder, parsed};
use crate::schema::{Explained, Keyword, Record};
use crate::summarize;

#[test]
fn explain_adds_every_sentence_and_changes_nothing_else() {
    for (name, text) in fixtures() {
        let out = Folder::with([]).feed(["-f", "json", "--explain"], text.as_bytes()).stdout;
        let mut object: serde_json::Map<String, serde_json::Value> = parsed(&out);
        let explanation: Vec<Explained> =
            serde_json::from_value(object.remove("explanation").unwrap()).unwrap();
        let record: Record = serde_json::from_value(object.into()).unwrap();
        assert_eq!(record, summarize("-n3", &text), "{name}");
        let mut all = zubda::split(&text).into_iter();
        for (index, explained) in explanation.iter().enumerate() {
            let mut range = all.next().unwrap();
            // A question is one with its answer.
            while range.end < explained.bytes[1] {
                range.end = all.next().unwrap().end;
            }
            assert_eq!((explained.index, explained.text.as_str()), (index, &text[range.clone()]), "{name}");
            assert_eq!(explained.bytes, [range.start, range.end], "{name}");
            let chars = [range.start, range.end].map(|byte| text[..byte].chars().count());
            assert_eq!(explained.chars, chars, "{name}");
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
        assert_eq!(all.next(), None, "{name}");
    }
}

#[test]
fn keywords_add_one_field_and_change_no_other() {
    for (name, text) in fixtures() {
        let args = ["-f", "json", "-n3", "--keywords", "4"];
        let out = Folder::with([]).feed(args, text.as_bytes()).quiet_success();
        let mut object: serde_json::Map<_, _> = parsed(&out);
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
    let object: serde_json::Map<_, _> = parsed(&outcome.stdout);
    assert_eq!(object["keywords"], serde_json::json!([]));
}
