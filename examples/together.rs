//! One summary of several text files, each sentence behind the number of its file: `cargo run --example together -- FILE...`;
//! without any, of three reports on one event.

use std::io::{self, Write};
use std::{env, fs};

use zubda::{Article, Budget, Settings, Summarizer};

const REPORTS: [&str; 3] = [
    "افتتح الوزير صباح اليوم الجسر الجديد فوق النهر. وتبلغ كلفة الجسر عشرة ملايين دينار.",
    "افتتح الوزير الجسر الجديد فوق النهر اليوم. ويختصر الجسر الطريق إلى المدينة ساعة كاملة.",
    "قال مهندس إن طول الجسر الجديد مئتا متر، وإن بناءه استغرق ثلاث سنوات. وكان الجو مشمسا.",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let files = env::args().skip(1).map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    let texts: Vec<&str> =
        if files.is_empty() { REPORTS.to_vec() } else { files.iter().map(String::as_str).collect() };
    let articles: Vec<Article<'_>> = texts.iter().map(|text| Article::plain(text)).collect();
    let summarizer = Summarizer::new(Settings::default().with_budget(Budget::sentences(3)?));
    let digest = summarizer.summarize_together(&articles, None);
    let mut out = io::stdout().lock();
    for (document, sentence) in digest.sentences() {
        writeln!(out, "{}\t{}", document + 1, sentence.text)?;
    }
    Ok(())
}
