//! What Python hands in, read and checked: a wrong type is a `TypeError`, a wrong value a `ValueError`, with the words
//! of the command line.

use std::fmt::Display;
use std::num::NonZero;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyFloat, PyInt, PyIterator, PyString};
use zubda::{Budget, Direction, Shortening, StopWords};

/// More threads than that are a slip.
const MOST_JOBS: usize = 1024;

/// What is wrong with the value of `name`.
pub(crate) fn wrong_value(name: impl Display, why: impl Display) -> PyErr {
    PyValueError::new_err(format!("{name}: {why}"))
}

pub(crate) fn wrong_type(name: impl Display, value: &Bound<'_, PyAny>, cure: impl Display) -> PyErr {
    match value.get_type().name() {
        Ok(found) => PyTypeError::new_err(format!("{name} is {found}: {cure}")),
        Err(error) => error,
    }
}

/// A text. `name`: what the error calls it.
pub(crate) fn text(name: impl Display, value: &Bound<'_, PyAny>) -> PyResult<String> {
    let Ok(text) = value.cast::<PyString>() else {
        return Err(if value.is_instance_of::<PyBytes>() || value.is_instance_of::<PyByteArray>() {
            wrong_type(name, value, "give a str, e.g. .decode(\"utf-8\")")
        } else if value.is_none() || value.is_instance_of::<PyFloat>() {
            wrong_type(name, value, "give a str, and \"\" where there is no text, e.g. .fillna(\"\")")
        } else {
            wrong_type(name, value, "give a str")
        });
    };
    // Not `to_str`, which leaves a copy in the string for as long as the user keeps it.
    let bytes = text.encode_utf8().map_err(|error| lone_surrogate(text.py(), name, error))?;
    Ok(String::from_utf8(bytes.as_bytes().to_vec())?)
}

/// The only thing in a str that is no text: half of a pair that UTF-16 writes one character with.
fn lone_surrogate(py: Python<'_>, name: impl Display, error: PyErr) -> PyErr {
    match error.value(py).getattr("start").and_then(|start| start.extract::<usize>()) {
        Ok(start) => wrong_value(
            name,
            format_args!(
                "character {start} is half of a surrogate pair, which is no text; repair it, e.g. \
                 .encode(\"utf-16\", \"surrogatepass\").decode(\"utf-16\", \"replace\")"
            ),
        ),
        Err(_) => error,
    }
}

/// The items of what `name` is called; `cure`: what to give in place of what has none.
pub(crate) fn iterator<'py>(
    name: &str,
    value: &Bound<'py, PyAny>,
    cure: &str,
) -> PyResult<Bound<'py, PyIterator>> {
    // A str is an iterable too: of letters.
    if value.is_instance_of::<PyString>() || value.is_instance_of::<PyBytes>() {
        return Err(wrong_type(name, value, cure));
    }
    value.try_iter().map_err(|error| {
        if error.is_instance_of::<PyTypeError>(value.py()) { wrong_type(name, value, cure) } else { error }
    })
}

/// A whole number.
pub(crate) fn count(name: &str, value: &Bound<'_, PyAny>) -> PyResult<usize> {
    const CURE: &str = "give a whole number, 1 or more";
    value.extract().map_err(|_| {
        if value.is_instance_of::<PyInt>() {
            wrong_value(name, format_args!("invalid value {value}: {CURE}"))
        } else {
            wrong_type(name, value, CURE)
        }
    })
}

/// A whole number, 1 or more.
pub(crate) fn positive(name: &str, value: &Bound<'_, PyAny>) -> PyResult<usize> {
    match count(name, value)? {
        0 => Err(wrong_value(name, "invalid value 0: give a whole number, 1 or more")),
        n => Ok(n),
    }
}

/// How many threads to use, if that is said.
pub(crate) fn jobs(value: Option<&Bound<'_, PyAny>>) -> PyResult<Option<NonZero<usize>>> {
    let Some(jobs) = value.map(|jobs| positive("jobs", jobs)).transpose()? else { return Ok(None) };
    if jobs > MOST_JOBS {
        return Err(wrong_value("jobs", format_args!("{jobs} is not in 1..={MOST_JOBS}")));
    }
    Ok(NonZero::new(jobs))
}

/// How far sentences may be shortened.
pub(crate) fn shortening(trim: bool, whole: bool) -> PyResult<Shortening> {
    match (trim, whole) {
        (true, true) => Err(PyValueError::new_err("give either trim or whole")),
        (true, false) => Ok(Shortening::Every),
        (false, true) => Ok(Shortening::Never),
        (false, false) => Ok(Shortening::Long),
    }
}

/// A number that `make` takes.
pub(crate) fn number<T>(
    name: &str,
    value: &Bound<'_, PyAny>,
    make: impl FnOnce(f64) -> Result<T, zubda::Error>,
) -> PyResult<T> {
    let number = value.extract().map_err(|_| wrong_type(name, value, "give a number, e.g. 0.3"))?;
    make(number).map_err(|error| wrong_value(name, error))
}

/// One of a few names.
pub(crate) fn choice<T: Copy>(name: &str, value: &str, choices: &[(&str, T)]) -> PyResult<T> {
    let chosen = choices.iter().find(|(known, _)| *known == value);
    chosen.map(|&(_, choice)| choice).ok_or_else(|| {
        let known: Vec<&str> = choices.iter().map(|&(known, _)| known).collect();
        wrong_value(name, format_args!("invalid value '{value}': give {}", known.join(" or ")))
    })
}

pub(crate) fn direction(value: &str) -> PyResult<Direction> {
    choice("direction", value, &[("backward", Direction::Backward), ("undirected", Direction::Undirected)])
}

/// The words of an iterable, each as a line of the program's `--stopwords FILE`; nothing: the built-in list.
pub(crate) fn stop_words(value: Option<&Bound<'_, PyAny>>) -> PyResult<StopWords> {
    let Some(value) = value else { return Ok(StopWords::arabic()) };
    let mut list = String::new();
    let words = iterator("stopwords", value, "give a list of words, or an open file of them")?;
    for (index, word) in words.enumerate() {
        list += &text(format_args!("stopwords[{index}]"), &word?)?;
        list.push('\n');
    }
    Ok(StopWords::parse(&list))
}

/// The length options, of which at most one may be given.
pub(crate) struct Length<'a, 'py> {
    pub(crate) sentences: Option<&'a Bound<'py, PyAny>>,
    pub(crate) words: Option<&'a Bound<'py, PyAny>>,
    pub(crate) ratio: Option<&'a Bound<'py, PyAny>>,
    pub(crate) chars: Option<&'a Bound<'py, PyAny>>,
}

impl Length<'_, '_> {
    pub(crate) fn budget(&self) -> PyResult<Budget> {
        let options = [
            ("sentences", self.sentences),
            ("words", self.words),
            ("ratio", self.ratio),
            ("chars", self.chars),
        ];
        let mut given = options.into_iter().filter_map(|(name, value)| Some((name, value?)));
        let Some((name, value)) = given.next() else { return Ok(Budget::default()) };
        if let Some((other, _)) = given.next() {
            return Err(PyValueError::new_err(format!(
                "{name} cannot be used with {other}: give at most one of sentences, words, ratio and chars"
            )));
        }
        let made = match name {
            "ratio" => return number(name, value, Budget::ratio),
            "words" => Budget::words(count(name, value)?),
            "chars" => Budget::chars(count(name, value)?),
            _ => Budget::sentences(count(name, value)?),
        };
        made.map_err(|error| wrong_value(name, error))
    }
}
