//! `--format markdown` and `html`, where pages go and their index, and the format that the name of the output tells of.

use std::collections::BTreeSet;

use crate::program::Folder;
use crate::{ARTICLE, NOTE};

const EXPLAINED: &str = "| المرتبة | الدرجة | الحكم | ما تضيفه | الجملة |";

#[test]
fn the_name_of_the_output_tells_the_format_and_an_explicit_one_wins() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    for (format, names) in [
        ("text", ["s.txt", "S.TXT", "summary"]),
        ("json", ["s.json", "s.Json", "a.b.json"]),
        ("jsonl", ["s.jsonl", "s.ndjson", "S.JSONL"]),
        ("markdown", ["s.md", "s.markdown", "S.MD"]),
        ("html", ["s.html", "s.htm", "S.HTML"]),
    ] {
        let printed = folder.run(["-f", format, "a.txt"]).quiet_success();
        for name in names {
            folder.run(["-o", name, "a.txt"]).quiet_success();
            assert_eq!(folder.read(name), printed, "{name}");
        }
        folder.run(["-f", format, "-o", "explicit.jsonl", "a.txt"]).quiet_success();
        assert_eq!(folder.read("explicit.jsonl"), printed);
    }
}

#[test]
fn several_documents_go_into_one_file_that_is_named_like_one() {
    let folder = Folder::with([("d/a.txt", ARTICLE), ("d/b.txt", NOTE), ("there.json/x", "")]);
    for (format, name) in
        [("text", "all.txt"), ("json", "all.json"), ("markdown", "all.md"), ("html", "all.html")]
    {
        let printed = folder.run(["-f", format, "d"]).quiet_success();
        folder.run(["-o", name, "d"]).quiet_success();
        assert_eq!(folder.read(name), printed);
    }
    // What was written before is no input of the next run.
    let printed = folder.run(["-f", "text", "d"]).quiet_success();
    folder.run(["-o", "d/all.txt", "d"]).quiet_success();
    folder.run(["-o", "d/all.txt", "d"]).quiet_success();
    assert_eq!(folder.read("d/all.txt"), printed);
    std::fs::remove_file(folder.path("d/all.txt")).unwrap();
    // A directory stays one, whatever its name.
    folder.run(["-o", "there.json", "-f", "text", "d"]).quiet_success();
    folder.run(["-o", "new.json/", "-f", "text", "d"]).quiet_success();
    assert_eq!(folder.files("there.json"), ["d/a.summary.txt", "d/b.summary.txt", "x"]);
    assert_eq!(folder.files("new.json"), ["d/a.summary.txt", "d/b.summary.txt"]);
}

#[test]
fn markdown_reports_of_several_documents_are_told_apart_by_a_rule() {
    let folder = Folder::with([("d/a.txt", ARTICLE), ("d/b_1.txt", NOTE)]);
    let [a, b] = ["d/a.txt", "d/b_1.txt"].map(|path| folder.run(["-f", "markdown", path]).quiet_success());
    assert!(b.starts_with("# d/b\\_1.txt\n\n> ") && b.ends_with("\n\nالمصدر: d/b\\_1.txt\n"), "{b}");
    assert_eq!(folder.run(["-f", "markdown", "d"]).quiet_success(), format!("{a}\n---\n\n{b}"));
    folder.run(["-f", "markdown", "-o", "out", "d"]).quiet_success();
    assert_eq!(folder.files("out"), ["d/a.summary.md", "d/b_1.summary.md"]);
    assert_eq!(folder.read("out/d/a.summary.md"), a);
}

#[test]
fn a_markdown_report_holds_keywords_and_an_explanation_if_asked() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let bare = folder.run(["-f", "markdown", "a.txt"]).quiet_success();
    let full = folder.run(["-f", "markdown", "--keywords=1", "--explain", "a.txt"]).quiet_success();
    assert!(!bare.contains("المكتبة\n") && !bare.contains(EXPLAINED), "{bare}");
    assert!(full.contains("\nالكلمات المفتاحية: المكتبة\n"), "{full}");
    let (_, table) = full.split_once(EXPLAINED).unwrap();
    assert_eq!(table.matches("| مختارة |").count(), 3, "{full}");
    assert_eq!(table.lines().filter(|line| line.starts_with('|')).count(), 1 + 6, "{full}");
}

#[test]
fn an_empty_document_has_a_report_of_its_source_alone() {
    let outcome = Folder::with([("a.txt", "")]).run(["-f", "markdown", "a.txt"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "# a.txt\n\nالمصدر: a.txt\n"));
}

#[test]
fn pages_in_a_directory_have_an_index_that_holds_those_of_earlier_runs() {
    let folder = Folder::with([("d/a.txt", ARTICLE), ("d/b.txt", NOTE)]);
    folder.run(["-f", "html", "-o", "out", "d/a.txt", "d/b.txt"]).quiet_success();
    assert_eq!(folder.files("out"), ["d/a.summary.html", "d/b.summary.html", "index.html"]);
    let links = |index: &str| index.matches("<a href=\"d/").count();
    assert_eq!(links(&folder.read("out/index.html")), 2);
    folder.write("d/c.txt", NOTE.as_bytes());
    folder.run(["-f", "html", "-o", "out", "--skip-existing", "d"]);
    assert_eq!(links(&folder.read("out/index.html")), 3);
    // One page has none.
    folder.run(["-o", "one.html", "d/a.txt"]).quiet_success();
    assert!(!folder.read("one.html").contains("id=\"index\""));
}

#[test]
fn an_index_that_somebody_else_wrote_is_left_alone() {
    let folder =
        Folder::with([("d/a.txt", ARTICLE), ("out/index.html", "<!doctype html><title>موقعي</title>")]);
    let outcome = folder.run(["-f", "html", "-o", "out", "d"]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.message().contains("index.html is there and not zubda's"), "{outcome:?}");
    assert_eq!(folder.files("out"), ["index.html"]);
    assert!(folder.read("out/index.html").contains("موقعي"));
}

#[test]
fn a_page_holds_keywords_and_an_explanation_if_asked() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let bare = folder.run(["-f", "html", "a.txt"]).quiet_success();
    let full = folder.run(["-f", "html", "--keywords=1", "--explain", "a.txt"]).quiet_success();
    assert!(!bare.contains("الكلمات المفتاحية") && !bare.contains("<table>"), "{bare}");
    assert!(full.contains("<li>المكتبة</li>"), "{full}");
    assert_eq!(full.matches("<td>مختارة</td>").count(), 3, "{full}");
    // The whole article is there in both.
    assert_eq!([&bare, &full].map(|page| page.matches("class=\"said\"").count()), [6, 6]);
}

#[test]
fn a_page_needs_nothing_but_itself() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    let page = folder.run(["-f", "html", "a.txt"]).quiet_success();
    assert!(page.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">"), "{page}");
    assert!(page.contains("content=\"default-src 'none'; "), "{page}");
    for outside in ["http:", "https:", "\"//", "@import", "url(", "<link", "src="] {
        assert_eq!(page.lines().find(|line| line.contains(outside)), None, "{outside}");
    }
}

#[test]
fn without_a_document_a_page_is_an_empty_index_and_a_directory_of_pages_has_none() {
    let folder = Folder::with([("d/a.rs", NOTE)]);
    let outcome = folder.run(["-f", "html", "d"]);
    assert_eq!(outcome.code, 0);
    assert!(outcome.message().starts_with("no document found"), "{outcome:?}");
    let page = outcome.stdout;
    assert!(page.starts_with("<!doctype html>") && page.trim_end().ends_with("</html>"), "{page}");
    assert!(page.contains("id=\"index\"") && !page.contains("<a href"), "{page}");
    let outcome = folder.run(["-f", "html", "-o", "out", "d"]);
    assert_eq!(outcome.code, 0);
    assert!(outcome.message().starts_with("no document found"), "{outcome:?}");
    assert_eq!(folder.files("out"), [""; 0]);
}

/// What becomes of a sentence, as `--explain` tells it, and for the reader of a report.
const VERDICTS: [(&str, &str); 7] = [
    ("chosen", "مختارة"),
    ("outranked", "تقدّمها غيرها"),
    ("too long", "أطول مما بقي"),
    ("repeats", "تكرّر ما اختير"),
    ("heading", "عنوان"),
    ("boilerplate", "ليست من صلب النص"),
    ("duplicate", "مكرّرة حرفيا"),
];

#[test]
fn a_report_tells_every_verdict_in_arabic() {
    let text = "\
خطة الغابات

أعلنت الوزارة خطة جديدة لحماية الغابات من الحرائق في الصيف.
إعلان
وتشمل الخطة شراء ست طائرات وتدريب مئات المتطوعين في القرى.
أعلنت الوزارة خطة جديدة لحماية الغابات من الحرائق في الصيف.
وقد أعلنت الوزارة أيضا عن خطة جديدة لحماية الغابات من الحرائق في الصيف.
وتبدأ الخطة في مطلع الشهر القادم بعد موافقة المجلس عليها.
وهطل المطر على الساحل.
";
    let folder = Folder::with([("a.txt", text)]);
    // Where there is room for 24 words one is too long and one outranked; where there is room for all, one repeats another.
    let mut seen = BTreeSet::new();
    for length in ["-w24", "-n9"] {
        seen.extend(tell_every_verdict_of(&folder, length));
    }
    assert_eq!(seen, VERDICTS.iter().map(|(name, _)| (*name).to_owned()).collect());
}

/// Holds the two tables of a report against `--explain`; answers the verdicts.
fn tell_every_verdict_of(folder: &Folder, length: &str) -> Vec<String> {
    let told = |format: &str| folder.run(["--explain", length, "-f", format, "a.txt"]).quiet_success();
    let verdicts: Vec<String> =
        told("text").lines().map(|row| row.split('\t').nth(2).unwrap().to_owned()).collect();
    let arabic = |verdict: &str| VERDICTS.iter().find(|(name, _)| *name == verdict).unwrap().1;
    let (markdown, html) = (told("markdown"), told("html"));
    let (_, table) = markdown.split_once(EXPLAINED).unwrap();
    let cells = table.lines().skip(2).filter_map(|row| row.split(" | ").nth(2));
    assert!(cells.eq(verdicts.iter().map(|verdict| arabic(verdict))), "{table}");
    let (_, table) = html.split_once("<table>").unwrap();
    let cells = table
        .split("<tr>")
        .skip(2)
        .filter_map(|row| row.split("<td>").nth(3)?.split_once("</td>"))
        .map(|cell| cell.0);
    assert!(cells.eq(verdicts.iter().map(|verdict| arabic(verdict))), "{table}");
    verdicts
}

#[test]
fn records_are_told_apart_in_reports() {
    let table = "id,text\n7,هطل المطر على الساحل ثلاثة أيام.\n,ففاضت الأودية وأغلقت الطريق الجبلية.\n";
    let folder = Folder::with([("a.csv", table)]);
    let markdown = folder.run(["-f", "markdown", "a.csv"]).quiet_success();
    let sources: Vec<&str> = markdown.lines().filter(|line| line.starts_with("المصدر: ")).collect();
    assert_eq!(sources, ["المصدر: a.csv#7", "المصدر: a.csv:3"]);
    let together = folder.run(["--together", "-f", "markdown", "a.csv"]).quiet_success();
    assert!(together.contains("1. a.csv#7\n"), "{together}");
    let html = folder.run(["-f", "html", "a.csv"]).quiet_success();
    for name in ["a.csv#7", "a.csv:3"] {
        assert_eq!(html.matches(&format!("<bdi>{name}</bdi>")).count(), 2, "{name}");
    }
    // From a pipe there is no file to name.
    let piped = folder.feed(["-f", "markdown"], table.as_bytes()).quiet_success();
    assert!(piped.contains("\nالمصدر: 7\n"), "{piped}");
}

#[test]
fn the_index_of_an_earlier_run_is_no_document() {
    let folder = Folder::with([("a.txt", NOTE), ("b.txt", ARTICLE)]);
    for _ in 0..2 {
        folder.run(["-n1", "-f", "html", "-o", ".", "."]).quiet_success();
        assert_eq!(folder.files("."), ["a.summary.html", "a.txt", "b.summary.html", "b.txt", "index.html"]);
        assert_eq!(folder.read("index.html").matches("<li>").count(), 2);
    }
    let told = folder.run(["-n1", "-v", "-f", "html", "-o", ".", "."]).stderr;
    assert!(told.contains("index.html: left out: zubda's own index of pages\n"), "{told}");
    // Somebody else's page in a folder below is a document.
    folder.write("d/index.html", format!("<!doctype html><html><p>{NOTE}</p></html>").as_bytes());
    folder.run(["-n1", "-o", ".", "."]).quiet_success();
    assert!(folder.files("d").contains(&"index.summary.txt".to_owned()), "{:?}", folder.files("."));
}
