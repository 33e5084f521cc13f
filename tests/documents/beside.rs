//! What stands beside a text and is none of it: of pages, of mail and chats, of agencies, of forms.

use zubda::Summarizer;

use crate::{BODY, HEADLINE, LEAD, LEADS, all, kinds, three};

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
    assert_eq!(three(text).text(), messages);
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
        assert!(three(&text).text().starts_with("افتتحت بلدية المرفأ"), "{dateline}");
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
fn a_drawn_scale_is_no_text() {
    let scale = "10 ممتاز |---------------|---------------|0 سيئ";
    assert_eq!(kinds(&format!("{LEAD}\n{scale}\n{BODY}\n")), [("boilerplate", scale.to_owned())]);
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

#[test]
fn leads_of_other_stories_under_an_article_are_left_out() {
    let leads = LEADS.join("\n");
    let found = kinds(&format!("{HEADLINE}\n{LEAD}\n{BODY}\n{leads}\n"));
    assert_eq!(found.iter().filter(|(kind, _)| *kind == "boilerplate").count(), LEADS.len(), "{found:?}");
    // What shares the article's topic is one as well where others stand before it, or if it opens as they do.
    let lead = LEAD.split_once(". ").unwrap().0;
    for (topic, stands_before, is_other) in [
        (format!("أعلنت {lead}."), false, true),
        (format!("أعلنت {lead}."), true, true),
        (format!("هكذا {lead}."), false, true),
        (format!("هكذا {lead}."), true, false),
    ] {
        let end = if stands_before { format!("{topic}\n{leads}") } else { format!("{leads}\n{topic}") };
        let found = kinds(&format!("{HEADLINE}\n{LEAD}\n{BODY}\n{end}\n"));
        assert_eq!(found.contains(&("boilerplate", topic)), is_other, "{end}\n{found:?}");
    }
    // A page about one matter sets more of it under the article: one that is not of it tells the others.
    let same = format!("أعلنت {lead}.\nقال مراسلنا إن {lead}.\n{}", LEADS[0]);
    let body = "وكان المرفأ مغلقا منذ الشتاء الماضي.\nوقال الباعة إنهم راضون عنها.";
    let found = kinds(&format!("{LEAD}\n{BODY}\n{body}\n{same}\n"));
    assert_eq!(found.iter().filter(|(kind, _)| *kind == "boilerplate").count(), 3, "{found:?}");
    let found = kinds(&format!("{LEAD}\n{BODY}\n{}\n{same}\n", body.replace('و', "")));
    assert!(found.iter().all(|(kind, _)| *kind != "boilerplate"), "{found:?}");
    // So may the words that one opens with be somebody's.
    let quoted = format!(
        "{}\n\"لا أحد يريد هذه الحرب\".. هكذا تحدث رئيس الوفد المفاوض أمام الصحفيين في العاصمة السويسرية مساء الأحد.\n{}",
        LEADS[0],
        LEADS[1..].join("\n")
    );
    let found = kinds(&format!("{HEADLINE}\n{LEAD}\n{BODY}\n{quoted}\n"));
    assert_eq!(found.iter().filter(|(kind, _)| *kind == "boilerplate").count(), 4, "{found:?}");
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
