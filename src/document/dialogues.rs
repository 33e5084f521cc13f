//! Narrated speech: what is asked in it says little without the answer: `فقلت: ما تصنع؟ قال: أنظر.`

use super::first_words::first_word_is;
use super::{Document, Kind};
use crate::article::LONGEST_LIST;
use crate::fold::fold;
use crate::separators::COMMAS;
use crate::span::head;
use crate::speech::Speech;
use crate::terminators::{asks, without_closing};

/// Words from the verb of speech to the colon: `قال رسول الله:`.
const LONGEST_LEAD: usize = 4;
/// Bytes of so many.
const LEAD_BYTES: usize = 60;

impl Document<'_> {
    /// A question in speech is one with the answer, as long as both are no longer than a list may be.
    pub(super) fn join_dialogues(&mut self) {
        let (mut wholes, mut words) = (Vec::new(), None);
        for (index, pair) in self.sentences.windows(2).enumerate() {
            let [question, answer] = pair else { continue };
            let all = words.take().unwrap_or(question.words()) + answer.words();
            let are_text =
                |kind: Kind| pair.iter().all(|sentence| sentence.kind == kind && !sentence.is_declared);
            if !answer.opens_paragraph
                && all <= LONGEST_LIST
                && are_text(Kind::Prose)
                && asks_in_speech(self.text_of(question))
                && answers(self.text_of(answer))
            {
                wholes.push((index, 1));
                words = Some(all);
            }
        }
        self.join(wholes);
    }
}

/// Whether a sentence ends with a question that somebody is told to put: `ثم قال: هل …؟`
fn asks_in_speech(sentence: &str) -> bool {
    let said = without_closing(sentence);
    asks(said)
        && said.rsplit_once(':').is_some_and(|(lead, _)| {
            lead.split_whitespace().rev().take(LONGEST_LEAD).any(|word| speech(&fold(word)).is_some())
        })
}

/// Whether a sentence opens with a verb of speech, who speaks, and a colon; with و the one who asked goes on.
fn answers(sentence: &str) -> bool {
    let lead = head(sentence, LEAD_BYTES).split_once(':').map(|(lead, _)| lead);
    let is_short = |lead: &str| !lead.contains(COMMAS) && lead.split_whitespace().count() <= LONGEST_LEAD;
    lead.is_some_and(is_short)
        && first_word_is(sentence, |word| {
            !word.starts_with('و') && matches!(speech(word), Some(Speech::Say | Speech::Answer))
        })
}

/// What a folded word does, with a conjunction before it or without.
fn speech(word: &str) -> Option<Speech> {
    Speech::of(word).or_else(|| Speech::of(word.strip_prefix(['و', 'ف'])?))
}

#[cfg(test)]
mod tests {
    use crate::document::told;

    #[test]
    fn a_question_in_speech_goes_on_with_its_answer() {
        for (text, expected) in [
            ("نزل عن ظهر حماره فقلت: يا أبا سعيد، ما تصنع؟ قال: أنظر هل بقي ماء. ثم جلست.", 2),
            ("وقف الرجل على البئر ثم قال: أين الماء؟ قالوا: لا نعرف. فضحك.", 2),
            ("وقف الرجل فقال: أين الماء؟ فقلت: هنا. قال: ومن حفر البئر؟ قال الشيخ: أبي.", 2),
            // The one who asked goes on, what is said is reported, or nobody is told to ask.
            ("وقف النائب في القاعة وسأل: أين الوزير؟ وقال: لن أسكت. ثم جلس.", 3),
            ("وقف النائب في القاعة وسأل: أين الوزير؟ قال الوزير إنه مريض. ثم جلس.", 3),
            ("أين الماء الذي كان هنا أمس؟ قال: لا أعرف.", 2),
            ("أين الماء الذي كان في هذه البئر أمس؟\nقال: لا أعرف.", 2),
        ] {
            assert_eq!(told(text).len(), expected, "{text}");
        }
    }

    #[test]
    fn a_long_conversation_is_cut() {
        let turn = |n: usize| format!("قال الرجل: من حفر البئر رقم {n} في أرضنا؟ ");
        let found = told(&(1..=40).map(turn).collect::<String>()).len();
        assert!((2..40).contains(&found), "{found}");
    }
}
