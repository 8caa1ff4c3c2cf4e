//! The way out of a page.

use super::Speaker;
use crate::plan::Shows;
use crate::render::view::ExitView;
use crate::site::settings::ExitTo;

/// Where the quick exit leads where the site does not say: a plain weather page, which looks like nothing.
const HARMLESS_PLACE: &str = "https://www.weather.gov/";

impl Speaker<'_, '_> {
    /// The quick exit of a page; `None` where it is to have none.
    pub fn exit(&self, shows: Shows<'_>) -> Option<ExitView> {
        let settings = &self.site().settings;
        let to = settings.exit.to.as_ref().filter(|_| self.site().has_exit(self.situations_of(shows)))?;
        let own = settings.languages.get(self.tag()).and_then(|own| own.exit_label.clone());
        // The editor's words are in the site's language.
        let label = own.or_else(|| to.label.clone().filter(|_| self.language == 0));
        Some(ExitView { address: address(to), label: label.unwrap_or_else(|| self.words.text("exit-label")) })
    }

    /// Where the exit of any page leads; `None` where no page has one.
    pub(super) fn exit_of_any(&self) -> Option<String> {
        let to = self.site().settings.exit.to.as_ref()?;
        self.site().has_exit_anywhere().then(|| address(to))
    }

    /// Where Back leads after the exit; `None` where nobody is kept from coming back.
    pub(super) fn guard(&self) -> Option<String> {
        let to = self.site().settings.exit.to.as_ref()?;
        if to.guard { self.exit_of_any() } else { None }
    }
}

fn address(to: &ExitTo) -> String {
    to.url.as_ref().map_or_else(|| HARMLESS_PLACE.to_owned(), ToString::to_string)
}
