//! Fits the weights that stand in the library to data that lies beside the repository, prints how good they are on articles
//! they were not fitted to, and writes them to where they belong. Run twice it writes the same bytes.
//!
//! `cargo run --release --features fit --example fit -- worth|clauses|openers|verbs|background|ablation [DATA]`; DATA is
//! the folder of the data, by default `../shared/data`.

use std::collections::HashSet;
use std::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::{env, fs};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::read::MultiGzDecoder;
use serde_json::Value;
use sha2::{Digest, Sha256};
use zubda::fit::background;
use zubda::fit::facts::Facts;
use zubda::fit::openers::Genre;
use zubda::fit::{clauses, openers, verbs, worth};

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
            let (report, table) = openers::run(&genres(&data)?);
            keep_table(&report, root, "openers", &table)
        }
        "verbs" => {
            let mut words = verbs::Collection::default();
            texts(&data, |text| words.add(text))?;
            let (report, table) = words.table();
            keep_table(&report, root, "verbs", &table)
        }
        "background" => {
            let mut terms = background::Collection::default();
            texts(&data, |text| terms.add(text))?;
            let (table, source, report) = terms.table();
            fs::write(root.join("tables/background.bin"), &table)?;
            let checksum = STANDARD.encode(Sha256::digest([source.as_bytes(), &table].concat()));
            let source = format!("{source}\n// sha256, base64: {checksum}\n");
            keep(&report, root, "src/background/table.rs", &source)
        }
        "ablation" => Ok(write!(io::stdout(), "{}", worth::ablation(&sets(&data)?))?),
        other => Err(format!(
            "{other:?}: nothing to fit; say worth, clauses, openers, verbs or background, or ablation"
        )
        .into()),
    }
}

/// Prints a report and writes weights.
fn keep(report: &str, root: &Path, place: &str, source: impl AsRef<[u8]>) -> Result<(), Box<dyn Error>> {
    fs::write(root.join(place), source)?;
    Ok(writeln!(io::stdout(), "{report}{place} written")?)
}

/// Prints a report and writes a table, with its checksum beside it.
fn keep_table(report: &str, root: &Path, name: &str, table: &[u8]) -> Result<(), Box<dyn Error>> {
    let checksum = STANDARD.encode(Sha256::digest(table));
    fs::write(root.join(format!("tables/{name}.sha256")), format!("{checksum}\n"))?;
    keep(report, root, &format!("tables/{name}.bin"), table)
}

fn read(data: &Path, name: &str) -> Result<String, Box<dyn Error>> {
    let path = data.join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// Two sets of articles whose facts readers listed, with their names.
type Sets = [(&'static str, Vec<Facts>); 2];

fn sets(data: &Path) -> Result<Sets, Box<dyn Error>> {
    let facts = |name| Ok::<_, Box<dyn Error>>(read(data, name)?.lines().map(Facts::read).collect());
    Ok([("facts", facts("facts-dev.jsonl")?), ("genres", facts("genres-dev.jsonl")?)])
}

/// News and encyclopedia, an article a line.
const COLLECTION: [&str; 2] = ["bench-news.jsonl.gz", "wiki-dev.jsonl"];

/// The lines of a file of the data, which may be packed.
fn lines(data: &Path, name: &str) -> Result<impl Iterator<Item = io::Result<String>>, Box<dyn Error>> {
    let path = data.join(name);
    let file = File::open(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let packed = path.extension().is_some_and(|extension| extension == "gz");
    let lines: Box<dyn Read> = if packed { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
    Ok(BufReader::new(lines).lines())
}

/// Lines of a book that are taken for a text.
const PAGE: usize = 100;

/// Texts whose sentences are known. What is measured by facts is left out.
fn genres(data: &Path) -> Result<Vec<Genre>, Box<dyn Error>> {
    let measured = read(data, "facts-dev.jsonl")?;
    let measured: HashSet<String> =
        measured.lines().map(|line| id_and_text(line).map(|(id, _)| id)).collect::<Result<_, _>>()?;
    let mut texts = [const { Vec::new() }; 2];
    for (genre, name) in [COLLECTION[0], COLLECTION[1], "easc-dev.jsonl"].iter().enumerate() {
        for line in lines(data, name)? {
            let (id, text) = id_and_text(&line?)?;
            if !measured.contains(&id) {
                texts[genre.min(1)].push(text);
            }
        }
    }
    let [news, encyclopedia] = texts;
    let book: Vec<String> = lines(data, "bench-book.txt.gz")?.collect::<Result<_, _>>()?;
    let book = book.chunks(PAGE).map(|page| page.join("\n")).collect();
    Ok(vec![
        Genre { name: "news", texts: news },
        Genre { name: "encyclopedia", texts: encyclopedia },
        Genre { name: "book", texts: book },
    ])
}

fn id_and_text(line: &str) -> Result<(String, String), Box<dyn Error>> {
    let article: Value = serde_json::from_str(line)?;
    let field = |name: &str| article[name].as_str().unwrap_or_default().to_owned();
    Ok((field("id"), field("text")))
}

/// Tells the text of each article of the collection.
fn texts(data: &Path, mut tell: impl FnMut(&str)) -> Result<(), Box<dyn Error>> {
    for name in COLLECTION {
        for line in lines(data, name)? {
            let article: Value = serde_json::from_str(&line?)?;
            tell(article["text"].as_str().unwrap_or_default());
        }
    }
    Ok(())
}
