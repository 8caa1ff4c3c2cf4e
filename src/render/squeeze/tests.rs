//! What the squeezer takes out, and the law that a visitor sees the same page.

use proptest::prelude::*;

use super::html;
use crate::render::visible::visible;

#[test]
fn white_space_that_nobody_sees_is_gone() {
    for (before, after) in [
        ("<p>  one\n   two  </p>\n\n<p>three</p>\n", "<p>one\ntwo</p><p>three</p>"),
        ("<p>one <b> two </b> three</p>", "<p>one <b> two </b> three</p>"),
        ("<nav>\n <a>one</a>\n <a>two</a>\n</nav>", "<nav><a>one</a>\n<a>two</a></nav>"),
        ("<ul>\n  <li> one </li>\n  <li>two</li>\n</ul>", "<ul><li>one</li>\n<li>two</li></ul>"),
        ("<div>a<br>\n b</div>", "<div>a<br>b</div>"),
        ("a <!-- x --> b", "a b"),
        ("a<!-- x -->b", "ab"),
        ("a <!----> b <!--> c --> d", "a b c --> d"),
        ("a<!-- - -- > --!>b", "ab"),
        ("a<!-- x ---> b", "a b"),
        ("<!--[if IE]> x <![endif]-->", "<!--[if IE]> x <![endif]-->"),
        ("<pre>  a\n\n  <b> b</b> <!-- c --></pre>  x", "<pre>  a\n\n  <b> b</b> <!-- c --></pre>x"),
        ("<textarea>\n  a\n</textarea>  b", "<textarea>\n  a\n</textarea> b"),
        ("<script>\n a  <  b\n</script>  b", "<script>\n a  <  b\n</script> b"),
        ("<STYLE> a  {} </STYLE >", "<STYLE> a  {} </STYLE>"),
        ("<a   href=\"x  y\"\n  class=b\t>c</a>", "<a href=\"x  y\" class=b>c</a>"),
        ("<a title='a > b  c' >d</a>", "<a title='a > b  c'>d</a>"),
        ("<a href=x />", "<a href=x />"),
        (
            "<!doctype html>\n<html>\n <head>\n  <title>a  b</title>\n  <meta>\n </head>\n <body>\n  x",
            "<!doctype html><html><head><title>a  b</title><meta></head><body>x",
        ),
        ("<head> <title>t</title> <b>a</b> <i>b</i>", "<head><title>t</title><b>a</b> <i>b</i>"),
        ("1 < 2  and 3<  4", "1 < 2 and 3< 4"),
        ("a  <b", "a <b"),
        ("a\u{a0} \u{a0}b", "a\u{a0} \u{a0}b"),
        ("", ""),
    ] {
        assert_eq!(html(before), after, "{before:?}");
    }
}

#[test]
fn hostile_pages_take_no_longer_than_others() {
    for piece in ["<a ", "<a b=\"", "<!--", "<![CDATA[", "<pre>", "<script>", "</", "<!", "--!", "&", "<p> "] {
        let page = piece.repeat(100_000);
        assert!(html(&page).len() <= page.len(), "{piece}");
    }
}

/// Pieces of pages as templates make them: elements that are closed, with white space anywhere.
pub(in crate::render) fn pages() -> impl Strategy<Value = String> {
    let space = prop_oneof![Just(""), Just(" "), Just("\n  "), Just("\t \r\n")];
    let leaf = prop_oneof![
        "[a-c&;]{1,3}",
        Just("<br>".to_owned()),
        Just("<img src=\"a  b\"   alt='' >".to_owned()),
        Just("<input  disabled\n value = x >".to_owned()),
        Just("<!-- a  comment -->".to_owned()),
        Just("<button> a  b </button>".to_owned()),
        Just("<h2> a  b </h2>".to_owned()),
        Just("<ul> <li> a </li>\n<li> b</li> </ul>".to_owned()),
        Just("<pre>  a\n\n b </pre>".to_owned()),
        Just("<textarea>  a\n\n b </textarea>".to_owned()),
        Just("<script>a  <  b</script>".to_owned()),
    ];
    let spaced =
        (space.clone(), leaf, space.clone()).prop_map(|(before, leaf, after)| format!("{before}{leaf}{after}"));
    spaced.prop_recursive(4, 40, 5, move |inner| {
        let names = prop_oneof![
            Just("div"),
            Just("section"),
            Just("nav"),
            Just("ul><li"),
            Just("span"),
            Just("b"),
            Just("em"),
            Just("dl><dd"),
            Just("time"),
            Just("blockquote"),
        ];
        let parts = (names, space.clone(), proptest::collection::vec(inner, 0..5), space.clone());
        parts.prop_map(|(name, before, inside, after)| {
            let end = name.split('>').rev().map(|name| format!("</{name}>")).collect::<Vec<_>>().concat();
            format!("{before}<{name} data-x=\"x  y\">{}{end}{after}", inside.concat())
        })
    })
}

proptest! {
    #[test]
    fn a_visitor_sees_the_same(page in proptest::collection::vec(pages(), 1..6).prop_map(|parts| parts.concat())) {
        let squeezed = html(&page);
        prop_assert_eq!(visible(&page), visible(&squeezed), "{}", squeezed);
        prop_assert!(squeezed.len() <= page.len());
        prop_assert_eq!(html(&squeezed), squeezed);
    }

    #[test]
    fn no_text_is_too_strange(text in "[ \\n<>/!a-c\"'=-]{0,60}|.{0,40}") {
        let once = html(&text);
        prop_assert!(once.len() <= text.len());
    }
}
