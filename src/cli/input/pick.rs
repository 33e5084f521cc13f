//! Picks the fields that are read out of a JSON object, without building the rest of it.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// What is found of the fields.
#[derive(Default)]
pub(super) struct Found<'l> {
    pub(super) text: Option<Text<'l>>,
    pub(super) sentences: Option<Sentences>,
    pub(super) id: Option<&'l RawValue>,
    pub(super) title: Option<Text<'l>>,
    pub(super) date: Option<Text<'l>>,
    pub(super) others: Vec<(Cow<'l, str>, &'l RawValue)>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Text<'l> {
    #[serde(borrow)]
    String(Cow<'l, str>),
    Array(#[expect(dead_code, reason = "read to tell an array from what is none")] Vec<IgnoredAny>),
    Other(IgnoredAny),
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Sentences {
    Strings(Vec<String>),
    Array(#[expect(dead_code, reason = "read to tell an array from what is none")] Vec<IgnoredAny>),
    Other(IgnoredAny),
}

/// Picks the fields out of an object and passes over all others.
pub(super) struct Pick<'p, 'l> {
    /// Text, sentences, id, title and date: how they are called from here on, as far as they can be in here.
    pub(super) names: [Option<&'p str>; 5],
    pub(super) keep: bool,
    pub(super) found: &'p mut Found<'l>,
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
