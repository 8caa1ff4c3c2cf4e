//! The lines between `---` and `---` at the top of a Markdown file.

use super::{Region, Shape};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::sources::SourcePath;
use crate::text::Span;

/// Where a Markdown file's front matter and its body are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatter {
    /// The lines between the two `---`, to be read.
    pub region: Region,
    /// The offset in bytes at which the body begins.
    pub body: usize,
}

/// The front matter at the very top of a Markdown file. `Ok(None)` where the file has none; an error where it begins and
/// never ends. It ends with a line `---` or `...`.
pub fn front_matter(text: &str, path: &SourcePath) -> Result<Option<FrontMatter>, Box<Diagnostic>> {
    let mut offset = 0;
    let mut start = None;
    for line in text.split_inclusive('\n') {
        let end = offset + line.len();
        match (start, line.trim_end()) {
            (None, "---") => start = Some(end),
            (None, _) => return Ok(None),
            (Some(start), "---" | "...") => {
                let region = Region { path: path.clone(), span: Span::new(start, offset), shape: Shape::Document };
                return Ok(Some(FrontMatter { region, body: end }));
            }
            (Some(_), _) => {}
        }
        offset = end;
    }
    match start {
        None => Ok(None),
        Some(_) => Err(Box::new(
            Diagnostic::new(
                Code::BadYaml,
                Place::at(path, Span::new(0, 3)),
                "the part that begins with \"---\" never ends",
            )
            .help("write a line \"---\" between the keys and the text"),
        )),
    }
}
