//! A small writer of XML, for feeds and sitemaps: what it writes is always well-formed.

/// A document that is being written.
pub(super) struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// A document without its outermost element.
    pub(super) fn document() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned(), open: Vec::new() }
    }

    /// Begins an element; what follows stands in it, up to [`Xml::close`].
    pub(super) fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.text.push('>');
        self.open.push(name);
    }

    /// Ends the innermost element that is open.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.text.push_str("\n</");
            self.text.push_str(name);
            self.text.push('>');
        }
    }

    /// An element that holds nothing.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.text.push_str("/>");
    }

    /// An element that holds just a text.
    pub(super) fn leaf(&mut self, name: &'static str, text: &str) {
        self.leaf_in(name, None, text);
    }

    /// An element that holds just a text, in a language of its own if need be.
    pub(super) fn leaf_in(&mut self, name: &'static str, language: Option<&str>, text: &str) {
        match language {
            Some(language) => self.start(name, &[("xml:lang", language)]),
            None => self.start(name, &[]),
        }
        self.text.push('>');
        self.escaped(text);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// How many bytes it has so far.
    pub(super) const fn len(&self) -> usize {
        self.text.len()
    }

    /// The document, with every open element closed.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text.push('\n');
        self.text
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.push_str("\n<");
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            self.escaped(value);
            self.text.push('"');
        }
    }

    /// The text with its marks escaped, and without the characters that XML cannot hold even then.
    fn escaped(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                // As themselves these would be read as a space in an attribute, and a carriage return as a line feed anywhere.
                '\t' => self.text.push_str("&#9;"),
                '\n' => self.text.push_str("&#10;"),
                '\r' => self.text.push_str("&#13;"),
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                character => self.text.push(character),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn any_text_comes_back_as_it_was_but_for_what_xml_cannot_hold() {
        for (text, read) in [
            ("plain", "plain"),
            ("a < b && c > \"d\" 'e'", "a < b && c > \"d\" 'e'"),
            ("]]> <!-- &amp; -->", "]]> <!-- &amp; -->"),
            ("a\u{0}b\u{8}c\u{1f}d\u{fffe}e\u{ffff}f", "abcdef"),
            ("tab\tline\nreturn\r.", "tab\tline\nreturn\r."),
            ("🙂 ñ \u{2028}", "🙂 ñ \u{2028}"),
        ] {
            let mut xml = Xml::document();
            xml.open("a", &[("b", text)]);
            xml.leaf("c", text);
            let document = read_back(&xml.finish());
            assert_eq!(document, (read.to_owned(), read.to_owned()), "{text:?}");
        }
    }

    #[test]
    fn what_is_left_open_is_closed() {
        let mut xml = Xml::document();
        xml.open("a", &[]);
        xml.open("b", &[]);
        xml.empty("c", &[("d", "e")]);
        assert_eq!(xml.finish(), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n<b>\n<c d=\"e\"/>\n</b>\n</a>\n");
    }

    /// The attribute `b` and the text of `c`.
    fn read_back(document: &str) -> (String, String) {
        use super::super::tests::xml::read;
        let root = read(document);
        (
            root.attribute("b").unwrap_or_default().to_owned(),
            root.child("c").map(|c| c.text.clone()).unwrap_or_default(),
        )
    }
}
