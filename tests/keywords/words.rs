//! What is no keyword, whatever the text says of it.

use std::fs;

use zubda::{StopWords, keywords};

use crate::fixtures::fixture;
use crate::{texts, titled};

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
fn the_paper_that_tells_the_news_is_no_keyword_unless_the_title_says_it() {
    for told in ["صحيفة ديلي ميل", "صحيفة \"ديلي ميل\"", "لمجلة «ديلي ميل»"]
    {
        let text = format!("زار الوفد المرصد الفلكي أمس. ونشرت {told} صورا من المرصد الفلكي.");
        let says = |title| titled(&text, title).iter().any(|keyword| keyword.text == "ديلي ميل");
        assert!(!says(None) && says(Some("ديلي ميل تغلق أبوابها")), "{told}");
    }
}

#[test]
fn an_agency_is_none_but_what_has_a_word_of_its_name_may_be_one() {
    for (told, agency) in [("وكالة فرانس برس", "فرانس"), ("سكاي نيوز عربية", "نيوز"), ("رويترز", "رويترز")]
    {
        let text = format!(
            "زار الوفد المرصد الفلكي أمس. ونقلت {told} أن المرصد الفلكي مغلق. وقالت {told} إنه يفتح غدا."
        );
        let found = texts(&text, 20);
        assert!(!found.iter().any(|keyword| keyword.contains(agency)), "{told}: {found:?}");
    }
    let airline =
        "بدأ طيارو إير فرانس إضرابا. وألغت إير فرانس رحلاتها. وقالت إير فرانس إن الإضراب يكلفها كثيرا.";
    assert!(texts(airline, 20).contains(&"إير فرانس".to_owned()));
    let satellite = "أطلق العلماء القمر سبوتنيك. وكان سبوتنيك أول قمر. وسمع الناس إشارات سبوتنيك.";
    let says = |title| titled(satellite, title).iter().any(|keyword| keyword.text == "سبوتنيك");
    assert!(!says(None) && says(Some("إطلاق سبوتنيك")));
}

#[test]
fn a_verb_in_any_person_is_no_keyword() {
    for verb in ["أقوم", "سنقوم", "سيواصل", "وسجل", "يلتقون", "تستضيفها", "خرجن", "بتضم"]
    {
        let found = texts(&format!("هنا {verb} بالعمل. ثم {verb} بالعمل."), 20);
        assert!(!found.iter().any(|keyword| keyword.contains(verb)), "{verb}: {found:?}");
    }
}

#[test]
fn a_name_may_begin_as_a_verb_does() {
    for (name, is_name) in [("ستيرلينغ", true), ("ليستر", true), ("ستكسر", false)] {
        let text = format!(
            "أشاد المدرب أمس باللاعب رحيم {name} كثيرا. ثم نشر {name} صورة له. وقال إن {name} لم يحضر."
        );
        assert_eq!(texts(&text, 20).iter().any(|keyword| keyword.contains(name)), is_name, "{name}");
    }
}

#[test]
fn a_letter_that_a_name_never_stands_without_is_its_own() {
    for name in ["براينت", "كانفس"] {
        let text = format!("عاد {name} إلى المدينة أمس. وقال {name} إن السباق صعب. وفاز {name} فيه.");
        assert!(texts(&text, 20).iter().any(|keyword| keyword.contains(name)), "{name}");
    }
}

#[test]
fn a_name_may_begin_as_a_conjunction_and_an_article_do() {
    for name in ["فالكاو", "والتر", "والتسمان", "وارن", "ووترهاوس"] {
        let text =
            format!("سجل اللاعب {name} هدفين أمس. وقال {name} إنه سعيد. وعاد {name} إلى الفريق بعد شهرين.");
        assert!(texts(&text, 20).contains(&name.to_owned()), "{name}: {:?}", texts(&text, 20));
    }
    let parents = "عاد الطفل إلى منزل والديه. وقال إن والديه بخير. ووصل والداه إلى المدينة.";
    assert_eq!(texts(parents, 20), ["الطفل"]);
}

#[test]
fn an_adverb_and_a_rare_verb_are_none() {
    for word in ["سرا", "كبيرا", "بإيعاز", "بوضوح"] {
        let text =
            format!("عاد {word} إلى المرصد الفلكي أمس. ثم عاد {word} إلى المرصد الفلكي. ورآه {word} الناس.");
        let found = texts(&text, 20);
        assert!(!found.iter().any(|keyword| keyword.contains(word)), "{word}: {found:?}");
    }
    let found = texts("اعترفت قطر علناً بذلك أمس. ثم عادت قطر علناً إلى ذلك. وقالت قطر إنها تعترف.", 20);
    assert_eq!(found.iter().find(|keyword| keyword.contains("علن")), None);
    for verb in ["تندفع", "يبكي", "يكذب", "تقهر"] {
        let text = format!(
            "كان الجمهور {verb} أمام المرصد الفلكي. وظل الجمهور {verb} أمام المرصد الفلكي حتى الليل."
        );
        let found = texts(&text, 20);
        assert!(!found.iter().any(|keyword| keyword.contains(verb)), "{verb}: {found:?}");
    }
}

#[test]
fn what_stands_behind_verbs_is_none() {
    let found =
        texts("حظيت شوبارد بثقة الناس. افتتحت شوبارد متجرا. تمتلك شوبارد مصنعا. أصدرت شوبارد عطرا.", 20);
    assert!(found.contains(&"شوبارد".to_owned()), "{found:?}");
}

#[test]
fn what_has_a_pronoun_is_no_keyword() {
    for noun in ["أعصابك", "نفسك", "أعصابكم", "مرماه", "مصرعه"] {
        let found = texts(&format!("احفظ {noun} دائما. ثم احفظ {noun} أبدا."), 20);
        assert!(!found.iter().any(|keyword| keyword == noun), "{found:?}");
    }
}

#[test]
fn a_given_name_alone_is_no_keyword_unless_the_title_says_it() {
    for name in ["محمد", "عبد الله", "أبو محمد", "ستيفن"] {
        let text = format!("زار {name} المدينة. ثم عاد {name}. ورأى {name} البحر.");
        let says = |title| titled(&text, title).iter().any(|keyword| keyword.text == name);
        assert!(!says(None) && says(Some(name)), "{name}");
        let whole = texts(&text.replace(name, &format!("{name} الثالث")), 20);
        assert!(whole.contains(&format!("{name} الثالث")), "{whole:?}");
    }
}

#[test]
fn a_participle_that_governs_ends_no_keyword() {
    for participle in ["المنصوص عليها", "المسموح بها", "المتعلقة بها"] {
        let found = texts(&format!("هذه الجرائم {participle}. وتلك الجرائم {participle}."), 20);
        let participle = participle.split(' ').next().unwrap();
        assert!(!found.iter().any(|keyword| keyword.contains(participle)), "{found:?}");
    }
    // But what is public is.
    assert_eq!(texts("هذا القطاع العام. وذاك القطاع العام.", 20), ["القطاع العام"]);
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
fn what_a_person_is_tells_nobody() {
    let text = "وصل المدرب الإسباني إلى باريس. وقال المدرب الإسباني إن باريس جميلة.";
    assert_eq!(texts(text, 10), ["باريس"]);
}
