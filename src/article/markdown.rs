//! Markdown: its running text, with headings as headings.

use std::borrow::Cow;

use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use super::blocks::Blocks;
use super::dialects::{in_common_signs, without_highlights};
use super::level::Level;
use super::raw::{Piece, pieces};

/// What stands on either side of what is struck out, and no longer said.
const STRUCK: &str = "~~";
/// Elements of HTML whose text is left out: what is left out of Markdown too, captions, and what no reader sees.
const HIDDEN: [&str; 16] = [
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "figcaption", "pre", "script", "style",
    "svg", "template", "head", "select",
];

/// The blocks of a Markdown text and its title.
pub(super) fn read(text: &str) -> (Blocks, Option<String>) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut reader = Reader::default();
    // A byte order mark would hide the mark of a heading or of the front matter behind it.
    let text = in_common_signs(text.trim_start_matches('\u{feff}'));
    let text = without_highlights(&text);
    for (event, range) in Parser::new_ext(&text, options).into_offset_iter() {
        match event {
            // `5~10` strikes nothing out.
            Event::Start(Tag::Strikethrough) if text[range.start..].starts_with(STRUCK) => reader.silent += 1,
            Event::End(TagEnd::Strikethrough) if text[range.start..].starts_with(STRUCK) => {
                reader.silent -= 1;
            }
            event => reader.take(event),
        }
    }
    reader.end_block();
    (reader.blocks, reader.named.or(reader.headline))
}

#[derive(Default)]
struct Reader {
    blocks: Blocks,
    /// Elements open around this place whose text is left out.
    silent: usize,
    /// The block of HTML that is open.
    html: String,
    /// The front matter, while it is open.
    front: Option<String>,
    /// The title that the front matter gives.
    named: Option<String>,
    /// The first heading of level 1.
    headline: Option<String>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::MetadataBlock(_)) => self.front = Some(String::new()),
            Event::End(TagEnd::MetadataBlock(kind)) => {
                self.named = self.front.take().and_then(|front| title_of(&front, kind));
            }
            Event::Start(tag) if is_silent(&tag) => {
                self.end_block();
                self.silent += 1;
            }
            Event::End(tag) if is_silent_end(tag) => self.silent -= 1,
            Event::Html(html) => self.html.push_str(&html),
            Event::End(TagEnd::HtmlBlock) => self.take_html(),
            Event::Start(Tag::Image { .. }) => self.silent += 1,
            Event::End(TagEnd::Image) => self.silent -= 1,
            Event::Start(tag) if !is_inline(&tag) => {
                self.end_block();
                if matches!(tag, Tag::Item) {
                    self.blocks.open_item();
                }
            }
            Event::End(TagEnd::Heading(level)) => self.end_heading(level),
            Event::End(TagEnd::Item) => {
                self.end_block();
                self.blocks.close_item();
            }
            Event::End(TagEnd::Paragraph | TagEnd::BlockQuote(_)) | Event::Rule => self.end_block(),
            Event::Text(text) | Event::Code(text) => match &mut self.front {
                Some(front) => front.push_str(&text),
                None => self.say(&text),
            },
            Event::InlineHtml(tag) if joins(&tag) => {}
            Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_) => self.blocks.push(" ", false),
            _ => {}
        }
    }

    /// Takes the text of a block of HTML, which is a part of what Markdown opens or closes around it: `<div dir="rtl">`.
    fn take_html(&mut self) {
        let html = std::mem::take(&mut self.html);
        // The outermost element that is left out, and how many of its name are open.
        let mut hidden: Option<(String, usize)> = None;
        for piece in pieces(&html) {
            hidden = match (hidden, piece) {
                (None, Piece::Open(name)) if HIDDEN.contains(&&*name) => Some((name, 1)),
                (None, piece) => {
                    self.take_piece(&piece);
                    None
                }
                (Some((name, open)), Piece::Open(other)) if name == other => Some((name, open + 1)),
                (Some((name, open)), Piece::Close(other)) if name == other => {
                    (open > 1).then(|| (name, open - 1))
                }
                (hidden, _) => hidden,
            };
        }
        self.end_block();
    }

    fn take_piece(&mut self, piece: &Piece<'_>) {
        let name = match piece {
            Piece::Text(text) => return self.say(text),
            Piece::Open(name) | Piece::Close(name) => name.as_str(),
        };
        match (name, piece) {
            ("br", _) => self.blocks.push(" ", false),
            (name, _) if Level::of(name) == Level::Inline => {}
            ("h1", Piece::Close(_)) => self.end_heading(HeadingLevel::H1),
            (name, Piece::Close(_)) if name == "summary" || Level::of(name) == Level::Heading => {
                self.end_heading(HeadingLevel::H2);
            }
            ("li", Piece::Open(_)) => {
                self.end_block();
                self.blocks.open_item();
            }
            ("li", Piece::Close(_)) => {
                self.end_block();
                self.blocks.close_item();
            }
            _ => self.end_block(),
        }
    }

    fn say(&mut self, text: &str) {
        if self.silent == 0 {
            self.blocks.push(text, false);
        }
    }

    fn end_block(&mut self) {
        self.blocks.close(false, |_| true);
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        let headline = &mut self.headline;
        self.blocks.close(true, |closed| {
            if level == HeadingLevel::H1 && headline.is_none() {
                *headline = Some(closed.text.to_owned());
            }
            true
        });
    }
}

/// Whether a tag in running text parts no words: `كم<sup>2</sup>`.
fn joins(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    !name.eq_ignore_ascii_case("br") && Level::of(&name.to_ascii_lowercase()) == Level::Inline
}

/// Whether the text in a block is none of the author's prose.
fn is_silent(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::CodeBlock(_) | Tag::Table(_) | Tag::FootnoteDefinition(_))
}

fn is_silent_end(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::CodeBlock | TagEnd::Table | TagEnd::FootnoteDefinition)
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
}

/// The value of the key `title` in front matter, YAML or TOML, without its quotation marks.
fn title_of(front: &str, kind: MetadataBlockKind) -> Option<String> {
    let sign = match kind {
        MetadataBlockKind::YamlStyle => ':',
        MetadataBlockKind::PlusesStyle => '=',
    };
    let title =
        front.lines().find_map(|line| line.strip_prefix("title")?.trim_start().strip_prefix(sign))?.trim();
    let bare = ['"', '\''].into_iter().find_map(|mark| title.strip_prefix(mark)?.strip_suffix(mark));
    let title =
        bare.map_or(Cow::Borrowed(title), |bare| Cow::Owned(bare.replace("\\\"", "\"").replace("''", "'")));
    (!title.is_empty()).then(|| title.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_of_html_are_their_text() {
        for (text, expected) in [
            (
                "<div dir=\"rtl\">\nوصل **القطار**. وغادر.\n\nثم *عاد*.\n\n</div>",
                "وصل **القطار**. وغادر.\n\nثم عاد.",
            ),
            (
                "# خبر\n\n<p dir=rtl>وصل<br>القطار.</p><p>وغادر &laquo;الوفد&raquo;.</p>",
                "خبر\n\nوصل القطار.\n\nوغادر «الوفد».",
            ),
            ("<table>\n<tr><td>أ<td><table><td>ب</table></table>\n<p>نص.", "نص."),
            ("<pre>let x;\n\ny</pre>\n\nنص.\n\n<!-- لا\n\nيقال -->", "نص."),
            ("<img src=\"a.png\"><b>نص</b>", "نص"),
            ("[^1]: حاشية\n    <p>لا</p>\n\nنص[^1].", "نص."),
        ] {
            assert_eq!(read(text).0.finish().0, expected, "{text}");
        }
        assert_eq!(read("<h1 align=\"center\">سد النهضة</h1>\n\nنص.").1.as_deref(), Some("سد النهضة"));
    }

    #[test]
    fn what_is_struck_out_is_not_said() {
        for (text, expected) in [
            ("الدليل ~~قديم~~ حديث.", "الدليل حديث."),
            ("سعره 5~10 و 20~30 دينارا.", "سعره 5~10 و 20~30 دينارا."),
            ("من ~أحمد~ إلى عمر.", "من أحمد إلى عمر."),
        ] {
            assert_eq!(read(text).0.finish().0, expected);
        }
    }

    #[test]
    fn tags_in_running_text_part_no_words() {
        for (text, expected) in [
            ("بلغت 5 كم<sup>2</sup>.", "بلغت 5 كم2."),
            ("ال<B>مدير</B>ون", "المديرون"),
            ("وصل<br/>القطار", "وصل القطار"),
            ("وصل<custom-tag>القطار", "وصل القطار"),
        ] {
            assert_eq!(read(text).0.finish().0, expected);
        }
    }
}
