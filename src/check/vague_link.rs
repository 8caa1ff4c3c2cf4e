//! Links whose words do not say where they lead.

use super::texts::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::markdown::{Link, LinkKind};

/// Words that say nothing of what they lead to, by the language that they are in, in lower case and without marks.
const VAGUE: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "article",
            "click",
            "click here",
            "details",
            "find out more",
            "go",
            "go here",
            "here",
            "info",
            "learn more",
            "link",
            "more",
            "more details",
            "more info",
            "more information",
            "page",
            "read",
            "read more",
            "see here",
            "see more",
            "site",
            "source",
            "this",
            "this article",
            "this link",
            "this page",
            "this site",
            "this website",
            "web site",
            "website",
        ],
    ),
    (
        "es",
        &[
            "aquí",
            "artículo",
            "clic aquí",
            "detalles",
            "enlace",
            "este enlace",
            "esta página",
            "este sitio",
            "este artículo",
            "haga clic aquí",
            "haz clic aquí",
            "leer",
            "leer más",
            "más",
            "más detalles",
            "más información",
            "página",
            "pulse aquí",
            "saber más",
            "sitio web",
            "ver",
            "ver más",
            "web",
        ],
    ),
];

/// Warns of each.
pub(super) fn check(texts: &[Text<'_>], problems: &mut Diagnostics) {
    for text in texts {
        let Some((body, path, start)) = text.body else { continue };
        let language = text.language.as_str().split('-').next().unwrap_or_default();
        let vague = VAGUE.iter().find(|(of, _)| *of == language);
        let vague = vague.map_or(&[][..], |(_, words)| words);
        for link in &body.links {
            if let Some((message, help)) = judged(link, vague) {
                let place = Place::at(path, link.span.shifted(start));
                problems.push(Diagnostic::new(Code::VagueLink, place, message).help(help));
            }
        }
    }
}

fn judged(link: &Link, vague: &[&str]) -> Option<(String, String)> {
    let words = link.text.trim().trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if vague.contains(&words.as_str()) {
        let message = format!(
            "the words \"{}\" do not say where the link leads, and some people hear links without what is around them",
            link.text.trim()
        );
        return Some((message, format!("link the words that name it: `[the name of the page]({})`", link.dest)));
    }
    let is_address =
        link.kind == LinkKind::Web && (words.starts_with("http") || words.starts_with("www.")) && !words.contains(' ');
    is_address.then(|| {
        let message =
            "the words of this link are its address, which is hard to read and is read out letter by letter".to_owned();
        (message, format!("write what is there: `[the name of the page]({})`", link.dest))
    })
}
