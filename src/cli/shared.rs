//! What several commands are told: which site, where to, and how much is told back.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::values::{base_url, date};

/// Which site.
#[derive(Debug, Args)]
pub struct SiteArguments {
    /// The folder that holds "site.yaml"
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
}

/// Where the site is written.
#[derive(Debug, Args)]
pub struct OutputArguments {
    /// The folder that the site is written to [default: "public" in the site's folder]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

/// How a site is read and how much is told.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct ReadArguments {
    /// Show drafts and articles of the future as well
    #[arg(long)]
    pub drafts: bool,
    /// The address of the site, instead of `base_url` in "site.yaml"
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// The day that is taken for today, such as 2026-12-05 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<jiff::civil::Date>,
    /// How many things are done at once [default: as many as the computer has cores]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub jobs: Option<u16>,
    /// Take each warning for an error
    #[arg(long)]
    pub strict: bool,
    /// Tell nothing but problems
    #[arg(long, short)]
    pub quiet: bool,
    /// Tell how long each step took; with `--jobs 1` also how long the search index did
    #[arg(long)]
    pub timings: bool,
    /// For people, or for other programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// For whom the answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For other programs: one JSON value on the standard output
    Json,
    /// For GitHub Actions, which shows each problem beside its line
    Github,
    /// For code hosts and editors: SARIF 2.1.0
    Sarif,
}
