//! A pipeline of one's own: documents from an iterator, as long as you like, each summarized on one of all cores, and
//! records in the same order: `cargo run --example pipeline < articles.txt`, an article a line; without a pipe, two lines
//! of its own.

use std::io::{self, BufRead, IsTerminal, Write};
use std::num::NonZero;
use std::thread::available_parallelism;

use serde::Serialize;
use zubda::{Budget, Settings, Summarizer, SummarySentence, map_ordered};

const LINES: [&str; 2] = [
    "افتتحت البلدية أمس المكتبة العامة في وسط المدينة. وتضم المكتبة خمسين ألف كتاب في شتى العلوم.",
    "وصل القطار إلى المحطة في موعده تماما. وغادر بعد ساعة.",
];

/// What goes into the next step: whatever is wanted of a summary.
#[derive(Serialize)]
struct Record {
    line: usize,
    best: Option<SummarySentence>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let lines: Box<dyn Iterator<Item = io::Result<String>> + Send> = if io::stdin().is_terminal() {
        Box::new(LINES.into_iter().map(|line| Ok(line.to_owned())))
    } else {
        Box::new(io::BufReader::new(io::stdin()).lines())
    };
    let summarizer = Summarizer::new(Settings::default().with_budget(Budget::sentences(1)?));
    let jobs = available_parallelism().map_or(1, NonZero::get);
    let mut out = io::stdout();

    // Drawn as they are needed: an endless pipe runs in flat memory.
    map_ordered(
        jobs,
        lines.enumerate(),
        |(line, text)| {
            text.map(|text| {
                let best = summarizer.summarize(&text, None).sentences.into_iter().next();
                Record { line, best }
            })
        },
        |record| writeln!(out, "{}", serde_json::to_string(&record?)?),
    )?;
    Ok(())
}
