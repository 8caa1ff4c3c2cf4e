//! The only room that touches the file system: load, look again, and write by manifest.
//!
//! [`load`] turns the site folder into [`crate::sources::Sources`]. [`Loaded`] keeps it, and reads again what has [`Changed`].
//! A [`Survey`] looks at the folder without reading, so that a preview knows what to watch.
//! [`Output`] takes what a build makes, and publishes it so that a visitor sees each file either as it was or as it is, and that no
//! file of anybody else is ever touched. [`clean`] takes back what was published. [`Editing`] changes texts of the site folder itself,
//! for an editor who has asked for it; [`create`] adds files to it that are not there yet, [`starter`] has those of a new site, and
//! [`renew`] writes files beside it that are made anew whenever somebody asks.

mod bytes;
mod changed;
mod clean;
mod commit;
mod create;
mod embedded;
mod encoding;
mod error;
mod file;
mod fresh;
mod keep;
mod list;
mod load;
mod loaded;
mod lock;
mod manifest;
mod names;
mod output;
mod owner;
mod published;
mod reach;
mod refreshed;
mod refuse;
mod renew;
mod replace;
mod scope;
mod stamp;
mod starter;
mod survey;
mod svg;
#[cfg(test)]
pub(crate) mod tests;
mod top;
mod touched;

pub use bytes::{bytes, bytes_in, names_in, text_at};
pub use changed::Changed;
pub use clean::{Cleaned, clean};
pub use commit::Written;
pub use create::{create, present};
pub use error::{LoadError, WriteError};
pub use keep::keep;
pub use load::load;
pub use loaded::Loaded;
pub use output::Output;
pub use reach::Reach;
pub use refreshed::Refreshed;
pub use refuse::Surroundings;
pub use renew::{Renewal, renew};
pub use replace::{Editing, Replaced, Replacement};
pub use stamp::Stamp;
pub use starter::{starter, starter_languages};
pub use survey::{Differences, Survey};
