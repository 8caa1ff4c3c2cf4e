//! The examples of the pages are right: those that name a file make a site without a problem.
//!
//! A fenced block whose first line is ```` ```yaml groups.yaml ```` is that file. Files of one page that have different names
//! belong together; a second block of the same name begins another site. What an example leaves out comes from a small site.

use std::collections::BTreeMap;

use openchair::output::{Nowhere, Unwatched};
use openchair::pipeline::{Options, build};
use openchair::sources::Sources;

use crate::{made, schema};

const PAGES: [&str; 6] = [
    "docs/getting-started.md",
    "docs/site.md",
    "docs/groups.md",
    "docs/situations.md",
    "docs/articles.md",
    "docs/languages.md",
];

/// What an example may speak of without bringing it along.
const AROUND: [(&str, &str); 10] = [
    (
        "site.yaml",
        "title: Riverbend\nbase_url: https://example.org/\norganization: {name: R, email: hello@example.org}\n\
     crisis: {name: 988 Suicide & Crisis Lifeline, phone: 988, verified: 2026-11-15}\nlanguages: {es: {title: Riverbend}}\n",
    ),
    (
        "groups.yaml",
        "- {id: tuesday-grief-circle, name: Tuesday Grief Circle, situations: grief, verified: {date: 2026-01-01},\n   \
     place: {name: Library, city: Riverbend}, contact: {email: a@example.org}}\n",
    ),
    ("content/situations/grief/index.md", "---\ntitle: Grief\n---\n## Signs\n\nText.\n"),
    ("content/situations/grief/loss-of-a-partner.md", "---\ntitle: Loss of a partner\n---\n"),
    ("content/situations/divorce.md", "---\ntitle: Divorce\n---\n"),
    ("content/articles/first-meeting.md", "---\ntitle: Your first meeting\n---\n"),
    ("content/articles/what-to-say.md", "---\ntitle: What to say\n---\n"),
    ("content/pages/safety.md", "---\ntitle: Staying safe here\n---\n"),
    ("content/pages/about.md", "---\ntitle: About us\n---\n"),
    ("content/articles/circle.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>"),
];

/// A site that an example makes: path to text.
type Example = BTreeMap<String, String>;

fn examples(page: &str) -> Vec<Example> {
    let mut sites = vec![Example::new()];
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let Some((_, path)) = info.split_once(' ') else { continue };
        if sites.last().is_some_and(|site| site.contains_key(path)) {
            sites.push(Example::new());
        }
        if let Some(site) = sites.last_mut() {
            site.insert(path.to_owned(), block.join("\n") + "\n");
        }
    }
    sites
}

fn problems_of(example: &Example) -> Vec<String> {
    let mut sources = Sources::default();
    let theme = made::path("themes/default");
    for entry in walkdir::WalkDir::new(&theme).into_iter().map(|entry| entry.expect("the theme can be listed")) {
        if entry.file_type().is_file() {
            let below = entry.path().strip_prefix(&theme).expect("it lies below").to_string_lossy().replace('\\', "/");
            sources.insert_text(&format!("themes/default/{below}"), &made::text(&format!("themes/default/{below}")));
        }
    }
    // An example of a whole site stands for itself.
    let whole = example.contains_key("site.yaml") && example.contains_key("groups.yaml");
    for (path, text) in AROUND.iter().filter(|_| !whole) {
        sources.insert_text(path, text);
    }
    for (path, text) in example {
        sources.insert_text(path, text);
    }
    let today = jiff::civil::date(2026, 11, 23);
    let built = build(&sources, &Options { today, base_url: None, drafts: false, past: None }, &Nowhere, &Unwatched);
    let said = built.problems.iter().map(|problem| {
        let place =
            problem.place.as_ref().map(|place| format!("{} {:?}: ", place.path, place.span)).unwrap_or_default();
        format!("{place}{}: {} ({})", problem.code, problem.message, problem.help.as_deref().unwrap_or_default())
    });
    said.collect()
}

#[test]
fn examples_make_a_site_without_a_problem() {
    for page in PAGES {
        for example in examples(&made::text(page)) {
            let problems = problems_of(&example);
            assert!(problems.is_empty(), "{page}: {}\n\n{example:#?}", problems.join("\n"));
            let marks: Vec<String> = example.iter().flat_map(|(path, text)| schema::marks(path, text)).collect();
            assert!(marks.is_empty(), "{page}: {}", marks.join("\n"));
        }
    }
}

#[test]
fn a_second_block_of_one_name_begins_another_site() {
    let page = "```yaml a.yaml\nx\n```\n\n```sh\ny\n```\n```md b.md\nz\n```\n```yaml a.yaml\nw\n```\n";
    let sites = examples(page);
    assert_eq!(sites.len(), 2);
    assert_eq!(sites[0]["b.md"], "z\n");
    assert_eq!(sites[1]["a.yaml"], "w\n");
}
