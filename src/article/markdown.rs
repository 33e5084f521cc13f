//! Markdown: its running text, with headings as headings.

use std::borrow::Cow;

use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use super::blocks::Blocks;

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
    let text = without_callouts(text.trim_start_matches('\u{feff}'));
    for event in Parser::new_ext(&text, options) {
        reader.take(event);
    }
    reader.end_block();
    (reader.blocks, reader.named.or(reader.headline))
}

#[derive(Default)]
struct Reader {
    blocks: Blocks,
    /// Elements open around this place whose text is left out.
    silent: usize,
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
            Event::Text(text) if self.front.is_none() => self.say(&without_highlights(&text)),
            Event::Text(text) | Event::Code(text) => match &mut self.front {
                Some(front) => front.push_str(&text),
                None => self.say(&text),
            },
            Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_) => self.blocks.push(" ", false),
            _ => {}
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

/// A text with the titles of its callouts, `> [!note] الفكرة`, as paragraphs of their own.
fn without_callouts(text: &str) -> Cow<'_, str> {
    if !text.contains("[!") {
        return Cow::Borrowed(text);
    }
    let plain = |line: &str| match callout(line) {
        Some([marks, title]) => format!("{marks} {title}\n{marks}\n"),
        None => line.to_owned(),
    };
    Cow::Owned(text.split_inclusive('\n').map(plain).collect())
}

/// The marks of quotation and the title of a line that opens a callout. `[![صورة](a.png)](a)` and `[!هنا](a)` are links.
fn callout(line: &str) -> Option<[&str; 2]> {
    let (marks, kind) = line.split_once("[!").filter(|(marks, _)| marks.trim_start().starts_with('>'))?;
    let (kind, title) = kind.split_once(']').filter(|(_, title)| !title.starts_with(['(', '[']))?;
    let is_sign = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '|' | ' ');
    let is_callout =
        !kind.is_empty() && marks.chars().all(|c| matches!(c, '>' | ' ')) && kind.chars().all(is_sign);
    is_callout.then(|| [marks.trim_end(), title.trim_start_matches(['+', '-']).trim()])
}

/// A text without the signs around what is highlighted: `==الجملة==`.
fn without_highlights(text: &str) -> Cow<'_, str> {
    if text.contains("==") && !text.contains(" == ") {
        return Cow::Owned(text.replace("==", ""));
    }
    Cow::Borrowed(text)
}

/// Whether the text in a block is none of the author's prose.
fn is_silent(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::CodeBlock(_) | Tag::Table(_) | Tag::FootnoteDefinition(_) | Tag::HtmlBlock)
}

fn is_silent_end(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::CodeBlock | TagEnd::Table | TagEnd::FootnoteDefinition | TagEnd::HtmlBlock)
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
