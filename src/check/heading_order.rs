//! Headings that leave out a level.

use super::texts::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::markdown::Heading;
use crate::plan::Plan;

/// Warns of each that is more than one level below what it stands under.
pub(super) fn check(plan: &Plan<'_>, texts: &[Text<'_>], problems: &mut Diagnostics) {
    for text in texts {
        let Some((body, path, start)) = text.body else { continue };
        let source = plan.sources.text(path.as_str());
        let source = source.as_deref().map_or("", |source| &source[start..]);
        let mut above = 1;
        for heading in &body.headings {
            if heading.level > above + 1 {
                let is_html = source.get(heading.span.start..).is_some_and(|rest| rest.starts_with('<'));
                let sign = if is_html { tag } else { signs };
                let right = sign(above + 1);
                let help =
                    if is_html { format!("make it {right}") } else { format!("write \"{right} {}\"", heading.text) };
                let place = Place::at(path, heading.span.shifted(start));
                problems.push(Diagnostic::new(Code::HeadingOrder, place, told(heading, above, sign)).help(help));
            }
            above = heading.level;
        }
    }
}

fn told(heading: &Heading, above: u8, sign: fn(u8) -> String) -> String {
    let under = if above == 1 { "the title".to_owned() } else { format!("a heading with {}", sign(above)) };
    format!(
        "\"{}\" has {} and comes right below {under}, so people who go from heading to heading think that something is missing",
        heading.text,
        sign(heading.level)
    )
}

/// A level as Markdown writes it.
fn signs(level: u8) -> String {
    "#".repeat(usize::from(level))
}

/// A level as HTML writes it.
fn tag(level: u8) -> String {
    format!("<h{level}>")
}
