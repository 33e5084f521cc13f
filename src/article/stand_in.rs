//! What stands in for running text while Readability looks for the article: it only counts letters, commas and spaces, but
//! does so time and again, and an Arabic letter costs it several times a Latin one.

use dom_query::{Document, NodeData, NodeId};
use html5ever::tendril::StrTendril;

/// A shorter text stays as it is, for Readability knows some words: those of advertisements, and of what is loading.
const SHORTEST: usize = 64;

/// Texts that others stand in for, and where they belong.
#[derive(Default)]
pub(super) struct Replaced {
    texts: Vec<(NodeId, StrTendril)>,
}

impl Replaced {
    /// Replaces the long ones of these texts.
    pub(super) fn new(document: &Document, nodes: &[NodeId]) -> Self {
        let replace = |&id| {
            let text = document.tree.update_node(&id, |node| match &mut node.data {
                NodeData::Text { contents } if contents.len() >= SHORTEST => {
                    let other = StrTendril::from(stand_in(contents));
                    Some(std::mem::replace(contents, other))
                }
                _ => None,
            });
            Some((id, text??))
        };
        Self { texts: nodes.iter().filter_map(replace).collect() }
    }

    /// Puts the texts back, be it into a copy of their document.
    pub(super) fn put_back(self, document: &Document) {
        for (id, text) in self.texts {
            document.tree.update_node(&id, |node| {
                if let NodeData::Text { contents } = &mut node.data {
                    *contents = text;
                }
            });
        }
    }
}

/// As many characters, the commas and the white space where they were. What would have to be escaped goes as well: where the
/// article is written as HTML, which nobody reads, each such character costs as much as the rest of its text.
fn stand_in(text: &str) -> String {
    let mut other = String::with_capacity(text.len());
    other.extend(text.chars().map(|c| match c {
        '&' | '<' | '>' => 'x',
        _ if c.is_ascii() => c,
        // What Readability takes for commas.
        '،' | '﹐' | '︐' | '︑' | '⹁' | '⸴' | '⸲' | '，' => c,
        _ if c.is_whitespace() => ' ',
        _ => 'x',
    }));
    other
}

#[cfg(test)]
mod tests {
    use dom_query::NodeRef;

    use super::*;

    #[test]
    fn what_stands_in_counts_the_same_and_goes_again() {
        let long = "وصل القطار،\u{a0}ثم غادر, في الساعة 10 صباحا. ولم ينزل منه أحد من الركاب.";
        let document = Document::from(format!("<p>{long}<p>قصير"));
        let count = |document: &Document| document.root().normalized_char_count();
        let (before, counted) = (document.root().text(), count(&document));
        let texts: Vec<NodeId> =
            document.root().descendants_it().filter(NodeRef::is_text).map(|n| n.id).collect();
        let replaced = Replaced::new(&document, &texts);
        let shown = document.root().text();
        assert_eq!(&*shown, "xxx xxxxxx، xx xxxx, xx xxxxxx 10 xxxxx. xxx xxxx xxx xxx xx xxxxxx.قصير");
        assert_eq!(count(&document), counted);
        replaced.put_back(&document);
        assert_eq!(document.root().text(), before);
    }
}
