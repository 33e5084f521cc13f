//! The texts that one file holds: records, or a text a line.

use std::path::PathBuf;

use serde_json::Value;
use zubda::{Encoding, TextFormat};

use super::document::{Document, decoded, shown};
use crate::cli::args::{InputArgs, RougeArgs, RougeInput};
use crate::cli::exit::Stop;
use crate::cli::input::{
    Ceiling, Chunk, Coding, Content, Fields, Input, Place, Record, Rows, Source, Sources, Unread,
};

/// Where zubda writes a summary, and where a record of a text has it.
const SUMMARY: &str = "summary";
const TEXT: &str = "text";

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
        glob: None,
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
            Input::Records(_, chunk, coding) => parts.extend(records(source, &chunk, coding, args)),
            Input::Rows(_, table, coding) => rows(source, &table, coding, &sources, &mut parts),
            Input::Document(Source::Unreadable(path, Unread { why, .. })) => {
                let document = Err(format!("{}: {why}", path.display()));
                parts.push(Part { id: None, number: 0, document });
            }
            Input::Document(_) | Input::Done(_) => return Ok(None),
        }
    }
    Ok(Some(parts))
}

/// A text a line.
fn lines(source: &Source) -> Vec<Part> {
    let shown = shown(source);
    let (text, mut warnings) = match decoded(source) {
        Ok(read) => read,
        Err(why) => return vec![Part { id: None, number: 0, document: Err(format!("{shown}: {why}")) }],
    };
    let numbered = text.lines().zip(1..);
    let part = |(line, number): (&str, usize)| {
        let (place, text) = (format!("{shown}:{number}"), line.to_owned());
        // What is to be said of the file is said once.
        let document = Ok(Document::Part { place, text, warnings: std::mem::take(&mut warnings) });
        Part { id: None, number, document }
    };
    numbered.map(part).collect()
}

/// The records of a piece of JSON.
fn records(source: &Source, chunk: &Chunk, coding: Coding, args: &RougeArgs) -> Vec<Part> {
    let part = |(place, decoded): (Place, Result<zubda::Decoded<'_>, Unread>)| {
        let told = |why: String| format!("{}{place}: {why}", shown(source));
        let record = decoded.map_err(|unread| unread.why).and_then(|decoded| {
            let record: Value =
                serde_json::from_str(&decoded.text).map_err(|error| format!("no JSON object: {error}"))?;
            Ok((record, decoded.warnings))
        });
        let id = record.as_ref().ok().and_then(|(record, _)| named(field(record, &args.id_field)?));
        let document = record.and_then(|(record, warnings)| {
            let text = text(&record, args)?;
            Ok(Document::Part { place: format!("{}{place}", shown(source)), text, warnings })
        });
        Part { id, number: number(place), document: document.map_err(told) }
    };
    chunk.decoded(coding, Ceiling::DEFAULT).map(part).collect()
}

/// The records of a table.
fn rows(source: &Source, rows: &Rows, coding: Coding, sources: &Sources, parts: &mut Vec<Part>) {
    rows.each(&sources.fields, coding, |place, record| {
        let shown = format!("{}{place}", shown(source));
        let given = record.as_ref().map_or_else(|bad| bad.id.as_deref(), |record| record.id.as_deref());
        let id = given.and_then(|id| named(&serde_json::from_str(id).ok()?));
        let document = match record {
            Ok(Record { content, warnings, .. }) => {
                let text = match content {
                    Content::Text(text, _) => text.into_owned(),
                    Content::Turned(text, _) => text,
                    Content::Sentences(sentences) => sentences.join("\n"),
                };
                Ok(Document::Part { place: shown, text, warnings })
            }
            Err(bad) => Err(format!("{shown}: {}", bad.why)),
        };
        parts.push(Part { id, number: number(place), document });
    });
}

fn number(place: Place) -> usize {
    match place {
        Place::Line(line) => line,
        Place::Element(element) => element + 1,
    }
}

/// The text of a record: in the field that is named, else where zubda has it, else where records have it.
fn text(record: &Value, args: &RougeArgs) -> Result<String, String> {
    let names = match &args.text_field {
        Some(name) => vec![name.as_str()],
        None => vec![SUMMARY, TEXT],
    };
    let found = names.iter().find_map(|name| field(record, name)?.as_str());
    let cure = "name the right one with --text-field";
    found.map(str::to_owned).ok_or_else(|| {
        match field(record, "error").and_then(|error| error["message"].as_str()) {
            Some(failed) => format!("the record of a failure ({failed})"),
            None => format!("no text in field `{}`; {cure}", names.join("` or `")),
        }
    })
}

/// A field of a record; `a.b` is the field `b` of the object in field `a`, unless a field is called so.
fn field<'r>(record: &'r Value, name: &str) -> Option<&'r Value> {
    record.get(name).or_else(|| {
        let (outer, inner) = name.split_once('.')?;
        field(record.get(outer)?, inner)
    })
}

/// An id as it is compared: 7 and "7" are one.
fn named(id: &Value) -> Option<String> {
    match id {
        Value::Null => None,
        Value::String(id) => Some(id.clone()),
        other => Some(other.to_string()),
    }
}
