//! Pages that are too heavy for an old phone on a bad network.

use super::texts::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::plan::Plan;
use crate::site::place_of;
use crate::sources::{Source, SourcePath};

/// The most bytes of the images of a page: four seconds at 400 kbit/s, which is slow 3G.
const MOST_OF_IMAGES: u64 = 200_000;
/// The most bytes of the text of a page, as it is written.
const MOST_OF_TEXT: usize = 60_000;

/// Warns of each.
pub(super) fn check(plan: &Plan<'_>, texts: &[Text<'_>], problems: &mut Diagnostics) {
    for text in texts {
        let Some((body, path, start)) = text.body else { continue };
        let mut images: Vec<(u64, &str, Place)> = body
            .images
            .iter()
            .map(|image| {
                (weight(plan, path, &image.src), image.src.as_str(), Place::at(path, image.span.shifted(start)))
            })
            .collect();
        images.sort_by_key(|(bytes, ..)| std::cmp::Reverse(*bytes));
        let all: u64 = images.iter().map(|(bytes, ..)| bytes).sum();
        if let Some((largest, src, place)) = images.into_iter().next().filter(|_| all > MOST_OF_IMAGES) {
            let message = format!(
                "the images of \"{}\" are {} KB together, and this one {} KB",
                text.title,
                all / 1000,
                largest / 1000
            );
            problems.push(Diagnostic::new(Code::HeavyPage, place, message).help(smaller(src)));
        }
        let length = plan.sources.text(path.as_str()).map_or(0, |source| source.len() - start);
        if length > MOST_OF_TEXT {
            let message =
                format!("\"{}\" has {} KB of text, which is more than a book's chapter", text.title, length / 1000);
            let help = "make several pages of it, each for one question, and link from one to the next";
            problems.push(Diagnostic::new(Code::HeavyPage, (text.title_place)(), message).help(help));
        }
    }
    for group in plan.site.groups.values() {
        let Some(image) = &group.image else { continue };
        let bytes = weight(plan, &group.origin.path, &image.src);
        if bytes > MOST_OF_IMAGES {
            let message = format!("the image of \"{}\" is {} KB", group.name, bytes / 1000);
            let place = place_of(plan.sources, &group.origin, "image.src");
            problems.push(Diagnostic::new(Code::HeavyPage, place, message).help(smaller(&image.src)));
        }
    }
}

fn smaller(src: &str) -> String {
    format!(
        "save \"{src}\" smaller: 1200 pixels wide are enough, as WebP or as JPEG of medium quality; a page should have at most {} KB of images",
        MOST_OF_IMAGES / 1000
    )
}

/// The bytes of an image of the site.
fn weight(plan: &Plan<'_>, from: &SourcePath, src: &str) -> u64 {
    let path = match src.strip_prefix('/') {
        Some(below) => Some(SourcePath::new(&format!("static/{below}"))),
        None => from.join(src),
    };
    match path.and_then(|path| plan.sources.files.get(&path)) {
        Some(Source::Asset(asset)) => asset.bytes,
        Some(Source::Text(text)) => text.get().len() as u64,
        None => 0,
    }
}
