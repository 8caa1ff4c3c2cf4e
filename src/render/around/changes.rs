//! What has changed in the directory, as an Atom feed (RFC 4287): new groups, other times and places, breaks, endings.

use std::collections::BTreeSet;

use super::feed::{author, head, moment};
use super::xml::Xml;
use crate::plan::{Feed, Plan, Sheet, Shows};
use crate::record::{Change, Record};
use crate::render::speech::Speaker;
use crate::site::article::Situation;
use crate::site::value::{Day, Slug};

/// How many changes a feed has at most.
const NEWEST: usize = 50;

/// The feed of all changes, or of those among the groups of a situation and of all below it.
pub(super) fn feed(speaker: &Speaker<'_, '_>, record: &Record, situation: Option<&Situation>) -> String {
    let plan = speaker.plan;
    let url = |path: &str| plan.addresses.url(&plan.addresses.link(speaker.language, path));
    let own = url(&plan.addresses.feed(Feed::Changes(situation)));
    let page = situation.map_or(Shows::Changes, |situation| Shows::Situation(situation, Sheet::ONLY));
    let changes: Vec<&Change> = changes(plan, record, situation).take(NEWEST).collect();
    let updated = changes.first().map_or(record.since, |change| change.day);
    let mut xml = Xml::document();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", speaker.tag().as_str())]);
    xml.leaf("id", &own);
    xml.leaf("title", &title(speaker, situation));
    xml.leaf("updated", &on(updated));
    author(plan, speaker.language, &mut xml);
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
    let about = url(&plan.addresses.path(page, &plan.index));
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &about)]);
    for change in changes {
        entry(speaker, change, &mut xml);
    }
    xml.finish()
}

fn title(speaker: &Speaker<'_, '_>, situation: Option<&Situation>) -> String {
    let site = ("site", speaker.site_title().into());
    match situation {
        None => speaker.words.say("feed-changes", &[site]),
        Some(situation) => {
            let title = speaker.situation_words(situation).head.title.as_str();
            speaker.words.say("feed-changes-situation", &[("situation", title.into()), site])
        }
    }
}

fn changes<'r>(
    plan: &'r Plan<'_>,
    record: &'r Record,
    situation: Option<&Situation>,
) -> impl Iterator<Item = &'r Change> {
    let about: Option<BTreeSet<&Slug>> =
        situation.map(|situation| plan.site.with_descendants(situation.id()).into_iter().map(Situation::id).collect());
    record.changes.iter().filter(move |change| {
        plan.site.groups.get(&change.group).is_some_and(|group| {
            let is_about = |about: &BTreeSet<&Slug>| group.situations.iter().any(|id| about.contains(id));
            about.as_ref().is_none_or(is_about)
        })
    })
}

/// A change is named by its group, day and kind, which no other has.
fn entry(speaker: &Speaker<'_, '_>, change: &Change, xml: &mut Xml) {
    let Some(view) = speaker.change(change) else { return };
    let page = speaker.plan.addresses.url(&view.group.address);
    let id = format!("{page}#{}-{}", change.what.as_str(), change.day);
    let title = speaker.words.say("changed-title", &[("name", view.group.label.into()), ("what", view.text.into())]);
    xml.open("entry", &[]);
    head(xml, (&id, &page), &title);
    xml.leaf("updated", &on(change.day));
    if let Some(now) = &view.now {
        xml.leaf_in("summary", view.now_lang.as_deref(), now);
    }
    xml.close();
}

fn on(day: jiff::civil::Date) -> String {
    Day::on_or_after(day).map(moment).unwrap_or_default()
}
