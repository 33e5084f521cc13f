//! The work on an input: on the document that it is, or on each of its records.

use std::path::{Path, PathBuf};

use zubda::render::{self, Provenance, id_as_text};
use zubda::{Article, Date, logical_order};

use super::origin::Origin;
use super::outcome::{Made, Outcome};
use crate::cli::input::{BadRecord, Coding, Input, Record, Records, Source, Sources, Unread, shown};
use crate::cli::kind::Kind;
use crate::cli::output::Rendered;
use crate::cli::output::display::Display;
use crate::cli::output::frame::Body;

/// Does `work` on every document.
pub(super) struct Worker<'w, W> {
    pub(super) work: W,
    pub(super) sources: &'w Sources,
    /// The records of a file come out by themselves, and not among those of other files.
    pub(super) apart: bool,
    /// How a failed document leaves a record, if the format has such.
    pub(super) errors: Option<Display>,
}

impl<W: Fn(Origin<'_>, &Article<'_>) -> Made> Worker<'_, W> {
    pub(super) fn work_on(&self, input: Input) -> Outcome {
        match input {
            Input::Done(source) => done(&source),
            Input::Document(source) => self.document(&source),
            Input::Records(path, records, coding) => self.records(path, &records, coding),
            Input::End => Outcome::default(),
        }
    }

    fn document(&self, source: &Source) -> Outcome {
        let (reader, path) = (&self.sources.reader, source.path());
        let (name, place) = (path.map(Path::to_string_lossy), shown(path));
        let provenance = Provenance { path: name.as_deref(), ..Provenance::default() };
        let bytes = source.read(reader.ceiling);
        let size = bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
        let made = bytes.and_then(|bytes| {
            let reading = reader.read(path, &bytes)?;
            let provenance = Provenance { encoding: reading.encoding(), ..provenance };
            let origin =
                Origin { provenance, place: &place, warnings: reading.warnings(), ..Origin::default() };
            Ok((self.work)(origin, &*reading.article()?))
        });
        let mut outcome = Outcome { bytes: size, passed: size, ..Outcome::default() };
        match made {
            Ok(made) => outcome.push(&place, made, provenance.name().unwrap_or("-").to_owned()),
            Err(Unread { kind, why }) => self.fail(&mut outcome, &place, provenance, kind, &why),
        }
        outcome.rendered.path = path.map(Path::to_owned);
        outcome
    }

    fn records(&self, path: Option<PathBuf>, records: &Records, coding: Coding) -> Outcome {
        let (fields, ceiling) = (&self.sources.fields, self.sources.reader.ceiling);
        let (name, file) = (path.as_deref().map(Path::to_string_lossy), shown(path.as_deref()));
        let mut outcome = Outcome { bytes: records.size(), passed: records.size(), ..Outcome::default() };
        records.each(fields, coding, ceiling, |place, record| {
            let place = format!("{file}{place}");
            match record.and_then(|record| self.record(&record, &place, name.as_deref())) {
                Ok((header, made)) => outcome.push(&place, made, header),
                Err(BadRecord { kind, id, others, why }) => {
                    let (path, id, fields) = (name.as_deref(), id.as_deref(), others.as_deref());
                    let provenance = Provenance { path, id, fields, ..Provenance::default() };
                    self.fail(&mut outcome, &place, provenance, kind, &why);
                }
            }
        });
        outcome.rendered.path = path;
        outcome.rendered.goes_on = true;
        outcome
    }

    /// What comes of a record, with its name among others.
    fn record<'r>(
        &self,
        record: &Record<'r>,
        place: &str,
        path: Option<&str>,
    ) -> Result<(String, Made), BadRecord<'r>> {
        let bad = |error: zubda::Error| BadRecord {
            id: record.id.clone(),
            others: record.others.clone(),
            ..Unread::from(error).into()
        };
        let is_visual = self.sources.reader.visual_order;
        let article = record.content.article(is_visual).map_err(bad)?;
        let turned = record.title.as_deref().filter(|_| is_visual).map(logical_order);
        let mut warnings = record.warnings.clone();
        let date = record.date.as_deref().filter(|date| !date.trim().is_empty()).map(str::parse::<Date>);
        let date = date.and_then(|date| date.map_err(|error| warnings.push(error.to_string().into())).ok());
        let (id, fields, encoding) = (record.id.as_deref(), record.others.as_deref(), record.encoding);
        let [name, header] = self.names(id, place, path);
        let origin = Origin {
            provenance: Provenance { path, id, name: Some(&name), fields, encoding },
            place,
            title: turned.as_deref().or(record.title.as_deref()).filter(|title| !title.trim().is_empty()),
            date,
            warnings: &warnings,
        };
        Ok((header, (self.work)(origin, &article)))
    }

    /// What a record is called in a report, and among others in one stream: its id, or the line that it stands in, and its file
    /// too where another may have the same id.
    fn names(&self, id: Option<&str>, place: &str, path: Option<&str>) -> [String; 2] {
        let id = id.filter(|id| *id != "null").map(id_as_text).filter(|id| !id.trim().is_empty());
        match (id, path) {
            (None, _) => [place.to_owned(), place.to_owned()],
            (Some(id), None) => [id.to_string(), id.into_owned()],
            (Some(id), Some(path)) => {
                let name = format!("{path}#{id}");
                let header = if self.apart { id.into_owned() } else { name.clone() };
                [name, header]
            }
        }
    }

    /// Tells why a document failed, in the output too if it has such records.
    fn fail(&self, outcome: &mut Outcome, place: &str, provenance: Provenance<'_>, kind: Kind, why: &str) {
        let message = format!("{place}: {why}");
        outcome.rendered.bodies.extend(self.errors.map(|display| {
            let text = display.json(render::error_json(provenance, kind.as_str(), &message));
            Body { header: place.to_owned(), text, link: None }
        }));
        outcome.fail(message);
    }
}

/// A document that a run before this one has summarized.
fn done(source: &Source) -> Outcome {
    let path = source.path().map(Path::to_owned);
    let passed = path.as_deref().and_then(|path| path.metadata().ok()).map_or(0, |found| found.len());
    let rendered = Rendered { path, before: true, ..Rendered::default() };
    Outcome { rendered, documents: 1, skipped: 1, passed, ..Outcome::default() }
}
