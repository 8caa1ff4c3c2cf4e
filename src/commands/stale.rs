//! `stale`: whom to call: the listings that nobody has confirmed lately, the oldest first.

use std::path::Path;

use jiff::civil::Date;
use serde::Serialize;

use super::dates::BROADEST;
use super::given::today;
use super::opened::Opened;
use super::told::json_line;
use super::{Exit, Failure, tell};
use crate::cli::{StaleArguments, Surroundings};
use crate::exchange::{Cell, Table};
use crate::report::wrapped;
use crate::site::Site;
use crate::site::group::{Contact, Group};
use crate::site::value::WebAddress;
use crate::site::vocabulary::Status;

pub(super) fn run(arguments: &StaleArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let opened = Opened::read(&arguments.site.site, today(arguments.date))?;
    if opened.is_no_site(around) {
        return Ok(Exit::Problems);
    }
    let which = if arguments.all { Which::All } else { Which::Unconfirmed };
    let calls = calls(&opened.site, (which, &arguments.site.site));
    let unread = opened.unread_groups();
    let has_gaps = unread.has_errors() || !opened.site.gaps.parts.is_empty();
    let settings = opened.doubts_about_setting("freshness");
    if arguments.csv {
        tell::result(&rows(&calls));
    } else if arguments.json {
        tell::result(&calls.iter().map(json_line).collect::<Vec<_>>().concat());
    } else if !calls.is_empty() {
        tell::result(&list(&calls, which, around.width.min(BROADEST)));
    } else if !has_gaps && !settings.has_errors() {
        tell::result(&good_news(&opened.site, which));
    }
    if settings.has_errors() {
        tell::problems(&settings, &opened.sources, around);
        let days = opened.site.settings.freshness.verify_after.days();
        tell::note(&format!("warning: for how long a confirmation holds is not known, so {days} days were taken\n"));
    }
    if has_gaps {
        tell::note("warning: some groups have mistakes, so they may be missing here\nhelp: openchair check\n");
    }
    Ok(if has_gaps || settings.has_errors() { Exit::Problems } else { Exit::Fine })
}

/// Which listings are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    /// Those that nobody has confirmed lately.
    Unconfirmed,
    All,
}

/// A listing and whom to ask. Nothing of it is published: it is for the editor's own terminal.
#[derive(Debug, Serialize)]
struct Call<'s> {
    id: &'s str,
    name: &'s str,
    confirmed: Option<String>,
    by: Option<&'s str>,
    days: Option<i32>,
    /// The first day on which it stands in no list.
    hidden_from: Option<String>,
    is_hidden: bool,
    contact: Whom<'s>,
    /// What to type when it is confirmed.
    command: String,
}

#[derive(Debug, Default, Serialize)]
struct Whom<'s> {
    role: Option<&'s str>,
    name: Option<&'s str>,
    phone: Option<String>,
    text: Option<String>,
    email: Option<String>,
    url: Option<&'s str>,
    hours: Option<&'s str>,
}

/// The listings that are open and ask for a confirmation, those that nobody ever confirmed first.
fn calls<'s>(site: &'s Site, (which, folder): (Which, &Path)) -> Vec<Call<'s>> {
    let is_open =
        |group: &&Group| group.status != Status::Closed && group.until.is_none_or(|until| until.date() >= site.today);
    let mut groups: Vec<&Group> = site
        .groups
        .values()
        .filter(is_open)
        .filter(|group| which == Which::All || site.wants_confirmation(group) || is_to_come(site, group))
        .collect();
    groups.sort_by_key(|group| group.verified.as_ref().map(|verified| verified.date));
    groups.into_iter().map(|group| Call::of(site, group, folder)).collect()
}

/// Whether it is said to be confirmed on a day that is yet to come, so that nobody knows when it was.
fn is_to_come(site: &Site, group: &Group) -> bool {
    group.verified.as_ref().is_some_and(|verified| verified.date.date() > site.today)
}

impl<'s> Call<'s> {
    fn of(site: &'s Site, group: &'s Group, folder: &Path) -> Self {
        let verified = group.verified.as_ref();
        let elsewhere = if folder == Path::new(".") { String::new() } else { format!(" --site {}", word(folder)) };
        Self {
            id: group.id.as_str(),
            name: group.name.trim(),
            confirmed: verified.map(|verified| verified.date.to_string()),
            by: group.confirmed_by(),
            days: verified.map(|verified| (site.today - verified.date.date()).get_days()),
            hidden_from: site.hidden_from(group).as_ref().map(Date::to_string),
            is_hidden: site.hides(group),
            contact: group.contact.as_deref().map(Whom::of).unwrap_or_default(),
            command: format!("openchair confirm {}{elsewhere}", group.id),
        }
    }

    /// When it was confirmed, and what comes if it is not.
    fn standing(&self) -> String {
        let (Some(date), Some(days)) = (&self.confirmed, self.days) else {
            return "never; its page says so".to_owned();
        };
        let by = self.by.map(|by| format!(" by {by}")).unwrap_or_default();
        let ago = match days {
            ..0 => "which is yet to come".to_owned(),
            0 => "today".to_owned(),
            1 => "yesterday".to_owned(),
            days => format!("{days} days ago"),
        };
        let then = match &self.hidden_from {
            None => String::new(),
            Some(day) if self.is_hidden => format!("; in no list since {day}"),
            Some(day) => format!("; leaves the lists on {day}"),
        };
        format!("{date}{by}, {ago}{then}")
    }
}

impl<'s> Whom<'s> {
    fn of(contact: &'s Contact) -> Self {
        Self {
            role: contact.role.as_deref(),
            name: contact.name.as_deref(),
            phone: contact.phone.as_ref().map(ToString::to_string),
            text: contact.text.as_ref().map(ToString::to_string),
            email: contact.email.as_ref().map(ToString::to_string),
            url: contact.url.as_ref().map(WebAddress::as_str),
            hours: contact.hours.as_deref(),
        }
    }

    fn in_words(&self) -> String {
        let text = self.text.as_ref().map(|number| format!("text {number}"));
        let hours = self.hours.map(|hours| format!("({hours})"));
        let parts = [self.role, self.name, self.phone.as_deref(), text.as_deref(), self.email.as_deref(), self.url];
        let words = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        match hours {
            Some(hours) if !words.is_empty() => format!("{words} {hours}"),
            _ if words.is_empty() => "nobody is written down".to_owned(),
            _ => words,
        }
    }
}

/// A path as a shell takes it for one word.
fn word(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain = text.chars().all(|c| c.is_alphanumeric() || "/._-~\\:".contains(c));
    if is_plain { text } else { format!("\"{text}\"") }
}

fn list(calls: &[Call<'_>], which: Which, width: usize) -> String {
    const COLUMN: usize = 13;
    let head = match (calls.len(), which) {
        (count, Which::All) => format!("{}, the longest unconfirmed first", tell::count(count, "listing")),
        (count, Which::Unconfirmed) => format!("{} to confirm, the oldest first", tell::count(count, "listing")),
    };
    let mut text = format!("{head}.\n");
    let row = |label: &str, words: &str| {
        let words = wrapped(words, width, COLUMN).replace('\n', &format!("\n{}", " ".repeat(COLUMN)));
        format!("  {label:<11}{words}\n")
    };
    for call in calls {
        let title = wrapped(&format!("{} ({})", call.name, call.id), width, 2).replace('\n', "\n  ");
        text += &["\n", &title, "\n"].concat();
        text += &row("confirmed", &call.standing());
        text += &row("contact", &call.contact.in_words());
        text += &row("then", &call.command);
    }
    text
}

fn good_news(site: &Site, which: Which) -> String {
    if which == Which::All {
        return "There are no listings that could be confirmed.\n".to_owned();
    }
    let days = site.settings.freshness.verify_after.days();
    format!("All listings were confirmed within the last {days} days: there is nobody to call.\n")
}

const COLUMNS: [&str; 15] = [
    "id",
    "name",
    "confirmed",
    "by",
    "days",
    "hidden_from",
    "is_hidden",
    "contact_role",
    "contact_name",
    "phone",
    "text",
    "email",
    "url",
    "hours",
    "command",
];

fn rows(calls: &[Call<'_>]) -> String {
    let mut bytes = Vec::new();
    let written = Table::new(&mut bytes, COLUMNS).and_then(|mut table| {
        calls.iter().try_for_each(|call| table.row(row(call)))?;
        table.end()
    });
    written.expect("memory takes all, and each row has as many cells as there are names");
    String::from_utf8(bytes).expect("its cells are texts")
}

fn row<'c>(call: &'c Call<'_>) -> [Cell<'c>; COLUMNS.len()] {
    let whom = &call.contact;
    [
        Cell::checked(call.id),
        Cell::free(call.name),
        Cell::checked_if(call.confirmed.as_deref()),
        Cell::free_if(call.by),
        Cell::made(call.days.map(|days| days.to_string()).unwrap_or_default()),
        Cell::checked_if(call.hidden_from.as_deref()),
        Cell::checked(if call.is_hidden { "yes" } else { "no" }),
        Cell::free_if(whom.role),
        Cell::free_if(whom.name),
        Cell::checked_if(whom.phone.as_deref()),
        Cell::checked_if(whom.text.as_deref()),
        Cell::free_if(whom.email.as_deref()),
        Cell::checked_if(whom.url),
        Cell::free_if(whom.hours),
        Cell::free(&call.command),
    ]
}
