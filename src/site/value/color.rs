//! A colour as an editor writes it.

use serde::{Deserialize, Deserializer};

use super::written::{from_text, quote, wrong};
use crate::color::Color;

/// Takes `#0b5158` or `#abc`; the message of an error has its help on a second line.
fn parse(text: &str) -> Result<Color, String> {
    let text = text.trim();
    let read = Color::parse(text);
    read.ok_or_else(|| {
        let help = match Color::parse(&format!("#{text}")) {
            Some(_) => format!("write a hash before it, in quotes: \"#{text}\""),
            None => "write a hash and six digits or letters from a to f, in quotes, as programs for drawing show it: \
                     \"#0b5158\""
                .to_owned(),
        };
        wrong(format!("{} is not a color", quote(text)), help)
    })
}

impl<'de> Deserialize<'de> for Color {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a color such as \"#0b5158\"", parse)
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::site::value::written::check;

    #[test]
    fn a_color_is_written_with_a_hash() {
        check::reads(parse, &[("#0b5158", "#0b5158"), (" #FA0 ", "#ffaa00")]);
        check::refuses(
            parse,
            &[
                ("0b5158", &["\"#0b5158\""]),
                ("teal", &["\"teal\" is not a color", "six digits"]),
                ("rgb(1, 2, 3)", &["\"#0b5158\""]),
                ("", &["six digits"]),
            ],
        );
    }
}
