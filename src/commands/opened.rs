//! A site that was read so that its groups can be asked about, whatever else is wrong with it.

use std::path::Path;

use jiff::civil::Date;

use super::ending::Failure;
use crate::diagnostic::{Diagnostics, Place};
use crate::disk;
use crate::site::group::Group;
use crate::site::place::PlaceRef;
use crate::site::value::Slug;
use crate::site::{self, ReadOptions, Site};
use crate::sources::{SourcePath, Sources};
use crate::text::nearest;
use crate::yaml::{self, Region};

/// The keys of a group that decide when it meets.
const TIMES: [&str; 5] = ["meetings", "paused", "from", "until", "status"];

/// A site and everything that is wrong with it.
pub(super) struct Opened {
    pub(super) sources: Sources,
    pub(super) site: Site,
    pub(super) problems: Diagnostics,
}

/// What an id stands for.
pub(super) enum Sought<'s> {
    Group(&'s Group),
    /// It is written down, but nothing can be made of it.
    Unreadable(Diagnostics),
}

impl Opened {
    pub(super) fn read(folder: &Path, today: Date) -> Result<Self, Failure> {
        let (sources, problems) = disk::load(folder)?;
        Ok(Self::of(sources, problems, today))
    }

    /// The site in these sources, with what is known to be wrong with them.
    pub(super) fn of(sources: Sources, mut problems: Diagnostics, today: Date) -> Self {
        let how = ReadOptions { today, base_url: None, drafts: true, kept: None };
        let site = site::read(&sources, &how, &mut problems);
        Self { sources, site, problems: problems.sorted() }
    }

    /// What each of the ids stands for, each once; a failure that names every id that nothing has.
    pub(super) fn seek<'s>(&'s self, ids: &[String]) -> Result<Vec<Sought<'s>>, Failure> {
        let mut found = Vec::new();
        let mut unknown = Vec::new();
        for (number, id) in ids.iter().enumerate() {
            if ids[..number].contains(id) {
                continue;
            }
            match self.group(id) {
                Some(group) => found.push(Sought::Group(group)),
                None => match self.unreadable(id) {
                    Some(problems) => found.push(Sought::Unreadable(problems)),
                    None => unknown.push(self.unknown(id)),
                },
            }
        }
        if unknown.is_empty() { Ok(found) } else { Err(Failure::Misuse(unknown.join("\nerror: "))) }
    }

    fn group(&self, id: &str) -> Option<&Group> {
        self.site.groups.get(&Slug::parse(id).ok()?)
    }

    fn unknown(&self, id: &str) -> String {
        let named = || self.site.groups.values().find(|group| group.name.trim().eq_ignore_ascii_case(id.trim()));
        let near = nearest(id, self.site.groups.keys().map(Slug::as_str));
        let help = match near.or_else(|| named().map(|group| group.id.as_str())) {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None => "the id of a group stands below its dash in groups.yaml, and at the end of its address".to_owned(),
        };
        format!("no group is called {id:?}\nhelp: {help}")
    }

    /// What is wrong with the group that is written under this id, where so much is wrong that there is none.
    fn unreadable(&self, id: &str) -> Option<Diagnostics> {
        let files = self.sources.texts("groups", &[".yaml", ".yml"]);
        files.filter(|_| self.site.gaps.groups).find_map(|(path, text)| {
            let parts = yaml::items(text, path, &mut Diagnostics::default()).items;
            let whole = parts.is_empty().then(|| Region::file(path, text));
            let region = parts.into_iter().chain(whole).find(|region| has_id(region.slice(text), id))?;
            let problems = self.within(path, |at| (region.span.start..=region.span.end).contains(&at));
            (!problems.is_empty()).then_some(problems)
        })
    }

    /// Every problem that makes it doubtful when a group meets.
    pub(super) fn doubts_about(&self, group: &Group) -> Diagnostics {
        let mut doubts = Diagnostics::default();
        let mut add = |region: &Region, key: &str| {
            let Some(text) = self.sources.text(region.path.as_str()) else { return };
            if let Some(span) = yaml::entry(text, region, key) {
                doubts.append(self.within(&region.path, |at| (span.start..=span.end).contains(&at)));
            }
        };
        for key in TIMES {
            add(&group.origin, key);
        }
        let of_meetings = group.meetings.iter().filter_map(|meeting| meeting.place.as_ref());
        for reference in group.place.iter().chain(of_meetings) {
            if let PlaceRef::Shared(id) = reference
                && let Some(shared) = self.site.places.get(id)
            {
                add(&shared.origin, id.as_str());
            }
        }
        // A zone or a place that could not be read may be what is missing here.
        let settings = SourcePath::new("site.yaml");
        if self.site.gaps.settings && group.meetings.iter().any(|meeting| meeting.time_zone.is_none()) {
            doubts.append(self.within(&settings, |_| true));
        }
        doubts.sorted()
    }

    /// Every problem in the lines of a group.
    pub(super) fn mistakes_of(&self, group: &Group) -> Diagnostics {
        let span = group.origin.span;
        self.within(&group.origin.path, |at| (span.start..=span.end).contains(&at))
    }

    /// The problems that begin at some bytes of a file.
    fn within(&self, path: &SourcePath, is_meant: impl Fn(usize) -> bool) -> Diagnostics {
        let mut found = Diagnostics::default();
        let begins = |place: &Place| place.span.map_or(0, |span| span.start);
        let here = |place: &Place| place.path == *path && is_meant(begins(place));
        let there = self.problems.iter().filter(|problem| problem.place.as_ref().is_some_and(here));
        there.for_each(|problem| found.push(problem.clone()));
        found
    }
}

/// Whether a text has a line `id: ...` with this id.
fn has_id(text: &str, id: &str) -> bool {
    text.match_indices("id:").any(|(at, key)| {
        let value = text[at + key.len()..].lines().next().unwrap_or_default().trim_start();
        let value = value.trim_start_matches(['"', '\'']);
        value.strip_prefix(id).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
    })
}
