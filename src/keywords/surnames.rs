//! Forenames that the language takes for other words, told by the last name behind them, which the text says again without:
//! «ليندسي غراهام», later «غراهام»; «عباس شومان», later «شومان».

use super::noun::Noun;
use super::shapes::RARE_ADJECTIVE;
use super::term::Term;
use crate::background::Class;

/// Takes what stands right before a last name, where that stands first, for a name.
pub(super) fn name(nouns: &mut [Noun], terms: &[Term]) {
    let mut seen = vec![false; terms.len()];
    for at in 0..nouns.len() {
        let kind = &nouns[at].kind;
        let first = !std::mem::replace(&mut seen[kind.term as usize], true);
        let again = first && terms[kind.term as usize].said > 1;
        if again && nouns[at].beside && is_last(&nouns[at]) && may_be_forename(&nouns[at - 1], terms) {
            let forename = &mut nouns[at - 1].kind;
            (forename.naming, forename.weak) = (true, false);
            nouns[at].joined = true;
        }
    }
}

/// Whether a noun is written as a last name, which no place is.
fn is_last(noun: &Noun) -> bool {
    let kind = &noun.kind;
    kind.naming && !kind.clitics.article && matches!(kind.class, None | Some(Class::Name))
}

/// Whether a noun stands once, bare, and heads nothing: nobody knows it, or it is an adjective.
fn may_be_forename(noun: &Noun, terms: &[Term]) -> bool {
    let (kind, term) = (&noun.kind, &terms[noun.kind.term as usize]);
    let bare =
        !kind.clitics.article && kind.clitics.before == 0 && !kind.apart && !kind.accusative && !kind.and;
    let headless = match kind.class {
        None => true,
        Some(Class::Adjective) => !kind.relation && !kind.feminine && term.usage.idf >= RARE_ADJECTIVE,
        Some(_) => false,
    };
    // «مساعد أمازون الذكي» of the title is no person.
    bare && headless && !kind.naming && term.said == 1 && !term.topic
}
