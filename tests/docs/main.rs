//! Holds the pages below `docs/` against the program, so that none of them goes stale.
//!
//! `docs/diagnostics.md` and most of `docs/themes.md` are made here, from the program itself: `UPDATE_DOCS=1 cargo test --test docs`
//! writes them anew. The other pages are written by people; here it is checked that they name every key and every word that
//! an editor may write, and that their examples make a site without a problem.

#![allow(clippy::disallowed_methods, reason = "reads and writes the pages below docs/, and asks whether it shall")]

mod diagnostics;
mod examples;
mod keys;
mod made;
mod schema;
mod search;
mod themes;
