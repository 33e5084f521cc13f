//! Lines of a document: which are prose, which are headings, and which belong to the page and not to the text.

use zubda::{Summarizer, Summary};

use crate::{all, name};

const LEAD: &str = "افتتحت بلدية المرفأ أمس سوقا جديدة للسمك على الرصيف الشرقي بعد عامين من البناء، وحضر الافتتاح مئات \
    الصيادين وعائلاتهم. وقالت رئيسة البلدية إن السوق تتسع لثمانين بائعا وفيها مخازن للثلج.";
const BODY: &str = "وكانت السوق القديمة قد احترقت قبل ثلاثة أعوام. وتنقل الباعة منذ ذلك الحين بين الأرصفة.";
const HEADLINE: &str =
    "بعد عامين من الانتظار.. سوق السمك الجديدة تفتح أبوابها أمام الصيادين والزوار في المرفأ الشرقي";

fn summary(text: &str) -> Summary {
    Summarizer::default().summarize(text, None)
}

fn kinds(text: &str) -> Vec<(&'static str, String)> {
    summary(text).skipped.into_iter().map(|skipped| (skipped.kind.as_str(), skipped.text)).collect()
}

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
        let summary = summary(&text);
        assert_eq!(summary.title.as_deref(), Some(HEADLINE), "{before}");
        assert!(summary.sentences.iter().all(|sentence| sentence.text != HEADLINE), "{before}");
    }
}

#[test]
fn a_long_question_can_be_a_headline() {
    let question = "هل تعيد سوق السمك الجديدة الحياة إلى الرصيف الشرقي الذي هجره الصيادون منذ الحريق؟";
    let summary = summary(&format!("{question}\n{LEAD}\n{BODY}\n"));
    assert_eq!(summary.title.as_deref(), Some(question));
}

#[test]
fn the_title_is_not_chosen_where_it_is_repeated() {
    let text = format!("{HEADLINE}\n{LEAD}\n«{HEADLINE}».\n{BODY}\n");
    let summary = summary(&text);
    assert!(summary.sentences.iter().all(|sentence| !sentence.text.contains(HEADLINE)), "{summary:?}");
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
fn a_line_without_a_letter_is_never_chosen() {
    let text = format!("00:00:01,000 --> 00:00:04,200\n{LEAD}\n12 345 678\n{BODY}\n");
    let found = kinds(&text);
    assert_eq!(found.iter().filter(|(kind, _)| *kind == "boilerplate").count(), 2, "{found:?}");
    let settings = zubda::Settings::default().with_keep_boilerplate(true);
    let kept = Summarizer::new(settings).summarize(&text, None);
    assert_eq!(kept.skipped.len(), 2, "{kept:?}");
}

#[test]
fn a_message_of_a_chat_is_shown_with_its_sender_and_without_its_time() {
    let text = "[12/03/2024، 9:14:01 م] الرسائل والمكالمات مشفرة تماما بين الطرفين.\n\
        [12/03/2024، 9:14:05 م] أبو يوسف: متى نطلع للبر الجمعة وكم واحد معنا\n\
        [12/03/2024، 9:15:40 م] \u{200f}~ ناصر: أنا وأخوي وعيال عمي أربعة نجي بعد العصر\n\
        [12/03/2024، 9:18:30 م] فهد: <تم استبعاد الوسائط>\n";
    let messages =
        "أبو يوسف: متى نطلع للبر الجمعة وكم واحد معنا\nناصر: أنا وأخوي وعيال عمي أربعة نجي بعد العصر";
    assert_eq!(summary(text).text(), messages);
    let kept = kept(text);
    assert!(kept.contains(messages.lines().next().unwrap()), "{kept}");
    assert!(kept.lines().all(|line| !line.ends_with(':')), "a bare sender: {kept}");
}

/// All sentences, where boilerplate is text like any other.
fn kept(text: &str) -> String {
    let settings = zubda::Settings::default()
        .with_keep_boilerplate(true)
        .with_budget(zubda::Budget::sentences(20).unwrap());
    Summarizer::new(settings).summarize(text, None).text()
}

#[test]
fn a_dateline_is_no_part_of_the_report() {
    for dateline in ["دبي، الإمارات العربية المتحدة (CNN) --", "القاهرة (رويترز) -", "بغداد - أ ف ب -"]
    {
        let text = format!("{HEADLINE}\n{dateline} {LEAD}\n{BODY}\n");
        assert!(summary(&text).text().starts_with("افتتحت بلدية المرفأ"), "{dateline}");
        assert!(kinds(&text).contains(&("boilerplate", dateline.to_owned())), "{dateline}");
        assert!(kept(&text).contains(&format!("{dateline} افتتحت")), "{dateline}");
    }
}

#[test]
fn what_only_names_a_source_is_no_text() {
    for source in ["بحسب رويترز.", "*نقلا عن الضفاف المصرية", "وكالات.", "فرانس24/ أ ف ب"]
    {
        let text = format!("{LEAD} {source}\n{BODY}\n{source}\n");
        let found = kinds(&text);
        assert!(found.contains(&("boilerplate", source.to_owned())), "{found:?}");
    }
}

#[test]
fn an_encyclopedia_ends_with_its_references() {
    let references = "^ ابن خلدون، المقدمة، ج 2، ص. 37-39.\nتاريخ المرافئ، بيروت، 1968.";
    let text = format!("سوق السمك\n{LEAD}\n{BODY}\nالمراجع\n{references}\n");
    let found = kinds(&text);
    for line in references.lines() {
        assert!(found.contains(&("boilerplate", line.to_owned())), "{line}: {found:?}");
    }
    // A chapter on sources has the text behind it.
    let found = kinds(&format!("سوق السمك\n{BODY}\nالمصادر\n{LEAD}\n"));
    assert!(found.iter().all(|(kind, _)| *kind == "heading"), "{found:?}");
}

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
fn words_that_wait_for_what_follows_are_a_heading() {
    let text = format!("{LEAD}\nصافرة أخيرة..\n{BODY}\n");
    assert_eq!(kinds(&text), [("heading", "صافرة أخيرة..".to_owned())]);
    assert_eq!(kinds(&format!("{LEAD}\nفمتى تعود؟..\n{BODY}\n")), []);
}

#[test]
fn a_heading_in_brackets_may_stand_in_front_of_its_text() {
    let heading = "[المسألة الثانية: تعريف السوق عند أهل المدينة.]";
    assert_eq!(
        kinds(&format!(
            "{LEAD}
{heading}{BODY}
"
        )),
        [("heading", heading.to_owned())]
    );
    // Brackets with more behind them are part of a sentence.
    assert_eq!(
        kinds(&format!(
            "{LEAD}
[كذا في الأصل] {BODY}
"
        )),
        []
    );
}

#[test]
fn a_drawn_scale_is_no_text() {
    let scale = "10 ممتاز |---------------|---------------|0 سيئ";
    assert_eq!(
        kinds(&format!(
            "{LEAD}
{scale}
{BODY}
"
        )),
        [("boilerplate", scale.to_owned())]
    );
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

#[test]
fn notes_and_the_addresses_of_authors_are_no_text() {
    let address = "¹ قسم الأراضي والمياه في كلية الزراعة، جامعة دمشق.";
    let text = format!("{LEAD}\n{address} ² المركز الوطني للبحوث الزراعية، عمّان.\n{BODY}\n");
    assert_eq!(kinds(&text).iter().filter(|(kind, _)| *kind == "boilerplate").count(), 2);
}

#[test]
fn posts_that_differ_in_links_and_names_of_users_are_the_same() {
    let post = "البلدية تفتح سوق السمك الجديدة على الرصيف الشرقي صباح السبت المقبل بحضور الصيادين";
    let text =
        format!("RT @marfa_news: {post} https://t.co/Qw12\nRT @port: {post} https://t.co/Zr98\n{LEAD}\n");
    assert_eq!(kinds(&text).iter().filter(|(kind, _)| *kind == "duplicate").count(), 1);
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
fn headlines_behind_a_bare_phrase_belong_to_other_stories() {
    let links =
        "حريق في مخزن للأخشاب يغلق طريق الميناء ثلاث ساعات صباح أمس دون وقوع إصابات تذكر\nكيف تختار سمكا طازجا";
    for phrase in ["قد يهمك..", "اقرأ أيضا:"] {
        let found = kinds(&format!("{HEADLINE}\n{LEAD}\n{phrase}\n{links}\n{BODY}\n"));
        let boilerplate: Vec<&str> =
            found.iter().filter(|(kind, _)| *kind == "boilerplate").map(|(_, text)| text.as_str()).collect();
        assert_eq!(boilerplate, [phrase].into_iter().chain(links.lines()).collect::<Vec<_>>(), "{found:?}");
    }
}

const LEADS: [&str; 3] = [
    "أعلنت وزارة التعليم، الثلاثاء، تأجيل امتحانات المرحلة الثانوية أسبوعين بسبب موجة الحر في محافظات الجنوب.",
    "قال رئيس اتحاد الكرة إن المنتخب يخوض مباراته المقبلة في التصفيات القارية على ملعب محايد خارج البلاد.",
    "شهدت أسعار القمح في الأسواق العالمية ارتفاعا كبيرا، الاثنين، بعد أن قررت دول عدة وقف التصدير مؤقتا.",
];

#[test]
fn leads_of_other_stories_under_an_article_are_left_out() {
    let leads = LEADS.join("\n");
    let found = kinds(&format!("{HEADLINE}\n{LEAD}\n{BODY}\n{leads}\n"));
    assert_eq!(found.iter().filter(|(kind, _)| *kind == "boilerplate").count(), LEADS.len(), "{found:?}");
    // What shares the article's topic is one as well where others stand before it.
    let topic = format!("أعلنت {}.", LEAD.split_once(". ").unwrap().0);
    let found = kinds(&format!("{HEADLINE}\n{LEAD}\n{BODY}\n{leads}\n{topic}\n"));
    assert!(found.contains(&("boilerplate", topic.clone())), "{found:?}");
    let found = kinds(&format!("{HEADLINE}\n{LEAD}\n{BODY}\n{topic}\n{leads}\n"));
    assert!(!found.contains(&("boilerplate", topic)), "{found:?}");
    // Two may as well be the article's, and so may those that go on with it or speak of what it speaks of.
    for leads in [
        LEADS[..2].join("\n"),
        LEADS.map(|lead| format!("و{lead}")).join("\n"),
        format!("{leads}\nويذكر أن الصيادين ينتظرون منذ عامين."),
        [LEAD.split_once(". ").unwrap().0; 3].map(|lead| format!("قال مراسلنا: {lead}.")).join("\n"),
    ] {
        let found = kinds(&format!("{HEADLINE}\n{LEAD}\n{BODY}\n{leads}\n"));
        assert!(found.iter().all(|(kind, _)| *kind != "boilerplate"), "{leads}\n{found:?}");
    }
}

#[test]
fn what_announces_a_list_is_shown_with_it_if_it_is_short() {
    let announcement =
        "ولا يجوز للمؤجر إخلاء المستأجر قبل انتهاء مدة العقد إلا في الأحوال الآتية بعد موافقة البلدية:";
    for mark in ["أ- ", "(1) ", "• "] {
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
    let summary = summary(faq);
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
    assert_eq!(self::summary(&article).title.as_deref(), Some("لماذا تأخرت السوق؟"));
    // Two questions are no list: they are headings.
    let two = faq.lines().take(5).collect::<Vec<_>>().join("\n");
    assert_eq!(kinds(&two).iter().filter(|(kind, _)| *kind == "heading").count(), 2);
}

#[test]
fn minutes_tell_what_was_decided() {
    let minutes = "محضر اجتماع مجلس الآباء\n\nافتتحت المديرة الاجتماع بالترحيب بالحضور.\n\nأولا: النقل\nعرضت الوكيلة شكاوى الأهالي \
        من تأخر الحافلات.\nناقش المجلس عروض ثلاث شركات.\nالقرار: التعاقد مع شركة جديدة في الفصل الثاني.\n\nثانيا: المقصف\nاشتكى \
        عدد من الأهالي من كثرة الحلويات في المقصف.\nالقرار: إضافة الفواكه والعصائر الطازجة.\n\nانتهى الاجتماع مساء.\n";
    let decided = summary(minutes).text().lines().filter(|line| line.starts_with("القرار:")).count();
    assert_eq!(decided, 2);
}

#[test]
fn sentences_that_open_as_links_do_are_sentences() {
    for sentence in [
        "للمزيد من الأمان استخدم كلمة سر طويلة لا يعرفها أحد.",
        "تابعنا المباراة من المدرجات مع آلاف المشجعين.",
        "اضغط هنا على الزر الأحمر خمس ثوان حتى يضيء المصباح.",
        "المصدر: تقرير نشرته الوزارة أمس عن أمن المعلومات في المدارس.",
    ] {
        assert_eq!(kinds(&format!("{LEAD}\n{sentence}\n{BODY}\n")), [], "{sentence}");
    }
    for line in [
        "للمزيد اضغط هنا.",
        "المصدر: وكالة الأنباء السعودية.",
        "تابعنا على فيسبوك وتويتر",
        "المصدر: تقرير نشرته الوزارة أمس",
    ] {
        assert_eq!(kinds(&format!("{LEAD}\n{line}\n{BODY}\n")), [("boilerplate", line.to_owned())]);
    }
}

#[test]
fn what_a_reply_quotes_is_no_text_of_it_unless_there_is_nothing_else() {
    let own = "وصلت السفينة إلى الميناء أمس. وسنسلم البضاعة يوم الأحد.";
    let quoted = ["> أين الشحنة التي طلبناها قبل شهر؟ نرجو أن", "> تفيدونا بموعد تسليمها."];
    let named = format!("{own}\n\nفي 5 مارس، كتب كريم <karim@example.org>:\n{}\n", quoted.join("\n"));
    assert_eq!(all(&named).text(), own.replace(". ", ".\n"));
    let unnamed = format!("{own}\n\n{}\n> كريم منصور\n", quoted.join("\n"));
    assert_eq!(all(&unnamed).text(), own.replace(". ", ".\n"));
    // A line or two behind the sign may be somebody's own quotation, and what is sent on is all there is.
    assert!(all(&format!("{own}\n\n{}\n", quoted[1])).text().contains(quoted[1]));
    assert!(all(&quoted.join("\n")).text().contains("تفيدونا"));
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
fn a_title_that_announces_what_follows_is_none() {
    let text = "نظام المتاحف\nيقصد بالكلمات الآتية حيثما وردت في هذا النظام المعاني المبينة أمامها:\n1- المتحف: مكان تحفظ فيه \
        آثار البلاد وتعرض.\n2- الزائر: كل من يدخل المتحف ببطاقة صحيحة في أوقات العمل.\n3- الأمين: من تعهد إليه الوزارة \
        بحفظ ما في المتحف من آثار، وبتسجيل ما يدخل إليه وما يخرج منه، وبمرافقة الزوار في القاعات المغلقة.\n4- القاعة \
        المغلقة: ما لا يدخله الزوار وحدهم لخوف على ما فيه من التلف أو السرقة.\n";
    assert_eq!(summary(text).title.as_deref(), Some("نظام المتاحف"));
}

#[test]
fn who_was_there_and_where_to_sign_are_no_sentences() {
    let lines = [
        "- أ. سلوى الحمود (رئيسة المجلس)",
        "- د. نبيل قدورة (نائب الرئيس)",
        "الشاهد الأول: .................... الشاهد الثاني: ....................",
        "شركة السواقي للصناعات الغذائية (ش.م.ع.)",
    ];
    let text = format!("{}\n{}\n\n{LEAD}\n{BODY}\n\n{}\n{}\n", lines[0], lines[1], lines[3], lines[2]);
    let said = all(&text).text();
    assert!(said.contains("افتتحت"), "{said}");
    for line in lines {
        assert!(!said.contains(line), "{line}");
    }
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
