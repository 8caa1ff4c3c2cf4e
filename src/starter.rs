//! What is new: a whole site, of texts that came with the program, and single groups and texts of one that is there.

pub mod group;
pub mod modeline;
pub mod texts;

use jiff::civil::Date;

use crate::sources::SourcePath;
use crate::yaml::edit::text;

/// What is filled in.
#[derive(Debug, Clone)]
pub struct Wishes {
    /// The name of the site.
    pub title: String,
    /// Where most groups meet.
    pub town: String,
    /// The colour of links and buttons: `#0b5158`.
    pub color: String,
    /// The clock of meetings, by its IANA name.
    pub time_zone: String,
    /// The country of places, in two letters.
    pub country: String,
    /// Help for a visitor in danger.
    pub crisis: Vec<Line>,
    /// The day on which the invented groups were "confirmed".
    pub today: Date,
}

/// A crisis line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// Who answers.
    pub name: String,
    /// The number to call.
    pub phone: Option<String>,
    /// The number to text.
    pub text: Option<String>,
    /// When somebody answers.
    pub hours: Option<String>,
}

/// The files of the site: each template with its places filled in.
pub fn files<'t>(templates: impl Iterator<Item = (&'t str, &'t str)>, wishes: &Wishes) -> Vec<(SourcePath, String)> {
    templates.map(|(path, template)| (SourcePath::new(path), filled(template, wishes))).collect()
}

fn filled(template: &str, wishes: &Wishes) -> String {
    let mut out = String::with_capacity(template.len() + 256);
    let mut rest = template;
    // A place to fill in is a name in capital letters between two signs: %TITLE%.
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let value = after.split_once('%').and_then(|(name, behind)| Some((value(name, wishes)?, behind)));
        if let Some((value, behind)) = value {
            out.push_str(&value);
            rest = behind;
        } else {
            out.push('%');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

fn value(name: &str, wishes: &Wishes) -> Option<String> {
    Some(match name {
        "TITLE" => text(&wishes.title),
        "TITLE_PLAIN" => one_line(&wishes.title),
        "TOWN" => text(&wishes.town),
        "TOWN_PLAIN" => one_line(&wishes.town),
        "COLOR" => text(&wishes.color),
        "TIME_ZONE" => text(&wishes.time_zone),
        "COUNTRY" => text(&wishes.country),
        "CRISIS" => crisis(&wishes.crisis),
        "TODAY" => wishes.today.to_string(),
        _ => return None,
    })
}

/// What people call something, as a word within a line of Markdown or between quote marks.
fn one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").replace(['"', '\\'], "")
}

fn crisis(lines: &[Line]) -> String {
    if lines.is_empty() {
        return "crisis: []".to_owned();
    }
    let of_line = |line: &Line| {
        let keys = [("phone", &line.phone), ("text", &line.text), ("hours", &line.hours)];
        let keys = keys.into_iter().filter_map(|(key, value)| Some(format!("\n    {key}: {}", text(value.as_ref()?))));
        std::iter::once(format!("\n  - name: {}", text(&line.name))).chain(keys).collect::<String>()
    };
    std::iter::once("crisis:".to_owned()).chain(lines.iter().map(of_line)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Line, Wishes, filled};

    fn wishes() -> Wishes {
        Wishes {
            title: "Ann & Bob: \"Harbor\"".to_owned(),
            town: "Astoria".to_owned(),
            color: "#0b5158".to_owned(),
            time_zone: "America/Los_Angeles".to_owned(),
            country: "US".to_owned(),
            crisis: vec![Line { name: "Lifeline".to_owned(), phone: Some("988".to_owned()), ..Line::default() }],
            today: jiff::civil::date(2026, 11, 23),
        }
    }

    #[test]
    fn places_are_filled_in_as_yaml_wants_them() {
        for (template, expected) in [
            ("title: %TITLE%\n", "title: \"Ann & Bob: \\\"Harbor\\\"\"\n"),
            ("# %TITLE_PLAIN%\n", "# Ann & Bob: Harbor\n"),
            ("%CRISIS%", "crisis:\n  - name: Lifeline\n    phone: \"988\""),
            ("on %TODAY%, 100 % of %TOWN%", "on 2026-11-23, 100 % of Astoria"),
            ("%NOTHING% 5%", "%NOTHING% 5%"),
        ] {
            assert_eq!(filled(template, &wishes()), expected);
        }
    }
}
