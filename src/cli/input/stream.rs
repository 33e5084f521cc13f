//! Bytes as they come: unpacked if they are packed with gzip, and in UTF-8 if they are in another encoding throughout.

use std::io::{self, BufRead, BufReader, Read};

use encoding_rs::{CoderResult, Decoder, Encoding as Named, UTF_8};
use flate2::bufread::GzDecoder;
use memchr::memchr;
use zubda::{Decoded, Encoding, Error, Warning};

/// Bytes read at once: some hundred articles for a thread to work on.
const BUFFER: usize = 1 << 18;
/// How gzip opens.
const GZIP: &[u8] = b"\x1f\x8b";
/// What is said of a file that goes on behind what is packed.
const BEHIND: &str =
    "bytes that are not packed stand behind the gzip data: `gzip -dc FILE` gives what is before them";
/// Bytes of a packed head that are unpacked to see what is in it.
const HEAD: u64 = 4096;

/// A stream whose head can be looked at.
pub(crate) type Stream = Box<dyn BufRead + Send>;

/// The bytes of `reader`, unpacked.
pub(crate) fn unpacked(reader: impl Read + Send + 'static) -> io::Result<Stream> {
    let mut reader = BufReader::with_capacity(BUFFER, Ending { reader, ended: false });
    if reader.fill_buf()?.starts_with(GZIP) {
        return Ok(Box::new(BufReader::with_capacity(BUFFER, Unpacked::new(reader))));
    }
    Ok(Box::new(reader))
}

/// Unpacks bytes that are all there, if they are packed.
pub(crate) fn unpack(bytes: &[u8]) -> Option<impl Read> {
    bytes.starts_with(GZIP).then(|| Unpacked::new(bytes))
}

/// The first bytes of what is packed in `head`, or `head` itself.
pub(crate) fn unpacked_head(head: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    match unpack(head) {
        // It breaks off where the head does.
        Some(unpacked) => drop(unpacked.take(HEAD).read_to_end(&mut bytes)),
        None => bytes.extend_from_slice(head),
    }
    bytes
}

/// Bytes that end once: at a terminal, who looks behind the end again waits for another one.
struct Ending<R> {
    reader: R,
    ended: bool,
}

impl<R: Read> Read for Ending<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.ended {
            return Ok(0);
        }
        let read = self.reader.read(buffer)?;
        self.ended = read == 0;
        Ok(read)
    }
}

/// Bytes out of gzip, member by member, with errors that a person understands.
struct Unpacked<R>(Option<GzDecoder<R>>);

impl<R: BufRead> Unpacked<R> {
    fn new(reader: R) -> Self {
        Self(Some(GzDecoder::new(reader)))
    }

    fn read_on(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(member) = &mut self.0 {
            let read = member.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            let mut reader = self.0.take().map(GzDecoder::into_inner).expect("it was read from");
            if has_more(&mut reader)? {
                self.0 = Some(GzDecoder::new(reader));
            }
        }
        Ok(0)
    }
}

/// Whether anything but zeros follows, with which tapes and disks fill up their blocks.
fn has_more(reader: &mut impl BufRead) -> io::Result<bool> {
    loop {
        let bytes = reader.fill_buf()?;
        let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
        if bytes.is_empty() || zeros < bytes.len() {
            let behind = bytes.get(zeros).copied();
            reader.consume(zeros);
            return match behind {
                Some(byte) if byte != GZIP[0] => Err(io::Error::other(BEHIND)),
                behind => Ok(behind.is_some()),
            };
        }
        reader.consume(zeros);
    }
}

impl<R: BufRead> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.read_on(buffer).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => {
                io::Error::other("the gzip data break off: the file is incomplete, fetch it again")
            }
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => {
                io::Error::other("the gzip data are damaged: fetch the file again")
            }
            _ => error,
        })
    }
}

/// How the records of a stream are decoded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Coding {
    /// The encoding of each record.
    encoding: Encoding,
    /// That of the whole stream, if it was turned into UTF-8.
    stream: Option<&'static str>,
}

impl Coding {
    /// Of each record it is found out.
    pub(super) const FOUND_OUT: Self = Self { encoding: Encoding::AUTO, stream: None };

    /// Decodes a record, or a cell of one. ASCII parts it from the others, so whatever its bytes are like, they are no UTF-16,
    /// unless somebody insists on that.
    pub(super) fn decode(self, record: &[u8]) -> Result<Decoded<'_>, Error> {
        let mut decoded = zubda::decode(record, self.encoding)?;
        let is_utf16 = decoded.encoding.starts_with("UTF-16");
        if is_utf16 && decoded.encoding.parse() != Ok(self.encoding) {
            if let Some(byte) = memchr(0, record) {
                return Err(Error::NotText { byte });
            }
            decoded.text = String::from_utf8_lossy(record);
            decoded.encoding = UTF_8.name();
            decoded.warnings = Warning::unreadable(&decoded.text, UTF_8.name()).into_iter().collect();
        }
        if let Some(name) = self.stream {
            decoded.encoding = name;
            decoded.warnings.extend(Warning::unreadable(&decoded.text, name));
        }
        Ok(decoded)
    }

    /// The same for what stands beside a text, and is in its encoding: of ASCII alone nobody can tell which that is.
    pub(super) fn like(self, text: &Decoded<'_>) -> Self {
        let tells = self.stream.is_none() && !text.text.is_ascii();
        let found = text.encoding.parse().ok().filter(|_| tells);
        Self { encoding: found.unwrap_or(self.encoding), ..self }
    }
}

/// The stream in UTF-8, if its records cannot be found as it stands: UTF-16 always, any encoding if `throughout`, for
/// then it is found out once for all of them. Else it is handed on, each record to be decoded for itself.
pub(crate) fn in_utf8(
    mut stream: Stream,
    encoding: Encoding,
    throughout: bool,
) -> io::Result<(Stream, Coding)> {
    let each = Coding { encoding, stream: None };
    let head = stream.fill_buf()?;
    let is_utf16 = matches!(head, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..]);
    if !throughout && !is_utf16 {
        return Ok((stream, each));
    }
    let found =
        zubda::decode(head, encoding).ok().and_then(|decoded| Named::for_label(decoded.encoding.as_bytes()));
    match found.filter(|&found| found != UTF_8) {
        Some(found) => {
            let decoder = found.new_decoder_with_bom_removal();
            let stream = Turned { stream, decoder, ended: false };
            let coding = Coding { encoding: Encoding::UTF_8, stream: Some(found.name()) };
            Ok((Box::new(BufReader::with_capacity(BUFFER, stream)), coding))
        }
        None => Ok((stream, each)),
    }
}

/// A stream in another encoding, as UTF-8; what cannot be read is U+FFFD.
struct Turned {
    stream: Stream,
    decoder: Decoder,
    ended: bool,
}

impl Read for Turned {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while !self.ended {
            let bytes = self.stream.fill_buf()?;
            let is_last = bytes.is_empty();
            let (result, read, written, _) = self.decoder.decode_to_utf8(bytes, buffer, is_last);
            self.stream.consume(read);
            self.ended = is_last && result == CoderResult::InputEmpty;
            if written > 0 {
                return Ok(written);
            }
        }
        Ok(0)
    }
}
