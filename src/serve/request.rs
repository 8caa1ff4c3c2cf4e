//! What a browser asks, as far as the answer depends on it.

/// A request without a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD` or what else was asked, as it was written.
    pub method: String,
    /// The target as it was written: path and query, nothing decoded.
    pub target: String,
    /// Name and value of each header, in the order they came.
    pub headers: Vec<(String, String)>,
}

impl Request {
    /// A request of this method for this target, by this host.
    pub fn new(method: &str, target: &str, host: &str) -> Self {
        let headers = vec![("Host".to_owned(), host.to_owned())];
        Self { method: method.to_owned(), target: target.to_owned(), headers }
    }

    /// The same request with one more header.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The value of a header; of one that came twice, the first.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}
