//! The article of a page. Where it is on the page Readability tells (Mozilla's rules, in `dom_smoothie`); the names and texts
//! of what is no part of it are in `clutter`.

use std::sync::LazyLock;

use dom_query::{Document, Matcher, NodeId, NodeRef, Selection};
use dom_smoothie::{Article, ParsePolicy, Readability};

use super::appendices::APPENDICES;
use super::blocks::{Blocks, Closed};
use super::clutter::{self, bare, is_related, squeezed};
use super::headline;
use super::level::Level;
use super::named::{NameSet, Names};
use super::page::{self, matcher};
use super::stand_in::Replaced;
use crate::arabic::all_folded;
use crate::error::Error;

/// A paragraph that sums an article up beside or above its body, where Readability may not look.
static STANDFIRST: LazyLock<Names> = LazyLock::new(|| {
    Names::new(
        "[itemprop=description], .standfirst, .introtext, .article-intro, .article-summary, .article-lead, \
    .field-name-field-intro, .entry-summary, .sapo",
    )
});
/// Where programs that export a page set its title: Word, Google Docs, Telegram.
static TITLE: LazyLock<Names> =
    LazyLock::new(|| Names::new(".MsoTitle, .doc-content .title, .page_header .text"));
/// What Word writes for the bullet of a paragraph, in a font of signs.
const BULLETS: [&str; 2] = ["·", "§"];
/// Headings of what pages put behind an article beside [`APPENDICES`], folded; in other texts they may be over a part of it.
const NOTES: [&str; 3] = all_folded(["ملاحظات", "حواشي", "للمزيد"]);
/// The name of a page.
static NAME: LazyLock<Matcher> = LazyLock::new(|| matcher("title"));
/// What Readability takes for the article.
static FOUND: LazyLock<Matcher> = LazyLock::new(|| matcher("#readability-page-1"));
/// Of a block that belongs to links by this share nothing is kept: a teaser, a menu.
const LINKED: (usize, usize) = (4, 5);
/// A block of more words than this is running text even if no full stop is in it.
const LONGEST_LABEL: usize = 12;

/// Where the usual programs of forums (vBulletin, phpBB, XenForo, Discourse, MyBB, Invision) and of questions and answers (Stack
/// Exchange, Question2Answer) put what somebody posted. Readability looks for one article and would keep one post.
static POSTS: LazyLock<[Names; 9]> = LazyLock::new(|| {
    [
        "[id^=post_message_]", ".postbody .content", ".message-body .bbWrapper", ".topic-body .cooked",
        ".post_body", ".postcontent", "[data-role=commentContent]", ".js-post-body",
        ".qa-q-view-content, .qa-a-item-content",
    ]
    .map(Names::new)
});
/// What standfirsts, titles and posts are called.
static NAMES: LazyLock<NameSet> = LazyLock::new(|| NameSet::of(POSTS.iter().chain([&*STANDFIRST, &*TITLE])));
/// So many posts make a thread.
const THREAD: usize = 2;

/// Nodes of a tree up to which Readability works on copies of it, one for each time it tries. A larger one is not copied,
/// and the page read anew in the rare case that the first time is not enough.
const LARGEST_COPY: usize = 20_000;
/// Characters that are enough for an article; with fewer Readability tries again, and takes away less.
const ENOUGH: usize = 500;

/// How a page is read.
#[derive(Clone, Copy)]
struct Reading {
    /// What stands around articles is taken off the page first.
    around: bool,
    /// Readability tries as often as it likes, on copies.
    copies: bool,
}

/// One try was not enough, and more of them need copies.
struct TooLittle;

/// The blocks of the article and the page's title.
pub(super) fn read(page: &str) -> Result<(Blocks, Option<String>), Error> {
    let mut document = page::parse(page)?;
    let mut reading = Reading { around: true, copies: document.tree.len() <= LARGEST_COPY };
    loop {
        match read_tree(document, reading) {
            Err(TooLittle) => reading.copies = true,
            Ok((blocks, _, true)) if blocks.is_empty() => {
                reading = Reading { around: false, copies: true };
            }
            Ok((blocks, title, _)) => return Ok((blocks, title)),
        }
        document = page::parse(page)?;
    }
}

/// The blocks, the title, and whether something stood around the article.
fn read_tree(document: Document, reading: Reading) -> Result<(Blocks, Option<String>, bool), TooLittle> {
    let (elements, stood) = clutter::clear(&document, reading.around, &NAMES);
    let headings = headline::headings(&elements.headings);
    let name = document.head().map(|head| squeezed(&Selection::from(head).select_matcher(&NAME).text()));
    let standfirst = standfirst(&elements.named);
    let exported = TITLE.among(&elements.named).first().map(|title| squeezed(&title.text()));
    let exported = exported.filter(|title| !title.is_empty());
    let mut blocks = thread(&elements.named);
    // Lists are menus to Readability before it is told to keep what it can.
    let copies = reading.copies || elements.items > elements.paragraphs;
    let texts = elements.texts;
    let Ok(mut readability) = Readability::with_document(document, None, None) else {
        return Ok((blocks, None, stood));
    };
    let mut title = squeezed(&readability.get_article_title());
    if blocks.is_empty()
        && let Some(found) = article(&mut readability, copies, &texts)?
    {
        title = headline::without_site(squeezed(&found.title), &found.site_name.unwrap_or_default());
        let found = readability.doc.select_single_matcher(&FOUND);
        if let Some(standfirst) = standfirst.filter(|first| !squeezed(&found.text()).contains(first)) {
            blocks.push(&standfirst, false);
            end(&mut blocks, false);
        }
        found.nodes().iter().for_each(|root| walk(root, &mut blocks));
        blocks.drop_last_headings();
    }
    let is_article = blocks.iter().any(|(text, is_heading)| !is_heading && is_running(text));
    let blocks = if is_article { blocks } else { Blocks::default() };
    let opening = blocks.iter().next().filter(|(_, is_heading)| *is_heading).map(|(text, _)| text);
    let name = name.unwrap_or_default();
    let title = exported.or_else(|| headline::title_among(&headings, &name, opening, &title));
    Ok((blocks, title, stood))
}

/// The article that Readability finds, which is in its document then, if it finds one. `texts`: those of the document that
/// others may stand in for meanwhile.
fn article(
    readability: &mut Readability,
    copies: bool,
    texts: &[NodeId],
) -> Result<Option<Article>, TooLittle> {
    let replaced = Replaced::new(&readability.doc, texts);
    let article =
        if copies { readability.parse() } else { readability.parse_with_policy(ParsePolicy::Strict) };
    replaced.put_back(&readability.doc);
    let found = readability.doc.select_single_matcher(&FOUND);
    let count = found.nodes().first().map_or(0, NodeRef::normalized_char_count);
    if copies || count >= ENOUGH { Ok(article.ok()) } else { Err(TooLittle) }
}

/// The blocks of a thread's posts, if the page is one.
fn thread(named: &[NodeRef<'_>]) -> Blocks {
    let mut blocks = Blocks::default();
    let posts = POSTS.iter().map(|posts| outermost(posts.among(named))).find(|posts| posts.len() >= THREAD);
    for post in posts.iter().flatten() {
        walk(post, &mut blocks);
    }
    blocks
}

/// Of elements in the order of the page those that stand in no other: what is in one is read with it.
fn outermost(mut elements: Vec<NodeRef<'_>>) -> Vec<NodeRef<'_>> {
    let mut outer: Option<NodeId> = None;
    elements.retain(|element| {
        let is_inner = element.ancestors_it(None).any(|around| Some(around.id) == outer);
        if !is_inner {
            outer = Some(element.id);
        }
        !is_inner
    });
    elements
}

/// The standfirst of a page that has one article, if it is whole sentences: without a full stop it is a second headline.
fn standfirst(named: &[NodeRef<'_>]) -> Option<String> {
    let shown = STANDFIRST.among(named);
    // `<meta itemprop=description>` shows nothing.
    let mut texts = shown.iter().map(|first| squeezed(&first.text())).filter(|text| !text.is_empty());
    // A list of articles has one for each.
    let only = texts.next().filter(|_| texts.next().is_none());
    only.filter(|text| text.ends_with(['.', '!', '؟', '…']))
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
        let text = node.text();
        if blocks.is_in_block() || !BULLETS.contains(&text.trim()) {
            blocks.push(&text, in_link);
        }
    } else if node.has_name("br") {
        // Two of them are how posts and old pages part paragraphs.
        if blocks.break_line() > 1 {
            end(blocks, in_appendix);
        }
    } else if level(node) != Level::Inline && (node.has_name("li") || !blocks.awaits_definition()) {
        end(blocks, in_appendix);
        if node.has_name("li") {
            blocks.open_item();
        }
    }
}

fn close(node: &NodeRef<'_>, blocks: &mut Blocks, in_appendix: &mut bool) {
    match level(node) {
        Level::Inline => {}
        Level::Block if node.has_name("dt") && is_defined(node) && blocks.define() => {}
        Level::Block => {
            end(blocks, *in_appendix);
            if node.has_name("li") {
                blocks.close_item();
            }
        }
        Level::Heading => blocks.close(true, |Closed { text, .. }| {
            let name = bare(text);
            *in_appendix = APPENDICES.contains(&name.as_str()) || NOTES.contains(&name.as_str());
            !*in_appendix && !is_related(&name)
        }),
    }
}

/// Whether a term has its definition right behind it.
fn is_defined(term: &NodeRef<'_>) -> bool {
    term.next_element_sibling().is_some_and(|next| next.has_name("dd"))
}

/// The end of a block of prose, which belongs to the article if links are not most of it.
fn end(blocks: &mut Blocks, in_appendix: bool) {
    blocks.close(false, |Closed { text, linked }| {
        let (share, whole) = LINKED;
        !in_appendix && linked * whole < text.len() * share
    });
}

fn level(node: &NodeRef<'_>) -> Level {
    node.qual_name_ref().map_or(Level::Inline, |name| Level::of(&name.local))
}

/// Whether a block is running text and no label.
fn is_running(text: &str) -> bool {
    text.contains(['.', '!', '?', '؟', '۔', '…']) || text.split_whitespace().count() > LONGEST_LABEL
}
