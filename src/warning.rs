//! What the user should know about an input that could be read, or about its summary.

mod message;

use serde::{Serialize, Serializer};

/// A warning; shown it is one line that says what is doubtful and what to do about it. Serialized it is that line.
///
/// ```
/// use zubda::{Setting, Warning};
///
/// let summary = zubda::Summarizer::default().summarize("إعلان\nاقرأ أيضا: خبر آخر\n", None);
/// assert_eq!(summary.warnings, [Warning::NothingToChoose]);
/// assert!(summary.warnings[0].to_string().ends_with("`keep_boilerplate` keeps all but the headings"));
/// // A program says what its own users know the setting by.
/// let told = summary.warnings[0].message(|setting| match setting {
///     Setting::KeepBoilerplate => "--keep-boilerplate",
///     other => other.as_str(),
/// });
/// assert!(told.ends_with("--keep-boilerplate keeps all but the headings"));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Warning {
    /// Bytes that are not UTF-8; U+FFFD stands for them.
    InvalidUtf8 {
        /// Offset of the first bad byte.
        byte: usize,
        /// Its line, counted from 1.
        line: usize,
        /// How many other places are bad.
        others: usize,
    },
    /// The last character is cut off by the end; U+FFFD stands for it.
    CutOff {
        /// Offset of its first byte.
        byte: usize,
        /// Its line, counted from 1.
        line: usize,
    },
    /// Bytes that mean nothing in the encoding; U+FFFD stands for them.
    Unreadable {
        /// The encoding.
        encoding: &'static str,
        /// The first line with such bytes, counted from 1.
        line: usize,
        /// How many there are.
        places: usize,
    },
    /// The byte order mark speaks against the encoding that was named.
    Contradiction {
        /// The encoding of the mark, which was read.
        marked: &'static str,
        /// The encoding that was named.
        named: &'static str,
    },
    /// The encoding was guessed, and no Arabic came of it.
    Guessed {
        /// The encoding.
        encoding: &'static str,
    },
    /// A file lacks parts that it names; what is left of it was read.
    Missing {
        /// The first of them.
        part: String,
        /// How many others there are.
        others: usize,
    },
    /// It looks like HTML, and is read as it stands.
    Html,
    /// The text was read in the wrong encoding before.
    Misread(Misreading),
    /// The words are reversed, as programs draw them.
    Reversed,
    /// The words of some lines are reversed.
    PartlyReversed,
    /// There is no sentence.
    Empty,
    /// A page or a Markdown text without running text.
    NoRunningText,
    /// No sentence may be chosen.
    NothingToChoose,
    /// No letter of any script.
    NoLetters,
    /// No Arabic letter.
    NoArabic,
    /// It looks like Persian, Urdu or Kurdish.
    OtherLanguage,
    /// Nothing that adds anything fits the budget. What is there instead exceeds it: of the sentences, and the parts that
    /// may be broken off of them, that add at least half of what the best one adds, the shortest.
    OverBudget {
        /// How long the summary may be.
        budget: usize,
        /// How long it is.
        takes: usize,
        /// What is counted: `words` or `characters`.
        unit: &'static str,
        /// The share of the words that was asked for, if a share was.
        ratio: Option<f64>,
    },
    /// No sentence has a word of the query, stop words apart: the summary is what it is without one.
    Unanswered,
    /// Some sentences have a word of the query, and nothing of the summary has: none of them fits, whole or broken off behind it.
    QueryLeftOut,
    /// A document before it has the same text.
    Copy,
    /// No Arabic letter, where other documents have some: nothing is taken of it.
    Foreign,
    /// Several documents without a sentence that could be chosen.
    NothingTogether,
    /// What a user of the library has to say.
    Other(String),
}

/// What a text went through that was read in the wrong encoding once.
///
/// ```
/// use zubda::{Misreading, Warning, suspicion};
///
/// let mojibake = "ÇáÓáÇã Úáíßã æÑÍãÉ Çááå æÈÑßÇÊå";
/// assert_eq!(suspicion(mojibake), Some(Warning::Misread(Misreading::Windows1256AsLatin)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misreading {
    /// windows-1256 read as windows-1252.
    Windows1256AsLatin,
    /// windows-1256 read as Mac Roman.
    Windows1256AsMac,
    /// UTF-8 read as windows-1252.
    Utf8AsLatin,
    /// UTF-8 read as Mac Roman.
    Utf8AsMac,
    /// UTF-8 read as windows-1256.
    Utf8AsWindows1256,
    /// Something else that leaves Arabic and accented Latin letters in one word.
    Mixed,
    /// Written in an encoding without Arabic letters: nothing is left of them.
    Lost,
}

/// A setting that a warning names as the cure; see [`Warning`] for an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Setting {
    /// The encoding that bytes are read in: that of [`crate::decode`].
    Encoding,
    /// Reading a text as it stands: [`crate::TextFormat::Text`].
    PlainText,
    /// Reading what a page says: `TextFormat::Html`.
    Html,
    /// Turning a text out of visual order: [`crate::logical_order`].
    LogicalOrder,
    /// [`crate::Settings::keep_boilerplate`].
    KeepBoilerplate,
    /// [`crate::Settings::stop_words`].
    StopWords,
    /// [`crate::Settings::query`].
    Query,
}

impl Setting {
    /// What the library calls it.
    ///
    /// ```
    /// assert_eq!(zubda::Setting::StopWords.as_str(), "stop_words");
    /// ```
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Encoding => "encoding",
            Self::PlainText => "TextFormat::Text",
            Self::Html => "TextFormat::Html",
            Self::LogicalOrder => "logical_order",
            Self::KeepBoilerplate => "keep_boilerplate",
            Self::StopWords => "stop_words",
            Self::Query => "query",
        }
    }
}

impl Warning {
    /// What is to be said of a text that was not quite in the encoding it was read in: nothing if no U+FFFD is in it.
    ///
    /// ```
    /// use zubda::Warning;
    ///
    /// let warning = Warning::Unreadable { encoding: "UTF-8", line: 2, places: 1 };
    /// assert_eq!(Warning::unreadable("نعم\nل\u{fffd}", "UTF-8"), Some(warning));
    /// assert_eq!(Warning::unreadable("نعم", "UTF-8"), None);
    /// ```
    #[must_use]
    pub fn unreadable(text: &str, encoding: &'static str) -> Option<Self> {
        let (before, _) = text.split_once(char::REPLACEMENT_CHARACTER)?;
        let places = text.matches(char::REPLACEMENT_CHARACTER).count();
        Some(Self::Unreadable { encoding, line: 1 + before.matches('\n').count(), places })
    }
}

#[cfg(feature = "documents")]
impl Warning {
    /// What is to be said of a file without these parts.
    pub(crate) fn missing(parts: &[String]) -> Option<Self> {
        let (part, others) = parts.split_first()?;
        Some(Self::Missing { part: part.clone(), others: others.len() })
    }
}

impl From<String> for Warning {
    fn from(told: String) -> Self {
        Self::Other(told)
    }
}

impl Serialize for Warning {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
