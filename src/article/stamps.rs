//! The stamps of subtitles and transcripts: when each cue comes and goes, and which pauses between them part paragraphs.

use crate::arabic::is_digit;
use crate::terminators::ends_with_terminator;

/// Milliseconds without a cue that part paragraphs; in running speech cues follow within one second.
const PAUSE: u64 = 2000;
/// Milliseconds without a cue on either side of one that says where it is or when.
const CAPTION_PAUSE: u64 = 1000;
/// Words of the longest of these: `25 يناير، ميدان التحرير 2011`.
const LONGEST_CAPTION: usize = 5;
/// Digits of a year.
const YEAR: usize = 4;
/// Words that belong to a sentence: a name of a place or a time has none of them.
const OF_SENTENCES: [&str; 44] = [
    "إن", "أن", "إنه", "إنها", "أنه", "أنها", "إذا", "لأن", "لكن", "ولكن", "لكنه", "لكنها", "ثم", "قد", "لقد",
    "وقد", "لم", "ولم", "لن", "لا", "ولا", "ما", "هو", "هي", "وهو", "وهي", "هذا", "هذه", "ذلك", "الذي", "التي",
    "من", "إلى", "عن", "على", "مع", "كان", "كانت", "وكان", "وكانت", "قال", "قالت", "وقال", "وقالت",
];

/// When a cue comes and goes, in milliseconds; not every stamp says when it goes.
#[derive(Clone, Copy)]
pub(super) struct Times {
    start: u64,
    end: Option<u64>,
}

/// The pauses of a file so far.
#[derive(Default)]
pub(super) struct Pauses {
    /// Whoever wrote it sets stops.
    has_stops: bool,
    /// When the last cue went.
    gone: Option<u64>,
    /// Cues since the last pause.
    cues: u32,
    /// The last cue may be a caption: there is a pause before it, and it names a place or a time.
    may_be_caption: bool,
}

impl Pauses {
    /// `has_stops`: whoever wrote the file sets stops.
    pub(super) fn new(has_stops: bool) -> Self {
        Self { has_stops, ..Self::default() }
    }

    /// Whether a paragraph ends before the cue of these times: there is a pause behind a stop, or behind a cue between two
    /// pauses, which is the caption of what follows. `stopped`: what was said before it ends with a stop; `said`: what the cue
    /// says.
    pub(super) fn part(&mut self, Times { start, end }: Times, stopped: bool, said: &str) -> bool {
        let gone = std::mem::replace(&mut self.gone, end);
        let lasts = |pause: u64| gone.is_none_or(|gone| start.saturating_sub(gone) >= pause);
        let (pauses, halts) = (lasts(PAUSE), lasts(CAPTION_PAUSE));
        let captioned = self.has_stops && self.cues == 1;
        self.cues = if pauses { 1 } else { self.cues + 1 };
        let is_behind =
            std::mem::replace(&mut self.may_be_caption, halts && stopped && is_place_or_time(said));
        gone.is_some() && (pauses && (captioned || stopped) || halts && (is_behind || self.may_be_caption))
    }
}

/// Whether a cue says where or when what follows happens: `تمنراست، جنوب الجزائر`, `باريس 1968`. A few words of a sentence may
/// stand between two pauses as well.
fn is_place_or_time(said: &str) -> bool {
    let has_place = said.contains(['،', ',']) && !said.contains(is_digit);
    let words =
        || said.split(|c: char| c.is_whitespace() || matches!(c, '،' | ',')).filter(|word| !word.is_empty());
    let is_year = |word: &str| word.chars().count() == YEAR && word.chars().all(is_digit);
    !ends_with_terminator(said)
        && !said.ends_with(['،', ',', ':'])
        && (has_place || words().any(is_year))
        && words().count() <= LONGEST_CAPTION
        && !words().any(|word| OF_SENTENCES.contains(&word))
}

/// The times of the stamp that a line opens with, and what stands behind it: `00:12`, `[1:02:03]`, or a cue's
/// `00:00:01,000 --> 00:00:04,200`.
pub(super) fn behind_stamp(line: &str) -> Option<(Times, &str)> {
    let (line, closing) = match line.as_bytes().first()? {
        b'[' => (&line[1..], "]"),
        b'(' => (&line[1..], ")"),
        _ => (line, ""),
    };
    let (start, mut rest) = behind_time(line)?;
    let mut times = Times { start, end: None };
    if let Some(end) = rest.trim_start().strip_prefix("-->") {
        let (end, behind) = behind_time(end.trim_start())?;
        (times.end, rest) = (Some(end), behind);
        if closing.is_empty() {
            // Settings of where the cue is set follow.
            return Some((times, ""));
        }
    }
    let rest = rest.strip_prefix(closing)?;
    // A time of day may open a sentence with a word glued to it, a stamp does not.
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| (times, rest.trim_start()))
}

/// Minutes and seconds, perhaps with hours before them and thousandths behind, in milliseconds, and what stands behind.
fn behind_time(text: &str) -> Option<(u64, &str)> {
    let (mut seconds, mut rest) = behind_digits(text)?;
    let mut parts = 1;
    while let Some((number, digits)) = rest.strip_prefix(':').and_then(behind_digits) {
        (seconds, rest, parts) = (seconds.saturating_mul(60).saturating_add(number), digits, parts + 1);
    }
    let thousandths = rest.strip_prefix(['.', ',']).and_then(behind_digits);
    let (thousandths, rest) = thousandths.unwrap_or((0, rest));
    (parts > 1).then(|| (seconds.saturating_mul(1000).saturating_add(thousandths), rest))
}

fn behind_digits(text: &str) -> Option<(u64, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &text[..text.len() - rest.len()];
    (!digits.is_empty()).then(|| (digits.parse().unwrap_or(u64::MAX), rest))
}
