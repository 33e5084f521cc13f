//! How a keyword reads.

use crate::texts;

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
fn a_preposition_is_no_part_of_a_tag() {
    for (clause, tag) in [
        ("انضم للأمم المتحدة", "الأمم المتحدة"),
        ("عاد الوفد لبريطانيا", "بريطانيا"),
        ("وفد للغة العربية", "اللغة العربية"),
        ("لجنة للكشف الطبي ولكشف الحقيقة", "الكشف الطبي"),
        ("هدف لليفربول", "ليفربول"),
    ] {
        let found = texts(&format!("هنا {clause}. وهناك {clause}."), 20);
        assert!(found.iter().any(|keyword| keyword == tag), "{clause}: {found:?}");
    }
}

#[test]
fn the_mark_of_a_hashtag_is_no_part_of_a_tag() {
    let text =
        "وصل دونالد #ترمب أمس. وقال ترمب إن الميناء مفتوح. ورأى ترمب #دار_الأوبرا، ثم عاد إلى #دار_الأوبرا.";
    let found = texts(text, 20);
    for tag in ["دونالد ترمب", "دار الأوبرا"] {
        assert!(found.contains(&tag.to_owned()), "{found:?}");
    }
}

#[test]
fn a_name_that_is_spelled_in_two_ways_is_one_tag() {
    for [first, second] in [
        ["أمريكا الشمالية", "أميركا الشمالية"],
        ["باربادوس", "بربادوس"],
        ["جيمس ماتيس", "جيم ماتيس"],
        ["جبال الهيمالايا", "جبال الهيملايا"],
    ] {
        let text = format!(
            "زار الوفد {first}. وتقع {first} على البحر. وقال إن {second} جميلة. وعاد من {second} أمس."
        );
        let found = texts(&text, 20);
        assert!(
            [first, second].iter().filter(|name| found.contains(&(**name).to_owned())).count() == 1,
            "{found:?}"
        );
    }
}

#[test]
fn a_tag_has_no_case_and_a_nation_its_name() {
    assert_eq!(texts("تُشْتَرَطُ النِّيَّةُ. وَتَصِحُّ النِّيَّةُ.", 1), ["النِّيَّة"]);
    let nation = "زار الزعيم الكوري الشمالي كوريا الشمالية. ثم قال الكوري الشمالي كلمة، ورد الكوري الشمالي.";
    assert_eq!(texts(nation, 1), ["كوريا الشمالية"]);
}

#[test]
fn a_tag_that_stands_in_the_genitive_alone_is_named_in_the_nominative() {
    for (clause, tag) in [
        ("مع الرياضيين الروس", "الرياضيون الروس"),
        ("عن أبي بكر بن عياش", "أبو بكر بن عياش"),
        ("من الكوكايين", "الكوكايين"),
    ] {
        let found = texts(&format!("جاء الوفد {clause} أمس. ثم عاد {clause} اليوم."), 20);
        assert!(found.contains(&tag.to_owned()), "{clause}: {found:?}");
    }
}

#[test]
fn the_head_that_a_name_is_nothing_without_is_part_of_it() {
    for (whole, piece) in [("أم كلثوم", "كلثوم"), ("شبه الجزيرة الكورية", "الجزيرة الكورية")]
    {
        let found = texts(&format!("تحدث الناس عن {whole} أمس. ثم عادت {whole} إلى الناس."), 20);
        assert!(found.contains(&whole.to_owned()), "{found:?}");
        assert!(!found.contains(&piece.to_owned()), "{found:?}");
    }
}
