//! The built-in stop-word list against the README beside it, and against words it must and must not take.

use std::collections::{BTreeMap, BTreeSet};

use zubda::StopWords;

const LIST: &str = include_str!("../stopwords/ar.txt");
const README: &str = include_str!("../stopwords/README.md");

/// The words of each class, as they are written in the list.
fn classes() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut classes: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut class = None;
    for line in LIST.lines().map(|line| line.split('#').next().unwrap_or_default().trim()) {
        if let Some(name) = line.strip_prefix('[') {
            class = Some(name.trim_end_matches(']'));
        } else if !line.is_empty() {
            classes
                .entry(class.expect("a word under a heading"))
                .or_default()
                .extend(line.split_whitespace());
        }
    }
    classes
}

fn distinct_folds(words: &[&str]) -> usize {
    words.iter().map(|word| zubda::fold(word)).collect::<BTreeSet<_>>().len()
}

fn is_stop(word: &str) -> bool {
    let tokens = zubda::terms(word, &StopWords::arabic());
    assert_eq!(tokens.len(), 1, "{word} is one token");
    tokens[0].stop
}

#[test]
fn the_readme_counts_what_the_list_holds() {
    let mut expected: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for row in README.lines().filter(|line| line.starts_with("| `[") || line.starts_with("| all")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let number = |cell: &str| cell.parse().expect("a count");
        let class = cells[1].trim_matches(['`', '[', ']']).to_owned();
        expected.insert(class, (number(cells[2]), number(cells[3])));
    }
    let classes = classes();
    let all: Vec<&str> = classes.values().flatten().copied().collect();
    let count = |words: &[&str]| (words.len(), distinct_folds(words));
    let mut found: BTreeMap<String, (usize, usize)> =
        classes.iter().map(|(class, words)| ((*class).to_owned(), count(words))).collect();
    found.insert("all".to_owned(), count(&all));
    assert_eq!(found, expected);
}

#[test]
fn no_spelling_stands_twice_and_every_entry_is_one_plain_word() {
    let mut seen = BTreeSet::new();
    for word in classes().into_values().flatten() {
        assert!(seen.insert(word), "{word} stands twice");
        assert_eq!(zubda::terms(word, &StopWords::arabic()).len(), 1, "{word}");
        assert!(word.chars().all(|c| ('ء'..='ي').contains(&c) && c != 'ـ'), "{word} holds more than letters");
    }
}

#[test]
fn the_list_is_folded_by_the_function_that_folds_the_text() {
    let list = StopWords::arabic();
    let words: Vec<&str> = classes().into_values().flatten().collect();
    assert_eq!(list.len(), distinct_folds(&words));
    assert!((350..=600).contains(&list.len()), "{} forms", list.len());
    // Vowels, tatweel, presentation forms and other keyboards do not hide a stop word.
    for word in ["مِنْ", "إِلَى", "مـــن", "الى", "فى", "ﻻ", "هٰذا", "الذی", "ا\u{655}لى", "كانت\u{200f}"]
    {
        assert!(is_stop(word), "{word}");
    }
    for word in words {
        assert!(is_stop(word), "{word} is in the list");
    }
}

#[test]
fn function_words_are_stop_words_whole_and_behind_proclitics() {
    for word in "
        من عن على إلى في مع عند لدى بين حول دون نحو منذ خلال عبر ضد تجاه إزاء وسط ضمن فوق تحت أمام
        خلف قبل بعد حتى سوى منه منها منهم منا لديه لديها أن إن لكن لعل أنه أنها إنه لا لم لن ما ليس
        ليست غير قد لقد سوف إذا إذ لو هل إنما بل أو أم إما ثم حيث كي بينما فيما حين عندما كلما إلا
        هو هي هم أنت نحن أنا هذا هذه هؤلاء ذلك تلك أولئك هنا هناك الذي التي الذين اللتان ماذا كيف
        أين متى كم أي كان كانت كانوا يكون تكون أصبح صار يتم يمكن يجب كل جميع بعض كافة عدة أكثر أيضا
        فقط جدا كما وفقا حسب قال قالت أضاف أكد أوضح أعلن
    "
    .split_whitespace()
    {
        assert!(is_stop(word), "{word}");
        assert!(is_stop(&format!("و{word}")), "و{word}");
    }
    for word in
        ["ولم", "فإن", "بأن", "لأن", "كأن", "لهذا", "ولدى", "فهذا", "ولذلك", "وبهذا", "بما", "فقد", "ليه"]
            .into_iter()
            .chain(["ال", "الـ", "الــ", "بالـ", "وال", "لل", "للـ", "ولل", "فالـ"])
            .chain(["راح", "رح", "عم", "قاعد", "غادي", "باش", "وراح"])
    {
        assert!(is_stop(word), "{word}");
    }
}

#[test]
fn words_with_content_are_no_stop_words() {
    for word in "
        عين علم ذهب مال عام مدينة حرب سلام دولة رئيس حبيب خال حدث ترك وجد رزق سقى كسا صبر شرع شمال
        يمين حمدا سمعا عدس برس وكالة شخصا زيارة لقاء قوة نهاية إعادة إطار صفر مليار دولار ريال جنيه
        يورو يناير مئة ألف بن عبد
    "
    .split_whitespace()
    {
        assert!(!is_stop(word), "{word}");
        for proclitic in ["و", "ف", "ب", "ل", "ك", "وب", "فل", "ال", "وال", "بال"] {
            assert!(!is_stop(&format!("{proclitic}{word}")), "{proclitic}{word}");
        }
    }
}

#[test]
fn words_that_only_look_like_a_proclitic_and_a_stop_word_are_none() {
    for word in "
        علي آلي إمام ولي لله كلية كليه بلدية ولاية الولاية كمين كبد بوش منى بلدي وليد بلال كمال كلاب
        فيلم وطن بحر لوحة كلمة بلاغ فكرة بأس فهد ولادة فضل لحظة بند كنز وفاة لبنان ليبيا فرنسا وفد
        ألمانيا فرح آل وآل قاعدة العم باشا فتحت فجرت فهم فلك فاخر كسوف كحول كاين كاي كاليه لاين ليا بهو لبس لمع بكى كفى ودي ولده
    "
    .split_whitespace()
    {
        assert!(!is_stop(word), "{word}");
    }
}

#[test]
fn every_single_arabic_letter_is_one() {
    for letter in ["و", "ب", "م", "أ", "ﻙ"] {
        assert!(is_stop(letter), "{letter}");
    }
    assert!(!is_stop("x") && !is_stop("7"));
}

#[test]
fn every_spelling_of_a_fold_that_a_list_gives_is_in_it_and_no_other() {
    // All of them fold to ان.
    let spellings = ["أن", "إن", "آن", "ان"];
    for given in 1..=3 {
        let list = StopWords::parse(&spellings[..given].join(" "));
        assert_eq!(list.len(), 1);
        for (number, word) in spellings.iter().enumerate() {
            // Who writes no hamza may mean any of them.
            let expected = number < given || *word == "ان";
            assert_eq!(zubda::terms(word, &list)[0].stop, expected, "{word} of the first {given}");
        }
    }
}

#[test]
fn a_list_is_empty_if_no_word_is_in_it() {
    for (list, is_empty) in [
        ("", true),
        (" \n\t", true),
        ("# من\n[reporting verbs]\n", true),
        ("من", false),
        ("[reporting verbs]\nقال", false),
    ] {
        assert_eq!(StopWords::parse(list).is_empty(), is_empty, "{list:?}");
    }
    assert!(!StopWords::arabic().is_empty());
}
