//! Files of many summaries: records, which belong together by their id, and lines.

use crate::{Folder, assert_ends};

/// Each document of a report as its id, its candidate and its first reference, with ROUGE-1 F1.
fn pairs(folder: &Folder, args: &str) -> Vec<(String, String, String, f64)> {
    let documents = folder.json(args).by_document.into_iter();
    documents
        .map(|document| {
            let f1 = document.scores.rouge1.f1;
            (document.id, document.candidate, document.references[0].clone(), f1)
        })
        .collect()
}

fn pair(id: &str, candidate: &str, reference: &str, f1: f64) -> (String, String, String, f64) {
    (id.to_owned(), candidate.to_owned(), reference.to_owned(), f1)
}

/// What is read here has no flags for how: the cure is a command that has.
#[test]
fn a_doubtful_text_is_told_with_a_cure_that_can_be_had() {
    let mojibake = "ÇáÓáÇã Úáíßã æÑÍãÉ Çááå æÈÑßÇÊå";
    let folder = Folder::with([("c.txt", mojibake), ("r.txt", "السلام عليكم ورحمة الله وبركاته")]);
    let output = folder.rouge("--reference r.txt --candidate c.txt");
    let told = output.stderr;
    assert!(told.contains("read the original with iconv -f windows-1256, or"), "{told}");
}

#[test]
fn records_are_paired_by_id_and_nothing_but_their_texts_is_compared() {
    let folder = Folder::with([
        ("cand.jsonl", "{\"id\":1,\"summary\":\"ارتفعت أسعار الخبز\"}\n"),
        ("ref.jsonl", "{\"id\":1,\"summary\":\"وصل القطار متأخرا\"}\n"),
    ]);
    let output = folder.rouge("--reference ref.jsonl --candidate cand.jsonl");
    assert_ends(&output, 0, "");
    assert!(output.stdout.contains("ROUGE-1        0.00     0.00     0.00"), "{}", output.stdout);

    let folder = Folder::with([
        // In another order, the id in another form, the text in another field, and the same in other formats.
        (
            "c.jsonl",
            "{\"id\":\"7\",\"text\":\"نص ثان\"}\n\n{\"id\":2,\"summary\":\"نص أول\",\"text\":\"غيره\"}\n",
        ),
        ("r.jsonl", "{\"id\":2,\"text\":\"نص أول\"}\n{\"id\":7,\"text\":\"نص\"}\n"),
        ("r.json", "[{\"id\":2,\"text\":\"نص أول\"},\n{\"id\":7,\"text\":\"نص\"}]\n"),
        ("r.csv", "id,summary\n2,نص أول\n7,نص\n"),
    ]);
    let two_thirds = 2.0 / 3.0;
    for (reference, first, second) in [
        ("r.jsonl", "r.jsonl:1", "r.jsonl:2"),
        ("r.json", "r.json[0]", "r.json[1]"),
        ("r.csv", "r.csv:2", "r.csv:3"),
    ] {
        let found = pairs(&folder, &format!("--reference {reference} --candidate c.jsonl"));
        assert_eq!(found, [pair("2", "c.jsonl:3", first, 1.0), pair("7", "c.jsonl:1", second, two_thirds)]);
    }
}

#[test]
fn the_programs_own_output_is_held_against_references() {
    let articles = "{\"id\":\"a\",\"text\":\"زار الوزير المدرسة أمس.\"}\n{\"id\":\"b\",\"text\":\"\"}\nx\n";
    let gold = "{\"id\":\"a\",\"text\":\"زار الوزير المدرسة أمس\"}\n{\"id\":\"c\",\"text\":\"نص\"}\n";
    let folder = Folder::with([("in.jsonl", articles), ("gold.jsonl", gold)]);
    let summarize = |format: &str| folder.run(["-f", format, "in.jsonl"]).stdout;
    folder.write("out.json", summarize("json").as_bytes());
    folder.write("out.jsonl", summarize("jsonl").as_bytes());
    for (candidate, empty, failed) in [("out.jsonl", ":2", ":3"), ("out.json", "[1]", "[2]")] {
        let output = folder.rouge(&format!("--reference gold.jsonl --candidate {candidate}"));
        let messages = format!(
            "\
zubda: {candidate}{failed}: the record of a failure (in.jsonl:3: no JSON object: expected value at character 1); left out
zubda: {candidate}{empty}: no reference of the id b in gold.jsonl, left out
zubda: gold.jsonl:2: no candidate of the id c, left out
"
        );
        assert_ends(&output, 1, &messages);
        assert!(output.stdout.contains("ROUGE-1      100.00   100.00   100.00"), "{}", output.stdout);
    }
    // Through a pipe it shows by how it opens.
    let output = folder.rouge_of("--reference gold.jsonl --candidate -", &summarize("jsonl"));
    assert!(output.stdout.starts_with("1 document, 1 reference;"), "{}", output.stdout);
    assert!(output.stderr.contains("standard input:2: no reference of the id b"), "{}", output.stderr);
}

#[test]
fn lines_are_paired_one_by_one() {
    let folder = Folder::with([
        ("cands.txt", "ارتفعت أسعار الخبز\nوصل القطار متأخرا\nنص\n"),
        ("refs.txt", "وصل القطار متأخرا\nارتفعت أسعار الخبز\nنص\n"),
        ("more.txt", "ارتفعت أسعار الخبز\n"),
    ]);
    let found = pairs(&folder, "--input-format lines --reference refs.txt --candidate cands.txt");
    let at = |file: &str, line: &str| format!("{file}.txt:{line}");
    let expected = [("1", 0.0), ("2", 0.0), ("3", 1.0)];
    assert_eq!(found, expected.map(|(line, f1)| pair(line, &at("cands", line), &at("refs", line), f1)));
    let output = folder.rouge("--input-format lines --reference more.txt --candidate cands.txt");
    let lacking =
        |line| format!("zubda: cands.txt:{line}: no reference in line {line} in more.txt, left out\n");
    assert_ends(&output, 1, &[lacking(2), lacking(3)].concat());
    let output = folder.rouge("--input-format lines --candidate more.txt --reference refs.txt");
    let left_over = |line| format!("zubda: refs.txt:{line}: no candidate in line {line}, left out\n");
    assert_ends(&output, 1, &[left_over(2), left_over(3)].concat());
}

#[test]
fn a_table_has_its_texts_where_records_have_them() {
    let table = |column: &str| format!("id,{column}\n1,نص أول\n2,نص ثان\n");
    let folder = Folder::with([
        ("c.csv", &*table("summary")),
        ("r.csv", &table("text")),
        ("both.csv", "text,summary,id\nغيره,نص أول,1\nغيره,نص ثان,2\n"),
        ("none.csv", &table("gist")),
    ]);
    for candidate in ["c.csv", "r.csv", "both.csv"] {
        let found = pairs(&folder, &format!("--candidate {candidate} --reference r.csv"));
        assert!(found.iter().all(|(.., f1)| (f1 - 1.0).abs() < 1e-12), "{candidate}: {found:?}");
        assert_eq!(found.len(), 2, "{candidate}");
    }
    let piped = folder.rouge_of("--candidate - --reference r.csv", &table("text"));
    assert!(piped.stdout.starts_with("2 documents, 2 references;"), "{piped:?}");
    let told = folder.rouge("--candidate none.csv --reference r.csv").stderr;
    assert!(
        told.starts_with("zubda: none.csv: no column `summary` or `text`, but `id`, `gist`; name"),
        "{told}"
    );
}

#[test]
fn there_may_be_several_references_a_rival_and_fields_of_other_names() {
    let record = |id: u32, text: &str| format!("{{\"key\":{{\"n\":{id}}},\"gist\":\"{text}\"}}\n");
    let folder = Folder::with([
        ("c.jsonl", &(record(1, "نص أول") + &record(2, "نص ثان"))),
        ("one.jsonl", &(record(2, "نص ثان") + &record(1, "نص أول"))),
        ("two.jsonl", &record(1, "غيره")),
        ("rival.jsonl", &(record(1, "نص") + &record(2, "نص"))),
    ]);
    let named = "--text-field gist --id-field key.n --candidate c.jsonl";
    let report = folder.json(&format!("{named} --reference one.jsonl --against rival.jsonl"));
    assert!(report.comparison.unwrap().rouge1.difference.mean > 0.0);
    // Each file of references must have the record.
    let output = folder.rouge(&format!("{named} --reference one.jsonl two.jsonl"));
    assert_ends(&output, 1, "zubda: c.jsonl:2: no reference of the id 2 in two.jsonl, left out\n");
    let output = folder.rouge("--candidate c.jsonl --reference one.jsonl");
    let told = "zubda: c.jsonl:1: no field `summary` or `text`, but `key`, `gist`; name the right one with --text-field; left out\n";
    assert!(output.stderr.starts_with(told), "{}", output.stderr);
    assert_eq!(output.code, 1);
}

#[test]
fn fields_are_found_as_where_summaries_are_made() {
    let folder = Folder::with([
        ("c.jsonl", "{\"id\":1,\"a.b\":{\"c\":\"نص أول\"},\"a\":{\"b\":{\"c\":\"غيره\"}}}\n"),
        ("r.jsonl", "{\"id\":1,\"a\":{\"b.c\":\"نص أول\"}}\n"),
        ("null.jsonl", "{\"id\":1,\"summary\":null,\"text\":\"المقال كله\"}\n"),
    ]);
    let found = pairs(&folder, "--text-field a.b.c --candidate c.jsonl --reference r.jsonl");
    assert_eq!(found, [pair("1", "c.jsonl:1", "r.jsonl:1", 1.0)]);
    // The text of an article is no summary of it.
    let output = folder.rouge("--candidate null.jsonl --reference null.jsonl");
    assert!(
        output.stderr.starts_with("zubda: null.jsonl:1: field `summary` is no string; left out\n"),
        "{output:?}"
    );
}

#[test]
fn a_single_summary_in_json_is_a_document_like_any_other() {
    let folder = Folder::with([
        ("out/a.summary.jsonl", "{\"id\":null,\"summary\":\"نص\"}\n"),
        ("out/notes.docx", "no text"),
        ("hand/a.txt", "نص"),
        ("one.json", "{\"summary\":\"نص\"}"),
    ]);
    for args in ["--candidate out --reference hand", "--candidate one.json --reference hand/a.txt"] {
        let output = folder.rouge(args);
        assert_ends(&output, 0, "");
        assert!(output.stdout.starts_with("1 document, 1 reference;"), "{}", output.stdout);
    }
}

#[test]
fn records_without_an_id_are_paired_by_their_lines() {
    let folder = Folder::with([
        ("c.jsonl", "{\"text\":\"نص\"}\n{\"text\":\"غيره\"}\n"),
        ("r.jsonl", "{\"text\":\"نص\"}\n{\"text\":\"نص\"}\n"),
    ]);
    let found = pairs(&folder, "--candidate c.jsonl --reference r.jsonl");
    assert_eq!(found, [pair("1", "c.jsonl:1", "r.jsonl:1", 1.0), pair("2", "c.jsonl:2", "r.jsonl:2", 0.0)]);
}

#[test]
fn records_without_ids_are_paired_by_what_they_were_made_of() {
    let record = |source: &str, text: &str| {
        format!("{{\"source\":\"{source}\",\"id\":null,\"summary\":\"{text}\"}}\n")
    };
    let [a, b, c] = [("a.txt", "نص أول"), ("b.txt", "خبر ثان"), ("c.txt", "حديث ثالث")];
    let file =
        |records: &[(&str, &str)]| records.iter().map(|(of, text)| record(of, text)).collect::<String>();
    let folder = Folder::with([
        ("p", &*file(&[a, b])),
        ("q", &file(&[b, a])),
        ("r", &file(&[c, b])),
        ("elsewhere", &file(&[("x/a.txt", "نص أول"), ("x/b.txt", "خبر ثان")])),
        ("same", &file(&[("all.jsonl", "نص أول"), ("all.jsonl", "خبر ثان")])),
    ]);
    let found = pairs(&folder, "--reference p --candidate q");
    assert_eq!(found, [pair("a.txt", "q:2", "p:1", 1.0), pair("b.txt", "q:1", "p:2", 1.0)]);
    let output = folder.rouge("--reference p --candidate r");
    assert_ends(
        &output,
        1,
        "zubda: r:1: no reference made of c.txt in p, left out\nzubda: p:1: no candidate made of a.txt, left out\n",
    );
    // Where nothing was made of the same, or all of one, the lines tell.
    for candidate in ["elsewhere", "same"] {
        let found = pairs(&folder, &format!("--reference p --candidate {candidate}"));
        assert_eq!(found.iter().map(|pair| (&*pair.0, pair.3)).collect::<Vec<_>>(), [("1", 1.0), ("2", 1.0)]);
    }
}
