//! Reads the directory of groups: `groups.yaml`, and `groups/` with any number of files.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use rayon::prelude::*;

use super::gaps::Gaps;
use super::group::{Facts, Group};
use super::inputs;
use super::kept::Kept;
use super::place::{Place, SharedPlace};
use super::value::Slug;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Fix, Place as PlaceInFile};
use crate::sources::{Fingerprint, SharedText, Source, SourcePath, Sources};
use crate::text::{Span, nearest, only_nearest};
use crate::yaml::{self, Read, Region};

/// All groups and shared places.
#[derive(Debug)]
pub(super) struct Directory {
    pub(super) places: Arc<BTreeMap<Slug, SharedPlace>>,
    pub(super) groups: Arc<BTreeMap<Slug, Group>>,
    /// What of them could not be read.
    pub(super) gaps: Gaps,
    pub(super) problems: Diagnostics,
}

/// Reads all groups and shared places.
pub(super) fn read(sources: &Sources, kept: Option<&Kept>) -> Arc<Directory> {
    let sources = inputs::of_directory(sources);
    let Some(kept) = kept else { return Arc::new(read_files(&sources, None)) };
    kept.directory.of(sources, |sources| {
        let directory = Arc::new(read_files(sources, Some(kept)));
        kept.turn_groups();
        directory
    })
}

fn read_files(sources: &Sources, kept: Option<&Kept>) -> Directory {
    let (mut gaps, mut problems) = (Gaps::default(), Diagnostics::default());
    let mut places = BTreeMap::new();
    let mut groups = BTreeMap::new();
    for (path, text) in files(sources) {
        let mut of_file = Diagnostics::default();
        let mut items = yaml::items(&text, path, &mut of_file);
        gaps.places |= of_file.has_errors();
        gaps.groups |= of_file.has_errors();
        problems.append(of_file);
        if is_one_group(&items) {
            items = yaml::Items { keys: Vec::new(), items: vec![Region::file(path, &text)] };
        }
        for key in &items.keys {
            match key.name.as_str() {
                "groups" => {}
                "places" => gaps.places |= !read_places(&text, (&key.region, kept), &mut places, &mut problems),
                other => problems.push(unknown_key(path, other, key.span).maybe_fix(meant(&text, &items, key))),
            }
        }
        for (group, of_group) in read_groups(&text, &items.items, kept) {
            problems.append(of_group);
            let group = match group {
                Read::Whole(group) => group,
                Read::Part(group) => {
                    gaps.parts.insert(group.id.clone());
                    group
                }
                Read::Nothing => {
                    gaps.groups = true;
                    continue;
                }
            };
            if let Some(first) = groups.get(&group.id) {
                let (second, first) = (place_of_id(sources, &group), place_of_id(sources, first));
                problems.push(duplicate("group", group.id.as_str(), second, first));
            } else {
                groups.insert(group.id.clone(), group);
            }
        }
    }
    Directory { places: Arc::new(places), groups: Arc::new(groups), gaps, problems }
}

/// A file of `groups/` may be just one group, with the group's keys at its left edge.
pub(super) fn is_one_group(items: &yaml::Items) -> bool {
    let has = |name: &str| items.keys.iter().any(|key| key.name == name);
    (has("id") || has("name")) && !has("groups") && !has("places")
}

/// The files of the directory, in the order in which they are read.
pub(super) fn files(sources: &Sources) -> impl Iterator<Item = (&SourcePath, SharedText)> {
    let single = sources.files.get_key_value(&SourcePath::new("groups.yaml")).and_then(|(path, source)| match source {
        Source::Text(text) => Some((path, text.get())),
        Source::Asset(_) => None,
    });
    single.into_iter().chain(sources.texts("groups/", &[".yaml", ".yml"]))
}

fn read_groups(text: &str, regions: &[Region], kept: Option<&Kept>) -> Vec<(Read<Group>, Diagnostics)> {
    /// How many groups are read in one go.
    const MANY: usize = 32;
    regions
        .par_chunks(MANY)
        .flat_map_iter(|regions| {
            let read = read_bunch(text, regions, kept);
            let origins = regions.iter().cloned();
            origins.zip(read).map(|(origin, (read, problems))| (read.map(|facts| Group { origin, facts }), problems))
        })
        .collect()
}

/// What is written of some groups; from what is kept where nothing of them has changed.
fn read_bunch(text: &str, regions: &[Region], kept: Option<&Kept>) -> Vec<(Read<Arc<Facts>>, Diagnostics)> {
    let Some(kept) = kept else { return read_afresh(text, regions) };
    let keys: Vec<Fingerprint> = regions.iter().map(|region| Fingerprint::of(region.slice(text).as_bytes())).collect();
    let known: Vec<Arc<Facts>> = keys.iter().map_while(|key| kept.groups.get(*key)).collect();
    if known.len() == keys.len() {
        return known.into_iter().map(|facts| (Read::Whole(facts), Diagnostics::default())).collect();
    }
    let read = read_afresh(text, regions);
    for (key, (group, _)) in keys.into_iter().zip(&read) {
        if let Read::Whole(facts) = group {
            kept.groups.keep(key, Arc::clone(facts));
        }
    }
    read
}

fn read_afresh(text: &str, regions: &[Region]) -> Vec<(Read<Arc<Facts>>, Diagnostics)> {
    let read = yaml::read_each::<Facts>(text, regions).into_iter();
    read.map(|(facts, problems)| (facts.map(Arc::new), problems)).collect()
}

/// Says whether all of them could be read.
fn read_places(
    text: &str,
    (region, kept): (&Region, Option<&Kept>),
    places: &mut BTreeMap<Slug, SharedPlace>,
    problems: &mut Diagnostics,
) -> bool {
    let key = kept.map(|kept| (kept, Fingerprint::of(region.slice(text).as_bytes())));
    let known = key.and_then(|(kept, key)| kept.places.get(key));
    let (read, is_whole) = match known {
        Some(known) => (known, true),
        None => match yaml::read_what_can::<SharedPlaces>(text, region, problems) {
            Read::Whole(shared) => (Arc::new(shared.0), true),
            Read::Part(shared) => (Arc::new(shared.0), false),
            Read::Nothing => (Arc::default(), false),
        },
    };
    if let Some((kept, key)) = key.filter(|_| is_whole) {
        kept.places.keep(key, Arc::clone(&read));
    }
    for (id, place) in read.iter() {
        match places.entry(id.clone()) {
            Entry::Vacant(free) => {
                free.insert(SharedPlace { origin: region.clone(), place: place.clone().hushed() });
            }
            Entry::Occupied(taken) => {
                let id = taken.key();
                let message = format!("there is already a place with the id \"{id}\" in another file");
                problems.push(
                    Diagnostic::new(Code::DuplicateId, yaml::place(text, region, id.as_str()), message)
                        .help("give one of the two another id"),
                );
            }
        }
    }
    is_whole
}

#[derive(serde::Deserialize)]
struct SharedPlaces(#[serde(deserialize_with = "yaml::unique_map")] BTreeMap<Slug, Place>);

fn unknown_key(path: &SourcePath, key: &str, span: Span) -> Diagnostic {
    let help = match nearest(key, ["groups", "places"]) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => "a file of groups has two keys at its left edge: `places:` and `groups:`".to_owned(),
    };
    Diagnostic::new(Code::UnknownKey, PlaceInFile::at(path, span), format!("there is no key \"{key}\" here")).help(help)
}

/// The key that must have been meant by one at the top of a file, if it is not there already.
fn meant(text: &str, items: &yaml::Items, key: &yaml::TopKey) -> Option<Fix> {
    let meant = only_nearest(&key.name, ["groups", "places"])?;
    let is_there = items.keys.iter().any(|key| key.name == meant);
    let is_plain = text.get(key.span.start..key.span.end) == Some(key.name.as_str());
    (is_plain && !is_there).then(|| Fix::one(key.span, meant))
}

fn place_of_id(sources: &Sources, group: &Group) -> PlaceInFile {
    super::references::place_in(sources, group, "id")
}

fn duplicate(kind: &str, id: &str, second: PlaceInFile, first: PlaceInFile) -> Diagnostic {
    Diagnostic::new(Code::DuplicateId, second, format!("there is already a {kind} with the id \"{id}\""))
        .help(format!("give one of the two another id, for example \"{id}-2\""))
        .also(first, "the first one")
}
