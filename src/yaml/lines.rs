//! The lines of a YAML text as a person sees them, for messages about texts that cannot be read as YAML.

use crate::text::{Span, line_at};

/// Lines further away than this are not looked at for the cause of a mistake.
const REACH: usize = 200;

/// The lines of a region.
pub(super) struct Lines<'t> {
    pub(super) text: &'t str,
    region: Span,
}

/// One line, without its end.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    pub(super) start: usize,
    pub(super) text: &'t str,
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str, region: Span) -> Self {
        Self { text: &text[..region.end.min(text.len())], region }
    }

    /// The line of this byte, as much of it as lies in the region.
    pub(super) fn at(&self, offset: usize) -> Line<'t> {
        let (start, text) = line_at(self.text, offset);
        let cut = self.region.start.saturating_sub(start).min(text.len());
        Line { start: start + cut, text: &text[cut..] }
    }

    /// This line and those below it.
    pub(super) fn from(&self, first: Line<'t>) -> impl Iterator<Item = Line<'t>> {
        std::iter::successors(Some(first), |line| {
            let next = line.end() + self.text[line.end()..].find('\n')? + 1;
            (next < self.text.len()).then(|| self.at(next))
        })
    }

    /// The lines above this one, the nearest first.
    fn above(&self, line: Line<'t>) -> impl Iterator<Item = Line<'t>> {
        std::iter::successors(Some(line), |line| (line.start > self.region.start).then(|| self.at(line.start - 1)))
            .skip(1)
            .take(REACH)
    }

    /// The nearest line above in which something is written.
    pub(super) fn written_above(&self, line: Line<'t>) -> Option<Line<'t>> {
        self.above(line).find(Line::is_written)
    }

    /// The key above whose column is nearest to this line's, among those that a line could go on with.
    pub(super) fn key_above(&self, line: Line<'t>) -> Option<&'t str> {
        let mut reach = usize::MAX;
        let mut best: Option<(usize, &str)> = None;
        for above in self.above(line).filter(Line::is_written) {
            let (column, key) = (above.key_column(), above.key());
            if column < reach {
                reach = column;
                let far = column.abs_diff(line.column());
                if let Some(key) = key
                    && best.is_none_or(|(nearest, _)| far < nearest)
                {
                    best = Some((far, key));
                }
            }
            if reach == 0 {
                break;
            }
        }
        best.map(|(_, key)| key)
    }

    /// The nearest quote mark above that begins a value and has no partner in its line.
    pub(super) fn opening_quote_above(&self, line: Line<'t>) -> Option<usize> {
        self.above(line).find_map(|above| {
            let (start, value) = above.value()?;
            let mark = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            (value.matches(mark).count() == 1).then_some(start)
        })
    }

    /// The nearest bracket, in this line or above, that begins a value and is not closed in its line.
    pub(super) fn open_bracket(&self, line: Line<'t>) -> Option<usize> {
        std::iter::once(line).chain(self.above(line)).find_map(|line| {
            let (start, value) = line.value().or(Some((line.body(), line.text.trim_start())))?;
            let open = value.matches(['[', '{']).count();
            let closed = value.matches([']', '}']).count();
            (value.starts_with(['[', '{']) && open > closed).then_some(start)
        })
    }
}

impl<'t> Line<'t> {
    /// The offset after its last character.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// The offset of its first character that is no blank.
    pub(super) fn body(&self) -> usize {
        self.start + self.column()
    }

    /// How many blanks it begins with.
    pub(super) fn column(&self) -> usize {
        self.text.len() - self.text.trim_start_matches([' ', '\t']).len()
    }

    /// The part from this offset on.
    pub(super) fn from(&self, offset: usize) -> &'t str {
        &self.text[offset.saturating_sub(self.start).min(self.text.len())..]
    }

    /// Whether there is a tab among the blanks at its beginning.
    pub(super) fn has_tab(&self) -> bool {
        self.text[..self.column()].contains('\t') && self.is_written()
    }

    pub(super) fn begins_with_dash(&self) -> bool {
        self.text.trim_start().starts_with("- ")
    }

    fn is_written(&self) -> bool {
        let body = self.text.trim();
        !body.is_empty() && !body.starts_with('#')
    }

    /// Where its key stands, after dashes; the column of its text where it has no key.
    fn key_column(&self) -> usize {
        self.text.len() - self.text.trim_start_matches([' ', '\t', '-']).len()
    }

    /// The word before its first colon.
    pub(super) fn key(&self) -> Option<&'t str> {
        let (key, rest) = self.text[self.key_column()..].split_once(':')?;
        (rest.is_empty() || rest.starts_with([' ', '\t'])).then(|| key.trim())
    }

    /// What stands after its key, or after its dash where it has no key; with its offset.
    pub(super) fn value(&self) -> Option<(usize, &'t str)> {
        let column = self.key_column();
        let after = match self.key() {
            Some(_) => column + self.text[column..].find(':')? + 1,
            None if self.text[..column].contains('-') => column,
            None => return None,
        };
        let value = self.text[after..].trim_start();
        (!value.is_empty()).then(|| (self.end() - value.len(), value.trim_end()))
    }

    /// Whether only blanks and an indicator stand before this offset.
    pub(super) fn value_begins_at(&self, offset: usize) -> bool {
        let before = self.text[..offset.saturating_sub(self.start).min(self.text.len())].trim_end();
        before.is_empty() || before.ends_with([':', '-', ',', '[', '{', '?'])
    }
}
