//! Texts that are YAML and still not a group: each mistake is named, where it is, with what to write instead.

use insta::assert_snapshot;

use super::problems;

#[test]
fn a_misspelled_key() {
    assert_snapshot!(problems("id: a\nname: Hope\nsumary: x\n"), @r##"
    3:1 unknown-key: there is no key "sumary" here
        did you mean "summary"?
    "##);
}

#[test]
fn a_misspelled_key_that_has_to_be_there() {
    assert_snapshot!(problems("id: a\nnmae: Hope\n"), @r##"
    2:1 unknown-key: there is no key "nmae" here
        did you mean "name"?
    "##);
}

#[test]
fn a_key_of_their_own() {
    assert_snapshot!(problems("id: a\nname: Hope\ncolor: red\n"), @r##"
    3:1 unknown-key: there is no key "color" here
        the keys here are id, name, summary, situations, formats, meetings, place, size, drop_in, translations, extra; keys of your own go below "extra:"
    "##);
}

#[test]
fn a_key_of_their_own_further_inside() {
    assert_snapshot!(problems("id: a\nname: Hope\nmeetings:\n  - every: monday\n    room: 4\n"), @r##"
    5:5 unknown-key: there is no key "room" here
        the keys here are every, at, except
    "##);
}

#[test]
fn a_missing_key() {
    assert_snapshot!(problems("name: Hope\nsummary: x\n"), @r##"
    1:1 missing-key: the key "id" is missing
        add a line that begins with "id:"
    "##);
}

#[test]
fn a_missing_key_in_a_list_and_in_a_block() {
    assert_snapshot!(problems("id: a\nname: Hope\nmeetings:\n  - every: monday\n  - at: \"19:00\"\nplace:\n  postal_code: 1\n"), @r##"
    5:5 missing-key: entry 2 of "meetings" has no key "every"
        add a line that begins with "every:", indented like the other lines of this block
    6:1 missing-key: "place" has no key "city"
        add a line that begins with "city:", indented like the other lines of this block
    "##);
}

#[test]
fn nothing_at_all() {
    assert_snapshot!(problems("# yet to be written\n"), @r##"
    1:1 missing-key: there is nothing here yet: the key "id" is missing
        add a line that begins with "id:"
    "##);
}

#[test]
fn a_key_twice() {
    assert_snapshot!(problems("id: a\nname: Hope\nname: Hope again\ntranslations:\n  es: x\n  es: y\n"), @r##"
    3:1 duplicate-key: the key "name" is here twice
        keep one of the two; the other would be lost
        2:1: the first one is here
    6:3 duplicate-key: the key "es" is here twice
        keep one of the two; the other would be lost
        5:3: the first one is here
    "##);
}

#[test]
fn a_misspelled_word() {
    assert_snapshot!(problems("id: a\nname: Hope\nformats: [vidoe, in-person, letters]\n"), @r##"
    3:11 unknown-word: entry 1 of "formats" cannot be "vidoe"
        did you mean "video"? the words for it are in-person, video, phone
    3:29 unknown-word: entry 3 of "formats" cannot be "letters"
        the words for it are in-person, video, phone
    "##);
}

#[test]
fn a_misspelled_word_standing_alone() {
    assert_snapshot!(problems("id: a\nname: Hope\nformats: inperson\n"), @r##"
    3:10 unknown-word: "formats" cannot be "inperson"
        did you mean "in-person"? the words for it are in-person, video, phone
    "##);
}

#[test]
fn a_text_where_a_list_belongs() {
    assert_snapshot!(problems("id: a\nname: Hope\nmeetings: tuesday\n"), @r##"
    3:11 wrong-kind: "meetings" wants a list; this is the text "tuesday"
        put it in brackets, with commas between several: meetings: [tuesday]
    "##);
}

#[test]
fn a_block_where_a_list_belongs() {
    assert_snapshot!(problems("id: a\nname: Hope\nmeetings:\n  every: tuesday\n"), @r##"
    4:3 wrong-kind: "meetings" wants a list; this is a block of keys
        put a dash before the first key of each entry: - every: ...
    "##);
}

#[test]
fn a_list_where_a_text_belongs() {
    assert_snapshot!(problems("id: a\nname: [Hope, Faith]\n"), @r##"
    2:7 wrong-kind: "name" wants a text; this is a list
        write one text, for example name: Hope
    "##);
}

#[test]
fn a_block_where_a_text_belongs() {
    assert_snapshot!(problems("id: a\nname:\n  en: Hope\n"), @r##"
    3:3 wrong-kind: "name" wants a text; this is a block of keys
        write one text after the colon; if it has a colon in it, put it in quotes: name: "one: two"
    "##);
}

#[test]
fn a_text_where_a_block_belongs() {
    assert_snapshot!(problems("id: a\nname: Hope\nextra: red\nmeetings: [tuesday]\n"), @r##"
    3:8 wrong-kind: "extra" wants a block of keys; this is the text "red"
        write each key on a line of its own, indented
    4:12 wrong-kind: entry 1 of "meetings" wants a block of keys; this is the text "tuesday"
        write its keys on lines of their own, indented; they are every, at, except
    "##);
}

#[test]
fn yes_for_true() {
    assert_snapshot!(problems("id: a\nname: Hope\ndrop_in: yes\n"), @r##"
    3:10 wrong-kind: "drop_in" is either true or false, not "yes"
        write true or false: drop_in: true
    "##);
}

#[test]
fn off_for_false() {
    assert_snapshot!(problems("id: a\nname: Hope\ndrop_in: off\n"), @r##"
    3:10 wrong-kind: "drop_in" is either true or false, not "off"
        write true or false: drop_in: false
    "##);
}

#[test]
fn words_around_a_number() {
    assert_snapshot!(problems("id: a\nname: Hope\nsize: 12 people\nplace: {city: Ulm, latitude: \"48,4\"}\n"), @r##"
    3:7 wrong-kind: "size" wants a whole number; this is the text "12 people"
        write digits alone, for example size: 12
    4:30 wrong-kind: "latitude" wants a number; this is the text "48,4"
        write the number alone, for example latitude: 48.4
    "##);
}

#[test]
fn a_list_where_a_text_or_block_belongs() {
    assert_snapshot!(problems("id: a\nname: Hope\nplace: [library]\n"), @r##"
    3:8 wrong-kind: "place" wants the id of a place, or a place with its keys; this is a list
        write, for example, place: main-library
    "##);
}

#[test]
fn a_value_that_its_type_refuses() {
    assert_snapshot!(problems("id: Hope Group\nname: Hope\nsituations: [grief, Job Loss]\nplace: Main Library\n"), @r##"
    1:5 bad-value: "Hope Group" cannot be an id
        write "hope-group"
    3:21 bad-value: "Job Loss" cannot be an id
        write "job-loss"
    4:8 bad-value: "Main Library" cannot be an id
        write "main-library"
    "##);
}

#[test]
fn a_hash_in_a_text_without_quotes() {
    assert_snapshot!(problems("id: a\nname: Hope\nsummary: Room #4 and up\nplace:\n  city: #1 Town\nextra: [a #b\n  ]\n"), @r##"
    3:15 lost-after-hash: the text after " #" was dropped
        put the value in quotes: "Room #4 and up"
    5:9 lost-after-hash: the text after " #" was dropped
        put the value in quotes: "#1 Town"
    6:11 lost-after-hash: the text after " #" was dropped
        put the value in quotes: "a #b"
    6:8 wrong-kind: "extra" wants a block of keys; this is a list
        write each key on a line of its own, indented
    "##);
}

#[test]
fn many_at_once() {
    assert_snapshot!(problems("id: A\nname: Hope\nsumary: x\nformats: phon\nmeetings:\n  - every: monday\n    on: x\n  - at: y\nsize: big\nplace:\n  city: [a]\n"), @r##"
    1:5 bad-value: "A" cannot be an id
        write "a"
    3:1 unknown-key: there is no key "sumary" here
        did you mean "summary"?
    4:10 unknown-word: "formats" cannot be "phon"
        did you mean "phone"? the words for it are in-person, video, phone
    7:5 unknown-key: there is no key "on" here
        the keys here are every, at, except
    8:5 missing-key: entry 2 of "meetings" has no key "every"
        add a line that begins with "every:", indented like the other lines of this block
    9:7 wrong-kind: "size" wants a whole number; this is the text "big"
        write digits alone, for example size: 12
    11:9 wrong-kind: "city" wants a text; this is a list
        write one text, for example city: a
    "##);
}
