//! The styles of a theme as pages get them: with what they import, and in the site's own colour.

use std::collections::BTreeMap;

/// The style that a theme has at least.
const STYLE: &str = "style.css";
/// The property that a site's own colour sets.
const ACCENT: &str = "--accent:";

/// Every style of a theme by its name.
pub(super) type Styles<'p> = BTreeMap<&'p str, &'p str>;

/// The style `name` with the files that it imports in their place, so that a browser asks once. `own` sets the site's colour; it
/// comes after each style that sets the usual one, and after `style.css`: that of a theme may be its own and need not set one.
pub(super) fn whole(styles: &Styles<'_>, name: &str, own: Option<&str>) -> String {
    let mut joined = String::new();
    join(styles, name, &mut Vec::new(), &mut joined);
    if let Some(own) = own.filter(|_| name == STYLE || joined.contains(ACCENT)) {
        end_line(&mut joined);
        joined.push_str(own);
    }
    joined
}

/// Adds a style to `joined`. A file that is not there, or that imports itself, stays as it is written.
fn join<'s>(styles: &Styles<'s>, name: &'s str, within: &mut Vec<&'s str>, joined: &mut String) {
    let Some(text) = styles.get(name).copied() else { return };
    within.push(name);
    for line in text.split_inclusive('\n') {
        match imported(line).filter(|part| styles.contains_key(part) && !within.contains(part)) {
            Some(part) => {
                join(styles, part, within, joined);
                end_line(joined);
            }
            None => joined.push_str(line),
        }
    }
    within.pop();
}

/// `base.css` of a line that says `@import "base.css";` and nothing else.
fn imported(line: &str) -> Option<&str> {
    line.trim_end().strip_prefix("@import \"")?.strip_suffix("\";")
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::{Styles, whole};

    fn styles() -> Styles<'static> {
        Styles::from([
            ("base.css", ":root { --accent: red }"),
            ("style.css", "@import \"base.css\";\na {}\n@import \"gone.css\";\n"),
            ("icons.css", "b {}"),
            ("one.css", "@import \"two.css\";\n1\n"),
            ("two.css", "@import \"one.css\";\n2\n"),
        ])
    }

    #[test]
    fn a_style_holds_what_it_imports() {
        assert_eq!(whole(&styles(), "style.css", None), ":root { --accent: red }\na {}\n@import \"gone.css\";\n");
        assert_eq!(whole(&styles(), "one.css", None), "@import \"one.css\";\n2\n1\n", "no circle without end");
    }

    #[test]
    fn the_own_color_comes_where_the_usual_one_is_set() {
        let own = |name| whole(&styles(), name, Some("own"));
        assert!(own("base.css").ends_with("}\nown") && own("style.css").ends_with(";\nown"));
        assert_eq!(own("icons.css"), "b {}");
        let plain = Styles::from([("style.css", "a {}"), ("more.css", "b {}")]);
        assert_eq!(whole(&plain, "style.css", Some("own")), "a {}\nown");
        assert_eq!(whole(&plain, "more.css", Some("own")), "b {}");
        let over = Styles::from([("base.css", ":root { --accent: red }"), ("style.css", "a {}")]);
        assert_eq!(
            whole(&over, "style.css", Some("own")),
            "a {}\nown",
            "a style of its own over the default theme's base"
        );
    }
}
