//! Plain words for what a type did not like.

use super::mistake::{Wanted, What};
use super::trail::Step;
use super::tree::{Kind, Node, Style, Table, first_line};
use super::{Region, fixes, meant, numbers};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::sources::SourcePath;
use crate::text::{Span, nearest};

/// A text longer than this is shown by its beginning.
const SHOWN: usize = 40;

/// The problem that `what` is, in the node at the end of the trail.
pub(super) fn explain(text: &str, region: &Region, (root, trail): (&Node, &[Step]), what: &What) -> Diagnostic {
    let node = root.at(trail);
    let subject = subject(root, trail);
    let (code, message, help) = slip(node, &subject, what).unwrap_or_else(|| match what {
        What::UnknownKey { key, known } => {
            (Code::UnknownKey, format!("there is no key \"{key}\" here"), unknown_key_help(key, known))
        }
        What::MissingKey { key } => missing_key(key, node, &subject),
        What::DuplicateKey { key } => (
            Code::DuplicateKey,
            format!("the key \"{key}\" is here twice"),
            "keep one of the two; one may be written in another way".to_owned(),
        ),
        What::UnknownWord { word, allowed } => unknown_word(word, allowed, &subject),
        What::WrongKind { wanted } => {
            (Code::WrongKind, wrong_kind(wanted, node, &subject), wanted_help(wanted, node, &subject))
        }
        What::Said { said, .. } => {
            let (message, help) = said.split_once('\n').unwrap_or((said, ""));
            (Code::BadValue, message.to_owned(), help.to_owned())
        }
    });
    let span = match (what, trail.split_last()) {
        (What::MissingKey { .. }, Some((Step::Value(at), parent))) => {
            root.at(parent).child(Step::Key(*at)).map_or(node.span, |key| key.span)
        }
        _ => node.span,
    };
    let problem = Diagnostic::new(code, Place::at(&region.path, first_line(text, span)), message);
    let fix = fixes::of(text, (root, trail), what);
    problem.maybe_help((!help.is_empty()).then_some(help)).maybe_fix(fix)
}

/// The problem that a key is in a table twice.
pub(super) fn duplicate_key(path: &SourcePath, name: &str, first: Span, second: Span) -> Diagnostic {
    let message = format!("the key \"{}\" is here twice", shown(name));
    Diagnostic::new(Code::DuplicateKey, Place::at(path, second), message)
        .help("keep one of the two; the other would be lost")
        .also(Place::at(path, first), "the first one is here")
}

/// A slip of the pen that explains why the value or key cannot be read: it is what to speak of, and not what follows from it.
fn slip(node: &Node, subject: &Subject, what: &What) -> Option<(Code, String, String)> {
    let Kind::Text { text, style: Style::Plain } = &node.kind else { return None };
    match what {
        What::UnknownKey { key, known } => {
            let (name, value) = meant::key_without_space(key, known)?;
            let help = format!("write \"{name}: {}\"", shown(value));
            Some((Code::BadYaml, "there is no space after the colon".to_owned(), help))
        }
        What::UnknownWord { .. } | What::Said { .. } | What::WrongKind { .. } => {
            if let Some(entry) = text.strip_prefix('-').filter(|entry| entry.starts_with(char::is_alphabetic)) {
                let first = entry.split_once(" -").map_or(entry, |(first, _)| first);
                let help = format!("write \"- {}\"", shown(first));
                return Some((Code::BadYaml, "there is no space after the dash".to_owned(), help));
            }
            let (message, plain) = meant::looks_right(text)?;
            let value = quoted_if_needed(&plain);
            let help = format!("type it again, with the signs of your keyboard: {}{value}", subject.example);
            Some((Code::BadValue, message.to_owned(), help))
        }
        What::MissingKey { .. } | What::DuplicateKey { .. } => None,
    }
}

/// A second id in a table, at this entry: another thing begins there, and its dash is missing.
pub(super) fn second_id(path: &SourcePath, table: &Table) -> Option<(usize, Diagnostic)> {
    let mut ids = table.entries.iter().enumerate().filter(|(_, entry)| entry.name() == "id");
    let (first, (at, second)) = (ids.next()?.1, ids.next()?);
    let value = text_of(&second.value).map(shown).unwrap_or_default();
    let problem = Diagnostic::new(Code::DuplicateKey, Place::at(path, second.key.span), "here is a second \"id\"")
        .help(format!("where another entry begins, put a dash and a space before it: \"- id: {value}\""))
        .also(Place::at(path, first.key.span), "the first one is here");
    Some((at, problem))
}

/// What a message calls a node: by its key, or as an entry of the list below a key.
struct Subject {
    name: String,
    /// The key to show in examples, `- ` for entries of a list.
    example: String,
}

fn subject(root: &Node, trail: &[Step]) -> Subject {
    let key = trail.iter().enumerate().rev().find_map(|(at, step)| match step {
        Step::Value(entry) => root.at(&trail[..at]).child(Step::Key(*entry)).map(name_of),
        Step::Key(_) | Step::Item(_) => None,
    });
    let nth = root.at(trail).nth + 1;
    match (trail.last(), key) {
        (Some(Step::Item(_)), Some(key)) => {
            Subject { name: format!("entry {nth} of \"{}\"", shown(key)), example: "- ".to_owned() }
        }
        (Some(Step::Item(_)), None) => Subject { name: format!("entry {nth}"), example: "- ".to_owned() },
        (Some(Step::Value(_)), Some(key)) => {
            Subject { name: format!("\"{}\"", shown(key)), example: format!("{}: ", shown(key)) }
        }
        (Some(Step::Key(_)), _) => Subject { name: "this key".to_owned(), example: String::new() },
        (Some(Step::Value(_)) | None, _) => Subject { name: "this part".to_owned(), example: String::new() },
    }
}

fn name_of(key: &Node) -> &str {
    match &key.kind {
        Kind::Text { text, .. } => text,
        Kind::List(_) | Kind::Table(_) | Kind::Empty => "",
    }
}

fn unknown_key_help(key: &str, known: &[&'static str]) -> String {
    if let Some(meant) = nearest(key, known.iter().copied()) {
        return format!("did you mean \"{meant}\"?");
    }
    if let Some(meant) = meant::key_of_other_word(key, known) {
        let length = if meant == "for" { ", and it says how long: for: 1h30m" } else { "" };
        return format!("the key for it is called \"{meant}\"{length}");
    }
    let own = if known.contains(&"extra") { "; keys of your own go below \"extra:\"" } else { "" };
    if known.is_empty() { "take it out".to_owned() } else { format!("the keys here are {}{own}", known.join(", ")) }
}

fn missing_key(key: &str, node: &Node, subject: &Subject) -> (Code, String, String) {
    let message = match (subject.example.is_empty(), &node.kind) {
        (true, Kind::Empty) => format!("there is nothing here yet: the key \"{key}\" is missing"),
        (true, _) => format!("the key \"{key}\" is missing"),
        (false, _) => format!("{} has no key \"{key}\"", subject.name),
    };
    let indented = if subject.example.is_empty() { "" } else { ", indented like the other lines of this block" };
    (Code::MissingKey, message, format!("add a line that begins with \"{key}:\"{indented}"))
}

fn unknown_word(word: &str, allowed: &[&'static str], subject: &Subject) -> (Code, String, String) {
    let meant = nearest(word, allowed.iter().copied()).or_else(|| meant::key_of_other_word(word, allowed));
    let meant = meant.map(|meant| format!("did you mean \"{meant}\"? "));
    let help = format!("{}the words for it are {}", meant.unwrap_or_default(), allowed.join(", "));
    (Code::UnknownWord, format!("{} cannot be \"{}\"", subject.name, shown(word)), help)
}

fn wrong_kind(wanted: &Wanted, node: &Node, subject: &Subject) -> String {
    let name = &subject.name;
    let found = match &node.kind {
        Kind::Text { style: Style::Block, .. } => "a text of several lines".to_owned(),
        Kind::Text { text, .. } => format!("the text \"{}\"", shown(text)),
        Kind::List(_) => "a list".to_owned(),
        Kind::Table(_) => "a block of keys".to_owned(),
        Kind::Empty => "empty".to_owned(),
    };
    match wanted {
        Wanted::Text => format!("{name} wants a text; this is {found}"),
        Wanted::List => format!("{name} wants a list; this is {found}"),
        Wanted::Table { .. } => format!("{name} wants a block of keys; this is {found}"),
        Wanted::YesOrNo => match &node.kind {
            Kind::Text { text, .. } => format!("{name} is either true or false, not \"{}\"", shown(text)),
            Kind::List(_) | Kind::Table(_) | Kind::Empty => format!("{name} is either true or false; this is {found}"),
        },
        Wanted::Number => format!("{name} wants a number; this is {found}"),
        Wanted::WholeNumber => format!("{name} wants a whole number; this is {found}"),
        Wanted::Word { .. } => format!("{name} wants one word; this is {found}"),
        Wanted::Nothing => format!("{name} takes no value; this is {found}"),
        Wanted::Other(said) => {
            let wanted = said.lines().next().unwrap_or_default();
            format!("{name} wants {wanted}; this is {found}")
        }
    }
}

fn wanted_help(wanted: &Wanted, node: &Node, subject: &Subject) -> String {
    let example = &subject.example;
    match wanted {
        Wanted::Text => match &node.kind {
            Kind::List(items) => {
                let first = items.first().and_then(text_of).map_or_else(|| "one text".to_owned(), quoted_if_needed);
                format!("write one text, for example {example}{first}")
            }
            Kind::Table(_) | Kind::Text { .. } | Kind::Empty => {
                format!(
                    "write one text after the colon; if it has a colon in it, put it in quotes: {example}\"one: two\""
                )
            }
        },
        Wanted::List => match &node.kind {
            Kind::Table(table) => {
                let first = table.entries.first().map_or("", |entry| entry.name());
                format!("put a dash before the first key of each entry: - {}: ...", shown(first))
            }
            Kind::Text { .. } | Kind::List(_) | Kind::Empty => {
                let one = text_of(node).map_or_else(|| "one, two".to_owned(), quoted_if_needed);
                format!("put it in brackets, with commas between several: {example}[{one}]")
            }
        },
        Wanted::Table { known: [] } => "write each key on a line of its own, indented".to_owned(),
        Wanted::Table { known } if let Some((key, value)) = own_key(node, known) => {
            format!("write the key of this value as well: {example}{{ {key}: {value} }}")
        }
        Wanted::Table { known } => {
            format!("write its keys on lines of their own, indented; they are {}", known.join(", "))
        }
        Wanted::YesOrNo => format!("write true or false: {example}{}", meant_yes_or_no(node)),
        Wanted::Number => format!("write the number alone, for example {example}{}", number_in(node, '.', "12.5")),
        Wanted::WholeNumber => format!("write digits alone, for example {example}{}", number_in(node, '0', "12")),
        Wanted::Word { allowed } => format!("the words for it are {}", allowed.join(", ")),
        Wanted::Nothing => "take it out".to_owned(),
        Wanted::Other(said) => said.split_once('\n').map_or("", |(_, help)| help).to_owned(),
    }
}

/// The value with the key that it has by its form.
fn own_key(node: &Node, known: &[&'static str]) -> Option<(&'static str, String)> {
    let text = text_of(node)?;
    Some((meant::key_of_value(text, known)?, shown(text)))
}

fn text_of(node: &Node) -> Option<&str> {
    match &node.kind {
        Kind::Text { text, .. } => Some(text),
        Kind::List(_) | Kind::Table(_) | Kind::Empty => None,
    }
}

fn meant_yes_or_no(node: &Node) -> bool {
    !text_of(node)
        .is_some_and(|text| matches!(text.to_lowercase().as_str(), "no" | "n" | "off" | "0" | "none" | "never"))
}

/// The number that a person most likely meant: `45,5` is 45.5 and `12 people` is 12; `point` is allowed among the digits.
fn number_in(node: &Node, point: char, otherwise: &str) -> String {
    let text = text_of(node).unwrap_or_default().replace(',', ".");
    let number: String = text.trim().chars().take_while(|c| c.is_ascii_digit() || *c == '-' || *c == point).collect();
    let number = number.trim_end_matches('.');
    // South and west have a minus.
    let rest = text.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    let is_negative = matches!(rest.as_str(), "w" | "west" | "s" | "south") && !number.starts_with('-');
    let number = format!("{}{number}", if is_negative { "-" } else { "" });
    if numbers::read::<f64>(&number).is_some() { number } else { otherwise.to_owned() }
}

/// The text as it can stand in a line of YAML.
pub(super) fn quoted_if_needed(text: &str) -> String {
    let text = shown(text);
    let plain = text.starts_with(|c: char| c.is_alphanumeric())
        && !text.contains([':', '#', '"', '\'', '[', ']', '{', '}', ',', '\n']);
    if plain { text } else { quoted(&text) }
}

/// The text in quotes.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", shown(text).replace('\\', "\\\\").replace('"', "\\\""))
}

/// The text, or its beginning.
pub(super) fn shown(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}...", &line[..end]),
        None => line.to_owned(),
    }
}
