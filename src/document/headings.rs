//! Which lines are headings: a short line without a terminator, a short question that stands alone, the headline above
//! the text. What a document as a whole is like has the last word: in reviews, notes and verse, one a line, the lines
//! are the text.

use super::first_words::{first_word_is, is_conjoined, opens_like_a_sentence};
use super::forms::says_subject;
use super::furniture::{has_leaders, is_tags};
use super::{Document, Kind, Passage, Sentence, words};
use crate::arabic::is_word_char;
use crate::separators::{COMMAS, is_bracketed};
use crate::terminators::{asks, ends_with_terminator};

/// A unit without a terminator and of no more words than this is a heading.
const LONGEST_HEADING: usize = 12;
/// A question that stands alone and has no more words than this is a heading.
const LONGEST_QUESTION: usize = 12;
/// A question of no more words is one in any case.
const SHORT_QUESTION: usize = 8;
/// A headline may be longer than a sub-heading.
const LONGEST_TITLE: usize = 20;
/// A masthead or the name of a section in front of the headline is no longer than this.
const LONGEST_MASTHEAD: usize = 4;
/// Where headings hold this many times the words of the prose, the text is written without full stops.
const UNPUNCTUATED: usize = 2;
/// Where lines with a terminator are no more than one in so many, a line is a unit: a review, a post, an answer.
const UNSTOPPED: usize = 4;

/// Whether a paragraph that is one sentence is a heading.
pub(super) fn is_heading(line: &Passage<'_>) -> bool {
    let &Passage { text, words, .. } = line;
    // A longer one with a comma says something before it asks.
    let is_question = || words <= SHORT_QUESTION || (words <= LONGEST_QUESTION && !text.contains(COMMAS));
    let is_set_apart = || {
        !line.is_ended()
            || is_label(line)
            || is_bracketed(text)
            || is_pause(line)
            || ends_with_initials(text)
            || has_leaders(text)
    };
    (asks(text) && is_question())
        || (words <= LONGEST_HEADING && is_set_apart() && !opens_like_a_sentence(line))
        || (words <= LONGEST_TITLE && !line.is_ended() && says_subject(text))
}

/// Whether a sentence is a heading in brackets, as editors of old books set them, or what happens while somebody speaks:
/// `(تصفيق)`.
pub(super) fn is_heading_in_brackets(sentence: &Passage<'_>) -> bool {
    sentence.words <= LONGEST_HEADING
        && sentence.text.starts_with(['[', '('])
        && is_bracketed(sentence.text.trim_end_matches('.'))
}

/// A word, or two of them joined, is a heading even with a full stop: `الاقتصاد.`, `النقل والاتصالات.`
fn is_label(line: &Passage<'_>) -> bool {
    let &Passage { text, words, .. } = line;
    words == 1
        || (words <= 3 && ends_with_initial(text))
        || (words == 2 && text.split_whitespace().nth(1).is_some_and(|second| second.starts_with("وال")))
}

/// Whether a line ends with the letter of a name: `سارة م.`
fn ends_with_initial(line: &str) -> bool {
    line.strip_suffix('.').is_some_and(|line| {
        let mut back = line.chars().rev();
        back.next().is_some_and(is_word_char) && back.next() == Some(' ')
    })
}

/// Words that wait for what follows: `صافرة أخيرة..`
fn is_pause(line: &Passage<'_>) -> bool {
    line.words < SHORTEST_LINE
        && line.text.ends_with("..")
        && line.text.trim_end_matches('.').ends_with(|c: char| is_word_char(c) || c == ' ')
}

/// Whether a line ends with the letters of a name in brackets, whose stop is theirs: `شركة السواقي للأغذية (ش.م.ع.)`
fn ends_with_initials(line: &str) -> bool {
    let inside = line.strip_suffix(')').and_then(|line| line.rsplit_once('('));
    inside.is_some_and(|(_, letters)| {
        let letters = letters.strip_suffix('.').unwrap_or_default();
        letters.contains('.') && letters.split('.').all(|letter| letter.trim().chars().count() == 1)
    })
}

/// Words of a unit without a stop, on average; labels and the items of a list have fewer.
const SHORTEST_UNIT: usize = 5;

/// Where no more than one sentence in so many has a terminator, the lack of one says nothing, and lines are said from so many
/// words on. Fewer lines are none to tell it from.
const UNSTOPPED_BY_FAR: usize = 8;
const SHORTEST_SAID: usize = 8;
const FEWEST_LINES: usize = 3;

/// Words of the shortest line among them that is no label.
const SHORTEST_LINE: usize = 4;

impl Document<'_> {
    /// A headline may be longer than a sub-heading: the first line that is no masthead, if it stands alone without a
    /// full stop and longer text follows.
    pub(super) fn mark_headline(&mut self) {
        let Some(first) = self.sentences.iter().position(|sentence| sentence.kind == Kind::Prose) else {
            return;
        };
        let (before, [headline, rest @ ..]) = self.sentences.split_at(first) else { return };
        let Some(next) = rest.iter().position(|sentence| sentence.kind == Kind::Prose) else { return };
        let line = self.text_of(headline);
        let paragraph = || self.paragraph_from(first + 1 + next);
        let mut headings = before.iter().filter(|sentence| sentence.kind == Kind::Heading).peekable();
        let led = headings.peek().is_none() || self.is_stopped(paragraph());
        let mastheads = |heading: &Sentence| {
            heading.words() <= LONGEST_MASTHEAD
                && !heading.is_declared
                && !line.starts_with(self.text_of(heading))
        };
        if rest.first().is_some_and(|sentence| sentence.opens_paragraph)
            && headline.opens_paragraph
            && !headline.is_declared
            && headline.words() <= LONGEST_TITLE
            && !ends_a_statement(line)
            && headline.words() < words(paragraph())
            && !(headline.words() > LONGEST_HEADING && self.has_no_stops())
            && led
            && headings.all(mastheads)
        {
            self.sentences[first].kind = Kind::Heading;
        }
    }

    /// A paragraph ends with a terminator.
    fn is_stopped(&self, paragraph: &[Sentence]) -> bool {
        paragraph.last().is_some_and(|sentence| ends_with_terminator(self.text_of(sentence)))
    }

    /// Text without full stops (verse, notes, chat, reviews) is not a list of headings. Whether this is such a text.
    pub(super) fn trust_unpunctuated(&mut self) -> bool {
        let guessed = |sentence: &Sentence| sentence.kind == Kind::Heading && !sentence.is_declared;
        let (mut headings, mut heading_words, mut prose_words) = (0, 0, 0);
        for sentence in &self.sentences {
            if guessed(sentence) {
                (headings, heading_words) = (headings + 1, heading_words + sentence.words());
            } else if sentence.kind == Kind::Prose {
                prose_words += sentence.words();
            }
        }
        let by_words = heading_words > UNPUNCTUATED * prose_words;
        let is_trusted = headings > 0 && (by_words || self.is_unstopped(headings));
        if is_trusted {
            let shortest = if by_words { 0 } else { SHORTEST_LINE };
            let text = self.text;
            let is_line = |sentence: &&mut Sentence| {
                guessed(sentence) && sentence.words() >= shortest && !is_tags(sentence.span.of(text))
            };
            self.sentences.iter_mut().filter(is_line).for_each(|sentence| sentence.kind = Kind::Prose);
        }
        if headings > 0 && !is_trusted && self.has_no_stops() {
            self.trust_long_lines();
        }
        is_trusted
    }

    /// Where no line has a stop, the lack of one says nothing: neither a long line is a heading nor one that opens with a
    /// conjunction, unless it is the first.
    fn trust_long_lines(&mut self) {
        for index in 1..self.sentences.len() {
            let line = &self.sentences[index];
            let said = self.text_of(line);
            let is_said = || line.words() >= SHORTEST_SAID || first_word_is(said, is_conjoined);
            if line.kind == Kind::Heading
                && !line.is_declared
                && line.words() >= SHORTEST_LINE
                && is_said()
                && !is_tags(said)
            {
                self.sentences[index].kind = Kind::Prose;
            }
        }
    }

    /// Whether lines are long, and hardly one sentence has a terminator: messages of people who set none.
    fn has_no_stops(&self) -> bool {
        let text = || self.sentences.iter().filter(|line| matches!(line.kind, Kind::Prose | Kind::Heading));
        let (lines, all_words) = text().fold((0, 0), |(lines, all), line| (lines + 1, all + line.words()));
        // Most texts have more stops in their first lines, and are not read any further.
        let most = lines / UNSTOPPED_BY_FAR;
        let stopped = text().filter(|line| ends_with_terminator(self.text_of(line))).take(most + 1).count();
        lines >= FEWEST_LINES && all_words >= SHORTEST_SAID * lines && stopped <= most
    }

    /// Whether lines are units without a stop: half of them pass for headings, and hardly one ends with a terminator.
    fn is_unstopped(&self, headings: usize) -> bool {
        let (mut lines, mut stopped, mut all_words, mut stopped_words) = (0, 0, 0, 0);
        for (_, paragraph) in self.paragraphs() {
            if matches!(paragraph[0].kind, Kind::Prose | Kind::Heading) {
                let length = words(paragraph);
                (lines, all_words) = (lines + 1, all_words + length);
                // What announces a verse or a list has its stop inside.
                if self.is_stopped(paragraph) || self.text_of_all(paragraph).ends_with(':') {
                    (stopped, stopped_words) = (stopped + 1, stopped_words + length);
                }
            }
            if stopped * UNSTOPPED > self.sentences.len() {
                return false;
            }
        }
        // A label is shorter than what people say in a line.
        all_words >= SHORTEST_UNIT * lines
            && headings * 2 >= lines
            && stopped * UNSTOPPED <= lines
            && stopped_words * UNSTOPPED <= all_words
    }
}

/// Whether a line ends as a statement does; a headline may end with a question, an exclamation or a pause.
fn ends_a_statement(line: &str) -> bool {
    ends_with_terminator(line)
        && !line.ends_with(['؟', '?', '!'])
        && !line.ends_with("..")
        && !line.ends_with('…')
}

#[cfg(test)]
mod tests {
    use crate::document::{Kind, kinds};

    const BODY: &str =
        "تدور الأحداث في قرية على أطراف البادية، حيث تعيش عجوز وحيدة بعد سفر أبنائها الثلاثة إلى المدينة.";

    #[test]
    fn where_nobody_sets_a_stop_lines_are_said() {
        let lines = [
            "اشتريت سيارة قديمة من واحد في السوق قال لي إنها سليمة وما فيها أي عيب أبدا",
            "وديتها الفحص وطلع المحرك مضروب والعداد ملعوب فيه من سنين طويلة وما كنت أدري",
            "رفعت عليه دعوى وبعد شهرين حكم لي القاضي برد المبلغ كله وفسخ البيع بيننا",
            "السيارة رجعت له وأنا رجعت لي فلوسي كاملة",
            "والله يعوض على الجميع",
        ];
        assert_eq!(kinds(&lines.join("\n")), [Kind::Prose; 5]);
        // With stops it is a heading, and so is a short first line.
        assert_eq!(kinds(&lines.join(".\n").replace(&format!("{}.", lines[3]), lines[3]))[3], Kind::Heading);
        assert_eq!(kinds(&format!("حكايتي مع السيارة القديمة\n{}", lines[..4].join("\n")))[0], Kind::Heading);
    }

    #[test]
    fn what_happens_while_somebody_speaks_and_a_name_are_headings() {
        for line in ["(تصفيق)", "(رفعت الجلسة بعد الظهر)", "سارة م.", "شكرًا سيادة الرئيس."]
        {
            assert_eq!(kinds(&format!("{BODY}\n{line}\n{BODY} {line}\n"))[1], Kind::Heading, "{line}");
        }
    }
}
