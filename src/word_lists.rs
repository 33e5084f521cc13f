//! The word lists that several rooms ask for, folded. A room that needs more or fewer words says there why.

use crate::arabic::{all_folded, folded};

/// Prepositions: behind them stands a noun.
pub(crate) const PREPOSITIONS: [&str; 22] = all_folded([
    "في", "من", "الي", "علي", "عن", "مع", "بين", "حول", "خلال", "بعد", "قبل", "ضد", "منذ", "عبر", "نحو",
    "لدي", "عند", "تحت", "امام", "داخل", "خارج", "حتي",
]);

/// أن and إن, by themselves and with the pronouns; not with "we", which is "I" as well.
pub(crate) const THAT: [&str; 11] =
    all_folded(["ان", "انه", "انها", "انهما", "انهم", "انهن", "انك", "انكم", "اني", "انني", "اننا"]);

/// Words whose first letter looks like a conjunction and is their own, beside [`NAMES_IN_WAW`].
pub(crate) const OWN_AND: &str = folded(
    "والدي والديه والداه والدان والداي والداك والدتي والدتك وسعت وزير وزراء وزاره وزاري وكاله وكيل وكلاء ولايه وطن \
     وطني وحده وحيد وضع وضعيه وفد وفود وفاه وثيقه وثاءق وسيط وسطاء وسيله وساءل واجب واقع واقعه وقاءع واقعي ورقه ورده \
     ورود ورشه وجه وجهه وجوه وجود وقود والد والده والدين وادي وصول وظيفه وظاءف وفاق وقايه وجبه وسام وصيه وضوح ولاده \
     ولد ولاء وفاء وارد وارده واسع واضح واحد واحده واحه وباء وتيره وديعه وداءع وداع وساطه وشيك وقوع ولي وليد وليمه \
     وجدان وصايه واصل واجه واجهه وراثه ورثه وحشي وحدوي وراء وقت وقف وقفه وصف وصفه وطاه وعاء وعي وعكه وصمه وهمي وافق \
     وافد واعد وارث وقار وخيم وردي وجيه وسط وسيم وفيق وداد واءل وسوسه ودود ودي وشاح وزن وجدي وصفي وهيب وضاح وهاب ونوس \
     ورقله واشنطن وارسو وهران ولنغتون ويلينغتون ويسكونسن وايومنغ واترلو وستمنستر ويستمنستر ويمبلي ويمبلدون ووهان ووتش \
     وول ويكيبيديا ويكيليكس واتساب ويندوز",
);

/// Names of which the same holds.
pub(crate) const NAMES_IN_WAW: [&str; 34] = all_folded([
    "ويلز", "ويلسون", "ويليام", "ويليامز", "ويليامس", "وليام", "وليامز", "وليمز", "ويليان", "واينستين",
    "وارن", "وارين", "وارنر", "واتس", "واتسون", "والاس", "والتر", "والتز", "والتون", "والدورف", "والش",
    "والكر", "وايلد", "واكر", "وولف", "وود", "وودز", "ووكر", "ووترز", "ويب", "ويتمان", "ويست", "ويلر",
    "وينفري",
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
pub(crate) const AGENCIES: [&str; 14] = all_folded([
    "رويترز", "فرانس", "برس", "بريس", "اسوشيتد", "اسوشييتد", "بلومبرغ", "سانا", "واس", "شينخوا", "سبوتنيك",
    "نوفوستي", "سكاي", "نيوز",
]);

/// Those of them that name something else as well: what a heading says of them is no agency.
pub(crate) const NAMESAKES: [&str; 4] = all_folded(["بلومبرغ", "سانا", "واس", "سبوتنيك"]);

/// And those that do so by themselves: إير فرانس, فوكس نيوز.
pub(crate) const PARTS_OF_AGENCIES: [&str; 5] = all_folded(["فرانس", "برس", "بريس", "سكاي", "نيوز"]);

/// Given names of Europe and America that hardly anybody has for a last name and no place for its own.
pub(crate) const WESTERN_NAMES: [&str; 26] = all_folded([
    "جون", "جورج", "جيمس", "جوزيف", "جيفري", "روبرت", "ريتشارد", "تشارلز", "توماس", "تيموثي", "مايكل",
    "ماثيو", "ماري", "ديفيد", "دافيد", "بيتر", "ستيفن", "سوزان", "ادوارد", "اندرو", "انتوني", "الكسندر",
    "كريستوفر", "لويس", "وليام", "ويليام",
]);
