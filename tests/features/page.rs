//! A page as a visitor reads it: the words of `<main>`, a line for each block.

use scraper::{ElementRef, Html, Node, Selector};

/// Elements that stand within a line.
const INLINE: [&str; 18] = [
    "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "img", "kbd", "small", "span", "strong", "sub",
    "sup", "time",
];

/// The words of `<main>`: headings with `#`, list items with `-`, images as `[alt]`.
pub fn main_text(html: &str) -> String {
    text_of(html, "main")
}

/// The words of the first element that `selector` finds.
pub fn text_of(html: &str, selector: &str) -> String {
    let page = Html::parse_document(html);
    let found = page.select(&css(selector)).next().unwrap_or_else(|| panic!("no {selector} in\n{html}"));
    let mut text = String::new();
    walk(found, &mut text);
    tidy(&text)
}

/// The value of `attribute` of every element that `selector` finds.
pub fn attributes(html: &str, selector: &str, attribute: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let wanted = css(selector);
    page.select(&wanted).filter_map(|element| element.attr(attribute).map(ToOwned::to_owned)).collect()
}

fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}

fn walk(element: ElementRef<'_>, text: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(words) => text.push_str(&words.replace('\n', " ")),
            // What waits for a script is not there for who reads.
            Node::Element(element) if element.attr("hidden").is_some() => {}
            Node::Element(_) => {
                let child = ElementRef::wrap(child).expect("this is an element");
                let name = child.value().name();
                let is_inline = INLINE.contains(&name);
                text.push_str(match name {
                    "h1" => "\n# ",
                    "h2" => "\n## ",
                    "h3" => "\n### ",
                    "h4" => "\n#### ",
                    "li" => "\n- ",
                    "br" => " / ",
                    _ if is_inline => "",
                    _ => "\n",
                });
                if let Some(alt) = child.attr("alt").filter(|alt| !alt.is_empty()) {
                    text.extend(["[", alt, "]"]);
                }
                walk(child, text);
                if !is_inline {
                    text.push('\n');
                }
            }
            Node::Document | Node::Fragment | Node::Doctype(_) | Node::Comment(_) | Node::ProcessingInstruction(_) => {}
        }
    }
}

/// One space for many, no empty lines.
fn tidy(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let kept: Vec<String> = lines.filter(|line| !line.is_empty() && line != "-").collect();
    kept.join("\n")
}

/// The words of every element that `selector` finds.
pub fn texts_of(html: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let wanted = css(selector);
    let found = page.select(&wanted).map(|element| {
        let mut text = String::new();
        walk(element, &mut text);
        tidy(&text)
    });
    found.collect()
}

/// Every word that a page shows or that is in an attribute for people, in order, wherever white space stands.
pub fn visible_words(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let mut words = Vec::new();
    for node in page.tree.nodes() {
        match node.value() {
            Node::Text(text) => {
                let is_code = node
                    .parent()
                    .and_then(ElementRef::wrap)
                    .is_some_and(|e| ["style", "script"].contains(&e.value().name()));
                if !is_code {
                    words.push(text.to_string());
                }
            }
            Node::Element(element) => {
                for name in ["alt", "title", "aria-label", "content"] {
                    words.extend(element.attr(name).map(|text| format!(" {text} ")));
                }
                if !INLINE.contains(&element.name()) {
                    words.push(" ".to_owned());
                }
            }
            Node::Document | Node::Fragment | Node::Doctype(_) | Node::Comment(_) | Node::ProcessingInstruction(_) => {}
        }
    }
    words.concat().split_whitespace().map(ToOwned::to_owned).collect()
}
