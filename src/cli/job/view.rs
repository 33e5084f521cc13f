//! How summaries are rendered: in which format, with how much told, and where it is seen.

use zubda::render::{self, HtmlLink, Provenance, html_anchor};
use zubda::{Digest, Summary, Warning};

use super::origin::Origin;
use super::outcome::Rendering;
use crate::cli::args::{Format, SummarizeArgs};
use crate::cli::output::Output;
use crate::cli::output::display::Display;

/// What the command line says of it.
#[derive(Clone, Copy)]
pub(super) struct View {
    format: Format,
    explain: bool,
    pub(super) display: Display,
}

impl View {
    pub(super) fn new(args: &SummarizeArgs, output: &Output) -> Self {
        let display = Display::new(args.terminal, output.terminal);
        Self { format: output.format, explain: args.explain, display }
    }

    /// A summary of one document. `warnings`: what is to be said of it.
    pub(super) fn summary(self, summary: &Summary, origin: Origin<'_>, warnings: Vec<Warning>) -> Rendering {
        let Self { format, explain, display } = self;
        let (provenance, anchor) = (origin.provenance, html_anchor(origin.place));
        let body = match format {
            Format::Text if explain => display.text(render::explanation(summary)),
            Format::Text => display.summary(summary),
            Format::Json | Format::Jsonl => display.json(render::json(summary, provenance, explain)),
            Format::Markdown => display.text(render::markdown(summary, provenance, explain)),
            Format::Html => display.text(render::html_section(summary, provenance, &anchor, explain)),
        };
        let link = self.link(|| HtmlLink::new(summary, provenance, format!("#{anchor}")));
        Rendering { body, link, warnings }
    }

    /// One of several documents, whose sources these are; likewise.
    pub(super) fn digest(
        self,
        digest: &Digest,
        sources: &[Provenance<'_>],
        warnings: Vec<Warning>,
    ) -> Rendering {
        let Self { format, explain, display } = self;
        let body = match format {
            Format::Text if explain => display.text(render::digest_explanation(digest, sources)),
            Format::Text => display.digest(digest, sources),
            Format::Json | Format::Jsonl => display.json(render::digest_json(digest, sources, explain)),
            Format::Markdown => display.text(render::digest_markdown(digest, sources, explain)),
            Format::Html => display.text(render::digest_html(digest, sources, explain)),
        };
        Rendering { body, link: self.link(|| HtmlLink::of_digest(digest)), warnings }
    }

    /// The entry in an index of pages.
    fn link(self, link: impl FnOnce() -> HtmlLink) -> Option<HtmlLink> {
        let shown = |text| self.display.text(text);
        (self.format == Format::Html).then(link).map(|HtmlLink { href, title, source, lead }| HtmlLink {
            href,
            title: shown(title),
            source: source.map(shown),
            lead: lead.map(shown),
        })
    }
}
