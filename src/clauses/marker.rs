//! What parts of a sentence open with, and of what family each opening is.

/// One table for the openings, their order and their families.
macro_rules! openings {
    ($($(#[$doc:meta])* $opening:ident => $family:ident,)*) => {
        /// What a part opens with.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Marker {
            $($(#[$doc])* $opening,)*
        }

        impl Marker {
            pub(crate) const ALL: &[Self] = &[$(Self::$opening),*];
            pub(crate) const COUNT: usize = Self::ALL.len();

            pub(crate) fn family(self) -> Family {
                match self {
                    $(Self::$opening => Family::$family,)*
                }
            }
        }
    };
}

openings! {
    /// Nothing that says anything.
    Plain => Plain,
    /// الذي، التي
    Relative => Relative,
    /// حيث، إذ
    Where => Subordinate,
    /// بينما، فيما، في حين
    While => Subordinate,
    /// مشيرا، مؤكدة
    Participle => Subordinate,
    /// مما، ما أدى، الأمر الذي
    Result => Subordinate,
    /// لكي، بهدف، من أجل
    Purpose => Phrase,
    /// ليحول، لتصبح: ل before a verb
    ToVerb => When,
    /// وذلك
    AndThatIs => Subordinate,
    /// بسبب، نتيجة، لأن
    Cause => Phrase,
    /// عندما، بعدما، بعد أن
    When => When,
    /// بعد، قبل، خلال، منذ
    Time => Phrase,
    /// يوم، مساء، عام، الجمعة
    Date => Phrase,
    /// بشكل، أيضا، حاليا
    Manner => Phrase,
    /// عبر، من خلال
    Via => Phrase,
    /// وفقا، بحسب
    According => Including,
    /// رغم
    Despite => Subordinate,
    /// خاصة، منها، أبرزها
    Including => Including,
    /// مثل
    Such => Including,
    /// دون، بدون
    Without => Phrase,
    /// إضافة إلى، فضلا عن، إلى جانب
    Besides => Subordinate,
    /// في
    In => Phrase,
    /// من
    From => Phrase,
    /// على
    On => Phrase,
    /// إلى
    To => Phrase,
    /// عن، حول
    About => Phrase,
    /// مع، بحضور
    With => Phrase,
    /// بين
    Between => Phrase,
    /// Another preposition of place.
    Place => Phrase,
    /// ب before an article or a noun of a list
    By => Phrase,
    /// لل
    For => Phrase,
    /// كال
    As => Phrase,
    /// لكن، إلا أن، بل
    But => Coordinate,
    /// ثم، ف before a verb
    Then => Coordinate,
    /// و before a verb of speech
    AndSays => Coordinate,
    /// و before another verb
    AndVerb => Coordinate,
    /// وقد
    AndHas => Coordinate,
    /// ولم، ولا
    AndNot => Coordinate,
    /// وهو، وهي
    AndPronoun => Coordinate,
    /// وأن، وأنه
    AndThat => List,
    /// وفي، ومن
    AndPreposition => List,
    /// وكذلك، وأيضا
    AndAlso => List,
    /// و before a noun
    AndNoun => List,
    /// كما
    Also => Coordinate,
    /// أو
    Or => List,
    /// إذا، لو
    If => When,
    /// إلا، سوى
    Except => Including,
    /// أن، أنه
    That => That,
    /// A verb of speech.
    Says => Verb,
    /// A verb.
    Verb => Verb,
    /// هو، هي
    Pronoun => Verb,
    /// لم، لن، لا
    Not => Verb,
}

/// Kinds of openings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// Nothing that says anything.
    Plain,
    /// A clause that hangs on what is before it.
    Subordinate,
    /// A clause of its own.
    Coordinate,
    /// A relative clause.
    Relative,
    /// A preposition, a date, an adverb.
    Phrase,
    /// A further member.
    List,
    /// A verb or what stands for it.
    Verb,
    /// أن
    That,
    /// A clause of time, condition or purpose.
    When,
    /// What is named out of more, or by whom.
    Including,
}

use Family as F;

impl Family {
    pub(crate) const ALL: [Self; 10] = [
        F::Plain,
        F::Subordinate,
        F::Coordinate,
        F::Relative,
        F::Phrase,
        F::List,
        F::Verb,
        F::That,
        F::When,
        F::Including,
    ];
    pub(crate) const COUNT: usize = Self::ALL.len();

    /// Whether it opens a clause.
    pub(crate) fn is_clause(self) -> bool {
        matches!(self, Self::Subordinate | Self::Coordinate | Self::Relative | Self::When)
    }
}
