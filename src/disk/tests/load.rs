//! What of a site folder is read, and what is said of the rest.

use std::fs;
use std::path::Path;

use super::Folder;
use crate::diagnostic::Diagnostics;
use crate::disk::{LoadError, load};
use crate::sources::{Source, Sources};

const WHOLE: [(&str, &str); 2] = [("site.yaml", "title: x\n"), ("groups.yaml", "[]\n")];

fn loaded(folder: &Folder) -> (Sources, Diagnostics) {
    load(&folder.site()).expect("the folder can be read")
}

/// The paths of the site's own files.
fn paths(sources: &Sources) -> Vec<&str> {
    sources
        .files
        .keys()
        .map(crate::sources::SourcePath::as_str)
        .filter(|path| !path.starts_with("themes/default/"))
        .collect()
}

/// Each problem as `code file: message`.
fn told(problems: &Diagnostics) -> Vec<String> {
    let of = |problem: &crate::diagnostic::Diagnostic| {
        let file = problem.place.as_ref().map_or("", |place| place.path.as_str());
        format!("{} {file}: {} ({})", problem.code, problem.message, problem.help.as_deref().unwrap_or_default())
    };
    problems.iter().map(of).collect()
}

#[test]
fn only_files_of_the_site_are_read() {
    let folder = Folder::with(&WHOLE);
    for path in [
        "content/index.md",
        "content/articles/a/photo.bin",
        "groups/north/a.yaml",
        "static/.well-known/security.txt",
        "themes/own/templates/page.html",
        "README.md",
        "public/index.html",
        ".git/config",
        "content/.hidden.md",
        "content/index.md~",
        "content/node_modules/x.md",
        "other/x.md",
        "static/.env",
        "content/4913",
    ] {
        folder.write(path, "x");
    }
    let (sources, problems) = loaded(&folder);
    assert_eq!(
        paths(&sources),
        [
            "content/articles/a/photo.bin",
            "content/index.md",
            "groups.yaml",
            "groups/north/a.yaml",
            "site.yaml",
            "static/.well-known/security.txt",
            "themes/own/templates/page.html",
        ]
    );
    assert!(problems.is_empty(), "{:?}", told(&problems));
}

#[test]
fn the_theme_inside_the_program_stands_below_that_of_the_site() {
    let folder = Folder::with(&WHOLE);
    let (sources, _) = loaded(&folder);
    assert!(sources.text("themes/default/theme.yaml").expect("it is inside").contains("name: default"));
    folder.write("themes/default/theme.yaml", "name: mine");
    let (sources, _) = loaded(&folder);
    assert_eq!(&**sources.text("themes/default/theme.yaml").expect("the site has it"), "name: mine");
    let words = "themes/default/strings/.built-in/en.ftl";
    assert!(sources.text("themes/default/strings/en.ftl").is_none(), "nothing stands over the words");
    folder.write("themes/default/strings/en.ftl", "nav-home = Start");
    folder.write(words, "nav-home = Nothing is read here");
    let (sources, _) = loaded(&folder);
    assert_eq!(&**sources.text("themes/default/strings/en.ftl").expect("the site has it"), "nav-home = Start");
    assert!(sources.text(words).expect("the theme keeps its own").contains("nav-home = Home"));
}

#[test]
fn text_is_kept_as_it_was_written_but_for_the_mark_before_it() {
    let folder = Folder::with(&WHOLE);
    folder.write("content/index.md", "\u{feff}one\r\ntwo\r\n");
    folder.write("static/robots.txt", "\u{feff}x");
    let (sources, _) = loaded(&folder);
    assert_eq!(&**sources.text("content/index.md").expect("a text"), "one\r\ntwo\r\n");
    let asset = sources.files.iter().find(|(path, _)| path.as_str() == "static/robots.txt").expect("it is read").1;
    assert!(matches!(asset, Source::Asset(asset) if asset.bytes == 4), "{asset:?}");
}

#[test]
fn pictures_tell_their_size() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x20\x08\x06\0\0\0";
    let folder = Folder::with(&WHOLE);
    folder.write("content/a.png", png);
    folder.write("content/broken.png", "no picture");
    folder.write("static/b.svg", "<svg width='8' height='4'/>");
    let (sources, problems) = loaded(&folder);
    for (path, size) in
        [("content/a.png", Some((64, 32))), ("content/broken.png", None), ("static/b.svg", Some((8, 4)))]
    {
        let source = sources.files.iter().find(|(found, _)| found.as_str() == path).expect("it is read").1;
        assert!(matches!(source, Source::Asset(asset) if asset.dimensions == size), "{path}: {source:?}");
    }
    assert!(problems.is_empty(), "{:?}", told(&problems));
}

/// One careless or hostile site, and the one thing that is said of it.
fn check(files: &[(&str, &[u8])], expected: &str) {
    let folder = Folder::with(&WHOLE);
    for (path, content) in files {
        folder.write(path, content);
    }
    let (_, problems) = loaded(&folder);
    let told = told(&problems);
    assert_eq!(told.len(), 1, "{files:?}: {told:?}");
    assert!(told[0].starts_with(expected), "{}\nshould begin with\n{expected}", told[0]);
}

#[test]
fn files_that_cannot_be_used_are_named() {
    let (long, longer) = (vec![b' '; 2_000_001], b"<svg>".repeat(500_000));
    check(
        &[("content/a.md", b"Jos\xe9")],
        "not-utf8 content/a.md: this file is not saved as UTF-8: byte 4 of the file (line 1, column 4)",
    );
    check(&[("content/a.md", b"\xff\xfea\0")], "not-utf8 content/a.md: this file is saved as \"Unicode\"");
    check(
        &[("content/a.md", &long)],
        "too-large content/a.md: this file is 2 MB, and Openchair reads no more than 2 MB of one",
    );
    check(&[("static/a.svg", &longer)], "too-large static/a.svg: this file is 2.5 MB");
    check(
        &[("static/a.svg", b"<svg onload='x'/>")],
        "unsafe-file static/a.svg: this picture holds \"onload\", which runs",
    );
    check(&[("content/a.svg", b"<svg><script/></svg>")], "unsafe-file content/a.svg: this picture holds a script");
    check(
        &[("Content/a.md", b"x")],
        "misplaced-file Content: nothing in the folder \"Content\" is read (if it is part of",
    );
    check(&[("theme/a.md", b"x")], "misplaced-file theme: nothing in the folder \"theme\" is read");
}

#[test]
fn a_long_list_of_groups_is_fine() {
    let folder = Folder::with(&WHOLE);
    folder.write("groups/all.yaml", " ".repeat(3_000_000));
    assert!(loaded(&folder).1.is_empty());
}

#[test]
fn what_is_missing_is_named_with_what_looks_like_it() {
    for (files, expected) in [
        (&[][..], ["write the groups into a file \"groups.yaml\"", "a site begins with a file \"site.yaml\""]),
        (
            &["site.yml", "groups.yml"],
            ["there is a file \"groups.yml\"", "there is a file \"site.yml\": call it \"site.yaml\""],
        ),
        (&["Site.yaml", "Groups.yaml"], ["there is a file \"Groups.yaml\"", "there is a file \"Site.yaml\""]),
        (&["site.yaml.txt", "group.yaml"], ["there is a file \"group.yaml\"", "there is a file \"site.yaml.txt\""]),
    ] {
        let folder = Folder::with(&[]);
        for path in files {
            folder.write(path, "x");
        }
        let (_, problems) = loaded(&folder);
        let told = told(&problems);
        assert_eq!(told.len(), 2, "{told:?}");
        for (told, expected) in told.iter().zip(expected) {
            assert!(told.starts_with("missing-file ") && told.contains(expected), "{told}");
        }
    }
}

#[test]
fn a_site_that_is_no_folder_cannot_be_read() {
    let folder = Folder::with(&WHOLE);
    assert!(matches!(load(Path::new("/no/such/folder")), Err(LoadError::NoFolder(_))));
    assert!(matches!(load(&folder.path("site.yaml")), Err(LoadError::NotAFolder(_))));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;

    use super::{Folder, WHOLE, fs, loaded, paths, told};

    #[test]
    fn links_are_followed_only_inside_the_site() {
        let folder = Folder::with(&WHOLE);
        let outside = tempfile::tempdir().expect("a temporary folder");
        fs::write(outside.path().join("secret.md"), "secret").expect("writable");
        folder.write("content/real/a.md", "a");
        folder.write("shared/b.md", "b");
        folder.write(".env", "secret");
        for (target, link) in [
            (outside.path().join("secret.md"), "content/secret.md"),
            (outside.path().to_owned(), "content/out"),
            (outside.path().join("none"), "content/nothing.md"),
            (folder.path("content"), "content/real/loop"),
            (folder.path("content/self"), "content/self"),
            (folder.path(".env"), "content/env.md"),
            (folder.path("shared"), "content/shared"),
            ("real/a.md".into(), "content/alias.md"),
        ] {
            symlink(target, folder.path(link)).expect("a link can be made");
        }
        let (sources, problems) = loaded(&folder);
        assert_eq!(
            paths(&sources),
            ["content/alias.md", "content/real/a.md", "content/shared/b.md", "groups.yaml", "site.yaml"]
        );
        let told = told(&problems);
        for (path, why) in [
            ("content/secret.md", "out of the site's folder"),
            ("content/out", "out of the site's folder"),
            ("content/nothing.md", "to nothing"),
            ("content/real/loop", "back to a folder that holds it"),
            ("content/self", "in a circle"),
            ("content/env.md", "to a hidden file"),
        ] {
            let start = format!("symbolic-link {path}: ");
            assert!(told.iter().any(|told| told.starts_with(&start) && told.contains(why)), "{path} in {told:#?}");
        }
        assert_eq!(told.len(), 6, "{told:#?}");
    }

    #[test]
    fn the_site_itself_and_its_folders_may_be_links_only_inside() {
        let folder = Folder::with(&WHOLE);
        let outside = tempfile::tempdir().expect("a temporary folder");
        fs::write(outside.path().join("a.md"), "secret").expect("writable");
        symlink(outside.path(), folder.path("content")).expect("a link can be made");
        symlink(outside.path().join("a.md"), folder.path("static")).expect("a link can be made");
        let (sources, problems) = loaded(&folder);
        assert_eq!(paths(&sources), ["groups.yaml", "site.yaml"]);
        assert_eq!(told(&problems).len(), 2, "{:?}", told(&problems));
        let other = outside.path().join("site");
        symlink(folder.site(), &other).expect("a link can be made");
        let (sources, _) = crate::disk::load(&other).expect("the folder can be read");
        assert_eq!(paths(&sources), ["groups.yaml", "site.yaml"]);
    }

    #[test]
    fn links_that_branch_end() {
        let folder = Folder::with(&WHOLE);
        for level in 0..24 {
            folder.write(&format!("content/{level}/x.md"), "x");
            for link in ["a", "b"] {
                symlink(format!("../{}", level + 1), folder.path(&format!("content/{level}/{link}"))).expect("a link");
            }
        }
        folder.write("content/24/x.md", "x");
        let (sources, problems) = loaded(&folder);
        assert!(sources.files.len() < 2000, "{}", sources.files.len());
        assert!(told(&problems).iter().any(|told| told.starts_with("too-large : more than")), "{:?}", told(&problems));
    }

    #[test]
    fn names_that_cannot_be_addresses_are_told() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;
        for (name, shown) in [
            (&b"a\nb.md"[..], "content/a\u{fffd}b.md"),
            (b"a\\b.md", "content/a\u{fffd}b.md"),
            (b"\xff.md", "content/\u{fffd}.md"),
        ] {
            let folder = Folder::with(&WHOLE);
            folder.write("content/index.md", "x");
            fs::write(folder.path("content").join(OsStr::from_bytes(name)), "x").expect("writable");
            let (sources, problems) = loaded(&folder);
            assert_eq!(paths(&sources).len(), 3);
            let told = told(&problems);
            assert!(told.len() == 1 && told[0].starts_with(&format!("bad-file-name {shown}: ")), "{told:?}");
        }
    }

    #[test]
    fn the_mark_of_an_editor_is_no_bad_link() {
        let folder = Folder::with(&WHOLE);
        folder.write("content/index.md", "x");
        symlink("rosa@desk.4242:1767225600", folder.path("content/.#index.md")).expect("a link can be made");
        let (sources, problems) = loaded(&folder);
        assert_eq!(paths(&sources), ["content/index.md", "groups.yaml", "site.yaml"]);
        assert!(problems.is_empty(), "{:?}", told(&problems));
    }

    #[test]
    fn pipes_and_sockets_are_no_files() {
        let folder = Folder::with(&WHOLE);
        fs::create_dir(folder.path("content")).expect("writable");
        let _socket = std::os::unix::net::UnixListener::bind(folder.path("content/socket.md")).expect("a socket");
        assert_eq!(paths(&loaded(&folder).0), ["groups.yaml", "site.yaml"]);
    }
}
