//! Which words are verbs: a table of those that open sentences in news and stand neither behind a preposition nor with
//! an article, and the shapes of the present and the future. What is not told apart (كتب, بحث) is no verb here.

use std::sync::LazyLock;

use foldhash::fast::FixedState;
use hashbrown::HashSet;

/// Words of one list.
type Set = LazyLock<HashSet<&'static str, FixedState>>;

/// Folded, one a line: what opens news sentences at least eight times and stands behind an article or a preposition far
/// more seldom, read through by hand.
static VERBS: Set = LazyLock::new(|| include_str!("verbs.txt").lines().collect());
/// Folded nouns and names with the shape of the present.
static NOUNS: Set = LazyLock::new(|| {
    "يوم يومي يوميا يوميه يومين يومان يومها يومه يد يدي يديه يدها يده يناير يوليو يونيو يوليوز ياسر ياسين \
     يوسف يحيي يهود يهودي يهوديه يورو يمني يمنيه يمين يمينه ياباني يابانيه يسار يونان يوناني يونانيه \
     يعقوب ينبوع يقين يوان ياخت"
        .split(' ')
        .collect()
});
/// Reporting verbs without the endings of their subject.
static REPORTING: Set = LazyLock::new(|| {
    "قال اضاف اكد اوضح اشار ذكر اعلن صرح افاد كشف بين لفت شدد تابع اعتبر راي نقل اعرب دعا دعت حذر طالب \
     زعم اتهم نفي نفت ابلغ توقع اقر اعترف استطرد اردف نوه يقول تقول يضيف تضيف يوكد يءكد تءكد يري تري \
     يعتقد تعتقد يشير تشير يوضح توضح يذكر تذكر قلت قالوا كتب كتبت اوردت نصح"
        .split(' ')
        .collect()
});

/// Whether a folded word without a conjunction before it looks like a finite verb.
pub(crate) fn is_verb(word: &str) -> bool {
    let letters = word.chars().count();
    if letters < 3 || word.starts_with("ال") {
        return word == "تم";
    }
    if VERBS.contains(word) {
        return true;
    }
    let future = word.strip_prefix('س').is_some_and(|rest| rest.starts_with(['ي', 'ت', 'ن']));
    let present = word.starts_with('ي') && letters > 3 && !NOUNS.contains(word) && !word.ends_with('ه');
    let past =
        letters > 3 && word.ends_with('ت') && !word.ends_with("ات") && !word.starts_with(['ب', 'ل', 'ك']);
    (future && letters > 4 && !word.ends_with('ه')) || present || (past && word.starts_with(['ا', 'ت', 'ن']))
}

/// Whether a folded word without a conjunction before it is a verb of speech.
pub(crate) fn is_reporting(word: &str) -> bool {
    let bare = word.strip_suffix('ت').unwrap_or(word);
    REPORTING.contains(word) || REPORTING.contains(bare)
}
