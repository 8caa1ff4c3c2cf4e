//! From what is published and a request to the answer: a pure function, and the only one that decides what is served.

use std::sync::Arc;

use super::answer::{Answer, Body};
use super::checks::{is_for_us, is_from_us};
use super::conditions::heeded;
use super::inject::injected;
use super::kinds;
use super::live;
use super::outputs::{File, Found};
use super::policy::widened;
use super::published::{Mode, Published};
use super::request::Request;
use super::target::{self, Target, decode, encode};

/// The answer to a request. Whatever is asked: only a published file, or a file of the preview itself, ever comes back.
pub fn respond(published: &Published, request: &Request) -> Answer {
    let mut answer = match admitted(published, request) {
        Ok(target) => found(published, request, &target),
        Err(refusal) => *refusal,
    };
    match published.setting.mode {
        Mode::Development => {
            answer.set("Cache-Control", "no-store");
            answer.set("Openchair-Version", &published.version.to_string());
        }
        Mode::Built if answer.header("Cache-Control").is_none() => {
            answer.set("Cache-Control", "public, max-age=0, must-revalidate");
        }
        Mode::Built => {}
    }
    answer.set("X-Content-Type-Options", "nosniff");
    answer.set("Cross-Origin-Resource-Policy", "same-origin");
    let mut answer = answer.measured();
    if request.method == "HEAD" {
        answer.body = Body::Nothing;
    }
    answer
}

/// What is asked for, if it is asked by somebody who may.
fn admitted<'a>(published: &Published, request: &'a Request) -> Result<Target<'a>, Box<Answer>> {
    let host = request.header("Host").unwrap_or_default();
    if !is_for_us(host, &published.setting.hosts) {
        let sentence = "This preview answers only by the names localhost, 127.0.0.1 and [::1], so that pages from elsewhere \
                        cannot read it.";
        return Err(Answer::sentence(403, sentence).into());
    }
    if !is_from_us(request, host) {
        return Err(Answer::sentence(403, "This preview does not answer to pages of other sites.").into());
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        let mut answer = Answer::sentence(405, "This preview only shows pages. Nothing can be sent to it.");
        answer.set("Allow", "GET, HEAD");
        return Err(answer.into());
    }
    target::parse(&request.target, host)
        .ok_or_else(|| Answer::sentence(400, "This address cannot be read. Check it for a stray % or #.").into())
}

/// What lies at an address.
fn found(published: &Published, request: &Request, target: &Target<'_>) -> Answer {
    let outputs = &published.outputs;
    let is_development = published.setting.mode == Mode::Development;
    if is_development
        && let Some(name) = target.path.strip_prefix(outputs.base()).and_then(|inner| inner.strip_prefix(live::FOLDER))
    {
        return live::answer(published, request, (name, target.query));
    }
    if is_development && outputs.is_empty() {
        return live::nothing_yet(published);
    }
    if outputs.base() != "/" && (target.path == "/" || format!("{}/", target.path) == outputs.base()) {
        return with_rules(sent_on(302, &encode(outputs.base()), target.query), published, &target.path);
    }
    if let Some(redirect) = outputs.redirects.at(&target.path, &[301, 302, 303, 307, 308]) {
        return with_rules(sent_on(redirect.status, &written(&redirect.to), target.query), published, &target.path);
    }
    match outputs.find(&target.path) {
        Found::File(file) => heeded(shown(published, &file, (200, &target.path)), request),
        Found::Broken => live::nothing_yet(published),
        Found::Folder(address) => with_rules(sent_on(301, &address, target.query), published, &target.path),
        Found::Nothing => instead(published, request, &target.path),
    }
}

/// What is shown where there is no file: what a rule puts there, or the site's own page for it, in the language of the address.
fn instead(published: &Published, request: &Request, path: &str) -> Answer {
    let outputs = &published.outputs;
    if let Some(rule) = outputs.redirects.at(path, &[200, 404])
        && let Found::File(file) = outputs.find(&decode(&rule.to).unwrap_or_default())
    {
        let answer = shown(published, &file, (rule.status, path));
        return if rule.status == 200 { heeded(answer, request) } else { answer };
    }
    match outputs.not_found_page(path) {
        Some(file) => shown(published, &file, (404, path)),
        None => with_rules(Answer::sentence(404, "There is no such page."), published, path),
    }
}

/// A file as it is shown in this mode: in development, pages bring the preview's script.
fn shown(published: &Published, file: &File, (status, path): (u16, &str)) -> Answer {
    let name = &*file.name;
    let is_page = published.setting.mode == Mode::Development && kinds::of(name).starts_with("text/html");
    let text = if is_page { std::str::from_utf8(&file.bytes).ok() } else { None };
    let (tag, bytes): (String, Arc<[u8]>) = match text {
        Some(page) => {
            let tag = format!("{}-live", file.fingerprint);
            let insertion = live::insertion(published.outputs.base(), &tag);
            (tag, injected(page, &insertion).into_bytes().into())
        }
        None => (file.fingerprint.to_string(), file.bytes.clone()),
    };
    let mut answer = with_rules(Answer::bytes(status, kinds::of(name), bytes), published, path);
    answer.set("ETag", &format!("\"{tag}\""));
    answer
}

/// The answer with what `_headers` says for its address. What it says of a file's kind and age is not for other answers there.
fn with_rules(mut answer: Answer, published: &Published, path: &str) -> Answer {
    for (name, value) in published.outputs.headers.at(path) {
        let is_of_file = ["Content-Type", "Cache-Control"].iter().any(|other| other.eq_ignore_ascii_case(&name));
        // A promise to come by https only would hold for every other preview on this machine, for a year.
        let is_of_host = name.eq_ignore_ascii_case("Strict-Transport-Security");
        if is_of_host || is_of_file && answer.status != 200 {
            continue;
        }
        if published.setting.mode == Mode::Development && name.eq_ignore_ascii_case("Content-Security-Policy") {
            answer.set(&name, &widened(&value));
        } else {
            answer.set(&name, &value);
        }
    }
    answer
}

/// Sends a visitor on, with the query they came with.
fn sent_on(status: u16, to: &str, query: Option<&str>) -> Answer {
    let to = match query {
        Some(query) if !to.contains(['?', '#']) => format!("{to}?{query}"),
        _ => to.to_owned(),
    };
    let mut answer = Answer::sentence(status, &format!("This page has moved to {to}"));
    answer.set("Location", &to);
    answer
}

/// An address as a rule has it, with what no header may hold encoded.
fn written(address: &str) -> String {
    address
        .bytes()
        .map(|byte| if byte.is_ascii_graphic() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
