//! Sessions, as minutes and judgments tell of them: what was decided, and how the session was held. Minutes open with who
//! was absent and judgments with who sat, and both say further down what for.

use crate::arabic::{all_folded, is_word_char};
use crate::document::{Document, JUDGMENTS, Kind, MINUTES, Sentence, tells_of_vote};
use crate::fold::fold;
use crate::span::head;

/// Lines at the head of a document that say what it is.
const HEAD: usize = 8;
/// What judgments say of themselves, too.
const CASES: [&str; 4] = ["القضية رقم", "الدعوى رقم", "الطعن رقم", "الاستئناف رقم"];

/// What is decided by those that stand behind it, folded as all that follows; in judgments it stands behind `لذلك`.
const DECIDES: [&str; 27] = all_folded([
    "وافق", "وافقت", "قرر", "قررت", "اقر", "اقرت", "اعتمد", "اعتمدت", "اوصي", "اوصت", "اتفق", "اتفقت", "رفض",
    "رفضت", "صادق", "صادقت", "صوت", "صوتت", "حكمت", "قضت", "نقضت", "قبلت", "الغت", "الزمت", "ايدت", "عدلت",
    "امرت",
]);
const DECIDE: [&str; 11] = all_folded([
    "المجلس", "مجلس", "اللجنه", "لجنه", "المجتمعون", "الحاضرون", "الاعضاء", "الجمعيه", "الهيءه", "المحكمه",
    "الداءره",
]);
/// What is decided, nobody says by whom.
const DECIDED: [&str; 2] = all_folded(["تقرر", "تمت الموافقه"]);
/// What the chair says is decided, behind its name, the vote or a conclusion: `(أغلبية موافقة) إذن يوافق المجلس على المشروع.`
const CONCLUDES: [&str; 6] = all_folded(["يوافق", "توافق", "يقرر", "تقرر", "يقر", "تقر"]);
/// A step on the way to that.
const STEPS: [&str; 3] = all_folded(["علي الماده", "علي الفقره", "علي البند"]);
const SO: [&str; 3] = all_folded(["اذن ", "اذا ", "لذلك "]);
/// Words of the longest adverbial before it, with its conjunction: `وبعد المناقشة وتبادل الآراء`.
const LONGEST_ADVERBIAL: usize = 4;
/// Words of the longest name of who speaks.
const LONGEST_SPEAKER: usize = 4;
/// Words in which a decision says what is decided, and bytes in which a sentence tells what it is.
const LONGEST_OBJECT: usize = 6;
const LONGEST_OPENING: usize = 320;

/// What the ruling of a judgment stands behind, on a line of no more words: `لـــــذلك`, `فلهذه الأسباب`.
const THEREFORE: [&str; 8] = all_folded([
    "لذلك", "فلذلك", "لهذه الاسباب", "فلهذه الاسباب", "ولهذه الاسباب", "نص الحكم", "منطوق الحكم", "المنطوق",
]);
/// The line that nothing but a ruling stands behind, and how a ruling opens: what has either is a judgment.
const RULINGS: [&str; 2] = all_folded(["نص الحكم", "منطوق الحكم"]);
const RULES: [&str; 5] = all_folded([
    "فلهذه الاسباب حكمت ",
    "لهذه الاسباب حكمت ",
    "فلهذه الاسباب قررت المحكمه",
    "لهذه الاسباب قررت المحكمه",
    "لذلك تقرر المحكمه",
]);
/// How all of these open, and bytes in which they do.
const RULING: [&str; 3] = ["فلهذ", "لهذ", "لذلك"];
const LONGEST_RULING: usize = 80;
const LONGEST_THEREFORE: usize = 3;

/// What a session and its minutes are called, and what is done with them: `عقدت الجلسة`, `تلا أمين السر محضر …`.
const SESSION: [&str; 6] = all_folded(["الجلسه", "الاجتماع", "محضر", "مضبطه", "النصاب", "اسماء"]);
/// What a meeting decides on that is no matter of its own: `وافق المجلس على محضر الجلسة السابقة`.
const RECORDS: [&str; 4] = all_folded(["محضر", "المحضر", "مضبطه", "المضبطه"]);
const HELD: [&str; 13] = all_folded([
    "تمت تلاوه", "تمت المصادقه", "عقد", "افتتح", "بدا", "رفع", "تلا", "تلت", "صادق", "اختتم", "انتهي", "انتهت",
    "اكتمل",
]);
/// How the chair opens a session.
const OPENS: [&str; 4] = all_folded(["النصاب مكتمل", "نفتح الجلسه", "تفتح الجلسه", "اعلن افتتاح"]);
/// How the session of a court is told of, and who sat: `في الجلسة العلنية المنعقدة …`
const COURTS: [&str; 9] = all_folded([
    "في الجلسه", "بالجلسه", "بعد سماع المرافعه", "بعد الاطلاع علي الاوراق", "برءاسه ", "وعضويه ", "وبحضور ",
    "في الطعن المقيد", "في الدعوي المقيده",
]);

/// What a sentence of minutes tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    Decision,
    /// How the session was held, and what became of the minutes of the last one.
    Procedure,
}

/// The minutes of a session, or a judgment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Session {
    /// The line that the ruling stands behind; what courts decided before is history.
    therefore: Option<usize>,
}

impl Session {
    /// The session that a document tells of.
    pub(super) fn of(document: &Document<'_>) -> Option<Self> {
        // `القضية رقم 318/2021` looks like a day.
        let lines = document.sentences.iter().take(HEAD).filter(|line| line.kind != Kind::Prose);
        let is_session = lines.map(|line| document.text_of(line)).any(|line| {
            MINUTES.iter().chain(&CASES).any(|word| line.contains(word))
                || JUDGMENTS.iter().any(|opening| line.starts_with(opening))
        });
        let is_therefore = |line: &Sentence| {
            line.words() <= LONGEST_THEREFORE
                && THEREFORE.contains(&fold(document.text_of(line)).trim_matches(|c| !is_word_char(c)))
        };
        let is_ruling = |line: &Sentence| {
            let said = document.text_of(line);
            let may_rule = RULING.iter().any(|opening| said.starts_with(opening));
            (may_rule || line.kind != Kind::Prose) && {
                let fold = fold(head(said, LONGEST_RULING));
                RULES.iter().any(|opening| fold.starts_with(opening))
                    || line.kind != Kind::Prose && RULINGS.contains(&fold.trim_end_matches([' ', ':']))
            }
        };
        let therefore = document.sentences.iter().rposition(is_therefore);
        // A court that does not say in whose name it rules says on which grounds.
        let rules = |line: usize| {
            let ruling = document.sentences.get(line + 1);
            ruling.is_some_and(|ruling| {
                decides(without_conjunction(&fold(head(document.text_of(ruling), LONGEST_OPENING))))
            })
        };
        let is_session =
            is_session || therefore.is_some_and(rules) || document.sentences.iter().any(is_ruling);
        is_session.then_some(Self { therefore })
    }

    /// What the sentence at `index` tells, if it is either.
    pub(super) fn told(self, index: usize, sentence: &str) -> Option<Told> {
        let is_history = self.therefore.is_some_and(|therefore| index < therefore);
        told(sentence).filter(|told| !(is_history && *told == Told::Decision))
    }
}

/// What a sentence of such a document tells, if it is either.
fn told(sentence: &str) -> Option<Told> {
    let fold = fold(head(sentence, LONGEST_OPENING));
    let opening = without_conjunction(&fold);
    let opens = |openings: &[&str]| openings.iter().any(|it| opening.starts_with(it));
    let decides = decides(opening) || opens(&DECIDED) || concludes(&fold);
    match () {
        () if COURTS.iter().any(|court| fold.starts_with(court)) || is_date(&fold) => Some(Told::Procedure),
        () if tells_of_vote(sentence) => Some(Told::Decision),
        // What is decided in a session is no less a decision for saying so.
        () if decides && !has_one_of(&RECORDS, opening, LONGEST_OBJECT) => Some(Told::Decision),
        () if decides || OPENS.iter().any(|it| fold.contains(it)) => Some(Told::Procedure),
        () if opens(&HELD) && has_one_of(&SESSION, opening, usize::MAX) => Some(Told::Procedure),
        () => None,
    }
}

/// Whether one of the first words of a folded text is listed, with a preposition before it or without.
fn has_one_of(list: &[&str], fold: &str, words: usize) -> bool {
    fold.split(|c| !is_word_char(c)).filter(|word| !word.is_empty()).take(words).any(|word| {
        let bare = word.strip_prefix(['ب', 'ل', 'و']).unwrap_or(word);
        list.contains(&word) || list.contains(&bare)
    })
}

/// Whether somebody decides at the opening of a sentence, or behind its adverbial.
fn decides(opening: &str) -> bool {
    let before = if opening.starts_with("بعد ") { LONGEST_ADVERBIAL } else { 0 };
    let words: Vec<&str> = opening.split_whitespace().take(before + 2).collect();
    words.windows(2).any(|pair| {
        DECIDES.contains(&without_conjunction(pair[0])) && DECIDE.contains(&pair[1].trim_end_matches(':'))
    })
}

/// Whether a sentence is the day of a judgment or of a session: `في يوم الخميس ١٢ من رجب سنة ١٤٤٢ هـ الموافق …`
fn is_date(sentence: &str) -> bool {
    sentence.starts_with("في يوم ")
        && [" الموافق ", " عقد ", " انعقد "].iter().any(|it| sentence.contains(it))
}

/// Whether the chair says what is decided.
fn concludes(sentence: &str) -> bool {
    let speaker = |said: &str| said.split_whitespace().count() <= LONGEST_SPEAKER;
    let said = sentence.split_once(": ").filter(|(name, _)| speaker(name)).map_or(sentence, |(_, said)| said);
    let said = said.strip_prefix('(').and_then(|vote| vote.split_once(") ")).map_or(said, |(_, said)| said);
    let said = SO.iter().find_map(|so| said.strip_prefix(so)).unwrap_or(said);
    let mut words = said.split_whitespace();
    let mut next_is = |list: &[&str]| words.next().is_some_and(|word| list.contains(&word));
    let is_step = || STEPS.iter().any(|step| said.contains(step));
    said.len() < sentence.len() && next_is(&CONCLUDES) && next_is(&DECIDE) && !is_step()
}

/// A folded text without `ثم`, `لذا`, و or ف before it; `وافق` has a و of its own.
fn without_conjunction(text: &str) -> &str {
    let text = ["ثم ", "لذا ", "لذلك ", "لهذه الاسباب "].iter().fold(text, |text, word| {
        let bare = text.strip_prefix(['و', 'ف']).unwrap_or(text);
        bare.strip_prefix(word).unwrap_or(text)
    });
    text.strip_prefix(['و', 'ف']).filter(|rest| !rest.starts_with("افق")).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;

    #[test]
    fn what_was_decided_is_told_from_how_the_session_was_held() {
        let (decision, procedure) = (Some(Told::Decision), Some(Told::Procedure));
        for (sentence, expected) in [
            ("ثم وافق المجلس في المداولتين على تعديل قانون الإسكان.", decision),
            ("وبعد المناقشة وتبادل الآراء قررت اللجنة إعادة المشروع.", decision),
            ("فتقرر تأجيل الصرف شهرا.", decision),
            ("واتفقت اللجنة على تأجيل المناقصة.", decision),
            ("صادق المجلس على الميزانية.", decision),
            ("صوتت الهيئة على فصل العضو.", decision),
            ("وصادق المجلس على محضر الجلسة السابقة.", procedure),
            ("لذا قررت المحكمة نقض الحكم المميز جزئيا.", decision),
            ("حكمت المحكمة بقبول الاستئناف شكلا وفي الموضوع برفضه.", decision),
            ("حكمت الدائرة: بإلزام المدعى عليها بأن تدفع مليون ريال.", decision),
            ("لذلك تقرر المحكمة فسخ الحكم المستأنف وإخلاء المأجور.", decision),
            ("نقضت المحكمة الحكم المطعون فيه، وألزمت المطعون ضدها المصروفات.", decision),
            ("إذن يوافق المجلس على الميزانية.", decision),
            ("إذن يوافق المجلس على المادة الثالثة.", None),
            ("في يوم الخميس ١٢ من رجب سنة ١٤٤٢ هـ الموافق ٢٥ من فبراير سنة ٢٠٢١ م", procedure),
            ("السيد رئيس المجلس: (أغلبية موافقة) إذن يوافق المجلس على مشروع القانون.", decision),
            ("الرئيس: من يوافق يرفع يده. موافقة عامة.", decision),
            ("الرئيس: النصاب مكتمل، نفتح الجلسة.", procedure),
            ("عقدت الجلسة في تمام التاسعة برئاسة رئيس المجلس.", procedure),
            ("وافق المجلس على محضر الجلسة السابقة.", procedure),
            ("وقررت اللجنة خلال الاجتماع خفض رسوم الاشتراك.", decision),
            ("وافق المجلس على تعديل قانون الأسماء التجارية.", decision),
            ("اقر المجلس الموازنه.", decision),
            ("أَوْصَتِ اللجنةُ بصيانة الجسر.", decision),
            ("ورفعت اللجنة توصية بالأسماء.", None),
            ("وتلا الأمين العام أسماء الحاضرين.", procedure),
            ("في الجلسة العلنية المنعقدة يوم الأربعاء برئاسة القاضي سامح:", procedure),
            ("وعضوية السادة القضاة حسن عبد العال وأشرف لبيب نواب رئيس المحكمة", procedure),
            ("وهل يوافق المجلس على المشروع في مجموعه؟", None),
            ("يوافق المجلس على المشروع إن وافقت عليه اللجنة.", None),
            ("وناقش المجلس تقرير اللجنة المالية.", None),
            ("ورفع القرض إلى سبعين ألف دينار.", None),
            ("وأوضح المقرر أن المجلس وافق عليه من قبل.", None),
        ] {
            assert_eq!(told(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn minutes_and_judgments_say_what_they_are() {
        let body =
            "ناقش المجلس تقرير اللجنة عن الدين العام، واعترض عدد من النواب عليه ورأوا أن وقف الهدر أولى.";
        for (head, expected) in [
            ("محضر الجلسة العاشرة", true),
            ("باسم الشعب", true),
            ("القضية رقم 318/2021", true),
            ("فلهذه الأسباب\nحكمت المحكمة بقبول الطعن شكلا ورفضه موضوعا.", true),
            ("مجلس الأمة يناقش الدين العام", false),
        ] {
            let text = format!("{head}\n\n{body}\n{body}\n");
            let article = Article::plain(&text);
            let session = Session::of(&Document::new(&article, None, false));
            assert_eq!(session.is_some(), expected, "{head}");
        }
    }

    #[test]
    fn what_courts_decided_before_is_history() {
        let text = "باسم الشعب\nحكمت المحكمة بالطلبات.\nوحيث إن هذا النعي في محله فإن الحكم معيب بالقصور.\n\
                    لـــــذلك\nحكمت المحكمة بنقض الحكم.\n";
        let article = Article::plain(text);
        let document = Document::new(&article, None, false);
        let session = Session::of(&document).unwrap();
        let told = document.sentences.iter().enumerate();
        let told: Vec<bool> =
            told.map(|(index, it)| session.told(index, document.text_of(it)).is_some()).collect();
        assert_eq!(told, [false, false, false, false, true]);
    }
}
