//! Words of other scripts.

use unicode_segmentation::UnicodeSegmentation;

use super::Tokenizer;
use super::folding::Folding;
use super::spelling::Spelling;
use crate::arabic::{Class, class};

impl Tokenizer<'_> {
    /// A word of another script. Plain ASCII is one word a run; the rest is cut as UAX 29 says.
    pub(super) fn foreign(&mut self, fold: &mut String) -> (usize, Spelling) {
        let start = self.at;
        let mut rest = self.text[start..].chars();
        let mut run_end = self.foreign_end;
        if run_end <= start {
            let mut ascii = true;
            let mut ahead = rest.clone();
            while let Some(c) = ahead.next() {
                match class(c) {
                    Class::Foreign => run_end = self.offset(&ahead),
                    Class::Mark | Class::Invisible => {}
                    _ => break,
                }
                ascii &= c.is_ascii();
            }
            if !ascii {
                let run = &self.text[start..run_end];
                self.foreign_end = run_end;
                run_end = start + first_word(run);
            }
        } else {
            run_end = start + first_word(&self.text[start..run_end]);
        }
        let mut folding = Folding::new(fold);
        while self.offset(&rest) < run_end {
            let Some(c) = rest.next() else { break };
            folding.push_foreign(c);
        }
        self.at = self.offset(&rest);
        (run_end, Spelling::default())
    }
}

/// The length of the first word of a run of other letters. It is not cut beside a character that folds to nothing, which
/// splits no word; the fold without it would be cut elsewhere.
fn first_word(run: &str) -> usize {
    let silent = |c| matches!(class(c), Class::Mark | Class::Invisible);
    let mut end = 0;
    for piece in run.split_word_bounds() {
        if end > 0 && !run[..end].ends_with(silent) && !piece.starts_with(silent) {
            break;
        }
        end += piece.len();
    }
    end
}
