//! Openchair turns Markdown articles about support groups and a YAML directory of groups into a static site.
//!
//! Five verbs, told in [`pipeline`]: load, read, lay out, render, write. ARCHITECTURE.md draws the rooms and their walls.

pub mod check;
#[expect(clippy::disallowed_methods, reason = "the door to arguments and environment")]
pub mod cli;
pub mod color;
#[expect(clippy::disallowed_methods, reason = "the door to the clock")]
pub mod commands;
pub mod diagnostic;
#[expect(clippy::disallowed_methods, reason = "the door to the file system")]
pub mod disk;
pub mod exchange;
pub mod markdown;
pub mod memo;
pub mod output;
pub mod pipeline;
pub mod plan;
pub mod record;
pub mod render;
pub mod report;
pub mod schema;
pub mod search;
pub mod serve;
pub mod site;
pub mod sources;
pub mod starter;
pub mod text;
pub mod web;
pub mod yaml;
