//! What is printed of each document beside summaries: its sentences, tokens, keywords and clauses.

use zubda::{Article, StopWords, Warning, render};

use super::batch::{Plan, run_batch};
use super::origin::Origin;
use super::outcome::{Made, Rendering};
use super::settings::stop_words;
use crate::cli::args::{Format, KeywordsArgs, OutputName, PrintArgs, PrintFormat};
use crate::cli::cure::is_news;
use crate::cli::exit::{Exit, Stop};
use crate::cli::input::Sources;
use crate::cli::output::Output;
use crate::cli::output::display::Display;

pub(super) fn split(origin: Origin<'_>, article: &Article<'_>, format: PrintFormat) -> String {
    let (text, sentences) = (article.text(), article.split());
    if format == PrintFormat::Text {
        return render::lines(sentences.into_iter().map(|bytes| render::one_line(&text[bytes])));
    }
    render::sentences_json(&sentences, article, origin.provenance)
}

pub(super) fn terms(
    origin: Origin<'_>,
    article: &Article<'_>,
    stop_words: &StopWords,
    format: PrintFormat,
) -> String {
    let tokens = zubda::terms(article.text(), stop_words);
    if format == PrintFormat::Text {
        return render::lines(tokens.iter().map(render::token_json));
    }
    render::tokens_json(&tokens, article, origin.provenance)
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
        render::keywords_json(&found, article, origin.provenance)
    })
}

pub(super) fn clauses(origin: Origin<'_>, article: &Article<'_>, format: PrintFormat) -> String {
    let text = article.text();
    let cut = article.split().into_iter().map(|bytes| (bytes.clone(), zubda::clauses::chunks(&text[bytes])));
    if format == PrintFormat::Text {
        return render::lines(cut.map(|(bytes, chunks)| render::chunks(&text[bytes], &chunks)));
    }
    let sentences = render::chunks_json(&cut.collect::<Vec<_>>(), article, origin.provenance);
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
