//! Documents as people have them: what of each is taken for its text, what for headings, and what of it sums it up.

use std::fmt::Write as _;
use std::fs;

use zubda::{Article, Encoding, Settings, Summarizer, Summary, TextFormat, decode};

/// What became of every sentence; chosen ones with a star, a line above each that opens a paragraph.
fn shown(article: &Article<'_>) -> String {
    let settings = Settings { explain: true, ..Settings::default() };
    let summary = Summarizer::new(settings).summarize_article(article, None);
    assert_slices(article, &summary);
    let mut out = format!("title: {}\n", summary.title.as_deref().unwrap_or("-"));
    let mut end = 0;
    for sentence in &summary.explanation {
        let start = end + article.text()[end..].find(&sentence.text).expect("sentences in their order");
        if article.text()[end..start].contains("\n\n") {
            out.push('\n');
        }
        end = start + sentence.text.len();
        let kind = match sentence.verdict {
            "chosen" => "*",
            kind @ ("heading" | "boilerplate" | "duplicate") => kind,
            _ => "-",
        };
        writeln!(out, "{kind:>11}  {}", sentence.text.replace('\n', " / ")).unwrap();
    }
    out
}

fn assert_slices(article: &Article<'_>, summary: &Summary) {
    for sentence in &summary.sentences {
        assert_eq!(article.text()[sentence.bytes.clone()], sentence.text);
    }
}

#[test]
fn subtitles_and_transcripts_give_what_is_said() {
    insta::glob!("../fixtures/subtitles", "*.*", |path| {
        let bytes = fs::read(path).unwrap();
        let decoded = decode(&bytes, Encoding::AUTO).unwrap();
        let article = Article::read(&decoded.text, TextFormat::Subtitles).unwrap();
        insta::assert_snapshot!(shown(&article));
    });
}
