//! Links, images and citations.

use super::{check_html, check_problem, html, line, read};
use crate::diagnostic::Code;
use crate::markdown::{LinkKind, push_address};

#[test]
fn links_are_listed_with_kind_words_and_place() {
    for (text, dest, kind, words, source) in [
        ("a [b *c*](d.md#e) f", "d.md#e", LinkKind::Site, "b c", "[b *c*](d.md#e)"),
        ("[b](#e)", "#e", LinkKind::Site, "b", "[b](#e)"),
        ("[b](/groups/ \"T\")", "/groups/", LinkKind::Site, "b", "[b](/groups/ \"T\")"),
        ("[b](<my file.md>)", "my file.md", LinkKind::Site, "b", "[b](<my file.md>)"),
        ("[b][c]\n\n[c]: x.md", "x.md", LinkKind::Site, "b", "[b][c]"),
        ("[b](HTTPS://e.org)", "HTTPS://e.org", LinkKind::Web, "b", "[b](HTTPS://e.org)"),
        ("<https://e.org/?a&b>", "https://e.org/?a&b", LinkKind::Web, "https://e.org/?a&b", "<https://e.org/?a&b>"),
        ("<a@e.org>", "mailto:a@e.org", LinkKind::Reach, "a@e.org", "<a@e.org>"),
        ("[b](tel:+15035550100)", "tel:+15035550100", LinkKind::Reach, "b", "[b](tel:+15035550100)"),
        ("[b](sms:988)", "sms:988", LinkKind::Reach, "b", "[b](sms:988)"),
        ("x <a href=\"y.md\">b</a>", "y.md", LinkKind::Site, "b", "<a href=\"y.md\">"),
        ("::crisis\n\n<p>\n<a\nhref=y.md>b</a>\n</p>", "y.md", LinkKind::Site, "b", "<a\nhref=y.md>"),
        ("::crisis\n\n> é [b](y.md)", "y.md", LinkKind::Site, "b", "[b](y.md)"),
    ] {
        let body = read(text);
        assert_eq!(body.problems, [], "{text:?}");
        let [link] = body.links.as_slice() else { panic!("{text:?} has {} links", body.links.len()) };
        let found = (link.dest.as_str(), link.kind, link.text.as_str(), &text[link.span.start..link.span.end]);
        assert_eq!(found, (dest, kind, words, source), "{text:?}");
    }
}

#[test]
fn links_to_the_web_tell_nothing_of_the_page() {
    check_html(&[
        ("[a](https://e.org)", "<p><a href=\"https://e.org\" rel=\"noreferrer noopener\">a</a></p>"),
        ("<a href='http://e.org'>a</a>", "<p><a href=\"http://e.org\" rel=\"noreferrer noopener\">a</a></p>"),
        ("[a](mailto:a@e.org)", "<p><a href=\"mailto:a@e.org\">a</a></p>"),
        ("[a](b.md \"x \\\"y\\\" <z>\")", "<p><a href=\"b.md\" title=\"x &quot;y&quot; &lt;z&gt;\">a</a></p>"),
    ]);
}

#[test]
fn addresses_that_could_harm_are_refused_and_their_words_stay() {
    for dest in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "&#1;javascript:alert(1)",
        "java\u{200b}script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:x",
        "view-source:x",
        "//example.org",
        "/\\example.org",
        "\\\\\\\\example.org",
        "C:/notes.md",
        "1:2",
    ] {
        for text in
            [format!("[word]({dest})"), format!("[word]\n\n[word]: {dest}"), format!("x <a href=\"{dest}\">word</a>")]
        {
            let body = read(&text);
            assert!(body.links.is_empty(), "{text:?}");
            assert!(!html(&text).contains("<a"), "{text:?}: {}", html(&text));
            assert!(html(&text).contains("word"), "{text:?}");
            assert!(body.problems.iter().any(|problem| problem.code == Code::UnsafeLink), "{text:?}");
        }
    }
}

#[test]
fn bad_links_are_explained() {
    check_problem(&[
        ("a [b](javascript:c)", Code::UnsafeLink, "[b](javascript:c)", "\"javascript:c\""),
        ("[b](//e.org/f)", Code::UnsafeLink, "[b](//e.org/f)", "\"https://e.org/f\""),
        ("[b](C:/f.md)", Code::UnsafeLink, "[b](C:/f.md)", "one computer"),
        ("[b]()", Code::BrokenLink, "[b]()", "no address"),
        ("<a href=''>b</a>", Code::BrokenLink, "<a href=''>", "no address"),
    ]);
    assert_eq!(line("[b]()"), "<p>b</p>");
}

#[test]
fn images_are_listed_and_made_elsewhere() {
    for (text, src, alt) in [
        ("![a *b* `c`](d.png)", "d.png", "a b c"),
        ("![a [b](c.md)](/d.png \"t\")", "/d.png", "a b"),
        ("[![a](d.png)](e.md)", "d.png", "a"),
        ("<img src=\"d.png\" alt=\"a &amp; b\" onerror=x>", "d.png", "a & b"),
    ] {
        let body = read(text);
        assert_eq!(body.images.len(), 1, "{text:?}");
        assert_eq!((body.images[0].src.as_str(), body.images[0].alt.as_str()), (src, alt), "{text:?}");
        assert!(html(text).contains("<img alt=\""), "{text:?}: {}", html(text));
    }
}

#[test]
fn images_need_a_description_and_lie_on_the_site() {
    check_problem(&[
        ("a ![](b.png)", Code::BadImage, "![](b.png)", "![Six people in a circle of chairs](b.png)"),
        ("![a](https://e.org/x/b.png?c)", Code::BadImage, "![a](https://e.org/x/b.png?c)", "![what it shows](b.png)"),
        ("![a](//e.org/b)", Code::BadImage, "![a](//e.org/b)", "another site"),
        ("![a](data:image/png;base64,AA)", Code::BadImage, "![a](data:image/png;base64,AA)", "save the image"),
        ("![a](C:/b.png)", Code::BadImage, "![a](C:/b.png)", "path"),
        ("![a]()", Code::BadImage, "![a]()", "no file"),
        ("<img src=b.png>", Code::BadImage, "<img src=b.png>", "no description"),
        ("<img alt=a src=http://e.org/b.png>", Code::BadImage, "<img alt=a src=http://e.org/b.png>", "another site"),
    ]);
    assert_eq!(line("![a](https://e.org/b.png)"), "<p>a</p>");
}

#[test]
fn citations_are_found_in_text_but_not_in_code() {
    for (text, ids, out) in [
        ("a [@b-2].", vec![("b-2", 3)], "<p>a [b-2].</p>"),
        ("[@a; @b]", vec![("a", 1), ("b", 5)], "<p>[a][b]</p>"),
        ("[@a ;\n@b]", vec![("a", 1), ("b", 6)], "<p>[a][b]</p>"),
        ("[@a][@b][@c]", vec![("a", 1), ("b", 5), ("c", 9)], "<p>[a][b][c]</p>"),
        ("::crisis\n\n*x [@a]*", vec![("a", 14)], "<div>directive 0</div><p><em>x [a]</em></p>"),
        ("`[@a]`", vec![], "<p><code>[@a]</code></p>"),
        ("[@Name Surname] [@] [a@b] \\[@a]", vec![], "<p>[@Name Surname] [@] [a@b] [@a]</p>"),
        ("[x](y.md)[@a]", vec![("a", 10)], "<p><a href=\"y.md\">x</a>[a]</p>"),
    ] {
        let body = read(text);
        let found: Vec<_> = body.citations.iter().map(|one| (one.id.as_str(), one.span.start)).collect();
        assert_eq!(found, ids, "{text:?}");
        assert_eq!(line(text), out, "{text:?}");
        for one in &body.citations {
            assert_eq!(&text[one.span.start..one.span.end], format!("@{}", one.id), "{text:?}");
        }
    }
}

#[test]
fn addresses_are_written_as_html_and_addresses_want_them() {
    for (address, written) in [
        ("a b\"c<d>&e", "a%20b%22c%3Cd%3E&amp;e"),
        ("https://[::1]/[x]#a#b", "https://[::1]/%5Bx%5D#a%23b"),
        ("50%.md?x=%20", "50%25.md?x=%20"),
        ("é.md", "é.md"),
    ] {
        let mut out = String::new();
        push_address(&mut out, address);
        assert_eq!(out, written, "{address:?}");
    }
}
