//! The title of a document: which of the headings above its text it is, and what repeats it.

use std::cell::LazyCell;

use super::credits::INSTITUTIONS;
use super::days::{ends_with_day, is_hour};
use super::forms::{label, says_subject, subject};
use super::furniture::{WIDE_GAP, is_tags};
use super::items::is_marked;
use super::phrases::is_encyclopedia;
use super::records::is_record;
use super::tables::has_fields;
use super::verse::shows_hemistichs;
use super::{Document, Kind, Sentence, count_words};
use crate::arabic::is_word_char;
use crate::separators::{is_bracketed, is_dash};
use crate::span::Span;
use crate::terminators::asks;
use crate::tokens::Tokenizer;

/// What stands before whom a statement or a letter is for.
const TO: [&str; 2] = ["إلى ", "إلى:"];
/// How a judgment opens: in whose name it is given.
pub(crate) const JUDGMENTS: [&str; 3] = ["باسم الشعب", "باسم الملك", "باسم جلالة"];
/// And who sat.
const BENCH: [&str; 2] = ["برئاسة ", "وعضوية "];
/// What parts of books and the terms of parliaments are called, and the words of the longest that has its number and no more.
const PARTS: [&str; 5] = ["الفصل ", "الباب ", "المبحث ", "الجزء ", "القسم "];
const LONGEST_NUMBER: usize = 4;
/// What a thesis calls itself before its title, and the words of which one stands behind: `أطروحة لنيل شهادة الدكتوراه`.
const THESES: [&str; 5] = ["أطروحة", "رسالة", "بحث", "مذكرة", "مشروع"];
const DEGREES: [&str; 7] = ["لنيل", "مقدم", "مقدمة", "تخرج", "التخرج", "ماجستير", "دكتوراه"];
/// How a line opens that says something of what is named above it, or what that costs.
const BELOW: [&str; 3] = ["وهي ", "وهو ", "السعر "];
/// Offices beside the [`INSTITUTIONS`] of authors.
const OFFICES: [&str; 7] = ["شركة", "دائرة", "محكمة", "مجلس", "بلدية", "مديرية", "إدارة"];
/// What readers rate things with, before what they call it: `★★★★☆ خزانة ممتازة`.
const STARS: [char; 3] = ['★', '☆', '⭐'];
/// What a recipe is made of; its name stands before that.
const INGREDIENTS: [&str; 4] = ["المكونات", "المقادير", "مكونات ", "مقادير "];

impl Document<'_> {
    /// The title: of the headings before the prose the one with most words, for a masthead or the name of a section is shorter. An
    /// encyclopedia's is the one over its own name, a letter's the one that says what it is about.
    ///
    /// None where there is another: what ends with a colon, what a form has filled in, what happens in brackets, the number or
    /// the head of a part, whom it is for and who wrote it, where and for which degree. None at all: tags, verses of the Quran,
    /// whom a speaker calls, who posts it, and what somebody asks in a dialogue.
    pub(super) fn find_title(&self) -> Option<usize> {
        let prose = self.sentences.iter().position(|sentence| sentence.kind == Kind::Prose)?;
        let is_heading = |&index: &usize| self.sentences[index].kind == Kind::Heading;
        let text = |index: usize| self.text_of(&self.sentences[index]);
        let is_list = |&index: &usize| INGREDIENTS.iter().any(|opening| text(index).starts_with(opening));
        let prose = (1..prose).find(is_list).unwrap_or(prose);
        let named = (1..prose).find(|&index| is_encyclopedia(text(index))).map(|index| index - 1);
        let named = named.or_else(|| (0..prose).find(|&index| says_subject(text(index))));
        named.filter(is_heading).or_else(|| {
            let headings = (0..prose).rev().filter(|index| is_heading(index) && may_name(text(*index)));
            let rank = |&index: &usize| {
                let line = text(index);
                let words = lettered_words(line);
                let is_name = names(line) && (!line.ends_with(':') || self.is_under_thesis(index));
                (is_name && !self.is_filled_in(index), words > 1 && !is_institution(line), words)
            };
            headings.max_by_key(rank)
        })
    }

    /// The title without what says that it is one: `Subject: برنامج المنح`. That is beside the text.
    pub(super) fn part_subject(&mut self) {
        let Some(index) = self.title else { return };
        let Sentence { span: whole, is_declared, .. } = self.sentences[index];
        let span = whole.said(self.text);
        let Some(said) = subject(span.of(self.text)) else { return };
        let label = Span::new(whole.start, span.end - said.len()).trimmed(self.text);
        let title = Sentence {
            kind: Kind::Heading,
            is_declared,
            ..Sentence::new(self.text, Span::new(span.end - said.len(), whole.end))
        };
        let label =
            Sentence { kind: Kind::Boilerplate, opens_paragraph: true, ..Sentence::new(self.text, label) };
        self.sentences.splice(index..=index, [label, title]);
        self.title = Some(index + 1);
    }

    /// Whether the line before a heading says for which degree it is: then it is the title, though it goes on behind a colon.
    fn is_under_thesis(&self, index: usize) -> bool {
        index > 0 && is_of_thesis(self.text_of(&self.sentences[index - 1]))
    }

    /// Whether a heading is one of several lines that a form has filled in, or joins parts with dots.
    fn is_filled_in(&self, index: usize) -> bool {
        let is_labelled = |index: usize| {
            let line = self.sentences.get(index).filter(|line| line.kind == Kind::Heading);
            line.is_some_and(|line| label(self.text_of(line)).is_some())
        };
        let beside = || index > 0 && (is_labelled(index - 1) || is_labelled(index + 1));
        (is_labelled(index) && beside()) || self.text_of(&self.sentences[index]).contains(" · ")
    }

    /// The heading that says this, whatever marks stand around it.
    pub(crate) fn heading_that_says(&self, title: &str) -> Option<usize> {
        let is_heading = |&index: &usize| self.sentences[index].kind == Kind::Heading;
        self.that_say(title, (0..self.sentences.len()).filter(is_heading)).first().copied()
    }

    /// Those of some sentences that say this.
    fn that_say(&self, title: &str, some: impl Iterator<Item = usize>) -> Vec<usize> {
        let words = LazyCell::new(|| count_words(title));
        some.filter(|&index| {
            let sentence = &self.sentences[index];
            // Most have another number of words, and are not folded.
            sentence.words() == *words && say_the_same(self.text_of(sentence), title)
        })
        .collect()
    }

    /// What repeats the title, found or given, says nothing new, whatever marks stand around it; unless there is nothing
    /// else. `again`: what a sentence is that repeats the title the document shows.
    pub(super) fn mark_title_again(&mut self, given: Option<&str>, again: Kind) {
        let Some(title) = given.or_else(|| self.title.map(|index| self.text_of(&self.sentences[index])))
        else {
            return;
        };
        let repeats = self.that_say(title, self.prose());
        if repeats.len() < self.prose().count() {
            for index in repeats {
                self.sentences[index].kind = if given.is_some() { Kind::Heading } else { again };
            }
        }
    }
}

/// Whether a heading may be a title at all: neither tags nor a verse, nobody who is spoken to (`شعبي العزيز،`) or posts
/// (`منى سالم @mona`), and no question behind a dash.
fn may_name(line: &str) -> bool {
    let is_of_dialogue = line.starts_with(is_dash) && asks(line);
    !is_of_dialogue
        && !is_tags(line)
        && !line.starts_with(['﴿', '{'])
        && !line.ends_with('،')
        && !line.contains(" @")
}

/// Whether a heading may say what the text is: it happens in no brackets, and says neither which part it
/// opens nor whom the text is for, in whose name it is or, by a title cut short (`د. نادية خوري`), who wrote it, nor of which day or hour it is.
fn names(line: &str) -> bool {
    !line.ends_with(['؛', '،'])
        && !is_bracketed(line)
        && !is_marked(line.trim_start_matches(STARS))
        && !is_number_of_part(line)
        && !ends_with_day(line)
        && !line.split_whitespace().any(is_hour)
        && !has_fields(line)
        && !line.contains(WIDE_GAP)
        && !shows_hemistichs(line)
        && !is_record(line)
        && !is_of_thesis(line)
        && !TO.iter().chain(&JUDGMENTS).chain(&BENCH).chain(&BELOW).any(|opening| line.starts_with(opening))
}

/// Whether a line says for which degree a thesis is: `رسالة مقدمة استكمالا لمتطلبات درجة الماجستير`.
fn is_of_thesis(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.next().is_some_and(|first| THESES.contains(&first))
        && words.take(2).any(|word| DEGREES.contains(&word))
}

/// Whether a line is the name of an institution and no more, as mastheads are: `الهيئة العامة للأنواء الجوية`.
fn is_institution(line: &str) -> bool {
    let name = line.split(" - ").next().unwrap_or(line);
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default();
    let bare = first.strip_prefix("ال").unwrap_or(first);
    let is_of_name = |word: &str| {
        word == "ابن" || ["ال", "وال", "لل", "ولل", "("].iter().any(|opening| word.starts_with(opening))
    };
    INSTITUTIONS.iter().chain(&OFFICES).any(|institution| *institution == bare) && words.all(is_of_name)
}

/// Whether a line says which part this is, and not of what: `الفصل الثاني`, `الفصل التشريعي الخامس عشر`.
fn is_number_of_part(line: &str) -> bool {
    PARTS.iter().any(|part| line.starts_with(part))
        && line.split_whitespace().count() <= LONGEST_NUMBER
        && !line.contains(':')
}

/// Words with a letter in them.
fn lettered_words(line: &str) -> usize {
    let lettered = |word: &&str| word.chars().any(|c| is_word_char(c) && !c.is_numeric());
    line.split_whitespace().filter(lettered).count()
}

/// Whether two lines have the same folded words.
fn say_the_same(one: &str, other: &str) -> bool {
    let [mut one, mut other] = [one, other].map(|line| (Tokenizer::new(line), String::new()));
    loop {
        let words = [&mut one, &mut other].map(|(tokens, buffer)| tokens.next_fold(buffer));
        let [one, other] = words.map(|word| word.map(|(_, fold)| fold));
        if one.is_none() || one != other {
            return one == other;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Article;
    use crate::document::Document;

    const BODY: &str =
        "تدور الأحداث في قرية على أطراف البادية، حيث تعيش عجوز وحيدة بعد سفر أبنائها الثلاثة إلى المدينة.";

    #[test]
    fn the_title_is_none_of_the_lines_of_a_form() {
        for (head, expected) in [
            (
                "مراجعة «بيت الطين»: حكاية صغيرة\nبطولة: منى واصف، قيس الشيخ نجيب، ريم علي\nإخراج: سامر الحكيم",
                "مراجعة «بيت الطين»: حكاية صغيرة",
            ),
            ("بيت الطين\n(عرض في مهرجان قرطاج ونال جائزة لجنة التحكيم)", "بيت الطين"),
            (
                "وعلى القانون رقم 12 لسنة 1984 بإصدار قانون الري؛\nتنظيم المياه الجوفية",
                "تنظيم المياه الجوفية",
            ),
            ("أبناء القرية\nمجموعة عامة · 12 ألف عضو", "أبناء القرية"),
            ("إعلان وظائف شاغرة\nأولا: أعضاء هيئة التدريس في الجامعة", "إعلان وظائف شاغرة"),
            ("مجلس الأمة\nالفصل التشريعي الخامس عشر\nمحضر الجلسة العاشرة", "محضر الجلسة العاشرة"),
            ("بيان اتحاد المعلمين\nإلى الزميلات والزملاء في كل مكان", "بيان اتحاد المعلمين"),
            ("الفصل الثاني\nنشأة المدينة", "نشأة المدينة"),
            ("الفصل الثاني: نشأة المدينة\nتمهيد", "الفصل الثاني: نشأة المدينة"),
            (
                "المدن الساحلية في القرن الماضي\nد. ناديا خوري، قسم التاريخ، جامعة الساحل",
                "المدن الساحلية في القرن الماضي",
            ),
            ("#كتب #تاريخ #قراءات_الصيف #من_مكتبتي\nأعمار الدول", "أعمار الدول"),
            ("النشرة الجوية\nصادرة عن دائرة الأرصاد صباح الأربعاء 31/1/2024", "النشرة الجوية"),
            ("النشرة الجوية\nصدرت يوم السبت الساعة 06:00 مساء", "النشرة الجوية"),
            ("تقرير الأسواق\nالأسبوع المنتهي في 15 ديسمبر 2023", "تقرير الأسواق"),
            ("سعادة مدير إدارة التعليم حفظه الله\nالموضوع: طلب صيانة", "طلب صيانة"),
            (
                "رقم الفتوى: 118743\nعنوان الفتوى: حكم تأخير الدين\nتاريخ النشر: 12 رمضان 1444",
                "حكم تأخير الدين",
            ),
            ("From: a@b.c\nSubject: برنامج المنح\nDate: Mon, 3 Jun 2024 10:00:00 +0300", "برنامج المنح"),
            (
                "★★★★☆ خزانة ممتازة لكن ضيقة\nاللون: أسود    عملية شراء معتمدة من البائع",
                "★★★★☆ خزانة ممتازة لكن ضيقة",
            ),
            ("قراءة في بيتين\nسار الغريب على الدروب وحيدا *** وبنى بصبر للحياة صعودا", "قراءة في بيتين"),
            (
                "تعميم\nالموضوع: مواعيد الحذف والإضافة والانسحاب من المواد في الفصل الدراسي الثاني من العام الجامعي",
                "مواعيد الحذف والإضافة والانسحاب من المواد في الفصل الدراسي الثاني من العام الجامعي",
            ),
            ("إلى: السادة عمداء الكليات ورؤساء الأقسام\nتعميم عن الحذف والإضافة", "تعميم عن الحذف والإضافة"),
            (
                "أطروحة لنيل شهادة الدكتوراه في علم الاجتماع\nالهجرة إلى الأرياف بعد الجائحة",
                "الهجرة إلى الأرياف بعد الجائحة",
            ),
            ("تفسير سورة العصر\nوهي مكية، وآياتها ثلاث", "تفسير سورة العصر"),
            ("رحلة إلى الجبال\nالسعر يبدأ من 1,850 ريالا للشخص الواحد", "رحلة إلى الجبال"),
            ("مستشفى ابن النفيس الجامعي\nقسم الأمراض الصدرية\nتقرير خروج", "تقرير خروج"),
            ("الهيئة العامة للأنواء الجوية\nالنشرة", "الهيئة العامة للأنواء الجوية"),
            (
                "الهيئة العامة للطيران تعلن مواعيد الصيف\nتفاصيل الرحلات",
                "الهيئة العامة للطيران تعلن مواعيد الصيف",
            ),
            ("رسالة من البحر إلى الصيادين\nقصة قصيرة", "رسالة من البحر إلى الصيادين"),
            ("كعكة الجزر\n\nالمكونات\nكوبان دقيق\nملعقة صغيرة من مسحوق الخبز", "كعكة الجزر"),
        ] {
            let text = format!("{head}\n\n{BODY}\n");
            let article = Article::plain(&text);
            let document = Document::new(&article, None, false);
            let title = document.title.map(|index| document.text_of(&document.sentences[index]));
            assert_eq!(title, Some(expected));
        }
    }

    #[test]
    fn whom_a_speaker_calls_what_he_recites_and_who_posts_are_no_titles() {
        for line in [
            "شعبي العزيز،",
            "﴿يا أيتها النفس المطمئنة ارجعي إلى ربك راضية مرضية﴾",
            "{يا أيتها النفس المطمئنة ارجعي إلى ربك راضية مرضية}",
            "[Forwarded from أخبار النفط]",
            "د. منى سالم @mona_eco · ٣ أكتوبر",
            "- أين كنت طوال الليل؟",
        ] {
            let text = format!("{line}\n\n{BODY}\n");
            let article = Article::plain(&text);
            assert_eq!(Document::new(&article, None, false).title, None, "{line}");
        }
    }
}
