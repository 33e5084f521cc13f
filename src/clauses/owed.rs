//! What the words of a sentence read so far owe the reader: what somebody says, the other half of a pair, what a verb or
//! a noun is about. A sentence is not broken off before that has come.

use std::sync::LazyLock;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::punctuated::Punctuated;
use super::segments::Segment;
use super::verbs::is_verb;
use crate::arabic::{all_folded, lists_folded};
use crate::speech::{self, Speech};

/// A shorter quotation is a name, not what somebody says.
const SAYING: usize = 8;
/// What أن opens is whole with a verb, or with so many words; with so many more where a verb is still to come.
const WHOLE_THAT: usize = 6;
const LONG_THAT: usize = 12;
/// A verb is not waited for longer than so many words: it may be used in another sense.
const PATIENCE: usize = 25;

/// Folded, how an old book hands on what it was told.
const TRANSMITTING: [&str; 3] = all_folded(["حدثنا", "ثنا", "اخبرنا"]);

/// What opens what is said or thought.
const THAT: [&str; 4] = all_folded(["ان", "انه", "انها", "انهم"]);
/// What stands before a verb, or for one.
const PARTICLES: [&str; 6] = all_folded(["لا", "لم", "لن", "قد", "ليس", "ليست"]);

/// Folded verbs, without و and the endings of their subject, and the preposition that opens what they are about.
const VERBS: [(&str, &str); 6] = lists_folded([
    ("الي", "ادي اد يءدي تءدي دعا دع يدعو تدعو توصل يتوصل انضم"),
    ("علي", "حض حث عثر اقدم"),
    ("عن", "اسفر يسفر تسفر اعرب يعرب"),
    ("من", "تمكن يتمكن"),
    ("ب", "قام يقوم تقوم ادلي ادل افاد"),
    ("ل", "تعرض يتعرض"),
]);

/// Folded nouns, without their article, that say little without the preposition behind them or behind one word more:
/// `قطع العلاقات التجارية مع`, `مشاركة الوزير في`.
const NOUNS: [(&str, &str); 6] = lists_folded([
    ("علي", "حصول حفاظ سيطره قدره قضاء عثور قبض تعرف تركيز اعتماد رد تاثير اطلاع موافقه محافظه تغلب اشراف"),
    ("في", "مساعده مشاركه مساهمه رغبه استمرار تسبب تفكير تحكم نظر بدء حق"),
    ("من", "استفاده تخلص تاكد انسحاب حد تقليل تمكن اقتراب"),
    ("الي", "وصول توصل انتماء انضمام حاجه دعوه استناد تطلع استماع"),
    ("عن", "اعلان كشف بحث دفاع تعبير تراجع تخلي افراج ابلاغ امتناع"),
    ("مع", "تعامل تكيف تعاطف علاقات تضامن"),
]);

/// What a verb owes.
#[derive(Clone, Copy)]
enum Due {
    /// What is said.
    Saying,
    /// What this preposition opens.
    Preposition(&'static str),
}

/// What each verb owes.
static DUES: LazyLock<HashMap<String, Due, FixedState>> = LazyLock::new(|| {
    let says = |speech| matches!(speech, Speech::Say | Speech::Hold | Speech::GoOn);
    let verbs = speech::verbs().filter(|&(_, speech)| says(speech)).map(|(verb, _)| verb.to_string());
    let saying = TRANSMITTING.into_iter().map(str::to_owned).chain(verbs).map(|verb| (verb, Due::Saying));
    let others = by_word(&VERBS).map(|(verb, preposition)| (verb.to_owned(), Due::Preposition(preposition)));
    saying.chain(others).collect()
});

/// The preposition behind each noun.
static GOVERNED: LazyLock<HashMap<&str, &str, FixedState>> = LazyLock::new(|| by_word(&NOUNS).collect());

fn by_word(
    lists: &'static [(&'static str, &'static str)],
) -> impl Iterator<Item = (&'static str, &'static str)> {
    lists.iter().flat_map(|&(preposition, words)| words.split(' ').map(move |word| (word, preposition)))
}

/// What is owed.
#[derive(Default)]
pub(super) struct Owed {
    /// What somebody says has not come yet.
    saying: bool,
    /// Words of the quotation so far.
    quoted: usize,
    /// سواء without its second half.
    either: bool,
    /// بين without the و of its second half.
    between: bool,
    /// Words behind أن, of which no verb has come yet.
    that: Option<usize>,
    /// A preposition that a verb waits for, and for how many words more.
    awaited: Option<(&'static str, usize)>,
    /// The preposition that belongs to the last word, or to the one before it.
    governed: [Option<&'static str>; 2],
}

impl Owed {
    /// Whether nothing is owed where a word stands next that folds to `next`. `verb_behind`: a verb is still to come.
    pub(super) fn is_nothing(&self, next: &str, verb_behind: bool) -> bool {
        let pays = self.between && next.starts_with('و');
        let that = self.that.is_some_and(|words| verb_behind || words < WHOLE_THAT);
        let governed = self.governed.iter().flatten().any(|preposition| opens(next, preposition));
        !self.saying && !self.either && !pays && !that && self.awaited.is_none() && !governed
    }

    pub(super) fn read(&mut self, words: &Punctuated, segment: &Segment) {
        for index in segment.first..segment.end {
            self.read_word(words, index);
        }
    }

    fn read_word(&mut self, words: &Punctuated, index: usize) {
        let (word, fold) = (&words.all[index], words.fold(index));
        let bare = fold.strip_prefix('و').unwrap_or(fold);
        self.quoted = if word.quoted > 0 { self.quoted + 1 } else { 0 };
        self.that = self
            .that
            .map(|words| words + 1)
            .filter(|&words| words < LONG_THAT && !is_verb(bare) && !PARTICLES.contains(&bare));
        self.between = fold == "بين" || (self.between && !fold.starts_with('و'));
        self.either = fold == "سواء" || (self.either && !matches!(fold, "او" | "ام"));
        self.awaited = self.awaited.and_then(|(preposition, left)| {
            (left > 0 && !opens(fold, preposition)).then(|| (preposition, left - 1))
        });
        self.governed = [noun(fold).and_then(|noun| GOVERNED.get(noun).copied()), self.governed[0]];
        match due(bare) {
            Some(Due::Saying) => self.saying = true,
            Some(Due::Preposition(preposition)) => self.awaited = Some((preposition, PATIENCE)),
            None if THAT.contains(&fold.strip_prefix('ب').unwrap_or(fold)) => {
                (self.saying, self.that) = (false, Some(0));
            }
            None if word.gap.colon || self.quoted >= SAYING => self.saying = false,
            None => {}
        }
    }
}

/// What a folded word without a conjunction owes, if it is one of the verbs, with the ending of a feminine subject or without.
fn due(word: &str) -> Option<Due> {
    DUES.get(word).or_else(|| DUES.get(word.strip_suffix('ت')?)).copied()
}

/// Whether a folded word is a preposition, with a pronoun or without, or opens with one of a letter.
fn opens(fold: &str, preposition: &str) -> bool {
    let is_letter = preposition.chars().nth(1).is_none();
    let rest = fold.strip_prefix(preposition);
    rest.is_some_and(|rest| is_letter || matches!(rest, "" | "ه" | "ها" | "هم" | "هما"))
}

/// A folded word without its article.
fn noun(fold: &str) -> Option<&str> {
    ["ال", "وال", "بال", "لل"].iter().find_map(|article| fold.strip_prefix(article))
}
