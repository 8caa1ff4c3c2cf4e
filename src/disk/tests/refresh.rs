//! However a site folder was changed, looking where it changed gives what a first look at all of it would.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use proptest::prelude::*;

use super::Folder;
use super::edits::{real, rounds};
use crate::diagnostic::Code;
use crate::disk::{Changed, Differences, LoadError, Loaded, Refreshed, Survey, load};
use crate::sources::{SharedText, Source, SourcePath, Sources};

const WHOLE: [(&str, &str); 2] = [("site.yaml", "title: x\n"), ("groups.yaml", "[]\n")];

/// What tells the two apart, as `refresh` should have told it.
fn difference(before: &Sources, after: &Sources) -> Refreshed {
    let mut refreshed = Refreshed::default();
    for (path, source) in &after.files {
        match before.files.get(path) {
            Some(old) if old == source => {}
            Some(_) => drop(refreshed.changed.insert(path.clone())),
            None => drop(refreshed.added.insert(path.clone())),
        }
    }
    refreshed.removed = before.files.keys().filter(|path| !after.files.contains_key(*path)).cloned().collect();
    refreshed
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn looking_where_it_changed_gives_what_a_first_look_gives(rounds in rounds()) {
        let folder = Folder::with(&WHOLE);
        let site = real(&folder.site());
        let mut loaded = Loaded::of(&site).expect("the folder can be read");
        let mut survey = Survey::of(&site).expect("the folder can be read");
        for edits in rounds {
            let (before, problems) = (loaded.sources().clone(), loaded.problems());
            let told: BTreeSet<PathBuf> = edits.iter().flat_map(|edit| edit.apply(&site)).collect();
            let refreshed = loaded.refresh(Changed::at(&told)).expect("the folder can be read");
            let (sources, expected) = load(&site).expect("the folder can be read");
            prop_assert_eq!(difference(&sources, loaded.sources()), Refreshed::default(), "{:?}", &told);
            prop_assert_eq!(loaded.problems(), expected.clone(), "{:?}", &told);
            let has_other_problems = problems != expected;
            prop_assert_eq!(refreshed, Refreshed { has_other_problems, ..difference(&before, &sources) });
            let seen = Survey::of(&site).expect("the folder can be read");
            survey.look_again(&Changed::at(&told));
            prop_assert_eq!(survey.differences(&seen), Differences::new(), "{:?}", &told);
            prop_assert!(survey.folders().eq(seen.folders()), "{:?}", &told);
        }
    }
}

fn text(loaded: &Loaded, path: &str) -> SharedText {
    loaded.sources().text(path).expect("the text is read")
}

fn one(path: &str) -> BTreeSet<SourcePath> {
    [SourcePath::new(path)].into()
}

#[test]
fn nothing_but_what_changed_is_read_again() {
    let folder = Folder::with(&WHOLE);
    folder.write("content/a.md", "a");
    folder.write("content/b.md", "b");
    let mut loaded = Loaded::of(&folder.site()).expect("the folder can be read");
    let groups = text(&loaded, "groups.yaml").clone();
    // Nobody tells of `b`, so nobody looks at it.
    folder.write("content/b.md", "other");
    folder.write("content/a.md", "other");
    let refreshed = loaded.refresh(Changed::at(["content/a.md"])).expect("the folder can be read");
    assert_eq!(refreshed, Refreshed { changed: one("content/a.md"), ..Refreshed::default() });
    assert_eq!(&**text(&loaded, "content/b.md"), "b");
    assert!(Arc::ptr_eq(&groups, &text(&loaded, "groups.yaml")));
    let refreshed = loaded.refresh(Changed::Everything).expect("the folder can be read");
    assert_eq!(refreshed, Refreshed { changed: one("content/b.md"), ..Refreshed::default() });
    assert!(Arc::ptr_eq(&groups, &text(&loaded, "groups.yaml")), "equal content stays one value");
}

#[cfg(unix)]
#[test]
fn a_link_makes_no_other_file_be_read_again() {
    let folder = Folder::with(&WHOLE);
    folder.write("content/a.md", "a");
    folder.write("content/b.md", "b");
    folder.write("shared/c.md", "c");
    std::os::unix::fs::symlink("../shared", folder.path("content/shared")).expect("a link can be made");
    let mut loaded = Loaded::of(&folder.site()).expect("the folder can be read");
    folder.write("content/b.md", "other");
    folder.write("shared/c.md", "other");
    let refreshed = loaded.refresh(Changed::at(["shared/c.md"])).expect("the folder can be read");
    assert_eq!(refreshed, Refreshed { changed: one("content/shared/c.md"), ..Refreshed::default() });
    assert_eq!(&**text(&loaded, "content/b.md"), "b");
}

#[cfg(unix)]
#[test]
fn a_link_with_a_bad_name_is_told_of_by_its_name_wherever_it_leads() {
    let folder = Folder::with(&WHOLE);
    folder.write("content/a.md", "a");
    for (target, link) in [("a.md", "to\nfile"), ("none", "to\nnothing"), (".", "to\nitself")] {
        std::os::unix::fs::symlink(target, folder.path(&format!("content/{link}"))).expect("a link can be made");
    }
    let mut loaded = Loaded::of(&folder.site()).expect("the folder can be read");
    std::fs::remove_file(folder.path("content/a.md")).expect("the file can be removed");
    let refreshed = loaded.refresh(Changed::at(["content/a.md"])).expect("the folder can be read");
    assert_eq!(refreshed, Refreshed { removed: one("content/a.md"), ..Refreshed::default() });
    let (_, problems) = load(&folder.site()).expect("the folder can be read");
    assert_eq!(loaded.problems(), problems);
    let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::BadFileName; 3]);
}

#[test]
fn saving_without_a_change_changes_nothing() {
    let folder = Folder::with(&WHOLE);
    folder.write("content/a.md", "a");
    let mut loaded = Loaded::of(&folder.site()).expect("the folder can be read");
    for content in [&b"a"[..], b"\xef\xbb\xbfa"] {
        folder.write("content/a.md", content);
        let refreshed = loaded.refresh(Changed::at(["content/a.md"])).expect("the folder can be read");
        assert!(refreshed.is_nothing(), "{refreshed:?}");
    }
}

#[test]
fn the_same_text_in_another_encoding_is_another_problem() {
    let folder = Folder::with(&WHOLE);
    folder.write("content/a.md", b"Jos\xe9");
    let mut loaded = Loaded::of(&folder.site()).expect("the folder can be read");
    folder.write("content/a.md", "José");
    let refreshed = loaded.refresh(Changed::at(["content/a.md"])).expect("the folder can be read");
    assert_eq!(refreshed, Refreshed { has_other_problems: true, ..Refreshed::default() });
    assert!(loaded.problems().is_empty());
}

#[test]
fn times_of_files_decide_nothing() {
    let folder = Folder::with(&WHOLE);
    folder.write("content/a.md", "one");
    let file = || fs::File::options().write(true).open(folder.path("content/a.md")).expect("it can be written");
    let time = file().metadata().and_then(|data| data.modified()).expect("the disk knows times");
    let mut loaded = Loaded::of(&folder.site()).expect("the folder can be read");
    folder.write("content/a.md", "two");
    file().set_modified(time - std::time::Duration::from_hours(1)).expect("times can be set");
    let refreshed = loaded.refresh(Changed::at(["content/a.md"])).expect("the folder can be read");
    assert_eq!(refreshed.changed, one("content/a.md"));
}

#[test]
fn what_could_not_be_read_is_tried_again() {
    let folder = Folder::with(&WHOLE);
    folder.write("content/a.md", "a");
    let mut loaded = Loaded::of(&folder.site()).expect("the folder can be read");
    let away = folder.holder.path().join("away");
    folder.write("content/a.md", "other");
    fs::rename(folder.site(), &away).expect("it can be moved");
    assert!(matches!(loaded.refresh(Changed::at(["content/a.md"])), Err(LoadError::NoFolder(_))));
    assert_eq!(&**text(&loaded, "content/a.md"), "a");
    fs::rename(&away, folder.site()).expect("it can be moved");
    let refreshed = loaded.refresh(Changed::nothing()).expect("the folder can be read");
    assert_eq!(refreshed.changed, one("content/a.md"));
}

#[test]
fn the_theme_inside_the_program_comes_back() {
    let folder = Folder::with(&WHOLE);
    let mut loaded = Loaded::of(&folder.site()).expect("the folder can be read");
    let inside = text(&loaded, "themes/default/theme.yaml").clone();
    folder.write("themes/default/theme.yaml", "name: mine");
    let refreshed = loaded.refresh(Changed::at(["themes"])).expect("the folder can be read");
    assert_eq!(refreshed.changed, one("themes/default/theme.yaml"));
    fs::remove_dir_all(folder.path("themes")).expect("it can be removed");
    let refreshed = loaded.refresh(Changed::at(["themes/default/theme.yaml"])).expect("the folder can be read");
    assert_eq!(refreshed.changed, one("themes/default/theme.yaml"));
    assert_eq!(*text(&loaded, "themes/default/theme.yaml"), *inside);
    assert!(
        loaded.sources().files.values().all(|source| !matches!(source, Source::Text(text) if text.get().is_empty()))
    );
}
