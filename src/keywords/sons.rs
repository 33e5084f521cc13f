//! Names by the father: what stands on either side of «بن» is a name, whatever it would be elsewhere: «سليم بن غالم»,
//! «خالد بن سلمان».

use super::noun::Noun;

/// Takes what stands there for names.
pub(super) fn name(nouns: &mut [Noun]) {
    for at in 1..nouns.len() {
        let [before, noun] = [&nouns[at - 1].kind, &nouns[at].kind];
        if !nouns[at].beside || before.clitics.article || noun.clitics.article {
            continue;
        }
        if noun.son && !before.weak {
            nouns[at - 1].kind.naming = true;
            nouns[at].joined = true;
        } else if before.son {
            nouns[at].kind.naming = true;
            nouns[at].joined = true;
        }
    }
}
