//! The template engine's messages in the words of this program.

use super::errors::Known;
use crate::text::nearest;

/// Filters of the engine, for "did you mean".
const FILTERS: [&str; 37] = [
    "safe",
    "default",
    "upper",
    "lower",
    "wordcount",
    "escape",
    "escape_html",
    "escape_xml",
    "newlines_to_br",
    "pluralize",
    "trim",
    "trim_start",
    "trim_end",
    "replace",
    "capitalize",
    "title",
    "truncate",
    "indent",
    "str",
    "int",
    "float",
    "length",
    "reverse",
    "split",
    "abs",
    "round",
    "first",
    "last",
    "nth",
    "join",
    "sort",
    "unique",
    "get",
    "values",
    "keys",
    "pairs",
    "group_by",
];
/// Tests of the engine.
const TESTS: [&str; 17] = [
    "string",
    "number",
    "map",
    "bool",
    "array",
    "integer",
    "float",
    "none",
    "iterable",
    "defined",
    "undefined",
    "odd",
    "even",
    "divisible_by",
    "starting_with",
    "ending_with",
    "containing",
];
/// Functions, ours among them.
const FUNCTIONS: [&str; 4] = ["t", "range", "throw", "super"];

/// The message and what to do about it.
pub(super) fn plain(message: &str, known: &Known<'_>) -> (String, Option<String>) {
    let message = message.trim_end();
    if message == "Unexpected end of input" {
        let help = "close it with }} or %}, and each {% if %}, {% for %} and {% block %} with its {% endif %}, {% endfor %}, \
                    {% endblock %}";
        return ("the template ends before this is closed".to_owned(), Some(help.to_owned()));
    }
    unknown(message, known)
        .or_else(|| unsaid(message))
        .or_else(|| undefined(message))
        .or_else(|| block(message))
        .unwrap_or_else(|| other(message))
}

fn unknown(message: &str, known: &Known<'_>) -> Option<(String, Option<String>)> {
    let (what, name) = message.strip_prefix("Unknown ")?.split_once(" `")?;
    let name = name.strip_suffix('`')?;
    let near = match what {
        "filter" => nearest(name, FILTERS),
        "test" => nearest(name, TESTS),
        "function" => nearest(name, FUNCTIONS),
        "component" => nearest(name, known.components.iter().copied()),
        "template" => nearest(name, known.templates()),
        _ => return None,
    };
    Some((format!("there is no {what} called \"{name}\""), near.map(|near| format!("did you mean \"{near}\"?"))))
}

/// What `t` says of words that are not there; its help follows a semicolon.
fn unsaid(message: &str) -> Option<(String, Option<String>)> {
    let (said, help) = message.strip_prefix(NO_WORDS)?.split_once("; ")?;
    Some((format!("{NO_WORDS}{said}"), Some(help.to_owned())))
}

fn undefined(message: &str) -> Option<(String, Option<String>)> {
    let rest = message.strip_prefix("Variable `").or_else(|| message.strip_prefix("Field `"))?;
    let (name, rest) = rest.split_once('`')?;
    if !rest.starts_with(" is not defined") {
        return Some((format!("\"{name}\" has no value here"), None));
    }
    let there: Vec<&str> = rest.split_once(": ").map(|(_, list)| list.split(", ").collect()).unwrap_or_default();
    let help = match nearest(name, there.iter().copied()) {
        Some(near) => Some(format!("did you mean \"{near}\"?")),
        None if there.is_empty() => None,
        None => Some(format!("what is there: {}", there.join(", "))),
    };
    Some((format!("there is nothing called \"{name}\" here"), help))
}

fn block(message: &str) -> Option<(String, Option<String>)> {
    let name = message.strip_prefix("Block `")?.strip_suffix("` is not defined in any parent template")?;
    Some((
        format!("no template that this one extends has a block called \"{name}\""),
        Some(format!(
            "add {{% block {name} %}}{{% endblock %}} to the template that it extends, or take the block out here"
        )),
    ))
}

fn other(message: &str) -> (String, Option<String>) {
    let mut text = message.trim_end_matches('.').replace('`', "\"");
    for (theirs, ours) in REPLACED {
        text = replace_word(&text, theirs, ours);
    }
    let mut letters = text.chars();
    let text = letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect());
    if let Some((said, example)) = text.split_once(" need a value: ") {
        return (format!("{said} need a value"), Some(format!("write {example}")));
    }
    let help = if text.contains("}}") {
        "what is shown stands between two braces on each side: {{ site.title }}"
    } else if text.contains("%}") {
        "what is done stands between these signs: {% if site.title %}"
    } else {
        "docs/themes.md tells what may stand in a template"
    };
    (text, Some(help.to_owned()))
}

/// How the message about words that are not there begins.
pub(super) const NO_WORDS: &str = "there are no words called ";

/// Words of programmers, and what stands for them.
const REPLACED: &[(&str, &str)] = &[
    ("identifier", "a name"),
    ("Identifiers", "names"),
    ("ident", "a name"),
    ("string", "a text"),
    ("\"&str\"", "a text"),
    ("\"String\"", "a text"),
    ("integer", "a whole number"),
    ("Integer", "whole number"),
    ("\"i64\"", "a whole number"),
    ("\"i128\"", "a whole number"),
    ("\"u64\"", "a whole number"),
    ("\"usize\"", "a whole number"),
    ("\"f64\"", "a number"),
    ("\"Number\"", "a number"),
    ("\"Map\"", "a set of keys with values"),
    ("\"Vec<Value>\"", "a list"),
    ("float", "a number with a point"),
    ("bool", "true or false"),
    ("array", "a list"),
    ("map", "a set of keys with values"),
    ("null", "nothing"),
    ("none", "nothing"),
    ("undefined", "nothing"),
    ("on type", "on"),
    ("has type", "is"),
    ("type", "kind"),
    ("parsing", "reading"),
    ("token", "sign"),
    ("argument", "value"),
    ("arguments", "values"),
    ("kwargs", "values"),
];

fn replace_word(text: &str, word: &str, with: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let (before, found) = rest.split_at(at);
        let after = &found[word.len()..];
        let alone = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        out.push_str(before);
        out.push_str(if alone { with } else { word });
        rest = after;
    }
    out.push_str(rest);
    out
}
