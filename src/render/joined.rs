//! The styles and scripts of a theme as pages get them: with what they import, and in the site's own colour.

use std::collections::BTreeMap;

/// The style that a theme has at least.
const STYLE: &str = "style.css";
/// The property that a site's own colour sets.
const ACCENT: &str = "--accent:";

/// Every style and script of a theme by its name.
pub(super) type Texts<'p> = BTreeMap<&'p str, &'p str>;

/// The style or script `name` with the files that it imports in their place, so that a browser asks once.
pub(super) fn whole(texts: &Texts<'_>, name: &str) -> String {
    let mut joined = String::new();
    join(texts, name, &mut Vec::new(), &mut joined);
    joined
}

/// The same of a style, with `own`, which sets the site's colour: after each style that sets the usual one, and after `style.css`,
/// as that of a theme may be its own and need not set one.
pub(super) fn style(texts: &Texts<'_>, name: &str, own: Option<&str>) -> String {
    let mut joined = whole(texts, name);
    if let Some(own) = own.filter(|_| name == STYLE || joined.contains(ACCENT)) {
        end_line(&mut joined);
        joined.push_str(own);
    }
    joined
}

/// Adds a file to `joined`. One that is not there, or that imports itself, stays as it is written.
fn join<'s>(texts: &Texts<'s>, name: &'s str, within: &mut Vec<&'s str>, joined: &mut String) {
    let Some(text) = texts.get(name).copied() else { return };
    within.push(name);
    for line in text.split_inclusive('\n') {
        match imported(line).filter(|part| texts.contains_key(part) && !within.contains(part)) {
            Some(part) => {
                join(texts, part, within, joined);
                end_line(joined);
            }
            None => joined.push_str(line),
        }
    }
    within.pop();
}

/// `base.css` of a line that says `@import "base.css";`, and `exit.js` of `import "./exit.js";`, and nothing else.
fn imported(line: &str) -> Option<&str> {
    let file = line.trim_end().strip_suffix("\";")?;
    file.strip_prefix("@import \"").or_else(|| file.strip_prefix("import \"./"))
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::{Texts, style, whole};

    fn texts() -> Texts<'static> {
        Texts::from([
            ("base.css", ":root { --accent: red }"),
            ("style.css", "@import \"base.css\";\na {}\n@import \"gone.css\";\n"),
            ("icons.css", "b {}"),
            ("one.css", "@import \"two.css\";\n1\n"),
            ("two.css", "@import \"one.css\";\n2\n"),
            ("exit.js", "leave()"),
            ("page.js", "import \"./exit.js\";\nstay()\n"),
        ])
    }

    #[test]
    fn a_file_holds_what_it_imports() {
        assert_eq!(whole(&texts(), "page.js"), "leave()\nstay()\n");
        assert_eq!(whole(&texts(), "style.css"), ":root { --accent: red }\na {}\n@import \"gone.css\";\n");
        assert_eq!(whole(&texts(), "one.css"), "@import \"one.css\";\n2\n1\n", "no circle without end");
    }

    #[test]
    fn the_own_color_comes_where_the_usual_one_is_set() {
        let own = |name| style(&texts(), name, Some("own"));
        assert!(own("base.css").ends_with("}\nown") && own("style.css").ends_with(";\nown"));
        assert_eq!(own("icons.css"), "b {}");
        let plain = Texts::from([("style.css", "a {}"), ("more.css", "b {}")]);
        assert_eq!(style(&plain, "style.css", Some("own")), "a {}\nown");
        assert_eq!(style(&plain, "more.css", Some("own")), "b {}");
        let over = Texts::from([("base.css", ":root { --accent: red }"), ("style.css", "a {}")]);
        assert_eq!(style(&over, "style.css", Some("own")), "a {}\nown", "its own, over the base of the default theme");
    }
}
