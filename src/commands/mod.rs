//! Each command, told in order.

mod ask;
mod build;
mod check;
mod clean;
mod confirm;
mod dates;
mod editor;
mod ending;
mod explain;
mod external;
mod find;
mod fix;
mod fmt;
mod given;
mod hunks;
mod init;
mod new;
mod opened;
mod past;
mod schema;
mod serve;
mod stale;
mod status;
mod tell;
mod told;
mod watch;
mod when;

pub use ending::Exit;
use ending::Failure;
use given::{as_asked, base_of, disk_surroundings, options, output_folder};
use past::past;

use crate::cli::{Arguments, Command, Format, Surroundings};
use crate::report;

/// Deeply nested pages need more than the system's two megabytes.
const STACK: usize = 8 * 1024 * 1024;

/// Does what the arguments say.
pub fn run(arguments: Arguments, around: &Surroundings) -> Exit {
    let (jobs, format) = match &arguments.command {
        Command::Build(build) => (build.read.jobs, build.read.format),
        Command::Check(check) => (check.read.jobs, check.read.format),
        Command::Clean(_)
        | Command::Confirm(_)
        | Command::Explain(_)
        | Command::Find(_)
        | Command::Fmt(_)
        | Command::Init(_)
        | Command::New(_)
        | Command::Schema(_)
        | Command::Serve(_)
        | Command::Stale(_)
        | Command::Status(_)
        | Command::When(_) => (None, Format::Text),
    };
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK).num_threads(jobs.map_or(0, usize::from));
    // It was set up before only where a program runs several commands, and then as here.
    let _ = pool.build_global();
    let done = match arguments.command {
        // It waits for hours, which must not take one of the pool's threads.
        Command::Serve(arguments) => serve::run(&arguments, around),
        // The others in one of those, so that all work has the same room.
        Command::Build(arguments) => rayon::scope(|_| build::run(&arguments, around)),
        Command::Check(arguments) => rayon::scope(|_| check::run(&arguments, around)),
        Command::Clean(arguments) => rayon::scope(|_| clean::run(&arguments, around)),
        Command::Init(arguments) => rayon::scope(|_| init::run(&arguments, around)),
        Command::Schema(arguments) => rayon::scope(|_| schema::run(&arguments, around)),
        Command::New(arguments) => rayon::scope(|_| new::run(&arguments, around)),
        Command::Confirm(arguments) => rayon::scope(|_| confirm::run(&arguments, around)),
        Command::Fmt(arguments) => rayon::scope(|_| fmt::run(&arguments, around)),
        Command::Stale(arguments) => rayon::scope(|_| stale::run(&arguments, around)),
        Command::Status(arguments) => rayon::scope(|_| status::run(&arguments, around)),
        Command::When(arguments) => rayon::scope(|_| when::run(&arguments, around)),
        Command::Find(arguments) => find::run(&arguments),
        Command::Explain(arguments) => Ok(explain::run(&arguments)),
    };
    done.unwrap_or_else(|failure| {
        match format {
            Format::Json => tell::result(&report::json_of_failure(&failure.to_string())),
            Format::Github => tell::result(&report::github_of_failure(&failure.to_string())),
            Format::Sarif => tell::result(&report::sarif_of_failure(&failure.to_string())),
            Format::Text => tell::note(&format!("error: {failure}\n")),
        }
        failure.exit()
    })
}
