//! What stands behind a text under a heading of its own: sources, notes and links, as encyclopedias and papers have them, and
//! other stories, as pages do.

use crate::arabic::all_folded;

/// Such headings, folded.
pub(crate) const APPENDICES: [&str; 20] = all_folded([
    "المراجع", "مراجع", "المصادر", "مصادر", "المراجع والمصادر", "المصادر والمراجع", "مراجع ومصادر",
    "مصادر ومراجع", "قاءمه المراجع", "قاءمه المصادر والمراجع", "ثبت المراجع", "ببليوغرافيا", "هوامش",
    "الهوامش", "انظر ايضا", "انظر كذلك", "وصلات خارجيه", "روابط خارجيه", "قراءات اضافيه", "references",
]);

/// What pages write over links to other stories, or before one, folded.
pub(crate) const RELATED: [&str; 21] = all_folded([
    "اقرا ايضا", "واقرا ايضا", "اقراي ايضا", "اقرا كذلك", "اقرا المزيد", "اقرا اكثر", "شاهد ايضا",
    "شاهد بالفيديو", "طالع ايضا", "قد يهمك", "قد يهمك ايضا", "قد يعجبك", "قد يعجبك ايضا", "اخبار ذات صله",
    "مقالات ذات صله", "مواضيع ذات صله", "موضوعات ذات صله", "مواضيع متعلقه", "موضوعات متعلقه", "الاكثر قراءه",
    "الاكثر مشاهده",
]);
