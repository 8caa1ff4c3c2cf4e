//! What a page may load and do, by the names of Content Security Policy: made here, said in each page and in `_headers`.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};

/// What does not depend on the theme, but for the scripts. Nothing comes from another host, no text becomes a script or HTML.
/// `upgrade-insecure-requests` is not here: `'self'` leaves nothing that it could upgrade, and a preview is not at https.
const ALWAYS: [(&str, &str); 8] = [
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("require-trusted-types-for", "'script'"),
    ("trusted-types", "'none'"),
];

/// How the files of fonts end.
const FONTS: [&str; 4] = [".woff2", ".woff", ".ttf", ".otf"];

/// The policy of a site with a theme.
#[derive(Debug, Clone)]
pub(super) struct Policy {
    /// Whether there are fonts to load. Where there are none, whoever brings some in changes nothing, and each answer is shorter.
    has_fonts: bool,
    /// The sources of scripts: the theme's files, and each of its inline scripts by its hash.
    scripts: String,
}

impl Policy {
    /// The policy that lets these inline scripts run, and no other, on a site with these files.
    pub(super) fn new<'t>(inline: impl IntoIterator<Item = &'t str>, files: impl IntoIterator<Item = &'t str>) -> Self {
        let hashes = inline.into_iter().map(|script| format!(" 'sha256-{}'", BASE64.encode(&Sha256::digest(script))));
        let is_font = |file: &str| FONTS.iter().any(|end| file.to_lowercase().ends_with(end));
        Self { has_fonts: files.into_iter().any(is_font), scripts: format!("'self'{}", hashes.collect::<String>()) }
    }

    /// As a `meta` element says it, for hosts that send no headers of ours.
    pub(super) fn in_page(&self) -> String {
        let always = ALWAYS.map(|(name, value)| format!("; {name} {value}")).concat();
        let fonts = if self.has_fonts { "; font-src 'self'" } else { "" };
        format!("default-src 'none'; script-src {}{fonts}{always}", self.scripts)
    }

    /// As a header says it: who may frame the page works only there.
    pub(super) fn in_header(&self) -> String {
        format!("{}; frame-ancestors 'none'", self.in_page())
    }
}

#[cfg(test)]
mod tests {
    use super::Policy;

    #[test]
    fn an_inline_script_is_named_by_its_hash() {
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        let policy = Policy::new(["alert(1)"], []).in_page();
        let hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        assert!(policy.contains(&format!("script-src 'self' {hash};")), "{policy}");
    }

    #[test]
    fn fonts_are_loaded_where_a_site_has_some() {
        let policy = |files: [&str; 1]| Policy::new([], files).in_page();
        assert!(policy(["static/letters.woff2"]).contains("; font-src 'self'; "));
        assert!(!policy(["static/woff2.txt"]).contains("font-src"));
    }

    #[test]
    fn nothing_unsafe_and_nobody_else_is_allowed() {
        let policy = Policy::new([], ["assets/letters.WOFF2"]).in_header();
        assert!(policy.contains("script-src 'self';") && policy.ends_with("; frame-ancestors 'none'"), "{policy}");
        for open in ["unsafe", "*", "http", "eval"] {
            assert!(!policy.contains(open), "{open} in {policy}");
        }
    }
}
