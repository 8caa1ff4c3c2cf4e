//! Files that are not what their names say: of Word, of a web page, of another encoding, or with two versions of their lines.

use insta::assert_snapshot;

use super::told;

/// What is told of a site of which one file has these bytes.
fn told_of_bytes(path: &str, bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, text) in [("site.yaml", "title: T\nbase_url: https://example.org/\n"), ("groups.yaml", "groups: []\n")] {
        std::fs::write(folder.path().join(path), text).expect("a file can be written");
    }
    for (path, bytes) in [("content/pages/safety.md", &b"---\ntitle: S\n---\n"[..]), (path, bytes)] {
        let file = folder.path().join(path);
        std::fs::create_dir_all(file.parent().expect("the file is in a folder")).expect("a folder can be made");
        std::fs::write(file, bytes).expect("a file can be written");
    }
    let (sources, mut problems) = openchair::disk::load(folder.path()).expect("the folder can be read");
    let built = crate::site::Site::of(sources.clone()).built();
    for problem in built.built.problems.iter() {
        problems.push(problem.clone());
    }
    crate::site::told(&problems, &sources)
}

#[test]
fn a_file_of_word() {
    assert_snapshot!(told_of_bytes("content/articles/first-meeting.md", b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xdf\xa4"), @r"
    error[not-plain-text]: this is a file of Word, Excel or
                           LibreOffice, and not a plain text
    --> content/articles/first-meeting.md
     = help: copy its words into a new file in a plain text
             editor, such as Notepad or TextEdit, and save
             that here

    To learn more: openchair explain not-plain-text
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn a_file_of_an_old_word() {
    assert_snapshot!(told_of_bytes("groups.yaml", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00"), @r"
    error[not-plain-text]: this is a file of Word or Excel, and
                           not a plain text
    --> groups.yaml
     = help: copy its words into a new file in a plain text
             editor, such as Notepad or TextEdit, and save
             that here

    To learn more: openchair explain not-plain-text
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn a_pdf() {
    assert_snapshot!(told_of_bytes("content/articles/first-meeting.md", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), @r"
    error[not-plain-text]: this is a PDF, and not a plain text
    --> content/articles/first-meeting.md
     = help: copy its words into a new file in a plain text
             editor, such as Notepad or TextEdit, and save
             that here

    To learn more: openchair explain not-plain-text
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn a_picture_under_the_name_of_a_text() {
    assert_snapshot!(told_of_bytes("content/articles/first-meeting.md", b"\xff\xd8\xff\xe0\x00\x10JFIF"), @r"
    error[not-plain-text]: this is a picture, and not a plain
                           text
    --> content/articles/first-meeting.md
     = help: copy its words into a new file in a plain text
             editor, such as Notepad or TextEdit, and save
             that here

    To learn more: openchair explain not-plain-text
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn a_text_with_formatting() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n{\\rtf1\\ansi\\ansicpg1252 Come early.}\n"), @r"
    error[not-plain-text]: this is a text with formatting (RTF),
                           as Word and TextEdit save it, and not
                           a plain text
    --> content/articles/first-meeting.md
     = help: copy its words into a new file in a plain text
             editor, such as Notepad or TextEdit, and save
             that here

    To learn more: openchair explain not-plain-text
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn a_web_page_in_place_of_the_groups() {
    assert_snapshot!(told("-- groups.yaml --\n<!DOCTYPE html>\n<html>\n<head><title>Groups: all</title></head>\n</html>\n"), @r"
    error[not-plain-text]: this is a web page, and not a plain
                           text
    --> groups.yaml
     = help: copy its words into a new file in a plain text
             editor, such as Notepad or TextEdit, and save
             that here

    To learn more: openchair explain not-plain-text
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn a_table_in_place_of_the_groups() {
    assert_snapshot!(told("-- groups.yaml --\nid,name,situations\ncircle,Grief Circle,grief\n"), @r"
    error[wrong-kind]: this file is one text, and not a list of
                       groups
     --> groups.yaml:1:1
      |
    1 | id,name,situations
      | ^^^^^^^^^^^^^^^^^^
      |
      = help: begin each group with a dash, a space and its
              id: - id: tuesday-circle

    To learn more: openchair explain wrong-kind
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn two_versions_of_a_group() {
    assert_snapshot!(told("-- groups.yaml --\n- id: circle\n  name: Grief Circle\n<<<<<<< HEAD\n  situations: grief\n=======\n  situations: loss\n>>>>>>> main\n  contact: { email: circle@example.org }\n"), @r"
    error[merge-conflict]: two versions of the same lines are in
                           this file
     --> groups.yaml:3:1
      |
    3 | <<<<<<< HEAD
      | ^^^^^^^^^^^^
      |
      = help: keep the lines of one version, and delete the
              lines that begin with <<<<<<<, ======= and
              >>>>>>>

    To learn more: openchair explain merge-conflict
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn two_versions_of_a_text() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n---\ntitle: Your first meeting\n---\nCome early.\n\n<<<<<<< HEAD\nBring a mug.\n=======\nBring a cup.\n>>>>>>> main\n"), @r"
    error[merge-conflict]: two versions of the same lines are in
                           this file
     --> content/articles/first-meeting.md:6:1
      |
    6 | <<<<<<< HEAD
      | ^^^^^^^^^^^^
      |
      = help: keep the lines of one version, and delete the
              lines that begin with <<<<<<<, ======= and
              >>>>>>>

    To learn more: openchair explain merge-conflict
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn two_versions_of_the_settings() {
    assert_snapshot!(told("-- site.yaml --\ntitle: Harbor Groups\nbase_url: https://example.org/\n<<<<<<< HEAD\ntagline: Here for you\n=======\ntagline: With you\n>>>>>>> main\n"), @r"
    error[merge-conflict]: two versions of the same lines are in
                           this file
     --> site.yaml:3:1
      |
    3 | <<<<<<< HEAD
      | ^^^^^^^^^^^^
      |
      = help: keep the lines of one version, and delete the
              lines that begin with <<<<<<<, ======= and
              >>>>>>>

    To learn more: openchair explain merge-conflict
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn letters_of_windows() {
    assert_snapshot!(told_of_bytes("content/articles/first-meeting.md", b"---\ntitle: First\n---\nMeet at the Caf\xe9 M\xfcller.\n"), @r#"
    error[not-utf8]: this file is not saved as UTF-8: byte 37 of
                     the file (line 4, column 16) is not a
                     letter in UTF-8
     --> content/articles/first-meeting.md:4:16
      |
    4 | Meet at the Café Müller.
      |                ^
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
fn a_curly_quote_mark_of_windows() {
    assert_snapshot!(told_of_bytes("content/articles/first-meeting.md", b"---\ntitle: First\n---\nIt\x92s free.\n"), @r#"
    error[not-utf8]: this file is not saved as UTF-8: byte 24 of
                     the file (line 4, column 3) is not a letter
                     in UTF-8
     --> content/articles/first-meeting.md:4:3
      |
    4 | It’s free.
      |   ^
      |
      = help: it looks like "It’s" saved as Windows-1252
              ("ANSI" or "Western"); open the file in your
              editor, choose "Save as" or "Save with
              encoding", and pick UTF-8

    To learn more: openchair explain not-utf8
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn two_bytes_for_each_letter() {
    assert_snapshot!(told_of_bytes("content/articles/first-meeting.md", b"\xff\xfe-\0-\0-\0\n\0t\0i\0t\0l\0e\0:\0 \0A\0\n\0-\0-\0-\0\n\0"), @r#"
    error[not-utf8]: this file is saved as "Unicode", with two
                     bytes for each letter, and not as UTF-8
    --> content/articles/first-meeting.md
     = help: open the file in your editor, choose "Save as"
             or "Save with encoding", and pick UTF-8

    To learn more: openchair explain not-utf8
    1 problem in 1 file. The site was not changed.
    "#);
}
