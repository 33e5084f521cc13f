//! The texts that one file holds: records, or a text a line.

use std::borrow::Cow;
use std::path::PathBuf;

use serde_json::Value;
use zubda::{Encoding, TextFormat};

use super::document::{Document, decoded};
use crate::cli::args::{InputArgs, RougeArgs, RougeInput};
use crate::cli::exit::Stop;
use crate::cli::input::{
    BadRecord, Ceiling, Content, Fields, Input, Place, Record, Source, Sources, Unread, shown,
};

/// Where zubda writes a summary, and where a record of a text has it.
const SUMMARY: &str = "summary";
const TEXT: &str = "text";
/// Where it writes what it was made of.
const SOURCE: &str = "source";

/// A record or a line of a file.
pub(super) struct Part {
    pub(super) id: Option<String>,
    /// The line it stands in, or its number in an array; from 1.
    pub(super) number: usize,
    /// Its text, or what is wrong with it.
    pub(super) document: Result<Document, String>,
}

/// The documents of a path.
pub(super) fn sources(path: PathBuf, args: &RougeArgs) -> Result<Sources, Stop> {
    let whole = InputArgs {
        paths: vec![path],
        // Of a folder the tables and JSON as well.
        glob: Some("*".to_owned()),
        jobs: None,
        encoding: Encoding::AUTO,
        max_bytes: Ceiling::DEFAULT,
        visual_order: false,
    };
    let fields = Fields {
        text: args.text_field.clone().unwrap_or_else(|| SUMMARY.to_owned()),
        other_text: args.text_field.is_none().then(|| TEXT.to_owned()),
        format: TextFormat::Text,
        id: args.id_field.clone(),
        source: Some(SOURCE.to_owned()),
        ..Fields::default()
    };
    Ok(Sources::new(&whole, None)?.with_format(args.input_format.into(), fields))
}

/// What a source holds, if it is no text as a whole.
pub(super) fn parts(source: &Source, args: &RougeArgs) -> Result<Option<Vec<Part>>, Stop> {
    if args.input_format == RougeInput::Lines {
        return Ok(Some(lines(source)));
    }
    let path = source.path().map_or(PathBuf::from("-"), PathBuf::from);
    let sources = sources(path, args)?;
    let mut parts = Vec::new();
    for input in sources.inputs(None::<fn(&Source) -> bool>) {
        match input {
            Input::Records(_, records, coding) => {
                records.each(&sources.fields, coding, sources.reader.ceiling, |place, record| {
                    parts.push(part(source, place, record));
                });
            }
            Input::End => {}
            Input::Document(Source::Unreadable(path, Unread { why, .. })) => {
                let document = Err(format!("{}: {why}", shown(path.as_deref())));
                parts.push(Part { id: None, number: 0, document });
            }
            Input::Document(_) | Input::Done(_) => return Ok(None),
        }
    }
    Ok(Some(parts))
}

/// One text per line.
fn lines(source: &Source) -> Vec<Part> {
    let shown = shown(source.path());
    let (text, mut warnings) = match decoded(source) {
        Ok(read) => read,
        Err(why) => return vec![Part { id: None, number: 0, document: Err(format!("{shown}: {why}")) }],
    };
    let numbered = text.lines().zip(1..);
    let part = |(line, number): (&str, usize)| {
        let (place, text) = (format!("{shown}:{number}"), line.to_owned());
        // What is to be said of the file is said once.
        let document =
            Ok(Document::Part { place, source: None, text, warnings: std::mem::take(&mut warnings) });
        Part { id: None, number, document }
    };
    numbered.map(part).collect()
}

/// A record of a source, or what is wrong with it.
fn part(source: &Source, place: Place, record: Result<Record<'_>, BadRecord<'_>>) -> Part {
    let shown = format!("{}{place}", shown(source.path()));
    let (id, document) = match record {
        Ok(Record { content, id, source, warnings, .. }) => {
            let text = match content {
                Content::Text(text, _) => text.into_owned(),
                Content::Sentences(sentences) => sentences.join("\n"),
            };
            let source = source.map(Cow::into_owned);
            (id, Ok(Document::Part { place: shown, source, text, warnings }))
        }
        Err(BadRecord { id, why, .. }) => (id, Err(format!("{shown}: {why}"))),
    };
    Part { id: id.and_then(|id| named(&serde_json::from_str(&id).ok()?)), number: number(place), document }
}

fn number(place: Place) -> usize {
    match place {
        Place::Line(line) => line,
        Place::Element(element) => element + 1,
    }
}

/// An id as it is compared: 7 and "7" are one.
fn named(id: &Value) -> Option<String> {
    match id {
        Value::Null => None,
        Value::String(id) => Some(id.clone()),
        other => Some(other.to_string()),
    }
}
