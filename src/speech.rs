//! Verbs of speech and thought, which tell who says what is said, by what each does: a room that looks for some of them names
//! their classes. The stop words, which users read and change, have a list of their own, with more of the present.

use std::sync::LazyLock;

use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};

use crate::arabic::all_folded;
use crate::inflection::{past, present};
use crate::tokens::{Packed, Tokenizer};

/// What a verb of speech does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Speech {
    /// Says or thinks, and is nothing without what is said: قال، صرح.
    Say,
    /// Holds, or in the passive is held by whomever: يعتقد، يذكر. It tells of nobody who spoke before.
    Hold,
    /// Makes known, as well a thing as what is said: أعلن، أكد.
    Announce,
    /// Goes on saying: أضاف، أوضح.
    GoOn,
    /// Points at something, behind a preposition: أشار إلى.
    Point,
    /// Wants something of somebody: دعا، طالب.
    Demand,
    /// Answers: رد، علق.
    Answer,
    /// Asks: سأل، تساءل.
    Ask,
    /// Lends its voice to what is quoted: صاح، همس.
    Voice,
}

/// The verbs of one class, as they are spelled.
struct Verbs {
    speech: Speech,
    /// Of the past, without the ending of a subject.
    past: &'static str,
    /// Of the present, with ي.
    present: &'static str,
    /// Participles without an ending: one who says so.
    participles: &'static str,
}

const VERBS: [Verbs; 9] = [
    Verbs {
        speech: Speech::Say, past: "قال ذكر صرح زعم رأى", present: "يقول يرى يصرح", participles: "قائل"
    },
    Verbs { speech: Speech::Hold, past: "", present: "يذكر يزعم يعتقد", participles: "" },
    Verbs {
        speech: Speech::Announce,
        past: "أعلن أكد أفاد كشف نقل كتب أورد اعتبر أعرب نفى أبلغ توقع أقر اعترف نصح",
        present: "يؤكد يعلن يكشف يفيد يعتبر يقر يعترف",
        participles: "معلن مؤكد كاشف معتبر معرب نافي معترف مبين",
    },
    Verbs {
        speech: Speech::GoOn,
        past: "أضاف تابع أوضح استطرد أردف استدرك",
        present: "يضيف يتابع يوضح يستطرد يردف يستدرك",
        participles: "مضيف متابع موضح مردف مستدرك",
    },
    Verbs {
        speech: Speech::Point,
        past: "أشار لفت شدد نوه",
        present: "يشير يلفت يشدد ينوه",
        participles: "مشير لافت مشدد منوه",
    },
    Verbs {
        speech: Speech::Demand,
        past: "دعا طالب حذر اتهم",
        present: "يدعو يطالب يحذر يتهم",
        participles: "داعي مطالب محذر متهم",
    },
    Verbs {
        speech: Speech::Answer, past: "رد أجاب علق", present: "يجيب يعلق", participles: ""
    },
    Verbs {
        speech: Speech::Ask,
        past: "سأل تساءل استفسر استفهم",
        present: "يسأل يتساءل",
        participles: "متسائل",
    },
    Verbs {
        speech: Speech::Voice,
        past: "ردد هتف صاح صرخ همس تمتم",
        present: "يهتف يصيح يصرخ",
        participles: "",
    },
];

/// What of their forms no rule makes: قلت has another stem, بين is a preposition before it is a verb, and the dual of most is
/// a noun as often (نقلا، ردا).
const FORMS: [(Speech, &str); 5] = [
    (Speech::Say, "قلت قلنا قالا قالتا"),
    (Speech::Announce, "بينت أعلنا أكدا"),
    (Speech::GoOn, "أضافا أوضحا"),
    (Speech::Point, "أشارا"),
    (Speech::Answer, "أجبت"),
];

/// The folded verbs with every ending of their subject.
static CLASSES: LazyLock<HashMap<Packed, Speech, FixedState>> = LazyLock::new(|| verbs().collect());
/// The folded participles in the accusative, as they hang on a verb: مضيفا، مضيفة، مضيفين.
static PARTICIPLES: LazyLock<HashSet<Packed, FixedState>> = LazyLock::new(|| participles().collect());

/// Folded words that the source of what is said stands behind: `بحسب رويترز`.
pub(crate) const SOURCES: [&str; 7] = all_folded(["حسب", "بحسب", "حسبما", "بحسبما", "وفق", "وفقا", "نقلا"]);

impl Speech {
    /// What a folded word does, if it is a verb of speech without a conjunction before it and a pronoun behind.
    pub(crate) fn of(word: &str) -> Option<Self> {
        CLASSES.get(&Packed::new(word)?).copied()
    }
}

/// Whether a folded word is a participle of a verb of speech, in the accusative.
pub(crate) fn is_participle(word: &str) -> bool {
    Packed::new(word).is_some_and(|word| PARTICIPLES.contains(&word))
}

/// All verbs of speech in all forms, folded.
pub(crate) fn verbs() -> impl Iterator<Item = (Packed, Speech)> {
    let regular = VERBS.iter().flat_map(|class| {
        let past = Tokenizer::new(class.past).known().flat_map(past);
        past.chain(Tokenizer::new(class.present).known().flat_map(present)).map(|form| (form, class.speech))
    });
    let others =
        FORMS.iter().flat_map(|(speech, forms)| Tokenizer::new(forms).known().map(|form| (form, *speech)));
    regular.chain(others)
}

/// All participles of verbs of speech in the accusative, folded.
pub(crate) fn participles() -> impl Iterator<Item = Packed> {
    /// A متابع is somebody who says more, a متابعة what is gone on with.
    const NOUN: Packed = Packed::known("متابعه");
    let bare = VERBS.iter().flat_map(|class| Tokenizer::new(class.participles).known());
    let forms = |bare: Packed| {
        let stem = if bare.last() == 'ي' { bare.without_last(1) } else { bare };
        [bare.with('ا'), bare.with('ه'), stem.with('ي').with('ن')]
    };
    bare.flat_map(forms).filter(|&form| form != NOUN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    #[test]
    fn a_verb_is_known_in_every_form() {
        for (words, speech) in [
            ("قال قالت قالوا يقول تقول يقولون قلت", Speech::Say),
            ("رأى رأت رأوا يرى ترى يرون", Speech::Say),
            ("نفى نفت نفوا يؤكد أكدت", Speech::Announce),
            ("دعا دعت دعوا يدعو تدعو يدعون", Speech::Demand),
        ] {
            for word in words.split(' ') {
                assert_eq!(Speech::of(&fold(word)), Some(speech), "{word}");
            }
        }
        for word in ["", "بين", "وقال", "مدينة"] {
            assert_eq!(Speech::of(&fold(word)), None, "{word}");
        }
    }

    #[test]
    fn a_participle_is_known_in_the_accusative() {
        for (word, expected) in
            [("مؤكدا", true), ("داعية", true), ("مشيرين", true), ("مشير", false), ("قال", false)]
        {
            assert_eq!(is_participle(&fold(word)), expected, "{word}");
        }
    }

    #[test]
    fn every_form_is_of_one_class() {
        let mut seen = HashMap::<_, _, FixedState>::default();
        for (form, speech) in verbs() {
            assert_eq!(*seen.entry(form).or_insert(speech), speech, "{form}");
        }
    }
}
