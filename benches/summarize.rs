//! How fast is zubda, room by room and as a whole, in bytes of text a second?
//!
//! `cargo bench` runs on the fixtures; where the measuring data lies at `../shared/data`, on 8,000 news articles and
//! a book as well. Each bench asserts what it measured, so that it cannot time the wrong thing.

use std::fmt::Write;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::Read;
use std::path::{Path, PathBuf};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use flate2::read::GzDecoder;
use unicode_segmentation::UnicodeSegmentation;
use zubda::{Budget, Settings, StopWords, Summarizer, map_ordered};

/// Copies of all fixtures that make a document as long as a book.
const BOOK_COPIES: usize = 100;
/// Documents of the batch.
const BATCH: usize = 500;

fn fixtures() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// The fixtures over and over, each paragraph of a copy with its own number so that none repeats another.
fn book(copies: usize) -> String {
    let texts = fixtures();
    let mut book = String::new();
    for copy in 0..copies {
        for line in texts.iter().flat_map(|text| text.lines()) {
            writeln!(book, "{line} {copy}").unwrap();
        }
    }
    book
}

fn article(c: &mut Criterion) {
    let text = fs::read_to_string("fixtures/documents/seed-article.txt").unwrap();
    let summarizer = Summarizer::new(Settings::default());
    let mut group = c.benchmark_group("article");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("summarize", |b| {
        b.iter(|| {
            let summary = summarizer.summarize(black_box(&text), None);
            assert_eq!(summary.sentences.len(), 3);
            summary
        });
    });
    group.finish();
}

fn rooms(c: &mut Criterion) {
    rooms_on(c, "rooms, fixtures", &book(BOOK_COPIES));
    if let Some(text) = measuring_data("bench-news.jsonl.gz") {
        let articles = text.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        let texts: Vec<String> =
            articles.map(|article| article["text"].as_str().unwrap().to_owned()).collect();
        rooms_on(c, "rooms, bench-news", &texts.join("\n"));
    }
}

/// The text layer on one text: what zubda does before it ranks, and what UAX 29 does.
fn rooms_on(c: &mut Criterion, name: &str, text: &str) {
    let stop_words = StopWords::arabic();
    let mut group = c.benchmark_group(name);
    group.sample_size(10).throughput(Throughput::Bytes(text.len() as u64));
    let sentences = zubda::split(text).len();
    let words = zubda::count_words(text);
    group.bench_function("count words", |b| {
        b.iter(|| assert_eq!(zubda::count_words(black_box(text)), words));
    });
    group.bench_function("split", |b| b.iter(|| assert_eq!(zubda::split(black_box(text)).len(), sentences)));
    group.bench_function("split, tokens and fold", |b| {
        b.iter(|| {
            assert_eq!(zubda::split(black_box(text)).len(), sentences);
            assert!(zubda::fold(black_box(text)).len() < text.len());
        });
    });
    group.bench_function("terms", |b| {
        b.iter(|| assert!(zubda::terms(black_box(text), &stop_words).len() > words / 2));
    });
    group.bench_function("yardstick: UAX 29 sentences and words", |b| {
        b.iter(|| {
            let found: usize = black_box(text).unicode_sentences().map(|s| s.unicode_words().count()).sum();
            assert!(found > words / 2);
        });
    });
    group.finish();
}

/// A file that is measured on where it is there.
fn measuring_data(name: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    let Ok(file) = File::open(&path) else {
        #[expect(clippy::print_stderr, reason = "what is not measured is named")]
        {
            eprintln!("not measured: {} is not there", path.display());
        }
        return None;
    };
    let mut text = String::new();
    GzDecoder::new(file).read_to_string(&mut text).unwrap();
    Some(text)
}

fn books(c: &mut Criterion) {
    let settings = Settings::default().with_budget(Budget::ratio(0.05).unwrap());
    let summarizer = Summarizer::new(settings);
    let mut group = c.benchmark_group("book");
    group.sample_size(10);
    let copies =
        [BOOK_COPIES / 10, BOOK_COPIES].map(|copies| (format!("{copies} times the fixtures"), book(copies)));
    let real = measuring_data("bench-book.txt.gz").map(|text| ("bench-book".to_owned(), text));
    for (name, text) in copies.into_iter().chain(real) {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(name), &text, |b, text| {
            b.iter(|| {
                let summary = summarizer.summarize(text, None);
                assert!(summary.stats.summary_words * 20 <= summary.stats.words);
                assert!(summary.stats.summary_sentences > 0);
                summary
            });
        });
    }
    group.finish();
}

fn batch(c: &mut Criterion) {
    let texts: Vec<String> = fixtures().into_iter().cycle().take(BATCH).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    let summarizer = Summarizer::new(Settings::default());
    let mut group = c.benchmark_group("batch");
    group.sample_size(10).throughput(Throughput::Bytes(bytes as u64));
    for jobs in [1, 2] {
        group.bench_with_input(BenchmarkId::new("jobs", jobs), &jobs, |b, &jobs| {
            b.iter(|| {
                let mut sentences = 0;
                let count = |summary: zubda::Summary| {
                    sentences += summary.sentences.len();
                    Ok::<(), ()>(())
                };
                map_ordered(jobs, texts.iter(), |text| summarizer.summarize(text, None), count).unwrap();
                assert!((BATCH * 2..=BATCH * 3).contains(&sentences));
            });
        });
    }
    group.finish();
}

criterion_group!(benches, article, rooms, books, batch);
criterion_main!(benches);
