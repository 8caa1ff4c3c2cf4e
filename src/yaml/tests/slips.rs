//! Slips of the hand that make a text no YAML: each is named in plain words, where it is.

use insta::assert_snapshot;

use super::problems;

#[test]
fn a_tab_at_the_beginning_of_a_line() {
    assert_snapshot!(problems("id: a\nname: Hope\nmeetings:\n\t- every: monday\n"), @r##"
    4:1 bad-yaml: this line begins with a tab
        use spaces instead, two for each level; many editors can do it for the whole file
    "##);
}

#[test]
fn a_quote_mark_that_is_never_closed() {
    assert_snapshot!(problems("id: a\nname: \"Hope\nsummary: For \"all\"\n"), @r##"
    2:7 bad-yaml: this text begins with a " that is never closed
        put a " at its end as well: "Hope"
    "##);
}

#[test]
fn an_apostrophe_in_single_quotes() {
    assert_snapshot!(problems("id: a\nname: 'It's ok'\n"), @r##"
    2:11 bad-yaml: there is more text after the closing quote mark
        a ' ends the text here; put it in double quotes: "It's ok"
    "##);
}

#[test]
fn a_word_after_the_closing_quote_mark() {
    assert_snapshot!(problems("id: a\nname: \"Hope\" group\n"), @r##"
    2:14 bad-yaml: there is more text after the closing quote mark
        put all of it in single quotes: '"Hope" group'
    "##);
}

#[test]
fn a_backslash_in_double_quotes() {
    assert_snapshot!(problems("id: a\nname: \"C:\\dir\"\n"), @r##"
    2:10 bad-yaml: a backslash in "double quotes" has a meaning of its own
        write two of them (\\) for one, or put the text in 'single quotes'
    "##);
}

#[test]
fn a_bracket_that_is_never_closed() {
    assert_snapshot!(problems("id: a\nformats: [video, phone\nname: Hope\n"), @r##"
    2:10 bad-yaml: the bracket "[" is never closed
        put a "]" at its end: [video, phone]
    "##);
}

#[test]
fn a_bracket_too_many() {
    assert_snapshot!(problems("id: a\nname: Hope\nformats: [video]]\n"), @r##"
    3:17 bad-yaml: there is a "]" too many
        take it out, or put the whole text in quotes
    "##);
}

#[test]
fn a_word_after_the_closing_bracket() {
    assert_snapshot!(problems("id: a\nname: [Hope] group\n"), @r##"
    2:14 bad-yaml: there is more text after the closing bracket
        put the whole text in quotes: "[Hope] group"
    "##);
}

#[test]
fn a_colon_in_a_text_without_quotes() {
    assert_snapshot!(problems("id: a\nname: Hope\nsummary: Note: bring a friend\n"), @r##"
    3:10 bad-yaml: there is a second ": " in this line
        put the text in quotes: summary: "Note: bring a friend"
    "##);
}

#[test]
fn a_text_that_begins_with_an_at_sign() {
    assert_snapshot!(problems("id: a\nname: @home\n"), @r##"
    2:7 bad-yaml: a text cannot begin with "@"
        put it in quotes: "@home"
    "##);
}

#[test]
fn a_text_that_begins_with_a_star() {
    assert_snapshot!(problems("id: a\nname: *Hope* group\n"), @r##"
    2:7 bad-yaml: a text cannot begin with "*"
        put it in quotes: "*Hope* group"; names for parts of a file (&name, *name, !name) are not read
    "##);
}

#[test]
fn a_text_that_begins_with_an_ampersand() {
    assert_snapshot!(problems("id: a\nname: &Hope\n"), @r##"
    2:7 bad-yaml: a text cannot begin with "&"
        put it in quotes: "&Hope"; names for parts of a file (&name, *name, !name) are not read
    "##);
}

#[test]
fn a_text_that_begins_with_an_exclamation_mark() {
    assert_snapshot!(problems("id: a\nname: !Hope\n"), @r##"
    2:7 bad-yaml: a text cannot begin with "!"
        put it in quotes: "!Hope"; names for parts of a file (&name, *name, !name) are not read
    "##);
}

#[test]
fn a_text_that_begins_with_a_percent_sign() {
    assert_snapshot!(problems("id: a\nname: 100\nsummary: %d\n"), @r##"
    3:10 bad-yaml: a text cannot begin with "%"
        put it in quotes: "%d"
    "##);
}

#[test]
fn a_text_that_begins_with_a_greater_sign() {
    assert_snapshot!(problems("id: a\nname: > 18 years\n"), @r##"
    2:7 bad-yaml: a text cannot begin with ">"
        put it in quotes: "> 18 years"
    "##);
}

#[test]
fn a_line_indented_too_far() {
    assert_snapshot!(problems("id: a\nname: Hope\n  summary: x\n"), @r##"
    3:3 bad-yaml: this line does not line up with the lines above it
        begin it in the same column as "name"
    "##);
}

#[test]
fn a_line_indented_too_little() {
    assert_snapshot!(problems("id: a\nplace:\n    city: Austin\n  postal_code: 73301\n"), @r##"
    4:3 bad-yaml: this line does not line up with the lines above it
        begin it in the same column as "city"
    "##);
}

#[test]
fn a_dash_without_a_space() {
    assert_snapshot!(problems("id: a\nname: Hope\nsituations:\n  - grief\n  -divorce\n"), @r##"
    5:3 bad-yaml: there is no space after the dash
        write "- divorce"
    "##);
}

#[test]
fn a_list_entry_without_a_dash() {
    assert_snapshot!(problems("id: a\nname: Hope\nsituations:\n  - grief\n  divorce\n"), @r##"
    5:3 bad-yaml: this line has no dash
        write "- divorce"
    "##);
}

#[test]
fn a_dash_in_the_wrong_column() {
    assert_snapshot!(problems("id: a\nsituations:\n  - grief\n - divorce\nname: Hope\n"), @r##"
    4:2 bad-yaml: this dash does not line up with the lines above it
        begin it in the same column as the other dashes of its list
    "##);
}

#[test]
fn a_list_in_the_line_of_its_key() {
    assert_snapshot!(problems("id: a\nname: Hope\nsituations: - grief\n"), @r##"
    3:13 bad-yaml: a list cannot begin in the line of its key
        put each entry on a line of its own below "situations:"
    "##);
}

#[test]
fn a_colon_without_a_space() {
    assert_snapshot!(problems("id: a\nname: Hope\nsummary:For all\n"), @r##"
    3:1 bad-yaml: there is no space after the colon
        write "summary: For all"
    "##);
}

#[test]
fn a_line_without_a_colon() {
    assert_snapshot!(problems("id: a\nname Hope\nsummary: x\n"), @r##"
    2:1 bad-yaml: this line has no colon
        write a colon after the key, such as "name: Hope"; a text that goes on here has to be indented further
    "##);
}

#[test]
fn a_comment_in_the_middle_of_a_text() {
    assert_snapshot!(problems("id: a\nname: Hope\nsummary: for # all\n  of us\n"), @r##"
    3:14 bad-yaml: a comment cuts this text in two
        put the whole text in quotes, or the comment on a line of its own
    "##);
}

#[test]
fn a_second_document() {
    assert_snapshot!(problems("id: a\nname: Hope\n---\nid: b\n"), @r##"
    3:1 bad-yaml: a second document begins here
        keep one document in a file: delete this line, or move what follows to a file of its own
    "##);
}

#[test]
fn keys_taken_over_from_elsewhere() {
    assert_snapshot!(problems("id: a\nname: Hope\nextra:\n  <<: {color: red}\n"), @r##"
    4:3 bad-yaml: keys cannot be taken over with "<<"
        write out the keys that you want to have here
    "##);
}

#[test]
fn a_character_that_nobody_sees() {
    assert_snapshot!(problems("id: a\nname: Ho\u{7}pe\n"), @r##"
    2:9 bad-yaml: there is a character here that nobody can see
        delete it, and type the text around it again
    "##);
}
