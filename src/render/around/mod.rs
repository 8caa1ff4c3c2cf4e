//! Everything around the pages: feeds, the sitemap, data for search engines and for other programs, and files for the host.
//!
//! Each is a pure function of the plan. None reads a clock, and none publishes what a page would not: what is on request is
//! read through `Place::shown_*` and `Online::shown_*` only, and an `extra` key is never read at all.

mod calendar;
mod changes;
mod facts;
mod feed;
mod headers;
mod json_ld;
mod open_data;
mod outputs;
mod robots;
mod sitemap;
#[cfg(test)]
mod tests;
mod web_manifest;
mod xml;

pub(super) use calendar::CalendarParts;
pub(super) use outputs::{Around, Shared, all, json_ld, put_calendars};
