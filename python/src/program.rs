//! The command `zubda`: the same code as the program's.

use std::ffi::OsString;

use pyo3::prelude::*;

/// Runs the program with a command line, its name first; answers the exit code.
#[pyfunction]
pub(crate) fn program(py: Python<'_>, args: Vec<OsString>) -> u8 {
    py.detach(|| zubda::cli::main(args))
}
