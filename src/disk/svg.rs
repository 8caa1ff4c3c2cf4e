//! Looks into SVG pictures: a script in one would run on the visitor's side.

use crate::text::Span;

/// What makes a picture unsafe: in words, and where it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Danger {
    /// What was found, as the end of the sentence "this picture holds ...".
    pub(super) what: String,
    /// Where it is.
    pub(super) span: Option<Span>,
}

/// The first thing in an SVG that could run code.
///
/// Deliberately blunt: comments are looked into as well, as readers of HTML and of XML end them at different places.
pub(super) fn danger(svg: &str) -> Option<Danger> {
    let lower = svg.to_ascii_lowercase();
    let found = script_element(&lower).or_else(|| handler(&lower)).or_else(|| entity(&lower));
    found.or_else(|| {
        let address = unveiled(&lower);
        ["javascript:", "vbscript:", "data:text/html"].iter().find(|scheme| address.contains(**scheme)).map(|scheme| {
            Danger {
                what: format!("a link that begins with \"{scheme}\""),
                span: lower.find(scheme).map(|at| Span::new(at, at + scheme.len())),
            }
        })
    })
}

/// No prefix of an element's name is as long as this; bounds how far is looked back.
const LONGEST_PREFIX: usize = 100;

fn script_element(lower: &str) -> Option<Danger> {
    let bytes = lower.as_bytes();
    let is_part_of_name = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80 || matches!(byte, b'-' | b'_' | b'.');
    memchr::memmem::find_iter(bytes, b"script").find_map(|at| {
        let before = &bytes[at.saturating_sub(LONGEST_PREFIX)..at];
        let before = before.strip_suffix(b":").map_or(before, |prefix| {
            let name = prefix.iter().rev().take_while(|byte| is_part_of_name(**byte)).count();
            &prefix[..prefix.len() - name]
        });
        let is_element = before.ends_with(b"<");
        let ends = !bytes.get(at + 6).is_some_and(|byte| is_part_of_name(*byte));
        (is_element && ends).then(|| Danger { what: "a script".to_owned(), span: Some(Span::new(at, at + 6)) })
    })
}

fn handler(lower: &str) -> Option<Danger> {
    memchr::memmem::find_iter(lower.as_bytes(), b"on").find_map(|at| {
        if !lower[..at].ends_with(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '/')) {
            return None;
        }
        let letters = lower[at..].bytes().take_while(u8::is_ascii_alphabetic).count();
        let is_handler = letters > 3 && lower[at + letters..].trim_start().starts_with('=');
        is_handler.then(|| Danger {
            what: format!("\"{}\", which runs a script", &lower[at..at + letters.min(40)]),
            span: Some(Span::new(at, at + letters)),
        })
    })
}

fn entity(lower: &str) -> Option<Danger> {
    lower.find("<!entity").map(|at| Danger {
        what: "text that stands for other text (\"<!ENTITY\"), which can hide a script".to_owned(),
        span: Some(Span::new(at, at + 8)),
    })
}

/// The text with numbered characters written out and blanks taken away, as browsers read addresses.
fn unveiled(lower: &str) -> String {
    let mut text = String::with_capacity(lower.len());
    let mut rest = lower;
    while let Some(at) = rest.find("&#") {
        text.extend(rest[..at].chars().filter(|c| !c.is_whitespace() && !c.is_control()));
        rest = &rest[at + 2..];
        let (digits, radix) = rest.strip_prefix('x').map_or((rest, 10), |digits| (digits, 16));
        let length = digits.bytes().take(9).take_while(u8::is_ascii_hexdigit).count();
        if let Some(c) = u32::from_str_radix(&digits[..length], radix).ok().and_then(char::from_u32) {
            text.extend(Some(c.to_ascii_lowercase()).filter(|c| !c.is_whitespace() && !c.is_control()));
            rest = digits[length..].strip_prefix(';').unwrap_or(&digits[length..]);
        }
    }
    text.extend(rest.chars().filter(|c| !c.is_whitespace() && !c.is_control()));
    text.replace("&tab;", "").replace("&newline;", "").replace("&colon;", ":")
}

#[cfg(test)]
mod tests {
    use super::danger;

    #[test]
    fn code_in_a_picture_is_found() {
        for (svg, is_dangerous) in [
            ("<svg><path d='M0 0'/></svg>", false),
            ("<svg><desc>description of one chair = good</desc></svg>", false),
            ("<svg><text>subscription</text><a href='https://example.org/script'/></svg>", false),
            ("<svg><SCRIPT>alert(1)</SCRIPT></svg>", true),
            ("<svg><svg:script href='x'/></svg>", true),
            ("<svg><!--><script>alert(1)</script>--></svg>", true),
            ("<svg onload=\"alert(1)\">", true),
            ("<svg><rect\nOnClick = 'x'/></svg>", true),
            ("<svg><rect a='b'onclick='x'/></svg>", true),
            ("<svg><a href='javascript:alert(1)'/></svg>", true),
            ("<svg><a href='&#106;ava&#x0a;script&#58;alert(1)'/></svg>", true),
            ("<svg><a href='java\nscript:alert(1)'/></svg>", true),
            ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", true),
            ("<svg>&#", false),
            ("<svg>&#xé", false),
            ("é onload", false),
        ] {
            assert_eq!(danger(svg).is_some(), is_dangerous, "{svg}: {:?}", danger(svg));
        }
    }

    #[test]
    fn many_repeated_words_take_no_time() {
        for unit in ["script", "on ", "&#", "<svg:", "on=\"", "aonload "] {
            danger(&unit.repeat(2_000_000 / unit.len()));
        }
    }
}
