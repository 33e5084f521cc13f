//! What is read of a record: its text, which is in one of its fields, its title and its id.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::{RawValue, Value};
use zubda::{Article, Error, TextFormat, logical_order};

/// The names of the fields that are read; `a.b` is the field `b` of the object in field `a`, unless a field is called so.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields {
    pub(crate) text: String,
    /// What the text is written in.
    pub(crate) format: TextFormat,
    pub(crate) sentences: String,
    pub(crate) id: String,
    pub(crate) title: String,
    /// The date, if anybody wants to know it.
    pub(crate) date: Option<String>,
    /// Whether the other fields are kept.
    pub(crate) keep: bool,
}

/// What is read of a record.
#[derive(Debug)]
pub(crate) struct Record<'l> {
    pub(crate) content: Content<'l>,
    /// The id as it stands in the record: any JSON value.
    pub(crate) id: Option<Cow<'l, str>>,
    pub(crate) title: Option<Cow<'l, str>>,
    /// The date as it is written.
    pub(crate) date: Option<Cow<'l, str>>,
    /// The other fields, if they are kept: a JSON object.
    pub(crate) others: Option<String>,
}

/// What a record gives to summarize.
#[derive(Debug, PartialEq)]
pub(crate) enum Content<'l> {
    Text(Cow<'l, str>, TextFormat),
    /// A text that was turned, and goes along with its summary.
    Turned(String, TextFormat),
    Sentences(Vec<String>),
}

impl Record<'_> {
    /// The same, out of visual order.
    pub(crate) fn turned(self) -> Self {
        let content = match self.content {
            Content::Text(text, format) => Content::Turned(logical_order(&text), format),
            Content::Sentences(sentences) => {
                Content::Sentences(sentences.iter().map(|sentence| logical_order(sentence)).collect())
            }
            turned @ Content::Turned(..) => turned,
        };
        let title = self.title.map(|title| Cow::Owned(logical_order(&title)));
        Self { content, title, ..self }
    }
}

impl Content<'_> {
    pub(crate) fn article(&self) -> Result<Article<'_>, Error> {
        match self {
            Self::Text(text, format) => Article::read(text, *format),
            Self::Turned(text, format) => Ok(Article::read(text, *format)?.into_owned()),
            Self::Sentences(sentences) => Ok(Article::sentences(sentences)),
        }
    }
}

/// Why a line is no record.
#[derive(Debug)]
pub(crate) struct BadRecord<'l> {
    /// The id, if the line is an object that has one.
    pub(crate) id: Option<Cow<'l, str>>,
    /// Its other fields, if they are kept and can be told: a JSON object.
    pub(crate) others: Option<String>,
    /// What is wrong with it, and the cure.
    pub(crate) why: String,
}

impl BadRecord<'_> {
    /// What can be told of nothing but what is wrong.
    pub(crate) fn unknown(why: String) -> Self {
        Self { id: None, others: None, why }
    }
}

impl Fields {
    /// Reads one line.
    pub(crate) fn parse<'l>(&self, line: &'l str) -> Result<Record<'l>, BadRecord<'l>> {
        let found = self.find(line).map_err(BadRecord::unknown)?;
        let id = found.id.map(|id| checked(&self.id, id)).transpose();
        let id = id.map_err(BadRecord::unknown)?;
        let others = self.keep.then(|| others(&found.others)).transpose();
        let others = others.map_err(|why| BadRecord { id: id.clone(), others: None, why })?;
        let bad = |why| BadRecord { id: id.clone(), others: others.clone(), why };
        let content = self.content(found.text, found.sentences, line).map_err(bad)?;
        let [title, date] = [found.title, found.date].map(|text| match text {
            Some(Text::String(text)) => Some(text),
            _ => None,
        });
        Ok(Record { content, id, title, date, others })
    }

    /// Sentences go before the text; what is no array may have the name of theirs by chance.
    fn content<'l>(
        &self,
        text: Option<Text<'l>>,
        sentences: Option<Sentences>,
        line: &str,
    ) -> Result<Content<'l>, String> {
        match (text, sentences) {
            (_, Some(Sentences::Strings(sentences))) => Ok(Content::Sentences(sentences)),
            (_, Some(Sentences::Array(_))) | (None, Some(Sentences::Other(_))) => Err(format!(
                "field `{}` is no array of strings; name the right one with --sentences-field",
                self.sentences
            )),
            (Some(Text::String(text)), _) => Ok(Content::Text(text, self.format)),
            (Some(Text::Array(_)), _) => Err(format!(
                "field `{0}` is an array: if it holds the sentences, name it with --sentences-field {0}",
                self.text
            )),
            (Some(Text::Other(IgnoredAny)), _) => Err(format!("field `{}` is no string", self.text)),
            (None, None) => Err(format!(
                "no field `{}` or `{}`{}; name the right one with --text-field or --sentences-field",
                self.text,
                self.sentences,
                there_are(&names(line))
            )),
        }
    }

    fn find<'l>(&self, line: &'l str) -> Result<Found<'l>, String> {
        let mut deserializer = serde_json::Deserializer::from_str(line);
        let [text, sentences, id, title] =
            [&self.text, &self.sentences, &self.id, &self.title].map(|name| Some(name.as_str()));
        let names = [text, sentences, id, title, self.date.as_deref()];
        let mut found = Found::default();
        let pick = Pick { names, keep: self.keep, found: &mut found };
        pick.deserialize(&mut deserializer).map_err(|error| no_record(&error))?;
        deserializer.end().map_err(|error| no_record(&error))?;
        Ok(found)
    }
}

/// A value as it stands, on one line. Others must be able to read it: half a surrogate pair is well-formed, but no text.
fn checked<'l>(name: &str, value: &'l RawValue) -> Result<Cow<'l, str>, String> {
    let value = value.get();
    if let Err(error) = serde_json::from_str::<Value>(value) {
        return Err(format!("field `{name}`: {}", told(&error)));
    }
    // A line break in JSON stands between its parts only, for in a string it is escaped.
    let breaks = ['\n', '\r'];
    Ok(if value.contains(breaks) { Cow::Owned(value.replace(breaks, " ")) } else { Cow::Borrowed(value) })
}

/// Fields as a JSON object on one line.
fn others(fields: &[(Cow<'_, str>, &RawValue)]) -> Result<String, String> {
    let field = |(name, value): &(Cow<'_, str>, &RawValue)| {
        Ok(format!("{}:{}", Value::from(&**name), checked(name, value)?))
    };
    let fields: Result<Vec<String>, String> = fields.iter().map(field).collect();
    Ok(format!("{{{}}}", fields?.join(",")))
}

/// Names listed at the most; a record may have hundreds.
const LISTED: usize = 12;

/// What is said of the fields, or columns, that there are, to whoever looked for another.
pub(crate) fn there_are<S: AsRef<str>>(names: &[S]) -> String {
    let shown = names.iter().map(AsRef::as_ref).filter(|name: &&str| !name.contains(char::is_control));
    let shown: Vec<String> = shown.take(LISTED).map(|name| format!("`{name}`")).collect();
    match shown.len() {
        0 => String::new(),
        LISTED if names.len() > LISTED => format!(", but {} and others", shown.join(", ")),
        _ => format!(", but {}", shown.join(", ")),
    }
}

/// The names of a record's fields.
fn names(record: &str) -> Vec<String> {
    serde_json::from_str::<BTreeMap<String, &RawValue>>(record)
        .map_or_else(|_| Vec::new(), |fields| fields.into_keys().collect())
}

fn no_record(error: &serde_json::Error) -> String {
    format!("no JSON object: {}", told(error))
}

fn told(error: &serde_json::Error) -> String {
    let what = error.to_string();
    // serde_json counts lines too, but a record is only one.
    let what = what.split(" at line").next().unwrap_or_default();
    format!("{what} at character {}", error.column())
}

#[derive(Default)]
struct Found<'l> {
    text: Option<Text<'l>>,
    sentences: Option<Sentences>,
    id: Option<&'l RawValue>,
    title: Option<Text<'l>>,
    date: Option<Text<'l>>,
    others: Vec<(Cow<'l, str>, &'l RawValue)>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Text<'l> {
    #[serde(borrow)]
    String(Cow<'l, str>),
    Array(#[expect(dead_code, reason = "read to tell an array from what is none")] Vec<IgnoredAny>),
    Other(IgnoredAny),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Sentences {
    Strings(Vec<String>),
    Array(#[expect(dead_code, reason = "read to tell an array from what is none")] Vec<IgnoredAny>),
    Other(IgnoredAny),
}

/// Picks the fields out of an object and passes over all others.
struct Pick<'p, 'l> {
    /// Text, sentences, id, title and date: how they are called from here on, as far as they can be in here.
    names: [Option<&'p str>; 5],
    keep: bool,
    found: &'p mut Found<'l>,
}

impl<'l> DeserializeSeed<'l> for Pick<'_, 'l> {
    type Value = ();

    fn deserialize<D: Deserializer<'l>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'l> Visitor<'l> for Pick<'_, 'l> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'l>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(key) = map.next_key::<Cow<'l, str>>()? {
            match self.names.iter().position(|name| *name == Some(&*key)) {
                Some(0) => self.found.text = Some(map.next_value()?),
                Some(1) => self.found.sentences = Some(map.next_value()?),
                Some(2) => self.found.id = Some(map.next_value()?),
                Some(3) => self.found.title = Some(map.next_value()?),
                Some(_) => self.found.date = Some(map.next_value()?),
                None => {
                    let below = self.names.map(|name| name?.strip_prefix(&*key)?.strip_prefix('.'));
                    let has_more = below.iter().any(Option::is_some);
                    if !has_more && !self.keep {
                        map.next_value::<IgnoredAny>()?;
                        continue;
                    }
                    let value: &RawValue = map.next_value()?;
                    if has_more {
                        let inner = Pick { names: below, keep: false, found: &mut *self.found };
                        // What is no object has no fields.
                        drop(inner.deserialize(&mut serde_json::Deserializer::from_str(value.get())));
                    }
                    if self.keep {
                        self.found.others.push((key, value));
                    }
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields() -> Fields {
        Fields {
            text: "text".to_owned(),
            format: TextFormat::Text,
            sentences: "sentences".to_owned(),
            id: "id".to_owned(),
            title: "title".to_owned(),
            date: None,
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
            (r#"{"text":"أ","sentences":3}"#, Content::Text("أ".into(), TextFormat::Text)),
            (r#"{"sentences":null,"text":"أ"}"#, Content::Text("أ".into(), TextFormat::Text)),
        ] {
            assert_eq!(fields().parse(line).unwrap().content, found, "{line}");
        }
    }

    #[test]
    fn a_bad_line_is_told_what_is_wrong_with_it() {
        for (line, told) in [
            ("[1]", "no JSON object: invalid type: sequence, expected an object at character 0"),
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
            (r#"{"id":"\ud800","text":"a"}"#, "field `id`: unexpected end of hex escape at character 8"),
            ("\u{b}", "no JSON object: expected value at character 1"),
            (r#"{"text":"\ud800"}"#, "no JSON object: unexpected end of hex escape at character 16"),
        ] {
            assert_eq!(fields().parse(line).unwrap_err().why, told, "{line}");
        }
    }

    #[test]
    fn a_field_of_a_field_is_named_by_its_path() {
        let fields = Fields { text: "a.b".to_owned(), title: "a.c.t".to_owned(), ..fields() };
        for (line, text, title) in [
            (r#"{"a":{"x":1,"b":"نص","c":{"t":"عنوان"}}}"#, Some("نص"), Some("عنوان")),
            (r#"{"a.b":"نص","a":null}"#, Some("نص"), None),
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
        let bad = fields.parse(r#"{"text":"أ","n":"\ud800"}"#).unwrap_err();
        assert_eq!(bad.why, "field `n`: unexpected end of hex escape at character 8");
    }
}
