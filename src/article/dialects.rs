//! What dialects of Markdown add to its signs: boxes for notes (GitHub, Obsidian, MkDocs, Docusaurus, GitBook, pandoc), tags of
//! site generators, highlights, and references to sources. Their text is kept and their signs go, line by line.

use std::borrow::Cow;

/// What stands on either side of what is highlighted.
const HIGHLIGHT: &str = "==";
/// What the text of a box of MkDocs is set in by.
const INDENT: &str = "    ";
/// Lines that stand for a table of contents.
const CONTENTS: [&str; 3] = ["[TOC]", "[[_TOC_]]", "[[toc]]"];
/// What opens and closes the tags of site generators: `{% hint %}`, `{{< youtube >}}`, `{{% notice %}}`.
const TAGS: [(&str, &str); 3] = [("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}")];

/// A text with the titles of its boxes as paragraphs of their own, and without what no reader of the page sees.
pub(super) fn in_common_signs(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    // How far the text of each box that is open is set in, one within the other.
    let (mut boxes, mut in_code): (Vec<usize>, _) = (Vec::new(), false);
    for line in text.split_inclusive('\n') {
        let tab = line.strip_prefix('\t').filter(|_| !boxes.is_empty()).map(|rest| INDENT.to_owned() + rest);
        let line = tab.as_deref().unwrap_or(line);
        let indent = line.len() - line.trim_start_matches(' ').len();
        if !line.trim().is_empty() {
            boxes.retain(|&inside| inside <= indent);
        }
        let line = &line[indent.min(boxes.len() * INDENT.len())..];
        let ink = line.trim();
        if ink.starts_with("```") || ink.starts_with("~~~") {
            in_code = !in_code;
        }
        if in_code || line.starts_with(INDENT) {
            plain.push_str(line);
        } else if let Some([marks, title]) = callout(line) {
            plain.extend([marks, " ", title, "\n", marks, "\n"]);
        } else if let Some(title) = opened(ink) {
            plain.extend(["\n", title, "\n\n"]);
            boxes.push(indent + INDENT.len());
        } else if let Some(title) = fence(ink) {
            plain.extend(["\n", title, "\n\n"]);
        } else if CONTENTS.contains(&ink) || is_tag(ink) {
            plain.push('\n');
        } else {
            push_without_sources(line, &mut plain);
        }
    }
    plain
}

/// The marks of quotation and the title of a line that opens a callout. `[![صورة](a.png)](a)` and `[!هنا](a)` are links.
fn callout(line: &str) -> Option<[&str; 2]> {
    let (marks, kind) = line.split_once("[!").filter(|(marks, _)| marks.trim_start().starts_with('>'))?;
    let (kind, title) = kind.split_once(']').filter(|(_, title)| !title.starts_with(['(', '[']))?;
    let is_sign = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '|' | ' ');
    let is_callout =
        !kind.is_empty() && marks.chars().all(|c| matches!(c, '>' | ' ')) && kind.chars().all(is_sign);
    is_callout.then(|| [marks.trim_end(), title.trim_start_matches(['+', '-']).trim()])
}

/// The title of a box of MkDocs that a line opens: `!!! note "تنبيه"`, `??? tip`, `=== "تبويب"`.
fn opened(line: &str) -> Option<&str> {
    let (mark, rest) = line.split_once(' ')?;
    let (kind, title) = rest.split_once('"').map_or((rest, None), |(kind, title)| (kind, Some(title)));
    let title = title.map_or(Some(""), |title| title.strip_suffix('"'))?;
    let is_kind = kind.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ' '));
    let is_box = match mark {
        "!!!" | "???" | "???+" => !kind.trim().is_empty(),
        "===" => kind.is_empty() && !title.is_empty(),
        _ => false,
    };
    (is_box && is_kind).then_some(title)
}

/// The title of a box that a line of colons opens or closes: `:::warning`, `::: tip عنوان`, `:::note[عنوان]`, `::: {.note}`.
fn fence(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(":::")?.trim_start_matches(':').trim_start();
    let title = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    let is_fence = rest.is_empty() || title.len() < rest.len() || title.starts_with('{');
    let title = title.split('{').next().unwrap_or_default().trim();
    is_fence.then(|| title.strip_prefix('[').and_then(|title| title.strip_suffix(']')).unwrap_or(title))
}

/// Whether a line is a tag of a site generator.
fn is_tag(line: &str) -> bool {
    let is_one = |(open, close): &(&str, &str)| {
        let inside = line.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        inside.is_some_and(|inside| !inside.contains(close))
    };
    TAGS.iter().any(is_one)
}

/// Adds a line without the sources that pandoc puts in brackets, `[@jabiri1984، ص 4]`.
fn push_without_sources(line: &str, plain: &mut String) {
    let mut rest = line;
    while let Some((before, behind)) = rest.split_once('[') {
        plain.push_str(before);
        rest = behind;
        if let Some(behind) = behind_source(behind) {
            plain.truncate(plain.trim_end_matches(' ').len());
            rest = behind;
        } else {
            plain.push('[');
        }
    }
    match before_attributes(rest) {
        Some(said) => plain.extend([said, "\n"]),
        None => plain.push_str(rest),
    }
}

/// What stands before the attributes of a paragraph, `{#sec:intro .unnumbered}` or `{: .note}`, at the end of a line.
fn before_attributes(line: &str) -> Option<&str> {
    let (said, inside) = line.trim_end().strip_suffix('}')?.rsplit_once('{')?;
    (inside.is_ascii() && inside.starts_with(['#', '.', ':'])).then_some(said)
}

/// What stands behind a source in brackets, which this goes on with.
fn behind_source(text: &str) -> Option<&str> {
    let key = text.strip_prefix('-').unwrap_or(text).strip_prefix('@')?;
    let end = text.find(['[', ']']).filter(|_| key.starts_with(|c: char| c.is_ascii_alphanumeric()))?;
    text[end..].strip_prefix(']').filter(|behind| !behind.starts_with(['(', '[']))
}

/// A text without the pairs of signs around what is highlighted, of one line each: `==الجملة==`.
pub(super) fn without_highlights(text: &str) -> Cow<'_, str> {
    if !text.contains(HIGHLIGHT) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut rest = line;
        while let Some((before, behind)) = rest.split_once(HIGHLIGHT) {
            if !opens_highlight(before, behind) {
                plain.extend([before, HIGHLIGHT]);
                rest = behind;
                continue;
            }
            // What this one cannot close with, the next cannot.
            let Some(said) = highlighted(behind) else { break };
            plain.extend([before, said]);
            rest = &behind[said.len() + HIGHLIGHT.len()..];
        }
        plain.push_str(rest);
    }
    Cow::Owned(plain)
}

/// Whether a highlight opens between these: `x==5` opens none.
fn opens_highlight(before: &str, behind: &str) -> bool {
    !before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '=')
        && behind.starts_with(|c: char| !c.is_whitespace() && c != '=')
}

/// What stands up to the sign that closes a highlight, at the end of a word.
fn highlighted(text: &str) -> Option<&str> {
    let mut said = text.match_indices(HIGHLIGHT).map(|(at, _)| text.split_at(at));
    let closes = |(said, behind): &(&str, &str)| {
        !said.ends_with(char::is_whitespace)
            && !behind[HIGHLIGHT.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '=')
    };
    said.find(closes).map(|(said, _)| said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_boxes_stays_and_their_signs_go() {
        for (text, expected) in [
            (
                "!!! note \"تنبيه\"\n    الدليل قديم.\n\n    !!! tip\n        جرب.\nنص",
                "\nتنبيه\n\nالدليل قديم.\n\n\n\n\nجرب.\nنص",
            ),
            ("!!! tip\n\tجرب.\n", "\n\n\nجرب.\n"),
            ("=== \"لينكس\"\n    ثبت الحزمة.", "\nلينكس\n\nثبت الحزمة."),
            (":::warning\nقديم.\n:::\n", "\n\n\nقديم.\n\n\n\n"),
            ("::: tip عنوان\nنص", "\nعنوان\n\nنص"),
            (":::note[عنوان]{.a}\nنص", "\nعنوان\n\nنص"),
            ("{% hint style=\"info\" %}\nتأكد.\n{% endhint %}", "\nتأكد.\n\n"),
            ("{{< youtube id=\"a\" >}}\n[[_TOC_]]\nنص", "\n\nنص"),
            ("> [!note] الفكرة\n> نص", "> الفكرة\n>\n> نص"),
            ("نص هنا. {#sec:intro .a}\n{: .note}\n", "نص هنا. \n\n"),
            ("مكتوب بلغة بايثون [@django2020، ص 4] يختصر[-@a].", "مكتوب بلغة بايثون يختصر."),
        ] {
            assert_eq!(in_common_signs(text), expected, "{text}");
        }
    }

    #[test]
    fn highlights_are_taken_out_in_pairs_around_something() {
        for (text, expected) in [
            ("قال ==إن العمل== بدأ.", "قال إن العمل بدأ."),
            ("==**مهم** جدا==، و==هذا== أيضا", "**مهم** جدا، وهذا أيضا"),
            ("إذا كان x==5 و y==6 تنتهي.", "إذا كان x==5 و y==6 تنتهي."),
            ("أ == ب == ج", "أ == ب == ج"),
            ("==لا نهاية", "==لا نهاية"),
            ("عنوان\n=====\n", "عنوان\n=====\n"),
        ] {
            assert_eq!(without_highlights(text), expected);
        }
    }

    #[test]
    fn what_only_looks_like_a_box_stays() {
        for text in [
            "!!! رائع جدا\n    كود\n",
            "عنوان\n=====\n",
            "???\n",
            ":::نص\n",
            "قال {% x %} ثم {% y %}\n",
            "{% x %} نص {% y %}\n",
            "```\n!!! note\n    نص\n```\n",
            "    !!! note\n",
            "تابع [@user](https://a.example) و[info@a.example](mailto:a) و[@ نص]\n",
        ] {
            assert_eq!(in_common_signs(text), text);
        }
    }
}
