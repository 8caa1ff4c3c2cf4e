//! Folders that come and go, and those that do not matter.

use std::fs;

use super::{CALM, POLL, Site, UNCHECKED, at, rename};
use crate::disk::tests::Folder;
use crate::serve::watch::How;

#[test]
fn what_is_in_a_new_folder_before_it_is_watched_is_not_missed() {
    let mut site = Site::watched(How::Auto, UNCHECKED);
    for round in 0..40 {
        let folder = site.path(&format!("content/articles/{round}/more/of/it"));
        fs::create_dir_all(&folder).expect("a folder can be made");
        for file in 0..10 {
            fs::write(folder.join(format!("{file}.md")), "one").expect("a file can be written");
        }
        site.follow_to_mark();
        // By now it is watched.
        fs::write(folder.join("0.md"), "two").expect("a file can be written");
        site.follow_to_mark();
    }
}

#[test]
fn a_folder_that_is_moved_keeps_being_watched() {
    for how in [How::Auto, POLL] {
        let mut site = Site::watched(how, UNCHECKED);
        site.folder.write("content/a/deep/index.md", "one");
        site.follow_to_mark();
        for (from, to) in [("content/a", "content/b"), ("content/b", "groups"), ("groups", "content/a")] {
            rename(&site.path(from), &site.path(to));
            site.follow_to_mark();
            site.folder.write(&format!("{to}/deep/index.md"), to);
            site.follow_to_mark();
        }
        // Away and back before anybody looks.
        rename(&site.path("content/a"), &site.path("elsewhere"));
        rename(&site.path("elsewhere"), &site.path("content/a"));
        site.follow_to_mark();
        site.folder.write("content/a/deep/index.md", "back");
        site.follow_to_mark();
    }
}

#[test]
fn the_folders_at_the_top_may_go_and_come_again() {
    for how in [How::Auto, POLL] {
        let mut site = Site::of(Folder::with(&[]), how, UNCHECKED);
        for round in 0..5 {
            for file in ["content/index.md", "groups/north.yaml", "static/robots.txt", "themes/default/theme.yaml"] {
                site.folder.write(file, format!("{file} {round}"));
            }
            site.folder.write("site.yaml", format!("title: {round}\n"));
            site.follow_to_mark();
            for folder in ["content", "groups", "static", "themes"] {
                fs::remove_dir_all(site.path(folder)).expect("it can be removed");
            }
            if round % 2 == 0 {
                site.follow_to_mark();
            }
        }
    }
}

#[test]
fn the_site_itself_may_go_and_come_again() {
    for how in [How::Auto, POLL] {
        let mut site = Site::watched(how, UNCHECKED);
        let away = site.folder.site().with_file_name("away");
        for _ in 0..3 {
            rename(&site.folder.site(), &away);
            site.next();
            rename(&away, &site.folder.site());
            site.follow_to_mark();
            site.folder.write("content/articles/grief.md", "back");
            site.follow_to_mark();
        }
    }
}

#[test]
fn the_site_itself_may_be_removed_and_made_again() {
    for how in [How::Auto, POLL] {
        let mut site = Site::watched(how, UNCHECKED);
        for content in ["one", "another"] {
            fs::remove_dir_all(site.folder.site()).expect("it can be removed");
            site.next();
            site.folder.write("content/articles/grief.md", content);
            site.follow_to_mark();
            site.folder.write("content/articles/grief.md", "once more");
            site.follow_to_mark();
        }
    }
}

#[test]
fn what_is_not_read_does_not_matter() {
    for how in [How::Auto, POLL] {
        let mut site = Site::watched(how, CALM);
        for path in [
            "public/index.html",
            "README.md",
            ".git/index",
            "target/debug/x",
            "node_modules/x/index.js",
            "content/.hidden/x.md",
            "content/node_modules/x.md",
            "content/4913",
            "content/index.md.swp",
            "static/.htaccess",
            "themes/default/.git/HEAD",
        ] {
            site.folder.write(path, "x");
        }
        site.follow_to_mark();
        site.folder.write("content/.hidden/x.md", "y");
        site.folder.write("content/node_modules/x.md", "y");
        site.folder.write("public/index.html", "y");
        site.mark();
        let batch = site.next();
        assert_eq!(batch.changed, at(&["content/mark.md"]));
        site.loaded.refresh(batch.changed).expect("the folder can be read");
        site.follow_to_mark();
    }
}

#[test]
fn names_at_the_top_of_which_something_is_said_matter() {
    for how in [How::Auto, POLL] {
        let mut site = Site::of(Folder::with(&[("content/index.md", "x")]), how, UNCHECKED);
        for name in ["site.yml", "Groups.yaml.txt", "theme/x"] {
            site.folder.write(name, "x");
            site.follow_to_mark();
        }
        rename(&site.path("site.yml"), &site.path("site.yaml"));
        site.follow_to_mark();
    }
}

#[cfg(unix)]
#[test]
fn what_links_lead_to_is_watched() {
    use std::os::unix::fs::symlink;
    for how in [How::Auto, POLL] {
        let folder = Folder::with(&[("shared/whole/a.md", "a"), ("shared/one.md", "b"), ("content/index.md", "x")]);
        fs::create_dir_all(folder.path("content/articles")).expect("a folder can be made");
        symlink("../shared/whole", folder.path("content/whole")).expect("a link can be made");
        symlink("../shared/one.md", folder.path("content/one.md")).expect("a link can be made");
        symlink("index.md", folder.path("content/other.md")).expect("a link can be made");
        let mut site = Site::of(folder, how, UNCHECKED);
        for path in
            ["shared/whole/a.md", "shared/one.md", "content/index.md", "shared/whole/new.md", "shared/whole/b/c.md"]
        {
            for content in ["one", "another"] {
                site.folder.write(path, content);
                site.follow_to_mark();
            }
        }
        // One folder under two names, of which one goes.
        symlink("articles", site.path("content/again")).expect("a link can be made");
        site.folder.write("content/articles/grief.md", "one");
        site.follow_to_mark();
        fs::remove_file(site.path("content/again")).expect("it can be removed");
        site.follow_to_mark();
        site.folder.write("content/articles/grief.md", "another");
        site.follow_to_mark();
        fs::remove_file(site.path("content/whole")).expect("it can be removed");
        site.follow_to_mark();
        symlink("../shared/whole", site.path("content/articles/whole")).expect("a link can be made");
        site.follow_to_mark();
        site.folder.write("shared/whole/a.md", "again");
        site.follow_to_mark();
    }
}
