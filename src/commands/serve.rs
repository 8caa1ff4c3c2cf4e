//! `serve`: the site in a browser on this computer, and each change at once; or a built folder as a host would show it.

use std::cell::Cell;
use std::io;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::editor::{self, Editing};
use super::past::past;
use super::{Exit, Failure, output_folder, tell};
use crate::cli::{ServeArguments, Surroundings};
use crate::pipeline::Options;
use crate::record::Record;
use crate::serve::watch::How;
use crate::serve::{self, Change, Config, Desk, Limits, Mode, OfFolder, Outputs, Said, Server, Setting, Shared};

/// How often files are looked at where nothing tells of changes.
const POLL: Duration = Duration::from_millis(500);

pub(super) fn run(arguments: &ServeArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let site = arguments.site.site.as_path();
    let output = output_folder(site, &arguments.output);
    names_an_address(arguments.host)?;
    // What cannot be shown at all is said before a port is taken.
    let built = if arguments.built { Some(OfFolder::of(output.clone())?) } else { None };
    let editor = arguments.editor.as_ref().map(|command| Editing::new(command, site));
    let editor = editor.transpose().map_err(Failure::Misuse)?;
    let shared = Arc::new(Shared::new(Setting {
        mode: if arguments.built { Mode::Built } else { Mode::Development },
        hosts: hosts(arguments.host),
        editor: editor.map(|editing| -> serve::Editor { Box::new(move |source| editing.open(source)) }),
    }));
    let config = Config { address: arguments.host, port: arguments.port, limits: Limits::default() };
    let server = Server::start(&config, Arc::clone(&shared)).map_err(|cause| no_port(arguments, &cause))?;
    let address = format!("http://{}/", server.address());
    if let Some(folder) = built {
        greet(arguments, &server, &address);
        show_built(arguments, folder, &shared);
        open(arguments, &address);
        loop {
            std::thread::park();
        }
    }
    let began = Cell::new(Instant::now());
    let (is_greeted, is_first) = (Cell::new(false), Cell::new(true));
    let past = past(&output, None)?;
    let desk = Desk {
        site: site.to_owned(),
        output,
        how: if arguments.poll { How::Poll { every: POLL } } else { How::Auto },
        options: &|| options(arguments, past.clone()),
        say: &|said| match said {
            Said::Began => {
                // By then the folder is known to be one.
                if !is_greeted.replace(true) {
                    greet(arguments, &server, &address);
                }
                began.set(Instant::now());
            }
            Said::Shown(built) => {
                let time = milliseconds(began.get().elapsed());
                if is_first.replace(false) {
                    tell::note(&format!("{} in {time}. Waiting for changes.\n", tell::made(built)));
                    open(arguments, &address);
                } else {
                    tell::note(&format!("Shown as it is now, in {time}.\n"));
                }
            }
            Said::Mended => tell::note("All is in order again.\n"),
            Said::Problems(problems, sources) => tell::problems(problems, sources, around),
            Said::Note(note) => tell::note(&format!("{}\n", note.trim_end())),
        },
    };
    serve::run(&desk, &shared).map_err(Failure::from)?;
    Ok(Exit::Fine)
}

fn options(arguments: &ServeArguments, past: Option<Arc<Record>>) -> Options {
    Options {
        today: arguments.date.unwrap_or_else(|| jiff::ZonedDateTime::now().date()),
        base_url: arguments.base_url.clone(),
        drafts: arguments.drafts,
        past,
    }
}

/// Under `0.0.0.0` others would be refused: they ask for an address that we do not know to be ours.
fn names_an_address(host: IpAddr) -> Result<(), Failure> {
    if host.is_unspecified() {
        let help = "write the one by which others reach this computer, such as --host 192.168.1.20";
        return Err(Failure::Misuse(format!("--host {host} names no address: {help}")));
    }
    Ok(())
}

fn show_built(arguments: &ServeArguments, folder: OfFolder, shared: &Shared) {
    let base = arguments.base_url.as_deref().map_or("/", path_of);
    shared.publish(Arc::new(Outputs::on(Box::new(folder), base, None)), &Change::Pages);
}

fn greet(arguments: &ServeArguments, server: &Server, address: &str) {
    if let Some(taken) = server.taken_port() {
        tell::note(&format!("Another program uses port {taken}, so it is another one now.\n"));
    }
    if !arguments.host.is_loopback() {
        tell::note(
            "warning: with --host others in your network can see the site as well, drafts too if you show them; \
             there is no password and no encryption\n",
        );
    }
    let what = if arguments.built { "The built site" } else { "The site" };
    tell::result(&format!("{what} is at {address} (press Ctrl and C to end)\n"));
}

/// Names of this computer beside the usual ones.
fn hosts(address: IpAddr) -> Vec<String> {
    match address {
        address if address.is_loopback() => Vec::new(),
        IpAddr::V4(address) => vec![address.to_string()],
        // As browsers write it.
        IpAddr::V6(address) => vec![format!("[{address}]")],
    }
}

fn path_of(base_url: &str) -> &str {
    let host = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    host.find('/').map_or("/", |at| &host[at..])
}

fn no_port(arguments: &ServeArguments, cause: &io::Error) -> Failure {
    let (host, port) = (arguments.host, arguments.port);
    Failure::Server(match cause.kind() {
        io::ErrorKind::AddrInUse => {
            format!("other programs use port {port} and those after it; name a free one, such as --port 8080")
        }
        io::ErrorKind::PermissionDenied => {
            format!("this computer lets only its administrator use port {port}; name another one, such as --port 8080")
        }
        io::ErrorKind::AddrNotAvailable => format!("this computer does not have the address {host}"),
        _ => format!("the site cannot be shown at {host}, port {port}: {cause}"),
    })
}

fn open(arguments: &ServeArguments, address: &str) {
    if arguments.open && !editor::browse(address) {
        tell::note(&format!("The browser could not be opened; open it yourself and go to {address}\n"));
    }
}

fn milliseconds(time: Duration) -> String {
    if time < Duration::from_secs(1) {
        format!("{} ms", time.as_millis())
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::{milliseconds, path_of};
    use std::time::Duration;

    #[test]
    fn a_path_begins_behind_the_host() {
        for (address, path) in
            [("https://example.org/", "/"), ("https://example.org/help/", "/help/"), ("https://example.org", "/")]
        {
            assert_eq!(path_of(address), path);
        }
    }

    #[test]
    fn times_are_said_shortly() {
        assert_eq!(milliseconds(Duration::from_micros(12_300)), "12 ms");
        assert_eq!(milliseconds(Duration::from_millis(2_340)), "2.3 s");
    }
}
