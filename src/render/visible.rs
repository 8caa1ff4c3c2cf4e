//! What a visitor sees of a page, as text: for laws that say a change of the HTML changes nothing that is seen.

use std::fmt::Write as _;

use scraper::node::Node;
use scraper::{ElementRef, Html};

/// Elements that stand in a line of text; all others begin a line of their own.
const INLINE: [&str; 14] =
    ["a", "abbr", "b", "button", "em", "i", "img", "input", "label", "small", "span", "strong", "time", "svg"];
const RAW: [&str; 4] = ["pre", "textarea", "script", "style"];

/// The elements with their attributes in order, and the texts with white space as a browser shows it.
pub(super) fn visible(page: &str) -> String {
    let tree =
        if page.trim_start().starts_with("<!d") { Html::parse_document(page) } else { Html::parse_fragment(page) };
    let mut seen = String::new();
    walk(tree.root_element(), Space::Runs, &mut seen);
    tidy(&seen)
}

/// What white space means in an element.
#[derive(Clone, Copy, PartialEq)]
enum Space {
    /// A run of it is one space.
    Runs,
    /// It is shown as it is.
    Kept,
}

fn walk(element: ElementRef<'_>, space: Space, seen: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) if space == Space::Kept => write!(seen, "{:?}", &**text).expect("a text takes all"),
            Node::Text(text) => seen.push_str(text),
            Node::Element(found) => {
                let name = found.name();
                let is_inline = INLINE.contains(&name);
                let mark = if is_inline { "" } else { "\u{1}" };
                let mut attributes: Vec<String> =
                    found.attrs().map(|(name, value)| format!(" {name}={:?}", value.replace(' ', "\u{2}"))).collect();
                attributes.sort();
                write!(seen, "{mark}<{name}{}>", attributes.concat()).expect("a text takes all");
                // Only what stands in a line is told apart from its surroundings by white space.
                seen.push_str(mark);
                let inside = ElementRef::wrap(child).expect("this is an element");
                walk(inside, if RAW.contains(&name) { Space::Kept } else { space }, seen);
                write!(seen, "{mark}</{name}>{mark}").expect("a text takes all");
            }
            Node::Document | Node::Fragment | Node::Doctype(_) | Node::Comment(_) | Node::ProcessingInstruction(_) => {}
        }
    }
}

/// One space for a run, none beside a block (marked by U+0001).
fn tidy(seen: &str) -> String {
    let mut out = String::new();
    for word in seen.split([' ', '\n', '\t', '\r', '\u{c}']).filter(|word| !word.is_empty()) {
        if !out.is_empty() && !out.ends_with('\u{1}') && !word.starts_with('\u{1}') {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
