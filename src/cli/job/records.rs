//! The work on a piece of a file of records: each record is a document.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use zubda::render::id_as_text;
use zubda::{Article, Date, Decoded, TextFormat, Warning};

use super::origin::Origin;
use super::outcome::{ErrorRecords, Outcome, Rendering};
use crate::cli::input::{
    BadRecord, Chunk, Coding, Content, NO_RECORD, Place, Record, Rows, Sources, Unread, opens_like_html,
};

/// Why a record is none, behind the kind of its error.
type BadKind<'r> = (&'static str, BadRecord<'r>);

/// A piece of a file of records that is worked on.
pub(super) struct RecordFile<'w, W> {
    path: Option<PathBuf>,
    errors: ErrorRecords,
    sources: &'w Sources,
    work: &'w W,
    outcome: Outcome,
}

impl<'w, W: Fn(Origin<'_>, &Article<'_>) -> Rendering> RecordFile<'w, W> {
    pub(super) fn new(
        path: Option<PathBuf>,
        bytes: usize,
        errors: ErrorRecords,
        sources: &'w Sources,
        work: &'w W,
    ) -> Self {
        let bytes = bytes as u64;
        Self { path, errors, sources, work, outcome: Outcome { bytes, passed: bytes, ..Outcome::default() } }
    }

    pub(super) fn json(&mut self, chunk: &Chunk, coding: Coding) {
        let sources = self.sources;
        for (place, decoded) in chunk.decoded(coding, sources.reader.ceiling) {
            match decoded {
                Ok(Decoded { text, encoding, warnings, .. }) => {
                    let record = sources.fields.parse(&text).map(|record| record.out_of(encoding, warnings));
                    self.take(place, record.map_err(|bad| (NO_RECORD, bad)));
                }
                Err(Unread { kind, why }) => self.take(place, Err((kind, BadRecord::unknown(why)))),
            }
        }
    }

    pub(super) fn rows(&mut self, rows: &Rows, coding: Coding) {
        rows.each(&self.sources.fields, coding, |place, record| {
            self.take(place, record.map_err(|bad| (NO_RECORD, bad)));
        });
    }

    /// Works on a record, or tells why it is none.
    fn take(&mut self, place: Place, record: Result<Record<'_>, BadKind<'_>>) {
        self.outcome.documents += 1;
        let source = self.path.as_deref().map(Path::to_string_lossy);
        let place = format!("{}{place}", source.as_deref().unwrap_or("standard input"));
        let is_visual = self.sources.reader.visual_order;
        let record = record.map(|record| if is_visual { record.turned() } else { record });
        match record.and_then(|record| self.work_on(&record, &place, source.as_deref())) {
            Ok((id, rendering)) => {
                let named = id.filter(|id| id != "null");
                let header = named.map_or_else(|| place.clone(), |id| id_as_text(&id).into_owned());
                self.outcome.push(&place, rendering, header);
            }
            Err((kind, BadRecord { id, others, why })) => {
                let message = format!("{place}: {why}");
                let origin = Origin {
                    source: source.as_deref(),
                    id: id.as_deref(),
                    fields: others.as_deref(),
                    ..Origin::default()
                };
                let error = self.errors.body(place, origin, kind, &message);
                self.outcome.rendered.bodies.extend(error);
                self.outcome.fail(message);
            }
        }
    }

    /// What comes of a record, with its id.
    fn work_on<'r>(
        &self,
        record: &Record<'r>,
        place: &str,
        source: Option<&str>,
    ) -> Result<(Option<Cow<'r, str>>, Rendering), BadKind<'r>> {
        let id = record.id.clone();
        let article = record.content.article();
        let bad = |error: zubda::Error| {
            let others = record.others.clone();
            (NO_RECORD, BadRecord { id: id.clone(), others, why: error.to_string() })
        };
        let article = article.map_err(bad)?;
        let mut warnings = record.warnings.clone();
        warnings.extend(doubt(&record.content).map(Warning::Other));
        let date = record.date.as_deref().filter(|date| !date.trim().is_empty()).map(str::parse::<Date>);
        let date = date.and_then(|date| date.map_err(|error| warnings.push(error.to_string().into())).ok());
        let origin = Origin {
            source,
            place,
            id: record.id.as_deref(),
            title: record.title.as_deref(),
            fields: record.others.as_deref(),
            encoding: record.encoding,
            date,
            warnings: &warnings,
        };
        Ok((id, (self.work)(origin, &article)))
    }

    pub(super) fn outcome(self) -> Outcome {
        let mut outcome = self.outcome;
        outcome.rendered.goes_on = true;
        outcome.rendered.path = self.path;
        outcome
    }
}

/// What is said of a page that is read as text.
const PAGE: &str = "this looks like HTML and is read as text: --text-format html reads what a page says";

/// What is doubtful about the format that a record's text is said to be in.
fn doubt(content: &Content<'_>) -> Option<String> {
    match content {
        Content::Text(text, TextFormat::Text) if opens_like_html(text.as_bytes()) => Some(PAGE.to_owned()),
        _ => None,
    }
}
