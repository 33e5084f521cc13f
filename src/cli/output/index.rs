//! The page `index.html` in a directory of pages: it leads to each of them.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use zubda::render::HtmlLink;

use super::frame::page_of_links;
use super::temporary::Temporary;
use crate::cli::input::{INDEX, is_our_page};

/// What a name needs no escape for in a URL; a colon does, for what stands before one is a scheme.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_').remove(b'~');

/// The index of the pages below a directory.
pub(crate) struct Index {
    root: PathBuf,
    links: Vec<HtmlLink>,
}

impl Index {
    /// Nothing is written yet. Fails if somebody else's page is in the way.
    pub(crate) fn new(root: &Path) -> Result<Self, String> {
        let path = root.join(INDEX);
        if path.exists() && !is_our_page(&path) {
            return Err(format!(
                "{} is there and not zubda's: choose another directory, or move it away",
                path.display()
            ));
        }
        Ok(Self { root: root.to_owned(), links: Vec::new() })
    }

    /// Adds the documents of one page. `shared`: the page holds several, each at its own anchor.
    pub(crate) fn add(&mut self, page: &Path, shared: bool, links: Vec<HtmlLink>) {
        let url = url(page.strip_prefix(&self.root).unwrap_or(page));
        let leading = links.into_iter().map(|link| {
            let href = if shared { format!("{url}{}", link.href) } else { url.clone() };
            HtmlLink { href, ..link }
        });
        self.links.extend(leading);
    }

    /// Adds a page that a run before this one wrote: nothing is known of it but its name.
    pub(crate) fn add_unread(&mut self, page: &Path, source: Option<&Path>) {
        let source = source.map(|path| path.to_string_lossy().into_owned());
        let title = source.clone().unwrap_or_else(|| page.to_string_lossy().into_owned());
        self.add(page, false, vec![HtmlLink { href: String::new(), title, source, lead: None }]);
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.root.join(INDEX)
    }

    /// Writes the page, if there is anything to lead to.
    pub(crate) fn write(&self) -> io::Result<()> {
        if self.links.is_empty() {
            return Ok(());
        }
        let mut file = Temporary::new(&self.path())?;
        file.write_all(page_of_links(&self.links).as_bytes())?;
        file.persist()
    }
}

/// A path as a URL that leads there.
fn url(path: &Path) -> String {
    let names = path.iter().map(|name| percent_encode(name.as_encoded_bytes(), ESCAPED).to_string());
    names.collect::<Vec<_>>().join("/")
}
