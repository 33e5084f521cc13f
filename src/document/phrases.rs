//! The phrases that tell what a page carries beside its article, folded; a new one goes into the list of its kind.

use super::first_letters::{FirstLetters, Openings};
use crate::arabic::all_folded;
use crate::article::RELATED;
use crate::tokens::{Fold, Packed};

/// A line that is nothing but one of these (folded, marks around it aside).
pub(super) const WHOLE: [&str; 40] = all_folded([
    "advertisement", "advertisements", "ad", "sponsored", "اعلان", "اعلانات", "اعلان ممول", "محتوي ممول", "tt",
    "عاجل", "اخبار عاجله", "اهم الاخبار", "اخر الاخبار", "الرءيسيه", "السابق", "التالي", "طباعه", "مشاركه",
    "شارك", "ارشيفيه", "تعليقات", "اضف تعليق", "انسخ الرابط", "نسخ الرابط", "اقرا", "تم استبعاد الوساءط",
    "media omitted", "حذف هذه الرساله", "تم حذف هذه الرساله", "this message was deleted",
    "this message was edited", "حجم الخط", "رد مع اقتباس", "اقتباس", "اذهب الي التنقل", "اذهب الي البحث",
    "انتقل الي المحتوي", "سياسه الخصوصيه", "حول ويكيبيديا", "اخلاء مسءوليه",
]);
/// A short line that starts with one of these, or with one of [`RELATED`].
pub(super) const STARTS: [&str; 63] = all_folded([
    "اقرا في", "لمزيد من التفاصيل", "لقراءه المزيد", "شارك الخبر", "شارك المقال", "شارك هذا", "تابعنا علي",
    "تابعونا", "تابع اخر", "اشترك في", "اشتركوا في", "لتصلك اخر", "اضغط هنا ل", "انقر هنا ل", "حمل التطبيق",
    "حمل تطبيق", "قناتنا علي", "صفحتنا علي", "اترك تعليق", "مصدر الصوره", "التعليق علي الصوره", "كلمات داله",
    "كلمات مفتاحيه", "الكلمات المفتاحيه", "رءيس التحرير", "الاشراف العام", "لمزيد من المعلومات", ENCYCLOPEDIA,
    "تعديل مصدري", "مقاله مفصله", "في كومنز صور", "وقت القراءه", "مده القراءه", "الكلمات الدلاليه",
    "المشاركه الاصليه كتبت", "عدد المشاركات", "نشر لاول مره", "نشر هذا لاول مره", "نشر هذا المقال",
    "نشرت هذه المقاله", "اعداد:", "اعداد :", "للاشتراك في", "شارك المنشور", "اعلان ممول", "بقلم:", "بقلم :",
    "نسخه مع التحيه", "صوره مع التحيه", "نسخه الي:", "صوره الي:", "مرفق:", "المرفقات:", "المصدر: اعداد",
    "المصدر: من اعداد", "اشترك الان ل", "شاركوا المنشور", "شاركوا البوست", "تم الارسال:", "تاريخ الارسال:",
    "بدات المحادثه:", "انتهت المحادثه بواسطه", "يرجي اختيار الخدمه",
]);
/// How the line opens that Wikipedia sets under a title.
const ENCYCLOPEDIA: &str = "من ويكيبيديا";
/// What opens sentences as well: a line that starts with one of these and ends with a full stop is one, unless it is
/// hardly longer.
pub(super) const STARTS_OF_SENTENCES: [&str; 6] =
    all_folded(["للمزيد", "تابعنا", "اضغط هنا", "انقر هنا", "المصدر:", "المصدر :"]);
/// A very short line without a terminator that starts with one of these.
pub(super) const BYLINES: [&str; 16] = all_folded([
    "كتب -", "كتب:", "كتب :", "كتبت -", "كتبت:", "كتبت :", "كتب/", "تقرير:", "تقرير -", "ترجمه:", "ترجمه -",
    "اعداد -", "تصوير:", "تصوير -", "حاوره", "حاورته",
]);
/// Legal lines, whether or not they end with a full stop; in a short line wherever the phrase stands.
pub(super) const LEGAL: [&str; 17] = all_folded([
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
]);
/// How notices open, in a line of any length: of confidentiality, to subscribers, to editors, to the press; and what lists the
/// sources of a text on one line.
pub(super) const NOTICES: [&str; 43] = all_folded([
    "هذه الرساله ومرفقاتها سريه",
    "هذا البريد الالكتروني ومرفقاته سري",
    "وصلتك هذه الرساله لانك",
    "تلقيت هذه الرساله لانك",
    "هذه المقاله بحاجه لمزيد من الاستشهادات",
    "النصوص متاحه تحت رخصه",
    "للمزيد من المعلومات يرجي",
    "لمزيد من المعلومات يرجي",
    "للمزيد من المعلومات زوروا",
    "هذا البريد الالكتروني واي مرفقات",
    "هذه الرساله واي مرفقات",
    "اخلاء مسءوليه:",
    "اخلاء المسءوليه:",
    "تنويه: المعلومات الوارده في",
    "تنويه: هذه الرساله",
    "هذه المقاله بحاجه لمصادر",
    "هذه المقاله بحاجه الي مصادر",
    "هذه المقاله تحتاج للمزيد من",
    "هذه المقاله لا تحتوي علي اي مصدر",
    "هذه المقاله لا تستشهد",
    "هذه المقاله يتيمه",
    "هذه المقاله غير مراجعه",
    "هذه سيره شخصيه لشخص",
    "هذه بذره مقاله",
    "هذه الحلقه برعايه",
    "تاتيكم هذه الحلقه برعايه",
    "بيانات تطلعيه:",
    "عن المءلف:",
    "عن المءلفه:",
    "نبذه عن المءلف:",
    "عن الكاتب:",
    "عن الكاتبه:",
    "المراجع:",
    "المصادر:",
    "هذا المقال متاح للمشتركين",
    "هذا المحتوي متاح للمشتركين",
    "هذه الماده متاحه للمشتركين",
    "هذا المقال حصري للمشتركين",
    "هذا المحتوي حصري للمشتركين",
    "هذه الماده حصريه للمشتركين",
    "هذا المقال مخصص للمشتركين",
    "انت تقرا مقالتك المجانيه",
    "انت تقرا مقالك المجاني",
]);
/// A word of each, none of them the first, and of the one that is not Arabic: a line without a word that opens so holds none.
const LEGAL_WORDS: [&str; 11] = all_folded([
    "محفوظه", "عنوان", "الالزاميه", "المنشوره", "الوارده", "كتابها", "بالضروره", "بقلم", "اشعارات", "تطبيق",
    "مشابهه",
]);
const FOREIGN_LEGAL_WORD: &str = "rights";
/// How a policy of comments opens that bids readers welcome, and what tells it from news of a welcome.
pub(super) const WELCOMES: [&str; 4] = all_folded(["ترحب شبكه", "ترحب صحيفه", "يرحب موقع", "ترحب اداره"]);
pub(super) const COMMENTS: [&str; 4] = all_folded(["التعليقات", "تعليقات", "مشاركاتك", "بالنقاش"]);
/// Links to another story beside [`RELATED`], of any length if a mark sets them apart: `قد يهمك أيضا/`, `اقرأ أيضا:`.
pub(super) const LINKS: [&str; 3] = all_folded(["شاهد", "شاهدوا", "للمزيد"]);
/// How a line opens that says when a page was published.
pub(super) const STAMPS: [&str; 14] = all_folded([
    "نشر في", "نشر يوم", "نشر بتاريخ", "نشرت في", "تم نشره", "تم النشر", "تاريخ النشر", "تاريخ التحديث",
    "اخر تحديث", "تم التحديث", "منشور في", "gmt", "تمت مراجعته في", "تمت المراجعه في",
]);

/// The phrases that long lines open with.
pub(super) const LONG: [&[&str]; 6] = [&LEGAL, &NOTICES, &WELCOMES, &RELATED, &LINKS, &STAMPS];

/// Whether a folded word may be one of a [`LEGAL`] phrase.
pub(super) fn may_be_legal(word: Fold<'_>) -> bool {
    static OPENINGS: Openings = Openings::of([&LEGAL_WORDS]);
    const WORDS: [Packed; LEGAL_WORDS.len()] = Packed::all(LEGAL_WORDS);
    match word {
        Fold::Arabic(word) => {
            OPENINGS.may_be(FirstLetters::of_word(word)) && WORDS.iter().any(|&legal| word.starts_with(legal))
        }
        Fold::Other(word) => word.starts_with(FOREIGN_LEGAL_WORD),
    }
}

/// Whether a line is the one that Wikipedia sets under a title.
pub(super) fn is_encyclopedia(line: &str) -> bool {
    line.starts_with(ENCYCLOPEDIA)
}

/// How the phrases of all lists open, and those of [`LONG`].
pub(super) static OPENINGS: Openings = Openings::of([
    &WHOLE, &RELATED, &STARTS, &STARTS_OF_SENTENCES, &BYLINES, &LEGAL, &NOTICES, &LINKS, &STAMPS,
]);
pub(super) static LONG_OPENINGS: Openings = Openings::of(LONG);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_legal_phrase_has_a_word_that_tells_it() {
        for phrase in LEGAL {
            assert!(phrase.split(' ').skip(1).any(|word| may_be_legal(word.into())), "{phrase}");
        }
    }
}
