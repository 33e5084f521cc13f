//! Subtitles and transcripts: what is said, without the stamps that say when. SRT, WebVTT, and text with a stamp before
//! or above each line, as whisper and YouTube give it. A pause between sentences opens a paragraph.

use std::borrow::Cow;

use super::blocks::Blocks;
use super::stamps::{Pauses, behind_stamp};
use crate::separators::is_bracketed;
use crate::terminators::{asks, ends_with_terminator};

/// Blocks of WebVTT that are not shown.
const UNSEEN: [&str; 4] = ["WEBVTT", "NOTE", "STYLE", "REGION"];
/// What opens a line that is sung.
const NOTES: [char; 4] = ['♪', '♫', '♬', '♩'];
/// What is written for what is heard beside words, and what only says where a line is set.
const SIGNS: [char; 14] = [
    '♪', '♫', '♬', '♩', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}',
    '\u{2067}', '\u{2068}', '\u{2069}',
];
/// Named characters of WebVTT.
const ENTITIES: [(&str, &str); 6] =
    [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{a0}"), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&")];
/// How lines open that say who made the subtitles.
const CREDITS: [&str; 13] = [
    "ترجمة:", "ترجمة :", "ترجمة |", "ترجمة -", "ترجمة وتعديل", "ترجمة وتوقيت", "تمت الترجمة",
    "تعديل التوقيت", "توقيت:", "Translated by", "Subtitles by", "Subtitle by", "Synced ",
];
/// Dashes that open what another person says.
const DASHES: [char; 4] = ['-', '–', '—', '‐'];
/// What opens it in captions that are written while somebody speaks, and then holds until the next one.
const TURN: &str = ">>";

/// What is said, a block for each who is seen to speak and for what is said between two pauses.
pub(super) fn read(text: &str) -> Blocks {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim).collect();
    let has_cues = lines.iter().any(|line| is_cue(line));
    let pauses = Pauses::new(lines.iter().any(|line| ends_with_terminator(line)));
    let mut reader = Reader { has_cues, pauses, ..Reader::default() };
    for (index, line) in lines.iter().enumerate() {
        let at = |index: usize| lines.get(index).copied().unwrap_or_default();
        reader.take(at(index.wrapping_sub(1)), line, at(index + 1));
    }
    reader.blocks.close(false, |_| true);
    reader.blocks
}

#[derive(Default)]
struct Reader<'t> {
    blocks: Blocks,
    /// It is a file of cues: what looks like a time inside one is said.
    has_cues: bool,
    /// Inside a block that is not shown.
    unseen: bool,
    pauses: Pauses,
    /// The last line that was said, without its tags: captions that roll say it again.
    last: Cow<'t, str>,
    /// Who spoke last, where the file names them.
    voice: Option<&'t str>,
    /// Somebody speaks in turn with somebody else, or sings.
    in_turns: bool,
}

impl<'t> Reader<'t> {
    fn take(&mut self, before: &str, line: &'t str, next: &str) {
        let opens = before.is_empty();
        if line.is_empty() {
            self.unseen = false;
            return;
        }
        self.unseen |= opens && UNSEEN.iter().any(|name| is_named(line, name));
        // Over a cue stands its number or its name.
        let is_number = || line.bytes().all(|byte| byte.is_ascii_digit());
        if self.unseen || is_cue(next) && (opens || is_number()) {
            return;
        }
        let stamped = behind_stamp(line).filter(|_| !self.has_cues || is_cue(line));
        let Some((times, said)) = stamped else { return self.say(line) };
        // A new cue: whoever spoke in turns has ended.
        let pauses = self.pauses.part(times, ends_with_terminator(&self.last), next);
        if std::mem::take(&mut self.in_turns) || pauses {
            self.blocks.close(false, |_| true);
        }
        self.say(said);
    }

    fn say(&mut self, line: &'t str) {
        let voice = voice(line);
        let speaks = voice.is_some() && std::mem::replace(&mut self.voice, voice) != voice;
        let sung = is_sung(line);
        let said = trimmed(bare(line));
        if said.is_empty() || said == self.last {
            return;
        }
        let before = std::mem::replace(&mut self.last, said);
        let asked = asks(&before);
        let line = &*self.last;
        let takes_over = line.starts_with(TURN);
        let words = line.trim_start_matches(DASHES).trim_start_matches('>').trim_start();
        // What is heard stands in brackets.
        if is_bracketed(words) || is_credit(words) {
            return;
        }
        let in_turn = words.len() < line.len() && !takes_over;
        // A question and its answer belong together.
        if (speaks || in_turn || takes_over || sung) && !asked {
            self.blocks.close(false, |_| true);
        }
        self.in_turns |= in_turn || sung;
        self.blocks.push(words, false);
        self.blocks.push(" ", false);
    }
}

/// Who speaks a line, by the tag before it: `<v سلمى>`.
fn voice(line: &str) -> Option<&str> {
    let tag = line.strip_prefix("<v").filter(|rest| rest.starts_with([' ', '.']))?;
    tag.split_once('>').map(|(name, _)| name)
}

fn is_named(line: &str, name: &str) -> bool {
    line.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a line says from when to when the lines below it are shown.
fn is_cue(line: &str) -> bool {
    line.contains("-->") && line.starts_with(|c: char| c.is_ascii_digit()) && behind_stamp(line).is_some()
}

/// A line without tags, styles, signs and names of characters.
fn bare(line: &str) -> Cow<'_, str> {
    if !line.contains(['<', '{', '&']) && !line.contains(SIGNS) {
        return Cow::Borrowed(line);
    }
    let line = without(&without(line, "<", '>'), "{\\", '}').replace(SIGNS, "");
    Cow::Owned(ENTITIES.iter().fold(line, |line, (name, sign)| line.replace(name, sign)))
}

fn trimmed(line: Cow<'_, str>) -> Cow<'_, str> {
    match line {
        Cow::Borrowed(line) => Cow::Borrowed(line.trim()),
        Cow::Owned(line) => Cow::Owned(line.trim().to_owned()),
    }
}

/// Whether a line is sung: it is no part of what is said around it.
fn is_sung(line: &str) -> bool {
    let opens = |line: &str| without(&without(line, "<", '>'), "{\\", '}').trim_start().starts_with(NOTES);
    line.contains(NOTES) && opens(line)
}

/// A line without what stands between these two; what is not closed is text.
fn without(line: &str, open: &str, close: char) -> String {
    let (mut kept, mut rest) = (String::new(), line);
    while let Some((before, inside)) = rest.split_once(open) {
        let Some((_, behind)) = inside.split_once(close) else { break };
        kept.push_str(before);
        rest = behind;
    }
    kept + rest
}

/// Whether a line says who made the subtitles, or where there are more.
fn is_credit(line: &str) -> bool {
    let is_address = |word: &str| word.starts_with("www.") || word.contains("://");
    CREDITS.iter().any(|credit| line.starts_with(credit)) || line.split_whitespace().all(is_address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        read(text).iter().map(|(text, _)| text.to_owned()).collect()
    }

    #[test]
    fn cues_are_joined_into_running_text() {
        let srt = "\u{feff}1\r\n00:00:01,000 --> 00:00:04,200\r\n<i>كان الميناء\r\nمظلما.</i>\r\n\r\n2\r\n00:00:04,500 --> \
                   00:00:08,100\r\n{\\an8}ثم طلع ♪ الفجر.\r\n3\r\n00:00:09,000 --> 00:00:10,000\r\n(تصفيق)\r\nوعدنا في\r\n10:30 عام\r\n1970\r\n";
        assert_eq!(said(srt), ["كان الميناء مظلما. ثم طلع الفجر. وعدنا في 10:30 عام 1970"]);
    }

    #[test]
    fn what_is_not_shown_of_a_webvtt_file_goes() {
        let vtt = "WEBVTT - درس\nKind: captions\n\nNOTE\nلا يقال\n\nSTYLE\n::cue { color: red }\n\nمقدمة\n00:01.000 --> 00:02.000 \
                   align:start\n<v سلمى>أهلا بكم\n\n00:02.000 --> 00:03.000\n<c.red>في <00:02.500>الدرس</c> &amp; غيره.\n";
        assert_eq!(said(vtt), ["أهلا بكم في الدرس & غيره."]);
    }

    #[test]
    fn a_dash_opens_what_another_says_until_the_next_cue() {
        let srt = "1\n00:00:01,000 --> 00:00:04,200\n- متى وصلت؟\n- ليلة أمس،\nمتأخرا.\n- ظننتك لن تأتي.\n\n2\n00:00:04,500 --> 00:00:08,100\nكان المطر \
                   شديدا.\n";
        assert_eq!(said(srt), ["متى وصلت؟ ليلة أمس، متأخرا.", "ظننتك لن تأتي.", "كان المطر شديدا."]);
    }

    #[test]
    fn who_speaks_on_in_another_cue_goes_on() {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v سلمى>ارتفعت الحرارة درجة،\n\n00:02.100 --> 00:03.000\n<v سلمى>وهذا كثير.\n\n\
                   00:03.100 --> 00:04.000\n<v هدى>نعم.\n";
        assert_eq!(said(vtt), ["ارتفعت الحرارة درجة، وهذا كثير.", "نعم."]);
    }

    #[test]
    fn who_takes_over_speaks_until_another_does() {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n&gt;&gt; كيف بدأتم؟\n\n00:02.100 --> 00:03.000\n>> بمنحة\n\n00:03.100 --> 00:04.000\nصغيرة.\n\n\
                   00:04.100 --> 00:05.000\n>>> شكرا.\n";
        assert_eq!(said(vtt), ["كيف بدأتم؟ بمنحة صغيرة.", "شكرا."]);
    }

    #[test]
    fn a_pause_behind_a_stop_or_around_a_caption_opens_a_paragraph() {
        let cue =
            |times: &str, said: &str| format!("00:00:{} --> 00:00:{}\n{said}\n\n", &times[..6], &times[7..]);
        let srt = [
            cue("01,000 03,000", "عودة البساتين"),
            cue("06,000 08,000", "عاد المزارعون"),
            cue("08,500 09,000", "إلى"),
            cue("12,000 13,000", "بساتينهم."),
            cue("13,400 14,000", "وجرى الماء."),
            cue("16,000 18,000", "ثم أثمر الشجر."),
        ]
        .concat();
        assert_eq!(
            said(&srt),
            ["عودة البساتين", "عاد المزارعون إلى بساتينهم. وجرى الماء.", "ثم أثمر الشجر."]
        );
        assert_eq!(said(&srt.replace('.', "")).len(), 1, "without stops nothing tells a caption");
    }

    #[test]
    fn a_place_between_two_short_pauses_stands_apart() {
        let cue =
            |times: &str, said: &str| format!("00:00:{} --> 00:00:{}\n{said}\n\n", &times[..6], &times[7..]);
        let srt = [
            cue("01,000 03,000", "حل المساء."),
            cue("04,200 06,000", "تمنراست، جنوب الجزائر"),
            cue("07,100 08,500", "يعرف الطوارق الصحراء"),
            cue("08,600 09,000", "كما يعرف البحار،"),
            cue("10,100 11,000", "أمواجه."),
        ]
        .concat();
        assert_eq!(
            said(&srt),
            ["حل المساء.", "تمنراست، جنوب الجزائر", "يعرف الطوارق الصحراء كما يعرف البحار، أمواجه."]
        );
    }

    #[test]
    fn a_few_words_of_a_sentence_between_two_short_pauses_are_no_place() {
        for middle in [
            "قالت لي أمي، وكانت غاضبة، إن",
            "قال، إن",
            "بعد 20 عاما قضيناها هناك",
            "وفي الحي، كما في غيره، سبعون",
        ] {
            let srt = format!(
                "1\n00:00:00,000 --> 00:00:02,000\nوصلت إلى البيت.\n\n2\n00:00:03,000 --> 00:00:05,000\n{middle}\n\n3\n00:00:06,000 \
                 --> 00:00:08,000\nالطعام برد.\n"
            );
            assert_eq!(said(&srt), [format!("وصلت إلى البيت. {middle} الطعام برد.")]);
        }
    }

    #[test]
    fn stamps_above_or_before_the_lines_of_a_transcript_go() {
        for text in [
            "0:00\nأهلا بكم\n0:03\nفي حلقة جديدة.\n1:00:05\nنبدأ الساعة 10:30 صباحا.",
            "[00:00.000 --> 00:02.840]  أهلا بكم\n[00:02.840 --> 1:00:04.000]  في حلقة جديدة.\n[1:00:05.000 --> 1:00:09.000] نبدأ \
             الساعة 10:30 صباحا.",
            "(0:00) أهلا بكم\n(0:03) في حلقة جديدة.\n(1:00:05) نبدأ الساعة 10:30 صباحا.",
        ] {
            assert_eq!(said(text), ["أهلا بكم في حلقة جديدة. نبدأ الساعة 10:30 صباحا."], "{text}");
        }
    }

    #[test]
    fn what_is_sung_stands_apart() {
        let cue = |said: &str| format!("1\n00:00:01,000 --> 00:00:04,200\n{said}\n\n");
        let srt = ["كان الميناء", "<i>♪ يا بحر يا غالي ♪</i>", "مظلما."].map(cue).concat();
        assert_eq!(said(&srt), ["كان الميناء", "يا بحر يا غالي", "مظلما."]);
    }

    #[test]
    fn who_made_the_subtitles_says_nothing_in_them() {
        let cue = |said: &str| format!("1\n00:00:01,000 --> 00:00:04,200\n{said}\n\n");
        let srt = ["كان الميناء مظلما.", "ترجمة | فريق الأصدقاء\nwww.subs.example", "ترجمة الكتاب صعبة."]
            .map(cue)
            .concat();
        assert_eq!(said(&srt), ["كان الميناء مظلما. ترجمة الكتاب صعبة."]);
    }

    #[test]
    fn a_caption_whose_words_come_one_by_one_is_said_once() {
        let vtt = "WEBVTT\nKind: captions\n\n00:00:00.320 --> 00:00:03.510 align:start position:0%\n \nأهلا<00:00:00.680><c> \
                   بكم</c>\n\n00:00:03.510 --> 00:00:03.520 align:start position:0%\nأهلا بكم\n \n\n00:00:03.520 --> 00:00:06.400 \
                   align:start position:0%\nأهلا بكم\nفي<00:00:03.900><c> الدرس</c>\n\n00:00:06.400 --> 00:00:06.410\nفي الدرس\n \n";
        assert_eq!(said(vtt), ["أهلا بكم في الدرس"]);
    }

    #[test]
    fn a_caption_that_rolls_is_said_once() {
        let vtt = "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nأهلا بكم\n\n00:00:02.000 --> 00:00:02.010\nأهلا بكم\n \n\n00:00:02.010 --> \
                   00:00:04.000\nأهلا بكم\nفي الدرس\n";
        assert_eq!(said(vtt), ["أهلا بكم في الدرس"]);
    }
}
