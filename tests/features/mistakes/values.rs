//! Numbers, addresses and amounts that cannot be used.

use insta::assert_snapshot;

use super::told_of_group;

#[test]
fn a_telephone_number_with_letters() {
    assert_snapshot!(told_of_group("contact: { phone: 1-800-GRIEVE }"), @r#"
    error[bad-value]: "1-800-GRIEVE" is not a telephone number
     --> groups.yaml:5:21
      |
    5 |   contact: { phone: 1-800-GRIEVE }
      |                     ^^^^^^^^^^^^
      |
      = help: write digits instead of letters: 1-800-474383

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_web_address_without_its_beginning() {
    assert_snapshot!(told_of_group("newsletter: www.example.org/news"), @r#"
    error[bad-value]: "www.example.org/news" is not a web
                      address
     --> groups.yaml:6:15
      |
    6 |   newsletter: www.example.org/news
      |               ^^^^^^^^^^^^^^^^^^^^
      |
      = help: write https://www.example.org/news

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_email_address_without_its_end() {
    assert_snapshot!(told_of_group("contact: { email: circle at example.org }"), @r#"
    error[bad-value]: "circle at example.org" is not an email
                      address
     --> groups.yaml:5:21
      |
    5 |   contact: { email: circle at example.org }
      |                     ^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write circle@example.org

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_cost_in_words() {
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
fn an_amount_in_words() {
    assert_snapshot!(told_of_group("cost: { amount: five, currency: dollars }"), @r#"
    error[wrong-kind]: "amount" wants a number; this is the text
                       "five"
     --> groups.yaml:6:19
      |
    6 |   cost: { amount: five, currency: dollars }
      |                   ^^^^
      |
      = help: write the number alone, for example amount:
              12.5

    error[bad-value]: "dollars" is not the three letters of a
                      currency
     --> groups.yaml:6:35
      |
    6 |   cost: { amount: five, currency: dollars }
      |                                   ^^^^^^^
      |
      = help: write USD for US dollars, CAD for Canadian or
              AUD for Australian ones

    To learn more: openchair explain wrong-kind
    2 problems in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_yes_that_is_neither_true_nor_false() {
    assert_snapshot!(told_of_group("joining: { drop_in: sure }"), @r#"
    error[wrong-kind]: "drop_in" is either true or false, not
                       "sure"
     --> groups.yaml:6:23
      |
    6 |   joining: { drop_in: sure }
      |                       ^^^^
      |
      = help: write true or false: drop_in: true

    To learn more: openchair explain wrong-kind
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_language_by_its_name() {
    assert_snapshot!(told_of_group("languages: [en, Spanish]"), @r#"
    error[bad-value]: "Spanish" is not the tag of a language
     --> groups.yaml:6:19
      |
    6 |   languages: [en, Spanish]
      |                   ^^^^^^^
      |
      = help: write "es"

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_country_by_its_name() {
    assert_snapshot!(told_of_group("place: { city: Riverbend, country: Ireland }"), @r#"
    error[bad-value]: "Ireland" is not the two letters of a
                      country
     --> groups.yaml:6:38
      |
    6 |   place: { city: Riverbend, country: Ireland }
      |                                      ^^^^^^^
      |
      = help: write IE

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn degrees_the_wrong_way_round() {
    assert_snapshot!(told_of_group("place: { city: Riverbend, latitude: -122.6, longitude: 45.5 }"), @r"
    error[bad-value]: -122.6 is no latitude; the two numbers are
                      the wrong way round
     --> groups.yaml:6:39
      |
    6 | ...bend, latitude: -122.6, longitude: 45.5 }
      |                    ^^^^^^
      |
      = help: write `latitude: 45.5` and `longitude: -122.6`

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn ages_that_run_backwards() {
    assert_snapshot!(told_of_group("audience: { ages: 17-13 }"), @r#"
    error[bad-value]: the ages "17-13" are the wrong way round
     --> groups.yaml:6:21
      |
    6 |   audience: { ages: 17-13 }
      |                     ^^^^^
      |
      = help: write "13-17"

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_image_of_a_group_without_a_description() {
    assert_snapshot!(told_of_group("image: { src: chairs.jpg }"), @r#"
    error[bad-image]: the image has no description for people
                      who cannot see it
     --> groups.yaml:6:10
      |
    6 |   image: { src: chairs.jpg }
      |          ^^^^^^^^^^^^^^^^^^^
      |
      = help: say in a few words what it shows: `alt: A
              circle of chairs in a bright room`

    error[bad-image]: there is no image "chairs.jpg"
     --> groups.yaml:6:17
      |
    6 |   image: { src: chairs.jpg }
      |                 ^^^^^^^^^^
      |
      = help: put it into the folder "content" and write
              "content/chairs.jpg"

    To learn more: openchair explain bad-image
    2 problems in 1 file. The site was not changed.
    "#);
}
