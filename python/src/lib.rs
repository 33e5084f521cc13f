//! `zubda._zubda`, what Python sees of the library crate. The functions that people call, with their types and their
//! documentation, stand in `package/zubda`; here is only what must be Rust.

mod many;
mod objects;
mod options;
mod program;
mod summarizer;
mod text;
mod together;

/// The module that Python imports.
#[pyo3::pymodule]
mod _zubda {
    #[pymodule_export]
    use super::many::SummaryIterator;
    #[pymodule_export]
    use super::program::program;
    #[pymodule_export]
    use super::summarizer::Summarizer;
    #[pymodule_export]
    use super::text::{clauses, fold, keywords, rouge, split, terms};

    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "the name that Python has for it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
