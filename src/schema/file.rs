//! A file of groups: keys at its left edge, a list of groups, or one group. Its reader has no type of its own, as it cuts large files
//! into groups by their lines.

use serde_json::{Value, json};

use super::kind::Kind;
use super::known::Known;
use super::spot::{Part, Spot};
use super::{dress, plain};
use crate::site::group::Facts;
use crate::site::place::Place;
use crate::site::value::SLUG;

/// The schema of `groups.yaml`, or of a file below `groups/`.
pub(super) fn of_groups(kind: Kind, known: &Known) -> Value {
    let mut whole = json!({
        "type": "object",
        "properties": {
            "groups": {"type": "array", "items": plain::of::<Facts>()},
            "places": {"type": "object", "additionalProperties": plain::of::<Place>()},
        },
        "additionalProperties": false,
    });
    whole = dress::dressed(whole, &Spot::top(Part::File), known);
    let group = whole["properties"]["groups"]["items"].take();
    let place = whole["properties"]["places"]["additionalProperties"].take();
    whole["properties"]["groups"]["items"] = json!({"$ref": "#/definitions/group"});
    whole["properties"]["places"]["additionalProperties"] = json!({"$ref": "#/definitions/place"});
    whole["properties"]["places"]["propertyNames"] = json!({"pattern": SLUG});
    let has_any = |keys: [&str; 2]| json!({"anyOf": [{"required": [keys[0]]}, {"required": [keys[1]]}]});
    let one = json!({"$ref": "#/definitions/group"});
    // A file in which nothing stands yet is taken for what it will most likely be.
    let is_one = match kind {
        Kind::Group => json!({"not": has_any(["groups", "places"])}),
        Kind::Groups | Kind::Site | Kind::Article | Kind::Page | Kind::Situation => {
            json!({"allOf": [has_any(["id", "name"]), {"not": has_any(["groups", "places"])}]})
        }
    };
    json!({
        "definitions": {"group": group, "place": place},
        "if": {"type": "array"},
        "then": {"items": one},
        "else": {"if": is_one, "then": one, "else": whole},
    })
}
