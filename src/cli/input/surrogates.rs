//! Halves of surrogate pairs that stand alone in JSON, as where a text was cut through a character: no text, though the JSON
//! is well-formed. They are read as U+FFFD, as Python and jq read them.

use std::borrow::Cow;

use memchr::memchr;
use zubda::Warning;

/// Bytes of an escape such as `\ud83d`.
const ESCAPE: usize = 6;
/// What stands for a half: of its length, so that columns are counted as before.
const REPLACEMENT: &str = "\\ufffd";

/// What is said of such a text; in front of it the first half, and how many there are.
const CURE: &str = "and is read as U+FFFD: cut texts between characters, not between the halves of one, and write them again";

/// JSON without such halves, and what is to be said of them if it had any.
pub(super) fn mended(json: Cow<'_, str>) -> (Cow<'_, str>, Option<Warning>) {
    let halves = lone_halves(json.as_bytes());
    let Some(&first) = halves.first() else { return (json, None) };
    let others = match halves.len() - 1 {
        0 => String::new(),
        1 => " like one more place".to_owned(),
        others => format!(" like {others} more places"),
    };
    let first = &json[first..first + ESCAPE];
    let warning = Warning::Other(format!("{first} is half of a character{others} {CURE}"));
    let (mut mended, mut behind) = (String::with_capacity(json.len()), 0);
    for half in halves {
        mended.extend([&json[behind..half], REPLACEMENT]);
        behind = half + ESCAPE;
    }
    mended.push_str(&json[behind..]);
    (Cow::Owned(mended), Some(warning))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    High,
    Low,
}

/// Where the halves begin that have no other half beside them.
fn lone_halves(json: &[u8]) -> Vec<usize> {
    let (mut halves, mut at) = (Vec::new(), 0);
    while let Some(found) = json.get(at..).and_then(|rest| memchr(b'\\', rest)) {
        at += found;
        let rest = &json[at..];
        match half(rest) {
            // What is escaped may be a backslash.
            None => at += 2,
            Some(Half::High) if half(&rest[ESCAPE..]) == Some(Half::Low) => at += 2 * ESCAPE,
            Some(_) => {
                halves.push(at);
                at += ESCAPE;
            }
        }
    }
    halves
}

/// The half that an escape stands for.
fn half(escape: &[u8]) -> Option<Half> {
    let [b'\\', b'u', b'd' | b'D', second, rest @ ..] = escape.first_chunk::<ESCAPE>()? else { return None };
    match second.to_ascii_lowercase() {
        _ if !rest.iter().all(u8::is_ascii_hexdigit) => None,
        b'8' | b'9' | b'a' | b'b' => Some(Half::High),
        b'c'..=b'f' => Some(Half::Low),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn halves_are_replaced_and_nothing_else_is() {
        for (json, expected) in [
            (r#""وصل \ud83d""#, r#""وصل \ufffd""#),
            (r#""\uDE00\uD83D\ude00\ud83D""#, r#""\ufffd\uD83D\ude00\ufffd""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#"{"\ud800":["\udfffa","\ud800\n"]}"#, r#"{"\ufffd":["\ufffda","\ufffd\n"]}"#),
            (r#""\\ud83d \\\ud83d""#, r#""\\ud83d \\\ufffd""#),
            (r#""\ud7ff\ue000\ud83d\ude00\u0627""#, r#""\ud7ff\ue000\ud83d\ude00\u0627""#),
        ] {
            let (mended, warning) = mended(json.into());
            assert_eq!(mended, expected, "{json}");
            assert_eq!(warning.is_some(), json != expected, "{json}");
            assert!(serde_json::from_str::<Value>(&mended).is_ok(), "{mended}");
        }
        // What is no JSON stays so.
        for broken in ["\\", "\"\\u", "\"\\ud8", "\\ud83", "\"\\ud8zz\"", "\\\u{64e}", ""] {
            assert_eq!(mended(broken.into()), (broken.into(), None));
        }
    }
}
