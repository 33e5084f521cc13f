//! Lists: what announces one says nothing without it.

use std::iter;

use super::items::{is_section, marker, opens_item};
use super::persons::is_person;
use super::{Document, Kind, Sentence, walk};
use crate::arabic::all_folded;
use crate::article::LONGEST_LIST;
use crate::fold::fold;
use crate::separators::COMMAS;
use crate::terminators::asks;

/// Words of the longest announcement that tells nothing else though it has a comma: `تعلن جامعة الساحل عن …، وذلك وفق الشروط
/// الآتية:` has told something.
const LONGEST_ANNOUNCEMENT: usize = 15;
/// Words of the longest that tells nothing but that something is said or listed, and how it ends, folded.
const LONGEST_LEAD: usize = 8;
const LEADS: [&str; 15] = all_folded([
    "قال", "قالت", "يقول", "تقول", "قاءلا", "بقوله", "قوله", "قولها", "يلي", "الاتي", "الاتيه", "التالي",
    "التاليه", "هي", "وهي",
]);
/// Words of the shortest item that may stand for itself; shorter ones are labels.
const SHORTEST_ITEM: usize = 4;
impl Document<'_> {
    /// Items of a list need no full stop: where a line opens like one and so does the line beside it, neither is a heading.
    pub(super) fn mark_items(&mut self) {
        let mut before = None;
        for index in 0..self.sentences.len() {
            if !self.sentences[index].opens_paragraph {
                continue;
            }
            let is_item = self.may_be_item(index);
            if is_item && let Some(before) = before {
                self.take_for_item(before);
                self.take_for_item(index);
            }
            before = is_item.then_some(index);
        }
    }

    fn take_for_item(&mut self, index: usize) {
        let item = &self.sentences[index];
        if item.words() >= SHORTEST_ITEM && !is_person(&item.passage(self.text)) {
            self.sentences[index].kind = Kind::Prose;
        }
    }

    /// Whether a line opens like an item of a list; a question waits for its answer.
    fn may_be_item(&self, index: usize) -> bool {
        let sentence = &self.sentences[index];
        let line = self.text_of(sentence);
        sentence.is_guessed_text() && opens_item(line) && !is_section(line) && !asks(line)
    }

    /// What announces a list says nothing without it (`في الأحوال الآتية:`), nor the list without that: a short list is part
    /// of its announcement, over a longer one it is a heading.
    pub(super) fn join_lists(&mut self) {
        // From the last on, so that an item which announces a list of its own brings all of that along.
        let mut parts = vec![0; self.sentences.len()];
        for index in (0..self.sentences.len()).rev() {
            match self.list_behind(index, &parts) {
                List::None => {}
                List::Short(items) => parts[index] = items,
                List::Long if self.tells_and_announces(index) => {}
                List::Long => self.sentences[index].kind = Kind::Heading,
            }
        }
        self.join(parts.into_iter().enumerate().filter(|(_, parts)| *parts > 0).collect());
    }

    /// A short sentence that only announces what it is not joined with says nothing: `وأنشد يقول:`
    pub(super) fn mark_announcements(&mut self) {
        for index in 0..self.sentences.len() {
            let sentence = &self.sentences[index];
            if sentence.kind == Kind::Prose
                && !sentence.is_declared
                && sentence.words() <= LONGEST_LEAD
                && self.closes_paragraph(index)
                && only_leads(self.text_of(sentence))
                && announces(self.text_of(sentence))
            {
                self.sentences[index].kind = Kind::Heading;
            }
        }
    }

    /// Whether a sentence tells something before it announces a list.
    fn tells_and_announces(&self, index: usize) -> bool {
        let sentence = &self.sentences[index];
        sentence.words() > LONGEST_ANNOUNCEMENT && self.text_of(sentence).contains(COMMAS)
    }

    /// The list that a sentence announces. `parts`: how many sentences behind each are to be one with it.
    fn list_behind(&self, index: usize, parts: &[usize]) -> List {
        let announcement = &self.sentences[index];
        let announces = announcement.is_guessed_text() && announces(self.text_of(announcement));
        let is_short = announcement.kind == Kind::Heading;
        let (mut behind, mut words, mut says) = (index + 1, announcement.words(), false);
        let (mut is_item, mut first) = (false, None);
        while let Some(sentence) = self.sentences.get(behind) {
            if sentence.opens_paragraph {
                let marker = if announces { marker(self.text_of(sentence)) } else { None };
                is_item = marker.is_some() && (first.is_none() || marker == first);
                first = first.or(marker);
            }
            if !is_item || !sentence.is_guessed_text() {
                break;
            }
            let whole = behind..=behind + parts[behind];
            says |= sentence.kind == Kind::Prose || parts[behind] > 0;
            behind = whole.end() + 1;
            words += walk::words(&self.sentences[whole]);
            if words > LONGEST_LIST {
                return List::Long;
            }
        }
        match behind - index - 1 {
            0 => List::None,
            // Names and labels under a label.
            _ if is_short && !says => List::None,
            1 if self.sections_follow(index + 1) => List::Long,
            items => List::Short(items),
        }
    }

    /// Whether what looks like the only item of a list is the heading of the first of several sections: `1. تصحيح`.
    fn sections_follow(&self, item: usize) -> bool {
        let is_heading = |sentence: &Sentence| sentence.kind == Kind::Heading;
        let behind = self.sentences.get(item + 1);
        is_heading(&self.sentences[item]) && behind.is_some_and(|behind| behind.kind == Kind::Prose)
    }

    /// Makes one sentence of each of these, in order, and of so many behind it. What is part of one may go on as one itself.
    pub(super) fn join(&mut self, wholes: Vec<(usize, usize)>) {
        if wholes.is_empty() {
            return;
        }
        let mut is_part = vec![false; self.sentences.len()];
        for (index, parts) in wholes.into_iter().rev() {
            let (mut words, mut end) = (0, 0);
            let whole = index..=index + parts;
            for (part, is_part) in iter::zip(&self.sentences[whole.clone()], &mut is_part[whole]) {
                // The words of what is a part by now are those of its whole, and so is its end.
                words += if *is_part { 0 } else { part.words };
                end = end.max(part.span.end);
                *is_part = true;
            }
            is_part[index] = false;
            let whole = &mut self.sentences[index];
            (whole.kind, whole.words, whole.span.end) = (Kind::Prose, words, end);
        }
        let mut parts = is_part.into_iter();
        self.sentences.retain(|_| parts.next() != Some(true));
    }
}

/// Whether a sentence announces what stands under it: `وهي:`, `المدرجة أدناه:-`.
fn announces(sentence: &str) -> bool {
    sentence.trim_end_matches(['-', '–', ' ']).ends_with(':')
}

/// Whether an announcement says that something is said or listed, and not what: `وأنشد يقول:`
fn only_leads(announcement: &str) -> bool {
    let said = announcement.trim_end_matches(['-', '–', ' ', ':']);
    !said.contains(COMMAS) && said.rsplit(' ').next().is_some_and(|last| LEADS.contains(&fold(last).as_str()))
}

/// What stands behind an announcement.
enum List {
    None,
    /// So many sentences.
    Short(usize),
    Long,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::told;

    #[test]
    fn a_list_says_nothing_without_what_announces_it_and_ends_where_the_marks_do() {
        let before = "ينتمي الدواء إلى مجموعة من الأدوية تسمى مسكنات الألم وخافضات الحرارة.";
        for list in [
            "لا تتناول هذا الدواء إذا:\n- كنت تعاني من حساسية لأي من مكوناته.\n- كنت تعاني من قصور شديد في الكبد.",
            "نستخدم بياناتك للأغراض التالية:\n(أ) ربطك بأقرب سائق.\n(ب) حساب الأجرة وإصدار الفواتير.",
            "تحدد الرسوم على النحو الآتي:\n( أ ) ألف جنيه للبئر.\n( ب ) ثلاثة آلاف لما زاد.",
            "وأما المخرج فله صور، منها:\nالأولى: أن تكون وكيلا عنه.\nالثانية: أن تعده بالبيع وعدا.",
            "نصائح للمزارعين:\n1️⃣ رش المبيد في الصباح الباكر\n2️⃣ لا تسرف في الري بعد التسميد",
        ] {
            let found = told(&format!("{before}\n{list}\n3. مشاركة البيانات\n{before} ولا يباع بلا وصفة.\n"));
            assert_eq!(found[1], (Kind::Prose, list.replace('\n', " ")));
            assert_eq!(found[2], (Kind::Heading, "3. مشاركة البيانات".to_owned()));
        }
    }

    #[test]
    fn an_item_that_announces_a_list_has_all_of_it() {
        let list = "يشترط في المرشح لعضوية المجلس ما يأتي:\n\
                    1- أن يكون حاصلا على إحدى الشهادات الآتية:\n\
                    أ- شهادة الحقوق من جامعة معترف بها\n\
                    ب- شهادة الاقتصاد من جامعة معترف بها\n\
                    2- ألا يقل عمره عن ثلاثين سنة";
        let behind = "ويقدم الطلب إلى أمانة المجلس قبل الموعد بشهر.";
        let found = told(&format!("{list}\n{behind}\n"));
        assert_eq!(found, [list, behind].map(|text| (Kind::Prose, text.replace('\n', " "))));
        // With a long list in one of the items neither announcement says anything.
        let certificate = |n: usize| {
            format!("- شهادة رقم {n} من جامعة معترف بها في بلدها وفي خارجه منذ عشر سنوات أو أكثر\n")
        };
        let long: String = (1..=5).map(certificate).collect();
        let found = told(&format!("يشترط ما يأتي:\n1- إحدى الشهادات الآتية:\n{long}{behind}\n"));
        assert_eq!([found[0].0, found[1].0], [Kind::Heading; 2]);
    }

    #[test]
    fn over_a_long_list_an_announcement_is_a_heading_unless_it_tells_something() {
        let list = "- أن يكون المتقدم حاصلا على الدكتوراه من جامعة معترف بها في بلدها وخارجه.\n\
                    - ألا يقل تقديره في المرحلة الجامعية الأولى عن جيد جدا أو ما يعادله من الدرجات.\n\
                    - أن تكون له خبرة لا تقل عن ثلاث سنوات في التدريس في إحدى الجامعات أو المعاهد العليا.\n\
                    - أن يجيد لغة أجنبية واحدة على الأقل قراءة وكتابة ومحادثة بشهادة من معهد معتمد.\n";
        for (announcement, kind) in [
            ("ويشترط في من يتقدم ما يأتي:", Kind::Heading),
            (
                "تعلن جامعة الساحل عن رغبتها في شغل عدد من الوظائف التعليمية في كلياتها الثلاث للعام القادم، وذلك وفق الشروط الآتية:",
                Kind::Prose,
            ),
        ] {
            let found = told(&format!("{announcement}\n{list}"));
            assert_eq!(found[0], (kind, announcement.to_owned()));
        }
    }
}
