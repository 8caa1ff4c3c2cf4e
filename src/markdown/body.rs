//! What a body of Markdown became: pieces of HTML, and everything in it that other rooms check or make.

use std::borrow::Cow;

use super::directive::Directive;
use super::escape::{push_address, push_attribute};
use crate::diagnostic::Code;
use crate::text::Span;

/// A body that was read. Every span counts bytes of the text that was given to [`super::read`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Body {
    /// The page's HTML, in order; see [`Body::html_with`].
    pub pieces: Vec<Piece>,
    /// Every heading, in the order of the text, each with an id that is its own within the body.
    pub headings: Vec<Heading>,
    /// Every id that the author's HTML gives besides, as far as it is kept.
    pub anchors: Vec<String>,
    /// Every link whose address is allowed, in the order of the text; autolinks and links in HTML too.
    pub links: Vec<Link>,
    /// Every image that lies on the site, in the order of the text; images in HTML too.
    pub images: Vec<Image>,
    /// Every citation, in the order of the text; several in one pair of brackets are several here.
    pub citations: Vec<Citation>,
    /// Every directive on one line that could be understood. Callouts are not here: they already are HTML.
    pub directives: Vec<Directive>,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
    /// The text without marks, code blocks and citations; blocks are parted by line ends.
    pub text: String,
    /// How many words `text` has.
    pub words: usize,
}

/// A stretch of a body's HTML, or something in it that is made elsewhere. Numbers count in the body's lists.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Piece {
    /// HTML as it is.
    Html(String),
    /// The address of a link, inside the quotes of its `href`.
    LinkTarget(usize),
    /// A whole `<img>`.
    Image(usize),
    /// A citation, such as a linked `[1]`.
    Citation(usize),
    /// What a directive stands for: whole blocks of HTML.
    Directive(usize),
    /// A word in the language of the page, in text or inside the quotes of an attribute.
    Word(Word),
}

/// A word that the theme says in the language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// The title of a `[!NOTE]`.
    Note,
    /// The title of a `[!TIP]`.
    Tip,
    /// The title of an `[!IMPORTANT]`.
    Important,
    /// The title of a `[!WARNING]`.
    Warning,
    /// The title of a `[!CAUTION]`.
    Caution,
    /// Says that a task in a list is done; only heard, not seen.
    TaskDone,
    /// Says that a task in a list is not done; only heard, not seen.
    TaskOpen,
    /// The heading above the footnotes.
    FootnotesTitle,
    /// The name of the link from a footnote back to the text; a number follows it.
    BackToText,
}

impl Word {
    /// Every word, in the order in which marks number them.
    pub const ALL: &[Self] = &[
        Self::Note,
        Self::Tip,
        Self::Important,
        Self::Warning,
        Self::Caution,
        Self::TaskDone,
        Self::TaskOpen,
        Self::FootnotesTitle,
        Self::BackToText,
    ];
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Heading {
    /// From 2 to 6.
    pub level: u8,
    /// Its anchor: lower case where it was made from the text, as given where it was given.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Its words with emphasis and code, without links and images: for a table of contents.
    pub html: String,
    /// The whole heading.
    pub span: Span,
}

/// A link whose address is of a kind that is allowed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Link {
    /// The address as it was written, without escapes; `mailto:` stands before an address in angle brackets.
    pub dest: String,
    /// What kind of address it is.
    pub kind: LinkKind,
    /// The title, which browsers show on hovering.
    pub title: Option<String>,
    /// The words that are linked.
    pub text: String,
    /// The whole link.
    pub span: Span,
}

/// Where an address leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkKind {
    /// To the web: `http:` or `https:`.
    Web,
    /// To a program for mail or telephone: `mailto:`, `tel:` or `sms:`.
    Reach,
    /// To a file of the site (`../grief.md#signs`), an address of the site (`/groups/`) or an anchor (`#signs`).
    Site,
}

/// An image that lies on the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Image {
    /// Its path: relative to the file, or from the top of the site where it begins with `/`.
    pub src: String,
    /// What it shows, for people who cannot see it; never empty, save where a problem says so.
    pub alt: String,
    /// The title, which browsers show on hovering.
    pub title: Option<String>,
    /// The whole image.
    pub span: Span,
}

/// A citation of one reference.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Citation {
    /// The reference's id.
    pub id: String,
    /// The `@` and the id.
    pub span: Span,
}

/// Something wrong in a body.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Problem {
    /// Which kind of problem.
    pub code: Code,
    /// The bytes that it is about.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

impl Problem {
    pub(super) fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, span, message: message.into(), help: None }
    }

    #[must_use]
    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Makes what a body leaves open. A number counts in the list of the body that is written.
pub trait Resolver {
    /// The final address of a link, not escaped.
    fn link(&self, index: usize) -> Cow<'_, str>;
    /// Writes an `<img>`.
    fn image(&self, index: usize, out: &mut String);
    /// Writes a citation: text or a link.
    fn citation(&self, index: usize, out: &mut String);
    /// Writes what a directive stands for: whole blocks.
    fn directive(&self, index: usize, out: &mut String);
    /// A word in the language of the page, not escaped.
    fn word(&self, word: Word) -> Cow<'_, str>;
}

impl Body {
    /// Writes the HTML, with what `resolver` makes in its places. Addresses and words are escaped here.
    pub fn html_with(&self, resolver: &dyn Resolver, out: &mut String) {
        for piece in &self.pieces {
            match piece {
                Piece::Html(html) => out.push_str(html),
                Piece::LinkTarget(index) => push_address(out, &resolver.link(*index)),
                Piece::Image(index) => resolver.image(*index, out),
                Piece::Citation(index) => resolver.citation(*index, out),
                Piece::Directive(index) => resolver.directive(*index, out),
                Piece::Word(word) => push_attribute(out, &resolver.word(*word)),
            }
        }
    }

    pub(super) fn refused(problem: Problem) -> Self {
        Self { problems: vec![problem], ..Self::default() }
    }
}
