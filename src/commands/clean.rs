//! `clean`: takes back what was built.

use super::build::{folder, left};
use super::{Exit, Failure, disk_surroundings, output_folder, tell};
use crate::cli::{CleanArguments, Surroundings};
use crate::disk;

pub(super) fn run(arguments: &CleanArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let site = arguments.site.site.as_path();
    let output = output_folder(site, &arguments.output);
    let cleaned = disk::clean(&output, disk_surroundings(site, around))?;
    tell::note(&left(&cleaned.left));
    tell::result(&match cleaned.removed {
        0 => format!("There was nothing to remove in {}.\n", folder(&output)),
        removed => format!("Removed {} from {}.\n", tell::count(removed, "file"), folder(&output)),
    });
    Ok(Exit::Fine)
}
