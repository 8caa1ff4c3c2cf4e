//! The types of schema.org that pages use, each with the properties that are filled in.

#![allow(clippy::struct_field_names, reason = "the names are those of schema.org")]

use std::borrow::Cow;

use serde::Serialize;

/// A text that is there already, or was made.
pub(super) type Text<'a> = Cow<'a, str>;

/// All that a page says.
#[derive(Serialize)]
pub(super) struct Document<'a> {
    #[serde(rename = "@context")]
    pub(super) context: &'static str,
    #[serde(rename = "@graph")]
    pub(super) graph: Vec<Thing<'a>>,
}

/// A thing by its type.
#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) enum Thing<'a> {
    #[serde(rename_all = "camelCase")]
    WebSite {
        name: &'a str,
        url: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        description: Option<&'a str>,
        in_language: &'a str,
    },
    Organization {
        name: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<Text<'a>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        email: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        telephone: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        address: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        logo: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        identifier: Option<&'a str>,
    },
    Person {
        name: &'a str,
    },
    #[serde(rename_all = "camelCase")]
    Article {
        headline: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        description: Option<&'a str>,
        url: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        image: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        date_published: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        date_modified: Option<String>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        author: Vec<Thing<'a>>,
        publisher: Box<Thing<'a>>,
        in_language: &'a str,
        is_accessible_for_free: bool,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        citation: Vec<Work<'a>>,
    },
    #[serde(rename_all = "camelCase")]
    BreadcrumbList {
        item_list_element: Vec<Crumb<'a>>,
    },
    /// A single meeting.
    Event(Box<Event<'a>>),
    /// A meeting that comes back.
    EventSeries(Box<Event<'a>>),
}

impl<'a> Thing<'a> {
    /// An organization of which little is said.
    pub(super) fn organization(name: &'a str, url: Option<&'a str>) -> Self {
        Self::Organization {
            name,
            url: url.map(Text::Borrowed),
            email: None,
            telephone: None,
            address: None,
            logo: None,
            identifier: None,
        }
    }
}

/// A source of an article.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Work<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) author: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'a str>,
}

/// A step of the way to a page.
#[derive(Serialize)]
pub(super) struct Crumb<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) position: usize,
    pub(super) name: &'a str,
    pub(super) item: String,
}

/// What a meeting is, when and where.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Event<'a> {
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<&'a str>,
    pub(super) url: String,
    #[serde(flatten)]
    pub(super) span: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) event_schedule: Option<Schedule<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) sub_event: Vec<Single<'a>>,
    pub(super) event_status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) event_attendance_mode: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) location: Vec<Location<'a>>,
    pub(super) organizer: Thing<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) is_accessible_for_free: Option<bool>,
    pub(super) in_language: Vec<&'a str>,
}

/// A date outside the rule.
#[derive(Serialize)]
pub(super) struct Single<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    #[serde(flatten)]
    pub(super) span: Span,
}

/// When a meeting begins and ends, each with its offset from universal time.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Span {
    pub(super) start_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
}

/// The rule of a meeting that comes back.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Schedule<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) repeat_frequency: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) by_day: Vec<Text<'static>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) by_month_week: Vec<i8>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) by_month_day: Vec<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
    pub(super) start_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) duration: Option<String>,
    pub(super) schedule_timezone: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) except_date: Vec<String>,
}

/// Where a meeting is.
#[derive(Serialize)]
#[serde(tag = "@type")]
pub(super) enum Location<'a> {
    Place {
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<&'a str>,
        address: Address<'a>,
        #[serde(skip_serializing_if = "Option::is_none")]
        geo: Option<Coordinates>,
    },
    VirtualLocation {
        url: &'a str,
    },
}

/// A postal address, as far as it is published.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Address<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) street_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) address_locality: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) address_region: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) postal_code: Option<&'a str>,
    pub(super) address_country: &'a str,
}

/// A position, as far as it is published.
#[derive(Serialize)]
pub(super) struct Coordinates {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    pub(super) latitude: f64,
    pub(super) longitude: f64,
}
