//! Content Security Policy, opened as far as the preview's own script needs it and no further.

/// A policy that allows what this one does, and the preview's script and what it fetches beside.
///
/// A directive that is not there falls back on `default-src`; it is then written out, so that it says what was true before.
pub(super) fn widened(policies: &str) -> String {
    policies.split(',').map(widened_one).collect::<Vec<_>>().join(", ")
}

fn widened_one(policy: &str) -> String {
    let mut directives: Vec<String> =
        policy.split(';').map(str::trim).filter(|directive| !directive.is_empty()).map(str::to_owned).collect();
    let fallback = place_of("default-src", &directives).map(|at| directives[at].clone());
    for name in ["script-src", "connect-src"] {
        match (place_of(name, &directives), &fallback) {
            (Some(at), _) => directives[at] = with_self(name, &directives[at]),
            (None, Some(default)) => directives.push(with_self(name, default)),
            // Everything is allowed already.
            (None, None) => {}
        }
    }
    if let Some(at) = place_of("script-src-elem", &directives) {
        directives[at] = with_self("script-src-elem", &directives[at]);
    }
    directives.join("; ")
}

/// Where a directive stands; of two of one name, browsers heed the first.
fn place_of(name: &str, directives: &[String]) -> Option<usize> {
    directives
        .iter()
        .position(|directive| directive.split_whitespace().next().is_some_and(|first| first.eq_ignore_ascii_case(name)))
}

/// The directive `name` with the sources of `directive`, and this site's own.
fn with_self(name: &str, directive: &str) -> String {
    let mut sources: Vec<&str> =
        directive.split_whitespace().skip(1).filter(|source| !source.eq_ignore_ascii_case("'none'")).collect();
    if !sources.iter().any(|source| source.eq_ignore_ascii_case("'self'")) {
        sources.push("'self'");
    }
    format!("{name} {}", sources.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_opened_for_the_preview_alone() {
        for (policy, expected) in [
            (
                "default-src 'none'; style-src 'self'",
                "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'",
            ),
            ("default-src 'none'; script-src 'none';", "default-src 'none'; script-src 'self'; connect-src 'self'"),
            ("script-src 'self' 'sha256-a'; connect-src 'self'", "script-src 'self' 'sha256-a'; connect-src 'self'"),
            ("Script-Src 'sha256-a'", "script-src 'sha256-a' 'self'"),
            (
                "default-src https://a.example",
                "default-src https://a.example; script-src https://a.example 'self'; connect-src https://a.example 'self'",
            ),
            ("img-src 'self'", "img-src 'self'"),
            ("script-src 'none'; script-src 'none'", "script-src 'self'; script-src 'none'"),
            (
                "script-src-elem 'none'; default-src 'self'",
                "script-src-elem 'self'; default-src 'self'; script-src 'self'; connect-src 'self'",
            ),
            ("script-src 'none', connect-src 'none'", "script-src 'self', connect-src 'self'"),
            ("", ""),
        ] {
            assert_eq!(widened(policy), expected, "{policy}");
        }
    }
}
