//! Whether a file that an editor brings can have the address that it wants.

use std::collections::BTreeMap;

use crate::diagnostic::Place;

/// Every file that the site will have, by its folded name, with where it comes from.
pub(super) type Outputs = BTreeMap<String, Option<Place>>;

/// What the site makes beside its own files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Copies {
    /// Nothing.
    None,
    /// A compressed copy beside each text: `index.html.gz`.
    Gzip,
}

/// Many files in a folder come from many places.
static NOBODY: Option<Place> = None;

/// What keeps a file from its name: another file of that name, one that would have to be a folder or the other way round, or
/// a file whose compressed copy has that name. Given is where it comes from, as far as it is one file that an editor wrote.
pub(super) fn in_the_way<'o>(outputs: &'o Outputs, file: &str, copies: Copies) -> Option<&'o Option<Place>> {
    let folded = file.to_lowercase();
    let above = || folded.match_indices('/').find_map(|(at, _)| outputs.get(&folded[..at]));
    let below = || {
        let folder = format!("{folded}/");
        let (path, _) = outputs.range(folder.clone()..).next()?;
        path.starts_with(&folder).then_some(&NOBODY)
    };
    outputs.get(&folded).or_else(above).or_else(below).or_else(|| {
        let text = folded.strip_suffix(".gz").filter(|text| copies == Copies::Gzip && text.contains('.'))?;
        outputs.get(text).filter(|place| !is_only_copied(place.as_ref()))
    })
}

/// What is copied as it is has no compressed copy.
fn is_only_copied(place: Option<&Place>) -> bool {
    place.is_some_and(|place| place.path.as_str().starts_with("static/"))
}

#[cfg(test)]
mod tests {
    use super::{Copies, Outputs, in_the_way};
    use crate::diagnostic::Place;
    use crate::sources::SourcePath;

    #[test]
    fn a_file_has_its_name_for_itself() {
        let copied = Place::file(&SourcePath::new("static/notes.txt"));
        let made = ["robots.txt", "_headers", "groups/index.html", "groups/circle/index.html"].map(|file| (file, None));
        let outputs: Outputs = made
            .into_iter()
            .chain([("notes.txt", Some(copied))])
            .map(|(file, place)| (file.to_owned(), place))
            .collect();
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
            ("groups/chairs.jpg", false, false),
            ("robots.txt/index.html", true, true),
            ("robots/index.html", false, false),
        ] {
            let found = [Copies::None, Copies::Gzip].map(|copies| in_the_way(&outputs, file, copies).is_some());
            assert_eq!(found, [plain, with_copies], "{file}");
        }
    }
}
