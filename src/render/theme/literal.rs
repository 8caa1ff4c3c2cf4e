//! Writes the words of one language into a template: a call such as `t(key="nav-home")` gives the same text on each of
//! thousands of pages, and a text that stands in the template costs a fraction of a call.
//!
//! What follows such a text in its line moves to another column. So these templates make the pages, and where one of them
//! fails, the template as it was written tells what is wrong and where.

use std::collections::BTreeMap;

use super::calls::{self, Call};
use crate::text::Span;

/// The template with the words of `ready` in place of each call that asks for them by their key alone.
pub(super) fn with_words(template: &str, ready: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(template.len());
    let mut written = 0;
    for call in calls::calls(template) {
        let Some(literal) = ready.get(&call.key).and_then(|words| literal(words)) else { continue };
        let Some(whole) = whole(template, &call) else { continue };
        out.push_str(&template[written..whole.start]);
        out.push_str(&literal);
        written = whole.end;
    }
    out.push_str(&template[written..]);
    out
}

/// A text between quote marks; `None` where none would do.
fn literal(words: &str) -> Option<String> {
    if words.contains('\\') {
        return None;
    }
    let mark = ['"', '\'', '`'].into_iter().find(|mark| !words.contains(*mark))?;
    Some(format!("{mark}{words}{mark}"))
}

/// From the `t` to the bracket that ends the call; `None` where it holds more than a key.
fn whole(template: &str, call: &Call) -> Option<Span> {
    let before = template[..call.span.start].trim_end().strip_suffix('=')?.trim_end().strip_suffix("key")?;
    let start = before.trim_end().strip_suffix('(')?.trim_end().strip_suffix('t')?.len();
    let after = template[call.span.end..].trim_start().strip_prefix(')')?;
    Some(Span::new(start, template.len() - after.len()))
}

#[cfg(test)]
mod tests {
    use super::with_words;

    #[test]
    fn words_that_need_no_value_are_written_in() {
        let ready = [("home", "Home"), ("said", "\"Hi\""), ("odd", "a\\b"), ("all", "\"'`")];
        let ready = ready.map(|(key, words)| (key.to_owned(), words.to_owned())).into();
        for (template, written) in [
            (r#"<p>{{ t(key="home") }}</p>"#, r#"<p>{{ "Home" }}</p>"#),
            ("{% if a %}{{ t ( key = 'home' ) | upper }}{% endif %}", r#"{% if a %}{{ "Home" | upper }}{% endif %}"#),
            (r#"{{ t(key="home") }}{{ t(key="said") }}"#, r#"{{ "Home" }}{{ '"Hi"' }}"#),
            (r#"{{ t(key="odd") }}{{ t(key="all") }}"#, r#"{{ t(key="odd") }}{{ t(key="all") }}"#),
            (r#"{{ t(key="home", name=a) }}"#, r#"{{ t(key="home", name=a) }}"#),
            (r#"{{ t(key="none") }}{{ t(key=home) }}"#, r#"{{ t(key="none") }}{{ t(key=home) }}"#),
            (r#"{# t(key="home") #}t(key="home")"#, r#"{# t(key="home") #}t(key="home")"#),
        ] {
            assert_eq!(with_words(template, &ready), written);
        }
    }
}
