//! Hostile texts: whatever is written, the page is balanced HTML that runs nothing.

use proptest::prelude::*;
use scraper::{Html, Node};

use super::{html, read, written};
use crate::markdown::Piece;

const VOID: &[&str] = &["br", "hr", "img", "wbr"];

/// Fails unless every tag of `html` is closed in order.
fn check_balanced(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let (mut end, mut quoted) = (0, false);
        for byte in rest.bytes() {
            match byte {
                b'"' => quoted = !quoted,
                b'>' if !quoted => break,
                b'<' if !quoted => return Err(format!("a tag in a tag: {rest}")),
                _ => {}
            }
            end += 1;
        }
        let tag = rest.get(..end).ok_or("a tag without an end")?;
        let name = tag.split([' ', '>']).next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) if open.pop() == Some(name) => {}
            Some(name) => return Err(format!("</{name}> ends another tag")),
            None if VOID.contains(&name) => {}
            None if name.bytes().all(|b| b.is_ascii_alphanumeric()) && !name.is_empty() => open.push(name),
            None => return Err(format!("not a tag: <{tag}>")),
        }
        rest = &rest[end..];
    }
    if open.is_empty() { Ok(()) } else { Err(format!("never closed: {open:?}")) }
}

/// Fails if anything in `html`, as a browser reads it, could run or fetch, or if an id stands twice.
fn check_harmless(html: &str) -> Result<(), String> {
    let mut ids = std::collections::BTreeSet::new();
    for node in Html::parse_fragment(html).tree.nodes() {
        let Node::Element(element) = node.value() else { continue };
        let name = element.name();
        if ["script", "style", "iframe", "object", "embed", "svg", "math", "form", "base", "meta", "link"]
            .contains(&name)
        {
            return Err(format!("<{name}>"));
        }
        for (key, value) in element.attrs() {
            let scheme: String =
                value.chars().filter(|c| !c.is_control() && *c != ' ').collect::<String>().to_lowercase();
            let runs = ["javascript:", "vbscript:", "data:"].iter().any(|bad| scheme.starts_with(bad));
            if key.starts_with("on")
                || key == "style"
                || (["href", "src"].contains(&key) && (runs || scheme.starts_with("//")))
            {
                return Err(format!("{key}={value:?}"));
            }
            if key == "id" && !ids.insert(value.to_owned()) {
                return Err(format!("two have the id {value:?}"));
            }
        }
    }
    Ok(())
}

fn check(text: &str) -> Result<(), String> {
    let body = read(text);
    let html = written(&body);
    check_balanced(&html)
        .and_then(|()| check_harmless(&html))
        .map_err(|why| format!("{why}\nin {text:?}\n-> {html}"))?;
    for problem in &body.problems {
        if text.get(problem.span.start..problem.span.end).is_none() {
            return Err(format!("{:?} of {:?} is no place in {text:?}", problem.span, problem.message));
        }
    }
    let spans = body.links.iter().map(|link| link.span).chain(body.images.iter().map(|image| image.span));
    for span in
        spans.chain(body.headings.iter().map(|heading| heading.span)).chain(body.citations.iter().map(|one| one.span))
    {
        if text.get(span.start..span.end).is_none_or(str::is_empty) {
            return Err(format!("{span:?} is no place in {text:?}"));
        }
    }
    for piece in &body.pieces {
        if let Piece::Html(html) = piece
            && html.contains(['\u{fdd0}', '\u{fdd1}', '\u{fdd2}'])
        {
            return Err(format!("a mark was left in {html:?} of {text:?}"));
        }
    }
    Ok(())
}

/// What has harmed pages before.
const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><script>alert(1)</script>",
    "' onmouseover=alert(1) x='",
    "\" onmouseover=\"alert(1)",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<a href=\"java\nscript:alert(1)\">x</a>",
    "<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61lert(1)\">x</a>",
    "<a href=javascript&colon;alert(1)>x</a>",
    "<a xlink:href=javascript:alert(1) href=\"x.md\" href=javascript:alert(1)>x</a>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0;url=javascript:alert(1)>",
    "<link rel=stylesheet href=//evil.example>",
    "<img src=//evil.example/x.png alt=x>",
    "<p style=\"background:url(//evil.example)\">x</p>",
    "<details ontoggle=alert(1) open>",
    "<<script>script>alert(1)<</script>/script>",
    "<scr\0ipt>alert(1)</scr\0ipt>",
    "<img/src=x/onerror=alert(1)>",
    "<abbr title=\"<img src=x onerror=alert(1)>\">x</abbr>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[><script>alert(1)</script>]]>",
    "<title><a href=\"</title><img src=x onerror=alert(1)>\">",
    "<xmp><img src=\"</xmp><img src=x onerror=alert(1)>\">",
    "<select><style></select><img src=x onerror=alert(1)>",
    "<table><a href=\"x.md\"><tr><td><a href=\"y.md\">z",
    "<a\u{a0}onclick=alert(1)>x</a>",
    "</p></div></main><script>alert(1)</script>",
    "javascript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
];

/// Where it could be written; each `{}` holds it.
const PLACES: &[&str] = &[
    "{}",
    "a {} b",
    "<div>\n{}\n</div>\n\nx",
    "[x]({})",
    "[x](<{}>)",
    "[x](a.md \"{}\")",
    "[{}](a.md)",
    "![{}](a.png)",
    "![x]({})",
    "![x](a.png '{}')",
    "```{}\n{}\n```",
    "`{}`",
    "## {}",
    "## x {#{}}",
    "[x]: {} \"{}\"\n\n[x] ![x]",
    "| {} |\n|---|\n| {} |",
    "x[^1]\n\n[^1]: {}",
    "x[^{}]\n\n[^{}]: y",
    "> [!NOTE]\n> {}",
    ":::callout{title=\"{}\"}\n{}\n:::",
    "::groups{near=\"{}\" x=\"{}\"}",
    "[@{}]",
    "<a href=\"{}\" title=\"{}\">x</a>",
    "<a href='{}'>x</a> <img src={} alt='{}'>",
    "<h2 id=\"{}\">x</h2>",
    "<span id=\"{}\">x</span> <a name='{}'>x</a>",
    "<{}>",
    "- {}\n- [ ] {}",
    "term {}\n: {}",
];

#[test]
fn nothing_hostile_reaches_the_page() {
    for place in PLACES {
        for payload in PAYLOADS {
            if let Err(why) = check(&place.replace("{}", payload)) {
                panic!("{why}");
            }
        }
    }
}

#[test]
fn messages_show_no_characters_that_a_terminal_obeys() {
    for text in ["[x](<java&#27;script:x>)", "![x](<&#27;:y>)"] {
        for problem in read(text).problems {
            assert!(!problem.message.contains(char::is_control), "{:?}", problem.message);
        }
    }
}

#[test]
fn the_check_itself_sees_harm() {
    for bad in ["<p>", "</p>", "<b><i></b></i>", "<p", "<a \"<\">"] {
        assert!(check_balanced(bad).is_err(), "{bad}");
    }
    for bad in ["<p onclick=x></p>", "<a href=\" JaVascript:x\"></a>", "<script></script>", "<p id=a></p><p id=a></p>"]
    {
        assert!(check_harmless(bad).is_err(), "{bad}");
    }
    assert!(check_balanced(&html("a *b*")).is_ok());
}

/// Words that mean something in Markdown or HTML, so that random texts come close to what matters.
const WORDS: &[&str] = &[
    "a",
    " ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](x.md)",
    "](javascript:x)",
    "[^1]",
    "[^1]: ",
    "[@a]",
    "@",
    ";",
    "> ",
    "> [!NOTE]\n",
    "- ",
    "1. ",
    "- [x] ",
    "# ",
    "## ",
    " {#x}",
    "|",
    "|-|\n",
    "\n: ",
    "<",
    ">",
    "<b>",
    "</b>",
    "<i title=x>",
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<ul>",
    "<li>",
    "</ul>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<a href=\"y.md\">",
    "<a href=javascript:x>",
    "</a>",
    "<h1>",
    "<h3 id=main>",
    "<h3 id=b>",
    "<span id=a>",
    "<b id=b>",
    "<a name=c>",
    "<li id=d>",
    "<section id=e>",
    "</h3>",
    "<details>",
    "<summary>",
    "<script>",
    "</script>",
    "<style>",
    "<svg>",
    "<textarea>",
    "<plaintext>",
    "<select>",
    "<img src=a.png alt=b>",
    "<br>",
    "<!--",
    "-->",
    "<?",
    "<!x",
    "\"",
    "'",
    "=",
    "&",
    "&amp;",
    "&#58;",
    "&#xfdd0;",
    "\u{fdd0}",
    "\u{202e}",
    "\r\n",
    "\r",
    "\t",
    "    ",
    "\0",
    "é",
    "👩",
    "\n::crisis\n",
    "\n::groups{near=\"",
    "\"}",
    "\n:::callout{title=\"x\"}\n",
    "\n:::\n",
    "<pre>",
    "</pre>",
    "<span>",
    "<ruby>",
    "<rt>",
    "<dl>",
    "<dt>",
    "<blockquote>",
    "https://e.org",
    "<https://e.org>",
    "\\",
];

fn fragment() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS).prop_map(str::to_owned), 0..40).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_mix_of_markdown_and_html_is_harmless(text in fragment()) {
        prop_assert_eq!(check(&text), Ok(()));
    }

    #[test]
    fn any_characters_are_harmless(text in "\\PC{0,80}|(.|\n){0,80}") {
        prop_assert_eq!(check(&text), Ok(()));
    }
}
