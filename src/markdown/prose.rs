//! The words of a body as somebody reads them, block by block, with where each stands: for those who look at how a text is written.

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Parser, Tag, TagEnd};

use super::citation;
use super::source::Source;
use super::writer::EXTENSIONS;
use crate::text::Span;

/// A stretch of words that belong together. Its text has no marks, images, citations and code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words; a line end where the page has one.
    pub text: String,
    /// Where in the body the text goes on, by where in the text.
    places: Vec<(usize, usize)>,
}

/// What a stretch of words is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// An item of a list, or one part of it.
    Item,
    /// A heading, or the title of a definition.
    Heading,
    /// What somebody else said.
    Quote,
    /// A cell of a table.
    Cell,
}

impl Block {
    /// The bytes of the body in which bytes of the text were written.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let place = |at: usize| {
            let after = self.places.partition_point(|(text, _)| *text <= at);
            self.places.get(after.saturating_sub(1)).map_or(0, |(text, body)| body + (at - text))
        };
        // The last letter, so that what stands behind it, such as a mark, is not taken along.
        let last = self.text.floor_char_boundary(end.saturating_sub(1));
        let begin = place(start);
        Span::new(begin, (place(last) + (end - last)).max(begin))
    }
}

/// The words of a body; none where it is too large or too deeply nested, which [`super::read`] tells.
pub fn prose(body: &str) -> Vec<Block> {
    let Ok(source) = Source::prepare(body) else { return Vec::new() };
    let text = source.text();
    let citations = |link: BrokenLink<'_>| {
        let cited = link.reference.starts_with('@') && citation::ids(&text[link.span]).is_some();
        cited.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let mut reader = Reader::default();
    for (event, range) in Parser::new_with_broken_link_callback(text, EXTENSIONS, Some(citations)).into_offset_iter() {
        reader.event(&event, source.span(&range).start);
    }
    reader.close();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    open: Option<Block>,
    /// The kinds of the blocks around, the innermost last.
    around: Vec<BlockKind>,
    /// How many open tags hold no words of the text.
    silent: usize,
}

impl Reader {
    fn event(&mut self, event: &Event<'_>, at: usize) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) if self.silent == 0 => self.text(text, at),
            Event::SoftBreak if self.silent == 0 => self.text(" ", at),
            Event::HardBreak if self.silent == 0 => self.text("\n", at),
            // Words around code stay apart.
            Event::Code(_) if self.silent == 0 => self.text("\u{fffc}", at),
            Event::Text(_)
            | Event::Code(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        if is_silent(tag) {
            self.silent += 1;
        } else if let Some(kind) = kind_of(tag) {
            self.close();
            self.around.push(kind);
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                self.silent = self.silent.saturating_sub(1);
            }
            // Only a citation is silent and ends like this, and there are no links in one.
            TagEnd::Link if self.silent > 0 => self.silent -= 1,
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::BlockQuote(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => {
                self.close();
                self.around.pop();
            }
            TagEnd::Link
            | TagEnd::List(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
        }
    }

    fn text(&mut self, text: &str, at: usize) {
        let kind = self.kind();
        let block = self.open.get_or_insert_with(|| Block { kind, text: String::new(), places: Vec::new() });
        block.places.push((block.text.len(), at));
        block.text.push_str(text);
    }

    /// What words here are: those in a quote are always somebody else's.
    fn kind(&self) -> BlockKind {
        if self.around.contains(&BlockKind::Quote) {
            return BlockKind::Quote;
        }
        let mut inner = self.around.iter().rev().copied();
        inner.find(|kind| *kind != BlockKind::Paragraph).unwrap_or(BlockKind::Paragraph)
    }

    fn close(&mut self) {
        self.blocks.extend(self.open.take().filter(|block| !block.text.trim().is_empty()));
    }
}

/// Whether what is in a tag is no word of the text.
fn is_silent(tag: &Tag<'_>) -> bool {
    match tag {
        Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => true,
        Tag::Link { link_type, .. } => {
            use LinkType::{CollapsedUnknown, ReferenceUnknown, ShortcutUnknown};
            matches!(link_type, ShortcutUnknown | ReferenceUnknown | CollapsedUnknown)
        }
        _ => false,
    }
}

fn kind_of(tag: &Tag<'_>) -> Option<BlockKind> {
    Some(match tag {
        // A callout is the author's own.
        Tag::Paragraph | Tag::DefinitionListDefinition | Tag::BlockQuote(Some(_)) => BlockKind::Paragraph,
        Tag::Heading { .. } | Tag::DefinitionListTitle => BlockKind::Heading,
        Tag::BlockQuote(None) => BlockKind::Quote,
        Tag::Item => BlockKind::Item,
        Tag::TableCell => BlockKind::Cell,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{BlockKind, prose};

    #[test]
    fn words_come_block_by_block_with_their_places() {
        let body = "## A *bold* start\n\nOne [link](a.md) and\ntwo `code`&amp; more [@source].\n\n- an item\n- another\n\n  of two parts\n\n> said\n\n::: note\nInside.\n:::\n\n| a | b |\n| - | - |\n| c | d |\n\n![An image](a.jpg)\n\n```\ncode\n```\n";
        let blocks = prose(body);
        let told: Vec<(BlockKind, &str)> = blocks.iter().map(|block| (block.kind, block.text.as_str())).collect();
        assert_eq!(
            told,
            [
                (BlockKind::Heading, "A bold start"),
                (BlockKind::Paragraph, "One link and two \u{fffc}& more ."),
                (BlockKind::Item, "an item"),
                (BlockKind::Item, "another"),
                (BlockKind::Item, "of two parts"),
                (BlockKind::Quote, "said"),
                (BlockKind::Paragraph, "Inside."),
                (BlockKind::Cell, "a"),
                (BlockKind::Cell, "b"),
                (BlockKind::Cell, "c"),
                (BlockKind::Cell, "d"),
            ]
        );
        for word in ["bold", "link", "two", "more", "another", "parts", "said", "Inside"] {
            let block = blocks.iter().find(|block| block.text.contains(word)).expect("the word is in a block");
            let at = block.text.find(word).expect("it is");
            let span = block.span(at, at + word.len());
            assert_eq!(&body[span.start..span.end], word);
        }
    }

    #[test]
    fn what_stands_behind_a_word_is_not_taken_along() {
        let body = "a **bold** word";
        let block = &prose(body)[0];
        let span = block.span(0, "a bold".len());
        assert_eq!(&body[span.start..span.end], "a **bold");
    }
}
