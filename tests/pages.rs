//! Pages and Markdown as people write them: what is taken for the article, what for headings, and what of it sums it up.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use zubda::{Article, Encoding, Settings, Summarizer, Summary, TextFormat, decode_html};

fn summarized(path: &Path, format: TextFormat) -> (String, Summary) {
    let bytes = fs::read(path).unwrap();
    let decoded = decode_html(&bytes, Encoding::AUTO).unwrap();
    assert_eq!(decoded.warnings, []);
    let article = Article::read(&decoded.text, format).unwrap();
    let settings = Settings::default().with_explain(true);
    let summary = Summarizer::new(settings).summarize_article(&article, None);
    (decoded.encoding.to_owned(), summary)
}

/// What became of every sentence; chosen ones with a star.
fn shown(encoding: &str, summary: &Summary) -> String {
    let mut out = format!("title: {}\nencoding: {encoding}\n", summary.title.as_deref().unwrap_or("-"));
    let kinds = ["heading", "boilerplate", "duplicate"];
    for sentence in &summary.explanation {
        let kind = match sentence.verdict.as_str() {
            "chosen" => "*",
            other if kinds.contains(&other) => other,
            _ => "-",
        };
        writeln!(out, "{kind:>11}  {}", sentence.text.replace('\n', " / ")).unwrap();
    }
    out
}

#[test]
fn a_page_gives_its_article_and_nothing_else() {
    insta::glob!("../fixtures/pages", "*.html", |path| {
        let (encoding, summary) = summarized(path, TextFormat::Html);
        insta::assert_snapshot!(shown(&encoding, &summary));
    });
}

#[test]
fn markdown_gives_its_prose_and_its_headings() {
    insta::glob!("../fixtures/markdown", "*.md", |path| {
        let (encoding, summary) = summarized(path, TextFormat::Markdown);
        insta::assert_snapshot!(shown(&encoding, &summary));
    });
}

#[test]
fn a_summary_of_a_page_is_slices_of_the_text_it_brings_along() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pages");
    let mut sentences = 0;
    for entry in fs::read_dir(root).unwrap() {
        let (_, summary) = summarized(&entry.unwrap().path(), TextFormat::Html);
        let text = summary.extracted.as_deref().unwrap();
        for sentence in &summary.sentences {
            let chars = text.chars().skip(sentence.chars.start).take(sentence.chars.len());
            assert_eq!(text[sentence.bytes.clone()], sentence.text);
            assert_eq!(chars.collect::<String>(), sentence.text);
            sentences += 1;
        }
    }
    assert_eq!(sentences, 26 * 3);
}

fn text_of(page: &str) -> String {
    Article::html(page).unwrap().text().to_owned()
}

const PROSE: &str = "أعلنت البلدية أمس فتح الحديقة العامة أمام الزوار بعد ترميم استمر عامين كاملين. وقال مدير الحدائق إن \
                     العمال زرعوا ألف شجرة، وأعادوا بناء السور القديم، ورصفوا الممرات بالحجر.";

#[test]
fn a_page_without_an_article_gives_nothing() {
    for page in [
        "",
        "<html><body></body></html>",
        "<title>بوابة</title><ul><li><a href=1>الرئيسية</a></li><li><a href=2>اتصل بنا</a></li></ul>",
        "<h1>404</h1><p>الصفحة غير موجودة</p><form><input><button>بحث</button></form>",
        "<table><tr><th>المدينة</th><th>السكان</th></tr><tr><td>حلب.</td><td>2</td></tr></table>",
    ] {
        assert_eq!(text_of(page), "", "{page}");
        let summary = Summarizer::default().summarize_article(&Article::html(page).unwrap(), None);
        assert!(summary.sentences.is_empty());
        assert_eq!(summary.warnings.len(), 1, "{page}");
    }
}

#[test]
fn a_page_cut_off_anywhere_gives_what_is_there() {
    let page = fs::read_to_string("fixtures/pages/news.html").unwrap();
    let whole = text_of(&page);
    for percent in [40, 45, 50, 55, 60, 70, 80, 90] {
        let end = (0..=page.len() * percent / 100).rev().find(|&end| page.is_char_boundary(end)).unwrap();
        let text = text_of(&page[..end]);
        let lead = "انطلق صباح اليوم الثلاثاء أول قطار ركاب من حلفا إلى الأبيض";
        assert!(text.contains(lead) || end < page.find("قدموا من القرى").unwrap(), "{percent} %: {text}");
        assert!(text.len() <= whole.len() + 400, "{percent} %: {text}");
    }
}

#[test]
fn fragments_are_pages_too() {
    assert_eq!(text_of(&format!("<p>{PROSE}</p>")), PROSE);
    assert_eq!(text_of(PROSE), PROSE);
    assert_eq!(text_of("اكتمل&nbsp;ملء <b>الس</b>د &laquo;أمس&raquo;."), "اكتمل\u{a0}ملء السد «أمس».");
}

#[test]
fn a_post_within_a_post_is_read_once() {
    let [question, answer] =
        ["متى يصل القطار إلى حلفا؟ سألت المحطة فلم تجب.", "يصل القطار في السابعة مساء كل يوم."];
    // vBulletin marks what is around a post as it does the post itself.
    let post = |number: usize, text: &str| {
        format!("<div id=post_message_wrap_{number}><div id=post_message_{number}><p>{text}</p></div></div>")
    };
    assert_eq!(text_of(&(post(7, question) + &post(8, answer))), format!("{question}\n\n{answer}"));
    for depth in [2, 40] {
        let page = format!("{}<p>{PROSE}</p>", "<div class=post_body>".repeat(depth));
        assert_eq!(text_of(&page), PROSE, "{depth}");
    }
}

#[test]
fn links_in_prose_do_not_make_it_a_menu() {
    let linked: String = PROSE
        .split(' ')
        .enumerate()
        .map(|(n, word)| if n % 3 == 0 { format!("<a href=/w/{n}>{word}</a> ") } else { format!("{word} ") })
        .collect();
    let page =
        format!("<div class=mw-parser-output><div><p>{linked}</p></div><div><p>{linked}</p></div></div>");
    assert_eq!(text_of(&page), format!("{PROSE}\n\n{PROSE}"));
}

#[test]
fn the_title_is_the_headline_without_the_site() {
    for (head, headings, title) in [
        (
            "افتتاح الحديقة العامة في حلب | جريدة المدينة",
            "<h1>جريدة المدينة</h1><h2>افتتاح الحديقة العامة في حلب</h2>",
            "افتتاح الحديقة العامة في حلب",
        ),
        ("جريدة المدينة - الحديقة", "<h1>الحديقة</h1>", "الحديقة"),
        (
            "افتتاح الحديقة العامة أمام زوار حلب | المدينة",
            "<h1>المدينة</h1>",
            "افتتاح الحديقة العامة أمام زوار حلب",
        ),
        ("", "<h1>الحديقة</h1>", "الحديقة"),
    ] {
        let page = format!("<head><title>{head}</title></head><body>{headings}<div><p>{PROSE}</p></div>");
        assert_eq!(Article::html(&page).unwrap().title(), Some(title), "{head}");
    }
}

#[test]
fn the_headings_of_what_is_no_article_are_known_however_they_are_spelled() {
    let page = |heading: &str| {
        text_of(&format!(
            "<article><p>{PROSE}</p><p>{PROSE}</p><h2>{heading}</h2><p>غريب في المدن.</p></article>"
        ))
    };
    for heading in ["قائمة المراجع", "قائمه المراجع", "وصلات خارجيّة", "أُنظر أيضًا", "مـلاحظـات"]
    {
        assert!(!page(heading).contains("غريب"), "{heading}");
    }
    for heading in ["مقالات ذات صلة", "مقالات ذات صله", "إقرأ أيضًا:"] {
        assert!(!page(heading).contains(heading), "{heading}");
    }
}

#[test]
fn comments_are_read_where_there_is_nothing_else() {
    let said = "أرى أن السوق القديم يستحق الترميم قبل الجسر، فقد سقط سقفه مرتين في عام واحد، ولم يصلحه أحد.";
    let page = format!("<title>آراء</title><div class=comments><p>{said}</p><p>{PROSE}</p></div>");
    assert!(text_of(&page).contains(said));
    let with_article = format!(
        "<title>آراء</title><article><p>{PROSE}</p></article><div class=comments><p>{said}</p></div>"
    );
    assert!(!text_of(&with_article).contains(said) && text_of(&with_article).contains(PROSE));
}

#[test]
fn a_standfirst_beside_the_body_is_its_first_paragraph_and_comes_once() {
    let first = "بعد عامين من العمل تعود الحديقة العامة إلى أهل المدينة بألف شجرة جديدة.";
    let body = format!(
        "<div class=body><p>{PROSE}</p><p>{PROSE}</p><p>وتفتح الحديقة كل يوم حتى المساء، والدخول بلا رسوم.</p></div>"
    );
    let page = |inside: &str| {
        format!(
            "<title>حديقة</title><div class=top><h1>حديقة</h1><div itemprop=description>{first}</div></div><div>{inside}{body}</div>"
        )
    };
    let beside = text_of(&page(""));
    assert!(beside.starts_with(first) && beside.contains(PROSE), "{beside}");
    assert_eq!(text_of(&page(&format!("<p>{first}</p>"))).matches(first).count(), 1);
}

#[test]
fn a_title_goes_without_the_site_behind_it() {
    let site = "<meta property='og:site_name' content='جريدة الرأي'>";
    for (name, title) in [
        ("وادي الحنين - ويكيبيديا", "وادي الحنين"),
        ("وادي الحنين — ويكيبيديا، الموسوعة الحرة", "وادي الحنين"),
        ("فتح الحديقة | جريدة الرأي", "فتح الحديقة"),
        ("الأهلي - الزمالك", "الأهلي - الزمالك"),
        ("ويكيبيديا", "ويكيبيديا"),
    ] {
        let page = format!("<title>{name}</title>{site}<p>{PROSE}</p>");
        assert_eq!(Article::html(&page).unwrap().title(), Some(title));
    }
}

#[test]
fn what_no_reader_sees_parts_no_words() {
    let page = format!(
        "<div>\n <p>\n<b>وصل</b> <i>القط</i><!-- هنا --><i>ار</i> <script>إلى</script>المحطة.</p>\n<p>{PROSE}</p></div>"
    );
    assert_eq!(text_of(&page), format!("وصل القطار المحطة.\n\n{PROSE}"));
}

#[test]
fn the_title_of_markdown_is_its_first_heading_with_a_word() {
    for first in ["# ![شعار](logo.png)", "#", "# `   `", "## قسم"] {
        let article = Article::markdown(&format!("فقرة أولى.\n\n{first}\n\nفقرة ثانية.\n\n# العنوان\n"));
        assert_eq!(article.title(), Some("العنوان"), "{first}");
    }
}

#[test]
fn a_callout_is_told_from_a_link_in_a_quotation() {
    for (line, text) in [
        ("> [!note] الفكرة\n> نص الفكرة.", "الفكرة\n\nنص الفكرة."),
        ("> [!my-note]- الفكرة\n> نص الفكرة.", "الفكرة\n\nنص الفكرة."),
        ("> > [!تنبيه] الفكرة\n> > نص الفكرة.", "الفكرة\n\nنص الفكرة."),
        ("> [!NOTE]\n> نص الفكرة.", "نص الفكرة."),
        ("> [![صورة](a.png)](https://example.org) نص الفكرة.", "نص الفكرة."),
        ("> [![صورة]](https://example.org) نص الفكرة.", "![صورة] نص الفكرة."),
        ("> [!هنا](https://example.org) نص الفكرة.", "!هنا نص الفكرة."),
    ] {
        assert_eq!(Article::markdown(line).text(), text, "{line}");
    }
}

#[test]
fn a_page_too_large_for_copies_is_read_like_any_other() {
    // Lists that Readability takes for a menu until it is told to keep what it can.
    let item = "<li>وصل القطار إلى المحطة الجديدة.</li>";
    let menu = |items: usize| format!("<div><ul>{}</ul><br><b>{PROSE}</b></div>", item.repeat(items));
    for items in [200, 20_000] {
        let text = text_of(&menu(items));
        assert_eq!(text.matches("وصل القطار").count(), items);
        assert!(text.ends_with(PROSE), "{items}");
    }
    let commented = format!("<div class=comments>{}</div>", format!("<p>{PROSE}</p>").repeat(20_000));
    assert_eq!(text_of(&commented).matches("أعلنت البلدية").count(), 20_000);
}
