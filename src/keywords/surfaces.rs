//! How the text writes a phrase.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::nouns::Nouns;
use super::phrases::{Phrase, for_each_run};
use crate::arabic::is_line_break;

/// One way to write a phrase.
struct Surface<'t> {
    text: &'t str,
    count: u32,
    /// As one would name it: see [`super::nouns::Noun::plain`]; and on one line.
    plain: bool,
}

/// The most frequent way in which `text` writes each of `phrases`, the plain ones before the others; of equals the
/// first.
pub(super) fn surfaces<'t>(nouns: &Nouns, phrases: &[Phrase], text: &'t str) -> Vec<&'t str> {
    let numbers: HashMap<&[u32], usize, FixedState> =
        phrases.iter().enumerate().map(|(number, phrase)| (&phrase.terms[..], number)).collect();
    let mut places: HashMap<(usize, &str), usize, FixedState> = HashMap::default();
    let mut surfaces: Vec<Vec<Surface<'_>>> = phrases.iter().map(|_| Vec::new()).collect();
    for row in &nouns.rows {
        for_each_run(&row.nouns, |run, terms| {
            let Some(&number) = numbers.get(terms) else { return true };
            let nouns = &row.nouns[run];
            let written = &text[nouns[0].span.start..nouns[nouns.len() - 1].span.end];
            let surfaces = &mut surfaces[number];
            let place = *places.entry((number, written)).or_insert_with(|| {
                let plain = nouns.iter().all(|noun| noun.plain) && !written.contains(is_line_break);
                surfaces.push(Surface { text: written, count: 0, plain });
                surfaces.len() - 1
            });
            surfaces[place].count += 1;
            true
        });
    }
    surfaces.iter().map(|surfaces| commonest(surfaces)).collect()
}

fn commonest<'t>(surfaces: &[Surface<'t>]) -> &'t str {
    // The last of equals wins: backwards that is the first.
    let best = surfaces.iter().rev().max_by_key(|surface| (surface.plain, surface.count));
    best.map_or("", |surface| surface.text)
}
