//! Where a name stands that nothing has, and what to say of it.

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::site::Site;
use crate::site::group::Group;
use crate::site::value::Slug;
use crate::sources::Sources;
use crate::text::nearest;
use crate::yaml::{self, Region};

/// Where in its file the value at `path` of a group stands.
pub(in crate::site) fn place_in(sources: &Sources, group: &Group, path: &str) -> Place {
    place_at(sources, &group.origin, path)
}

/// Where the value at `path` of a region stands.
pub fn place_at(sources: &Sources, region: &Region, path: &str) -> Place {
    match sources.text(region.path.as_str()) {
        Some(text) => yaml::place(&text, region, path),
        None => Place::file(&region.path),
    }
}

/// Says that nothing is called `id`, with the nearest name or where the names are found.
pub(super) fn unknown<'a>(
    place: Place,
    (kind, id): (&str, &str),
    known: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> Diagnostic {
    let help = nearest(id, known).map_or_else(|| otherwise.to_owned(), |near| format!("did you mean \"{near}\"?"));
    Diagnostic::new(Code::UnknownReference, place, format!("no {kind} is called \"{id}\"")).help(help)
}

/// Says that no situation is called `id`.
pub(super) fn unknown_situation(site: &Site, place: Place, id: &Slug) -> Diagnostic {
    let known = site.situations.keys().map(Slug::as_str);
    let help = format!("write a file content/situations/{id}.md, or use one of: {}", some_of(site));
    unknown(place, ("situation", id.as_str()), known, &help)
}

fn some_of(site: &Site) -> String {
    let mut names: Vec<&str> = site.situations.keys().map(Slug::as_str).take(8).collect();
    if site.situations.len() > names.len() {
        names.push("…");
    }
    names.join(", ")
}
