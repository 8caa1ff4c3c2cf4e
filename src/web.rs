//! The only room that asks other hosts for something, and only when a person has said so: whether an address is still there.

use std::time::Duration;

use ureq::Agent;
use ureq::http::Response;
use ureq::tls::TlsConfig;

/// How long one question may take, with all that belongs to it.
const PATIENCE: Duration = Duration::from_secs(15);
/// How many times an address may lead on.
const MOST_HOPS: usize = 6;
/// Who asks, so that whoever keeps a host can tell.
const NAME: &str = concat!("Openchair/", env!("CARGO_PKG_VERSION"), " (link check)");

/// What comes of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Something is there.
    There,
    /// Something is there, and has moved for good to this address.
    Moved(String),
    /// The host says that nothing is there, by this number.
    Gone(u16),
    /// The host does not let programs ask, or has no time, by this number.
    Refused(u16),
    /// No host answers; why.
    Silent(String),
}

/// Asks.
#[derive(Debug, Clone)]
pub struct Client {
    agent: Agent,
}

impl Default for Client {
    fn default() -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .user_agent(NAME)
            .tls_config(TlsConfig::default())
            .build();
        Self { agent: config.into() }
    }
}

impl Client {
    /// Asks whether something is at a web address. Its content is not fetched where the host can tell without.
    pub fn ask(&self, address: &str) -> Reply {
        let mut at = address.to_owned();
        let mut is_for_good = true;
        for _ in 0..MOST_HOPS {
            let response = match self.response(&at) {
                Ok(response) => response,
                Err(error) => return Reply::Silent(told(&error)),
            };
            let number = response.status().as_u16();
            if !(300..400).contains(&number) {
                let moved = (is_for_good && at != address).then_some(at);
                return settled(number, moved);
            }
            is_for_good &= matches!(number, 301 | 308);
            let to = response.headers().get("location").and_then(|to| to.to_str().ok());
            match to.and_then(|to| joined(&at, to)) {
                Some(next) => at = next,
                None => return Reply::There,
            }
        }
        Reply::Silent("it leads from one address to the next without an end".to_owned())
    }

    /// Asks without content first. Hosts that do not know such questions, or answer them wrongly, are asked again.
    fn response(&self, address: &str) -> Result<Response<ureq::Body>, ureq::Error> {
        let head = self.agent.head(address).call()?;
        if (200..400).contains(&head.status().as_u16()) {
            return Ok(head);
        }
        self.agent.get(address).call()
    }
}

/// What a number means at the end of the way, with the address to which it has moved for good.
fn settled(number: u16, moved: Option<String>) -> Reply {
    match number {
        200..=299 => moved.map_or(Reply::There, Reply::Moved),
        404 | 410 => Reply::Gone(number),
        _ => Reply::Refused(number),
    }
}

/// The address to which another leads from there.
fn joined(from: &str, to: &str) -> Option<String> {
    let (scheme, rest) = from.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let joined = if to.starts_with("http://") || to.starts_with("https://") {
        to.to_owned()
    } else if let Some(other) = to.strip_prefix("//") {
        format!("{scheme}://{other}")
    } else if to.starts_with('/') {
        format!("{scheme}://{host}{to}")
    } else {
        let path = rest[host.len()..].split(['?', '#']).next().unwrap_or_default();
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("{scheme}://{host}{folder}/{to}")
    };
    Some(joined.split('#').next().unwrap_or_default().to_owned())
}

/// Why nobody answers, in words.
fn told(error: &ureq::Error) -> String {
    match error {
        ureq::Error::HostNotFound => "there is no such host".to_owned(),
        ureq::Error::Timeout(_) => format!("it did not answer within {} seconds", PATIENCE.as_secs()),
        ureq::Error::ConnectionFailed => "the host takes no connections".to_owned(),
        ureq::Error::Io(cause) if cause.kind() == std::io::ErrorKind::ConnectionRefused => {
            "the host takes no connections".to_owned()
        }
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => {
            "its certificate is not valid, so browsers warn of it".to_owned()
        }
        _ => "it could not be reached".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead as _, BufReader, Write as _};
    use std::net::TcpListener;

    use super::{Client, Reply, joined};

    /// A host on this computer that answers each path in its own way, as often as it is asked.
    fn host() -> String {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = format!("http://{}", listener.local_addr().expect("it has an address"));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.expect("somebody asks");
                let mut lines = BufReader::new(stream.try_clone().expect("a stream")).lines().map_while(Result::ok);
                let first = lines.next().unwrap_or_default();
                lines.by_ref().take_while(|line| !line.is_empty()).for_each(drop);
                let mut words = first.split(' ');
                let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
                let (status, more) = match (method, path) {
                    (_, "/there") | ("GET", "/no-head") => ("200 OK", ""),
                    ("HEAD", "/no-head") => ("405 Not Allowed", ""),
                    (_, "/moved") => ("301 Moved", "Location: there#top\r\n"),
                    (_, "/for-now") => ("302 Found", "Location: /there\r\n"),
                    (_, "/round") => ("302 Found", "Location: /round\r\n"),
                    (_, "/busy") => ("503 Busy", ""),
                    _ => ("404 Not Found", ""),
                };
                let _ = write!(stream, "HTTP/1.1 {status}\r\n{more}Content-Length: 0\r\nConnection: close\r\n\r\n");
            }
        });
        address
    }

    #[test]
    fn each_answer_is_understood() {
        let host = host();
        let client = Client::default();
        for (path, expected) in [
            ("/there", Reply::There),
            ("/no-head", Reply::There),
            ("/moved", Reply::Moved(format!("{host}/there"))),
            ("/for-now", Reply::There),
            ("/gone", Reply::Gone(404)),
            ("/busy", Reply::Refused(503)),
            ("/round", Reply::Silent("it leads from one address to the next without an end".to_owned())),
        ] {
            assert_eq!(client.ask(&format!("{host}{path}")), expected, "{path}");
        }
    }

    #[test]
    fn a_host_that_is_not_there_is_silent() {
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port is free").port();
        let reply = Client::default().ask(&format!("http://127.0.0.1:{port}/"));
        assert_eq!(reply, Reply::Silent("the host takes no connections".to_owned()));
    }

    #[test]
    fn an_address_leads_on_from_where_it_stands() {
        for (to, expected) in [
            ("https://b.example/x", "https://b.example/x"),
            ("//b.example/x", "https://b.example/x"),
            ("/x#y", "https://a.example/x"),
            ("x", "https://a.example/one/x"),
        ] {
            assert_eq!(joined("https://a.example/one/two?q=/3", to).as_deref(), Some(expected), "{to}");
        }
        assert_eq!(joined("https://a.example", "x").as_deref(), Some("https://a.example/x"));
    }
}
