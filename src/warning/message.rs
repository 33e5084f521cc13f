//! What a warning says, with a name for each setting that is its cure.

use std::fmt;

use super::{Misreading, Setting, Warning};

// `{}` stands for the name of the setting.
const CUT_OFF: &str =
    "begins a character that is cut off by the end: it is read as U+FFFD, and the file may be incomplete";
const REPAIR: &str = "repair the file, or name its encoding with {}";
const GUESSED: &str =
    "by its statistics, but there is no Arabic letter in it: name its encoding, e.g. {} windows-1256";
const HTML: &str = "this looks like HTML and is read as text: {} takes out what the page says";
const REVERSED: &str = "the words look reversed, in visual order (`مالسلا` for `السلام`): read them with {}, or extract the \
     text again in logical order";
const PARTLY_REVERSED: &str = "some lines look reversed, in visual order (`مالسلا` for `السلام`), and others do not: \
     extract the text again in logical order, or read those lines apart with {}";
const NO_RUNNING_TEXT: &str = "no running text found: nothing but menus, links, tables, code and the like; {} takes all of \
     it as it stands; an office file, a book or a PDF has to be saved as text first";
const NOTHING_TO_CHOOSE: &str =
    "nothing but headings, rows of tables and boilerplate; {} keeps all but the headings";
const OTHER_LANGUAGE: &str = "this looks like Persian, Urdu or Kurdish: the stop words and the stems are those of Arabic, \
     so keywords and ranking take function words for content; name a list of your own with {}";
const EMPTY: &str = "the document is empty";
const NO_LETTERS: &str = "no letter of any script: there is nothing to summarize";
const NO_ARABIC: &str = "no Arabic letters: the rules and the stop words are for Arabic";
const UNANSWERED: &str = "no sentence has a word of {} (stop words do not count), so nothing leans towards it: ask in the words \
     of the text";
const QUERY_LEFT_OUT: &str =
    "the text has words of {}, and the summary has none: nothing that has one fits; give it more room";
const COPY: &str = "a document before it has the same text: it counts once";
const FOREIGN: &str =
    "no Arabic letters, and other documents have some: nothing is taken of it, unless with {}";
const NOTHING_TOGETHER: &str = "no document has a sentence that could be chosen: the summary is empty";
const MIXED: &str = "Arabic and accented Latin letters stand mixed in the words, as if they had been read in the wrong \
     encoding: name the right one with {}, e.g. {} iso-8859-6";
const LOST: &str = "the letters are question marks: they were lost when the text was saved in an encoding without Arabic, \
     and nothing brings them back; take the original";

impl fmt::Display for Warning {
    /// With the library's names of settings.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(|setting| format!("`{}`", setting.as_str())))
    }
}

impl Warning {
    /// The warning on one line; `name` says what its reader knows a setting by. See [`Warning`] for an example.
    #[must_use]
    pub fn message<N: fmt::Display>(&self, name: impl Fn(Setting) -> N) -> String {
        let with = |text: &str, setting| text.replace("{}", &name(setting).to_string());
        let coded = |text: String| with(&text, Setting::Encoding);
        match self {
            Self::InvalidUtf8 { byte, line, others } => {
                let like = like_others(*others);
                coded(format!("byte {byte} (line {line}) is not UTF-8{like} and is read as U+FFFD: {REPAIR}"))
            }
            Self::CutOff { byte, line } => format!("byte {byte} (line {line}) {CUT_OFF}"),
            Self::Unreadable { encoding, line, places } => {
                let times = if *places == 1 { "once".to_owned() } else { format!("{places} times") };
                coded(format!(
                    "line {line} is not {encoding} throughout: U+FFFD stands for what cannot be read, {times} in all; \
                     {REPAIR}"
                ))
            }
            Self::Contradiction { marked, named } => coded(format!(
                "read as {marked}, for its byte order mark says so, and not as {named}: leave out {{}}"
            )),
            Self::Guessed { encoding } => coded(format!("no UTF-8, and read as {encoding} {GUESSED}")),
            Self::Missing { part, others } => {
                let others = match others {
                    0 => String::new(),
                    1 => ", and one more part is missing".to_owned(),
                    others => format!(", and {others} more parts are missing"),
                };
                format!("there is no {part} in it{others}: the text is not whole; fetch the file again")
            }
            Self::Html => with(HTML, Setting::Html),
            Self::Misread(misreading) => coded(misreading.text()),
            Self::Reversed => with(REVERSED, Setting::LogicalOrder),
            Self::PartlyReversed => with(PARTLY_REVERSED, Setting::LogicalOrder),
            Self::Empty => EMPTY.to_owned(),
            Self::NoRunningText => with(NO_RUNNING_TEXT, Setting::PlainText),
            Self::NothingToChoose => with(NOTHING_TO_CHOOSE, Setting::KeepBoilerplate),
            Self::NoLetters => NO_LETTERS.to_owned(),
            Self::NoArabic => NO_ARABIC.to_owned(),
            Self::OtherLanguage => with(OTHER_LANGUAGE, Setting::StopWords),
            Self::OverBudget { budget, takes, unit, ratio } => over_budget(*budget, *takes, unit, *ratio),
            Self::Unanswered => with(UNANSWERED, Setting::Query),
            Self::QueryLeftOut => with(QUERY_LEFT_OUT, Setting::Query),
            Self::Copy => COPY.to_owned(),
            Self::Foreign => with(FOREIGN, Setting::KeepBoilerplate),
            Self::NothingTogether => NOTHING_TOGETHER.to_owned(),
            Self::Other(told) => told.clone(),
        }
    }
}

fn like_others(others: usize) -> String {
    match others {
        0 => String::new(),
        1 => " like one more place".to_owned(),
        others => format!(" like {others} more places"),
    }
}

fn over_budget(budget: usize, takes: usize, unit: &str, ratio: Option<f64>) -> String {
    let [budget, takes] = [budget, takes].map(|count| match count {
        1 => format!("1 {}", unit.trim_end_matches('s')),
        count => format!("{count} {unit}"),
    });
    let share = ratio.map(|ratio| format!(", {ratio} of the text")).unwrap_or_default();
    format!(
        "over the budget: nothing worth taking fits {budget}{share}; this is the shortest of what tells at least half \
         as much as the best sentence: {takes}"
    )
}

impl Misreading {
    /// With `{}` for the encoding's setting.
    fn text(self) -> String {
        // What it was written in and read in, how words look now, what they are, and what turns them back.
        let (written, read, looks, is, cure) = match self {
            Self::Windows1256AsLatin => {
                ("windows-1256", "windows-1252", "ÇáÓáÇã", "السلام", "iconv -f UTF-8 -t WINDOWS-1252")
            }
            Self::Windows1256AsMac => {
                ("windows-1256", "Mac Roman", "«·”·«„", "السلام", "iconv -f UTF-8 -t MACINTOSH")
            }
            // Not iconv, which refuses the bytes that windows-1252 leaves undefined; 81 is in every `ف`.
            Self::Utf8AsLatin => ("UTF-8", "windows-1252", "Ø§Ù„", "ال", "ftfy"),
            Self::Utf8AsMac => ("UTF-8", "Mac Roman", "ÿßŸÑ", "ال", "iconv -f UTF-8 -t MACINTOSH"),
            Self::Utf8AsWindows1256 => {
                ("UTF-8", "windows-1256", "ط§ظ„", "ال", "iconv -f UTF-8 -t WINDOWS-1256")
            }
            Self::Mixed => return MIXED.to_owned(),
            Self::Lost => return LOST.to_owned(),
        };
        let label = written.to_lowercase();
        format!(
            "this looks like {written} read as {read} (`{looks}` for `{is}`): read the original with {{}} {label}, or \
             turn it back with `{cure}`"
        )
    }
}
