//! Files with keys in any order, and what they become, letter by letter.

use crate::sources::SourcePath;
use crate::yaml::edit::{Arranged, Order, Refused, applied, arrange};

/// A small directory: groups with meetings and a contact, and places.
pub(super) fn order() -> Order {
    let place = Order::of(&["name", "street", "city"]);
    let group = Order::of(&[
        "id",
        "name",
        "description",
        "meetings",
        "place",
        "contact",
        "until",
        "verified",
        "source",
        "extra",
    ])
    .with("meetings", Order::of(&["every", "at", "for", "note"]))
    .with("place", place.clone())
    .with("contact", Order::of(&["role", "name", "email"]))
    .with("verified", Order::of(&["date", "by"]));
    Order::default().with("places", Order::of_each(place)).with("groups", group)
}

/// The order for a file that begins like this.
pub(super) fn order_for(text: &str) -> Order {
    let is_directory = text.lines().any(|line| line.starts_with("groups:") || line.starts_with("places:"));
    let all = order();
    if is_directory { all } else { all.inside.into_iter().nth(1).expect("groups come second").1 }
}

fn arranged(text: &str) -> Result<Arranged, Refused> {
    arrange(text, &SourcePath::new("groups.yaml"), &order_for(text))
}

/// What a file becomes, and where something was left as it is.
fn becomes(before: &str, after: &str, left: &[&str]) {
    let found = arranged(before).unwrap_or_else(|refused| panic!("{refused:?}: {before}"));
    assert_eq!(found.text, after, "{before}");
    let places: Vec<&str> =
        found.left.iter().map(|refused| before[refused.at..].lines().next().unwrap_or("")).collect();
    assert_eq!(places, left, "{before}\n{:?}", found.left);
    let changes = found.parts.iter().flat_map(|part| &part.changes);
    assert_eq!(applied(before, changes), after, "the changes make another text: {before}");
    let again = arranged(after).expect("it can be read");
    assert_eq!((again.text.as_str(), again.parts.len()), (after, 0), "a second time changes it again");
}

#[test]
fn keys_move_with_their_lines() {
    for (before, after) in [
        ("name: b\nid: a\n", "id: a\nname: b\n"),
        ("- name: b # why\n  id: a   # what\n", "- id: a   # what\n  name: b # why\n"),
        (
            "groups:\n  - id: a\n    until: x\n    name: b\n  - id: c\n",
            "groups:\n  - id: a\n    name: b\n    until: x\n  - id: c\n",
        ),
        // The order of groups, and of the keys of the file, is the editor's.
        (
            "groups:\n- name: b\n  id: z\n- name: c\n  id: a\nplaces: {}\n",
            "groups:\n- id: z\n  name: b\n- id: a\n  name: c\nplaces: {}\n",
        ),
        // Blocks in blocks, first those inside.
        (
            "- contact:\n    email: e\n    role: r\n  id: a\n  meetings:\n    - at: 19:00\n      every: tuesday\n    - {at: x, every: y}\n",
            "- id: a\n  meetings:\n    - every: tuesday\n      at: 19:00\n    - {at: x, every: y}\n  contact:\n    role: r\n    email: e\n",
        ),
        (
            "places:\n  hall: # one\n    city: C\n    name: H\n  room: {city: C, name: R}\n",
            "places:\n  hall: # one\n    name: H\n    city: C\n  room: {city: C, name: R}\n",
        ),
        // One block where there could be several, and a list that stands below its key.
        ("- meetings:\n    at: x\n    every: y\n  id: a\n", "- id: a\n  meetings:\n    every: y\n    at: x\n"),
        ("- meetings:\n  - at: x\n    every: y\n  id: a\n", "- id: a\n  meetings:\n  - every: y\n    at: x\n"),
        ("-\n  name: b\n  id: a\n", "-\n  id: a\n  name: b\n"),
        // Keys that nobody knows stay where they are, behind their neighbour, as does what is in them.
        ("- mine: 1\n  name: b\n  ours: 2\n  id: a\n", "- mine: 1\n  id: a\n  name: b\n  ours: 2\n"),
        (
            "- extra:\n    z: 1\n    name: 2\n    id: 3\n  id: a\n",
            "- id: a\n  extra:\n    z: 1\n    name: 2\n    id: 3\n",
        ),
        // A key in quote marks, and one that is there twice.
        ("- \"name\": b\n  'id': a\n", "- 'id': a\n  \"name\": b\n"),
        ("- name: b\n  id: a\n  name: c\n", "- id: a\n  name: b\n  name: c\n"),
        // What is in order stays as it is.
        ("# x\n- {name: b, id: a}\n", "# x\n- {name: b, id: a}\n"),
        ("", ""),
        ("# nothing yet\n", "# nothing yet\n"),
        ("[{name: b, id: a}]\n", "[{name: b, id: a}]\n"),
    ] {
        becomes(before, after, &[]);
    }
}

#[test]
fn comments_go_with_what_they_speak_of() {
    for (before, after) in [
        // Above a key.
        ("id: a\nuntil: x\n# its name\n# in full\nname: b\n", "id: a\n# its name\n# in full\nname: b\nuntil: x\n"),
        // At the top of a file they speak of the file.
        ("# All of it\nname: b\nid: a\n", "# All of it\nid: a\nname: b\n"),
        ("# All of it\n- name: b\n  id: a\n", "# All of it\n- id: a\n  name: b\n"),
        // Above the key that becomes the first, they stand above the dash.
        ("- name: b\n  # never change it\n  id: a\n", "# never change it\n- id: a\n  name: b\n"),
        (
            "groups:\n  - name: b\n    # c\n    # d\n    id: a\n    until: x\n",
            "groups:\n  # c\n  # d\n  - id: a\n    name: b\n    until: x\n",
        ),
        // In a block, with the first key too.
        (
            "- id: a\n  contact:\n    # write first\n    email: e\n    role: r\n",
            "- id: a\n  contact:\n    role: r\n    # write first\n    email: e\n",
        ),
        // Further right, below a value: of what is in it.
        (
            "- id: a\n  until: x\n    # or later\n  meetings:\n    - every: y\n      # not in summer\n  name: b\n",
            "- id: a\n  name: b\n  meetings:\n    - every: y\n      # not in summer\n  until: x\n    # or later\n",
        ),
        // Right below a value and parted from the next: of that value.
        ("- id: a\n  until: x\n  # or later\n\n  name: b\n", "- id: a\n\n  name: b\n  until: x\n  # or later\n"),
        // Parted from both: a heading of what follows.
        (
            "- id: a\n\n  # ---- Who ----\n\n  contact: c\n  # ---- What ----\n  name: b\n",
            "- id: a\n  # ---- What ----\n  name: b\n\n  # ---- Who ----\n\n  contact: c\n",
        ),
        // At the end: it stays there.
        (
            "- id: a\n  until: x\n  name: b\n  # ask about the room\n\n# The next\n- id: c\n",
            "- id: a\n  name: b\n  until: x\n  # ask about the room\n\n# The next\n- id: c\n",
        ),
        // Empty lines part paragraphs, and none is lost at the top.
        ("- name: b\n\n  id: a\n", "- id: a\n\n  name: b\n"),
        ("id: a\n\nuntil: x\n\nname: b\ncontact: c\n", "id: a\n\nname: b\ncontact: c\n\nuntil: x\n"),
        ("- name: b\n\n  # first\n\n  # second\n  id: a\n", "# first\n\n# second\n- id: a\n\n  name: b\n"),
    ] {
        becomes(before, after, &[]);
    }
}

#[test]
fn texts_stay_as_they_are_written() {
    for (before, after) in [
        (
            "- description: |\n    a  \n    # no comment\n\n      b\n\n  id: 'x'\n",
            "- id: 'x'\n\n  description: |\n    a  \n    # no comment\n\n      b\n",
        ),
        ("- description: >-\n   a\n   b\n  id: x\n", "- id: x\n  description: >-\n   a\n   b\n"),
        ("- description: |+\n    a\n\n\n  id: x\n", "- id: x\n  description: |+\n    a\n\n\n"),
        (
            "- name: \"a\n    b  \n\n    c\"   # d\n  id: 'it''s'\n",
            "- id: 'it''s'\n  name: \"a\n    b  \n\n    c\"   # d\n",
        ),
        ("- name: a\n    b\n  id: x\n", "- id: x\n  name: a\n    b\n"),
        ("- until: [\n    a, # b\n  ]\n  id: x\n", "- id: x\n  until: [\n    a, # b\n  ]\n"),
        ("- until:\n    - a\n    -\n  id: x\n", "- id: x\n  until:\n    - a\n    -\n"),
        ("- until:\n  name: héé – 名\n  id: x\n", "- id: x\n  name: héé – 名\n  until:\n"),
        // Ends of lines stay with their lines.
        ("name: b\r\nid: a\n", "id: a\nname: b\r\n"),
        ("- name: b\r\n  id: a\r\n", "- id: a\r\n  name: b\r\n"),
    ] {
        becomes(before, after, &[]);
    }
}

#[test]
fn beside_the_order_only_ends_of_lines_are_put_right() {
    for (before, after) in [
        ("id: a  \nname: b\t\n", "id: a\nname: b\n"),
        ("# x \r\nid: a \r\n", "# x\r\nid: a\r\n"),
        ("name: b\nid: a", "id: a\nname: b\n"),
        ("name: b\r\nid: a  ", "id: a\r\nname: b\r\n"),
        ("id: a\n  \n\n", "id: a\n\n\n"),
        ("until:  \n  - a\nname: \n", "name:\nuntil:\n  - a\n"),
        // In a text of several lines blanks have a meaning in Markdown.
        ("id: a\ndescription: |  \n  b  \n  c\n   \nextra: \n", "id: a\ndescription: |\n  b  \n  c\n   \nextra:\n"),
        // To its last line a line end would belong.
        ("id: a\ndescription: |\n  b", "id: a\ndescription: |\n  b"),
    ] {
        becomes(before, after, &[]);
    }
}

#[test]
fn what_cannot_be_moved_safely_stays_and_is_told() {
    for (before, after, left) in [
        // The end of this line would become a part of the text.
        ("- description: |\n    b\n\n- name: x\n  description: |\n    b", None, &[][..]),
        (
            "- name: b\n  id: a\n- description: |\n    x\n  ? id\n  : c\n",
            Some("- id: a\n  name: b\n- description: |\n    x\n  ? id\n  : c\n"),
            &["id"],
        ),
        // A comment that would become a part of a text.
        (
            "- name: b\n\n      # far right\n  until: x\n  description: |\n    t\n",
            Some("- name: b\n\n      # far right\n  until: x\n  description: |\n    t\n"),
            &["name: b"],
        ),
        ("- - name: b\n    id: a\n", Some("- - name: b\n    id: a\n"), &["name: b"]),
    ] {
        becomes(before, after.unwrap_or(before), left);
    }
    let last = "- until: x\n  description: |\n    b";
    becomes(last, last, &["description: |"]);
    for (before, at, why) in [
        ("name: b\rid: a\n", "\r", "unusual"),
        ("name: [b\nid: a\n", "", ""),
        ("name: &x b\nid: *x\n", "&x", "cannot begin"),
        ("<<: a\nid: b\n", "<<", "taken over"),
    ] {
        let refused = arranged(before).expect_err(before);
        assert!(refused.why.contains(why), "{before}: {refused:?}");
        assert!(before[refused.at..].starts_with(at), "{before}: {refused:?}");
    }
}

#[test]
fn each_group_that_changes_is_named() {
    let text = "# x \ngroups:\n- name: b\n  id: one\n- id: two\n- until: x\n  name: c \n  id: three\n";
    let parts = arranged(text).expect("it can be read").parts;
    let names: Vec<(&str, usize)> = parts.iter().map(|part| (part.name.as_str(), part.changes.len())).collect();
    assert_eq!(names, [("", 1), ("one", 1), ("three", 1)]);
}
