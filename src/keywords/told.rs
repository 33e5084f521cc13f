//! Who tells the news, and from where: no keyword, wherever it stands.

use super::lists;
use super::noun::QUOTES;
use crate::document::{Dateline, Document};
use crate::terms::{Word, Words};
use crate::tokens::{Fold, Packed};

/// The dateline of a report.
pub(super) struct Told {
    dateline: Option<Dateline>,
    /// The terms of the agency in it.
    agency: Vec<u32>,
}

impl Told {
    pub(super) fn new(document: &Document<'_>, words: &Words) -> Self {
        let (text, dateline) = (document.text, document.dateline);
        let terms = |Dateline { agency, .. }: Dateline| {
            let agency: Vec<&str> = agency.of(text).split_whitespace().collect();
            let all = words.rows().flat_map(|(row, _)| row);
            let told = all.filter(|word| agency.contains(&word.span.of(text)));
            told.filter_map(|word| words.term_of(word.form)).collect()
        };
        Self { dateline, agency: dateline.map(terms).unwrap_or_default() }
    }

    /// Whether a word, which is of this term, stands in the dateline or names the agency.
    pub(super) fn holds(&self, word: &Word, term: u32) -> bool {
        self.dateline.is_some_and(|dateline| dateline.span.holds(word.span)) || self.agency.contains(&term)
    }
}

/// Whether a text is of traditions, with the chains of those who handed them down: «حدثنا … قال أخبرنا …».
pub(super) fn is_handed_down(words: &Words) -> bool {
    const CHAINS: [Packed; 7] = Packed::all(["حدثنا", "حدثني", "اخبرنا", "اخبرني", "انبانا", "ثنا", "ابنا"]);
    /// One of so many words, at least.
    const RARE: usize = 60;
    let links = words.rows().flat_map(|(row, _)| row);
    let links =
        links.filter(|word| words.fold(word.form).arabic().is_some_and(|fold| CHAINS.contains(&fold)));
    links.count() * RARE > words.len()
}

/// Whether a word of the name of an agency stands beside another one: «فرانس برس», «فرانس 24», but «إير فرانس».
pub(super) fn is_agency(row: &[Word], at: usize, words: &Words) -> bool {
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    let mut folds = beside.filter_map(|at| Some(words.fold(row.get(at)?.form)));
    folds.any(|fold| match fold {
        Fold::Arabic(fold) => lists::is_of_agency(fold),
        Fold::Other(fold) => fold == "24",
    })
}

/// Whether a word of a sentence stands behind one that tells the news, in quotation marks or not: «صحيفة ديلي ميل».
pub(super) fn is_teller(row: &[Word], at: usize, words: &Words, text: &str) -> bool {
    const TELLERS: [Packed; 3] = Packed::all(["صحيفه", "مجله", "جريده"]);
    let Some(before) = at.checked_sub(1).map(|before| &row[before]) else { return false };
    let teller = words.fold(before.form).arabic();
    let between = text.get(before.span.end..row[at].span.start);
    teller.is_some_and(|teller| TELLERS.iter().any(|&end| teller.ends_with(end)))
        && between.is_some_and(|between| between.chars().all(|c| c.is_whitespace() || QUOTES.contains(&c)))
}
