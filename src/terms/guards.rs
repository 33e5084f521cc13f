//! Words the stemmer would cut wrongly wherever a document holds the rest by chance: لجنة beside جنة, تمرين beside
//! تمر. Written from the language, in their usual spelling; what matters is only that each is common.

use std::sync::LazyLock;

use super::list::List;
use crate::inflection::{INFLECTIONS, bare};
use crate::tokens::{Packed, Tokenizer};
use crate::word_lists::{NAMES_IN_WAW, OWN_AND};

/// Words whose first letters look like an article, a conjunction or a preposition and are their own, beside [`OWN_AND`].
const HEADS: &str = "
    ألمانيا ألماني إلكترون إلكتروني إلغاء إلقاء ألقى ألغى إلحاق إلزام ألوان ألعاب آلاف ألبانيا ألباني
    التزم التزام التحق التحاق التقى التقاء التقط التقاط التهاب التماس التمس التباس التفاف التفات التفت التقت التقوا
    بنوك بيان بلاد بلدة بحار بحري بحرية بحرين بريد بقاء بناء بنات بنية بداية بسمة بعثة بقرة بلاغ بلوغ
    بيئة بشير بصير بديل بذور برامج بحوث بحيرة بارد بارز باحث بادر باقي باطل بالغ بالغة بالون بائع باخرة بدوي برية
    بشرة بصرة بضائع بطاقة بلدي بلدية بوابة بيوت بيضاء بورصة
    بعيد بخيل برهان بشارة بعوض بذرة بخور بدعة برقية بلوط بوصلة بروز بصمة بوادر بشاعة باسل بندر بسام بلال بهاء
    لجنة لجان لقاء لغة لغات لغوي لاعب لاجئ لحظة لوحة لباس لبنان لبناني لسان لطيف لعبة لازم لاحق لامع ليلة ليبيا ليبي
    لندن لواء لهجة لحوم لقطة لقاح لافت لافتة لمحة لمسة ليمون لائحة لوائح ليالي لعنة لذة
    لسعة لحية لياقة لبنى لميس لقمان لمياء لطفي
    كبير كبار كتاب كتب كتلة كتيبة كلمة كلام كلية كامل كمية كلاب كريم كرامة كنوز كسور كرسي كوكب كثير كاتب كاذب كارثة
    كفاح كنيسة كيان كائن كوري كفيل كثافة كهرباء كمال كأس كرة كرات كالسيوم
    فرنسا فرنسي فلسطين فلسطيني فريق فكرة فيلم فترة فنان فساد فارق فائز فائدة فوائد فاعل فصيل فضاء فضيلة فقدان فقير
    فيروس فرصة فرقة فحوص فراغ فراق فرار فلاح فنون فصول فتاة فارس فؤاد فعالية فئات فاتورة فرعي فلسفة فقرة فعلي فاصل فرح
    فتح فجر فهم فلك فاخر كسوف كحول كفى بهو بكى لبس لمع
    بكين باريس برلين بيروت بغداد بولندا بلغاريا بنغازي برشلونة بوتين بيرو باكو بوسطن بريطانيا بوروندي بوليفيا برازيل بلجيكا
    فنلندا فنزويلا فيينا فيتنام فلوريدا كندا كوبا كابل كشمير كينيا كولومبيا كوسوفو كرواتيا كاراكاس كمبالا كوريا
    لاهاي لاوس ليون لوكسمبورغ ليتوانيا لاتفيا
    باليستي بالستي باليرمو بالاس بالتيمور بالوتيلي فالنسيا فالنتاين فالكون فالديز فالفيردي
    بابل بعلبك بورسعيد بلغراد بيونغ لوزان لشبونة لواندا لاغوس ليفربول كاليه كاين كاي لاين ليا
";
/// Feminine nouns that are no feminine of the word without their ending: عملة (currency) and عمل (work).
const FEMININES: &str = "
    عملة شعبة مكتبة جامعة حركة عربة ثورة طائرة سيارة قائمة دائرة منطقة طريقة دقيقة قاعدة حالة مدرسة مادة عادة صحيفة
    محكمة قاعة صفحة شرطة كتلة جبهة شبكة سفارة عاصمة حافلة جائزة ملكة شركة رحلة حملة جلسة نشرة سلطة خدمة طبقة
    محافظة معارضة منظمة مؤسسة محاكمة معاهدة مصادرة مظاهرة مقاطعة مقاومة مراجعة مراقبة مشاهدة مذكرة مركبة مكانة
    سلامة رياضة كتابة مدينة جمعة خبرة حجرة شهرة عقيدة عقدة عقبة عينة عودة قطرة قدرة قناعة قيامة قسمة قبلة قرعة
    دورة دفعة درجة حكمة حلبة حرفة حلقة جريدة تجارة بلدة غرامة خلافة خاتمة شاحنة شرفة سفرة طابعة طيارة رابطة لوحة
    كتيبة كعبة فقرة فطرة فصيلة عجلة عمرة سمعة عائلة
";
/// Words whose last letters look like a plural, a feminine or an accusative ending and are their own.
const TAILS: &str = "
    بحرين تمرين تمارين قانون قوانين مليون ملايين بليون أرجنتين تلفزيون زيتون صابون طاحون مسكين مساكين سكين يقين ياسين تأمين
    تكوين تدوين تخزين تحسين تلوين تعيين تمكين تسكين تضمين تزيين تخمين تبيين تموين عناوين ميادين بساتين موازين
    بالون ليمون قرابين شياطين سلاطين ثعابين براهين دواوين مضمون مخزون مجنون مدفون مسجون مأذون حلزون كانون هارون فرعون أفيون
    نبات أوقات أصوات أموات أبيات ثابت صامت سكوت بيوت زيوت توقيت ميقات إثبات ثبات فرات شتات بنات
    بيروت كويت حضرموت صيدا كوبا روما بابا
";
/// Openings of nouns that look like a verb of the future.
const FUTURES: [Packed; 17] = Packed::all([
    "سينما", "سيناء", "سيناري", "سيطر", "سيراميك", "سيليكون", "سياس", "سياح", "سياد", "سيار", "سياق",
    "سيجار", "سيمفون", "سيكولوج", "سنابل", "ستار", "ستالين",
]);

/// Whether the first letter of a folded word is its own.
pub(crate) fn owns_head(word: Packed) -> bool {
    /// The first letters of all of them and of their inflections: most words are told apart by these.
    static OPENINGS: LazyLock<List> = LazyLock::new(|| openings(&OWNERS));
    OPENINGS.find(word.head(OPENING)).is_some() && OWNERS.find(bare(word)).is_some()
}

/// [`HEADS`] and [`OWN_AND`], and what [`bare`] leaves of them and of their inflections: of بالون a plural has more than بال, of التفات a
/// dual less, and of لغة a pronoun has لغت.
static OWNERS: LazyLock<List> = LazyLock::new(|| {
    let stems = |word: Packed| {
        let dual = word.with('ي').with('ن');
        let construct = if word.last() == 'ه' { word.without_last(1).with('ت') } else { word };
        [word, bare(word), bare(dual), construct, bare(construct.with('ه'))]
    };
    folded(HEADS).chain(folded(OWN_AND)).chain(Packed::all(NAMES_IN_WAW)).flat_map(stems).collect()
});

/// Letters that a word opens with.
const OPENING: usize = 4;

/// How the words of a list and their inflections open.
fn openings(words: &List) -> List {
    let mut openings = List::default();
    for word in words.iter() {
        openings.add(word.head(OPENING));
        // An ending begins among the first letters of a shorter word alone.
        for letter in INFLECTIONS.iter().filter(|_| word.len() < OPENING) {
            openings.add(word.with(*letter));
        }
    }
    openings
}

/// Whether the last letters of a folded word are its own.
pub(super) fn owns_tail(word: Packed) -> bool {
    static WORDS: LazyLock<List> = LazyLock::new(|| folded(TAILS).collect());
    // All of them end so, and most words do not.
    matches!(word.last(), 'ن' | 'ت' | 'ا') && WORDS.find(word).is_some()
}

/// Whether a folded word is a feminine noun of its own, but for its ending.
pub(super) fn is_feminine_noun(stem: Packed) -> bool {
    static STEMS: LazyLock<List> =
        LazyLock::new(|| folded(FEMININES).map(|word| word.without_last(1)).collect());
    STEMS.find(stem).is_some()
}

/// Whether a folded word that opens with سي is a noun and no verb of the future.
pub(super) fn is_noun_in_si(word: Packed) -> bool {
    FUTURES.iter().any(|&noun| word.starts_with(noun))
}

/// The words of a list, folded.
fn folded(list: &'static str) -> impl Iterator<Item = Packed> {
    Tokenizer::new(list).known()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    /// What a noun as it is spelled is inflected to.
    fn inflections(noun: &str) -> Vec<String> {
        let pronouns = ["ه", "ها", "هم", "هن", "هما", "نا"];
        let (stem, endings) = match noun.strip_suffix('ة') {
            Some(stem) => (
                stem,
                [&pronouns.map(|pronoun| format!("ت{pronoun}"))[..], &["ات".into(), "تين".into()]].concat(),
            ),
            None => {
                (noun, [&pronouns.map(str::to_owned)[..], &["ون".into(), "ين".into(), "ات".into()]].concat())
            }
        };
        endings.iter().map(|ending| format!("{stem}{ending}")).collect()
    }

    #[test]
    fn a_word_owns_its_head_with_every_ending() {
        for noun in HEADS.split_whitespace() {
            assert!(owns_head(Packed::known(&fold(noun))), "{noun}");
            // فيينا is inflected to nothing; لذات is ل + ذات before it is a plural.
            if noun.ends_with(['ا', 'ى']) {
                continue;
            }
            for inflected in inflections(noun).into_iter().filter(|inflected| inflected != "لذات") {
                assert!(owns_head(Packed::known(&fold(&inflected))), "{inflected}");
            }
        }
        for parent in
            "والد والده والدته والدها والدي والدتي والدتك والدان والداه والداهما والداي والدين والديه والديهم"
                .split(' ')
        {
            assert!(owns_head(Packed::known(&fold(parent))), "{parent}");
        }
        for other in ["والدول", "والديمقراطية", "بالبيت", "كالبحر", "ولديه", "وزيادة"]
        {
            assert!(!owns_head(Packed::known(&fold(other))), "{other}");
        }
    }
}
