//! No text is quadratic: eight times as much of anything takes about eight times as long, whatever it is.

#[cfg(feature = "documents")]
#[path = "common/printed.rs"]
#[expect(dead_code, reason = "other tests print forms")]
mod printed;
#[cfg(feature = "documents")]
#[path = "common/zipped.rs"]
mod zipped;

use std::fs;
use std::time::Instant;

#[cfg(feature = "reports")]
use zubda::render::{self, Provenance};
use zubda::{
    Article, Budget, Direction, Redundancy, Settings, StopWords, Summarizer, keywords, split, terms,
};
#[cfg(feature = "documents")]
use zubda::{Error, FileFormat};

/// Bytes of the shorter text, and how many times that the longer one has.
const SHORT: usize = 4 << 10;
const TIMES: usize = 8;
/// How far a longer text may take more than its share: page faults, caches and the sorting of more sentences. What is
/// quadratic takes eight times its share.
const SLACK: f64 = 4.0;
/// Nanoseconds that a measurement takes at least, many times what the clock is off by: some systems tell a thread's time by
/// ticks of 4 ms.
const ENOUGH: f64 = 2e7;

/// Pieces that a text is made of, over and over.
#[rustfmt::skip]
const PIECES: [&str; 72] = [
    "(", ")", "[", "\"", "«", "»", ".", "…", "!", "؟", "؟!", "\n", " ", "[1]", "[img]", "!)\"» ",
    "! » ", "( نعم! ", "ا(نعم!) ", "ب", "ا", "a", "é", "ก", "中", "👍", "1", "1.", "1,111,",
    "1.1.1 ", "1. بند ", "م. ", "م.ت.ف.", "ب\n", "نعم!لا", "نعم.لا", "«نعم!»", "«نعم؟» قال ",
    "نعم؟ أم ", "\"نعم!\"", "aب", "a.b@c/", "| ", "ب    ", "        كلمة\n", "ـ", "\u{200c}",
    "\u{202e}\u{202c}", "\u{64e}", "و\u{654}", "ﷲ", "ﷺ", "من إلى في على ", "..", "ا.", "د. ",
    "كلمة (", "كلمة \"", "».", "\u{200f}", ".\u{200d}", "من إلى في. ",
    "أعلنت الوزارة بناء مدرسة جديدة في القرية. ", "سار الغريب على الدروب وحيدا\n",
    "قال الوزير:\n- نعم\n", "5م.في.", "في عام 5 م.» مضيفا ", ". (نعم) ", ". (1)", ".[1] ) ", "فقال: من؟ قال: نعم. ",
    "من كان هنا\nنعم.\n\n",
];

/// Time on the processor of this thread in nanoseconds, where the system tells it; else what the clock says.
fn now(start: Instant) -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = told.and_then(|told| told.split(' ').next()?.parse().ok());
    spent.unwrap_or_else(|| start.elapsed().as_secs_f64() * 1e9)
}

/// The time that `work` takes on `what`.
fn time<T>(what: &T, work: &impl Fn(&T)) -> f64 {
    let clock = Instant::now();
    let (start, mut times) = (now(clock), 0.0);
    loop {
        work(what);
        times += 1.0;
        let spent = now(clock) - start;
        if spent >= ENOUGH {
            return spent / times;
        }
    }
}

#[track_caller]
fn assert_linear(name: &str, text: impl Fn(usize) -> String, work: impl Fn(&str)) {
    let (short, long) = (text(SHORT), text(SHORT * TIMES));
    assert!(long.len() > short.len() * (TIMES - 1), "{name}: {} and {} bytes", short.len(), long.len());
    assert_times(name, [short, long], |text| work(text));
}

/// Asserts that `work` takes its share of time on what is [`TIMES`] as much.
#[track_caller]
fn assert_times<T>(name: &str, [short, long]: [T; 2], work: impl Fn(&T)) {
    let (short, long) = (time(&short, &work), time(&long, &work));
    #[expect(clippy::cast_precision_loss, reason = "eight")]
    let share = TIMES as f64;
    assert!(
        long < short * share * SLACK,
        "{name}: {} times as long for {TIMES} times the text",
        long / short
    );
}

/// All that may be asked for at once: every sentence chosen, compared and explained.
fn everything(direction: Direction) -> Settings {
    Settings::default()
        .with_budget(Budget::ratio(1.0).expect("a ratio"))
        .with_direction(direction)
        .with_redundancy(Redundancy::new(1.0).expect("a redundancy"))
        .with_keywords(10)
        .with_explain(true)
}

#[test]
fn splitting_is_linear_in_anything() {
    for piece in PIECES {
        let text = |bytes: usize| piece.repeat(bytes / piece.len());
        assert_linear(piece, text, |text| drop(split(text)));
        assert_linear(piece, |bytes| format!("ا{}", text(bytes)), |text| drop(split(text)));
    }
}

#[test]
fn tokens_are_linear_in_anything() {
    let stop_words = StopWords::arabic();
    for piece in PIECES {
        let text = |bytes: usize| format!("ا{}", piece.repeat(bytes / piece.len()));
        assert_linear(piece, text, |text| drop(terms(text, &stop_words)));
    }
}

#[test]
fn keywords_are_linear_where_all_begin_alike() {
    let stop_words = StopWords::arabic();
    let sentence = |n: usize| {
        let name = word(n);
        format!("وصل الوفد إلى مدينة {name}، ثم زار مدينة {name}، ورأى مدينة {name}. ")
    };
    let text = |bytes: usize| (0..bytes / sentence(0).len()).map(sentence).collect::<String>();
    // Below some thousand names what goes through all of them is no part of the time.
    let texts = [64, 64 * TIMES].map(|times| text(times * SHORT));
    assert_times("towns", texts, |text| drop(keywords(text, usize::MAX, &stop_words)));
    let people = |bytes: usize| "خليفة سعد جواد السباق ".repeat(bytes / 40);
    let texts = [64, 64 * TIMES].map(|times| people(times * SHORT));
    assert_times("forenames", texts, |text| drop(keywords(text, usize::MAX, &stop_words)));
}

#[test]
fn a_summary_is_linear_in_anything() {
    let [backward, undirected] =
        [Direction::Backward, Direction::Undirected].map(everything).map(Summarizer::new);
    for piece in PIECES {
        let text = |bytes: usize| piece.repeat(bytes / piece.len());
        assert_linear(piece, text, |text| drop(backward.summarize(text, None)));
    }
    let words = [
        ("distinct short sentences", [1, 7, 31].as_slice(), ". "),
        ("sentences that share a word", &[0, 1, 7], ". "),
        ("one sentence of distinct words", &[1], " "),
    ];
    let keep = Summarizer::new(everything(Direction::Backward).with_keep_boilerplate(true));
    let asked = |n: usize| "السؤال:\n\n".to_owned() + &word(n) + " " + &word(7 * n) + ".\n\n";
    let questions = |bytes: usize| (0..bytes / asked(0).len()).map(asked).collect::<String>();
    assert_linear("questions", questions, |text| drop(keep.summarize(text, None)));
    let label = |n: usize| word(n).trim().to_owned() + ": " + &word(7 * n) + "\n";
    let form = |bytes: usize| (0..bytes / label(0).len()).map(label).collect::<String>();
    assert_linear("a form", form, |text| drop(backward.summarize(text, None)));
    for (name, factors, end) in words {
        let sentence =
            |n: usize| factors.iter().map(|factor| word(n * factor) + " ").collect::<String>() + end;
        let text = |bytes: usize| (0..bytes / sentence(0).len()).map(sentence).collect::<String>();
        assert_linear(name, text, |text| drop(backward.summarize(text, None)));
        assert_linear(name, text, |text| drop(undirected.summarize(text, None)));
        let titled = |text: &str| drop(backward.summarize(text, Some(text)));
        assert_linear(&format!("{name}, the title too"), text, titled);
    }
}

#[test]
fn a_unit_that_is_broken_off_is_linear_in_its_ends() {
    let summarizer = Summarizer::new(Settings::default().with_budget(Budget::words(20).expect("a budget")));
    // No verb, so it is one unit, and an end at every comma.
    let phrase = |n: usize| format!("في {} الكبيرة، ", word(n));
    let text = |bytes: usize| (0..4 * bytes / phrase(0).len()).map(phrase).collect::<String>();
    assert_linear("phrases", text, |text| drop(summarizer.summarize(text, None)));
    for (name, opening, member) in [
        ("names behind an opening clause", "بعد أن زار المدير", "، كتاب قديم"),
        ("a list behind a colon", "تناول الوفد ثلاثة مواضيع: كتاب", "، وكتاب قديم"),
    ] {
        let text = |bytes: usize| opening.to_owned() + &member.repeat(4 * bytes / member.len());
        assert_linear(name, text, |text| drop(summarizer.summarize(text, None)));
    }
}

#[test]
fn a_long_query_is_linear_beside_a_text_that_has_none_of_it() {
    let words =
        |from: usize, bytes: usize| (from..from + bytes / 11).map(|n| word(n) + " ").collect::<String>();
    let both = |bytes: usize| words(0, 2 * bytes) + "." + &words(1 << 19, 2 * bytes);
    assert_linear("a query", both, |both| {
        let (query, text) = both.split_once('.').expect("two halves");
        drop(Summarizer::new(Settings::default().with_query(query)).summarize(text, None));
    });
}

#[test]
fn subtitles_are_linear_in_anything() {
    let cues = [
        "1\n00:00:01,000 --> 00:00:02,000\nنعم\n\n", "<i>", "<", "{\\an8}", "[0:12] ", "0:12\n", "- ",
        "&amp;", "نعم\n",
    ];
    for piece in cues {
        assert_linear(
            piece,
            |bytes| piece.repeat(bytes / piece.len()),
            |text| drop(Article::subtitles(text)),
        );
    }
}

#[cfg(feature = "html")]
#[test]
fn pages_are_linear_in_anything() {
    let elements = [
        "<p>وصل القطار، ثم غادر.</p>\n",
        "<p><b>وصل</b> <a href=/1>القطار</a>، ثم <i>غادر</i>.</p>",
        "<b>وصل</b> ",
        "<a href=/1>وصل القطار.</a>",
        "<p>المقال السابق: <a href=/1>وصل القطار</a></p>",
        "<h1>وصل القطار</h1>",
        "<h2><span class=kicker>أخبار</span>وصل</h2>",
        "<ul><li>وصل القطار.<li><a href=/1>غادر</a></ul>",
        "<p>وصل:<ul><li><a href=/1>القطار</a></ul>",
        "<table><tr><td>وصل القطار.<tr><th>غادر</table>",
        "<p class=standfirst>وصل القطار.</p>",
        "<div class=post_body>وصل القطار.</div>",
        "<div class=comments>وصل القطار.</div>",
        "<img src=/1.jpg><em>وصل القطار.</em>",
        "وصل القطار.<br>",
        "وصل القطار.<br><br>",
        "<!-- وصل -->\n<script>وصل()</script>",
        "<p",
        "<p title='وصل'>",
        "</p>",
        "&amp;",
    ];
    for piece in elements {
        let text = |bytes: usize| format!("<title>القطار</title><body>{}", piece.repeat(bytes / piece.len()));
        assert_linear(piece, text, |page| drop(Article::html(page)));
    }
    // A title, in its place or in what programs read, that every headline is compared with.
    for title in [
        ["<title>", "</title>"],
        [
            "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"headline\":\"",
            "\"}</script>",
        ],
    ] {
        let text = |bytes: usize| {
            let (title, body) =
                (title.join(&"وصل القطار ثم ".repeat(bytes / 2)), "<h2>غادر القطار</h2><p>وصل القطار.</p>");
            format!("{title}<body>{}", body.repeat(bytes / 2 / body.len()))
        };
        assert_linear(title[0], text, |page| drop(Article::html(page)));
    }
    // Within one paragraph, one headline.
    for [before, piece] in [
        ["<p>", "<b>وصل</b> ثم "],
        ["<p><img src=/1.jpg>", "<em>وصل</em> ثم "],
        ["<p>", "<a href=/1>وصل</a> ثم <i class=a><a href=/2>غادر</a></i> "],
        ["<h1>وصل", "<span class=badge>خبر</span>"],
        ["<h1>", "<span class=badge></span>"],
    ] {
        // A quarter of a page is prose, so that the rest stands in an article.
        let text = |bytes: usize| {
            format!("<p>وصل القطار، ثم غادر.</p>{before}{}", piece.repeat(bytes / piece.len()))
        };
        assert_linear(piece, text, |page| drop(Article::html(page)));
    }
    for around in [["<p title='", "'>وصل القطار."], ["<h1>", "</h1><p>وصل القطار."], ["<p>", "، وصل القطار."]]
    {
        let text = |bytes: usize| around.join(&"&amp;".repeat(bytes / 5));
        assert_linear(around[0], text, |page| drop(Article::html(page)));
    }
}

#[cfg(feature = "markdown")]
#[test]
fn html_in_markdown_is_linear_in_anything() {
    let pieces = [
        "<p>وصل القطار.</p>", "<", "<a ", "<a '>", "<a \"> \"", "<a \"'>", "<table>", "</table>", "<td>",
        "<!--", "<!", "&", "&amp;", "&x", "<li>",
    ];
    for piece in pieces {
        for end in ["", ">", ";"] {
            let text = |bytes: usize| format!("<div>{}{end}", piece.repeat(bytes / piece.len()));
            assert_linear(piece, text, |text| drop(Article::markdown(text)));
        }
    }
}

#[cfg(feature = "documents")]
#[test]
fn documents_are_linear_in_anything() {
    let read = |file: &[u8], format| match Article::file(file, format, 10 << 20) {
        Ok(_) | Err(Error::Damaged { .. } | Error::NoLetters { .. }) => {}
        Err(error) => panic!("{error}"),
    };
    let xml = [
        "<w:p><w:r><w:t>وصل القطار.</w:t></w:r></w:p>",
        "<w:r><w:t>وصل القطار. </w:t></w:r>",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>وصل</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "<w:tr><w:tc><w:p><w:r><w:t>وصل</w:t></w:r></w:p></w:tc></w:tr>",
        "<w:p>",
    ];
    for piece in xml {
        let text = |bytes: usize| piece.repeat(bytes / piece.len());
        assert_linear(piece, text, |text| read(&zipped::docx(text), FileFormat::Docx));
    }
    let shown = ["BT /F 10 Tf 50 200 Td (seven) Tj ET\n", "(seven) Tj ", "0 -12 Td (seven) Tj ", "q "];
    for piece in shown {
        // A quarter: what two letters of a page become takes a hundred times their room, and new room is what takes longest.
        let text = |bytes: usize| format!("BT /F 10 Tf 50 200 Td {}", piece.repeat(bytes / 4 / piece.len()));
        assert_linear(piece, text, |text| read(&printed::page(text, ""), FileFormat::Pdf));
    }
    // What a book has apart, for each chapter.
    let chapters = |bytes: usize| {
        let [chapter, cover] = ["<itemref idref='a'/>", "<reference type='cover' href='c'/>"];
        let [chapters, covers] = [chapter, cover].map(|one| one.repeat(bytes / one.len()));
        let package = format!("<package><item id='a' href='a.xhtml'/>{chapters}{covers}</package>");
        zipped::zipped(&[
            ("META-INF/container.xml", b"<container><rootfile full-path='a.opf'/></container>"),
            ("a.opf", package.as_bytes()),
            ("a.xhtml", b""),
        ])
    };
    assert_times("chapters", [SHORT, SHORT * TIMES].map(chapters), |book| read(book, FileFormat::Epub));
    // Marks that stay open, words of a line in any order, and lines that share a gap.
    let drawn = ["/A BMC () Tj ", "12.1 0 Td (a) Tj -12 0 Td (b) Tj ", "(a) Tj 9 0 Td (b) Tj -9 -12 Td "];
    for (piece, times) in drawn.into_iter().zip([4, 1, 1]) {
        let text =
            |bytes: usize| format!("BT /F 10 Tf 50 200 Td {}", piece.repeat(bytes * times / piece.len()));
        assert_linear(piece, text, |text| read(&printed::page(text, ""), FileFormat::Pdf));
    }
}

#[cfg(feature = "reports")]
#[test]
fn reports_are_linear() {
    let settings = Settings::default().with_budget(Budget::ratio(0.5).expect("a ratio")).with_explain(true);
    let summarizer = Summarizer::new(settings);
    // To write a sentence costs as much as to look at hundreds.
    let sentences = |count: usize| (0..count).map(|n| word(n) + &word(7 * n) + ". ").collect::<String>();
    let summaries = [1, TIMES].map(|times| summarizer.summarize(&sentences(1000 * times), None));
    assert!(summaries[1].sentences.len() > 3000, "{}", summaries[1].sentences.len());
    assert_times("a report", summaries, |summary| drop(render::html(summary, Provenance::default(), false)));
}

/// A word of its own for every number.
fn word(number: usize) -> String {
    const LETTERS: [char; 16] =
        ['ب', 'ت', 'ج', 'ح', 'خ', 'د', 'ر', 'ز', 'س', 'ش', 'ص', 'ط', 'ع', 'ف', 'ق', 'ك'];
    (0..5).map(|digit| LETTERS[number >> (4 * digit) & 15]).collect()
}
