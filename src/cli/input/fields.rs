//! The names of the fields of a record, and a record out of a JSON object that has them.

use std::borrow::Cow;

use serde_json::Value;
use serde_json::value::RawValue;
use zubda::TextFormat;

use super::complaints::{of_objects, there_are, told};
use super::object::{Object, string};
use super::record::{BadRecord, Content, Record};
use crate::cli::args::RecordArgs;

/// What parts the messages of an export.
const MESSAGE_END: &str = "\n\n";

/// The names of the fields that are read, as [`Object::get`] takes them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields {
    pub(crate) text: String,
    /// The user named the text's field: it goes before the sentences.
    pub(crate) is_text_named: bool,
    /// What holds it where there is none of that name.
    pub(crate) other_text: Option<String>,
    /// What the text is written in.
    pub(crate) format: TextFormat,
    /// The sentences, if records may have them in place of a text.
    pub(crate) sentences: Option<String>,
    pub(crate) id: String,
    pub(crate) title: String,
    /// The date, if anybody wants to know it.
    pub(crate) date: Option<String>,
    /// The source, if anybody wants to know it.
    pub(crate) source: Option<String>,
    /// Whether the other fields are kept.
    pub(crate) keep: bool,
}

impl Fields {
    /// How the field, or column, of the text may be called; the first that is there is read.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        [Some(&self.text), self.other_text.as_ref()].into_iter().flatten().map(String::as_str)
    }

    /// Reads an object.
    pub(crate) fn parse<'l>(&self, line: &'l str) -> Result<Record<'l>, BadRecord<'l>> {
        let object: Object<'l> = serde_json::from_str(line)
            .map_err(|error| BadRecord::unknown(format!("no JSON object: {}", told(&error, line))))?;
        let id = object.get(&self.id).map(|id| checked(&self.id, id)).transpose();
        let id = id.map_err(BadRecord::unknown)?;
        let others = self.keep.then(|| self.others(&object)).transpose();
        let others = others.map_err(|why| BadRecord::new(id.clone(), None, why))?;
        let bad = |why| BadRecord::new(id.clone(), others.clone(), why);
        let content = self.content(&object).map_err(bad)?;
        let title = object.string(&self.title);
        let date = self.date.as_ref().and_then(|name| date(&object, name));
        // Anything may be called so, and is no source then.
        let source = self.source.as_ref().and_then(|source| object.string(source));
        Ok(Record { content, id, title, date, source, others, encoding: None, warnings: Vec::new() })
    }

    /// Sentences go before a text that nobody named; what is no array may have the name of theirs by chance.
    fn content<'l>(&self, object: &Object<'l>) -> Result<Content<'l>, String> {
        let sentences = self.sentences.as_deref().and_then(|name| Some((name, object.get(name)?)));
        let found = self.texts().find_map(|name| Some((name, object.get(name)?)));
        let is_better = |value: &RawValue| {
            let items = value.get().strip_prefix('[').filter(|_| !self.is_text_named);
            items.is_some_and(|items| !items.trim_start().starts_with(']'))
        };
        match (found, sentences) {
            (text, Some((name, value))) if text.is_none() || is_better(value) => {
                serde_json::from_str(value.get()).map(Content::Sentences).map_err(|_| {
                    of_objects(name, value).unwrap_or_else(|| {
                        format!(
                            "field `{name}` is no array of strings; name the right one with --sentences-field"
                        )
                    })
                })
            }
            (Some((name, value)), _) => match string(value) {
                Some(text) => Ok(Content::Text(text, self.format)),
                None => Err(self.no_text(name, value)),
            },
            (None, _) => {
                let texts = self.texts().map(|name| object.each_text(name)).find(|texts| !texts.is_empty());
                let text = texts.map(|texts| Content::Text(texts.join(MESSAGE_END).into(), self.format));
                text.ok_or_else(|| self.none_in(object))
            }
        }
    }

    /// What is said of a field that is no text.
    fn no_text(&self, name: &str, value: &RawValue) -> String {
        if let Some(cure) = of_objects(name, value) {
            return cure;
        }
        let is_array = self.sentences.is_some() && value.get().starts_with('[');
        let cure = format!(" array: if it holds the sentences, name it with --sentences-field {name}");
        format!(
            "field `{name}` is {}",
            if is_array { "an".to_owned() + &cure } else { "no string".to_owned() }
        )
    }

    /// What is said of a record without text.
    fn none_in(&self, object: &Object<'_>) -> String {
        if let Some(message) = object.string("error.message") {
            return format!("the record of a failure ({message})");
        }
        let names: Vec<&str> = self.texts().chain(self.sentences.as_deref()).collect();
        let flags =
            if self.sentences.is_some() { "--text-field or --sentences-field" } else { "--text-field" };
        let there_are = there_are(&object.fields().map(|(name, _)| name).collect::<Vec<_>>());
        format!("no field `{}`{there_are}; name the right one with {flags}", names.join("` or `"))
    }

    /// The fields that are not read, as a JSON object on one line.
    fn others(&self, object: &Object<'_>) -> Result<String, String> {
        let sentences = self.sentences.iter().filter(|_| !self.is_text_named);
        let read = [&self.id, &self.title].into_iter().chain(sentences);
        let read: Vec<&str> = self.texts().chain(read.map(String::as_str)).collect();
        let others = object.fields().filter(|(name, _)| !read.contains(name));
        let field = |(name, value)| Ok(format!("{}:{}", Value::from(name), checked(name, value)?));
        Ok(format!("{{{}}}", others.map(field).collect::<Result<Vec<String>, String>>()?.join(",")))
    }
}

/// As the command line names them.
impl From<&RecordArgs> for Fields {
    fn from(records: &RecordArgs) -> Self {
        Self {
            text: records.text_field.clone().unwrap_or_else(|| "text".to_owned()),
            is_text_named: records.text_field.is_some() && records.sentences_field.is_none(),
            other_text: None,
            format: records.text_format.into(),
            sentences: Some(records.sentences_field.clone().unwrap_or_else(|| "sentences".to_owned())),
            id: records.id_field.clone(),
            title: records.title_field.clone(),
            date: None,
            source: None,
            keep: records.keep_fields,
        }
    }
}

/// The date in a field: a string, or `20240501` as a number.
fn date<'l>(object: &Object<'l>, name: &str) -> Option<Cow<'l, str>> {
    let value = object.get(name)?;
    let is_number = value.get().starts_with(|c: char| c.is_ascii_digit());
    if is_number { Some(value.get().into()) } else { string(value) }
}

/// A value as it stands, on one line. Others must be able to read it: a number out of all bounds is well-formed, but none.
fn checked<'l>(name: &str, value: &'l RawValue) -> Result<Cow<'l, str>, String> {
    let value = value.get();
    if let Err(error) = serde_json::from_str::<Value>(value) {
        return Err(format!("field `{name}`: {}", told(&error, value)));
    }
    // A line break in JSON stands between its parts only, for in a string it is escaped.
    let breaks = ['\n', '\r'];
    Ok(if value.contains(breaks) { Cow::Owned(value.replace(breaks, " ")) } else { Cow::Borrowed(value) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields() -> Fields {
        Fields {
            text: "text".to_owned(),
            is_text_named: false,
            other_text: None,
            format: TextFormat::Text,
            sentences: Some("sentences".to_owned()),
            id: "id".to_owned(),
            title: "title".to_owned(),
            date: None,
            source: None,
            keep: false,
        }
    }

    #[test]
    fn a_record_gives_its_text_its_title_and_its_id_as_it_stands() {
        let record = fields();
        let record = record.parse(r#"{"a":[1],"id":{"n":7},"text":"نص \"هنا\"","title":null}"#).unwrap();
        let text = Content::Text("نص \"هنا\"".into(), TextFormat::Text);
        assert_eq!((record.content, record.id.as_deref(), record.title), (text, Some(r#"{"n":7}"#), None));
    }

    #[test]
    fn sentences_go_before_the_text() {
        for (line, found) in [
            (
                r#"{"text":"أ","sentences":["ب. ج","\n"]}"#,
                Content::Sentences(vec!["ب. ج".into(), "\n".into()]),
            ),
            (r#"{"sentences":[]}"#, Content::Sentences(Vec::new())),
            (r#"{"text":"أ","sentences":[ ]}"#, Content::Text("أ".into(), TextFormat::Text)),
            (r#"{"text":"أ","sentences":3}"#, Content::Text("أ".into(), TextFormat::Text)),
            (r#"{"sentences":null,"text":"أ"}"#, Content::Text("أ".into(), TextFormat::Text)),
        ] {
            assert_eq!(fields().parse(line).unwrap().content, found, "{line}");
        }
    }

    #[test]
    fn a_bad_line_is_told_what_is_wrong_with_it() {
        for (line, told) in [
            ("[1]", "no JSON object: invalid type: sequence, expected an object"),
            (r#""نص""#, "no JSON object: invalid type: string, expected an object"),
            (r#"{"نص":1} x"#, "no JSON object: trailing characters at character 10"),
            (r#"{"text":"a"} x"#, "no JSON object: trailing characters at character 14"),
            (r#"{"text":null}"#, "field `text` is no string"),
            (
                r#"{"text":["a"]}"#,
                "field `text` is an array: if it holds the sentences, name it with --sentences-field text",
            ),
            (
                r#"{"body":"a"}"#,
                "no field `text` or `sentences`, but `body`; name the right one with --text-field or --sentences-field",
            ),
            (
                r#"{"text":"a","sentences":["a",{"text":"b"}]}"#,
                "field `sentences` is no array of strings; name the right one with --sentences-field",
            ),
            (
                r#"{"text":[{"id":1,"body":"a"}]}"#,
                "field `text` holds objects, but `id`, `body`: name what their text is called with --text-field text.FIELD",
            ),
            (r#"{"id":1e999,"text":"a"}"#, "field `id`: number out of range at character 5"),
            ("\u{b}", "no JSON object: expected value at character 1"),
            (r#"{"text":"\x"}"#, "no JSON object: invalid escape at character 11"),
        ] {
            assert_eq!(fields().parse(line).unwrap_err().why, told, "{line}");
        }
    }

    #[test]
    fn a_field_of_a_field_is_named_by_its_path() {
        let fields = Fields { text: "a.b".to_owned(), title: "a.c.t".to_owned(), ..fields() };
        for (line, text, title) in [
            (r#"{"a":{"x":1,"b":"نص","c":{"t":"عنوان"}}}"#, Some("نص"), Some("عنوان")),
            (r#"{"a":{"b":"غيره","c.t":"عنوان"},"a.b":"نص"}"#, Some("نص"), Some("عنوان")),
            (r#"{"b":"نص","a":["b"]}"#, None, None),
        ] {
            let record = fields.parse(line).ok();
            let content = text.map(|text| Content::Text(text.into(), TextFormat::Text));
            assert_eq!(record.as_ref().map(|record| &record.content), content.as_ref(), "{line}");
            assert_eq!(record.and_then(|record| record.title).as_deref(), title, "{line}");
        }
    }

    #[test]
    fn the_other_fields_are_kept_as_they_stand_on_one_line() {
        let fields = Fields { keep: true, ..fields() };
        let record = fields
            .parse("{\"id\":1,\"n\":1.50,\"text\":\"أ\",\"o\":{\n \"ب\\n\": [ ]},\"q\\\"\":null}")
            .unwrap();
        assert_eq!(record.others.unwrap(), "{\"n\":1.50,\"o\":{  \"ب\\n\": [ ]},\"q\\\"\":null}");
        let bad = fields.parse(r#"{"text":"أ","n":1e999}"#).unwrap_err();
        assert_eq!(bad.why, "field `n`: number out of range at character 5");
    }
}
