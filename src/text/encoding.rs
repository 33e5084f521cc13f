//! An encoding by its name, as a user gives it.

use std::str::FromStr;

use crate::error::Error;

/// How bytes are to be read: in one encoding, or in whatever they turn out to be.
///
/// ```
/// use zubda::{Encoding, Error};
///
/// assert_eq!("auto".parse(), Ok(Encoding::AUTO));
/// assert_eq!("utf8".parse(), Ok(Encoding::UTF_8));
/// let wrong = "windows1256".parse::<Encoding>();
/// assert!(matches!(wrong, Err(Error::UnknownEncoding { near, .. }) if near[0] == "windows-1256"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Encoding(Option<&'static encoding_rs::Encoding>);

/// The name of [`Encoding::AUTO`].
const AUTO_NAME: &str = "auto";
/// What is suggested for an unknown name: Arabic encodings first, which win among equals.
const NAMES: [&str; 46] = [
    "windows-1256", "iso-8859-6", "utf-8", "utf-16", "utf-16le", "utf-16be", "auto", "cp1256", "arabic",
    "asmo-708", "latin1", "ascii", "windows-1250", "windows-1251", "windows-1252", "windows-1253",
    "windows-1254", "windows-1255", "windows-1257", "windows-1258", "windows-874", "iso-8859-1",
    "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-7", "iso-8859-8", "iso-8859-9",
    "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16", "ibm866", "koi8-r", "koi8-u",
    "macintosh", "x-mac-cyrillic", "gbk", "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr",
];
/// Names suggested at most.
const SUGGESTIONS: usize = 3;
/// Jaro similarity from which a name is near: one slip of the finger in a short name is above it, `ansi` and
/// `latin-9` stay below it for all Arabic names.
const NEAR: f64 = 0.8;
/// Bytes of a name from which a part stands for the whole: `1256`, `8859-6`.
const PART: usize = 4;

impl Encoding {
    /// Find it out from the bytes, the default; see [`Encoding`] for an example.
    pub const AUTO: Self = Self(None);
    /// UTF-8, whatever the bytes look like.
    pub const UTF_8: Self = Self(Some(encoding_rs::UTF_8));

    /// The encoding, if one was named.
    pub(super) fn named(self) -> Option<&'static encoding_rs::Encoding> {
        self.0
    }
}

impl FromStr for Encoding {
    type Err = Error;

    /// Any label of the WHATWG Encoding Standard, or `auto`.
    fn from_str(label: &str) -> Result<Self, Error> {
        if label.eq_ignore_ascii_case(AUTO_NAME) {
            return Ok(Self::AUTO);
        }
        // The standard also knows labels of encodings that it refuses to decode.
        encoding_rs::Encoding::for_label_no_replacement(label.as_bytes())
            .map(|named| Self(Some(named)))
            .ok_or_else(|| Error::UnknownEncoding { label: label.to_owned(), near: near(label) })
    }
}

/// The known names that are most like this one, the most alike first.
fn near(label: &str) -> Vec<&'static str> {
    let label = label.trim().to_lowercase();
    let is_part = |name: &str| label.len() >= PART && name.contains(&label);
    let likeness = |name: &str| if is_part(name) { 1.0 } else { strsim::jaro(&label, name) };
    let mut alike: Vec<(f64, &str)> = NAMES.iter().map(|name| (likeness(name), *name)).collect();
    alike.retain(|&(similarity, _)| similarity >= NEAR);
    alike.sort_by(|a, b| b.0.total_cmp(&a.0));
    alike.into_iter().take(SUGGESTIONS).map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_that_is_suggested_is_known() {
        for name in NAMES {
            assert!(name.parse::<Encoding>().is_ok(), "{name}");
        }
    }

    #[test]
    fn slips_of_the_finger_are_understood() {
        for (label, meant) in [
            ("windows1256", "windows-1256"),
            ("Windoes-1256", "windows-1256"),
            ("win-1256", "windows-1256"),
            ("cp-1256", "cp1256"),
            ("1256", "windows-1256"),
            ("iso8859-06", "iso-8859-6"),
            ("8859-6", "iso-8859-6"),
            ("uft-8", "utf-8"),
            ("utf-16-le", "utf-16le"),
            ("atuo", "auto"),
            ("arabi", "arabic"),
        ] {
            let near = near(label);
            assert!(near.contains(&meant) && near.len() <= SUGGESTIONS, "{label}: {near:?}");
        }
        for label in ["", "x", "klingon", "\u{202e}", "ansi"] {
            assert_eq!(near(label), Vec::<&str>::new(), "{label}");
        }
    }

    #[test]
    fn an_encoding_that_the_standard_refuses_is_unknown() {
        assert!("hz-gb-2312".parse::<Encoding>().is_err());
        assert!("replacement".parse::<Encoding>().is_err());
    }
}
