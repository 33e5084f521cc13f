//! Which encoding bytes are in that do not say so themselves. The rules and their order stand in [`super::decode`].

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{UTF_16BE, UTF_16LE};

use crate::arabic::is_standard_letter;

/// Of the non-ASCII bytes one in so many may be broken in text that is UTF-8 all the same. Only these bytes count:
/// in a page of windows-1256 that is nearly all markup the ASCII would vouch for a chance `ط،`, which is valid
/// UTF-8. Valid by chance are never more than 6.5 % of them (8,527 articles in windows-1256 and in ISO-8859-6).
const BROKEN_ONE_IN: usize = 10;
/// Bytes that are not ASCII "abound" from one in so many: accents in a Western language are fewer, the letters of
/// any other script far more.
const ABOUND_ONE_IN: usize = 5;
/// Sites under it are in Arabic more often than not, and on words of two or three letters the detector needs to know.
const TOP_LEVEL_DOMAIN: &[u8] = b"eg";

/// Whether these bytes, which are no UTF-8, were meant to be: something in them is, and little of them is not; or only
/// the last character is cut off.
pub(super) fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let is_cut = str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    let (mut valid, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += non_ascii(chunk.valid().as_bytes());
        broken += chunk.invalid().len();
    }
    valid > 0 && (is_cut || broken * BROKEN_ONE_IN <= valid + broken)
}

/// UTF-16 without a byte order mark. In Arabic and in Latin text alike nearly every second byte is 00 or 06, both of
/// which no other text holds.
pub(super) fn utf16_without_mark(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    // Nearly every text ends here, fast.
    memchr::memchr2(0, 6, bytes)?;
    if is_utf16(bytes, u16::from_le_bytes) {
        Some(UTF_16LE)
    } else if is_utf16(bytes, u16::from_be_bytes) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether the bytes are text, taken two by two: three quarters are of the blocks of Arabic or Latin letters and their
/// presentation forms (in the wrong order hardly any is), and none is a NUL or another control character, of which
/// binary data is full.
fn is_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> bool {
    let (pairs, _cut) = bytes.as_chunks::<2>();
    let units = || pairs.iter().map(|&pair| unit(pair));
    let usual = units().filter(|unit| matches!(unit >> 8, 0x00 | 0x06 | 0xfb..=0xfe)).count();
    !pairs.is_empty()
        && usual * 4 >= pairs.len() * 3
        && units().all(|unit| unit >= 0x20 || matches!(unit, 0x09..=0x0d))
}

/// Of fewer bytes nobody can say how their NULs stand.
const FEWEST: usize = 16;
/// In UTF-16 at least one unit in so many is of ASCII, a space or a line feed, which has a NUL beside it.
const ASCII_ONE_IN: usize = 16;

/// Whether the NULs in these bytes stand as they do in UTF-16 or UTF-32, whatever else is wrong with them: none where the
/// low bytes are, and in UTF-32 nothing else where the two highest are. Other data has them anywhere.
pub(super) fn is_wide(bytes: &[u8]) -> bool {
    let mut nuls = [0; 4];
    for at in memchr::memchr_iter(0, bytes) {
        nuls[at % 4] += 1;
    }
    let quads = bytes.len() / 4;
    let [even, odd] = [nuls[0] + nuls[2], nuls[1] + nuls[3]];
    let is_utf16 = even.min(odd) == 0 && even.max(odd) * ASCII_ONE_IN >= 2 * quads;
    let is_utf32 =
        |low: usize, high: [usize; 2]| nuls[low] == 0 && high.iter().all(|&place| nuls[place] >= quads);
    bytes.len() >= FEWEST && (is_utf16 || is_utf32(0, [2, 3]) || is_utf32(3, [0, 1]))
}

/// The encoding that the letters and their neighbours speak for.
pub(super) fn guess(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(TOP_LEVEL_DOMAIN), Utf8Detection::Deny)
}

/// Whether a guess made no Arabic of bytes that are hardly anything else.
pub(super) fn is_doubtful(bytes: &[u8], text: &str) -> bool {
    non_ascii(bytes) * ABOUND_ONE_IN >= bytes.len() && !text.contains(is_standard_letter)
}

fn non_ascii(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !byte.is_ascii()).count()
}
