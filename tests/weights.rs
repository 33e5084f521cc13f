//! The fitted weights are what the program that fits them has written, and nobody's own.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

#[test]
fn the_background_is_as_it_was_counted() {
    let root = env!("CARGO_MANIFEST_DIR");
    let file = fs::read_to_string(format!("{root}/src/background/table.rs")).unwrap();
    let table = fs::read(format!("{root}/tables/background.bin")).unwrap();
    assert!(table.len() <= 32 * 1024, "{} bytes", table.len());
    let (source, checksum) = file.split_once("\n// sha256, base64: ").expect("a checksum");
    let found = STANDARD.encode(Sha256::digest([source.as_bytes(), &table].concat()));
    assert_eq!(
        checksum.trim_end(),
        found,
        "changed by hand? cargo run --release --features fit --example fit -- background"
    );
}

#[test]
fn the_weights_are_as_they_were_written() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/worth/weights.rs");
    let file = fs::read_to_string(path).unwrap();
    let (source, checksum) = file.split_once("\n// sha256, base64: ").expect("a checksum");
    let found = STANDARD.encode(Sha256::digest(source));
    assert_eq!(
        checksum.trim_end(),
        found,
        "changed by hand? cargo run --release --features fit --example fit -- worth"
    );
}

#[test]
fn the_tables_are_as_they_were_fitted() {
    let tables = concat!(env!("CARGO_MANIFEST_DIR"), "/tables");
    for name in ["openers", "verbs"] {
        let table = fs::read(format!("{tables}/{name}.bin")).unwrap();
        assert!(table.len() <= 32 * 1024, "{name}: {} bytes", table.len());
        let checksum = fs::read_to_string(format!("{tables}/{name}.sha256")).unwrap();
        assert_eq!(
            checksum.trim_end(),
            STANDARD.encode(Sha256::digest(&table)),
            "changed by hand? cargo run --release --features fit --example fit -- {name}"
        );
    }
}
