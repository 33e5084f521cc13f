//! A JSON object: its fields in their order, their values as they stand, and the one that a name means.

use std::borrow::Cow;
use std::fmt;

use memchr::memchr;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The fields of an object. Of those with one name the last one counts.
pub(crate) struct Object<'l>(Vec<(Cow<'l, str>, &'l RawValue)>);

impl<'l> Object<'l> {
    /// The value of a field: `a.b` is the field `b` of the object in field `a`, unless a field is called so. Where names
    /// have points of their own the longest that is there goes first.
    pub(crate) fn get(&self, name: &str) -> Option<&'l RawValue> {
        let called = |name: &str| self.0.iter().rfind(|(key, _)| key == name).map(|&(_, value)| value);
        let inner = |(point, _): (usize, &str)| {
            let outer = serde_json::from_str::<Self>(called(&name[..point])?.get()).ok()?;
            outer.get(&name[point + 1..])
        };
        called(name).or_else(|| name.rmatch_indices('.').find_map(inner))
    }

    /// The texts of a field of each object in an array, as messages are exported: `a.b` is the field `b` of those in field `a`.
    pub(super) fn each_text(&self, name: &str) -> Vec<String> {
        let texts = |(point, _): (usize, &str)| {
            let items: Vec<Self> = serde_json::from_str(self.get(&name[..point])?.get()).ok()?;
            let text = |item: &Self| written(item.get(&name[point + 1..])?).filter(|text| !text.is_empty());
            Some(items.iter().filter_map(text).collect())
        };
        name.rmatch_indices('.').find_map(texts).unwrap_or_default()
    }

    /// The same, if it is a string.
    pub(crate) fn string(&self, name: &str) -> Option<Cow<'l, str>> {
        string(self.get(name)?)
    }

    /// The names of the fields and their values, in their order.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&str, &'l RawValue)> {
        self.0.iter().map(|(name, value)| (&**name, *value))
    }
}

/// The text of a value, if it is a string.
pub(super) fn string(value: &RawValue) -> Option<Cow<'_, str>> {
    let value = value.get();
    let written = value.strip_prefix('"')?.strip_suffix('"')?;
    // What has no escapes stands for itself, and need not be read once more.
    match memchr(b'\\', written.as_bytes()) {
        None => Some(Cow::Borrowed(written)),
        Some(_) => serde_json::from_str(value).ok().map(|Text(text)| text),
    }
}

/// The text of a value, if it is a string or its pieces: Telegram sets those apart that are bold or links.
fn written(value: &RawValue) -> Option<String> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Piece {
        Plain(String),
        Marked { text: String },
    }
    let text = |piece| match piece {
        Piece::Plain(text) | Piece::Marked { text } => text,
    };
    let pieces = || serde_json::from_str::<Vec<Piece>>(value.get()).ok();
    string(value).map(Cow::into_owned).or_else(|| Some(pieces()?.into_iter().map(text).collect()))
}

/// A string, borrowed if nothing in it is escaped.
#[derive(Deserialize)]
struct Text<'l>(#[serde(borrow)] Cow<'l, str>);

impl<'l> Deserialize<'l> for Object<'l> {
    fn deserialize<D: Deserializer<'l>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;

        impl<'l> Visitor<'l> for Fields {
            type Value = Object<'l>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<M: MapAccess<'l>>(self, mut map: M) -> Result<Object<'l>, M::Error> {
                let mut fields = Vec::new();
                while let Some((Text(name), value)) = map.next_entry()? {
                    fields.push((name, value));
                }
                Ok(Object(fields))
            }
        }

        deserializer.deserialize_map(Fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_in_each_object_of_an_array() {
        for (json, name, texts) in [
            (r#"{"m":[{"t":"أ"},{"x":1},{"t":""},{"t":"ب"}]}"#, "m.t", &["أ", "ب"][..]),
            (r#"{"m":[{"t":["أ",{"type":"bold","text":"ب"},"\n"]}]}"#, "m.t", &["أب\n"]),
            (r#"{"c":{"m":[{"t":{"b":"أ"}}]}}"#, "c.m.t.b", &["أ"]),
            (r#"{"m":[{"t":[1]},{"t":2}]}"#, "m.t", &[]),
            (r#"{"m":["أ"]}"#, "m.t", &[]),
            (r#"{"m":[]}"#, "m", &[]),
        ] {
            let object: Object = serde_json::from_str(json).unwrap();
            assert_eq!(object.each_text(name), texts, "{json}");
        }
    }

    #[test]
    fn a_field_is_found_by_its_own_name_first_whatever_stands_before_it() {
        for (json, name, value) in [
            (r#"{"a.b":1,"a":{"b":2}}"#, "a.b", Some("1")),
            (r#"{"a":{"b":2},"a.b":1}"#, "a.b", Some("1")),
            (r#"{"a":{"b":2},"a.b":null}"#, "a.b", Some("null")),
            (r#"{"a":{"b":2},"a":3}"#, "a", Some("3")),
            (r#"{"a":{"b":{"c":2}},"a.b":{"c":1}}"#, "a.b.c", Some("1")),
            (r#"{"a.b":{"c":1},"a":{"b.c":2,"b":{"c":3}}}"#, "a.b.c", Some("1")),
            (r#"{"a.b":{"d":1},"a":{"b":{"c":3},"b.c":2}}"#, "a.b.c", Some("2")),
            (r#"{"a.b":0,"a":{"b":{"c":3}}}"#, "a.b.c", Some("3")),
            (r#"{"a":{"x":"\ud800","b":[ 1 ]}}"#, "a.b", Some("[ 1 ]")),
            (r#"{"b":1,"a":["b"]}"#, "a.b", None),
            (r#"{"a":{"":1}}"#, "a.", Some("1")),
            (r#"{"a":1}"#, "", None),
        ] {
            let object: Object = serde_json::from_str(json).unwrap();
            assert_eq!(object.get(name).map(RawValue::get), value, "{json} {name}");
        }
    }
}
