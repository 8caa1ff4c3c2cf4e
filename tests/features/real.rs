//! A directory of nearly two thousand real groups, as it is handed to people who work on Openchair.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use insta::assert_snapshot;

use crate::site::Site;

/// Where the real site is: below `OPENCHAIR_SHARED`, or in a folder `shared` beside the checkout.
///
/// Without it the test fails, unless `OPENCHAIR_WITHOUT_SHARED=1` says that this is meant.
fn real() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = std::env::var_os("OPENCHAIR_SHARED").map_or(beside, PathBuf::from);
    let folder = shared.join("data/sites/real");
    if folder.is_dir() {
        return Some(folder);
    }
    let is_meant = std::env::var_os("OPENCHAIR_WITHOUT_SHARED").is_some_and(|value| value == "1");
    assert!(
        is_meant,
        "{} is not there: let OPENCHAIR_SHARED name the folder that holds data/sites/real, or set OPENCHAIR_WITHOUT_SHARED=1 to go without",
        folder.display()
    );
    None
}

#[test]
fn nearly_two_thousand_real_groups_build() {
    let Some(folder) = real() else { return };
    let (sources, mut problems) = openchair::disk::load(&folder).expect("the real site can be read");
    let outputs = Site::of(sources).built();
    problems.append(outputs.built.problems.clone());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in problems.iter() {
        *counts.entry(problem.code.as_str()).or_default() += 1;
    }
    let counted: String = counts.iter().map(|(code, count)| format!("{code}: {count}\n")).collect();
    assert_snapshot!(format!("{counted}groups: {}, articles: {}", outputs.built.groups, outputs.built.articles), @r#"
    bad-value: 1
    cleaned-html: 14
    incomplete-setting: 1
    groups: 1967, articles: 64
    "#);
}
