//! Votes in minutes: what is put to the vote and what becomes of it are one turn of the chair, and neither says much alone:
//! `أطرح على التصويت الاقتراح معدلا. من يوافق يرفع يده. أكثرية. صدق القانون.`

use super::{Document, Kind};

/// Lines at the head of a document that say what it is, and what they hold in minutes.
const HEAD: usize = 8;
pub(crate) const MINUTES: [&str; 2] = ["محضر", "مضبطة"];
/// What is said where something is put to the vote.
const VOTES: [&str; 3] = ["التصويت", "من يوافق", "الموافقون"];
/// How it is said what becomes of it, in few words.
const RESULTS: [&str; 9] =
    ["أكثرية", "أغلبية", "موافقة", "تمت المصادقة", "تمت الموافقة", "صدق ", "سقط ", "بالإجماع", "رفض "];
const LONGEST_RESULT: usize = 3;

impl Document<'_> {
    /// From the sentence that puts something to the vote on, a paragraph of minutes that ends with the result is one sentence.
    pub(super) fn join_votes(&mut self) {
        let mut head = self.sentences.iter().take(HEAD).filter(|line| line.kind != Kind::Prose);
        if !head.any(|line| MINUTES.iter().any(|word| self.text_of(line).contains(word))) {
            return;
        }
        let mut votes = Vec::new();
        for (place, paragraph) in self.paragraphs() {
            let last = paragraph.len() - 1;
            if paragraph[last].words() <= LONGEST_RESULT && is_result(self.text_of(&paragraph[last])) {
                let vote = paragraph[..last].iter().position(|sentence| is_vote(self.text_of(sentence)));
                votes.extend(vote.map(|vote| (place.start + vote, last - vote)));
            }
        }
        self.join(votes);
    }
}

fn is_vote(sentence: &str) -> bool {
    VOTES.iter().any(|vote| sentence.contains(vote))
}

fn is_result(sentence: &str) -> bool {
    RESULTS.iter().any(|result| sentence.starts_with(result))
}

/// Whether a sentence of minutes tells what was voted on, and the result.
pub(crate) fn tells_of_vote(sentence: &str) -> bool {
    let result = sentence.trim_end_matches('.').rsplit_once(". ").map(|(_, result)| result);
    result.is_some_and(|result| result.split_whitespace().count() <= LONGEST_RESULT && is_result(result))
        && is_vote(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::told;

    #[test]
    fn a_vote_and_its_result_are_one() {
        let vote = "الرئيس: أطرح على التصويت الاقتراح معدلا. من يوافق يرفع يده. أكثرية. صدق القانون.";
        let body = "ميشال صعب: سقط على طرقاتنا مئات القتلى في عام واحد. نصفهم دون الثلاثين.";
        let sentences = |head: &str| told(&format!("{head}\n\n{body}\n{vote}\n"));
        let minutes = sentences("مجلس النواب - محضر الجلسة الثانية عشرة");
        assert_eq!(minutes.len(), 4);
        assert_eq!(minutes[3].1, vote);
        assert!(tells_of_vote(vote) && !tells_of_vote(body));
        assert_eq!(sentences("مجلس النواب يقر قانون الخوذة").len(), 7);
    }
}
