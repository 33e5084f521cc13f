//! Speeches, which are held for what the speaker decides, promises, refuses or calls for; the rest leads up to it.

use crate::arabic::all_folded;
use crate::document::{Document, Kind};
use crate::tokens::Tokenizer;

/// Sentences at the head of a speech, one of which calls those who hear it, and words of the longest call that is all of a line.
const HEAD: usize = 4;
const LONGEST_CALL: usize = 8;
/// How a call opens, folded, wherever it stands, and where it is a line by itself: `أيها الشعب`, `الإخوة المواطنون`.
const CALLS: [&str; 2] = all_folded(["ايها", "ايتها"]);
const CALLED: [&str; 8] =
    all_folded(["الاخوه", "الاخوات", "اخواني", "اخوتي", "سيداتي", "السيدات", "شعبي", "يا"]);

/// How a speaker says what he does by saying it, or will do, folded, without its conjunction.
const PERFORMS: [&str; 38] = all_folded([
    "ادعو", "ندعو", "ادعوكم", "ندعوكم", "اطالب", "نطالب", "اطلب", "نطلب", "اناشد", "نناشد", "اكلف", "نكلف",
    "كلفت", "كلفنا", "قررت", "قررنا", "اعلن", "نعلن", "اتعهد", "نتعهد", "التزم", "نلتزم", "ارفض", "نرفض",
    "ساعمل", "سنعمل", "ساواصل", "سنواصل", "اقترح", "نقترح", "امرت", "امرنا", "اصدرت", "اصدرنا", "وجهت",
    "وجهنا", "اعاهدكم", "نعاهدكم",
]);
/// What he will not do: `لن نسمح`, `لن أترشح`.
const NOT: &str = "لن";
/// What makes it a prayer: `أدعو الله أن يوفقنا`.
const GOD: &str = "الله";
/// It stands among so many words: `وأقول بعبارات واضحة إنني سأعمل …`.
const OPENING: usize = 6;

/// Whether a document is a speech: it opens by calling those who hear it.
pub(super) fn is_speech(document: &Document<'_>) -> bool {
    let mut buffer = String::new();
    document.sentences.iter().take(HEAD).any(|sentence| {
        let text = document.text_of(sentence);
        let Some((_, first)) = Tokenizer::new(text).next_into(&mut buffer) else { return false };
        let is_line = sentence.kind != Kind::Prose && text.split_whitespace().count() <= LONGEST_CALL;
        CALLS.contains(&first) || (is_line && CALLED.contains(&first))
    })
}

/// Whether a sentence of a speech says what the speaker does, will do or asks to be done.
pub(super) fn performs(text: &str) -> bool {
    let (mut tokens, mut buffer) = (Tokenizer::new(text), String::new());
    let (mut denies, mut does) = (false, false);
    for _ in 0..OPENING {
        let Some((_, word)) = tokens.next_into(&mut buffer) else { return does };
        if does {
            return word != GOD;
        }
        let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
        does =
            PERFORMS.contains(&word) || PERFORMS.contains(&bare) || (denies && word.starts_with(['ا', 'ن']));
        denies = bare == NOT;
    }
    does
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;

    #[test]
    fn a_speech_calls_those_who_hear_it() {
        let body =
            "نلتقي اليوم في أيام صعبة تمتحن البلاد وأهلها. وإننا ندعو البرلمان إلى تعديل الدستور قبل الصيف.";
        for (text, expected) in [
            (format!("الإخوة المواطنون\n\n{body}\n"), true),
            (format!("بسم الله الرحمن الرحيم\nأيها الشعب الكريم\n{body}\n"), true),
            (format!("أيها السادة، {body}\n"), true),
            (format!("{body}\n"), false),
            (format!("الإخوة كارامازوف رواية كتبها دوستويفسكي في آخر حياته ونشرها في مجلة. {body}\n"), false),
        ] {
            let article = Article::plain(&text);
            assert_eq!(is_speech(&Document::new(&article, None, false)), expected, "{text}");
        }
    }

    #[test]
    fn a_speaker_says_what_he_does() {
        for (text, expected) in [
            ("إنني أدعو البرلمان بمجلسيه إلى مناقشة تعديل مادتين من الدستور.", true),
            ("وأقول بعبارات واضحة إنني سأعمل على ذلك في الأشهر المتبقية.", true),
            ("كما أنني أطالب السلطات بملاحقة الفاسدين.", true),
            ("ولن نسمح بأن يعود الخوف إلى هذه المدينة.", true),
            ("قررنا إذن.", true),
            ("أدعو الله أن يوفقنا جميعا إلى الخير.", false),
            ("لن يعود الخوف إلى هذه المدينة.", false),
            ("نعيش معا أياما مؤلمة توجع قلوبنا جميعا.", false),
            ("وهذه القاعة بناها من قبلنا رجال لم يكونوا يعلمون أننا ندعو فيها اليوم إلى الصلح.", false),
        ] {
            assert_eq!(performs(text), expected, "{text}");
        }
    }
}
