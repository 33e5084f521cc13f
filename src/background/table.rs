//! Counted by `cargo run --release --features fit --example fit -- background`, not by hand.

use super::{BUCKETS, SLOTS};

/// The buckets, one behind the other; see [`super::PRINT`].
pub(crate) static TABLE: &[u8; BUCKETS * SLOTS * 2] = include_bytes!("../../tables/background.bin");

// sha256, base64: yd9NWCvvI9ENeDYqUrIVI+VE21nine+xqH84qn3KW1M=
