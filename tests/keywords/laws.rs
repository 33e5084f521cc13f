//! What holds of the keywords of every text.

use proptest::prelude::*;
use zubda::{Keyword, Settings, Summarizer, fold};

use crate::fixtures::fixtures;
use crate::{found, name};

/// At most `n`, the best first, each an exact slice that is said as often as it claims or, in other forms, less.
fn assert_lawful(text: &str, n: usize, found: &[Keyword]) {
    assert!(found.len() <= n, "{} of {n}", found.len());
    assert!(found.is_sorted_by(|a, b| a.score >= b.score), "{found:?}");
    // The first byte of each character, and the end.
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    for keyword in found {
        assert!(keyword.score > 0.0 && keyword.score.is_finite(), "{keyword:?}");
        assert!(keyword.count > 0 && keyword.text.trim() == keyword.text, "{keyword:?}");
        assert_placed(text, &starts, keyword);
        assert!(fold(&keyword.text).chars().filter(|c| c.is_alphabetic()).count() > 1, "{keyword:?}");
        let same = found.iter().filter(|other| other.text == keyword.text);
        assert_eq!(same.count(), 1, "{keyword:?} twice");
    }
}

/// It stands as often as it says, in order, and each form is the slice that it claims in bytes and in characters.
fn assert_placed(text: &str, starts: &[usize], keyword: &Keyword) {
    let mut places = Vec::new();
    for form in &keyword.forms {
        assert_eq!(form.bytes.len(), form.chars.len(), "{keyword:?}");
        for (bytes, chars) in form.bytes.iter().zip(&form.chars) {
            assert_eq!(text[bytes.clone()], form.text, "{keyword:?}");
            assert_eq!(starts[chars.start]..starts[chars.end], *bytes, "{keyword:?}");
            places.push((bytes.start, bytes.end));
        }
    }
    places.sort_unstable();
    assert_eq!(places.len(), keyword.count, "{keyword:?}");
    assert!(places.windows(2).all(|pair| pair[0].1 <= pair[1].0), "one place counted twice: {keyword:?}");
    // What is shown is one of the forms, but for marks, spaces and endings.
    let plain = |text: &str| {
        fold(text).split([' ', '_', '#']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let forms = || keyword.forms.iter().map(|form| plain(&form.text));
    let shown = plain(&keyword.text);
    // A ل has swallowed the alef of an article that the tag has.
    let rest = shown.strip_prefix("ال");
    let swallowed = |form: &str| {
        rest.zip(form.strip_prefix('ل')).is_some_and(|(rest, form)| {
            form.trim_start_matches('ل').starts_with(rest.trim_start_matches('ل'))
        })
    };
    // Any word of a phrase may have an ending that the tag has not: أقماراً صناعية are أقمار صناعية.
    let is_form = |form: &str| {
        let mut words = shown.split(' ').zip(form.split(' '));
        swallowed(form) || words.all(|(shown, written)| written.starts_with(shown))
    };
    assert!(forms().any(|form| is_form(&form)), "{keyword:?}");
}

#[test]
fn the_laws_hold_on_every_fixture_for_any_number() {
    for (name, text) in fixtures() {
        let all = found(&text, usize::MAX);
        assert!(!all.is_empty(), "{name}");
        for n in [0, 1, 2, 3, 7, 1000] {
            let some = found(&text, n);
            assert_lawful(&text, n, &some);
            assert_eq!(some, all[..n.min(all.len())], "{name}: fewer are not the first of more");
        }
    }
}

#[test]
fn the_same_text_has_the_same_bits_every_time() {
    for (name, text) in fixtures() {
        let bits = |found: Vec<Keyword>| -> Vec<(String, u64)> {
            found.into_iter().map(|keyword| (keyword.text, keyword.score.to_bits())).collect()
        };
        let first = bits(found(&text, 50));
        let again = std::thread::scope(|scope| {
            let runs: Vec<_> = (0..4).map(|_| scope.spawn(|| bits(found(&text, 50)))).collect();
            runs.into_iter().map(|run| run.join().unwrap()).collect::<Vec<_>>()
        });
        assert!(again.iter().all(|run| *run == first), "{name}");
    }
}

proptest! {
    #[test]
    fn the_laws_hold_on_any_words_and_any_noise(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "مدرسة", "المدرسة", "للمدرسة", "وبالمدرسة", "مدرسته", "قال", "في", "لم", "يكتب", "القرية", "النخيل\n",
                "مَدْرَسَةٌ", "ـ", "﷽", "ﻻ", "www.example.org", "3.5", "ا", "x", ".", "\n\n", "،", "\u{202e}", "والله", "لله",
            ]),
            0..60,
        ),
        n in 0_usize..12,
    ) {
        let text = words.join(" ");
        assert_lawful(&text, n, &found(&text, n));
    }

    #[test]
    fn the_laws_hold_on_any_text(text in "[ا-ي \u{64b}-\u{652}a-c.،\n\u{200c}0-9ﻻ]{0,200}") {
        assert_lawful(&text, 10, &found(&text, 10));
    }
}

#[test]
fn a_summary_has_the_keywords_of_its_text_if_asked_and_none_if_not() {
    for (name, text) in fixtures() {
        let summary =
            |keywords| Summarizer::new(Settings::default().with_keywords(keywords)).summarize(&text, None);
        assert_eq!(summary(5).keywords.unwrap(), found(&text, 5), "{name}");
        assert_eq!(summary(0).keywords, None, "{name}");
        assert_eq!(summary(5).sentences, summary(0).sentences, "{name}");
    }
    assert_eq!(found("", 5), []);
}

#[test]
fn many_words_take_no_more_time_than_they_must() {
    // A quadratic step over the candidates would take minutes here.
    let sentence =
        |number: usize| format!("وصل القطار رقم {} إلى المحطة {}. ", name(number), name(number * 7 % 5003));
    let text: String = (0..15_000).map(sentence).collect();
    assert_lawful(&text, usize::MAX, &found(&text, usize::MAX));
}
