//! The directory as open data: `groups.json` with all that is published of each group, `groups.csv` for spreadsheets.

mod listing;
mod meeting;
mod published;
mod rule;
mod table;
mod terms;

pub(super) use table::groups_csv;

use std::io;

use serde::Serialize;

use super::facts::site_title;
use crate::plan::Plan;
use listing::{Listing, told};

/// How many bytes are gathered before they are written.
const PIECE: usize = 64 * 1024;

/// What stands before the groups.
#[derive(Serialize)]
struct Head<'a> {
    title: &'a str,
    language: &'a str,
    base_url: String,
    /// The day that "today" meant: which breaks and ends have come by then.
    generated_for: String,
}

/// Writes `groups.json`: a table with `title`, `language`, `base_url`, `generated_for` and the list `groups`, ordered by id.
///
/// A key that has nothing to say is left out. Closed groups are there with their status; a group that left the lists as nobody
/// has confirmed it is not.
pub(in crate::render::around) fn groups_json(plan: &Plan<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let site = plan.site;
    let head = Head {
        title: site_title(site, 0),
        language: site.languages[0].as_str(),
        base_url: plan.addresses.url(site.base.path()),
        generated_for: site.today.to_string(),
    };
    let mut bytes = serde_json::to_vec(&head)?;
    // The brace that ends the table comes after the groups.
    bytes.pop();
    bytes.extend_from_slice(b",\"groups\":[");
    for (number, group) in told(site).enumerate() {
        bytes.extend_from_slice(if number == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut bytes, &Listing::of(plan, group))?;
        if bytes.len() > PIECE {
            out.write_all(&bytes)?;
            bytes.clear();
        }
    }
    bytes.extend_from_slice(b"\n]}\n");
    out.write_all(&bytes)
}
