//! Files that are not pages: the theme's own, images beside texts, and what lies in `static/`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::accent::Accents;
use super::joined::{self, Texts};
use super::kept::Kept;
use super::minify;
use super::theme::Theme;
use crate::output::{Content, Sink};
use crate::plan::{Plan, hashed_name};
use crate::sources::{Fingerprint, SharedText, Source, SourcePath};

/// Hashed addresses of the theme's files by their name.
pub(super) type AssetAddresses = BTreeMap<String, String>;

/// A file that is not a page.
#[derive(Debug)]
pub(super) enum File<'p> {
    /// A text, perhaps made smaller.
    Text(Arc<str>),
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
        Source::Text(text) => File::Text(text.get().as_str().into()),
        Source::Asset(_) => File::Copy(path),
    }
}

/// What a text of the theme is made small by.
#[derive(Debug, Clone, Copy)]
enum Small {
    Style,
    Script,
}

impl Small {
    fn of(self, whole: &str) -> String {
        match self {
            Self::Style => minify::css(whole),
            Self::Script => minify::js(whole),
        }
    }

    /// The same, from what is kept where it was made small before.
    fn or_kept(self, whole: &str, kept: Option<&Kept>) -> Arc<str> {
        let Some(kept) = kept else { return self.of(whole).into() };
        let kind = match self {
            Self::Style => "style",
            Self::Script => "script",
        };
        let key = Fingerprint::of_all(&[kind, whole]);
        kept.small.get(key).unwrap_or_else(|| {
            let small: Arc<str> = self.of(whole).into();
            kept.small.keep(key, Arc::clone(&small));
            small
        })
    }
}

/// A text of the theme as it is published: a style whole, styles and scripts small where the site wants that.
fn published(texts: &Texts<'_>, name: &str, own: Option<&str>, (plan, kept): (&Plan<'_>, Option<&Kept>)) -> Arc<str> {
    let (whole, small) = match name.rsplit_once('.').map(|(_, kind)| kind) {
        Some("css") => (joined::style(texts, name, own), Small::Style),
        Some("js") => (joined::whole(texts, name), Small::Script),
        _ => return texts.get(name).copied().unwrap_or_default().into(),
    };
    if plan.site.settings.build.minify { small.or_kept(&whole, kept) } else { whole.into() }
}

/// The theme's files by their path below the site, and where each has its address.
pub(super) fn of_theme<'p>(
    plan: &Plan<'p>,
    theme: &'p Theme,
    kept: Option<&Kept>,
) -> (Vec<(String, File<'p>)>, AssetAddresses) {
    let mut files = Vec::new();
    let mut addresses = AssetAddresses::new();
    let text = |(name, path): (&'p str, &SourcePath)| Some((name, plan.sources.text(path.as_str())?));
    let own: Vec<(&str, SharedText)> = theme.assets().filter_map(text).collect();
    let own = own.iter().map(|(name, text)| (*name, text.as_str()));
    let inline: Vec<_> = theme.inline().iter().map(|(name, text)| (format!("inline/{name}"), text)).collect();
    let inline = inline.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let texts: Texts<'_> = own.chain(inline).collect();
    let accents = Accents::of(plan.site, theme).map(|accents| accents.style());
    let parts = joined::parts(&texts);
    for (name, path) in theme.assets().filter(|(name, _)| !parts.contains(name)) {
        let Some(source) = plan.sources.files.get(path) else { continue };
        let (file, print) = match source {
            Source::Text(_) => {
                let text = published(&texts, name, accents.as_deref(), (plan, kept));
                let print = Fingerprint::of(text.as_bytes());
                (File::Text(text), print)
            }
            Source::Asset(asset) => (File::Copy(path), asset.fingerprint),
        };
        let hashed = hashed_name(name, print);
        addresses.insert(name.to_owned(), plan.addresses.file(&hashed));
        files.push((hashed, file));
    }
    if let Some(kept) = kept {
        kept.small.turn();
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
