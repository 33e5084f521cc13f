//! Texts that are hardly any: empty, one sentence, no prose, no Arabic.

use zubda::Warning;

use crate::{all, read, three};

#[test]
fn an_empty_document_has_an_empty_summary_and_a_warning() {
    for text in ["", "\n", " \t\r\n\u{a0}\u{2003}", "\u{feff}"] {
        let summary = three(text);
        assert_eq!(summary.text(), "");
        assert_eq!(summary.warnings, [Warning::Empty], "{text:?}");
        assert_eq!((summary.stats.sentences, summary.stats.words), (0, 0));
    }
}

#[test]
fn a_document_of_one_sentence_is_its_own_summary() {
    // summa answers nothing.
    for text in ["نعم.", "وصل الوفد إلى العاصمة صباح اليوم", "هل وصل الوفد؟", "في ذلك."]
    {
        let summary = three(text);
        assert_eq!((summary.text().as_str(), summary.warnings.len()), (text, 0), "{summary:?}");
        assert!((summary.sentences[0].score - 1.0).abs() < 1e-9);
    }
}

#[test]
fn a_document_of_headings_only_is_read_as_text_without_full_stops() {
    let text = read("headings-only.txt");
    let summary = three(&text);
    assert_eq!(summary.sentences.len(), 3);
    assert_eq!(all(&text).text(), text.trim_end());
}

#[test]
fn a_document_of_nothing_but_adverts_has_an_empty_summary_and_a_warning() {
    let summary = three("ADVERTISEMENT\nإعلان\nاقرأ أيضا: خبر آخر\n");
    assert_eq!(summary.text(), "");
    assert_eq!(summary.skipped.len(), 3);
    assert_eq!(summary.warnings, [Warning::NothingToChoose]);
}

#[test]
fn a_document_without_a_letter_has_an_empty_summary_and_a_warning() {
    for text in ["...", "؟!\n***\n- - -", "😀", "123 456. 789.\n"] {
        let summary = three(text);
        assert_eq!((summary.text().as_str(), &*summary.warnings), ("", &[Warning::NoLetters][..]), "{text}");
    }
}

#[test]
fn a_document_without_arabic_is_summarized_with_a_warning() {
    let text = "The council opened a new library in the old town. It holds fifty thousand books. \
                The director said that its doors are open to all. The building cost three million.";
    let summary = three(text);
    assert_eq!(summary.sentences.len(), 3);
    assert_eq!(summary.warnings, [Warning::NoArabic]);
    let mixed = three(&text.replace("library", "مكتبة"));
    assert_eq!(mixed.warnings, []);
}
