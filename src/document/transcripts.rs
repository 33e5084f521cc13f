//! Transcripts that a program cut by time, a segment a line, without stops: the lines break off wherever they may. What
//! people write a line at a time, such as reviews, posts and verse, does not break off behind a preposition.

use super::open_words::breaks_off;
use crate::terminators::is_terminator;

/// Lines that a transcript must have.
const FEWEST_LINES: usize = 6;
/// So many lines must break off, and of this many one.
const FEWEST_OPEN: usize = 3;
const ONE_OF: usize = 12;
/// Of so many lines no more than one has a stop.
const UNSTOPPED: usize = 10;

/// Whether these lines are a transcript.
pub(super) fn is_transcript<'t>(lines: impl Iterator<Item = &'t str>) -> bool {
    let (mut count, mut stopped, mut open) = (0, 0, 0);
    for line in lines {
        count += 1;
        stopped += usize::from(line.ends_with(is_terminator));
        open += usize::from(breaks_off(line));
    }
    count >= FEWEST_LINES && open >= FEWEST_OPEN && open * ONE_OF >= count && stopped * UNSTOPPED <= count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_cut_by_time_break_off_and_lines_of_people_do_not() {
        let transcript = [
            "اهلا وسهلا بكم في",
            "حلقة جديدة من برنامجنا عن",
            "الزراعة في البيت وكثير منكم",
            "سألوني عن هذا الموضوع",
            "فقلت نخصص له حلقة لازم نعرف ان",
            "الطماطم نبات يحب الشمس",
        ];
        assert!(is_transcript(transcript.into_iter()));
        assert!(!is_transcript(transcript[..5].iter().copied()));
        let reviews = [
            "الحذاء مريح وخفيف", "وصل متأخر أسبوعين", "ممتاز أنصح فيه", "الخامة ضعيفة", "سعره مناسب",
            "ثالث مرة أشتري منه",
        ];
        assert!(!is_transcript(reviews.into_iter()));
        assert!(!is_transcript(
            transcript.map(|line| if line.len() > 40 { "وعاد." } else { line }).into_iter()
        ));
    }
}
