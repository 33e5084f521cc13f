//! The table of a font that says which letters its codes stand for (ToUnicode, PDF 32000-1, 9.10.3). Read as it comes: of
//! the PostScript around it real tables have every variety.

use std::collections::HashMap;

/// Letters of all codes together, at most; a font has no more than 65,536 glyphs.
const MOST: usize = 1 << 18;
/// What an entry takes beside its letters, with its share of what is allocated and free.
const ENTRY: usize = 96;

/// Which letters a code stands for.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Unicode {
    letters: HashMap<u32, String>,
    left: usize,
}

/// A part of a table that matters.
#[derive(Debug, PartialEq)]
enum Token<'t> {
    Hex(Vec<u8>),
    Open,
    Close,
    Word(&'t [u8]),
}

impl Unicode {
    pub(super) fn read(table: &[u8]) -> Self {
        let mut unicode = Self { letters: HashMap::new(), left: MOST };
        let mut tokens = Tokens(table);
        while let Some(token) = tokens.next() {
            match token {
                Token::Word(b"beginbfchar") => unicode.chars(&mut tokens),
                Token::Word(b"beginbfrange") => unicode.ranges(&mut tokens),
                _ => {}
            }
        }
        unicode
    }

    /// Bytes that it takes in memory, about.
    pub(super) fn size(&self) -> usize {
        self.letters.len() * ENTRY + (MOST - self.left)
    }

    pub(super) fn of(&self, code: u32) -> Option<&str> {
        self.letters.get(&code).map(String::as_str)
    }

    /// Answers whether there was room for it.
    fn put(&mut self, code: u32, letters: String) -> bool {
        let Some(left) = self.left.checked_sub(letters.len() + 1) else { return false };
        self.left = left;
        self.letters.insert(code, letters);
        true
    }

    /// A code and its letters, and so on.
    fn chars(&mut self, tokens: &mut Tokens<'_>) {
        while let Some(Token::Hex(code)) = tokens.next() {
            let Some(Token::Hex(letters)) = tokens.next() else { return };
            self.put(number(&code), utf16(&letters));
        }
    }

    /// The first code, the last one, and the letters of the first or of each.
    fn ranges(&mut self, tokens: &mut Tokens<'_>) {
        while let Some(Token::Hex(first)) = tokens.next() {
            let Some(Token::Hex(last)) = tokens.next() else { return };
            let codes = number(&first)..=number(&last);
            match tokens.next() {
                Some(Token::Hex(mut letters)) => {
                    for code in codes {
                        if !self.put(code, utf16(&letters)) {
                            break;
                        }
                        if let Some(last) = letters.last_mut() {
                            *last = last.wrapping_add(1);
                        }
                    }
                }
                Some(Token::Open) => {
                    let mut codes = codes;
                    while let Some(Token::Hex(letters)) = tokens.next() {
                        if let Some(code) = codes.next() {
                            self.put(code, utf16(&letters));
                        }
                    }
                }
                _ => return,
            }
        }
    }
}

/// A code as a number.
pub(super) fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |code, &byte| code << 8 | u32::from(byte))
}

fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks(2).map(|unit| unit.iter().fold(0, |unit, &byte| unit << 8 | u16::from(byte)));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

struct Tokens<'t>(&'t [u8]);

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let text = self.0.trim_ascii_start();
        let is_end = |byte: &u8| byte.is_ascii_whitespace() || b"<>[]".contains(byte);
        let (token, length) = match text.first()? {
            b'[' => (Token::Open, 1),
            b']' => (Token::Close, 1),
            b'<' if !text.starts_with(b"<<") => {
                let end = text.iter().position(|&byte| byte == b'>').unwrap_or(text.len());
                (Token::Hex(hex(&text[1..end])), text.len().min(end + 1))
            }
            _ => {
                let length = 1 + text[1..].iter().position(is_end).unwrap_or(text.len() - 1);
                // Two brackets open a dictionary.
                let length = if text.starts_with(b"<<") { 2 } else { length };
                (Token::Word(&text[..length]), length)
            }
        };
        self.0 = &text[length..];
        Some(token)
    }
}

fn hex(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> =
        digits.iter().filter_map(|&digit| u8::try_from(char::from(digit).to_digit(16)?).ok()).collect();
    digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_every_make_are_read() {
        let table = b"/CIDInit /ProcSet findresource begin\n<< /Registry (Adobe) >> def\n1 begincodespacerange <0000> <ffff> \
            endcodespacerange 3 beginbfchar\n<0960> <0633>\n<0c3f> <>\n<07 87><064e0651> endbfchar\n2 beginbfrange <0001><0003><0627>\
            <0010> <0011> [<0644 0627> <d83ddc7b>] endbfrange endcmap";
        let unicode = Unicode::read(table);
        for (code, letters) in [
            (0x960, "س"),
            (0xc3f, ""),
            (0x787, "\u{64e}\u{651}"),
            (1, "ا"),
            (3, "ة"),
            (0x10, "لا"),
            (0x11, "👻"),
        ] {
            assert_eq!(unicode.of(code), Some(letters), "{code:x}");
        }
        assert_eq!(unicode.of(4), None);
    }

    #[test]
    fn a_table_without_end_is_cut() {
        for letters in [1, MOST] {
            let mut table = b"1 beginbfrange ".to_vec();
            let letters = "0627".repeat(letters);
            table.extend(format!("<00000000> <ffffffff> <{letters}> ").repeat(2).bytes());
            assert!(Unicode::read(&table).letters.len() <= MOST);
        }
        for broken in ["beginbfchar <00", "beginbfrange <00> <01>", "beginbfrange <00> <01> [", "<<", "<"] {
            assert_eq!(Unicode::read(broken.as_bytes()).letters.len(), 0, "{broken}");
        }
    }
}
