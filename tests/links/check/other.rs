//! The references of files that are no pages: style, script, feeds, site map, data, calendars, redirects.

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use super::html::Page;
use super::reference::Reference;

/// The references of the file at `path`, or why it cannot be read.
pub(super) fn read(path: &str, bytes: &[u8]) -> Result<Vec<Reference>, String> {
    let text = String::from_utf8_lossy(bytes);
    let (name, ending) = (path.rsplit('/').next().unwrap_or_default(), path.rsplit('.').next().unwrap_or_default());
    match (name, ending) {
        ("robots.txt", _) => Ok(after(&text, "Sitemap:").map(|to| Reference::new("Sitemap", to)).collect()),
        ("_redirects", _) => Ok(redirects(&text)),
        (_, "css") => Ok(css(&text)),
        (_, "js" | "mjs") => Ok(imports(&text)),
        (_, "xml" | "atom" | "rss") => xml(&text),
        (_, "json") => json(&text),
        (_, "webmanifest") => manifest(&text),
        (_, "ics") => Ok(calendar(&text)),
        _ => Ok(Vec::new()),
    }
}

/// What a style loads.
pub(super) fn css(text: &str) -> Vec<Reference> {
    let loaded = between(text, "url(", ")").map(|to| Reference::new("css url", to));
    let imported = text.split("@import").skip(1).filter_map(quoted).map(|to| Reference::new("css @import", to));
    loaded.chain(imported).filter(|reference| !reference.to.starts_with("data:")).collect()
}

/// The other modules that a script names.
fn imports(text: &str) -> Vec<Reference> {
    let named = ["from", "import", "import("].into_iter().flat_map(|word| text.split(word).skip(1).filter_map(quoted));
    let own = named.filter(|to| to.starts_with("./") || to.starts_with("../") || to.starts_with('/'));
    own.map(|to| Reference::new("import", to)).collect()
}

fn between<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(open).skip(1).filter_map(move |rest| Some(rest.split_once(close)?.0.trim().trim_matches(['"', '\''])))
}

/// What stands in quotes at the very beginning.
fn quoted(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let mark = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Some(text[1..].split_once(mark)?.0)
}

fn after<'a>(text: &'a str, begin: &'a str) -> impl Iterator<Item = &'a str> {
    text.lines().filter_map(move |line| Some(line.strip_prefix(begin)?.trim()))
}

fn redirects(text: &str) -> Vec<Reference> {
    let rules = text.lines().filter(|line| !line.trim_start().starts_with('#'));
    rules.filter_map(|rule| Some(Reference::new("redirect to", rule.split_whitespace().nth(1)?))).collect()
}

fn calendar(text: &str) -> Vec<Reference> {
    let unfolded = text.replace("\r\n ", "").replace("\r\n\t", "");
    let links = unfolded.lines().filter(|line| line.starts_with("URL:") || line.starts_with("URL;"));
    links.filter_map(|line| Some(Reference::new("URL", line.split_once(':')?.1.trim()))).collect()
}

/// Feeds and site maps, with the links in the HTML that an entry holds.
fn xml(text: &str) -> Result<Vec<Reference>, String> {
    let mut reader = Reader::from_str(text);
    let mut found = Vec::new();
    let mut inside: Vec<(String, String)> = Vec::new();
    loop {
        match reader.read_event().map_err(|why| format!("not well-formed: {why}"))? {
            Event::Start(tag) => {
                found.extend(link(&tag)?);
                inside.push((tag.name().as_ref().to_owned(), String::new()));
            }
            Event::Empty(tag) => found.extend(link(&tag)?),
            Event::Text(words) => add(&mut inside, &words),
            Event::CData(words) => add(&mut inside, &words),
            Event::GeneralRef(name) => add(&mut inside, &resolved(&name)),
            Event::End(_) => {
                let (name, words) = inside.pop().ok_or("not well-formed: an end too many")?;
                found.extend(of_element(&name, words.trim()));
            }
            Event::Eof if inside.is_empty() => return Ok(found),
            Event::Eof => return Err("not well-formed: it ends early".to_owned()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

fn add(inside: &mut [(String, String)], words: &str) {
    if let Some((_, text)) = inside.last_mut() {
        text.push_str(words);
    }
}

/// The character that `&name;` stands for.
fn resolved(name: &str) -> String {
    match name {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        _ => String::new(),
    }
}

/// The `href` of a `link`.
fn link(tag: &quick_xml::events::BytesStart<'_>) -> Result<Option<Reference>, String> {
    let href = tag.try_get_attribute("href").map_err(|why| format!("not well-formed: {why}"))?;
    let to = href.filter(|_| matches!(tag.name().as_ref(), "link" | "atom:link" | "xhtml:link"));
    Ok(to.map(|to| Reference::new("feed link", resolved_all(&to.value))))
}

fn resolved_all(text: &str) -> String {
    text.replace("&amp;", "&")
}

/// The references in the words of an element.
fn of_element(name: &str, words: &str) -> Vec<Reference> {
    match name {
        "loc" => vec![Reference::new("loc", words)],
        "link" | "comments" if !words.is_empty() => vec![Reference::new("feed link", words)],
        "content" | "summary" | "description" | "content:encoded" => Page::read(words).references,
        _ => Vec::new(),
    }
}

/// Every whole address in data. Whose they are is told apart later.
pub(super) fn json(text: &str) -> Result<Vec<Reference>, String> {
    let value: Value = serde_json::from_str(text).map_err(|why| format!("not JSON: {why}"))?;
    let mut found = Vec::new();
    walk(&value, &mut |_, text| {
        if text.starts_with("https://") || text.starts_with("http://") {
            found.push(Reference::new("json", text));
        }
    });
    Ok(found)
}

fn manifest(text: &str) -> Result<Vec<Reference>, String> {
    let value: Value = serde_json::from_str(text).map_err(|why| format!("not JSON: {why}"))?;
    let mut found = Vec::new();
    walk(&value, &mut |key, text| {
        if matches!(key, "src" | "start_url" | "scope" | "url") {
            found.push(Reference::new("manifest", text));
        }
    });
    Ok(found)
}

/// Tells `take` each text and the key that it stands under.
fn walk(value: &Value, take: &mut impl FnMut(&str, &str)) {
    let mut open = vec![("", value)];
    while let Some((key, value)) = open.pop() {
        match value {
            Value::String(text) => take(key, text),
            Value::Array(values) => open.extend(values.iter().map(|value| (key, value))),
            Value::Object(values) => open.extend(values.iter().map(|(key, value)| (key.as_str(), value))),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}
