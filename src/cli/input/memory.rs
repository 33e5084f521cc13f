//! The JSON records of bytes in memory, for the law of `tests/common/laws.rs` that says what becomes of them; the program has
//! no need of it.

use super::ceiling::Ceiling;
use super::fields::Fields;
use super::lines::Lines;
use super::objects::Objects;
use super::record::{BadRecord, Content, Record};
use super::stream::Coding;

/// Hands each line of `bytes`, then each JSON value, to `take` with the id that is read there, and the text or why there is none;
/// nothing for a text where the record has sentences.
pub fn json_records(bytes: &[u8], mut take: impl FnMut(&[u8], Option<&str>, Result<Option<&str>, &str>)) {
    let [text, id, title] = ["text", "id", "title"].map(str::to_owned);
    let [sentences, date] = ["sentences", "date"].map(|name| Some(name.to_owned()));
    let fields = Fields { text, sentences, id, title, date, keep: true, ..Fields::default() };
    let ceiling = Ceiling::DEFAULT;
    for chunk in Lines::new(bytes, ceiling).chain(Objects::new(bytes, ceiling)) {
        let chunk = chunk.expect("what is in memory can be read");
        let mut pieces = chunk.pieces();
        chunk.each(&fields, Coding::FOUND_OUT, ceiling, |_, record| {
            let (_, piece) = pieces.next().expect("a piece for each record");
            match record {
                Ok(Record { id, content: Content::Text(text, _), .. }) => {
                    take(piece, id.as_deref(), Ok(Some(&text)));
                }
                Ok(Record { id, .. }) => take(piece, id.as_deref(), Ok(None)),
                Err(BadRecord { id, why, .. }) => take(piece, id.as_deref(), Err(&why)),
            }
        });
    }
}
