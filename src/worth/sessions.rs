//! Sessions, as minutes and judgments tell of them: what was decided, and how the session was held. Minutes open with who
//! was absent and judgments with who sat, and both say further down what for.

use crate::document::{Document, Kind};

/// Lines at the head of a document that say what it is.
const HEAD: usize = 8;
/// What they hold in minutes, and how they open in a judgment.
const MINUTES: [&str; 2] = ["محضر", "مضبطة"];
const JUDGMENTS: [&str; 3] = ["باسم الشعب", "باسم الملك", "باسم جلالة"];
/// What judgments say of themselves, too.
const CASES: [&str; 4] = ["القضية رقم", "الدعوى رقم", "الطعن رقم", "الاستئناف رقم"];

/// What is decided by those that stand behind it.
const DECIDES: [&str; 13] =
    ["وافق", "وافقت", "قرر", "قررت", "أقر", "أقرت", "اعتمد", "اعتمدت", "أوصى", "أوصت", "اتفق", "حكمت", "قضت"];
const DECIDE: [&str; 10] =
    ["المجلس", "مجلس", "اللجنة", "لجنة", "المجتمعون", "الحاضرون", "الأعضاء", "الجمعية", "الهيئة", "المحكمة"];
/// What is decided, nobody says by whom.
const DECIDED: [&str; 2] = ["تقرر", "تمت الموافقة"];
/// Words of the longest adverbial before it, with its conjunction: `وبعد المناقشة وتبادل الآراء`.
const LONGEST_ADVERBIAL: usize = 4;

/// What a session and its minutes are called, and what is done with them: `عقدت الجلسة`, `تلا أمين السر محضر …`.
const SESSION: [&str; 6] = ["الجلسة", "الاجتماع", "محضر", "مضبطة", "النصاب", "أسماء"];
const HELD: [&str; 11] =
    ["عقد", "افتتح", "بدأ", "رفع", "تلا", "تلت", "صادق", "اختتم", "انتهى", "انتهت", "اكتمل"];
/// How the session of a court is told of: `في الجلسة العلنية المنعقدة …`
const COURTS: [&str; 4] = ["في الجلسة", "بالجلسة", "بعد سماع المرافعة", "بعد الاطلاع على الأوراق"];

/// What a sentence of minutes tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    Decision,
    /// How the session was held, and what became of the minutes of the last one.
    Procedure,
}

/// Whether a document is the minutes of a session, or a judgment.
pub(super) fn is_session(document: &Document<'_>) -> bool {
    // `القضية رقم 318/2021` looks like a day.
    let lines = document.sentences.iter().take(HEAD).filter(|line| line.kind != Kind::Prose);
    lines.map(|line| document.text_of(line)).any(|line| {
        MINUTES.iter().chain(&CASES).any(|word| line.contains(word))
            || JUDGMENTS.iter().any(|opening| line.starts_with(opening))
    })
}

/// What a sentence of such a document tells, if it is either.
pub(super) fn told(sentence: &str) -> Option<Told> {
    let opening = without_conjunction(sentence);
    let opens = |openings: &[&str]| openings.iter().any(|it| opening.starts_with(it));
    let decides = decides(opening) || opens(&DECIDED);
    let is_of_session = || SESSION.iter().any(|word| sentence.contains(word));
    match () {
        () if COURTS.iter().any(|court| sentence.starts_with(court)) => Some(Told::Procedure),
        () if decides && !is_of_session() => Some(Told::Decision),
        () if decides || (opens(&HELD) && is_of_session()) => Some(Told::Procedure),
        () => None,
    }
}

/// Whether somebody decides at the opening of a sentence, or behind its adverbial.
fn decides(opening: &str) -> bool {
    let before = if opening.starts_with("بعد ") { LONGEST_ADVERBIAL } else { 0 };
    let words: Vec<&str> = opening.split_whitespace().take(before + 2).collect();
    words.windows(2).any(|pair| DECIDES.contains(&without_conjunction(pair[0])) && DECIDE.contains(&pair[1]))
}

/// A text without `ثم`, `لذا`, و or ف before it; `وافق` has a و of its own.
fn without_conjunction(text: &str) -> &str {
    let text = ["ثم ", "لذا ", "لذلك ", "لهذه الأسباب "].iter().fold(text, |text, word| {
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
            ("لذا قررت المحكمة نقض الحكم المميز جزئيا.", decision),
            ("حكمت المحكمة بقبول الاستئناف شكلا وفي الموضوع برفضه.", decision),
            ("عقدت الجلسة في تمام التاسعة برئاسة رئيس المجلس.", procedure),
            ("وافق المجلس على محضر الجلسة السابقة.", procedure),
            ("وتلا الأمين العام أسماء الحاضرين.", procedure),
            ("في الجلسة العلنية المنعقدة يوم الأربعاء برئاسة القاضي سامح:", procedure),
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
            ("مجلس الأمة يناقش الدين العام", false),
        ] {
            let text = format!("{head}\n\n{body}\n{body}\n");
            let article = Article::plain(&text);
            assert_eq!(is_session(&Document::new(&article, None, false)), expected, "{head}");
        }
    }
}
