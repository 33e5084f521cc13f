//! What is said of a record, or of a table, that has no text where one was looked for, or is no JSON.

use serde_json::value::RawValue;

use super::object::Object;

/// What is said of a field that is an array of objects, as an export of messages has them: their text can be named.
pub(super) fn of_objects(name: &str, value: &RawValue) -> Option<String> {
    let items: Vec<Object> = serde_json::from_str(value.get()).ok()?;
    let there_are = there_are(&items.first()?.fields().map(|(name, _)| name).collect::<Vec<_>>());
    Some(format!(
        "field `{name}` holds objects{there_are}: name what their text is called with --text-field {name}.FIELD"
    ))
}

/// Names listed at the most; a record may have hundreds.
const LISTED: usize = 12;
/// Characters shown of one: what is taken for a name may be a whole text.
const SHOWN: usize = 60;

/// What is said of the fields, or columns, that there are, to whoever looked for another.
pub(crate) fn there_are<S: AsRef<str>>(names: &[S]) -> String {
    let shown = names.iter().map(AsRef::as_ref).filter(|name: &&str| !name.contains(char::is_control));
    let cut = |name: &str| match name.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("`{}…`", &name[..end]),
        None => format!("`{name}`"),
    };
    let shown: Vec<String> = shown.take(LISTED).map(cut).collect();
    match shown.len() {
        0 => String::new(),
        LISTED if names.len() > LISTED => format!(", but {} and others", shown.join(", ")),
        _ => format!(", but {}", shown.join(", ")),
    }
}

/// What is wrong with a JSON text, and where.
pub(super) fn told(error: &serde_json::Error, text: &str) -> String {
    let what = error.to_string();
    // serde_json counts lines too, but a record is only one.
    let what = match what.split(" at line").next().unwrap_or_default() {
        // It would be quoted as a whole.
        string if string.starts_with("invalid type: string") => "invalid type: string, expected an object",
        what => what,
    };
    // The whole is of the wrong type, and stands in no other place.
    if error.is_data() {
        return what.to_owned();
    }
    // Columns are bytes.
    let line = text.split('\n').nth(error.line().saturating_sub(1));
    let head = line.and_then(|line| line.get(..error.column()));
    let place = head.map_or(error.column(), |head| head.chars().count());
    format!("{what} at character {place}")
}
