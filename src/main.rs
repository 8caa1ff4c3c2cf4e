//! Runs one command and ends with its number.

use std::process::ExitCode;

use openchair::{cli, commands};

/// A site is made of very many small texts that live for one page, which is what this allocator is made for.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match cli::arguments(cli::words()) {
        Ok(arguments) => commands::run(arguments, &cli::Surroundings::look()).into(),
        Err(answer) => {
            // Help and version are answers as well; where nobody can be told, there is nothing left to do.
            let _ = answer.print();
            if answer.use_stderr() { commands::Exit::Misuse.into() } else { commands::Exit::Fine.into() }
        }
    }
}
