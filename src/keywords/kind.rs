//! What a form is as a noun: its clitics, and what it may do in a name or a phrase.

use crate::background::Class;
use crate::terms::Clitics;

/// What a form is as a noun.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "what is seen of a form, each apart from the others")]
pub(super) struct Kind {
    pub(super) term: u32,
    pub(super) clitics: Clitics,
    /// How the language uses its term; nothing if it does not know it.
    pub(super) class: Option<Class>,
    /// It is written as one would name it: without a pronoun, a ل in its article, or the shape of a verb.
    pub(super) plain: bool,
    /// No keyword begins with it.
    pub(super) weak: bool,
    /// It is written as names are: known for one, or unknown and never with an article.
    pub(super) naming: bool,
    /// Its term is rare enough for a name, and no adjective.
    pub(super) rare: bool,
    /// A name may end with it, for all its article: «أحمد الطيب».
    pub(super) surname: bool,
    /// It goes on inside of a name: «بن».
    pub(super) link: bool,
    /// It is «بن».
    pub(super) son: bool,
    /// It is «العام» or «الخاص», weak but for an adjective.
    pub(super) public: bool,
    /// A name goes on behind it, for all its article: «سعد الدين إبراهيم», «عبد القادر بن صالح».
    pub(super) inside: bool,
    /// The name of a place opens with it, or goes on with it: «سان», «سيتي».
    pub(super) opens_place: bool,
    pub(super) ends_place: bool,
    /// It is the name of a letter, or no longer: «سي», «لي».
    pub(super) letter: bool,
    /// It is an adjective of relation in the singular, which names nothing by itself: «الأسترالية».
    pub(super) relation: bool,
    /// It may be an adjective of relation that nobody knows: «تنفسي».
    pub(super) nisba: bool,
    /// It is a nation, for all that its term is an adjective: «روسيا».
    pub(super) nation: bool,
    /// It may have a preposition before it: no phrase begins or goes on with it.
    pub(super) apart: bool,
    /// It is a place that everybody knows: no last name.
    pub(super) common_place: bool,
    /// What a ل has swallowed the alef of: it stands for the first two letters of «للأمم».
    pub(super) swallowed: Option<&'static str>,
    /// Alone it is nobody's: «محمد».
    pub(super) given: bool,
    /// It is what a person is, with its article: «المدرب».
    pub(super) office: bool,
    /// It says which of that name: «الأول».
    pub(super) ordinal: bool,
    /// It is written in other letters.
    pub(super) foreign: bool,
    /// It ends in ة.
    pub(super) feminine: bool,
    /// It begins with و, and nobody knows it: «ولوكهيد».
    pub(super) and: bool,
    /// It has the alef of the accusative: «وزيرا».
    pub(super) accusative: bool,
    /// It is a word of the name of an agency: «فرانس», «نيوز».
    pub(super) part_of_agency: bool,
    /// It says by whose clock: «بتوقيت أبوظبي».
    pub(super) clock: bool,
}

impl Kind {
    /// Notes what it is right behind `before`. `titled`: it stands so in the title.
    pub(super) fn stand_behind(&mut self, before: &Self, titled: bool) {
        let article = self.clitics.article;
        // «القادر» in «عبد القادر», «الأول» in «شنودة الأول»
        let ordinal = self.ordinal && before.naming;
        let inside = (article && before.link) || ordinal;
        // «تونغ» in «ماو تسي تونغ», «جيرمان» in «سان جيرمان»
        let rest = (titled && !article && before.naming) || before.opens_place;
        // «القطاع العام», but «الأمم المتحدة | الخاص»
        let public = self.public && self.describes(before) && (self.feminine || !before.feminine);
        self.weak &= !public && !ordinal;
        self.naming |= inside || rest;
        self.inside |= inside;
    }

    /// Whether it only describes `before`.
    pub(super) fn describes(&self, before: &Self) -> bool {
        self.clitics.article && (before.clitics.article || before.clitics.behind > 0)
    }

    /// Whether a name ends with it where `next` begins another one, or says something of it.
    pub(super) fn is_over(&self, next: &Self) -> bool {
        // «ماليزيا | مهاتير محمد», «مانشستر سيتي | بيب غوارديولا», but «باريس سان جرمان».
        let person = next.class == Some(Class::Name) || (self.ends_place && next.naming);
        let place = (self.common_place && !self.opens_place) || self.ends_place;
        let person = place && person && !next.opens_place && !next.ends_place;
        // «واشنطن | حبيسة الأوهام»: an adjective that belongs to a name has its article.
        let known = self.naming && matches!(self.class, Some(Class::Name | Class::Place));
        let known = known && !self.link && !self.feminine;
        let adjective = matches!(next.class, None | Some(Class::Adjective)) && next.feminine;
        let told = known && adjective && !next.nation && !next.clitics.article;
        // «ترامب | بكين»
        let who = matches!(self.class, None | Some(Class::Name)) && self.naming;
        let visited = next.common_place && !next.ends_place && who && !self.link && !self.opens_place;
        let club = self.ends_place && next.clitics.article;
        // «دونالد ترامب | الانسحاب»
        let other = next.clitics.article && next.class == Some(Class::Noun) && !next.surname && !next.inside;
        let other = other && who && self.class.is_some() && !self.link && !self.feminine;
        person || told || visited || club || other || next.and
    }

    /// Whether it may make one phrase with `next`. A noun with its pronoun is complete; behind an article stands an adjective
    /// with one, or something else begins: «مراكز الاقتراع | الناخبين», «الرئيس | دونالد ترامب».
    /// `titled`: it does so in the title.
    pub(super) fn goes_on(&self, next: &Self, titled: bool) -> bool {
        let describes = !matches!(next.class, Some(Class::Noun | Class::Definite));
        // «جيريمي هانت | وزيرا»
        let agrees = self.accusative || !next.accusative;
        // «بتقنية LED | النهارية»: a line of a data sheet.
        let script = next.foreign || !self.foreign;
        agrees
            && script
            && self.clitics.behind == 0
            && (titled
                || !self.clitics.article
                || (next.clitics.article && describes)
                || (self.inside && next.naming && matches!(next.class, None | Some(Class::Name))))
    }
}
