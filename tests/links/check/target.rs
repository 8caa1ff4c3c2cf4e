//! Where an address leads: to a file of the site, elsewhere, or nowhere.

use std::borrow::Cow;
use std::collections::BTreeMap;

use url::Url;

/// Where a good address leads.
pub(super) enum Target {
    /// To another host, a telephone, a mailbox.
    Elsewhere,
    /// To this file, and where it says so to a place in it.
    File { path: String, anchor: Option<String> },
}

/// Where `to` leads when it stands in the file at `path` of a site that is at home at `base`; else what is wrong with it.
pub(super) fn find(files: &BTreeMap<String, Vec<u8>>, base: &Url, path: &str, to: &str) -> Result<Target, String> {
    if to.trim().is_empty() {
        return Err("is empty".to_owned());
    }
    // The page that says what is missing is shown at any address.
    if path == "404.html" && !to.starts_with(['/', '#']) && Url::parse(to).is_err() {
        return Err(format!("must begin with / as {path} is shown at every address"));
    }
    found(files, base, path, to)
}

fn found(files: &BTreeMap<String, Vec<u8>>, base: &Url, path: &str, to: &str) -> Result<Target, String> {
    let here =
        base.join(path.strip_suffix("index.html").unwrap_or(path)).map_err(|why| format!("no address: {why}"))?;
    let url = here.join(to.trim()).map_err(|why| format!("no address: {why}"))?;
    if url.scheme() == "javascript" {
        return Err("javascript: is no address".to_owned());
    }
    if url.origin() != base.origin() || url.cannot_be_a_base() {
        return Ok(Target::Elsewhere);
    }
    let below = url.path().strip_prefix(base.path()).ok_or_else(|| format!("leads outside of {base}"))?;
    let mut file = decoded(below).into_owned();
    if file.is_empty() || file.ends_with('/') {
        file.push_str("index.html");
    }
    if files.contains_key(&file) {
        return Ok(Target::File { path: file, anchor: url.fragment().map(|anchor| decoded(anchor).into_owned()) });
    }
    if files.contains_key(&format!("{file}/index.html")) {
        return Err("leads through a redirect: end it with /".to_owned());
    }
    Err(format!("no file {file}"))
}

/// The text without its percent signs.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|two| std::str::from_utf8(two).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}
