//! Elements by the names that programs give them: their classes and ids, and a few attributes. Most elements bear none of
//! those that a list of selectors names, so an element's own names are looked up before it is held against the selectors:
//! without that they took a third of the time of a page.

use std::collections::HashSet;
use std::sync::LazyLock;

use dom_query::{Document, Element, Matcher, NodeRef, Selection};
use foldhash::fast::FixedState;

use super::page::matcher;

/// Elements that bear a name.
static NAMED: LazyLock<Matcher> = LazyLock::new(|| {
    matcher("[class], [id], [hidden], [role], [rel], [aria-hidden], [itemprop], [data-role]")
});

/// Selectors, each of which names a class, an id or an attribute of its element.
pub(super) struct Names {
    selectors: Matcher,
    /// All words of the selectors.
    words: HashSet<&'static str, FixedState>,
    /// Parts of names, as in `[class*=part]`.
    parts: Vec<&'static str>,
}

impl Names {
    pub(super) fn new(selectors: &'static str) -> Self {
        let parts = selectors.split(['*', '^']).filter_map(|rest| words(rest.strip_prefix('=')?).next());
        Self { selectors: matcher(selectors), words: words(selectors).collect(), parts: parts.collect() }
    }

    /// Those of `elements` that the selectors select.
    pub(super) fn among<'a>(&self, elements: &Selection<'a>) -> Selection<'a> {
        let nodes = elements.nodes().iter();
        let bears = |node: &&NodeRef<'_>| node.element_ref().is_some_and(|element| self.may_be_of(&element));
        nodes
            .filter(bears)
            .filter(|node| self.selectors.match_element(*node))
            .copied()
            .collect::<Vec<_>>()
            .into()
    }

    /// Whether an element bears one of the names.
    fn may_be_of(&self, element: &Element) -> bool {
        let is_named =
            |name: &str| self.words.contains(name) || self.parts.iter().any(|part| name.contains(part));
        element.attrs.iter().any(|attribute| match &*attribute.name.local {
            "class" | "id" => attribute.value.split_ascii_whitespace().any(is_named),
            name => self.words.contains(name),
        })
    }
}

/// The elements of a page that bear a name.
pub(super) fn named(document: &Document) -> Selection<'_> {
    document.select_matcher(&NAMED)
}

/// The words of selectors.
fn words(selectors: &str) -> impl Iterator<Item = &str> {
    let words = selectors.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
    words.filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looking_the_names_up_first_changes_nothing() {
        let page = "<p id=a class='b  tags'>1</p><p hidden>2</p><p class=x-part-y>3</p><p class=tagsoup>4</p>\
                    <div class=c><p class=d>5</p></div><p class=d>6</p><p role=note>7</p><p role=main>8</p><p>9</p>";
        let document = Document::from(page);
        for selectors in
            ["#a, [hidden]", ".tags", "[class*=part-]", ".c .d", "p[role=note], .none", "[id^=a]"]
        {
            let found = Names::new(selectors).among(&named(&document));
            assert!(found.length() > 0, "{selectors}");
            assert_eq!(found.text(), document.select_matcher(&matcher(selectors)).text(), "{selectors}");
        }
    }
}
