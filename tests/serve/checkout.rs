//! A `git checkout` of another branch with thousands of other files, while the site is served: in the end it is that branch.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::LONG;
use crate::law::{built, preview, write};

/// How many files differ between the branches, ten thousand with the articles. Most are short texts that are published as they are,
/// which is quicker than as many pages in a debug build; `benches/serve --checkout 10000` measures as many articles.
const TEXTS: usize = 9_950;
/// How many of the others are articles.
const ARTICLES: usize = 50;

fn git(folder: &Path, words: &[&str]) {
    let settings = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
    let mut git = Command::new("git");
    git.args(settings)
        .args(["-c", "core.autocrlf=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false"])
        .args(words);
    // What the person who runs the test has set up for git plays no part.
    git.env("GIT_CONFIG_GLOBAL", folder.join("none")).env("GIT_CONFIG_NOSYSTEM", "1").current_dir(folder);
    let done = git.stdin(Stdio::null()).stdout(Stdio::null()).status().expect("git is installed");
    assert!(done.success(), "git {words:?}");
}

/// Puts all files of a branch into the folder: others in every second place, and each with other words.
fn fill(site: &Path, branch: &str) {
    for folder in ["content", "static", "groups.yaml"] {
        let path = site.join(folder);
        let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    }
    // Checking the index of the finder for each branch is not what this is about.
    write(
        site,
        "site.yaml",
        "title: Branches\nbase_url: https://example.org/\nexit: false\nbuild: { search: false }\n",
    );
    let group =
        format!("  - {{ id: of-{branch}, name: G, situations: [grief], contact: {{ email: a@example.org }} }}\n");
    write(site, "groups.yaml", &format!("groups:\n{group}"));
    write(site, "content/situations/grief.md", &format!("---\ntitle: Grief in {branch}\n---\nText\n"));
    for number in 0..ARTICLES {
        let folder = if number % 2 == 0 { "both" } else { branch };
        let text = format!("---\ntitle: A {number}\nsituations: [grief]\n---\nWords of {branch}.\n");
        write(site, &format!("content/articles/{folder}/a-{number}.md"), &text);
    }
    for number in 0..TEXTS {
        let folder = if number % 2 == 0 { "both" } else { branch };
        write(site, &format!("static/{folder}/{}/{number}.txt", number % 40), &format!("{branch} {number}\n"));
    }
}

#[test]
fn after_a_checkout_of_thousands_of_files_the_preview_is_a_clean_build() {
    let folder = tempfile::tempdir().expect("there is room");
    let site = folder.path();
    git(site, &["init", "--quiet", "--initial-branch=one"]);
    for branch in ["one", "two"] {
        git(site, &["checkout", "--quiet", "-B", branch]);
        fill(site, branch);
        git(site, &["add", "--all"]);
        git(site, &["commit", "--quiet", "--message", branch]);
    }
    let preview = preview(site);
    assert!(preview.news.recv_timeout(LONG).expect("the first site is built"));
    for branch in ["one", "two"] {
        let start = Instant::now();
        git(site, &["checkout", "--quiet", branch]);
        let (checked_out, clean) = (start.elapsed(), built(site).expect("both branches are good"));
        assert!(clean.len() > TEXTS && clean.contains_key(&format!("groups/of-{branch}/index.html")));
        let mut rebuilds = 0;
        // Half of a branch may be seen on the way, with whatever is wrong with it.
        while !preview.serves(&clean) {
            preview.news.recv_timeout(LONG).expect("the rest of the branch is seen");
            rebuilds += 1;
        }
        let rebuilds = rebuilds + preview.news.try_iter().count();
        println!("{branch}: git took {checked_out:?}, {rebuilds} rebuilds were shown, all in {:?}", start.elapsed());
    }
}
