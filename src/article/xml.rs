//! XML from one end to the other, without a tree. Entities that a document declares itself stand for nothing, so none
//! can grow.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::error::Error;

/// What is made of the elements and texts of a document, in their order.
pub(super) trait Visitor {
    /// An element begins. Answers whether it is gone through: else it never ends.
    fn open(&mut self, element: &Element<'_>) -> bool;

    /// An element ends; its name is without prefix.
    fn close(&mut self, name: &str);

    fn text(&mut self, text: &str);
}

/// An element that begins.
pub(super) struct Element<'x>(&'x BytesStart<'x>);

impl Element<'_> {
    /// Its name, without prefix.
    pub(super) fn name(&self) -> &str {
        local(self.0.name().0)
    }

    /// The value of an attribute whose name, without prefix, is this.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let found = self.0.attributes().flatten().find(|attribute| local(attribute.key.0) == name)?;
        let value = quick_xml::escape::unescape(&found.value).map(Cow::into_owned);
        Some(value.unwrap_or_else(|_| found.value.into_owned()))
    }
}

/// Goes through `xml`; `format`: the extension of the file it is from.
pub(super) fn visit(xml: &str, format: &'static str, visitor: &mut impl Visitor) -> Result<(), Error> {
    let damaged = |why| Error::Damaged { format, why };
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
    let config = reader.config_mut();
    (config.expand_empty_elements, config.check_end_names) = (true, false);
    (config.allow_unmatched_ends, config.allow_dangling_amp) = (true, true);
    // The element that holds all others, and whether it has ended: a part of a text must not pass for the whole.
    let (mut root, mut is_whole) = (None, false);
    // Elements open inside of one that is passed over, and itself.
    let mut silent = 0_usize;
    loop {
        let event = reader
            .read_event()
            .map_err(|error| damaged(format!("byte {} of its XML: {error}", reader.error_position())))?;
        match &event {
            Event::Start(start) if root.is_none() => root = Some(start.name().0.to_owned()),
            Event::End(end) => is_whole |= root.as_deref() == Some(end.name().0),
            _ => {}
        }
        match event {
            Event::Start(_) if silent > 0 => silent += 1,
            Event::Start(start) => silent = usize::from(!visitor.open(&Element(&start))),
            Event::End(_) if silent > 0 => silent -= 1,
            Event::End(end) => visitor.close(local(end.name().0)),
            Event::Text(text) if silent == 0 => visitor.text(&text.xml10_content()),
            Event::CData(text) if silent == 0 => visitor.text(&text.xml10_content()),
            Event::GeneralRef(name) if silent == 0 => visitor.text(&character(&name)),
            Event::Eof => break,
            _ => {}
        }
    }
    match root {
        Some(root) if !is_whole => Err(damaged(format!("its XML ends before </{root}>"))),
        _ => Ok(()),
    }
}

/// What a reference stands for.
fn character(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    quick_xml::escape::resolve_html5_entity(&reference.xml10_content()).unwrap_or_default().to_owned()
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or_default()
}
