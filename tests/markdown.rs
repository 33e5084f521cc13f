//! Markdown as a Markdown parser reads it: whatever stands in a title, a sentence, a keyword or a file name is text.

use proptest::prelude::*;
use proptest::sample::select;
use pulldown_cmark::{Event, Options, Parser, Tag};
use zubda::render::{self, Provenance};
use zubda::{Budget, Settings, Summarizer, Summary};

/// What Markdown, its extensions and HTML give a meaning, among letters.
const PIECES: [&str; 44] = [
    "*", "**", "_", "__", "`", "```", "~~", "~~~", "#", "##", "# ", "-", "- ", "---", "+ ", "=", "===", "1.",
    "1) ", ">", "> ", "|", "|-|", "[", "](", ")", "![", "[^1]: ", "[x] ", ": ", "<b>", "</", "<!--", "&amp;",
    "&#x202e;", "$", "$$", "^", "{#a}", "\\", "\n", "    ", "كلمة", " ",
];

fn noise() -> impl Strategy<Value = String> {
    prop::collection::vec(select(&PIECES[..]), 1..12)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("nothing but white space", |text| !text.trim().is_empty())
}

/// A summary with these sentences, whatever is in them.
fn of(title: &str, sentences: &[String]) -> Summary {
    let summarizer = Summarizer::new(Settings::default().with_explain(true));
    let mut summary = summarizer.summarize("وصل القطار إلى المحطة.", Some(title));
    let (sentence, explained) = (summary.sentences.remove(0), summary.explanation.remove(0));
    for text in sentences {
        summary.sentences.push(sentence.clone());
        summary.explanation.push(explained.clone());
        text.trim().clone_into(&mut summary.sentences.last_mut().unwrap().text);
        text.trim().clone_into(&mut summary.explanation.last_mut().unwrap().text);
    }
    summary
}

/// What a parser with every extension that adds a meaning makes of `markdown`: its elements with their text.
fn elements(markdown: &str) -> Vec<(String, String)> {
    let rewriting = Options::ENABLE_SMART_PUNCTUATION;
    let mut elements: Vec<(String, String)> = Vec::new();
    for event in Parser::new_ext(markdown, Options::all() - rewriting) {
        let text = &mut elements.last_mut();
        match event {
            Event::Start(Tag::Heading { level, id: None, .. }) => {
                elements.push((level.to_string(), String::new()));
            }
            Event::Start(Tag::TableRow | Tag::Table(_) | Tag::TableHead) | Event::End(_) => {}
            Event::Start(tag) => elements.push((format!("{tag:?}"), String::new())),
            Event::Text(more) => text.as_mut().expect("text in an element").1.push_str(&more),
            other => elements.push((format!("{other:?}"), String::new())),
        }
    }
    elements
}

/// A text as it is read: on one line.
fn shown(text: &str) -> String {
    render::one_line(text.trim()).trim().to_owned()
}

fn element(name: &str, text: &str) -> (String, String) {
    (name.to_owned(), text.to_owned())
}

proptest! {
    #[test]
    fn text_stays_text(title in noise(), sentences in prop::collection::vec(noise(), 1..4), source in noise()) {
        let summary = of(&title, &sentences);
        let mut expected = vec![element("h1", &shown(&title)), element("BlockQuote(None)", "")];
        expected.extend(sentences.iter().map(|text| element("Paragraph", &shown(text))));
        expected.push(element("Paragraph", &format!("المصدر: {}", shown(&source))));
        let markdown = render::markdown(&summary, Provenance::file(&source), false);
        prop_assert_eq!(elements(&markdown), expected.clone(), "{}", markdown);

        expected.extend(["المرتبة", "الدرجة", "الحكم", "ما تضيفه", "الجملة"].map(|name| element("TableCell", name)));
        for text in &sentences {
            expected.extend(["1", "1.0000", "مختارة"].map(|cell| element("TableCell", cell)));
            expected.push(element("TableCell", &summary.explanation[0].merits.as_ref().map_or(String::new(), zubda::Merits::told)));
            expected.push(element("TableCell", &shown(text)));
        }
        let markdown = render::markdown(&summary, Provenance::file(&source), true);
        prop_assert_eq!(elements(&markdown), expected, "{}", markdown);
    }
}

#[test]
fn a_report_holds_title_summary_keywords_and_source() {
    let text = include_str!("../fixtures/documents/seed-article.txt");
    let settings = Settings::default().with_budget(Budget::sentences(2).unwrap()).with_keywords(3);
    let summary = Summarizer::new(settings).summarize(text, None);
    insta::assert_snapshot!(render::markdown(&summary, Provenance::file("أخبار/مقال_1.txt"), false));
}

#[test]
fn what_is_not_there_leaves_no_trace() {
    let mut summary = of("x", &[]);
    summary.title = None;
    assert_eq!(render::markdown(&summary, Provenance::default(), true), "");
    let mut keywords = zubda::keywords("المرصد. المرصد.", 1, &zubda::StopWords::arabic());
    keywords[0].text = "أ*".to_owned();
    summary.keywords = Some(keywords);
    assert_eq!(
        render::markdown(&summary, Provenance::file("a.txt"), true),
        "# a.txt\n\nالكلمات المفتاحية: أ\\*\n\nالمصدر: a.txt\n"
    );
}
