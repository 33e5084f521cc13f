//! Leaning: the chance that a sentence cannot be understood without the one before it (`وأضاف أن …`, `وهي …`). A small
//! logistic model of how the sentence opens, what it holds and what stands before it; its weights come out of the fit.

mod openings;
mod quotation;

use self::openings::Opening;
pub(crate) use self::quotation::Quotation;
use crate::bullets::is_bullet;
use crate::inflection::REST;
use crate::linear::features;
use crate::number::{float, indicator, logistic};
use crate::terminators::{asks, without_closing};
use crate::terms::has_article;
use crate::tokens::{Packed, Spelling, Tokenizer};
use crate::word_lists::THAT;

features! {
    /// What tells that a sentence leans.
    Signs {
        /// Nothing: the log-odds of a sentence without any of the other signs.
        always,
        /// Opens with a demonstrative: هذا، تلك.
        demonstrative,
        /// Opens with a pronoun, or a preposition with one: هي، منها.
        pronoun,
        /// Opens with a verb of speech that may be the first: قال، ذكر.
        reporting,
        /// Opens with a verb of speech that goes on: أضاف، تابع.
        going_on,
        /// Opens with a contrast: لكن، بل.
        contrast,
        /// Opens with a consequence: ثم، لذلك.
        sequel,
        /// The verb of speech has no subject behind it: وأضاف أن، قال:.
        unnamed,
        /// A demonstrative among the first words, not the first.
        points_back,
        /// The first word ends in a pronoun: رأسه، وكتابها.
        first_suffix,
        /// One of the next words does.
        early_suffix,
        /// Opens with a dash or a bullet.
        dash,
        /// A quotation opens in it and does not close, or the other way round.
        odd_quotation,
        /// A quotation that the paragraph opened is still open.
        inside_quotation,
        /// The sentence before is a question.
        after_question,
        /// The sentence before ends in a colon.
        after_colon,
        /// Opens a paragraph.
        opens_paragraph,
        /// The logarithm of its words.
        log_words,
        /// Share of its terms, squared weights counted, that the document held before.
        known,
        /// How far it is from the beginning: 1 - 1 / (1 + its place).
        late,
    }
}

/// A sentence in its place.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Place<'t> {
    pub(crate) text: &'t str,
    /// The candidate before it; empty for the first.
    pub(crate) before: &'t str,
    pub(crate) quotation: Quotation,
    /// The paragraph so far opened a quotation and did not close it.
    pub(crate) inside_quotation: bool,
    pub(crate) opens_paragraph: bool,
    pub(crate) words: usize,
    /// Its number among the candidates.
    pub(crate) number: usize,
    /// See [`Signs::known`].
    pub(crate) known: f64,
}

/// So many words tell how a sentence opens.
const FIRST_WORDS: usize = 4;
/// What a verb of speech is followed by if its subject is not, beside [`THAT`], folded.
const NO_SUBJECT: [Packed; 7] = Packed::all(["الي", "علي", "عن", "في", "قاءلا", "قاءله", "من"]);
/// Folded verbs of speech that are nouns as well: a preposition behind one of them tells nothing (طالب من الجامعة).
const NOUNS: [Packed; 8] = Packed::all(["طالب", "رد", "كتب", "حذر", "كشف", "نقل", "ذكر", "نصح"]);
const THAT_WORDS: [Packed; THAT.len()] = Packed::all(THAT);

impl Signs {
    /// The signs of a sentence. `buffer`: room for a fold.
    pub(crate) fn of(place: &Place<'_>, buffer: &mut String) -> Self {
        let before = without_closing(place.before);
        let signs = Self {
            always: 1.0,
            dash: indicator(place.text.starts_with(is_bullet)),
            odd_quotation: indicator(place.quotation.is_odd),
            inside_quotation: indicator(place.inside_quotation),
            after_question: indicator(asks(before)),
            after_colon: indicator(before.ends_with(':')),
            opens_paragraph: indicator(place.opens_paragraph),
            log_words: float(place.words).ln_1p(),
            known: place.known,
            late: 1.0 - 1.0 / (1.0 + float(place.number)),
            ..Self::default()
        };
        signs.with_first_words(place.text, buffer)
    }

    fn with_first_words(mut self, text: &str, buffer: &mut String) -> Self {
        let mut tokens = Tokenizer::new(text);
        let (mut speaks, mut is_noun) = (false, false);
        for number in 0..FIRST_WORDS {
            let Some((token, fold)) = tokens.next_fold(buffer) else { break };
            let fold = fold.arabic();
            let suffix = fold.is_some_and(|fold| ends_in_pronoun(fold, token.spelling));
            if number == 0 {
                let opening = fold.map(Opening::of_first).unwrap_or_default();
                self.open(opening);
                self.first_suffix = indicator(suffix);
                speaks = matches!(opening, Opening::Reporting | Opening::GoingOn);
                is_noun = fold.is_some_and(|fold| NOUNS.contains(&fold));
                continue;
            }
            if number == 1 && speaks {
                let no_subject =
                    fold.is_some_and(|fold| opens_speech(fold) || (!is_noun && NO_SUBJECT.contains(&fold)));
                self.unnamed = indicator(text[..token.start].contains(':') || no_subject);
            }
            self.early_suffix = self.early_suffix.max(indicator(suffix));
            let points_back = fold.map(Opening::of) == Some(Opening::Demonstrative);
            self.points_back = self.points_back.max(indicator(points_back));
        }
        self
    }

    fn open(&mut self, opening: Opening) {
        let sign = match opening {
            Opening::Other => return,
            Opening::Demonstrative => &mut self.demonstrative,
            Opening::Pronoun => &mut self.pronoun,
            Opening::Reporting => &mut self.reporting,
            Opening::GoingOn => &mut self.going_on,
            Opening::Contrast => &mut self.contrast,
            Opening::Sequel => &mut self.sequel,
        };
        *sign = 1.0;
    }

    /// The chance that a sentence with these signs leans, under a model's weights. `more`: what else tells, in log-odds.
    pub(crate) fn chance(&self, weights: &Self, more: f64) -> f64 {
        logistic(self.dot(weights) + more)
    }
}

/// Whether a folded word opens what is said: إن، بأنها.
fn opens_speech(word: Packed) -> bool {
    const BY: Packed = Packed::known("ب");
    THAT_WORDS.contains(&word.strip_prefix(BY).unwrap_or(word))
}

/// Whether a folded word ends in an attached pronoun of somebody who was named, as far as its letters tell: behind an article none
/// does (المياه، للمتهم), and not so near its beginning (درهم).
fn ends_in_pronoun(word: Packed, spelling: Spelling) -> bool {
    const PRONOUNS: [Packed; 3] = Packed::all(["هما", "هم", "هن"]);
    const HERS: Packed = Packed::known("ها");
    const HIS: Packed = Packed::known("ه");
    /// اتجاه، مياه
    const OWN: Packed = Packed::known("اه");
    if !matches!(word.last(), 'ه' | 'ا' | 'م' | 'ن') {
        return false;
    }
    let leaves = |pronoun, letters| word.strip_suffix(pronoun).is_some_and(|rest| rest.len() >= letters);
    let is_pronoun = leaves(HERS, 2)
        || leaves(HIS, REST) && !spelling.teh_marbuta && !word.ends_with(OWN)
        || PRONOUNS.iter().any(|&pronoun| leaves(pronoun, REST));
    is_pronoun && !has_article(word, spelling)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    /// The signs of a sentence in its place by their names, but for those that every sentence has.
    fn shown(place: Place<'_>) -> String {
        let quotation = Quotation::of(place.text);
        let signs = Signs::of(&Place { quotation, ..place }, &mut String::new());
        let shown = Signs::NAMES.iter().zip(signs.values());
        let shown = shown.filter(|(name, value)| *value > 0.0 && !["always", "log_words"].contains(name));
        shown.map(|(name, _)| *name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_sentence_shows_the_signs_of_its_first_words() {
        for (text, signs) in [
            ("أعلنت الوزارة خطة جديدة", "reporting"),
            ("وأضاف أن الجسر مغلق", "going_on unnamed"),
            ("وأضاف المدير أن الجسر مغلق", "going_on"),
            ("قَالَ: الجسر مغلق", "reporting unnamed"),
            ("وهي أكبر محطة في البلاد", "pronoun"),
            ("فهو لا يحب السفر", "pronoun"),
            ("هذا القرار صدر أمس", "demonstrative"),
            ("صدر في هذا الشأن بيان", "points_back"),
            ("كتابها مترجم", "first_suffix"),
            ("سافر والدهم أمس", "early_suffix"),
            ("نشرت الصحيفة صباح اليوم صورهم", ""),
            ("لكن السوق مغلقة", "contrast"),
            ("- السوق مغلقة", "dash"),
            ("«السوق مغلقة»", ""),
            ("السوق «مغلقة", "odd_quotation"),
            ("", ""),
        ] {
            assert_eq!(shown(Place { text, ..Place::default() }), signs, "{text}");
        }
    }

    #[test]
    fn a_sentence_shows_the_signs_of_the_one_before() {
        for (before, signs) in [
            ("وصل القطار.", ""),
            ("متى يصل القطار؟", "after_question"),
            ("سأل: «متى يصل القطار؟»", "after_question"),
            ("قال المدير:", "after_colon"),
            ("وصل القطار...", ""),
        ] {
            assert_eq!(shown(Place { text: "السوق مغلقة", before, ..Place::default() }), signs, "{before}");
        }
    }

    #[test]
    fn words_that_are_no_subject_are_spelled_as_they_fold() {
        for word in NO_SUBJECT {
            assert_eq!(fold(&word.to_string()), word.to_string());
        }
        for (word, expected) in [
            ("إن", true),
            ("أنهما", true),
            ("بأنها", true),
            ("بأننا", true),
            ("إلى", false),
            ("الوزير", false),
        ] {
            assert_eq!(opens_speech(Packed::known(&fold(word))), expected, "{word}");
        }
        for (text, signs) in [
            ("وأشار إلى الطريق", "going_on unnamed"),
            ("وطالب من المدينة", "going_on unnamed"),
            ("طالب من المدينة", "going_on"),
            ("طالب بأن تفتح", "going_on unnamed"),
            ("المياه مقطوعة", ""),
            ("وبالمياه ينظف المتهم الدرهم", ""),
            ("للمياه أثر", ""),
            ("اتجاه الريح", ""),
            ("منازلهن بعيدة", "first_suffix"),
            ("مدرسة بعيدة", ""),
            ("مياهه مقطوعة", "first_suffix"),
        ] {
            assert_eq!(shown(Place { text, ..Place::default() }), signs, "{text}");
        }
    }
}
