//! What a news page carries beside its article: adverts, bylines, share bars, read-also links, tags, legal lines.
//! Recognised by how a short line starts, on its fold, so that إقرأ and اقرأ are one.

use super::days::is_date;
use super::first_letters::FirstLetters;
use super::frames::is_frame;
use super::furniture::{
    LONGEST_LINE, LONGEST_STRIP, is_breadcrumb, is_footnote, is_link, is_of_a_post, is_running_head, is_strip,
};
use super::passage::{Passage, Rule};
use super::phrases::{
    BYLINES, COMMENTS, LEGAL, LINKS, LONG, LONG_OPENINGS, NOTICES, OPENINGS, STAMPS, STARTS,
    STARTS_OF_SENTENCES, WELCOMES, WHOLE, may_be_legal,
};
use crate::arabic::is_word_char;
use crate::article::RELATED;
use crate::byte_set::ByteSet;
use crate::fold::fold;
use crate::span::head;
use crate::tokens::{Fold, Tokenizer};

/// A byline is shorter still: a verb and names.
const LONGEST_BYLINE: usize = 8;
/// The longest line of one kind that may be longer, in words: a policy of comments, a link to another story.
const LONGEST_LEGAL: usize = 70;
/// The longest line that says when a page was published and changed, in words.
const LONGEST_STAMP: usize = 24;
/// It has at least this many digits: a day and an hour, or a year.
const STAMP_DIGITS: usize = 4;
/// Bytes of a line in which the phrases are looked for: twelve long Arabic words; of a long line only these are looked at.
const LONGEST_OPENING: usize = 240;
/// The longest line that opens as sentences do and is a phrase with its full stop: `المصدر: وكالة الأنباء السعودية.`
const LONGEST_PHRASE: usize = 4;

/// What tells that a line is boilerplate.
const RULES: [Rule; 8] = [
    |line| line.words == 0,
    is_footnote,
    |line| line.words <= LONGEST_STRIP && (is_strip(line.text) || is_frame(line.text)),
    |line| line.words <= LONGEST_LINE && is_running_head(line.text),
    is_link,
    is_of_a_post,
    is_long_phrase,
    is_phrase,
];

/// Whether a line is boilerplate.
pub(super) fn is_boilerplate(line: &Passage<'_>) -> bool {
    line.is_any(&RULES)
}

/// What a line has to have to be worth a closer look; most have none of them.
#[expect(clippy::struct_excessive_bools, reason = "signs, any number of which a line may have")]
#[derive(Clone, Copy)]
struct Signs {
    /// It opens as a phrase does.
    opens: bool,
    digit: bool,
    /// A [`LEGAL`] phrase may stand in it anywhere.
    legal: bool,
    /// It may be a breadcrumb.
    arrow: bool,
}

impl Signs {
    fn of(line: &str) -> Self {
        /// The first bytes of arrows and slashes.
        const MAY_POINT: ByteSet<7> = ByteSet::new([b'>', b'<', b'/', b'\\', 0xc2, 0xe2, 0xef]);
        let (mut tokens, mut buffer) = (Tokenizer::new(line), String::new());
        let has_digit = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
        let first = tokens.next_into(&mut buffer).map(|(_, fold)| fold);
        let mut signs = Self {
            opens: first.is_none_or(|word| OPENINGS.may_be(FirstLetters::of_fold(word))),
            digit: first.is_some_and(has_digit),
            legal: false,
            arrow: MAY_POINT.find(line.as_bytes(), 0).is_some(),
        };
        while let Some((_, fold)) = tokens.next_fold(&mut buffer) {
            signs.digit |= matches!(fold, Fold::Other(word) if has_digit(word));
            signs.legal |= may_be_legal(fold);
        }
        signs
    }

    fn are_any(self) -> bool {
        self.opens || self.digit || self.legal || self.arrow
    }
}

/// Whether a short line is one of the phrases, opens with one or holds one, or is a date or a breadcrumb.
fn is_phrase(line: &Passage<'_>) -> bool {
    if line.words > LONGEST_LINE {
        return false;
    }
    let signs = Signs::of(head(line.text, LONGEST_OPENING));
    if !signs.are_any() {
        return false;
    }
    let fold = folded(line.text);
    let (words, is_open) = (line.words, !line.is_ended());
    let (bare, starts) = (fold.as_str(), |phrases| opens_with(&fold, phrases));
    let opens = || {
        WHOLE.contains(&whole(bare))
            || starts(&RELATED)
            || starts(&STARTS)
            || starts(&NOTICES)
            || ((is_open || words <= LONGEST_PHRASE) && starts(&STARTS_OF_SENTENCES))
            || is_marked_link(bare)
            || (is_open && ((words <= LONGEST_BYLINE && starts(&BYLINES)) || says_when_published(bare)))
    };
    (signs.opens && opens())
        || (signs.legal && LEGAL.iter().any(|phrase| bare.contains(phrase)))
        || (is_open && ((signs.digit && is_date(bare, words)) || (signs.arrow && is_breadcrumb(bare))))
}

/// Whether a line of many words opens with one of the phrases that long lines open with.
fn is_long_phrase(line: &Passage<'_>) -> bool {
    // Nearly every long line is told from a legal one by its first word.
    if !(LONGEST_LINE + 1..=LONGEST_LEGAL).contains(&line.words) || !opens_long(line.text) {
        return false;
    }
    let fold = folded(line.text);
    let (bare, starts) = (fold.as_str(), |phrases| opens_with(&fold, phrases));
    starts(&LEGAL)
        || starts(&NOTICES)
        || is_marked_link(bare)
        || (starts(&WELCOMES) && COMMENTS.iter().any(|word| bare.contains(word)))
        || (!line.is_ended() && line.words <= LONGEST_STAMP && says_when_published(bare))
}

/// What a line opens with, folded, from its first word on.
fn folded(line: &str) -> String {
    fold(head(line, LONGEST_OPENING)).trim_start_matches(|c: char| !is_word_char(c)).to_owned()
}

/// A fold without the marks behind its last word.
fn whole(fold: &str) -> &str {
    fold.trim_end_matches(|c: char| !is_word_char(c))
}

/// Whether a fold opens with one of some phrases.
fn opens_with(fold: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| fold.starts_with(phrase))
}

/// Whether a fold opens as a line does that says when a page was published.
fn says_when_published(fold: &str) -> bool {
    opens_with(fold, &STAMPS) && fold.bytes().filter(u8::is_ascii_digit).count() >= STAMP_DIGITS
}

/// Whether a line is nothing but the phrase that stands over links to other stories.
pub(super) fn is_bare_link(line: &str) -> bool {
    let fold = folded(line);
    let bare = whole(&fold);
    let lists: [&[&str]; 4] = [&RELATED, &LINKS, &STARTS, &STARTS_OF_SENTENCES];
    lists.iter().any(|phrases| phrases.contains(&bare))
}

/// Whether the first word of a line is that of a phrase that long lines open with.
fn opens_long(line: &str) -> bool {
    let opens = |word: &str| LONG.iter().any(|phrases| phrases.iter().any(|phrase| phrase.starts_with(word)));
    let mut buffer = String::new();
    let first = Tokenizer::new(line).next_into(&mut buffer);
    first.is_some_and(|(_, word)| LONG_OPENINGS.may_be(FirstLetters::of_fold(word)) && opens(word))
}

/// Whether a fold opens with a link's phrase and a mark behind it.
fn is_marked_link(fold: &str) -> bool {
    let is_mark = |c| matches!(c, ':' | '/' | '|' | '.' | '…' | '-' | '–');
    let mut behind = RELATED.iter().chain(&LINKS).filter_map(|phrase| fold.strip_prefix(phrase));
    behind.any(|behind| behind.trim_start().starts_with(is_mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: [(&str, bool); 59] = [
        ("ADVERTISEMENT", true),
        ("إقرأ أيضًا: ثلوج الموسم", true),
        ("اقرأ المزيد..", true),
        ("كتب - مصطفى سيف", true),
        ("المصدر: رويترز", true),
        ("× ", true),
        ("الرئيسية | محليات | مياه", true),
        ("الرئيسية > رياضة > كرة القدم", true),
        ("الرئيسية / منوعات", true),
        ("كوريا / اليابان", false),
        ("08:29 صباحًا", true),
        ("الجهد: 220-240 فولت", false),
        ("^ ابن خلدون، المقدمة، ج 2، ص. 37-39.", true),
        ("شاهد.. القارب الذي عاد وحده", true),
        ("شاهد الصيادون القارب وهو يعود.", false),
        ("الخميس 7/3/1429 هـ - الموافق 13/3/2008 م", true),
        ("https://example.com/a/b", true),
        ("لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *", true),
        ("نشر في: الأحد 3 مايو 2020 - 10:15 ص", true),
        ("تم نشره الجمعة 24 نيسان / أبريل 2020 09:22 مساءً", true),
        ("تاريخ النشر: 3 مايو 2020 - 10:15 ص آخر تحديث: 4 مايو 2020 - 08:00 ص بتوقيت غرينتش", true),
        ("GMT 17:27 2018 الأحد 4 مارس (محدثة في 18:02) انسخ الرابط", true),
        ("نشر في القاهرة كتاب عن تاريخ المدن في 3 أجزاء", false),
        ("آخر تحديث للتطبيق يصلح عيوب الإصدار الماضي", false),
        ("** جميع المقالات المنشورة تمثل رأي كتابها فقط.", true),
        ("هذه المقالة عن النهر. لتصفح عناوين مشابهة، انظر العاصي (توضيح).", true),
        ("هذه المقالة عن النهر تصف مجراه.", false),
        (
            "هذه الرسالة ومرفقاتها سرية وموجهة إلى المرسل إليه فقط. إذا وصلتك بالخطأ فالرجاء إبلاغ المرسل وحذفها.",
            true,
        ),
        ("وصلتك هذه الرسالة لأنك مشترك في نشرة ضفة.", true),
        ("نسخة مع التحية إلى: الاستشاري المشرف على المشروع.", true),
        ("مرفق: صور الزيارة.", true),
        ("المصدر: إعداد الباحث استنادا إلى سجلات الأوقاف.", true),
        ("نسخة إلى كل مواطن.", false),
        ("المراجع: نبيلة حسن، مدن الساحل في القرن الماضي وأسواقها القديمة، المرفأ، دار الضفاف، 1988.", true),
        ("هذا المقال متاح للمشتركين فقط. اشترك الآن لمتابعة القراءة.", true),
        ("هذا المقال متاح في كل مكتبة.", false),
        ("أنت تقرأ مقالتك المجانية الأخيرة هذا الشهر.", true),
        ("تمت المراجعة في السعودية في 3 مايو 2024", true),
        ("(1) القانون في الطب، ج 1، ص 158.", true),
        ("[2] تاريخ الطباعة، ص. 37-39.", true),
        ("(1) يقدم الطلب إلى اللجنة، صباح كل يوم.", false),
        ("© مجلة العلوم\u{a0} |\u{a0} اطبع هذه الصفحة\u{a0} |\u{a0} أرسل لصديق", true),
        ("وقت القراءة: 3 دقائق", true),
        ("المشاركة الأصلية كتبت بواسطة المهندس خالد", true),
        (
            "هذا التقرير بقلم سمير وهبي، محرر الشؤون البحرية بصحيفة الضفاف، ولا يعكس بالضرورة وجهة نظر الصحيفة.",
            true,
        ),
        ("قد يهمك..", true),
        ("مواضيع ذات صلة: حكاية الجسر القديم الذي ظل يربط بين ضفتي النهر حتى غمره الفيضان الكبير", true),
        ("قد يهمك أيضا/ حكاية الجسر القديم الذي ظل يربط بين ضفتي النهر حتى غمره الفيضان الكبير", true),
        (
            "ترحب شبكة الضفاف بالنقاش المفيد، وكي لا نضطر إلى مراجعة التعليقات قبل نشرها ننصحك بقراءة الشروط.",
            true,
        ),
        ("ترحب شبكة المدارس بقرار الوزارة الجديد الذي يمنح كل مدرسة حديقة وملعبا ومكتبة صغيرة.", false),
        ("إعداد: Dr. Karim وفريق البنية التحتية في Nahrayn Inc.", true),
        ("كتب الوزير رسالة إلى نظيره.", false),
        ("تم الإرسال: الخميس، 8 يناير 2026 11:42 ص", true),
        ("الخميس هو آخر أيام الأسبوع.", false),
        ("— هيئة الموانئ (@ports) May 3, 2020", true),
        ("— هيئة الموانئ تعلن موعد الافتتاح في 3 مايو", false),
        ("نشر هذا المقال لأول مرة في مجلة الضفاف.", true),
        ("للمزيد: كيف صار المرفأ القديم متحفا للسفن الشراعية التي صنعها أهل الساحل قبل مئة عام؟", true),
        ("تابعنا طوال الأسابيع الماضية ما جرى في المدينة من أحداث وحوارات بين أهلها وزوارها.", false),
    ];

    #[test]
    fn lines_of_a_page_are_told_from_lines_of_an_article() {
        for (line, expected) in LINES {
            assert_eq!(is_boilerplate(&line.into()), expected, "{line}");
        }
    }
}
