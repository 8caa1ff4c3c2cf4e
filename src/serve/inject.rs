//! A page with the preview's script and style in its head. Nothing else of it changes, but for a policy in its head that would
//! keep the script from running.

use std::ops::Range;

use super::policy::widened;

/// The page with `insertion` at the end of its head. A page that only sends visitors on stays as it is.
pub(super) fn injected(page: &str, insertion: &str) -> String {
    let head = Head::survey(page);
    if head.sends_on {
        return page.to_owned();
    }
    let mut text = String::with_capacity(page.len() + insertion.len() + 64);
    let mut done = 0;
    for value in head.policies {
        text.push_str(&page[done..value.start]);
        text.push_str(&quoted(&widened(&plain(&page[value.clone()]))));
        done = value.end;
    }
    text.push_str(&page[done..head.end]);
    text.push_str(insertion);
    text.push_str(&page[head.end..]);
    text
}

/// What matters here of a page's head.
#[derive(Default)]
struct Head {
    /// Where it ends; in a page without tags for it, at the end of the page.
    end: usize,
    /// The values of `content` that are a policy, with the quotes around them.
    policies: Vec<Range<usize>>,
    /// Whether a `meta` element loads another page.
    sends_on: bool,
}

impl Head {
    fn survey(page: &str) -> Self {
        let mut head = Self::default();
        let mut at = 0;
        while let Some(found) = page[at..].find('<') {
            at += found;
            let rest = &page[at..];
            if rest.starts_with("<!--") {
                at += rest.find("-->").map_or(rest.len(), |end| end + 3);
            } else if opens(rest, "</head") || opens(rest, "<body") {
                head.end = at;
                return head;
            } else if opens(rest, "<meta") {
                at = head.meta(page, at + "<meta".len());
            } else if let Some(name) =
                ["script", "style", "title", "noscript"].into_iter().find(|name| opens(&rest[1..], name))
            {
                at += after_raw_text(rest, name);
            } else {
                at += 1;
            }
        }
        head.end = page.len();
        head
    }

    /// Notes what a `meta` element says whose attributes begin at `at`. Returns where it ends.
    fn meta(&mut self, page: &str, mut at: usize) -> usize {
        let (mut names, mut content) = (String::new(), None);
        while let Some(attribute) = Attribute::next(page, at) {
            at = attribute.value.end;
            let name = &page[attribute.name];
            if name.eq_ignore_ascii_case("http-equiv") {
                names = plain(&page[attribute.value]).to_ascii_lowercase();
            } else if name.eq_ignore_ascii_case("content") {
                content = Some(attribute.value);
            }
        }
        match (names.trim(), content) {
            ("content-security-policy", Some(value)) => self.policies.push(value),
            ("refresh", Some(_)) => self.sends_on = true,
            _ => {}
        }
        at
    }
}

/// Whether `text` begins with this tag, in whatever case, and not with a longer name.
fn opens(text: &str, tag: &str) -> bool {
    text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag))
        && text[tag.len()..].starts_with(|next: char| next.is_ascii_whitespace() || next == '>' || next == '/')
}

/// How long an element is that holds text only, from its start tag to behind its end tag's name.
fn after_raw_text(text: &str, name: &str) -> usize {
    let end = format!("</{name}");
    text.match_indices("</").find(|(at, _)| opens(&text[*at..], &end)).map_or(text.len(), |(at, _)| at + end.len())
}

/// Where an attribute lies. The value has its quotes with it, and is empty where there is none.
struct Attribute {
    name: Range<usize>,
    value: Range<usize>,
}

impl Attribute {
    /// The first attribute from `at` on; `None` at the end of the tag.
    fn next(page: &str, at: usize) -> Option<Self> {
        let skip =
            |at: usize, skipped: fn(char) -> bool| at + page[at..].find(|c| !skipped(c)).unwrap_or(page.len() - at);
        let start = skip(at, |c| c.is_ascii_whitespace() || c == '/');
        let end = skip(start, |c| !c.is_ascii_whitespace() && !matches!(c, '=' | '>' | '/'));
        if start == end {
            return None;
        }
        let sign = skip(end, |c| c.is_ascii_whitespace());
        if !page[sign..].starts_with('=') {
            return Some(Self { name: start..end, value: end..end });
        }
        let value = skip(sign + 1, |c| c.is_ascii_whitespace());
        let value_end = match page[value..].chars().next() {
            Some(quote @ ('"' | '\'')) => {
                page[value + 1..].find(quote).map_or(page.len(), |length| value + 1 + length + 1)
            }
            Some(_) | None => skip(value, |c| !c.is_ascii_whitespace() && c != '>'),
        };
        Some(Self { name: start..end, value: value..value_end })
    }
}

/// A value without its quotes, as it was meant.
fn plain(value: &str) -> String {
    let inner =
        ['"', '\''].into_iter().find_map(|quote| value.strip_prefix(quote)?.strip_suffix(quote)).unwrap_or(value);
    [("&#39;", "'"), ("&#x27;", "'"), ("&apos;", "'"), ("&#34;", "\""), ("&quot;", "\""), ("&amp;", "&")]
        .into_iter()
        .fold(inner.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('&', "&amp;").replace('"', "&quot;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_insertion_stands_at_the_end_of_the_head() {
        for (page, expected) in [
            ("<head><title>a</title></head><body>b</body>", "<head><title>a</title>+</head><body>b</body>"),
            ("<HEAD></HEAD ><body>", "<HEAD>+</HEAD ><body>"),
            ("<title>a</title><body>b", "<title>a</title>+<body>b"),
            ("<head><title></head></title></head>", "<head><title></head></title>+</head>"),
            ("<head><script>'</head>'</script></head>", "<head><script>'</head>'</script>+</head>"),
            ("<head><!-- </head> --></head>", "<head><!-- </head> -->+</head>"),
            ("<header>a</header>", "<header>a</header>+"),
            ("<!-- open", "<!-- open+"),
            ("<script>open", "<script>open+"),
            ("<head><meta x=\"</head>\"></head>é", "<head><meta x=\"</head>\">+</head>é"),
            ("<meta", "<meta+"),
            ("<meta content='", "<meta content='+"),
            ("<é", "<é+"),
            ("", "+"),
        ] {
            assert_eq!(injected(page, "+"), expected, "{page}");
        }
    }

    #[test]
    fn a_policy_in_the_head_is_widened() {
        let wide = "\"default-src 'none'; script-src 'self'; connect-src 'self'\"";
        for (before, after) in [
            (
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"></head>",
                format!("<meta http-equiv=\"Content-Security-Policy\" content={wide}>+</head>"),
            ),
            (
                "<META content=\"default-src &#39;none&#39;\" HTTP-EQUIV=content-security-policy /></head>",
                format!("<META content={wide} HTTP-EQUIV=content-security-policy />+</head>"),
            ),
            (
                "<meta http-equiv = 'content-security-policy' content = 'default-src &#x27;none&#x27;'></head>",
                format!("<meta http-equiv = 'content-security-policy' content = {wide}>+</head>"),
            ),
            (
                "<!-- <meta http-equiv=content-security-policy content=\"a\"> --></head>",
                "<!-- <meta http-equiv=content-security-policy content=\"a\"> -->+</head>".to_owned(),
            ),
            (
                "<meta name=description content=\"default-src 'none'\"></head>",
                "<meta name=description content=\"default-src 'none'\">+</head>".to_owned(),
            ),
        ] {
            assert_eq!(injected(before, "+"), after, "{before}");
        }
    }

    #[test]
    fn a_page_that_sends_on_is_left_alone() {
        let page = "<meta http-equiv=refresh content=\"0; url=/a/\"><meta http-equiv=content-security-policy content=\"default-src 'none'\"></head>";
        assert_eq!(injected(page, "+"), page);
    }
}
