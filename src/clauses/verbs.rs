//! Which words are verbs: those that look like one ([`crate::background::verbs`]), and the closed list of those that report
//! what somebody says. What is a noun as often (بحث, دعم) is no verb here.

use std::sync::LazyLock;

use foldhash::fast::FixedState;
use hashbrown::HashSet;

use crate::background::verbs::likeness;

/// Words of one list.
type Set = LazyLock<HashSet<&'static str, FixedState>>;

/// Reporting verbs without the endings of their subject.
static REPORTING: Set = LazyLock::new(|| {
    "قال اضاف اكد اوضح اشار ذكر اعلن صرح افاد كشف بين لفت شدد تابع اعتبر راي نقل اعرب دعا دعت حذر طالب \
     زعم اتهم نفي نفت ابلغ توقع اقر اعترف استطرد اردف نوه يقول تقول يضيف تضيف يوكد يءكد تءكد يري تري \
     يعتقد تعتقد يشير تشير يوضح توضح يذكر تذكر قلت قالوا كتب كتبت اوردت نصح"
        .split(' ')
        .collect()
});

/// Log-odds from which on a word is a verb.
const VERB: f64 = 0.0;

/// Whether a folded word without a conjunction before it looks like a finite verb.
pub(crate) fn is_verb(word: &str) -> bool {
    if word == "تم" {
        return true;
    }
    word.chars().nth(2).is_some() && !word.starts_with("ال") && likeness(word) >= VERB
}

/// Whether a folded word without a conjunction before it is a verb of speech.
pub(crate) fn is_reporting(word: &str) -> bool {
    let bare = word.strip_suffix('ت').unwrap_or(word);
    REPORTING.contains(word) || REPORTING.contains(bare)
}
