//! Groups on paper, for a clinician's hand or a notice board.

use super::Speaker;
use crate::plan::Shows;
use crate::render::view::{PrintGroup, PrintView, ValueLink};
use crate::site::article::Situation;
use crate::site::group::Group;
use crate::site::vocabulary::Show;

/// More than anybody would print; the page says that there are more.
const MOST: usize = 200;

impl Speaker<'_, '_> {
    /// The groups of a situation for printing, or the overview of such pages.
    pub fn print(&self, situation: Option<&Situation>) -> PrintView {
        let listed = situation.map(|situation| self.plan.index.situation(situation.id())).unwrap_or_default();
        let more = (listed.len() > MOST)
            .then(|| self.words.say("print-more", &[("shown", MOST.into()), ("count", listed.len().into())]));
        PrintView {
            situation: situation.map(|situation| self.situation_link(situation)),
            groups: listed
                .iter()
                .take(MOST)
                .map(|number| self.print_group(self.plan.index.groups[*number as usize]))
                .collect(),
            more,
            situations: if situation.is_none() { self.print_pages() } else { Vec::new() },
        }
    }

    fn print_pages(&self) -> Vec<ValueLink> {
        self.site()
            .situations
            .values()
            .filter(|situation| !self.plan.index.situation(situation.id()).is_empty())
            .map(|situation| ValueLink {
                key: situation.id().to_string(),
                label: self.situation_words(situation).head.title.clone(),
                lang: self.foreign(&self.situation_words(situation).language),
                address: self
                    .plan
                    .addresses
                    .link(self.language, &self.plan.addresses.path(Shows::Print(Some(situation)), &self.plan.index)),
                count: self.plan.index.situation(situation.id()).len(),
                current: false,
                children: Vec::new(),
            })
            .collect()
    }

    fn print_group(&self, group: &Group) -> PrintGroup {
        let words = self.group_words(group);
        PrintGroup {
            name: words.name.to_owned(),
            summary: words.summary.map(ToOwned::to_owned),
            notices: self.notices(group).into_iter().map(|notice| notice.text).collect(),
            when: self.times(group),
            place: self.one_line_place(group),
            ways_in: self.ways_in(group),
            formats: self.formats(group),
            confirmed: self.confirmed_line(group),
            url: self.plan.addresses.url(&self.plan.addresses.group(self.language, group)),
            lang: words.lang,
        }
    }

    fn one_line_place(&self, group: &Group) -> Option<String> {
        let place = self.site().place(group.place.as_ref()?)?;
        let lines: Vec<String> =
            place.shown_name().map(ToOwned::to_owned).into_iter().chain(self.address_lines(place)).collect();
        let note = (place.show == Show::OnRequest).then(|| self.words.text("place-on-request"));
        let joined = lines.join(", ");
        match (lines.is_empty(), note) {
            (true, note) => note,
            (false, Some(note)) => Some(format!("{joined}. {note}")),
            (false, None) => Some(joined),
        }
    }

    /// How to join or to ask, each in a line that makes sense on paper.
    fn ways_in(&self, group: &Group) -> Vec<String> {
        let mut ways = Vec::new();
        if let Some(online) = &group.online {
            let link = online.shown_url().map(ToString::to_string);
            let parts = [online.platform.clone(), link, online.shown_passcode().map(ToOwned::to_owned)];
            let line: Vec<String> = parts.into_iter().flatten().collect();
            ways.extend((!line.is_empty()).then(|| line.join(", ")));
            ways.extend(self.online(online).show_note);
        }
        if let Some(dial_in) = &group.dial_in {
            let code = dial_in.code.as_ref().map(|code| format!(", {code}")).unwrap_or_default();
            ways.push(format!("{}{code}", dial_in.phone));
        }
        if let Some(contact) = &group.contact {
            let who = [contact.role.clone(), contact.name.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
            let reach = [
                contact.phone.as_ref().map(ToString::to_string),
                contact.text.as_ref().map(ToString::to_string),
                contact.email.as_ref().map(ToString::to_string),
                contact.url.as_ref().map(ToString::to_string),
            ];
            let reach = reach.into_iter().flatten().collect::<Vec<_>>().join(", ");
            ways.push(if who.is_empty() { reach } else { format!("{who}: {reach}") });
        }
        ways
    }
}
