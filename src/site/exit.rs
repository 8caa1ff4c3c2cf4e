//! On which pages the quick exit is.

use super::Site;
use super::article::Situation;
use super::value::Slug;

/// The id of the page that says what the exit can and cannot do.
pub const SAFETY: &str = "safety";

impl Site {
    /// Whether pages about these situations have the exit: if any of them asks for it they do, and if all that say anything
    /// want none they do not; else the site decides.
    pub fn has_exit<'s>(&'s self, situations: impl IntoIterator<Item = &'s Situation>) -> bool {
        let Some(exit) = &self.settings.exit.to else { return false };
        let said = situations.into_iter().filter_map(|situation| self.says_of_exit(situation));
        said.reduce(|any, one| any || one).unwrap_or(exit.every_page)
    }

    /// Whether any page has the exit.
    pub fn has_exit_anywhere(&self) -> bool {
        let asks = || self.situations.values().any(|situation| situation.text.original.head.exit == Some(true));
        self.settings.exit.to.as_ref().is_some_and(|exit| exit.every_page || asks())
    }

    /// What a situation, or else the nearest above it, says of the exit.
    fn says_of_exit(&self, situation: &Situation) -> Option<bool> {
        let own = situation.text.original.head.exit;
        let above =
            |id: &Slug| self.ancestors(id).into_iter().rev().find_map(|situation| situation.text.original.head.exit);
        own.or_else(|| above(situation.id()))
    }
}
