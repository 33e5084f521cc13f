//! A page's tree in the making: what the parser orders is done in the document, but for what no reader sees. Whoever walks
//! over the tree then has less to walk over.

use std::borrow::Cow;
use std::cell::Ref;

use dom_query::{Document, NodeData, NodeId, TreeNode};
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName};

use crate::span::head;

/// Bytes of an attribute's value that anybody looks at: more is a picture.
const LONGEST_VALUE: usize = 4096;
/// Bytes of a title, which is compared with every heading, and of what describes the article to programs: with more of it that is
/// the article once more, and its title stands elsewhere too.
const LONGEST_TITLE: usize = 1024;
const LONGEST_DESCRIPTION: usize = 16 << 10;

/// A document without comments, scripts, styles, errors and white space that is a node of its own behind a block.
pub(super) struct Sink {
    pub(super) document: Document,
    /// Stands for every comment.
    comment: NodeId,
}

impl Default for Sink {
    fn default() -> Self {
        let document = Document::default();
        let comment = document.tree.create_node(NodeData::Fragment);
        Self { document, comment }
    }
}

impl Sink {
    /// As much of `text` as an element has room for beside what it holds.
    fn fitting(&self, parent: NodeId, text: StrTendril) -> StrTendril {
        let tree = &self.document.tree;
        let Some(most) = tree.query_node_or(&parent, None, longest) else { return text };
        let held: usize =
            tree.child_ids_of_it(&parent, false).map(|child| tree.query_node_or(&child, 0, length)).sum();
        let room = most.saturating_sub(held);
        if text.len() <= room { text } else { head(&text, room).into() }
    }

    /// Whether nobody sees `text` as the last child of `parent`. White space behind a block may part words for whoever
    /// takes the text of all: it goes to the end of the block's own text.
    fn is_unseen(&self, parent: NodeId, text: &str) -> bool {
        let tree = &self.document.tree;
        if !text.bytes().all(|byte| byte.is_ascii_whitespace()) {
            return tree.query_node_or(&parent, false, is_quiet);
        }
        let mut last = tree.last_child_of(&parent).filter(|last| last.query_or(false, is_block));
        while let Some(child) = last.and_then(|last| last.last_child()) {
            last = Some(child);
        }
        last.is_some_and(|last| last.update(add_space).unwrap_or_default())
    }
}

/// Adds a space to a text; answers whether the node is one.
fn add_space(node: &mut TreeNode) -> bool {
    let NodeData::Text { contents } = &mut node.data else { return false };
    if !contents.ends_with(' ') {
        contents.push_char(' ');
    }
    true
}

/// How many bytes of text an element may hold, if that is bounded.
fn longest(node: &TreeNode) -> Option<usize> {
    let NodeData::Element(element) = &node.data else { return None };
    match &*element.name.local {
        "title" => Some(LONGEST_TITLE),
        "script" => Some(LONGEST_DESCRIPTION),
        _ => None,
    }
}

/// The bytes of a text.
fn length(node: &TreeNode) -> usize {
    if let NodeData::Text { contents } = &node.data { contents.len() } else { 0 }
}

/// Whether an element's text is for programs. What describes the article to them has its title.
fn is_quiet(node: &TreeNode) -> bool {
    let NodeData::Element(element) = &node.data else { return false };
    match &*element.name.local {
        "style" => true,
        "script" => !element.attrs.iter().any(|attribute| attribute.value.contains("ld+json")),
        _ => false,
    }
}

/// Whether a node is a block of text or of blocks.
fn is_block(node: &TreeNode) -> bool {
    let NodeData::Element(element) = &node.data else { return false };
    matches!(
        &*element.name.local,
        "section"
            | "article"
            | "div"
            | "p"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "blockquote"
            | "table"
            | "thead"
            | "tbody"
            | "tfoot"
            | "tr"
            | "td"
            | "th"
    )
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Document;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Document {
        self.document
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        self.document.get_document()
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Self::ElemName<'a> {
        self.document.elem_name(target)
    }

    fn create_element(&self, name: QualName, mut attributes: Vec<Attribute>, flags: ElementFlags) -> NodeId {
        attributes.iter_mut().filter(|own| own.value.len() > LONGEST_VALUE).for_each(|own| own.value.clear());
        self.document.create_element(name, attributes, flags)
    }

    fn create_comment(&self, _: StrTendril) -> NodeId {
        self.comment
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> NodeId {
        self.comment
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        let is_unseen = match &child {
            NodeOrText::AppendNode(node) => *node == self.comment,
            NodeOrText::AppendText(text) => self.is_unseen(*parent, text),
        };
        if is_unseen {
            return;
        }
        let child = match child {
            NodeOrText::AppendText(text) => NodeOrText::AppendText(self.fitting(*parent, text)),
            NodeOrText::AppendNode(node) => NodeOrText::AppendNode(node),
        };
        self.document.append(parent, child);
    }

    fn append_based_on_parent_node(&self, element: &NodeId, before: &NodeId, child: NodeOrText<NodeId>) {
        if !matches!(child, NodeOrText::AppendNode(node) if node == self.comment) {
            self.document.append_based_on_parent_node(element, before, child);
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, system: StrTendril) {
        self.document.append_doctype_to_document(name, public, system);
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        self.document.get_template_contents(target)
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.document.set_quirks_mode(mode);
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        if !matches!(child, NodeOrText::AppendNode(node) if node == self.comment) {
            self.document.append_before_sibling(sibling, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<Attribute>) {
        self.document.add_attrs_if_missing(target, attributes);
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.document.remove_from_parent(target);
    }

    fn reparent_children(&self, node: &NodeId, parent: &NodeId) {
        self.document.reparent_children(node, parent);
    }

    fn is_mathml_annotation_xml_integration_point(&self, handle: &NodeId) -> bool {
        self.document.is_mathml_annotation_xml_integration_point(handle)
    }
}
