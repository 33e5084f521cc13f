//! `zubda rouge`: reads candidates and references, scores them, prints the report.

mod pairing;

use std::num::NonZero;
use std::thread::available_parallelism;

use zubda::rouge::{Against, Bootstrap, Multi, Report, Rouge, Scored};
use zubda::{Encoding, map_ordered, render};

use self::pairing::{Pairing, pair, shown};
use super::args::{MultiArg, RougeArgs, RougeFormat};
use super::exit::{Exit, Stop, complain};
use super::input::{Ceiling, Source};
use super::output::display::Display;
use super::output::{Output, Rendered};

/// Scores every candidate that has its partners.
pub(crate) fn run(args: &RougeArgs) -> Result<Exit, Stop> {
    let multi = match args.multi {
        MultiArg::Mean => Multi::Mean,
        MultiArg::Best => Multi::Best,
    };
    let rouge = Rouge { fold: !args.no_fold, multi };
    let bootstrap = Bootstrap { resamples: args.resamples as usize, seed: args.seed };
    let (pairings, mut messages) = pair(args)?;
    let mut failed = !messages.is_empty();
    let mut documents = Vec::new();
    let jobs = args.jobs.map_or_else(|| available_parallelism().map_or(1, NonZero::get), usize::from);
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
    let report = Report::new(rouge, bootstrap, documents);
    let mut output = Output::stdout();
    let display = Display::plain(output.terminal);
    let body = match args.format {
        RougeFormat::Text => display.text(render::rouge_text(&report)),
        RougeFormat::Json => display.json(render::rouge_json(&report, &messages)) + "\n",
    };
    // Standard output fails as a whole or not at all.
    output.write(&Rendered::alone(body))?.map_err(Stop::Output)?;
    output.close()?;
    Ok(if failed { Exit::SomeFailed } else { Exit::Success })
}

/// Scores one candidate, and its rival on the same references; with warnings, or the reason why not.
fn score(rouge: Rouge, pairing: &Pairing) -> Result<(Scored, Vec<String>), String> {
    let mut warnings = Vec::new();
    let mut read = |source: &Source| {
        let shown = shown(source);
        let told = |why: String| format!("{shown}: {why}; {} is left out", pairing.id);
        let bytes = source.read(Ceiling::DEFAULT).map_err(|unread| told(unread.why))?;
        let decoded = zubda::decode(&bytes, Encoding::AUTO).map_err(|error| told(error.to_string()))?;
        let said = decoded.warnings.iter().map(String::as_str).chain(zubda::suspicion(&decoded.text));
        warnings.extend(said.map(|warning| format!("{shown}: warning: {warning}")));
        if zubda::count_words(&decoded.text) == 0 {
            warnings.push(format!("{shown}: warning: there is no word in it, so its scores are 0"));
        }
        Ok(decoded.text.into_owned())
    };
    let candidate = read(&pairing.candidate)?;
    let references: Vec<String> = pairing.references.iter().map(&mut read).collect::<Result<_, String>>()?;
    let against = match &pairing.against {
        None => None,
        Some(rival) => {
            let scores = rouge.score(&read(rival)?, &references);
            Some(Against { candidate: shown(rival), scores })
        }
    };
    let scored = Scored {
        id: pairing.id.clone(),
        candidate: shown(&pairing.candidate),
        references: pairing.references.iter().map(shown).collect(),
        scores: rouge.score(&candidate, &references),
        against,
    };
    Ok((scored, warnings))
}
