//! The title of a page: its name without the site's, or what stands over the article as a heading.

use dom_query::NodeRef;

use super::clutter::squeezed;

/// Sites that name themselves behind the name of every page.
const SITES: [&str; 7] =
    ["ويكيبيديا", "ويكي مصدر", "ويكي الكتب", "ويكي الأخبار", "ويكي الاقتباس", "ويكاموس", "Wikipedia"];
/// What stands between the name of a page and that of its site.
const SEPARATORS: [&str; 4] = [" - ", " – ", " — ", " | "];

/// The headings of the page that may be its title. One word in a small heading is the name of a section, and what leads to
/// the front page is the name of the site.
pub(super) fn headings(headings: &[NodeRef<'_>]) -> Vec<String> {
    let text = |heading: &NodeRef<'_>| squeezed(&heading.text());
    let may_be = |heading: &&NodeRef<'_>| {
        (!heading.has_name("h3") || text(heading).contains(' ')) && !leads_home(heading)
    };
    headings.iter().filter(may_be).map(text).collect()
}

/// Whether a heading is, or is in, a link to the front page of the site.
fn leads_home(heading: &NodeRef<'_>) -> bool {
    let around = heading.parent().filter(|parent| parent.has_name("a"));
    let link = around.or_else(|| heading.first_element_child().filter(|child| child.has_name("a")));
    let Some(address) = link.and_then(|link| link.attr("href")) else { return false };
    let path = address
        .split_once("://")
        .map_or(&*address, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    matches!(path, "" | "/" | "./" | "index.html" | "/index.html" | "index.php" | "/index.php")
}

/// A title without quotation marks, which its page may write in another way than its name.
fn unquoted(title: &str) -> String {
    title.replace(['"', '\'', '«', '»', '“', '”', '‘', '’'], "")
}

/// The title of a page: of its `name`, which tells the site's as well, what stands over the text as a heading; where it tells
/// only the site's, the heading that the text opens with; else what Readability has `guessed`.
pub(super) fn title_among(
    headings: &[String],
    name: &str,
    opening: Option<&str>,
    guessed: &str,
) -> Option<String> {
    let words =
        |text: &str| text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    let name = unquoted(name);
    let shown = headings.iter().filter(|heading| name.contains(&unquoted(heading)));
    let title = match shown.map(String::as_str).max_by_key(|heading| words(heading)) {
        // A heading far shorter is the name of the site.
        Some(heading) if words(heading) * 2 >= words(guessed) || guessed.contains(heading) => heading,
        Some(_) => guessed,
        // One word names a section.
        None => opening.filter(|opening| words(opening) > 1).unwrap_or_default(),
    };
    let titles = [title, guessed, headings.first().map_or("", String::as_str)];
    titles.into_iter().find(|title| words(title) > 0).map(str::to_owned)
}

/// A title without the name of the site behind it.
pub(super) fn without_site(mut title: String, site: &str) -> String {
    let parted = SEPARATORS.iter().filter_map(|separator| title.rsplit_once(separator));
    let Some((name, behind)) = parted.min_by_key(|(_, behind)| behind.len()) else { return title };
    let is_site = behind == site || SITES.iter().any(|site| behind.starts_with(site));
    if is_site && name.contains(char::is_alphanumeric) {
        title.truncate(name.len());
    }
    title
}
