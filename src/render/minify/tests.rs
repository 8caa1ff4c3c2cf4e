//! Minified pages show and mean the same as before: examples, the faults that are guarded against, and a law.

use proptest::prelude::*;

use super::{css, html, js};
use crate::render::squeeze::tests::pages;
use crate::render::visible::visible;

const PAGE: &str = r##"<!doctype html>
<html lang="en" dir="ltr">
<head>
  <meta charset="utf-8">
  <title>Grief  &amp; loss – Help</title>
  <meta name="description" content="Groups for people who &quot;grieve&quot;">
  <link rel="stylesheet" href="/style.css">
  <style> @media print { .x { color : red } } </style>
  <script type="application/ld+json">{"@context": "https://schema.org", "name": "A </b> B"}</script>
</head>
<body class="page-group">
  <a class="skip" href="#main">Skip</a> <a href="/exit">Leave</a>
  <nav aria-label="Main"> <a href="/">Home</a> <a href="/groups/" aria-current="page">Groups</a> <b>now</b> </nav>
  <main id="main" tabindex="-1">
    <h1>Grief <small>in English</small></h1>
    <section><span>Tuesday</span> <time datetime="2026-11-24T19:00">7:00 PM</time> <em>Pacific Time</em></section>
    <div><img src="/a.webp" alt="" width="1" height="2" loading="lazy"> <svg viewBox="0 0 2 2" aria-hidden="true"><path d="M0 0h2"/></svg> text</div>
    <ul> <li><a href="/a/">One</a></li> <li>Two</li> </ul>
    <pre>  kept
   as it is </pre>
    <form action="/search/"><label>Find <input type="text" name="q" value="a  b"></label> <button>Go</button>
      <select name="s"><option value="">All</option> <option selected>Some</option></select>
      <textarea name="t"> kept
  too </textarea></form>
    <table><caption>When</caption> <tr> <th scope="col">Day</th> <td>One</td> </tr></table>
    <p>A line<br> and a <a href="https://a.example/?a=1&amp;b=2" rel="noopener noreferrer">link</a>, <code>a &lt; b</code>.</p>
    <details><summary>More</summary> <p lang="es">Ñandú &amp;lt; ‘x’</p></details>
  </main>
</body>
</html>
"##;

#[test]
fn a_whole_page_shows_the_same() {
    let minified = html(PAGE);
    assert!(minified.len() < PAGE.len());
    let same = |page: &str| {
        // A `<style>` may be written more shortly, and says the same.
        let start = page.find("<style>").expect("it has a style");
        let end = page.find("</style>").expect("which ends");
        visible(&format!("{}{}", &page[..start], &page[end + 8..]))
    };
    assert_eq!(same(&minified), same(PAGE), "{minified}");
}

#[test]
fn known_faults_do_not_come_through() {
    for page in [
        "<iframe sandbox=\"\" src=\"/x\"></iframe>",
        "<IFRAME SANDBOX src=\"/x\"></IFRAME>",
        "<iframe srcdoc=\"\" src=\"/x\"></iframe>",
        "<div hidden=\"until-found\">a</div>",
        "<p lang=\"\">a</p>",
        "<abbr title=\"\">a</abbr>",
        "<nav><a>one</a> <a>two</a></nav>",
        "<div><b>one</b> <i>two</i> three</div>",
        "<section><button>one</button>\n<button>two</button></section>",
        "<p><b>one </b><b> two</b></p>",
        "\u{e000}<nav><a>one</a> <a>two</a></nav>",
        "<img src=\"/a\" alt=\"\">",
        "<select><option value=\"\">All</option></select>",
        "<input type=\"text\" disabled>",
        "<a href=\"#\">a</a>",
        "<pre>\n\n  a</pre>",
        "<p>{{ a }} {% b %} &amp;amp; &notit; &#123;</p>",
    ] {
        assert_eq!(visible(&html(page)), visible(page), "{page} became {}", html(page));
    }
}

#[test]
fn a_page_that_is_nested_too_deeply_is_still_made() {
    for name in ["div", "b", "p", "svg"] {
        let deep = format!("{}x{}", format!("<{name}>").repeat(20_000), format!("</{name}>").repeat(20_000));
        assert_eq!(html(&deep), deep);
        let within = format!("{}x{}", format!("<{name}>").repeat(290), format!("</{name}>").repeat(290));
        assert!(html(&within).contains('x'));
    }
}

#[test]
fn a_style_gets_smaller_and_means_the_same() {
    for (before, with_feature) in [
        ("a { color : red } /* x */", "a{color:red}"),
        ("a { margin: 0px 0px }", "a{margin:0}"),
        (":root { --a: light-dark(#fff, #000) }", ":root{--a:light-dark(#fff,#000)}"),
        ("@layer a { b { &:hover { inset: 0 } } }", "@layer a{b{&:hover{inset:0}}}"),
        // What cannot be read stays as it was.
        ("} a { b : c }", "} a { b : c }"),
        ("a{b:c}</style><script>", "a{b:c}</style><script>"),
        ("", ""),
    ] {
        let expected = if cfg!(feature = "minify") { with_feature } else { before };
        assert_eq!(css(before).trim(), expected.trim(), "{before}");
    }
}

#[test]
fn a_script_gets_smaller_and_means_the_same() {
    for (before, with_feature) in [
        // A constant of the module is not a global, and a function may be used above the line that declares it.
        (
            "// Says it.\nconst GREETING = \"Hello\";\nsay(2);\nfunction say(count) {\n    console.log(`${GREETING} `.repeat(count));\n}\n",
            "e(2);function e(e){console.log(`Hello `.repeat(e))}",
        ),
        // All in a template literal is text, but for what stands in its brackets.
        ("console.log(`a  b // c\n    ${ 1  +  name } <b>`);", "console.log(`a  b // c\n    ${1+name} <b>`);"),
        (
            "import { a } from \"./a.js\";\nawait a();\nexport const b = 1;",
            "import{a as e}from\"./a.js\";await e();export const b=1;",
        ),
        (
            "const pattern = /a\\/b  c/u; // d\nconsole.log(pattern.test(\"//\"), 4 / 2 / 1);",
            "console.log(/a\\/b  c/u.test(`//`),4/2/1);",
        ),
        ("", ""),
    ] {
        let expected = if cfg!(feature = "minify") { with_feature } else { before };
        assert_eq!(js(before), expected, "{before}");
    }
}

#[test]
fn a_script_that_cannot_be_read_stays_as_it_was() {
    for script in [
        "const a = ;  // a mistake",
        "function a( {  }",
        "const a = `never  ends",
        // What would end or swallow a script within a page.
        "const a  = \"</script>\";",
        "const a  = \"</SCRIPT \";",
        "const a  = \"<!-- <script>\";",
    ] {
        assert_eq!(js(script), script);
    }
}

/// The scripts of the default theme keep all texts that they compare or write.
#[test]
fn the_scripts_of_the_default_theme_keep_their_texts() {
    for script in
        [include_str!("../../../themes/default/inline/exit.js"), include_str!("../../../themes/default/assets/page.js")]
    {
        let minified = js(script);
        let code = script.lines().filter(|line| !line.trim_start().starts_with(['/', '*']));
        let texts: Vec<&str> = code.flat_map(|line| line.split('"').skip(1).step_by(2)).collect();
        assert!(texts.len() > 10, "{texts:?}");
        // A character may be written out, as modules are always read as UTF-8; what stands in the brackets of a template is no text.
        for text in texts.iter().filter(|text| !text.contains(['\\', '$'])) {
            assert!(minified.contains(text), "{text:?} is not in {minified}");
        }
        assert_eq!(minified.len() < script.len(), cfg!(feature = "minify"));
    }
}

proptest! {
    #[test]
    fn a_visitor_sees_the_same(page in proptest::collection::vec(pages(), 1..6).prop_map(|parts| parts.concat())) {
        let minified = html(&page);
        prop_assert_eq!(visible(&page), visible(&minified), "{}", minified);
    }

    #[test]
    fn no_text_is_too_strange(text in "[ \\n<>/!a-c\"'=-]{0,60}|.{0,40}") {
        let _ = (html(&text), css(&text), js(&text));
    }
}
