//! Mistakes that only a folder on a disk can have, and what an editor is told.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use openchair::diagnostic::Diagnostics;
use openchair::sources::Sources;

use crate::page::texts_of;
use crate::site::Site;

/// What is told of a folder with these files.
fn told(files: &[(&str, &[u8])]) -> String {
    let (sources, problems) = loaded(files);
    crate::site::told(&problems, &sources)
}

fn loaded(files: &[(&str, &[u8])]) -> (Sources, Diagnostics) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, bytes) in files {
        write(&folder.path().join(path), bytes);
    }
    openchair::disk::load(folder.path()).expect("the folder can be read")
}

fn write(file: &Path, bytes: &[u8]) {
    fs::create_dir_all(file.parent().expect("the file is in a folder")).expect("a folder can be made");
    fs::write(file, bytes).expect("a file can be written");
}

const SETTINGS: (&str, &[u8]) = ("site.yaml", b"title: T\n");
const GROUPS: (&str, &[u8]) = ("groups.yaml", b"groups: []\n");

#[test]
fn no_settings_at_all() {
    assert_snapshot!(told(&[GROUPS]), @r#"
    error[missing-file]: there is no file "site.yaml" in this
                         folder
    --> site.yaml
     = help: a site begins with a file "site.yaml" that
             holds a line such as: title: Riverside Support
             Groups; if your site is in another folder,
             name it: --site FOLDER

    To learn more: openchair explain missing-file
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn settings_with_another_ending() {
    assert_snapshot!(told(&[("site.yml", b"title: T\n"), ("Groups.yaml.txt", b"groups: []\n")]), @r#"
    error[missing-file]: there is no list of groups: neither
                         "groups.yaml" nor a folder "groups"
                         with files in it
    --> groups.yaml
     = help: there is a file "Groups.yaml.txt": call it
             "groups.yaml"

    error[missing-file]: there is no file "site.yaml" in this
                         folder
    --> site.yaml
     = help: there is a file "site.yml": call it
             "site.yaml"

    To learn more: openchair explain missing-file
    2 problems in 2 files. The site was not changed.
    "#);
}

#[test]
fn a_text_in_the_encoding_of_an_old_program() {
    assert_snapshot!(told(&[SETTINGS, GROUPS, ("content/articles/first.md", b"---\ntitle: Caf\xe9 circle\n---\n")]), @r#"
    error[not-utf8]: this file is not saved as UTF-8: byte 15 of
                     the file (line 2, column 11) is not a
                     letter in UTF-8
     --> content/articles/first.md:2:11
      |
    2 | title: Café circle
      |           ^
      |
      = help: it looks like "Café" saved as Windows-1252
              ("ANSI" or "Western"); open the file in your
              editor, choose "Save as" or "Save with
              encoding", and pick UTF-8

    To learn more: openchair explain not-utf8
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_picture_with_a_script() {
    assert_snapshot!(told(&[SETTINGS, GROUPS, ("content/chair.svg", b"<svg xmlns='http://www.w3.org/2000/svg'>\n<script>go()</script></svg>")]), @r#"
    error[unsafe-file]: this picture holds a script, which could
                        harm visitors
     --> content/chair.svg:2:2
      |
    2 | <script>go()</script></svg>
      |  ^^^^^^
      |
      = help: open it in a drawing program and save it as
              "plain SVG", or export it as PNG

    To learn more: openchair explain unsafe-file
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_folder_with_another_name() {
    assert_snapshot!(told(&[SETTINGS, GROUPS, ("contents/articles/first.md", b"---\ntitle: First\n---\n")]), @r#"
    warning[misplaced-file]: nothing in the folder "contents" is
                             read
    --> contents
     = help: if it is part of the site, call it "content"

    To learn more: openchair explain misplaced-file
    1 warning in 1 file.
    "#);
}

#[test]
fn one_word_of_the_theme_is_changed_by_one_line() {
    let settings: (&str, &[u8]) =
        ("site.yaml", b"title: T\nbase_url: https://example.org/\nexit: false\nlanguages: { es: { title: Grupos } }\n");
    for (path, page, said, other) in [
        ("themes/default/strings/en.ftl", "404.html", "Start here", "All groups"),
        ("themes/default/strings/es.ftl", "es/404.html", "Start here", "Todos los grupos"),
    ] {
        let (sources, problems) = loaded(&[settings, ("groups.yaml", b"[]\n"), (path, b"nav-home = Start here\n")]);
        assert!(problems.is_empty(), "{}", crate::site::told(&problems, &sources));
        let links = texts_of(Site::of(sources).fine().page(page), "a");
        assert!(links.iter().any(|link| link == said) && links.iter().any(|link| link == other), "{path}: {links:?}");
    }
}

#[test]
fn a_mistake_in_a_changed_word_is_told_where_it_is() {
    let words: (&str, &[u8]) = ("themes/default/strings/en.ftl", b"nav-home = Start { $here }\n");
    let site: (&str, &[u8]) = ("site.yaml", b"title: T\nbase_url: https://example.org/\nexit: false\n");
    let told = Site::of(loaded(&[site, GROUPS, words]).0).told();
    assert!(told.contains("never given\n --> themes/default/strings/en.ftl:1:1\n"), "{told}");
}
