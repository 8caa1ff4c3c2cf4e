//! Mistakes that only a folder on a disk can have, and what an editor is told.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;

/// What is told of a folder with these files, beside the settings and an empty directory of groups.
fn told(files: &[(&str, &[u8])]) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, bytes) in files {
        write(&folder.path().join(path), bytes);
    }
    let (sources, problems) = openchair::disk::load(folder.path()).expect("the folder can be read");
    crate::site::told(&problems, &sources)
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
             name it: openchair build --site FOLDER

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
      = help: it looks like "é" saved as Windows-1252
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
