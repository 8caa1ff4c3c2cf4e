//! From nothing to a site: `init`, as a new editor would use it.

#![expect(clippy::disallowed_methods, reason = "a test sets up the folders that the program runs in")]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs openchair with what somebody types: its number, its standard output and what it says beside.
fn typed(folder: &Path, arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openchair"));
    command.args(arguments).current_dir(folder).env("TZ", "America/Chicago");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program can be run");
    // One that asks nothing may have ended before anything is written.
    let _ = child.stdin.take().expect("it has an input").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    (output.status.code().expect("it was not killed"), text(output.stdout), text(output.stderr))
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    typed(folder, arguments, "")
}

fn empty() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}

#[test]
fn a_new_site_passes_check_and_is_built_in_each_language() {
    for language in ["en", "es"] {
        let folder = empty();
        let (number, out, beside) =
            run(folder.path(), &["init", "site", "--language", language, "--date", "2026-11-23"]);
        assert_eq!((number, beside.as_str()), (0, ""), "{out}");
        assert!(out.contains("cd site") && out.contains("times are those of America/Chicago"), "{out}");
        let (number, out, beside) = run(folder.path(), &["check", "--site", "site", "--date", "2026-11-23"]);
        assert_eq!(number, 0, "{beside}");
        // Nobody has tried the crisis line yet, and that is the first thing to do.
        assert!(out.contains("5 groups, 3 articles, 4 situations), with 1 warning"), "{out}");
        assert!(beside.starts_with("warning[crisis-untried]"), "{beside}");
        let (number, _, beside) = run(folder.path(), &["build", "--site", "site", "--date", "2026-11-23"]);
        assert_eq!(number, 0, "{beside}");
        let home = read(&folder.path().join("site/public/index.html"));
        assert!(home.contains(&format!("<html lang={language}")) || home.contains(&format!("lang=\"{language}\"")));
        for page in
            ["groups/tuesday-grief-circle", "situations/grief", "safety", "privacy", "articles/your-first-meeting"]
        {
            assert!(folder.path().join(format!("site/public/{page}/index.html")).is_file(), "{page}");
        }
    }
}

#[test]
fn what_is_wished_for_stands_in_the_files() {
    let folder = empty();
    let title = "Ann & Bob: \"Harbor\" # 1";
    let (number, _, beside) = run(
        folder.path(),
        &[
            "init",
            ".",
            "--title",
            title,
            "--town",
            "Astoria",
            "--color",
            "#123456",
            "--time-zone",
            "Asia/Tokyo",
            "--country",
            "CA",
        ],
    );
    assert_eq!((number, beside.as_str()), (0, ""));
    let settings = read(&folder.path().join("site.yaml"));
    for line in [
        "title: \"Ann & Bob: \\\"Harbor\\\" # 1\"\n",
        "description: \"Support groups in and around Astoria.\"\n",
        "color: \"#123456\"\n",
        "time_zone: Asia/Tokyo\n",
        "country: CA\n",
        "  - name: 9-8-8 Suicide Crisis Helpline\n",
    ] {
        assert!(settings.contains(line), "{line}: {settings}");
    }
    assert_eq!(run(folder.path(), &["build"]).0, 0);
    assert!(
        read(&folder.path().join("public/index.html")).contains("Ann &amp; Bob: &quot;Harbor&quot; # 1")
            || read(&folder.path().join("public/index.html")).contains("Ann & Bob: \"Harbor\" # 1")
    );
}

#[test]
fn asked_for_it_asks_and_asks_again_where_an_answer_is_wrong() {
    let folder = empty();
    let answers =
        "Harbor Network\nAstoria\nblue\n#0b5158\nfr\nes\n\nChicago\nAmerica/New_York\nLocal Line\n202-555-0199\n\n\n\n";
    let (number, out, beside) = typed(folder.path(), &["init", "site", "--ask"], answers);
    assert_eq!(number, 0, "{out}{beside}");
    for question in ["The name of the site [Our Support Network]:", "\"blue\" is not a color", "can begin in en or es"]
    {
        assert!(beside.contains(question), "{question}: {beside}");
    }
    let settings = read(&folder.path().join("site/site.yaml"));
    for line in [
        "title: Harbor Network\n",
        "language: es\n",
        "country: US\n",
        "time_zone: America/New_York\n",
        "  - name: Local Line\n    phone: \"202-555-0199\"\n    hours: \"24 hours, every day\"\n",
    ] {
        assert!(settings.contains(line), "{line}: {settings}");
    }
}

#[test]
fn nobody_at_the_keyboard_means_the_usual_answers() {
    let folder = empty();
    let (number, out, beside) = typed(folder.path(), &["init", "site", "--ask"], "");
    assert_eq!(number, 0, "{out}{beside}");
    assert!(read(&folder.path().join("site/site.yaml")).contains("title: Our Support Network\n"));
}

#[test]
fn nothing_that_is_there_is_written_over() {
    let folder = empty();
    fs::write(folder.path().join("README.md"), "mine").expect("writable");
    fs::write(folder.path().join("groups.yaml"), "mine too").expect("writable");
    let (number, out, beside) = run(folder.path(), &["init", "."]);
    assert_eq!((number, out.as_str()), (3, ""), "{beside}");
    assert!(beside.contains("groups.yaml\", so nothing was written"), "{beside}");
    assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 2);

    fs::remove_file(folder.path().join("groups.yaml")).expect("it is there");
    let (number, out, beside) = run(folder.path(), &["init", "."]);
    assert_eq!(number, 0, "{beside}");
    assert!(out.contains("Left as it was: ./README.md."), "{out}");
    assert_eq!(read(&folder.path().join("README.md")), "mine");
}

#[test]
fn a_wish_that_cannot_be_is_told_before_anything_is_written() {
    for (wish, why) in [
        (["--language", "fr"], "a new site can begin in en or es\nhelp: "),
        (["--color", "red"], "\"red\" is not a color\nhelp: "),
        (["--time-zone", "America/Chicagoo"], "did you mean America/Chicago?"),
        (["--country", "USA"], "two letters"),
        (["--title", " "], "the name is empty"),
    ] {
        let folder = empty();
        let (number, out, beside) = run(folder.path(), &["init", "site", wish[0], wish[1]]);
        assert_eq!((number, out.as_str()), (2, ""), "{wish:?}: {beside}");
        assert!(beside.contains(why), "{wish:?}: {beside}");
        assert!(!folder.path().join("site").exists(), "{wish:?}");
    }
}
