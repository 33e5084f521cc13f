//! Summaries: of each document what it says in short, as the command line asks for it.

use zubda::{Article, SkippedKind, Summarizer, Summary, Warning};

use super::batch::{Plan, run_batch};
use super::origin::Origin;
use super::outcome::Made;
use super::query::Query;
use super::settings::settings;
use super::together;
use super::view::View;
use crate::cli::args::{Format, SummarizeArgs};
use crate::cli::cure::{is_news, with_flags};
use crate::cli::exit::{Exit, Stop, complain};
use crate::cli::input::{Fields, Sources, by_extension};
use crate::cli::mistake::command_meant;
use crate::cli::output::Output;
use crate::cli::output::destination::Destination;

/// Of each document, or of all together.
pub(super) fn summarize(args: &SummarizeArgs) -> Result<Exit, Stop> {
    if let Some(hint) = args.input.paths.first().and_then(|path| command_meant(path)) {
        return Err(Stop::Usage(hint));
    }
    let format = format(args)?;
    let mut settings = settings(args)?;
    // A page shows the whole article.
    settings.explain |= format == Format::Html;
    settings.skipped = matches!(format, Format::Json | Format::Jsonl) || args.messages.verbose;
    let summarizer = Summarizer::new(settings);
    let sources = sources(args)?;
    if args.together.together {
        return together::run(args, &summarizer, &sources, format);
    }
    let name = args.output_name.clone().unwrap_or_default();
    let output = Output::open(args.output.as_deref(), name, format, &sources)?;
    refuse_to_skip(args, &output)?;
    let view = View::new(args, &output);
    let query = Query::new(sources.one_document || args.messages.verbose);
    let work = |origin: Origin<'_>, article: &Article<'_>| {
        let mut summary = summarizer.summarize_article(article, origin.title.or(args.title.as_deref()));
        summary.warnings.retain(|warning| is_news(warning, args.records.input_format));
        summary.warnings.splice(..0, origin.warnings.iter().cloned());
        let mut warnings = query.note(&summary);
        if args.messages.verbose {
            let details = headings_left_out(&summary).into_iter().chain(origin.encoding_found());
            warnings.extend(details.map(Warning::Other));
        }
        with_flags(&mut summary.warnings);
        Made::Rendering(view.summary(&summary, origin, warnings))
    };
    let exit = run_batch(&sources, &Plan::of(args, view.display), output, work, None)?;
    if let Some(told) = query.at_the_end().filter(|_| !args.messages.quiet) {
        complain(&told);
    }
    Ok(exit)
}

fn sources(args: &SummarizeArgs) -> Result<Sources, Stop> {
    let fields = Fields { date: args.together.date_field(), ..Fields::from(&args.records) };
    let mut sources = Sources::new(&args.input, args.output.as_deref())?;
    sources.lists = args.stop_words.stopwords.iter().chain(&args.stop_words.add_stopwords).cloned().collect();
    Ok(sources.with_format(args.records.input_format, fields))
}

/// The format that is asked for, or that the name of the output tells of.
fn format(args: &SummarizeArgs) -> Result<Format, Stop> {
    let Some(path) = &args.output else { return Ok(args.format.unwrap_or(Format::Text)) };
    match args.format.or_else(|| Format::of(path)) {
        Some(format) => Ok(format),
        None if by_extension(path).is_some() && !path.is_dir() => Err(Stop::Usage(format!(
            "-o {}: such a file is read, but not written: call it .txt, .md, .html, .json or .jsonl, or say what is to be \
             in it with --format",
            path.display()
        ))),
        None => Ok(Format::Text),
    }
}

/// Nothing can be passed over where all documents go into one place.
fn refuse_to_skip(args: &SummarizeArgs, output: &Output) -> Result<(), Stop> {
    match (args.skip_existing, &args.output, &output.destination) {
        (true, Some(path), Destination::Stream) => Err(Stop::Usage(format!(
            "--skip-existing: -o {} is one place for many documents, so all of them are written again: give a \
             directory instead",
            path.display()
        ))),
        _ => Ok(()),
    }
}

/// How many lines were taken for headings, and what to do about it.
fn headings_left_out(summary: &Summary) -> Option<String> {
    let count = summary.skipped.iter().filter(|skipped| skipped.kind == SkippedKind::Heading).count();
    let lines = if count == 1 { "line" } else { "lines" };
    (count > 0).then(|| {
        format!("{count} {lines} left out as headings; --input-format lines takes every line for a sentence")
    })
}
