//! What a warning of the library says on the command line: its cure is a flag.

use zubda::{Setting, Warning};

use super::args::InputFormat;

/// The warning, with the flags of the program.
pub(crate) fn told(warning: &Warning) -> String {
    warning.message(|setting| match setting {
        Setting::Encoding => "--encoding",
        Setting::PlainText => "--input-format text",
        Setting::Html => "--text-format html",
        Setting::LogicalOrder => "--visual-order",
        Setting::KeepBoilerplate => "--keep-boilerplate",
        Setting::StopWords => "--stopwords",
        Setting::Query => "--query",
    })
}

/// The same of all, to be handed back to the library, which writes what a program has to say as it is.
pub(crate) fn with_flags(warnings: &mut [Warning]) {
    for warning in warnings {
        *warning = Warning::Other(told(warning));
    }
}

/// Whether there is anything to say to whoever reads documents in this format: text that is insisted on may look like a page.
pub(crate) fn is_news(warning: &Warning, format: InputFormat) -> bool {
    *warning != Warning::Html || !matches!(format, InputFormat::Text | InputFormat::Lines)
}
