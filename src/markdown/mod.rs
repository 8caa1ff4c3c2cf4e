//! The only user of pulldown-cmark: text to pieces of HTML, headings, links and plain text.
