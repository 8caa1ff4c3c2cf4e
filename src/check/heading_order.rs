//! Headings that leave out a level.

use super::texts::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};

/// Warns of each that is more than one level below what it stands under.
pub(super) fn check(texts: &[Text<'_>], problems: &mut Diagnostics) {
    for text in texts {
        let Some((body, path, start)) = text.body else { continue };
        let mut above = 1;
        for heading in &body.headings {
            if heading.level > above + 1 {
                let signs = |level: u8| "#".repeat(usize::from(level));
                let under =
                    if above == 1 { "the title".to_owned() } else { format!("a heading with {}", signs(above)) };
                let message = format!(
                    "\"{}\" has {} and comes right below {under}, so people who go from heading to heading think that something is missing",
                    heading.text,
                    signs(heading.level)
                );
                let help = format!("write \"{} {}\"", signs(above + 1), heading.text);
                let place = Place::at(path, heading.span.shifted(start));
                problems.push(Diagnostic::new(Code::HeadingOrder, place, message).help(help));
            }
            above = heading.level;
        }
    }
}
