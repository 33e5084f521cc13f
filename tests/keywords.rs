//! Keywords through the library: their laws on every text, and what they are on texts that a reader knows.

#[path = "common/fixtures.rs"]
mod fixtures;

use std::fmt::Write;
use std::fs;

use fixtures::{fixture, fixtures};
use proptest::prelude::*;
use zubda::{Article, Keyword, Settings, StopWords, Summarizer, fold, keywords};

fn found(text: &str, n: usize) -> Vec<Keyword> {
    keywords(text, n, &StopWords::arabic())
}

fn texts(text: &str, n: usize) -> Vec<String> {
    found(text, n).into_iter().map(|keyword| keyword.text).collect()
}

/// At most `n`, the best first, each an exact slice that is said as often as it claims or, in other forms, less.
fn assert_lawful(text: &str, n: usize, found: &[Keyword]) {
    assert!(found.len() <= n, "{} of {n}", found.len());
    assert!(found.is_sorted_by(|a, b| a.score >= b.score), "{found:?}");
    // The first byte of each character, and the end.
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    for keyword in found {
        assert!(keyword.score > 0.0 && keyword.score.is_finite(), "{keyword:?}");
        assert!(keyword.count > 0 && keyword.text.trim() == keyword.text, "{keyword:?}");
        assert_placed(text, &starts, keyword);
        assert!(fold(&keyword.text).chars().filter(|c| c.is_alphabetic()).count() > 1, "{keyword:?}");
        let same = found.iter().filter(|other| other.text == keyword.text);
        assert_eq!(same.count(), 1, "{keyword:?} twice");
    }
}

/// It stands as often as it says, in order, and each form is the slice that it claims in bytes and in characters.
fn assert_placed(text: &str, starts: &[usize], keyword: &Keyword) {
    let mut places = Vec::new();
    for form in &keyword.forms {
        assert_eq!(form.bytes.len(), form.chars.len(), "{keyword:?}");
        for (bytes, chars) in form.bytes.iter().zip(&form.chars) {
            assert_eq!(text[bytes.clone()], form.text, "{keyword:?}");
            assert_eq!(starts[chars.start]..starts[chars.end], *bytes, "{keyword:?}");
            places.push((bytes.start, bytes.end));
        }
    }
    places.sort_unstable();
    assert_eq!(places.len(), keyword.count, "{keyword:?}");
    assert!(places.windows(2).all(|pair| pair[0].1 <= pair[1].0), "one place counted twice: {keyword:?}");
    // What is shown is one of the forms, but for marks, spaces and endings.
    let plain = |text: &str| {
        fold(text).split([' ', '_']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let forms = || keyword.forms.iter().map(|form| plain(&form.text));
    let shown = plain(&keyword.text);
    // A ل has swallowed the alef of an article that the tag has.
    let rest = shown.strip_prefix("ال");
    let swallowed = |form: &str| {
        rest.zip(form.strip_prefix('ل')).is_some_and(|(rest, form)| {
            form.trim_start_matches('ل').starts_with(rest.trim_start_matches('ل'))
        })
    };
    // Any word of a phrase may have an ending that the tag has not: أقماراً صناعية are أقمار صناعية.
    let is_form = |form: &str| {
        let mut words = shown.split(' ').zip(form.split(' '));
        swallowed(form) || words.all(|(shown, written)| written.starts_with(shown))
    };
    assert!(forms().any(|form| is_form(&form)), "{keyword:?}");
}

#[test]
fn the_laws_hold_on_every_fixture_for_any_number() {
    for (name, text) in fixtures() {
        let all = found(&text, usize::MAX);
        assert!(!all.is_empty(), "{name}");
        for n in [0, 1, 2, 3, 7, 1000] {
            let some = found(&text, n);
            assert_lawful(&text, n, &some);
            assert_eq!(some, all[..n.min(all.len())], "{name}: fewer are not the first of more");
        }
    }
}

#[test]
fn the_same_text_has_the_same_bits_every_time() {
    for (name, text) in fixtures() {
        let bits = |found: Vec<Keyword>| -> Vec<(String, u64)> {
            found.into_iter().map(|keyword| (keyword.text, keyword.score.to_bits())).collect()
        };
        let first = bits(found(&text, 50));
        let again = std::thread::scope(|scope| {
            let runs: Vec<_> = (0..4).map(|_| scope.spawn(|| bits(found(&text, 50)))).collect();
            runs.into_iter().map(|run| run.join().unwrap()).collect::<Vec<_>>()
        });
        assert!(again.iter().all(|run| *run == first), "{name}");
    }
}

proptest! {
    #[test]
    fn the_laws_hold_on_any_words_and_any_noise(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "مدرسة", "المدرسة", "للمدرسة", "وبالمدرسة", "مدرسته", "قال", "في", "لم", "يكتب", "القرية", "النخيل\n",
                "مَدْرَسَةٌ", "ـ", "﷽", "ﻻ", "www.example.org", "3.5", "ا", "x", ".", "\n\n", "،", "\u{202e}", "والله", "لله",
            ]),
            0..60,
        ),
        n in 0_usize..12,
    ) {
        let text = words.join(" ");
        assert_lawful(&text, n, &found(&text, n));
    }

    #[test]
    fn the_laws_hold_on_any_text(text in "[ا-ي \u{64b}-\u{652}a-c.،\n\u{200c}0-9ﻻ]{0,200}") {
        assert_lawful(&text, 10, &found(&text, 10));
    }
}

#[test]
fn what_three_texts_are_about() {
    let mut table = String::new();
    for name in ["seed-article.txt", "encyclopedia.txt", "interview.txt"] {
        let text = fs::read_to_string(fixture(name)).unwrap();
        writeln!(table, "{name}").unwrap();
        for Keyword { text, score, count, .. } in found(&text, 10) {
            writeln!(table, "  {score:.4}  {count:>2}  {text}").unwrap();
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn neighbours_become_a_phrase_and_the_phrase_takes_the_place_of_its_words() {
    let text = fs::read_to_string(fixture("seed-article.txt")).unwrap();
    let found = texts(&text, 20);
    assert_eq!(found[0], "وقف إطلاق النار");
    for word in ["وقف", "إطلاق", "النار", "غزة", "قطاع"] {
        assert!(!found.iter().any(|keyword| keyword == word), "{word}: {found:?}");
    }
}

#[test]
fn a_word_is_written_as_the_text_writes_it_most_often_and_the_first_of_equals() {
    let most = "زار الوفد السفن. رأى الناس سفنا في الميناء. غادرت السفن.";
    assert_eq!(texts(most, 1), ["السفن"]);
    let equal = "رأى الناس سفينة في الميناء. زار الوفد السفينة.";
    assert_eq!(texts(equal, 1), ["سفينة"]);
    // The accusative is the last choice.
    let accusative = "رأى الناس سفنا في الميناء. زار الوفد السفن.";
    assert_eq!(texts(accusative, 1), ["السفن"]);
    // What looks like a verb is a name where the text hardly ever writes it otherwise.
    let name = format!("{} شركة مايكروسوف.", "أعلنت مايكروسوفت خطتها أمس. ".repeat(11));
    assert_eq!(texts(&name, 1), ["مايكروسوفت"]);
}

#[test]
fn conjunctions_and_prepositions_are_left_outside_and_part_phrases() {
    let text = "زار الوفد مصر وقطر. وصل إلى قطر ومصر. عاد من مصر بالقطار. القطار جديد.";
    let found = texts(text, 10);
    assert!(found.contains(&"مصر".to_owned()) && found.contains(&"قطر".to_owned()), "{found:?}");
    assert!(found.iter().all(|keyword| !keyword.contains(' ')), "{found:?}");
}

#[test]
fn punctuation_parts_phrases_and_white_space_does_not() {
    let with = |between: &str| {
        let text =
            "يحب الناس في مدن العالم وقراه كلها لعبة كرة+القدم. ويلعب الأطفال كرة+القدم في الشوارع والحدائق.";
        texts(&text.replace('+', between), 3)
    };
    assert_eq!(with(" ")[0], "كرة القدم");
    assert_eq!(with("  ")[0], "كرة القدم");
    assert!(with("، ").iter().all(|keyword| !keyword.contains("كرة،")), "{:?}", with("، "));
    let wrapped = "\
يحب الناس في مدن العالم كلها وفي قراه البعيدة أن يلعبوا كرة
القدم في الشوارع والحدائق، ولا يعرف أكثرهم أن لاعبي كرة
القدم يتدربون كل يوم ساعات طويلة قبل أن يدخلوا الملعب مع
المدرب ومساعديه، وأن التدريب صعب على الصغار.
";
    assert_eq!(texts(wrapped, 1), ["كرة القدم"]);
}

#[test]
fn nothing_goes_over_the_boundary_of_a_clause() {
    for (clause, over) in [
        ("في مراكز الاقتراع الناخبين ينتظرون", "الاقتراع الناخبين"),
        ("تبقى واشنطن حبيسة الأوهام", "واشنطن حبيسة"),
        ("مع مانشستر سيتي بيب غوارديولا", "سيتي بيب"),
        ("في باريس محمد صلاح", "باريس محمد"),
        ("صار جيريمي هانت وزيرا", "هانت وزيرا"),
        ("هب مايكل مصحوبا برياح", "مايكل مصحوبا"),
        ("أعلن دونالد ترامب الانسحاب", "ترامب الانسحاب"),
        ("حذر ماس أنقرة مرارا", "ماس أنقرة"),
        ("عند الرئيس دونالد ترامب", "الرئيس دونالد"),
        ("حذر ترامب بكين مرارا", "ترامب بكين"),
        ("أمام مانشستر سيتي المنافس القديم", "سيتي المنافس"),
        ("تستعد روسيا لمواجهة إسبانيا", "روسيا لمواجهة"),
        ("مصباح بتقنية LED النهارية", "LED النهارية"),
        ("حتى سيتطرق مؤتمر العلماء", "سيتطرق مؤتمر"),
        ("هكذا فاز توتنهام اللندني", "فاز توتنهام"),
    ] {
        let found = texts(&format!("{clause}. ثم {clause}."), 20);
        assert!(!found.iter().any(|keyword| keyword.contains(over)), "{clause}: {found:?}");
    }
    for (clause, whole) in [
        ("في باريس سان جيرمان يلعب", "باريس سان جيرمان"),
        ("في كوريا الشمالية يعيش", "كوريا الشمالية"),
        ("في لاس فيغاس يلعب", "لاس فيغاس"),
        ("صار رجب طيب أردوغان رئيسا", "رجب طيب أردوغان"),
    ] {
        let found = texts(&format!("{clause}. ثم {clause}."), 20);
        assert!(found.iter().any(|keyword| keyword == whole), "{clause}: {found:?}");
    }
}

#[test]
fn the_dateline_and_the_agency_are_no_keywords() {
    let report = "أعلنت وزارة الصحة خطة لتوسيع المستشفيات. وقالت الوزارة إن المستشفيات تحتاج إلى أطباء.";
    let bare = texts(report, 20);
    for dateline in ["دمشق (رويترز) - ", "لندن، المملكة المتحدة (CNN)-- ", "بيروت - أ ف ب - "]
    {
        assert_eq!(texts(&format!("{dateline}{report}"), 20), bare, "{dateline}");
    }
    let told = format!("دمشق (CNN)-- {report} وقال مسؤول لـ CNN إن دمشق تنتظر. ونقلت CNN عنه ذلك في دمشق.");
    let found = texts(&told, 20);
    assert!(!found.contains(&"CNN".to_owned()) && found.contains(&"دمشق".to_owned()), "{found:?}");
}

#[test]
fn a_verb_in_any_person_is_no_keyword() {
    for verb in ["أقوم", "سنقوم", "سيواصل", "وسجل", "يلتقون", "تستضيفها", "خرجن"]
    {
        let found = texts(&format!("هنا {verb} بالعمل. ثم {verb} بالعمل."), 20);
        assert!(!found.iter().any(|keyword| keyword.contains(verb)), "{verb}: {found:?}");
    }
}

#[test]
fn a_preposition_is_no_part_of_a_tag() {
    for (clause, tag) in [
        ("انضم للأمم المتحدة", "الأمم المتحدة"),
        ("عاد الوفد لبريطانيا", "بريطانيا"),
        ("وفد للغة العربية", "اللغة العربية"),
        ("هدف لليفربول", "ليفربول"),
    ] {
        let found = texts(&format!("هنا {clause}. وهناك {clause}."), 20);
        assert!(found.iter().any(|keyword| keyword == tag), "{clause}: {found:?}");
    }
}

#[test]
fn a_letter_of_a_name_is_no_preposition() {
    for name in [
        "كاليفورنيا", "ليفربول", "جوزيبي كونتي", "باليرمو", "كريستال بالاس", "ماريو بالوتيلي", "فالنسيا",
        "بالشتراس",
    ] {
        let found = texts(&format!("وصل الوفد إلى {name} أمس. ثم غادر {name}."), 20);
        assert!(found.iter().any(|keyword| keyword == name), "{name}: {found:?}");
    }
    // Where the rest stands by itself, the letter is a preposition.
    let found = texts("أصيب بالشتراس أمس. وينتشر الشتراس في المدينة.", 20);
    assert!(found.contains(&"الشتراس".to_owned()), "{found:?}");
}

#[test]
fn a_name_goes_on_to_its_end() {
    for (clause, tag) in [
        ("زار كيم جونغ أون", "كيم جونغ أون"),
        ("زار كيم جونغ-أون", "كيم جونغ-أون"),
        ("زار سعد الدين إبراهيم", "سعد الدين إبراهيم"),
        ("زار عبد القادر بن موسى", "عبد القادر بن موسى"),
        ("زار مون جاي-إن", "مون جاي-إن"),
        ("في ناغورنو-قرة باغ", "ناغورنو-قرة باغ"),
        ("فاز حزب العدالة والتنمية", "حزب العدالة والتنمية"),
        ("أعلنت وزارة التربية والتعليم", "وزارة التربية والتعليم"),
    ] {
        let found = texts(&format!("{clause} أمس. ثم {clause} اليوم."), 20);
        assert!(found.iter().any(|keyword| keyword == tag), "{clause}: {found:?}");
        let rest = tag.rsplit([' ', '-']).next().unwrap();
        assert!(!found.iter().any(|keyword| keyword == rest), "{clause}: {found:?}");
    }
}

#[test]
fn a_couple_that_the_text_parts_is_no_name() {
    let text = "افتتح وزير الصحة والسكان المعرض. وقال وزير الصحة للصحف إن وزير الصحة والسياحة كان هنا.";
    let found = texts(text, 20);
    assert!(found.contains(&"وزير الصحة".to_owned()), "{found:?}");
    assert!(!found.iter().any(|keyword| keyword.contains("الصحة و")), "{found:?}");
    // And what stands behind a و is a phrase of its own.
    let found = texts("خاطب القيادة والشعب الإيراني أمس. ثم شكر القيادة والشعب الإيراني اليوم.", 20);
    assert!(found.iter().any(|keyword| keyword == "الشعب الإيراني"), "{found:?}");
}

#[test]
fn names_of_the_title_may_look_like_common_words() {
    for (title, name, other) in [
        ("ناسا تطلق مسبارا", "ناسا", "الناس"),
        ("السيسي يزور العريش", "السيسي", "السيسية"),
        ("مدرب الأهلي يستقيل", "الأهلي", "الأهلية"),
    ] {
        let text = |last: &str| {
            format!(
                "أطلق {name} الخطة أمس. وعقد {name} مؤتمرا في المدينة. ثم عاد {name} إلى القاعدة، وانتظر {last}. {}",
                "وسارت الأمور كما أريد لها أن تسير في ذلك اليوم. ".repeat(20)
            )
        };
        let score = |text: &str| {
            let settings = Settings::default().with_keywords(50);
            let keywords = Summarizer::new(settings).summarize(text, Some(title)).keywords.unwrap();
            keywords.iter().find(|keyword| keyword.text == name).map_or(0.0, |keyword| keyword.score)
        };
        let (alone, beside) = (score(&text("طويلا")), score(&text(other)));
        assert!(alone > 0.0 && alone > beside, "{name}: {alone} and {beside}");
    }
}

#[test]
fn what_has_a_pronoun_is_no_keyword() {
    for noun in ["أعصابك", "نفسك", "أعصابكم"] {
        let found = texts(&format!("احفظ {noun} دائما. ثم احفظ {noun} أبدا."), 20);
        assert!(!found.iter().any(|keyword| keyword == noun), "{found:?}");
    }
}

#[test]
fn what_a_text_mentions_in_passing_is_no_keyword() {
    let opening = "وصل القطار الجديد إلى المحطة. وغادر القطار الجديد المحطة. ";
    let rest = many_names();
    let said = |times: usize, title| {
        let mentions = ["ورأوا القطعة الأثرية. ", "ثم باعوا القطعة الأثرية. ", "وضاعت القطعة الأثرية. "];
        let text = format!("{opening}{rest}{}", mentions[..times].concat());
        let settings = Settings::default().with_keywords(50);
        let keywords = Summarizer::new(settings).summarize(&text, title).keywords.unwrap();
        keywords.iter().any(|keyword| keyword.text == "القطعة الأثرية")
    };
    assert!(!said(2, None));
    assert!(said(3, None));
    assert!(said(2, Some("القطعة الأثرية")));
}

#[test]
fn a_place_of_the_title_is_a_keyword_though_the_text_says_it_once() {
    let rest = many_names();
    let text =
        format!("وصل القطار الجديد إلى المحطة. وغادر القطار الجديد المحطة. {rest} ثم عاد إلى ألمانيا.");
    let found = |title| {
        let settings = Settings::default().with_keywords(50);
        let keywords = Summarizer::new(settings).summarize(&text, Some(title)).keywords.unwrap();
        keywords.iter().any(|keyword| keyword.text == "ألمانيا")
    };
    assert!(found("قطار في ألمانيا") && !found("قطار جديد"));
}

#[test]
fn a_phrase_that_never_has_an_article_counts_for_less() {
    let score = |phrase: &str| {
        let found = found(&format!("تدور {phrase} حول الأرض. وسقطت {phrase} في البحر."), 20);
        found.iter().find(|keyword| keyword.text == phrase).map_or(0.0, |keyword| keyword.score)
    };
    let (without, with) = (score("أقمار صناعية"), score("الأقمار الصناعية"));
    assert!(0.0 < without && without < with, "{without} and {with}");
}

#[test]
fn no_keyword_begins_with_a_word_that_leads_to_another() {
    for clause in ["في خضم الأزمة", "على غرار المدينة", "مع مدير المتحف", "عن وكالة الفضاء", "عند برميل النفط"]
    {
        let head = clause.split(' ').nth(1).unwrap();
        let found = texts(&format!("كان {clause}. ثم كان {clause}."), 20);
        assert!(!found.iter().any(|keyword| keyword.starts_with(head)), "{clause}: {found:?}");
    }
}

#[test]
fn what_says_nothing_is_no_keyword() {
    let text = "قال الوزير في عام 2024 إن 2024 عام صعب. وقال في 2024 لم يصدر قانون. قال إن العام الماضي لم يصدر شيء. \
                أ أ ب ب x x 7 7.";
    for keyword in texts(text, 50) {
        for nothing in ["قال", "في", "2024", "عام", "العام", "يصدر", "أ", "x", "7"] {
            assert!(keyword.split(' ').next() != Some(nothing), "{keyword}");
        }
    }
}

#[test]
fn a_list_of_stop_words_keeps_its_words_out() {
    let text = fs::read_to_string(fixture("encyclopedia.txt")).unwrap();
    assert_eq!(texts(&text, 1), ["نخلة"]);
    let list = StopWords::parse("نخلة");
    assert!(keywords(&text, 50, &list).iter().all(|keyword| keyword.text != "نخلة"));
}

#[test]
fn the_words_of_a_title_count_for_more() {
    let text = fs::read_to_string(fixture("interview.txt")).unwrap();
    let with = |title| {
        let settings = Settings::default().with_keywords(50);
        let summary = Summarizer::new(settings).summarize(&text, Some(title));
        summary.keywords.unwrap().iter().find(|keyword| keyword.text == "السلاحف").unwrap().score
    };
    assert!(with("السلاحف والبحر") > with("البحر"));
}

#[test]
fn a_summary_has_the_keywords_of_its_text_if_asked_and_none_if_not() {
    for (name, text) in fixtures() {
        let summary =
            |keywords| Summarizer::new(Settings::default().with_keywords(keywords)).summarize(&text, None);
        assert_eq!(summary(5).keywords.unwrap(), found(&text, 5), "{name}");
        assert_eq!(summary(0).keywords, None, "{name}");
        assert_eq!(summary(5).sentences, summary(0).sentences, "{name}");
    }
    assert_eq!(found("", 5), []);
}

#[test]
fn many_words_take_no_more_time_than_they_must() {
    // A quadratic step over the candidates would take minutes here.
    let sentence =
        |number: usize| format!("وصل القطار رقم {} إلى المحطة {}. ", name(number), name(number * 7 % 5003));
    let text: String = (0..15_000).map(sentence).collect();
    assert_lawful(&text, usize::MAX, &found(&text, usize::MAX));
}

/// A text longer than an abstract that says nothing again.
fn many_names() -> String {
    let sentences: Vec<String> = (1000..1150).map(|number| format!("ومر {}. ", name(number))).collect();
    sentences.concat()
}

/// Numbers as words that stem apart.
fn name(number: usize) -> String {
    const LETTERS: [char; 10] = ['س', 'ع', 'ق', 'ط', 'ز', 'خ', 'ج', 'ض', 'غ', 'ش'];
    number.to_string().bytes().map(|digit| LETTERS[usize::from(digit - b'0')]).collect()
}

#[test]
fn the_title_that_an_article_is_given_is_its_title() {
    let text = "وصل الوفد إلى الميناء القديم صباح أمس. وزار الوفد السوق الكبيرة في الميناء. وتحدث الوفد مع الصيادين عن السوق.";
    let title = "الوفد في السوق الكبيرة";
    let given = Article::plain(text).with_title(title).keywords(None, 4, &StopWords::arabic());
    assert_eq!(given, Article::plain(text).keywords(Some(title), 4, &StopWords::arabic()));
    assert_ne!(given, Article::plain(text).keywords(None, 4, &StopWords::arabic()));
}
