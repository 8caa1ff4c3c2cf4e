//! Directives and callouts.

use super::{check_html, check_problem, line, problems, read};
use crate::diagnostic::Code;
use crate::markdown::{DirectiveKind, Piece, Value};
use crate::text::Span;

fn text(value: Option<&Value>) -> Option<&str> {
    value.map(|value| value.text.as_str())
}

#[test]
fn groups_take_four_options_with_places() {
    let source = "é\n\n::groups{situation=\"grief\" format='video' near=“Mill Creek” limit=5}  \nmore";
    let body = read(source);
    assert_eq!(body.problems, []);
    let [directive] = body.directives.as_slice() else { panic!("not one directive") };
    assert!(source[directive.span.start..directive.span.end].starts_with("::groups{"));
    let DirectiveKind::Groups { situation, format, near, limit } = &directive.kind else { panic!("not groups") };
    assert_eq!(
        (text(situation.as_ref()), text(format.as_ref()), text(near.as_ref()), *limit),
        (Some("grief"), Some("video"), Some("Mill Creek"), Some(5))
    );
    for value in [situation, format, near].into_iter().flatten() {
        assert_eq!(source[value.span.start..value.span.end], value.text);
    }
    assert_eq!(line(source), "<p>é</p><div>directive 0</div><p>more</p>");
}

#[test]
fn every_directive_is_known() {
    let value = |text: &str, from: usize| Value { text: text.to_owned(), span: Span::new(from, from + text.len()) };
    for (source, kind) in [
        ("::groups", DirectiveKind::Groups { situation: None, format: None, near: None, limit: None }),
        ("::group{id=\"a-b\"}", DirectiveKind::Group { id: value("a-b", 12) }),
        ("::crisis", DirectiveKind::Crisis { name: None }),
        ("::crisis{name=\"988\"}", DirectiveKind::Crisis { name: Some(value("988", 15)) }),
        ("::references", DirectiveKind::References),
        ("::references{}", DirectiveKind::References),
        ("::contact{group=x}", DirectiveKind::Contact { group: Some(value("x", 16)) }),
        ("::situations{of=\"grief\"}", DirectiveKind::Situations { of: Some(value("grief", 17)) }),
    ] {
        let body = read(source);
        assert_eq!(body.problems, [], "{source:?}");
        assert_eq!(body.directives.len(), 1, "{source:?}");
        assert_eq!(body.directives[0].kind, kind, "{source:?}");
        assert!(body.pieces.contains(&Piece::Directive(0)), "{source:?}");
    }
}

#[test]
fn mistakes_in_directives_are_explained() {
    let code = Code::BadDirective;
    check_problem(&[
        ("::gruops", code, "gruops", "did you mean \"groups\""),
        ("::weather{x=1}", code, "weather", "groups, group, crisis"),
        ("::groups{sitaution=\"grief\"}", code, "sitaution", "did you mean \"situation\""),
        ("::references{style=\"short\"}", code, "style", "::references"),
        ("::groups{limit=0}", code, "0", "from 1 to 50"),
        ("::groups{limit=51}", code, "51", "from 1 to 50"),
        ("::groups{limit=\"many\"}", code, "many", "from 1 to 50"),
        ("::groups{limit}", code, "limit", "no value"),
        ("::groups{limit=1 limit=2}", code, "limit", "twice"),
        ("::groups{situation=\"Loss of a partner\"}", code, "Loss of a partner", "situation=\"loss-of-a-partner\""),
        ("::group", code, "::group", "needs \"id\""),
        ("::group{id=\"a}", code, "\"a}", "closing quote mark"),
        ("::group{id=\"a\"", code, "", "\"}\""),
        ("::groups{limit=5, near=x}", code, ", near=x}", "spaces between"),
        ("::crisis now", code, "now", "does not belong"),
        (":::crisis", code, ":::crisis", "two colons"),
        ("::callout{title=\"A\"}", code, "::callout{title=\"A\"}", "write :::callout{title=\"A\"}"),
        (":::callout\nx\n:::", code, ":::callout", "needs \"title\""),
        (":::callout{title=\"A\" kind=\"tipp\"}\nx\n:::", code, "tipp", "kind=\"tip\""),
        (":::note\nx\n:::", code, "note", ":::callout{kind=\"note\""),
        (":::callout{title=\"A\"}\nx", code, ":::callout{title=\"A\"}", "nothing but :::"),
        ("x\n\n:::\n", code, ":::", "ends nothing"),
        ("::: callout", code, "::: callout", "right after the colons"),
        (":::callout{title=\"A\"}\n:::callout{title=\"B\"}\n:::", code, ":::callout{title=\"B\"}", "inside another"),
    ]);
}

#[test]
fn one_mistake_is_told_once() {
    for source in [
        ":::callout\nx\n:::",
        ":::callot{title=\"A\"}\nx\n:::",
        ":::callout{title=\"A\nx\n:::",
        ":::crisis\n:::",
        "::callout{title=\"A\"}\nx\n:::",
        ":::callout{title=\"A\"}\nx",
    ] {
        assert_eq!(problems(source).len(), 1, "{source:?}: {:?}", problems(source));
    }
}

#[test]
fn a_callout_holds_markdown_of_the_same_document() {
    check_html(&[
        (
            ":::callout{title=\"What <helps>\"}\n- [a]\n:::\n\n[a]: /b",
            "<div class=\"callout callout-note\" role=\"note\"><p class=\"callout-title\">What &lt;helps&gt;</p><ul><li><a href=\"/b\">a</a></li></ul></div>",
        ),
        (
            ":::callout{title=\"A\" kind=tip}\n::crisis\n:::\nx",
            "<div class=\"callout callout-tip\" role=\"note\"><p class=\"callout-title\">A</p><div>directive 0</div></div><p>x</p>",
        ),
        (
            ":::callout{title=\"A\"}\n<div>\n\nb\n\n:::\n\nc",
            "<div class=\"callout callout-note\" role=\"note\"><p class=\"callout-title\">A</p><div><p>b</p></div></div><p>c</p>",
        ),
    ]);
    let body = read(":::callout{title=\"A\"}\n## B\n\nc[^d] [@e]\n:::\n[^d]: f");
    assert_eq!((body.headings.len(), body.citations.len()), (1, 1));
}

#[test]
fn only_lines_of_their_own_outside_of_code_are_directives() {
    for (source, out) in [
        ("```\n::crisis\n:::\n```", "<pre><code>::crisis:::</code></pre>"),
        ("~~~\n```\n::crisis\n~~~", "<pre><code>```::crisis</code></pre>"),
        ("a ::crisis", "<p>a ::crisis</p>"),
        (" ::crisis", "<p>::crisis</p>"),
        ("- ::crisis", "<ul><li>::crisis</li></ul>"),
        (":: crisis", "<p>:: crisis</p>"),
        ("::", "<p>::</p>"),
        ("<!--\n::crisis\n-->\n\nb", "<p>b</p>"),
        ("a\n::crisis\nb", "<p>a</p><div>directive 0</div><p>b</p>"),
        ("- a\n::crisis\n- b", "<ul><li>a</li></ul><div>directive 0</div><ul><li>b</li></ul>"),
        ("> a\n::crisis\nb", "<blockquote><p>a</p></blockquote><div>directive 0</div><p>b</p>"),
        ("<div>\n::crisis\n</div>", "<div><div>directive 0</div></div>"),
        ("<p>\n::crisis", "<div>directive 0</div>"),
        ("<!--0-->\n<!--\u{fdd2}0-->\n\n::crisis", "<div>directive 0</div>"),
    ] {
        assert_eq!(line(source), out, "{source:?}");
    }
}
