//! A job: the arguments checked and turned into settings, documents and a place to write.

pub(crate) mod batch;
pub(crate) mod interrupt;
mod origin;
mod outcome;
mod print;
pub(crate) mod progress;
mod query;
mod records;
mod settings;
mod together;

use std::path::Path;

use clap::CommandFactory;
use zubda::render::{self, HtmlLink, html_anchor};
use zubda::{Article, SkippedKind, StopWords, Summarizer, Summary, Warning};

use self::batch::{Plan, run_batch};
use self::origin::Origin;
use self::outcome::{Made, Rendering};
use self::print::{clauses, keywords, print_each, split, terms};
use self::query::Query;
use self::settings::settings;
use super::args::{Cli, Command, Format, RecordArgs, SummarizeArgs};
use super::cure::{is_news, with_flags};
use super::exit::{Exit, Stop, complain};
use super::input::{Fields, Sources, by_extension};
use super::manual;
use super::output::Output;
use super::output::destination::Destination;
use super::output::display::Display;

/// A name is mistaken for another if no more than one letter in so many is wrong.
const LETTERS_A_SLIP: usize = 3;

/// Runs what the command line asks for.
pub(crate) fn run(cli: &Cli) -> Exit {
    let outcome = match &cli.command {
        None => summarize(&cli.summarize),
        Some(Command::Split(args)) => print_each(&args.print, |origin, article| {
            if args.clauses {
                clauses(origin, article, args.print.format)
            } else {
                split(origin, article, args.print.format)
            }
        }),
        Some(Command::Terms { print, stop_words }) => {
            self::settings::stop_words(stop_words).and_then(|list| {
                print_each(print, |origin, article| terms(origin, article, &list, print.format))
            })
        }
        Some(Command::Keywords(args)) => keywords(args),
        Some(Command::Stopwords) => Output::print(StopWords::ARABIC.as_bytes()),
        Some(Command::Rouge(args)) => super::rouge::run(args),
        Some(Command::Completions { shell }) => manual::completions(*shell),
        Some(Command::Man { command }) => manual::page(command.as_deref()),
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

fn summarize(args: &SummarizeArgs) -> Result<Exit, Stop> {
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
    let display = Display::new(args.terminal, output.terminal);
    let query = Query::new(sources.one_document || args.messages.verbose);
    let work = |origin: Origin<'_>, article: &Article<'_>| {
        let mut summary = summarizer.summarize_article(article, origin.title.or(args.title.as_deref()));
        summary.warnings.retain(|warning| is_news(warning, args.records.input_format));
        summary.warnings.splice(..0, origin.warnings.iter().cloned());
        let mut warnings = query.note(&summary);
        if args.messages.verbose {
            let details = headings_left_out(&summary).into_iter().chain(encoding_found(origin));
            warnings.extend(details.map(Warning::Other));
        }
        with_flags(&mut summary.warnings);
        let body = rendered(&summary, origin, format, args.explain, display);
        let link = (format == Format::Html).then(|| link(&summary, origin, display));
        Made::Rendering(Rendering { body, link, warnings })
    };
    let exit = run_batch(&sources, &plan(args, display), output, work, None)?;
    if let Some(told) = query.at_the_end().filter(|_| !args.messages.quiet) {
        complain(&told);
    }
    Ok(exit)
}

fn plan(args: &SummarizeArgs, display: Display) -> Plan {
    Plan { display, jobs: args.input.jobs, messages: args.messages, skip_existing: args.skip_existing }
}

fn sources(args: &SummarizeArgs) -> Result<Sources, Stop> {
    let fields = Fields { date: args.together.date_field(), ..fields(&args.records) };
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

fn rendered(
    summary: &Summary,
    origin: Origin<'_>,
    format: Format,
    explain: bool,
    display: Display,
) -> String {
    match format {
        Format::Text if explain => display.text(render::explanation(summary)),
        Format::Text => display.summary(summary),
        Format::Json | Format::Jsonl => {
            let record = render::json(summary, origin.source, origin.id, explain);
            let record = with_field(record, "fields", origin.fields);
            let encoding = origin.encoding.map(|name| format!("\"{name}\""));
            display.json(with_field(record, "encoding", encoding.as_deref()))
        }
        Format::Markdown => display.text(render::markdown(summary, origin.name, explain)),
        Format::Html => {
            display.text(render::html_section(summary, origin.name, &html_anchor(origin.place), explain))
        }
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

/// The encoding of a document that is not in the one that everybody expects.
fn encoding_found(origin: Origin<'_>) -> Option<String> {
    let encoding = origin.encoding.filter(|name| *name != "UTF-8")?;
    Some(format!("read as {encoding}; --encoding names another"))
}

fn fields(records: &RecordArgs) -> Fields {
    Fields {
        text: records.text_field.clone().unwrap_or_else(|| "text".to_owned()),
        is_text_named: records.text_field.is_some() && records.sentences_field.is_none(),
        other_text: None,
        format: records.text_format.into(),
        sentences: Some(records.sentences_field.clone().unwrap_or_else(|| "sentences".to_owned())),
        id: records.id_field.clone(),
        title: records.title_field.clone(),
        date: None,
        source: None,
        keep: records.keep_fields,
    }
}

/// A JSON object with one field more, if there is a value, itself JSON.
pub(crate) fn with_field(mut object: String, name: &str, value: Option<&str>) -> String {
    if let Some(value) = value {
        object.pop();
        object.extend([",\"", name, "\":", value, "}"]);
    }
    object
}

/// A document's entry in an index.
fn link(summary: &Summary, origin: Origin<'_>, display: Display) -> HtmlLink {
    let link = HtmlLink::new(summary, origin.name, format!("#{}", html_anchor(origin.place)));
    let [source, lead] = [link.source, link.lead].map(|text| text.map(|text| display.text(text)));
    HtmlLink { title: display.text(link.title), source, lead, ..link }
}

/// What to say of a first path that is none and looks like the name of a command.
fn command_meant(path: &Path) -> Option<String> {
    let given = path.to_str().filter(|_| !path.exists())?;
    let program = Cli::command();
    let names = program.get_subcommands().map(clap::Command::get_name);
    let (_, meant) = names
        .map(|name| (strsim::osa_distance(given, name), name))
        .filter(|(wrong, name)| wrong * LETTERS_A_SLIP <= name.len())
        .min()?;
    Some(if given == meant {
        format!("{given}: no such file; a command goes before its options: `zubda {meant} [OPTIONS]`")
    } else {
        format!("{given}: no such file or command; there is a command `{meant}` (see `zubda --help`)")
    })
}
