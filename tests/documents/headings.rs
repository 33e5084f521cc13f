//! Which lines are the title and the headings of a text, and which are its text.

use zubda::Summarizer;

use crate::{BODY, HEADLINE, LEAD, kinds, three};

#[test]
fn the_headline_is_the_title_whatever_stands_before_it() {
    for before in [
        "",
        "رياضة\n",
        "صحيفة الضفاف\nأخبار محلية\n",
        "الرئيسية > محليات > بحر\n",
        "الأحد 3 مايو 2020 - 10:15 ص\n",
    ] {
        let text = format!("{before}{HEADLINE}\n{LEAD}\n{BODY}\n");
        let summary = three(&text);
        assert_eq!(summary.title.as_deref(), Some(HEADLINE), "{before}");
        assert!(summary.sentences.iter().all(|sentence| sentence.text != HEADLINE), "{before}");
    }
}

#[test]
fn a_long_question_can_be_a_headline() {
    let question = "هل تعيد سوق السمك الجديدة الحياة إلى الرصيف الشرقي الذي هجره الصيادون منذ الحريق؟";
    let summary = three(&format!("{question}\n{LEAD}\n{BODY}\n"));
    assert_eq!(summary.title.as_deref(), Some(question));
}

#[test]
fn the_title_is_not_chosen_where_it_is_repeated() {
    let text = format!("{HEADLINE}\n{LEAD}\n«{HEADLINE}».\n{BODY}\n");
    let summary = three(&text);
    assert!(summary.sentences.iter().all(|sentence| !sentence.text.contains(HEADLINE)), "{summary:?}");
}

#[test]
fn a_title_that_is_given_is_not_chosen_where_the_text_repeats_it() {
    let text = format!("{LEAD}\n«{HEADLINE}».\n{BODY}\n");
    let summary = Summarizer::default().summarize(&text, Some(HEADLINE));
    assert!(summary.sentences.iter().all(|sentence| !sentence.text.contains(HEADLINE)), "{summary:?}");
    // A text that is nothing but its title is its summary.
    let alone = Summarizer::default().summarize(HEADLINE, Some(HEADLINE));
    assert_eq!(alone.text(), HEADLINE);
}

#[test]
fn a_title_that_announces_what_follows_is_none() {
    let text = "نظام المتاحف\nيقصد بالكلمات الآتية حيثما وردت في هذا النظام المعاني المبينة أمامها:\n1- المتحف: مكان تحفظ فيه \
        آثار البلاد وتعرض.\n2- الزائر: كل من يدخل المتحف ببطاقة صحيحة في أوقات العمل.\n3- الأمين: من تعهد إليه الوزارة \
        بحفظ ما في المتحف من آثار، وبتسجيل ما يدخل إليه وما يخرج منه، وبمرافقة الزوار في القاعات المغلقة.\n4- القاعة \
        المغلقة: ما لا يدخله الزوار وحدهم لخوف على ما فيه من التلف أو السرقة.\n";
    assert_eq!(three(text).title.as_deref(), Some("نظام المتاحف"));
}

#[test]
fn reviews_one_a_line_are_units() {
    let reviews = [
        "الحذاء مريح وخفيف والمقاس مضبوط مثل الصورة تماما",
        "وصل متأخر أسبوعين واللون غير اللي طلبته للأسف",
        "ممتاز أنصح فيه",
        "الخامة ضعيفة انقطع بعد شهر من المشي فيه ورجعته للمحل وما رجعوا لي الفلوس إلا بعد شهر كامل",
        "سعره مناسب وجودته كويسة بالنسبة لسعره",
        "ثالث مرة أشتري منه وكل مرة أحسن من اللي قبلها",
    ];
    let text = reviews.join("\n");
    let settings = zubda::Settings::default().with_budget(zubda::Budget::sentences(5).unwrap());
    assert_eq!(Summarizer::new(settings).summarize(&text, None).sentences.len(), 5);
}

#[test]
fn words_that_wait_for_what_follows_are_a_heading() {
    let text = format!("{LEAD}\nصافرة أخيرة..\n{BODY}\n");
    assert_eq!(kinds(&text), [("heading", "صافرة أخيرة..".to_owned())]);
    assert_eq!(kinds(&format!("{LEAD}\nفمتى تعود؟..\n{BODY}\n")), []);
}

#[test]
fn a_heading_in_brackets_may_stand_in_front_of_its_text() {
    let heading = "[المسألة الثانية: تعريف السوق عند أهل المدينة.]";
    assert_eq!(kinds(&format!("{LEAD}\n{heading}{BODY}\n")), [("heading", heading.to_owned())]);
    // Brackets with more behind them are part of a sentence.
    assert_eq!(kinds(&format!("{LEAD}\n[كذا في الأصل] {BODY}\n")), []);
}

#[test]
fn what_a_form_has_filled_in_is_no_sentence() {
    let form = [
        "التاريخ: الثلاثاء 14 يناير 2025م",
        "المكان: قاعة الاجتماعات",
        "الحضور: أ. ناصر العتيبي رئيسا، د. منى السالم، م. خالد الفهد، أ. هند الشمري، أ. يوسف راشد أمين السر",
    ];
    let text = format!("{}\n\n{LEAD}\n{BODY}\n", form.join("\n"));
    assert_eq!(kinds(&text), form.map(|line| ("heading", line.to_owned())));
    // Speakers come again, and a form with no text behind it is the text.
    let talk = [
        "المذيع: كيف كان الصيد هذا العام في المرفأ الكبير على الساحل الشرقي وما الذي تغير فيه",
        "الصياد: كان قليلا على غير عادة أهل البحر في الشتاء وكان أكثره من السردين والبوري",
        "التاجر: ارتفعت الأسعار في السوق القديمة لأن القوارب بقيت في المرفأ طوال الشهر الماضي كله",
    ];
    let talk = format!("{}\n", talk.join("\n"));
    assert_eq!(
        kinds(&format!("{talk}{LEAD}\n{BODY}\n{talk}")).iter().filter(|(kind, _)| *kind == "heading").count(),
        0
    );
    assert!(!kinds(&form.join("\n")).iter().any(|(_, line)| line.starts_with("الحضور")));
}
