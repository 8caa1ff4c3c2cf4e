//! What the directives of texts name must exist.

use super::Plan;
use super::index::{By, GroupList, Listed};
use super::lay_out::all_articles;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::markdown::{Body, Directive, DirectiveKind, Value};
use crate::site::group::Group;
use crate::site::value::{Slug, slugify};
use crate::site::vocabulary::Format;
use crate::sources::SourcePath;
use crate::text::{Span, nearest};

/// Files every directive that names something that is not there.
pub(super) fn check(plan: &Plan<'_>, problems: &mut Diagnostics) {
    for article in all_articles(plan.site) {
        for written in article.versions() {
            body(plan, (&written.path, written.body_start), &written.body, problems);
        }
    }
    for situation in plan.site.situations.values() {
        for written in situation.text.versions() {
            body(plan, (&written.path, written.body_start), &written.body, problems);
        }
    }
}

fn body(plan: &Plan<'_>, (path, start): (&SourcePath, usize), body: &Body, problems: &mut Diagnostics) {
    let mut unknown = |kind: &str, value: &Value, known: &mut dyn Iterator<Item = String>| {
        let known: Vec<String> = known.collect();
        let help = nearest(&value.text, known.iter().map(String::as_str))
            .map_or_else(|| format!("use one of: {}", some(&known)), |near| format!("did you mean \"{near}\"?"));
        let place = Place::at(path, Span::shifted(value.span, start));
        problems.push(
            Diagnostic::new(Code::UnknownReference, place, format!("no {kind} is called \"{}\"", value.text))
                .help(help),
        );
    };
    let situations = || plan.site.situations.keys().map(ToString::to_string);
    let groups = || plan.site.groups.keys().map(ToString::to_string);
    for Directive { kind, .. } in &body.directives {
        match kind {
            DirectiveKind::Groups { situation, format, near, .. } => {
                if let Some(id) = situation.as_ref().filter(|id| !has(&plan.site.situations, id)) {
                    unknown("situation", id, &mut situations());
                }
                let formats = || Format::ALL.iter().map(|format| format.as_str().to_owned());
                if let Some(name) = format.as_ref().filter(|name| !formats().any(|known| known == name.text)) {
                    unknown("format", name, &mut formats());
                }
                if let Some(place) = near.as_ref().filter(|place| plan.near(&place.text).is_none()) {
                    let places = plan.index.lists_by(By::Town).chain(plan.index.lists_by(By::Region));
                    unknown("place with groups", place, &mut places.map(|(_, list)| list.last_part().to_owned()));
                }
            }
            DirectiveKind::Group { id } | DirectiveKind::Contact { group: Some(id) } => {
                if !plan.site.gaps.groups && !has(&plan.site.groups, id) {
                    unknown("group", id, &mut groups());
                }
            }
            DirectiveKind::Crisis { name: Some(name) } => {
                let lines = || plan.site.settings.crisis.iter().map(|line| line.name.clone());
                if !plan.site.gaps.settings && !lines().any(|line| line == name.text) {
                    unknown("crisis line", name, &mut lines());
                }
            }
            DirectiveKind::Situations { of: Some(id) } => {
                if !has(&plan.site.situations, id) {
                    unknown("situation", id, &mut situations());
                }
            }
            DirectiveKind::Crisis { name: None }
            | DirectiveKind::References
            | DirectiveKind::Privacy
            | DirectiveKind::Contact { group: None }
            | DirectiveKind::Situations { of: None } => {}
        }
    }
}

fn has<T>(things: &std::collections::BTreeMap<Slug, T>, id: &Value) -> bool {
    Slug::parse(&id.text).is_ok_and(|id| things.contains_key(&id))
}

fn some(known: &[String]) -> String {
    /// Enough to see what such names look like.
    const SHOWN: usize = 8;
    let mut shown: Vec<&str> = known.iter().map(String::as_str).take(SHOWN).collect();
    if known.len() > SHOWN {
        shown.push("…");
    }
    shown.join(", ")
}

/// Whether a list of a place goes by this name: what an editor wrote, with or without its country, or as in its address.
fn is_called(list: &GroupList, wanted: &str) -> bool {
    if wanted.is_empty() {
        return false;
    }
    let with_country = list.country.map(|country| slugify(&format!("{}, {country}", list.name)));
    [Some(slugify(&list.name)), with_country, Some(list.last_part().to_owned())]
        .iter()
        .flatten()
        .any(|name| name == wanted)
}

impl<'s> Plan<'s> {
    /// The groups in a town or region, by its name or the last part of its address.
    fn near(&self, place: &str) -> Option<&[Listed]> {
        let wanted = slugify(place);
        let lists = self.index.lists_by(By::Town).chain(self.index.lists_by(By::Region));
        lists.map(|(_, list)| list).find(|list| is_called(list, &wanted)).map(|list| list.groups.as_slice())
    }

    /// The groups that a `::groups` directive asks for, in the order of lists.
    pub fn asked_for(&self, situation: Option<&str>, format: Option<&str>, near: Option<&str>) -> Vec<Listed> {
        let by_situation = situation.and_then(|id| Slug::parse(id).ok()).map(|id| self.index.situation(&id).to_vec());
        let format = format.and_then(|format| self.index.list(By::Format, format)).map(|list| list.groups.as_slice());
        let near = near.map(|place| self.near(place).unwrap_or_default());
        let all = || (0..).take(self.index.groups.len()).collect();
        let mut found = by_situation.unwrap_or_else(all);
        for list in [format, near].into_iter().flatten() {
            let list: std::collections::BTreeSet<Listed> = list.iter().copied().collect();
            found.retain(|group| list.contains(group));
        }
        found
    }

    /// The group with this id.
    pub fn group(&self, id: &str) -> Option<&'s Group> {
        self.site.groups.get(&Slug::parse(id).ok()?)
    }
}
