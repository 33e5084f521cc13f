//! What a text is about, and what it says in passing.

use std::fmt::Write;
use std::fs;

use zubda::{Article, Keyword, StopWords};

use crate::fixtures::fixture;
use crate::{found, many_names, texts, titled};

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
            titled(text, Some(title))
                .iter()
                .find(|keyword| keyword.text == name)
                .map_or(0.0, |keyword| keyword.score)
        };
        let (alone, beside) = (score(&text("طويلا")), score(&text(other)));
        assert!(alone > 0.0 && alone > beside, "{name}: {alone} and {beside}");
    }
}

#[test]
fn what_a_text_mentions_in_passing_is_no_keyword() {
    let opening = "وصل القطار الجديد إلى المحطة. وغادر القطار الجديد المحطة. ";
    let rest = many_names();
    let said = |times: usize, title| {
        let mentions = ["ورأوا القطعة الأثرية. ", "ثم باعوا القطعة الأثرية. ", "وضاعت القطعة الأثرية. "];
        let text = format!("{opening}{rest}{}", mentions[..times].concat());
        titled(&text, title).iter().any(|keyword| keyword.text == "القطعة الأثرية")
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
    let found = |title| titled(&text, Some(title)).iter().any(|keyword| keyword.text == "ألمانيا");
    assert!(found("قطار في ألمانيا") && !found("قطار جديد"));
}

#[test]
fn who_signs_a_letter_is_no_keyword_and_what_heads_a_part_of_it_is() {
    let body =
        "تفتح البوابة صباح الأحد ويغلق باب التسجيل مساء الخميس. وينقل الطلاب إلى شعبة أخرى إن أغلقت شعبتهم.";
    let found = |text: &str| texts(text, 6).iter().any(|keyword| keyword.contains("ناصر بن فهد"));
    assert!(!found(&format!("مواعيد التسجيل\n\n{body}\n\nعميد القبول والتسجيل\nد. ناصر بن فهد الحمادي\n")));
    assert!(found(&format!("مواعيد التسجيل\n\nد. ناصر بن فهد الحمادي\n\n{body}\n")));
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
fn the_words_of_a_title_count_for_more() {
    let text = fs::read_to_string(fixture("interview.txt")).unwrap();
    let with = |title| {
        let found = titled(&text, Some(title));
        found.iter().find(|keyword| keyword.text == "زينة الرواحي").expect("who is asked").score
    };
    assert!(with("زينة الرواحي والبحر") > with("البحر"));
}

#[test]
fn the_title_that_an_article_is_given_is_its_title() {
    let text = "وصل الوفد إلى الميناء القديم صباح أمس. وزار الوفد السوق الكبيرة في الميناء. وتحدث الوفد مع الصيادين عن السوق.";
    let title = "الوفد في السوق الكبيرة";
    let given = Article::plain(text).with_title(title).keywords(None, 4, &StopWords::arabic());
    assert_eq!(given, Article::plain(text).keywords(Some(title), 4, &StopWords::arabic()));
    assert_ne!(given, Article::plain(text).keywords(None, 4, &StopWords::arabic()));
}

#[test]
fn what_a_text_quotes_is_a_name_though_nobody_knows_it() {
    let named = |name: &str| {
        let found = texts(&format!("أطلقت شركة {name} بنجاح مركبتها في رحلة قصيرة أمس."), 20);
        found.contains(&"فيرجن غالاكتيك".to_owned())
    };
    assert!(named("\"فيرجن غالاكتيك\"") && named("«فيرجن غالاكتيك»"));
    assert!(!named("فيرجن غالاكتيك"));
}

#[test]
fn where_most_words_are_rare_an_unknown_one_is_no_name() {
    let said = |rest: &str| {
        let text = format!("زار الوفد بركوم، ثم غادر بركوم مساء أمس. وتقع بركوم قرب البحر.\n\n{rest}");
        texts(&text, 20).iter().any(|keyword| keyword == "بركوم")
    };
    assert!(said(&fs::read_to_string(fixture("news-report.txt")).unwrap()));
    let others = "وتقع المدرسة في القاهرة. وعاد الوفد إلى القاهرة. وتنام القاهرة الآن.";
    assert!(!said(&format!("{}{others}", many_names())));
}

#[test]
fn a_title_that_is_a_name_is_a_keyword_whole() {
    let rest = many_names();
    for (title, text) in [
        ("ماو تسي تونغ", "كتب ماو الشعر. وأحب ماو السباحة. ومات ماو. وعرفوا ماو تسي تونغ. وزاروا ماو."),
        ("مارية القبطية", "ولدت مارية هنا. ورحلت مارية. وماتت مارية. وهذه مارية القبطية."),
        ("جامعة الملك سعود", "زاروا جامعة الملك سعود. وعادوا من جامعة الملك سعود."),
        ("رفعت جبريل", "عرفوا رفعت جبريل. وعاد جبريل. ومات جبريل. وكان جبريل هنا."),
        ("شنودة الأول (بابا الإسكندرية)", "كان شنودة الأول هنا."),
        ("إلينوي", "إلينوي ولاية كبيرة."),
        ("واجيت", "كانت واجيت هنا. وعادت واجيت. ورحلت واجيت."),
    ] {
        let text = format!("{text} {rest}");
        let name = title.split(" (").next().unwrap();
        let says = |title| {
            let found = titled(&text, title);
            found.iter().any(|keyword| keyword.text == name)
        };
        assert!(says(Some(title)), "{title}");
        assert!(!says(None), "{title}");
    }
}

#[test]
fn what_a_title_says_is_not_lost_in_something_longer() {
    let rest = many_names();
    let text = format!("عرفوا هدم كنيسة القيامة. وزاروا كنيسة القيامة. وبعد هدم كنيسة القيامة عادوا. {rest}");
    let found = |title| titled(&text, title).into_iter().map(|keyword| keyword.text).collect::<Vec<_>>();
    assert!(found(Some("كنيسة القيامة")).contains(&"كنيسة القيامة".to_owned()));
    assert!(!found(None).contains(&"كنيسة القيامة".to_owned()));
}

#[test]
fn what_the_title_is_about_is_there_though_the_text_says_others_more() {
    let rest = "وقال محللون إن الفضة هبطت، ثم ارتفعت الفضة، وإن الفضة استقرت عند إغلاق السوق أمس. ";
    let text = format!("ارتفع الذهب أمس قليلا. {} وظل الذهب مستقرا.", rest.repeat(7));
    let found = |title| titled(&text, Some(title)).iter().any(|keyword| keyword.text == "الذهب");
    assert!(found("الذهب يستقر"));
    assert!(!found("الفضة تستقر"));
}

#[test]
fn what_happens_is_there_beside_nothing_but_names() {
    let rest = "وزار أردوغان روما، ثم غادر أردوغان روما أمس. ".repeat(12);
    let text = format!("{rest} وما زالت العقوبات تؤلم الناس. وهذه العقوبات قديمة، وتلك العقوبات كثيرة.");
    let found =
        |title| titled(&text, Some(title)).into_iter().map(|keyword| keyword.text).collect::<Vec<_>>();
    assert_eq!(found("أردوغان ينتقد العقوبات"), ["أردوغان", "روما", "العقوبات"]);
    assert_eq!(found("أردوغان في روما اليوم"), ["روما", "أردوغان"]);
}

/// The keywords of such an opening, with a title, in a text longer than an abstract.
fn opened(opening: &str, title: Option<&str>) -> Vec<String> {
    titled(&format!("{opening} {}", many_names()), title).into_iter().map(|keyword| keyword.text).collect()
}

#[test]
fn what_a_text_begins_by_defining_comes_first() {
    let lung = "الرئة هي عضو مهم. وفيها الحويصلات الرئوية كلها. ثم تنمو الحويصلات الرئوية بسرعة. وقد تمرض الحويصلات الرئوية \
                أحيانا. وهنا تموت الحويصلات الرئوية القديمة.";
    assert_eq!(opened(lung, None), ["الرئة", "الحويصلات الرئوية"]);
}

#[test]
fn words_of_a_title_are_tags_as_the_text_writes_them() {
    for (title, opening, tags) in [
        (
            "الهواتف الذكية أداة واعدة لتحسين المزاج",
            "قد تصبح الهواتف الذكية في الطب أداة واعدة. وهي أداة واعدة للأطباء، والهواتف الذكية كثيرة.",
            &["الهواتف الذكية"][..],
        ),
        ("حازم إمام يعتذر", "قال نجم الزمالك السابق، حازم إمام، إن المباراة انتهت.", &["حازم إمام"]),
        (
            "بعد طرد تنظيم \"الدولة الإسلامية\"",
            "بعد طرد تنظيم \"الدولة الإسلامية\" عادت الأسر. وكان طرد تنظيم \"الدولة الإسلامية\" صعبا.",
            &["الدولة الإسلامية"],
        ),
        ("الحوثيون في صنعاء القديمة اليوم", "وصل الحوثيون إلى المدينة.", &["الحوثيون"]),
    ] {
        assert_eq!(opened(opening, Some(title)), tags, "{title}");
    }
}

#[test]
fn what_the_title_tells_is_a_tag_and_what_is_said_beside_it_in_passing_is_none() {
    for (title, opening, tags) in [
        // A common noun by itself, of which the title does not speak.
        (
            "المرصد الفلكي يفتح أبوابه للزوار اليوم",
            "فتح المرصد الفلكي أبوابه. ورأى الزوار المرصد الفلكي والتلسكوب. ثم دار التلسكوب، وعاد التلسكوب، وتوقف التلسكوب.",
            &["المرصد الفلكي"][..],
        ),
        // What is said of a name twice, and a last name before what is none.
        (
            "فرانز شوبرت",
            "عاش فرانز شوبرت هنا. زار الناس أصدقاء شوبرت. وعاد أصدقاء شوبرت اليوم. وكان شوبرت الحائز على الجائزة، ثم رحل شوبرت.",
            &["فرانز شوبرت"],
        ),
        // The phrase of the title for a word of it.
        (
            "مرض ضمور العضلات",
            "يصيب ضمور العضلات الناس. والعضلات تضعف، ثم تعود العضلات، وتمرض العضلات.",
            &["ضمور العضلات"],
        ),
    ] {
        assert_eq!(opened(opening, Some(title)), tags, "{title}");
    }
}
