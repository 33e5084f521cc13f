//! Fits the weights that stand in the library to data that lies beside the repository, prints how good they are on articles
//! they were not fitted to, and writes them to where they belong. Run twice it writes the same bytes.
//!
//! `cargo run --release --features fit --example fit -- worth|clauses|openers|ablation [DATA]`; DATA is the folder of the data, by
//! default `../shared/data`.

use std::error::Error;
use std::io::{self, Read, Write};
use std::path::Path;
use std::{env, fs};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};
use zubda::fit::facts::Facts;
use zubda::fit::{clauses, openers, worth};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut args = env::args().skip(1);
    let what = args.next().unwrap_or_default();
    let data = args.next().map_or_else(|| root.join("../shared/data"), Into::into);
    match what.as_str() {
        "worth" => {
            let fitted = worth::fit(&sets(&data)?, &[]);
            let checksum = STANDARD.encode(Sha256::digest(&fitted.source));
            let source = format!("{}\n// sha256, base64: {checksum}\n", fitted.source);
            keep(&fitted.report, root, "src/worth/weights.rs", &source)
        }
        "clauses" => {
            let (report, source) = clauses::run(&read(&data, "chunks-dev.jsonl")?);
            keep(&report, root, "src/clauses/weights.rs", &source)
        }
        "openers" => {
            let (report, source) = openers::run(&news(&data)?);
            keep(&report, root, "src/units/openers.txt", &source)
        }
        "ablation" => Ok(write!(io::stdout(), "{}", worth::ablation(&sets(&data)?))?),
        other => Err(format!("{other:?}: nothing to fit; say worth, clauses or openers, or ablation").into()),
    }
}

/// Prints a report and writes weights.
fn keep(report: &str, root: &Path, place: &str, source: &str) -> Result<(), Box<dyn Error>> {
    fs::write(root.join(place), source)?;
    Ok(writeln!(io::stdout(), "{report}{place} written")?)
}

fn read(data: &Path, name: &str) -> Result<String, Box<dyn Error>> {
    let path = data.join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// News, unread: id and text of each article.
fn news(data: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let path = data.join("bench-news.jsonl.gz");
    let file = fs::File::open(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut lines = String::new();
    GzDecoder::new(file).read_to_string(&mut lines)?;
    let field = |record: &serde_json::Value, name: &str| record[name].as_str().unwrap_or_default().to_owned();
    let article = |line| {
        let record = serde_json::from_str(line)?;
        Ok((field(&record, "id"), field(&record, "text")))
    };
    lines.lines().map(article).collect()
}

/// Two sets of articles whose facts readers listed, with their names.
type Sets = [(&'static str, Vec<Facts>); 2];

fn sets(data: &Path) -> Result<Sets, Box<dyn Error>> {
    let facts = |name| Ok::<_, Box<dyn Error>>(read(data, name)?.lines().map(Facts::read).collect());
    Ok([("facts", facts("facts-dev.jsonl")?), ("genres", facts("genres-dev.jsonl")?)])
}
