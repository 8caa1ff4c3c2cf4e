//! A site that was read so that its groups can be asked about, whatever else is wrong with it.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;

use super::ending::Failure;
use super::given::{is_missing_at_top, load};
use super::tell;
use crate::cli::Surroundings;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::site::group::Group;
use crate::site::place::PlaceRef;
use crate::site::value::Slug;
use crate::site::{self, ReadOptions, Site};
use crate::sources::{SourcePath, Sources};
use crate::text::{Span, nearest};
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
    Unreadable {
        id: &'s str,
        problems: Diagnostics,
    },
}

impl Opened {
    pub(super) fn read(folder: &Path, today: Date) -> Result<Self, Failure> {
        let (sources, problems) = load(folder)?;
        Ok(Self::of(sources, problems, today))
    }

    /// The site in these sources, with what is known to be wrong with them.
    pub(super) fn of(sources: Sources, mut problems: Diagnostics, today: Date) -> Self {
        let how = ReadOptions { today, base_url: None, drafts: true, kept: None };
        let site = site::read(&sources, &how, &mut problems);
        Self { sources, site, problems: problems.sorted() }
    }

    /// What the folder lacks to be a site that could be asked; nothing where it is one.
    pub(super) fn no_site(&self) -> Diagnostics {
        let mut missing = Diagnostics::default();
        let found = self.problems.iter().filter(|problem| is_missing_at_top(problem));
        found.for_each(|problem| missing.push(problem.clone()));
        missing
    }

    /// The files of groups that are no text, so that what was read of them is not what is there.
    pub(super) fn unread_texts(&self) -> Diagnostics {
        let mut found = Diagnostics::default();
        let is_of_groups = |place: &Place| place.path.as_str().starts_with("groups");
        let is_unread =
            |problem: &&Diagnostic| problem.code == Code::NotUtf8 && problem.place.as_ref().is_some_and(is_of_groups);
        self.problems.iter().filter(is_unread).for_each(|problem| found.push(problem.clone()));
        found
    }

    /// Whether there is a file of settings, which makes a folder a site.
    pub(super) fn has_settings(&self) -> bool {
        self.sources.text("site.yaml").is_some()
    }

    /// Whether there are no settings, so that nothing can be added; if so, tells where they were looked for.
    pub(super) fn lacks_settings(&self, around: &Surroundings) -> bool {
        let missing = self.no_site();
        let is_settings =
            |problem: &&Diagnostic| problem.place.as_ref().is_some_and(|at| at.path.as_str() == "site.yaml");
        let mut told = Diagnostics::default();
        missing.iter().filter(is_settings).for_each(|problem| told.push(problem.clone()));
        tell::problems(&told, &self.sources, around);
        !told.is_empty()
    }

    /// Whether the folder is no site that could be asked; if so, tells what is missing and where it was looked for.
    pub(super) fn is_no_site(&self, around: &Surroundings) -> bool {
        let missing = self.no_site();
        tell::problems(&missing, &self.sources, around);
        !missing.is_empty()
    }

    /// What each of the ids stands for, each once; a failure that names every id that nothing has.
    pub(super) fn seek<'s>(&'s self, ids: &'s [String]) -> Result<Vec<Sought<'s>>, Failure> {
        let mut found = Vec::new();
        let mut unknown = Vec::new();
        for (number, id) in ids.iter().enumerate() {
            if ids[..number].contains(id) {
                continue;
            }
            match self.group(id) {
                Some(group) => found.push(Sought::Group(group)),
                None => match self.unreadable(id) {
                    problems if problems.is_empty() => unknown.push(self.unknown(id)),
                    problems => found.push(Sought::Unreadable { id, problems }),
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

    /// What is wrong with what is written under this id, where so much is wrong that it is no group.
    fn unreadable(&self, id: &str) -> Diagnostics {
        let mut found = Diagnostics::default();
        let files = self.sources.texts("groups", &[".yaml", ".yml"]);
        for (path, text) in files.filter(|_| self.site.gaps.groups) {
            let parts = yaml::items(&text, path, &mut Diagnostics::default()).items;
            let whole = parts.is_empty().then(|| Region::file(path, &text));
            let is_read = |region: &Region| self.site.groups.values().any(|group| group.origin == *region);
            for region in parts.into_iter().chain(whole) {
                if has_id(region.slice(&text), id) && !is_read(&region) {
                    found.append(self.within(path, |at| (region.span.start..=region.span.end).contains(&at)));
                }
            }
        }
        found
    }

    /// Every problem of the files of groups that lies in none of the groups that were read: because of it others may be missing.
    pub(super) fn unread_groups(&self) -> Diagnostics {
        let mut found = Diagnostics::default();
        let is_of_groups = |path: &SourcePath| path.as_str() == "groups.yaml" || path.as_str().starts_with("groups/");
        let origins = self.site.groups.values().map(|group| &group.origin);
        let read: BTreeMap<(&SourcePath, usize), usize> =
            origins.map(|origin| ((&origin.path, origin.span.start), origin.span.end)).collect();
        let is_read = |place: &Place| {
            let at = place.span.map_or(0, |span| span.start);
            let before = read.range(..=(&place.path, at)).next_back();
            before.is_some_and(|((path, _), end)| **path == place.path && at < *end)
        };
        let unread = |problem: &&Diagnostic| {
            problem.place.as_ref().is_some_and(|place| is_of_groups(&place.path) && !is_read(place))
        };
        self.problems.iter().filter(unread).for_each(|problem| found.push(problem.clone()));
        found
    }

    /// What is wrong with the id of a group because something else is written under it as well.
    pub(super) fn others_called_as(&self, group: &Group) -> Diagnostics {
        let mut found = self.unreadable(group.id.as_str());
        let span = group.origin.span;
        let is_first = |(place, _): &(Place, String)| {
            let at = place.span.map_or(0, |span| span.start);
            place.path == group.origin.path && (span.start..=span.end).contains(&at)
        };
        let second = self.problems.iter().filter(|problem| problem.code == Code::DuplicateId);
        let second = second.filter(|problem| problem.also.as_ref().is_some_and(is_first));
        second.for_each(|problem| found.push(problem.clone()));
        found
    }

    /// Every problem that makes it doubtful when a group meets.
    pub(super) fn doubts_about(&self, group: &Group) -> Diagnostics {
        let mut doubts = Diagnostics::default();
        let mut add = |region: &Region, key: &str| {
            let Some(text) = self.sources.text(region.path.as_str()) else { return };
            if let Some(span) = yaml::entry(&text, region, key) {
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
        if group.meetings.iter().any(|meeting| meeting.time_zone.is_none()) {
            doubts.append(self.doubts_about_setting("time_zone"));
        }
        doubts.sorted()
    }

    /// Every problem that leaves open what a key of the settings says: in its lines, in those of a key that is nearly called so, or
    /// with the file as a whole.
    pub(super) fn doubts_about_setting(&self, key: &str) -> Diagnostics {
        let path = SourcePath::new("site.yaml");
        if !self.site.gaps.settings {
            return Diagnostics::default();
        }
        let text = self.sources.text(path.as_str());
        let entries = text.as_ref().and_then(|text| yaml::entries(text, &Region::file(&path, text)));
        let Some(entries) = entries else { return self.within(&path, |_| true) };
        let meant = entries.into_iter().filter(|(name, _)| nearest(name, [key]).is_some());
        let meant: Vec<Span> = meant.map(|(_, span)| span).collect();
        self.within(&path, |at| meant.iter().any(|span| (span.start..=span.end).contains(&at)))
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
    let is_of_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    text.match_indices("id").any(|(at, key)| {
        let behind = text[at + key.len()..].lines().next().unwrap_or_default();
        let value = behind.trim_start_matches(['"', '\'']).trim_start().strip_prefix(':').map(str::trim_start);
        let value = value.map(|value| value.trim_start_matches(['"', '\'']));
        let rest = value.and_then(|value| value.strip_prefix(id));
        !text[..at].ends_with(is_of_word) && rest.is_some_and(|rest| !rest.starts_with(is_of_word))
    })
}
