//! Summarizes a string: `cargo run --example summarize`.

use std::io::{self, Write};

use zubda::{Budget, Settings, Summarizer};

const TEXT: &str = "\
مكتبة جديدة في وسط المدينة

افتتحت البلدية أمس المكتبة العامة الجديدة في وسط المدينة القديمة. وتضم المكتبة نحو خمسين ألف كتاب في شتى العلوم. \
وقال مدير المكتبة إن أبوابها مفتوحة للجميع بلا رسوم.

وبلغت كلفة البناء ثلاثة ملايين دينار دفعت الدولة نصفها. وتبرع أهل المدينة بالنصف الآخر خلال عامين. \
ويأمل الطلاب أن تبقى القاعة مفتوحة حتى منتصف الليل.
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let settings = Settings::default().with_budget(Budget::sentences(2)?);
    let summary = Summarizer::new(settings).summarize(TEXT, None);
    let mut out = io::stdout().lock();
    if let Some(title) = &summary.title {
        writeln!(out, "{title}")?;
    }
    for sentence in &summary.sentences {
        // Every sentence is an exact slice of the text.
        assert_eq!(sentence.text, TEXT[sentence.bytes.clone()]);
        writeln!(out, "{}. {}", sentence.rank, sentence.text)?;
    }
    Ok(())
}
