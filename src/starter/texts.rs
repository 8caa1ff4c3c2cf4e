//! A new text: its first lines, and what to write below them.

use jiff::civil::Date;

use crate::yaml::edit::text;

/// What is known of a new text.
#[derive(Debug, Clone, Default)]
pub struct NewText {
    /// Its title.
    pub title: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// Situations of an article, synonyms of a situation.
    pub list: Vec<String>,
}

/// An article of a day.
pub fn article(new: &NewText, date: Date) -> String {
    let head = [
        Some(format!("title: {}", text(&new.title))),
        new.summary.as_deref().map(|summary| format!("description: {}", text(summary))),
        Some(format!("date: {date}")),
        list("situations", &new.list),
    ];
    let body = "Write here what you would say to somebody who sits across from you.\n\n## A first heading\n\n\
                Short sentences help a tired reader.";
    with_head(head, body)
}

/// A situation.
pub fn situation(new: &NewText) -> String {
    let head = [
        Some(format!("title: {}", text(&new.title))),
        new.summary.as_deref().map(|summary| format!("summary: {}", text(summary))),
        list("synonyms", &new.list),
    ];
    with_head(head, "Write here what somebody should hear first who is going through this.")
}

/// A page of text.
pub fn page(new: &NewText) -> String {
    with_head([Some(format!("title: {}", text(&new.title)))], "Write here.")
}

fn list(key: &str, items: &[String]) -> Option<String> {
    let items: Vec<String> = items.iter().map(|item| text(item)).collect();
    (!items.is_empty()).then(|| format!("{key}: [{}]", items.join(", ")))
}

fn with_head(lines: impl IntoIterator<Item = Option<String>>, body: &str) -> String {
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    format!("---\n{}\n---\n\n{body}\n", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::{NewText, article, situation};

    #[test]
    fn a_text_begins_with_its_keys() {
        let new = NewText {
            title: "Grief: \"a\" day".to_owned(),
            summary: Some("Short.".to_owned()),
            list: vec!["grief".to_owned(), "no".to_owned()],
        };
        let head = "---\ntitle: \"Grief: \\\"a\\\" day\"\ndescription: Short.\ndate: 2026-11-23\nsituations: [grief, \"no\"]\n---\n\n";
        assert!(article(&new, jiff::civil::date(2026, 11, 23)).starts_with(head));
        let bare = NewText { title: "Grief".to_owned(), ..NewText::default() };
        assert!(situation(&bare).starts_with("---\ntitle: Grief\n---\n\n"));
    }
}
