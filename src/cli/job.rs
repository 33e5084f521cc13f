//! A job: the arguments checked and turned into settings, documents and a place to write.

pub(crate) mod batch;
pub(crate) mod interrupt;
mod member;
pub(crate) mod progress;
mod together;

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::num::NonZero;
use std::path::Path;

use clap::CommandFactory;
use zubda::render::{self, HtmlLink};
use zubda::{
    Article, Budget, Damping, Direction, Error, Redundancy, Settings, Shortening, SkippedKind, StopWords,
    Summarizer, Summary,
};

use self::batch::{Origin, Plan, Rendering, nothing_together, run_batch};
use super::args::{
    Cli, Command, DirectionArg, Format, KeywordsArgs, LengthArgs, OutputName, PrintArgs, PrintFormat,
    RecordArgs, ShorteningArgs, StopWordArgs, SummarizeArgs,
};
use super::exit::{Exit, Stop, complain};
use super::input::{Fields, Sources, reason};
use super::manual;
use super::output::Output;
use super::output::display::Display;
use super::output::place::Place;

/// A name is mistaken for another if no more than one letter in so many is wrong.
const LETTERS_A_SLIP: usize = 3;

/// Runs what the command line asks for.
pub(crate) fn run(cli: &Cli) -> Exit {
    let outcome = match &cli.command {
        None => summarize(&cli.summarize),
        Some(Command::Split(args)) => print_each(&args.print, |origin, article| {
            if args.clauses {
                clauses(article, args.print.format)
            } else {
                split(origin, article, args.print.format)
            }
        }),
        Some(Command::Terms { print, stop_words }) => self::stop_words(stop_words).and_then(|list| {
            print_each(print, |origin, article| terms(origin, article, &list, print.format))
        }),
        Some(Command::Keywords(args)) => keywords(args),
        Some(Command::Stopwords) => Output::print(StopWords::ARABIC.to_owned()),
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
    let format = args.format.or_else(|| Format::of(args.output.as_deref()?)).unwrap_or(Format::Text);
    let mut settings = settings(args)?;
    // A page shows the whole article.
    settings.explain |= format == Format::Html;
    settings.skipped = matches!(format, Format::Json | Format::Jsonl) || args.messages.verbose;
    let summarizer = Summarizer::new(settings);
    let sources = Sources::new(&args.input, args.output.as_deref())?.with_format(
        args.records.input_format,
        Fields { date: args.together.date_field(), ..fields(&args.records) },
    );
    if args.together.together {
        return together::run(args, &summarizer, &sources, format);
    }
    let name = args.output_name.clone().unwrap_or_default();
    let output = Output::open(args.output.as_deref(), name, format, &sources)?;
    refuse_to_skip(args, &output)?;
    let display = Display::new(args.terminal, output.terminal);
    let plan = Plan {
        display,
        jobs: args.input.jobs,
        messages: args.messages,
        skip_existing: args.skip_existing,
        together: false,
    };
    let work = |origin: Origin<'_>, article: &Article<'_>| {
        let mut summary = summarizer.summarize_article(article, origin.title.or(args.title.as_deref()));
        summary.warnings.splice(..0, origin.warnings.iter().cloned());
        let body = rendered(&summary, origin, format, args.explain, display);
        let link = (format == Format::Html).then(|| link(&summary, origin, display));
        if args.messages.verbose {
            summary.warnings.extend(headings_left_out(&summary).into_iter().chain(encoding_found(origin)));
        }
        Rendering { body, link, warnings: summary.warnings, member: None }
    };
    run_batch(&sources, &plan, output, work, nothing_together)
}

/// Nothing can be passed over where all documents go into one place.
fn refuse_to_skip(args: &SummarizeArgs, output: &Output) -> Result<(), Stop> {
    match (args.skip_existing, &args.output, &output.place) {
        (true, Some(path), Place::Stream) => Err(Stop::Usage(format!(
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
        Format::Markdown => display.text(render::markdown(summary, origin.source, explain)),
        Format::Html => display.text(render::html_section(summary, origin.source, &anchor(origin), explain)),
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
        text: records.text_field.clone(),
        format: records.text_format.into(),
        sentences: records.sentences_field.clone(),
        id: records.id_field.clone(),
        title: records.title_field.clone(),
        date: None,
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
    let link = HtmlLink::new(summary, origin.source, format!("#{}", anchor(origin)));
    let [source, lead] = [link.source, link.lead].map(|text| text.map(|text| display.text(text)));
    HtmlLink { title: display.text(link.title), source, lead, ..link }
}

/// The name of a document in a page of many: the same in every run, whatever else is in the page.
fn anchor(origin: Origin<'_>) -> String {
    let mut hasher = DefaultHasher::new();
    origin.place.hash(&mut hasher);
    format!("d{:x}", hasher.finish())
}

fn settings(args: &SummarizeArgs) -> Result<Settings, Stop> {
    let direction = match args.direction {
        DirectionArg::Backward => Direction::Backward,
        DirectionArg::Undirected => Direction::Undirected,
    };
    let shortening = match args.shortening {
        ShorteningArgs { trim: true, .. } => Shortening::Every,
        ShorteningArgs { whole: true, .. } => Shortening::Never,
        _ => Shortening::Long,
    };
    let mut settings = Settings::default()
        .with_budget(budget(&args.length)?)
        .with_direction(direction)
        .with_damping(number("--damping", args.damping, Damping::new)?)
        .with_redundancy(number("--redundancy", args.redundancy, Redundancy::new)?)
        .with_shortening(shortening)
        .with_stop_words(stop_words(&args.stop_words)?)
        .with_keep_boilerplate(args.keep_boilerplate)
        .with_keywords(args.keywords.map_or(0, NonZero::get))
        .with_explain(args.explain);
    settings.query.clone_from(&args.query);
    Ok(settings)
}

/// What `flag` gives, or the default.
fn number<T: Default>(flag: &str, given: Option<f64>, make: fn(f64) -> Result<T, Error>) -> Result<T, Stop> {
    let number = given.map(make).transpose().map_err(|error| Stop::Usage(format!("{flag}: {error}")))?;
    Ok(number.unwrap_or_default())
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

/// The list that is asked for. What is added stands first, for of a word that is in both lists the first tier counts.
fn stop_words(args: &StopWordArgs) -> Result<StopWords, Stop> {
    let base = args.stopwords.as_deref().map(|path| word_list("--stopwords", path)).transpose()?;
    if base.is_none() && args.add_stopwords.is_empty() {
        return Ok(StopWords::arabic());
    }
    let mut list = String::new();
    for path in &args.add_stopwords {
        list.extend([&word_list("--add-stopwords", path)?, "\n[next list]\n"]);
    }
    Ok(StopWords::parse(&(list + base.as_deref().unwrap_or(StopWords::ARABIC))))
}

fn word_list(flag: &str, path: &Path) -> Result<String, Stop> {
    let wrong = |why: String| Stop::Usage(format!("{flag} {}: {why}", path.display()));
    let bytes = fs::read(path).map_err(|error| wrong(reason(&error)))?;
    zubda::decode_utf8(&bytes).map(str::to_owned).map_err(|error| wrong(error.to_string()))
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
    Some(format!("{given}: no such file or command; there is a command `{meant}` (see `zubda --help`)"))
}

/// What is printed of a document: its `items`, JSON values, in an object with the document; or `text`.
fn print(
    origin: Origin<'_>,
    format: PrintFormat,
    name: &str,
    items: impl Iterator<Item = String>,
    text: impl FnOnce() -> String,
) -> String {
    if format == PrintFormat::Text {
        return text();
    }
    render::items_json(name, &items.collect::<Vec<_>>(), origin.source, origin.id)
}

fn split(origin: Origin<'_>, article: &Article<'_>, format: PrintFormat) -> String {
    let (text, sentences) = (article.text(), article.split());
    let lines = || render::lines(sentences.iter().map(|range| render::one_line(&text[range.clone()])));
    print(origin, format, "sentences", render::sentences_json(text, &sentences).into_iter(), lines)
}

fn terms(origin: Origin<'_>, article: &Article<'_>, stop_words: &StopWords, format: PrintFormat) -> String {
    let tokens = zubda::terms(article.text(), stop_words);
    let items = || tokens.iter().map(render::token_json);
    print(origin, format, "tokens", items(), || render::lines(items()))
}

/// Prints the keywords of each document.
fn keywords(args: &KeywordsArgs) -> Result<Exit, Stop> {
    let list = stop_words(&args.stop_words)?;
    print_each(&args.print, |origin, article| {
        let title = origin.title.or(args.title.as_deref());
        let found = article.keywords(title, args.number.get(), &list);
        let lines = || render::lines(found.iter().map(|keyword| render::one_line(&keyword.text)));
        print(origin, args.print.format, "keywords", found.iter().map(render::keyword_json), lines)
    })
}

fn clauses(article: &Article<'_>, format: PrintFormat) -> String {
    let text = article.text();
    let cut = article.split().into_iter().map(|bytes| (bytes.clone(), zubda::clauses::chunks(&text[bytes])));
    match format {
        PrintFormat::Text => render::lines(cut.map(|(bytes, chunks)| render::chunks(&text[bytes], &chunks))),
        PrintFormat::Json | PrintFormat::Jsonl => {
            let sentences: Vec<String> =
                cut.map(|(bytes, chunks)| render::chunks_json(text, bytes, &chunks)).collect();
            if format == PrintFormat::Json {
                format!("[{}]", sentences.join(",\n"))
            } else {
                sentences.join("\n")
            }
        }
    }
}

/// Prints what `work` makes of each document, one behind the other.
fn print_each(
    PrintArgs { input, records, messages, format }: &PrintArgs,
    work: impl Fn(Origin<'_>, &Article<'_>) -> String + Sync,
) -> Result<Exit, Stop> {
    let format = (*format).into();
    let sources = Sources::new(input, None)?.with_format(records.input_format, fields(records));
    let output = Output::open(None, OutputName::default(), format, &sources)?;
    let display = Display::plain(output.terminal);
    let plan = Plan { display, jobs: input.jobs, messages: *messages, skip_existing: false, together: false };
    run_batch(
        &sources,
        &plan,
        output,
        |origin, article| {
            let suspicion = zubda::suspicion(article.text()).map(str::to_owned);
            let encoding = if messages.verbose { encoding_found(origin) } else { None };
            let warnings = origin.warnings.iter().cloned().chain(suspicion).chain(encoding).collect();
            let body = work(origin, article);
            let body = if format == Format::Text { display.text(body) } else { display.json(body) };
            Rendering { body, warnings, ..Rendering::default() }
        },
        nothing_together,
    )
}
