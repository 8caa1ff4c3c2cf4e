//! Paragraphs that are too long for somebody who is tired.

use super::long_sentence::start_of;
use super::sentences::words;
use super::texts::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::BlockKind;

/// The most words of a paragraph.
const LONGEST: usize = 120;

/// Warns of each.
pub(super) fn check(texts: &[Text<'_>], problems: &mut Diagnostics) {
    for passage in texts.iter().flat_map(|text| &text.passages) {
        if passage.kind != BlockKind::Paragraph {
            continue;
        }
        let count = words(&passage.text).count();
        if count > LONGEST {
            let begin = start_of(&passage.text);
            let message = format!("the paragraph that begins \"{begin}\" has {count} words");
            let help = "begin a new one where a new thought begins, with an empty line between; or make a list of it";
            let place = passage.place(0, passage.text.len());
            problems.push(Diagnostic::new(Code::LongParagraph, place, message).help(help));
        }
    }
}
