//! Every key and every word that an editor may write is in the page about it, and nothing else is.
//!
//! The keys come from the program: a block with a key that cannot exist is read, and the help of the problem lists the keys that
//! could have stood there.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use openchair::diagnostic::{Code, Diagnostics};
use openchair::site::article::{ArticleHead, SituationHead};
use openchair::site::group::Facts;
use openchair::site::meeting::Meeting;
use openchair::site::place::Place;
use openchair::site::settings::Settings;
use openchair::site::value::AgeWord;
use openchair::site::vocabulary::{Access, Camera, Format, Gender, Kind, LedBy, OpenTo, Relation, Show, Status};
use openchair::sources::SourcePath;
use openchair::yaml::{self, Region};
use serde::de::DeserializeOwned;

use crate::{made, schema};

const IMPOSSIBLE: &str = "qqqqqqqqqqqq";

/// Keys whose own keys are names: a language stands for all of them.
const BY_LANGUAGE: [&str; 2] = ["languages", "translations"];

/// The keys that may stand in the block at `path`; none where no block of keys may stand there.
fn keys_at<T: DeserializeOwned>(path: &[&str]) -> Vec<String> {
    let mut text = String::new();
    for (depth, key) in path.iter().chain(&[IMPOSSIBLE]).enumerate() {
        let _ = writeln!(text, "{}{key}:", "  ".repeat(depth));
    }
    let mut problems = Diagnostics::default();
    let region = Region::file(&SourcePath::new("a.yaml"), &text);
    let _ = yaml::read::<T>(&text, &region, &mut problems);
    let unknown = problems.iter().find(|problem| problem.code == Code::UnknownKey);
    let Some(help) = unknown.and_then(|problem| problem.help.as_deref()) else { return Vec::new() };
    let keys = help.strip_prefix("the keys here are ").expect("the help lists the keys");
    keys.split(';').next().unwrap_or_default().split(", ").map(ToOwned::to_owned).collect()
}

/// Every key below `path`, written with dots; the keys of `elsewhere` are described in another section.
fn all_keys<T: DeserializeOwned>(path: &[&str], elsewhere: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for key in keys_at::<T>(path) {
        let below = [path, &[key.as_str()]].concat();
        found.insert(below.join("."));
        if elsewhere.contains(&key.as_str()) {
            continue;
        }
        let below = if BY_LANGUAGE.contains(&key.as_str()) { [below.as_slice(), &["es"]].concat() } else { below };
        found.extend(all_keys::<T>(&below, elsewhere).into_iter().map(|key| key.replace(".es.", ".TAG.")));
    }
    found
}

/// The keys in the first column of the tables of a section.
pub(crate) fn described(page: &str, heading: &str) -> BTreeSet<String> {
    let section = section(page, heading);
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    rows.map(ToOwned::to_owned).collect()
}

/// What stands below a heading, up to the next one of its level.
fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let start = page.find(&format!("{heading}\n")).unwrap_or_else(|| panic!("there is no heading {heading:?}"));
    let rest = &page[start + heading.len()..];
    let level = heading.split(' ').next().unwrap_or_default();
    &rest[..rest.find(&format!("\n{level} ")).unwrap_or(rest.len())]
}

fn check<T: DeserializeOwned>(file: &str, heading: &str, elsewhere: &[&str]) {
    let page = made::text(file);
    let (known, described) = (all_keys::<T>(&[], elsewhere), described(&page, heading));
    let missing: Vec<_> = known.difference(&described).collect();
    let stale: Vec<_> = described.difference(&known).collect();
    assert!(known.len() > 3, "the keys of {heading} were not found: {known:?}");
    let name = std::any::type_name::<T>().rsplit("::").next().unwrap_or_default();
    assert_eq!(schema::keys_of(name, elsewhere), known, "editors' programs and the reader know other keys of {name}");
    assert!(missing.is_empty() && stale.is_empty(), "{file}, {heading}: missing {missing:?}, not known {stale:?}");
}

#[test]
fn the_pages_for_editors_name_every_key() {
    check::<Settings>("docs/site.md", "## Every key", &[]);
    check::<Facts>("docs/groups.md", "## A group", &["meetings", "place"]);
    check::<Meeting>("docs/groups.md", "## A meeting", &["place", "online", "dial_in"]);
    check::<Place>("docs/groups.md", "## A place", &[]);
    check::<SituationHead>("docs/situations.md", "## The top of the file", &[]);
    check::<ArticleHead>("docs/articles.md", "## The top of the file", &[]);
}

#[test]
fn the_page_about_groups_names_every_word() {
    let page = made::text("docs/groups.md");
    let mut words: Vec<&str> = AgeWord::ALL.map(AgeWord::as_str).to_vec();
    words.extend(Kind::ALL.iter().map(|word| word.as_str()));
    words.extend(Format::ALL.iter().map(|word| word.as_str()));
    words.extend(LedBy::ALL.iter().map(|word| word.as_str()));
    words.extend(Status::ALL.iter().map(|word| word.as_str()));
    words.extend(OpenTo::ALL.iter().map(|word| word.as_str()));
    words.extend(Gender::ALL.iter().map(|word| word.as_str()));
    words.extend(Relation::ALL.iter().map(|word| word.as_str()));
    words.extend(Access::ALL.iter().map(|word| word.as_str()));
    words.extend(Camera::ALL.iter().map(|word| word.as_str()));
    words.extend(Show::ALL.iter().map(|word| word.as_str()));
    words.retain(|word| !page.contains(&format!("`{word}`")));
    assert!(words.is_empty(), "docs/groups.md does not name {words:?}");
}

#[test]
fn a_heading_has_its_section() {
    let page = "# A\n\n## B\n\n| `x` |\n\n### C\n\n| `y.z` |\n\n## D\n\n| `w` |\n";
    assert_eq!(described(page, "## B"), std::collections::BTreeSet::from(["x".to_owned(), "y.z".to_owned()]));
}
