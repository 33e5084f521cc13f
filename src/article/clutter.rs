//! What stands on a page and is no running text of its article, known by its element, or by the classes that the usual
//! programs give it, or by what it says. It goes before the article is looked for.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::LazyLock;

use dom_query::{Document, Element, Matcher, NodeId, NodeRef};

use super::appendices::RELATED;
use super::elements::{Elements, Fate, elements};
use super::flat::flatten;
use super::named::{NameSet, Names};
use super::note_mark::is_note_mark;
use super::page::matcher;
use crate::arabic::all_folded;
use crate::fold::fold;

/// Elements that hold no running text of the article, by role or the class that MediaWiki, WordPress and the usual forum
/// programs give them.
static NAMED_NOT_PROSE: LazyLock<Names> = LazyLock::new(|| {
    Names::new(
        "[hidden], [aria-hidden=true], [role=navigation], [role=note], [role=search], \
    [role=dialog], [role=contentinfo], sup.reference, sup.mw-ref, ol.references, .mw-references-wrap, .reflist, .references, .mw-editsection, \
    .mw-jump-link, .hatnote, .ambox, #siteSub, .noprint, .navbox, .infobox, .metadata, .toc, #toc, .catlinks, .wp-caption-text, \
    a[rel=prev], a[rel=next], .nav-previous, .nav-next, .previous-post, .prev-post, .next-post, \
    .footnotes, .footnote, .endnotes, [role=doc-endnotes], [role=doc-footnote], \
    .screen-reader-text, .sr-only, .visually-hidden, .signature, .media_wrap, .userpic_wrap, .quoteheader, .quotetitle, .bbcode_quote",
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
    .photo-credit, .image-credit, [class*=caption], .comment-policy, .entry-meta, .post-meta, .article-date, \
    .publish-date, .published-date, .post-date, .author-box, .cookie-notice, .price, .product_meta, .img-desc, .image-desc, \
    .post-views, .views, .view-count, .disclaimer, [class*=subscribe-], [class*=newsletter-], \
    [class*=app-box], [class*=download-app], [class*=app-promo], .replies, #reviews, .pullquote, .pull-quote",
    )
});
/// What both call theirs.
static CLUTTER: LazyLock<NameSet> = LazyLock::new(|| NameSet::of([&*NAMED_NOT_PROSE, &*AROUND]));
/// What stands before links that lead from one article to the next, and before its tags, folded.
const LABELS: [&str; 15] = all_folded([
    "السابق", "التالي", "المقال السابق", "المقال التالي", "الموضوع السابق", "الموضوع التالي", "الخبر السابق",
    "الخبر التالي", "التدوينه السابقه", "التدوينه التاليه", "الوسوم", "وسوم", "كلمات مفتاحيه", "كلمات دلاليه",
    "تصنيفات",
]);
/// Links behind a label, at most.
const MOST_LABELLED: usize = 40;
/// Characters of the mark of a note.
const LONGEST_NOTE_MARK: usize = 5;
/// How a line opens that calls for something else than reading, and has the link to it, folded.
const CALLS: [&str; 7] =
    all_folded(["تابعوا", "تابعونا", "اشترك", "اشتركوا", "حمل تطبيق", "حملوا تطبيق", "اضغط هنا"]);
/// The classes of what stands in front of a headline: its section, its kind.
static KICKERS: LazyLock<Matcher> = LazyLock::new(|| {
    matcher("[class*=kicker], [class*=eyebrow], [class*=badge], [class*=category], [class*=label]")
});
/// A table with one of these is one of data; one without them is how old pages were laid out.
static DATA_TABLE: LazyLock<Matcher> = LazyLock::new(|| {
    matcher("table:has(th), table:has(thead), table[summary], table.wikitable, table[border='1']")
});

/// Takes away what is never running text, and what stands `around` an article if that is asked for; frees of its links what
/// is. Answers what else there is, those that bear one of the `names` among it, and whether anything stood around.
pub(super) fn clear<'a>(document: &'a Document, around: bool, names: &NameSet) -> (Elements<'a>, bool) {
    let stood = Cell::new(false);
    let fate = |node: &NodeRef<'a>| {
        let Some(element) = node.element_ref() else { return Fate::Stays };
        let is_known = CLUTTER.is_borne_by(&element);
        let is_around = around && is_known && AROUND.select(node, &element);
        stood.set(stood.get() || is_around);
        match &*element.name.local {
            "nav" | "figure" | "figcaption" | "caption" | "pre" | "math" | "svg" | "template" | "dialog"
            | "audio" | "video" | "canvas" | "button" | "select" | "textarea" => Fate::Goes,
            _ if is_around || is_known && NAMED_NOT_PROSE.select(node, &element) => Fate::Goes,
            "table" if DATA_TABLE.match_element(node) => Fate::Goes,
            "a" | "sup" if is_note(node, &element) => Fate::Goes,
            _ if names.is_borne_by(&element) => Fate::Named,
            _ => Fate::Stays,
        }
    };
    let mut found = elements(document, fate);
    remove_kickers(&found.headline_spans);
    remove_labelled_links(&found.lines);
    remove_captions(&found.captioned);
    free_lists_of_links(&found.lists);
    free_prose_of_links(&found.links);
    // From the first to the last, so that a text grows at its end.
    found.marks.iter().for_each(flatten);
    found.links.iter().filter(|link| is_plain(link)).for_each(flatten);
    found.headings.retain(is_on_page);
    found.named.retain(is_on_page);
    (found, stood.get())
}

/// Whether an element is the mark of a note: a link within the page, or what is raised in brackets.
fn is_note(node: &NodeRef<'_>, element: &Element) -> bool {
    let is_link = &*element.name.local == "a";
    let leads_within =
        || element.attrs.iter().any(|own| &*own.name.local == "href" && own.value.contains('#'));
    (!is_link || leads_within())
        && node.normalized_char_count() <= LONGEST_NOTE_MARK
        && is_note_mark(&node.text())
        && (is_link || node.text().contains(['[', '(']))
}

/// Whether a link was freed, and no attribute hides it.
fn is_plain(link: &NodeRef<'_>) -> bool {
    let hides = ["style", "hidden", "aria-hidden", "role"];
    link.has_name("span") && !hides.iter().any(|name| link.has_attr(name))
}

/// Whether an element was not taken away meanwhile.
fn is_on_page(node: &NodeRef<'_>) -> bool {
    node.ancestors_it(None).last().is_some_and(|root| root.is_document())
}

/// How much there is in elements: counted once, and less by what goes from inside.
#[derive(Default)]
struct Counts(HashMap<NodeId, usize>);

impl Counts {
    fn of<'a>(&mut self, element: &NodeRef<'a>, count: impl FnOnce(&NodeRef<'a>) -> usize) -> usize {
        *self.0.entry(element.id).or_insert_with(|| count(element))
    }

    /// Takes so much off what is counted around an element.
    fn take(&mut self, inside: &NodeRef<'_>, much: usize) {
        for around in inside.ancestors_it(None) {
            if let Some(count) = self.0.get_mut(&around.id) {
                *count -= much;
            }
        }
    }
}

/// Takes away what headlines have in front of them or behind without a space: a span that is set as a block.
fn remove_kickers(spans: &[NodeRef<'_>]) {
    let visible = |node: &NodeRef<'_>| node.text().chars().filter(|c| !c.is_whitespace()).count();
    let mut counts = Counts::default();
    for span in spans.iter().filter(|span| KICKERS.match_element(*span)) {
        let own = visible(span);
        if span.parent().is_some_and(|heading| counts.of(&heading, visible) > own) {
            counts.take(span, own);
            span.remove_from_parent();
        }
    }
    let is_headline = |parent: NodeRef<'_>| parent.has_name("h1") || parent.has_name("h2");
    let own = spans.iter().filter(|span| span.has_attr("class") && span.parent().is_some_and(is_headline));
    for span in own {
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
fn remove_labelled_links(blocks: &[NodeRef<'_>]) {
    for line in blocks {
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
    // In a sentence these are words.
    RELATED.contains(&heading) || matches!(heading, "ذات صله" | "تابعنا")
}

/// Takes away the paragraphs that hold a picture and what is set apart under it.
fn remove_captions(captioned: &[NodeRef<'_>]) {
    for paragraph in captioned {
        let all = squeezed(&paragraph.text());
        let mut apart = ["em", "small", "i"].into_iter().flat_map(|name| paragraph.find(&[name]));
        if apart.any(|part| squeezed(&part.text()) == all) {
            paragraph.remove_from_parent();
        }
    }
}

/// Unwraps the links of lists that end a sentence: they are its words.
fn free_lists_of_links(lists: &[NodeRef<'_>]) {
    for list in lists {
        let before = list.prev_element_sibling().map(|before| squeezed(&before.text())).unwrap_or_default();
        if before.ends_with(':') && !is_label(&bare(&before)) {
            list.find(&["a"]).iter().for_each(|link| link.rename("span"));
        }
    }
}

/// Unwraps links that stand among words.
fn free_prose_of_links(links: &[NodeRef<'_>]) {
    let in_links =
        |node: &NodeRef<'_>| node.find(&["a"]).iter().map(NodeRef::normalized_char_count).sum::<usize>();
    let (mut all, mut linked) = (Counts::default(), Counts::default());
    for link in links.iter().filter(|link| link.has_name("a")) {
        let Some(parent) = link.parent() else { continue };
        if linked.of(&parent, in_links) * 2 < all.of(&parent, NodeRef::normalized_char_count) {
            // Once one is unwrapped, the others stand among more words.
            linked.take(link, link.normalized_char_count());
            link.rename("span");
        }
    }
}

/// A heading as the lists have it: folded, without its colon.
pub(super) fn bare(heading: &str) -> String {
    squeezed(&fold(heading).replace(':', ""))
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
