//! The directives that exist, their options, and what a written one means.

use super::options::{Taken, Written, take_apart};
use super::{Directive, DirectiveKind, Value};
use crate::diagnostic::Code;
use crate::markdown::body::Problem;
use crate::markdown::citation::is_id;
use crate::text::{Span, nearest};

/// What a line means.
#[derive(Debug)]
pub(in crate::markdown) enum Meant {
    /// A directive on one line.
    One(Directive),
    /// Begins a callout.
    Open(Callout),
    /// Begins something that has a mistake; a `:::` that follows belongs to it.
    OpenWithMistake(Vec<Problem>),
    /// Ends a callout.
    Close,
    /// Nothing, because of these mistakes.
    Mistakes(Vec<Problem>),
}

/// The beginning of a callout.
#[derive(Debug)]
pub(in crate::markdown) struct Callout {
    /// Its title, as text.
    pub(in crate::markdown) title: String,
    /// Its kind: `note`, `tip` or `important`.
    pub(in crate::markdown) kind: &'static str,
}

struct Known {
    name: &'static str,
    options: &'static [&'static str],
    example: &'static str,
}

const KNOWN: &[Known] = &[
    Known {
        name: "groups",
        options: &["situation", "format", "near", "limit"],
        example: "::groups{situation=\"grief\" limit=5}",
    },
    Known { name: "group", options: &["id"], example: "::group{id=\"tuesday-circle\"}" },
    Known { name: "crisis", options: &["name"], example: "::crisis" },
    Known { name: "references", options: &[], example: "::references" },
    Known { name: "contact", options: &["group"], example: "::contact" },
    Known { name: "situations", options: &["of"], example: "::situations{of=\"grief\"}" },
    Known { name: "privacy", options: &[], example: "::privacy" },
    Known { name: "callout", options: &["title", "kind"], example: ":::callout{title=\"What helps\"}" },
];

/// The longest line, in bytes, that can be a directive.
const LONGEST: usize = 2_000;

const CALLOUT_KINDS: &[&str] = &["note", "tip", "important"];
const MOST_GROUPS: u8 = 50;

/// What the directive's `line` means; `span` is where it stands in the body.
pub(in crate::markdown) fn understand(line: &str, span: Span) -> Meant {
    if line.bytes().filter(|b| *b == b':').count() == line.trim_end().len() && line.trim_end().len() > 2 {
        return Meant::Close;
    }
    let colons = line.bytes().take_while(|b| *b == b':').count();
    if line.len() > LONGEST {
        return mistakes(
            colons,
            vec![bad(span, format!("a directive has at most {LONGEST} bytes; this line has {}", line.len()))],
        );
    }
    if !line[colons..].starts_with(char::is_alphanumeric) {
        return mistakes(colons, vec![no_name(span)]);
    }
    let taken = match take_apart(line, span.start) {
        Ok(taken) => taken,
        Err(problem) if colons > 2 => return Meant::OpenWithMistake(vec![problem]),
        Err(problem) => return Meant::Mistakes(vec![problem]),
    };
    let Some(known) = KNOWN.iter().find(|known| known.name == taken.name) else {
        return mistakes(colons, vec![unknown_name(&taken)]);
    };
    let is_callout = known.name == "callout";
    if is_callout != (colons == 3) || colons > 3 {
        let (right, word) = if is_callout { (":::", "three") } else { ("::", "two") };
        let problem = bad(span, format!("\"{}\" begins with {word} colons", known.name))
            .help(format!("write {right}{}", &line[colons..].trim_end()));
        let opens = if is_callout { 3 } else { colons };
        return mistakes(opens, vec![problem]);
    }
    let mut options = Options { known, span, list: taken.options, problems: Vec::new() };
    options.check_names();
    if is_callout { callout(options) } else { one(options) }
}

fn mistakes(colons: usize, problems: Vec<Problem>) -> Meant {
    if colons > 2 { Meant::OpenWithMistake(problems) } else { Meant::Mistakes(problems) }
}

fn bad(span: Span, message: String) -> Problem {
    Problem::new(Code::BadDirective, span, message)
}

fn no_name(line: Span) -> Problem {
    bad(line, "these colons have no name after them".to_owned())
        .help("write the name right after the colons, such as ::crisis or :::callout{title=\"What helps\"}")
}

fn unknown_name(taken: &Taken<'_>) -> Problem {
    let problem = bad(taken.name_span, format!("no directive is called \"{}\"", taken.name));
    let names = KNOWN.iter().map(|known| known.name);
    if ["note", "tip", "important"].contains(&taken.name.to_lowercase().as_str()) {
        let kind = taken.name.to_lowercase();
        return problem.help(format!("write :::callout{{kind=\"{kind}\" title=\"What helps\"}}"));
    }
    if let Some(meant) = nearest(taken.name, names.clone())
        && let Some(known) = KNOWN.iter().find(|known| known.name == meant)
    {
        return problem.help(format!("did you mean \"{meant}\"? Write it as {}", known.example));
    }
    problem.help(format!(
        "the directives are {}; write one as {}",
        names.collect::<Vec<_>>().join(", "),
        KNOWN[0].example
    ))
}

struct Options<'a> {
    known: &'static Known,
    span: Span,
    list: Vec<Written<'a>>,
    problems: Vec<Problem>,
}

impl Options<'_> {
    fn check_names(&mut self) {
        for (at, option) in self.list.iter().enumerate() {
            if !self.known.options.contains(&option.key) {
                self.problems.push(unknown_option(self.known, option));
            } else if self.list[..at].iter().any(|earlier| earlier.key == option.key) {
                self.problems.push(
                    bad(option.key_span, format!("\"{}\" is written twice", option.key)).help("keep one of the two"),
                );
            } else if option.value.text.is_empty() {
                let message = format!("\"{}\" has no value", option.key);
                self.problems.push(bad(option.key_span, message).help(format!("write {}", self.known.example)));
            }
        }
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        let at = self.list.iter().position(|option| option.key == key && !option.value.text.is_empty())?;
        Some(self.list.swap_remove(at).value)
    }

    fn id(&mut self, key: &str) -> Option<Value> {
        let value = self.take(key)?;
        if is_id(&value.text) {
            return Some(value);
        }
        let message = format!("\"{}\" cannot be the id of anything", value.text);
        let slug = super::super::heading::slug(&value.text);
        let help = if slug.is_empty() {
            "an id is made of small letters, digits and hyphens, such as \"loss-of-a-partner\"".to_owned()
        } else {
            format!("an id is made of small letters, digits and hyphens: {key}=\"{slug}\"")
        };
        self.problems.push(bad(value.span, message).help(help));
        None
    }

    fn need(&mut self, key: &str) {
        let written = self.list.iter().any(|option| option.key == key);
        if !written {
            let message = format!("\"{}\" needs \"{key}\"", self.known.name);
            self.problems.push(bad(self.span, message).help(format!("write {}", self.known.example)));
        }
    }

    fn callout_kind(&mut self, value: &Value) -> Option<&'static str> {
        let kind = CALLOUT_KINDS.iter().find(|kind| **kind == value.text).copied();
        if kind.is_none() {
            let meant = nearest(&value.text, CALLOUT_KINDS.iter().copied()).unwrap_or(CALLOUT_KINDS[0]);
            let message = format!("no kind of callout is called \"{}\"", value.text);
            let help = format!("write one of {}, such as kind=\"{meant}\"", CALLOUT_KINDS.join(", "));
            self.problems.push(bad(value.span, message).help(help));
        }
        kind
    }

    fn limit(&mut self) -> Option<u8> {
        let value = self.take("limit")?;
        match value.text.parse::<u8>() {
            Ok(limit) if (1..=MOST_GROUPS).contains(&limit) => Some(limit),
            Ok(_) | Err(_) => {
                let message = format!("\"{}\" cannot be the limit of a list", value.text);
                let help = format!("write a whole number from 1 to {MOST_GROUPS}: limit=5");
                self.problems.push(bad(value.span, message).help(help));
                None
            }
        }
    }
}

fn unknown_option(known: &Known, option: &Written<'_>) -> Problem {
    let problem = bad(option.key_span, format!("\"{}\" has no option \"{}\"", known.name, option.key));
    if known.options.is_empty() {
        return problem.help(format!("write {} and nothing else on the line", known.example));
    }
    match nearest(option.key, known.options.iter().copied()) {
        Some(meant) => problem.help(format!("did you mean \"{meant}\"? For example: {}", known.example)),
        None => problem.help(format!("its options are {}, for example: {}", known.options.join(", "), known.example)),
    }
}

fn one(mut options: Options<'_>) -> Meant {
    let kind = match options.known.name {
        "groups" => Some(DirectiveKind::Groups {
            situation: options.id("situation"),
            format: options.id("format"),
            near: options.take("near"),
            limit: options.limit(),
        }),
        "group" => {
            options.need("id");
            options.id("id").map(|id| DirectiveKind::Group { id })
        }
        "crisis" => Some(DirectiveKind::Crisis { name: options.take("name") }),
        "contact" => Some(DirectiveKind::Contact { group: options.id("group") }),
        "situations" => Some(DirectiveKind::Situations { of: options.id("of") }),
        "privacy" => Some(DirectiveKind::Privacy),
        _ => Some(DirectiveKind::References),
    };
    match kind {
        Some(kind) if options.problems.is_empty() => Meant::One(Directive { span: options.span, kind }),
        Some(_) | None => Meant::Mistakes(options.problems),
    }
}

fn callout(mut options: Options<'_>) -> Meant {
    options.need("title");
    let title = options.take("title").map(|title| title.text).unwrap_or_default();
    let kind = options.take("kind").map_or(Some(CALLOUT_KINDS[0]), |value| options.callout_kind(&value));
    match kind {
        Some(kind) if options.problems.is_empty() => Meant::Open(Callout { title, kind }),
        Some(_) | None => Meant::OpenWithMistake(options.problems),
    }
}
