//! Says where in a site folder something changed: once for each save, and once for each burst of changes, not once for each event.
//!
//! [`Watch`] hears of changes from the system, or looks for them itself where the system does not tell. It knows no kinds of content:
//! [`crate::disk::Loaded`] finds out what a change is.

#![expect(clippy::disallowed_methods, reason = "waits until a folder comes to rest; its tests write files")]

mod batch;
mod check;
mod events;
mod gather;
mod inbox;
mod means;
mod notice;
mod pace;
mod poll;
mod sign;
#[cfg(test)]
mod tests;
mod watching;

pub use batch::Batch;
pub use notice::Notice;
pub use watching::{How, Watch};
