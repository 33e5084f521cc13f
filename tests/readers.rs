//! Documents as people have them: what of each is taken for its text, what for headings, and what of it sums it up.

#[cfg(feature = "documents")]
#[path = "common/zipped.rs"]
mod zipped;

use std::fmt::Write as _;
use std::fs;

use zubda::{Article, Encoding, Settings, Summarizer, Summary, TextFormat, decode};

/// What became of every sentence; chosen ones with a star, a line above each that opens a paragraph.
fn shown(article: &Article<'_>) -> String {
    let settings = Settings::default().with_explain(true);
    let summary = Summarizer::new(settings).summarize_article(article, None);
    assert_slices(article, &summary);
    let mut out = format!("title: {}\n", summary.title.as_deref().unwrap_or("-"));
    let mut end = 0;
    for sentence in &summary.explanation {
        let start = end + article.text()[end..].find(&sentence.text).expect("sentences in their order");
        if article.text()[end..start].contains("\n\n") {
            out.push('\n');
        }
        end = start + sentence.text.len();
        let kind = match sentence.verdict.as_str() {
            "chosen" => "*",
            kind @ ("heading" | "boilerplate" | "duplicate") => kind,
            _ => "-",
        };
        writeln!(out, "{kind:>11}  {}", sentence.text.replace('\n', " / ")).unwrap();
    }
    out
}

fn assert_slices(article: &Article<'_>, summary: &Summary) {
    for sentence in &summary.sentences {
        let pieces: Vec<&str> = match &*sentence.pieces {
            [] => vec![&article.text()[sentence.bytes.clone()]],
            pieces => pieces.iter().map(|piece| &article.text()[piece.bytes.clone()]).collect(),
        };
        assert_eq!(pieces.join(" "), sentence.text);
    }
}

#[test]
fn subtitles_and_transcripts_give_what_is_said() {
    insta::glob!("../fixtures/subtitles", "*.*", |path| {
        let bytes = fs::read(path).unwrap();
        let decoded = decode(&bytes, Encoding::AUTO).unwrap();
        let article = Article::read(&decoded.text, TextFormat::Subtitles).unwrap();
        insta::assert_snapshot!(shown(&article));
    });
}

#[test]
fn texts_as_they_are_pasted_and_exported_give_what_people_wrote() {
    insta::glob!("../fixtures/everyday", "*.txt", |path| {
        let text = fs::read_to_string(path).unwrap();
        insta::assert_snapshot!(shown(&Article::plain(&text)));
    });
}

#[cfg(feature = "documents")]
mod files {
    use std::path::Path;

    use zubda::{FileFormat, Warning};

    use super::{Article, Settings, Summarizer, TextFormat, fs, shown};
    use crate::zipped::{docx, epub, zipped};

    fn read(path: &Path) -> Article<'static> {
        let format = match path.extension().unwrap().to_str().unwrap() {
            "docx" => FileFormat::Docx,
            "odt" => FileFormat::Odt,
            "epub" => FileFormat::Epub,
            "pdf" => FileFormat::Pdf,
            other => panic!("{other}"),
        };
        Article::file(&fs::read(path).unwrap(), format, 1 << 20).unwrap()
    }

    #[test]
    fn office_files_give_their_prose_and_their_headings() {
        insta::glob!("../fixtures/office", "*.[!m]*", |path| {
            insta::assert_snapshot!(shown(&read(path)));
        });
    }

    const ANNOUNCEMENT: &str = "لا تتناول هذا الدواء إذا:";
    const ITEMS: [&str; 2] = ["كنت تعاني من قصور في الكبد", "كنت دون الثانية عشرة."];

    /// An announcement over a list, and a list under a heading, in every form: what opens and closes a paragraph, a heading, an
    /// item; what stands around a list.
    fn listed(marks: [&str; 8]) -> String {
        let [opens, closes, opens_heading, closes_heading, opens_list, opens_item, closes_item, closes_list] =
            marks;
        let items = ITEMS.map(|item| format!("{opens_item}{item}{closes_item}")).concat();
        let list = format!("{opens_list}{items}{closes_list}");
        format!(
            "{opens}{ANNOUNCEMENT}{closes}{list}{opens_heading}الأعراض{closes_heading}{list}{opens}يحفظ باردا.{closes}"
        )
    }

    fn listed_in_files() -> [(&'static str, Vec<u8>, FileFormat); 3] {
        let word = |properties: &str| format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>");
        let (prose, heading) = (word(""), word("<w:outlineLvl w:val=\"0\"/>"));
        let item = word("<w:numPr><w:numId w:val=\"1\"/></w:numPr>");
        let end = "</w:t></w:r></w:p>";
        let docx = docx(&listed([&prose, end, &heading, end, "", &item, end, ""]));
        let odt = listed([
            "<text:p>", "</text:p>", "<text:h>", "</text:h>", "<text:list>", "<text:list-item><text:p>",
            "</text:p></text:list-item>", "</text:list>",
        ]);
        let odt = zipped(&[("content.xml", format!("<x xmlns:text='t'>{odt}</x>").as_bytes())]);
        let chapter = listed(["<p>", "</p>", "<h2>", "</h2>", "<ul>", "<li><p>", "</p></li>", "</ul>"]);
        let epub = epub(&chapter);
        [("docx", docx, FileFormat::Docx), ("odt", odt, FileFormat::Odt), ("epub", epub, FileFormat::Epub)]
    }

    #[test]
    fn a_list_goes_on_with_the_line_that_announces_it_and_with_no_heading() {
        let page = listed(["<p>", "</p>", "<h2>", "</h2>", "<ol>", "<li>", "</li>", "</ol>"]);
        let markdown = listed(["", "\n\n", "## ", "\n\n", "", "* ", "\n", "\n"]);
        let texts = [("html", page, TextFormat::Html), ("md", markdown, TextFormat::Markdown)];
        let texts = texts.each_ref().map(|(name, text, form)| (*name, Article::read(text, *form)));
        let files =
            listed_in_files().map(|(name, file, format)| (name, Article::file(&file, format, 1 << 20)));
        for (name, article) in texts.into_iter().chain(files) {
            let article = article.unwrap();
            let summarizer = Summarizer::new(Settings::default().with_explain(true));
            let explanation = summarizer.summarize_article(&article, None).explanation;
            let found: Vec<String> =
                explanation.iter().map(|sentence| sentence.text.replace("\n\n", " ")).collect();
            let [first, second] = ITEMS;
            let whole = format!("{ANNOUNCEMENT} - {first} - {second}");
            assert_eq!(found, [&whole, "الأعراض", first, second, "يحفظ باردا."], "{name}");
        }
    }

    /// The article as subtitles: a cue for every few words.
    fn subtitles(text: &str) -> String {
        let words: Vec<&str> = text.split_whitespace().collect();
        let cue = |(number, words): (usize, &[&str])| {
            format!(
                "{number}\n00:00:{:02},000 --> 00:00:{:02},900\n{}\n\n",
                number % 60,
                number % 60,
                words.join(" ")
            )
        };
        words.chunks(7).enumerate().map(cue).collect()
    }

    #[test]
    #[cfg(all(feature = "html", feature = "markdown"))]
    fn the_same_article_in_any_form_gives_the_same_three_sentences() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/office");
        let markdown = fs::read_to_string(folder.join("orchard.md")).unwrap();
        let text = markdown.replace("## ", "").replace("# ", "").replace("\n- ", "\n\n");
        let body: String = text
            .split("\n\n")
            .filter(|block| block.contains('.'))
            .map(|block| block.to_owned() + "\n")
            .collect();
        let page = text.split("\n\n").map(|block| {
            if block.contains('.') { format!("<p>{block}</p>") } else { format!("<h2>{block}</h2>") }
        });
        let page = format!("<title>البساتين</title><article>{}</article>", page.collect::<String>());
        let srt = subtitles(&body);
        let mut articles = vec![
            Article::markdown(&markdown),
            Article::plain(&text),
            Article::read(&page, TextFormat::Html).unwrap(),
        ];
        articles.extend(
            ["orchard.docx", "orchard.odt", "orchard.epub", "orchard.pdf"]
                .map(|name| read(&folder.join(name))),
        );
        let said = articles.iter().map(|article| {
            let summary =
                Summarizer::default().summarize_article(article, Some("عودة البساتين إلى وادي السدر"));
            summary.sentences.iter().map(|sentence| sentence.text.clone()).collect::<Vec<_>>()
        });
        let said: Vec<Vec<String>> = said.collect();
        for other in &said {
            assert_eq!(other, &said[0]);
        }
        // Subtitles have no paragraphs: they give what the text gives without its own.
        let three = |article: &Article<'_>| {
            let summary = Summarizer::default().summarize_article(article, None);
            summary.sentences.iter().map(|sentence| sentence.text.clone()).collect::<Vec<_>>()
        };
        let cues = Article::read(&srt, TextFormat::Subtitles).unwrap();
        assert_eq!(three(&cues), three(&Article::plain(&body.replace('\n', " "))));
    }

    #[test]
    fn what_stands_in_the_running_text_of_a_book_parts_no_words() {
        let marks = ["acronym", "bdo", "nobr", "ruby", "strike", "tt", "var"];
        for mark in marks {
            let body = format!("<p>قال <{mark}>المدير</{mark}>ون إن المحط<wbr/>ة<rp>(</rp> مغلقة.</p>");
            let article = Article::file(&epub(&body), FileFormat::Epub, 1 << 20).unwrap();
            assert_eq!(article.text(), "قال المديرون إن المحطة مغلقة.", "{mark}");
        }
    }

    #[test]
    fn the_styles_of_a_word_document_are_where_it_says() {
        let styles =
            "<w:styles xmlns:w='w'><w:style w:styleId='a1'><w:name w:val='Title'/></w:style></w:styles>";
        let document = "<w:document xmlns:w='w'><w:p><w:pPr><w:pStyle w:val='a1'/></w:pPr><w:r><w:t>البساتين</w:t></w:r></w:p>\
                        <w:p><w:r><w:t>عادت البساتين.</w:t></w:r></w:p></w:document>";
        let relation = |kind: &str, target: &str| {
            format!("<Relationships><Relationship Type='http://x/{kind}' Target='{target}'/></Relationships>")
        };
        for [main, relations, target, part] in [
            ["word/document.xml", "word/_rels/document.xml.rels", "styles.xml", "word/styles.xml"],
            ["document.xml", "_rels/document.xml.rels", "styles.xml", "styles.xml"],
            ["word/document2.xml", "word/_rels/document2.xml.rels", "/word/styles2.xml", "word/styles2.xml"],
        ] {
            let file = zipped(&[
                ("_rels/.rels", relation("officeDocument", main).as_bytes()),
                (main, document.as_bytes()),
                (relations, relation("styles", target).as_bytes()),
                (part, styles.as_bytes()),
            ]);
            let article = Article::file(&file, FileFormat::Docx, 1 << 20).unwrap();
            assert_eq!(article.title(), Some("البساتين"), "{main}");
        }
    }

    #[test]
    fn an_empty_line_inside_of_a_paragraph_parts_it() {
        let [first, second] = ["عاد القطار مساء أمس", "وامتلأ الرصيف بالناس"];
        let lines = |opens: &str, line: &str, closes: &str| {
            format!("{opens}{first}{line}وتوقف{line} {line}{second}{closes}")
        };
        let word = lines("<w:p><w:r><w:t>", "</w:t><w:br/><w:t>", "</w:t></w:r></w:p>");
        let odt = lines("<text:p>", "<text:line-break/>", "</text:p>");
        let odt = zipped(&[("content.xml", format!("<x xmlns:text='t'>{odt}</x>").as_bytes())]);
        let book = epub(&lines("<p>", "<br/>", "</p>"));
        for (file, format) in
            [(docx(&word), FileFormat::Docx), (odt, FileFormat::Odt), (book, FileFormat::Epub)]
        {
            let article = Article::file(&file, format, 1 << 20).unwrap();
            assert_eq!(article.text(), format!("{first} وتوقف\n\n{second}"), "{format:?}");
        }
        let heading = epub("<h1>الفصل الأول<br/><br/>القطار</h1><p>عاد القطار.</p>");
        let summary = Summarizer::new(Settings::default().with_explain(true))
            .summarize_article(&Article::file(&heading, FileFormat::Epub, 1 << 20).unwrap(), None);
        let kinds: Vec<_> = summary.explanation.iter().map(|it| it.verdict.as_str()).collect();
        assert_eq!(kinds, ["heading", "heading", "chosen"]);
    }

    /// Tables with these cells in a row each, under a heading.
    fn tables(cells: &[&str]) -> [(Vec<u8>, FileFormat); 2] {
        let table = |[opens, opens_cell, closes_cell, closes]: [&str; 4]| {
            let cells: Vec<String> =
                cells.iter().map(|cell| format!("{opens_cell}{cell}{closes_cell}")).collect();
            format!("{opens}{}{closes}", cells.concat())
        };
        let word = table([
            "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>استمارة مشروع</w:t></w:r></w:p><w:tbl><w:tr>",
            "<w:tc><w:p><w:r><w:t>",
            "</w:t></w:r></w:p></w:tc>",
            "</w:tr></w:tbl>",
        ]);
        let odt = table([
            "<text:h>استمارة مشروع</text:h><table:table><table:table-row>",
            "<table:table-cell><text:p>",
            "</text:p></table:table-cell>",
            "</table:table-row></table:table>",
        ]);
        let odt = format!("<x xmlns:text='t' xmlns:table='u'>{odt}</x>");
        [(docx(&word), FileFormat::Docx), (zipped(&[("content.xml", odt.as_bytes())]), FileFormat::Odt)]
    }

    #[test]
    fn a_form_holds_its_text_in_a_table() {
        let cells =
            ["الهدف", "يزرع المشروع ألف شجرة زيتون.", "التمويل", "تدفع البلدية نصف الكلفة كل عام.", "3.5"];
        for (file, format) in tables(&cells) {
            let article = Article::file(&file, format, 1 << 20).unwrap();
            let text = format!("استمارة مشروع\n\n{}\n\n{}", cells[1], cells[3]);
            assert_eq!(article.text(), text, "{format:?}");
        }
        // Figures and names alone are no text: of what is left there is only the heading to tell.
        for (file, format) in tables(&["حلب", "210", "د. سامر.", "3.5"]) {
            let article = Article::file(&file, format, 1 << 20).unwrap();
            assert_eq!(article.text(), "استمارة مشروع", "{format:?}");
            let summary = Summarizer::default().summarize_article(&article, None);
            assert_eq!(summary.warnings, [Warning::NoRunningText], "{format:?}");
        }
    }

    #[test]
    fn a_paragraph_whose_mark_was_deleted_goes_on_with_the_next() {
        let paragraph = |properties: &str, text: &str| {
            let text = format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>");
            format!("<w:p><w:pPr>{properties}</w:pPr>{text}")
        };
        let deleted = "<w:rPr><w:del w:id=\"3\"/></w:rPr>";
        let heading = "<w:outlineLvl w:val=\"0\"/>";
        let text = [
            paragraph(deleted, "وقال الوزير "),
            paragraph("", "إن البرنامج سيستمر."),
            // A heading that was deleted whole.
            format!("<w:p><w:pPr>{heading}{deleted}</w:pPr><w:del><w:r><w:t>عنوان</w:t></w:r></w:del></w:p>"),
            paragraph("", "وعاد القطار."),
        ];
        let article = Article::file(&docx(&text.concat()), FileFormat::Docx, 1 << 20).unwrap();
        assert_eq!(article.text(), "وقال الوزير إن البرنامج سيستمر.\n\nوعاد القطار.");
        let summary = Summarizer::default().summarize_article(&article, None);
        assert_eq!(summary.sentences.len(), 2);
    }

    #[test]
    fn what_is_no_prose_of_a_word_document_is_left_out() {
        let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
        let text = [
            "<w:p>", &run("عاد ال"), &run("قطار "), &run("مساء"), "<w:r><w:br/></w:r>", &run("أمس."),
            "<w:del><w:r><w:delText>حذف.</w:delText></w:r></w:del><w:moveFrom>", &run("نقل."),
            "</w:moveFrom><w:ins>", &run(" وأضيف هذا."), "</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>خفي.</w:t></w:r>",
            "<w:r><w:instrText>PAGE</w:instrText></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p><w:tbl><w:tr><w:tc><w:p>",
            &run("جدول."), "</w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>", &run("عنوان"),
            "</w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>", &run("إطار."),
            "</w:p></w:txbxContent></mc:Choice></mc:AlternateContent>",
        ]
        .concat();
        let article = Article::file(&docx(&text), FileFormat::Docx, 1 << 20).unwrap();
        assert_eq!(article.text(), "عاد القطار مساء أمس. وأضيف هذا.\n\nعنوان");
    }
}
