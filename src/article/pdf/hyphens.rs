//! Words that are parted between two lines. A hyphen at the end of a line may be a word's own (`العربي-الإسرائيلي`, a name), so
//! it goes only where the document has the whole word elsewhere, or where it is one that is seen at line ends alone.

use std::collections::HashSet;

use super::lines::Line;
use crate::arabic::is_word_char;

const SOFT: char = '\u{ad}';
const HYPHENS: [char; 3] = ['-', '\u{2010}', SOFT];

/// Puts the words that are parted together, each on the line where it begins.
pub(super) fn join(pages: &mut [Vec<Line>]) {
    let is_parted = |line: &Line| parted(&line.text).is_some();
    if !pages.iter().flatten().any(is_parted) {
        return;
    }
    let words: HashSet<String> = pages
        .iter()
        .flatten()
        .flat_map(|line| line.text.split(|c| !is_word_char(c)))
        .map(str::to_owned)
        .collect();
    for page in pages {
        for at in 1..page.len() {
            let [before, line] = &mut page[at - 1..=at] else { continue };
            if let Some(rest) = joined(&mut before.text, &line.text, &words) {
                line.text = rest;
                // Only a full line ends inside a word.
                before.rest = 0.;
            }
        }
        page.retain(|line| !line.text.is_empty());
    }
}

/// The end of a line's last word and its hyphen, if that is how it ends.
pub(super) fn parted(line: &str) -> Option<(&str, char)> {
    let hyphen = line.chars().next_back().filter(|c| HYPHENS.contains(c))?;
    let before = &line[..line.len() - hyphen.len_utf8()];
    let word = before.rsplit(|c| !is_word_char(c)).next().filter(|word| !word.is_empty())?;
    Some((word, hyphen))
}

/// Appends to a line what the next one has of its last word, and answers what is left of that.
fn joined(before: &mut String, line: &str, words: &HashSet<String>) -> Option<String> {
    let (first, hyphen) = parted(before)?;
    let second = line.split(|c| !is_word_char(c)).next().filter(|word| !word.is_empty())?;
    if hyphen != SOFT && !words.contains(&format!("{first}{second}")) {
        return None;
    }
    let end = line.find(' ').unwrap_or(line.len());
    before.truncate(before.len() - hyphen.len_utf8());
    before.push_str(&line[..end]);
    Some(line[end..].trim_start().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_put_together_if_the_text_has_it_elsewhere() {
        let words = HashSet::from(["المزارعين".to_owned(), "information".to_owned()]);
        for (before, line, expected) in [
            ("على المزا-", "رعين، ثم", Some(("على المزارعين،", "ثم"))),
            ("the infor-", "mation", Some(("the information", ""))),
            ("على المزا\u{ad}", "رع", Some(("على المزارع", ""))),
            ("الصراع العربي-", "الإسرائيلي", None),
            ("كيم جونغ-", "أون", None),
            ("ثم قال -", "وسكت", None),
        ] {
            let mut first = before.to_owned();
            let rest = joined(&mut first, line, &words);
            assert_eq!(rest.as_deref().map(|rest| (first.as_str(), rest)), expected, "{before}");
        }
    }
}
