//! Summarizes a string, and shows what of the string each sentence is: `cargo run --example summarize`.

use std::io::{self, Write};

use zubda::{Budget, Settings, Summarizer};

const TEXT: &str = "\
مكتبة جديدة في وسط المدينة

افتتحت البلدية أمس المكتبة العامة الجديدة في وسط المدينة القديمة، وقال مديرها إنها أكبر مكتبات البلاد. وتضم المكتبة نحو خمسين ألف كتاب في شتى العلوم. \
وقال مدير المكتبة إن أبوابها مفتوحة للجميع بلا رسوم.

وبلغت كلفة البناء ثلاثة ملايين دينار دفعت الدولة نصفها. وتبرع أهل المدينة بالنصف الآخر خلال عامين. \
ويأمل الطلاب أن تبقى القاعة مفتوحة حتى منتصف الليل.
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // So few words that a sentence is shortened.
    let settings = Settings::default().with_budget(Budget::words(10)?);
    let summary = Summarizer::new(settings).summarize(TEXT, None);
    let mut out = io::stdout().lock();
    if let Some(title) = &summary.title {
        writeln!(out, "{title}")?;
    }
    for sentence in &summary.sentences {
        writeln!(out, "{}. {}", sentence.rank, sentence.text)?;
        // Exact slices of the text: the whole sentence, or each piece that is left of it.
        for slice in sentence.slices(TEXT) {
            writeln!(out, "   {slice}")?;
        }
    }
    Ok(())
}
