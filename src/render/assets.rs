//! Files that are not pages: the theme's own, images beside texts, and what lies in `static/`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::accent::Accents;
use super::minify;
use super::theme::Theme;
use crate::output::{Content, Sink};
use crate::plan::{Plan, hashed_name};
use crate::sources::{Fingerprint, Source, SourcePath};

/// Hashed addresses of the theme's files by their name.
pub(super) type AssetAddresses = BTreeMap<String, String>;

/// A file that is not a page.
#[derive(Debug)]
pub(super) enum File<'p> {
    /// A text, perhaps made smaller.
    Text(Cow<'p, str>),
    /// A source file as it is.
    Copy(&'p SourcePath),
}

impl File<'_> {
    /// Hands the file to `sink` under the name `file`.
    pub(super) fn put(&self, file: &str, sink: &dyn Sink) {
        match self {
            Self::Text(text) => sink.put(file, Content::Bytes(text.as_bytes().into())),
            Self::Copy(path) => sink.put(file, Content::Copy((*path).clone())),
        }
    }
}

fn as_it_is<'p>(path: &'p SourcePath, source: &'p Source) -> File<'p> {
    match source {
        Source::Text(text) => File::Text(Cow::Borrowed(text)),
        Source::Asset(_) => File::Copy(path),
    }
}

/// The style of all pages.
const STYLE: &str = "style.css";
/// Further parts of it, which are joined to it in the order of their names.
const STYLE_PARTS: &str = "style/";

fn is_part_of_style(name: &str) -> bool {
    name.starts_with(STYLE_PARTS) && name.ends_with(".css")
}

/// The style as a page gets it: the theme's `style.css`, what lies in `style/`, and the site's own colour.
fn style<'p>(plan: &Plan<'p>, theme: &'p Theme, text: &'p str) -> Cow<'p, str> {
    let parts = theme.assets().filter(|(name, _)| is_part_of_style(name));
    let parts: Vec<&str> = parts.filter_map(|(_, path)| plan.sources.text(path.as_str())).map(AsRef::as_ref).collect();
    let own = Accents::of(plan.site, theme).map(|accents| accents.style());
    if parts.is_empty() && own.is_none() {
        return Cow::Borrowed(text);
    }
    let mut joined = text.to_owned();
    for part in parts.into_iter().chain(own.as_deref()) {
        if !joined.ends_with('\n') {
            joined.push('\n');
        }
        joined.push_str(part);
    }
    Cow::Owned(joined)
}

/// The theme's files by their path below the site, and where each has its address.
pub(super) fn of_theme<'p>(plan: &Plan<'p>, theme: &'p Theme) -> (Vec<(String, File<'p>)>, AssetAddresses) {
    let mut files = Vec::new();
    let mut addresses = AssetAddresses::new();
    for (name, path) in theme.assets().filter(|(name, _)| !is_part_of_style(name)) {
        let Some(source) = plan.sources.files.get(path) else { continue };
        let (file, print) = match source {
            Source::Text(text) => {
                let text = if name == STYLE { style(plan, theme, text) } else { Cow::Borrowed(&**text) };
                let small = name.ends_with(".css") && plan.site.settings.build.minify;
                let text = if small { minify::css(&text).into() } else { text };
                let print = Fingerprint::of(text.as_bytes());
                (File::Text(text), print)
            }
            Source::Asset(asset) => (File::Copy(path), asset.fingerprint),
        };
        let hashed = hashed_name(name, print);
        addresses.insert(name.to_owned(), plan.addresses.file(&hashed));
        files.push((hashed, file));
    }
    (files, addresses)
}

/// Images and other files beside texts, and all that lies in `static/`, by their path below the site.
pub(super) fn of_site<'p>(plan: &'p Plan<'_>) -> impl Iterator<Item = (String, File<'p>)> {
    // A file of `static/` keeps its name and comes below.
    let beside_texts = plan.assets.iter().filter(|(path, _)| !path.as_str().starts_with("static/"));
    let beside_texts =
        beside_texts.filter_map(|(path, file)| Some((file.clone(), as_it_is(path, plan.sources.files.get(path)?))));
    let kept = plan.sources.below("static/").map(|(path, source)| {
        let file = &path.as_str()["static/".len()..];
        (file.to_owned(), as_it_is(path, source))
    });
    beside_texts.chain(kept)
}
