//! When open pages take new styles without loading anew.

use super::outputs;
use crate::serve::{Change, Restyled};

#[test]
fn only_new_styles_are_swapped_in_place() {
    let (old, new) = ("assets/style.0000000000.css", "assets/style.1111111111.css");
    let page = |style: &str| format!("<link rel=stylesheet href=/help/{style}>");
    let (with_old, with_new) = (page(old), page(new));
    let before = outputs(&[(old, "a"), ("index.html", &with_old), ("x.png", "p")], "/help/");
    let style = Change::Style(vec![Restyled { old: format!("/help/{old}"), new: format!("/help/{new}") }]);
    for (what, files, expected) in [
        ("nothing at all", vec![(old, "a"), ("index.html", &*with_old), ("x.png", "p")], Change::Pages),
        ("a style", vec![(new, "b"), ("index.html", &*with_new), ("x.png", "p")], style),
        ("a further page", vec![(new, "b"), ("index.html", &*with_new), ("x.png", "p"), ("y.html", "")], Change::Pages),
        ("one page fewer", vec![(new, "b"), ("x.png", "p")], Change::Pages),
        (
            "another style",
            vec![("assets/print.1111111111.css", "b"), ("index.html", &*with_new), ("x.png", "p")],
            Change::Pages,
        ),
    ] {
        assert_eq!(Change::of_styles(&before, &outputs(&files, "/help/")), expected, "{what}");
    }
    let moved = outputs(&[(new, "b"), ("index.html", &with_new), ("x.png", "p")], "/");
    assert_eq!(Change::of_styles(&before, &moved), Change::Pages);
}
