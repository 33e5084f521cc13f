//! Lists, questions with their answers, and minutes: what is shown together.

use crate::{BODY, LEAD, LEADS, all, kinds, name, three};

#[test]
fn items_of_a_list_need_no_full_stop() {
    let items = ["- ثلاثة أكواب من الأرز طويل الحبة", "- دجاجة كاملة مقطعة ثماني قطع", "- ملح"];
    let text = format!("{LEAD}\nالمقادير:\n{}\n{BODY}\n", items.join("\n"));
    assert_eq!(kinds(&text), [], "a short list is one sentence with its label");
    let text = format!("{LEAD}\n{}\n{BODY}\n", items.join("\n"));
    assert_eq!(kinds(&text), [("heading", items[2].to_owned())]);
    let persons = ["- د. نبيل قدورة (نائب الرئيس)", "- م. هالة بركات (أمينة الصندوق)"];
    let text = format!("{LEAD}\nالحضور:\n{}\n{BODY}\n", persons.join("\n"));
    assert_eq!(kinds(&text), ["الحضور:", persons[0], persons[1]].map(|line| ("heading", line.to_owned())));
    let sections = ["2. أسواق السمك في المدينة", "2.1 السوق القديمة والجديدة"];
    let text = format!("{LEAD}\n{}\n{BODY}\n", sections.join("\n"));
    assert_eq!(kinds(&text), sections.map(|line| ("heading", line.to_owned())));
    // One line with a dash is no list.
    let text = format!("{LEAD}\n- عن أهل السوق القديمة\n{BODY}\n");
    assert_eq!(kinds(&text), [("heading", "- عن أهل السوق القديمة".to_owned())]);
}

#[test]
fn what_announces_a_list_is_shown_with_it_if_it_is_short() {
    let announcement =
        "ولا يجوز للمؤجر إخلاء المستأجر قبل انتهاء مدة العقد إلا في الأحوال الآتية بعد موافقة البلدية:";
    for mark in ["أ- ", "(1) ", "• ", "ـ ", "‣ ", "\u{f0b7} "] {
        let items =
            ["إذا تأخر عن دفع الأجرة", "إذا هدم جدارا", "إذا باع العقد", "إذا أضر بالجيران وأزعجهم في الليل"];
        let items = items.map(|item| format!("{mark}{item}."));
        let list = format!("{announcement}\n{}", items.join("\n"));
        let text = format!("{LEAD}\n{list}\n{BODY}\n");
        assert_eq!(kinds(&text), [], "{mark}");
        assert!(all(&text).sentences.iter().any(|sentence| sentence.text == list), "{mark}");
        let long: Vec<String> = (1..30).map(|number| format!("{mark}إذا {} العقد.", name(number))).collect();
        let long = kinds(&format!("{LEAD}\n{announcement}\n{}\n{BODY}\n", long.join("\n")));
        assert!(long.contains(&("heading", announcement.to_owned())), "{long:?}");
    }
    let found = kinds(&format!("{LEAD}\n{announcement}\nوإذا تأخر عن دفع الأجرة.\n{BODY}\n"));
    assert_eq!(found, [], "running text");
    // What it announces are sections.
    let headings = [announcement, "1. الإنذار", "2. الإخلاء"];
    let found = kinds(&format!("{LEAD}\n{}\n{BODY}\n{}\n", headings[..2].join("\n"), headings[2]));
    assert_eq!(found, headings.map(|heading| ("heading", heading.to_owned())));
}

#[test]
fn a_question_of_a_list_of_them_is_shown_with_its_answer() {
    let faq = "كيف أحجز مكانا في السوق؟\nاملأ طلبا في مكتب البلدية. يصلك الرد خلال أسبوع.\n\nهل تفتح السوق يوم الجمعة؟\nنعم، \
        من الفجر حتى الظهر.\n\nمتى تنقل القوارب؟\nتنقل في أول الشهر المقبل.\n";
    let summary = three(faq);
    let shown: Vec<String> =
        summary.sentences.iter().map(|sentence| sentence.text.replace('\n', " ")).collect();
    assert_eq!(
        shown,
        [
            "كيف أحجز مكانا في السوق؟ املأ طلبا في مكتب البلدية. يصلك الرد خلال أسبوع.",
            "هل تفتح السوق يوم الجمعة؟ نعم، من الفجر حتى الظهر.",
            "متى تنقل القوارب؟ تنقل في أول الشهر المقبل.",
        ]
    );
    assert_eq!(&faq[summary.sentences[1].bytes.clone()], summary.sentences[1].text);
    // A question above a whole article is its headline.
    let article = format!("لماذا تأخرت السوق؟\n{LEAD}\n{BODY}\n{}\n{faq}", LEADS.join("\n"));
    assert_eq!(three(&article).title.as_deref(), Some("لماذا تأخرت السوق؟"));
    // Two questions are no list: they are headings.
    let two = faq.lines().take(5).collect::<Vec<_>>().join("\n");
    assert_eq!(kinds(&two).iter().filter(|(kind, _)| *kind == "heading").count(), 2);
}

#[test]
fn a_question_that_says_it_is_one_is_shown_with_its_answer() {
    let questions = [
        "س: استغرق التصوير أربع سنوات، لماذا كل هذا الوقت؟\nج: لأن الفيلم يحكي عن موسم الملح.",
        "س2: انتقد بعضهم بطء الإيقاع. ما ردك؟\nج2: الملح بطيء.",
    ];
    let shown =
        |text: &str| all(text).sentences.into_iter().map(|sentence| sentence.text).collect::<Vec<_>>();
    assert_eq!(shown(&format!("{LEAD}\n\n{}\n", questions.join("\n")))[2..], questions);
    // One alone may be anything: a form, a list of letters.
    let alone = shown(&format!("{LEAD}\n\n{}\n", questions[0]));
    assert_eq!(alone[2..].join("\n"), questions[0]);
    assert_eq!(alone.len(), 4);
}

#[test]
fn a_question_of_one_speaker_is_shown_with_what_another_answers() {
    let turns = [
        "مقدم البرنامج: كثرت حميات الصيام في السنوات الأخيرة، فهل هي مناسبة للجميع؟\nسهى العطار: لا، ليست مناسبة للجميع.",
        "مقدم البرنامج: وما الخطأ الأكثر شيوعا؟\nسهى العطار: إهمال البروتين.",
    ];
    let text = format!("{LEAD}\n\n{}\n", turns.join("\n"));
    let said: Vec<String> = all(&text).sentences.into_iter().map(|sentence| sentence.text).collect();
    assert_eq!(said[2..], turns);
}

#[test]
fn minutes_tell_what_was_decided() {
    let minutes = "محضر اجتماع مجلس الآباء\n\nافتتحت المديرة الاجتماع بالترحيب بالحضور.\n\nأولا: النقل\nعرضت الوكيلة شكاوى الأهالي \
        من تأخر الحافلات.\nناقش المجلس عروض ثلاث شركات.\nالقرار: التعاقد مع شركة جديدة في الفصل الثاني.\n\nثانيا: المقصف\nاشتكى \
        عدد من الأهالي من كثرة الحلويات في المقصف.\nالقرار: إضافة الفواكه والعصائر الطازجة.\n\nانتهى الاجتماع مساء.\n";
    let decided = three(minutes).text().lines().filter(|line| line.starts_with("القرار:")).count();
    assert_eq!(decided, 2);
}
