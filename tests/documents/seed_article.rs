//! The article this project began with.

use zubda::{Settings, Summarizer};

use crate::{all, read, three};

#[test]
fn three_sentences_of_the_seed_article_hold_the_news() {
    let text = read("seed-article.txt");
    let summary = three(&text);
    insta::assert_snapshot!(summary.text());
    assert_eq!(summary.sentences.len(), 3);
    assert!(summary.text().contains("تشهد القاهرة في تلك الأثناء مفاوضات لوقف الحرب"));
    assert!(summary.text().contains("اجتماع رباعي"));
    assert!(summary.text().contains("وقف إطلاق النار"));
}

#[test]
fn no_headline_advert_or_sub_heading_is_ever_in_a_summary_of_the_seed_article() {
    let text = read("seed-article.txt");
    let summary = all(&text);
    for line in [
        "بعد لقائهم بـ السيسي.. أخر تطورات مفاوضات القاهرة لوقف حرب غزة",
        "ADVERTISEMENT",
        "بدء الاجتماع الأمني بـ القاهرة حول الوضع في غزة",
        "مسودة نهائية لوقف إطلاق النار",
        "السيسي يجتمع مع أطراف الاجتماع الأمني",
    ] {
        assert!(text.lines().any(|other| other == line), "not in the article: {line}");
        assert!(summary.sentences.iter().all(|sentence| sentence.text != line), "chosen: {line}");
        assert!(summary.skipped.iter().any(|skipped| skipped.text == line), "not skipped: {line}");
    }
    // The other lines are paragraphs of one sentence each, the one with the unclosed quotation too.
    let prose: Vec<&str> = summary.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    let expected: Vec<&str> = text.lines().filter(|line| line.ends_with('.')).collect();
    assert_eq!(prose, expected);
}

#[test]
fn what_was_skipped_is_told_of_only_where_it_is_asked_for() {
    let text = read("seed-article.txt");
    let settings = Settings::default().with_skipped(false);
    let told = three(&text);
    assert!(!told.skipped.is_empty());
    let mut untold = told;
    untold.skipped.clear();
    assert_eq!(Summarizer::new(settings).summarize(&text, None), untold);
}
