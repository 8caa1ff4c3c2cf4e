//! Diagnostics in the Static Analysis Results Interchange Format (SARIF) 2.1.0, an OASIS standard:
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::lines::AllLines;
use super::placed::{Placed, at, edits, placed};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::sources::Sources;
use crate::text::Position;

/// The problems in the order of the files as one log with one run; `base` is the path of the site's folder in the repository, with a slash
/// at its end, or nothing.
pub fn sarif(problems: &Diagnostics, sources: &Sources, base: &str) -> String {
    let mut list: Vec<&Diagnostic> = problems.iter().collect();
    list.sort_unstable();
    list.dedup();
    let codes: Vec<Code> = list.iter().map(|problem| problem.code).collect::<BTreeSet<_>>().into_iter().collect();
    let mut lines = AllLines::new(sources);
    let results: Vec<Value> = list.into_iter().map(|problem| result(problem, &codes, (&mut lines, base))).collect();
    let rules: Vec<Value> = codes.into_iter().map(rule).collect();
    log(&rules, &results, &json!([{ "executionSuccessful": true }]))
}

/// The same for a run that ended as the disk could not be read or written.
pub fn sarif_of_failure(why: &str) -> String {
    let told = json!([{ "level": "error", "message": { "text": why } }]);
    log(&[], &[], &json!([{ "executionSuccessful": false, "toolExecutionNotifications": told }]))
}

fn log(rules: &[Value], results: &[Value], invocations: &Value) -> String {
    let driver = json!({ "name": "Openchair", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    let run = json!({
        "tool": { "driver": driver },
        "columnKind": "unicodeCodePoints",
        "invocations": invocations,
        "results": results,
    });
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    serde_json::to_string_pretty(&log).expect("texts and numbers can always be written as JSON") + "\n"
}

fn rule(code: Code) -> Value {
    let text = code.explain().trim();
    let (first, _) = text.split_once('\n').unwrap_or((text, ""));
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": first.trim() },
        "help": { "text": text },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn result<'a>(problem: &'a Diagnostic, codes: &[Code], (lines, base): (&mut AllLines<'a>, &str)) -> Value {
    let text = match &problem.help {
        Some(help) => format!("{}\nhelp: {help}", problem.message),
        None => problem.message.clone(),
    };
    let mut result = json!({
        "ruleId": problem.code.as_str(),
        "ruleIndex": codes.binary_search(&problem.code).unwrap_or(0),
        "level": level(problem.severity()),
        "message": { "text": text },
        "locations": placed(problem, lines).map(|at| location(&at, base)).into_iter().collect::<Vec<_>>(),
    });
    if let Some((place, why)) = &problem.also {
        let mut other = location(&at(place, lines), base);
        other["message"] = json!({ "text": why });
        result["relatedLocations"] = json!([other]);
    }
    if let (Some(place), Some(edits)) = (&problem.place, edits(problem, lines)) {
        let replacement = |(start, end, text): (Position, Position, &str)| json!({ "deletedRegion": region(start, end), "insertedContent": { "text": text } });
        let replacements: Vec<Value> = edits.into_iter().map(replacement).collect();
        let artifact = json!({ "uri": uri(&format!("{base}{}", place.path)), "uriBaseId": "%SRCROOT%" });
        result["fixes"] = json!([{
            "description": { "text": problem.help.as_deref().unwrap_or(&problem.message) },
            "artifactChanges": [{ "artifactLocation": artifact, "replacements": replacements }],
        }]);
    }
    result
}

fn location(at: &Placed<'_>, base: &str) -> Value {
    let mut physical =
        json!({ "artifactLocation": { "uri": uri(&format!("{base}{}", at.file)), "uriBaseId": "%SRCROOT%" } });
    if let (Some(start), Some(end)) = (at.start, at.end) {
        physical["region"] = region(start, end);
    }
    json!({ "physicalLocation": physical })
}

fn region(start: Position, end: Position) -> Value {
    json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column })
}

/// A path as a part of an address (RFC 3986).
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            byte => out.extend(format!("%{byte:02X}").chars()),
        }
    }
    out
}
