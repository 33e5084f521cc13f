//! Text in another language of the Arabic script: Persian, Urdu, Kurdish. It is split and ranked like any other, but the
//! stop words and the stemmer know Arabic alone, and the user is told.

use crate::arabic::{Class, class};
use crate::span::head;

/// Bytes looked at: an article whole, or the head of a book.
const SAMPLE_BYTES: usize = 1 << 14;
/// Fewer words than this may be a name or a quotation.
const FEWEST_WORDS: usize = 10;
/// One letter in so many is one that Arabic has not; in Persian, which has the fewest, it is one in 40.
const FOREIGN_ONE_IN: usize = 100;
/// One word in so many has an article or a teh marbuta, at most; in Arabic every third or fourth has.
const ARABIC_ONE_IN: usize = 12;

/// Whether a text looks like one in another language of the Arabic script.
pub(crate) fn is_other_language(text: &str) -> bool {
    // The letters that Arabic has not open with these bytes, and hardly any other character does.
    if memchr::memchr2(0xda, 0xdb, text.as_bytes()).is_none() {
        return false;
    }
    let (mut words, mut arabic, mut letters, mut foreign) = (0, 0, 0, 0);
    for word in head(text, SAMPLE_BYTES).split(|c| class(c) != Class::Letter).filter(|word| !word.is_empty())
    {
        words += 1;
        arabic += usize::from(word.starts_with("ال") || word.ends_with('ة'));
        letters += word.chars().count();
        foreign += word.chars().filter(|&c| is_of_another_language(c)).count();
    }
    words >= FEWEST_WORDS && foreign * FOREIGN_ONE_IN >= letters && arabic * ARABIC_ONE_IN <= words
}

/// Letters of Persian, Urdu and Kurdish that no Arab types. Not ک and ی, which a Persian keyboard gives for ك and ي.
fn is_of_another_language(c: char) -> bool {
    matches!(c, 'گ' | 'چ' | 'پ' | 'ژ' | 'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' | 'ێ' | 'ۆ' | 'ڵ' | 'ڕ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persian_urdu_and_kurdish_are_told_from_arabic_with_such_letters() {
        for (text, expected) in [
            ("باغ کوچک ما پر از گل است و هر صبح پرندگان در آن می‌خوانند و پدر چای می‌نوشد.", true),
            ("ہمارے چھوٹے باغ میں بہت سے پھول ہیں اور ہر صبح پرندے یہاں گاتے ہیں۔", true),
            ("باخچەی بچووکی ئێمە پڕە لە گوڵ و هەموو بەیانییەک چۆلەکەکان لەوێ دەخوێنن.", true),
            ("سافر پرويز من كراچي إلى گلستان وعمل في الشركة سنة ثم عاد إلى المدينة مع أسرته الكبيرة.", false),
            ("حديقتنا الصغيرة مليئة بالأزهار وفي كل صباح تغني فيها الطيور ويشرب أبي الشاي.", false),
            ("گلستان", false),
        ] {
            assert_eq!(is_other_language(text), expected, "{text}");
        }
    }
}
