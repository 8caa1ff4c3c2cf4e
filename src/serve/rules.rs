//! `_headers` and `_redirects`, read as Netlify and Cloudflare Pages read them.
//!
//! Only what these two have in common and what `render` writes: `:name` for one part of an address, `*` for all that follows,
//! `:splat` for what the `*` stood for.

use std::collections::BTreeMap;

use super::target::decode;

/// What `_headers` adds to answers.
#[derive(Debug, Clone, Default)]
pub(super) struct HeaderRules(Vec<HeaderRule>);

#[derive(Debug, Clone)]
struct HeaderRule {
    address: Pattern,
    headers: Vec<(String, String)>,
}

impl HeaderRules {
    /// Reads `_headers`: an address on a line of its own, and below it, set in, what its answers say.
    pub(super) fn read(text: &str) -> Self {
        let mut rules: Vec<HeaderRule> = Vec::new();
        for line in text.lines().filter(|line| is_said(line)) {
            if !line.starts_with([' ', '\t']) {
                rules.push(HeaderRule { address: Pattern::read(line.trim()), headers: Vec::new() });
            } else if let (Some(rule), Some((name, value))) = (rules.last_mut(), line.split_once(':')) {
                rule.headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Self(rules)
    }

    /// All headers for a path. What two rules say of one header is joined, as hosts do.
    pub(super) fn at(&self, path: &str) -> Vec<(String, String)> {
        let mut found: Vec<(String, String)> = Vec::new();
        for (name, value) in
            self.0.iter().filter(|rule| rule.address.captures(path).is_some()).flat_map(|rule| &rule.headers)
        {
            match found.iter_mut().find(|(other, _)| other.eq_ignore_ascii_case(name)) {
                Some((_, joined)) => *joined = format!("{joined}, {value}"),
                None => found.push((name.clone(), value.clone())),
            }
        }
        found
    }
}

/// Where `_redirects` sends visitors.
#[derive(Debug, Clone, Default)]
pub(super) struct RedirectRules(Vec<RedirectRule>);

#[derive(Debug, Clone)]
struct RedirectRule {
    from: Pattern,
    to: String,
    status: u16,
}

/// What a rule says of a path.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Redirect {
    /// An address, or a path of this site.
    pub to: String,
    /// `301` and the like send on; `200` and `404` show what lies at `to`, with this status.
    pub status: u16,
}

impl RedirectRules {
    /// Reads `_redirects`: from, to, and a status that is 301 where it is left out.
    pub(super) fn read(text: &str) -> Self {
        let rules = text.lines().filter(|line| is_said(line)).filter_map(|line| {
            let mut words = line.split_whitespace();
            let (from, to) = (words.next()?, words.next()?);
            let status = words.next().map_or(Some(301), |word| word.trim_end_matches('!').parse().ok())?;
            Some(RedirectRule { from: Pattern::read(from), to: to.to_owned(), status })
        });
        Self(rules.collect())
    }

    /// The first rule for a path whose status is one of these.
    pub(super) fn at(&self, path: &str, statuses: &[u16]) -> Option<Redirect> {
        self.0.iter().filter(|rule| statuses.contains(&rule.status)).find_map(|rule| {
            let captures = rule.from.captures(path)?;
            let filled =
                captures.iter().fold(rule.to.clone(), |to, (name, value)| to.replace(&format!(":{name}"), value));
            Some(Redirect { to: filled, status: rule.status })
        })
    }
}

fn is_said(line: &str) -> bool {
    !line.trim().is_empty() && !line.trim_start().starts_with('#')
}

/// An address with blanks in it.
#[derive(Debug, Clone)]
struct Pattern(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Word(String),
    Blank(String),
    Rest,
}

impl Pattern {
    fn read(text: &str) -> Self {
        let parts = text.split('/').map(|part| match part.strip_prefix(':') {
            Some(name) if !name.is_empty() => Part::Blank(name.to_owned()),
            _ if part == "*" => Part::Rest,
            _ => Part::Word(decode(part).unwrap_or_else(|| part.to_owned())),
        });
        Self(parts.collect())
    }

    /// What the blanks stand for in this path; `None` where it is another address.
    fn captures<'a>(&'a self, path: &'a str) -> Option<BTreeMap<&'a str, &'a str>> {
        let mut captures = BTreeMap::new();
        let mut rest = Some(path);
        for part in &self.0 {
            let here = rest?;
            let (word, after) = here.split_once('/').map_or((here, None), |(word, after)| (word, Some(after)));
            match part {
                Part::Word(expected) if expected == word => {}
                Part::Blank(name) if !word.is_empty() => {
                    captures.insert(name.as_str(), word);
                }
                Part::Rest => {
                    captures.insert("splat", here);
                    return Some(captures);
                }
                Part::Word(_) | Part::Blank(_) => return None,
            }
            rest = after;
        }
        rest.is_none().then_some(captures)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_joined_where_two_rules_meet() {
        let text = "# a note\n/*\n  X-A: 1\n  x-b: 2: 3\n\n/assets/*\n\tX-a: 4\n/:kind/feed.xml\n  X-C: 5\n  nothing\n";
        let rules = HeaderRules::read(text);
        for (path, expected) in [
            ("/", "X-A=1 x-b=2: 3"),
            ("/assets/a/b.css", "X-A=1, 4 x-b=2: 3"),
            ("/assets", "X-A=1 x-b=2: 3"),
            ("/a/feed.xml", "X-A=1 x-b=2: 3 X-C=5"),
            ("/a/b/feed.xml", "X-A=1 x-b=2: 3"),
            ("//feed.xml", "X-A=1 x-b=2: 3"),
        ] {
            let found: Vec<_> = rules.at(path).iter().map(|(name, value)| format!("{name}={value}")).collect();
            assert_eq!(found.join(" "), expected, "{path}");
        }
    }

    #[test]
    fn the_first_rule_for_an_address_counts() {
        let rules = RedirectRules::read(
            "/old/ /new/ 301\n/old/ /never/ 301\n/caf%C3%A9 /cafe/\n/a/:x/:y /b/:y/:x 302\n/far https://example.org/:splat 308!\n\
             /deep/* /shallow/:splat 301\n/odd /x nonsense\n/alone\n/es/* /es/404.html 404\n",
        );
        let moved = [301, 302, 308];
        for (path, expected) in [
            ("/old/", Some("/new/ 301")),
            ("/old", None),
            ("/café", Some("/cafe/ 301")),
            ("/a/1/2", Some("/b/2/1 302")),
            ("/a/1/", None),
            ("/far", Some("https://example.org/:splat 308")),
            ("/deep/b/c", Some("/shallow/b/c 301")),
            ("/deep/", Some("/shallow/ 301")),
            ("/odd", None),
            ("/alone", None),
            ("/es/x", None),
        ] {
            let found = rules.at(path, &moved).map(|redirect| format!("{} {}", redirect.to, redirect.status));
            assert_eq!(found.as_deref(), expected, "{path}");
        }
        assert_eq!(rules.at("/es/x/y", &[404]), Some(Redirect { to: "/es/404.html".to_owned(), status: 404 }));
    }
}
