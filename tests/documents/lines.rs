//! Lines of a document: which are prose, which are headings, and which belong to the page and not to the text.

use zubda::{Summarizer, Summary};

const LEAD: &str = "افتتحت بلدية المرفأ أمس سوقا جديدة للسمك على الرصيف الشرقي بعد عامين من البناء، وحضر الافتتاح مئات \
    الصيادين وعائلاتهم. وقالت رئيسة البلدية إن السوق تتسع لثمانين بائعا وفيها مخازن للثلج.";
const BODY: &str = "وكانت السوق القديمة قد احترقت قبل ثلاثة أعوام. وتنقل الباعة منذ ذلك الحين بين الأرصفة.";
const HEADLINE: &str =
    "بعد عامين من الانتظار.. سوق السمك الجديدة تفتح أبوابها أمام الصيادين والزوار في المرفأ الشرقي";

fn summary(text: &str) -> Summary {
    Summarizer::default().summarize(text, None)
}

fn kinds(text: &str) -> Vec<(&'static str, String)> {
    summary(text).skipped.into_iter().map(|skipped| (skipped.kind, skipped.text)).collect()
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
    let settings =
        zubda::Settings { budget: zubda::Budget::sentences(5).unwrap(), ..zubda::Settings::default() };
    assert_eq!(Summarizer::new(settings).summarize(&text, None).sentences.len(), 5);
}

#[test]
fn a_line_without_a_letter_is_never_chosen() {
    let text = format!("00:00:01,000 --> 00:00:04,200\n{LEAD}\n12 345 678\n{BODY}\n");
    let found = kinds(&text);
    assert_eq!(found.iter().filter(|(kind, _)| *kind == "boilerplate").count(), 2, "{found:?}");
    let settings = zubda::Settings { keep_boilerplate: true, ..zubda::Settings::default() };
    let kept = Summarizer::new(settings).summarize(&text, None);
    assert_eq!(kept.skipped.len(), 2, "{kept:?}");
}

#[test]
fn stamps_and_senders_of_a_chat_are_no_text() {
    let text = "[12/03/2024، 9:14:05 م] أبو يوسف: متى نطلع للبر الجمعة وكم واحد معنا\n\
        [12/03/2024، 9:15:40 م] ناصر: أنا وأخوي وعيال عمي أربعة نجي بعد العصر\n\
        [12/03/2024، 9:18:30 م] فهد: <تم استبعاد الوسائط>\n";
    let summary = summary(text);
    assert_eq!(summary.text(), "متى نطلع للبر الجمعة وكم واحد معنا\nأنا وأخوي وعيال عمي أربعة نجي بعد العصر");
}

#[test]
fn posts_that_differ_in_links_and_names_of_users_are_the_same() {
    let post = "البلدية تفتح سوق السمك الجديدة على الرصيف الشرقي صباح السبت المقبل بحضور الصيادين";
    let text =
        format!("RT @marfa_news: {post} https://t.co/Qw12\nRT @port: {post} https://t.co/Zr98\n{LEAD}\n");
    assert_eq!(kinds(&text).iter().filter(|(kind, _)| *kind == "duplicate").count(), 1);
}
