//! Whether two tags are one that is spelled in two ways: «باربادوس» and «بربادوس», «جيمس ماتيس» and «جيم ماتيس».

/// Tags of no more letters, the article aside, are other ones if a letter differs: «محمد» and «محمود».
const LETTERS: usize = 5;

/// Whether two tags are the same but for one letter, or for the order of two.
pub(super) fn is_same(tag: &str, other: &str) -> bool {
    if tag == other {
        return true;
    }
    let [tag, other] = [tag, other].map(|tag| tag.strip_prefix("ال").unwrap_or(tag));
    if !may_be_same(tag.as_bytes(), other.as_bytes()) {
        return false;
    }
    let [tag, other] = [tag, other].map(|tag| tag.chars().collect::<Vec<char>>());
    if tag.len().min(other.len()) <= LETTERS || tag.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let alike = |(a, b): &(&char, &char)| a == b;
    let head = tag.iter().zip(&other).take_while(alike).count();
    let (tag, other) = (&tag[head..], &other[head..]);
    let tail = tag.iter().rev().zip(other.iter().rev()).take_while(alike).count();
    match (&tag[..tag.len() - tail], &other[..other.len() - tail]) {
        ([] | [_], [] | [_]) => true,
        (&[a, b], &[c, d]) => (a, b) == (d, c),
        _ => false,
    }
}

/// Whether two tags have all bytes but those of two letters in common, at their ends: most have not.
fn may_be_same(tag: &[u8], other: &[u8]) -> bool {
    const LETTERS: usize = 2 * 'ي'.len_utf8();
    let alike = |(a, b): &(&u8, &u8)| a == b;
    let head = tag.iter().zip(other).take_while(alike).count();
    let tail = tag.iter().rev().zip(other.iter().rev()).take_while(alike).count();
    head + tail + LETTERS >= tag.len().max(other.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_more_or_another_one_is_another_spelling() {
        for (tag, other, same) in [
            ("باربادوس", "بربادوس", true),
            ("جيم ماتيس", "جيمس ماتيس", true),
            ("الهيمالايا", "الهيملايا", true),
            ("إيسايس أفورقي", "إيسياس أفورقي", true),
            ("محمد", "محمود", false),
            ("المهاجم", "المهاجر", false),
            ("القطب الشمالي", "القطب الجنوبي", false),
            ("الصاروخ", "الصواريخ", false),
        ] {
            assert_eq!(is_same(tag, other), same, "{tag} {other}");
        }
    }
}
