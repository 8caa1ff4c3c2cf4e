//! What each command is told that begins something.

use std::path::PathBuf;

use clap::Args;

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
