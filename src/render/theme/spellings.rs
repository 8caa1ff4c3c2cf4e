//! The words of all languages of a site, and which of them stand in for which.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::render::words::Strings;
use crate::sources::Sources;

/// The words of every language that a site needs, each read once.
pub(super) struct Spellings {
    pub(super) languages: Vec<String>,
    pub(super) read: BTreeMap<String, Arc<Strings>>,
}

impl Spellings {
    pub(super) fn read(sources: &Sources, themes: &[String], languages: &[String], problems: &mut Diagnostics) -> Self {
        let mut read = BTreeMap::new();
        for language in languages.iter().map(String::as_str).chain(["en"]) {
            if !read.contains_key(language) {
                // A file that serves two languages (`en.ftl` for `en-US` and for `en`) tells of its mistakes once: they are
                // the same in both, and equal problems are shown once.
                read.insert(language.to_owned(), Arc::new(Strings::read(sources, themes, language, problems)));
            }
        }
        Self { languages: languages.to_vec(), read }
    }

    /// The language's own words, then those of the site's first language, then English.
    pub(super) fn chain(&self, language: &str) -> Vec<Arc<Strings>> {
        let mut names: Vec<&str> = vec![language];
        for name in self.languages.first().map(String::as_str).into_iter().chain(["en"]) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.into_iter().filter_map(|name| self.read.get(name).cloned()).collect()
    }
}
