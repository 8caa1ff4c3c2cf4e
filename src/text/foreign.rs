//! Files of other programs that were saved under the name of a text: told by how they begin.

/// How a file begins, as text of Windows-1252, and what it is then.
const BEGINNINGS: [(&str, &str); 9] = [
    ("PK\u{3}\u{4}", "a file of Word, Excel or LibreOffice"),
    ("ÐÏ\u{11}à", "a file of Word or Excel"),
    ("{\\rtf", "a text with formatting (RTF), as Word and TextEdit save it"),
    ("%PDF-", "a PDF"),
    ("‰PNG", "a picture"),
    ("ÿØÿ", "a picture"),
    ("GIF8", "a picture"),
    ("<!doctype html", "a web page"),
    ("<html", "a web page"),
];

/// What a file is whose text begins like that of another program; `None` for all other texts.
pub fn foreign(text: &str) -> Option<&'static str> {
    let start = text.trim_start();
    BEGINNINGS.iter().find(|(sign, _)| begins_with(start, sign)).map(|(_, kind)| *kind)
}

fn begins_with(text: &str, sign: &str) -> bool {
    text.get(..sign.len()).is_some_and(|start| start.eq_ignore_ascii_case(sign))
}

#[cfg(test)]
mod tests {
    use super::foreign;

    #[test]
    fn files_of_other_programs_are_told_by_how_they_begin() {
        for (text, kind) in [
            ("PK\u{3}\u{4}\u{14}", Some("a file of Word, Excel or LibreOffice")),
            ("{\\rtf1\\ansi Hello}", Some("a text with formatting (RTF), as Word and TextEdit save it")),
            ("ÿØÿà", Some("a picture")),
            ("\n<!DOCTYPE html>", Some("a web page")),
            ("PK is a brand", None),
            ("---\ntitle: Grief\n---\n", None),
            ("{ id: circle }", None),
            ("é", None),
            ("", None),
        ] {
            assert_eq!(foreign(text), kind, "{text:?}");
        }
    }
}
