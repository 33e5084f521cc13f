//! Anecdotes: what a column opens with before it says what it is about, told by somebody who was there
//! (`حدثني سائق أجرة في بغداد …`). A story goes on in the first person; a column does not.

use std::ops::Range;

use crate::arabic::all_folded;
use crate::document::{Document, Kind};
use crate::tokens::Tokenizer;

/// How an anecdote opens, folded: a word, or two of them.
const OPENINGS: [&str; 14] = all_folded([
    "ذات", "حدثني", "حدثتني", "سالني", "سالتني", "اخبرني", "التقيت", "كنت", "جلست", "وقفت", "رايت", "دخلت",
    "اتذكر", "اذكر",
]);
const PAIRS: [(&str, &[&str]); 3] = [
    ("قبل", &["يومين", "ايام", "اسبوع", "اسابيع", "شهر", "اشهر", "عام", "اعوام", "سنه", "سنوات"]),
    ("في", &["صباح", "مساء", "ليله", "يوم", "احد", "احدي", "طريقي"]),
    ("قال", &["لي"]),
];
/// Folded words of somebody who tells of himself; so many make the first paragraph an anecdote.
const SELF: [&str; 23] = all_folded([
    "لي", "معي", "عندي", "امامي", "بجانبي", "انا", "اني", "انني", "قلت", "سالته", "سالتها", "سالني",
    "سالتني", "حدثني", "حدثتني", "اخبرني", "كنت", "رايت", "التقيت", "ابنتي", "ابني", "صديقي", "جاري",
]);
/// The same if one of those is there: by itself it may be hers as well (خرجت مظاهرة).
const SELF_OR_HERS: [&str; 9] =
    all_folded(["سالت", "دخلت", "خرجت", "وقفت", "جلست", "ذهبت", "ضحكت", "عرفت", "عدت"]);
const FEWEST: usize = 2;
/// Behind it no more than one word in so many is one of them, and there are so many times its words.
const ONE_OF: usize = 50;
const REST: usize = 2;

/// The sentences of the anecdote that a document opens with; none if it is a story, or opens otherwise.
pub(super) fn anecdote(document: &Document<'_>) -> Range<usize> {
    let sentences = &document.sentences;
    let text = |index: usize| document.text_of(&sentences[index]);
    let Some(first) = sentences.iter().position(|sentence| sentence.kind == Kind::Prose) else { return 0..0 };
    if !opens(text(first)) {
        return 0..0;
    }
    let behind = sentences[first + 1..].iter().position(|sentence| sentence.opens_paragraph);
    let Some(end) = behind.map(|behind| first + 1 + behind) else { return 0..0 };
    let [told, rest] = [first..end, end..sentences.len()].map(|part| {
        let prose = part.filter(|&index| sentences[index].kind == Kind::Prose);
        let counts = |(all, own, or_hers), index: usize| {
            let [said, may_be] = words_of_self(text(index));
            (all + sentences[index].words(), own + said, or_hers + may_be)
        };
        let (all, own, or_hers) = prose.fold((0, 0, 0), counts);
        (all, if own == 0 { 0 } else { own + or_hers })
    });
    let is_anecdote = told.1 >= FEWEST && rest.1 * ONE_OF <= rest.0 && rest.0 >= REST * told.0;
    if is_anecdote { first..end } else { 0..0 }
}

fn opens(sentence: &str) -> bool {
    let (mut tokens, mut buffer) = (Tokenizer::new(sentence), String::new());
    let Some((_, first)) = tokens.next_into(&mut buffer) else { return false };
    if OPENINGS.contains(&first) {
        return true;
    }
    let Some((_, seconds)) = PAIRS.iter().find(|(word, _)| *word == first) else { return false };
    tokens.next_into(&mut buffer).is_some_and(|(_, second)| seconds.contains(&second))
}

/// How many words of a sentence are of [`SELF`], and how many of [`SELF_OR_HERS`], with a conjunction or without.
fn words_of_self(sentence: &str) -> [usize; 2] {
    let (mut tokens, mut buffer) = (Tokenizer::new(sentence), String::new());
    let mut counts = [0, 0];
    while let Some((_, word)) = tokens.next_into(&mut buffer) {
        let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
        let is_in = |list: &[&str]| list.contains(&word) || list.contains(&bare);
        counts[0] += usize::from(is_in(&SELF));
        counts[1] += usize::from(is_in(&SELF_OR_HERS));
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;

    #[test]
    fn a_column_leaves_its_anecdote_and_a_story_goes_on() {
        let tale = "حدثني سائق أجرة أنه يغسل سيارته كل يوم، وحين قلت له إن النهر ينحسر، ضحك.";
        let view = "فالبلاد فقدت نحو نصف وارداتها من المياه في ثلاثة عقود، ومع ذلك لا يعرف المواطن كم يستهلك.\n\
                    والمطلوب عداد في كل بيت، وتسعيرة تعفي الفقير وتحاسب المسرف، ورقابة على الآبار التي تحفر بلا رخصة.";
        let story = "فخرجت معه إلى الضفة، ورأيت أن الماء لم يعد يصل إلى الدرج الذي كنت ألعب عليه وأنا صغير مع جاري.\n\
                     ثم عدت إلى البيت ولم أقل شيئا، وجلست إلى النافذة حتى المساء أنظر إلى السيارات وهي تمر في الشارع.";
        for (text, expected) in [
            (format!("عن الماء\n\n{tale}\n\n{view}\n"), 1..2),
            (format!("عن الماء\n\n{tale}\n\n{story}\n"), 0..0),
            (format!("عن الماء\n\n{view}\n\n{tale}\n"), 0..0),
            (format!("قبل أيام أعلنت الوزارة خطة للمياه.\n\n{view}\n"), 0..0),
            (format!("في صباح السبت خرجت مظاهرة حاشدة، ثم دخلت الشرطة الساحة.\n\n{view}\n"), 0..0),
            (format!("في صباح السبت كنت في السوق، فخرجت من بابه وسألته.\n\n{view}\n"), 0..1),
        ] {
            let article = Article::plain(&text);
            assert_eq!(anecdote(&Document::new(&article, None, false)), expected, "{text}");
        }
    }
}
