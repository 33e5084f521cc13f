//! JSON lines: a record a line, with the text in one of its fields.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read};

use memchr::{memchr_iter, memrchr};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::{RawValue, Value};
use zubda::{Article, Error, TextFormat};

use super::ceiling::Ceiling;
use super::recognition::{looks_like_html, opens_like_html};

/// The names of the fields that are read.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    pub(crate) text: String,
    /// What the text is written in.
    pub(crate) format: TextFormat,
    pub(crate) sentences: String,
    pub(crate) id: String,
    pub(crate) title: String,
}

/// What is read of a record.
#[derive(Debug)]
pub(crate) struct Record<'l> {
    pub(crate) content: Content<'l>,
    /// The id as it stands in the record: any JSON value.
    pub(crate) id: Option<&'l str>,
    pub(crate) title: Option<Cow<'l, str>>,
}

/// What a record gives to summarize.
#[derive(Debug, PartialEq)]
pub(crate) enum Content<'l> {
    Text(Cow<'l, str>, TextFormat),
    Sentences(Vec<String>),
}

impl Content<'_> {
    pub(crate) fn article(&self) -> Result<Article<'_>, Error> {
        match self {
            Self::Text(text, format) => Article::read(text, *format),
            Self::Sentences(sentences) => Ok(Article::sentences(sentences)),
        }
    }

    /// What is doubtful about the format it is said to be in.
    pub(crate) fn doubt(&self) -> Option<String> {
        match self {
            Self::Text(text, TextFormat::Text) if opens_like_html(text.as_bytes()) => {
                Some(looks_like_html("--text-format"))
            }
            _ => None,
        }
    }
}

/// Why a line is no record.
#[derive(Debug)]
pub(crate) struct BadRecord<'l> {
    /// The id, if the line is an object that has one.
    pub(crate) id: Option<&'l str>,
    /// What is wrong with it, and the cure.
    pub(crate) why: String,
}

impl Fields {
    /// Reads one line.
    pub(crate) fn parse<'l>(&self, line: &'l str) -> Result<Record<'l>, BadRecord<'l>> {
        let found = self.find(line).map_err(|why| BadRecord { id: None, why })?;
        let id = found.id.map(RawValue::get);
        // It comes out as it stands, so others must be able to read it: half a surrogate pair is well-formed, but no text.
        if let Some(Err(error)) = id.map(serde_json::from_str::<Value>) {
            return Err(BadRecord { id: None, why: format!("field `{}`: {}", self.id, told(&error)) });
        }
        let content = self.content(found.text, found.sentences).map_err(|why| BadRecord { id, why })?;
        let title = match found.title {
            Some(Text::String(title)) => Some(title),
            _ => None,
        };
        Ok(Record { content, id, title })
    }

    /// Sentences go before the text; what is no array may have the name of theirs by chance.
    fn content<'l>(
        &self,
        text: Option<Text<'l>>,
        sentences: Option<Sentences>,
    ) -> Result<Content<'l>, String> {
        match (text, sentences) {
            (_, Some(Sentences::Strings(sentences))) => Ok(Content::Sentences(sentences)),
            (_, Some(Sentences::Array(_))) | (None, Some(Sentences::Other(_))) => Err(format!(
                "field `{}` is no array of strings; name the right one with --sentences-field",
                self.sentences
            )),
            (Some(Text::String(text)), _) => Ok(Content::Text(text, self.format)),
            (Some(Text::Other(IgnoredAny)), _) => Err(format!("field `{}` is no string", self.text)),
            (None, None) => Err(format!(
                "no field `{}` or `{}`; name the right one with --text-field or --sentences-field",
                self.text, self.sentences
            )),
        }
    }

    fn find<'l>(&self, line: &'l str) -> Result<Found<'l>, String> {
        let mut deserializer = serde_json::Deserializer::from_str(line);
        let found = Pick(self).deserialize(&mut deserializer).map_err(|error| no_record(&error))?;
        deserializer.end().map_err(|error| no_record(&error))?;
        Ok(found)
    }
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
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Text<'l> {
    #[serde(borrow)]
    String(Cow<'l, str>),
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
struct Pick<'f>(&'f Fields);

impl<'l> DeserializeSeed<'l> for Pick<'_> {
    type Value = Found<'l>;

    fn deserialize<D: Deserializer<'l>>(self, deserializer: D) -> Result<Found<'l>, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'l> Visitor<'l> for Pick<'_> {
    type Value = Found<'l>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'l>>(self, mut map: M) -> Result<Found<'l>, M::Error> {
        let mut found = Found::default();
        while let Some(key) = map.next_key::<Cow<'l, str>>()? {
            match &*key {
                key if key == self.0.text => found.text = Some(map.next_value()?),
                key if key == self.0.sentences => found.sentences = Some(map.next_value()?),
                key if key == self.0.id => found.id = Some(map.next_value()?),
                key if key == self.0.title => found.title = Some(map.next_value()?),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(found)
    }
}

/// Whole lines that were read together.
#[derive(Debug)]
pub(crate) struct Chunk {
    pub(crate) bytes: Vec<u8>,
    /// The number of the first line, from 1.
    pub(crate) first_line: usize,
}

impl Chunk {
    /// The lines that are not blank, with their numbers.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &[u8])> {
        let mut start = 0;
        let ends = memchr_iter(b'\n', &self.bytes).chain([self.bytes.len()]).enumerate();
        let numbered = ends.map(move |(index, end)| {
            let (number, line) = (self.first_line + index, &self.bytes[start..end]);
            start = end + 1;
            let bom = if number == 1 { "\u{feff}" } else { "" };
            (number, line.strip_prefix(bom.as_bytes()).unwrap_or(line).trim_ascii())
        });
        numbered.filter(|(_, line)| !line.is_empty())
    }
}

/// Reads lines as they come: a fast source gives many at once, a slow one each when it is there.
pub(crate) struct Chunks<R> {
    reader: BufReader<R>,
    ceiling: Ceiling,
    line: usize,
    /// Reading has failed: it would fail again, and again.
    failed: bool,
}

/// Bytes read at once: some hundred articles for a thread to work on.
const CHUNK: usize = 1 << 18;

impl<R: Read> Chunks<R> {
    /// Lines of `reader`; of one that passes the ceiling no more than shows that it does.
    pub(crate) fn new(reader: R, ceiling: Ceiling) -> Self {
        Self { reader: BufReader::with_capacity(CHUNK, reader), ceiling, line: 1, failed: false }
    }

    fn read(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        loop {
            let available = self.reader.fill_buf()?;
            let end = memrchr(b'\n', available);
            let taken = end.map_or(available.len(), |end| end + 1);
            bytes.extend_from_slice(&available[..taken]);
            self.reader.consume(taken);
            // A line longer than the buffer goes on until its end, or the end of the input.
            if end.is_some() || taken == 0 {
                return Ok(bytes);
            }
            if self.ceiling.is_passed(bytes.len()) {
                self.reader.skip_until(b'\n')?;
                // It is refused unseen, so it must not look blank.
                bytes.fill(b'?');
                bytes.push(b'\n');
                return Ok(bytes);
            }
        }
    }
}

impl<R: Read> Iterator for Chunks<R> {
    type Item = io::Result<Chunk>;

    fn next(&mut self) -> Option<io::Result<Chunk>> {
        if self.failed {
            return None;
        }
        let bytes = match self.read() {
            Ok(bytes) if bytes.is_empty() => return None,
            Ok(bytes) => bytes,
            Err(error) => {
                self.failed = true;
                return Some(Err(error));
            }
        };
        let first_line = self.line;
        self.line += memchr_iter(b'\n', &bytes).count();
        Some(Ok(Chunk { bytes, first_line }))
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
        }
    }

    #[test]
    fn a_record_gives_its_text_its_title_and_its_id_as_it_stands() {
        let record = fields();
        let record = record.parse(r#"{"a":[1],"id":{"n":7},"text":"نص \"هنا\"","title":null}"#).unwrap();
        let text = Content::Text("نص \"هنا\"".into(), TextFormat::Text);
        assert_eq!((record.content, record.id, record.title), (text, Some(r#"{"n":7}"#), None));
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
                r#"{"body":"a"}"#,
                "no field `text` or `sentences`; name the right one with --text-field or --sentences-field",
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
    fn chunks_hold_whole_lines_whatever_their_length() {
        let long = "ن".repeat(CHUNK);
        let input = format!("\u{feff}أ\n\n{long}\r\nب");
        let lines: Vec<(usize, String)> = Chunks::new(input.as_bytes(), Ceiling::DEFAULT)
            .map(Result::unwrap)
            .flat_map(|chunk| {
                let lines =
                    chunk.lines().map(|(number, line)| (number, String::from_utf8(line.to_vec()).unwrap()));
                lines.collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(lines, [(1, "أ".to_owned()), (3, long), (4, "ب".to_owned())]);
    }
}
