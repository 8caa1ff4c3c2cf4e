//! What editors' programs are told holds for everything that is there: the examples of the pages, the sample site, and a new site. And it
//! knows the same keys as the reader.

use std::collections::BTreeSet;

use openchair::schema::{Kind, Known, text};
use serde_json::Value;

use crate::made;

/// The schema of a kind of file, for any site.
fn schema(kind: Kind) -> Value {
    serde_json::from_str(&text(kind, &Known::default())).expect("it is JSON")
}

/// The kind of a file of a site, by its path.
fn kind_of(path: &str) -> Option<Kind> {
    Some(match path {
        "site.yaml" => Kind::Site,
        "groups.yaml" => Kind::Groups,
        path if path.starts_with("groups/") => Kind::Group,
        path if !path.ends_with(".md") => return None,
        path if path.starts_with("content/situations/") => Kind::Situation,
        path if path.starts_with("content/articles/") => Kind::Article,
        _ => Kind::Page,
    })
}

/// What an editor's program would mark in a file; its front matter where it is Markdown.
pub(crate) fn marks(path: &str, text: &str) -> Vec<String> {
    let Some(kind) = kind_of(path) else { return Vec::new() };
    let yaml = match text.strip_prefix("---\n").filter(|_| path.ends_with(".md")) {
        Some(rest) => &rest[..rest.find("\n---").map_or(rest.len(), |end| end + 1)],
        None => text,
    };
    let value: Value = serde_yaml::from_str(yaml).unwrap_or_else(|why| panic!("{path}: {why}"));
    let validator = jsonschema::draft7::new(&schema(kind)).expect("it is a schema");
    validator.iter_errors(&value).map(|fault| format!("{path}: {}: {fault}", fault.instance_path())).collect()
}

/// The files below some folders of the project, as paths of a site.
fn files_below(top: &str, folders: &[&str]) -> Vec<(String, String)> {
    let all = folders.iter().flat_map(|folder| walkdir::WalkDir::new(made::path(top).join(folder)).sort_by_file_name());
    let paths = all.map(|entry| entry.expect("it can be listed")).filter(|entry| entry.file_type().is_file());
    let site = made::path(top);
    paths
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(&site).expect("it lies below").to_string_lossy().replace('\\', "/");
            kind_of(&path)?;
            let text = std::fs::read_to_string(entry.path()).expect("it is text").replace("\r\n", "\n");
            Some((path, text))
        })
        .collect()
}

#[test]
fn nothing_is_marked_in_the_sample_site_and_in_a_new_one() {
    let mut files = files_below("", &["site.yaml", "groups.yaml", "content"]);
    assert!(files.len() > 40, "the sample site has {} files", files.len());
    for language in ["starter/en", "starter/es"] {
        let new = files_below(language, &["site.yaml", "groups.yaml", "content"]);
        files.extend(new.into_iter().map(|(path, text)| {
            let day = text.replace("%TODAY%", "2026-11-23").replace("%COLOR%", "\"#0b5158\"");
            let text = day.replace("%TIME_ZONE%", "UTC").replace("%COUNTRY%", "US").replace("%CRISIS%", "crisis: []");
            (path, text.replace(": %TITLE%", ": A").replace(": %TOWN%", ": B"))
        }));
    }
    let found: Vec<String> = files.iter().flat_map(|(path, text)| marks(path, text)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_mistake_is_marked_in_each_kind_of_file() {
    for (path, text) in [
        ("site.yaml", "base_url: https://a.example/\ntitel: A\n"),
        ("groups.yaml", "groups:\n  - {id: a, name: A, situations: grief, kind: support}\n"),
        ("groups.yaml", "groups:\n  - {id: a, name: A, situations: grief, meetings: {every: tuesday, at: 24:00}}\n"),
        ("groups/a.yaml", "id: a\nname: A\n"),
        ("content/articles/a.md", "---\ntitle: A\ndate: 5.12.2026\n---\nText\n"),
        ("content/pages/a.md", "---\ntoc: false\n---\nText\n"),
        ("content/situations/a.md", "---\ntitle: A\nsynonims: [b]\n---\nText\n"),
    ] {
        assert!(!marks(path, text).is_empty(), "{path}: {text}");
    }
}

/// The keys that a schema has below the schema at `from`, written with dots as the reader's are.
fn keys(from: &Value, root: &Value, above: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    if let Some(name) = from["$ref"].as_str() {
        return keys(root.pointer(&name[1..]).expect("it is there"), root, above);
    }
    let mut below = |schema: &Value, name: &str| found.extend(keys(schema, root, name));
    for key in ["anyOf", "items"] {
        match &from[key] {
            Value::Array(choices) => choices.iter().for_each(|choice| below(choice, above)),
            Value::Object(_) => below(&from[key], above),
            _ => {}
        }
    }
    let by_name = from["patternProperties"].as_object().into_iter().flatten();
    by_name.for_each(|(_, schema)| below(schema, &format!("{above}TAG.")));
    let mut own = BTreeSet::new();
    for (key, schema) in from["properties"].as_object().into_iter().flatten() {
        own.insert(format!("{above}{key}"));
        below(schema, &format!("{above}{key}."));
    }
    found.extend(own);
    found
}

/// The same for the keys of a part of the documentation; without those that are described elsewhere.
pub(crate) fn keys_of(part: &str, elsewhere: &[&str]) -> BTreeSet<String> {
    let (kind, pointer) = match part {
        "Settings" => (Kind::Site, ""),
        "Facts" | "Meeting" => (Kind::Groups, "/definitions/group"),
        "Place" => (Kind::Groups, "/definitions/place"),
        "SituationHead" => (Kind::Situation, ""),
        "ArticleHead" => (Kind::Article, ""),
        other => panic!("no schema has the keys of {other}"),
    };
    let root = schema(kind);
    let mut found = keys(root.pointer(pointer).expect("it is there"), &root, "");
    if part == "Meeting" {
        found = found.iter().filter_map(|key| key.strip_prefix("meetings.").map(ToOwned::to_owned)).collect();
    }
    found.retain(|key| !elsewhere.iter().any(|above| key.starts_with(&format!("{above}."))));
    found
}
