//! How summaries are called in a directory: the value of `--output-name`.

use std::ffi::OsString;
use std::path::Path;
use std::str::FromStr;

use super::Format;

/// By this end of the name before its extension a summary is known when the directory is read again.
const SUMMARY: &str = ".summary";
/// What stands for the input's name without its extension, and for the extension.
const STEM: &str = "{stem}";
const EXTENSION: &str = "{ext}";

/// The name of a summary before its extension, with places for the parts of the input's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OutputName(String);

impl Default for OutputName {
    fn default() -> Self {
        Self([STEM, SUMMARY].concat())
    }
}

impl FromStr for OutputName {
    type Err = &'static str;

    fn from_str(template: &str) -> Result<Self, Self::Err> {
        let rest = template.replacen(STEM, "", 1).replacen(EXTENSION, "", 1);
        let is_good = template.contains(STEM) && template.ends_with(SUMMARY);
        if !is_good || rest.contains(['{', '}', '/', '\\']) || rest.contains(char::is_control) {
            return Err(
                "give {stem}, {ext} if it is wanted, and .summary at the end: '{stem}.{ext}.summary'",
            );
        }
        Ok(Self(template.to_owned()))
    }
}

impl OutputName {
    /// The name of the summary of this file.
    pub(crate) fn of(&self, source: &Path, format: Format) -> OsString {
        let mut name = OsString::new();
        let extension = source.extension().filter(|extension| !extension.is_empty());
        // What has no extension has no dot for it either.
        let template = match extension {
            Some(_) => self.0.clone(),
            None => self.0.replace(&[".", EXTENSION].concat(), "").replace(EXTENSION, ""),
        };
        let mut rest = template.as_str();
        while let Some((before, part, after)) = next_part(rest) {
            name.push(before);
            name.push(if part == STEM { source.file_stem() } else { extension }.unwrap_or_default());
            rest = after;
        }
        name.push(rest);
        name.push(".");
        name.push(format.extension());
        name
    }
}

/// The first place for a part of a name, with what stands before and behind it.
fn next_part(template: &str) -> Option<(&str, &str, &str)> {
    let start = template.find('{')?;
    let end = start + template[start..].find('}')? + 1;
    Some((&template[..start], &template[start..end], &template[end..]))
}

/// Whether a file is named like a summary.
pub(crate) fn is_summary(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem.as_encoded_bytes().ends_with(SUMMARY.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_the_inputs_name_stand_where_they_are_asked_for() {
        for (template, source, name) in [
            ("{stem}.summary", "d/a.b.txt", "a.b.summary.txt"),
            ("{stem}.{ext}.summary", "d/a.md", "a.md.summary.txt"),
            ("{stem}.{ext}.summary", "d/a", "a.summary.txt"),
            ("{ext}-{stem}.summary", "خبر.txt", "txt-خبر.summary.txt"),
        ] {
            let found = template.parse::<OutputName>().unwrap().of(Path::new(source), Format::Text);
            assert_eq!(found, name, "{template}");
            assert!(is_summary(Path::new(&found)));
        }
        for wrong in [
            "", "summary", "{stem}", "{stem}/.summary", "{ext}.summary", "{stem}{name}.summary",
            "{stem}{stem}.summary",
        ] {
            assert!(wrong.parse::<OutputName>().is_err(), "{wrong}");
        }
    }
}
