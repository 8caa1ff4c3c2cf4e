//! Values in other words, from which it can be told what was meant.

use insta::assert_snapshot;

use super::{told, told_of_article, told_of_group};

#[test]
fn an_email_address_with_a_space() {
    assert_snapshot!(told_of_group("contact: { email: circle @example.org }"), @r#"
    error[bad-value]: "circle @example.org" is not an email
                      address
     --> groups.yaml:5:21
      |
    5 |   contact: { email: circle @example.org }
      |                     ^^^^^^^^^^^^^^^^^^^
      |
      = help: write circle@example.org

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_email_address_without_its_end() {
    assert_snapshot!(told_of_group("contact: { email: circle@example }"), @r#"
    error[bad-value]: "circle@example" is not an email address
     --> groups.yaml:5:21
      |
    5 |   contact: { email: circle@example }
      |                     ^^^^^^^^^^^^^^
      |
      = help: write the whole address, such as
              circle@example.org

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn two_email_addresses() {
    assert_snapshot!(told_of_group("contact: { email: \"circle@example.org, ruth@example.org\" }"), @r#"
    error[bad-value]: "circle@example.org, ruth@example.org" is
                      not an email address
     --> groups.yaml:5:21
      |
    5 | ...ntact: { email: "circle@example.org, ruth@example....
      |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write one address alone, such as
              circle@example.org

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_email_address_under_phone() {
    assert_snapshot!(told_of_group("contact: { phone: circle@example.org }"), @r#"
    error[bad-value]: "circle@example.org" is not a telephone
                      number
     --> groups.yaml:5:21
      |
    5 |   contact: { phone: circle@example.org }
      |                     ^^^^^^^^^^^^^^^^^^
      |
      = help: an email address belongs under "email"; write
              the number, such as 555-123-4567, +1 555 123
              4567 or 988

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_telephone_number_under_email() {
    assert_snapshot!(told_of_group("contact: { email: 503-555-0100 }"), @r#"
    error[bad-value]: "503-555-0100" is not an email address
     --> groups.yaml:5:21
      |
    5 |   contact: { email: 503-555-0100 }
      |                     ^^^^^^^^^^^^
      |
      = help: a telephone number belongs under "phone";
              write an address such as help@example.org

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn two_telephone_numbers() {
    assert_snapshot!(told_of_group("contact: { phone: 503-555-0100 or 503-555-0101 }"), @r#"
    error[bad-value]: "503-555-0100 or 503-555-0101" is not a
                      telephone number
     --> groups.yaml:5:21
      |
    5 |   contact: { phone: 503-555-0100 or 503-555-0101 }
      |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write one number alone, such as 503-555-0100

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_price_in_words() {
    assert_snapshot!(told_of_group("cost: 5 dollars"), @r#"
    error[bad-value]: the cost "5 dollars" is not understood
     --> groups.yaml:6:9
      |
    6 |   cost: 5 dollars
      |         ^^^^^^^^^
      |
      = help: write the amount by itself: `cost: { amount:
              5, currency: USD, per: meeting }`

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_price_with_its_sign() {
    assert_snapshot!(told_of_group("cost: £3.50"), @r#"
    error[bad-value]: the cost "£3.50" is not understood
     --> groups.yaml:6:9
      |
    6 |   cost: £3.50
      |         ^^^^^
      |
      = help: write the amount by itself: `cost: { amount:
              3.50, currency: GBP, per: meeting }`

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn free_with_a_capital() {
    assert_snapshot!(told_of_group("cost: Free"), @r#"
    error[bad-value]: the cost "Free" is not understood
     --> groups.yaml:6:9
      |
    6 |   cost: Free
      |         ^^^^
      |
      = help: write `cost: free`

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_amount_with_its_currency() {
    assert_snapshot!(told_of_group("cost: { amount: 5 dollars }"), @r#"
    error[wrong-kind]: "amount" wants a number; this is the text
                       "5 dollars"
     --> groups.yaml:6:19
      |
    6 |   cost: { amount: 5 dollars }
      |                   ^^^^^^^^^
      |
      = help: write the number alone, for example amount: 5

    To learn more: openchair explain wrong-kind
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_currency_by_its_name() {
    assert_snapshot!(told_of_group("cost: { amount: 5, currency: euros }"), @r#"
    error[bad-value]: "euros" is not the three letters of a
                      currency
     --> groups.yaml:6:32
      |
    6 |   cost: { amount: 5, currency: euros }
      |                                ^^^^^
      |
      = help: write EUR

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn ages_in_words() {
    assert_snapshot!(told_of_group("audience: { ages: 18 and older }"), @r#"
    error[bad-value]: the ages "18 and older" are not understood
     --> groups.yaml:6:21
      |
    6 |   audience: { ages: 18 and older }
      |                     ^^^^^^^^^^^^
      |
      = help: did you mean "18+"?

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_language_by_its_name() {
    assert_snapshot!(told_of_group("languages: [English, Spanish]"), @r#"
    error[bad-value]: "English" is not the tag of a language
     --> groups.yaml:6:15
      |
    6 |   languages: [English, Spanish]
      |               ^^^^^^^
      |
      = help: write "en"

    error[bad-value]: "Spanish" is not the tag of a language
     --> groups.yaml:6:24
      |
    6 |   languages: [English, Spanish]
      |                        ^^^^^^^
      |
      = help: write "es"

    To learn more: openchair explain bad-value
    2 problems in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_country_by_its_name() {
    assert_snapshot!(told_of_group("place: { city: Salem, country: Germany }"), @r#"
    error[bad-value]: "Germany" is not the two letters of a
                      country
     --> groups.yaml:6:34
      |
    6 |   place: { city: Salem, country: Germany }
      |                                  ^^^^^^^
      |
      = help: write DE

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_format_in_other_words() {
    assert_snapshot!(told_of_group("formats: online"), @r#"
    error[unknown-word]: "formats" cannot be "online"
     --> groups.yaml:6:12
      |
    6 |   formats: online
      |            ^^^^^^
      |
      = help: did you mean "video"? the words for it are
              in-person, video, phone, forum, chat,
              one-to-one

    To learn more: openchair explain unknown-word
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_address_in_one_line() {
    assert_snapshot!(told_of_group("place: 40 Ferry Street, Salem"), @r#"
    error[bad-value]: "40 Ferry Street, Salem" is not the id of
                      a place
     --> groups.yaml:6:10
      |
    6 |   place: 40 Ferry Street, Salem
      |          ^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write the keys of the place: { street: 40
              Ferry Street, city: Salem }

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_latitude_and_a_longitude_that_are_swapped() {
    assert_snapshot!(told_of_group("place: { city: Salem, latitude: -122.9, longitude: 44.9 }"), @r"
    error[bad-value]: -122.9 is no latitude; the two numbers are
                      the wrong way round
     --> groups.yaml:6:35
      |
    6 | ...alem, latitude: -122.9, longitude: 44.9 }
      |                    ^^^^^^
      |
      = help: write `latitude: 44.9` and `longitude: -122.9`

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn a_longitude_with_a_letter() {
    assert_snapshot!(told_of_group("place: { city: Salem, latitude: 44.9, longitude: 122.9 W }"), @r#"
    error[wrong-kind]: "longitude" wants a number; this is the
                       text "122.9 W"
     --> groups.yaml:6:52
      |
    6 | ...4.9, longitude: 122.9 W }
      |                    ^^^^^^^
      |
      = help: write the number alone, for example longitude:
              -122.9

    To learn more: openchair explain wrong-kind
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn yes_in_place_of_true() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n---\ntitle: First\ndraft: yes\n---\nCome early.\n"), @r#"
    error[wrong-kind]: "draft" is either true or false, not
                       "yes"
     --> content/articles/first-meeting.md:3:8
      |
    3 | draft: yes
      |        ^^^
      |
      = help: write true or false: draft: true

    To learn more: openchair explain wrong-kind
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn yes_to_the_quick_exit() {
    assert_snapshot!(told("-- site.yaml --\ntitle: Harbor Groups\nbase_url: https://example.org/\nexit: yes\n"), @r#"
    error[bad-value]: the quick exit "yes" is not understood
     --> site.yaml:3:7
      |
    3 | exit: yes
      |       ^^^
      |
      = help: write `exit: true`

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_link_without_its_beginning() {
    assert_snapshot!(told_of_article("Look at [the library](www.example.org)."), @r#"
    error[broken-link]: there is no file "www.example.org"
     --> content/articles/first-meeting.md:5:9
      |
    5 | Look at [the library](www.example.org).
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: a link to another site begins with https://:
              write https://www.example.org

    To learn more: openchair explain broken-link
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_link_with_a_space() {
    assert_snapshot!(told_of_group("newsletter: https://example.org/my news"), @r#"
    error[bad-value]: the web address "https://example.org/my
                      news" has a space in it
     --> groups.yaml:6:15
      |
    6 |   newsletter: https://example.org/my news
      |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: copy the address again from the address bar of
              the browser

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}
