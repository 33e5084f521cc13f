//! The four ways to say how long a summary may be.

use zubda::count_words;

use crate::fixtures::fixtures;
use crate::program::{Folder, Outcome};
use crate::{ARTICLE, article_lines};

fn summary(length: &[&str], text: &str) -> String {
    Folder::with([]).feed(length, text.as_bytes()).stdout
}

#[test]
fn so_many_sentences_are_printed_as_there_are_or_were_asked_for() {
    for (asked, printed) in [("1", 1), ("2", 2), ("5", 5), ("6", 6), ("1000", 6)] {
        assert_eq!(summary(&["-n", asked], ARTICLE).lines().count(), printed, "-n {asked}");
    }
    assert_eq!(summary(&["--sentences=6"], ARTICLE), article_lines());
}

/// Checks `held` for each summary of each fixture, unless it is of one sentence; and that the budgets were such that
/// some summaries have more.
fn assert_held(flag: &str, budgets: &[&str], held: impl Fn(&str, &str, f64) -> bool) {
    let mut longer = 0;
    for (name, text) in fixtures() {
        for budget in budgets {
            let out = summary(&[flag, budget], &text);
            let lines = out.lines().count();
            assert!(lines > 0, "{name} {flag} {budget}: nothing printed");
            assert!(
                lines == 1 || held(&text, &out, budget.parse().unwrap()),
                "{name} {flag} {budget}: {out}"
            );
            longer += usize::from(lines > 1);
        }
    }
    assert!(longer >= 5, "{flag}: only {longer} summaries have more than one sentence");
}

#[expect(clippy::cast_precision_loss, reason = "counts of words, far below 2^52")]
fn words(text: &str) -> f64 {
    count_words(text) as f64
}

#[test]
fn a_budget_of_words_is_held_or_one_sentence_is_printed() {
    assert_held("--words", &["1", "30", "60", "100", "100000"], |_, out, budget| words(out) <= budget);
    assert_held("-w", &["45"], |_, out, budget| words(out) <= budget);
}

#[test]
fn a_share_of_the_words_is_held_or_one_sentence_is_printed() {
    let held = |text: &str, out: &str, share: f64| words(out) <= share * words(text);
    assert_held("--ratio", &["0.05", "0.2", "0.5", "1"], held);
    assert_held("-r", &["0.333"], held);
}

#[test]
fn a_budget_of_characters_is_held_or_one_sentence_is_printed() {
    let held = |_: &str, out: &str, budget: f64| {
        let printed = u32::try_from(out.trim_end_matches('\n').chars().count()).unwrap();
        f64::from(printed) <= budget
    };
    assert_held("--chars", &["1", "200", "500", "100000"], held);
    assert_held("-c", &["300"], held);
}

#[test]
fn a_budget_as_large_as_a_number_can_be_prints_the_whole_text() {
    for flag in ["-n", "-w", "-c"] {
        assert_eq!(summary(&[flag, &usize::MAX.to_string()], ARTICLE), article_lines(), "{flag}");
    }
}

#[test]
fn a_budget_too_small_for_any_sentence_prints_exactly_one() {
    for length in [["-w", "1"], ["-c", "1"], ["-r", "0.05"], ["-r", "0.0001"]] {
        assert_eq!(summary(&length, ARTICLE).lines().count(), 1, "{length:?}");
    }
}

#[test]
fn a_budget_of_the_whole_text_prints_the_whole_text() {
    for length in [["-r", "1"], ["-w", "100"], ["-c", "1000"]] {
        assert_eq!(summary(&length, ARTICLE), article_lines(), "{length:?}");
    }
}

#[test]
fn the_last_character_of_a_budget_can_be_used() {
    let chars = article_lines().trim_end().chars().count();
    assert_eq!(summary(&["-c", &chars.to_string()], ARTICLE).lines().count(), 6);
    assert_eq!(summary(&["-c", &(chars - 1).to_string()], ARTICLE).lines().count(), 5);
    let words = count_words(ARTICLE);
    assert_eq!(summary(&["-w", &words.to_string()], ARTICLE).lines().count(), 6);
    assert_eq!(summary(&["-w", &(words - 1).to_string()], ARTICLE).lines().count(), 5);
}

#[test]
fn what_goes_makes_room_for_one_sentence_more_and_nothing_else_goes() {
    let head = "قال وزير النقل إن القطار السريع بين العاصمة والميناء يبدأ رحلاته في مطلع الشهر المقبل";
    let first = format!("{head}، وذلك بعد أن تأخر المشروع.");
    let second = "وتستغرق الرحلة أربعين دقيقة وتكلف تذكرتها عشرة دنانير.";
    let third = "ويتسع القطار لستمئة راكب في ثماني عربات مكيفة.";
    let text = [&first, second, third].join(" ");
    for (words, whole, trimmed) in [
        ("22", vec![first.clone()], vec![first.clone()]),
        ("25", vec![first.clone()], vec![format!("{head}."), second.to_owned()]),
        (
            "33",
            vec![first.clone(), second.to_owned()],
            vec![format!("{head}."), second.to_owned(), third.to_owned()],
        ),
        ("36", vec![first, second.to_owned(), third.to_owned()], vec![text.replace(". ", ".\n")]),
    ] {
        assert_eq!(summary(&["-w", words], &text), whole.join("\n") + "\n", "{words}");
        assert_eq!(summary(&["-w", words, "--trim"], &text), trimmed.join("\n") + "\n", "{words}");
    }
}

#[test]
fn two_lengths_are_wrong_usage() {
    let folder = Folder::with([("a.txt", ARTICLE)]);
    for pair in [["-n1", "-w9"], ["-r.5", "-c9"], ["--words=9", "--ratio=1"], ["-n1", "-n2"]] {
        let outcome = folder.run([pair[0], pair[1], "a.txt"]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{pair:?}");
        assert!(outcome.message().contains("--help"), "{outcome:?}");
    }
}

/// Pieces and parts of sentences are printed with a terminator, and with the white space between them.
#[test]
fn every_character_of_a_piece_counts() {
    let clause = "وقال المدير إن الجسر الجديد يفتح في الربيع وأضاف أن الأعمال بدأت قبل عامين وأعلنت الوزارة خطة لبناء المدارس";
    for text in
        [format!("{}...", [clause; 12].join(" ")), [clause; 12].join("   "), ARTICLE.replace(' ', "   ")]
    {
        for budget in 90..160 {
            let Outcome { stdout, stderr, .. } =
                Folder::with([]).feed(["-c", &budget.to_string()], text.as_bytes());
            let printed = stdout.trim_end_matches('\n').chars().count();
            assert!(
                printed <= budget || stderr.contains("over the budget"),
                "{printed} of {budget}: {stdout}"
            );
        }
    }
}

#[test]
fn a_summary_is_never_empty_whatever_its_sentences_are_worth() {
    let question = "«أنا هنا، فمن أنت ومن هو؟";
    for length in [["-w", "2"], ["-c", "3"], ["-r", "0.1"], ["-n", "1"]] {
        assert_eq!(summary(&length, question).trim_end(), question, "{length:?}");
    }
}

#[test]
fn numbers_are_named_in_the_singular_and_the_plural() {
    let folder = Folder::with([("a.txt", "وصل.\n")]);
    let told = |args: [&str; 3]| folder.run(args).message().to_owned();
    assert!(told(["-c", "1", "a.txt"]).contains("nothing worth taking fits 1 character; "));
    assert!(told(["-c", "2", "a.txt"]).contains("nothing worth taking fits 2 characters; "));
    let told = Folder::with([("a.txt", "وصل القطار.")]).run(["-w", "1", "a.txt"]).message().to_owned();
    assert!(told.contains("nothing worth taking fits 1 word; ") && told.ends_with(": 2 words"), "{told}");
}

#[test]
fn a_negative_number_is_told_what_would_be_right() {
    let folder = Folder::with([("a.txt", "وصل القطار.\n")]);
    for (flag, cure) in [
        ("--sentences", "give a whole number, 1 or more"),
        ("--jobs", "give a whole number from 1 to 1024"),
        ("--max-bytes", "give a number of bytes, e.g. 500000"),
        ("--width", "give a number of columns, 1 or more"),
    ] {
        let outcome = folder.run([flag, "-5", "a.txt"]);
        assert_eq!(outcome.code, 2, "{flag}");
        assert!(outcome.message().contains(cure), "{flag}: {outcome:?}");
    }
}

#[test]
fn the_warning_over_the_budget_says_how_long_the_summary_is() {
    let text = "افتتحت البلدية حديقة كبيرة على ضفة النهر الشرقية. وتضم الحديقة، وفقا للبلدية، ملاعب للأطفال ومسرحا مفتوحا \
                ومكتبة صغيرة، بينها كتب نادرة تبرع بها أهل المدينة. وقال رئيس البلدية إن الحديقة، التي كلفت مليوني دينار، مفتوحة \
                للجميع من الصباح حتى منتصف الليل.";
    for shortening in ["--trim", "--whole", "--redundancy=0.5"] {
        for (flag, count) in
            [("-w", count_words as fn(&str) -> usize), ("-c", |text| text.trim_end().chars().count())]
        {
            for budget in ["3", "4", "5", "6", "7"] {
                let outcome = Folder::with([]).feed([shortening, flag, budget], text.as_bytes());
                let told = outcome.message().rsplit_once(": ").unwrap().1.split(' ').next().unwrap();
                assert_eq!(
                    told,
                    count(&outcome.stdout).to_string(),
                    "{shortening} {flag} {budget}: {outcome:?}"
                );
            }
        }
    }
}

#[test]
fn given_sentences_are_never_cut_unless_they_may_be_trimmed() {
    let clause = "وأشار المتحدث إلى أن الشركة ستعوض الركاب عن التأخير الذي لحق بهم في المحطة الكبرى، ";
    let long = format!("قال المدير إن القطار وصل متأخرا، {}ثم غادر.", clause.repeat(18));
    let short = "وعاد المسافرون إلى بيوتهم مساء أمس بعد يوم طويل.";
    let folder = Folder::with([
        ("a.txt", &*format!("{long}\n{short}\n")),
        ("r.jsonl", &serde_json::json!({"sentences": [long, short]}).to_string()),
        ("t.jsonl", &serde_json::json!({"text": format!("{long}\n{short}")}).to_string()),
    ]);
    for read in [
        &["--input-format", "lines", "a.txt"][..],
        &["r.jsonl"],
        &["--text-format", "lines", "t.jsonl"],
        &["--together", "--input-format", "lines", "a.txt"],
    ] {
        for length in [["-n", "1"], ["-n", "2"], ["-w", "30"], ["-c", "40"], ["-r", "0.5"]] {
            let out = folder.run(read.iter().chain(&length)).stdout;
            let mut said = out.lines().filter(|line| !line.starts_with("==>"));
            assert!(said.all(|line| line == long || line == short), "{read:?} {length:?}: {out}");
        }
    }
    let trimmed =
        folder.run(["--trim", "-n1", "-w", "30", "--input-format", "lines", "--title", "القطار", "a.txt"]);
    assert!(count_words(&trimmed.stdout) <= 30, "{trimmed:?}");
}
