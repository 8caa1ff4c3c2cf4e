//! From nothing to a site: `init`, as a new editor would use it.

#![expect(clippy::disallowed_methods, reason = "a test sets up the folders that the program runs in")]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

#[path = "begin/schema.rs"]
mod schema;

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

pub(crate) fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    typed(folder, arguments, "")
}

pub(crate) fn empty() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

pub(crate) fn read(path: &Path) -> String {
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
        "  - name: Local Line\n    phone: \"202-555-0199\"\n    hours: \"24 horas, todos los días\"\n",
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

/// A new site in a folder, and its directory.
pub(crate) fn begun() -> (tempfile::TempDir, String) {
    let folder = empty();
    let (number, _, beside) = run(folder.path(), &["init", "."]);
    assert_eq!(number, 0, "{beside}");
    let groups = read(&folder.path().join("groups.yaml"));
    (folder, groups)
}

#[test]
fn a_new_group_stands_behind_the_others_and_passes_check() {
    let (folder, before) = begun();
    let (number, out, beside) = run(
        folder.path(),
        &[
            "new",
            "group",
            "--name",
            "Café: walkers & talkers",
            "--situation",
            "grief",
            "--every",
            "1st and 3rd saturday",
            "--at",
            "9:00",
            "--for",
            "90m",
            "--place",
            "public-library",
            "--email",
            "walkers@example.org",
            "--phone",
            "+1-202-555-0119",
            "--confirmed",
        ],
    );
    assert_eq!((number, beside.as_str()), (0, ""), "{out}");
    assert!(out.contains("+   - id: cafe-walkers-and-talkers\n"), "{out}");
    let after = read(&folder.path().join("groups.yaml"));
    let added = after.strip_prefix(&before).expect("nothing before it has changed");
    assert!(
        added.starts_with("\n  - id: cafe-walkers-and-talkers\n    name: \"Café: walkers & talkers\"\n"),
        "{added}"
    );
    let (number, out, beside) = run(folder.path(), &["check"]);
    assert_eq!(number, 0, "{beside}");
    assert!(out.contains("6 groups") && out.contains("with 1 warning"), "{out}{beside}");
    let (number, out, _) = run(folder.path(), &["fmt", "--check"]);
    assert_eq!((number, out.as_str()), (0, "Nothing would change in 1 file.\n"), "what is begun is in the usual order");
    let (number, out, _) = run(folder.path(), &["when", "cafe-walkers-and-talkers", "--count", "1"]);
    assert!(number == 0 && out.contains("Sat "), "{out}");
}

#[test]
fn a_group_that_would_be_wrong_is_not_written() {
    for (arguments, number, why) in [
        (&["--name", "X", "--situation", "grieff", "--email", "a@example.org"][..], 2, "did you mean grief?"),
        (&["--name", "X", "--situation", "grief", "--every", "tuesdy", "--at", "9:00"], 2, "did you mean \"tuesday\"?"),
        (&["--name", "X", "--situation", "grief", "--email", "nobody"], 2, "nobody"),
        (&["--name", "X"], 2, "--situation must be given"),
        (&[], 2, "--name, --situation must be given"),
        (&["--name", "X", "--situation", "grief"], 1, "error[no-way-in]"),
        (&["--name", "X", "--situation", "grief"], 1, "The group would have been:\n\n  - id: x\n    name: X\n"),
        (&["--name", "X", "--situation", "grief", "--place", "library"], 1, "library"),
        (
            &["--name", "X", "--situation", "grief", "--id", "tuesday-grief-circle", "--email", "a@example.org"],
            2,
            "is taken",
        ),
    ] {
        let (folder, before) = begun();
        let all: Vec<&str> = ["new", "group"].iter().chain(arguments).copied().collect();
        let (ended, out, beside) = run(folder.path(), &all);
        assert_eq!((ended, out.as_str()), (number, ""), "{arguments:?}: {beside}");
        assert!(beside.contains(why), "{arguments:?}: {beside}");
        assert_eq!(read(&folder.path().join("groups.yaml")), before, "{arguments:?}");
    }
}

#[test]
fn new_texts_lie_where_they_belong_and_pass_check() {
    let (folder, _) = begun();
    for (arguments, path, words) in [
        (
            &["article", "--title", "The first: holidays", "--situation", "grief", "--date", "2026-11-23"][..],
            "content/articles/the-first-holidays.md",
            "---\ntitle: \"The first: holidays\"\ndate: 2026-11-23\nsituations: [grief]\n---\n\n",
        ),
        (
            &["situation", "--title", "Losing a parent", "--under", "grief", "--synonym", "my dad died"],
            "content/situations/grief/losing-a-parent.md",
            "---\ntitle: Losing a parent\nsynonyms: [my dad died]\n---\n\n",
        ),
        (&["page", "--title", "Volunteer"], "content/pages/volunteer.md", "---\ntitle: Volunteer\n---\n\n"),
        // The name is taken, so the next one is.
        (&["page", "--title", "Volunteer"], "content/pages/volunteer-2.md", "---\ntitle: Volunteer\n---\n\n"),
    ] {
        let all: Vec<&str> = ["new"].iter().chain(arguments).copied().collect();
        let (number, out, beside) = run(folder.path(), &all);
        assert_eq!((number, beside.as_str()), (0, ""), "{arguments:?}");
        assert!(out.contains(path), "{out}");
        assert!(read(&folder.path().join(path)).starts_with(words), "{path}");
    }
    assert_eq!(run(folder.path(), &["check"]).0, 0);
    for (arguments, why) in [
        (&["situation", "--title", "Job", "--under", "alcohol"][..], "move content/situations/alcohol.md"),
        (&["situation", "--title", "Job", "--under", "greif"], "did you mean grief?"),
        (&["article", "--title", "A", "--situation", "nothing-like-it"], "there are: alcohol, caregiving"),
        (&["article"], "--title must be given"),
        (&["page", "--title", "A", "--id", "a b"], "\"a b\" cannot be an id"),
    ] {
        let all: Vec<&str> = ["new"].iter().chain(arguments).copied().collect();
        let (number, out, beside) = run(folder.path(), &all);
        assert_eq!((number, out.as_str()), (2, ""), "{arguments:?}");
        assert!(beside.contains(why), "{arguments:?}: {beside}");
    }
}

#[test]
fn in_a_folder_without_a_site_nothing_is_added() {
    for what in
        [&["group", "--name", "A", "--situation", "b"][..], &["article", "--title", "A"], &["page", "--title", "A"]]
    {
        let folder = empty();
        let all: Vec<&str> = ["new"].iter().chain(what).copied().collect();
        let (number, out, beside) = run(folder.path(), &all);
        assert_eq!((number, out.as_str()), (1, ""), "{what:?}: {beside}");
        assert!(beside.contains("error[missing-file]") && beside.contains("looked for in"), "{what:?}: {beside}");
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 0, "{what:?}");
    }
}

#[test]
fn a_text_that_would_be_a_mistake_is_not_written() {
    let (folder, _) = begun();
    for (arguments, number, why) in [
        // The list of all groups has that address.
        (&["page", "--title", "Groups"][..], 1, "error[same-address]"),
        (&["article", "--title", "A", "--date", "0001-01-01"], 1, "error[bad-value]"),
        (&["article", "--title", "A", "--description", "a\u{1b}[31m"], 2, "nobody sees"),
        (&["situation", "--title", "A", "--synonym", ""], 2, "the text is empty"),
        (&["page", "--title", "A", "--id", "index"], 2, "stands for a whole folder"),
        (
            &["group", "--name", "A", "--situation", "grief", "--email", "a@example.org", "--summary", " "],
            2,
            "the text is empty",
        ),
    ] {
        let all: Vec<&str> = ["new"].iter().chain(arguments).copied().collect();
        let (ended, out, beside) = run(folder.path(), &all);
        assert_eq!((ended, out.as_str()), (number, ""), "{arguments:?}: {beside}");
        assert!(beside.contains(why), "{arguments:?}: {beside}");
    }
    let (number, out, _) = run(folder.path(), &["new", "page", "--title", "Index"]);
    assert!(number == 0 && out.contains("content/pages/index-new.md"), "{out}");
    assert_eq!(run(folder.path(), &["check"]).0, 0);
}

#[test]
fn a_directory_of_comments_takes_a_group_and_one_that_is_no_text_takes_none() {
    let group = ["new", "group", "--name", "New", "--situation", "grief", "--email", "a@example.org"];
    let (folder, _) = begun();
    let file = folder.path().join("groups.yaml");
    fs::write(&file, "# Our groups\n").expect("writable");
    let (number, _, beside) = run(folder.path(), &group);
    assert_eq!(number, 0, "{beside}");
    assert!(read(&file).starts_with("# Our groups\n\ngroups:\n  - id: new\n"), "{}", read(&file));
    fs::write(&file, b"groups:\n  - id: caf\xe9\n").expect("writable");
    let (number, _, beside) = run(folder.path(), &group);
    assert_eq!(number, 1, "{beside}");
    assert!(beside.contains("error[not-utf8]") && beside.contains("mend this first"), "{beside}");
}

#[test]
fn a_new_site_can_be_built_where_it_is_still_yesterday() {
    let folder = empty();
    assert_eq!(run(folder.path(), &["init", ".", "--language", "es", "--date", "2026-11-24"]).0, 0);
    let (number, _, beside) = run(folder.path(), &["check", "--date", "2026-11-23"]);
    assert_eq!(number, 0, "{beside}");
    let settings = read(&folder.path().join("site.yaml"));
    assert!(settings.contains("hours: \"24 horas, todos los días\"\n"), "{settings}");
}

#[test]
fn status_names_what_is_missing_and_who_is_on_a_break() {
    let folder = empty();
    let (number, out, beside) = run(folder.path(), &["status"]);
    assert_eq!((number, out.as_str()), (1, ""), "{beside}");
    assert!(beside.contains("there is no file \"site.yaml\""), "{beside}");

    let (folder, _) = begun();
    let groups = "places:\n  a: { city: A, paused: { until: 2027-01-10 } }\n  b: { city: B, paused: { until: 2027-01-12 } }\n\
                  groups:\n  - { id: two, name: Two, situations: grief, meetings: [{ every: monday, at: \"9:00\", place: a }, { every: friday, at: \"9:00\", place: b }] }\n  \
                  - { id: none, name: None, situations: grief, contact: { phone: 202-555-0123 }, paused: { until: 2027-02-01 } }\n";
    fs::write(folder.path().join("groups.yaml"), groups).expect("writable");
    let (_, out, beside) = run(folder.path(), &["status", "--date", "2026-11-23"]);
    assert!(out.contains("on a break: 2\n    none (to 2027-02-01), two (to 2027-01-10)\n"), "{out}{beside}");
}
