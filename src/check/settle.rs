//! What becomes of each warning: as the site wishes, and as the texts themselves say.

use std::collections::BTreeMap;

use super::switch::Switches;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Level, Place, Severity};
use crate::site::settings::Checks;
use crate::sources::{SourcePath, Sources};
use crate::text::nearest;

/// Gives each warning its level, and leaves out those that are switched off where they stand.
pub fn settle(problems: Diagnostics, checks: &Checks, sources: &Sources) -> Diagnostics {
    let mut switches: BTreeMap<SourcePath, Switches> = BTreeMap::new();
    problems.settled(|problem| {
        if problem.code.severity() == Severity::Error {
            return Some(problem);
        }
        if let Some(place) = &problem.place {
            if !switches.contains_key(&place.path) {
                switches.insert(place.path.clone(), switches_of(sources, &place.path));
            }
            let at = place.span.map_or(0, |span| span.start);
            if switches.get(&place.path).is_some_and(|known| known.is_off(problem.code, at)) {
                return None;
            }
        }
        let level = checks.level(problem.code).unwrap_or(Level::Warning);
        level.severity().map(|severity| problem.with_severity(severity))
    })
}

fn switches_of(sources: &Sources, path: &SourcePath) -> Switches {
    sources.text(path.as_str()).map_or_else(Switches::default, |text| Switches::of(path, &text))
}

/// Warns of switches that switch nothing off, as their names are wrong.
pub(super) fn check(sources: &Sources, problems: &mut Diagnostics) {
    for (path, text) in sources.texts("", &[".md", ".yaml"]) {
        for (span, name) in Switches::of(path, &text).unknown {
            let (message, help) = wrong_name(&name);
            problems.push(Diagnostic::new(Code::UnknownSwitch, Place::at(path, span), message).help(help));
        }
    }
}

fn wrong_name(name: &str) -> (String, String) {
    if Code::named(name).is_some() {
        let message = format!("\"{name}\" is always an error, so it cannot be switched off");
        return (message, "mend what it is about, and take the name out of this comment".to_owned());
    }
    let warnings = Code::ALL.iter().filter(|code| code.severity() == Severity::Warning);
    let help = match nearest(name, warnings.map(|code| code.as_str())) {
        Some(meant) => format!("did you mean \"{meant}\"?"),
        None => "take the name from the brackets of the message: of `warning[long-sentence]` it is `long-sentence`"
            .to_owned(),
    };
    (format!("no kind of problem is called \"{name}\", so this comment switches nothing off"), help)
}
