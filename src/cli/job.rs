//! A job: the arguments checked and turned into settings, documents and a place to write; and its run.

use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::thread::available_parallelism;

use zubda::{Budget, Damping, Direction, Redundancy, Settings, StopWords, Summarizer, map_ordered, render};

use super::args::{Cli, Command, DirectionArg, Format, InputArgs, LengthArgs, SummarizeArgs};
use super::exit::{Exit, Stop, complain};
use super::input::{Source, Sources, reason};
use super::output::{Output, Rendered};

/// Runs what the command line asks for.
pub(crate) fn run(cli: &Cli) -> Exit {
    let outcome = match &cli.command {
        None => summarize(&cli.summarize),
        Some(Command::Split(input)) => print_each(input, split),
        Some(Command::Terms { input, stopwords }) => stop_words(stopwords.as_deref())
            .and_then(|stop_words| print_each(input, |text| terms(text, &stop_words))),
        Some(Command::Rouge(args)) => super::rouge::run(args),
    };
    match outcome {
        Ok(exit) => exit,
        Err(Stop::ClosedPipe) => Exit::Success,
        Err(Stop::Usage(message)) => {
            complain(&message);
            Exit::Usage
        }
        Err(Stop::Output(message)) => {
            complain(&message);
            Exit::SomeFailed
        }
    }
}

/// What one document came to, with what is to be said about it.
struct Outcome {
    rendered: Rendered,
    messages: Vec<String>,
    failed: bool,
}

fn summarize(args: &SummarizeArgs) -> Result<Exit, Stop> {
    let summarizer = Summarizer::new(settings(args)?);
    let work = |source: &Source, text: &str| {
        let summary = summarizer.summarize(text, args.title.as_deref());
        let body = match args.format {
            Format::Text if args.explain => render::explanation(&summary),
            Format::Text => render::text(&summary),
            Format::Json | Format::Jsonl => render::json(&summary, name(source).as_deref(), args.explain),
        };
        (body, summary.warnings)
    };
    let output = args.output.as_deref();
    run_batch(&args.input, args.format, output, work)
}

fn settings(args: &SummarizeArgs) -> Result<Settings, Stop> {
    let direction = match args.direction {
        DirectionArg::Backward => Direction::Backward,
        DirectionArg::Undirected => Direction::Undirected,
    };
    let damping = match args.damping {
        Some(damping) => Damping::new(damping).map_err(|error| Stop::Usage(format!("--damping: {error}")))?,
        None => Damping::default(),
    };
    let redundancy = match args.redundancy {
        Some(redundancy) => {
            Redundancy::new(redundancy).map_err(|error| Stop::Usage(format!("--redundancy: {error}")))?
        }
        None => Redundancy::default(),
    };
    Ok(Settings {
        budget: budget(&args.length)?,
        direction,
        damping,
        redundancy,
        stop_words: stop_words(args.stopwords.as_deref())?,
        query: args.query.clone(),
        keep_boilerplate: args.keep_boilerplate,
        explain: args.explain,
    })
}

fn budget(length: &LengthArgs) -> Result<Budget, Stop> {
    let (flag, budget) = match *length {
        LengthArgs { ratio: Some(ratio), .. } => ("--ratio", Budget::ratio(ratio)),
        LengthArgs { words: Some(words), .. } => ("--words", Budget::words(words)),
        LengthArgs { chars: Some(chars), .. } => ("--chars", Budget::chars(chars)),
        LengthArgs { sentences: Some(sentences), .. } => ("--sentences", Budget::sentences(sentences)),
        _ => return Ok(Budget::default()),
    };
    budget.map_err(|error| Stop::Usage(format!("{flag}: {error}")))
}

fn stop_words(path: Option<&Path>) -> Result<StopWords, Stop> {
    let Some(path) = path else { return Ok(StopWords::arabic()) };
    let wrong = |why: String| Stop::Usage(format!("--stopwords {}: {why}", path.display()));
    let bytes = fs::read(path).map_err(|error| wrong(reason(&error)))?;
    let list = zubda::decode(&bytes).map_err(|error| wrong(error.to_string()))?;
    Ok(StopWords::parse(list))
}

fn split(text: &str) -> String {
    render::lines(zubda::split(text).into_iter().map(|range| render::one_line(&text[range])))
}

fn terms(text: &str, stop_words: &StopWords) -> String {
    render::lines(zubda::terms(text, stop_words).iter().map(render::token_json))
}

/// Prints what `work` makes of each document, one behind the other.
fn print_each(input: &InputArgs, work: impl Fn(&str) -> String + Sync) -> Result<Exit, Stop> {
    run_batch(input, Format::Text, None, |_, text| (work(text), Vec::new()))
}

/// Reads every document, applies `work` on all threads, and writes what comes of it in order.
fn run_batch(
    input: &InputArgs,
    format: Format,
    output: Option<&Path>,
    work: impl Fn(&Source, &str) -> (String, Vec<String>) + Sync,
) -> Result<Exit, Stop> {
    let sources = Sources::new(input, output)?;
    let mut output = Output::open(output, format, sources.single)?;
    let jobs = match input.jobs {
        Some(jobs) => usize::from(jobs),
        None if sources.single => 1,
        None => available_parallelism().map_or(1, NonZero::get),
    };
    let mut exit = Exit::Success;
    let mut documents = 0_usize;
    map_ordered(
        jobs,
        sources.documents(),
        |source| document(&source, format, &work),
        |outcome| {
            documents += 1;
            let written = output.write(&outcome.rendered)?;
            outcome.messages.iter().chain(written.as_ref().err()).for_each(|message| complain(message));
            if outcome.failed || written.is_err() {
                exit = Exit::SomeFailed;
            }
            Ok(())
        },
    )?;
    output.close()?;
    if documents == 0 {
        complain(&match &input.glob {
            None => {
                "no document found: directories are searched for *.txt and *.md, --glob PATTERN takes others"
                    .to_owned()
            }
            Some(pattern) => {
                format!("no document found: --glob {pattern} matches no file in the directories")
            }
        });
    }
    Ok(exit)
}

fn document(
    source: &Source,
    format: Format,
    work: &(impl Fn(&Source, &str) -> (String, Vec<String>) + Sync),
) -> Outcome {
    let shown = name(source).unwrap_or_else(|| "standard input".to_owned());
    let path = source.path().map(Path::to_owned);
    let read = source.read().map_err(|why| ("unreadable", why));
    let outcome = read.and_then(|bytes| {
        let text = zubda::decode(&bytes).map_err(|error| ("encoding", error.to_string()))?;
        Ok(work(source, text))
    });
    match outcome {
        Ok((body, warnings)) => {
            let messages = warnings.iter().map(|warning| format!("{shown}: warning: {warning}")).collect();
            Outcome { rendered: Rendered { path, body: Some(body) }, messages, failed: false }
        }
        Err((kind, why)) => {
            let body = (format == Format::Jsonl)
                .then(|| render::error_json(name(source).as_deref(), kind, &format!("{shown}: {why}")));
            Outcome {
                rendered: Rendered { path, body },
                messages: vec![format!("{shown}: {why}")],
                failed: true,
            }
        }
    }
}

/// A document's path for people and for JSON; bytes that are no UTF-8 are replaced.
fn name(source: &Source) -> Option<String> {
    source.path().map(|path| path.to_string_lossy().into_owned())
}
