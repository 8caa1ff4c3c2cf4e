//! When groups meet, proved: dates against two independent reckonings, tables of zones and changes of clocks, and one file of cases
//! that the program shares with the script of pages.

#![allow(clippy::disallowed_methods, reason = "the tests read and write the cases in the repository")]

#[path = "../../src/render/words/calendar.rs"]
#[allow(dead_code, reason = "only dates and times are written here")]
mod calendar;
mod cases;
mod chance;
mod say;
#[path = "../features/site.rs"]
#[allow(dead_code, reason = "the tests of features use more of it")]
mod site;
mod tables;
mod written;
mod zones;
