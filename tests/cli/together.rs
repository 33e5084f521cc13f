//! One summary of all documents.

use serde_json::{Value, json};

use crate::program::{Folder, parsed};
use crate::{ARTICLE, NOTE};

/// Two reports on one event, and a third on something else.
const REPORTS: [(&str, &str); 3] = [
    ("2024-05-05 a.txt", "ضرب زلزال قوي صباح الأحد مدينة الساحل في شمال البلاد. وقتل عشرة أشخاص في الزلزال."),
    (
        "2024-05-04 b.txt",
        "ضرب زلزال مدينة الساحل في شمال البلاد صباح اليوم. وأعلنت الحكومة حالة الطوارئ في المدينة.",
    ),
    ("c.txt", "تراجعت أسعار القمح في الأسواق العالمية أمس بنحو واحد في المئة."),
];

#[test]
fn one_summary_comes_of_all_without_headers() {
    let out = Folder::with(REPORTS).run(["--together", "-n", "2", "."]).quiet_success();
    insta::assert_snapshot!(out);
}

#[test]
fn a_single_document_is_summarized_as_ever() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    for length in [["-n", "2"], ["-w", "30"], ["-r", "0.4"], ["-c", "150"]] {
        let alone = folder.run(["a.txt", length[0], length[1]]).quiet_success();
        assert_eq!(folder.run(["--together", "a.txt", length[0], length[1]]).quiet_success(), alone);
    }
}

#[test]
fn json_names_the_document_of_each_sentence() {
    let folder = Folder::with(REPORTS);
    let out = folder.run(["--together", "-f", "json", "."]).quiet_success();
    let record: Value = parsed(&out);
    assert_eq!((&record["source"], record["sources"].as_array().unwrap().len()), (&Value::Null, 3));
    for sentence in record["sentences"].as_array().unwrap() {
        let document = usize::try_from(sentence["document"].as_u64().unwrap()).unwrap();
        let source = record["sources"][document]["source"].as_str().unwrap();
        let text = std::fs::read_to_string(folder.path(source)).unwrap();
        let [start, end] =
            [0, 1].map(|end| usize::try_from(sentence["bytes"][end].as_u64().unwrap()).unwrap());
        assert_eq!(text[start..end], *sentence["text"].as_str().unwrap());
    }
}

#[test]
fn the_same_bytes_come_at_any_number_of_threads() {
    let folder = Folder::with(REPORTS);
    let run = |jobs| folder.run(["--together", "-f", "json", "--explain", "-j", jobs, "."]).quiet_success();
    assert_eq!(run("1"), run("7"));
}

#[test]
fn by_date_the_oldest_comes_first_and_what_has_none_last() {
    let names = |folder: &Folder, input: Option<&str>| {
        let args = ["--together", "-n", "9", "--by", "date", "-f", "json"];
        let out = match input {
            Some(input) => folder.feed(args, input.as_bytes()),
            None => folder.run(args.into_iter().chain(["."])),
        };
        let record: Value = parsed(&out.quiet_success());
        let mut order: Vec<u64> = record["sentences"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["document"].as_u64().unwrap())
            .collect();
        order.dedup();
        order
    };
    // In path order b comes before a already.
    assert_eq!(names(&Folder::with(REPORTS), None), [0, 1, 2]);
    let [new, old, none] = REPORTS.map(|(_, text)| text);
    let lines = [
        json!({"text": none}),
        json!({"text": new, "date": "2024-05-05T10:00:00Z"}),
        json!({"text": old, "date": "20240504"}),
    ];
    let lines = lines.map(|line| line.to_string()).join("\n");
    assert_eq!(names(&Folder::with([]), Some(&lines)), [2, 1, 0]);
}

#[test]
fn where_dates_are_counted_on_and_none_is_found_it_is_said() {
    let folder = Folder::with([("a.txt", NOTE), ("b.txt", ARTICLE)]);
    let told = |args: &[&str]| folder.run(args.iter().chain(&["--together", "a.txt", "b.txt"])).stderr;
    let warning = |field| {
        format!("all documents: warning: no document has a date in its name or in a field `{field}`;")
    };
    assert!(told(&["--by", "date"]).contains(&warning("date")));
    assert!(told(&["--date-field", "day"]).contains(&warning("day")));
    assert_eq!(told(&[]), "");
    let nothing = folder.run(["--together", "--by", "date", "nowhere.txt"]);
    assert!(!nothing.stderr.contains("has a date"), "{nothing:?}");
}

#[test]
fn what_cannot_be_read_is_told_and_the_others_go_on() {
    let folder = Folder::with([("a.txt", NOTE)]);
    let outcome = folder.run(["--together", "nowhere.txt", "a.txt"]);
    assert_eq!(outcome.code, 1);
    assert_eq!(outcome.message(), "nowhere.txt: no such file or directory: check the path");
    assert_eq!(outcome.stdout, folder.run(["a.txt"]).quiet_success());
}

#[test]
fn in_a_folder_it_has_a_name_of_its_own() {
    let folder = Folder::with([("a.txt", NOTE), ("b.txt", ARTICLE), ("out/x", "")]);
    for (format, extension) in [("text", "txt"), ("jsonl", "jsonl")] {
        folder.run(["--together", "-f", format, "-o", "out", "a.txt", "b.txt"]).quiet_success();
        let printed = folder.run(["--together", "-f", format, "a.txt", "b.txt"]).quiet_success();
        assert_eq!(folder.read(&format!("out/together.summary.{extension}")), printed);
    }
    assert_eq!(folder.files("out"), ["together.summary.jsonl", "together.summary.txt", "x"]);
}

#[test]
fn the_same_file_twice_counts_once() {
    let folder = Folder::with([("a.txt", ARTICLE), ("b.txt", ARTICLE)]);
    let outcome = folder.run(["--together", "-w", "30", "a.txt", "b.txt"]);
    assert_eq!(outcome.message(), "b.txt: warning: a document before it has the same text: it counts once");
    assert_eq!(outcome.stdout, folder.run(["-w", "30", "a.txt"]).quiet_success());
}

#[test]
fn a_path_that_is_given_twice_counts_once() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let outcome = folder.run(["--together", "-w", "30", "a.txt", "a.txt"]);
    assert_eq!(outcome.message(), "a.txt: warning: a document before it has the same text: it counts once");
    assert_eq!(outcome.stdout, folder.run(["-w", "30", "a.txt"]).quiet_success());
}

#[test]
fn a_query_leans_the_choice_and_a_title_the_scores() {
    let folder = Folder::with(REPORTS);
    let summary = |query| folder.run(["--together", "-n", "1", "--query", query, "."]).quiet_success();
    assert!(summary("أسعار القمح").starts_with("تراجعت أسعار القمح"));
    assert!(summary("حالة الطوارئ").starts_with("وأعلنت الحكومة حالة الطوارئ"));
    let scores = |title: &[&str]| {
        let args = ["--together", "-f", "json", "--explain", "."].iter().chain(title);
        let record: Value = parsed(&folder.run(args).quiet_success());
        let told = record["explanation"].as_array().unwrap().iter();
        let of = |start: &str| {
            let mut told = told.clone();
            let found = told.find(|one| one["text"].as_str().unwrap().starts_with(start)).unwrap();
            found["score"].as_f64().unwrap()
        };
        [of("وأعلنت الحكومة"), of("وقتل عشرة")]
    };
    let ([emergency, dead], none) = (scores(&["--title", "إعلان الطوارئ في المدينة"]), scores(&[]));
    assert!(emergency > 1.5 * none[0], "{emergency} {none:?}");
    assert!(dead < none[1], "{dead} {none:?}");
}

#[test]
fn documents_in_another_language_are_named_and_left_out() {
    let folder = Folder::with(REPORTS);
    let arabic = folder.run(["--together", "-n", "3", "."]).quiet_success();
    let english = "A strong earthquake struck the coastal city on Sunday. Ten people died in the earthquake.";
    for (name, text) in
        [("2024-05-04 x.txt", english), ("y.txt", &english.replace("strong", "big")), ("z.txt", "42.")]
    {
        folder.write(name, text.as_bytes());
    }
    let outcome = folder.run(["--together", "-n", "3", "."]);
    assert_eq!((outcome.code, outcome.stdout), (0, arabic));
    let told: Vec<&str> = outcome.stderr.lines().collect();
    assert_eq!(told.len(), 3, "{told:?}");
    for (line, name) in told.iter().zip(["./2024-05-04 x.txt", "./y.txt", "./z.txt"]) {
        let start = format!(
            "zubda: {name}: warning: no Arabic letters, and other documents have some: nothing is taken"
        );
        assert!(line.starts_with(&start), "{line}");
    }
    // Who wants them all the same gets them, and so does who has no others.
    let kept = folder.run(["--together", "-n", "3", "--keep-boilerplate", "."]).stdout;
    assert!(kept.contains("A strong earthquake"), "{kept}");
    let alone = folder.run(["--together", "-n", "1", "2024-05-04 x.txt", "y.txt"]).stdout;
    assert!(alone.ends_with(" earthquake struck the coastal city on Sunday.\n"), "{alone}");
    assert_eq!(alone.lines().count(), 1, "{alone}");
}

#[test]
fn ten_thousand_empty_files_change_nothing() {
    let folder = Folder::with(REPORTS);
    let expected = folder.run(["--together", "-n", "2", "."]).quiet_success();
    for number in 0..10_000 {
        folder.write(format!("empty/{number}.txt"), b"");
    }
    let outcome = folder.run(["--together", "-n", "2", "."]);
    assert_eq!((outcome.code, outcome.stdout), (0, expected));
    assert_eq!(outcome.stderr.lines().count(), 10_000, "a warning each, and no other");
    assert!(outcome.stderr.lines().all(|line| line.ends_with(": warning: the document is empty")));
}

#[test]
fn nothing_makes_an_empty_summary_and_a_warning() {
    let outcome = Folder::with([("a.txt", ""), ("b.txt", "")]).run(["--together", "-q", "."]);
    assert_eq!((outcome.code, outcome.stdout.as_str(), outcome.stderr.as_str()), (0, "", ""));
    let outcome = Folder::with([("a.txt", ""), ("b.txt", "")]).run(["--together", "."]);
    assert!(
        outcome
            .stderr
            .ends_with("warning: no document has a sentence that could be chosen: the summary is empty\n")
    );
}

#[test]
fn reports_name_the_source_of_each_sentence() {
    let folder = Folder::with(REPORTS);
    insta::assert_snapshot!(folder.run(["--together", "-n", "2", "-f", "markdown", "."]).quiet_success());
    let page = folder.run(["--together", "-n", "2", "-f", "html", "."]).quiet_success();
    let links: Vec<&str> =
        page.split("<li><a href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(links.len(), 2);
    for link in links {
        assert!(page.contains(&format!("id=\"{link}\"")), "{link} leads nowhere");
    }
    assert_eq!(page.matches("<section class=\"text\"").count(), 3);
}

#[test]
fn a_date_may_be_a_number() {
    let record = |date: Value, text: &str| json!({"date": date, "text": text}).to_string() + "\n";
    let input = [record(json!(20_240_502), NOTE), record(json!(20_240_501), ARTICLE)].concat();
    let args = ["--together", "--by", "date", "-n", "8", "-f", "json"];
    let out: Value = parsed(&Folder::with([]).feed(args, input.as_bytes()).quiet_success());
    let documents: Vec<&Value> =
        out["sentences"].as_array().unwrap().iter().map(|sentence| &sentence["document"]).collect();
    assert_eq!((documents[0], documents[documents.len() - 1]), (&json!(1), &json!(0)));
}

#[test]
fn keywords_of_copies_point_into_none_of_them() {
    let folder = Folder::with([("a.txt", ARTICLE), ("b.txt", ARTICLE)]);
    let out = folder.run(["--together", "--keywords", "3", "-f", "json", "a.txt", "b.txt"]);
    let record: Value = parsed(&out.stdout);
    for form in record["keywords"].as_array().unwrap().iter().flat_map(|one| one["forms"].as_array().unwrap())
    {
        assert_eq!(form["bytes"], json!([]));
    }
}

#[test]
fn a_record_is_called_by_its_id_or_its_line() {
    let input = json!({"id": 7, "text": ARTICLE}).to_string() + "\n" + &json!({ "text": NOTE }).to_string();
    let folder = Folder::with([("a.jsonl", &*input)]);
    let out = folder.run(["--together", "-f", "markdown", "a.jsonl"]).quiet_success();
    assert!(out.contains("a.jsonl#7") && out.contains("2. a.jsonl:2\n"), "{out}");
    let out = folder.feed(["--together", "-f", "markdown"], input.as_bytes()).quiet_success();
    assert!(out.contains("2. standard input:2\n"), "{out}");
}
