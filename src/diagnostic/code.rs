//! The kinds of problem, each with a name that never changes, a severity and an explanation.

use std::fmt;

use super::Severity;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $severity:ident;)+) => {
        /// A kind of problem. The text name is stable: scripts and documents may refer to it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in the order in which they are declared.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable name.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }

            /// Whether it keeps the site from being written.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),+ }
            }

            /// What the problem is and how to mend it, in a few plain sentences.
            pub const fn explain(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc, "\n"),+)),+ }
            }
        }
    };
}

codes! {
    /// A YAML file cannot be read: a colon, a quote mark, a bracket or the spaces at the start of a line are not where YAML wants them.
    BadYaml = "bad-yaml", Error;
    /// A key that Openchair does not know. Keys of your own go below `extra:`.
    UnknownKey = "unknown-key", Error;
    /// A key that has to be there is missing.
    MissingKey = "missing-key", Error;
    /// The same key stands twice in one block, so one of the two would be lost.
    DuplicateKey = "duplicate-key", Error;
    /// A value is of the wrong kind: a word where a list belongs, or a text where a number belongs.
    WrongKind = "wrong-kind", Error;
    /// A value is not one of the words that are allowed there.
    UnknownWord = "unknown-word", Error;
    /// A value cannot be understood: a date, a time, a schedule, an address, a telephone number.
    BadValue = "bad-value", Error;
    /// A `#` inside a text that is not quoted starts a comment, so the rest of the line was lost.
    LostAfterHash = "lost-after-hash", Warning;
    /// Two things of one kind have the same id.
    DuplicateId = "duplicate-id", Error;
    /// Something is named that is not there: a situation, a place, a group, an article, a crisis line.
    UnknownReference = "unknown-reference", Error;
    /// A group has no way in: no contact, no place, no link and no telephone.
    NoWayIn = "no-way-in", Error;
    /// Values that are each fine do not fit together.
    Contradiction = "contradiction", Error;
    /// Two pages would have the same address.
    SameAddress = "same-address", Error;
    /// A link leads to a file, page or heading that is not there.
    BrokenLink = "broken-link", Error;
    /// An image has no description for people who cannot see it, or is not there.
    BadImage = "bad-image", Error;
    /// A directive in a Markdown file is not known, is not closed, or has an option that is wrong.
    BadDirective = "bad-directive", Error;
    /// A citation names a reference that the file does not list.
    UnknownCitation = "unknown-citation", Error;
    /// A link leads to an address of a kind that is not allowed, such as `javascript:`.
    UnsafeLink = "unsafe-link", Error;
    /// HTML in a Markdown file was cleaned: a part that could harm visitors was taken out.
    CleanedHtml = "cleaned-html", Warning;
    /// A Markdown file has a first-level heading in its body; the title already is the page's heading.
    HeadingInBody = "heading-in-body", Warning;
    /// A file is not text in UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// A text holds characters that nobody sees, or that turn the direction of writing around.
    HiddenCharacters = "hidden-characters", Warning;
    /// A file is larger, or nested deeper, than Openchair reads.
    TooLarge = "too-large", Error;
    /// A link in the file system leads out of the site folder.
    SymbolicLink = "symbolic-link", Error;
    /// A file's name cannot become an address.
    BadFileName = "bad-file-name", Error;
    /// A file of the site that has to be there is missing.
    MissingFile = "missing-file", Error;
    /// A file is not where Openchair looks for files of its kind, so it would be left out.
    MisplacedFile = "misplaced-file", Warning;
    /// The theme cannot be used: a template or a file with its words has a mistake.
    BadTheme = "bad-theme", Error;
    /// A word of the theme is missing in a language, so the site's language is used.
    MissingWord = "missing-word", Warning;
    /// A translation has no original.
    LostTranslation = "lost-translation", Error;
    /// A setting asks for something that needs another one.
    IncompleteSetting = "incomplete-setting", Warning;
    /// Something of the past that will never be shown: a single date or an end that has passed.
    InThePast = "in-the-past", Warning;
    /// An image file holds a script, so it could harm visitors.
    UnsafeFile = "unsafe-file", Error;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
