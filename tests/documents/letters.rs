//! Letters of all kinds: marks on every one, Persian and Urdu, Latin and digits among them.

use zubda::{StopWords, Summary, count_words, terms};

use crate::{all, read, sentences, three};

#[test]
fn marks_on_every_letter_change_no_count_and_no_choice() {
    let marked = read("vocalised.txt");
    let is_mark = |c: char| matches!(c, '\u{64b}'..='\u{652}' | '\u{670}');
    let bare: String = marked.chars().filter(|&c| !is_mark(c)).collect();
    assert!(marked.chars().filter(|&c| is_mark(c)).count() > 500);
    let (with, without) = (three(&marked), three(&bare));
    // sumy drops every word with a mark: of 378 it counted 3.
    assert_eq!(with.stats, without.stats);
    assert_eq!(with.stats.words, count_words(&bare));
    let chosen = |summary: &Summary| summary.sentences.iter().map(|s| s.index).collect::<Vec<_>>();
    assert_eq!(chosen(&with), chosen(&without));
    assert_eq!(with.text().chars().filter(|&c| !is_mark(c)).collect::<String>(), without.text());
}

#[test]
fn every_vowelled_word_is_a_term_or_a_stop_word() {
    let folds = |text: &str| -> Vec<String> {
        terms(text, &StopWords::arabic()).into_iter().map(|token| token.fold).collect()
    };
    assert_eq!(folds("قَالَ المُعَلِّمُ: العِلْمُ نُورٌ."), folds("قال المعلم: العلم نور."));
}

#[test]
fn persian_and_urdu_letters_are_the_words_that_an_arab_would_type() {
    let text = read("persian-urdu-mix.txt");
    let summary = all(&text);
    assert_eq!(summary.warnings, []);
    assert!(summary.sentences.len() >= 9);
    assert!(summary.text().contains("هرگز خسته نمی\u{200c}شود"), "the zero-width non-joiner is kept");
    let folds = |text: &str| terms(text, &StopWords::arabic()).remove(0).fold;
    assert_eq!(folds("المکتبة"), folds("المكتبة"));
    assert_eq!(folds("العربیة"), folds("العربية"));
}

#[test]
fn an_urdu_full_stop_ends_a_sentence() {
    assert_eq!(sentences("یہ پہلا جملہ ہے۔ یہ دوسرا جملہ ہے۔"), ["یہ پہلا جملہ ہے۔", "یہ دوسرا جملہ ہے۔"]);
}

#[test]
fn latin_letters_numbers_and_addresses_inside_a_sentence_do_not_cut_it() {
    let text = read("technical-report.txt");
    let found = sentences(&text);
    for whole in [
        "840 إلى 310 مللي ثانية، أي بنسبة 63%، وارتفع التوافر الشهري من 99.2% إلى 99.95%.",
        "وعنوانه https://api.nahrayn.example/v2/booking?lang=ar، ولا يُسمح",
        "Dr. Karim Haddad وفريق البنية التحتية في Nahrayn Systems Inc.",
        "الملف load_test.v3.yaml، وحُذفت",
    ] {
        assert!(found.iter().any(|sentence| sentence.contains(whole)), "cut: {whole}");
    }
}
