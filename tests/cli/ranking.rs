//! The options that shape the ranking, each seen in what it changes.

use serde_json::Value;

use crate::program::{Folder, parsed};
use crate::{ARTICLE, NOTE};

fn json(args: &[&str], text: &str) -> Value {
    let args = ["-f", "json"].iter().chain(args);
    let out = Folder::with([]).feed(args, text.as_bytes());
    assert_eq!(out.code, 0, "{out:?}");
    parsed(&out.stdout)
}

/// The scores of all sentences, by index.
fn scores(args: &[&str]) -> Vec<f64> {
    let record = json(&[&["-n", "100"], args].concat(), ARTICLE);
    let sentences = record["sentences"].as_array().unwrap();
    assert_eq!(sentences.len(), 6);
    sentences.iter().map(|sentence| sentence["score"].as_f64().unwrap()).collect()
}

#[test]
fn a_title_that_is_given_stands_in_the_json_in_place_of_the_one_found() {
    let text = format!("المكتبة الجديدة\n\n{ARTICLE}");
    assert_eq!(json(&[], &text)["title"], "المكتبة الجديدة");
    assert_eq!(json(&["--title", "خبر محلي"], &text)["title"], "خبر محلي");
    assert_eq!(json(&[], ARTICLE)["title"], Value::Null);
}

#[test]
fn a_query_leans_the_summary_towards_what_is_asked_for() {
    for (query, best) in [("كلفة البناء", "وبلغت كلفة"), ("الطلاب", "ويأمل الطلاب"), ("مدير", "وقال مدير")]
    {
        let record = json(&["-n1", "--query", query], ARTICLE);
        assert!(record["summary"].as_str().unwrap().starts_with(best), "{query}: {record}");
    }
}

#[test]
fn the_direction_changes_the_votes_and_backward_is_the_default() {
    let backward = scores(&["--direction", "backward"]);
    assert_eq!(scores(&[]), backward);
    assert_ne!(scores(&["--direction", "undirected"]), backward);
}

#[test]
fn the_damping_changes_the_scores_and_the_default_is_the_one_in_the_help() {
    let help = Folder::with([]).run(["--help"]).quiet_success();
    let (_, behind) = help.split_once("0 <= D < 1 [default: ").unwrap();
    let (default, _) = behind.split_once(']').unwrap();
    assert_eq!(scores(&["--damping", default]), scores(&[]));
    assert_ne!(scores(&["--damping", "0.2"]), scores(&[]));
}

#[test]
fn a_damping_of_0_lets_no_sentence_vote_whatever_the_direction() {
    let backward = scores(&["--damping", "0"]);
    let undirected = scores(&["--damping", "0", "--direction", "undirected"]);
    // The two ways round differently.
    assert!(
        backward.iter().zip(&undirected).all(|(a, b)| (a - b).abs() < 1e-9),
        "{backward:?} {undirected:?}"
    );
}

#[test]
fn redundancy_takes_something_new_in_place_of_more_of_the_same() {
    let text = "\
        أعلنت وزارة الزراعة خطة جديدة لحماية الغابات من الحرائق في فصل الصيف القادم. \
        وتحمي خطة وزارة الزراعة الجديدة الغابات من الحرائق في فصل الصيف القادم كله. \
        وتبدأ الخطة بشراء ست طائرات كبيرة من فرنسا وتدريب مئات المتطوعين في القرى الجبلية البعيدة.";
    let chosen = |redundancy| {
        let record = json(&["-n2", "--redundancy", redundancy], text);
        let sentences = record["sentences"].as_array().unwrap().iter();
        sentences.map(|sentence| sentence["index"].as_u64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(chosen("0"), [0, 1]);
    assert_eq!(chosen("1"), [0, 2]);
}

#[test]
fn the_scores_of_all_sentences_sum_to_1() {
    for args in [&[][..], &["--direction", "undirected"], &["--damping", "0.2"]] {
        let sum: f64 = scores(args).iter().sum();
        assert!((sum - 1.0).abs() < 1e-9, "{args:?}: {sum}");
    }
}

#[test]
fn a_list_of_stop_words_takes_the_place_of_the_built_in_one() {
    let folder = Folder::with([("a.txt", ARTICLE), ("empty", ""), ("list", "# المكان\nالمكتبة\n")]);
    let record = |list: &[&str]| {
        let args = ["-n6", "-f", "json", "a.txt"].iter().chain(list);
        folder.run(args).quiet_success()
    };
    let built_in = record(&[]);
    assert_ne!(record(&["--stopwords", "empty"]), built_in);
    assert_ne!(record(&["--stopwords", "list"]), record(&["--stopwords", "empty"]));
}

const PAGE: &str = "\
أعلنت الوزارة خطة جديدة لحماية الغابات من الحرائق في الصيف.
إعلان
وتشمل الخطة شراء ست طائرات وتدريب مئات المتطوعين في القرى.
أعلنت الوزارة خطة جديدة لحماية الغابات من الحرائق في الصيف.
اقرأ أيضا: حريق كبير في غابات الشمال
وتبدأ الخطة في مطلع الشهر القادم بعد موافقة المجلس عليها.
";

#[test]
fn boilerplate_and_repetitions_are_left_out_unless_they_are_to_be_kept() {
    let kinds = |record: &Value| -> Vec<String> {
        let skipped = record["skipped"].as_array().unwrap();
        skipped.iter().map(|skipped| skipped["kind"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(kinds(&json(&["-n9"], PAGE)), ["boilerplate", "duplicate", "boilerplate"]);
    let kept = json(&["-n9", "--keep-boilerplate"], PAGE);
    assert_eq!(kinds(&kept), Vec::<String>::new());
    assert!(kept["summary"].as_str().unwrap().contains("اقرأ أيضا"));
    // Kept, but still not said twice.
    assert_eq!(kept["summary"].as_str().unwrap().matches("أعلنت الوزارة").count(), 1);
}

#[test]
fn explain_shows_every_sentence_with_its_rank_its_score_and_its_fate() {
    let out = Folder::with([]).feed(["--explain", "-n2"], PAGE.as_bytes()).quiet_success();
    let rows: Vec<Vec<&str>> = out.lines().map(|line| line.split('\t').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 5), "{out}");
    let column = |number: usize| rows.iter().map(|row| row[number]).collect::<Vec<_>>();
    assert_eq!(column(4), PAGE.lines().collect::<Vec<_>>());
    let fates = column(2);
    assert_eq!(fates.iter().filter(|fate| **fate == "chosen").count(), 2);
    assert_eq!(fates.iter().filter(|fate| **fate == "outranked").count(), 1);
    assert_eq!([fates[1], fates[3], fates[4]], ["boilerplate", "duplicate", "boilerplate"]);
    // What is no candidate adds nothing; the others tell what, and of what that is made.
    for (adds, rank) in column(3).into_iter().zip(column(0)) {
        let told = adds.split_once(" = ").is_some_and(|(sum, _)| sum.parse::<f64>().is_ok());
        assert_eq!((told, adds == "-"), (rank != "-", rank == "-"), "{adds}");
    }
    let mut ranks: Vec<&str> = column(0);
    assert_eq!([ranks[1], ranks[3], ranks[4]], ["-"; 3]);
    ranks.sort_unstable();
    assert_eq!(ranks, ["-", "-", "-", "1", "2", "3"]);
    let sum: f64 = column(1).iter().filter_map(|score| score.parse::<f64>().ok()).sum();
    assert!((sum - 1.0).abs() < 0.001, "{sum}");
}

#[test]
fn explain_tells_a_sentence_that_was_too_long_from_one_outranked() {
    let out = Folder::with([]).feed(["--explain", "-w12"], PAGE.as_bytes()).quiet_success();
    assert!(out.contains("\ttoo long\t"), "{out}");
    // With more room it would have its turn.
    let record = json(&["--explain", "-w12"], PAGE);
    let told = record["explanation"].as_array().unwrap();
    assert!(told.iter().all(|told| told["verdict"] != "too long" || told["turn"].is_u64()), "{record}");
}

const UNANSWERED: &str = "warning: no sentence has a word of --query (stop words do not count), so nothing leans towards it: \
                          ask in the words of the text";

#[test]
fn a_query_that_no_sentence_has_a_word_of_is_told_of() {
    let folder = Folder::with([("a.txt", ARTICLE), ("b.txt", NOTE), ("empty.txt", "")]);
    for query in ["الديناصورات", "في من"] {
        let outcome = folder.run(["--query", query, "a.txt"]);
        assert_eq!(
            (outcome.code, outcome.message()),
            (0, format!("a.txt: {UNANSWERED}").as_str()),
            "{query}"
        );
        assert_eq!(outcome.stdout, folder.run(["a.txt"]).quiet_success(), "{query}");
    }
    // A word in another form is one of the text's.
    for query in ["المكتبات والديناصورات", "", " "] {
        folder.run(["--query", query, "a.txt"]).quiet_success();
    }
    assert!(folder.run(["--query", "الديناصورات", "empty.txt"]).message().ends_with("the document is empty"));
    assert_eq!(folder.run(["-q", "--query", "الديناصورات", "a.txt"]).stderr, "");
}

#[test]
fn what_is_broken_off_has_a_word_of_the_query_or_is_told_to_have_none() {
    let article = include_str!("../../fixtures/documents/seed-article.txt");
    let folder = Folder::with([("a.txt", article)]);
    for words in (10..=60).step_by(5) {
        let outcome = folder.run(["--query", "الرهائن", "-w", &words.to_string(), "a.txt"]);
        let is_told = outcome.stderr.contains("the text has words of --query, and the summary has none");
        assert_eq!(outcome.code, 0);
        assert_ne!(outcome.stdout.contains("الرهائن"), is_told, "{words}: {outcome:?}");
    }
}

#[test]
fn of_many_documents_a_query_is_told_of_once_and_only_if_none_speaks_of_it() {
    let folder = Folder::with([("a.txt", ARTICLE), ("b.txt", NOTE)]);
    let run = |args: &[&str]| folder.run(args.iter().chain(&["a.txt", "b.txt"]));
    assert_eq!(run(&["--query", "المكتبة"]).stderr, "");
    assert_eq!(run(&["--query", "الديناصورات"]).message(), format!("all documents: {UNANSWERED}"));
    assert_eq!(run(&["--query", "الديناصورات", "-q"]).stderr, "");
    assert_eq!(
        run(&["--query", "الديناصورات", "--together"]).message(),
        format!("all documents: {UNANSWERED}")
    );
    let verbose = run(&["--query", "المكتبة", "-v"]).stderr;
    assert!(verbose.starts_with(&format!("zubda: b.txt: {UNANSWERED}\n")), "{verbose}");
    // Each record says it of itself.
    let records = run(&["--query", "المكتبة", "-f", "jsonl"]).quiet_success();
    let told: Vec<bool> =
        records.lines().map(|record| record.contains("no sentence has a word of --query")).collect();
    assert_eq!(told, [false, true]);
}

#[test]
fn an_explanation_is_in_words_and_adds_up() {
    let out = Folder::with([("a.txt", ARTICLE)]).run(["--explain", "a.txt"]).quiet_success();
    for row in out.lines() {
        let adds = row.split('\t').nth(3).unwrap();
        assert!(!adds.contains(['_', '…']), "{adds}");
        let (total, reasons) = adds.split_once(" = ").unwrap();
        let parts =
            reasons.split(", ").map(|reason| reason.split_once(' ').unwrap().0.parse::<f64>().unwrap());
        // Each of six figures is rounded to a thousandth.
        assert!((total.parse::<f64>().unwrap() - parts.sum::<f64>()).abs() < 0.003_1, "{adds}");
    }
}

#[test]
fn the_news_is_told_once_though_the_article_opens_with_it_twice() {
    let [standfirst, again] = [
        "قتل 46 شخصا وفقد 16 آخرون إثر غرق مركب للمهاجرين قبالة سواحل مدينة صفاقس التونسية.",
        "أعلنت وزارة الدفاع أن 46 شخصا قتلوا وفقد 16 آخرون في غرق مركب للمهاجرين قبالة سواحل صفاقس.",
    ];
    let others = "وقال ناجون إن المركب كان يقل نحو 180 راكبا حين بدأ الماء يتسرب إليه ليلا. وتواصل فرق الإنقاذ البحث في المنطقة.";
    let record = json(&["-n3"], &format!("{standfirst}\n\n{again}\n\n{others}"));
    let summary = record["summary"].as_str().unwrap();
    assert_eq!([standfirst, again].map(|sentence| summary.contains(sentence)), [true, false], "{summary}");
}
