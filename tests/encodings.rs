//! Bytes in every encoding that Arabic comes in, whole and damaged, and what the library makes of them. The fixtures
//! are encoded here, so what must come out is known.

#[path = "common/fixtures.rs"]
mod fixtures;

use std::borrow::Cow;
use std::fs;

use encoding_rs::{ISO_8859_6, WINDOWS_1252, WINDOWS_1256};
use zubda::{Decoded, Encoding, Error, Settings, Summarizer, decode, decode_html};

use fixtures::{fixture, fixtures};

const PHRASE: &str = "السلام عليكم ورحمة الله وبركاته";

fn auto(bytes: &[u8]) -> Decoded<'_> {
    decode(bytes, Encoding::AUTO).unwrap()
}

/// Decodes without a word of warning.
#[track_caller]
fn quietly(bytes: &[u8]) -> (Cow<'_, str>, &'static str) {
    let Decoded { text, encoding, warnings, .. } = auto(bytes);
    assert_eq!(warnings, [], "{encoding}");
    (text, encoding)
}

#[track_caller]
fn only_warning(decoded: &Decoded<'_>) -> String {
    let [warning] = decoded.warnings.as_slice() else { panic!("{:?}", decoded.warnings) };
    warning.to_string()
}

/// A fixture as someone would have typed it who had this encoding only: what it lacks is left out.
fn typed_in(encoding: &'static encoding_rs::Encoding) -> Vec<(String, String, Vec<u8>)> {
    let typed = |text: &str| -> String {
        text.chars().filter(|c| !encoding.encode(c.encode_utf8(&mut [0; 4])).2).collect()
    };
    let encoded = fixtures().into_iter().map(|(name, text)| {
        let text = typed(&text);
        let bytes = encoding.encode(&text).0.into_owned();
        (name, text, bytes)
    });
    encoded.collect()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf8_is_borrowed_as_it_lies_in_the_file() {
    for (name, text) in fixtures() {
        for text in [text.clone(), format!("\u{feff}{text}"), text.replace('\n', "\r\n")] {
            let (decoded, encoding) = quietly(text.as_bytes());
            assert!(matches!(decoded, Cow::Borrowed(_)), "{name}");
            assert_eq!((&*decoded, encoding), (&*text, "UTF-8"), "{name}");
        }
    }
    assert_eq!(quietly(b""), (Cow::Borrowed(""), "UTF-8"));
}

#[test]
fn windows_1256_and_iso_8859_6_are_told_apart() {
    for encoding in [WINDOWS_1256, ISO_8859_6] {
        for (name, text, bytes) in typed_in(encoding) {
            assert_eq!(quietly(&bytes), (text.into(), encoding.name()), "{name}");
        }
    }
}

#[test]
fn a_single_phrase_and_even_a_word_is_enough() {
    for text in [PHRASE, "وقال الرئيس", "مدينة"] {
        for encoding in [WINDOWS_1256, ISO_8859_6] {
            let (bytes, ..) = encoding.encode(text);
            assert_eq!(quietly(&bytes), (text.into(), encoding.name()), "{text}");
        }
    }
}

#[test]
fn the_fixture_in_windows_1256_is_the_one_in_utf8() {
    let bytes = fs::read(fixture("../encodings/interview.windows-1256.txt")).unwrap();
    let text = fs::read_to_string(fixture("interview.txt")).unwrap();
    assert_eq!(quietly(&bytes), (text.into(), "windows-1256"));
}

#[test]
fn utf16_is_read_in_both_orders_with_and_without_a_mark() {
    let words = [("a word".to_owned(), "سلام".to_owned()), ("a Latin word".to_owned(), "salam".to_owned())];
    for (name, text) in fixtures().into_iter().chain(words) {
        for text in [text.clone(), format!("\u{feff}{text}")] {
            assert_eq!(
                quietly(&utf16(&text, u16::to_le_bytes)),
                (text.as_str().into(), "UTF-16LE"),
                "{name}"
            );
            assert_eq!(
                quietly(&utf16(&text, u16::to_be_bytes)),
                (text.as_str().into(), "UTF-16BE"),
                "{name}"
            );
        }
    }
}

#[test]
fn utf16_that_is_cut_amid_a_character_keeps_all_others() {
    let mut bytes = utf16(PHRASE, u16::to_le_bytes);
    bytes.pop();
    let decoded = auto(&bytes);
    let kept = PHRASE.strip_suffix('ه').unwrap();
    assert_eq!((&*decoded.text, decoded.encoding), (&*format!("{kept}\u{fffd}"), "UTF-16LE"));
    assert!(only_warning(&decoded).starts_with("line 1 is not UTF-16LE throughout"), "{decoded:?}");
}

#[test]
fn a_bad_byte_in_utf8_is_one_character_wherever_it_stands() {
    let text = fs::read_to_string(fixture("seed-article.txt")).unwrap();
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    for &at in starts.iter().step_by(97) {
        let (before, after) = text.split_at(at);
        let bytes = [before.as_bytes(), b"\xff", after.as_bytes()].concat();
        let decoded = auto(&bytes);
        assert_eq!((&*decoded.text, decoded.encoding), (&*format!("{before}\u{fffd}{after}"), "UTF-8"));
        let place = format!("byte {at} (line {}) is not UTF-8 and", before.split('\n').count());
        assert!(only_warning(&decoded).starts_with(&place), "{decoded:?}, not {place}");
    }
}

#[test]
fn all_bad_places_are_counted() {
    let text = format!("{PHRASE}\n{PHRASE}\n").repeat(4);
    let broken = |places: usize| {
        let mut bytes = text.clone().into_bytes();
        bytes.splice(0..0, b"\xff\n".repeat(places));
        only_warning(&auto(&bytes))
    };
    assert!(broken(1).contains("is not UTF-8 and is read"), "{}", broken(1));
    assert!(broken(2).contains("is not UTF-8 like one more place and is read"), "{}", broken(2));
    assert!(broken(9).contains("is not UTF-8 like 8 more places and is read"), "{}", broken(9));
}

#[test]
fn a_last_character_that_is_cut_off_is_no_other_encoding() {
    for text in [PHRASE, "نص", "كتاب ﷺ"] {
        let bytes = &text.as_bytes()[..text.len() - 1];
        let decoded = auto(bytes);
        let (at, _) = text.char_indices().next_back().unwrap();
        assert_eq!((&*decoded.text, decoded.encoding), (&*format!("{}\u{fffd}", &text[..at]), "UTF-8"));
        let place = format!("byte {at} (line 1) begins a character that is cut off");
        assert!(only_warning(&decoded).starts_with(&place), "{decoded:?}");
    }
}

#[test]
fn ascii_does_not_vouch_for_a_chance_sequence_of_utf8() {
    // `ط،` in windows-1256 is `ء` in UTF-8.
    let page =
        format!("{}<p>ليس فقط، بل وسط، هذا البيت القديم</p>{0}", "<div class=\"x\"></div>\n".repeat(500));
    let (bytes, _, unmappable) = WINDOWS_1256.encode(&page);
    assert!(!unmappable && String::from_utf8_lossy(&bytes).contains('ء'));
    assert_eq!(quietly(&bytes), (page.as_str().into(), "windows-1256"));
}

#[test]
fn a_page_that_is_wrong_about_its_encoding_is_read_in_the_one_it_is_in() {
    let text = fs::read_to_string(fixture("interview.txt")).unwrap();
    // Programs write the first three over pages in any encoding; the next ones make Greek, Russian and French of it.
    for label in ["windows-1252", "iso-8859-1", "utf-8", "iso-8859-7", "koi8-r", "iso-8859-15", "klingon"] {
        let page = format!("<html><meta charset={label}><article>{text}</article></html>");
        let (bytes, _, unmappable) = WINDOWS_1256.encode(&page);
        assert!(!unmappable);
        let Decoded { text, encoding, warnings, .. } = decode_html(&bytes, Encoding::AUTO).unwrap();
        assert_eq!((&*text, encoding, warnings.len()), (&*page, "windows-1256", 0), "{label}");
    }
}

#[test]
fn nul_bytes_that_are_no_utf16_are_no_text() {
    let executable = [b"\x7fELF\x02\x01\x01".as_slice(), &[0; 9], b"\x03\0\x3e\0\x01\0\0\0"].concat();
    let integers: Vec<u8> = (0..200_u32).flat_map(u32::to_le_bytes).collect();
    let utf32: Vec<u8> = PHRASE.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    let utf32_marked = [b"\xff\xfe\0\0", utf32.as_slice()].concat();
    let in_text = [PHRASE.as_bytes(), b"\0", PHRASE.as_bytes()].concat();
    for (bytes, byte) in [
        (b"\0".as_slice(), 0),
        (&executable, 7),
        (&integers, 0),
        (&in_text, PHRASE.len()),
        (b"\xef\xbb\xbf\0", 3),
        (b"\xe4\xd5\0", 2),
    ] {
        assert_eq!(decode(bytes, Encoding::AUTO), Err(Error::NotText { byte }));
    }
    let utf32_big: Vec<u8> = PHRASE.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
    // A control character makes no text of it, but it is UTF-16 all the same.
    let utf16: Vec<u8> =
        [PHRASE, "\u{1}\n", PHRASE].concat().encode_utf16().flat_map(u16::to_le_bytes).collect();
    let first = utf16.iter().position(|&byte| byte == 0).unwrap();
    for (bytes, byte) in [(&utf32, 2), (&utf32_marked, 2), (&utf32_big, 0), (&utf16, first)] {
        let error = decode(bytes, Encoding::AUTO).unwrap_err();
        assert_eq!(error, Error::Wide { byte });
        assert!(error.to_string().contains("utf-16le") && error.to_string().contains("iconv -f UTF-32"));
    }
    let named = decode(b"\xe4\xd5\0\xe4", "windows-1256".parse().unwrap());
    assert_eq!(named, Err(Error::NotText { byte: 2 }));
}

#[test]
fn a_stray_control_character_makes_no_utf16_of_utf8() {
    let text = format!("{PHRASE}\u{6}\n{PHRASE}");
    assert_eq!(quietly(text.as_bytes()), (text.as_str().into(), "UTF-8"));
}

#[test]
fn a_guess_without_an_arabic_letter_is_doubted() {
    let thai = "เช้านี้มีการเปิดห้องสมุดแห่งใหม่ในเมือง และชาวเมืองมาร่วมงานฉลอง";
    let (bytes, ..) = encoding_rs::WINDOWS_874.encode(thai);
    let decoded = auto(&bytes);
    assert_eq!((&*decoded.text, decoded.encoding), (thai, "windows-874"));
    let warning = only_warning(&decoded);
    assert!(warning.contains("windows-874") && warning.contains("`encoding` windows-1256"), "{warning}");
    // Accents are no reason to doubt.
    let french = "La bibliothèque a été inaugurée ce matin, et les élèves y sont entrés les premiers.";
    let (bytes, ..) = WINDOWS_1252.encode(french);
    assert_eq!(quietly(&bytes), (french.into(), "windows-1252"));
}

#[test]
fn a_named_encoding_is_taken_at_its_word() {
    for (label, bytes, text) in [
        ("windows-1256", b"\xe4\xd5".as_slice(), "نص"),
        ("CP1256", b"\xe4\xd5", "نص"),
        ("iso-8859-6", b"\xe6\xd5", "نص"),
        ("utf-8", "نص".as_bytes(), "نص"),
        ("latin1", "نص".as_bytes(), "Ù†Øµ"),
        ("utf-16be", b"\x06\x46\x06\x35", "نص"),
        ("utf-16", b"\xfe\xff\x06\x46\x06\x35", "\u{feff}نص"),
        ("auto", "نص".as_bytes(), "نص"),
    ] {
        let decoded = decode(bytes, label.parse().unwrap()).unwrap();
        assert_eq!((&*decoded.text, decoded.warnings.len()), (text, 0), "{label}");
    }
}

#[test]
fn what_a_named_encoding_cannot_read_is_replaced_with_a_warning() {
    let (bytes, ..) = WINDOWS_1256.encode(PHRASE);
    let decoded = decode(&bytes, Encoding::UTF_8).unwrap();
    assert_eq!((decoded.encoding, decoded.text.contains('\u{fffd}')), ("UTF-8", true));
    assert!(only_warning(&decoded).starts_with("byte 0 (line 1) is not UTF-8 like "), "{decoded:?}");
    // ISO-8859-6 has nothing at A1.
    let decoded = decode(b"\xe6\n\xa1\xa1", "iso-8859-6".parse().unwrap()).unwrap();
    assert_eq!(decoded.text, "ن\n\u{fffd}\u{fffd}");
    let warning = only_warning(&decoded);
    assert!(
        warning.starts_with("line 2 is not ISO-8859-6 throughout") && warning.contains("2 times"),
        "{warning}"
    );
}

#[test]
fn a_byte_order_mark_is_above_the_name() {
    let marked = format!("\u{feff}{PHRASE}");
    let decoded = decode(marked.as_bytes(), "windows-1256".parse().unwrap()).unwrap();
    assert_eq!((&*decoded.text, decoded.encoding), (&*marked, "UTF-8"));
    let warning = only_warning(&decoded);
    assert!(
        warning.starts_with("read as UTF-8, for its byte order mark says so, and not as windows-1256"),
        "{warning}"
    );
}

#[test]
fn offsets_point_into_the_decoded_text() {
    for (name, text, bytes) in typed_in(WINDOWS_1256) {
        let decoded = auto(&bytes);
        let summary = Summarizer::new(Settings::default()).summarize(&decoded.text, None);
        assert_eq!(summary, Summarizer::new(Settings::default()).summarize(&text, None), "{name}");
        for sentence in &summary.sentences {
            assert_eq!(decoded.text[sentence.bytes.clone()], sentence.text, "{name}");
        }
    }
}
