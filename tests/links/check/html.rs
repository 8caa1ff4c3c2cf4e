//! The references of a page, and the places in it that others may point at.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use super::other;
use super::reference::Reference;

/// Attributes that hold one address.
const ONE: [(&str, &str, &str); 20] = [
    ("a", "href", "a href"),
    ("area", "href", "area href"),
    ("script", "src", "script src"),
    ("img", "src", "img src"),
    ("source", "src", "source src"),
    ("video", "src", "video src"),
    ("video", "poster", "video poster"),
    ("audio", "src", "audio src"),
    ("track", "src", "track src"),
    ("iframe", "src", "iframe src"),
    ("embed", "src", "embed src"),
    ("object", "data", "object data"),
    ("input", "src", "input src"),
    ("form", "action", "form action"),
    ("button", "formaction", "button formaction"),
    ("input", "formaction", "input formaction"),
    ("use", "href", "use href"),
    ("image", "href", "image href"),
    ("blockquote", "cite", "blockquote cite"),
    ("q", "cite", "q cite"),
];
/// Attributes that hold several addresses, each with a width or a density.
const SETS: [(&str, &str, &str); 3] = [
    ("img", "srcset", "img srcset"),
    ("source", "srcset", "source srcset"),
    ("link", "imagesrcset", "link imagesrcset"),
];
/// Attributes that name elements of the same page.
const IDS: [&str; 9] = [
    "for",
    "list",
    "headers",
    "popovertarget",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
];

/// What the check asks of a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub references: Vec<Reference>,
    pub ids: BTreeSet<String>,
    /// What is wrong within the page itself.
    pub problems: Vec<String>,
}

impl Page {
    pub(super) fn read(text: &str) -> Self {
        let document = Html::parse_document(text);
        let mut page = Self::default();
        let all = Selector::parse("*").expect("a selector");
        for element in document.select(&all) {
            page.note_names(element);
            page.note_links(element);
        }
        for element in document.select(&all) {
            page.check_ids(element);
        }
        page
    }

    /// The names by which others may point here.
    fn note_names(&mut self, element: ElementRef<'_>) {
        let name = element.attr("name").filter(|_| element.value().name() == "a");
        self.ids.extend(name.map(str::to_owned));
        if let Some(id) = element.attr("id").filter(|id| !self.ids.insert((*id).to_owned())) {
            self.problems.push(format!("id \"{id}\" stands twice"));
        }
    }

    fn note_links(&mut self, element: ElementRef<'_>) {
        let name = element.value().name();
        for (_, attribute, from) in ONE.iter().filter(|(of, ..)| *of == name) {
            self.references.extend(element.attr(attribute).map(|to| Reference::new(from, to)));
        }
        for (_, attribute, from) in SETS.iter().filter(|(of, ..)| *of == name) {
            let set = element.attr(attribute).unwrap_or_default();
            let each = set.split(',').filter_map(|one| one.split_whitespace().next());
            self.references.extend(each.map(|to| Reference::new(from, to)));
        }
        self.references.extend(element.attr("style").map(other::css).unwrap_or_default());
        match name {
            "link" => self.references.extend(of_link(element)),
            "meta" => self.references.extend(of_meta(element)),
            "style" => self.references.extend(other::css(&element.text().collect::<String>())),
            "script" if element.attr("type") == Some("application/ld+json") => self.note_data(element),
            "base" => self.problems.push("has a <base>, which moves every link".to_owned()),
            _ => {}
        }
    }

    fn note_data(&mut self, element: ElementRef<'_>) {
        match other::json(&element.text().collect::<String>()) {
            Ok(references) => self.references.extend(references),
            Err(why) => self.problems.push(format!("ld+json: {why}")),
        }
    }

    fn check_ids(&mut self, element: ElementRef<'_>) {
        for attribute in IDS {
            let named = element.attr(attribute).unwrap_or_default().split_whitespace();
            let lost = named.filter(|id| !self.ids.contains(*id));
            self.problems.extend(lost.map(|id| format!("{attribute} \"{id}\": no such id on this page")));
        }
    }
}

fn of_link(element: ElementRef<'_>) -> Option<Reference> {
    let rel = element.attr("rel").unwrap_or_default();
    let from = match rel {
        "canonical" => "canonical",
        "alternate" if element.attr("hreflang").is_some() && element.attr("type").is_none() => "hreflang",
        _ => "link href",
    };
    // These name a host, not a file.
    let to = element.attr("href").filter(|_| !matches!(rel, "preconnect" | "dns-prefetch"));
    to.map(|to| Reference::new(from, to))
}

fn of_meta(element: ElementRef<'_>) -> Option<Reference> {
    let content = element.attr("content")?;
    if element.attr("http-equiv").is_some_and(|word| word.eq_ignore_ascii_case("refresh")) {
        let (_, to) = content.split_once("url=")?;
        return Some(Reference::new("meta refresh", to.trim_matches(['\'', '"', ' '])));
    }
    let property = element.attr("property").or(element.attr("name"))?;
    matches!(property, "og:url" | "og:image" | "twitter:image").then(|| Reference::new("meta og:", content))
}
