//! Descriptions of images that do not say what is to be seen.

use super::texts::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};

/// Endings of names of files.
const ENDINGS: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"];
/// How descriptions begin that say first what everybody is told already.
const BEGINNINGS: [&str; 14] = [
    "image of ",
    "an image of ",
    "picture of ",
    "a picture of ",
    "photo of ",
    "a photo of ",
    "photograph of ",
    "a photograph of ",
    "imagen de ",
    "una imagen de ",
    "foto de ",
    "una foto de ",
    "fotografía de ",
    "una fotografía de ",
];
/// Descriptions that say only that there is an image.
const EMPTY: [&str; 12] = [
    "image",
    "picture",
    "photo",
    "photograph",
    "graphic",
    "logo",
    "icon",
    "imagen",
    "foto",
    "fotografía",
    "gráfico",
    "logotipo",
];

/// Warns of each.
pub(super) fn check(texts: &[Text<'_>], problems: &mut Diagnostics) {
    for text in texts {
        let Some((body, path, start)) = text.body else { continue };
        for image in &body.images {
            if let Some((message, help)) = judged(&image.alt, &image.src) {
                let place = Place::at(path, image.span.shifted(start));
                problems.push(Diagnostic::new(Code::WeakAlt, place, message).help(help));
            }
        }
    }
}

fn judged(alt: &str, src: &str) -> Option<(String, String)> {
    let folded = alt.trim().to_lowercase();
    let name = src.rsplit('/').next().unwrap_or(src).to_lowercase();
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let like_file =
        ENDINGS.iter().any(|ending| folded.ends_with(ending)) || (folded == stem && stem.contains(['-', '_', '0']));
    if like_file {
        let message =
            format!("the description \"{}\" is the name of a file, which tells nobody what is to be seen", alt.trim());
        return Some((message, "say in a few words what it shows: `![Six chairs in a circle](chairs.jpg)`".to_owned()));
    }
    if EMPTY.contains(&folded.as_str()) {
        let message =
            format!("the description \"{}\" says only that there is an image, and not what is to be seen", alt.trim());
        return Some((message, "say in a few words what it shows: `![Six chairs in a circle](chairs.jpg)`".to_owned()));
    }
    let begin = BEGINNINGS.iter().find(|begin| folded.starts_with(*begin))?;
    let rest: String = alt.trim().chars().skip(begin.chars().count()).collect();
    let mut letters = rest.chars();
    let rest = letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect());
    let message = format!("a description need not say \"{}\": everybody is told that it is an image", begin.trim());
    Some((message, format!("begin with what it shows: \"{rest}\"")))
}
