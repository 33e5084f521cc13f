//! What comes of an input: what is written of it, said and counted.

use zubda::render::{HtmlLink, Provenance};
use zubda::{Article, Warning};

use super::origin::Origin;
use super::progress::Message;
use crate::cli::cure::told;
use crate::cli::output::Rendered;
use crate::cli::output::frame::Body;

/// What `work` makes of a document.
pub(crate) enum Made {
    Rendering(Rendering),
    /// Nothing yet: all are to be summarized together.
    Member(Member, Article<'static>),
}

/// What is to be written, and said.
pub(crate) struct Rendering {
    pub(crate) body: String,
    /// Its entry in an index, if its format has one.
    pub(crate) link: Option<HtmlLink>,
    pub(crate) warnings: Vec<Warning>,
}

/// A document that is read, and what is known of it.
pub(crate) type Kept = (Member, Article<'static>);

/// What is known of a document that waits for the others.
pub(crate) struct Member {
    path: Option<String>,
    id: Option<String>,
    name: Option<String>,
    /// Where it was found: its path, with the line if it is a record.
    pub(super) place: String,
    /// What was to be said when it was decoded.
    pub(super) warnings: Vec<Warning>,
}

impl Member {
    pub(super) fn new(origin: Origin<'_>) -> Self {
        let Provenance { path, id, name, .. } = origin.provenance;
        let [path, id, name] = [path, id, name].map(|known| known.map(str::to_owned));
        Self { path, id, name, place: origin.place.to_owned(), warnings: origin.warnings.to_vec() }
    }

    pub(super) fn provenance(&self) -> Provenance<'_> {
        let [path, id, name] = [&self.path, &self.id, &self.name].map(Option::as_deref);
        Provenance { path, id, name, ..Provenance::default() }
    }
}

impl Rendering {
    pub(super) fn into_body(self, header: String) -> Body {
        Body { header, text: self.body, link: self.link }
    }
}

/// What came of an input, with what is to be said about it.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) rendered: Rendered,
    pub(super) members: Vec<Kept>,
    pub(super) messages: Vec<Message>,
    pub(super) documents: u64,
    pub(super) failed: u64,
    pub(super) skipped: u64,
    /// Bytes read.
    pub(super) bytes: u64,
    /// Bytes gone by, read or not.
    pub(super) passed: u64,
}

impl Outcome {
    pub(super) fn push(&mut self, place: &str, made: Made, header: String) {
        self.documents += 1;
        match made {
            Made::Member(member, article) => self.members.push((member, article)),
            Made::Rendering(rendering) => {
                let warnings = rendering.warnings.iter().map(told);
                let warnings = warnings.map(|told| Message::Warning(format!("{place}: warning: {told}")));
                self.messages.extend(warnings);
                self.rendered.bodies.push(rendering.into_body(header));
            }
        }
    }

    pub(super) fn fail(&mut self, message: String) {
        self.documents += 1;
        self.messages.push(Message::Error(message));
        self.failed += 1;
    }
}
