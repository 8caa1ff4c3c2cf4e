//! Files that are not pages: the theme's own, images beside texts, and what lies in `static/`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

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

/// The style of all pages; the site's own colour stands at its end.
const STYLE: &str = "style.css";

/// The style that a file is joined to: `parts.css` for `parts/icons.css`.
fn whole_of(name: &str) -> Option<String> {
    let (folder, part) = name.split_once('/')?;
    (part.ends_with(".css") && !part.contains('/')).then(|| format!("{folder}.css"))
}

/// A style as a page gets it: the file itself, then the files in the folder of its name in the order of theirs.
fn style<'p>(plan: &Plan<'p>, theme: &'p Theme, (name, text): (&str, &'p str)) -> Cow<'p, str> {
    let parts = theme.assets().filter(|(part, _)| whole_of(part).as_deref() == Some(name));
    let parts: Vec<&str> = parts.filter_map(|(_, path)| plan.sources.text(path.as_str())).map(AsRef::as_ref).collect();
    let own = if name == STYLE { Accents::of(plan.site, theme).map(|accents| accents.style()) } else { None };
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

/// A text of the theme as it is published: a style whole, styles and scripts small where the site wants that.
fn published<'p>(plan: &Plan<'p>, theme: &'p Theme, (name, text): (&str, &'p str)) -> Cow<'p, str> {
    let minify = plan.site.settings.build.minify;
    match name.rsplit_once('.').map(|(_, kind)| kind) {
        Some("css") => {
            let whole = style(plan, theme, (name, text));
            if minify { minify::css(&whole).into() } else { whole }
        }
        Some("js") if minify => minify::js(text).into(),
        _ => Cow::Borrowed(text),
    }
}

/// The theme's files by their path below the site, and where each has its address.
pub(super) fn of_theme<'p>(plan: &Plan<'p>, theme: &'p Theme) -> (Vec<(String, File<'p>)>, AssetAddresses) {
    let mut files = Vec::new();
    let mut addresses = AssetAddresses::new();
    let names: BTreeSet<&str> = theme.assets().map(|(name, _)| name).collect();
    let is_joined = |name: &str| whole_of(name).is_some_and(|whole| names.contains(whole.as_str()));
    for (name, path) in theme.assets().filter(|(name, _)| !is_joined(name)) {
        let Some(source) = plan.sources.files.get(path) else { continue };
        let (file, print) = match source {
            Source::Text(text) => {
                let text = published(plan, theme, (name, text));
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
