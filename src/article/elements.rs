//! What there is on a page, all found in one walk over it: a tree of many megabytes fits no cache, and to walk over it once
//! more costs as much as reading the page once more.

use dom_query::{Document, NodeId, NodeRef};

/// Bytes of the longest text that may be a headline.
const LONGEST_HEADLINE: usize = 1024;

/// Elements by what is asked of them, each kind in the order of the page.
#[derive(Default)]
pub(super) struct Elements<'a> {
    /// Headings of the first three levels.
    pub(super) headings: Vec<NodeRef<'a>>,
    /// Spans in headings of the first two.
    pub(super) headline_spans: Vec<NodeRef<'a>>,
    /// Blocks with a link that hold text and no other block.
    pub(super) lines: Vec<NodeRef<'a>>,
    /// Paragraphs that hold a picture and something set apart.
    pub(super) captioned: Vec<NodeRef<'a>>,
    /// Lists.
    pub(super) lists: Vec<NodeRef<'a>>,
    /// Links in running text.
    pub(super) links: Vec<NodeRef<'a>>,
    /// Marks in running text that say nothing more of it, bold face and the like: those inside of others first.
    pub(super) marks: Vec<NodeRef<'a>>,
    /// Texts, but for those of headlines and for programs.
    pub(super) texts: Vec<NodeId>,
    /// Items of lists, and paragraphs.
    pub(super) items: usize,
    pub(super) paragraphs: usize,
    /// Elements that bear a name, if the walk was asked for them.
    pub(super) named: Vec<NodeRef<'a>>,
}

/// What is to become of an element.
pub(super) enum Fate {
    /// It is taken off the page.
    Goes,
    Stays,
    /// It stays, and bears a name that is asked for.
    Named,
}

/// An element whose end the walk has not reached.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
struct Open {
    /// It may be a line: where it would stand among them.
    line: Option<usize>,
    is_paragraph: bool,
    /// What it says is for programs, or a page's name.
    is_quiet: bool,
    in_prose: bool,
    in_headline: bool,
    /// What it holds.
    has_link: bool,
    has_block: bool,
    has_image: bool,
    has_apart: bool,
}

/// The elements of a page, without those that `fate` sends away, which are off it then.
pub(super) fn elements<'a>(document: &'a Document, fate: impl Fn(&NodeRef<'a>) -> Fate) -> Elements<'a> {
    let mut walk = Walk::default();
    let root = document.root();
    let mut node = root;
    loop {
        let goes = node.is_element() && !walk.enter(node, &fate);
        if node.is_text() {
            walk.take(node);
        }
        if let Some(child) = node.first_child().filter(|_| !goes) {
            node = child;
            continue;
        }
        let mut gone = goes;
        node = loop {
            let (sibling, parent) = node.query_or((None, None), |node| (node.next_sibling, node.parent));
            if std::mem::take(&mut gone) {
                node.remove_from_parent();
            } else if node.is_element() {
                walk.leave(node);
            }
            let Some(next) = sibling.or(parent) else { return walk.finish() };
            node = NodeRef::new(next, &document.tree);
            if sibling.is_some() {
                break node;
            }
        };
    }
}

#[derive(Default)]
struct Walk<'a> {
    found: Elements<'a>,
    /// The lines, with room for what may turn out to be one.
    lines: Vec<Option<NodeRef<'a>>>,
    open: Vec<Open>,
}

impl<'a> Walk<'a> {
    /// Answers whether the element stays.
    fn enter(&mut self, node: NodeRef<'a>, fate: impl Fn(&NodeRef<'a>) -> Fate) -> bool {
        match fate(&node) {
            Fate::Goes => return false,
            Fate::Stays => {}
            Fate::Named => self.found.named.push(node),
        }
        let open = self.open(node);
        self.lines.extend(open.line.map(|_| None));
        self.open.push(open);
        true
    }

    /// Notes what an element is.
    fn open(&mut self, node: NodeRef<'a>) -> Open {
        let around = self.open.last();
        let (in_prose, in_headline) = around.map_or_else(Default::default, |o| (o.in_prose, o.in_headline));
        let mut open = Open { in_prose, in_headline, ..Open::default() };
        let Some(name) = node.qual_name_ref() else { return open };
        let name = &*name.local;
        match name {
            "h1" | "h2" | "h3" => self.found.headings.push(node),
            "p" => self.found.paragraphs += 1,
            "li" => self.found.items += 1,
            "ul" | "ol" => self.found.lists.push(node),
            "span" if in_headline => self.found.headline_spans.push(node),
            "a" if in_prose => self.found.links.push(node),
            _ => {}
        }
        let may_be_line = matches!(name, "p" | "li" | "div" | "h2" | "h3" | "h4" | "h5" | "h6");
        open.line = may_be_line.then_some(self.lines.len());
        open.is_paragraph = name == "p";
        open.is_quiet = matches!(name, "script" | "title");
        open.in_prose |= matches!(name, "p" | "li" | "dd" | "blockquote");
        open.in_headline |= matches!(name, "h1" | "h2");
        open
    }

    fn take(&mut self, text: NodeRef<'a>) {
        let is_long = || text.text().len() > LONGEST_HEADLINE;
        if self.open.last().is_none_or(|around| !around.is_quiet && (!around.in_headline || is_long())) {
            self.found.texts.push(text.id);
        }
    }

    fn leave(&mut self, node: NodeRef<'a>) {
        let Some(open) = self.open.pop() else { return };
        let name = node.qual_name_ref();
        let name = name.as_ref().map_or("", |name| &*name.local);
        if let Some(line) = open.line
            && open.has_link
            && !(name == "div" && open.has_block)
        {
            self.lines[line] = Some(node);
        }
        if open.is_paragraph && open.has_image && open.has_apart {
            self.found.captioned.push(node);
        }
        let Some(around) = self.open.last_mut() else { return };
        if around.in_prose && is_mark(name) && node.element_ref().is_some_and(|own| own.attrs.is_empty()) {
            self.found.marks.push(node);
        }
        around.has_link |= open.has_link || name == "a";
        around.has_image |= open.has_image || name == "img";
        around.has_apart |= open.has_apart || matches!(name, "em" | "small" | "i");
        around.has_block |=
            open.has_block || matches!(name, "p" | "div" | "ul" | "ol" | "table" | "h1" | "h2" | "h3");
    }

    fn finish(self) -> Elements<'a> {
        Elements { lines: self.lines.into_iter().flatten().collect(), ..self.found }
    }
}

/// Whether an element of this name sets words apart and says nothing else of them.
fn is_mark(name: &str) -> bool {
    matches!(
        name,
        "b" | "strong" | "em" | "i" | "small" | "mark" | "span" | "abbr" | "cite" | "q" | "sub" | "sup"
    )
}
