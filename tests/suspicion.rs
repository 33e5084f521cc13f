//! Text that was read in the wrong encoding or stands backwards is named; all other text is left in peace.

#[path = "common/fixtures.rs"]
mod fixtures;

use std::fs;

use encoding_rs::{ISO_8859_6, MACINTOSH, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};
use zubda::{Misreading, Settings, Summarizer, Warning, suspicion};

use fixtures::{fixture, fixtures};

/// How a text looks after it was encoded in one encoding and decoded in another, byte by byte.
fn misread(
    text: &str,
    written: &'static encoding_rs::Encoding,
    read: &'static encoding_rs::Encoding,
) -> String {
    read.decode_without_bom_handling(&written.encode(text).0).0.into_owned()
}

fn reversed(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| line.chars().rev().collect()).collect();
    lines.join("\n")
}

/// The fixtures that have enough words to judge by.
fn arabic_fixtures() -> Vec<(String, String)> {
    fixtures().into_iter().filter(|(name, _)| name != "headings-only.txt").collect()
}

#[test]
fn no_fixture_is_suspicious() {
    for (name, text) in fixtures() {
        assert_eq!(suspicion(&text), None, "{name}");
        for line in text.lines() {
            assert_eq!(suspicion(line), None, "{name}: {line}");
        }
    }
}

#[test]
fn mojibake_is_named_with_its_cure() {
    let utf8 = encoding_rs::UTF_8;
    for (name, text) in arabic_fixtures() {
        for (written, read, told, cure) in [
            (WINDOWS_1256, WINDOWS_1252, "windows-1256 read as windows-1252", "`encoding` windows-1256"),
            (ISO_8859_6, WINDOWS_1252, "read as windows-1252", "-t WINDOWS-1252"),
            (ISO_8859_6, WINDOWS_1256, "stand mixed", "`encoding` iso-8859-6"),
            (utf8, WINDOWS_1252, "UTF-8 read as windows-1252", "`encoding` utf-8"),
            (utf8, WINDOWS_1256, "UTF-8 read as windows-1256", "-t WINDOWS-1256"),
            (WINDOWS_1256, MACINTOSH, "windows-1256 read as Mac Roman", "-t MACINTOSH"),
            (utf8, MACINTOSH, "UTF-8 read as Mac Roman", "-t MACINTOSH"),
        ] {
            let warning =
                suspicion(&misread(&text, written, read)).unwrap_or_else(|| panic!("{name}: {told}"));
            let warning = warning.to_string();
            assert!(warning.contains(told) && warning.contains(cure), "{name}: {warning}");
        }
    }
}

#[test]
fn reversed_text_is_named_with_its_cure() {
    for (name, text) in arabic_fixtures() {
        let backwards = reversed(&text);
        assert_eq!(suspicion(&backwards), Some(Warning::Reversed), "{name}");
        assert_eq!(suspicion(&reversed(&backwards)), None, "{name}");
    }
    // As it comes out of a file made for print.
    let drawn = "ﺔﻤﻳﺪﻘﻟﺍ ﺔﻨﻳﺪﻤﻟﺍ ﻂﺳﻭ ﻲﻓ ﺓﺪﻳﺪﺠﻟﺍ ﺔﻣﺎﻌﻟﺍ ﺔﺒﺘﻜﻤﻟﺍ ﺲﻣﺃ ﺔﻳﺪﻠﺒﻟﺍ ﺖﺤﺘﺘﻓﺍ";
    assert_eq!(suspicion(drawn), Some(Warning::Reversed));
    assert_eq!(suspicion(&reversed(drawn)), None);
}

#[test]
fn one_reversed_paragraph_of_three_is_noticed() {
    let paragraphs = [
        "افتتحت البلدية أمس المكتبة العامة الجديدة في وسط المدينة القديمة، وتضم خمسين ألف كتاب.",
        "وقال مدير المكتبة إن القاعة الكبيرة تتسع لمئة قارئ، وإن أبوابها مفتوحة حتى منتصف الليل.",
        "وبلغت كلفة البناية ثلاثة ملايين دينار دفعت الدولة نصفها، وتبرع أهل المدينة بالنصف الآخر.",
    ];
    for turned in 0..paragraphs.len() {
        let text = |separator: &str| {
            let one =
                |(at, text): (usize, &&str)| if at == turned { reversed(text) } else { (*text).to_owned() };
            paragraphs.iter().enumerate().map(one).collect::<Vec<_>>().join(separator)
        };
        for separator in ["\n", "\n\n"] {
            assert_eq!(suspicion(&text(separator)), Some(Warning::PartlyReversed));
        }
    }
}

#[test]
fn letters_that_were_lost_are_no_headings() {
    for (_, text) in arabic_fixtures() {
        let lost: String = text.chars().map(|c| if c.is_ascii() { c } else { '?' }).collect();
        let told = Warning::Misread(Misreading::Lost);
        assert_eq!(suspicion(&lost).as_ref(), Some(&told), "{lost}");
        let summary = Summarizer::new(Settings::default()).summarize(&lost, None);
        assert_eq!(summary.warnings, [told]);
    }
}

/// Question marks, dots and columns are what exam papers and tables are made of.
#[test]
fn exam_papers_and_tables_are_not_suspicious() {
    let exam = "\
امتحان اللغة العربية للصف السادس
السؤال الأول: أكمل الفراغ بما يناسبه
1. عاصمة الأردن هي ????? وعاصمة العراق هي ?????
2. جمع كلمة كتاب هو ............ ومفرد كلمة بيوت هو ____________
السؤال الثاني: ما معنى كلمة «ى» في آخر الفعل؟ ومتى تكتب ة في آخر الاسم؟
( ) صح ( ) خطأ ؟؟؟
أ) فعل ب) اسم ج) حرف د) لا شيء مما سبق
";
    let table = "\
المدينة | السكان | المساحة
عمّان | 4000000 | 1680
إربد | ? | ??
الزرقاء | - | ???
";
    for text in [exam, table, "??? | ??", "؟؟؟ ؟؟؟ ؟؟؟ ؟؟؟"] {
        assert_eq!(suspicion(text), None, "{text}");
    }
}

#[test]
fn reversed_text_is_turned_back_with_its_numbers_and_latin_words() {
    let drawn = ".نويلم 12.5 ةفلكتب Smart Drip ماظن ةيعمجلا تبكر\n.ةاشملا ىلإ ةنيدملا ةبتكم تداعو";
    let turned = "ركبت الجمعية نظام Smart Drip بتكلفة 12.5 مليون.\nوعادت مكتبة المدينة إلى المشاة.";
    assert!(suspicion(drawn).is_some());
    assert_eq!(zubda::logical_order(drawn), turned);
    assert_eq!(suspicion(turned), None);
}

#[test]
fn an_article_that_quotes_mojibake_is_in_peace() {
    let article = fs::read_to_string(fixture("seed-article.txt")).unwrap();
    let phrase = "السلام عليكم ورحمة الله وبركاته";
    let quotations = [
        misread(phrase, WINDOWS_1256, WINDOWS_1252),
        misread(phrase, encoding_rs::UTF_8, WINDOWS_1252),
        misread(phrase, encoding_rs::UTF_8, WINDOWS_1256),
        reversed("على البلدية الجديدة المدينة"),
    ];
    // Alone each is named.
    assert!(quotations.iter().all(|quotation| suspicion(&format!("{quotation}\n{quotation}")).is_some()));
    assert_eq!(suspicion(&format!("{article}\n{}", quotations.join("\n"))), None);
}

#[test]
fn other_languages_are_not_suspicious() {
    for text in [
        "بالا و پایین این کالا و آن کالا و طلا و بالا و حالا را نگاه کنید، کالا و بالا و حالا.",
        "La bibliothèque a été inaugurée, où l’été dernier l’élève âgé était à côté.",
        "Ísafjörður og Þórshöfn eru á Íslandi. Áður bjó þar ær og ýmsir aðrir.",
        "Ø er en ø. Øst for øen ligger «Ø» – og Ås, Ærø, Øre.",
        "Сегодня утром в городе открылась новая библиотека.",
    ] {
        assert_eq!(suspicion(text), None, "{text}");
    }
}

#[test]
fn another_alphabet_taken_for_arabic_is_named() {
    let russian = "Сегодня утром в городе открылась новая библиотека, и жители пришли на праздник.";
    let found = suspicion(&misread(russian, WINDOWS_1251, WINDOWS_1256));
    assert_eq!(found, Some(Warning::Misread(Misreading::Mixed)));
}

#[test]
fn a_page_that_is_read_as_text_is_named_and_not_what_is_taken_out_of_it() {
    let page = "<p>افتتحت البلدية أمس المكتبة العامة.</p>\n<p>وتضم خمسين ألف كتاب.</p>";
    let summarizer = Summarizer::new(Settings::default());
    assert_eq!(summarizer.summarize(page, None).warnings, [Warning::Html]);
    assert_eq!(suspicion("وسم الفقرة <p>، وينتهي بالوسم </p>."), None);
    #[cfg(feature = "html")]
    {
        let article = zubda::Article::html(page).unwrap();
        assert_eq!(summarizer.summarize_article(&article, None).warnings, []);
    }
}

#[test]
fn a_summary_tells_of_the_suspicion() {
    let article = fs::read_to_string(fixture("seed-article.txt")).unwrap();
    let mojibake = misread(&article, WINDOWS_1256, WINDOWS_1252);
    let summary = Summarizer::new(Settings::default()).summarize(&mojibake, None);
    assert_eq!(summary.warnings, [suspicion(&mojibake).unwrap()]);
}
