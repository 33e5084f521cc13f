//! A record as it is worked on: its text, its title and its id.

use std::borrow::Cow;

use zubda::{Article, Error, TextFormat, Warning, logical_order};

use super::source::Unread;
use super::visual::turned;
use crate::cli::kind::Kind;

/// What is read of a record.
#[derive(Debug)]
pub(crate) struct Record<'l> {
    pub(crate) content: Content<'l>,
    /// The id as it stands in the record: any JSON value.
    pub(crate) id: Option<Cow<'l, str>>,
    pub(crate) title: Option<Cow<'l, str>>,
    /// The date as it is written.
    pub(crate) date: Option<Cow<'l, str>>,
    /// Where it came from before, if that is asked for.
    pub(crate) source: Option<Cow<'l, str>>,
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
    Sentences(Vec<String>),
}

impl Content<'_> {
    /// `visual_order`: it is in that, and to be turned.
    pub(crate) fn article(&self, visual_order: bool) -> Result<Article<'_>, Error> {
        match self {
            Self::Text(text, format) if visual_order => turned(text, *format),
            Self::Text(text, format) => Article::read(text, *format),
            Self::Sentences(sentences) if visual_order => {
                Ok(Article::sentences(sentences.iter().map(|sentence| logical_order(sentence))))
            }
            Self::Sentences(sentences) => Ok(Article::sentences(sentences)),
        }
    }
}

/// Why a line is no record.
#[derive(Debug)]
pub(crate) struct BadRecord<'l> {
    /// The kind of its error.
    pub(crate) kind: Kind,
    /// The id, if the line is an object that has one.
    pub(crate) id: Option<Cow<'l, str>>,
    /// Its other fields, if they are kept and can be told: a JSON object.
    pub(crate) others: Option<String>,
    /// What is wrong with it, and the cure.
    pub(crate) why: String,
}

impl<'l> BadRecord<'l> {
    pub(crate) fn new(id: Option<Cow<'l, str>>, others: Option<String>, why: String) -> Self {
        Self { id, others, ..Self::unknown(why) }
    }

    /// What can be told of nothing but what is wrong.
    pub(crate) fn unknown(why: String) -> Self {
        Unread::record(why).into()
    }
}

impl From<Unread> for BadRecord<'_> {
    fn from(Unread { kind, why }: Unread) -> Self {
        Self { kind, id: None, others: None, why }
    }
}
