//! What is put right in files of groups by the program: their order, and what is beyond doubt.

use std::fs;

use crate::{folder, run};

const SETTINGS: (&str, &str) = ("site.yaml", "base_url: https://example.org/\n");

/// A directory as an editor's own program may have left it: with a mark, other line ends and no end of the last line.
const OWN: &str = "\u{feff}# ours\r\n- name: 'It''s \"A\"' \r\n  id: a   # first\r\n  situations: grief";
const PUT_RIGHT: &str = "\u{feff}# ours\r\n- id: a   # first\r\n  name: 'It''s \"A\"'\r\n  situations: grief\r\n";

#[test]
fn an_order_is_shown_asked_for_and_written_once() {
    let folder = folder(&[SETTINGS, ("groups.yaml", OWN)]);
    let file = folder.path().join("groups.yaml");
    let (number, out, beside) = run(folder.path(), &["fmt", "--check"]);
    let told = "groups.yaml is not in the usual order\nTo put this right: openchair fmt\n";
    assert_eq!((number, out.as_str(), beside.as_str()), (1, told, ""));
    let (number, out, beside) = run(folder.path(), &["fmt", "--dry-run"]);
    assert_eq!((number, beside.as_str()), (0, ""), "{out}");
    let told = "groups.yaml:2: a\n- - name: 'It''s \"A\"' \n-   id: a   # first\n+ - id: a   # first\n+   name: 'It''s \"A\"'\n1 file would change; nothing was written.\n";
    assert_eq!(out, told);
    assert_eq!(fs::read_to_string(&file).expect("readable"), OWN);
    let (number, out, beside) = run(folder.path(), &["fmt", "groups.yaml"]);
    assert_eq!((number, out.as_str(), beside.as_str()), (0, "groups.yaml: put right: 1 entry\n", ""));
    assert_eq!(fs::read_to_string(&file).expect("readable"), PUT_RIGHT);
    for (arguments, told) in [
        (&["fmt"][..], "Nothing to change.\n"),
        (&["fmt", "--check"], "Nothing would change in 1 file.\n"),
        (&["fmt", "--dry-run"], "Nothing would change.\n"),
    ] {
        assert_eq!(run(folder.path(), arguments), (0, told.to_owned(), String::new()), "{arguments:?}");
    }
    assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 2, "nothing else is left behind");
}

#[test]
fn what_cannot_be_put_in_order_is_said_and_left_alone() {
    let unreadable = "- name: \"A\n  id: a\n";
    let odd = "- ? name\n  : A\n  id: a\n  situations: grief\n";
    for (text, arguments, number, why) in [
        (unreadable, &["fmt"][..], 1, "is never closed"),
        (unreadable, &["fmt"], 1, "Left as it is: groups.yaml\n"),
        (unreadable, &["fmt", "--check"], 1, "is never closed"),
        (odd, &["fmt"], 0, "note: groups.yaml:1:5: left as it is: this key does not stand at the beginning of a line"),
        (odd, &["fmt", "other.yaml"], 2, "there is no file of groups at \"other.yaml\""),
        (odd, &["fmt", "--check", "--dry-run"], 2, "cannot be used with"),
        (odd, &["fmt", "--site", "nowhere"], 3, "there is no folder \"nowhere\""),
    ] {
        let folder = folder(&[SETTINGS, ("groups.yaml", text)]);
        let (found, _, beside) = run(folder.path(), arguments);
        assert_eq!(found, number, "{arguments:?}: {beside}");
        let flat: String = beside.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(why.trim()), "{arguments:?}: {beside}");
        assert_eq!(fs::read_to_string(folder.path().join("groups.yaml")).expect("readable"), text, "{arguments:?}");
    }
    let empty = folder(&[]);
    assert_eq!(run(empty.path(), &["fmt"]).0, 1);
}
