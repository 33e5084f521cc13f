//! What comes of an input: what is written of it, said and counted.

use zubda::render::{self, HtmlLink};
use zubda::{Article, Warning};

use super::object::with_field;
use super::origin::Origin;
use super::progress::Message;
use crate::cli::cure::told;
use crate::cli::kind::Kind;
use crate::cli::output::Rendered;
use crate::cli::output::display::Display;
use crate::cli::output::frame::Body;

/// What `work` makes of a document.
pub(crate) enum Made {
    Rendering(Rendering),
    /// Nothing yet: all are to be summarized together.
    Member(Member),
}

/// What is to be written, and said.
pub(crate) struct Rendering {
    pub(crate) body: String,
    /// Its entry in an index, if its format has one.
    pub(crate) link: Option<HtmlLink>,
    pub(crate) warnings: Vec<Warning>,
}

/// A document that is read and waits for the others.
pub(crate) struct Member {
    pub(super) source: Option<String>,
    /// Where it was found: its path, with the line if it is a record.
    pub(super) place: String,
    pub(super) id: Option<String>,
    pub(super) article: Article<'static>,
    /// What was to be said when it was decoded.
    pub(super) warnings: Vec<Warning>,
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
    pub(super) members: Vec<Member>,
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
        match made {
            Made::Member(member) => self.members.push(member),
            Made::Rendering(rendering) => {
                let warnings = rendering.warnings.iter().map(told);
                let warnings = warnings.map(|told| Message::Warning(format!("{place}: warning: {told}")));
                self.messages.extend(warnings);
                self.rendered.bodies.push(rendering.into_body(header));
            }
        }
    }

    pub(super) fn fail(&mut self, message: String) {
        self.messages.push(Message::Error(message));
        self.failed += 1;
    }
}

/// Where a failed document leaves a record, if the format has such.
#[derive(Clone, Copy)]
pub(super) struct ErrorRecords(pub(super) Option<Display>);

impl ErrorRecords {
    /// The record of what failed.
    pub(super) fn body(self, header: String, origin: Origin<'_>, kind: Kind, message: &str) -> Option<Body> {
        let record = render::error_json(origin.source, origin.id, kind.as_str(), message);
        let text = self.0?.json(with_field(record, "fields", origin.fields));
        Some(Body { header, text, link: None })
    }
}
