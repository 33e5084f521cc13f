//! What stands on a page and is no running text of its article, known by its element, or by the classes that the usual
//! programs give it, or by what it says. It goes before the article is looked for.

use std::sync::LazyLock;

use dom_query::{Document, Matcher, NodeRef};

use super::named::{Names, named};
use super::page::matcher;
use crate::arabic::{Class, class};

/// Elements that hold no running text of the article, by name. They go before Readability looks for the article.
static NOT_PROSE: LazyLock<Matcher> = LazyLock::new(|| {
    matcher(
        "nav, figure, figcaption, caption, pre, math, svg, template, dialog, audio, video, canvas, button, select, textarea",
    )
});
/// The same by role or the class that MediaWiki, WordPress and the usual forum programs give them.
static NAMED_NOT_PROSE: LazyLock<Names> = LazyLock::new(|| {
    Names::new(
        "[hidden], [aria-hidden=true], [role=navigation], [role=note], [role=search], \
    [role=dialog], [role=contentinfo], sup.reference, sup.mw-ref, ol.references, .mw-references-wrap, .reflist, .references, .mw-editsection, \
    .mw-jump-link, .hatnote, .noprint, .navbox, .infobox, .metadata, .toc, #toc, .catlinks, .wp-caption-text, \
    a[rel=prev], a[rel=next], .nav-previous, .nav-next, .previous-post, .prev-post, .next-post, \
    .screen-reader-text, .sr-only, .visually-hidden, .signature, .quoteheader, .quotetitle, .bbcode_quote",
    )
});
/// Elements that stand around an article, by the classes that WordPress, Drupal, Bootstrap and the usual widgets give them:
/// comments, counters, what is related, tags, subscriptions, what is hidden. They go as well, unless nothing is left then.
static AROUND: LazyLock<Names> = LazyLock::new(|| {
    Names::new(
        "#comments, .comments, .comments-area, .comment-list, .commentlist, .comment-respond, #respond, \
    #disqus_thread, .fb-comments, div[class^=comments-], section[class^=comments-], .comment-body, .comment-content, .d-none, .hidden, .sharedaddy, .share-buttons, \
    .social-share, .social-links, .sharing, .post-share, .share-post, .related-posts, .related-articles, .jp-relatedposts, \
    .read-more, .readmore, .also-read, .tags, .post-tags, .tags-links, .tagcloud, .post-navigation, .nav-links, \
    .pagination, .newsletter, .newsletter-signup, .subscribe, .subscription, .app-download, .breadcrumb, .breadcrumbs, \
    .photo-credit, .image-credit, .image-caption, .caption, .comment-policy, .entry-meta, .post-meta, .article-date, \
    .publish-date, .published-date, .post-date, .author-box, .cookie-notice, .price, .product_meta, .img-desc, .image-desc, \
    .img-caption, .photo-caption, .post-views, .views, .view-count, .disclaimer, [class*=subscribe-], [class*=newsletter-], \
    [class*=app-box], [class*=download-app], [class*=app-promo], .replies, #reviews, .pullquote, .pull-quote",
    )
});
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
static KICKERS: LazyLock<Matcher> = LazyLock::new(|| {
    matcher("[class*=kicker], [class*=eyebrow], [class*=badge], [class*=category], [class*=label]")
});
/// Blocks that hold text and no other block.
static LINES: LazyLock<Matcher> =
    LazyLock::new(|| matcher("p, li, h2, h3, h4, h5, h6, div:not(:has(p, div, ul, ol, table, h1, h2, h3))"));
/// A table with one of these is one of data; one without them is how old pages were laid out.
static DATA_TABLE: LazyLock<Matcher> = LazyLock::new(|| {
    matcher("table:has(th), table:has(thead), table[summary], table.wikitable, table[border='1']")
});
/// Links in running text. They say nothing against it, but Readability takes a paragraph full of them for a menu.
static LINKS: LazyLock<Matcher> = LazyLock::new(|| matcher("p a, li a, dd a, blockquote a"));
/// What may be a kicker.
static HEADLINE_SPANS: LazyLock<Matcher> = LazyLock::new(|| matcher("h1 span, h2 span"));
/// Spans of a headline itself.
static OWN_SPANS: LazyLock<Matcher> = LazyLock::new(|| matcher("h1 > span[class], h2 > span[class]"));
/// Paragraphs that hold a picture and something set apart.
static CAPTIONED: LazyLock<Matcher> =
    LazyLock::new(|| matcher("p:has(img):has(em), p:has(img):has(small), p:has(img):has(i)"));
/// Lists.
static LISTS: LazyLock<Matcher> = LazyLock::new(|| matcher("ul, ol"));

/// Takes away what is never running text, and frees what is of its links.
pub(super) fn clear(document: &Document) {
    document.select_matcher(&NOT_PROSE).remove();
    NAMED_NOT_PROSE.among(&named(document)).remove();
    document.select_matcher(&DATA_TABLE).remove();
    remove_kickers(document);
    remove_labelled_links(document);
    remove_captions(document);
    free_lists_of_links(document);
    free_prose_of_links(document);
}

/// Takes away what stands around an article; answers whether there was any of it.
pub(super) fn remove_around(document: &Document) -> bool {
    let around = AROUND.among(&named(document));
    around.remove();
    !around.is_empty()
}

/// Takes away what headlines have in front of them or behind without a space: a span that is set as a block.
fn remove_kickers(document: &Document) {
    for span in document.select_matcher(&HEADLINE_SPANS).filter_matcher(&KICKERS).nodes() {
        if span.parent().is_some_and(|heading| squeezed(&heading.text()) != squeezed(&span.text())) {
            span.remove_from_parent();
        }
    }
    for span in document.select_matcher(&OWN_SPANS).nodes() {
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
    for line in document.select_matcher(&LINES).nodes() {
        let links = line.find(&["a"]);
        if links.is_empty() || links.len() > MOST_LABELLED {
            continue;
        }
        let text = line.text();
        let mut rest = text.to_string();
        for link in &links {
            rest = rest.replacen(&*link.text(), "", 1);
        }
        let label = bare(&rest.replace(['|', '،', ',', '/', '-'], " "));
        let calls = |line: String| CALLS.iter().any(|call| line.starts_with(call));
        if is_label(&label) || calls(bare(&text)) {
            line.remove_from_parent();
        }
    }
}

fn is_label(text: &str) -> bool {
    LABELS.contains(&text) || is_related(text)
}

/// Whether a heading, as [`bare`] has it, stands over links to other articles.
pub(super) fn is_related(heading: &str) -> bool {
    RELATED.contains(&heading)
}

/// Takes away the paragraphs that hold a picture and what is set apart under it.
fn remove_captions(document: &Document) {
    for paragraph in document.select_matcher(&CAPTIONED).nodes() {
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
    for list in document.select_matcher(&LISTS).nodes() {
        let before = list.prev_element_sibling().map(|before| squeezed(&before.text())).unwrap_or_default();
        if before.ends_with(':') && !is_label(&bare(&before)) {
            list.find(&["a"]).iter().for_each(|link| link.rename("span"));
        }
    }
}

/// Unwraps links that stand among words.
fn free_prose_of_links(document: &Document) {
    let links = document.select_matcher(&LINKS);
    let parent = |link: &NodeRef<'_>| link.parent().map(|parent| parent.id);
    for siblings in links.nodes().chunk_by(|a, b| parent(a) == parent(b)) {
        let Some(parent) = siblings[0].parent() else { continue };
        let all = parent.normalized_char_count();
        let mut linked: usize = parent.find(&["a"]).iter().map(NodeRef::normalized_char_count).sum();
        for link in siblings {
            // Once one is unwrapped, the others stand among more words.
            if linked * 2 < all {
                linked -= link.normalized_char_count();
                link.rename("span");
            }
        }
    }
}

/// A heading as the lists have it: without marks, bare alef.
pub(super) fn bare(heading: &str) -> String {
    let letters = heading.chars().filter(|&c| class(c) != Class::Mark && c != ':');
    squeezed(&letters.map(|c| if matches!(c, 'أ' | 'إ' | 'آ') { 'ا' } else { c }).collect::<String>())
}

/// White space runs as one space each, none at the ends.
pub(super) fn squeezed(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed
}
