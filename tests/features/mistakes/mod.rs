//! Mistakes that editors make, and the whole of what they are told.
//!
//! Each is to be read as a volunteer reads it: what is wrong, where, what to write instead.

mod clocks;
mod files;
mod findable;
mod groups;
mod links;
mod listings;
mod looks;
mod meant;
mod once;
mod schedules;
mod settings;
mod several;
mod signs;
mod slips;
mod texts;
mod theme;
mod tops;
mod values;
mod writing;
mod yaml;

/// What is told of a group with these keys.
fn told_of_group(keys: &str) -> String {
    crate::site::site_with_group(keys).told()
}

/// What is told of a site with these files.
fn told(files: &str) -> String {
    crate::site::site(files).told()
}

/// What is told of an article with this body.
fn told_of_article(body: &str) -> String {
    told(&format!(
        "-- content/articles/first-meeting.md --\n---\ntitle: Your first meeting\ndate: 2026-11-02\n---\n{body}\n"
    ))
}
