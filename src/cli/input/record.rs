//! A record as it is worked on: its text, its title and its id.

use std::borrow::Cow;

use zubda::{Article, Error, TextFormat, Warning, logical_order};

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
    /// The encoding it was in, once that is known.
    pub(crate) encoding: Option<&'static str>,
    /// What is to be said of how it was decoded.
    pub(crate) warnings: Vec<Warning>,
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
    /// The same, with how its bytes were decoded.
    pub(crate) fn out_of(self, encoding: &'static str, warnings: Vec<Warning>) -> Self {
        Self { encoding: Some(encoding), warnings, ..self }
    }

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
