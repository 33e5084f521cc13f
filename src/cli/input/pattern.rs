//! The pattern that narrows down what is taken out of directories.

use std::fmt;
use std::path::Path;

use globset::{Error, Glob, GlobSet};

use crate::cli::exit::Stop;

/// Alternatives in a pattern at the most: what nests deeper than a stack is long would end the program.
const ALTERNATIVES: usize = 100;

/// A pattern, as `--glob` gives it.
#[derive(Clone)]
pub(super) struct Pattern {
    given: String,
    set: GlobSet,
}

impl Pattern {
    pub(super) fn new(given: &str) -> Result<Self, Stop> {
        let wrong = |why: &dyn fmt::Display| {
            Stop::Usage(format!("--glob {given}: {why}; quote it, e.g. --glob '*.text'"))
        };
        if given.matches('{').count() > ALTERNATIVES {
            return Err(Stop::Usage(format!(
                "--glob: more than {ALTERNATIVES} times `{{`: give a simpler pattern, e.g. --glob '*.text'"
            )));
        }
        // A set, though of one: compiled alone, what is too large for a regular expression is a panic.
        let set = Glob::new(given).and_then(|glob| GlobSet::new([glob]));
        let set = set.map_err(|error: Error| wrong(error.kind()))?;
        Ok(Self { given: given.to_owned(), set })
    }

    pub(super) fn matches(&self, path: &Path) -> bool {
        self.set.is_match(path)
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.given)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever is given is a pattern or wrong usage.
        #[test]
        fn no_pattern_ends_the_program(given in r"([*?\[\]{},!a\\/-]|\*\*/|\{a,){0,200}", path in "[a-c/.]{0,8}") {
            if let Ok(pattern) = Pattern::new(&given) {
                pattern.matches(Path::new(&path));
            }
        }
    }

    #[test]
    fn nested_alternatives_are_a_pattern_up_to_a_point() {
        let nested = |depth: usize| "{".repeat(depth) + "a" + &"}".repeat(depth);
        assert!(Pattern::new(&nested(20)).is_ok_and(|pattern| pattern.matches(Path::new("a"))));
        for depth in [ALTERNATIVES, 300, 60_000] {
            let _answered = Pattern::new(&nested(depth));
        }
        assert!(Pattern::new(&nested(300)).is_err());
    }
}
