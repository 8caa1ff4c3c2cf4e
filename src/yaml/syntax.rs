//! Plain words for what the YAML library could not read: the usual slips of a person who writes YAML in an editor.
//!
//! The library's own words name its machinery, and its place is often a line late. So its words only choose what to look
//! for, and the line itself says what it is.

use super::Region;
use super::lines::{Line, Lines};
use super::meant::{is_curly_quote, is_odd_space};
use super::messages::{quoted, shown};
use super::refusals::Refusal;
use super::slips::{self, NO_SPACE_AFTER_COLON, NO_SPACE_AFTER_DASH, TAB};
use super::tree::first_line;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::Span;

/// A place with its message and help.
type Found = (Span, String, String);

/// The problem at byte `offset` of the file, of which the library says `info`.
pub(super) fn explain(text: &str, region: &Region, info: &str, offset: usize) -> Diagnostic {
    if info.contains("recursion limit") {
        return *Refusal::TooDeep.at(Span::new(offset, offset), text, region);
    }
    let lines = Lines::of(text, region.span);
    let found = tab(&lines, info, offset)
        .or_else(|| odd_space(&lines, offset))
        .or_else(|| sign(&lines, offset))
        .or_else(|| quote(&lines, info, offset))
        .or_else(|| bracket(&lines, info, offset))
        .or_else(|| colon(&lines, info, offset))
        .or_else(|| key(&lines, info, offset))
        .or_else(|| dash(&lines, info, offset))
        .or_else(|| no_space(&lines, offset))
        .unwrap_or_else(|| crooked(&lines, offset));
    let fix = slips::fix(&lines, found.0, &found.1);
    problem(text, region, found).maybe_fix(fix)
}

/// The problem that a text begins at `offset` with a sign that means something else to YAML.
pub(super) fn sign_at_start(text: &str, region: &Region, offset: usize) -> Diagnostic {
    let lines = Lines::of(text, region.span);
    problem(text, region, sign(&lines, offset).unwrap_or_else(|| sign_found(&lines, offset, "this sign")))
}

fn problem(text: &str, region: &Region, (span, message, help): Found) -> Diagnostic {
    Diagnostic::new(Code::BadYaml, Place::at(&region.path, first_line(text, span)), message).help(help)
}

/// The span from here to the end of its line.
fn rest(lines: &Lines<'_>, offset: usize) -> Span {
    Span::new(offset, lines.at(offset).end().max(offset))
}

fn tab(lines: &Lines<'_>, info: &str, offset: usize) -> Option<Found> {
    let here = lines.at(offset);
    let about = info.contains("tab ") || info.contains("tabs ") || info.ends_with("a tab");
    let line = if about { lines.from(here).take(50).find(Line::has_tab) } else { Some(here) };
    let Some(line) = line.filter(Line::has_tab) else { return tab_after_key(here) };
    let help = "use spaces instead, two for each level; many editors can do it for the whole file";
    Some((Span::new(line.start, line.body()), TAB.to_owned(), help.to_owned()))
}

fn tab_after_key(line: Line<'_>) -> Option<Found> {
    let at = line.text.find(":\t")? + 1;
    let (key, value) = (line.text[..at].trim(), line.text[at..].trim());
    let span = Span::new(line.start + at, line.end() - value.len());
    Some((span, "there is a tab after the colon".to_owned(), format!("write a space instead: {key} {}", shown(value))))
}

/// A character that looks like a space, or like nothing, where a space belongs.
fn odd_space(lines: &Lines<'_>, offset: usize) -> Option<Found> {
    let here = lines.at(offset);
    let line = [Some(here), lines.written_above(here)].into_iter().flatten().find(has_odd_space)?;
    let at = line.text.find(is_odd_space)?;
    let width = line.text[at..].len() - line.text[at..].trim_start_matches(is_odd_space).len();
    let span = Span::new(line.start + at, line.start + at + width);
    let plain = line.text.trim_start_matches('\u{feff}').replace(is_odd_space, " ");
    let message = "there is a space of another kind here, as web pages and Word have it";
    Some((span, message.to_owned(), format!("delete it and type it again: \"{}\"", shown(&plain))))
}

/// Whether a space of another kind stands at the beginning of the line or after its first colon.
fn has_odd_space(line: &Line<'_>) -> bool {
    let after_colon = line.text.split_once(':').is_some_and(|(_, value)| value.starts_with(is_odd_space));
    after_colon || line.text.trim_start_matches([' ', '-']).starts_with(is_odd_space)
}

/// A key without a space after its colon, of which the library only says that the lines around it do not fit.
fn no_space(lines: &Lines<'_>, offset: usize) -> Option<Found> {
    let here = lines.at(offset);
    [Some(here), lines.written_above(here)].into_iter().flatten().find_map(|line| {
        let body = line.text.trim_start_matches([' ', '-']).trim_end();
        let (key, value) = body.split_once(':')?;
        let is_word = !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        if !is_word || value.starts_with([' ', '/']) || value.is_empty() {
            return None;
        }
        let help = format!("write \"{key}: {}\"", shown(value));
        let start = line.end() - line.text.trim_start_matches([' ', '-']).len();
        Some((Span::new(start, line.end()), "there is no space after the colon".to_owned(), help))
    })
}

/// A sign at the beginning of a value that cannot begin a text.
fn sign(lines: &Lines<'_>, offset: usize) -> Option<Found> {
    let sign = lines.text.get(offset..)?.chars().next()?;
    let line = lines.at(offset);
    if !"@`%&*!|>,]}?".contains(sign) || !line.value_begins_at(offset) {
        return None;
    }
    let before = line.text[..offset - line.start].trim_end();
    if sign == ',' && before.ends_with([',', '[', '{']) {
        let help = "take it out, or write what is missing before it";
        return Some((Span::new(offset, offset + 1), "there is a comma too many".to_owned(), help.to_owned()));
    }
    Some(sign_found(lines, offset, &format!("\"{sign}\"")))
}

fn sign_found(lines: &Lines<'_>, offset: usize, sign: &str) -> Found {
    let span = rest(lines, offset);
    let value = lines.text[span.start..span.end].trim();
    let mut help = format!("put it in quotes: {}", quoted(value));
    if value.starts_with(['&', '*', '!']) {
        help.push_str("; names for parts of a file (&name, *name, !name) are not read");
    }
    (span, format!("a text cannot begin with {sign}"), help)
}

fn quote(lines: &Lines<'_>, info: &str, offset: usize) -> Option<Found> {
    if info.contains("escape") || info.contains("hexadecimal") {
        let at = lines.text[offset..].find('\\').map_or(offset, |at| offset + at);
        let help = "write two of them (\\\\) for one, or put the text in 'single quotes'";
        let message = "a backslash in \"double quotes\" has a meaning of its own";
        return Some((Span::new(at, (at + 2).min(lines.text.len())), message.to_owned(), help.to_owned()));
    }
    if info.contains("trailing content after") {
        let line = lines.at(offset);
        return Some(match line.value().filter(|(_, value)| value.starts_with(['"', '\''])) {
            Some((start, value)) if start < offset => more_after_quote(value, rest(lines, offset)),
            _ => unclosed_quote(lines, lines.opening_quote_above(line).unwrap_or(offset)),
        });
    }
    info.contains("quoted scalar").then(|| unclosed_quote(lines, offset))
}

fn more_after_quote(value: &str, span: Span) -> Found {
    let message = "there is more text after the closing quote mark".to_owned();
    let inner = value.trim_matches(['"', '\'']);
    let help = if value.starts_with('\'') {
        format!("a ' ends the text here; put it in double quotes: {}", quoted(inner))
    } else if value.contains('\'') {
        format!("put all of it in quotes, with \\\" for each quote mark inside: {}", quoted(value))
    } else {
        format!("put all of it in single quotes: '{}'", shown(value))
    };
    (span, message, help)
}

fn unclosed_quote(lines: &Lines<'_>, offset: usize) -> Found {
    let span = rest(lines, offset);
    let value = lines.text[span.start..span.end].trim();
    let mark = value.chars().next().filter(|c| matches!(c, '"' | '\'')).unwrap_or('"');
    let inner = value.trim_start_matches(mark);
    let help = format!("put a {mark} at its end as well: {mark}{}{mark}", shown(inner));
    (span, format!("this text begins with a {mark} that is never closed"), help)
}

fn bracket(lines: &Lines<'_>, info: &str, offset: usize) -> Option<Found> {
    let line = lines.at(offset);
    if info.contains("misplaced bracket") {
        let sign = lines.text[offset..].chars().next().unwrap_or(']');
        let help = "take it out, or put the whole text in quotes".to_owned();
        return Some((Span::new(offset, offset + 1), format!("there is a \"{sign}\" too many"), help));
    }
    if info.contains("expected key")
        && let Some((start, value)) =
            line.value().filter(|(start, value)| *start < offset && value.starts_with(['[', '{']))
        && lines.text[start..offset].trim_end().ends_with([']', '}'])
    {
        let help = format!("put the whole text in quotes: {}", quoted(value));
        return Some((rest(lines, offset), "there is more text after the closing bracket".to_owned(), help));
    }
    if !(info.contains("flow") || info.contains("illegal placement") || info.contains("end of plain")) {
        return None;
    }
    let Some(at) = lines.open_bracket(line) else {
        let help = "put commas between the entries, and quotes around a text with a colon, comma or bracket in it";
        return Some((
            rest(lines, offset),
            "what is in these brackets does not hold together".to_owned(),
            help.to_owned(),
        ));
    };
    let (open, close) = if lines.text[at..].starts_with('[') { ('[', ']') } else { ('{', '}') };
    let help = format!("put a \"{close}\" at its end: {}{close}", shown(lines.at(at).from(at)));
    Some((rest(lines, at), format!("the bracket \"{open}\" is never closed"), help))
}

fn colon(lines: &Lines<'_>, info: &str, offset: usize) -> Option<Found> {
    if !info.contains("values are not allowed") {
        return None;
    }
    let line = lines.at(offset);
    let (start, value) = line.value().filter(|(start, _)| *start <= offset)?;
    let key = line.key().unwrap_or_default();
    if value.starts_with(is_curly_quote) {
        let help = format!("type straight ones: {key}: {}", quoted(value.trim_matches(is_curly_quote)));
        let message = "these quote marks are curly, so they do not keep the text together";
        return Some((Span::new(start, line.end()), message.to_owned(), help));
    }
    let help = format!("put the text in quotes: {key}: {}", quoted(value));
    Some((Span::new(start, line.end()), "there is a second \": \" in this line".to_owned(), help))
}

/// A line in which no key was found.
fn key(lines: &Lines<'_>, info: &str, offset: usize) -> Option<Found> {
    if info.contains("comment intercepting") {
        let help = "put the whole text in quotes, or the comment on a line of its own".to_owned();
        return Some((rest(lines, offset), "a comment cuts this text in two".to_owned(), help));
    }
    if !info.contains("simple key") {
        return None;
    }
    let here = lines.at(offset);
    let line = if here.body() >= offset { lines.written_above(here)? } else { here };
    let body = line.text.trim();
    let span = Span::new(line.body(), line.end());
    if let Some(entry) = body.strip_prefix('-').filter(|entry| !entry.starts_with([' ', '-'])) {
        return Some((span, NO_SPACE_AFTER_DASH.to_owned(), format!("write \"- {}\"", shown(entry))));
    }
    if lines.written_above(line).is_some_and(|above| above.column() == line.column() && above.begins_with_dash()) {
        return Some((span, "this line has no dash".to_owned(), format!("write \"- {}\"", shown(body))));
    }
    match body.split_once(':') {
        Some((key, value)) if !value.starts_with("//") && !key.contains(' ') => {
            let help = format!("write \"{}: {}\"", shown(key), shown(value));
            Some((span, NO_SPACE_AFTER_COLON.to_owned(), help))
        }
        _ => {
            let (word, more) = body.split_once(' ').unwrap_or((body, "..."));
            let help = format!(
                "write a colon after the key, such as \"{}: {}\"; a text that goes on here has to be indented further",
                shown(word),
                shown(more)
            );
            Some((span, "this line has no colon".to_owned(), help))
        }
    }
}

fn dash(lines: &Lines<'_>, info: &str, offset: usize) -> Option<Found> {
    let line = lines.at(offset);
    let span = Span::new(line.body(), line.end());
    if info.contains("entries are not allowed") {
        let message = "a list cannot begin in the line of its key".to_owned();
        let help = format!("put each entry on a line of its own below \"{}:\"", line.key().unwrap_or_default());
        return Some((Span::new(offset, line.end()), message, help));
    }
    if !line.begins_with_dash() {
        return None;
    }
    let above = lines.written_above(line)?;
    if let (Some(key), Some(_), true) = (above.key(), above.value(), above.column() <= line.column()) {
        let message = format!("\"{key}\" has a value already, so no list can follow");
        return Some((
            span,
            message,
            format!("put that value into the list too, on a line of its own below \"{key}:\""),
        ));
    }
    let message = "this dash does not line up with the lines above it".to_owned();
    Some((span, message, "begin it in the same column as the other dashes of its list".to_owned()))
}

/// A line that does not begin where one could: what is left when nothing else was found.
fn crooked(lines: &Lines<'_>, offset: usize) -> Found {
    let here = lines.at(offset);
    let line = if here.text.trim().is_empty() { lines.written_above(here).unwrap_or(here) } else { here };
    let span = Span::new(line.body(), line.end());
    let neighbour = lines.key_above(line);
    let help = match neighbour {
        Some(key) => format!("begin it in the same column as \"{}\"", shown(key)),
        None => "look for a missing colon, dash or quote mark in it, and compare its column with the lines around it"
            .to_owned(),
    };
    let message = match neighbour {
        Some(_) => "this line does not line up with the lines above it",
        None => "this line cannot be read",
    };
    (span, message.to_owned(), help)
}
