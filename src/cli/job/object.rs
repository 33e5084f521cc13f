//! JSON objects as the library writes them, with fields that only the program knows of.

/// A JSON object with one field more, if there is a value, itself JSON.
pub(super) fn with_field(mut object: String, name: &str, value: Option<&str>) -> String {
    if let Some(value) = value {
        object.pop();
        object.extend([",\"", name, "\":", value, "}"]);
    }
    object
}
