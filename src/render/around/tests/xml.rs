//! Reads XML by an independent library, to see what other programs will understand.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// An element with all that is in it.
#[derive(Debug, Default)]
pub(in crate::render::around) struct Element {
    pub(in crate::render::around) name: String,
    pub(in crate::render::around) attributes: BTreeMap<String, String>,
    /// The text right in it.
    pub(in crate::render::around) text: String,
    pub(in crate::render::around) children: Vec<Element>,
}

impl Element {
    pub(in crate::render::around) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// The children of this name.
    pub(in crate::render::around) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of this name.
    pub(in crate::render::around) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The text of the first child of this name.
    pub(in crate::render::around) fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text.as_str())
    }
}

/// The root of a document; fails the test where it is not well-formed.
pub(in crate::render::around) fn read(document: &str) -> Element {
    let mut reader = Reader::from_str(document);
    reader.config_mut().check_end_names = true;
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap_or_else(|why| panic!("{why}\n{document}")) {
            Event::Start(start) => open.push(begin(&start)),
            Event::Empty(start) => open.last_mut().expect("the document is open").children.push(begin(&start)),
            Event::End(_) => {
                let done = open.pop().expect("an end has a beginning");
                open.last_mut().expect("the document is open").children.push(done);
            }
            Event::Text(text) => open.last_mut().expect("the document is open").text.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                open.last_mut().expect("the document is open").text.push(resolved(&reference));
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("{other:?} does not belong in what we write"),
        }
    }
    assert_eq!(open.len(), 1, "something is left open in\n{document}");
    let mut roots = open.remove(0).children;
    assert_eq!(roots.len(), 1, "there is one root in\n{document}");
    roots.remove(0)
}

fn begin(start: &BytesStart<'_>) -> Element {
    let name = |name: quick_xml::name::QName<'_>| String::from_utf8_lossy(name.as_ref().as_ref()).into_owned();
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("the attribute is well-formed");
        (
            name(attribute.key),
            attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .expect("the value is well-formed")
                .into_owned(),
        )
    });
    Element { name: name(start.name()), attributes: attributes.collect(), ..Element::default() }
}

fn resolved(reference: &BytesRef<'_>) -> char {
    let name: &str = reference;
    match (reference.resolve_char_ref().expect("the number is that of a character"), name) {
        (Some(character), _) => character,
        (None, "amp") => '&',
        (None, "lt") => '<',
        (None, "gt") => '>',
        (None, "quot") => '"',
        (None, other) => panic!("XML knows no &{other};"),
    }
}
