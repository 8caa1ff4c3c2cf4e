//! Arguments and environment: the only reader of either.

mod begin;
mod desk;
mod each;
mod shared;
mod values;

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand};

pub use begin::{
    InitArguments, NewArguments, NewArticleArguments, NewGroupArguments, NewKind, NewPageArguments,
    NewSituationArguments,
};
pub use desk::{ConfirmArguments, FmtArguments, StaleArguments, StatusArguments, WhenArguments};
pub use each::{
    BuildArguments, CheckArguments, CleanArguments, ExplainArguments, FindArguments, FindOrder, SchemaArguments,
    ServeArguments,
};
pub use shared::{Format, OutputArguments, ReadArguments, SiteArguments};

/// Builds a website for a directory of support groups, from a folder of plain text files.
///
/// The folder holds "site.yaml" (the settings), "groups.yaml" (the groups) and "content" (the articles). The site is
/// written into a folder of its own, "public"; of your own files only "confirm", "fmt", "new group" and "check --fix" change any, and show what.
#[derive(Debug, Parser)]
#[command(name = "openchair", version, arg_required_else_help = true, subcommand_required = true, max_term_width = 90)]
#[command(after_help = "\
Examples:
  openchair init my-site          begin a new site
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
    /// Begin a new site
    ///
    /// Makes a small site that can be built at once: five invented groups, articles, situations, a page on safety and
    /// one on privacy, and files for web hosts and editors. Nothing that is there is written over.
    #[command(after_help = "\
Examples:
  openchair init my-site
  openchair init my-site --ask    asks for what it needs to know
  openchair init my-site --title \"Harbor Network\" --town Astoria

How it ends: 0 the site is there, 1 it is there and something has to be mended first,
2 the command was not understood, 3 a file is there already, or could not be written.")]
    Init(InitArguments),
    /// Add a group, an article, a situation or a page
    ///
    /// What is not given is asked for. A group is written behind the last one in groups.yaml, and not a letter of
    /// anything else is changed; everything else gets a file of its own.
    #[command(after_help = "\
Examples:
  openchair new group
  openchair new article --title \"The first holidays\" --situation grief
  openchair new situation --title \"Losing a parent\" --under grief
  openchair help new group        all about one kind

How it ends: 0 it is there, 1 there is a mistake in it, 2 the command was not understood,
3 a file could not be read or written.")]
    New(NewArguments),
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
    /// Look for mistakes, and mend those that are beyond doubt if you want
    ///
    /// Nothing is changed but by "--fix". It shows each line before and after, and asks before it writes; what could
    /// have been meant in two ways stays as it is.
    #[command(after_help = "\
Examples:
  openchair check
  openchair check --fix           mend misspelt keys and words, times, tabs
  openchair check --dates         and when each group meets next
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
    /// Print the next dates of groups
    ///
    /// So you see what you wrote: each date with its weekday, when it starts and ends, and where; also what is cancelled, added
    /// or in a break. The dates are right even if something else in the site is wrong; a mistake in the times of
    /// these groups is told as "check" tells it.
    #[command(after_help = "\
Examples:
  openchair when tuesday-grief-circle
  openchair when alder-walkers alder-caregivers --count 10
  openchair when alder-walkers --date 2026-12-24   from Christmas Eve on
  openchair check --dates                          all groups, three dates each

How it ends: 0 all is well, 1 there is a mistake in the times of these groups,
2 the command was not understood, or no group has that id, 3 a file could not be read.")]
    When(WhenArguments),
    /// Print whom to call: the listings that nobody has confirmed lately
    ///
    /// The oldest first, those that nobody ever confirmed before all others; each with its contact, and with what to type
    /// when somebody has confirmed it. The list is for you: it also has what the site does not publish.
    #[command(after_help = "\
Examples:
  openchair stale
  openchair stale --csv > calls.csv   for a spreadsheet
  openchair stale --all               also those that were confirmed lately
  openchair stale --date 2027-03-01   who is to be called by then

How it ends: 0 all is well (also with nobody to call), 1 groups with mistakes may be missing,
2 the command was not understood, 3 a file could not be read.")]
    Stale(StaleArguments),
    /// Show how the site stands, and what to do next
    ///
    /// In one screen: what is published, what is a draft, not confirmed, on a break, ending soon or not translated, with
    /// the commands that help.
    #[command(after_help = "\
Examples:
  openchair status
  openchair status --date 2027-01-01   how it will stand on New Year's Day

How it ends: 0 all is well (there may be warnings), 1 there are mistakes in the site,
2 the command was not understood, 3 a file could not be read.")]
    Status(StatusArguments),
    /// Write down that a group has confirmed its listing
    ///
    /// Changes "verified" of the group in groups.yaml, or in the file of groups/ where it stands, and not a letter
    /// of anything else. What has changed is shown, line by line.
    #[command(after_help = "\
Examples:
  openchair confirm tuesday-grief-circle
  openchair confirm alder-walkers alder-caregivers --by Rosa
  openchair confirm alder-walkers --date 2026-11-20   the day on which you called
  openchair confirm alder-walkers --dry-run           show it and write nothing

How it ends: 0 it is written, 1 it has to be written by hand, or there is a mistake in that group,
2 the command was not understood, or no group has that id, 3 a file could not be read or written.")]
    Confirm(ConfirmArguments),
    /// Put the keys of every group in the usual order
    ///
    /// Works in groups.yaml and in the files of groups/. Whole lines change places within their group, and comments go
    /// with them; not a letter of them changes, and the order of the groups is yours. Blanks at the ends of lines go.
    #[command(after_help = "\
Examples:
  openchair fmt
  openchair fmt groups/grief.yaml   one file
  openchair fmt --dry-run           show what would change and write nothing
  openchair fmt --check             only say whether something would change, for scripts

How it ends: 0 all is well, 1 a file cannot be read, or with --check, one is not in order,
2 the command was not understood, 3 a file could not be read or written.")]
    Fmt(FmtArguments),
    /// Write what an editor needs to mark mistakes and offer words while you type
    ///
    /// Six files in the folder .openchair/schema of the site (JSON Schema), for VS Code, Neovim, Helix and others: each key with
    /// what it does and an example, and the situations, places and other names of this very site. "init" writes them as
    /// well, and "new" keeps them up to date; run this again when you have added a situation or a place by hand.
    #[command(after_help = "\
Examples:
  openchair schema
  openchair schema group           one of them, to the standard output
  openchair schema --output ~/lib  into another folder; a site is not needed then

How it ends: 0 they are there, 1 there is no site, 2 the command was not understood,
3 a file could not be read or written, or is not ours.")]
    Schema(SchemaArguments),
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

/// What the terminal and the environment tell.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// Whether messages may be coloured.
    pub colour: bool,
    /// Whether somebody watches the messages come.
    pub watched: bool,
    /// Whether somebody is at the keyboard who can be asked.
    pub is_asked: bool,
    /// The width of the terminal in characters.
    pub width: usize,
    /// The person's own folder.
    pub home: Option<PathBuf>,
    /// The folder for what can be found out again.
    pub cache: Option<PathBuf>,
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
        let home = env::home_dir().filter(|home| !home.as_os_str().is_empty());
        Self {
            colour: watched && !is_set("NO_COLOR"),
            watched,
            is_asked: io::stdin().is_terminal(),
            width: columns.or(terminal).unwrap_or(USUAL_WIDTH).clamp(40, 160),
            cache: cache_folder(home.as_deref()),
            home,
        }
    }
}

/// Where programs keep what they can find out again: as the environment says, else where each system has it.
fn cache_folder(home: Option<&Path>) -> Option<PathBuf> {
    let named = |name: &str| env::var_os(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
    let usual = || {
        let below = if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" };
        home.map(|home| home.join(below))
    };
    let folder = if cfg!(windows) { named("LOCALAPPDATA") } else { named("XDG_CACHE_HOME").or_else(usual) };
    folder.map(|folder| folder.join("openchair"))
}

/// The arguments of this process, or the text and the number with which to end instead.
pub fn arguments(words: impl IntoIterator<Item = OsString>) -> Result<Arguments, clap::Error> {
    Arguments::try_parse_from(words)
}

/// The words with which this process was called.
pub fn words() -> impl Iterator<Item = OsString> {
    env::args_os()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::Arguments;

    #[test]
    fn the_commands_fit_together() {
        Arguments::command().debug_assert();
    }
}
