//! The laws that hold for any bytes and any text, as assertions. The property tests and the targets below `fuzz/`
//! hold the same ones against their inputs.

use std::ops::Range;
use std::sync::LazyLock;

use zubda::clauses::{Kind, chunks};
use zubda::render::{self, Provenance};
use zubda::rouge::{Measure, Multi, Rouge};
use zubda::{
    Article, Budget, Direction, Encoding, Error, Explained, Settings, Shortening, Summarizer, Summary,
};
use zubda::{SkippedKind, SummarySentence, TextFormat, Verdict, Warning};
use zubda::{count_words, decode, decode_utf8, fold, keywords, split, terms};

/// What scores that sum to 1 may be off by: rounding.
const ROUNDING: f64 = 1e-9;

/// Made once: to read the stop words takes longer than most texts here.
static DEFAULT: LazyLock<Settings> = LazyLock::new(Settings::default);

/// What may stand between sentences: white space, and a byte order mark, which is no part of any text.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// Decoding rewrites nothing that is text already, and says so if it had to make something up.
pub(crate) fn decoding(bytes: &[u8], encoding: Encoding) {
    let decoded = decode(bytes, encoding);
    match &decoded {
        Ok(decoded) => assert!(!decoded.text.contains('\0'), "a NUL in the text"),
        Err(Error::NotText { byte } | Error::Wide { byte }) => {
            assert!(*byte < bytes.len(), "NUL at {byte} of {}", bytes.len());
        }
        Err(error) => panic!("{error}"),
    }
    if encoding == Encoding::AUTO
        && let Ok(text) = decode_utf8(bytes)
        && let Ok(decoded) = &decoded
        && decoded.encoding == "UTF-8"
    {
        assert_eq!((&*decoded.text, decoded.warnings.len()), (text, 0));
    }
    if let Ok(decoded) = &decoded
        && decoded.encoding == "UTF-8"
        && decode_utf8(bytes).is_err()
    {
        assert!(!decoded.warnings.is_empty(), "bytes were replaced without a word");
        assert_eq!(decoded.text, String::from_utf8_lossy(bytes));
    }
}

/// Sentences are ordered, disjoint, trimmed, on character boundaries, and no letter is lost between them.
pub(crate) fn splitting(text: &str) {
    let mut at = 0;
    for range in split(text) {
        assert!(at <= range.start && range.start < range.end, "{range:?} behind {at}");
        assert!(text[at..range.start].chars().all(is_blank), "lost {:?}", &text[at..range.start]);
        let sentence = &text[range.clone()];
        assert_eq!(sentence.trim_matches(is_blank), sentence);
        at = range.end;
    }
    assert!(text[at..].chars().all(is_blank), "lost {:?}", &text[at..]);
}

/// Chunks are ordered, all of their sentence but for white space, and hang on what may go and stands before them; something
/// stays.
pub(crate) fn clauses(text: &str) {
    for sentence in split(text).into_iter().map(|range| &text[range]).chain([text]) {
        let chunks = chunks(sentence);
        let mut at = 0;
        for (index, chunk) in chunks.iter().enumerate() {
            assert!(at <= chunk.bytes.start && chunk.bytes.start < chunk.bytes.end, "{chunk:?} behind {at}");
            let between = &sentence[at..chunk.bytes.start];
            assert!(between.chars().all(char::is_whitespace), "lost {between:?}");
            at = chunk.bytes.end;
            let core = chunk.kind == Kind::Core;
            assert!(
                chunk.on.is_none_or(|on| !core && on < index && chunks[on].kind != Kind::Core),
                "{chunk:?}"
            );
            assert!(!chunk.alone || chunk.kind == Kind::Coordinate, "{chunk:?}");
            assert!(index == 0 || !core || chunks[index - 1].kind != Kind::Core, "two cores side by side");
        }
        assert!(sentence[at..].trim().is_empty(), "lost {:?}", &sentence[at..]);
        assert!(chunks.is_empty() || chunks.iter().any(|chunk| chunk.kind == Kind::Core), "nothing stays");
    }
}

/// Tokens are ordered slices, each within one sentence; folding is idempotent.
pub(crate) fn tokens(text: &str) {
    let once = fold(text);
    assert_eq!(fold(&once), once, "the fold of a fold");
    let mut sentences = split(text).into_iter().peekable();
    let mut before = 0..0;
    for token in terms(text, &DEFAULT.stop_words) {
        let Range { start, end } = token.bytes;
        // The words of ﷽ share its place.
        let is_behind = before.end <= start || (before == token.bytes && token.surface == "﷽");
        assert!(is_behind && start < end, "{token:?} behind {before:?}");
        assert_eq!(&text[start..end], token.surface);
        assert_eq!(token.chars, text[..start].chars().count()..text[..end].chars().count());
        assert!(!token.fold.is_empty() && token.term.is_empty() == token.stop, "{token:?}");
        assert_eq!(fold(&token.fold), token.fold);
        while sentences.next_if(|sentence| sentence.end <= start).is_some() {}
        let home = sentences.peek();
        assert!(home.is_some_and(|home| home.start <= start && end <= home.end), "{token:?} in {home:?}");
        before = token.bytes;
    }
}

/// The rows of an explanation are the sentences in order, or all the pieces of one; a question of a list of them is one with
/// its answer. Answers where the sentences stand.
fn told(text: &str, split: &[Range<usize>], explanation: &[Explained]) -> Vec<Range<usize>> {
    let ends: Vec<usize> = split.iter().map(|sentence| sentence.end).collect();
    let (mut parts, mut dateline) = (split.iter(), None);
    let of_one = |(index, rows): (usize, &[Explained])| {
        let start = dateline.take().unwrap_or_else(|| parts.next().expect("a sentence").start);
        let mut at = start;
        for row in rows {
            assert_eq!((row.index, &row.text), (index, &text[row.bytes.clone()].to_owned()));
            assert!(text[at..row.bytes.start].trim().is_empty(), "{row:?} behind {at}");
            at = row.bytes.end;
        }
        while parts.as_slice().first().is_some_and(|next| next.end <= at) {
            parts.next();
        }
        // A dateline is told of apart from the report behind it.
        if ends.binary_search(&at).is_err() {
            assert_eq!(rows[0].verdict, Verdict::Skipped(SkippedKind::Boilerplate), "{rows:?}");
            dateline = Some(text.len() - text[at..].trim_start().len());
        }
        start..at
    };
    let told: Vec<Range<usize>> =
        explanation.chunk_by(|a, b| a.index == b.index).enumerate().map(of_one).collect();
    assert!(parts.next().is_none() && dateline.is_none());
    told
}

/// A sentence of a summary is a slice of the text, or slices of it joined by spaces, with the terminator of the sentence.
fn assert_shown(text: &str, sentence: &SummarySentence) {
    if sentence.pieces.is_empty() {
        assert_eq!(&text[sentence.bytes.clone()], sentence.text);
        return;
    }
    let (first, last) = (&sentence.pieces[0], sentence.pieces.last().expect("a piece"));
    assert_eq!(first.bytes.start..last.bytes.end, sentence.bytes);
    assert_eq!(first.chars.start..last.chars.end, sentence.chars);
    assert!(sentence.pieces.is_sorted_by(|a, b| a.bytes.end < b.bytes.start));
    for piece in &sentence.pieces {
        assert_eq!(text[piece.bytes.clone()].chars().count(), piece.chars.len());
        assert_eq!(text[..piece.bytes.start].chars().count(), piece.chars.start);
    }
    let pieces = sentence.pieces.iter().map(|piece| &text[piece.bytes.clone()]);
    let joined = pieces.collect::<Vec<_>>().join(" ");
    let ending = sentence.text.strip_prefix(&joined).unwrap_or_else(|| panic!("{sentence:?}"));
    assert!(ending.chars().all(|c| ".!?؟۔…".contains(c)), "{ending:?}");
}

/// Every sentence of a document is told of once, with what became of it.
pub(crate) fn document(text: &str, keep_boilerplate: bool) {
    let settings = DEFAULT.clone().with_explain(true).with_keep_boilerplate(keep_boilerplate);
    let summary = Summarizer::new(settings).summarize(text, None);
    let all = told(text, &split(text), &summary.explanation);
    assert_eq!(summary.stats.sentences, all.len());
    assert_eq!(summary.stats.words, count_words(text));
    for explained in &summary.explanation {
        let inside = |sentence: &SummarySentence| {
            sentence.bytes.start < explained.bytes.end && explained.bytes.start < sentence.bytes.end
        };
        let chosen = summary.sentences.iter().any(inside);
        assert_eq!(chosen, explained.verdict == Verdict::Chosen);
        assert_eq!(explained.merits.is_some(), explained.rank.is_some());
        assert!(explained.merits.iter().all(|merits| merits.total().is_finite()), "{explained:?}");
    }
    for skipped in &summary.skipped {
        assert_eq!(skipped.text, text[all[skipped.index].clone()]);
        // What has no letter in it is never text.
        let is_number = |fold: &str| fold.chars().all(|c| c.is_ascii_digit() || c == '.');
        let tokens = terms(&skipped.text, &DEFAULT.stop_words);
        let letterless = tokens.iter().all(|token| token.surface == "﷽" || is_number(&token.fold));
        assert!(!keep_boilerplate || skipped.kind == SkippedKind::Heading || letterless, "{skipped:?}");
    }
    let mut ranked: Vec<(usize, f64)> =
        summary.explanation.iter().filter_map(|explained| explained.rank.zip(explained.score)).collect();
    assert_eq!(ranked.len() + summary.skipped.len(), summary.explanation.len());
    ranked.sort_by_key(|&(rank, _)| rank);
    assert!(ranked.iter().map(|&(rank, _)| rank).eq(1..=ranked.len()), "ranks of {ranked:?}");
    assert!(ranked.is_sorted_by(|a, b| a.1 >= b.1), "scores rise: {ranked:?}");
    assert!(ranked.iter().all(|(_, score)| score.is_finite() && *score >= 0.0), "{ranked:?}");
    let sum: f64 = ranked.iter().map(|(_, score)| score).sum();
    assert!(ranked.is_empty() || (sum - 1.0).abs() < ROUNDING, "scores sum to {sum}");
}

/// Settings of every kind; each number from 0 to 255 stands for some of them.
pub(crate) fn settings(choice: [u8; 2]) -> (Settings, Limit) {
    let [shape, size] = choice.map(usize::from);
    let n = size / 4 + 1;
    let ratio = f64::from(choice[1]) / 512.0 + 0.01;
    let (budget, limit) = match shape % 4 {
        0 => (Budget::sentences(n), Limit::Sentences(n)),
        1 => (Budget::words(n), Limit::Words(n)),
        2 => (Budget::chars(n * 8), Limit::Chars(n * 8)),
        _ => (Budget::ratio(ratio), Limit::Ratio(ratio)),
    };
    let redundancy = if shape & 4 == 0 { 0.0 } else { 1.0 };
    let mut settings = DEFAULT
        .clone()
        .with_budget(budget.expect("a budget above 0"))
        .with_direction(if shape & 8 == 0 { Direction::Backward } else { Direction::Undirected })
        .with_redundancy(zubda::Redundancy::new(redundancy).expect("a redundancy of 0 or 1"))
        .with_keep_boilerplate(shape & 32 != 0)
        .with_keywords(if shape & 64 == 0 { 0 } else { n })
        .with_explain(shape & 128 != 0)
        .with_shortening([Shortening::Never, Shortening::Long, Shortening::Every][n % 3]);
    settings.query = (shape & 16 != 0).then(|| "المدرسة الجديدة".to_owned());
    (settings, limit)
}

/// What a summary must not exceed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Limit {
    Sentences(usize),
    Words(usize),
    Chars(usize),
    Ratio(f64),
}

/// A summary is exact slices in order, within its budget, the same again, and every rendering of it is well-formed.
pub(crate) fn summary(text: &str, title: Option<&str>, choice: [u8; 2]) {
    let (settings, limit) = settings(choice);
    let asked = settings.keywords;
    let summarizer = Summarizer::new(settings);
    let summary = summarizer.summarize(text, title);
    let (mut at, mut chars) = (0, 0);
    for sentence in &summary.sentences {
        assert_shown(text, sentence);
        assert!(at <= sentence.bytes.start, "{sentence:?}");
        chars += text[at..sentence.bytes.start].chars().count();
        assert_eq!(sentence.chars, chars..chars + text[sentence.bytes.clone()].chars().count());
        (at, chars) = (sentence.bytes.end, sentence.chars.end);
    }
    let candidates = summary.stats.sentences - summary.skipped.len();
    assert_eq!(summary.sentences.is_empty(), candidates == 0, "{candidates} candidates");
    let words: usize = summary.sentences.iter().map(|sentence| count_words(&sentence.text)).sum();
    assert_eq!(
        (words, summary.sentences.len()),
        (summary.stats.summary_words, summary.stats.summary_sentences)
    );
    #[expect(clippy::cast_precision_loss, reason = "words of a test's text")]
    let held = match limit {
        Limit::Sentences(n) => summary.sentences.len() <= n,
        Limit::Words(n) => words <= n,
        Limit::Chars(n) => summary.text().chars().count() <= n,
        Limit::Ratio(ratio) => words as f64 <= summary.stats.words as f64 * ratio * (1.0 + 1e-9),
    };
    let told = summary.warnings.iter().any(|warning| matches!(warning, Warning::OverBudget { .. }));
    assert!(held != told, "{limit:?}: {summary:?}");
    assert!(held || summary.sentences.len() == 1, "{limit:?} burst: {summary:?}");
    for keyword in summary.keywords.iter().flatten() {
        assert!(keyword.forms.iter().all(|form| text.contains(&form.text)), "{keyword:?}");
        assert!(!keyword.text.is_empty(), "{keyword:?}");
        assert!(keyword.score.is_finite() && keyword.score >= 0.0 && keyword.count > 0, "{keyword:?}");
    }
    assert!(summary.keywords.as_ref().map_or(0, Vec::len) <= asked);
    assert_eq!(summarizer.summarize(text, title), summary, "another summary the second time");
    renderings(&summary);
}

/// Every rendering is well-formed, and JSON says what the summary says.
fn renderings(summary: &Summary) {
    // The JSON is the summary's own: rendered it has three fields more.
    let of = Provenance { id: Some("a-7"), ..Provenance::default() };
    let line = render::json(summary, of, !summary.explanation.is_empty());
    let own = serde_json::to_string(summary).expect("strings, numbers and lists always serialize");
    let head = r#"{"schema":"zubda.summary/1","source":null,"id":"a-7","#;
    assert_eq!(line.strip_prefix(head), own.strip_prefix('{'));
    let line = render::json(summary, Provenance { id: Some("7"), ..Provenance::file("a\nb") }, true);
    assert!(!line.contains('\n'), "JSON on more than one line");
    let json: serde_json::Value = serde_json::from_str(&line).expect("valid JSON");
    assert_eq!(json["summary"], summary.text());
    for (written, sentence) in json["sentences"].as_array().expect("sentences").iter().zip(&summary.sentences)
    {
        assert_eq!(written["text"], sentence.text);
        // serde_json reads the last bit of a number as it comes.
        let score = written["score"].as_f64().expect("a number");
        assert!((score - sentence.score).abs() < ROUNDING, "{score} is not {}", sentence.score);
    }
    let keywords = usize::from(summary.keywords.as_ref().is_some_and(|keywords| !keywords.is_empty()));
    assert_eq!(render::text(summary).lines().count(), summary.sentences.len() + keywords);
    let explained = render::explanation(summary);
    assert_eq!(explained.split_terminator('\n').count(), summary.explanation.len() + keywords);
}

/// Keywords of a text alone are those of nobody's settings: slices, best first.
pub(crate) fn keyword_order(text: &str) {
    let found = keywords(text, 9, &DEFAULT.stop_words);
    assert!(found.is_sorted_by(|a, b| a.score >= b.score), "{found:?}");
}

/// What a JSON parser reads is read, what it refuses has an error of one line, and of both the record of an error is JSON.
#[cfg(feature = "cli")]
pub(crate) fn records(bytes: &[u8]) {
    zubda::cli::json_records(bytes, |piece, id, read| {
        if let Ok(serde_json::Value::Object(object)) = serde_json::from_slice(piece)
            && let (Some(serde_json::Value::String(text)), None) =
                (object.get("text"), object.get("sentences"))
        {
            assert_eq!(read, Ok(Some(&**text)));
        }
        let why = read.err().unwrap_or("why");
        assert!(!why.is_empty() && !why.contains('\n'), "{why:?}");
        let record = render::error_json(Provenance { id, ..Provenance::default() }, "record", why);
        let is_json = serde_json::from_str::<serde_json::Value>(&record).is_ok();
        assert!(is_json && !record.contains('\n'), "{record}");
    });
}

/// ROUGE scores are fractions, the same from either side, and 1 for a text and itself.
pub(crate) fn rouge(candidate: &str, reference: &str) {
    for rouge in [Rouge::default(), Rouge::default().with_fold(false).with_multi(Multi::Best)] {
        let scores = rouge.score(candidate, &[reference]);
        let swapped = rouge.score(reference, &[candidate]);
        for measure in Measure::ALL {
            let score = scores[measure];
            let figures = [score.precision, score.recall, score.f1];
            assert!(figures.iter().all(|figure| (0.0..=1.0).contains(figure)), "{measure:?} {figures:?}");
            if measure != Measure::RougeLsum {
                let back = swapped[measure];
                assert_eq!((score.precision, score.recall), (back.recall, back.precision), "{measure:?}");
            }
        }
        assert!(scores.rouge_l.recall <= scores.rouge1.recall, "more in order than in all");
        let itself = rouge.score(reference, &[reference]);
        let whole = if scores.rouge1.recall > 0.0 { 1.0 } else { itself.rouge1.f1 };
        assert_eq!((itself.rouge1.f1, itself.rouge_l.f1, itself.rouge_lsum.f1), (whole, whole, whole));
    }
}

/// Whatever form an article comes in, its summary is exact slices of its text; nothing but depth makes a page refused.
#[cfg_attr(not(feature = "html"), allow(dead_code))]
pub(crate) fn article(source: &str, format: TextFormat) {
    let article = match Article::read(source, format) {
        Ok(article) => article,
        Err(Error::NestedTooDeep { .. }) => return,
        Err(error) => panic!("{error}"),
    };
    read_article(&article);
}

/// Laws of an article, however it was read.
pub(crate) fn read_article(article: &Article<'_>) {
    let settings = DEFAULT.clone().with_explain(true);
    let summary = Summarizer::new(settings).summarize_article(article, None);
    let text = article.text();
    let mut at = 0;
    for sentence in &summary.sentences {
        assert_shown(text, sentence);
        assert!(at <= sentence.bytes.start, "{sentence:?} behind {at}");
        at = sentence.bytes.end;
    }
    let sentences = told(text, &article.split(), &summary.explanation);
    assert_eq!(sentences.len(), summary.stats.sentences);
    let scores: Vec<f64> = summary.explanation.iter().filter_map(|explained| explained.score).collect();
    let sum: f64 = scores.iter().sum();
    assert!(scores.is_empty() || (sum - 1.0).abs() < ROUNDING, "scores sum to {sum}");
    renderings(&summary);
}
