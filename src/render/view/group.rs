//! A group: on its own page, and as a card in lists.

use schemars::JsonSchema;
use serde::Serialize;

use super::{DateView, Fact, Label, Link};

/// A telephone number.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct PhoneView {
    /// As the editor wrote it.
    pub text: String,
    /// Digits for `tel:` and `sms:` addresses.
    pub dial: String,
}

/// Something to know before all else: the group is closed, paused, full, not begun, ended, or long not confirmed.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct Notice {
    /// `closed`, `full`, `paused`, `pausing`, `starts`, `ended`, `unconfirmed`, `members`, `referral`.
    pub key: &'static str,
    /// The sentence.
    pub text: String,
}

/// An image with its size, so that the page does not jump while it loads.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct ImageView {
    /// Where it is.
    pub address: String,
    /// What it shows, for those who cannot see it.
    pub alt: String,
    /// Width in pixels.
    pub width: Option<usize>,
    /// Height in pixels.
    pub height: Option<usize>,
}

/// The next meeting after the day of the build.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct NextView {
    /// In words: "Tuesday, November 24, 2026, 7:00 PM".
    pub text: String,
    /// With its offset from UTC: `2026-11-24T19:00:00-08:00`, for `<time datetime>`.
    pub iso: String,
    /// The zone in words: "Pacific Time".
    pub zone: String,
    /// Whether one can take part from elsewhere, by video, phone or chat: then the script adds the time in the visitor's zone.
    pub is_remote: bool,
}

/// One of a group's coming dates.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct ComingView {
    /// In words: "Tuesday, December 22, 2026: no meeting (winter break)".
    pub text: String,
    /// Whether somebody is there.
    pub takes_place: bool,
}

/// Where a group meets.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct PlaceView {
    /// The name of the building; `None` where it is not shown.
    pub name: Option<String>,
    /// The address in the lines of its country; only the town where no more is shown.
    pub lines: Vec<String>,
    /// The list of groups in that town.
    pub town: Option<Link>,
    /// How to find the door.
    pub directions: Option<String>,
    /// What helps people to get in and to take part.
    pub accessibility: Vec<Label>,
    /// How much is shown: `exact`, `area`, `on-request`.
    pub show: &'static str,
    /// A sentence that says how to ask, where the address is not shown, or that the position is only about right.
    pub show_note: Option<String>,
    /// A plain link to a map; `None` where the position is not shown.
    pub map: Option<String>,
    /// Says that the whole place is closed for a time.
    pub notice: Option<Notice>,
}

/// How to join by video or in a forum.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct OnlineView {
    /// The service: "Zoom".
    pub platform: Option<String>,
    /// The link; `None` where it is on request.
    pub address: Option<String>,
    /// The passcode; `None` where it is on request.
    pub passcode: Option<String>,
    /// A sentence that says how to ask, where the link is on request.
    pub show_note: Option<String>,
}

/// How to join by telephone.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct DialInView {
    /// The number.
    pub phone: PhoneView,
    /// The code to type.
    pub code: Option<String>,
}

/// One of a group's meetings.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct MeetingView {
    /// When, in words: "Every Tuesday, 7:00 PM to 8:30 PM".
    pub when: String,
    /// The zone in words: "Pacific Time".
    pub zone: String,
    /// From when or until when it runs, where it is bounded, in a sentence.
    pub bounds: Option<String>,
    /// Coming dates on which it does not meet, or meets in addition, each a sentence.
    pub changes: Vec<String>,
    /// In what way: in person, video, phone; only where it is not the group's own.
    pub formats: Vec<Label>,
    /// In which languages; only where they are not the group's own.
    pub languages: Vec<Label>,
    /// Where; only where it is not the group's own place.
    pub place: Option<PlaceView>,
    /// How to join by video; only where it is not the group's own.
    pub online: Option<OnlineView>,
    /// How to join by telephone; only where it is not the group's own.
    pub dial_in: Option<DialInView>,
    /// A word on this meeting.
    pub note: Option<String>,
}

/// Whom to ask.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct ContactView {
    /// What the person does: "group coordinator".
    pub role: Option<String>,
    /// A first name.
    pub name: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A number to call.
    pub phone: Option<PhoneView>,
    /// A number to text.
    pub text: Option<PhoneView>,
    /// A page with a form, or the like.
    pub url: Option<String>,
    /// When somebody answers.
    pub hours: Option<String>,
}

/// What trained peers have completed.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct TrainingView {
    /// The name of the course.
    pub name: String,
    /// Who certifies it.
    pub certified_by: Option<String>,
    /// Its web site.
    pub url: Option<String>,
}

/// Whether a place must be booked, and how.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct RegistrationView {
    /// The sentence: "No need to sign up." or "Please sign up first."
    pub text: String,
    /// A page to sign up on.
    pub url: Option<String>,
    /// A number to call.
    pub phone: Option<PhoneView>,
    /// A word on it.
    pub note: Option<String>,
}

/// When a person last confirmed the listing.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct ConfirmedView {
    /// The day.
    pub date: DateView,
    /// Who did.
    pub by: Option<String>,
    /// Whether that is longer ago than the site allows (`freshness.verify_after`).
    pub stale: bool,
}

/// A group on its own page. In templates: `group`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GroupView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The language of name, summary and description where it is not the page's.
    pub lang: Option<String>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The description.
    pub description_html: Option<String>,
    /// What to know first.
    pub notices: Vec<Notice>,
    /// Whether it meets no more: closed, or past its last day. Its page then leads to other help, and to nobody's door.
    pub is_over: bool,
    /// Whom it is for: the situations.
    pub situations: Vec<Link>,
    /// The kind: support group, mutual aid, ...
    pub kind: Label,
    /// The fellowship or programme.
    pub program: Option<String>,
    /// In person, video, phone, forum, chat, one-to-one; in person and video together are also `hybrid`.
    pub formats: Vec<Label>,
    /// Peers, trained peers or a professional.
    pub led_by: Option<Label>,
    /// What trained peers have completed.
    pub training: Option<TrainingView>,
    /// The next meeting, if there is one that is not cancelled or paused.
    pub next: Option<NextView>,
    /// Up to three other coming dates, also those on which the group does not meet.
    pub dates: Vec<ComingView>,
    /// The rules of all meetings, for `data-when`: the script that comes with the default theme keeps dates up to date by them.
    /// `None` where no date is coming.
    pub when_data: Option<String>,
    /// The meetings.
    pub meetings: Vec<MeetingView>,
    /// A sentence for a group without meetings: a forum is always open, and so on.
    pub no_meetings: Option<String>,
    /// Where it meets.
    pub place: Option<PlaceView>,
    /// How to join by video or in a forum.
    pub online: Option<OnlineView>,
    /// How to join by telephone.
    pub dial_in: Option<DialInView>,
    /// Whom to ask.
    pub contact: Option<ContactView>,
    /// Who may come: ages, genders, identities, relation, open or closed.
    pub audience: Vec<Fact>,
    /// The languages of the meetings.
    pub languages: Vec<Label>,
    /// What helps people to get in and to take part.
    pub accessibility: Vec<Label>,
    /// What it costs, in a sentence.
    pub cost: String,
    /// Whether and how to sign up.
    pub registration: Option<RegistrationView>,
    /// What to expect at the first visit.
    pub joining: Vec<Fact>,
    /// What is said here stays here.
    pub confidentiality: Vec<Fact>,
    /// When a person last confirmed the listing.
    pub confirmed: Option<ConfirmedView>,
    /// From when or until when the group runs, in a sentence.
    pub bounds: Option<String>,
    /// Where the listing was taken from.
    pub source: Option<Link>,
    /// Its newsletter.
    pub newsletter: Option<String>,
    /// More links.
    pub links: Vec<Link>,
    /// An image.
    pub image: Option<ImageView>,
    /// Where to say that something is wrong with the listing.
    pub feedback: Option<String>,
    /// Groups that are like it, as cards of HTML.
    pub similar_html: Vec<String>,
    /// Articles on its situations.
    pub articles: Vec<Link>,
    /// The page's URL as a QR code, an `svg` for paper; `None` where `build.qr` is off.
    pub qr_html: Option<String>,
    /// The group's own keys (`extra:`).
    pub extra: serde_json::Value,
}

/// A group in a list. In templates: `card`.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct GroupCard {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its page.
    pub address: String,
    /// The language of name and summary where it is not the page's.
    pub lang: Option<String>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// What to know first.
    pub notice: Option<Notice>,
    /// When it meets, each meeting in words with its zone.
    pub when: Vec<String>,
    /// The next meeting, with a short date: "Tue, Nov 24, 2026, 7:00 PM".
    pub next: Option<NextView>,
    /// The rules of all meetings, for `data-when`.
    pub when_data: Option<String>,
    /// Where: the town, or that it is online or by phone.
    pub place: Option<String>,
    /// The formats.
    pub formats: Vec<Label>,
    /// How the first visit begins: just come, ask first, sign up; `None` where nobody said so.
    pub first_step: Option<String>,
    /// The languages in words, where they are not just the page's.
    pub languages: Option<String>,
    /// "Confirmed on ...", or that it is long ago; `None` where nobody ever has.
    pub confirmed: Option<String>,
}
