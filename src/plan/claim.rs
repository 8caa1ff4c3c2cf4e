//! Whether a file that an editor brings can have the address that it wants.

use std::collections::BTreeMap;
use std::ops::Bound::{Included, Unbounded};
use std::sync::Arc;

use super::calendars::{BesidePages, ENDS};
use super::paths::Paths;
use crate::diagnostic::Place;

/// Every file that the site will have, by its folded name.
#[derive(Debug, Clone, Default)]
pub(super) struct Outputs {
    pub(super) pages: Arc<Paths>,
    /// Those that are no pages, with where they come from.
    others: Arc<BTreeMap<String, Option<Place>>>,
    /// Those that lie with pages. There are too many to keep their names.
    pub(super) calendars: BesidePages,
}

/// Who has a name already.
#[derive(Debug, Clone, Copy)]
pub(super) enum Owner<'o> {
    /// A page, by its number.
    Page(usize),
    /// Something else; given is where it comes from, as far as it is one file that an editor wrote.
    Other(Option<&'o Place>),
}

impl Outputs {
    /// The files of these pages, with the calendars beside them, and no others yet.
    pub(super) fn of(pages: Arc<Paths>, calendars: BesidePages) -> Self {
        Self { pages, others: Arc::default(), calendars }
    }

    /// Gives a file to its owner, who comes from there.
    pub(super) fn insert(&mut self, file: &str, place: Option<Place>) {
        Arc::make_mut(&mut self.others).insert(file.to_lowercase(), place);
    }

    /// Who has a folded name.
    pub(super) fn owner(&self, folded: &str) -> Option<Owner<'_>> {
        let other = || self.others.get(folded).map(|place| Owner::Other(place.as_ref()));
        let calendar = || self.is_calendar_of_page(folded).then_some(Owner::Other(None));
        self.pages.by_name.get(folded).map(|number| Owner::Page(*number)).or_else(other).or_else(calendar)
    }

    /// Whether a file lies with a page as one of its calendars.
    fn is_calendar_of_page(&self, folded: &str) -> bool {
        let pages = ENDS.iter().enumerate().filter_map(|(place, end)| {
            let page = format!("{}/index.html", folded.strip_suffix(*end)?);
            Some((place, *self.pages.by_name.get(page.as_str())?))
        });
        pages
            .into_iter()
            .any(|(place, page)| self.calendars.counts.get(page).is_some_and(|count| place < usize::from(*count)))
    }

    /// The folded names of all files but calendars of groups, those of pages first.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.pages.by_name.keys().map(AsRef::as_ref).chain(self.others.keys().map(String::as_str))
    }

    /// Whether a file has a name that begins so.
    fn has_below(&self, folder: &str) -> bool {
        let page = self.pages.by_name.range::<str, _>((Included(folder), Unbounded)).next().map(|(name, _)| &**name);
        let other = self.others.range::<str, _>((Included(folder), Unbounded)).next().map(|(name, _)| name.as_str());
        page.into_iter().chain(other).any(|name| name.starts_with(folder))
    }
}

/// What the site makes beside its own files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Copies {
    /// Nothing.
    None,
    /// A compressed copy beside each text: `index.html.gz`.
    Gzip,
}

/// What keeps a file from its name: another file of that name, one that would have to be a folder or the other way round, or
/// a file whose compressed copy has that name.
pub(super) fn in_the_way<'o>(outputs: &'o Outputs, file: &str, copies: Copies) -> Option<Owner<'o>> {
    let folded = file.to_lowercase();
    let above = || folded.match_indices('/').find_map(|(at, _)| outputs.owner(&folded[..at]));
    // Many files in a folder come from many places.
    let below = || outputs.has_below(&format!("{folded}/")).then_some(Owner::Other(None));
    outputs.owner(&folded).or_else(above).or_else(below).or_else(|| {
        let text = folded.strip_suffix(".gz").filter(|text| copies == Copies::Gzip && text.contains('.'))?;
        outputs.owner(text).filter(|owner| !is_only_copied(*owner))
    })
}

/// What is copied as it is has no compressed copy.
fn is_only_copied(owner: Owner<'_>) -> bool {
    matches!(owner, Owner::Other(Some(place)) if place.path.as_str().starts_with("static/"))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{BesidePages, Copies, Outputs, in_the_way};
    use crate::diagnostic::Place;
    use crate::plan::paths::Paths;
    use crate::sources::SourcePath;

    #[test]
    fn a_file_has_its_name_for_itself() {
        let pages =
            ["groups/index.html", "groups/circle/index.html", "groups/forum/index.html", "groups/past/index.html"];
        let mut paths = Paths::default();
        paths.by_name.extend(pages.into_iter().enumerate().map(|(number, file)| (file.into(), number)));
        let mut outputs = Outputs::of(Arc::new(paths), BesidePages::new(vec![0, 3, 0, 2]));
        outputs.insert("robots.txt", None);
        outputs.insert("_headers", None);
        outputs.insert("notes.txt", Some(Place::file(&SourcePath::new("static/notes.txt"))));
        for (file, plain, with_copies) in [
            ("robots.txt", true, true),
            ("Robots.TXT", true, true),
            ("robots.txt.gz", false, true),
            ("groups/circle/index.html.gz", false, true),
            ("notes.txt.gz", false, false),
            ("_headers.gz", false, false),
            ("groups", true, true),
            ("groups/circle", true, true),
            ("group", false, false),
            ("groups/circle.ics", true, true),
            ("groups/circle/Next.ICS", true, true),
            ("groups/circle/meeting.ics.gz", false, true),
            ("groups/circle/next.ics/index.html", true, true),
            ("groups/forum.ics", false, false),
            ("groups/past/meeting.ics", true, true),
            ("groups/past/next.ics", false, false),
            ("groups/chairs.jpg", false, false),
            ("robots.txt/index.html", true, true),
            ("robots/index.html", false, false),
        ] {
            let found = [Copies::None, Copies::Gzip].map(|copies| in_the_way(&outputs, file, copies).is_some());
            assert_eq!(found, [plain, with_copies], "{file}");
        }
    }
}
