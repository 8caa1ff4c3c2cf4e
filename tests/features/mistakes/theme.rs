//! Mistakes in a theme of the site's own.

use insta::assert_snapshot;

use super::told;

#[test]
fn a_variable_that_is_not_there() {
    assert_snapshot!(told("-- themes/default/templates/not-found.html --\n{% extends \"base.html\" %}\n{% block main %}<p>{{ site.titel }}</p>{% endblock main %}\n"), @r#"
    error[bad-theme]: there is nothing called "titel" here
     --> themes/default/templates/not-found.html:2:28
      |
    2 | ...in %}<p>{{ site.titel }}</p>{% endblock main %}
      |                    ^^^^^
      |
      = help: did you mean "title"?

    To learn more: openchair explain bad-theme
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_brace_that_is_not_closed() {
    assert_snapshot!(told("-- themes/default/templates/not-found.html --\n{% extends \"base.html\" %}\n{% block main %}<p>{{ site.title }</p>{% endblock main %}\n"), @r#"
    error[bad-theme]: found "}" but expected }}
     --> themes/default/templates/not-found.html:2:34
      |
    2 | ...p>{{ site.title }</p>{% endblock main %}
      |                    ^
      |
      = help: what is shown stands between two braces on
              each side: {{ site.title }}

    To learn more: openchair explain bad-theme
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_word_that_is_not_there() {
    assert_snapshot!(told("-- themes/default/templates/not-found.html --\n{% extends \"base.html\" %}\n{% block main %}<p>{{ t(key=\"not-found-intor\") }}</p>{% endblock main %}\n"), @r#"
    error[bad-theme]: there are no words called
                      "not-found-intor"
     --> themes/default/templates/not-found.html:2:29
      |
    2 | ...n %}<p>{{ t(key="not-found-intor") }}</p>{% endblo...
      |                    ^^^^^^^^^^^^^^^^^
      |
      = help: did you mean "not-found-intro"?

    To learn more: openchair explain bad-theme
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_template_that_is_not_there() {
    assert_snapshot!(told("-- themes/default/templates/not-found.html --\n{% extends \"bse.html\" %}\n"), @r#"
    error[bad-theme]: the template extends "bse.html", which is
                      not there
     --> themes/default/templates/not-found.html:1:13
      |
    1 | {% extends "bse.html" %}
      |             ^^^^^^^^
      |
      = help: did you mean "base.html"?

    To learn more: openchair explain bad-theme
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_language_of_which_the_theme_has_no_words() {
    assert_snapshot!(told("-- site.yaml --\ntitle: Harbor Groups\nbase_url: https://example.org/\nlanguages: { cy: { title: Grwpiau } }\n"), @r#"
    warning[missing-word]: the theme has no words in "cy"
     |
     = help: write them into strings/cy.ftl of your theme;
             until then another language speaks in their
             place

    To learn more: openchair explain missing-word
    1 warning.
    "#);
}

#[test]
fn words_that_cannot_be_read() {
    let words = crate::site::of_theme("strings/en.ftl");
    assert_snapshot!(told(&format!("-- themes/default/strings/en.ftl --\nsign = Sign {{ $here\n{words}")), @r#"
    error[bad-theme]: a "{" is not closed, or holds what cannot
                      stand there
     --> themes/default/strings/en.ftl:2:1
      |
    2 | # The words of the default theme in English.
      | ^
      |
      = help: a value is written { $count }

    To learn more: openchair explain bad-theme
    1 problem in 1 file. The site was not changed.
    "#);
}
