//! The quotation marks of a text: whether there are any, and whether a quotation is cut by an end of it.

use crate::byte_set::ByteSet;

/// What the quotation marks of a text tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// There is one.
    pub(crate) is_there: bool,
    /// A quotation is left open, or one closed that the text did not open.
    pub(crate) is_odd: bool,
}

impl Quotation {
    pub(crate) fn of(text: &str) -> Self {
        /// The first bytes of the marks.
        const MAY_QUOTE: ByteSet<3> = ByteSet::new([b'"', 0xc2, 0xe2]);
        let (mut quotes, mut straight, mut depth, mut low) = (false, false, 0, false);
        let mut from = 0;
        while let Some(at) = MAY_QUOTE.find(text.as_bytes(), from) {
            from = at + 1;
            match text[at..].chars().next() {
                Some('"') => straight = !straight,
                Some('“') if low => (depth, low) = (depth - 1, false),
                Some('„') => (depth, low) = (depth + 1, true),
                Some('«' | '“' | '‹') => depth += 1,
                Some('»' | '”' | '›') => (depth, low) = (depth - 1, false),
                _ => continue,
            }
            quotes = true;
        }
        Self { is_there: quotes, is_odd: straight || depth != 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_is_odd_if_it_is_cut_by_an_end_of_the_text() {
        for (text, quotes, odd) in [
            ("وصل القطار", false, false),
            ("قال «وصل القطار»", true, false),
            ("قال “وصل القطار”", true, false),
            ("قال „وصل القطار“", true, false),
            ("قال ‹وصل القطار›", true, false),
            ("قال „وصل القطار", true, true),
            ("قال \"وصل القطار\"", true, false),
            ("قال «قرأت “الأيام” أمس»", true, false),
            ("قال «وصل القطار", true, true),
            ("وصل القطار»", true, true),
            ("قال \"وصل القطار", true, true),
            ("قال «قرأت “الأيام أمس»", true, true),
            ("وصل القطار… – ثم غادر", false, false),
        ] {
            assert_eq!(Quotation::of(text), Quotation { is_there: quotes, is_odd: odd }, "{text}");
        }
    }
}
