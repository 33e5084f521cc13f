//! One summary of all documents: each is read as in a batch and kept, and what they come to together is written once.

use std::num::NonZero;
use std::path::Path;

use zubda::render::{self, DigestSource, HtmlLink};
use zubda::{Article, Date, Digest, Summarizer, Warning};

use super::batch::{Plan, run_batch};
use super::origin::Origin;
use super::outcome::{Made, Member, Rendering};
use crate::cli::args::{By, Format, OutputName, SummarizeArgs, TogetherArgs};
use crate::cli::cure::{is_news, with_flags};
use crate::cli::exit::{Exit, Stop};
use crate::cli::input::Sources;
use crate::cli::output::Output;
use crate::cli::output::display::Display;

/// Keeps a document.
fn member(origin: Origin<'_>, article: &Article<'_>) -> Member {
    let mut article = article.clone().detached();
    if let Some(title) = origin.title {
        article = article.with_title(title);
    }
    let in_name = || Date::in_name(&Path::new(origin.source?).file_name()?.to_string_lossy());
    if let Some(date) = origin.date.or_else(in_name) {
        article = article.with_date(date);
    }
    Member {
        source: origin.source.map(str::to_owned),
        place: origin.place.to_owned(),
        id: origin.id.map(str::to_owned),
        article,
        warnings: origin.warnings.to_vec(),
    }
}

/// Reads all documents and writes one summary of them.
pub(crate) fn run(
    args: &SummarizeArgs,
    summarizer: &Summarizer,
    sources: &Sources,
    format: Format,
) -> Result<Exit, Stop> {
    let output = Output::open(args.output.as_deref(), OutputName::default(), format, &sources.as_one())?;
    let display = Display::new(args.terminal, output.terminal);
    run_batch(
        sources,
        &Plan::of(args, display),
        output,
        |origin, article| Made::Member(member(origin, article)),
        Some(&|members| summarized(members, args, summarizer, format, display)),
    )
}

/// What all documents come to.
fn summarized(
    members: Vec<Member>,
    args: &SummarizeArgs,
    summarizer: &Summarizer,
    format: Format,
    display: Display,
) -> Rendering {
    let (places, articles, sources) = parted(members);
    let summarizer = match args.input.jobs.and_then(|jobs| NonZero::new(usize::from(jobs))) {
        Some(jobs) => summarizer.clone().with_jobs(jobs),
        None => summarizer.clone(),
    };
    let mut digest = summarizer.summarize_together(&articles, args.title.as_deref());
    for (document, (_, warnings)) in digest.documents.iter_mut().zip(&places) {
        document.warnings.retain(|warning| is_news(warning, args.records.input_format));
        document.warnings.splice(..0, warnings.iter().cloned());
        with_flags(&mut document.warnings);
    }
    with_flags(&mut digest.warnings);
    digest.warnings.extend(undated(&args.together, &articles));
    if args.together.by == By::Date {
        let dates: Vec<Option<Date>> = articles.iter().map(Article::date).collect();
        digest = digest.by_date(&dates);
    }
    let warnings = told(&digest, &places);
    let body = body(&digest, &sources, format, display, args.explain);
    let link = (format == Format::Html).then(|| {
        let link = HtmlLink::of_digest(&digest);
        HtmlLink { title: display.text(link.title), ..link }
    });
    Rendering { body, link, warnings }
}

/// What is said where dates are counted on, and no document has one.
fn undated(args: &TogetherArgs, articles: &[Article<'_>]) -> Option<Warning> {
    let field = args.date_field().filter(|_| args.needs_dates())?;
    let told = || {
        format!(
            "no document has a date in its name or in a field `{field}`; name the right field with --date-field"
        )
    };
    let none = articles.iter().all(|article| article.date().is_none());
    (none && !articles.is_empty()).then(|| Warning::Other(told()))
}

/// What is said of each document, and of all of them.
fn told(digest: &Digest, places: &[(String, Vec<Warning>)]) -> Vec<Warning> {
    let of_each = digest.documents.iter().zip(places).flat_map(|(document, (place, _))| {
        document.warnings.iter().map(move |warning| (place.as_str(), warning))
    });
    let of_all = digest.warnings.iter().map(|warning| ("all documents", warning));
    of_each.chain(of_all).map(|(place, warning)| format!("{place}: warning: {warning}").into()).collect()
}

/// Places with what was said of them, articles, and what a rendering says of their sources.
type Parted = (Vec<(String, Vec<Warning>)>, Vec<Article<'static>>, Vec<DigestSource>);

fn parted(members: Vec<Member>) -> Parted {
    let (mut places, mut articles, mut sources) = (Vec::new(), Vec::new(), Vec::new());
    for Member { source, place, id, article, warnings } in members {
        sources.push(DigestSource { source, id });
        places.push((place, warnings));
        articles.push(article);
    }
    (places, articles, sources)
}

fn body(
    digest: &Digest,
    sources: &[DigestSource],
    format: Format,
    display: Display,
    explain: bool,
) -> String {
    match format {
        Format::Text if explain => display.text(render::digest_explanation(digest, sources)),
        Format::Text => display.digest(digest, sources),
        Format::Json | Format::Jsonl => display.json(render::digest_json(digest, sources, explain)),
        Format::Markdown => display.text(render::digest_markdown(digest, sources, explain)),
        Format::Html => display.text(render::digest_html(digest, sources, explain)),
    }
}
