//! The date of a document, as file names and records write it.

use std::fmt;
use std::str::FromStr;

use crate::error::Error;

/// The day a document is of, and the time of that day if it is known.
///
/// Read from `2018-08-10`, `20180810`, `2018/08/10` or ISO 8601 with a time; Arabic digits are digits. Times are compared
/// as they are written, without their zones. Of two documents of one day the one without a time comes first.
///
/// ```
/// use zubda::Date;
///
/// let day: Date = "2018-08-10".parse()?;
/// assert_eq!(day, "٢٠١٨/٠٨/١٠".parse()?);
/// assert!(day < "20180810T12:30:00Z".parse()?);
/// assert_eq!(Date::in_name("reuters-20180810-2.txt"), Some(day));
/// assert!("2018-13-01".parse::<Date>().is_err());
/// # Ok::<(), zubda::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u32,
    month: u32,
    day: u32,
    /// Seconds since midnight.
    time: Option<u32>,
}

/// Digits of a date: YYYYMMDD.
const DIGITS: usize = 8;
/// Years that documents are of.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2999;

impl Date {
    /// The first date that stands in a name, with nothing but what is no digit around it; see [`Date`] for an example.
    #[must_use]
    pub fn in_name(name: &str) -> Option<Self> {
        let mut before = None;
        name.char_indices().find_map(|(at, c)| {
            let starts = digit(c).is_some() && before.and_then(digit).is_none();
            before = Some(c);
            let (date, rest) = Self::day(&name[at..]).filter(|_| starts)?;
            rest.chars().next().and_then(digit).is_none().then_some(date)
        })
    }

    /// The day at the head of a text, and what stands behind it.
    fn day(text: &str) -> Option<(Self, &str)> {
        let (mut digits, mut rest) = (Vec::with_capacity(DIGITS), text);
        while digits.len() < DIGITS {
            let mut chars = rest.chars();
            let c = chars.next()?;
            match digit(c) {
                Some(digit) => digits.push(digit),
                None if matches!(digits.len(), 4 | 6) && matches!(c, '-' | '/' | '.') => {}
                None => return None,
            }
            rest = chars.as_str();
        }
        let number = |digits: &[u32]| digits.iter().fold(0, |number, digit| 10 * number + digit);
        let (year, month, day) = (number(&digits[..4]), number(&digits[4..6]), number(&digits[6..]));
        let is_one = YEARS.contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        is_one.then_some((Self { year, month, day, time: None }, rest))
    }
}

/// Seconds since midnight, of a time at the head of a text: HH:MM or HH:MM:SS.
fn time(text: &str) -> Option<u32> {
    let mut parts = text.splitn(3, ':').map(|part| {
        let mut digits = part.chars().map_while(digit).take(2);
        Some(10 * digits.next()? + digits.next()?)
    });
    let (hours, minutes) = (parts.next()??, parts.next()??);
    Some(hours * 3600 + minutes * 60 + parts.next().flatten().unwrap_or(0))
}

/// The value of a digit, ASCII or Arabic.
fn digit(c: char) -> Option<u32> {
    match c {
        '٠'..='٩' => Some(u32::from(c) - u32::from('٠')),
        '۰'..='۹' => Some(u32::from(c) - u32::from('۰')),
        _ => c.to_digit(10),
    }
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let no_date = || Error::Date(text.to_owned());
        let (date, rest) = Self::day(text.trim()).ok_or_else(no_date)?;
        // More digits are no date, as seconds since 1970 are not.
        if rest.starts_with(|c| digit(c).is_some()) {
            return Err(no_date());
        }
        let rest = rest.trim_start_matches(['T', 't', ' ']);
        Ok(Self { time: time(rest), ..date })
    }
}

/// The day, as ISO 8601 has it.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_since_1970_are_no_date() {
        for (text, expected) in [("1612083100", false), ("16120831", true), ("1612-08-31T10:00", true)] {
            assert_eq!(text.parse::<Date>().is_ok(), expected, "{text}");
        }
    }

    #[test]
    fn a_name_holds_a_date_or_none() {
        for (name, date) in [
            ("2018-08-10.txt", Some("2018-08-10")),
            ("bbc 20180810.html", Some("2018-08-10")),
            ("خبر-٢٠١٨٠٨١٠-٢.txt", Some("2018-08-10")),
            ("v2-2018.08.10.md", Some("2018-08-10")),
            ("120180810.txt", None),
            ("201808101.txt", None),
            ("2018-08.txt", None),
            ("20181310.txt", None),
            ("", None),
        ] {
            let found = Date::in_name(name).map(|date| date.to_string());
            assert_eq!(found.as_deref(), date, "{name}");
        }
    }

    #[test]
    fn dates_are_ordered_by_day_then_by_time() {
        let dates = ["20180809", "2018-08-10", "2018-08-10 09:05", "2018-08-10T10:00:01+03:00", "2019/01/01"];
        assert!(dates.map(|date| date.parse::<Date>().unwrap()).is_sorted_by(|a, b| a < b));
    }
}
