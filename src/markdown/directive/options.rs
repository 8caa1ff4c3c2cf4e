//! The inside of a directive's line: its colons, its name and its options, with places.

use crate::diagnostic::Code;
use crate::markdown::body::Problem;
use crate::markdown::directive::Value;
use crate::text::Span;

/// A directive's line, taken apart.
#[derive(Debug)]
pub(super) struct Taken<'a> {
    /// The name after them, empty where only colons are there.
    pub(super) name: &'a str,
    /// Where the name stands.
    pub(super) name_span: Span,
    /// `key="value"`, in the order in which they are written.
    pub(super) options: Vec<Written<'a>>,
}

/// One option as it was written; a flag has an empty value.
#[derive(Debug)]
pub(super) struct Written<'a> {
    pub(super) key: &'a str,
    pub(super) key_span: Span,
    pub(super) value: Value,
}

/// Takes a line apart; `start` is where it begins in the body.
pub(super) fn take_apart(line: &str, start: usize) -> Result<Taken<'_>, Problem> {
    let mut reader = Reader { line, at: 0, start };
    reader.take_while(|c| c == ':');
    let name_from = reader.at;
    let name = reader.take_while(is_key);
    let name_span = reader.span(name_from);
    let mut options = Vec::new();
    reader.skip_space();
    if reader.take('{') {
        loop {
            reader.skip_space();
            if reader.take('}') {
                break;
            }
            options.push(reader.option(name)?);
        }
        reader.skip_space();
    }
    let rest_from = reader.at;
    if !reader.take_while(|_| true).is_empty() {
        return Err(Problem::new(
            Code::BadDirective,
            reader.span(rest_from),
            format!("\"{}\" does not belong on this line", line[rest_from..].trim_end()),
        )
        .help(
            "leave nothing on the line after the directive, and write its options in curly brackets: ::groups{limit=5}",
        ));
    }
    Ok(Taken { name, name_span, options })
}

fn is_key(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

struct Reader<'a> {
    line: &'a str,
    at: usize,
    start: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.line[self.at..]
    }

    fn span(&self, from: usize) -> Span {
        Span::new(from, self.at).shifted(self.start)
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let taken = &rest[..rest.find(|c| !keep(c)).unwrap_or(rest.len())];
        self.at += taken.len();
        taken
    }

    fn take(&mut self, c: char) -> bool {
        let there = self.rest().starts_with(c);
        self.at += if there { c.len_utf8() } else { 0 };
        there
    }

    fn skip_space(&mut self) {
        self.take_while(char::is_whitespace);
    }

    fn option(&mut self, name: &str) -> Result<Written<'a>, Problem> {
        let from = self.at;
        let key = self.take_while(is_key);
        if key.is_empty() {
            return Err(self.not_an_option(name));
        }
        let key_span = self.span(from);
        let value = if self.take('=') { self.value(name, key)? } else { Value { text: String::new(), span: key_span } };
        Ok(Written { key, key_span, value })
    }

    fn value(&mut self, name: &str, key: &str) -> Result<Value, Problem> {
        let opened_at = self.at;
        let closing: &[char] = match self.rest().chars().next() {
            Some('"') => &['"'],
            Some('\'') => &['\''],
            Some('“' | '”' | '„') => &['”', '“', '"'],
            _ => {
                let from = self.at;
                let text = self.take_while(|c| !c.is_whitespace() && !matches!(c, '}' | '"' | '\'' | ','));
                return Ok(Value { text: text.to_owned(), span: self.span(from) });
            }
        };
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        let from = self.at;
        let text = self.take_while(|c| !closing.contains(&c));
        let span = self.span(from);
        if self.rest().is_empty() {
            self.at = self.line.len();
            return Err(Problem::new(
                Code::BadDirective,
                self.span(opened_at),
                format!("the value of \"{key}\" has no closing quote mark"),
            )
            .help(format!("write ::{name}{{{key}=\"…\"}}")));
        }
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        Ok(Value { text: text.trim().to_owned(), span })
    }

    fn not_an_option(&mut self, name: &str) -> Problem {
        let from = self.at;
        let rest = self.rest();
        self.at = self.line.len();
        let (message, help) = if rest.is_empty() {
            (
                format!("the options of \"{name}\" have no closing bracket"),
                "write a \"}\" at the end of the line".to_owned(),
            )
        } else {
            let odd: String = rest.chars().take(1).collect();
            (
                format!("\"{odd}\" cannot stand here"),
                "options are written as key=\"value\" with spaces between them, such as {situation=\"grief\" limit=5}"
                    .to_owned(),
            )
        };
        Problem::new(Code::BadDirective, self.span(from), message).help(help)
    }
}
