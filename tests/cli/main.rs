//! The command line seen from outside: the real program, its exit codes and every byte it writes.

#[cfg(unix)]
mod at_a_terminal;
mod bad_input;
#[cfg(unix)]
#[path = "../common/browser.rs"]
mod browser;
mod determinism;
mod encodings;
mod first_pages;
#[path = "../common/fixtures.rs"]
mod fixtures;
mod foreign;
mod formats;
mod input;
mod inspect;
mod keywords;
mod length;
mod long_work;
mod manual;
mod mirror;
mod office;
mod output;
mod packed;
#[cfg(unix)]
mod page;
#[path = "../common/program.rs"]
mod program;
mod ranking;
mod records;
mod reports;
#[cfg(unix)]
mod signals;
#[path = "../common/skipped.rs"]
mod skipped;
mod stop_words;
mod streams;
mod tables;
#[cfg(unix)]
#[path = "../common/terminal.rs"]
mod terminal;
mod together;
mod usage;
mod values;
#[cfg(unix)]
#[path = "../common/watch.rs"]
mod watch;
#[path = "../common/zipped.rs"]
mod zipped;

use std::io::Write;

use skipped::not_run;

/// Six sentences, none of them a heading or like another.
const ARTICLE: &str = "\
افتتحت البلدية أمس المكتبة العامة الجديدة في وسط المدينة القديمة. وتضم المكتبة نحو خمسين ألف كتاب في شتى العلوم. \
وقال مدير المكتبة إن أبوابها مفتوحة للجميع بلا رسوم.
وبلغت كلفة البناء ثلاثة ملايين دينار دفعت الدولة نصفها. وتبرع أهل المدينة بالنصف الآخر خلال عامين. \
ويأمل الطلاب أن تبقى القاعة مفتوحة حتى منتصف الليل.
";
/// Two sentences that share no sentence with the article.
const NOTE: &str = "هطل المطر على الساحل ثلاثة أيام دون انقطاع. ففاضت الأودية وأغلقت الطريق الجبلية.\n";

/// The sentences of the article, as the program prints them.
fn article_lines() -> String {
    ARTICLE.replace(". ", ".\n")
}

/// The sentences of the note, as the program prints them.
fn note_lines() -> String {
    NOTE.replace(". ", ".\n")
}

/// Bytes as gzip packs them.
fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}
