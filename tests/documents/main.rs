//! What becomes of whole documents of every kind, through the library: the seed article, the lines of a text by
//! what they are, texts that are hardly any, texts without measure, and the faults that other summarizers show on Arabic.

mod beside;
mod hardly_any;
mod headings;
mod letters;
mod lists;
mod peers;
mod seed_article;
mod turns;
mod without_measure;

use std::fs;

use zubda::{Budget, Settings, Summarizer, Summary, split};

const LEAD: &str = "افتتحت بلدية المرفأ أمس سوقا جديدة للسمك على الرصيف الشرقي بعد عامين من البناء، وحضر الافتتاح مئات \
    الصيادين وعائلاتهم. وقالت رئيسة البلدية إن السوق تتسع لثمانين بائعا وفيها مخازن للثلج.";
const BODY: &str = "وكانت السوق القديمة قد احترقت قبل ثلاثة أعوام. وتنقل الباعة منذ ذلك الحين بين الأرصفة.";
const HEADLINE: &str =
    "بعد عامين من الانتظار.. سوق السمك الجديدة تفتح أبوابها أمام الصيادين والزوار في المرفأ الشرقي";
/// How three other stories begin.
const LEADS: [&str; 3] = [
    "أعلنت وزارة التعليم، الثلاثاء، تأجيل امتحانات المرحلة الثانوية أسبوعين بسبب موجة الحر في محافظات الجنوب.",
    "قال رئيس اتحاد الكرة إن المنتخب يخوض مباراته المقبلة في التصفيات القارية على ملعب محايد خارج البلاد.",
    "شهدت أسعار القمح في الأسواق العالمية ارتفاعا كبيرا، الاثنين، بعد أن قررت دول عدة وقف التصدير مؤقتا.",
];

fn read(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents/");
    fs::read_to_string(folder.to_owned() + name).unwrap()
}

fn three(text: &str) -> Summary {
    Summarizer::default().summarize(text, None)
}

/// What cannot be chosen, with its kind.
fn kinds(text: &str) -> Vec<(&'static str, String)> {
    three(text).skipped.into_iter().map(|skipped| (skipped.kind.as_str(), skipped.text)).collect()
}

/// The summary of all sentences that may be chosen.
fn all(text: &str) -> Summary {
    let budget = Budget::sentences(usize::MAX).unwrap();
    Summarizer::new(Settings::default().with_budget(budget)).summarize(text, None)
}

fn sentences(text: &str) -> Vec<&str> {
    split(text).into_iter().map(|range| &text[range]).collect()
}

/// Numbers as words that stem apart, so that sentences differ.
fn name(number: usize) -> String {
    const LETTERS: [char; 10] = ['س', 'ع', 'ق', 'ط', 'ز', 'خ', 'ج', 'ض', 'غ', 'ش'];
    number.to_string().bytes().map(|digit| LETTERS[usize::from(digit - b'0')]).collect()
}

/// So many sentences, no two alike, that share words with each other.
fn many(count: usize) -> String {
    let sentence = |number| {
        let (one, two) = (name(number), name(number * 7 % 401));
        format!("وصل القطار {one} إلى المحطة {two} في موعده. ")
    };
    (0..count).map(sentence).collect()
}
