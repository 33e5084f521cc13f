//! Running text without the elements that only set words apart: a paragraph of ten links then is one text and not twenty-one
//! nodes, and as many times as anybody walks over it, that much is spared.

use dom_query::{NodeData, NodeRef};

/// Puts the text of an element in its place, if there is nothing but a text in it.
pub(super) fn flatten(element: &NodeRef<'_>) {
    let Some(text) = element.first_child().filter(NodeRef::is_text) else { return };
    if text.next_sibling().is_some() || element.parent().is_none() {
        return;
    }
    element.replace_with(&text);
    let before = text.prev_sibling().filter(NodeRef::is_text);
    if let Some(before) = before {
        join(&before, &text);
    }
    let text = before.unwrap_or(text);
    if let Some(behind) = text.next_sibling().filter(NodeRef::is_text) {
        join(&text, &behind);
    }
}

/// Makes one text of two.
fn join(text: &NodeRef<'_>, behind: &NodeRef<'_>) {
    let more = behind.text();
    text.update(|node| {
        if let NodeData::Text { contents } = &mut node.data {
            contents.push_tendril(&more);
        }
    });
    behind.remove_from_parent();
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::*;

    #[test]
    fn a_text_takes_the_place_of_what_sets_it_apart() {
        let document =
            Document::from("<p>ركب <b><i>أحمد</i></b> القطار <i></i><b>في<br>الصباح</b><i>.</i></p>");
        let mut marks: Vec<NodeRef<'_>> = document.select("b, i").nodes().to_vec();
        marks.reverse();
        marks.iter().for_each(flatten);
        let paragraph = document.select("p");
        assert_eq!(&*paragraph.inner_html(), "ركب أحمد القطار <i></i><b>في<br>الصباح</b>.");
        assert_eq!(paragraph.nodes()[0].children().len(), 4);
    }
}
