//! What is kept between builds changes no output: each kind of input is changed, and all is as in a build that keeps nothing.

use std::collections::BTreeMap;

use openchair::diagnostic::Diagnostics;
use openchair::output::Unwatched;
use openchair::pipeline::{self, Memory, Options};
use openchair::render::After;
use openchair::sources::{Asset, Fingerprint, Source, SourcePath, Sources};

use crate::law::Kept;

/// All outputs and problems of a site.
type Site = (BTreeMap<String, Vec<u8>>, Diagnostics);

fn options() -> Options {
    Options { today: jiff::civil::date(2026, 11, 23), base_url: None, drafts: false, past: None }
}

fn picture(width: usize) -> Source {
    let fingerprint = Fingerprint::of(&[0]);
    Source::Asset(Asset { bytes: 1, fingerprint, dimensions: Some((width, 3)) })
}

fn sources() -> Sources {
    let folder = tempfile::tempdir().expect("there is room");
    let (mut sources, _) = openchair::disk::load(folder.path()).expect("the folder can be read");
    for (path, text) in [
        (
            "site.yaml",
            "title: Law\nbase_url: https://example.org/\nlanguages: { es: { title: Ley } }\n\
             organization: { name: Law, logo: themes/default/assets/icon.svg }\n",
        ),
        (
            "groups.yaml",
            "places:\n  hall: { name: Hall, city: Troy, region: NY }\ngroups:\n  - id: circle\n    name: Circle\n    \
             situations: [grief]\n    place: hall\n    until: 2026-12-01\n    \
             meetings: [{ every: tuesday, at: \"19:00\" }]\n    contact: { email: a@example.org }\n  - id: walk\n    \
             name: Walk\n    situations: [grief]\n    meetings: [{ every: friday, at: \"18:00\" }]\n    \
             contact: { email: b@example.org }\n",
        ),
        ("content/index.md", "---\ntitle: Hello\n---\nText ![Chairs](chairs.jpg)\n\n::group{id=walk}\n"),
        ("content/situations/grief.md", "---\ntitle: Grief\n---\nText\n"),
        ("content/situations/loss.md", "---\ntitle: Loss\n---\nText\n"),
        ("content/articles/one.md", "---\ntitle: One\ndate: 2026-11-01\n---\n[two](two.md)\n"),
        ("content/articles/two.md", "---\ntitle: Two\nsituations: [grief]\n---\nText\n"),
        ("content/articles/later.md", "---\ntitle: Later\ndate: 2026-12-24\n---\nText\n"),
        ("content/articles/draft.md", "---\ntitle: Draft\ndraft: true\n---\nText\n"),
        ("static/plain.txt", "a"),
    ] {
        sources.insert_text(path, text);
    }
    sources.files.insert(SourcePath::new("content/chairs.jpg"), picture(4));
    sources
}

fn built(sources: &Sources, options: &Options, memory: Option<&Memory>) -> Site {
    let kept = Kept::default();
    let problems = pipeline::prepare(sources, (options, memory), &Unwatched, |edition, mut built| {
        let edition = edition.expect("the theme is whole");
        edition.put_all((&kept, After::Asked), &Unwatched);
        let made: Vec<String> = kept.0.lock().expect("no test has failed").keys().cloned().collect();
        assert!(edition.paths().iter().map(AsRef::as_ref).eq(made.iter().map(String::as_str)));
        built.problems.append(edition.problems());
        built.problems.sorted()
    });
    (kept.0.into_inner().expect("no test has failed"), problems)
}

/// A site and what a build is told.
type Input = (Sources, Options);

fn changed(path: &str, change: impl FnOnce(&str) -> String) -> Input {
    let mut sources = sources();
    let text = change(&sources.text(path).unwrap_or_else(|| panic!("{path} is there")));
    sources.insert_text(path, &text);
    (sources, options())
}

fn replaced(path: &str, old: &str, new: &str) -> Input {
    changed(path, |text| text.replacen(old, new, 1))
}

fn told(options: Options) -> Input {
    (sources(), options)
}

fn with(path: &str, source: Option<Source>) -> Input {
    let mut sources = sources();
    match source {
        Some(source) => drop(sources.files.insert(SourcePath::new(path), source)),
        None => drop(sources.files.remove(&SourcePath::new(path))),
    }
    (sources, options())
}

#[test]
fn whatever_changes_is_made_anew() {
    let more = "groups:\n  - { id: more, name: More, situations: [grief], contact: { email: m@example.org } }\n";
    let text = |text: &str| Some(Source::Text(text.to_owned().into()));
    let changes: [(&str, Input); 30] = [
        ("a setting", replaced("site.yaml", "title: Law", "title: Order")),
        ("the address", replaced("site.yaml", "example.org/", "example.org/help/")),
        ("a language", replaced("site.yaml", "es: { title: Ley }", "fr: { title: Loi }")),
        ("the country", replaced("site.yaml", "title: Law", "title: Law\ncountry: CA")),
        ("calendars", replaced("site.yaml", "title: Law", "title: Law\nbuild: { calendars: false }")),
        ("a group's hour", replaced("groups.yaml", "18:00", "20:00")),
        ("a break of a place", replaced("groups.yaml", "region: NY", "region: NY, paused: [{ until: 2026-11-26 }]")),
        ("the next day", told(Options { today: jiff::civil::date(2026, 11, 25), ..options() })),
        ("a group's field", replaced("groups.yaml", "name: Walk", "name: Stroll")),
        ("a group's id", replaced("groups.yaml", "id: walk", "id: stroll")),
        ("a group's mistake", replaced("groups.yaml", "[grief]", "[greif]")),
        ("a place", replaced("groups.yaml", "city: Troy", "city: Rome")),
        ("another file of groups", with("groups/more.yaml", text(more))),
        ("front matter", replaced("content/articles/one.md", "title: One", "title: Uno\naliases: [eins]")),
        ("a year", replaced("content/articles/one.md", "2026-11-01", "2025-11-01")),
        ("a body", replaced("content/articles/one.md", "[two](two.md)", "Words [lost](three.md)")),
        ("a tree", replaced("content/situations/loss.md", "title: Loss", "title: Loss\norder: -1")),
        ("a situation that goes", with("content/situations/grief.md", None)),
        ("an article that comes", with("content/articles/three.md", text("---\ntitle: Three\n---\nText"))),
        ("a template", changed("themes/default/templates/partials/footer.html", |old| format!("{old}<p>More</p>"))),
        ("words", with("themes/default/strings/en.ftl", text("format-in-person = Other words\n"))),
        ("a style", changed("themes/default/assets/style.css", |old| format!("{old}\n.more {{ color: red }}\n"))),
        ("a script", changed("themes/default/assets/page.js", |old| format!("{old}\nconsole.log(1);\n"))),
        (
            "a logo of the theme",
            changed("themes/default/assets/icon.svg", |old| old.replacen("viewBox", "id=\"a\" viewBox", 1)),
        ),
        ("a static file", with("static/more.txt", text("b"))),
        ("a static file in the way", with("static/groups/walk/index.html", text("b"))),
        ("an image's size", with("content/chairs.jpg", Some(picture(8)))),
        ("an image that goes", with("content/chairs.jpg", None)),
        ("the date", told(Options { today: jiff::civil::date(2026, 12, 25), ..options() })),
        (
            "drafts and base",
            told(Options { drafts: true, base_url: Some("https://other.org/x/".to_owned()), ..options() }),
        ),
    ];
    let (sources, options) = (sources(), options());
    let plain = built(&sources, &options, None);
    let memory = Memory::default();
    for (what, input) in &changes {
        let anew = built(&input.0, &input.1, None);
        assert!(anew != plain, "{what} makes a difference");
        assert!(built(&sources, &options, Some(&memory)) == plain, "before {what} nothing is changed");
        assert!(built(&input.0, &input.1, Some(&memory)) == anew, "{what} shows");
        // Twice, as what was kept just now must serve as well.
        assert!(built(&input.0, &input.1, Some(&memory)) == anew, "{what} still shows");
    }
}
