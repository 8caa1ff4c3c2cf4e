//! What each command is told that makes or shows a site.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::shared::{OutputArguments, ReadArguments, SiteArguments};
use super::values::{base_url, date};

/// Arguments of `build`.
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "each part is documented where it is defined")]
pub struct BuildArguments {
    #[command(flatten)]
    pub site: SiteArguments,
    #[command(flatten)]
    pub output: OutputArguments,
    /// The record of the last build, where the folder of the built site was not kept: a copy of its record.json
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    #[command(flatten)]
    pub read: ReadArguments,
}

/// Arguments of `serve`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct ServeArguments {
    #[command(flatten)]
    /// Which site.
    pub site: SiteArguments,
    #[command(flatten)]
    /// Where sites are built: shown by `--built`, else left alone.
    pub output: OutputArguments,
    /// Where in the browser the site is; the next free number if it is taken
    #[arg(long, value_name = "PORT", default_value_t = 4000)]
    pub port: u16,
    /// The address of this computer at which the site is shown; any but 127.0.0.1 shows it to others as well
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub host: std::net::IpAddr,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
    /// Show drafts and articles of the future as well
    #[arg(long)]
    pub drafts: bool,
    /// Look for changes twice a second: for network drives and shared folders, which do not tell of them
    #[arg(long)]
    pub poll: bool,
    /// The day that is taken for today, such as 2026-12-05 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<jiff::civil::Date>,
    /// The address of the site, instead of `base_url` in "site.yaml"
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// The program that opens a file from a page, such as "code --goto {file}:{line}"
    #[arg(long, value_name = "COMMAND")]
    pub editor: Option<String>,
    /// Show the folder that was built, as a web host would, and watch nothing
    #[arg(long, conflicts_with_all = ["drafts", "poll", "date", "editor"])]
    pub built: bool,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "each part is documented where it is defined")]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct CheckArguments {
    #[command(flatten)]
    pub site: SiteArguments,
    #[command(flatten)]
    pub read: ReadArguments,
    /// Then print the next three dates of these groups, or of all
    #[arg(long, value_name = "GROUP", num_args = 0..)]
    pub dates: Option<Vec<String>>,
    /// Ask other hosts whether the links to them still lead to something
    #[arg(long)]
    pub external: bool,
    /// Mend what is beyond doubt: misspelt keys and words, times, blanks; shown first, and written when you say so
    #[arg(long)]
    pub fix: bool,
    /// With --fix: show what would change, and write nothing
    #[arg(long, requires = "fix", conflicts_with = "yes")]
    pub dry_run: bool,
    /// With --fix: write it without asking
    #[arg(long, requires = "fix")]
    pub yes: bool,
}

/// Arguments of `find`.
#[derive(Debug, Args)]
pub struct FindArguments {
    /// What a visitor would type
    #[arg(value_name = "WORDS", required = true, num_args = 1..)]
    pub words: Vec<String>,
    #[command(flatten)]
    /// Which site.
    pub site: SiteArguments,
    /// The folder of the built site [default: "public" in the site's folder]
    #[arg(long, value_name = "DIR")]
    pub index: Option<PathBuf>,
    /// The language of the pages [default: that of the site]
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// The day that is taken for today, such as 2026-12-05 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<jiff::civil::Date>,
    /// Which groups come first
    #[arg(long, value_enum, default_value_t = FindOrder::Fit)]
    pub order: FindOrder,
    /// How many groups are shown
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub limit: u16,
    /// One JSON object instead of lines
    #[arg(long)]
    pub json: bool,
}

/// Which groups come first.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum FindOrder {
    /// What fits best
    Fit,
    /// The nearest
    Near,
    /// The next meeting
    Soon,
}

/// Arguments of `clean`.
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "each part is documented where it is defined")]
pub struct CleanArguments {
    #[command(flatten)]
    pub site: SiteArguments,
    #[command(flatten)]
    pub output: OutputArguments,
}

/// Arguments of `schema`.
#[derive(Debug, Args)]
pub struct SchemaArguments {
    /// Print one instead of writing all: groups, group, site, article, page or situation
    #[arg(value_name = "KIND", conflicts_with = "output")]
    pub kind: Option<String>,
    #[command(flatten)]
    /// Which site: its names are those that are offered.
    pub site: SiteArguments,
    /// The folder that they are written to [default: ".openchair/schema" in the site's folder]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// The name in brackets behind "error" or "warning", such as missing-key
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
}
