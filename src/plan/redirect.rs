//! Old addresses that lead to new ones: the `aliases` of groups, articles, pages and situations.

use std::sync::Arc;

use super::claim::in_the_way;
use super::lay_out::{copies, owner_place, same_address};
use super::{Page, Plan, Shows};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::site::group::Group;
use crate::yaml::{self, Region};

/// An old address and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The old path below the site: `old/first-meeting/`.
    pub from: String,
    /// The output file of the page that sends visitors on.
    pub file: String,
    /// The new address, with the path of `base_url`.
    pub to: String,
    /// The title of the page there.
    pub title: String,
}

/// Lays out every alias.
pub(super) fn lay_out(plan: &mut Plan<'_>, problems: &mut Diagnostics) {
    let mut redirects = Vec::new();
    for page in plan.pages.iter().filter(|page| page.language == 0) {
        let Some(aliases) = aliases_of(page) else { continue };
        for (index, alias) in aliases.list.iter().enumerate() {
            let path = format!("aliases.{index}");
            let place = match plan.sources.text(aliases.region.path.as_str()) {
                Some(text) => yaml::place(&text, aliases.region, &path),
                None => Place::file(&aliases.region.path),
            };
            match old_path(alias, plan.site.base.path(), aliases.folder) {
                Ok(from) => {
                    let to = plan.addresses.link(0, &page.path);
                    let file = if from.ends_with('/') { format!("{from}index.html") } else { from.clone() };
                    redirects.push((Redirect { from, file, to, title: aliases.title.to_owned() }, place));
                }
                Err(why) => problems.push(
                    Diagnostic::new(Code::BadValue, place, format!("the old address \"{alias}\" {why}"))
                        .help("write the path that visitors used, from the first slash on: `/old/page/`"),
                ),
            }
        }
    }
    let mut taken = Vec::new();
    for (redirect, place) in redirects {
        if let Some(owner) = in_the_way(&plan.outputs, &redirect.file, copies(plan)) {
            problems.push(same_address(&redirect.file, Some(place), owner_place(plan, owner)));
        } else {
            plan.outputs.insert(&redirect.file, Some(place));
            taken.push(redirect);
        }
    }
    taken.sort_by(|a, b| a.from.cmp(&b.from));
    plan.redirects = Arc::new(taken);
}

struct Aliases<'s> {
    list: &'s [String],
    region: &'s Region,
    title: &'s str,
    /// Where an alias that is only an id was.
    folder: &'static str,
}

fn aliases_of<'s>(page: &Page<'s>) -> Option<Aliases<'s>> {
    match page.shows {
        Shows::Group(group) => Some(of_group(group)),
        Shows::Article(article) => {
            let written = &article.original;
            Some(Aliases {
                list: &written.head.aliases,
                region: &written.head_region,
                title: &written.head.title,
                folder: "articles/",
            })
        }
        Shows::Prose(page) => {
            let written = &page.original;
            Some(Aliases {
                list: &written.head.aliases,
                region: &written.head_region,
                title: &written.head.title,
                folder: "",
            })
        }
        Shows::Situation(situation, sheet) if sheet.number == 1 => {
            let written = &situation.text.original;
            Some(Aliases {
                list: &written.head.aliases,
                region: &written.head_region,
                title: &written.head.title,
                folder: "situations/",
            })
        }
        Shows::Situation(..)
        | Shows::Home
        | Shows::Situations
        | Shows::Articles(_)
        | Shows::Year(_)
        | Shows::List(..)
        | Shows::Values(_)
        | Shows::Print(_)
        | Shows::Find
        | Shows::Changes
        | Shows::Today
        | Shows::NotFound => None,
    }
}

fn of_group(group: &Group) -> Aliases<'_> {
    Aliases { list: &group.aliases, region: &group.origin, title: &group.name, folder: "groups/" }
}

/// The path below the site of an old address; an id alone stood in `folder`.
fn old_path(alias: &str, base: &str, folder: &str) -> Result<String, &'static str> {
    let path = match alias.strip_prefix('/') {
        Some(path) => path.strip_prefix(&base[1..]).unwrap_or(path).to_owned(),
        None if !alias.contains(['/', ':', '.']) => format!("{folder}{alias}/"),
        None => return Err("does not begin with a slash"),
    };
    let safe = |c: char| c.is_ascii_alphanumeric() || "-_.~/".contains(c);
    if path.is_empty() || !path.chars().all(safe) {
        return Err("has characters that are not safe in an address, or is empty");
    }
    if path.split('/').any(|part| part.starts_with('.') || part.ends_with('.'))
        || path.contains("//")
        || path.starts_with('/')
    {
        return Err("has a part that begins or ends with a dot, or is empty");
    }
    let name = path.rsplit('/').next().unwrap_or_default();
    if name.is_empty() || name.contains('.') { Ok(path) } else { Ok(format!("{path}/")) }
}

#[cfg(test)]
mod tests {
    use super::old_path;

    #[test]
    fn an_old_address_stays_below_the_site() {
        for (alias, path) in [
            ("/old/page/", Some("old/page/")),
            ("/old/page", Some("old/page/")),
            ("/old/page.html", Some("old/page.html")),
            ("/help/old/", Some("old/")),
            ("old-name", Some("groups/old-name/")),
            ("../../etc/passwd", None),
            ("/a/../b/", None),
            ("/.git/config", None),
            ("/a b/", None),
            ("/", None),
            ("https://example.org/old/", None),
            ("//example.org/", None),
        ] {
            assert_eq!(old_path(alias, "/help/", "groups/").ok().as_deref(), path, "{alias}");
        }
    }
}
