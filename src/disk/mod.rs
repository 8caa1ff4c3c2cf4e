//! The only room that touches the file system: load, and write by manifest.
//!
//! [`load`] turns the site folder into [`crate::sources::Sources`]. [`Output`] takes what a build makes, and publishes it so
//! that a visitor sees each file either as it was or as it is, and that no file of anybody else is ever touched.
//! [`clean`] takes back what was published.

mod clean;
mod commit;
mod embedded;
mod encoding;
mod error;
mod file;
mod list;
mod load;
mod lock;
mod manifest;
mod names;
mod output;
mod published;
mod refuse;
mod svg;
#[cfg(test)]
mod tests;

pub use clean::{Cleaned, clean};
pub use commit::Written;
pub use error::{LoadError, WriteError};
pub use load::load;
pub use output::Output;
pub use refuse::Surroundings;
