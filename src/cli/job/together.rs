//! One summary of all documents: each is read as in a batch and kept, and what they come to together is written once.

use std::num::NonZero;
use std::path::Path;

use zubda::{Article, Date, Digest, Summarizer, Warning};

use super::batch::{Plan, run_batch};
use super::origin::Origin;
use super::outcome::{Kept, Made, Member, Rendering};
use super::view::View;
use crate::cli::args::{By, Format, OutputName, SummarizeArgs, TogetherArgs};
use crate::cli::cure::{is_news, with_flags};
use crate::cli::exit::{Exit, Stop};
use crate::cli::input::Sources;
use crate::cli::output::Output;

/// A document as it is kept.
fn article(origin: Origin<'_>, article: &Article<'_>) -> Article<'static> {
    let mut article = article.clone().detached();
    if let Some(title) = origin.title {
        article = article.with_title(title);
    }
    let in_name = || Date::in_name(&Path::new(origin.provenance.path?).file_name()?.to_string_lossy());
    if let Some(date) = origin.date.or_else(in_name) {
        article = article.with_date(date);
    }
    article
}

/// Reads all documents and writes one summary of them.
pub(crate) fn run(
    args: &SummarizeArgs,
    summarizer: &Summarizer,
    sources: &Sources,
    format: Format,
) -> Result<Exit, Stop> {
    let output = Output::open(args.output.as_deref(), OutputName::default(), format, &sources.as_one())?;
    let view = View::new(args, &output);
    run_batch(
        sources,
        &Plan::of(args, view.display),
        output,
        |origin, read| Made::Member(Member::new(origin), article(origin, read)),
        Some(&|members| summarized(members, args, summarizer, view)),
    )
}

/// What all documents come to.
fn summarized(members: Vec<Kept>, args: &SummarizeArgs, summarizer: &Summarizer, view: View) -> Rendering {
    let (members, articles): (Vec<Member>, Vec<Article<'_>>) = members.into_iter().unzip();
    let summarizer = match args.input.jobs.and_then(|jobs| NonZero::new(usize::from(jobs))) {
        Some(jobs) => summarizer.clone().with_jobs(jobs),
        None => summarizer.clone(),
    };
    let mut digest = summarizer.summarize_together(&articles, args.title.as_deref());
    for (document, member) in digest.documents.iter_mut().zip(&members) {
        document.warnings.retain(|warning| is_news(warning, args.records.input_format));
        document.warnings.splice(..0, member.warnings.iter().cloned());
        with_flags(&mut document.warnings);
    }
    with_flags(&mut digest.warnings);
    digest.warnings.extend(undated(&args.together, &articles));
    if args.together.by == By::Date {
        let dates: Vec<Option<Date>> = articles.iter().map(Article::date).collect();
        digest = digest.by_date(&dates);
    }
    let sources: Vec<_> = members.iter().map(Member::provenance).collect();
    view.digest(&digest, &sources, told(&digest, &members))
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
fn told(digest: &Digest, members: &[Member]) -> Vec<Warning> {
    let of_each = digest.documents.iter().zip(members).flat_map(|(document, member)| {
        document.warnings.iter().map(move |warning| (member.place.as_str(), warning))
    });
    let of_all = digest.warnings.iter().map(|warning| ("all documents", warning));
    of_each.chain(of_all).map(|(place, warning)| format!("{place}: warning: {warning}").into()).collect()
}
