//! Images: checked, listed, and left for others to write, as only they know width and height.

use super::address::{check_image, shown};
use super::body::{Image, Problem};
use super::escape::push_text;
use super::marks::Mark;
use super::writer::Writer;
use crate::diagnostic::Code;
use crate::text::Span;

impl Writer<'_> {
    /// Lists an image and writes its mark; where its address is not allowed, its description stands in its place.
    pub(super) fn image(&mut self, image: Image) {
        if let Err(problem) = check_image(&image.src, image.span) {
            self.body.problems.push(problem);
            push_text(&mut self.out, &image.alt);
            return;
        }
        if image.alt.is_empty() {
            self.body.problems.push(no_description(&image.src, image.span));
        }
        if self.heading.is_some() {
            self.body.text.push_str(&image.alt);
        }
        Mark::Image.push(&mut self.out, self.body.images.len());
        self.body.images.push(image);
    }
}

fn no_description(src: &str, span: Span) -> Problem {
    let src = shown(src);
    let message = format!("the image \"{src}\" has no description for people who cannot see it");
    Problem::new(Code::BadImage, span, message)
        .help(format!("say in a few words what it shows: ![Six people in a circle of chairs]({src})"))
}
