//! HTML that authors write.

use super::{check_html, check_problem, line, problems, read};
use crate::diagnostic::Code;

#[test]
fn sensible_html_stays() {
    check_html(&[
        (
            "<details open>\n<summary>A</summary>\n\n*b*\n\n</details>",
            "<details open=\"\"><summary>A</summary><p><em>b</em></p></details>",
        ),
        (
            "x <kbd>Tab</kbd> <span lang=\"fr\" class=\"c\">y</span>",
            "<p>x <kbd>Tab</kbd> <span lang=\"fr\">y</span></p>",
        ),
        (
            "<table><tr><th scope=row colspan=2>a<td>b</table>",
            "<table><tbody><tr><th scope=\"row\" colspan=\"2\">a</th><td>b</td></tr></tbody></table>",
        ),
        ("<abbr title=\"a &quot;b&quot;\">c</abbr>", "<p><abbr title=\"a &quot;b&quot;\">c</abbr></p>"),
        ("a<br>b<br/>c</br>", "<p>a<br>b<br>c</p>"),
        ("<div>&lt;b&gt; &amp;amp; &eacute; &nope; &</div>", "<div>&lt;b&gt; &amp;amp; é &amp;nope; &amp;</div>"),
        ("<h4 class=\"x\">A <b>b</b></h4>", "<h4 id=\"a-b\">A <b>b</b></h4>"),
        ("a <!-- b --> c", "<p>a  c</p>"),
        ("<!-- a\n\nb -->\nc", "<p>c</p>"),
    ]);
}

#[test]
fn html_that_is_not_closed_or_not_opened_swallows_nothing() {
    check_html(&[
        ("a <b>b\n\nc", "<p>a <b>b</b></p><p>c</p>"),
        ("<div>a\n\nb\n\n## C", "<div>a<p>b</p><h2 id=\"c\">C</h2></div>"),
        ("a</div></b></p></main></body>b", "<p>ab</p>"),
        ("<span>\n\na", "<span></span><p>a</p>"),
        ("<h2>a\n\nb", "<h2 id=\"a\">a</h2><p>b</p>"),
        ("- <div>a\n- b", "<ul><li><div>a</div></li><li>b</li></ul>"),
        ("<p>a\n\nb", "<p>a</p><p>b</p>"),
        ("<p>\n\nb\n\n</p>", "<p>b</p>"),
        ("<li>a</li>", "a"),
        ("a <div b", "<p>a &lt;div b</p>"),
        ("**a <b>b** c</b>", "<p><strong>a <b>b</b></strong> c</p>"),
        ("<a href=\"x.md\">\n\n## A\n\n</a>", "<a href=\"x.md\"><h2 id=\"a\">A</h2></a>"),
        ("<button>a</button> <section>b</section>", "<p>a b</p>"),
    ]);
}

#[test]
fn ids_stay_where_nothing_else_has_them() {
    check_html(&[
        ("a <span id=\"b.c:d_é-1\">e</span>", "<p>a <span id=\"b.c:d_é-1\">e</span></p>"),
        ("<div id='Ohio'>\n\na\n\n</div>", "<div id=\"Ohio\"><p>a</p></div>"),
        ("<a name=\"b\"></a>\n\n## C", "<p><span id=\"b\"></span></p><h2 id=\"c\">C</h2>"),
        ("<a id=b name=c href=\"d.md\">e</a>", "<p><span id=\"b\"></span><a href=\"d.md\">e</a></p>"),
        (
            "<b id=x>a</b> <br id=y> <section id=z>b</section>",
            "<p><span id=\"x\"></span><b>a</b> <br id=\"y\"> <span id=\"z\"></span>b</p>",
        ),
        ("## A <a id=\"b\"></a>", "<h2 id=\"a\">A <span id=\"b\"></span></h2>"),
        (
            "<span id=\"a b\">c</span> <span id=''>d</span> <span name=e>f</span>",
            "<p><span>c</span> <span>d</span> <span>f</span></p>",
        ),
    ]);
    assert_eq!(read("<a name=b></a>\n\n<div id=c>d</div>\n\n<h3 id=e></h3>").anchors, ["b", "c"]);
}

#[test]
fn an_id_that_something_has_already_is_taken_out_and_told() {
    let code = Code::CleanedHtml;
    check_problem(&[
        ("a <span id=\"crisis\">b</span>", code, "<span id=\"crisis\">", "\"crisis\" was taken out"),
        ("<a name=signs></a>\n\n## Signs", code, "<a name=signs>", "a heading of this text"),
        ("<a id=b></a>\n\n<div id=b>\nc\n</div>", code, "<div id=b>", "before"),
        ("<div id=footnote-1>a</div>", code, "<div id=footnote-1>", "\"here-footnote-1\""),
        ("<div id=citation-2>a</div>", code, "<div id=citation-2>", "of their own"),
        ("<div id=_groups>a</div>", code, "<div id=_groups>", "\"here-groups\""),
    ]);
    assert_eq!(
        line("a <span id=\"crisis\">b</span> <b id=main>c</b>"),
        "<p>a <span>b</span> <span></span><b>c</b></p>"
    );
    assert_eq!(
        line("## Crisis\n\n## Reference 1"),
        "<h2 id=\"crisis-2\">Crisis</h2><h2 id=\"h-reference-1\">Reference 1</h2>"
    );
}

#[test]
fn what_could_harm_is_taken_out_and_told_once() {
    let code = Code::CleanedHtml;
    check_problem(&[
        ("a <b onclick=x>b</b>", code, "<b onclick=x>", "\"onclick\" was taken out"),
        ("x\n\n<script>a</script>\n<iframe src=x></iframe>", code, "<script>", "\"<script>\" and \"<iframe>\" were"),
        ("<div STYLE=\"x\">a</div>", code, "<div STYLE=\"x\">", "\"style\""),
        ("<!-- a\n\nb", code, "<!--", "no \"-->\" ends it"),
    ]);
    assert_eq!(problems("<p onclick=a>b</p>\n\n<script>c</script>").len(), 1);
}

#[test]
fn what_is_in_tags_that_run_or_draw_is_taken_out() {
    for (text, out) in [
        ("<script>alert(1)</script>b", "b"),
        ("<script>\nalert(1)\n\nx\n</script>\n\nb", "<p>b</p>"),
        ("a <script>alert(1)</script> b", "<p>a  b</p>"),
        ("a <script>alert(1)\n\nb", "<p>a </p><p>b</p>"),
        ("<style>x\n\ny</style>\nb", "<p>b</p>"),
        ("<div><textarea>a\n\nb\n\n</textarea></div>", "<div><p>b</p></div>"),
        ("<div><plaintext>\n\nb", "<div><p>b</p></div>"),
        ("<svg><a href=x.md>b</a></svg>", ""),
        ("<math><mi>x</mi></math>", ""),
        ("<form action=x><input>a</form>", "a"),
        ("<!doctype html>\n<html><body>a", "a"),
        ("<?php echo 1 ?>\n\na", "<p>a</p>"),
    ] {
        assert_eq!(line(text), out, "{text:?}");
    }
}

#[test]
fn text_cannot_forge_a_mark() {
    for text in [
        "\u{fdd0}D0\u{fdd1}",
        "&#xfdd0;D0&#xfdd1;",
        "&#64976;D0&#64977;",
        "<div>&#xFDD0;D0&#xfdd1;</div>",
        "<abbr title=\"&#xFDD0;D0&#xfdd1;\">x</abbr>",
        "[x](</a&#xfdd0;D0&#xfdd1;> \"&#xfdd0;D0&#xfdd1;\")",
        "![&#xfdd0;D0&#xfdd1;](a.png)",
        "```&#xfdd0;D0&#xfdd1;\nx\n```",
        "## a {#&#xfdd0;D0&#xfdd1;}",
        ":::callout{title=\"\u{fdd0}D0\u{fdd1}\"}\n:::",
    ] {
        let text = format!("{text}\n\n::crisis");
        let body = read(&text);
        let directives = super::written(&body).matches("<div>directive").count();
        assert_eq!(directives, 1, "{text:?}: {}", super::written(&body));
    }
}
