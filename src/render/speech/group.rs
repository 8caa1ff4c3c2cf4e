//! A group on its own page: everything that is known of it.

use super::Speaker;
use super::coming::Room;
use crate::plan::By;
use crate::render::view::{ConfirmedView, ContactView, GroupView, ImageView, Label, Link, TrainingView};
use crate::site::group::{Contact, Group, Origin, Training};
use crate::site::settings::Feedback;
use crate::site::value::Slug;
use crate::site::vocabulary::{Format, Status};

/// What of a group's page is made elsewhere.
pub struct GroupParts {
    /// The description as HTML.
    pub description_html: Option<String>,
    /// Cards of similar groups.
    pub similar_html: Vec<String>,
    /// Articles on its situations.
    pub articles: Vec<Link>,
    /// The page's address for paper.
    pub qr_html: Option<String>,
}

impl Speaker<'_, '_> {
    /// A group's page.
    pub fn group(&self, group: &Group, parts: GroupParts) -> GroupView {
        let words = self.group_words(group);
        let open = group.status != Status::Closed;
        let coming = self.coming(group, Room::Wide);
        GroupView {
            id: group.id.to_string(),
            name: words.name.to_owned(),
            summary: words.summary.map(ToOwned::to_owned),
            lang: words.lang,
            description_html: parts.description_html,
            notices: self.notices(group),
            is_over: self.is_over(group),
            situations: self.situation_links(&group.situations),
            kind: self.label("kind", group.kind.as_str(), Some(By::Kind)),
            program: group.program.clone(),
            formats: self.formats(group),
            led_by: group.led_by.map(|led_by| self.label("led-by", led_by.as_str(), None)),
            training: group.training.as_ref().map(|given| training(given)),
            next: coming.next,
            dates: coming.dates,
            when_data: coming.when_data,
            meetings: group.meetings.iter().filter_map(|meeting| self.meeting(group, meeting)).collect(),
            no_meetings: if group.meetings.is_empty() && open { Some(self.no_meetings(group)) } else { None },
            place: group.place.as_ref().and_then(|place| self.own_place(group, place)),
            online: group.online.as_ref().map(|online| self.online(online)),
            dial_in: group.dial_in.as_ref().map(|dial_in| self.dial_in(dial_in)),
            contact: group.contact.as_ref().map(|contact| self.contact(contact)),
            audience: group.audience.as_ref().map(|audience| self.audience(audience)).unwrap_or_default(),
            languages: self.site().languages_of(group).iter().map(|language| self.language_label(language)).collect(),
            accessibility: group
                .accessibility
                .iter()
                .map(|access| self.label("access", access.as_str(), None))
                .collect(),
            cost: self.cost(group),
            registration: group.registration.as_ref().map(|registration| self.registration(registration)),
            joining: group.joining.as_ref().map(|joining| self.joining(joining)).unwrap_or_default(),
            confidentiality: group
                .confidentiality
                .as_ref()
                .map(|promise| self.confidentiality(promise))
                .unwrap_or_default(),
            confirmed: self.confirmed(group),
            bounds: self.between(group.from, group.until),
            source: group.source.as_ref().map(|given| source(given)),
            newsletter: group.newsletter.as_ref().map(ToString::to_string),
            links: group
                .links
                .iter()
                .map(|link| Link { label: link.label.clone(), address: link.url.to_string(), lang: None })
                .collect(),
            image: self.group_image(group),
            feedback: self.feedback(group),
            similar_html: parts.similar_html,
            articles: parts.articles,
            qr_html: parts.qr_html,
            extra: super::site::extra(&group.extra),
        }
    }

    fn situation_links(&self, ids: &[Slug]) -> Vec<Link> {
        let known = ids.iter().filter_map(|id| self.site().situations.get(id));
        known.map(|situation| self.situation_link(situation)).collect()
    }

    /// Closed, or past its last day.
    fn is_over(&self, group: &Group) -> bool {
        group.status == Status::Closed || group.until.is_some_and(|until| until.date() < self.site().today)
    }

    /// A format with its list.
    pub fn format(&self, format: Format) -> Label {
        self.label("format", format.as_str(), Some(By::Format))
    }

    /// The formats of a group; in person and by video together are said in one word.
    pub fn formats(&self, group: &Group) -> Vec<Label> {
        let formats = group.all_formats();
        let hybrid = formats.contains(&Format::InPerson) && formats.contains(&Format::Video);
        let first = hybrid.then(|| self.label("format", "hybrid", None));
        let in_hybrid = |format: &Format| hybrid && matches!(format, Format::InPerson | Format::Video);
        first
            .into_iter()
            .chain(formats.iter().filter(|format| !in_hybrid(format)).map(|format| self.format(*format)))
            .collect()
    }

    fn no_meetings(&self, group: &Group) -> String {
        let formats = group.all_formats();
        let known = [Format::Forum, Format::Chat, Format::OneToOne, Format::Phone];
        match known.iter().find(|format| formats.contains(format)) {
            Some(format) => self.words.text(&format!("no-meetings-{}", format.as_str())),
            None => self.words.text("no-meetings"),
        }
    }

    /// Whom to ask.
    pub fn contact(&self, contact: &Contact) -> ContactView {
        ContactView {
            role: contact.role.clone(),
            name: contact.name.clone(),
            email: contact.email.as_ref().map(ToString::to_string),
            phone: contact.phone.as_ref().map(|phone| self.phone(phone)),
            text: contact.text.as_ref().map(|phone| self.phone(phone)),
            url: contact.url.as_ref().map(ToString::to_string),
            hours: contact.hours.clone(),
        }
    }

    fn confirmed(&self, group: &Group) -> Option<ConfirmedView> {
        let verified = group.verified.as_ref()?;
        Some(ConfirmedView {
            date: self.date(verified.date.date()),
            by: verified.by.clone(),
            stale: self.is_stale(verified.date),
        })
    }

    fn group_image(&self, group: &Group) -> Option<ImageView> {
        let image = group.image.as_ref()?;
        self.image(&group.origin.path, &image.src, &image.alt)
    }

    /// An image that a file names.
    pub fn image(&self, from: &crate::sources::SourcePath, src: &str, alt: &str) -> Option<ImageView> {
        let target = self.plan.image(from, src)?;
        Some(ImageView {
            address: target.address,
            alt: alt.to_owned(),
            width: target.dimensions.map(|(width, _)| width),
            height: target.dimensions.map(|(_, height)| height),
        })
    }

    /// Where to say that something is wrong with a listing, with the group's id filled in.
    fn feedback(&self, group: &Group) -> Option<String> {
        let page = self.plan.addresses.url(&self.plan.addresses.group(self.language, group));
        match self.site().settings.feedback.as_ref()? {
            Feedback { url: Some(url), .. } => {
                Some(url.replace("{group}", group.id.as_str()).replace("{page}", &percent_encoded(&page)))
            }
            Feedback { email: Some(email), .. } => {
                let subject = self.words.say("feedback-subject", &[("group", group.id.as_str().into())]);
                Some(format!("mailto:{email}?subject={}&body={}", percent_encoded(&subject), percent_encoded(&page)))
            }
            Feedback { .. } => None,
        }
    }
}

fn training(training: &Training) -> TrainingView {
    TrainingView {
        name: training.name.clone(),
        certified_by: training.certified_by.clone(),
        url: training.url.as_ref().map(ToString::to_string),
    }
}

fn source(source: &Origin) -> Link {
    Link {
        label: source.id.as_ref().map_or_else(|| source.name.clone(), |id| format!("{} ({id})", source.name)),
        address: source.url.as_ref().map(ToString::to_string).unwrap_or_default(),
        lang: None,
    }
}

/// A text as part of a query: all but letters, digits and `-._~` is written as `%XX` (RFC 3986).
fn percent_encoded(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let digits = [byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)]));
            encoded.extend(['%', digits[0], digits[1]]);
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::percent_encoded;

    #[test]
    fn a_query_part_holds_only_safe_characters() {
        for (text, encoded) in
            [("a b&c", "a%20b%26c"), ("é", "%C3%A9"), ("https://x/?a=1", "https%3A%2F%2Fx%2F%3Fa%3D1")]
        {
            assert_eq!(percent_encoded(text), encoded);
        }
    }
}
