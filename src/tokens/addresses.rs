//! Links, names of users and the like: letters that are no words of the text.

/// The names of forums' tags.
const TAGS: [&str; 18] = [
    "b", "i", "u", "s", "img", "url", "size", "color", "font", "center", "right", "left", "justify", "quote",
    "code", "list", "align", "highlight",
];

/// Bytes of the longest tag with its value.
const LONGEST_TAG: usize = 60;

/// Where the address ends whose first letter stands at `start`, if one does: a link (`https://…`, `www.…`), a user's name
/// (`@akhbar`), the RT before it, or a forum's tag (`[b]`).
pub(super) fn address_end(text: &str, start: usize) -> Option<usize> {
    let (before, rest) = text.split_at(start);
    let end_of = |passed: fn(char) -> bool| {
        let length = rest.find(|c| !passed(c)).unwrap_or(rest.len());
        (length > 0).then_some(start + length)
    };
    if before.ends_with('@') && !before[..start - 1].ends_with(char::is_alphanumeric) {
        return end_of(|c| c.is_ascii_alphanumeric() || c == '_');
    }
    if ["https://", "http://", "www."].iter().any(|head| starts_with(rest, head)) {
        return end_of(|c| c.is_ascii_graphic() && !matches!(c, '[' | ']' | '<' | '>' | '"'));
    }
    if rest.starts_with("RT @") {
        return Some(start + 2);
    }
    if !before.strip_suffix('/').unwrap_or(before).ends_with('[') {
        return None;
    }
    let tag = rest.bytes().take(LONGEST_TAG).position(|byte| byte == b']')?;
    let name = rest[..tag].split('=').next()?;
    is_tag(name).then_some(start + tag)
}

/// Whether a forum's tag is called so.
pub(crate) fn is_tag(name: &str) -> bool {
    TAGS.iter().any(|known| name.eq_ignore_ascii_case(known))
}

fn starts_with(text: &str, head: &str) -> bool {
    text.get(..head.len()).is_some_and(|opening| opening.eq_ignore_ascii_case(head))
}

#[cfg(test)]
mod tests {
    use crate::tokens::Tokenizer;

    #[test]
    fn links_and_names_are_no_words_of_the_content() {
        for (text, expected) in [
            ("RT @akhbar_1: وصل الوفد https://t.co/Qw12", vec!["وصل", "الوفد"]),
            ("شاهد https://example.com/a/%D8%A7?b=1 الآن", vec!["شاهد", "الان"]),
            ("www.example.com موقعنا", vec!["موقعنا"]),
            ("راسلنا على info@example.com", vec!["راسلنا", "علي", "info", "example", "com"]),
            ("نص [b]عريض[/b] و[color=red]أحمر[/color]", vec!["نص", "عريض", "و", "احمر"]),
            ("[CIA] وRT", vec!["cia", "و", "rt"]),
            ("@émile نعم", vec!["emile", "نعم"]),
        ] {
            let (mut tokens, mut buffer) = (Tokenizer::of_content(text), String::new());
            let found: Vec<String> =
                std::iter::from_fn(|| tokens.next_into(&mut buffer).map(|(_, fold)| fold.to_owned()))
                    .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
