//! Stop words of one's own beside the built-in ones: `cargo run --example stop_words`. Whoever reads reports of one field
//! knows words that stand in all of them and tell nothing.

use std::io::{self, Write};

use zubda::{Settings, StopWords, Summarizer, terms};

/// A word a line; a reporting verb says who speaks, not what about.
const OWN: &str = "\
المريض
[reporting verbs]
شخّص
";

const TEXT: &str = "شخّص الطبيب حالة المريض بعد فحص القلب. ونُقل المريض إلى قسم جراحة القلب في المستشفى. \
وزار المريض أهله مساء.";

fn main() -> io::Result<()> {
    // What comes first counts, if a word stands in both lists.
    let stop_words = StopWords::parse(&format!("{OWN}\n[stop words]\n{}", StopWords::ARABIC));
    let mut out = io::stdout().lock();
    writeln!(out, "{}", telling(&StopWords::arabic()))?;
    writeln!(out, "{}", telling(&stop_words))?;

    let summarizer = Summarizer::new(Settings::default().with_stop_words(stop_words));
    writeln!(out, "{}", summarizer.summarize(TEXT, None).text())
}

/// The words that are left when those of a list are taken out.
fn telling(list: &StopWords) -> String {
    let tokens = terms(TEXT, list).into_iter().filter(|token| !token.stop);
    tokens.map(|token| token.surface).collect::<Vec<_>>().join(" ")
}
