//! The finder from outside: an index made from a small site, in memory, and what its query side answers.
//!
//! `exact` holds answers to a walk over the site itself, `cases` holds those of the sample site, `broken` holds what comes of damaged
//! files.

#![allow(clippy::disallowed_methods, reason = "the tests read the repository, and measure how long an answer takes")]
#![allow(clippy::format_collect, reason = "a few lines are told by it, and it reads well")]
#![allow(clippy::similar_names, reason = "as in the library")]

mod broken;
mod cases;
mod chance;
mod directory;
mod exact;
mod index;
mod replaced;
#[path = "../features/site.rs"]
#[allow(dead_code, reason = "the tests of features use more of it")]
mod site;
mod words;
