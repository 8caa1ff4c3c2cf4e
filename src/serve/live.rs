//! What the preview adds of its own: script, style and state for pages that are being written. Only in development.

use super::answer::{Answer, Body};
use super::checks::{Asker, asker};
use super::events::told;
use super::outputs::Found;
use super::published::{PageSource, Published};
use super::request::Request;
use super::target::{encode, parse, value_in};

/// Where all of it lies, below the address of the site. No output can lie there, as its name begins with a dot.
pub(super) const FOLDER: &str = ".openchair/";

const SCRIPT: &str = include_str!("live/live.js");
const STYLE: &str = include_str!("live/live.css");
const WAITING: &str = include_str!("live/waiting.html");

/// What a page gets into its head. The script is told which state of the page it came with.
pub(super) fn insertion(base: &str, tag: &str) -> String {
    let folder = format!("{}{FOLDER}", encode(base));
    format!(
        "<link rel=\"stylesheet\" href=\"{folder}live.css\"><script type=\"module\" src=\"{folder}live.js?page={tag}\"></script>"
    )
}

/// The answer at a name below [`FOLDER`], with its query.
pub(super) fn answer(published: &Published, request: &Request, (name, query): (&str, Option<&str>)) -> Answer {
    if asker(request) == Asker::OtherPage {
        return Answer::sentence(403, "This part of the preview answers only to its own pages.");
    }
    match name {
        "live.js" => Answer::bytes(200, "text/javascript; charset=utf-8", SCRIPT.as_bytes().into()),
        "live.css" => Answer::bytes(200, "text/css; charset=utf-8", STYLE.as_bytes().into()),
        "state.json" => state(published, request, query),
        "events" => {
            let mut answer = Answer { body: Body::Events, ..Answer::empty(200) };
            answer.set("Content-Type", "text/event-stream; charset=utf-8");
            answer
        }
        "open" => open(published, request, query),
        _ => Answer::sentence(404, "The preview has no such part."),
    }
}

/// Where the page comes from that a script asks about.
fn source(published: &Published, query: Option<&str>) -> Option<PageSource> {
    let address = value_in(query, "page")?;
    let path = parse(&address, "")?.path;
    let name = match published.outputs.find(&path) {
        Found::File(file) => file.name,
        Found::Folder(_) | Found::Broken | Found::Nothing => return None,
    };
    published.outputs.source(&name)
}

fn state(published: &Published, request: &Request, query: Option<&str>) -> Answer {
    let source = source(published, query);
    let may_open = published.setting.editor.is_some() && source.is_some() && asker(request) == Asker::OurPage;
    let open = may_open.then(|| format!("{}{FOLDER}open?token={}", encode(published.outputs.base()), published.token));
    let state = serde_json::json!({
        "boot": &*published.boot,
        "version": published.version,
        "problems": published.problems.as_deref().map(|problems| told(published.version, problems)),
        "source": source.as_ref().map(|source| &source.path),
        "line": source.as_ref().map(|source| source.line),
        "notes": source.as_ref().map(|source| source.notes.as_slice()).unwrap_or_default(),
        "editor": may_open,
        "open": open,
    });
    Answer::bytes(200, "application/json; charset=utf-8", state.to_string().into_bytes().into())
}

/// Opens a page's source, if a page of ours asks: only one knows the token, and the browser says who asks.
fn open(published: &Published, request: &Request, query: Option<&str>) -> Answer {
    let knows = value_in(query, "token").is_some_and(|token| token == *published.token);
    if asker(request) != Asker::OurPage || !knows || request.method != "GET" {
        return Answer::sentence(403, "Only a page of this preview can open the editor.");
    }
    match source(published, query).filter(|_| published.setting.editor.is_some()) {
        Some(source) => Answer { opens: Some(source), ..Answer::empty(204) },
        None => Answer::sentence(404, "It is not known where this page comes from."),
    }
}

/// A page for the time before the first good build, with what is in its way.
pub(super) fn nothing_yet(published: &Published) -> Answer {
    let text = published.problems.as_ref().map_or("The site is being built.", |problems| &problems.text);
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let page =
        WAITING.replace("{insertion}", &insertion(published.outputs.base(), "nothing")).replace("{text}", &escaped);
    let mut answer = Answer::bytes(503, "text/html; charset=utf-8", page.into_bytes().into());
    answer.set("ETag", "\"nothing\"");
    answer
        .set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'");
    answer
}
