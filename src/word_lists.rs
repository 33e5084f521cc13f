//! The word lists that several rooms ask for, folded. A room that needs more or fewer words says there why.

use crate::arabic::all_folded;

/// Prepositions: behind them stands a noun.
pub(crate) const PREPOSITIONS: [&str; 22] = all_folded([
    "في", "من", "الي", "علي", "عن", "مع", "بين", "حول", "خلال", "بعد", "قبل", "ضد", "منذ", "عبر", "نحو",
    "لدي", "عند", "تحت", "امام", "داخل", "خارج", "حتي",
]);

/// Ordinal numbers with their article, of either gender.
pub(crate) const ORDINALS: [&str; 20] = all_folded([
    "الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر",
    "الاولي", "الثانيه", "الثالثه", "الرابعه", "الخامسه", "السادسه", "السابعه", "الثامنه", "التاسعه",
    "العاشره",
]);

/// The names of Latin letters: `بي.بي.سي`.
pub(crate) const LETTER_NAMES: [&str; 31] = all_folded([
    "بي", "سي", "دي", "اي", "اف", "جي", "كي", "ال", "ام", "ان", "او", "ار", "اس", "تي", "يو", "في", "ڤي",
    "زد", "زي", "ايه", "اتش", "جيه", "جاي", "كيه", "كاي", "كيو", "اكس", "واي", "ايتش", "دبليو", "دابليو",
]);

/// Words of the names of agencies. الأناضول is a country as well and وكالات anything's: only a dateline knows them for agencies.
pub(crate) const AGENCIES: [&str; 13] = all_folded([
    "رويترز", "فرانس", "برس", "اسوشيتد", "اسوشييتد", "بلومبرغ", "سانا", "واس", "شينخوا", "سبوتنيك",
    "نوفوستي", "سكاي", "نيوز",
]);

/// Given names of Europe and America that hardly anybody has for a last name and no place for its own.
pub(crate) const WESTERN_NAMES: [&str; 26] = all_folded([
    "جون", "جورج", "جيمس", "جوزيف", "جيفري", "روبرت", "ريتشارد", "تشارلز", "توماس", "تيموثي", "مايكل",
    "ماثيو", "ماري", "ديفيد", "دافيد", "بيتر", "ستيفن", "سوزان", "ادوارد", "اندرو", "انتوني", "الكسندر",
    "كريستوفر", "لويس", "وليام", "ويليام",
]);
