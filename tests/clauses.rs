//! The clause room on sentences of our own: what is cut, what stays, and the figures on the shared sentences.

#[path = "common/data.rs"]
mod data;

use serde_json::Value;
use zubda::clauses::{Chunk, Kind, chunks};

/// The chunks that may go, each with its kind.
fn loose(sentence: &str) -> Vec<(Kind, String)> {
    let loose = chunks(sentence).into_iter().filter(|chunk| chunk.kind != Kind::Core);
    loose.map(|chunk| (chunk.kind, sentence[chunk.bytes].to_owned())).collect()
}

/// What is left when all that may go is gone.
fn core(sentence: &str) -> String {
    let kept = chunks(sentence).into_iter().filter(|chunk| chunk.kind == Kind::Core);
    kept.map(|chunk| &sentence[chunk.bytes]).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_hangs_behind_a_comma_may_go() {
    for (sentence, left, kind) in [
        (
            "افتتح الوزير صباح أمس المكتبة العامة في وسط المدينة، مشيرا إلى أن المشروع كلف مليون دينار.",
            "افتتح الوزير صباح أمس المكتبة العامة في وسط المدينة",
            Kind::Tail,
        ),
        (
            "أغلقت البلدية الجسر القديم أمام الشاحنات الثقيلة، حيث ظهرت في أعمدته شقوق واسعة.",
            "أغلقت البلدية الجسر القديم أمام الشاحنات الثقيلة",
            Kind::Tail,
        ),
        (
            "رفع المجلس أجور المعلمين في القرى البعيدة، بحسب بيان نشره المجلس.",
            "رفع المجلس أجور المعلمين في القرى البعيدة",
            Kind::Attribution,
        ),
        (
            "زار الوفد مصنع الزجاج ومدرسة الحرف اليدوية في المدينة، كما التقى رئيس الغرفة التجارية.",
            "زار الوفد مصنع الزجاج ومدرسة الحرف اليدوية في المدينة",
            Kind::Coordinate,
        ),
    ] {
        assert_eq!(core(sentence), left);
        assert_eq!(loose(sentence)[0].0, kind, "{sentence}");
    }
}

#[test]
fn what_the_sentence_needs_stays() {
    for sentence in [
        // أن behind a verb of speech is what was said.
        "قال مدير المتحف إن القاعة الجديدة ستفتح أبوابها في الربيع.",
        // The second half of a quotation.
        "قالت الطبيبة «هذا اللقاح آمن للأطفال، حيث جربناه عامين كاملين، وسنوزعه قريبا».",
        // A tail before the main clause.
        "رفض رئيس اللجنة أمس، وهو نائب سابق، توقيع الاتفاق.",
        // A condition and what answers it.
        "إذا ارتفع منسوب النهر فوق السد، فإن القرى الثلاث ستغرق.",
        // A negation and what corrects it.
        "لم يكن الحريق صغيرا كما ظن الناس، لكنه أتى على السوق كله.",
        // A quotation mark without its partner.
        "وعدت الشركة بأن السعر ثابت»، مضيفة أن العقود القديمة لن تتغير هذا العام.",
        "",
        "...",
    ] {
        assert_eq!(loose(sentence), [], "{sentence}");
    }
}

#[test]
fn what_goes_takes_what_hangs_on_it_along() {
    let sentence = "زار الوفد مصنع الزجاج ومدرسة الحرف اليدوية في المدينة، كما التقى رئيس الغرفة التجارية في مكتبه مساء \
                    الخميس، مشيرا إلى أن الزيارة ستتكرر.";
    let chunks = chunks(sentence);
    let clause = chunks.iter().position(|chunk| chunk.kind == Kind::Coordinate).expect("a further clause");
    let behind: Vec<&Chunk> = chunks[clause + 1..].iter().collect();
    assert!(chunks[clause].on.is_none() && !behind.is_empty(), "{chunks:#?}");
    assert!(behind.iter().all(|chunk| chunk.on.is_some_and(|on| on >= clause)), "{chunks:#?}");
}

#[test]
fn what_goes_is_not_torn_where_it_goes_on() {
    for (sentence, within) in [
        // The list behind بما في ذلك ends where the sentence goes on.
        (
            "دعت البلدية أمس تجار الميناء إلى خفض الأسعار، وقالت إن على المدينة، بما في ذلك السوق القديم والميناء، أن تواصل العمل حتى نهاية العام.",
            "والميناء",
        ),
        // Who only stands somewhere does so there.
        (
            "أكد رئيس البلدية القديمة في لقاء مع التجار أنه يقدر حجم الضغوط مؤكدا أن السوق يقف اليوم أمام مفترق طرق، فإما الخروج من الأزمة.",
            "أمام مفترق",
        ),
        // What is said of the subject comes behind a relative clause without its second comma.
        (
            "وحذر مركز الأرصاد في المدينة القديمة أمس من أن الأمطار والرياح، التي سيتسبب بها الإعصار ستخلف أضرارا جسيمة.",
            "، التي سيتسبب",
        ),
        // فيه points back at what would go.
        (
            "لم يخطر ببال سمية الخطيب، التي كتبت مقالا في مجلة جامعتها عام 2007، تساءلت فيه عن مكافحة الأمية في القرى، أن الجواب سيكون افتتاح مدارس.",
            "، التي كتبت",
        ),
        // What a colon announces.
        (
            "وأشار رئيس البلدية إلى أن السوق القديم يفتح أبوابه في الربيع، مضيفاً: \"في الميناء الآن، ترفرف الأعلام الجديدة.\"",
            ": \"في",
        ),
    ] {
        let torn = loose(sentence).into_iter().find(|(_, chunk)| chunk.starts_with(within));
        assert_eq!(torn, None);
    }
}

#[test]
fn a_comma_goes_with_what_it_sets_apart() {
    let sentence = "تسلم الفريق الكأس الفضية من يد رئيس الاتحاد أمس، وفقا لموقع النادي، فهتف له الجمهور.";
    for (_, text) in loose(sentence) {
        assert!(text.starts_with('،') || !text.ends_with('،'), "{text}");
    }
    assert!(
        core(sentence).starts_with("تسلم الفريق الكأس الفضية من يد رئيس الاتحاد أمس ف"),
        "{}",
        core(sentence)
    );
}

/// What the reader keeps of a sentence of the shared data: where each chunk ends, counted in ink.
fn reader(row: &Value) -> Vec<(usize, bool)> {
    let mut ink = 0;
    let mut mark = |chunk: &Value| {
        ink += chunk["text"].as_str().expect("a text").chars().filter(|c| !c.is_whitespace()).count();
        (ink, ["core", "bad"].contains(&chunk["kind"].as_str().expect("a kind")))
    };
    row["chunks"].as_array().expect("chunks").iter().map(&mut mark).collect()
}

/// The bounds are those that cross-validation has to reach: the weights have seen these sentences.
#[test]
fn most_of_what_goes_readers_let_go_too() {
    let Some(rows) = data::rows("chunks-dev.jsonl") else { return };
    let (mut gone, mut right, mut theirs) = (0, 0, 0);
    for row in &rows {
        let (text, marks) = (row["text"].as_str().expect("a text"), reader(row));
        let chunks = chunks(text);
        for (ink, (at, c)) in text.char_indices().filter(|(_, c)| !c.is_whitespace()).enumerate() {
            let first = !text[..at].ends_with(is_word) && is_word(c);
            if !first {
                continue;
            }
            let kept = marks.iter().find(|(end, _)| ink < *end).is_none_or(|(_, kept)| *kept);
            let loose = chunks.iter().any(|chunk| chunk.kind != Kind::Core && chunk.bytes.contains(&at));
            gone += usize::from(loose);
            right += usize::from(loose && !kept);
            theirs += usize::from(!kept);
        }
    }
    assert!(right * 100 >= gone * 96, "{right} of {gone} words");
    assert!(right * 100 >= theirs * 35, "{right} of the reader's {theirs} words");
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}
