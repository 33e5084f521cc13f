//! The date of a document, as file names and records write it.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::arabic::digit;
use crate::error::Error;

/// The day a document is of, and the time of that day if it is known.
///
/// Read from `2018-08-10`, `20180810`, `2018/08/10` or ISO 8601 with a time; Arabic digits are digits. Days are compared as
/// they are written, for most dates are a day without a zone; the times of one day are compared in UTC, which a time without
/// a zone is taken for. Of two documents of one day the one without a time comes first.
///
/// ```
/// use zubda::Date;
///
/// let day: Date = "2018-08-10".parse()?;
/// assert_eq!(day, "٢٠١٨/٠٨/١٠".parse()?);
/// assert!(day < "20180810T12:30:00Z".parse()?);
/// assert_eq!("2018-08-10T12:30:00Z".parse::<Date>()?, "2018-08-10 15:30 +03:00".parse()?);
/// assert_eq!(Date::in_name("reuters-20180810-2.txt"), Some(day));
/// assert!("2018-02-31".parse::<Date>().is_err());
/// # Ok::<(), zubda::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: i32,
    day: i32,
    /// Seconds since midnight in UTC, fractions passed over; the zone may put them on the day before or after.
    time: Option<i32>,
}

/// Years that documents are of.
const YEARS: RangeInclusive<i32> = 1000..=2999;
/// What parts year, month and day, if anything does.
const MARKS: [char; 3] = ['-', '/', '.'];
/// The year of the Gregorian calendar; what is dated before it is dated by the Hijri one, where any month may have 30 days.
const GREGORIAN: i32 = 1582;

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
        let (year, rest) = number(text, 4)?;
        let (month, rest) = number(rest.strip_prefix(MARKS).unwrap_or(rest), 2)?;
        let (day, rest) = number(rest.strip_prefix(MARKS).unwrap_or(rest), 2)?;
        let is_one =
            YEARS.contains(&year) && (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
        is_one.then_some((Self { year, month, day, time: None }, rest))
    }
}

/// The most days that a month has.
fn days(year: i32, month: i32) -> i32 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if year >= GREGORIAN => 28 + i32::from(is_leap),
        2 | 4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A time with its zone at the end of a text, in seconds of UTC.
fn time(text: &str) -> Option<i32> {
    let (seconds, rest) = clock(text)?;
    let zone = match rest.strip_prefix(['.', ',']) {
        Some(fraction) => number(fraction, 1)?.1.trim_start_matches(|c| digit(c).is_some()),
        None => rest,
    };
    Some(seconds - ahead(zone.trim_start())?)
}

/// How far a zone is ahead of UTC, in seconds.
fn ahead(zone: &str) -> Option<i32> {
    if ["", "Z", "UTC", "GMT"].iter().any(|utc| zone.eq_ignore_ascii_case(utc)) {
        return Some(0);
    }
    let (seconds, rest) = clock(zone.strip_prefix(['+', '-'])?)?;
    rest.is_empty().then_some(if zone.starts_with('-') { -seconds } else { seconds })
}

/// Seconds since midnight, and what stands behind them: of `10`, `10:30`, `1030` or `10:30:15`.
fn clock(text: &str) -> Option<(i32, &str)> {
    let (hours, mut rest) = number(text, 2).filter(|(hours, _)| *hours < 24)?;
    let mut seconds = 3600 * hours;
    // A leap second is the 61st.
    for (unit, most) in [(60, 59), (1, 60)] {
        let Some((count, behind)) = number(rest.strip_prefix(':').unwrap_or(rest), 2) else { break };
        (seconds, rest) = (seconds + unit * count, behind);
        if count > most {
            return None;
        }
    }
    Some((seconds, rest))
}

/// The number that so many digits are at the head of a text, and what stands behind it.
fn number(text: &str, digits: usize) -> Option<(i32, &str)> {
    let mut rest = text.chars();
    let mut number = 0;
    for _ in 0..digits {
        number = 10 * number + i32::try_from(digit(rest.next()?)?).ok()?;
    }
    Some((number, rest.as_str()))
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let no_date = || Error::Date(text.to_owned());
        let (date, rest) = Self::day(text.trim()).ok_or_else(no_date)?;
        if rest.is_empty() {
            return Ok(date);
        }
        let rest = rest.strip_prefix(['T', 't', ' ']).ok_or_else(no_date)?;
        Ok(Self { time: Some(time(rest.trim_start()).ok_or_else(no_date)?), ..date })
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
    fn what_no_calendar_and_no_clock_has_is_no_date() {
        for (text, is_date) in [
            // Seconds since 1970.
            ("1612083100", false),
            ("16120831", true),
            ("1612-08-31T10:00", true),
            ("2018-02-31", false),
            ("2018-04-31", false),
            ("2018-02-29", false),
            ("1900-02-29", false),
            ("2000-02-29", true),
            ("2016/02/29", true),
            // The second month of a Hijri year.
            ("1440-02-30", true),
            ("1440-02-31", false),
            ("2018--08-10", false),
            ("2018-08-10 xyz", false),
            ("2018-08-10T", false),
            ("2018-08-10Z", false),
            ("2018-08-1010:30", false),
            (" 2018-08-10 ", true),
            ("2018-08-10T99:99", false),
            ("2018-08-10T24:00", false),
            ("2018-08-10T10:60", false),
            ("2018-08-10T10:3", false),
            ("2018-08-10 10:30 pm", false),
            ("2018-08-10T10:30:15.123456789Z", true),
            ("2018-08-10T10:30:15.Z", false),
            ("2018-08-10 ١٠:٣٠", true),
            ("20180810T103015Z", true),
            ("2018-08-10T10", true),
            ("2018-08-10 10:30:15 UTC", true),
            ("2018-08-10T10:30+0300", true),
            ("2018-08-10T10:30+03:06:52", true),
            ("2018-08-10T10:30+25", false),
            ("2018-08-10T10:30+", false),
            ("2018-08-10T10:30 EET", false),
        ] {
            assert_eq!(text.parse::<Date>().is_ok(), is_date, "{text}");
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
            ("20180231.txt", None),
            ("", None),
        ] {
            let found = Date::in_name(name).map(|date| date.to_string());
            assert_eq!(found.as_deref(), date, "{name}");
        }
    }

    #[test]
    fn dates_are_ordered_by_day_then_by_time() {
        let dates = [
            "20180809", "2018-08-09 23:59-03:00", "2018-08-10", "2018-08-10 01:00+03:00",
            "2018-08-10T10:00:01+03:00", "2018-08-10 09:05", "2018-08-10T09:05:01.5Z", "2019/01/01",
        ];
        assert!(dates.map(|date| date.parse::<Date>().unwrap()).is_sorted_by(|a, b| a < b));
    }
}
