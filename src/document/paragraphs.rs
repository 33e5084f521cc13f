//! Paragraphs: the lines of a text, with hard-wrapped ones joined again (rule S1).

use super::breaks::{FULL_BREAKS, WIDEST};
use super::frames::each_part;
use super::indents::{forget_padding, restore_first_indent};
use super::lines::{Line, lines};
use super::short_lines::joined_in_blocks;
use super::torn::{joined_breaks, joined_if_torn};
use super::width::width;
use crate::span::Span;

/// Hands the paragraphs of a text to `take`, in order. What lies between them is white space.
pub(super) fn each_paragraph(text: &str, mut take: impl FnMut(Span)) {
    let mut take = |paragraph| each_part(text, paragraph, &mut take);
    let mut lines = lines(text);
    forget_padding(text, &mut lines);
    restore_first_indent(text, &mut lines);
    let (mut rest, mut end) = (lines.as_slice(), 0);
    while !rest.is_empty() {
        // The line that makes a stretch long enough is looked at first: where lines are wide, two of three need no look.
        let may_join = rest.get(FULL_BREAKS).is_some_and(|line| is_narrow(text, line));
        let length = if may_join { stretch_length(text, rest) } else { rest.len().min(FULL_BREAKS + 1) };
        let (stretch, behind) = rest.split_at(length);
        let joined = || joined_in_blocks(text, stretch).unwrap_or_else(|| joined_breaks(text, stretch));
        let joins = if may_join { joined() } else { joined_if_torn(text, stretch) };
        stretch[0].page_mark(text, end).into_iter().for_each(&mut take);
        let mut paragraph = stretch[0].whole;
        for (index, line) in stretch.iter().enumerate().skip(1) {
            if joins.get(index - 1) == Some(&true) {
                paragraph.end = line.whole.end;
            } else {
                take(std::mem::replace(&mut paragraph, line.whole));
                let end = stretch[index - 1].whole.end;
                line.page_mark(text, end).into_iter().for_each(&mut take);
            }
        }
        end = paragraph.end;
        take(paragraph);
        rest = behind;
    }
}

/// Lines at the head of `lines` that are narrow enough to be hard-wrapped; at least one.
fn stretch_length(text: &str, lines: &[Line]) -> usize {
    lines.iter().take_while(|line| is_narrow(text, line)).count().max(1)
}

/// Whether a line with its indent takes no more room than [`WIDEST`]; looks no further than it must.
fn is_narrow(text: &str, line: &Line) -> bool {
    let line_text = line.span.of(text);
    let indent = usize::from(line.indent);
    indent + line_text.len() <= WIDEST || indent + width(line_text, WIDEST + 1) <= WIDEST
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<Span> {
        let mut paragraphs = Vec::new();
        each_paragraph(text, |paragraph| paragraphs.push(paragraph));
        paragraphs
    }

    const BODY: &str = "كانت المدينة القديمة تنام مبكرة في الشتاء، وكان أهلها يجتمعون حول المواقد ويتبادلون حكايات \
        البحر والسفر. فإذا أقبل الربيع خرج الصيادون إلى القوارب قبل الفجر، وعادوا مع المغيب بسلال مملوءة يبيعونها في \
        السوق الصغير قرب المرفأ. ولم يكن أحد منهم يعرف أن الطريق الجديد سيغير كل شيء، وأن الشاحنات الكبيرة ستحمل إليهم \
        سمكا من موانئ بعيدة وبأسعار لا يقدرون عليها، حتى أغلق آخر دكان في السوق أبوابه ورحل صاحبه إلى العاصمة.";
    const LIST: [&str; 5] = [
        "ترميم السور الغربي وفتح الباب القديم أمام الزوار طوال العام",
        "إعادة النخيل إلى الساحة الكبرى التي كانت حديقة قبل الحرب",
        "تعبيد الطرق بين القرى",
        "إنشاء مدرستين في الحي الجنوبي الذي لا مدرسة فيه حتى اليوم",
        "بناء خزان للماء يكفي البلدة في سنوات الجفاف القادمة كلها",
    ];
    const VERSES: [&str; 6] = [
        "ألا يا نسيم الفجر هل أنت حامل سلاما إلى دار الأحبة والسمر",
        "وهل عند ماء النهر من خبر لهم فقد طال عهدي بالديار وبالنهر",
        "تركت على الشطآن قلبي معلقا يراقب ضوء السفن في ليلة البدر",
        "فإن عدت يوما فاسألوا الموج بيننا أما كان يروي قصة الشوق والصبر",
        "سلام على تلك البيوت وأهلها سلام على زيتونها وعلى الزهر",
        "سلام على من كان يفتح بابه لكل غريب ضل دربا من العسر",
    ];

    /// Fills lines greedily, as a program that wraps at `width` does.
    fn wrapped(text: &str, width: usize, line_break: &str) -> String {
        let (mut out, mut room) = (String::new(), 0);
        for word in text.split_whitespace() {
            let length = word.chars().count();
            if length < room {
                out.push(' ');
                room -= length + 1;
            } else {
                if !out.is_empty() {
                    out.push_str(line_break);
                }
                room = width - length;
            }
            out.push_str(word);
        }
        out
    }

    fn joined(text: &str) -> Vec<String> {
        let flat = |span: &Span| span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
        paragraphs(text).iter().map(flat).collect()
    }

    #[test]
    fn a_wrapped_paragraph_is_one_at_any_usual_width_and_with_any_line_end() {
        let body = joined(BODY);
        for width in [55, 60, 65, 72, 76, 78, 80] {
            for line_break in ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"] {
                let text = wrapped(BODY, width, line_break);
                assert!(text.contains(line_break));
                assert_eq!(joined(&text), body, "{width} {line_break:?}\n{text}");
            }
        }
    }

    #[test]
    fn a_wrapped_half_is_joined_beside_an_unwrapped_one() {
        let unwrapped = "أعيد افتتاح المرفأ.\nوحضر الصيادون.\nصورة: قوارب الصيد";
        for text in [
            format!("{unwrapped}\n\n{}", wrapped(BODY, 65, "\n")),
            wrapped(BODY, 72, "\n") + "\n\n" + unwrapped,
        ] {
            let found = joined(&text);
            assert_eq!(found.len(), 4, "{found:#?}");
            assert!(found.contains(&joined(BODY)[0]), "{found:#?}");
        }
        // An unwrapped paragraph is one long line.
        let text = format!("{BODY}\n{}\n{BODY}", wrapped(BODY, 65, "\n"));
        assert_eq!(joined(&text), [joined(BODY), joined(BODY), joined(BODY)].concat());
    }

    #[test]
    fn an_indent_opens_a_paragraph_and_takes_room_on_its_line() {
        let paragraph = |indent: &str| wrapped(&format!("{indent}{BODY}"), 70, "\n");
        // Two letters stand in for the indent while the lines are filled.
        let indented = paragraph("اا").replacen("اا", "  ", 1);
        let text = format!("{indented}\n{indented}\n{indented}");
        assert_eq!(joined(&text), [joined(BODY), joined(BODY), joined(BODY)].concat());
        assert_eq!(joined(text.trim()), joined(&text), "the first indent lost");
        let margin = format!("    {}", text.replace('\n', "\n    "));
        assert_eq!(joined(&margin), joined(&text), "indented as a whole");
    }

    #[test]
    fn text_at_the_right_margin_is_joined_as_text_at_the_left_is() {
        let text = wrapped(BODY, 65, "\n");
        let padded: Vec<String> = text.lines().map(|line| format!("{line:>65}")).collect();
        assert_eq!(joined(&padded.join("\n")), joined(BODY));
    }

    #[test]
    fn lists_verses_and_headlines_keep_their_lines() {
        assert_eq!(joined(&LIST.join("\n")), LIST);
        assert_eq!(joined(&VERSES.join("\n")), VERSES);
        let quoted = [
            VERSES[0],
            VERSES[1],
            "وقول الآخر:",
            VERSES[2],
            VERSES[4],
            "وهذا كله مما يكثر في أشعارهم إذا طال الفراق.",
            "وقد ذكره صاحب الكتاب في باب الحنين.",
        ];
        assert_eq!(joined(&quoted.join("\n")), quoted);
        let bullets = LIST.map(|item| format!("- {item}"));
        assert_eq!(joined(&bullets.join("\n")), bullets);
        let numbered: Vec<String> =
            (1..).zip(LIST).map(|(number, item)| format!("{number}. {item}")).collect();
        assert_eq!(joined(&numbered.join("\r\n")), numbered);
        let marks = ["(أ) (ب) (ج)", "أ- ب- ج-", "أولا: ثانيا: ثالثا:", "1/ 2/ 3/", "(1) (2) (3)"];
        for marks in marks.map(|marks| marks.split(' ')) {
            let marked: Vec<String> = marks.zip(LIST).map(|(mark, item)| format!("{mark} {item}")).collect();
            assert_eq!(joined(&marked.join("\n")), marked);
        }
        // The number of an article of a law is none of an item, though it opens its line.
        let law = BODY.replace("الشتاء،", "الشتاء وفق المادة (12) من النظام،");
        assert!(
            (50..70)
                .all(|width| !joined(&wrapped(&law, width, "\n")).iter().any(|line| line.starts_with('(')))
        );
        let headlines = "المرفأ القديم يعود إلى الحياة\nالصيادون: انتظرنا هذا اليوم طويلا";
        let text = format!("{headlines}\n\n{}", wrapped(BODY, 65, "\n"));
        assert_eq!(joined(&text)[..2], headlines.lines().collect::<Vec<_>>());
    }

    #[test]
    fn lines_broken_by_hand_are_joined_if_they_end_as_one_sentence() {
        let lines = [
            "أعلنت بلدية المرفأ اليوم عن بدء حملة للتنظيف",
            "من مخلفات الصيف بمشاركة مئات المتطوعين من المدارس والأحياء",
            "والنوادي الرياضية، وذلك اعتبارا من صباح السبت.",
        ];
        assert_eq!(joined(&lines.join("\n")), [lines.join(" ")]);
        // Without the full stop they may as well be headlines, and a long last line is a paragraph under two.
        let headlines = [lines[0], lines[1], lines[2].trim_end_matches('.')];
        assert_eq!(joined(&headlines.join("\n")), headlines);
        let under = format!("{} وتستمر الحملة أسبوعين.", lines[2].trim_end_matches('.'));
        assert_eq!(joined(&format!("{}\n{}\n{under}", lines[0], lines[1])), [lines[0], lines[1], &under]);
    }

    #[test]
    fn short_paragraphs_are_joined_between_headings_and_under_their_bullets() {
        let report = [
            "أهداف الحملة",
            "تسعى الحملة إلى غرس عشرة آلاف شجرة زيتون على سفوح الجبل التي",
            "احترقت في الصيف الماضي.",
            "المتطوعون",
            "يشارك في الغرس طلاب المدارس الثانوية وأهالي القرى الثلاث كل يوم",
            "سبت حتى نهاية الشهر.",
        ];
        let expected =
            [report[0], &report[1..3].join(" "), report[3], &report[4..].join(" ")].map(str::to_owned);
        assert_eq!(joined(&report.join("\n")), expected);
        assert_eq!(joined(&report[..3].join("\n")), expected[..2], "a line that breaks off");
        // Behind the first of them a sentence may begin.
        let headlines = [
            "إغلاق الطريق الساحلي أمام الشاحنات طوال أيام العيد القادم",
            "يفتح الطريق الساحلي أمام الشاحنات مجددا في اليوم الرابع منه صباحا.",
            "افتتاح معرض الزهور",
            "وزير الزراعة يفتتح معرض الزهور السنوي",
            "يستمر المعرض أسبوعين.",
        ];
        assert_eq!(joined(&headlines.join("\n")), headlines);
        let items = [
            "- تسعى الحملة إلى غرس عشرة آلاف شجرة زيتون على سفوح الجبل التي",
            "  احترقت في الصيف الماضي.",
            "- يشارك في الغرس طلاب المدارس الثانوية وأهالي القرى الثلاث كل يوم",
            "  سبت حتى نهاية الشهر.",
        ];
        let expected = [[items[0], items[1].trim()], [items[2], items[3].trim()]].map(|item| item.join(" "));
        assert_eq!(joined(&items.join("\n")), expected);
    }

    #[test]
    fn a_few_lines_without_a_stop_are_full_by_chance() {
        let page = [
            "مكنسة روبوت ذكية CleanBot X5 مع محطة تفريغ ذاتي - أبيض",
            "السعر: 1,899 ر.س شامل الضريبة (بدلا من 2,499 ر.س)",
            "★★★★☆ 4.3 من 5 (1,208 تقييم)",
        ];
        assert_eq!(joined(&page.join("\n")), page);
        let stopped = format!("{}.", page.join("\n"));
        assert_eq!(joined(&stopped), [page.join(" ") + "."]);
    }

    /// Four paragraphs as a page in Amiri has them: no width suits all breaks where letters are counted.
    const PRINTED: &str = "وبفضل برنامج خفض التكاليف الذي بدأناه في 2019، ارتفع صافي الربح بنسبة\n\
        6.8% ليصل إلى 84.7 مليون درهم رغم تراجع الإيرادات. وقد أوصى المجلس\n\
        بتوزيع أرباح نقدية بواقع 10 فلوس للسهم الواحد.\n\
        وعلى صعيد الاستدامة، شغلنا في سبتمبر محطة لاستعادة الحرارة المهدورة تولد 12\n\
        ميغاواط وتغطي ربع حاجة المصنع من الكهرباء، وخفضنا انبعاثات الكربون للطن\n\
        الواحد بنسبة 9%.\n\
        أما عن عام 2021 فإننا نتوقع تعافيًا تدريجيًا للطلب مع عودة مشاريع البنية\n\
        التحتية، ونعتزم افتتاح خط تعبئة جديد في ميناء صقر.\n\
        وختامًا، أتوجه بالشكر والتقدير إلى قيادتنا الرشيدة، وإلى مساهمينا وعملائنا\n\
        وموظفينا على ثقتهم ودعمهم.";

    #[test]
    fn lines_that_are_full_in_print_are_joined() {
        let openings = ["وبفضل", "وعلى", "أما", "وختام"];
        let is_opening = |found: &[String]| {
            found.iter().zip(openings).all(|(paragraph, opening)| paragraph.starts_with(opening))
        };
        let found = joined(PRINTED);
        assert!(found.len() == openings.len() && is_opening(&found), "{found:#?}");
        assert_eq!(found.join(" "), PRINTED.replace('\n', " "));
        // Between paragraphs a heading stands alone.
        let found = joined(&format!("{PRINTED}\nعودة البساتين\n{PRINTED}"));
        assert_eq!(found[openings.len()], "عودة البساتين");
    }

    #[test]
    fn vowel_marks_do_not_make_a_line_longer() {
        let text = wrapped(BODY, 65, "\n");
        let vocalised = text.replace("ال", "ال\u{652}").replace('ت', "ت\u{64e}");
        assert_eq!(paragraphs(&vocalised).len(), 1);
    }
}
