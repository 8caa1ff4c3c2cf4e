//! Paragraphs, lists, tables, footnotes, alerts, code, headings.

use proptest::prelude::*;

use super::{check_html, check_problem, html, line, read, text};
use crate::diagnostic::Code;

#[test]
fn common_markdown_becomes_html() {
    check_html(&[
        ("a *b* **c** ~~d~~ `e`", "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>"),
        ("a \"b\" -- 'c' ...", "<p>a \"b\" -- 'c' ...</p>"),
        ("a  \nb\\\nc\nd", "<p>a<br>b<br>cd</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
        ("> a", "<blockquote><p>a</p></blockquote>"),
        ("a\n\n***\n\nb", "<p>a</p><hr><p>b</p>"),
        ("term\n: meaning", "<dl><dt>term</dt><dd>meaning</dd></dl>"),
        ("a < b & c > d", "<p>a &lt; b &amp; c &gt; d</p>"),
        ("---\ntitle: x\n---\n", "<hr><h2 id=\"title-x\">title: x</h2>"),
        ("", ""),
    ]);
}

#[test]
fn tables_name_their_columns_and_align_by_class() {
    check_html(&[
        (
            "| a | b |\n|--:|:-:|\n| 1 | 2 |",
            "<div class=\"table\"><table><thead><tr><th scope=\"col\" class=\"right\">a</th><th scope=\"col\" class=\"center\">b</th></tr></thead><tbody><tr><td class=\"right\">1</td><td class=\"center\">2</td></tr></tbody></table></div>",
        ),
        (
            "| | b |\n|--|--|\n| 1 | 2 |",
            "<div class=\"table\"><table><thead><tr><td></td><th scope=\"col\">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>",
        ),
        ("| a |\n|--|", "<div class=\"table\"><table><thead><tr><th scope=\"col\">a</th></tr></thead></table></div>"),
    ]);
}

#[test]
fn code_is_text_and_its_language_a_clean_class() {
    check_html(&[
        ("```rust,ignore\n<b>\n```", "<pre><code class=\"language-rust\">&lt;b&gt;</code></pre>"),
        ("``` \"><script>\nx\n```", "<pre><code class=\"language-script\">x</code></pre>"),
        ("    [@a] ::x", "<pre><code>[@a] ::x</code></pre>"),
    ]);
}

#[test]
fn alerts_and_tasks_leave_their_words_to_the_theme() {
    check_html(&[
        (
            "> [!WARNING]\n> a",
            "<div class=\"alert alert-warning\" role=\"note\"><p class=\"alert-title\">Warning</p><p>a</p></div>",
        ),
        (
            "- [x] a\n- [ ] b",
            "<ul><li><span class=\"task\"><span aria-hidden=\"true\">☑</span><span class=\"visually-hidden\">TaskDone</span></span> a</li><li><span class=\"task\"><span aria-hidden=\"true\">☐</span><span class=\"visually-hidden\">TaskOpen</span></span> b</li></ul>",
        ),
    ]);
}

#[test]
fn footnotes_are_numbered_as_they_are_met_and_lead_back() {
    let html = html("a[^x] b[^y] c[^x]\n\n[^y]: Y.\n\n[^x]: X.\n\n    More.\n");
    let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(
        ids,
        ["footnote-ref-1", "footnote-ref-2", "footnote-ref-1-2", "footnote-title", "footnote-1", "footnote-2"]
    );
    for link in html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(ids.contains(&link), "{link} leads nowhere");
    }
    assert!(
        html.contains("More. <a href=\"#footnote-ref-1\" role=\"doc-backlink\" aria-label=\"BackToText 1\">"),
        "{html}"
    );
    assert!(html.contains("aria-label=\"BackToText 1.2\""), "{html}");
    assert_eq!(line("[^a]: never used"), line("[^a]: never used\n"));
    assert!(line("[^a]: never used").contains("<li id=\"footnote-1\"><p>never used</p></li>"));
}

#[test]
fn heading_ids_are_given_or_made_and_never_twice() {
    for (text, ids) in [
        ("## Signs of grief", vec!["signs-of-grief"]),
        ("## Año nuevo, ¿qué?", vec!["ano-nuevo-que"]),
        ("## Don't give up", vec!["dont-give-up"]),
        ("## a\n## a\n## a", vec!["a", "a-2", "a-3"]),
        ("## a\n## a-2\n## a", vec!["a", "a-2", "a-3"]),
        ("## Signs\n## Other {#signs}", vec!["signs-2", "signs"]),
        ("## a {#b .c}", vec!["b"]),
        ("## Main\n## Top\n## Footnote 1", vec!["main-2", "top-2", "h-footnote-1"]),
        ("## a {#footnote-1}", vec!["h-footnote-1"]),
        ("## _Groups_\n## a {#_groups}", vec!["groups", "h-_groups"]),
        ("## !!!", vec!["section"]),
        ("## a {#\"><script>}", vec!["a"]),
        ("##\n\n## ", vec![]),
        ("<h2 id=\"x\">a</h2>\n\n## b {#x}\n\n<h3>b</h3>", vec!["x", "x-2", "b"]),
    ] {
        let body = read(text);
        assert_eq!(body.headings.iter().map(|heading| heading.id.as_str()).collect::<Vec<_>>(), ids, "{text:?}");
        for id in ids {
            assert!(super::written(&body).contains(&format!(" id=\"{id}\">")), "{text:?}");
        }
    }
}

#[test]
fn headings_know_their_words() {
    let text = "## A *b* [c](/d) `<e>` [@f] ![g](h.png)\n";
    let body = read(text);
    let heading = &body.headings[0];
    assert_eq!(heading.text, "A b c <e> g");
    assert_eq!(heading.html, "A <em>b</em> c <code>&lt;e&gt;</code>");
    assert_eq!(&text[heading.span.start..heading.span.end], text.trim_end());
}

#[test]
fn a_first_level_heading_becomes_a_second() {
    check_problem(&[
        ("x\n\n# Grief\n", Code::HeadingInBody, "# Grief", "write \"## Grief\""),
        ("Grief\n=====\n", Code::HeadingInBody, "Grief\n=====", "write \"## Grief\""),
        ("<h1>Grief</h1>", Code::HeadingInBody, "<h1>", "write \"## Grief\""),
    ]);
    assert_eq!(line("# Grief"), "<h2 id=\"grief\">Grief</h2>");
}

#[test]
fn plain_text_has_words_only() {
    for (text, plain, words) in [
        ("## A\n\nb *c* [d](/e)\nf", "A\nb c d\nf", 5),
        ("- a\n- b\n\n```\ncode\n```\nc[@d] ![e](f.png)", "a\nb\nc", 3),
        ("| a | b |\n|-|-|\n| c | d |", "a b \nc d", 4),
        ("<div>a &amp; b</div>\n\n<ul><li>c</li><li>d</li></ul>", "a & b\nc d", 5),
    ] {
        let body = read(text);
        assert_eq!((body.text.as_str(), body.words), (plain, words), "{text:?}");
    }
}

proptest! {
    #[test]
    fn words_without_marks_are_those_that_are_read(body in "([a-z1.,!'é/%:-]| {1,5}|\r?\n|\r|\t|[*#:_-]?){0,40}") {
        let words = |text: &str| -> Vec<String> {
            text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
        };
        assert_eq!(words(&text(&body)), words(&read(&body).text), "{body:?}");
    }
}
