//! What a file says of itself: its title, which is the author's only if it is no name of a file or of a template.

use super::xml::{Element, Visitor, visit};
use crate::arabic::is_digit;
use crate::error::Error;

/// What programs put there before anybody gave a title.
const PLACEHOLDERS: [&str; 8] = [
    "word document", "microsoft word", "document", "untitled", "بدون عنوان", "مستند", "مستند جديد",
    "powerpoint",
];
/// Extensions that make a title the name of a file.
const EXTENSIONS: [&str; 17] = [
    "doc", "docx", "docm", "dot", "dotx", "rtf", "odt", "ott", "pdf", "txt", "indd", "epub", "html", "htm",
    "xhtml", "md", "tex",
];

/// The title among the properties of a file: the first element of this name, whatever its prefix.
pub(super) fn title(xml: &str, format: &'static str) -> Result<Option<String>, Error> {
    let mut reader = Titles::default();
    visit(xml, format, &mut reader)?;
    Ok(given(&reader.title))
}

/// A title with single spaces, if somebody may have given it to what is written, and not to the file it is in.
pub(super) fn given(title: &str) -> Option<String> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    is_title(&title).then_some(title)
}

fn is_title(title: &str) -> bool {
    let bare = title.trim_end_matches(|c: char| is_digit(c) || c == ' ').to_lowercase();
    let extension = title.rsplit_once('.').map_or("", |(_, extension)| extension).to_lowercase();
    let has_letter = title.contains(char::is_alphabetic);
    let is_name = title.contains('_') && !title.contains(' ') || title.contains(['/', '\\']);
    has_letter
        && !is_name
        && !EXTENSIONS.contains(&extension.as_str())
        && !PLACEHOLDERS.contains(&bare.as_str())
        && !bare.starts_with("microsoft word -")
}

#[derive(Default)]
struct Titles {
    title: String,
    inside: bool,
    found: bool,
}

impl Visitor for Titles {
    fn open(&mut self, element: &Element<'_>) -> bool {
        self.inside = element.name() == "title" && !self.found;
        self.found |= self.inside;
        true
    }

    fn close(&mut self, _: &str) {
        self.inside = false;
    }

    fn text(&mut self, text: &str) {
        if self.inside {
            self.title.push_str(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_is_no_title() {
        for title in ["تقرير الحصاد", "كتاب", "Report on water", "نسخة 1.0 من الدليل"]
        {
            assert!(is_title(title), "{title}");
        }
        for name in [
            "", "12", "report.docx", "تقرير_نهائي", "Microsoft Word - تقرير.doc", "Document1", "مستند 2",
            "C:\\a", "Untitled", "page.html",
        ] {
            assert!(!is_title(name), "{name}");
        }
    }
}
