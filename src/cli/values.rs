//! Values of arguments, and what is said to a wrong one.

pub(super) fn base_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() && !rest.starts_with('/') && !rest.contains([' ', '?', '#']) => {
            Ok(if text.ends_with('/') { text.to_owned() } else { format!("{text}/") })
        }
        Some(_) | None => Err("write the whole address, such as https://example.org/".to_owned()),
    }
}

pub(super) fn date(text: &str) -> Result<jiff::civil::Date, String> {
    let is_plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let date = is_plain.then(|| text.parse().ok()).flatten();
    date.ok_or_else(|| "write year, month and day, such as 2026-12-05".to_owned())
}

pub(super) fn name(text: &str) -> Result<String, String> {
    let text = text.trim();
    match text.chars().find(|c| c.is_control()) {
        None if !text.is_empty() => Ok(text.to_owned()),
        _ => Err("write a first name or a role, such as Rosa".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{base_url, date};

    #[test]
    fn addresses_are_whole_and_end_in_a_slash() {
        for (text, address) in [
            ("https://example.org", Some("https://example.org/")),
            ("https://example.org/help/", Some("https://example.org/help/")),
            ("http://localhost:8000/", Some("http://localhost:8000/")),
            ("example.org", None),
            ("https://", None),
            ("https:///x", None),
            ("javascript:alert(1)", None),
            ("https://example.org/?a", None),
        ] {
            assert_eq!(base_url(text).ok().as_deref(), address, "{text}");
        }
    }

    #[test]
    fn dates_are_days_of_the_calendar() {
        for (text, is_date) in [
            ("2026-12-05", true),
            ("2026-02-30", false),
            ("05.12.2026", false),
            ("2026-12-05T10:00", false),
            ("", false),
        ] {
            assert_eq!(date(text).is_ok(), is_date, "{text}");
        }
    }
}
