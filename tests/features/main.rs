//! What a site's files become: small sites written out in a test, built in memory, and what a visitor or an editor then sees.
//!
//! One binary, so that the library is linked once. `site` makes a site of one text, `page` reads a page as a visitor does.

#![allow(clippy::format_collect, reason = "a few lines are told by it, and it reads well")]
#![allow(clippy::format_push_string, reason = "as above")]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "the build names its own files")]
#![allow(clippy::similar_names, reason = "a shelf belongs to self")]
#![allow(clippy::disallowed_methods, reason = "the tests read the repository and write to folders of their own")]

mod anchors;
mod articles;
mod calendars;
mod canary;
mod changes;
mod codes;
mod confirm;
mod disk;
mod empty;
mod examples;
mod exit;
mod facts;
mod format;
mod freshness;
mod group_page;
mod home;
mod identity;
mod languages;
mod laws;
#[path = "../links/check/mod.rs"]
#[allow(dead_code, reason = "the check of a built folder has a test of its own")]
mod links;
mod lists;
mod map;
mod mend;
mod mistakes;
mod notices;
mod page;
mod places;
mod privacy;
mod real;
mod schedules;
mod site;
mod situations;
mod today;
#[path = "../when/zones.rs"]
mod zones;
