//! Blocks of Markdown that need more than a tag: alerts and code.

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind};

use super::body::Word;
use super::marks::push_word;
use super::writer::Writer;

impl Writer<'_> {
    /// Begins an alert, with its title.
    pub(super) fn open_alert(&mut self, kind: BlockQuoteKind) {
        let (class, word) = match kind {
            BlockQuoteKind::Note => ("note", Word::Note),
            BlockQuoteKind::Tip => ("tip", Word::Tip),
            BlockQuoteKind::Important => ("important", Word::Important),
            BlockQuoteKind::Warning => ("warning", Word::Warning),
            BlockQuoteKind::Caution => ("caution", Word::Caution),
        };
        self.open_block("<div class=\"alert alert-");
        self.out.push_str(class);
        self.out.push_str("\" role=\"note\">\n<p class=\"alert-title\">");
        push_word(&mut self.out, word);
        self.out.push_str("</p>\n");
    }

    /// Begins a block of code.
    pub(super) fn open_code(&mut self, kind: &CodeBlockKind<'_>) {
        self.in_code = true;
        self.open_block("<pre><code");
        if let CodeBlockKind::Fenced(info) = kind {
            let is_plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+' | '#' | '.');
            let language: String =
                info.split([' ', ',', '{']).next().unwrap_or_default().chars().filter(is_plain).collect();
            if !language.is_empty() {
                self.out.push_str(" class=\"language-");
                self.out.push_str(&language);
                self.out.push('"');
            }
        }
        self.out.push('>');
    }
}
