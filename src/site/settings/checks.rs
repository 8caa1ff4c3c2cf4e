//! What a site wants to hear of each kind of problem, as `site.yaml` has it.

use std::collections::BTreeMap;

use schemars::json_schema;
use serde::{Deserialize, Deserializer};

use crate::diagnostic::{Code, Level, Severity};
use crate::site::value::written::{from_text, quote, wrong};
use crate::text::nearest;
use crate::yaml;
use crate::yaml::form::{self, form};

/// The level of each kind of problem that the site names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Checks(#[serde(deserialize_with = "yaml::unique_map")] BTreeMap<Changeable, Wanted>);

form!(Checks, |_| {
    let warnings = Code::ALL.iter().filter(|code| code.severity() == Severity::Warning);
    json_schema!({
        "type": "object",
        "propertyNames": form::one_of(warnings.map(|code| code.as_str())),
        "additionalProperties": form::one_of(Level::ALL.iter().map(|level| level.as_str())),
    })
});

impl Checks {
    /// What the site wants to hear of a kind of problem; `None` where it says nothing.
    pub fn level(&self, code: Code) -> Option<Level> {
        self.0.get(&Changeable(code)).map(|wanted| wanted.0)
    }
}

/// A kind of problem whose level a site may change: what is an error by itself could not be built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Changeable(Code);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wanted(Level);

impl<'de> Deserialize<'de> for Changeable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "the name of a warning such as `long-sentence`", |text| {
            let code = Code::named(text).ok_or_else(|| {
                let warnings = Code::ALL.iter().filter(|code| code.severity() == Severity::Warning);
                let help = match nearest(text, warnings.map(|code| code.as_str())) {
                    Some(meant) => format!("did you mean \"{meant}\"?"),
                    None => "take the name from the brackets of a message: of `warning[long-sentence]` it is `long-sentence`".to_owned(),
                };
                wrong(format!("no kind of problem is called {}", quote(text)), help)
            })?;
            if code.severity() == Severity::Error {
                let message = format!("{} is always an error, as the site could not be built with it", quote(text));
                return Err(wrong(message, "take this line away; only warnings can have another level"));
            }
            Ok(Self(code))
        })
    }
}

impl<'de> Deserialize<'de> for Wanted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "`off`, `warning` or `error`", |text| {
            let known = Level::ALL.into_iter().find(|level| level.as_str() == text);
            known.map(Self).ok_or_else(|| {
                let help = match nearest(text, Level::ALL.iter().map(|level| level.as_str())) {
                    Some(meant) => format!("did you mean \"{meant}\"?"),
                    None => "write \"off\", \"warning\" or \"error\"".to_owned(),
                };
                wrong(format!("{} is no level", quote(text)), help)
            })
        })
    }
}
