//! The styles and scripts of a theme as pages get them: with what they import, and in the site's own colour.

use std::collections::{BTreeMap, BTreeSet};

/// The style that a theme has at least.
const STYLE: &str = "style.css";
/// The property that a site's own colour sets.
const ACCENT: &str = "--accent:";

/// Every style and script of a theme by its name.
pub(super) type Texts<'p> = BTreeMap<&'p str, &'p str>;

/// The style or script `name` with the files that it imports in their place, so that a browser asks once.
pub(super) fn whole(texts: &Texts<'_>, name: &str) -> String {
    let mut joined = String::new();
    join(texts, name, &mut Joining::default(), &mut joined);
    joined
}

/// The scripts from which others import names. They stand in those, once each, and are not published by themselves; what they
/// define at the top must have a name of its own among all of them.
pub(super) fn parts<'p>(texts: &Texts<'p>) -> BTreeSet<&'p str> {
    let imported = |(name, text): (&&'p str, &&'p str)| -> Vec<&'p str> {
        let parts = text.lines().filter_map(|line| Some(texts.get_key_value(&*module(line, name)?)?.0));
        parts.copied().collect()
    };
    texts.iter().flat_map(imported).collect()
}

/// How far the joining is.
#[derive(Default)]
struct Joining<'s> {
    /// The files that are being joined, from the outermost.
    within: Vec<&'s str>,
    /// The scripts from which names were imported already.
    parts: BTreeSet<&'s str>,
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
fn join<'s>(texts: &Texts<'s>, name: &str, state: &mut Joining<'s>, joined: &mut String) {
    let Some((name, text)) = texts.get_key_value(name).map(|(name, text)| (*name, *text)) else { return };
    let is_part = state.parts.contains(name);
    state.within.push(name);
    for line in text.split_inclusive('\n') {
        let known = |part: &str| texts.get_key_value(part).map(|(part, _)| *part);
        if let Some(part) = module(line, name).and_then(|part| known(&part)) {
            if state.parts.insert(part) {
                join(texts, part, state, joined);
                end_line(joined);
            }
            continue;
        }
        match imported(line).and_then(known).filter(|part| !state.within.contains(part)) {
            Some(part) => {
                join(texts, part, state, joined);
                end_line(joined);
            }
            None if is_part => joined.push_str(line.strip_prefix("export ").unwrap_or(line)),
            None => joined.push_str(line),
        }
    }
    state.within.pop();
}

/// `base.css` of a line that says `@import "base.css";`, and `exit.js` of `import "./exit.js";`, and nothing else.
fn imported(line: &str) -> Option<&str> {
    let file = line.trim_end().strip_suffix("\";")?;
    file.strip_prefix("@import \"").or_else(|| file.strip_prefix("import \"./"))
}

/// `find/answer.js` of a line `import { search } from "./answer.js";` in `find/page.js`, and `when/clock.js` of one with
/// `"../when/clock.js"`.
fn module(line: &str, name: &str) -> Option<String> {
    let (_, file) = line.strip_prefix("import {")?.trim_end().strip_suffix("\";")?.rsplit_once("} from \"")?;
    let above = |name: &'_ str| name.rfind('/').map(|end| name[..end].to_owned());
    let folder = above(name);
    let (folder, file) = match file.strip_prefix("../") {
        Some(file) => (above(&folder?), file),
        None => (folder, file.strip_prefix("./")?),
    };
    Some(folder.map_or_else(|| file.to_owned(), |folder| format!("{folder}/{file}")))
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::{Texts, parts, style, whole};

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
    fn a_script_holds_what_it_imports_names_from_once() {
        let texts = Texts::from([
            ("find.js", "import { a } from \"./find/a.js\";\nimport { b } from \"./find/b.js\";\nb(a);\n"),
            ("find/a.js", "export const a = 1;\nexport function c() {}\n"),
            ("find/b.js", "import { a } from \"./a.js\";\nexport const b = (x) => x + a;"),
            ("other.js", "import { gone } from \"./gone.js\";\n"),
        ]);
        let joined = "const a = 1;\nfunction c() {}\nconst b = (x) => x + a;\nb(a);\n";
        assert_eq!(whole(&texts, "find.js"), joined);
        assert_eq!(parts(&texts).into_iter().collect::<Vec<_>>(), ["find/a.js", "find/b.js"]);
        assert_eq!(whole(&texts, "other.js"), "import { gone } from \"./gone.js\";\n");
    }

    #[test]
    fn scripts_in_two_folders_share_a_third_that_stands_once() {
        let texts = Texts::from([
            ("find.js", "import { a } from \"./find/a.js\";\nimport { clock } from \"./when/clock.js\";\na(clock);\n"),
            ("find/a.js", "import { clock } from \"../when/clock.js\";\nexport const a = clock;\n"),
            ("when/clock.js", "export const clock = 1;\n"),
            ("top.js", "import { above } from \"../above.js\";\n"),
        ]);
        assert_eq!(whole(&texts, "find.js"), "const clock = 1;\nconst a = clock;\na(clock);\n");
        assert_eq!(whole(&texts, "top.js"), "import { above } from \"../above.js\";\n");
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
