//! Elements by the names that programs give them: their classes and ids, and a few attributes. Most elements bear none of
//! those that a list of selectors names, so an element's own names are looked up before it is held against the selectors:
//! without that they took a third of the time of a page.

use std::collections::HashSet;

use dom_query::{Element, Matcher, NodeRef};
use foldhash::fast::FixedState;

use super::page::matcher;

/// Selectors, each of which names a class, an id or an attribute of its element.
pub(super) struct Names {
    selectors: Matcher,
    set: NameSet,
}

impl Names {
    pub(super) fn new(selectors: &'static str) -> Self {
        let parts = selectors.split(['*', '^']).filter_map(|rest| words(rest.strip_prefix('=')?).next());
        let set = NameSet { words: words(selectors).collect(), parts: parts.collect() };
        Self { selectors: matcher(selectors), set }
    }

    /// Whether the selectors select an element, which is this node.
    pub(super) fn select(&self, node: &NodeRef<'_>, element: &Element) -> bool {
        self.set.is_borne_by(element) && self.selectors.match_element(node)
    }

    /// Those of `nodes` that the selectors select.
    pub(super) fn among<'a>(&self, nodes: &[NodeRef<'a>]) -> Vec<NodeRef<'a>> {
        let selects =
            |node: &&NodeRef<'a>| node.element_ref().is_some_and(|element| self.select(node, &element));
        nodes.iter().filter(selects).copied().collect()
    }
}

/// What selectors call their elements.
#[derive(Default)]
pub(super) struct NameSet {
    words: HashSet<&'static str, FixedState>,
    /// Parts of names, as in `[class*=part]`.
    parts: Vec<&'static str>,
}

impl NameSet {
    /// All that these selectors call theirs.
    pub(super) fn of<'n>(lists: impl IntoIterator<Item = &'n Names>) -> Self {
        lists.into_iter().fold(Self::default(), |mut all, names| {
            all.words.extend(&names.set.words);
            all.parts.extend(&names.set.parts);
            all
        })
    }

    /// Whether an element bears one of the names.
    pub(super) fn is_borne_by(&self, element: &Element) -> bool {
        let is_named =
            |name: &str| self.words.contains(name) || self.parts.iter().any(|part| name.contains(part));
        element.attrs.iter().any(|attribute| match &*attribute.name.local {
            "class" | "id" => attribute.value.split_ascii_whitespace().any(is_named),
            name => self.words.contains(name),
        })
    }
}

/// The words of selectors.
fn words(selectors: &str) -> impl Iterator<Item = &str> {
    let words = selectors.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
    words.filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::*;

    #[test]
    fn looking_the_names_up_first_changes_nothing() {
        let page = "<p id=a class='b  tags'>1</p><p hidden>2</p><p class=x-part-y>3</p><p class=tagsoup>4</p>\
                    <div class=c><p class=d>5</p></div><p class=d>6</p><p role=note>7</p><p role=main>8</p><p>9</p>";
        let document = Document::from(page);
        for selectors in
            ["#a, [hidden]", ".tags", "[class*=part-]", ".c .d", "p[role=note], .none", "[id^=a]"]
        {
            let elements = document.select("*");
            let found = Names::new(selectors).among(elements.nodes());
            let found: Vec<_> = found.iter().map(NodeRef::text).collect();
            let selected: Vec<_> = document.select(selectors).nodes().iter().map(NodeRef::text).collect();
            assert!(!found.is_empty(), "{selectors}");
            assert_eq!(found, selected, "{selectors}");
        }
    }
}
