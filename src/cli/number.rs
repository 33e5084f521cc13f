//! Numbers as people type them: in ASCII, Arabic-Indic (٣) or Persian (۳) digits, with `.` or `٫`.

use std::fmt::Display;
use std::num::{IntErrorKind, NonZero, ParseIntError};
use std::ops::RangeInclusive;
use std::str::FromStr;

use zubda::fold;

/// The same number in ASCII. It is folded a character at a time: of a comma nobody knows whether it parts thousands.
pub(crate) fn ascii(value: &str) -> String {
    value.chars().map(|c| fold(c.encode_utf8(&mut [0; 4]))).collect()
}

const WHOLE: &str = "give a whole number, 1 or more";

// A negative number is let through to these, which say more than that there is no option `-5`.

/// A length; one that no number can hold is as good as the largest. 0 is let through, for the settings say more of it.
pub(crate) fn count(value: &str) -> Result<usize, &'static str> {
    or_largest(ascii(value).parse(), usize::MAX)
}

/// The same, but for 0.
pub(crate) fn positive(value: &str) -> Result<NonZero<usize>, &'static str> {
    or_largest(ascii(value).parse(), NonZero::<usize>::MAX)
}

fn or_largest<N>(parsed: Result<N, ParseIntError>, largest: N) -> Result<N, &'static str> {
    match parsed {
        Err(error) if *error.kind() == IntErrorKind::PosOverflow => Ok(largest),
        parsed => parsed.map_err(|_| WHOLE),
    }
}

/// A fraction.
pub(crate) fn number(value: &str) -> Result<f64, &'static str> {
    ascii(value).parse().map_err(|_| "give a number, e.g. 0.3")
}

/// Threads.
pub(crate) fn jobs(value: &str) -> Result<u16, String> {
    within(value, 1..=1024)
}

/// A number of a range.
pub(crate) fn within<N: FromStr + PartialOrd + Display>(
    value: &str,
    range: RangeInclusive<N>,
) -> Result<N, String> {
    let number = ascii(value).parse().ok().filter(|number| range.contains(number));
    number.ok_or_else(|| format!("give a whole number from {} to {}", range.start(), range.end()))
}
