//! The page as a browser shows it: what is marked is what the program chose, the slider chooses as the program would,
//! and whatever a text holds stays text.

use serde_json::{Value, json};
use zubda::render::one_line;

use crate::browser::Browser;
use crate::fixtures::fixtures;
use crate::not_run;
use crate::program::{Folder, parsed};

const MARKED: &str = ".sentence.chosen .said";
const ON_TOP: &str = ".summary ul:not(.keywords ul) a";
const MOVE: &str = "((slider, n) => { slider.value = n; slider.dispatchEvent(new Event('input')) })";

/// A browser, unless none is installed, which is said.
fn browser(what: &str) -> Option<Browser> {
    let browser = Browser::start();
    if browser.is_none() {
        not_run(what, "chromium is not installed");
    }
    browser
}

fn json_of(folder: &Folder, args: &[&str]) -> Value {
    let out = folder.run(["-f", "json"].iter().chain(args)).stdout;
    parsed(&out)
}

/// The chosen sentences of a JSON object, as they are shown.
fn chosen(record: &Value) -> Vec<String> {
    let sentences = record["sentences"].as_array().unwrap().iter();
    sentences.map(|sentence| one_line(sentence["text"].as_str().unwrap()).into_owned()).collect()
}

/// What is left of the marked sentences, without white space.
const KEPT: &str = "[...document.querySelectorAll('.sentence.chosen .said')].map((said) => {
    const kept = said.cloneNode(true);
    kept.querySelectorAll('.cut').forEach((cut) => cut.remove());
    return kept.textContent.replace(/\\s/g, '');
})";

/// The chosen sentences of a JSON object, of shortened ones the pieces, without white space.
fn kept(record: &Value, text: &str) -> Vec<String> {
    let at = |bytes: &Value, end: usize| usize::try_from(bytes[end].as_u64().unwrap()).unwrap();
    let slice = |bytes: &Value| text[at(bytes, 0)..at(bytes, 1)].to_owned();
    let of_one = |sentence: &Value| match sentence["pieces"].as_array() {
        Some(pieces) => pieces.iter().map(|piece| slice(&piece["bytes"])).collect(),
        None => slice(&sentence["bytes"]),
    };
    let sentences = record["sentences"].as_array().unwrap().iter();
    sentences.map(|sentence| of_one(sentence).split_whitespace().collect()).collect()
}

#[test]
fn the_marked_sentences_are_those_of_the_json() {
    let Some(mut browser) = browser("what a page marks") else { return };
    for (name, text) in fixtures() {
        let folder = Folder::with([("a.txt", &text)]);
        for length in ["-n3", "-w60", "-r0.3", "-c400"] {
            let record = json_of(&folder, &[length, "a.txt"]);
            folder.run(["-o", "page.html", length, "a.txt"]).quiet_success();
            browser.open(&folder.path("page.html"));
            assert_eq!(browser.evaluate(KEPT), json!(kept(&record, &text)), "{name} {length}");
            assert_eq!(browser.texts(ON_TOP), chosen(&record), "{name} {length}");
            let ranks = browser
                .evaluate("[...document.querySelectorAll('.chosen[data-rank]')].map((s) => +s.dataset.rank)");
            let expected: Vec<&Value> =
                record["sentences"].as_array().unwrap().iter().map(|sentence| &sentence["rank"]).collect();
            assert_eq!(ranks, json!(expected), "{name} {length}");
            let notes = browser.texts(".sentence.chosen .note");
            for (note, sentence) in notes.iter().zip(record["sentences"].as_array().unwrap()) {
                let told = format!(
                    "المرتبة {}، الدرجة {:.4}",
                    sentence["rank"],
                    sentence["score"].as_f64().unwrap()
                );
                assert!(note.contains(&told), "{note}: {told}");
            }
            let left_out: Vec<String> = browser.texts(".left-out");
            let skipped = record["skipped"].as_array().unwrap().iter();
            let skipped: Vec<String> =
                skipped.map(|skipped| one_line(skipped["text"].as_str().unwrap()).into_owned()).collect();
            assert_eq!(left_out, skipped, "{name}");
            assert_eq!(browser.complaints(), Vec::<&Value>::new(), "{name}");
        }
    }
}

#[test]
fn the_slider_chooses_as_the_program_would_and_finds_back() {
    let Some(mut browser) = browser("the slider of a page") else { return };
    for (name, text) in fixtures() {
        let folder = Folder::with([("a.txt", &text)]);
        folder.run(["-o", "page.html", "-w60", "a.txt"]).quiet_success();
        browser.open(&folder.path("page.html"));
        let at_first = browser.texts(MARKED);
        assert_eq!(
            browser.evaluate("+document.querySelector('input').value"),
            json!(at_first.len()),
            "{name}"
        );
        folder.run(["-o", "page.html", "-n2", "a.txt"]).quiet_success();
        browser.open(&folder.path("page.html"));
        let most = browser.evaluate("+document.querySelector('input').max").as_u64().unwrap();
        for n in (1..=most).rev().chain([2]) {
            browser.evaluate(&format!("{MOVE}(document.querySelector('input'), {n})"));
            let record = json_of(&folder, &["-n", &n.to_string(), "a.txt"]);
            assert_eq!(browser.texts(MARKED), chosen(&record), "{name} {n}");
            assert_eq!(browser.texts(ON_TOP), chosen(&record), "{name} {n}");
            let stats = &record["stats"];
            let counts = [&stats["summary_sentences"], &stats["summary_words"]].map(ToString::to_string);
            assert_eq!(browser.texts(".counts span"), counts, "{name} {n}");
            let bars = browser.evaluate("document.querySelectorAll('rect.chosen').length");
            assert_eq!(bars, json!(n), "{name} {n}");
        }
    }
}

#[test]
fn the_slider_and_the_copy_button_answer_to_the_keyboard() {
    let Some(mut browser) = browser("a page under the keyboard") else { return };
    let (_, text) = fixtures().pop().unwrap();
    let folder = Folder::with([("a.txt", &text)]);
    folder.run(["-o", "page.html", "a.txt"]).quiet_success();
    browser.open(&folder.path("page.html"));
    let focused = "document.activeElement.matches";
    browser.press("Tab", 9);
    assert_eq!(browser.evaluate(&format!("{focused}('.copy')")), json!(true));
    browser.ask(
        "Browser.grantPermissions",
        &json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}),
    );
    browser.evaluate("document.activeElement.click()");
    let copied =
        browser.evaluate("new Promise((go) => setTimeout(() => go(navigator.clipboard.readText()), 300))");
    assert_eq!(copied.as_str().unwrap(), folder.run(["a.txt"]).quiet_success().trim_end());
    for _ in 0..4 {
        browser.press("Tab", 9);
    }
    assert_eq!(browser.evaluate(&format!("{focused}('input[type=range]')")), json!(true));
    // To the left is onward.
    browser.press("ArrowLeft", 37);
    let four = chosen(&json_of(&folder, &["-n4", "a.txt"]));
    assert_eq!(browser.texts(MARKED), four);
    let value = browser.evaluate("document.activeElement.getAttribute('aria-valuetext')");
    assert!(value.as_str().unwrap().starts_with("4 من "), "{value}");
}

#[test]
fn hostile_text_stays_text() {
    let Some(mut browser) = browser("a page of hostile text") else { return };
    let title = "<script>document.title = 'owned'</script> \"'></h1><h2> &lt; \u{202e}عنوان";
    let name = "<img src=x onerror=owned>\u{202e}\"'.txt";
    let text = "قال </span></p><img src=x onerror=\"window.owned = 1\"> إن \u{202e}الكلام يبقى كلاما <!-- كما هو. \
                وقال {{ owned }} ثم &amp; \" ' ` </script><script>window.owned = 1</script> في آخر الأمر كله.\n\
                <style>body { display: none }</style> وهذا سطر ثالث من الكلام الذي لا يضر أحدا أبدا.\n";
    let folder = Folder::with([(name, text)]);
    let args = ["-o", "page.html", "-n2", "--keywords=9", "--explain", "--title", title, name];
    folder.run(args).quiet_success();
    browser.open(&folder.path("page.html"));
    assert_eq!(browser.evaluate("document.title"), json!(title));
    assert_eq!(browser.texts("h1"), [title]);
    assert_eq!(browser.texts(".document .source bdi"), [name]);
    let record = json_of(&folder, &["-n2", "--title", title, name]);
    assert_eq!(browser.texts(MARKED), chosen(&record));
    browser.evaluate(&format!("{MOVE}(document.querySelector('input'), 3)"));
    assert_eq!(browser.texts(ON_TOP), chosen(&json_of(&folder, &["-n3", "--title", title, name])));
    assert_eq!(browser.evaluate("window.owned === undefined"), json!(true));
    for (selector, count) in [("script", 1), ("style", 1), ("img", 0), ("h1", 1)] {
        let found = browser.evaluate(&format!("document.querySelectorAll('{selector}').length"));
        assert_eq!(found, json!(count), "{selector}");
    }
    assert_eq!(browser.complaints(), Vec::<&Value>::new());
    // Even what got in would neither run nor reach out.
    browser.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.owned = 1' }))",
    );
    let fetched = browser.evaluate("fetch('https://example.org/').then(() => 'fetched', () => 'refused')");
    assert_eq!((browser.evaluate("window.owned === undefined"), fetched), (json!(true), json!("refused")));
}

#[test]
fn an_empty_article_has_a_page_without_a_slider() {
    let Some(mut browser) = browser("the page of an empty article") else { return };
    for text in
        ["", " \n", "عنوان\n", "ADVERTISEMENT\n", "جملة واحدة لا غير تقف هنا وحدها في هذا النص القصير.\n"]
    {
        let folder = Folder::with([("a.txt", text)]);
        assert_eq!(folder.run(["-o", "page.html", "a.txt"]).code, 0);
        browser.open(&folder.path("page.html"));
        let record = json_of(&folder, &["a.txt"]);
        assert_eq!(browser.texts(MARKED), chosen(&record), "{text}");
        assert_eq!(browser.texts("input").len(), 0, "{text}");
        assert_eq!(browser.texts(".copy").len(), usize::from(!chosen(&record).is_empty()), "{text}");
        assert_eq!(browser.complaints(), Vec::<&Value>::new(), "{text}");
    }
}

#[test]
fn several_documents_share_a_page_and_nothing_else() {
    let Some(mut browser) = browser("a page of several documents") else { return };
    let texts = fixtures();
    let folder = Folder::with([("d/a.txt", &texts[0].1), ("d/b.txt", &texts[5].1), ("d/c.txt", "")]);
    folder.run(["-o", "page.html", "d"]);
    browser.open(&folder.path("page.html"));
    let by_document = "[...document.querySelectorAll('.document')].map((part) => \
                       [...part.querySelectorAll('.chosen .said')].map((said) => said.textContent))";
    let expected = |n: &str| chosen(&json_of(&folder, &[n, "d/b.txt"]));
    let first = json!(chosen(&json_of(&folder, &["d/a.txt"])));
    assert_eq!(browser.evaluate(by_document), json!([first, expected("-n3"), []]));
    browser.evaluate(&format!("{MOVE}(document.querySelectorAll('input')[1], 1)"));
    assert_eq!(browser.evaluate(by_document), json!([first, expected("-n1"), []]));
    let sources = json!(["d/a.txt", "d/b.txt", "d/c.txt"]);
    assert_eq!(json!(browser.texts(".document .source bdi")), sources);
    assert_eq!(json!(browser.texts("main > nav:first-child bdi")), sources);
    let ids = browser.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)");
    let mut ids: Vec<String> = serde_json::from_value(ids).unwrap();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
    let lost = browser.evaluate(
        "[...document.querySelectorAll('a')].filter((link) => !document.querySelector(link.getAttribute('href')))",
    );
    assert_eq!(lost, json!([]));
    assert_eq!(browser.complaints(), Vec::<&Value>::new());
}

#[test]
fn a_page_of_documents_together_chooses_copies_and_leads_to_their_sentences() {
    let Some(mut browser) = browser("a page of documents together") else { return };
    let texts = fixtures();
    let folder = Folder::with([("d/a.txt", &texts[0].1), ("d/b.txt", &texts[4].1), ("d/c.txt", &texts[5].1)]);
    let record = |n: &str| json_of(&folder, &["--together", "-n", n, "d"]);
    folder.run(["--together", "-o", "page.html", "-n5", "d"]);
    browser.open(&folder.path("page.html"));
    let most = browser.evaluate("+document.querySelector('input').max").as_u64().unwrap();
    for n in (1..=most.min(12)).rev().chain([most, 5]) {
        browser.evaluate(&format!("{MOVE}(document.querySelector('input'), {n})"));
        let record = record(&n.to_string());
        assert_eq!(browser.texts(MARKED), chosen(&record), "{n}");
        assert_eq!(browser.texts(ON_TOP), chosen(&record), "{n}");
        let sources = record["sentences"].as_array().unwrap().iter();
        let sources = sources.map(|one| {
            &record["sources"][usize::try_from(one["document"].as_u64().unwrap()).unwrap()]["source"]
        });
        assert_eq!(json!(browser.texts(".summary li bdi")), json!(sources.collect::<Vec<_>>()), "{n}");
    }
    // Each line leads to its sentence, in the document that it names.
    let leads = "[...document.querySelectorAll('.summary > ul a')].map((link) => {
        const there = document.querySelector(link.getAttribute('href'));
        const own = there.closest('[data-source]').dataset.source;
        return there.querySelector('.said').textContent === link.textContent
            && own === link.parentElement.querySelector('bdi').textContent;
    })";
    assert_eq!(browser.evaluate(leads), json!(vec![true; 5]));
    let permissions = &json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
    browser.ask("Browser.grantPermissions", permissions);
    browser.evaluate("document.querySelector('.copy').click()");
    let copied =
        browser.evaluate("new Promise((go) => setTimeout(() => go(navigator.clipboard.readText()), 300))");
    assert_eq!(copied, json!(chosen(&record("5")).join("\n")));
    for width in [320, 1280] {
        let screen = json!({"width": width, "height": 844, "deviceScaleFactor": 2, "mobile": width < 600});
        browser.ask("Emulation.setDeviceMetricsOverride", &screen);
        let wide = browser.evaluate("document.documentElement.scrollWidth").as_u64().unwrap();
        assert!(wide <= width, "{wide} of {width} px");
    }
    assert_eq!(browser.complaints(), Vec::<&Value>::new());
}

#[test]
fn the_index_of_a_directory_leads_to_every_page() {
    let Some(mut browser) = browser("the index of a directory of pages") else { return };
    let names = ["d/a b.txt", "d/javascript:owned.txt", "d/مقال #1?.txt", "d/نص/100%25.txt"];
    let note = |name: &str| format!("هذا خبر قصير جاء في ملف {} ولا شيء غيره.\n", name.len());
    let folder = Folder::with(names.map(|name| (name, "")));
    for name in names {
        folder.write(name, note(name).as_bytes());
    }
    folder.write(
        "records.jsonl",
        "{\"text\":\"خبر أول جاء في سجل من السجلات.\"}\n{\"text\":\"خبر ثان.\"}\n".as_bytes(),
    );
    folder.run(["-f", "html", "-o", "out", "d", "records.jsonl"]).quiet_success();
    browser.open(&folder.path("out/index.html"));
    let sources = browser.texts(".index bdi");
    assert_eq!(sources, [&names[..], &["records.jsonl:1", "records.jsonl:2"]].concat());
    let links = browser.evaluate("[...document.querySelectorAll('.index a')].map((link) => link.href)");
    let links: Vec<String> = serde_json::from_value(links).unwrap();
    assert_eq!(links.len(), sources.len());
    for (link, source) in links.iter().zip(&sources) {
        browser.ask("Page.navigate", &json!({"url": link}));
        let there = "new Promise((go) => addEventListener('load', go, { once: true }))";
        browser.evaluate(&format!("document.readyState === 'complete' || {there}.then(() => true)"));
        let shown = if link.contains('#') { ".document:target .source bdi" } else { ".document .source bdi" };
        assert_eq!(&browser.texts(shown)[0], source, "{link}");
        assert_eq!(
            browser.evaluate("!location.hash || document.querySelector(':target') !== null"),
            json!(true)
        );
    }
}

#[test]
fn the_page_reads_from_right_to_left_and_fits_a_phone() {
    let Some(mut browser) = browser("a page on a phone") else { return };
    let (_, text) = fixtures().pop().unwrap();
    let folder = Folder::with([("a.txt", &text)]);
    folder.run(["-o", "page.html", "--explain", "--keywords=9", "a.txt"]).quiet_success();
    for (width, dark) in [(320, false), (390, true), (1280, false)] {
        let screen = json!({"width": width, "height": 844, "deviceScaleFactor": 2, "mobile": width < 600});
        browser.ask("Emulation.setDeviceMetricsOverride", &screen);
        let scheme = json!([{"name": "prefers-color-scheme", "value": if dark { "dark" } else { "light" }}]);
        browser.ask("Emulation.setEmulatedMedia", &json!({"features": scheme}));
        browser.open(&folder.path("page.html"));
        browser.evaluate("document.querySelector('details').open = true");
        let wide = browser.evaluate("document.documentElement.scrollWidth").as_u64().unwrap();
        assert!(wide <= width, "{wide} of {width} px");
        let style = "getComputedStyle(document.documentElement)";
        assert_eq!(browser.evaluate(&format!("{style}.direction")), json!("rtl"));
        // Right of the strip is where lines begin.
        let left = "((selector) => document.querySelector(selector).getBoundingClientRect().left)";
        assert_eq!(browser.evaluate(&format!("{left}('.body') > {left}('.strip')")), json!(true));
        let paper = browser.evaluate(&format!("{style}.backgroundColor"));
        assert_eq!(paper.as_str().unwrap() == "rgb(25, 23, 20)", dark, "{paper}");
    }
}
