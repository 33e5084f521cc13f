//! What a news page carries beside its article: adverts, bylines, share bars, read-also links, tags, legal lines.
//! Recognised by how a short line starts, on its fold, so that إقرأ and اقرأ are one.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::frames::is_frame;
use super::furniture::{
    LONGEST_STRIP, is_breadcrumb, is_date, is_footnote, is_link, is_of_a_post, is_running_head, is_strip,
};
use crate::arabic::is_word_char;
use crate::byte_set::ByteSet;
use crate::fold::fold;
use crate::span::head;
use crate::tokens::{Fold, Packed, Tokenizer};

/// Longer lines are never boilerplate, save those with a [`LEGAL`] phrase.
const LONGEST_WORDS: usize = 12;
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

/// A line that is nothing but one of these (folded, marks around it aside).
const WHOLE: [&str; 40] = [
    "advertisement", "advertisements", "ad", "sponsored", "اعلان", "اعلانات", "اعلان ممول", "محتوي ممول", "tt",
    "عاجل", "اخبار عاجله", "اهم الاخبار", "اخر الاخبار", "الرءيسيه", "السابق", "التالي", "طباعه", "مشاركه",
    "شارك", "ارشيفيه", "تعليقات", "اضف تعليق", "انسخ الرابط", "نسخ الرابط", "اقرا", "تم استبعاد الوساءط",
    "media omitted", "حذف هذه الرساله", "تم حذف هذه الرساله", "this message was deleted",
    "this message was edited", "حجم الخط", "رد مع اقتباس", "اقتباس", "اذهب الي التنقل", "اذهب الي البحث",
    "انتقل الي المحتوي", "سياسه الخصوصيه", "حول ويكيبيديا", "اخلاء مسءوليه",
];
/// A short line that starts with one of these.
const STARTS: [&str; 65] = [
    "اقرا ايضا", "اقرا المزيد", "اقرا اكثر", "واقرا ايضا", "اقرا في", "اقراي ايضا", "شاهد ايضا",
    "شاهد بالفيديو", "طالع ايضا", "موضوعات ذات صله", "مواضيع ذات صله", "اخبار ذات صله", "مقالات ذات صله",
    "مواضيع متعلقه", "موضوعات متعلقه", "قد يعجبك", "قد يهمك", "لمزيد من التفاصيل", "لقراءه المزيد",
    "الاكثر قراءه", "الاكثر مشاهده", "شارك الخبر", "شارك المقال", "شارك هذا", "تابعنا علي", "تابعونا",
    "تابع اخر", "اشترك في", "اشتركوا في", "لتصلك اخر", "اضغط هنا ل", "انقر هنا ل", "حمل التطبيق",
    "حمل تطبيق", "قناتنا علي", "صفحتنا علي", "اترك تعليق", "مصدر الصوره", "التعليق علي الصوره", "كلمات داله",
    "كلمات مفتاحيه", "الكلمات المفتاحيه", "رءيس التحرير", "الاشراف العام", "لمزيد من المعلومات",
    "من ويكيبيديا", "تعديل مصدري", "مقاله مفصله", "في كومنز صور", "وقت القراءه", "مده القراءه",
    "الكلمات الدلاليه", "المشاركه الاصليه كتبت", "عدد المشاركات", "نشر لاول مره", "نشر هذا لاول مره",
    "نشر هذا المقال", "نشرت هذه المقاله", "اعداد:", "اعداد :", "للاشتراك في", "شارك المنشور", "اعلان ممول",
    "بقلم:", "بقلم :",
];
/// What opens sentences as well: a line that starts with one of these and ends with a full stop is one, unless it is no
/// longer than `LONGEST_PHRASE`.
const STARTS_OF_SENTENCES: [&str; 6] = ["للمزيد", "تابعنا", "اضغط هنا", "انقر هنا", "المصدر:", "المصدر :"];
/// The longest of them that is a phrase with its full stop, in words: `المصدر: وكالة الأنباء السعودية.`
const LONGEST_PHRASE: usize = 4;
/// A very short line without a terminator that starts with one of these.
const BYLINES: [&str; 16] = [
    "كتب -", "كتب:", "كتب :", "كتبت -", "كتبت:", "كتبت :", "كتب/", "تقرير:", "تقرير -", "ترجمه:", "ترجمه -",
    "اعداد -", "تصوير:", "تصوير -", "حاوره", "حاورته",
];
/// Legal lines, whether or not they end with a full stop; in a short line wherever the phrase stands.
const LEGAL: [&str; 17] = [
    "جميع الحقوق محفوظه",
    "حقوق النشر محفوظه",
    "لن يتم نشر عنوان بريدك الالكتروني",
    "الحقول الالزاميه مشار اليها",
    "all rights reserved",
    "جميع المقالات المنشوره",
    "المقالات المنشوره تعبر",
    "المقالات المنشوره لا تعبر",
    "الاراء الوارده في",
    "تعبر عن راي كتابها",
    "لا تعبر بالضروره عن راي",
    "هذا المقال بقلم",
    "هذا التقرير بقلم",
    "يمكنكم استلام اشعارات",
    "يمكنكم تسلم اشعارات",
    "حملوا تطبيق",
    "لتصفح عناوين مشابهه",
];
/// How notices open, in a line of any length: of confidentiality, to subscribers, to editors, to the press.
const NOTICES: [&str; 9] = [
    "هذه الرساله ومرفقاتها سريه",
    "هذا البريد الالكتروني ومرفقاته سري",
    "وصلتك هذه الرساله لانك",
    "تلقيت هذه الرساله لانك",
    "هذه المقاله بحاجه لمزيد من الاستشهادات",
    "النصوص متاحه تحت رخصه",
    "للمزيد من المعلومات يرجي",
    "لمزيد من المعلومات يرجي",
    "للمزيد من المعلومات زوروا",
];
/// A word of each, none of them the first, and of the one that is not Arabic: a line without a word that opens so holds none.
const LEGAL_WORDS: [Packed; 11] = Packed::all([
    "محفوظه", "عنوان", "الالزاميه", "المنشوره", "الوارده", "كتابها", "بالضروره", "بقلم", "اشعارات", "تطبيق",
    "مشابهه",
]);
const FOREIGN_LEGAL_WORD: &str = "rights";
/// How a policy of comments opens that bids readers welcome, and what tells it from news of a welcome.
const WELCOMES: [&str; 4] = ["ترحب شبكه", "ترحب صحيفه", "يرحب موقع", "ترحب اداره"];
const COMMENTS: [&str; 4] = ["التعليقات", "تعليقات", "مشاركاتك", "بالنقاش"];
/// Links to another story, of any length if a mark sets them apart: `قد يهمك أيضا/`, `اقرأ أيضا:`.
const LINKS: [&str; 11] = [
    "شاهد", "شاهدوا", "قد يهمك ايضا", "قد يهمك", "اقرا ايضا", "اقرا المزيد", "شاهد ايضا", "طالع ايضا",
    "واقرا ايضا", "اقرا كذلك", "للمزيد",
];
/// How a line opens that says when a page was published.
const STAMPS: [&str; 13] = [
    "نشر في", "نشر يوم", "نشر بتاريخ", "نشرت في", "تم نشره", "تم النشر", "تاريخ النشر", "تاريخ التحديث",
    "اخر تحديث", "تم التحديث", "منشور في", "gmt", "تمت مراجعته في",
];

/// Whether a line of `words` words is boilerplate. `ended`: it ends with a terminator; `buffer`: room for a fold.
pub(super) fn is_boilerplate(line: &str, words: usize, ended: bool, buffer: &mut String) -> bool {
    if words == 0
        || is_footnote(line, words)
        || (words <= LONGEST_STRIP && (is_strip(line) || is_frame(line)))
        || (words <= LONGEST_WORDS && is_running_head(line))
    {
        return true;
    }
    if !ended && words > LONGEST_WORDS && (line.starts_with("http") || line.starts_with("www")) {
        return is_link(line, words);
    }
    if words > LONGEST_WORDS {
        // Nearly every long line is told from a legal one by its first word.
        return words <= LONGEST_LEGAL && opens_long(line, buffer) && is_long_phrase(line, words, ended);
    }
    (!ended && is_link(line, words)) || is_of_a_post(line) || is_phrase(line, words, ended, buffer)
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
    fn of(line: &str, buffer: &mut String) -> Self {
        /// The first bytes of arrows and slashes.
        const MAY_POINT: ByteSet<7> = ByteSet::new([b'>', b'<', b'/', b'\\', 0xc2, 0xe2, 0xef]);
        let mut tokens = Tokenizer::new(line);
        let first = tokens.next_into(buffer).map(|(_, fold)| fold.as_bytes());
        let mut signs = Self {
            opens: first.is_none_or(|fold| OPENINGS[opening_letters(fold)]),
            digit: first.is_some_and(|fold| fold.iter().any(u8::is_ascii_digit)),
            legal: false,
            arrow: MAY_POINT.find(line.as_bytes(), 0).is_some(),
        };
        while let Some((_, fold)) = tokens.next_fold(buffer) {
            match fold {
                Fold::Arabic(word) => signs.legal |= LEGAL_WORDS.iter().any(|&legal| word.starts_with(legal)),
                Fold::Other(word) => {
                    signs.digit |= word.bytes().any(|byte| byte.is_ascii_digit());
                    signs.legal |= word.starts_with(FOREIGN_LEGAL_WORD);
                }
            }
        }
        signs
    }

    fn are_any(self) -> bool {
        self.opens || self.digit || self.legal || self.arrow
    }
}

/// Whether a short line is one of the phrases, opens with one or holds one, or is a date or a breadcrumb.
fn is_phrase(line: &str, words: usize, ended: bool, buffer: &mut String) -> bool {
    let line = head(line, LONGEST_OPENING);
    let signs = Signs::of(line, buffer);
    if !signs.are_any() {
        return false;
    }
    let fold = fold(line);
    let bare = fold.trim_start_matches(|c: char| !is_word_char(c));
    let starts = |phrases: &[&str]| phrases.iter().any(|phrase| bare.starts_with(phrase));
    let whole = || bare.trim_end_matches(|c: char| !is_word_char(c));
    let opens = || {
        WHOLE.contains(&whole())
            || starts(&STARTS)
            || starts(&NOTICES)
            || ((!ended || words <= LONGEST_PHRASE) && starts(&STARTS_OF_SENTENCES))
            || is_marked_link(bare)
            || (!ended && ((words <= LONGEST_BYLINE && starts(&BYLINES)) || is_stamp(bare)))
    };
    (signs.opens && opens())
        || (signs.legal && holds_legal(bare))
        || (!ended && ((signs.digit && is_date(bare, words)) || (signs.arrow && is_breadcrumb(bare))))
}

/// Whether a line of many words opens with one of the phrases that long lines open with.
fn is_long_phrase(line: &str, words: usize, ended: bool) -> bool {
    let fold = fold(head(line, LONGEST_OPENING));
    let bare = fold.trim_start_matches(|c: char| !is_word_char(c));
    let starts = |phrases: &[&str]| phrases.iter().any(|phrase| bare.starts_with(phrase));
    starts(&LEGAL)
        || starts(&NOTICES)
        || is_marked_link(bare)
        || (starts(&WELCOMES) && COMMENTS.iter().any(|word| bare.contains(word)))
        || (!ended && words <= LONGEST_STAMP && is_stamp(bare))
}

/// Whether a fold opens as a line does that says when a page was published.
fn is_stamp(fold: &str) -> bool {
    STAMPS.iter().any(|phrase| fold.starts_with(phrase))
        && fold.bytes().filter(u8::is_ascii_digit).count() >= STAMP_DIGITS
}

/// Whether a line is nothing but the phrase that stands over links to other stories.
pub(super) fn is_bare_link(line: &str) -> bool {
    let fold = fold(head(line, LONGEST_OPENING));
    let bare = fold.trim_matches(|c: char| !is_word_char(c));
    LINKS.contains(&bare) || STARTS.contains(&bare) || STARTS_OF_SENTENCES.contains(&bare)
}

/// For each number of [`opening_letters`] whether a phrase opens with such letters.
static OPENINGS: [bool; OPENING_NUMBERS] =
    openings([&WHOLE, &STARTS, &STARTS_OF_SENTENCES, &BYLINES, &LEGAL, &NOTICES, &LINKS, &STAMPS]);
/// The phrases that long lines open with.
const LONG: [&[&str]; 5] = [&LEGAL, &NOTICES, &WELCOMES, &LINKS, &STAMPS];
/// The same for them.
static LONG_OPENINGS: [bool; OPENING_NUMBERS] = openings(LONG);

const fn openings<const N: usize>(lists: [&[&str]; N]) -> [bool; OPENING_NUMBERS] {
    let mut openings = [false; OPENING_NUMBERS];
    let mut list = 0;
    while list < N {
        let mut i = 0;
        while i < lists[list].len() {
            openings[opening_letters(lists[list][i].as_bytes())] = true;
            i += 1;
        }
        list += 1;
    }
    openings
}

const OPENING_NUMBERS: usize = 1 << 12;

/// A number made of the first four letters of a fold, or of its first word if that is shorter.
const fn opening_letters(fold: &[u8]) -> usize {
    /// Bytes of four letters.
    const MOST: usize = 8;
    /// 2^32 divided by the golden ratio (Knuth 1973, 6.4).
    const GOLDEN: u32 = 0x9e37_79b9;
    let (mut number, mut at) = (0_u32, 0);
    while at < fold.len() && at < MOST && (!fold[at].is_ascii() || fold[at].is_ascii_alphanumeric()) {
        number = (number ^ fold[at] as u32).wrapping_mul(GOLDEN);
        at += 1;
    }
    (number >> (u32::BITS - OPENING_NUMBERS.ilog2())) as usize
}

/// Whether a [`LEGAL`] phrase stands anywhere in a fold.
fn holds_legal(fold: &str) -> bool {
    /// Made once: getting ready to look for a phrase takes longer than looking for it in a line.
    static FINDERS: LazyLock<[Finder<'_>; LEGAL.len()]> = LazyLock::new(|| LEGAL.map(Finder::new));
    FINDERS.iter().any(|finder| finder.find(fold.as_bytes()).is_some())
}

/// Whether the first word of a line is that of a phrase that long lines open with.
fn opens_long(line: &str, buffer: &mut String) -> bool {
    let first = Tokenizer::new(line).next_into(buffer);
    let opens = |phrases: &[&str], fold: &str| phrases.iter().any(|phrase| phrase.starts_with(fold));
    first.is_some_and(|(_, fold)| {
        LONG_OPENINGS[opening_letters(fold.as_bytes())] && LONG.iter().any(|phrases| opens(phrases, fold))
    })
}

/// Whether a fold opens with a link's phrase and a mark behind it.
fn is_marked_link(fold: &str) -> bool {
    let behind = LINKS.iter().find_map(|phrase| fold.strip_prefix(phrase));
    behind.is_some_and(|behind| behind.trim_start().starts_with([':', '/', '|', '.', '…', '-', '–']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::count_words;

    #[test]
    fn lines_of_a_page_are_told_from_lines_of_an_article() {
        for (line, expected) in [
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
            ("وقت القراءة: 3 دقائق", true),
            ("المشاركة الأصلية كتبت بواسطة المهندس خالد", true),
            (
                "هذا التقرير بقلم سمير وهبي، محرر الشؤون البحرية بصحيفة الضفاف، ولا يعكس بالضرورة وجهة نظر الصحيفة.",
                true,
            ),
            ("قد يهمك..", true),
            ("قد يهمك أيضا/ حكاية الجسر القديم الذي ظل يربط بين ضفتي النهر حتى غمره الفيضان الكبير", true),
            (
                "ترحب شبكة الضفاف بالنقاش المفيد، وكي لا نضطر إلى مراجعة التعليقات قبل نشرها ننصحك بقراءة الشروط.",
                true,
            ),
            ("ترحب شبكة المدارس بقرار الوزارة الجديد الذي يمنح كل مدرسة حديقة وملعبا ومكتبة صغيرة.", false),
            ("إعداد: Dr. Karim وفريق البنية التحتية في Nahrayn Inc.", true),
            ("كتب الوزير رسالة إلى نظيره.", false),
            ("الخميس هو آخر أيام الأسبوع.", false),
            ("تابعنا طوال الأسابيع الماضية ما جرى في المدينة من أحداث وحوارات بين أهلها وزوارها.", false),
        ] {
            let found = is_boilerplate(line, count_words(line), line.ends_with('.'), &mut String::new());
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn every_legal_phrase_has_a_word_that_tells_it() {
        let words = || LEGAL_WORDS.iter().map(Packed::to_string).chain([FOREIGN_LEGAL_WORD.to_owned()]);
        for phrase in LEGAL {
            assert!(phrase.split(' ').skip(1).any(|word| words().any(|legal| legal == word)), "{phrase}");
        }
    }

    #[test]
    fn where_a_text_comes_from_is_no_text() {
        for (line, expected) in [
            ("— هيئة الموانئ (@ports) May 3, 2020", true),
            ("— هيئة الموانئ تعلن موعد الافتتاح في 3 مايو", false),
            ("نشر هذا المقال لأول مرة في مجلة الضفاف.", true),
            ("للمزيد: كيف صار المرفأ القديم متحفا للسفن الشراعية التي صنعها أهل الساحل قبل مئة عام؟", true),
        ] {
            let found = is_boilerplate(line, count_words(line), line.ends_with('.'), &mut String::new());
            assert_eq!(found, expected, "{line}");
        }
    }
}
