//! `zubda rouge`: reads candidates and references, scores them, prints the report.

mod document;
mod pairing;
mod parts;
mod side;

use std::io::{self, IsTerminal};

use zubda::rouge::{Against, Bootstrap, Multi, Report, Rouge, Scored};
use zubda::{cores, map_ordered, render};

use self::document::{Document, told};
use self::pairing::{Paired, Pairing, pair};
use super::args::{MultiArg, RougeArgs, RougeFormat};
use super::exit::{Exit, Stop, complain};
use super::output::Output;
use super::output::display::Display;

/// Scores every candidate that has its partners.
pub(crate) fn run(args: &RougeArgs) -> Result<Exit, Stop> {
    let rouge = settings(args);
    let Paired { pairings, mut messages, warnings } = pair(args)?;
    let mut failed = !messages.is_empty();
    messages.extend(warnings);
    let mut documents = Vec::new();
    let jobs = args.jobs.map_or_else(cores, usize::from);
    map_ordered(
        jobs.min(pairings.len()),
        pairings.into_iter(),
        |pairing| score(rouge, &pairing),
        |outcome| {
            match outcome {
                Ok((scored, warnings)) => {
                    documents.push(scored);
                    messages.extend(warnings);
                }
                Err(message) => {
                    failed = true;
                    messages.push(message);
                }
            }
            Ok(())
        },
    )?;
    for message in &messages {
        complain(message);
    }
    if documents.is_empty() {
        complain("nothing was scored: no candidate has all its partners");
        return Ok(Exit::SomeFailed);
    }
    let bootstrap = Bootstrap::default().with_resamples(args.resamples as usize).with_seed(args.seed);
    print(&Report::new(rouge, bootstrap, documents), args.format, &messages)?;
    Ok(if failed { Exit::SomeFailed } else { Exit::Success })
}

fn print(report: &Report, format: RougeFormat, messages: &[String]) -> Result<Exit, Stop> {
    let display = Display::plain(io::stdout().is_terminal());
    let report = match format {
        RougeFormat::Text => display.text(render::rouge_text(report)),
        RougeFormat::Json => display.json(render::rouge_json(report, messages)) + "\n",
    };
    Output::print(report.as_bytes())
}

fn settings(args: &RougeArgs) -> Rouge {
    let multi = match args.multi {
        MultiArg::Mean => Multi::Mean,
        MultiArg::Best => Multi::Best,
    };
    Rouge::default().with_fold(!args.no_fold).with_multi(multi)
}

/// Scores one candidate, and its rival on the same references; with warnings, or the reason why not.
fn score(rouge: Rouge, pairing: &Pairing) -> Result<(Scored, Vec<String>), String> {
    let mut warnings = Vec::new();
    let mut read = |document: &Document| {
        let shown = document.shown();
        let (text, said) =
            document.read().map_err(|why| format!("{shown}: {why}; {} is left out", pairing.id))?;
        warnings.extend(said.iter().map(|warning| format!("{shown}: warning: {}", told(warning))));
        Ok(text)
    };
    let candidate = read(&pairing.candidate)?;
    let references: Vec<String> = pairing.references.iter().map(&mut read).collect::<Result<_, String>>()?;
    let against = match &pairing.against {
        None => None,
        Some(rival) => {
            let scores = rouge.score(&read(rival)?, &references);
            Some(Against { candidate: rival.shown(), scores })
        }
    };
    let scored = Scored {
        id: pairing.id.to_string(),
        candidate: pairing.candidate.shown(),
        references: pairing.references.iter().map(Document::shown).collect(),
        scores: rouge.score(&candidate, &references),
        against,
    };
    Ok((scored, warnings))
}
