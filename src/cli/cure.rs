//! What a warning of the library says on the command line: its cure is a flag.

use zubda::{Setting, Warning};

/// The warning, with the flags of the program.
pub(crate) fn told(warning: &Warning) -> String {
    warning.message(|setting| match setting {
        Setting::Encoding => "--encoding",
        Setting::PlainText => "--input-format text",
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
