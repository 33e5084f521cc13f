//! The closed lists behind the markers, folded, with spaces between: words and phrases that open a part by themselves, and
//! words that are nothing without what stands behind them. What opens with a verb of speech or its participle stands in
//! [`crate::speech`].

use super::marker::Marker;
use crate::arabic::{folded, lists_folded};
use crate::tokens::Packed;
use crate::word_lists::PREPOSITIONS;

/// Words that say by themselves what they open, each in one list.
pub(super) const WORDS: &[(Marker, &str)] = &lists_folded([
    (Marker::Except, "الا باستثناء شريطه بشرط"),
    (
        Marker::Relative,
        "الذي التي الذين اللذين اللتين اللذان اللتان اللواتي اللاتي اللاءي ممن والذي والتي والذين واللذين واللتين \
         واللذان واللتان واللواتي واللاتي واللاءي ومن",
    ),
    (Marker::Where, "حيث اذ وحيث"),
    (Marker::While, "بينما فيما وبينما وفيما"),
    (
        Marker::Participle,
        "ملمحا متوعدا متعهدا متعهده مبديا مستندا مستنده واصفا واصفه مرجحا مستبعدا مذكرا منتقدا منتقده \
         رافضا رافضه مبررا املا علما موجها مستخدما مستخدمه مستغلا محققا محققه مسجلا مسجله متقدما متقدمه \
         متجاوزا متجاوزه متفوقا متفوقه مخلفا مخلفه حاملا حامله تاركا تاركه مستهدفا مستهدفه متاثرا متاثره \
         مقارنه مقابل مناشدا مناشده مستشهدا مستشهده مفضلا مستبعده مثيرا مسفرا متخذا متخذه معتمدا معتمده \
         ملمحه متوعده مبديه مرجحه مشيدا مشيده متوقعا متوقعه معبرا متمنيا متمنيه منددا مندده",
    ),
    (Marker::Result, "مما وبذلك وبالتالي بالتالي"),
    (Marker::Purpose, "لكي كي بهدف بغيه بغرض سعيا تمهيدا بقصد"),
    (Marker::AndThatIs, "وذلك"),
    (
        Marker::Cause,
        "بسبب نتيجه اثر جراء نظرا بفضل لان لانه لانها لانهم لكون لكونه لكونها كون كونه كونها بدعوي \
         بحجه بتهمه بدافع",
    ),
    (Marker::When, "عندما بعدما حينما حين لما كلما ريثما قبلما وعندما وبعدما"),
    (
        Marker::Time,
        "بعد قبل خلال منذ عقب اثناء عند حتي طوال فور غداه عشيه قبيل بعيد مطلع اواخر اواءل منتصف لحين ابان",
    ),
    (
        Marker::Date,
        "يوم امس غدا اليوم الاحد الاثنين الاتنين الثلاثاء التلات الاربعاء الاربع الخميس الجمعه السبت مساء \
         صباح فجر ظهر عصر ليله ليل عام سنه شهر اسبوع حاليا لاحقا سابقا مءخرا الان حديثا يوميا سنويا شهريا",
    ),
    (
        Marker::Manner,
        "بشكل بصوره بطريقه ايضا كذلك جدا تماما فقط معا سويا بشده بقوه بسرعه بسهوله مباشره خصيصا باستمرار \
         بالكامل غالبا عاده احيانا داءما",
    ),
    (
        Marker::Via,
        "عبر بواسطه بموجب ضمن باستخدام بمناسبه بمساعده بالتعاون بالتنسيق بالتزامن تزامنا بالاعتماد \
         باعتبار باعتباره باعتبارها بصفته بصفتها بوصفه بوصفها بدلا عوضا",
    ),
    (Marker::According, "وفق وفقا حسب بحسب حسبما وفقما نقلا استنادا طبقا وحسب ووفقا وبحسب"),
    (Marker::Despite, "رغم برغم بالرغم ورغم"),
    (
        Marker::Including,
        "خاصه خصوصا وخاصه وخصوصا لاسيما ولاسيما منها منهم بينها بينهم بينهما ومنها ومنهم وبينهم وبينها \
         ابرزها ابرزهم اهمها اخرها اولها احدها احدهم احدهما بمن بما بخاصه سواء اغلبهم معظمهم معظمها \
         اغلبها",
    ),
    (Marker::Such, "مثل مثلا كمثل وتحديدا تحديدا"),
    (Marker::Without, "دون بدون بلا وسط ودون بخلاف بعكس"),
    (Marker::Besides, "بالاضافه فضلا ناهيك وكذا وفضلا"),
    (Marker::In, "في"),
    (Marker::From, "من"),
    (Marker::On, "علي"),
    (Marker::To, "الي"),
    (Marker::About, "عن بشان حول بخصوص تجاه نحو حيال ازاء"),
    (Marker::With, "مع بحضور بمشاركه بقياده برءاسه بدعم برفقه بصحبه برعايه باشراف"),
    (Marker::Between, "بين"),
    (
        Marker::Place,
        "ضد لدي تحت فوق امام وراء خلف داخل خارج قرب جنوب شمال شرق غرب بجانب بالقرب بجوار باتجاه شمالي \
         جنوبي شرقي غربي جوار لصالح",
    ),
    (Marker::But, "لكن لكنه لكنها لكنهم ولكن ولكنه ولكنها بل انما وانما"),
    (
        Marker::Then,
        "ثم لذلك لذا ولذلك ولذا وبعدها بعدها وبعد فان فانه فانها فانهم فهو فهي فقد فلا فلم وهكذا وهنا",
    ),
    (Marker::AndPronoun, "وهو وهي وهم وهما وهن وهذا وهذه وهناك وتلك ونحن وانا"),
    (Marker::Also, "كما"),
    (Marker::Or, "او ام"),
    (Marker::If, "اذا لو لولا مهما واذا ولو طالما"),
    (Marker::Verb, "قد لقد سوف"),
    (Marker::Pronoun, "هو هي هم هما"),
    (Marker::Not, "لم لن لا ليس ليست"),
]);

/// What و opens before these.
pub(super) const BEHIND_AND: &[(Marker, &str)] = &lists_folded([
    (Marker::AndHas, "قد لقد كان كانت كانوا"),
    (Marker::AndNot, "لم لن لا ليس ليست لست ما"),
    (Marker::AndAlso, "ايضا كذلك"),
]);

/// Phrases, with commas between.
pub(super) const PHRASES: &[(Marker, &str)] = &lists_folded([
    (Marker::About, "فيما يتعلق,فيما يخص"),
    (Marker::Date, "فيما بعد"),
    (Marker::Including, "ومن بينها,ومن بينهم,لا سيما,ولا سيما,من بينها,من بينهم"),
    (Marker::While, "في حين,وفي حين,في الوقت الذي"),
    (Marker::Result, "الامر الذي,ما ادي,ما يءدي,ما اسفر,ما دفع,ما اثار,ما جعل,ما يعني,ما يجعل"),
    (Marker::Purpose, "من اجل"),
    (Marker::When, "بعد ان,قبل ان,منذ ان,الي ان,حتي ان"),
    (Marker::Via, "بناء علي,من خلال,عن طريق,علي يد,من قبل,في اطار"),
    (Marker::According, "علي حد,كما قال,كما ذكر,كما ذكرت,كما افاد,كما افادت,كما اعلن,كما اعلنت,كما نقلت"),
    (Marker::Despite, "علي الرغم"),
    (Marker::Without, "من دون,في ظل"),
    (Marker::Besides, "اضافه الي,علاوه علي,الي جانب"),
    (Marker::But, "الا ان,غير ان,بيد ان,رغم ذلك,ورغم ذلك,مع ذلك,ومع ذلك"),
    (Marker::Except, "ما لم,ما دام,ما عدا,في حال,في حاله"),
    (Marker::Then, "ومن ثم"),
    (Marker::Between, "ما بين"),
    (Marker::That, "علي ان,علي الا"),
]);

/// Words that stand before nouns as prepositions do.
const LIKE_PREPOSITIONS: &str = folded("بسبب اثر وفق حسب ضمن وسط رغم فوق عقب تجاه دون غير");
/// The preposition that opens clauses as well: what is behind it need not belong to it.
const UNTIL: Packed = Packed::known("حتي");

/// Words that are nothing without what stands behind them.
pub(super) const GOVERNING: &str = folded(
    "حوالي نحو زهاء قرابه لم لن لا قد الا غير كل اي هذا هذه هذان هذين هاتان هاتين ذلك تلك هءلاء اولءك احد احدي بعض و ب ل ك ف ما \
     التي الذي الذين سوف او يا مثل كما حيث ثم لكن عدم نفس كان كانت كانوا ليس ليست تم هو هي اذ بينما فيما مما عندما بعدما حينما وذلك حتي لكي كي اذا واذا ولو لو لان لانه لانها لانهم وقد ولقد لقد \
     وكان وكانت بل ولكن لكنه لكنها لكنهم ولكنه ولكنها وهو وهي وهم ولم ولن ولا وليس والتي والذي والذين وحيث \
     وثم مشيرا مشيره لافتا لافته داعيا داعيه مءكدا وتم وما عدد العديد مزيد المزيد اكثر اقل نوع مجموعه واحد \
     واحده جزء جزءا عددا مزيدا بالنسبه نظرا وفقا طبقا اضافه بالاضافه فضلا نتيجه الرغم بالرغم بناء بالقرب بدلا \
     عوضا يتعلق تتعلق يتعين استنادا علاوه ابتداء بدءا انطلاقا خلافا عباره يمكن يجب ينبغي استطاع استطاعت يستطيع تستطيع تمكن تمكنت \
     يتمكن تتمكن كثير الكثير قليل سواء كيف لماذا هل ذات ذو ذوي اول ثاني ثالث يدعي تدعي يسمي تسمي منذ مقارنه نقلا تمهيدا \
     سعيا اما وهناك هناك ليكون لتكون ليصبح لتصبح اصبح اصبحت يكون تكون يعد تعد يعتبر تعتبر بات باتت ومنهم ومنها \
     وبين ابرزها ابرزهم وعدم جميع كافه كلا كلتا معظم اغلب سوي حسبما وفقما قرب شمال جنوب شرق غرب اواسط اواءل اواخر منتصف مطلع اثناء بحلول مقابل تجنبا تفاديا عدا خلا \
     قابل قابله قابلا صالح صالحه صالحا ولان ولانه ولانها ولانهم زال زالت يزال تزال يزالون مازال مازالت لازال لازالت الفتره",
);

/// Particles before a verb or a clause, conjunctions and prepositions that are no other words: a mark behind them parts nothing.
pub(super) const PARTICLES: &str = folded(
    "لم لن قد لقد سوف ان بان لان كي لكي لكن بل او ام ثم حيث اذا لو لولا عندما حينما بينما فيما الذي التي الذين مما في من الي لدي \
     منذ ضد",
);

/// Beginnings of words where ف stands before a verb of the present; elsewhere في is no verb (فيلم، فيديو).
pub(super) const VERBS_AFTER_FA: [Packed; 7] =
    Packed::all(["فيقول", "فيكون", "فيمكن", "فيجب", "فيصبح", "فيتم", "فيري"]);

/// Names that begin as ل before a verb of the present does.
pub(super) const NAMES_IN_LI: [Packed; 13] = Packed::all([
    "ليبيا", "ليبيه", "ليبي", "ليبيين", "ليفربول", "لينكون", "ليونيل", "ليبرالي", "ليبراليه", "ليالي",
    "ليتوانيا", "ليوبولد", "ليفاندوفسكي",
]);

/// Verbs of the past whose و is their own, with every subject: `لكن باحثين … وجدوا أن`.
pub(super) const VERBS_IN_WAW: &str = folded("وجد وضع وصل وقع وقف وافق واصل واجه وصف وفر ولد وزع");

/// What a saying follows though no verb of speech says so: as an old book hands on what it was told, and as scripture is quoted.
pub(super) const QUOTING: &str = folded("حدثنا ثنا اخبرنا قوله بقوله وقوله لقوله قولها بقولها");

/// Verbs of which the subject alone says nothing: `لا تزال المدارس …`.
pub(super) const COPULAS: &str = folded(
    "كان كانت كانوا يكون تكون ظل ظلت يظل تظل زال زالت يزال تزال مازال مازالت لازال لازالت اصبح اصبحت يصبح تصبح صار صارت بات \
     باتت امسي امست ليس ليست بقي بقيت يبقي تبقي يعد تعد يعتبر تعتبر",
);

/// Verbs that fold as if an article stood before them: ألقى، ألغى.
pub(super) const WITH_AL: &str =
    folded("القي الغي التقي التزم التحق الحق التقط التمس التحم التف التهب التبس التفت الزم المح");

/// What goes on with two, the second behind و: `بين الوزيرين`, `وزيري الخارجية والسياحة`.
pub(super) const TWO: &str = folded(
    "بين كلا كلتا هما فهما مدينتي مدينتا محافظتي بلدتي منطقتي دولتي فريقي منتخبي ناديي حزبي شركتي وزارتي وزيري صحيفتي \
     قناتي وكالتي روايتي مباراتي شهري عامي يومي ساعتي",
);

/// What opens a clause of its own, as أن does: `لكن الرياضة الحديثة …`.
pub(super) const CLAUSES: &str = folded("لكن ولكن لان ولان لعل ولعل");

/// Folded verbs by the preposition that opens what they are about: of the past, and of the present.
pub(super) const VERBS: [(Packed, &str, &str); 8] = [
    (
        Packed::known("الي"),
        folded("ادي افضي دعا توصل انضم خلص سعي لجا وصل اشار تطرق استند انتمي انقسم"),
        folded("يءدي يفضي يدعو يتوصل ينضم يخلص يهدف يسعي يلجا يصل يشير يتطرق يستند يتحول ينتمي ينقسم"),
    ),
    (
        Packed::known("علي"),
        folded(
            "حض حث حرص اصر ادرج عثر اقدم وافق اتفق سيطر تغلب اقتصر اجبر حصل حافظ اعترض استولي استحوذ انعكس اطلع",
        ),
        folded(
            "يحرص يصر يدرج يوافق يتفق يسيطر يعتمد يتغلب يقتصر يجبر يحصل يحافظ يعثر يعترض يستولي يستحوذ ينعكس يطلع",
        ),
    ),
    (Packed::known("عن"), folded("اسفر اعرب"), folded("يسفر يعرب")),
    (Packed::known("من"), folded("تمكن حذر عاني استفاد"), folded("يتمكن يحذر يعاني يستفيد يتالف يتكون")),
    (Packed::known("في"), folded("شارك نجح زج"), folded("يشارك ينجح يامل يزج")),
    (
        Packed::known("ب"),
        folded("قام ادلي افاد الزم اتهم طالب حظي اقنع سمح رحب ندد تعهد اعترف"),
        folded("يقوم يدلي يلزم يتهم يطالب يحظي يقنع يسمح يرحب يندد يتعهد يعترف"),
    ),
    (Packed::known("ل"), folded("تعرض"), folded("يتعرض")),
    (Packed::known("مع"), folded(""), folded("يتعارض يتعامل يتعاون يتزامن يتماشي يتناسب يتوافق")),
];

/// Single words in the same way: forms of verbs of which other forms are nouns (هدف، حكم), and what stands for a verb.
pub(super) const SINGLE: [(Packed, &str); 2] = [
    (Packed::known("الي"), folded("هدفت هدفوا احاله باحاله")),
    (Packed::known("ب"), folded("قضت حكمت وصفت وصفوا اتهام اتهامه اتهامها اتهامهم اتهامات")),
];

/// Folded nouns, without their article, that say little without the preposition behind them or behind one word more:
/// `قطع العلاقات التجارية مع`, `مشاركة الوزير في`.
pub(super) const NOUNS: [(Packed, &str); 8] = lists_folded([
    (
        Packed::known("علي"),
        "حصول حفاظ سيطره قدره قضاء عثور قبض تعرف تركيز اعتماد رد تاثير اطلاع موافقه محافظه تغلب اشراف فوز",
    ),
    (
        Packed::known("في"),
        "مساعده مشاركه مساهمه رغبه استمرار تسبب تفكير تحكم نظر بدء حق بقاء طريقه اسلوب نجاح فشل",
    ),
    (
        Packed::known("من"),
        "استفاده تخلص تاكد انسحاب حد تقليل تمكن اقتراب اول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر حادي عشرين \
         ثلاثين",
    ),
    (
        Packed::known("الي"),
        "وصول توصل انتماء انضمام حاجه دعوه استناد تطلع استماع ذهاب عوده لجوء سفر احاله تحويل",
    ),
    (Packed::known("عن"), "اعلان كشف بحث دفاع تعبير تراجع تخلي افراج ابلاغ امتناع"),
    (Packed::known("مع"), "تعامل تكيف تعاطف علاقات تضامن"),
    (Packed::known("ب"), "متعلق متعلقه متعلقين خاص خاصه مرتبط مرتبطه ثقه اتهام"),
    (
        Packed::known("ل"),
        "موالي مواليه موالين تابع تابعه تابعين داعم داعمه داعمين معارض معارضه معارضين مناهض مناهضه مناهضين مءيد مءيده \
         مءيدين مخصص مخصصه",
    ),
]);

/// What is nothing without the noun behind it, with و before it or not.
pub(super) fn prepositions() -> impl Iterator<Item = Packed> {
    let common = Packed::all(PREPOSITIONS).into_iter().filter(|&word| word != UNTIL);
    common.chain(packed(LIKE_PREPOSITIONS))
}

/// The words of a list.
pub(super) fn packed(list: &'static str) -> impl Iterator<Item = Packed> {
    list.split_whitespace().map(|word| Packed::new(word).expect("not many letters, of the Arabic block"))
}

/// The words of lists one by one, each with what its list is of.
pub(super) fn by_word<T: Copy>(lists: &[(T, &'static str)]) -> impl Iterator<Item = (T, Packed)> {
    lists.iter().flat_map(|&(what, list)| packed(list).map(move |word| (what, word)))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::speech;

    #[test]
    fn a_word_or_phrase_stands_in_one_list() {
        let mut seen = HashSet::new();
        let words = by_word(WORDS).map(|(_, word)| word).chain(speech::verbs().map(|(verb, _)| verb));
        let words = words.map(|word| word.to_string());
        let phrases = PHRASES.iter().flat_map(|(_, phrases)| phrases.split(',').map(str::to_owned));
        for listed in words.chain(phrases) {
            assert!(!listed.is_empty() && seen.insert(listed.clone()), "{listed}");
        }
    }
}
