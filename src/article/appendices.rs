//! What stands behind a text under a heading of its own: sources, notes and links, as encyclopedias and papers have them.

use crate::arabic::all_folded;

/// Such headings, folded.
pub(crate) const APPENDICES: [&str; 20] = all_folded([
    "المراجع", "مراجع", "المصادر", "مصادر", "المراجع والمصادر", "المصادر والمراجع", "مراجع ومصادر",
    "مصادر ومراجع", "قاءمه المراجع", "قاءمه المصادر والمراجع", "ثبت المراجع", "ببليوغرافيا", "هوامش",
    "الهوامش", "انظر ايضا", "انظر كذلك", "وصلات خارجيه", "روابط خارجيه", "قراءات اضافيه", "references",
]);
