//! The site folder becomes one value.

use std::path::Path;

use super::error::LoadError;
use super::loaded::Loaded;
use crate::diagnostic::Diagnostics;
use crate::sources::Sources;

/// Reads the site in the folder `site`, and the theme inside the program where the site has no file of that name.
///
/// Problems with single files are in the diagnostics; an error means that the disk could not be read.
pub fn load(site: &Path) -> Result<(Sources, Diagnostics), LoadError> {
    Loaded::of(site).map(Into::into)
}
