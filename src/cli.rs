//! Arguments and environment: the only reader of either.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Builds a website for a directory of support groups, from a folder of plain text files.
///
/// The folder holds "site.yaml" (the settings), "groups.yaml" (the groups) and "content" (the articles). Nothing in it is
/// ever changed; the site is written into a folder of its own, "public".
#[derive(Debug, Parser)]
#[command(name = "openchair", version, arg_required_else_help = true, subcommand_required = true, max_term_width = 90)]
#[command(after_help = "\
Examples:
  openchair check                 look for mistakes and change nothing
  openchair build                 build the site in this folder into \"public\"
  openchair build --site ~/site   the same for a site in another folder
  openchair help build            all about one command")]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site
    ///
    /// If there is a mistake in one of the files, it is shown and the site stays as it was.
    #[command(after_help = "\
Examples:
  openchair build
  openchair build --base-url https://example.org/help/
  openchair build --drafts --output preview
  openchair build --date 2026-12-24   as the site will be on Christmas Eve

How it ends: 0 all is well (there may be warnings), 1 there are mistakes in the site,
2 the command was not understood, 3 a file could not be read or written.")]
    Build(BuildArguments),
    /// Show the site in a browser on this computer, and each change at once
    ///
    /// Leave it running while you write. A mistake in a file is shown in the browser and here; until it is mended,
    /// the site stays as it was. Nobody else can see it. Press Ctrl and C to end it.
    #[command(after_help = "\
Examples:
  openchair serve                 the site in this folder, at http://127.0.0.1:4000/
  openchair serve --open --drafts
  openchair serve --built         the folder \"public\", as a web host would show it

How it ends: 0 it was stopped, 1 there is nothing to show, 2 the command was not understood,
3 a file could not be read, or no port was free.")]
    Serve(ServeArguments),
    /// Look for mistakes and change nothing
    #[command(after_help = "\
Examples:
  openchair check
  openchair check --format json   for other programs

How it ends: 0 all is well (there may be warnings), 1 there are mistakes in the site,
2 the command was not understood, 3 a file could not be read or written.")]
    Check(CheckArguments),
    /// Answer a question as the finder of the built site does
    ///
    /// What people type into the box on the site: words, a place, a day. It reads the index that "openchair build" has written,
    /// so it shows what visitors get.
    #[command(after_help = "\
Examples:
  openchair find \"grief portland tuesday\"
  openchair find \"my husband drinks\" --json
  openchair find \"duelo en línea\" --language es

How it ends: 0 it was answered (also with nothing), 2 the command was not understood,
3 there is no index, or it could not be read.")]
    Find(FindArguments),
    /// Remove the site that was built
    ///
    /// Only files that Openchair wrote and nobody changed since are removed.
    #[command(after_help = "\
Examples:
  openchair clean
  openchair clean --output preview")]
    Clean(CleanArguments),
    /// Explain a kind of problem and how to mend it
    #[command(after_help = "\
Examples:
  openchair explain missing-key
  openchair explain               all kinds of problem")]
    Explain(ExplainArguments),
}

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
    /// Tell nothing but problems
    #[arg(long, short)]
    pub quiet: bool,
    /// Tell how long each step took
    #[arg(long)]
    pub timings: bool,
    /// For people, or for other programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

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
pub struct CheckArguments {
    #[command(flatten)]
    pub site: SiteArguments,
    #[command(flatten)]
    pub read: ReadArguments,
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

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// The name in brackets behind "error" or "warning", such as missing-key
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
}

/// For whom the answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For other programs: one JSON value on the standard output
    Json,
}

/// What the terminal and the environment tell.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// Whether messages may be coloured.
    pub colour: bool,
    /// Whether somebody watches the messages come.
    pub watched: bool,
    /// The width of the terminal in characters.
    pub width: usize,
    /// The person's own folder.
    pub home: Option<PathBuf>,
}

/// The width where the terminal does not tell.
const USUAL_WIDTH: usize = 100;

impl Surroundings {
    /// As they are now.
    pub fn look() -> Self {
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let watched = io::stderr().is_terminal() && env::var_os("TERM").is_none_or(|term| term != "dumb");
        let columns = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let terminal = terminal_size::terminal_size_of(io::stderr()).map(|(width, _)| usize::from(width.0));
        Self {
            colour: watched && !is_set("NO_COLOR"),
            watched,
            width: columns.or(terminal).unwrap_or(USUAL_WIDTH).clamp(40, 160),
            home: env::home_dir().filter(|home| !home.as_os_str().is_empty()),
        }
    }
}

/// The arguments of this process, or the text and the number with which to end instead.
pub fn arguments(words: impl IntoIterator<Item = OsString>) -> Result<Arguments, clap::Error> {
    Arguments::try_parse_from(words)
}

/// The words with which this process was called.
pub fn words() -> impl Iterator<Item = OsString> {
    env::args_os()
}

fn base_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() && !rest.starts_with('/') && !rest.contains([' ', '?', '#']) => {
            Ok(if text.ends_with('/') { text.to_owned() } else { format!("{text}/") })
        }
        Some(_) | None => Err("write the whole address, such as https://example.org/".to_owned()),
    }
}

fn date(text: &str) -> Result<jiff::civil::Date, String> {
    let is_plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let date = is_plain.then(|| text.parse().ok()).flatten();
    date.ok_or_else(|| "write year, month and day, such as 2026-12-05".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::{Arguments, base_url, date};

    #[test]
    fn the_commands_fit_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn addresses_are_whole_and_end_in_a_slash() {
        for (text, address) in [
            ("https://example.org", Some("https://example.org/")),
            ("https://example.org/help/", Some("https://example.org/help/")),
            ("http://localhost:8000/", Some("http://localhost:8000/")),
            ("example.org", None),
            ("https://", None),
            ("https:///x", None),
            ("javascript:alert(1)", None),
            ("https://example.org/?a", None),
        ] {
            assert_eq!(base_url(text).ok().as_deref(), address, "{text}");
        }
    }

    #[test]
    fn dates_are_days_of_the_calendar() {
        for (text, is_date) in [
            ("2026-12-05", true),
            ("2026-02-30", false),
            ("05.12.2026", false),
            ("2026-12-05T10:00", false),
            ("", false),
        ] {
            assert_eq!(date(text).is_ok(), is_date, "{text}");
        }
    }
}
