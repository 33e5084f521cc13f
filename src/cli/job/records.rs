//! The work on a piece of a file of records: each record is a document.

use std::path::{Path, PathBuf};

use zubda::render::id_as_text;
use zubda::{Article, Date, logical_order};

use super::origin::Origin;
use super::outcome::{ErrorRecords, Made, Outcome};
use crate::cli::input::{BadRecord, Coding, Place, Record, Records, Sources, Unread, shown};
use crate::cli::output::Rendered;

/// A piece of a file of records that is worked on.
pub(super) struct RecordFile<'w, W> {
    pub(super) path: Option<PathBuf>,
    /// Its records come out by themselves, and not among those of other files.
    pub(super) apart: bool,
    pub(super) errors: ErrorRecords,
    pub(super) sources: &'w Sources,
    pub(super) work: &'w W,
    pub(super) outcome: Outcome,
}

impl<W: Fn(Origin<'_>, &Article<'_>) -> Made> RecordFile<'_, W> {
    /// What comes of these records.
    pub(super) fn read(mut self, records: &Records, coding: Coding) -> Outcome {
        let (fields, ceiling) = (&self.sources.fields, self.sources.reader.ceiling);
        records.each(fields, coding, ceiling, |place, record| self.take(place, record));
        let rendered = Rendered { path: self.path, goes_on: true, ..self.outcome.rendered };
        Outcome { rendered, bytes: records.size(), passed: records.size(), ..self.outcome }
    }

    /// Works on a record, or tells why it is none.
    fn take(&mut self, place: Place, record: Result<Record<'_>, BadRecord<'_>>) {
        self.outcome.documents += 1;
        let source = self.path.as_deref().map(Path::to_string_lossy);
        let place = format!("{}{place}", shown(self.path.as_deref()));
        match record.and_then(|record| self.work_on(&record, &place, source.as_deref())) {
            Ok((header, made)) => self.outcome.push(&place, made, header),
            Err(BadRecord { kind, id, others, why }) => {
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

    /// What a record is called in a report, and among others in one stream: its id, or the line that it stands in, and its file
    /// too where another may have the same id.
    fn names(&self, id: Option<&str>, place: &str, source: Option<&str>) -> [String; 2] {
        let id = id.filter(|id| *id != "null").map(id_as_text).filter(|id| !id.trim().is_empty());
        match (id, source) {
            (None, _) => [place.to_owned(), place.to_owned()],
            (Some(id), None) => [id.to_string(), id.into_owned()],
            (Some(id), Some(path)) => {
                let name = format!("{path}#{id}");
                let header = if self.apart { id.into_owned() } else { name.clone() };
                [name, header]
            }
        }
    }

    /// What comes of a record, with its name among others.
    fn work_on<'r>(
        &self,
        record: &Record<'r>,
        place: &str,
        source: Option<&str>,
    ) -> Result<(String, Made), BadRecord<'r>> {
        let id = record.id.clone();
        let is_visual = self.sources.reader.visual_order;
        let bad = |error: zubda::Error| BadRecord {
            id: id.clone(),
            others: record.others.clone(),
            ..Unread::from(error).into()
        };
        let article = record.content.article(is_visual).map_err(bad)?;
        let turned = record.title.as_deref().filter(|_| is_visual).map(logical_order);
        let mut warnings = record.warnings.clone();
        let date = record.date.as_deref().filter(|date| !date.trim().is_empty()).map(str::parse::<Date>);
        let date = date.and_then(|date| date.map_err(|error| warnings.push(error.to_string().into())).ok());
        let [name, header] = self.names(record.id.as_deref(), place, source);
        let origin = Origin {
            source,
            name: Some(&name),
            place,
            id: record.id.as_deref(),
            title: turned.as_deref().or(record.title.as_deref()).filter(|title| !title.trim().is_empty()),
            fields: record.others.as_deref(),
            encoding: record.encoding,
            date,
            warnings: &warnings,
        };
        Ok((header, (self.work)(origin, &article)))
    }
}
