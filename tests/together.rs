//! Laws of one summary of several documents.

use std::fs;
use std::num::NonZero;
use std::panic::catch_unwind;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use zubda::render::{self, Provenance};
use zubda::{Article, Budget, Date, Digest, Settings, Summarizer, Warning};

/// Sentences of reports on one event: none like another, some with the same words.
const SENTENCES: [&str; 12] = [
    "ضرب زلزال قوي صباح اليوم مدينة الساحل في شمال البلاد.",
    "وقتل عشرة أشخاص وأصيب مئة آخرون في الزلزال.",
    "وأعلنت الحكومة حالة الطوارئ في المدينة ثلاثة أيام.",
    "وصلت فرق الإنقاذ من العاصمة إلى مدينة الساحل مساء.",
    "وقال وزير الصحة إن المستشفيات امتلأت بالمصابين.",
    "وانقطعت الكهرباء عن أحياء المدينة القديمة كلها.",
    "وبلغت قوة الزلزال ست درجات على مقياس ريختر.",
    "وأرسلت دول الجوار خياما وأدوية ومياها للشرب.",
    "وأغلق المطار مدرجه حتى صباح الغد لفحصه.",
    "وتدرس الوزارة بناء مساكن جديدة بعيدة عن البحر.",
    "فاز نادي الجبل بكأس البلاد للمرة الثالثة.",
    "وتراجعت أسعار القمح في الأسواق العالمية أمس.",
];

fn documents() -> impl Strategy<Value = Vec<String>> {
    let document = subsequence(SENTENCES.as_slice(), 0..6).prop_map(|sentences| sentences.join(" "));
    prop::collection::vec(document, 1..6)
}

fn budgets() -> impl Strategy<Value = Budget> {
    prop_oneof![
        (1_usize..6).prop_map(|n| Budget::sentences(n).unwrap()),
        (8_usize..60).prop_map(|n| Budget::words(n).unwrap()),
        (40_usize..300).prop_map(|n| Budget::chars(n).unwrap()),
        select(vec![0.2, 0.5, 1.0]).prop_map(|share| Budget::ratio(share).unwrap()),
    ]
}

fn together(texts: &[String], budget: Budget) -> Digest {
    let articles: Vec<Article<'_>> = texts.iter().map(|text| Article::plain(text)).collect();
    Summarizer::new(Settings::default().with_budget(budget)).summarize_together(&articles, None)
}

proptest! {
    #[test]
    fn every_sentence_is_a_slice_of_its_document(texts in documents(), budget in budgets()) {
        let digest = together(&texts, budget);
        prop_assert_eq!(digest.documents.len(), texts.len());
        for (document, sentence) in digest.sentences() {
            let text = &texts[document];
            let ending = |text: &str| text.trim_end_matches('.').to_owned();
            let slices: Vec<&str> = sentence.slices(text).collect();
            prop_assert_eq!(ending(&slices.join(" ")), ending(&sentence.text));
            let chars: String = text.chars().skip(sentence.chars.start).take(sentence.chars.len()).collect();
            prop_assert_eq!(&text[sentence.bytes.clone()], chars);
        }
    }

    #[test]
    fn a_budget_is_held_or_the_excess_is_told(texts in documents(), words in 5_usize..60) {
        let digest = together(&texts, Budget::words(words).unwrap());
        let over = digest.stats.summary_words > words;
        let told = digest.warnings.iter().any(|warning| matches!(warning, Warning::OverBudget { .. }));
        prop_assert_eq!(over, told);
    }

    #[test]
    fn one_document_has_the_summary_that_it_has_alone(text in documents().prop_map(|texts| texts.join("\n")), budget in budgets()) {
        let alone = Summarizer::new(Settings::default().with_budget(budget)).summarize(&text, None);
        let texts = [text];
        let digest = together(&texts, budget);
        prop_assert_eq!(&digest.documents[0].sentences, &alone.sentences);
        prop_assert_eq!(digest.stats, alone.stats);
    }

    #[test]
    fn what_is_given_again_or_empty_changes_nothing(texts in documents(), again in 0_usize..6, budget in budgets()) {
        // A share of the words is one of all that were given.
        prop_assume!(!format!("{budget:?}").contains("Ratio"));
        let digest = together(&texts, budget);
        let mut more = texts.clone();
        more.extend([texts[again % texts.len()].clone(), String::new()]);
        prop_assert_eq!(together(&more, budget).text(), digest.text());
    }

    #[test]
    fn nothing_is_said_twice(texts in documents(), budget in budgets()) {
        let digest = together(&texts, budget);
        let mut said: Vec<&str> = digest.sentences().map(|(_, sentence)| sentence.text.as_str()).collect();
        let all = said.len();
        said.sort_unstable();
        said.dedup();
        prop_assert_eq!(said.len(), all);
    }
}

#[test]
fn the_order_of_documents_is_the_order_of_the_output() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents");
    let names = ["news-report.txt", "encyclopedia.txt", "speech.txt", "egyptian.txt"];
    let mut texts = names.map(|name| fs::read_to_string(folder.join(name)).unwrap()).to_vec();
    let sorted = |digest: &Digest| {
        let mut sentences: Vec<String> = digest.sentences().map(|(_, one)| one.text.clone()).collect();
        sentences.sort_unstable();
        sentences
    };
    let forth = sorted(&together(&texts, Budget::words(120).unwrap()));
    texts.reverse();
    assert_eq!(sorted(&together(&texts, Budget::words(120).unwrap())), forth);
}

/// Enough text for several threads, no document like another.
fn archive() -> Vec<String> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents");
    let names = ["news-report.txt", "encyclopedia.txt", "speech.txt", "technical-report.txt"];
    let texts = names.map(|name| fs::read_to_string(fixtures.join(name)).unwrap());
    let letters = ['ا', 'ب', 'ت', 'ر', 'س', 'ع', 'ق', 'ل', 'م', 'ن', 'ه', 'و', 'ي'];
    let renamed = |number: usize| {
        let (from, to) = (letters[number % letters.len()], letters[number / letters.len() % letters.len()]);
        texts[number % texts.len()].replace(from, &to.to_string())
    };
    let mut documents: Vec<String> = (0..169).map(renamed).collect();
    documents.sort_unstable();
    documents.dedup();
    documents
}

#[test]
fn the_same_comes_on_any_number_of_threads() {
    let texts = archive();
    let bytes: usize = texts.iter().map(String::len).sum();
    assert!(bytes > 3 << 18, "too little text for several threads: {bytes}");
    let articles: Vec<Article<'_>> = texts.iter().map(|text| Article::plain(text)).collect();
    let settings = Settings::default().with_budget(Budget::words(200).unwrap()).with_explain(true);
    let on = |jobs| {
        let summarizer = Summarizer::new(settings.clone()).with_jobs(NonZero::new(jobs).unwrap());
        summarizer.summarize_together(&articles, Some("المدينة"))
    };
    let one = on(1);
    assert!(one.stats.summary_sentences > 3);
    for jobs in [2, 3, 8] {
        assert!(on(jobs) == one, "{jobs} threads");
    }
}

#[test]
fn a_document_on_something_else_does_not_force_its_way_in() {
    let [event, more, other] =
        [&SENTENCES[..4], &SENTENCES[..3], &SENTENCES[10..]].map(|part| part.join(" "));
    let texts = [event, more + " " + SENTENCES[6], SENTENCES[3].to_owned() + " " + SENTENCES[1], other];
    let digest = together(&texts, Budget::sentences(2).unwrap());
    assert!(digest.documents[3].sentences.is_empty(), "{}", digest.text());
}

#[test]
fn the_newer_of_two_that_differ_in_a_figure_is_taken_and_the_oldest_comes_first() {
    let old = "قتل عشرة أشخاص في انفجار خط الغاز قرب الميناء القديم مساء الأحد.";
    let new = "قتل عشرون شخصا في انفجار خط الغاز قرب الميناء القديم مساء الأحد.";
    let [first, last] = ["2024-05-05", "20240506"].map(|date| date.parse::<Date>().unwrap());
    for (texts, dates) in [([old, new], [first, last]), ([new, old], [last, first])] {
        let articles = [(texts[0], dates[0]), (texts[1], dates[1])]
            .map(|(text, date)| Article::plain(text).with_date(date));
        let settings = Settings::default().with_budget(Budget::sentences(1).unwrap());
        let digest = Summarizer::new(settings).summarize_together(&articles, None);
        assert_eq!(digest.text(), new);
        let digest = digest.by_date(&dates.map(Some));
        assert_eq!(dates[digest.order[0]], first);
    }
}

#[test]
fn nothing_comes_to_an_empty_summary_and_a_warning() {
    let digest = together(&[], Budget::default());
    assert_eq!((digest.text().as_str(), digest.warnings.len()), ("", 1));
    let digest = together(&[String::new(), String::new()], Budget::default());
    assert_eq!((digest.text().as_str(), digest.warnings.len()), ("", 1));
}

/// Three documents of which the second, on something else, may stand before or behind the first.
fn chosen_in_any_order(texts: [&str; 3]) -> [Vec<String>; 2] {
    let [a, b, c] = texts;
    [[a, b, c], [b, a, c]].map(|texts| {
        let mut chosen: Vec<String> = together(&texts.map(str::to_owned), Budget::sentences(3).unwrap())
            .sentences()
            .map(|(_, sentence)| sentence.text.clone())
            .collect();
        chosen.sort_unstable();
        chosen
    })
}

#[test]
fn what_a_document_is_does_not_depend_on_the_one_before_it() {
    let openings = [
        "افتتح الوزير الجسر الجديد فوق النهر الكبير صباح أمس.",
        "فاز نادي الجبل بكأس البلاد للمرة الثالثة.",
        "افتتح الوزير الجسر الجديد فوق النهر. وتبلغ كلفة الجسر عشرة ملايين دينار. وحضر الافتتاح مئات السكان.",
    ];
    let definitions = [
        "يقصد بالكلمات الآتية المعاني المبينة أمامها:\nالجسر: ما يعبر عليه النهر.\nوصل القطار الأول إلى المدينة أمس.",
        "أخبار المدينة\n\nقال المحافظ: يفتح الجسر الجديد في الربيع.\nوتبلغ كلفة البناء عشرة ملايين دينار.",
        "أغلق المطار مدرجه حتى صباح الغد لفحصه.",
    ];
    for texts in [openings, definitions] {
        let [there, back] = chosen_in_any_order(texts);
        assert_eq!(there, back);
    }
}

#[test]
fn every_document_has_a_source_in_every_form() {
    let articles = ["وصل القطار إلى المحطة.", "وغادرت السفينة الميناء مساء."].map(Article::plain);
    let digest = Summarizer::default().summarize_together(&articles, None);
    let forms: Vec<fn(&Digest, &[Provenance<'_>]) -> String> = vec![
        render::digest_explanation,
        |digest, sources| render::digest_json(digest, sources, false),
        |digest, sources| render::digest_markdown(digest, sources, false),
        #[cfg(feature = "reports")]
        |digest, sources| render::digest_html(digest, sources, false),
    ];
    for form in forms {
        for sources in [1, 2, 3] {
            let told = catch_unwind(|| form(&digest, &vec![Provenance::default(); sources]));
            assert_eq!(told.is_ok(), sources == 2);
        }
    }
}
