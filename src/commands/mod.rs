//! Each command, told in order.

mod build;
mod check;
mod clean;
mod ending;
mod explain;
mod given;
mod tell;
mod watch;

pub use ending::Exit;
use ending::Failure;
use given::{disk_surroundings, options, output_folder};

use crate::cli::{Arguments, Command, Format, Surroundings};
use crate::report;

/// Deeply nested pages need more than the system's two megabytes.
const STACK: usize = 8 * 1024 * 1024;

/// Does what the arguments say.
pub fn run(arguments: Arguments, around: &Surroundings) -> Exit {
    let (jobs, format) = match &arguments.command {
        Command::Build(build) => (build.read.jobs, build.read.format),
        Command::Check(check) => (check.read.jobs, check.read.format),
        Command::Clean(_) | Command::Explain(_) => (None, Format::Text),
    };
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK).num_threads(jobs.map_or(0, usize::from));
    // It was set up before only where a program runs several commands, and then as here.
    let _ = pool.build_global();
    // In one of the pool's threads, so that all work has the same room.
    let done = rayon::scope(|_| match arguments.command {
        Command::Build(arguments) => build::run(&arguments, around),
        Command::Check(arguments) => check::run(&arguments, around),
        Command::Clean(arguments) => clean::run(&arguments, around),
        Command::Explain(arguments) => Ok(explain::run(&arguments)),
    });
    done.unwrap_or_else(|failure| {
        match format {
            Format::Json => tell::result(&report::json_of_failure(&failure.to_string())),
            Format::Text => tell::note(&format!("error: {failure}\n")),
        }
        Exit::Disk
    })
}
