//! A group: the heart of the directory.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;

use super::meeting::Meeting;
use super::place::{DialIn, Online, PlaceRef};
use super::schedule::Pause;
pub use super::terms::{Cost, Price, Registration, SignUp};
use super::value::{Ages, Day, Email, Language, Phone, Slug, WebAddress, YesOrWords};
use super::vocabulary::{Access, Camera, Format, Gender, Kind, LedBy, OpenTo, Relation, Status};
use crate::yaml::{self, Region};

/// One group of the directory.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Where it is written.
    pub origin: Region,
    /// What is written of it; shared, as it stays the same when the groups before it in the file change.
    pub facts: Arc<Facts>,
}

impl Deref for Group {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.facts
    }
}

/// What `groups.yaml` says of one group. The keys are those of docs/groups.md.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Its id.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// Markdown for its page.
    pub description: Option<String>,
    /// Whom it is for: at least one.
    #[serde(deserialize_with = "yaml::one_or_many")]
    #[schemars(length(min = 1))]
    pub situations: Vec<Slug>,
    /// What sort of group.
    #[serde(default = "support_group")]
    pub kind: Kind,
    /// The fellowship or programme.
    pub program: Option<String>,
    /// In what ways people come together; see [`Group::all_formats`].
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub formats: Vec<Format>,
    /// Who leads.
    pub led_by: Option<LedBy>,
    /// What trained peers have completed.
    pub training: Option<Box<Training>>,
    /// When it meets; empty for a forum.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub meetings: Vec<Meeting>,
    /// Where meetings are that name no place.
    pub place: Option<PlaceRef>,
    /// How to join by video, or in a forum or chat.
    pub online: Option<Box<Online>>,
    /// How to join by telephone.
    pub dial_in: Option<Box<DialIn>>,
    /// Whom to ask.
    pub contact: Option<Box<Contact>>,
    /// Who may come.
    pub audience: Option<Box<Audience>>,
    /// Languages spoken or signed; the site's where there is none.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub languages: Vec<Language>,
    /// What helps people to get in and to take part.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub accessibility: Vec<Access>,
    /// What it costs; unknown where it is left out.
    pub cost: Option<Cost>,
    /// Whether a place must be booked.
    pub registration: Option<Registration>,
    /// What to expect at the first visit.
    pub joining: Option<Box<Joining>>,
    /// What is said here stays here.
    pub confidentiality: Option<Box<Confidentiality>>,
    /// Whether it takes people in.
    #[serde(default = "active")]
    pub status: Status,
    /// Breaks with dates.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub paused: Vec<Pause>,
    /// The first day of a group that starts later.
    pub from: Option<Day>,
    /// The last day of a group that runs for some weeks.
    pub until: Option<Day>,
    /// When a person last confirmed this listing.
    pub verified: Option<Verified>,
    /// Where the listing was taken from.
    pub source: Option<Box<Origin>>,
    /// Where to subscribe to its newsletter.
    pub newsletter: Option<WebAddress>,
    /// More links.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub links: Vec<NamedLink>,
    /// An image.
    pub image: Option<Box<Image>>,
    /// Name, summary and description in other languages.
    #[serde(default, deserialize_with = "yaml::unique_map")]
    pub translations: BTreeMap<Language, GroupTranslation>,
    /// Old addresses that lead here.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub aliases: Vec<String>,
    /// Keys of the site's own.
    #[serde(default, deserialize_with = "yaml::unique_map")]
    pub extra: BTreeMap<String, yaml::Free>,
}

const fn support_group() -> Kind {
    Kind::SupportGroup
}

const fn active() -> Status {
    Status::Active
}

/// What trained peers have completed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Training {
    /// The name of the course.
    pub name: String,
    /// Who certifies it.
    pub certified_by: Option<String>,
    /// Its web site.
    pub url: Option<WebAddress>,
}

/// Whom to ask. A role comes before a name; a last name is never published.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// What the person does: "group coordinator".
    pub role: Option<String>,
    /// A first name.
    pub name: Option<String>,
    /// An e-mail address.
    pub email: Option<Email>,
    /// A number to call.
    pub phone: Option<Phone>,
    /// A number to text.
    pub text: Option<Phone>,
    /// A page with a form, or the like.
    pub url: Option<WebAddress>,
    /// When somebody answers.
    pub hours: Option<String>,
}

impl Contact {
    /// Whether there is any way to reach somebody.
    pub const fn reaches_somebody(&self) -> bool {
        self.email.is_some() || self.phone.is_some() || self.text.is_some() || self.url.is_some()
    }
}

/// Who may come.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Audience {
    /// Ages: a word or a range.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub ages: Vec<Ages>,
    /// Genders.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub genders: Vec<Gender>,
    /// Identities, in words of the editor's.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub identities: Vec<String>,
    /// How a visitor is touched by the situation.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub relation: Vec<Relation>,
    /// Whether it is open.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub open_to: Vec<OpenTo>,
}

/// What to expect at the first visit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Joining {
    /// May I just come?
    pub drop_in: Option<bool>,
    /// Should I get in touch first?
    pub contact_first: Option<bool>,
    /// May I only listen?
    pub just_listen: Option<bool>,
    /// Is it a course with a start and an end? `true`, or in words.
    pub cohort: Option<YesOrWords>,
    /// Is there a waiting list?
    pub waiting_list: Option<bool>,
    /// Must the camera be on?
    pub camera: Option<Camera>,
    /// Is there a basis in a faith? `true`, or in words.
    pub faith: Option<YesOrWords>,
    /// How many people come: "8 to 12".
    pub size: Option<String>,
    /// More on it.
    pub note: Option<String>,
}

/// What is said here stays here.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Confidentiality {
    /// May I come without giving my name?
    pub anonymous: Option<bool>,
    /// Is the meeting recorded?
    pub recorded: Option<bool>,
    /// The rule in the group's words.
    pub rules: Option<String>,
}

/// When a person last confirmed a listing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verified {
    /// The day.
    pub date: Day,
    /// Who did: a first name or a role.
    pub by: Option<String>,
}

/// Where a listing was taken from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The name of the directory.
    pub name: String,
    /// Its address, or that of the listing there.
    pub url: Option<WebAddress>,
    /// The id of the listing there.
    pub id: Option<String>,
}

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NamedLink {
    /// The words.
    pub label: String,
    /// Where it leads.
    pub url: WebAddress,
}

/// An image with its description.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["src", "alt"]))]
pub struct Image {
    /// The file, from the file that names it.
    pub src: String,
    /// What it shows, for those who cannot see it. That it is missing is said with the reason, not as a missing key.
    #[serde(default)]
    pub alt: String,
}

/// A group's words in another language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema, Default)]
#[serde(deny_unknown_fields)]
pub struct GroupTranslation {
    /// Its name.
    pub name: Option<String>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// Markdown for its page.
    pub description: Option<String>,
}

impl Facts {
    /// Its ways to join by video and those of its meetings, each with the key under which it stands.
    pub fn all_online(&self) -> Vec<(String, &Online)> {
        let own = self.online.iter().map(|online| ("online".to_owned(), online.as_ref()));
        let of_meetings = self.meetings.iter().enumerate().filter_map(|(index, meeting)| {
            meeting.online.as_deref().map(|online| (format!("meetings.{index}.online"), online))
        });
        own.chain(of_meetings).collect()
    }

    /// The formats it lists, or else those that its meetings and ways in speak of, in the order of [`Format::ALL`].
    pub fn all_formats(&self) -> Vec<Format> {
        let named = || self.formats.iter().chain(self.meetings.iter().flat_map(|meeting| &meeting.formats));
        let has = |format: Format| {
            if self.formats.is_empty() {
                named().any(|f| *f == format) || self.suggests(format)
            } else {
                named().any(|f| *f == format)
            }
        };
        Format::ALL.iter().copied().filter(|format| has(*format)).collect()
    }

    /// The formats of one meeting: those it lists, else those of the ways in that it names, else those of the group.
    pub fn formats_of(&self, meeting: &Meeting) -> Vec<Format> {
        if !meeting.formats.is_empty() {
            return Format::ALL.iter().copied().filter(|format| meeting.formats.contains(format)).collect();
        }
        let ways = [
            (Format::InPerson, meeting.place.is_some()),
            (Format::Video, meeting.online.is_some()),
            (Format::Phone, meeting.dial_in.is_some()),
        ];
        let named: Vec<Format> = ways.into_iter().filter(|(_, is_named)| *is_named).map(|(format, _)| format).collect();
        if named.is_empty() { self.usual_formats() } else { named }
    }

    /// The formats of meetings that say nothing of their own.
    fn usual_formats(&self) -> Vec<Format> {
        if !self.formats.is_empty() {
            return self.all_formats();
        }
        let ways = [
            (Format::InPerson, self.place.is_some()),
            (Format::Video, self.online.is_some()),
            (Format::Phone, self.dial_in.is_some()),
        ];
        ways.into_iter().filter(|(_, is_named)| *is_named).map(|(format, _)| format).collect()
    }

    fn suggests(&self, format: Format) -> bool {
        let of_meetings = |found: fn(&Meeting) -> bool| self.meetings.iter().any(found);
        match format {
            Format::InPerson => self.place.is_some() || of_meetings(|m| m.place.is_some()),
            Format::Video => {
                !self.meetings.is_empty() && (self.online.is_some() || of_meetings(|m| m.online.is_some()))
            }
            Format::Forum => self.meetings.is_empty() && self.online.is_some(),
            Format::Phone => {
                self.dial_in.is_some()
                    || of_meetings(|m| m.dial_in.is_some())
                    || (self.kind == Kind::Helpline && self.contact.as_ref().is_some_and(|c| c.phone.is_some()))
            }
            Format::Chat | Format::OneToOne => false,
        }
    }
}
