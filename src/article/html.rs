//! The article of a page. Where it is on the page Readability tells (Mozilla's rules, in `dom_smoothie`); the names and texts
//! of what is no part of it are in `clutter`.

use std::sync::LazyLock;

use dom_query::{Document, Matcher, NodeRef, Selection};
use dom_smoothie::Readability;

use super::blocks::{Blocks, Closed};
use super::clutter::{self, bare, is_related, squeezed};
use super::named::{Names, named};
use super::page::{self, matcher};
use crate::error::Error;

/// A paragraph that sums an article up beside or above its body, where Readability may not look.
static STANDFIRST: LazyLock<Names> = LazyLock::new(|| {
    Names::new(
        "[itemprop=description], .standfirst, .introtext, .article-intro, .article-summary, .article-lead, \
    .field-name-field-intro, .entry-summary, .sapo",
    )
});
/// Headings of what encyclopedias put behind an article, as the headings are read: without marks, bare alef.
const APPENDICES: [&str; 16] = [
    "انظر ايضا", "انظر كذلك", "مراجع", "المراجع", "مصادر", "المصادر", "هوامش", "الهوامش", "ملاحظات", "حواشي",
    "وصلات خارجية", "روابط خارجية", "وصلات خارجيه", "قراءات اضافية", "للمزيد", "ببليوغرافيا",
];
/// The name of a page, and the headings that may be its title.
static NAME: LazyLock<Matcher> = LazyLock::new(|| matcher("head title"));
static HEADINGS: LazyLock<Matcher> = LazyLock::new(|| matcher("h1, h2, h3"));
/// What Readability takes for the article.
static FOUND: LazyLock<Matcher> = LazyLock::new(|| matcher("#readability-page-1"));
/// Of a block that belongs to links by this share nothing is kept: a teaser, a menu.
const LINKED: (usize, usize) = (4, 5);
/// A block of more words than this is running text even if no full stop is in it.
const LONGEST_LABEL: usize = 12;

/// Where the usual forum programs (vBulletin, phpBB, XenForo, Discourse, MyBB, Invision) put what somebody posted.
/// Readability looks for one article and would keep one post.
static POSTS: LazyLock<[Names; 7]> = LazyLock::new(|| {
    [
        "[id^=post_message_]", ".postbody .content", ".message-body .bbWrapper", ".topic-body .cooked",
        ".post_body", ".postcontent", "[data-role=commentContent]",
    ]
    .map(Names::new)
});
/// So many posts make a thread.
const THREAD: usize = 2;

/// The blocks of the article and the page's title.
pub(super) fn read(page: &str) -> Result<(Blocks, Option<String>), Error> {
    let document = page::parse(page)?;
    if !clutter::remove_around(&document) {
        return Ok(read_tree(document));
    }
    let (blocks, title) = read_tree(document);
    Ok(if blocks.is_empty() { read_tree(page::parse(page)?) } else { (blocks, title) })
}

fn read_tree(document: Document) -> (Blocks, Option<String>) {
    clutter::clear(&document);
    let headings = headings(&document);
    let name = squeezed(&document.select_matcher(&NAME).text());
    let standfirst = standfirst(&document);
    let mut blocks = thread(&document);
    let Ok(mut readability) = Readability::with_document(document, None, None) else {
        return (blocks, None);
    };
    let mut title = readability.get_article_title().to_string();
    if blocks.is_empty()
        && let Ok(article) = readability.parse()
    {
        title = article.title;
        if let Some(standfirst) = standfirst
            .filter(|first| !squeezed(&readability.doc.select_matcher(&FOUND).text()).contains(first))
        {
            blocks.push(&standfirst, false);
            end(&mut blocks, false);
        }
        readability.doc.select_matcher(&FOUND).nodes().iter().for_each(|root| walk(root, &mut blocks));
        blocks.drop_last_headings();
    }
    let is_article = blocks.iter().any(|(text, is_heading)| !is_heading && is_running(text));
    let blocks = if is_article { blocks } else { Blocks::default() };
    (blocks, title_among(&headings, &name, &squeezed(&title)))
}

/// The blocks of a thread's posts, if the page is one.
fn thread(document: &Document) -> Blocks {
    let mut blocks = Blocks::default();
    let named = named(document);
    let posts = POSTS.iter().map(|posts| posts.among(&named)).find(|posts| posts.length() >= THREAD);
    for post in posts.iter().flat_map(Selection::nodes) {
        walk(post, &mut blocks);
    }
    blocks
}

/// The standfirst of a page that has one article, if it is whole sentences: without a full stop it is a second headline.
fn standfirst(document: &Document) -> Option<String> {
    let shown = STANDFIRST.among(&named(document));
    // `<meta itemprop=description>` shows nothing.
    let mut texts = shown.nodes().iter().map(|first| squeezed(&first.text())).filter(|text| !text.is_empty());
    // A list of articles has one for each.
    let only = texts.next().filter(|_| texts.next().is_none());
    only.filter(|text| text.ends_with(['.', '!', '؟', '…']))
}

/// The headings of the page that may be its title. One word in a small heading is the name of a section.
fn headings(document: &Document) -> Vec<String> {
    let text = |heading: &NodeRef<'_>| squeezed(&heading.text());
    let may_be = |heading: &&NodeRef<'_>| !heading.has_name("h3") || text(heading).contains(' ');
    document.select_matcher(&HEADINGS).nodes().iter().filter(may_be).map(text).collect()
}

/// A title without quotation marks, which its page may write in another way than its name.
fn unquoted(title: &str) -> String {
    title.replace(['"', '\'', '«', '»', '“', '”', '‘', '’'], "")
}

/// The title of a page: of its `name`, which tells the site's as well, what stands over the text as a heading; else
/// what Readability has `guessed`.
fn title_among(headings: &[String], name: &str, guessed: &str) -> Option<String> {
    let words =
        |text: &str| text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    let name = unquoted(name);
    let shown = headings.iter().filter(|heading| name.contains(&unquoted(heading)));
    let heading = shown.max_by_key(|heading| words(heading)).map_or("", String::as_str);
    // A heading far shorter is the name of the site.
    let title =
        if words(heading) * 2 >= words(guessed) || guessed.contains(heading) { heading } else { guessed };
    let titles = [title, guessed, headings.first().map_or("", String::as_str)];
    titles.into_iter().find(|title| words(title) > 0).map(str::to_owned)
}

/// Takes the text of `root`, from one element to the next; without recursion, for a page may be deep.
fn walk(root: &NodeRef<'_>, blocks: &mut Blocks) {
    let (mut links, mut node) = (0_usize, *root);
    let mut in_appendix = false;
    loop {
        links += usize::from(node.has_name("a"));
        open(&node, blocks, links > 0, in_appendix);
        if let Some(child) = node.first_child() {
            node = child;
            continue;
        }
        loop {
            close(&node, blocks, &mut in_appendix);
            links -= usize::from(node.has_name("a"));
            if node.id == root.id {
                return end(blocks, in_appendix);
            }
            if let Some(sibling) = node.next_sibling() {
                node = sibling;
                break;
            }
            let Some(parent) = node.parent() else { return };
            node = parent;
        }
    }
}

fn open(node: &NodeRef<'_>, blocks: &mut Blocks, in_link: bool, in_appendix: bool) {
    if node.is_text() {
        blocks.push(&node.text(), in_link);
    } else if node.has_name("br") {
        // Two of them are how posts and old pages part paragraphs.
        if blocks.break_line() > 1 {
            end(blocks, in_appendix);
        }
    } else if level(node) != Level::Inline {
        end(blocks, in_appendix);
    }
}

fn close(node: &NodeRef<'_>, blocks: &mut Blocks, in_appendix: &mut bool) {
    match level(node) {
        Level::Inline => {}
        Level::Block => end(blocks, *in_appendix),
        Level::Heading => blocks.close(true, |Closed { text, .. }| {
            let name = bare(text);
            *in_appendix = APPENDICES.contains(&name.as_str());
            !*in_appendix && !is_related(&name)
        }),
    }
}

/// The end of a block of prose, which belongs to the article if links are not most of it.
fn end(blocks: &mut Blocks, in_appendix: bool) {
    blocks.close(false, |Closed { text, linked }| {
        let (share, whole) = LINKED;
        !in_appendix && linked * whole < text.len() * share
    });
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Inline,
    Block,
    Heading,
}

fn level(node: &NodeRef<'_>) -> Level {
    let Some(name) = node.qual_name_ref() else { return Level::Inline };
    match &*name.local {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Level::Heading,
        "a" | "abbr" | "acronym" | "b" | "bdi" | "bdo" | "big" | "br" | "cite" | "code" | "data" | "del"
        | "dfn" | "em" | "font" | "i" | "img" | "ins" | "kbd" | "mark" | "q" | "rp" | "rt" | "ruby" | "s"
        | "samp" | "small" | "span" | "strike" | "strong" | "sub" | "sup" | "time" | "tt" | "u" | "var"
        | "wbr" => Level::Inline,
        _ => Level::Block,
    }
}

/// Whether a block is running text and no label.
fn is_running(text: &str) -> bool {
    text.contains(['.', '!', '?', '؟', '۔', '…']) || text.split_whitespace().count() > LONGEST_LABEL
}
