//! The forms of what says when a group meets, as patterns.

use super::every::Every;
use super::exception::{Exception, WithReason};
use super::times::{MOST, Times};
use super::words::{IDLE, KNOWN, MORE, SHORT};
use crate::site::value::{Day, any_case};
use crate::yaml::form::{self, form};

/// What may stand between two words.
const BETWEEN: &str = "[\\s,;/&+.\u{2013}\u{2014}-]";

/// `1st` to `31st`, with the ending that the number has.
const NTH: &str = "(?:[23]?1[Ss][Tt]|2?2[Nn][Dd]|2?3[Rr][Dd]|(?:[4-9]|1[0-9]|2[04-9]|30)[Tt][Hh])";

/// Known words in any order: whether they make a rule together is for the reader to say.
fn every() -> String {
    let short = SHORT.iter().map(|(word, _)| *word);
    let known = KNOWN.iter().map(|word| format!("{}(?:['\u{2019}]?[Ss])?", any_case(word)));
    let other = IDLE.iter().copied().chain(MORE).chain(short).map(any_case);
    let words = known.chain(other).chain([NTH.to_owned()]).collect::<Vec<_>>().join("|");
    format!("^{BETWEEN}*(?:{words})(?:{BETWEEN}+(?:{words}))*{BETWEEN}*$")
}

form!(Every, |_| {
    let words = form::text(&every(), "days such as tuesday, other friday, or 1st and 3rd tuesday");
    schemars::json_schema!({"type": "array", "minItems": 1, "items": words})
});
form!(Times, |_| schemars::json_schema!({"type": "integer", "minimum": 1, "maximum": MOST}));
form!(Exception, |generator| {
    form::either(&generator.subschema_for::<Day>(), &generator.subschema_for::<WithReason>())
});
