//! The article of a page. Where it is on the page Readability tells (Mozilla's rules, in `dom_smoothie`); what on it is
//! no running text is known by its element, or by the classes that the usual programs give it.

use dom_query::{Document, NodeRef, Selection};
use dom_smoothie::Readability;

use super::blocks::{Blocks, Closed};
use super::page;
use crate::arabic::{Class, class};
use crate::error::Error;

/// Elements that hold no running text of the article, by name, role or the class that MediaWiki, WordPress and the
/// usual forum programs give them. They go before Readability looks for the article.
const NOT_PROSE: &str = "nav, figure, figcaption, caption, pre, math, svg, template, dialog, audio, video, canvas, \
    button, select, textarea, [hidden], [aria-hidden=true], [role=navigation], [role=note], [role=search], \
    [role=dialog], [role=contentinfo], sup.reference, sup.mw-ref, ol.references, .mw-references-wrap, .reflist, .references, .mw-editsection, \
    .mw-jump-link, .hatnote, .noprint, .navbox, .infobox, .metadata, .toc, #toc, .catlinks, .wp-caption-text, \
    a[rel=prev], a[rel=next], .nav-previous, .nav-next, .previous-post, .prev-post, .next-post, \
    .screen-reader-text, .sr-only, .visually-hidden, .signature, .quoteheader, .quotetitle, .bbcode_quote";
/// Elements that stand around an article, by the classes that WordPress, Drupal, Bootstrap and the usual widgets give them:
/// comments, counters, what is related, tags, subscriptions, what is hidden. They go as well, unless nothing is left then.
const AROUND: &str = "#comments, .comments, .comments-area, .comment-list, .commentlist, .comment-respond, #respond, \
    #disqus_thread, .fb-comments, div[class^=comments-], section[class^=comments-], .comment-body, .comment-content, .d-none, .hidden, .sharedaddy, .share-buttons, \
    .social-share, .social-links, .sharing, .post-share, .share-post, .related-posts, .related-articles, .jp-relatedposts, \
    .read-more, .readmore, .also-read, .tags, .post-tags, .tags-links, .tagcloud, .post-navigation, .nav-links, \
    .pagination, .newsletter, .newsletter-signup, .subscribe, .subscription, .app-download, .breadcrumb, .breadcrumbs, \
    .photo-credit, .image-credit, .image-caption, .caption, .comment-policy, .entry-meta, .post-meta, .article-date, \
    .publish-date, .published-date, .post-date, .author-box, .cookie-notice, .price, .product_meta, .img-desc, .image-desc, \
    .img-caption, .photo-caption, .post-views, .views, .view-count, .disclaimer, [class*=subscribe-], [class*=newsletter-], \
    [class*=app-box], [class*=download-app]";
/// A paragraph that sums an article up beside or above its body, where Readability may not look.
const STANDFIRST: &str = "[itemprop=description], .standfirst, .introtext, .article-intro, .article-summary, .article-lead, \
    .field-name-field-intro, .entry-summary, .sapo";
/// Headings of what encyclopedias put behind an article, as the headings are read: without marks, bare alef.
const APPENDICES: [&str; 16] = [
    "انظر ايضا", "انظر كذلك", "مراجع", "المراجع", "مصادر", "المصادر", "هوامش", "الهوامش", "ملاحظات", "حواشي",
    "وصلات خارجية", "روابط خارجية", "وصلات خارجيه", "قراءات اضافية", "للمزيد", "ببليوغرافيا",
];
/// Headings of boxes with links to other articles.
const RELATED: [&str; 8] = [
    "اقرا ايضا", "اقرا المزيد", "مواضيع ذات صلة", "اخبار ذات صلة", "مقالات ذات صلة", "ذات صلة", "شاهد ايضا",
    "تابعنا",
];
/// What stands before links that lead from one article to the next, and before its tags.
const LABELS: [&str; 16] = [
    "السابق", "التالي", "المقال السابق", "المقال التالي", "الموضوع السابق", "الموضوع التالي", "الخبر السابق",
    "الخبر التالي", "التدوينة السابقة", "التدوينة التالية", "الوسوم", "وسوم", "كلمات مفتاحية", "كلمات دلالية",
    "تصنيفات", "شاهد بالفيديو",
];
/// Links behind a label, at most.
const MOST_LABELLED: usize = 40;
/// How a line opens that calls for something else than reading, and has the link to it.
const CALLS: [&str; 7] = ["تابعوا", "تابعونا", "اشترك", "اشتركوا", "حمل تطبيق", "حملوا تطبيق", "اضغط هنا"];
/// The classes of what stands in front of a headline: its section, its kind.
const KICKERS: &str = "[class*=kicker], [class*=eyebrow], [class*=badge], [class*=category], [class*=label]";
/// Blocks that hold text and no other block.
const LINES: &str = "p, li, h2, h3, h4, h5, h6, div:not(:has(p, div, ul, ol, table, h1, h2, h3))";
/// A table with one of these is one of data; one without them is how old pages were laid out.
const DATA_TABLE: &str =
    "table:has(th), table:has(thead), table[summary], table.wikitable, table[border='1']";
/// Links in running text. They say nothing against it, but Readability takes a paragraph full of them for a menu.
const LINKS: &str = "p a, li a, dd a, blockquote a";
/// What Readability takes for the article.
const FOUND: &str = "#readability-page-1";
/// Of a block that belongs to links by this share nothing is kept: a teaser, a menu.
const LINKED: (usize, usize) = (4, 5);
/// A block of more words than this is running text even if no full stop is in it.
const LONGEST_LABEL: usize = 12;

/// Where the usual forum programs (vBulletin, phpBB, XenForo, Discourse, MyBB, Invision) put what somebody posted.
/// Readability looks for one article and would keep one post.
const POSTS: [&str; 7] = [
    "[id^=post_message_]", ".postbody .content", ".message-body .bbWrapper", ".topic-body .cooked",
    ".post_body", ".postcontent", "[data-role=commentContent]",
];
/// So many posts make a thread.
const THREAD: usize = 2;

/// The blocks of the article and the page's title.
pub(super) fn read(page: &str) -> Result<(Blocks, Option<String>), Error> {
    let document = page::parse(page)?;
    let around = document.select(AROUND);
    if around.is_empty() {
        return Ok(read_tree(document));
    }
    around.remove();
    let (blocks, title) = read_tree(document);
    Ok(if blocks.is_empty() { read_tree(page::parse(page)?) } else { (blocks, title) })
}

fn read_tree(document: Document) -> (Blocks, Option<String>) {
    document.select(NOT_PROSE).remove();
    document.select(DATA_TABLE).remove();
    remove_kickers(&document);
    remove_labelled_links(&document);
    remove_captions(&document);
    free_lists_of_links(&document);
    free_prose_of_links(&document);
    let headings = headings(&document);
    let name = squeezed(&document.select("head title").text());
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
        if let Some(standfirst) =
            standfirst.filter(|first| !squeezed(&readability.doc.select(FOUND).text()).contains(first))
        {
            blocks.push(&standfirst, false);
            end(&mut blocks, false);
        }
        readability.doc.select(FOUND).nodes().iter().for_each(|root| walk(root, &mut blocks));
        blocks.drop_last_headings();
    }
    let is_article = blocks.iter().any(|(text, is_heading)| !is_heading && is_running(text));
    let blocks = if is_article { blocks } else { Blocks::default() };
    (blocks, title_among(&headings, &name, &squeezed(&title)))
}

/// The blocks of a thread's posts, if the page is one.
fn thread(document: &Document) -> Blocks {
    let mut blocks = Blocks::default();
    let posts = POSTS.iter().map(|posts| document.select(posts)).find(|posts| posts.length() >= THREAD);
    for post in posts.iter().flat_map(Selection::nodes) {
        walk(post, &mut blocks);
    }
    blocks
}

/// The standfirst of a page that has one article, if it is whole sentences: without a full stop it is a second headline.
fn standfirst(document: &Document) -> Option<String> {
    match document.select(STANDFIRST).nodes() {
        [only] => Some(squeezed(&only.text())).filter(|text| text.ends_with(['.', '!', '؟', '…'])),
        // A list of articles has one for each.
        _ => None,
    }
}

/// The headings of the page that may be its title. One word in a small heading is the name of a section.
fn headings(document: &Document) -> Vec<String> {
    let text = |heading: &NodeRef<'_>| squeezed(&heading.text());
    let may_be = |heading: &&NodeRef<'_>| !heading.has_name("h3") || text(heading).contains(' ');
    document.select("h1, h2, h3").nodes().iter().filter(may_be).map(text).collect()
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

/// Takes away what headlines have in front of them or behind without a space: a span that is set as a block.
fn remove_kickers(document: &Document) {
    for span in document.select("h1 span, h2 span").filter(KICKERS).nodes() {
        if span.parent().is_some_and(|heading| squeezed(&heading.text()) != squeezed(&span.text())) {
            span.remove_from_parent();
        }
    }
    for span in document.select("h1 > span[class], h2 > span[class]").nodes() {
        let is_glued = |text: NodeRef<'_>, edge: fn(&str) -> Option<char>| {
            text.is_text() && edge(&text.text()).is_some_and(|c| !c.is_whitespace())
        };
        let behind = span.next_sibling().is_some_and(|text| is_glued(text, |text| text.chars().next()));
        if behind || span.prev_sibling().is_some_and(|text| is_glued(text, |text| text.chars().next_back())) {
            span.remove_from_parent();
        }
    }
}

/// Takes away the lines that hold a label and links, and nothing else, and those that call somewhere else.
fn remove_labelled_links(document: &Document) {
    for line in document.select(LINES).nodes() {
        let links = line.find(&["a"]);
        if links.is_empty() || links.len() > MOST_LABELLED {
            continue;
        }
        let mut rest = line.text().to_string();
        for link in &links {
            rest = rest.replacen(&*link.text(), "", 1);
        }
        let label = bare(&rest.replace(['|', '،', ',', '/', '-'], " "));
        let calls = || CALLS.iter().any(|call| bare(&line.text()).starts_with(call));
        if is_label(&label) || calls() {
            line.remove_from_parent();
        }
    }
}

fn is_label(text: &str) -> bool {
    LABELS.contains(&text) || RELATED.contains(&text)
}

/// Takes away the paragraphs that hold a picture and what is set apart under it.
fn remove_captions(document: &Document) {
    for paragraph in document.select("p:has(img):has(em), p:has(img):has(small), p:has(img):has(i)").nodes() {
        let apart = paragraph
            .find(&["em"])
            .into_iter()
            .chain(paragraph.find(&["small"]))
            .chain(paragraph.find(&["i"]));
        if apart.map(|part| squeezed(&part.text())).any(|text| text == squeezed(&paragraph.text())) {
            paragraph.remove_from_parent();
        }
    }
}

/// Unwraps the links of lists that end a sentence: they are its words.
fn free_lists_of_links(document: &Document) {
    for list in document.select("ul, ol").nodes() {
        let before = list.prev_element_sibling().map(|before| squeezed(&before.text())).unwrap_or_default();
        if before.ends_with(':') && !is_label(&bare(&before)) {
            list.find(&["a"]).iter().for_each(|link| link.rename("span"));
        }
    }
}

/// Unwraps links that stand among words.
fn free_prose_of_links(document: &Document) {
    for link in document.select(LINKS).nodes() {
        let Some(parent) = link.parent() else { continue };
        let linked: usize = parent.find(&["a"]).iter().map(NodeRef::normalized_char_count).sum();
        if linked * 2 < parent.normalized_char_count() {
            link.rename("span");
        }
    }
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
            !*in_appendix && !RELATED.contains(&name.as_str())
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

/// A heading as the lists above have it.
fn bare(heading: &str) -> String {
    let letters = heading.chars().filter(|&c| class(c) != Class::Mark && c != ':');
    squeezed(&letters.map(|c| if matches!(c, 'أ' | 'إ' | 'آ') { 'ا' } else { c }).collect::<String>())
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

/// White space runs as one space each, none at the ends.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
