//! How sentences open that lean on the one before: closed classes of first words, without a conjunction before them.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::speech::{self, Speech};
use crate::tokens::{Packed, Tokenizer};

/// What the first word of a sentence is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Opening {
    /// Nothing that is listed here.
    #[default]
    Other,
    /// Points at what was said: هذا، ذلك.
    Demonstrative,
    /// Stands for what was named: هو، هي.
    Pronoun,
    /// Opens a report of speech, the first one as well as the next: قال، ذكر.
    Reporting,
    /// Goes on with a report of speech: أضاف، تابع.
    GoingOn,
    /// Contradicts what was said: لكن، بل.
    Contrast,
    /// Draws from what was said: ثم، لذلك.
    Sequel,
}

/// The classes with their words, as they are spelled, beside the verbs of speech. What goes on with a report here does something
/// else elsewhere: واصل السير.
const CLASSES: [(Opening, &str); 5] = [
    (
        Opening::Demonstrative,
        "هذا هذه هذان هذين هاتان هاتين ذلك تلك هؤلاء أولئك بذلك بهذا بهذه هكذا هنا هنالك ذاك كلاهما جميعها كلها الآخر الأخرى الأخير الأخيرة \
         الثاني الثانية الثالث الثالثة",
    ),
    (
        Opening::Pronoun,
        "هو هي هم هما هن إنه إنها إنهما إنهم إنهن أنه أنها أنهما أنهم أنهن منه منها منهما منهم منهن فيه فيها فيهما فيهم فيهن به بها \
         بهما بهم بهن له لها لهما لهم لهن عليه عليها عليهما عليهم عليهن عنه عنها عنهما عنهم عنهن معه معها معهما معهم معهن إليه \
         إليها إليهما إليهم إليهن بينه بينها بينهما بينهم بينهن لديه لديها لديهما لديهم لديهن",
    ),
    (Opening::GoingOn, "واصل واصلت ختم ختمت زاد زادت مضى"),
    (Opening::Contrast, "لكن لكنه لكنها لكنهما لكنهم لكنني لكني لكننا بل إلا بيد غير إنما رغم سوى"),
    (
        Opening::Sequel,
        "ثم لذا لذلك لهذا بالتالي إذن عندها عندئذ حينها حينئذ بعدها نتيجة فيما بينما حيث إذ لأن لأنه لأنها لأنهما لأنهم لأنهن مما حتى",
    ),
];

static WORDS: LazyLock<HashMap<Packed, Opening, FixedState>> = LazyLock::new(|| {
    let classes = CLASSES.iter().rev();
    let listed = classes.flat_map(|(class, words)| Tokenizer::new(words).known().map(|word| (word, *class)));
    let speech = speech::verbs().map(|(word, speech)| (word, speech.into()));
    speech.chain(listed).collect()
});

impl From<Speech> for Opening {
    fn from(speech: Speech) -> Self {
        match speech {
            Speech::Say | Speech::Announce => Self::Reporting,
            Speech::GoOn | Speech::Point | Speech::Demand | Speech::Answer => Self::GoingOn,
            Speech::Hold | Speech::Ask | Speech::Voice => Self::Other,
        }
    }
}

impl Opening {
    /// The class of a folded word, without a conjunction before it.
    pub(super) fn of(fold: Packed) -> Self {
        WORDS.get(&fold).copied().unwrap_or_default()
    }

    /// The class of the first word of a sentence, which may have a conjunction before it.
    pub(super) fn of_first(fold: Packed) -> Self {
        let whole = Self::of(fold);
        let conjoined = whole == Self::Other && matches!(fold.first(), 'و' | 'ف');
        if conjoined { Self::of(fold.without_first(1)) } else { whole }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    fn packed(word: &str) -> Packed {
        Packed::known(&fold(word))
    }

    fn listed() -> impl Iterator<Item = (Opening, &'static str)> {
        CLASSES.iter().flat_map(|(class, words)| words.split_whitespace().map(|word| (*class, word)))
    }

    #[test]
    fn a_word_opens_as_the_class_that_lists_it() {
        for (class, word) in listed() {
            assert_eq!(Opening::of_first(packed(word)), class, "{word}");
        }
    }

    #[test]
    fn a_conjunction_before_a_listed_word_is_told_from_it() {
        for (class, word) in listed() {
            for conjunction in ['و', 'ف'] {
                let joined = format!("{conjunction}{word}");
                assert_eq!(Opening::of_first(packed(&joined)), class, "{joined}");
            }
        }
        for word in ["والمدينة", "وصل", "فاز", "فالمدينة", "المدينة", "و"] {
            assert_eq!(Opening::of_first(packed(word)), Opening::Other, "{word}");
        }
    }
}
