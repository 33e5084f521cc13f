//! Several texts that are summarized as one: what Python hands in of them, drawn and checked before the work begins.

use std::cmp::Ordering;

use pyo3::prelude::*;
use pyo3::types::{PyDate, PyString};
use zubda::{Article, Date};

use crate::many::{self, Documents};
use crate::options;

/// How the texts follow each other in their summary.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// As they came in.
    Input,
    /// The oldest first.
    Date,
}

impl By {
    /// `dated`: whether dates are known.
    pub(crate) fn named(name: &str, dated: bool) -> PyResult<Self> {
        let by = options::choice("by", name, &[("input", Self::Input), ("date", Self::Date)])?;
        if by == Self::Date && !dated {
            return Err(options::wrong_value("by", "there are no dates to go by: give dates as well"));
        }
        Ok(by)
    }
}

/// The texts, each with its title and its date where it has one.
pub(crate) fn articles(
    texts: &Bound<'_, PyAny>,
    titles: Option<&Bound<'_, PyAny>>,
    dates: Option<&Bound<'_, PyAny>>,
) -> PyResult<Vec<Article<'static>>> {
    let py = texts.py();
    let mut documents = Documents::new(texts, None, titles)?;
    let mut articles = Vec::new();
    while let Some(document) = documents.next(py)? {
        articles.push(document.into_article());
    }
    let Some(dates) = dates else { return Ok(articles) };
    let dates = many::iterator("dates", dates)?;
    let dates = dates.bind(py).clone().enumerate().map(|(index, value)| date(index, &value?));
    let dates = dates.collect::<PyResult<Vec<Option<Date>>>>()?;
    match dates.len().cmp(&articles.len()) {
        Ordering::Less => return Err(many::unlike("fewer dates")),
        Ordering::Greater => return Err(many::unlike("more dates")),
        Ordering::Equal => {}
    }
    let with_dates = articles.into_iter().zip(dates).map(|(article, date)| match date {
        Some(date) => article.with_date(date),
        None => article,
    });
    Ok(with_dates.collect())
}

/// The date of a text: a str as the program reads it, or what `datetime` has.
fn date(index: usize, value: &Bound<'_, PyAny>) -> PyResult<Option<Date>> {
    let name = format_args!("dates[{index}]");
    if value.is_none() {
        return Ok(None);
    }
    let written = if value.is_instance_of::<PyString>() {
        options::text(name, value)?
    } else if value.is_instance_of::<PyDate>() {
        value.call_method0("isoformat")?.extract()?
    } else {
        return Err(options::wrong_type(
            name,
            value,
            "give a str, e.g. \"2018-08-10\", or a date; None for none",
        ));
    };
    written.parse().map(Some).map_err(|error| options::wrong_value(name, error))
}
