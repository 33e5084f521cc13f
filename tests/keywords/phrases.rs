//! Where a phrase or a name begins and ends.

use std::fs;

use crate::fixtures::fixture;
use crate::texts;

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
        ("عرفوا مارك كوبلر خلفا", "كوبلر خلفا"),
        ("مشى رويدا رويدا", "رويدا رويدا"),
    ] {
        let found = texts(&format!("{clause}. ثم {clause}."), 20);
        assert!(!found.iter().any(|keyword| keyword.contains(over)), "{clause}: {found:?}");
    }
    for (clause, whole) in [
        ("في باريس سان جيرمان يلعب", "باريس سان جيرمان"),
        ("في كوريا الشمالية يعيش", "كوريا الشمالية"),
        ("في لاس فيغاس يلعب", "لاس فيغاس"),
        ("صار رجب طيب أردوغان رئيسا", "رجب طيب أردوغان"),
        // By its letters it is a verb of هان.
        ("صار جيريمي هانت وزيرا", "جيريمي هانت"),
    ] {
        let found = texts(&format!("{clause}. ثم {clause}."), 20);
        assert!(found.iter().any(|keyword| keyword == whole), "{clause}: {found:?}");
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
        ("عرفوا سليم بن غالم", "سليم بن غالم"),
        ("زار لوس أنجلوس", "لوس أنجلوس"),
        ("زار تل أبيب", "تل أبيب"),
        ("زار عبد الله الثاني", "عبد الله الثاني"),
        ("زارت مارغريت الثانية", "مارغريت الثانية"),
    ] {
        let found = texts(&format!("{clause} أمس. ثم {clause} اليوم."), 20);
        assert!(found.iter().any(|keyword| keyword == tag), "{clause}: {found:?}");
        let rest = tag.rsplit([' ', '-']).next().unwrap();
        assert!(!found.iter().any(|keyword| keyword == rest), "{clause}: {found:?}");
    }
}

#[test]
fn the_whole_name_stands_for_the_last_name_that_the_text_goes_on_with() {
    for (whole, last) in [
        ("جواد ظريف", "ظريف"),
        ("مهدي المشاط", "المشاط"),
        ("سعد الحريري", "الحريري"),
        ("أحمد أبو الغيط", "أبو الغيط"),
        ("تركي آل الشيخ", "آل الشيخ"),
        ("خليفة حفتر", "حفتر"),
        ("ليندسي غراهام", "غراهام"),
        ("عباس شومان", "شومان"),
    ] {
        let again = format!("وعاد {last} إلى الميناء ورأى {last} السفن. ");
        let found = texts(&format!("زار {whole}، أمس، المرصد الفلكي. {}", again.repeat(3)), 20);
        assert!(found.contains(&whole.to_owned()), "{whole}: {found:?}");
        assert!(!found.contains(&last.to_owned()), "{last}: {found:?}");
    }
    // What it is to others it stays: the common word before a noun is no name.
    let found = texts("فاز جواد السباق أمس. ثم عاد جواد السباق إلى المزرعة.", 20);
    assert!(found.contains(&"جواد السباق".to_owned()), "{found:?}");
}

#[test]
fn a_name_that_never_stands_without_the_next_word_goes_on_over_it() {
    for (name, other) in [("أستون فيلا", "أستون"), ("سلمان العودة", "سلمان")] {
        let text = format!("فاز {name} أمس. ثم عاد {name} اليوم. وقال الناس إن {name} هنا.");
        assert!(texts(&text, 20).contains(&name.to_owned()), "{:?}", texts(&text, 20));
        let parted = format!("{text} وكان {other} معهم.");
        assert!(!texts(&parted, 20).contains(&name.to_owned()), "{:?}", texts(&parted, 20));
    }
    // Also behind what it is, and where its end could be an accusative.
    let found =
        texts("فاز نادي أستون فيلا أمس. ثم عاد نادي أستون فيلا اليوم. وقال الناس إن نادي أستون فيلا هنا.", 20);
    assert!(found.iter().any(|keyword| keyword.ends_with("أستون فيلا")), "{found:?}");
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
fn a_name_goes_on_over_a_second_article_that_the_text_hardly_ever_leaves_out() {
    let whole = "اتحاد الأطباء العرب";
    let text = format!("فاز {whole} أمس. ثم عاد {whole} اليوم. وقال الناس إن {whole} هنا.");
    assert!(texts(&text, 20).contains(&whole.to_owned()), "{:?}", texts(&text, 20));
}

#[test]
fn no_last_name_stands_behind_a_place() {
    let found = texts("عاد شاه إيران المخلوع أمس إلى إيران. ورأى الناس إيران من السفينة.", 20);
    assert!(!found.contains(&"إيران المخلوع".to_owned()), "{found:?}");
}
