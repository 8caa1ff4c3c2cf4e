//! What became different from one build to the next, as far as an open page wants to know.

use super::outputs::Outputs;

/// What became different.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Change {
    /// Pages may be different. Each open page asks whether it is.
    #[default]
    Pages,
    /// Nothing but styles and their addresses in the pages: open pages take the new ones without loading anew.
    Style(Vec<Restyled>),
}

/// A style that has another address now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restyled {
    /// The address that open pages have.
    pub old: String,
    /// The address of the new style.
    pub new: String,
}

impl Change {
    /// Between two builds that differ in nothing but styles. A style's name holds a hash of what is in it, so a new style is a new
    /// name; pages hold that name and are else the same.
    pub fn of_styles(before: &Outputs, after: &Outputs) -> Self {
        let (gone, came) = (before.missing_in(after), after.missing_in(before));
        let pairs: Vec<(&str, &str)> = gone.iter().copied().zip(came.iter().copied()).collect();
        let are_styles = pairs.iter().all(|(old, new)| is_style(old) && without_hash(old) == without_hash(new));
        if before.base() != after.base() || pairs.is_empty() || gone.len() != came.len() || !are_styles {
            return Self::Pages;
        }
        let address = |path: &str| format!("{}{path}", after.base());
        Self::Style(pairs.into_iter().map(|(old, new)| Restyled { old: address(old), new: address(new) }).collect())
    }
}

fn is_style(path: &str) -> bool {
    path.ends_with(".css")
}

/// A path without the part before its ending: `assets/style.0123456789.css` is `assets/style` and `css`.
fn without_hash(path: &str) -> Option<(&str, &str)> {
    let (rest, ending) = path.rsplit_once('.')?;
    rest.rsplit_once('.').map(|(stem, _)| (stem, ending))
}
