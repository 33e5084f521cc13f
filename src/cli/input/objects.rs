//! JSON values one behind the other, or in an array, read a chunk at a time in flat memory. Here they are only parted:
//! whoever parses them tells what is wrong with them.

use std::io::{self, BufRead};
use std::mem;
use std::ops::Range;

use memchr::{memchr_iter, memchr2};

use super::ceiling::Ceiling;
use super::chunk::{Chunk, Place};

/// Whether one of the values in `reader` is as asked for; what cannot be read is none.
pub(crate) fn has_value(reader: impl BufRead, is_wanted: impl Fn(&[u8]) -> bool) -> bool {
    let mut chunks = Objects::new(reader, Ceiling::DEFAULT).map_while(Result::ok);
    chunks.any(|chunk| chunk.pieces().any(|(_, value)| is_wanted(value)))
}

/// Reads values as they come.
pub(crate) struct Objects<R> {
    reader: R,
    ceiling: Ceiling,
    line: usize,
    /// The number of the next value in the array that is open.
    element: Option<usize>,
    state: State,
    /// Where the value begins that is being read.
    place: Place,
    /// The bytes of this chunk, and where the values in it are that are whole.
    bytes: Vec<u8>,
    values: Vec<(Place, Range<usize>)>,
    /// Where the open value begins in the bytes.
    start: usize,
    ended: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Between two values.
    Between,
    /// In an object or array, so many deep.
    Nested(usize),
    /// In a string, so many deep.
    Text(usize),
    /// Behind a backslash in it.
    Escaped(usize),
    /// In a number or a name.
    Bare,
    /// Behind what is no JSON, up to the next object: the line of the brace that may open it.
    Stray(Option<usize>),
}

impl<R: BufRead> Objects<R> {
    pub(crate) fn new(reader: R, ceiling: Ceiling) -> Self {
        Self {
            reader,
            ceiling,
            line: 1,
            element: None,
            state: State::Between,
            place: Place::Line(1),
            bytes: Vec::new(),
            values: Vec::new(),
            start: 0,
            ended: false,
        }
    }

    /// Reads on until a value is whole, and takes all that are.
    fn read(&mut self) -> io::Result<()> {
        while self.values.is_empty() && !self.ended {
            let available = self.reader.fill_buf()?;
            if available.is_empty() {
                self.ended = true;
                // One that is cut off.
                if !matches!(self.state, State::Between | State::Stray(_)) {
                    self.end_value();
                }
                return Ok(());
            }
            let buffer = available.to_vec();
            self.reader.consume(buffer.len());
            self.scan(&buffer);
        }
        Ok(())
    }

    fn scan(&mut self, buffer: &[u8]) {
        let mut at = 0;
        while at < buffer.len() && !self.ended {
            let step = self.step(&buffer[at..]);
            self.line += memchr_iter(b'\n', &buffer[at..at + step]).count();
            at += step;
        }
    }

    /// Takes what stands before the next byte that changes anything, or that byte; answers how much it took.
    fn step(&mut self, rest: &[u8]) -> usize {
        let byte = rest[0];
        match self.state {
            State::Between => self.step_between(byte, rest),
            State::Text(depth) => self.step_text(byte, rest, depth),
            State::Escaped(depth) => {
                self.keep(&rest[..1]);
                self.state = State::Text(depth);
                1
            }
            State::Nested(depth) => {
                let plain = |byte: &u8| !matches!(byte, b'"' | b'{' | b'}' | b'[' | b']');
                let step = rest.iter().take_while(|byte| plain(byte)).count().max(1);
                self.keep(&rest[..step]);
                match byte {
                    b'"' => self.state = State::Text(depth),
                    b'{' | b'[' => self.state = State::Nested(depth + 1),
                    b'}' | b']' if depth == 1 => self.end_value(),
                    b'}' | b']' => self.state = State::Nested(depth - 1),
                    _ => {}
                }
                step
            }
            State::Bare if byte.is_ascii_whitespace() || matches!(byte, b',' | b']' | b'{') => {
                self.end_value();
                0
            }
            State::Bare => {
                self.keep(&rest[..1]);
                1
            }
            State::Stray(brace) => self.step_stray(byte, brace),
        }
    }

    /// Passes over what would be told of word for word, unless an object is in it.
    fn step_stray(&mut self, byte: u8, brace: Option<usize>) -> usize {
        match (byte, brace) {
            (b'"', Some(line)) => {
                self.open(line);
                self.keep(b"{");
                self.state = State::Nested(1);
                return 0;
            }
            (b'{', _) => self.state = State::Stray(Some(self.line)),
            (b']', _) if self.element.is_some() => {
                self.element = None;
                self.state = State::Between;
            }
            _ if byte.is_ascii_whitespace() => {}
            _ => self.state = State::Stray(None),
        }
        1
    }

    fn step_text(&mut self, byte: u8, rest: &[u8], depth: usize) -> usize {
        let step = memchr2(b'"', b'\\', rest).unwrap_or(rest.len()).max(1);
        self.keep(&rest[..step]);
        match byte {
            b'"' => self.close_string(depth),
            b'\\' => self.state = State::Escaped(depth),
            _ => {}
        }
        step
    }

    fn step_between(&mut self, byte: u8, rest: &[u8]) -> usize {
        match byte {
            _ if byte.is_ascii_whitespace() => {
                return rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            }
            // A byte order mark, and a comma: also where the brackets of an array are lost.
            0xef | 0xbb | 0xbf | b',' => return 1,
            b'[' if self.element.is_none() => {
                self.element = Some(0);
                return 1;
            }
            b']' if self.element.is_some() => {
                self.element = None;
                return 1;
            }
            _ => {}
        }
        self.open(self.line);
        self.keep(&rest[..1]);
        self.state = match byte {
            b'{' | b'[' => State::Nested(1),
            b'"' => State::Text(0),
            _ => State::Bare,
        };
        1
    }

    /// Opens a value in this line.
    fn open(&mut self, line: usize) {
        self.place = self.element.map_or(Place::Line(line), Place::Element);
        self.element = self.element.map(|element| element + 1);
    }

    fn close_string(&mut self, depth: usize) {
        match depth {
            0 => self.end_value(),
            _ => self.state = State::Nested(depth),
        }
    }

    /// Keeps bytes of the value, but no more than show that it passes the ceiling.
    fn keep(&mut self, bytes: &[u8]) {
        if !self.ceiling.is_passed(self.bytes.len() - self.start) {
            self.bytes.extend_from_slice(bytes);
        }
    }

    fn end_value(&mut self) {
        let is_json =
            |byte: &u8| matches!(byte, b'{' | b'[' | b'"' | b'-' | b't' | b'f' | b'n' | b'N' | b'0'..=b'9');
        let first = self.bytes[self.start..].first();
        self.state = if first.is_some_and(is_json) { State::Between } else { State::Stray(None) };
        // A brace too many is no element.
        self.element = self.element.map(|element| element - usize::from(first == Some(&b'}')));
        self.values.push((self.place, self.start..self.bytes.len()));
        self.start = self.bytes.len();
    }
}

impl<R: BufRead> Iterator for Objects<R> {
    type Item = io::Result<Chunk>;

    fn next(&mut self) -> Option<io::Result<Chunk>> {
        if let Err(error) = self.read() {
            return Some(Err(error));
        }
        if self.values.is_empty() {
            return None;
        }
        let open = self.bytes.split_off(self.start);
        self.start = 0;
        let bytes = mem::replace(&mut self.bytes, open);
        Some(Ok(Chunk::of_values(bytes, mem::take(&mut self.values))))
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    /// The values of an input that is read so many bytes at a time, each behind its place.
    fn values(input: &str, capacity: usize) -> Vec<String> {
        let reader = BufReader::with_capacity(capacity, input.as_bytes());
        let chunks = Objects::new(reader, "20".parse().unwrap()).map(Result::unwrap);
        let shown = |chunk: Chunk| {
            let values =
                chunk.pieces().map(|(place, value)| format!("{place} {}", String::from_utf8_lossy(value)));
            values.collect::<Vec<_>>()
        };
        chunks.flat_map(shown).collect()
    }

    #[test]
    fn values_are_parted_whatever_is_between_them_and_however_they_come() {
        for (input, expected) in [
            ("", &[][..]),
            (" \n[ ]\n", &[]),
            ("{\"a\":1}{\"b\":2}", &[":1 {\"a\":1}", ":1 {\"b\":2}"]),
            ("\u{feff}{\n \"a\": \"}\\\"\"\n}\n\n[1]", &[":1 {\n \"a\": \"}\\\"\"\n}", "[0] 1"]),
            (
                "[{\"a\":[{}]},\n 7,\"]\", [2] ]\n{}",
                &["[0] {\"a\":[{}]}", "[1] 7", "[2] \"]\"", "[3] [2]", ":3 {}"],
            ),
            ("{\"a\": {", &[":1 {\"a\": {"]),
            // Longer than may be: cut behind the ceiling, and the next is found.
            ("[{\"a\":\"0123456789012345\"},{}]", &["[0] {\"a\":\"012345678901234", "[1] {}"]),
            // What is no JSON is told of once, and the objects behind it are found.
            ("وصل القطار", &[":1 وصل"]),
            ("وصل { القطار }\n{ \n\"a\":1} !", &[":1 وصل", ":2 {\"a\":1}", ":3 !"]),
            ("[{}},{\"a\":1}, x]{}", &["[0] {}", "[1] }", "[1] {\"a\":1}", "[2] x", ":1 {}"]),
            ("{},\n{}", &[":1 {}", ":2 {}"]),
        ] {
            for capacity in [1, 2, 3, 7, 1000] {
                let expected: Vec<&str> = expected.to_vec();
                let found = values(input, capacity);
                let cut: Vec<String> = found.iter().map(|value| value.chars().take(25).collect()).collect();
                let expected: Vec<String> =
                    expected.iter().map(|value| value.chars().take(25).collect()).collect();
                assert_eq!(cut, expected, "{input} {capacity}");
            }
        }
    }
}
