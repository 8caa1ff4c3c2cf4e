//! The id that an author gives a tag. It is noted here; whether it stays is known when every heading has its own.

use super::tag::RawTag;
use super::text::decode;
use crate::markdown::anchor::Anchor;
use crate::markdown::ids::is_plain;
use crate::markdown::marks::Mark;
use crate::markdown::writer::Writer;
use crate::text::Span;

/// The id of a tag; the `name` of an `<a>` is one in old HTML.
fn id_of(tag: &RawTag<'_>) -> Option<String> {
    let old = || tag.value("name").filter(|_| tag.name.eq_ignore_ascii_case("a"));
    let id = decode(tag.value("id").or_else(old)?).trim().to_owned();
    (!id.is_empty() && id.chars().all(is_plain)).then_some(id)
}

impl Writer<'_> {
    /// Writes the id of a tag inside of that tag.
    pub(super) fn id_inside(&mut self, tag: &RawTag<'_>, span: Span) {
        let Some(id) = id_of(tag) else { return };
        self.out.push_str(" id=\"");
        Mark::Anchor.push(&mut self.out, self.raw.anchors.len());
        self.out.push('"');
        self.raw.anchors.push(Anchor { id, span });
    }

    /// Writes the id of a tag on an empty tag before it: where the tag itself is not written, or where HTML opens it anew
    /// in each paragraph after its end was left out, with all that it has.
    pub(super) fn id_before(&mut self, tag: &RawTag<'_>, span: Span) {
        if id_of(tag).is_some() {
            self.out.push_str("<span");
            self.id_inside(tag, span);
            self.out.push_str("></span>");
            self.raw.written = true;
        }
    }
}
