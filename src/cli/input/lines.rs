//! Lines, read a chunk at a time in flat memory.

use std::io::{self, BufRead};

use memchr::{memchr_iter, memrchr};

use super::ceiling::Ceiling;
use super::chunk::Chunk;

/// Reads lines as they come: a fast source gives many at once, a slow one each when it is there.
pub(crate) struct Lines<R> {
    reader: R,
    ceiling: Ceiling,
    line: usize,
}

impl<R: BufRead> Lines<R> {
    /// Lines of `reader`; of one that passes the ceiling no more than shows that it does.
    pub(crate) fn new(reader: R, ceiling: Ceiling) -> Self {
        Self { reader, ceiling, line: 1 }
    }

    fn read(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        loop {
            let available = self.reader.fill_buf()?;
            let end = memrchr(b'\n', available);
            let taken = end.map_or(available.len(), |end| end + 1);
            bytes.extend_from_slice(&available[..taken]);
            self.reader.consume(taken);
            // A line longer than the buffer goes on until its end, or the end of the input.
            if end.is_some() || taken == 0 {
                return Ok(bytes);
            }
            if self.ceiling.is_passed(bytes.len()) {
                self.reader.skip_until(b'\n')?;
                // It is refused unseen, so it must not look blank.
                bytes.fill(b'?');
                bytes.push(b'\n');
                return Ok(bytes);
            }
        }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<Chunk>;

    fn next(&mut self) -> Option<io::Result<Chunk>> {
        let bytes = match self.read() {
            Ok(bytes) if bytes.is_empty() => return None,
            Ok(bytes) => bytes,
            Err(error) => return Some(Err(error)),
        };
        let first_line = self.line;
        self.line += memchr_iter(b'\n', &bytes).count();
        Some(Ok(Chunk::of_lines(bytes, first_line)))
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    const BUFFER: usize = 1 << 10;

    #[test]
    fn chunks_hold_whole_lines_whatever_their_length() {
        let long = "ن".repeat(BUFFER);
        let input = format!("\u{feff}أ\n\n{long}\r\nب");
        let reader = BufReader::with_capacity(BUFFER, input.as_bytes());
        let chunks = Lines::new(reader, Ceiling::DEFAULT).map(Result::unwrap);
        let shown = |chunk: Chunk| {
            let lines = chunk
                .pieces()
                .map(|(place, line)| (place.to_string(), String::from_utf8(line.to_vec()).unwrap()));
            lines.collect::<Vec<_>>()
        };
        let lines: Vec<(String, String)> = chunks.flat_map(shown).collect();
        let expected = [(":1", "أ"), (":3", &*long), (":4", "ب")];
        assert_eq!(lines, expected.map(|(place, line)| (place.to_owned(), line.to_owned())));
    }
}
