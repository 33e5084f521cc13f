//! Texts in visual order, turned back. What is turned is another text than the user's, and goes along with its article.

use zubda::{Article, Error, TextFormat, logical_order};

/// The article of a text in visual order.
pub(super) fn turned(text: &str, format: TextFormat) -> Result<Article<'static>, Error> {
    // The markup of a page is in the order it is read in, and would be turned with its text.
    if format == TextFormat::Html {
        return Ok(turned_article(&Article::html(text)?));
    }
    Ok(Article::read(&logical_order(text), format)?.into_extracted())
}

/// The same of one that was taken out of a page or a file: its headings are to be told by how they look.
pub(super) fn turned_article(article: &Article<'_>) -> Article<'static> {
    let turned = Article::plain(&logical_order(article.text())).into_extracted();
    match article.title() {
        Some(title) => turned.with_title(logical_order(title)),
        None => turned,
    }
}
