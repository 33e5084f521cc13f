//! The `zubda` program: parse, run, exit code.

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    zubda::cli::main(env::args_os()).into()
}
