//! Fits the weights that stand in the library to data that lies beside the repository:
//! `cargo run --release --features fit --example fit -- clauses [DATA]`. Prints what cross-validation found and writes the
//! weights to where they belong.

use std::io::{self, Write};
use std::{env, fs};

use zubda::fit;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = env!("CARGO_MANIFEST_DIR");
    let mut args = env::args().skip(1);
    let what = args.next().unwrap_or_default();
    let (report, weights, place) = match what.as_str() {
        "clauses" => {
            let data = args.next().unwrap_or_else(|| format!("{root}/../shared/data/chunks-dev.jsonl"));
            let sentences = fs::read_to_string(&data).map_err(|error| format!("{data}: {error}"))?;
            let (report, weights) = fit::clauses::run(&sentences);
            (report, weights, "src/clauses/weights.rs")
        }
        other => return Err(format!("{other:?}: nothing to fit; say clauses").into()),
    };
    fs::write(format!("{root}/{place}"), weights)?;
    writeln!(io::stdout(), "{report}{place} written")?;
    Ok(())
}
