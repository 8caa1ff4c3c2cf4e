//! What each command is told that begins something.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::shared::SiteArguments;
use super::values::date;

/// Arguments of `init`.
#[derive(Debug, Args)]
pub struct InitArguments {
    /// The folder of the new site; it is made if it is not there
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Ask for the name, the town, the color, the language and the crisis lines; Enter takes what stands in brackets
    #[arg(long)]
    pub ask: bool,
    /// The name of the site
    #[arg(long, value_name = "NAME")]
    pub title: Option<String>,
    /// The town where most groups meet
    #[arg(long, value_name = "NAME")]
    pub town: Option<String>,
    /// The color of links and buttons, such as "#0b5158"
    #[arg(long, value_name = "COLOR")]
    pub color: Option<String>,
    /// The language in which you write: en or es
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// The country of your places, in two letters, such as US
    #[arg(long, value_name = "CODE")]
    pub country: Option<String>,
    /// The clock of your meetings, such as America/Chicago [default: that of this computer]
    #[arg(long, value_name = "ZONE")]
    pub time_zone: Option<String>,
    /// The day that is taken for today, such as 2026-12-05 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<jiff::civil::Date>,
}

/// Arguments of `new`.
#[derive(Debug, Args)]
pub struct NewArguments {
    /// What is new.
    #[command(subcommand)]
    pub what: NewKind,
}

/// What can be added to a site.
#[derive(Debug, Subcommand)]
pub enum NewKind {
    /// Add a group to the directory
    #[command(after_help = "\
Examples:
  openchair new group             asks for all that is needed
  openchair new group --name \"Alder Walkers\" --situation grief --every saturday \\
      --at 9:00 --place public-library --email walkers@example.org")]
    Group(Box<NewGroupArguments>),
    /// Add an article
    #[command(after_help = "\
Example:
  openchair new article --title \"The first holidays\" --situation grief")]
    Article(NewArticleArguments),
    /// Add a situation: what somebody is going through
    #[command(after_help = "\
Example:
  openchair new situation --title \"Losing a parent\" --under grief")]
    Situation(NewSituationArguments),
    /// Add a page of text, such as one about you
    #[command(after_help = "\
Example:
  openchair new page --title \"Volunteer with us\"")]
    Page(NewPageArguments),
}

/// Arguments of `new group`.
#[derive(Debug, Args)]
pub struct NewGroupArguments {
    /// Its name
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Its id, which is in its address [default: made of the name]
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    /// What it is, in one or two sentences
    #[arg(long, value_name = "TEXT")]
    pub summary: Option<String>,
    /// The id of a situation it is for; may be given several times
    #[arg(long, value_name = "ID")]
    pub situation: Vec<String>,
    /// On which days it meets, such as "tuesday" or "1st and 3rd saturday"
    #[arg(long, value_name = "DAYS", requires = "at")]
    pub every: Option<String>,
    /// When it starts, such as 18:30
    #[arg(long, value_name = "TIME", requires = "every")]
    pub at: Option<String>,
    /// How long it lasts, such as 90m
    #[arg(long = "for", value_name = "TIME", requires = "every")]
    pub length: Option<String>,
    /// Where it meets: the id of one of "places"
    #[arg(long, value_name = "ID", conflicts_with_all = ["street", "city"])]
    pub place: Option<String>,
    /// Where it meets: street and number
    #[arg(long, value_name = "TEXT")]
    pub street: Option<String>,
    /// Where it meets: the town
    #[arg(long, value_name = "NAME")]
    pub city: Option<String>,
    /// The link to a video meeting, which will stand on the page; in groups.yaml `show: on-request` keeps it to those who ask
    #[arg(long, value_name = "URL")]
    pub online: Option<String>,
    /// The number that people dial to take part
    #[arg(long, value_name = "NUMBER")]
    pub dial_in: Option<String>,
    /// Whom to write to
    #[arg(long, value_name = "ADDRESS")]
    pub email: Option<String>,
    /// Whom to call
    #[arg(long, value_name = "NUMBER")]
    pub phone: Option<String>,
    /// The group itself has confirmed all this today
    #[arg(long)]
    pub confirmed: bool,
    #[command(flatten)]
    /// Which site.
    pub site: SiteArguments,
}

/// Arguments of `new article`.
#[derive(Debug, Args)]
pub struct NewArticleArguments {
    /// Its title
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// The name of its file and its address [default: made of the title]
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    /// What it says, in one or two sentences
    #[arg(long, value_name = "TEXT")]
    pub description: Option<String>,
    /// The id of a situation it is about; may be given several times
    #[arg(long, value_name = "ID")]
    pub situation: Vec<String>,
    /// The day that is taken for today, such as 2026-12-05 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<jiff::civil::Date>,
    #[command(flatten)]
    /// Which site.
    pub site: SiteArguments,
}

/// Arguments of `new situation`.
#[derive(Debug, Args)]
pub struct NewSituationArguments {
    /// Its title, in people's own words
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// The name of its file and its address [default: made of the title]
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    /// What it is, in one or two sentences
    #[arg(long, value_name = "TEXT")]
    pub summary: Option<String>,
    /// What people type who look for it; may be given several times
    #[arg(long, value_name = "WORDS")]
    pub synonym: Vec<String>,
    /// The id of the situation above it
    #[arg(long, value_name = "ID")]
    pub under: Option<String>,
    #[command(flatten)]
    /// Which site.
    pub site: SiteArguments,
}

/// Arguments of `new page`.
#[derive(Debug, Args)]
pub struct NewPageArguments {
    /// Its title
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// The name of its file and its address [default: made of the title]
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    #[command(flatten)]
    /// Which site.
    pub site: SiteArguments,
}
