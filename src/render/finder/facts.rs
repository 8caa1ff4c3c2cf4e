//! What is asked of groups: formats, languages, whom they are for, what helps to get in, where they are.

use std::collections::BTreeSet;

use super::numbers::Numbers;
use super::spots::spots;
use crate::plan::Plan;
use crate::render::speech::Speaker;
use crate::search::index::{Facet, Facts};
use crate::site::group::Group;
use crate::site::value::{AgeWord, Language, Slug};
use crate::site::vocabulary::{Access, Format, Gender, Kind, OpenTo, Relation, Status};

/// Every value that groups may have, with its words.
pub(super) fn facets(speaker: &Speaker<'_, '_>) -> Vec<Facet> {
    let mut all = of_list(speaker, ("format", "format"), Format::ALL.iter().map(|one| one.as_str()));
    let tags: BTreeSet<&str> = speaker
        .plan
        .index
        .groups
        .iter()
        .flat_map(|group| {
            let of_meetings = group.meetings.iter().flat_map(|meeting| &meeting.languages);
            speaker.site().languages_of(group).iter().chain(of_meetings)
        })
        .map(Language::as_str)
        .collect();
    all.extend(tags.into_iter().map(|tag| Facet {
        field: "language",
        key: tag.to_owned(),
        label: speaker.words.language_name(tag),
    }));
    all.extend(of_list(speaker, ("audience", "find-audience"), AgeWord::ALL.into_iter().map(AgeWord::as_str)));
    all.extend(of_list(speaker, ("audience", "find-audience"), Gender::ALL.iter().map(|one| one.as_str())));
    all.extend(of_list(speaker, ("audience", "find-audience"), relations()));
    all.extend(of_list(speaker, ("access", "access"), Access::ALL.iter().map(|one| one.as_str())));
    all.extend(of_list(speaker, ("kind", "kind"), Kind::ALL.iter().map(|one| one.as_str())));
    all.extend(of_list(speaker, ("cost", "find-cost"), ["free", "donation"].into_iter()));
    all
}

/// The facets of one field by the words of a closed list.
fn of_list(
    speaker: &Speaker<'_, '_>,
    (field, prefix): (&'static str, &str),
    keys: impl Iterator<Item = &'static str>,
) -> Vec<Facet> {
    keys.map(|key| Facet { field, key: key.to_owned(), label: speaker.words.text(&format!("{prefix}-{key}")) })
        .collect()
}

/// "For those who live with it" is what nearly every group is, so nobody asks for it.
fn relations() -> impl Iterator<Item = &'static str> {
    Relation::ALL.iter().filter(|relation| **relation != Relation::Own).map(|relation| relation.as_str())
}

/// The zones of all meetings, the site's own first.
pub(super) fn zones(plan: &Plan<'_>) -> Vec<String> {
    let own = plan.site.settings.time_zone.to_string();
    let meetings = plan.index.groups.iter().flat_map(|group| &group.meetings);
    let zones: BTreeSet<String> =
        meetings.filter_map(|meeting| meeting.time_zone.as_ref()).map(ToString::to_string).collect();
    std::iter::once(own.clone()).chain(zones.into_iter().filter(|zone| *zone != own)).collect()
}

/// The facts of a group.
pub(super) fn facts(speaker: &Speaker<'_, '_>, numbers: &Numbers<'_>, group: &Group) -> Facts {
    Facts {
        situations: group.situations.iter().filter_map(|id: &Slug| numbers.situations.get(id).copied()).collect(),
        program: group.program.as_deref().and_then(|program| numbers.programs.get(program).copied()),
        state: state(speaker, group),
        spots: spots(speaker, numbers, group),
    }
}

/// What stands against coming, as the rows of an index have it.
fn state(speaker: &Speaker<'_, '_>, group: &Group) -> u8 {
    let site = speaker.site();
    let today = site.today;
    let is_paused = group.paused.iter().any(|pause| pause.covers_date(today));
    if is_paused || group.from.is_some_and(|from| from.date() > today) {
        return 3;
    }
    let open_to = group.audience.as_deref().map(|audience| &audience.open_to[..]).unwrap_or_default();
    let is_shut = !open_to.is_empty() && open_to.iter().all(|to| matches!(to, OpenTo::Members | OpenTo::Referral));
    if group.status == Status::Full || is_shut {
        return 2;
    }
    u8::from(group.verified.as_ref().is_none_or(|verified| speaker.is_stale(verified.date)))
}
