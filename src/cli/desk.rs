//! What each command is told that helps editors to keep their listings right.

use std::path::PathBuf;

use clap::Args;

use super::shared::SiteArguments;
use super::values::{date, name};

/// Arguments of `when`.
#[derive(Debug, Args)]
pub struct WhenArguments {
    /// The ids of the groups
    #[arg(value_name = "GROUP", required = true, num_args = 1..)]
    pub groups: Vec<String>,
    /// How many dates of each
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..=366))]
    pub count: u16,
    #[command(flatten)]
    /// Which site.
    pub site: SiteArguments,
    /// The day that is taken for today, such as 2026-12-05 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<jiff::civil::Date>,
    /// One JSON object for each group, on a line of its own, instead of text
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `status`.
#[derive(Debug, Args)]
pub struct StatusArguments {
    #[command(flatten)]
    /// Which site.
    pub site: SiteArguments,
    /// The day that is taken for today, such as 2026-12-05 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<jiff::civil::Date>,
}

/// Arguments of `stale`.
#[derive(Debug, Args)]
pub struct StaleArguments {
    #[command(flatten)]
    /// Which site.
    pub site: SiteArguments,
    /// The day that is taken for today, such as 2026-12-05 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<jiff::civil::Date>,
    /// Also listings that were confirmed lately
    #[arg(long)]
    pub all: bool,
    /// A table for a spreadsheet, instead of text
    #[arg(long)]
    pub csv: bool,
    /// One JSON object for each listing, on a line of its own, instead of text
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,
}

/// Arguments of `confirm`.
#[derive(Debug, Args)]
pub struct ConfirmArguments {
    /// The ids of the groups
    #[arg(value_name = "GROUP", required = true, num_args = 1..)]
    pub groups: Vec<String>,
    /// The day on which somebody asked the group [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<jiff::civil::Date>,
    /// Who asked: a first name or a role; what stands there stays where this is left out
    #[arg(long, value_name = "NAME", value_parser = name)]
    pub by: Option<String>,
    #[command(flatten)]
    /// Which site.
    pub site: SiteArguments,
    /// Show what would change, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// Arguments of `fmt`.
#[derive(Debug, Args)]
pub struct FmtArguments {
    /// The files, or the folder "groups" [default: all files of groups]
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    /// Which site.
    pub site: SiteArguments,
    /// Write nothing, name the files that are not in order, and end with 1 if there are any
    #[arg(long, conflicts_with = "dry_run")]
    pub check: bool,
    /// Show what would change, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}
