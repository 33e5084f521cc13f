//! What is printed of each document beside summaries: its sentences, tokens, keywords and clauses.

use serde_json::Value;
use zubda::{Article, StopWords, Warning, render};

use super::batch::{Plan, run_batch};
use super::object::with_field;
use super::origin::Origin;
use super::outcome::{Made, Rendering};
use super::settings::stop_words;
use crate::cli::args::{Format, KeywordsArgs, OutputName, PrintArgs, PrintFormat};
use crate::cli::cure::is_news;
use crate::cli::exit::{Exit, Stop};
use crate::cli::input::Sources;
use crate::cli::output::Output;
use crate::cli::output::display::Display;

/// A document with its `items`, JSON values, in an object.
fn object(origin: Origin<'_>, article: &Article<'_>, name: &str, items: &[String]) -> String {
    let object = render::items_json(name, items, origin.source, origin.id);
    // What the offsets point into, where that is another text than the user's.
    let extracted = article.is_extracted().then(|| Value::from(article.text()).to_string());
    with_field(with_field(object, "text", extracted.as_deref()), "fields", origin.fields)
}

pub(super) fn split(origin: Origin<'_>, article: &Article<'_>, format: PrintFormat) -> String {
    let (text, sentences) = (article.text(), article.split());
    if format == PrintFormat::Text {
        return render::lines(sentences.into_iter().map(|bytes| render::one_line(&text[bytes])));
    }
    object(origin, article, "sentences", &render::sentences_json(text, &sentences))
}

pub(super) fn terms(
    origin: Origin<'_>,
    article: &Article<'_>,
    stop_words: &StopWords,
    format: PrintFormat,
) -> String {
    let tokens = zubda::terms(article.text(), stop_words);
    let tokens = tokens.iter().map(render::token_json);
    if format == PrintFormat::Text {
        return render::lines(tokens);
    }
    object(origin, article, "tokens", &tokens.collect::<Vec<_>>())
}

/// Prints the keywords of each document.
pub(super) fn keywords(args: &KeywordsArgs) -> Result<Exit, Stop> {
    let list = stop_words(&args.stop_words)?;
    print_each(&args.print, |origin, article| {
        let title = origin.title.or(args.title.as_deref());
        let found = article.keywords(title, args.number.get(), &list);
        if args.print.format == PrintFormat::Text {
            return render::lines(found.iter().map(|keyword| render::one_line(&keyword.text)));
        }
        object(origin, article, "keywords", &found.iter().map(render::keyword_json).collect::<Vec<_>>())
    })
}

pub(super) fn clauses(origin: Origin<'_>, article: &Article<'_>, format: PrintFormat) -> String {
    let text = article.text();
    let cut = article.split().into_iter().map(|bytes| (bytes.clone(), zubda::clauses::chunks(&text[bytes])));
    if format == PrintFormat::Text {
        return render::lines(cut.map(|(bytes, chunks)| render::chunks(&text[bytes], &chunks)));
    }
    let source = Value::from(origin.source).to_string();
    let with_origin = |sentence: String| {
        let object = with_field(sentence, "source", Some(&source));
        let object = with_field(object, "id", Some(origin.id.unwrap_or("null")));
        with_field(object, "fields", origin.fields)
    };
    let sentences = render::chunks_json(text, &cut.collect::<Vec<_>>());
    let sentences: Vec<String> = sentences.into_iter().map(with_origin).collect();
    match format {
        PrintFormat::Json => format!("[{}]", sentences.join(",\n")),
        _ => sentences.join("\n"),
    }
}

/// Prints what `work` makes of each document, one behind the other.
pub(super) fn print_each(
    PrintArgs { input, records, messages, format }: &PrintArgs,
    work: impl Fn(Origin<'_>, &Article<'_>) -> String + Sync,
) -> Result<Exit, Stop> {
    let format = (*format).into();
    let sources = Sources::new(input, None)?.with_format(records.input_format, records.into());
    let output = Output::open(None, OutputName::default(), format, &sources)?;
    let display = Display::plain(output.terminal);
    let plan = Plan { display, jobs: input.jobs, messages: *messages, skip_existing: false };
    run_batch(
        &sources,
        &plan,
        output,
        |origin, article| {
            let is_told = |it: &Warning| {
                is_news(it, records.input_format) && (*it != Warning::Html || !article.is_extracted())
            };
            let suspicion = zubda::suspicion(article.text()).filter(is_told);
            let encoding = if messages.verbose { origin.encoding_found().map(Warning::Other) } else { None };
            let warnings = origin.warnings.iter().cloned().chain(suspicion).chain(encoding).collect();
            let body = work(origin, article);
            let body = if format == Format::Text { display.text(body) } else { display.json(body) };
            Made::Rendering(Rendering { body, link: None, warnings })
        },
        None,
    )
}
